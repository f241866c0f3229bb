// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontdoor.h"

#include "logreader.h"
#include "secrets.h"
#include "sha256.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

QByteArray joinCodeHash(const QString &code)
{
    return sha256({"kontor join code", readJoinCode(code).toUtf8()});
}

QByteArray joinRequestHash(const QUuid &request)
{
    return sha256({"kontor join request", request.toRfc4122()});
}

QByteArray joinToken(const Invite &invite, const JoinRequest &request)
{
    return sha256({"kontor token", invite.salt, readJoinCode(request.code).toUtf8(), request.request.toRfc4122()});
}

QString foundingMark(const DeviceId &founder, const LogPoint &head)
{
    return u"%1:%2:%3"_s.arg(founder.toString()).arg(head.seq).arg(QString::fromLatin1(head.chain.toHex()));
}

// ---- in

Result<JoinReply> FrontDoor::join(const JoinRequest &request, const QString &address)
{
    const qint64 now = m_file.clock().nowMs();
    if (!m_wrong.mayTry(address, now))
        return refused("too_many_attempts", u"Too many wrong codes. Wait ten minutes, then try again."_s);
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_ASSIGN(const std::vector<Invite> invites, InviteBook(m_file.db()).all());
    const QByteArray hash = joinCodeHash(request.code);
    const Invite *meant = nullptr;
    for (const Invite &invite : invites) { // all of them, however early one fits
        if (isSameSecret(invite.codeHash, hash))
            meant = &invite;
    }
    if (!meant) {
        m_wrong.count(address, now);
        return refused("bad_code", u"This code is not known. Codes work once; ask for a new one."_s);
    }
    KONTOR_ASSIGN(const JoinReply reply,
                  meant->isUsed() ? admitAgain(*keeper, *meant, request) : admit(*keeper, *meant, request));
    KONTOR_TRY(keeper->commit());
    return reply;
}

Result<JoinReply> FrontDoor::admit(LogKeeper &keeper, const Invite &invite, const JoinRequest &request)
{
    if (m_file.clock().nowMs() > invite.expiresMs)
        return refused("code_expired", u"This code is too old. Ask for a new one."_s);
    if (request.founder)
        return refused("has_shop", u"This server holds a shop already. Join it without bringing your own."_s);
    KONTOR_ASSIGN(const QString founding, keeper.log().meta(u"founding"_s));
    if (!founding.isEmpty())
        return refused("founding", u"The shop is still being brought to the server. Try again in a moment."_s);
    KONTOR_ASSIGN(const KnownDesk desk,
                  request.returning ? returningDesk(keeper, invite, request) : newDesk(keeper, invite, request));
    InviteBook book(m_file.db());
    KONTOR_TRY(book.seal(desk.device)); // no answer from before is given again
    Invite used = invite;
    used.device = desk.device;
    used.requestHash = joinRequestHash(request.request);
    used.salt = m_file.random().bytes(32);
    KONTOR_TRY(keeper.desks().add(desk, sha256(joinToken(used, request))));
    KONTOR_TRY(keeper.desks().setEpoch(desk.device, desk.epoch, desk.code));
    KONTOR_TRY(keeper.desks().setSeen(desk.device, 0)); // so that its new token is noticed when it is shown
    KONTOR_TRY(book.use(used));
    return replyFor(keeper, desk, used, request);
}

Result<KnownDesk> FrontDoor::newDesk(LogKeeper &keeper, const Invite &invite, const JoinRequest &request)
{
    KnownDesk desk;
    desk.device = DeviceId(uuidV7(m_file.clock().nowMs(), m_file.random()));
    KONTOR_ASSIGN(desk.code, keeper.desks().freshCode(m_file.random()));
    const QString name = request.name.trimmed();
    desk.name = name.isEmpty() ? u"Desk %1"_s.arg(desk.code) : name;
    desk.role = invite.role;
    return desk;
}

