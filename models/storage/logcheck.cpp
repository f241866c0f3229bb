// SPDX-License-Identifier: GPL-3.0-or-later
#include "logcheck.h"

#include "erasure.h"
#include "erasures.h"
#include "factlog.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kSubjectsOfFacts = "SELECT n, subjects FROM facts";
constexpr auto kSubjectIndex = "SELECT subject, fact FROM fact_subjects";
constexpr auto kIndexed = "SELECT 1 FROM fact_subjects WHERE subject = ? AND fact = ?";
constexpr auto kNotIndexed = "SELECT s.fact FROM fact_subjects s LEFT JOIN facts f ON f.n = s.fact"
                             " WHERE f.n IS NULL OR instr(f.subjects, s.subject) = 0 LIMIT 10";

QString nameOf(const Fact &fact)
{
    return fact.seq == 0 ? u"Pending fact %1 (%2)"_s.arg(fact.id.toString(), fact.kindText)
                         : u"Fact %1 (%2)"_s.arg(fact.seq).arg(fact.kindText);
}

/// Walks the log and remembers what only the end of it can tell.
class LogWalk
{
public:
    explicit LogWalk(Differences &differences) : m_differences(differences) { }

    void visit(const Fact &fact, const QByteArray &chain)
    {
        ++findings.facts;
        checkLeaf(fact);
        if (fact.seq != 0)
            checkPlace(fact, chain);
        if (!fact.isInEffect())
            return;
        if (fact.kind != FactKind::ImportUndone && fact.kind != FactKind::CustomerErased)
            return;
        Fact read = fact;
        parseFact(read);
        if (fact.kind == FactKind::ImportUndone) {
            findings.undone.insert(BatchId::fromString(read.json.value("batch"_L1).toString()));
            return;
        }
        std::set<QByteArray> names;
        const Erasure erasure = erasureOf(read);
        for (const FactId &id : erasure.facts)
            names.insert(id.bytes());
        for (const RecordId &record : erasure.records)
            names.insert(record.bytes());
        erased.insert(names.begin(), names.end());
        if (erases(fact))
            erasedByShop.merge(names);
    }

    /// A later erasure may explain why a fact's private part is gone, so this is for a log that is all there.
    void judgeErased()
    {
        for (const Stripped &fact : m_stripped) {
            const bool isCovered = erased.contains(fact.id)
                || std::ranges::any_of(fact.subjects, [&](const QByteArray &id) { return erased.contains(id); });
            if (!isCovered)
                m_differences.add(u"%1: its personal fields are gone, and nobody erased them."_s.arg(fact.name));
        }
    }

    [[nodiscard]] qint64 lastPlace() const { return m_seq; }

    std::set<QByteArray> erased; ///< what facts that erase name
    std::set<QByteArray> erasedByShop; ///< of these, by facts that have their place
    LogFindings findings;
    std::map<int, DigestSum> buckets;

private:
    struct Stripped {
        QByteArray id;
        std::vector<QByteArray> subjects;
        QString name;
    };

    void checkLeaf(const Fact &fact)
    {
        if (factLeaf(fact) != fact.leaf)
            m_differences.add(u"%1: its content does not match its hash."_s.arg(nameOf(fact)));
        if (!fact.isErased())
            return;
        m_stripped.push_back({fact.id.bytes(), {}, nameOf(fact)});
        for (const RecordId &subject : fact.subjects)
            m_stripped.back().subjects.push_back(subject.bytes());
    }

    void checkPlace(const Fact &fact, const QByteArray &chain)
    {
        if (fact.seq != m_seq + 1)
            m_differences.add(u"The log has a gap: %1 follows fact %2."_s.arg(nameOf(fact)).arg(m_seq));
        m_seq = fact.seq;
        if (chainAfter(m_chain, fact) != chain)
            m_differences.add(u"%1: the chain of hashes is broken here."_s.arg(nameOf(fact)));
        m_chain = chain; // go on from what is stored, so that one break is told once
        const QByteArray term = digestTerm(fact);
        buckets[FactLog::bucketOf(fact.id)].add(term);
        findings.digest.add(term);
    }

    Differences &m_differences;
    qint64 m_seq = 0;
    QByteArray m_chain = QByteArray(32, '\0');
    std::vector<Stripped> m_stripped;
};

/// Whether the shop is known to have facts that this desk has not fetched, or to have lost some.
Result<bool> isMoreToCome(FactLog &log, const LogWalk &walk)
{
    KONTOR_ASSIGN(const bool mayLack, log.mayLack());
    KONTOR_ASSIGN(const QString head, log.meta(u"shop_head"_s));
    return mayLack || head.toLongLong() > walk.lastPlace();
}

