// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasures.h"

#include "erasure.h"
#include "factrows.h"
#include "plant.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// What has no place and waits for none is erased as what has one.
#define KONTOR_SETTLED "(f.seq IS NOT NULL OR f.reason = 'refused: discarded')"

constexpr auto kAny = "SELECT 1 FROM erased LIMIT 1";
constexpr auto kErasureAll = "SELECT id FROM erased";
constexpr auto kIs = "SELECT 1 FROM erased WHERE id = ?";
constexpr auto kErasureAdd = "INSERT OR IGNORE INTO erased (id) VALUES (?)";
constexpr auto kErasureClear = "DELETE FROM erased";
constexpr auto kHeldOfRecord =
    "SELECT " KONTOR_FACT_COLUMNS " FROM fact_subjects s JOIN facts f ON f.n = s.fact JOIN devices d ON d.n = f.device"
    " WHERE s.subject = ? AND " KONTOR_SETTLED " AND (f.salt IS NOT NULL OR f.private IS NOT NULL)";
constexpr auto kHeldFact = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f JOIN devices d ON d.n = f.device"
                           " WHERE f.id = ? AND " KONTOR_SETTLED " AND (f.salt IS NOT NULL OR f.private IS NOT NULL)";
constexpr auto kErasing = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f INDEXED BY facts_erasing"
                          " JOIN devices d ON d.n = f.device"
                          " WHERE f.kind = 'customer.erased' AND f.seq IS NOT NULL AND f.verdict = 1 ORDER BY f.seq";
constexpr auto kUncovered =
    "SELECT f.id FROM facts f INDEXED BY facts_erased WHERE f.private_digest IS NOT NULL AND f.seq IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = f.id) AND NOT EXISTS"
    " (SELECT 1 FROM fact_subjects s JOIN erased e ON e.id = s.subject WHERE s.fact = f.n)";
constexpr auto kAnyHeld = "SELECT 1 FROM erased e JOIN fact_subjects s ON s.subject = e.id JOIN facts f ON f.n = s.fact"
                          " WHERE " KONTOR_SETTLED " AND (f.salt IS NOT NULL OR f.private IS NOT NULL)"
                          " UNION ALL SELECT 1 FROM erased e JOIN facts f ON f.id = e.id"
                          " WHERE " KONTOR_SETTLED " AND (f.salt IS NOT NULL OR f.private IS NOT NULL) LIMIT 1";
constexpr auto kLast = "SELECT max(seq) FROM facts INDEXED BY facts_erasing WHERE kind = 'customer.erased'";
constexpr auto kErased = "SELECT 1 FROM fact_subjects s JOIN facts f ON f.n = s.fact"
                         " WHERE s.subject = ? AND f.kind = 'customer.erased' AND f.verdict <> 2 LIMIT 1";

} // namespace

Result<void> Erasures::open()
{
    Query any(m_file.db(), kAny);
    KONTOR_TRY(any.run());
    m_any = any.next();
    return any.ended();
}

Result<bool> Erasures::covers(const Fact &fact)
{
    if (!m_any)
        return false;
    std::vector<QByteArray> names{fact.id.bytes()};
    for (const RecordId &subject : fact.subjects)
        names.push_back(subject.bytes());
    for (const QByteArray &name : names) {
        Query is(m_file.db(), kIs);
        KONTOR_TRY(is.run(name));
        if (is.next())
            return true;
    }
    return false;
}

Result<void> Erasures::strip(std::vector<Fact> &facts)
{
    if (!m_any || PLANT(arrives_unerased))
        return {};
    for (Fact &fact : facts) {
        KONTOR_ASSIGN(const bool isCovered, covers(fact));
        if (!isCovered)
            continue;
        erasePersonal(fact);
        KONTOR_TRY(m_file.noteTraces()); // of pictures, and of what waited here before
    }
    return {};
}

Result<void> Erasures::add(const Fact &erasing)
{
    KONTOR_TRY(list(erasing));
    return m_file.noteTraces();
}

