// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskregistry.h"

#include "random.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kRegistryAddDevice = "INSERT INTO devices (id, code, name) VALUES (?, ?, ?)"
                                    " ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name";
constexpr auto kAddDesk = "INSERT INTO sync_desks (device, token_hash, role) SELECT n, ?, ? FROM devices WHERE id = ?"
                          " ON CONFLICT (device) DO UPDATE SET token_hash = excluded.token_hash, role = excluded.role";
#define KONTOR_DESK_COLUMNS "d.id, d.code, d.name, s.role, s.epoch, s.revoked_ms, s.seen_ms"
constexpr auto kByToken = "SELECT " KONTOR_DESK_COLUMNS " FROM sync_desks s"
                          " JOIN devices d ON d.n = s.device WHERE s.token_hash = ?";
constexpr auto kByDevice = "SELECT " KONTOR_DESK_COLUMNS " FROM devices d JOIN sync_desks s ON s.device = d.n"
                           " WHERE d.id = ?";
constexpr auto kList =
    "SELECT " KONTOR_DESK_COLUMNS ", (SELECT count(*) FROM sync_quarantine q WHERE q.device = d.n) FROM sync_desks s"
    " JOIN devices d ON d.n = s.device ORDER BY d.n";
constexpr auto kRevoke = "UPDATE sync_desks SET revoked_ms = ?, revoked_by = ?"
                         " WHERE device = (SELECT n FROM devices WHERE id = ?)";
constexpr auto kSetName = "UPDATE devices SET name = ? WHERE id = ?";
constexpr auto kName = "SELECT name FROM devices WHERE id = ?";
constexpr auto kSetSeen = "UPDATE sync_desks SET seen_ms = ? WHERE device = (SELECT n FROM devices WHERE id = ?)";
constexpr auto kSetEpoch = "UPDATE sync_desks SET epoch = ? WHERE device = (SELECT n FROM devices WHERE id = ?)";
constexpr auto kRegistrySetCode = "UPDATE devices SET code = ? WHERE id = ?";
constexpr auto kRegistryTaken = "SELECT 1 FROM devices WHERE code = ?";
constexpr auto kAnswer = "SELECT held, code FROM sync_answers WHERE fact = ?";
constexpr auto kKeepAnswer = "INSERT OR REPLACE INTO sync_answers (fact, held, code) VALUES (?, ?, ?)";
constexpr auto kDropAnswer = "DELETE FROM sync_answers WHERE fact = ?";
constexpr auto kAnyAnswer = "SELECT 1 FROM sync_answers LIMIT 1";
constexpr auto kCount = "SELECT count(*) FROM sync_quarantine WHERE device = (SELECT n FROM devices WHERE id = ?)";
constexpr auto kQuarantine = "INSERT OR IGNORE INTO sync_quarantine (device, fact, txn, at_ms, bytes)"
                             " SELECT n, ?, ?, ?, ? FROM devices WHERE id = ?";
constexpr auto kRewriteQuarantined = "UPDATE sync_quarantine SET bytes = ? WHERE fact = ?";
constexpr auto kQuarantined = "SELECT q.fact, q.txn, q.bytes FROM sync_quarantine q JOIN devices d ON d.n = q.device"
                              " WHERE d.id = ? ORDER BY q.n";
constexpr auto kRegistryClear = "DELETE FROM sync_quarantine WHERE device = (SELECT n FROM devices WHERE id = ?)";

KnownDesk readDesk(const Query &query)
{
    KnownDesk desk{DeviceId::fromBytes(query.blob(0)),
                   query.text(1),
                   query.text(2),
                   query.text(3),
                   query.i64(4),
                   query.i64(5) != 0};
    desk.revokedMs = query.i64(5);
    desk.seenMs = query.i64(6);
    return desk;
}

} // namespace

Result<void> DeskRegistry::add(const KnownDesk &desk, const QByteArray &tokenHash)
{
    Query device(m_db, kRegistryAddDevice);
    KONTOR_TRY(device.run(desk.device.bytes(), desk.code, desk.name));
    Query add(m_db, kAddDesk);
    return add.run(tokenHash, desk.role, desk.device.bytes());
}

Result<std::optional<KnownDesk>> DeskRegistry::byToken(const QByteArray &tokenHash)
{
    Query query(m_db, kByToken);
    KONTOR_TRY(query.run(tokenHash));
    return query.next() ? std::optional(readDesk(query)) : std::nullopt;
}

Result<std::optional<KnownDesk>> DeskRegistry::byDevice(const DeviceId &device)
{
    Query query(m_db, kByDevice);
    KONTOR_TRY(query.run(device.bytes()));
    return query.next() ? std::optional(readDesk(query)) : std::nullopt;
}

Result<std::vector<KnownDesk>> DeskRegistry::list()
{
    Query query(m_db, kList);
    KONTOR_TRY(query.run());
    std::vector<KnownDesk> desks;
    while (query.next()) {
        desks.push_back(readDesk(query));
        desks.back().quarantined = query.i64(7);
    }
    return desks;
}

Result<void> DeskRegistry::setRevoked(const DeviceId &device, qint64 atMs, const QString &actor)
{
    Query query(m_db, kRevoke);
    return query.run(atMs, actor, device.bytes());
}

Result<QString> DeskRegistry::nameOf(const DeviceId &device)
{
    Query query(m_db, kName);
    KONTOR_TRY(query.run(device.bytes()));
    return query.next() ? query.text(0) : QString();
}

Result<void> DeskRegistry::setName(const DeviceId &device, const QString &name)
{
    Query query(m_db, kSetName);
    return query.run(name, device.bytes());
}

Result<void> DeskRegistry::setSeen(const DeviceId &device, qint64 atMs)
{
    Query query(m_db, kSetSeen);
    return query.run(atMs, device.bytes());
}

Result<void> DeskRegistry::setEpoch(const DeviceId &device, qint64 epoch, const QString &code)
{
    Query query(m_db, kSetEpoch);
    KONTOR_TRY(query.run(epoch, device.bytes()));
    Query rename(m_db, kRegistrySetCode);
    return rename.run(code, device.bytes());
}

Result<bool> DeskRegistry::isCodeTaken(const QString &code)
{
    Query query(m_db, kRegistryTaken);
    KONTOR_TRY(query.run(code));
    return query.next();
}

Result<QString> DeskRegistry::freshCode(Random &random)
{
    static constexpr char kLetters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    for (int attempt = 0; attempt < 100; ++attempt) {
        const QString code = QString(QLatin1Char(kLetters[random.below(24)])) + QLatin1Char(kLetters[random.below(24)])
            + QString::number(2 + random.below(8));
        KONTOR_ASSIGN(const bool taken, isCodeTaken(code));
        if (!taken)
            return code;
    }
    return u"ZZ%1"_s.arg(random.below(100000));
}

Result<std::optional<KeptAnswer>> DeskRegistry::answer(const FactId &fact)
{
    Query query(m_db, kAnswer);
    KONTOR_TRY(query.run(fact.bytes()));
    if (!query.next())
        return std::nullopt;
    return KeptAnswer{query.i64(0) != 0, query.text(1)};
}

Result<bool> DeskRegistry::hasAnswers()
{
    Query query(m_db, kAnyAnswer);
    KONTOR_TRY(query.run());
    return query.next();
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

Result<void> DeskRegistry::rewriteQuarantined(const QuarantinedFact &fact)
{
    Query query(m_db, kRewriteQuarantined);
    return query.run(fact.bytes, fact.id.bytes());
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
    Query query(m_db, kRegistryClear);
    return query.run(device.bytes());
}

} // namespace kontor