/// What was erased is listed, so that whatever comes later is known at once.
Result<void> checkErased(ShopFile &file, const LogWalk &walk, Differences &differences)
{
    Erasures erasures(file);
    KONTOR_ASSIGN(const std::set<QByteArray> listed, erasures.all());
    if (listed != walk.erasedByShop)
        differences.add(u"The list of what was erased does not match the log."_s);
    KONTOR_ASSIGN(const bool isAnythingHeld, erasures.isAnythingHeld());
    if (isAnythingHeld)
        differences.add(u"Personal fields are still here that were erased."_s);
    return {};
}

Result<void> checkBuckets(FactLog &log, const std::map<int, DigestSum> &counted, Differences &differences)
{
    KONTOR_ASSIGN(const auto stored, log.digestBuckets());
    for (int bucket = 0; bucket < 256; ++bucket) {
        const auto there = stored.find(bucket);
        const auto should = counted.find(bucket);
        if ((there == stored.end() ? DigestSum() : there->second)
            != (should == counted.end() ? DigestSum() : should->second))
            differences.add(u"The log's digest does not match its facts in part %1."_s.arg(bucket));
    }
    return {};
}

/// Over (record, fact) pairs; one pair more or less shows. Wraps around on purpose.
struct IndexSum {
    quint64 one = 0;
    quint64 other = 0;

    void add(QByteArrayView subject, qint64 fact)
    {
        const size_t seed = qHash(fact, size_t{0x9e3779b97f4a7c15ULL});
        one += qHashBits(subject.data(), static_cast<size_t>(subject.size()), seed);
        other += qHashBits(subject.data(), static_cast<size_t>(subject.size()), ~seed);
    }
    void addAll(const QSet<QByteArray> &subjects, qint64 fact)
    {
        for (const QByteArray &subject : subjects)
            add(subject, fact);
    }
    bool operator==(const IndexSum &) const = default;
};

QSet<QByteArray> distinctSubjects(const QByteArray &subjects)
{
    QSet<QByteArray> out;
    for (qsizetype i = 0; i + 16 <= subjects.size(); i += 16)
        out.insert(subjects.mid(i, 16));
    return out;
}

Result<void> nameIndexFaults(Database &db, Differences &differences)
{
    Query facts(db, kSubjectsOfFacts);
    KONTOR_TRY(facts.run());
    while (facts.next()) {
        for (const QByteArray &subject : distinctSubjects(facts.blob(1))) {
            Query indexed(db, kIndexed);
            KONTOR_TRY(indexed.run(subject, facts.i64(0)));
            if (!indexed.next())
                differences.add(u"The fact in row %1 is not listed under its record %2."_s.arg(facts.i64(0))
                                    .arg(RecordId::fromBytes(subject).toString()));
        }
    }
    Query extra(db, kNotIndexed);
    KONTOR_TRY(extra.run());
    while (extra.next())
        differences.add(u"The fact in row %1 is listed under a record it does not name."_s.arg(extra.i64(0)));
    return {};
}

/// Folds find a record's facts by this index: a missing row would hide a fact from everybody.
Result<void> checkSubjects(Database &db, Differences &differences)
{
    IndexSum named;
    Query facts(db, kSubjectsOfFacts);
    KONTOR_TRY(facts.run());
    while (facts.next()) {
        const QByteArray subjects = facts.blob(1);
        if (subjects.size() == 16) // nearly all
            named.add(subjects, facts.i64(0));
        else
            named.addAll(distinctSubjects(subjects), facts.i64(0));
    }
    IndexSum indexed;
    Query index(db, kSubjectIndex);
    KONTOR_TRY(index.run());
    while (index.next())
        indexed.add(index.blob(0), index.i64(1));
    return named == indexed ? Result<void>() : nameIndexFaults(db, differences);
}

} // namespace

Result<LogFindings> checkLog(ShopFile &file, Differences &differences, StepCounter &steps)
{
    FactLog log(file);
    LogWalk walk(differences);
    bool stopped = false;
    KONTOR_TRY(log.eachClosed([&](const Fact &fact, const QByteArray &chain) {
        walk.visit(fact, chain);
        stopped = !steps.step();
        return !stopped;
    }));
    if (stopped)
        return StepCounter::stopped();
    KONTOR_ASSIGN(const bool mayExplain, isMoreToCome(log, walk));
    if (!mayExplain)
        walk.judgeErased();
    KONTOR_TRY(checkErased(file, walk, differences));
    KONTOR_TRY(checkBuckets(log, walk.buckets, differences));
    KONTOR_TRY(checkSubjects(file.db(), differences));
    KONTOR_ASSIGN(const QSet<BatchId> listed, log.undoneBatches());
    if (listed != walk.findings.undone)
        differences.add(u"The list of undone imports does not match the log."_s);
    return walk.findings;
}

} // namespace kontor