Result<void> Erasures::list(const Fact &erasing)
{
    const Erasure erasure = erasureOf(erasing);
    std::vector<QByteArray> names;
    for (const RecordId &record : erasure.records)
        names.push_back(record.bytes());
    for (const FactId &fact : erasure.facts)
        names.push_back(fact.bytes());
    for (const QByteArray &name : names) {
        Query add(m_file.db(), kErasureAdd);
        KONTOR_TRY(add.run(name));
    }
    m_any = true;
    return {};
}

Result<std::vector<Fact>> Erasures::stillHeld(const Fact &erasing)
{
    const Erasure erasure = erasureOf(erasing);
    std::map<FactId, Fact> held;
    const auto take = [&](const char *sql, const QByteArray &name) -> Result<void> {
        Query query(m_file.db(), sql);
        KONTOR_TRY(query.run(name));
        KONTOR_ASSIGN(std::vector<Fact> facts, allFacts(query));
        for (Fact &fact : facts)
            held.try_emplace(fact.id, std::move(fact));
        return {};
    };
    for (const RecordId &record : erasure.records)
        KONTOR_TRY(take(kHeldOfRecord, record.bytes()));
    for (const FactId &fact : erasure.facts)
        KONTOR_TRY(take(kHeldFact, fact.bytes()));
    std::vector<Fact> out;
    for (auto &[id, fact] : held)
        out.push_back(std::move(fact));
    return out;
}

Result<void> Erasures::erase(Fact &fact)
{
    erasePersonal(fact);
    return m_log.erasePersonal(fact);
}

Result<std::vector<Fact>> Erasures::erasing()
{
    Query query(m_file.db(), kErasing);
    KONTOR_TRY(query.run());
    return allFacts(query);
}

Result<void> Erasures::relist()
{
    Query clear(m_file.db(), kErasureClear);
    KONTOR_TRY(clear.run());
    m_any = false;
    KONTOR_ASSIGN(const std::vector<Fact> facts, erasing());
    for (const Fact &fact : facts)
        KONTOR_TRY(list(fact));
    return {};
}

Result<void> Erasures::replay()
{
    KONTOR_TRY(relist());
    KONTOR_ASSIGN(const std::vector<Fact> facts, erasing());
    for (const Fact &fact : facts) {
        KONTOR_ASSIGN(std::vector<Fact> held, stillHeld(fact));
        if (!held.empty())
            KONTOR_TRY(m_file.noteTraces());
        for (Fact &each : held)
            KONTOR_TRY(erase(each));
    }
    return {};
}

Result<std::set<int>> Erasures::bucketsOfUncovered()
{
    std::set<int> buckets;
    Query query(m_file.db(), kUncovered);
    KONTOR_TRY(query.run());
    while (query.next())
        buckets.insert(FactLog::bucketOf(FactId::fromBytes(query.blob(0))));
    KONTOR_TRY(query.ended());
    return buckets;
}

Result<bool> Erasures::isAnythingHeld()
{
    Query query(m_file.db(), kAnyHeld);
    KONTOR_TRY(query.run());
    const bool isHeld = query.next();
    KONTOR_TRY(query.ended());
    return isHeld;
}

Result<qint64> Erasures::lastPlace()
{
    Query query(m_file.db(), kLast);
    KONTOR_TRY(query.run());
    return query.next() ? query.i64(0) : 0;
}

Result<bool> Erasures::isErased(const RecordId &record)
{
    Query query(m_file.db(), kErased);
    KONTOR_TRY(query.run(record.bytes()));
    return query.next();
}

Result<std::set<QByteArray>> Erasures::all()
{
    std::set<QByteArray> ids;
    Query query(m_file.db(), kErasureAll);
    KONTOR_TRY(query.run());
    while (query.next())
        ids.insert(query.blob(0));
    KONTOR_TRY(query.ended());
    return ids;
}

} // namespace kontor
