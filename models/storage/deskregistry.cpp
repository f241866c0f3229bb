// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskregistry.h"

namespace kontor {

namespace {

constexpr auto kAddDevice = "INSERT INTO devices (id, code, name) VALUES (?, ?, ?)"
                            " ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name";
constexpr auto kAddDesk = "INSERT INTO sync_desks (device, token_hash, role) SELECT n, ?, ? FROM devices WHERE id = ?"
                          " ON CONFLICT (device) DO UPDATE SET token_hash = excluded.token_hash, role = excluded.role";
constexpr auto kByToken = "SELECT d.id, d.code, d.name, s.role, s.epoch, s.revoked_ms FROM sync_desks s"
                          " JOIN devices d ON d.n = s.device WHERE s.token_hash = ?";
constexpr auto kRevoke = "UPDATE sync_desks SET revoked_ms = ? WHERE device = (SELECT n FROM devices WHERE id = ?)";
constexpr auto kSetEpoch = "UPDATE sync_desks SET epoch = ? WHERE device = (SELECT n FROM devices WHERE id = ?)";
constexpr auto kSetCode = "UPDATE devices SET code = ? WHERE id = ?";
constexpr auto kTaken = "SELECT 1 FROM devices WHERE code = ?";
constexpr auto kAnswer = "SELECT held, code FROM sync_answers WHERE fact = ?";
constexpr auto kKeepAnswer = "INSERT OR REPLACE INTO sync_answers (fact, held, code) VALUES (?, ?, ?)";
constexpr auto kDropAnswer = "DELETE FROM sync_answers WHERE fact = ?";
constexpr auto kCount = "SELECT count(*) FROM sync_quarantine WHERE device = (SELECT n FROM devices WHERE id = ?)";
constexpr auto kQuarantine = "INSERT OR IGNORE INTO sync_quarantine (device, fact, txn, at_ms, bytes)"
                             " SELECT n, ?, ?, ?, ? FROM devices WHERE id = ?";
constexpr auto kQuarantined = "SELECT q.fact, q.txn, q.bytes FROM sync_quarantine q JOIN devices d ON d.n = q.device"
                              " WHERE d.id = ? ORDER BY q.n";
constexpr auto kClear = "DELETE FROM sync_quarantine WHERE device = (SELECT n FROM devices WHERE id = ?)";

} // namespace

Result<void> DeskRegistry::add(const KnownDesk &desk, const QByteArray &tokenHash)
{
    Query device(m_db, kAddDevice);
    KONTOR_TRY(device.run(desk.device.bytes(), desk.code, desk.name));
    Query add(m_db, kAddDesk);
    return add.run(tokenHash, desk.role, desk.device.bytes());
}

Result<std::optional<KnownDesk>> DeskRegistry::byToken(const QByteArray &tokenHash)
{
    Query query(m_db, kByToken);
    KONTOR_TRY(query.run(tokenHash));
    if (!query.next())
        return std::nullopt;
    return KnownDesk{DeviceId::fromBytes(query.blob(0)),
                     query.text(1),
                     query.text(2),
                     query.text(3),
                     query.i64(4),
                     query.i64(5) != 0};
}

Result<void> DeskRegistry::setRevoked(const DeviceId &device, qint64 atMs)
{
    Query query(m_db, kRevoke);
    return query.run(atMs, device.bytes());
}

Result<void> DeskRegistry::setEpoch(const DeviceId &device, qint64 epoch, const QString &code)
{
    Query query(m_db, kSetEpoch);
    KONTOR_TRY(query.run(epoch, device.bytes()));
    Query rename(m_db, kSetCode);
    return rename.run(code, device.bytes());
}

Result<bool> DeskRegistry::isCodeTaken(const QString &code)
{
    Query query(m_db, kTaken);
    KONTOR_TRY(query.run(code));
    return query.next();
}

Result<std::optional<KeptAnswer>> DeskRegistry::answer(const FactId &fact)
{
    Query query(m_db, kAnswer);
    KONTOR_TRY(query.run(fact.bytes()));
    if (!query.next())
        return std::nullopt;
    return KeptAnswer{query.i64(0) != 0, query.text(1)};
}

Result<void> DeskRegistry::keepAnswer(const FactId &fact, const KeptAnswer &answer)
{
    Query query(m_db, kKeepAnswer);
    return query.run(fact.bytes(), answer.isHeld, answer.code);
}

Result<void> DeskRegistry::dropAnswer(const FactId &fact)
{
    Query query(m_db, kDropAnswer);
    return query.run(fact.bytes());
}

Result<qint64> DeskRegistry::quarantinedCount(const DeviceId &device)
{
    Query query(m_db, kCount);
    KONTOR_TRY(query.run(device.bytes()));
    return query.next() ? query.i64(0) : 0;
}

Result<void> DeskRegistry::quarantine(const DeviceId &device, const QuarantinedFact &fact, qint64 atMs)
{
    Query query(m_db, kQuarantine);
    return query.run(fact.id.bytes(), fact.txn.bytes(), atMs, fact.bytes, device.bytes());
}

Result<std::vector<QuarantinedFact>> DeskRegistry::quarantined(const DeviceId &device)
{
    Query query(m_db, kQuarantined);
    KONTOR_TRY(query.run(device.bytes()));
    std::vector<QuarantinedFact> facts;
    while (query.next())
        facts.push_back({FactId::fromBytes(query.blob(0)), TxnId::fromBytes(query.blob(1)), query.blob(2)});
    return facts;
}

Result<void> DeskRegistry::clearQuarantine(const DeviceId &device)
{
    Query query(m_db, kClear);
    return query.run(device.bytes());
}

} // namespace kontor
