// SPDX-License-Identifier: GPL-3.0-or-later
#include "factlog.h"

#include "factrows.h"
#include "plant.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kMark = "SELECT (SELECT seq FROM facts WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1),"
                       " (SELECT max(n) FROM facts)";
// One question, for every transaction asks it.
constexpr auto kHead =
    "SELECT h.seq, h.chain, coalesce(h.effective_hlc, h.hlc), o.dseq, coalesce(o.effective_hlc, o.hlc),"
    " o.seq IS NOT NULL, (SELECT max(n) FROM facts),"
    " (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'hlc_seen'),"
    " (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'clock_offset_ms')"
    " FROM (SELECT 1) LEFT JOIN facts h ON h.n = (SELECT n FROM facts WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1)"
    " LEFT JOIN facts o ON o.n = (SELECT n FROM facts WHERE device = ? AND epoch = ? ORDER BY dseq DESC LIMIT 1)";
constexpr auto kLatestWaiting = "SELECT max(coalesce(effective_hlc, hlc)) FROM facts INDEXED BY facts_waiting"
                                " WHERE seq IS NULL AND coalesce(reason, '') NOT LIKE 'refused:%'";
constexpr auto kHas = "SELECT 1 FROM facts WHERE id = ?";
constexpr auto kHasSubject = "SELECT 1 FROM fact_subjects WHERE subject = ? LIMIT 1";
constexpr auto kVerdict = "SELECT verdict, batch FROM facts WHERE id = ?";
constexpr auto kLogInsert =
    "INSERT INTO facts (id, device, epoch, dseq, hlc, actor, kind, subjects, txn, batch, body, salt, private, leaf,"
    " seq, verdict, reason, effective_hlc, chain, private_digest)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kInsertSubject = "INSERT OR IGNORE INTO fact_subjects (subject, fact) VALUES (?, ?)";

constexpr auto kBySubject =
    "SELECT " KONTOR_FACT_COLUMNS " FROM fact_subjects s JOIN facts f ON f.n = s.fact JOIN devices d ON d.n = f.device"
    " WHERE s.subject = ? ORDER BY f.seq IS NULL, f.seq, f.n";
constexpr auto kByBatch = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f JOIN devices d ON d.n = f.device"
                          " WHERE f.batch = ? ORDER BY f.n";
// A document's facts were written one after another, and there is no index on txn.
constexpr auto kDocument = "SELECT " KONTOR_FACT_COLUMNS
                           " FROM facts one JOIN facts f ON f.n BETWEEN one.n - 200 AND one.n + 200 AND f.txn = one.txn"
                           " JOIN devices d ON d.n = f.device WHERE one.id = ? ORDER BY f.n";
constexpr auto kRegistersBack =
    "SELECT " KONTOR_FACT_COLUMNS " FROM facts f CROSS JOIN devices d ON d.n = f.device"
    " WHERE f.n > (SELECT max(n) FROM facts) - ?"
    " AND f.kind IN ('goods.set', 'customer.set', 'setting.set', 'attention.set') ORDER BY f.n DESC";
// CROSS JOIN keeps the facts outside, so that they come by index and nothing is sorted.
constexpr auto kOrdered = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f CROSS JOIN devices d ON d.n = f.device"
                          " WHERE f.seq IS NOT NULL ORDER BY f.seq";
constexpr auto kLogPending = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f CROSS JOIN devices d ON d.n = f.device"
                             " WHERE f.seq IS NULL ORDER BY f.n";
constexpr auto kLogById = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f JOIN devices d ON d.n = f.device WHERE f.id = ?";
// One question for many: what a question costs is mostly Qt asking for the names and types of its columns.
constexpr auto kInRows = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f JOIN devices d ON d.n = f.device"
                         " WHERE f.n IN (SELECT value FROM json_each(?)) ORDER BY f.n";
constexpr auto kAfter = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f CROSS JOIN devices d ON d.n = f.device"
                        " WHERE f.seq > ? ORDER BY f.seq LIMIT ?";
