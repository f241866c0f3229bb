// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "ids.h"

#include <optional>
#include <vector>

namespace kontor {

/// A code that lets one desk in. The code itself is nowhere.
struct Invite {
    QUuid id;
    QByteArray codeHash;
    QString role; ///< the most anybody may do at the desk that comes
    qint64 madeMs = 0;
    qint64 expiresMs = 0;
    DeviceId madeBy;
    QString actor;
    // Once a desk has come.
    DeviceId device;
    QByteArray requestHash; ///< of what the desk called its request
    QByteArray salt; ///< empty again when the desk has shown its token

    [[nodiscard]] bool isUsed() const { return !device.isNull(); }
};

/// The server's invitations. Never begins a transaction.
class InviteBook
{
public:
    explicit InviteBook(Database &db) : m_db(db) { }

    [[nodiscard]] Result<void> add(const Invite &invite);
    [[nodiscard]] Result<std::vector<Invite>> all();
    [[nodiscard]] Result<void> use(const Invite &invite);
    /// The desk has its token: nobody can be given it a second time.
    [[nodiscard]] Result<void> seal(const DeviceId &device);
    [[nodiscard]] Result<void> forgetBefore(qint64 expiredMs);

private:
    Database &m_db;
};

} // namespace kontor
