// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invitebook.h"
#include "joinmessages.h"
#include "logkeeper.h"
#include "roles.h"
#include "wrongcodes.h"

#include <functional>

namespace kontor {

/// Lets desks into a shop that the server holds, names them, and sends them away. One call is one transaction.
class FrontDoor
{
public:
    using Allows = std::function<Permissions(const QString &actor)>;
    static constexpr qint64 kLongestInviteMs = qint64{30} * 86'400'000;
    static constexpr int kMostOpenInvites = 100;

    /// `allows`: what a person may do; a desk's ceiling narrows it further.
    FrontDoor(ShopFile &file, Allows allows) : m_file(file), m_allows(std::move(allows)) { }

    /// `address` is where the attempt comes from; wrong codes are counted by it.
    [[nodiscard]] Result<JoinReply> join(const JoinRequest &request, const QString &address);
    [[nodiscard]] Result<InviteReply> invite(const KnownDesk &desk, const InviteRequest &request);
    [[nodiscard]] Result<DevicesReply> devices();
    /// Renames, revokes or readmits; what the desk sent since it was revoked is not its matter.
    [[nodiscard]] Result<DeviceReply> change(const KnownDesk &desk, const DeviceRequest &request);
    /// Whether this person may do it at this desk.
    [[nodiscard]] bool may(const KnownDesk &desk, const QString &actor, Permissions needed) const;
    /// The desk is here: it has shown its token, and was seen.
    [[nodiscard]] Result<void> greet(const KnownDesk &desk);

private:
    [[nodiscard]] Result<JoinReply> admit(LogKeeper &keeper, const Invite &invite, const JoinRequest &request);
    [[nodiscard]] Result<KnownDesk> newDesk(LogKeeper &keeper, const Invite &invite, const JoinRequest &request);
    [[nodiscard]] Result<KnownDesk> returningDesk(LogKeeper &keeper, const Invite &invite, const JoinRequest &request);
    [[nodiscard]] Result<bool> keepsItsCode(LogKeeper &keeper, const std::optional<KnownDesk> &known,
                                            const WireDeskFile &file);
    [[nodiscard]] Result<JoinReply> admitAgain(LogKeeper &keeper, const Invite &invite, const JoinRequest &request);
    [[nodiscard]] Result<JoinReply> replyFor(LogKeeper &keeper, const KnownDesk &desk, const Invite &invite,
                                             const JoinRequest &request);

    ShopFile &m_file;
    Allows m_allows;
    WrongCodes m_wrong;
};

/// What stays of a code, and of a desk's own name for its attempt.
[[nodiscard]] QByteArray joinCodeHash(const QString &code);
[[nodiscard]] QByteArray joinRequestHash(const QUuid &request);
/// The token can be made again only by who has the code, the request and the salt.
[[nodiscard]] QByteArray joinToken(const Invite &invite, const JoinRequest &request);
/// Where the log of a shop that is being brought here must end; empty: all of it is here.
[[nodiscard]] QString foundingMark(const DeviceId &founder, const LogPoint &head);

} // namespace kontor