constexpr auto kByCounter = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f JOIN devices d ON d.n = f.device"
                            " WHERE d.id = ? AND f.epoch = ? AND f.dseq = ?";
constexpr auto kOfBucket = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f CROSS JOIN devices d ON d.n = f.device"
                           " WHERE f.seq IS NOT NULL AND substr(f.id, 16, 1) = ? ORDER BY f.seq";
constexpr auto kChainAt = "SELECT chain FROM facts WHERE seq = ?";
constexpr auto kLastOf = "SELECT " KONTOR_FACT_COLUMNS " FROM facts f JOIN devices d ON d.n = f.device"
                         " WHERE d.id = ? AND f.epoch = ? ORDER BY f.dseq DESC LIMIT 1";
constexpr auto kLowest = "SELECT min(f.dseq) FROM devices d JOIN facts f ON f.device = d.n"
                         " WHERE d.id = ? AND f.epoch = ?";
constexpr auto kLastEpoch = "SELECT max(f.epoch) FROM devices d JOIN facts f ON f.device = d.n WHERE d.id = ?";
constexpr auto kDevice = "SELECT n FROM devices WHERE id = ?";
constexpr auto kLogAddDevice = "INSERT INTO devices (id, code, name) VALUES (?, '', '')";
constexpr auto kLogSetCode = "UPDATE devices SET code = ? WHERE id = ?";
constexpr auto kLogPlace =
    "UPDATE facts SET seq = ?, verdict = ?, reason = ?, effective_hlc = ?, chain = ? WHERE id = ?";
constexpr auto kRemembered = "SELECT 1 FROM local_accepted WHERE fact = ?";
constexpr auto kRemember = "INSERT OR IGNORE INTO local_accepted (fact) VALUES (?)";
constexpr auto kDisplace = "UPDATE facts SET seq = NULL, chain = NULL, verdict = 0, reason = NULL WHERE id = ?";
constexpr auto kRewrite =
    "UPDATE facts SET device = ?, epoch = ?, dseq = ?, hlc = ?, actor = ?, kind = ?, subjects = ?,"
    " txn = ?, batch = ?, body = ?, salt = ?, private = ?, leaf = ?, private_digest = ? WHERE id = ?";
constexpr auto kErasePersonal = "UPDATE facts SET salt = NULL, private = NULL, private_digest = ? WHERE id = ?";
constexpr auto kUnlink = "DELETE FROM fact_subjects WHERE fact = ?";
constexpr auto kExpect = "UPDATE facts SET verdict = ?, reason = ? WHERE id = ? AND seq IS NULL";
constexpr auto kRenumber = "UPDATE facts SET epoch = ?, dseq = ? WHERE id = ?";
constexpr auto kLogSetMeta = "INSERT INTO meta (key, value) VALUES (?, ?)"
                             " ON CONFLICT (key) DO UPDATE SET value = excluded.value";
constexpr auto kMeta = "SELECT value FROM meta WHERE key = ?";
constexpr auto kLogUndone = "SELECT id FROM batches WHERE undone = 1";
constexpr auto kDigest = "SELECT bucket, sum FROM log_digest";
constexpr auto kDigestOf = "SELECT sum FROM log_digest WHERE bucket = ?";
constexpr auto kSaveDigest = "INSERT INTO log_digest (bucket, sum) VALUES (?, ?)"
                             " ON CONFLICT (bucket) DO UPDATE SET sum = excluded.sum";

} // namespace

Result<LogMark> FactLog::mark()
{
    Query query(m_file.db(), kMark);
    KONTOR_TRY(query.run());
    LogMark mark;
    if (query.next()) {
        mark.seq = query.i64(0);
        mark.row = query.i64(1);
    }
    return mark;
}

