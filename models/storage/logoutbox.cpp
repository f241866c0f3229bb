// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FactLog that reads the outbox: what waits for its place.
#include "factlog.h"
#include "factrows.h"

#include <set>

namespace kontor {

namespace {

constexpr auto kOutboxWaiting =
    "SELECT f.id, f.n, f.txn, d.id, f.subjects FROM facts f CROSS JOIN devices d ON d.n = f.device"
    " WHERE f.seq IS NULL AND coalesce(f.reason, '') NOT LIKE 'refused:%' ORDER BY f.n";
constexpr auto kWaitingAfter =
    "SELECT " KONTOR_FACT_COLUMNS " FROM facts f CROSS JOIN devices d ON d.n = f.device"
    " WHERE f.seq IS NULL AND f.n > ? AND coalesce(f.reason, '') NOT LIKE 'refused:%' ORDER BY f.n";
// A record may have a long history before what waits.
constexpr auto kWaitingTouching =
    "SELECT DISTINCT f.id, f.n, f.txn, d.id, f.subjects FROM fact_subjects s JOIN facts one ON one.n = s.fact"
    " JOIN facts f INDEXED BY facts_waiting ON f.txn = one.txn AND f.seq IS NULL JOIN devices d ON d.n = f.device"
    " WHERE s.subject = ? AND s.fact >= ? AND one.seq IS NULL AND coalesce(one.reason, '') NOT LIKE 'refused:%'"
    " AND coalesce(f.reason, '') NOT LIKE 'refused:%' ORDER BY f.n";
constexpr auto kRestOfGroup =
    "SELECT " KONTOR_FACT_COLUMNS " FROM facts f INDEXED BY facts_waiting JOIN devices d ON d.n = f.device"
    " WHERE f.txn = ? AND f.seq IS NULL AND coalesce(f.reason, '') NOT LIKE 'refused:%'"
    " ORDER BY f.n";
constexpr auto kFirstWaiting = "SELECT n FROM facts WHERE seq IS NULL"
                               " AND coalesce(reason, '') NOT LIKE 'refused:%' ORDER BY n LIMIT 1";
constexpr auto kWaitingByStock = "SELECT 1 FROM facts INDEXED BY facts_waiting WHERE seq IS NULL"
                                 " AND kind = 'transfer.sent' AND coalesce(reason, '') NOT LIKE 'refused:%' LIMIT 1";
constexpr auto kWaitingUpTo = "SELECT count(*) FROM facts WHERE seq IS NULL AND n <= ?"
                              " AND coalesce(reason, '') NOT LIKE 'refused:%'";

Result<std::vector<PendingFact>> allPending(Query &query)
{
    std::vector<PendingFact> out;
    while (query.next()) {
        PendingFact fact{FactId::fromBytes(query.blob(0)),
                         query.i64(1),
                         TxnId::fromBytes(query.blob(2)),
                         DeviceId::fromBytes(query.blob(3)),
                         {}};
        const QByteArray subjects = query.blob(4);
        for (qsizetype i = 0; i + 16 <= subjects.size(); i += 16)
            fact.subjects.push_back(RecordId::fromBytes(subjects.mid(i, 16)));
        out.push_back(std::move(fact));
    }
    KONTOR_TRY(query.ended());
    return out;
}

} // namespace

Result<std::vector<PendingFact>> FactLog::pending()
{
    Query query(m_file.db(), kOutboxWaiting);
    KONTOR_TRY(query.run());
    return allPending(query);
}

Result<std::vector<PendingFact>> FactLog::pendingTouching(const RecordId &subject, qint64 firstRow)
{
    Query query(m_file.db(), kWaitingTouching);
    KONTOR_TRY(query.run(subject.bytes(), firstRow));
    return allPending(query);
}

Result<qint64> FactLog::firstWaitingRow()
{
    Query query(m_file.db(), kFirstWaiting);
    KONTOR_TRY(query.run());
    return query.next() ? query.i64(0) : 0;
}

Result<qint64> FactLog::countWaitingUpTo(qint64 row)
{
    Query query(m_file.db(), kWaitingUpTo);
    KONTOR_TRY(query.run(row));
    return query.next() ? query.i64(0) : 0;
}

Result<bool> FactLog::hasWaitingByStock()
{
    Query query(m_file.db(), kWaitingByStock);
    KONTOR_TRY(query.run());
    return query.next();
}

Result<std::vector<std::vector<Fact>>> FactLog::waitingGroups(qint64 row, int mostFacts, qsizetype mostBytes,
                                                              const QSet<FactId> &skip)
{
    constexpr qsizetype kEach = 500; // around a body
    Query query(m_file.db(), kWaitingAfter);
    KONTOR_TRY(query.run(row));
    std::vector<std::vector<Fact>> groups;
    std::set<TxnId> begun;
    int facts = 0;
    qsizetype bytes = 0;
    while (query.next()) {
        const TxnId txn = TxnId::fromBytes(query.blob(8));
        if (begun.contains(txn) || skip.contains(FactId::fromBytes(query.blob(0))))
            continue;
        Query whole(m_file.db(), kRestOfGroup);
        KONTOR_TRY(whole.run(txn.bytes()));
        KONTOR_ASSIGN(std::vector<Fact> group, allFacts(whole));
        for (const Fact &fact : group)
            bytes += fact.body.size() + fact.privateBody.size() + kEach;
        facts += static_cast<int>(group.size());
        if (!groups.empty() && (facts > mostFacts || bytes > mostBytes))
            break;
        begun.insert(txn);
        groups.push_back(std::move(group));
    }
    KONTOR_TRY(query.ended());
    return groups;
}

} // namespace kontor
