// SPDX-License-Identifier: GPL-3.0-or-later
#include "invitebook.h"

namespace kontor {

namespace {

constexpr auto kInviteAdd =
    "INSERT INTO sync_invites (id, code_hash, role, made_ms, expires_ms, made_by, actor, device,"
    " request_hash, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kInviteAll =
    "SELECT id, code_hash, role, made_ms, expires_ms, made_by, actor, device, request_hash, salt"
    " FROM sync_invites ORDER BY id";
constexpr auto kUse = "UPDATE sync_invites SET device = ?, request_hash = ?, salt = ? WHERE id = ?";
constexpr auto kSeal = "UPDATE sync_invites SET salt = NULL WHERE device = ? AND salt IS NOT NULL";
constexpr auto kForget = "DELETE FROM sync_invites WHERE expires_ms < ?";

QVariant deviceOf(const Invite &invite)
{
    return invite.isUsed() ? QVariant(invite.device.bytes()) : QVariant();
}

} // namespace

Result<void> InviteBook::add(const Invite &invite)
{
    Query query(m_db, kInviteAdd);
    return query.run(invite.id.toRfc4122(), invite.codeHash, invite.role, invite.madeMs, invite.expiresMs,
                     invite.madeBy.bytes(), invite.actor, deviceOf(invite), nullableBlob(invite.requestHash),
                     nullableBlob(invite.salt));
}

Result<std::vector<Invite>> InviteBook::all()
{
    Query query(m_db, kInviteAll);
    KONTOR_TRY(query.run());
    std::vector<Invite> invites;
    while (query.next()) {
        Invite invite{QUuid::fromRfc4122(query.blob(0)),
                      query.blob(1),
                      query.text(2),
                      query.i64(3),
                      query.i64(4),
                      DeviceId::fromBytes(query.blob(5)),
                      query.text(6),
                      {},
                      query.blob(8),
                      query.blob(9)};
        if (!query.isNull(7))
            invite.device = DeviceId::fromBytes(query.blob(7));
        invites.push_back(std::move(invite));
    }
    return invites;
}

Result<void> InviteBook::use(const Invite &invite)
{
    Query query(m_db, kUse);
    return query.run(deviceOf(invite), invite.requestHash, invite.salt, invite.id.toRfc4122());
}

Result<void> InviteBook::seal(const DeviceId &device)
{
    Query query(m_db, kSeal);
    return query.run(device.bytes());
}

Result<void> InviteBook::forgetBefore(qint64 expiredMs)
{
    Query query(m_db, kForget);
    return query.run(expiredMs);
}

} // namespace kontor