Result<LogHead> FactLog::head()
{
    LogHead head;
    Query query(m_file.db(), kHead);
    KONTOR_TRY(query.run(m_file.identity().deviceRow, m_file.identity().epoch));
    if (!query.next()) {
        KONTOR_TRY(query.ended());
        return head;
    }
    if (!query.isNull(0)) {
        head.seq = query.i64(0);
        head.chain = query.blob(1);
        head.hlc = Hlc{query.i64(2)};
    }
    head.dseq = std::max<qint64>(0, query.i64(3)); // a new epoch counts from 1 again; below are those without a number
    head.hlc = std::max({head.hlc, Hlc{query.i64(4)}, Hlc{query.i64(7)}});
    head.row = query.i64(6);
    head.clockOffsetMs = query.i64(8);
    head.isClockKnown = !query.isNull(8);
    const bool waitsLast = !query.isNull(3) && query.i64(5) == 0; // and then it is later than all that waits
    if (waitsLast)
        return head;
    // what the server holds may have a clock that ran ahead and was not held back yet
    Query waiting(m_file.db(), kLatestWaiting);
    KONTOR_TRY(waiting.run());
    head.hlc = std::max(head.hlc, waiting.next() ? Hlc{waiting.i64(0)} : Hlc{});
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
    Query query(m_file.db(), kLogInsert);
    const std::optional<qint64> effective = fact.hlc == fact.deviceHlc ? std::nullopt : std::optional(fact.hlc.packed);
    const bool isOwn = fact.device == m_file.identity().device;
    KONTOR_ASSIGN(const qint64 device, isOwn ? Result<qint64>(m_file.identity().deviceRow) : deviceRow(fact.device));
    const bool isPlaced = fact.seq != 0;
    KONTOR_TRY(query.run(
        fact.id.bytes(), device, fact.epoch, fact.dseq, fact.deviceHlc.packed, fact.actor, fact.kindText, subjects,
        fact.txn.bytes(), fact.batch.isNull() ? QVariant() : QVariant(fact.batch.bytes()), fact.body,
        nullableBlob(fact.salt), nullableBlob(fact.privateBody), fact.leaf,
        isPlaced ? std::optional(fact.seq) : std::nullopt, static_cast<int>(fact.verdict), nullableText(fact.reason),
        effective, isPlaced ? QVariant(chain) : QVariant(), nullableBlob(fact.privateDigest)));
    const qint64 n = query.insertedRow();
    for (const RecordId &subject : fact.subjects) {
        Query link(m_file.db(), kInsertSubject);
        KONTOR_TRY(link.run(subject.bytes(), n));
    }
    return n;
}