/// It stays the desk it was, under a new epoch: what it has not sent cannot meet what somebody else sent under its
/// name.
Result<KnownDesk> FrontDoor::returningDesk(LogKeeper &keeper, const Invite &invite, const JoinRequest &request)
{
    const WireDeskFile &file = *request.returning;
    if (file.shop.id != m_file.identity().shop || file.device == m_file.identity().device)
        return refused("another_shop", u"This file belongs to another shop. Join with a new file."_s);
    KONTOR_ASSIGN(const auto known, keeper.desks().byDevice(file.device));
    if (known && known->isRevoked)
        return refused("revoked", u"This desk was removed from the shop. An owner can let it in again."_s);
    const Permissions allowed = permissionsOf(invite.role).value_or(Permissions());
    const Permissions had = known ? permissionsOf(known->role).value_or(Permissions()) : Permissions();
    if ((allowed & had) != had)
        return refused("code_too_weak", u"This desk may do more than the code allows. Ask for a code of its role."_s);
    KnownDesk desk = known.value_or(KnownDesk{file.device, {}, request.name.trimmed(), invite.role});
    KONTOR_ASSIGN(const qint64 written, keeper.log().lastEpochOf(file.device));
    KONTOR_ASSIGN(const bool keepsCode, keepsItsCode(keeper, known, file));
    desk.epoch = std::max({desk.epoch, file.epoch, written}) + 1;
    desk.code = file.deviceCode;
    if (!keepsCode) {
        KONTOR_ASSIGN(desk.code, keeper.desks().freshCode(m_file.random()));
    }
    if (desk.name.isEmpty())
        desk.name = u"Desk %1"_s.arg(desk.code);
    return desk;
}

/// A file that is older than what this desk once sent may give the same numbers to other papers.
Result<bool> FrontDoor::keepsItsCode(LogKeeper &keeper, const std::optional<KnownDesk> &known, const WireDeskFile &file)
{
    KONTOR_ASSIGN(const qint64 epoch, keeper.log().lastEpochOf(file.device));
    KONTOR_ASSIGN(const auto last, keeper.log().lastOf(file.device, epoch));
    const bool isWhole = !last || last->seq <= file.head.seq;
    KONTOR_ASSIGN(const bool isTaken, keeper.desks().isCodeTaken(file.deviceCode));
    const bool isItsOwn = known ? known->code == file.deviceCode : !isTaken && !file.deviceCode.isEmpty();
    return isWhole && isItsOwn;
}

/// The answer was lost on its way, and the same desk asks again.
Result<JoinReply> FrontDoor::admitAgain(LogKeeper &keeper, const Invite &invite, const JoinRequest &request)
{
    const bool isSame = isSameSecret(invite.requestHash, joinRequestHash(request.request));
    if (!isSame || invite.salt.isEmpty())
        return refused("code_used", u"This code was used. Codes work once; ask for a new one."_s);
    KONTOR_ASSIGN(const auto desk, keeper.desks().byDevice(invite.device));
    if (!desk || desk->isRevoked)
        return refused("revoked", u"This desk was removed from the shop."_s);
    KONTOR_ASSIGN(const QString founding, keeper.log().meta(u"founding"_s));
    if (request.founder && !founding.isEmpty()) // it may have written on before it heard of us
        KONTOR_TRY(keeper.log().setMeta(u"founding"_s, foundingMark(desk->device, request.founder->head)));
    return replyFor(keeper, *desk, invite, request);
}

Result<JoinReply> FrontDoor::replyFor(LogKeeper &keeper, const KnownDesk &desk, const Invite &invite,
                                      const JoinRequest &request)
{
    const ShopIdentity &shop = m_file.identity();
    JoinReply reply;
    reply.device = desk.device;
    reply.epoch = desk.epoch;
    reply.deviceCode = desk.code;
    reply.token = joinToken(invite, request);
    reply.role = desk.role;
    reply.shop = {shop.shop, shop.currency, QString::fromUtf8(shop.timeZone)};
    KONTOR_ASSIGN(reply.history, keeper.log().meta(u"history"_s));
    reply.founded = request.founder && invite.madeBy == invite.device;
    return reply;
}

Result<void> FrontDoor::greet(const KnownDesk &desk)
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_TRY(InviteBook(m_file.db()).seal(desk.device));
    KONTOR_TRY(keeper->desks().setSeen(desk.device, m_file.clock().nowMs()));
    KONTOR_TRY(keeper->commit());
    return {};
}

