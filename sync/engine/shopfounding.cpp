// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopfounding.h"

#include "currency.h"
#include "frontdoor.h"
#include "secrets.h"
#include "sha256.h"
#include "shoproles.h"

#include <QFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kontor {

ShopFounding::ShopFounding(QString path, QString setupCode, Clock &clock, Random &random)
    : m_path(std::move(path)), m_codeHash(joinCodeHash(setupCode)), m_clock(clock), m_random(random)
{ }

Result<QByteArray> ShopFounding::serve(Call call, const QByteArray &body, const QString &address)
{
    if (call != Call::Join || m_founded)
        return refused("no_shop", u"This server holds no shop yet. Bring yours with the setup code."_s);
    KONTOR_ASSIGN(const auto request, decode<JoinRequest>(body));
    if (!m_wrong.mayTry(address, m_clock.nowMs()))
        return refused("too_many_attempts", u"Too many wrong codes. Wait ten minutes, then try again."_s);
    if (!isSameSecret(m_codeHash, joinCodeHash(request.code))) {
        m_wrong.count(address, m_clock.nowMs());
        return refused("bad_code", u"This is not the server's setup code."_s);
    }
    KONTOR_ASSIGN(const JoinReply reply, found(request));
    return encode(reply);
}

Result<JoinReply> ShopFounding::found(const JoinRequest &request)
{
    if (!request.founder)
        return refused("no_shop", u"This server holds no shop yet. Join it from a desk that has one."_s);
    const WireDeskFile &founder = *request.founder;
    if (!isKnownCurrency(founder.shop.currency) || !QTimeZone(founder.shop.timeZone.toUtf8()).isValid()
        || founder.deviceCode.isEmpty())
        return fail(ErrorKind::Usage, "malformed", u"The shop that was brought is malformed."_s);
    const QString part = m_path + u".founding"_s; // half a shop must never pass for one
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(part + suffix);
    JoinReply reply;
    KONTOR_TRY(write(part, request, reply));
    if (!QFile::rename(part, m_path))
        return failed("write_failed", u"%1 cannot be written."_s.arg(m_path));
    m_founded = true;
    return reply;
}

Result<void> ShopFounding::write(const QString &path, const JoinRequest &request, JoinReply &reply)
{
    const WireDeskFile &founder = *request.founder;
    KONTOR_ASSIGN(const auto file,
                  createBareShop(path, {founder.shop.id, founder.shop.currency, founder.shop.timeZone.toUtf8()},
                                 m_clock, m_random));
    KONTOR_ASSIGN(reply.history, hostLog(*file));
    KnownDesk desk;
    desk.device = founder.device;
    desk.code = founder.deviceCode;
    desk.name = request.name.trimmed().isEmpty() ? u"Desk %1"_s.arg(desk.code) : request.name.trimmed();
    desk.role = u"owner"_s;
    desk.epoch = founder.epoch;
    Invite invite;
    invite.id = uuidV7(m_clock.nowMs(), m_random);
    invite.codeHash = m_codeHash;
    invite.role = desk.role;
    invite.madeMs = invite.expiresMs = m_clock.nowMs();
    invite.madeBy = invite.device = desk.device; // nobody invites a founder
    invite.requestHash = joinRequestHash(request.request);
    invite.salt = m_random.bytes(32);
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(*file));
    KONTOR_TRY(keeper->desks().add(desk, sha256(joinToken(invite, request))));
    KONTOR_TRY(keeper->desks().setEpoch(desk.device, desk.epoch, desk.code));
    KONTOR_TRY(InviteBook(file->db()).add(invite));
    if (founder.head.seq > 0) {
        KONTOR_TRY(keeper->log().setMeta(u"founding"_s, foundingMark(desk.device, founder.head)));
        KONTOR_TRY(keeper->log().setMayLack(true));
    }
    KONTOR_TRY(keeper->commit());
    reply.device = desk.device;
    reply.epoch = desk.epoch;
    reply.deviceCode = desk.code;
    reply.token = joinToken(invite, request);
    reply.role = desk.role;
    reply.shop = founder.shop;
    reply.founded = true;
    return {};
}

} // namespace kontor
