// SPDX-License-Identifier: GPL-3.0-or-later
#include "factlog.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kHead = "SELECT seq, chain, coalesce(effective_hlc, hlc) FROM facts WHERE seq IS NOT NULL"
                       " ORDER BY seq DESC LIMIT 1";
constexpr auto kOwnHead = "SELECT dseq, hlc, epoch FROM facts WHERE device = ? ORDER BY epoch DESC, dseq DESC LIMIT 1";
constexpr auto kHas = "SELECT 1 FROM facts WHERE id = ?";
constexpr auto kVerdict = "SELECT verdict, batch FROM facts WHERE id = ?";
constexpr auto kInsert =
    "INSERT INTO facts (id, device, epoch, dseq, hlc, actor, kind, subjects, txn, batch, body, salt, private, leaf,"
    " seq, verdict, reason, effective_hlc, chain)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kInsertSubject = "INSERT OR IGNORE INTO fact_subjects (subject, fact) VALUES (?, ?)";

#define KONTOR_FACT_COLUMNS                                                                                            \
    "f.id, d.id, f.epoch, f.dseq, f.hlc, f.actor, f.kind, f.subjects, f.txn, f.batch, f.body, f.salt, f.private,"      \
    " f.leaf, f.seq, f.verdict, f.reason, f.effective_hlc, f.chain"
constexpr auto kBySubject =
    "SELECT " KONTOR_FACT_COLUMNS " FROM fact_subjects s JOIN facts f ON f.n = s.fact JOIN devices d ON d.n = f.device"
    " WHERE s.subject = ? ORDER BY f.seq IS NULL, f.seq, f.n";
constexpr auto kByBatch = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f JOIN devices d ON d.n = f.device"
                          " WHERE f.batch = ? ORDER BY f.n";
// A document's facts were written one after another, and there is no index on txn.
constexpr auto kDocument = "SELECT " KONTOR_FACT_COLUMNS
                           " FROM facts one JOIN facts f ON f.n BETWEEN one.n - 200 AND one.n + 200 AND f.txn = one.txn"
                           " JOIN devices d ON d.n = f.device WHERE one.id = ? ORDER BY f.n";
constexpr auto kRegistersBack = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f CROSS JOIN devices d ON d.n = f.device"
                                " WHERE f.n > (SELECT max(n) FROM facts) - ?"
                                " AND f.kind IN ('goods.set', 'customer.set', 'setting.set') ORDER BY f.n DESC";
// CROSS JOIN keeps the facts outside, so that they come by index and nothing is sorted.
constexpr auto kOrdered = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f CROSS JOIN devices d ON d.n = f.device"
                          " WHERE f.seq IS NOT NULL ORDER BY f.seq";
constexpr auto kPending = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f CROSS JOIN devices d ON d.n = f.device"
                          " WHERE f.seq IS NULL ORDER BY f.n";
constexpr auto kUndone = "SELECT id FROM batches WHERE undone = 1";
constexpr auto kDigest = "SELECT bucket, sum FROM log_digest";
constexpr auto kSaveDigest = "INSERT INTO log_digest (bucket, sum) VALUES (?, ?)"
                             " ON CONFLICT (bucket) DO UPDATE SET sum = excluded.sum";

Fact readFact(const Query &q)
{
    Fact fact;
    fact.id = FactId::fromBytes(q.blob(0));
    fact.device = DeviceId::fromBytes(q.blob(1));
    fact.epoch = q.i64(2);
    fact.dseq = q.i64(3);
    fact.deviceHlc = Hlc{q.i64(4)};
    fact.actor = q.text(5);
    fact.kindText = q.text(6);
    fact.kind = factKindFromText(fact.kindText);
    const QByteArray subjects = q.blob(7);
    for (qsizetype i = 0; i + 16 <= subjects.size(); i += 16)
        fact.subjects.push_back(RecordId::fromBytes(subjects.mid(i, 16)));
    fact.txn = TxnId::fromBytes(q.blob(8));
    if (!q.isNull(9))
        fact.batch = BatchId::fromBytes(q.blob(9));
    fact.body = q.blob(10);
    fact.salt = q.blob(11);
    fact.privateBody = q.blob(12);
    fact.leaf = q.blob(13);
    fact.seq = q.i64(14);
    fact.verdict = static_cast<Verdict>(q.i32(15));
    fact.reason = q.text(16);
    fact.hlc = q.isNull(17) ? fact.deviceHlc : Hlc{q.i64(17)};
    parseFact(fact);
    return fact;
}

} // namespace

Result<LogHead> FactLog::head()
{
    LogHead head;
    Query shop(m_file.db(), kHead);
    KONTOR_TRY(shop.run());
    if (shop.next()) {
        head.seq = shop.i64(0);
        head.chain = shop.blob(1);
        head.hlc = Hlc{shop.i64(2)};
    }
    Query own(m_file.db(), kOwnHead);
    KONTOR_TRY(own.run(m_file.identity().deviceRow));
    if (own.next()) { // a new epoch counts from 1 again; the clock never goes back
        head.dseq = own.i64(2) == m_file.identity().epoch ? own.i64(0) : 0;
        head.hlc = std::max(head.hlc, Hlc{own.i64(1)});
    }
    return head;
}