// ---- who may

bool FrontDoor::may(const KnownDesk &desk, const QString &actor, Permissions needed) const
{
    const Permissions at = permissionsOf(desk.role).value_or(Permissions());
    const Permissions who = m_allows ? m_allows(actor) : allPermissions();
    return (at & who & needed) == needed;
}

Result<InviteReply> FrontDoor::invite(const KnownDesk &desk, const InviteRequest &request)
{
    if (!may(desk, request.actor, Permission::Staff))
        return refused("not_allowed", u"Only who manages the staff may invite a desk."_s);
    const auto asked = permissionsOf(request.role);
    if (!asked)
        return fail(ErrorKind::Usage, "unknown_role", u"There is no role “%1”."_s.arg(request.role));
    if (!may(desk, request.actor, *asked))
        return refused("above_yours", u"A desk can be given no more than you may do yourself here."_s);
    const qint64 now = m_file.clock().nowMs();
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    InviteBook book(m_file.db());
    KONTOR_TRY(book.forgetBefore(now - kLongestInviteMs));
    KONTOR_ASSIGN(const std::vector<Invite> invites, book.all());
    const auto open = std::count_if(invites.begin(), invites.end(),
                                    [&](const Invite &one) { return !one.isUsed() && one.expiresMs >= now; });
    if (open >= kMostOpenInvites)
        return refused("too_many_invites", u"A hundred codes are open. Use them, or wait until they are too old."_s);
    InviteReply reply;
    reply.code = newJoinCode(m_file.random());
    reply.expiresMs = now + std::clamp<qint64>(request.validMs, 60'000, kLongestInviteMs);
    Invite invite;
    invite.id = uuidV7(now, m_file.random());
    invite.codeHash = joinCodeHash(reply.code);
    invite.role = request.role;
    invite.madeMs = now;
    invite.expiresMs = reply.expiresMs;
    invite.madeBy = desk.device;
    invite.actor = request.actor;
    KONTOR_TRY(book.add(invite));
    KONTOR_TRY(keeper->commit());
    return reply;
}

// ---- the desks

Result<DevicesReply> FrontDoor::devices()
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    KONTOR_ASSIGN(const std::vector<KnownDesk> known, DeskRegistry(m_file.db()).list());
    DevicesReply reply;
    for (const KnownDesk &one : known)
        reply.desks.push_back({one.device, one.code, one.name, one.role, one.seenMs, one.revokedMs, one.quarantined});
    return reply;
}

Result<DeviceReply> FrontDoor::change(const KnownDesk &desk, const DeviceRequest &request)
{
    const bool renamesItself = request.change == DeviceRequest::Change::Rename && request.device == desk.device;
    if (!renamesItself && !may(desk, request.actor, Permission::Staff))
        return refused("not_allowed", u"Only who manages the staff may change a desk."_s);
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_ASSIGN(const auto target, keeper->desks().byDevice(request.device));
    if (!target)
        return fail(ErrorKind::NotFound, "no_such_desk", u"The shop has no such desk."_s);
    if (!renamesItself && !may(desk, request.actor, permissionsOf(target->role).value_or(Permissions())))
        return refused("above_yours", u"That desk may do more than you may here."_s);
    if (request.change == DeviceRequest::Change::Rename) {
        const QString name = request.name.trimmed();
        if (name.isEmpty())
            return fail(ErrorKind::Usage, "name_required", u"Give the desk a name."_s);
        KONTOR_TRY(keeper->desks().setName(request.device, name));
    } else if (request.device == desk.device) {
        return refused("own_desk", u"A desk cannot revoke itself. Do it from another one."_s);
    } else {
        const bool revokes = request.change == DeviceRequest::Change::Revoke;
        const qint64 atMs = !revokes ? 0 : target->isRevoked ? target->revokedMs : m_file.clock().nowMs();
        KONTOR_TRY(keeper->desks().setRevoked(request.device, atMs, request.actor));
    }
    KONTOR_TRY(keeper->commit());
    return DeviceReply{};
}

} // namespace kontor