/// Most that is asked for while facts come in is new, and to find nothing in many columns is dear.
Result<std::vector<Fact>> FactLog::bySubject(const RecordId &subject)
{
    Query any(m_file.db(), kHasSubject);
    KONTOR_TRY(any.run(subject.bytes()));
    if (!any.next()) {
        KONTOR_TRY(any.ended());
        return std::vector<Fact>();
    }
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

Result<void> FactLog::eachClosed(const std::function<bool(const Fact &, const QByteArray &)> &visit)
{
    for (const char *part : {kOrdered, kLogPending}) {
        Query query(m_file.db(), part);
        KONTOR_TRY(query.run());
        while (query.next()) {
            if (!visit(readClosed(query), query.blob(18)))
                return {};
        }
        KONTOR_TRY(query.ended());
    }
    return {};
}

Result<void> FactLog::each(const std::function<bool(const Fact &, const QByteArray &)> &visit)
{
    return eachClosed([&](Fact fact, const QByteArray &chain) {
        parseFact(fact);
        return visit(fact, chain);
    });
}

Result<QSet<BatchId>> FactLog::undoneBatches()
{
    Query query(m_file.db(), kLogUndone);
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

Result<DigestSum> FactLog::digestOf(int bucket)
{
    Query query(m_file.db(), kDigestOf);
    KONTOR_TRY(query.run(bucket));
    return query.next() ? DigestSum(query.blob(0)) : DigestSum();
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

Result<std::map<int, DigestSum>> FactLog::countDigest()
{
    Query query(m_file.db(), kOrdered);
    KONTOR_TRY(query.run());
    std::map<int, DigestSum> buckets;
    while (query.next()) {
        Fact fact = readFact(query);
        fact.leaf = factLeaf(fact);
        buckets[bucketOf(fact.id)].add(digestTerm(fact));
    }
    return buckets;
}

int FactLog::bucketOf(const FactId &id)
{
    return static_cast<unsigned char>(id.bytes().at(15));
}

// ---- what a replica needs

namespace {

QByteArray bytesOf(const std::vector<RecordId> &subjects)
{
    QByteArray bytes;
    for (const RecordId &subject : subjects)
        bytes += subject.bytes();
    return bytes;
}

std::optional<qint64> effectiveOf(const Fact &fact)
{
    return fact.hlc == fact.deviceHlc ? std::nullopt : std::optional(fact.hlc.packed);
}

} // namespace

/// Most that is asked for is new, as in bySubject().
Result<std::optional<Fact>> FactLog::find(const FactId &id)
{
    KONTOR_ASSIGN(const bool isThere, has(id));
    if (!isThere)
        return std::nullopt;
    Query query(m_file.db(), kLogById);
    KONTOR_TRY(query.run(id.bytes()));
    return query.next() ? std::optional(readFact(query)) : std::nullopt;
}

Result<std::vector<Fact>> FactLog::inRows(const std::vector<qint64> &rows)
{
    if (rows.empty())
        return std::vector<Fact>();
    QJsonArray list;
    for (const qint64 row : rows)
        list.append(row);
    Query query(m_file.db(), kInRows);
    KONTOR_TRY(query.run(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact))));
    return allFacts(query);
}

Result<std::vector<Fact>> FactLog::after(qint64 seq, int most)
{
    Query query(m_file.db(), kAfter);
    KONTOR_TRY(query.run(seq, most));
    return allFacts(query);
}

Result<std::vector<Fact>> FactLog::page(qint64 seq, int most)
{
    constexpr qsizetype kEnough = 1024 * 1024;
    Query query(m_file.db(), kAfter);
    KONTOR_TRY(query.run(seq, -1));
    std::vector<Fact> facts;
    qsizetype bytes = 0;
    while (query.next()) {
        Fact fact = readFact(query);
        const bool isFull = facts.size() >= static_cast<size_t>(most) || bytes > kEnough;
        if (PLANT(page_cuts_group) && isFull)
            break;
        if (isFull && fact.txn != facts.back().txn && !facts.empty())
            break;
        bytes += fact.body.size() + fact.privateBody.size();
        facts.push_back(std::move(fact));
    }
    KONTOR_TRY(query.ended());
    return facts;
}

Result<std::optional<Fact>> FactLog::byCounter(const DeviceId &device, qint64 epoch, qint64 dseq)
{
    Query query(m_file.db(), kByCounter);
    KONTOR_TRY(query.run(device.bytes(), epoch, dseq));
    return query.next() ? std::optional(readFact(query)) : std::nullopt;
}

Result<std::vector<Fact>> FactLog::ofBucket(int bucket)
{
    Query query(m_file.db(), kOfBucket);
    KONTOR_TRY(query.run(QByteArray(1, static_cast<char>(bucket))));
    return allFacts(query);
}

Result<QByteArray> FactLog::chainAt(qint64 seq)
{
    if (seq == 0)
        return QByteArray(32, '\0');
    Query query(m_file.db(), kChainAt);
    KONTOR_TRY(query.run(seq));
    return query.next() ? query.blob(0) : QByteArray();
}

Result<std::optional<Fact>> FactLog::lastOf(const DeviceId &device, qint64 epoch)
{
    Query query(m_file.db(), kLastOf);
    KONTOR_TRY(query.run(device.bytes(), epoch));
    return query.next() ? std::optional(readFact(query)) : std::nullopt;
}

Result<qint64> FactLog::lastEpochOf(const DeviceId &device)
{
    Query query(m_file.db(), kLastEpoch);
    KONTOR_TRY(query.run(device.bytes()));
    return query.next() ? query.i64(0) : 0;
}

Result<qint64> FactLog::uncountedOf(const DeviceId &device, qint64 epoch)
{
    Query query(m_file.db(), kLowest);
    KONTOR_TRY(query.run(device.bytes(), epoch));
    return std::min<qint64>(0, query.next() ? query.i64(0) : 0) - 1;
}

Result<qint64> FactLog::deviceRow(const DeviceId &device)
{
    Query find(m_file.db(), kDevice);
    KONTOR_TRY(find.run(device.bytes()));
    if (find.next())
        return find.i64(0);
    Query add(m_file.db(), kLogAddDevice);
    KONTOR_TRY(add.run(device.bytes()));
    return add.insertedRow();
}

Result<void> FactLog::setDeviceCode(const DeviceId &device, const QString &code)
{
    Query query(m_file.db(), kLogSetCode);
    return query.run(code, device.bytes());
}

Result<void> FactLog::place(const Fact &fact, const QByteArray &chain)
{
    Query query(m_file.db(), kLogPlace);
    return query.run(fact.seq, static_cast<int>(fact.verdict), nullableText(fact.reason), effectiveOf(fact), chain,
                     fact.id.bytes());
}

Result<bool> FactLog::wasAccepted(const FactId &id)
{
    Query query(m_file.db(), kRemembered);
    KONTOR_TRY(query.run(id.bytes()));
    return query.next();
}

Result<void> FactLog::rememberAccepted(const FactId &id)
{
    Query query(m_file.db(), kRemember);
    return query.run(id.bytes());
}

Result<void> FactLog::displace(const FactId &id)
{
    Query query(m_file.db(), kDisplace);
    return query.run(id.bytes());
}

Result<void> FactLog::rewrite(const Fact &fact)
{
    KONTOR_ASSIGN(const auto known, find(fact.id));
    if (!known)
        return failed("no_such_fact", u"The log does not have the fact that was to be written anew."_s);
    KONTOR_ASSIGN(const qint64 device, deviceRow(fact.device));
    Query query(m_file.db(), kRewrite);
    KONTOR_TRY(query.run(device, fact.epoch, fact.dseq, fact.deviceHlc.packed, fact.actor, fact.kindText,
                         bytesOf(fact.subjects), fact.txn.bytes(),
                         fact.batch.isNull() ? QVariant() : QVariant(fact.batch.bytes()), fact.body,
                         nullableBlob(fact.salt), nullableBlob(fact.privateBody), fact.leaf,
                         nullableBlob(fact.privateDigest), fact.id.bytes()));
    Query unlink(m_file.db(), kUnlink);
    KONTOR_TRY(unlink.run(known->row));
    for (const RecordId &subject : fact.subjects) {
        Query link(m_file.db(), kInsertSubject);
        KONTOR_TRY(link.run(subject.bytes(), known->row));
    }
    return {};
}

Result<void> FactLog::erasePersonal(const Fact &fact)
{
    Query query(m_file.db(), kErasePersonal);
    return query.run(nullableBlob(fact.privateDigest), fact.id.bytes());
}

Result<void> FactLog::setExpected(const FactId &id, Verdict verdict, const QString &reason)
{
    Query query(m_file.db(), kExpect);
    return query.run(static_cast<int>(verdict), nullableText(reason), id.bytes());
}

Result<void> FactLog::renumber(const FactId &id, qint64 epoch, qint64 dseq)
{
    Query query(m_file.db(), kRenumber);
    return query.run(epoch, dseq, id.bytes());
}

Result<void> FactLog::setMeta(const QString &key, const QString &value)
{
    Query query(m_file.db(), kLogSetMeta);
    return query.run(key, value);
}

Result<QString> FactLog::meta(const QString &key)
{
    Query query(m_file.db(), kMeta);
    KONTOR_TRY(query.run(key));
    return query.next() ? query.text(0) : QString();
}

Result<bool> FactLog::mayLack()
{
    KONTOR_ASSIGN(const QString adopts, meta(u"adopts"_s));
    return adopts == "1"_L1;
}

Result<void> FactLog::setMayLack(bool mayLack)
{
    return setMeta(u"adopts"_s, mayLack ? u"1"_s : u"0"_s);
}

} // namespace kontor