Result<bool> FactLog::has(const FactId &id)
{
    Query query(m_file.db(), kHas);
    KONTOR_TRY(query.run(id.bytes()));
    return query.next();
}

Result<std::optional<Verdict>> FactLog::verdictOf(const FactId &id)
{
    Query query(m_file.db(), kVerdict);
    KONTOR_TRY(query.run(id.bytes()));
    if (!query.next())
        return std::nullopt;
    const bool undone = !query.isNull(1) && m_undone.contains(BatchId::fromBytes(query.blob(1)));
    return undone ? Verdict::Void : static_cast<Verdict>(query.i32(0));
}

Result<qint64> FactLog::insert(const Fact &fact, const QByteArray &chain)
{
    QByteArray subjects;
    for (const RecordId &subject : fact.subjects)
        subjects += subject.bytes();
    Query query(m_file.db(), kInsert);
    const std::optional<qint64> effective = fact.hlc == fact.deviceHlc ? std::nullopt : std::optional(fact.hlc.packed);
    KONTOR_TRY(query.run(fact.id.bytes(), m_file.identity().deviceRow, fact.epoch, fact.dseq, fact.deviceHlc.packed,
                         fact.actor, fact.kindText, subjects, fact.txn.bytes(),
                         fact.batch.isNull() ? QVariant() : QVariant(fact.batch.bytes()), fact.body,
                         nullableBlob(fact.salt), nullableBlob(fact.privateBody), fact.leaf, fact.seq,
                         static_cast<int>(fact.verdict), nullableText(fact.reason), effective, chain));
    const qint64 n = query.insertedRow();
    for (const RecordId &subject : fact.subjects) {
        Query link(m_file.db(), kInsertSubject);
        KONTOR_TRY(link.run(subject.bytes(), n));
    }
    return n;
}

Result<std::vector<Fact>> FactLog::bySubject(const RecordId &subject)
{
    Query query(m_file.db(), kBySubject);
    KONTOR_TRY(query.run(subject.bytes()));
    std::vector<Fact> facts;
    while (query.next()) {
        facts.push_back(readFact(query));
        if (!facts.back().batch.isNull() && m_undone.contains(facts.back().batch))
            facts.back().verdict = Verdict::Void;
    }
    return facts;
}

Result<std::vector<Fact>> FactLog::documentOf(const FactId &id)
{
    Query query(m_file.db(), kDocument);
    KONTOR_TRY(query.run(id.bytes()));
    std::vector<Fact> facts;
    while (query.next()) {
        facts.push_back(readFact(query));
        if (!facts.back().batch.isNull() && m_undone.contains(facts.back().batch))
            facts.back().verdict = Verdict::Void;
    }
    return facts;
}

Result<void> FactLog::eachRegisterBack(int lookBack, const std::function<bool(const Fact &)> &visit)
{
    Query query(m_file.db(), kRegistersBack);
    KONTOR_TRY(query.run(lookBack));
    while (query.next()) {
        Fact fact = readFact(query);
        if (!fact.batch.isNull() && m_undone.contains(fact.batch))
            fact.verdict = Verdict::Void;
        if (!visit(fact))
            break;
    }
    return {};
}

Result<std::vector<Fact>> FactLog::byBatch(const BatchId &batch)
{
    Query query(m_file.db(), kByBatch);
    KONTOR_TRY(query.run(batch.bytes()));
    std::vector<Fact> facts;
    while (query.next())
        facts.push_back(readFact(query));
    return facts;
}

Result<void> FactLog::each(const std::function<bool(const Fact &, const QByteArray &)> &visit)
{
    for (const char *part : {kOrdered, kPending}) {
        Query query(m_file.db(), part);
        KONTOR_TRY(query.run());
        while (query.next()) {
            if (!visit(readFact(query), query.blob(18)))
                return {};
        }
    }
    return {};
}

Result<QSet<BatchId>> FactLog::undoneBatches()
{
    Query query(m_file.db(), kUndone);
    KONTOR_TRY(query.run());
    QSet<BatchId> undone;
    while (query.next())
        undone.insert(BatchId::fromBytes(query.blob(0)));
    return undone;
}

Result<std::map<int, DigestSum>> FactLog::digestBuckets()
{
    Query query(m_file.db(), kDigest);
    KONTOR_TRY(query.run());
    std::map<int, DigestSum> buckets;
    while (query.next())
        buckets.emplace(query.i32(0), DigestSum(query.blob(1)));
    return buckets;
}

Result<void> FactLog::saveDigest(int bucket, const DigestSum &sum)
{
    Query query(m_file.db(), kSaveDigest);
    return query.run(bucket, sum.bytes());
}

Result<DigestSum> FactLog::digest()
{
    KONTOR_ASSIGN(const auto buckets, digestBuckets());
    DigestSum sum;
    for (const auto &[bucket, part] : buckets)
        sum.add(part);
    return sum;
}

int FactLog::bucketOf(const FactId &id)
{
    return static_cast<unsigned char>(id.bytes().at(15));
}

} // namespace kontor
