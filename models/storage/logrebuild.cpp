// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LogKeeper that begins again from the facts: after damage, and when folds have changed.
#include "groupjudge.h"
#include "logkeeper.h"
#include "order.h"
#include "progress.h"
#include "shopfile.h"

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kClearState{
    "DELETE FROM unattached",
    "DELETE FROM attention",
    "DELETE FROM lost_edits",
    "DELETE FROM doubled_numbers",
    "DELETE FROM metric_daily",
    "DELETE FROM goods_daily",
    "UPDATE sold_days SET revision = revision + 1",
    "DELETE FROM customer_daily",
    "DELETE FROM stock_worth",
    "DELETE FROM stock_terms",
    "DELETE FROM credit_notes",
    "DELETE FROM purchase_orders",
    "DELETE FROM transfers",
    "DELETE FROM goods_levels",
    "DELETE FROM stock_entries",
    "DELETE FROM stock_places",
    "DELETE FROM reversals",
    "DELETE FROM refunds",
    "DELETE FROM parcels",
    "DELETE FROM payments",
    "DELETE FROM order_lines",
    "DELETE FROM orders",
    "DELETE FROM customers",
    "DELETE FROM categories",
    "DELETE FROM locations",
    "DELETE FROM variants",
    "DELETE FROM products",
    "DELETE FROM registers",
    "INSERT INTO goods_search (goods_search) VALUES ('delete-all')",
    "INSERT INTO order_search (order_search) VALUES ('delete-all')",
    "INSERT INTO customer_search (customer_search) VALUES ('delete-all')",
};
constexpr std::array kClearIndexes{
    "DELETE FROM fact_subjects",
    "DELETE FROM log_digest",
    "UPDATE batches SET undone = 0",
};
constexpr auto kRebuildMainLocation = "INSERT INTO locations (id, name, code) VALUES (?, 'Main', 'MAIN')";
constexpr auto kRebuildSubjects = "SELECT n, subjects FROM facts";
constexpr auto kLink = "INSERT OR IGNORE INTO fact_subjects (subject, fact) VALUES (?, ?)";

Result<void> runAll(Database &db, std::span<const char *const> statements)
{
    for (const char *statement : statements) {
        Query query(db, statement);
        KONTOR_TRY(query.run());
    }
    return {};
}

} // namespace

Result<int> LogKeeper::mend(int bucket, const std::vector<Fact> &facts)
{
    KONTOR_ASSIGN(const std::vector<Fact> here, orBreak(log().ofBucket(bucket)));
    std::set<FactId> there;
    int mended = 0;
    for (const Fact &fact : facts) {
        if (FactLog::bucketOf(fact.id) != bucket || fact.leaf.isEmpty())
            return fail(ErrorKind::Differs, "bad_answer", u"The server sent facts of another bucket."_s);
        there.insert(fact.id);
        KONTOR_ASSIGN(const auto own, orBreak(log().find(fact.id)));
        const bool isSame = own && own->seq == fact.seq && own->verdict == fact.verdict && own->hlc == fact.hlc
            && factLeaf(*own) == fact.leaf && own->leaf == fact.leaf && own->device == fact.device
            && own->isErased() == fact.isErased();
        if (isSame)
            continue;
        ++mended;
        KONTOR_TRY(orBreak(makeRoom(fact)));
        if (!own) {
            KONTOR_TRY(orBreak(log().insert(fact, QByteArray(32, '\0'))));
        } else {
            KONTOR_TRY(orBreak(log().rewrite(fact)));
            KONTOR_TRY(orBreak(log().place(fact, QByteArray(32, '\0'))));
        }
    }
    for (const Fact &fact : here) {
        if (there.contains(fact.id))
            continue;
        ++mended;
        KONTOR_TRY(orBreak(log().displace(fact.id)));
    }
    return mended;
}

Result<void> LogKeeper::clearState()
{
    m_isAnew = true;
    m_file.cache().clear();
    KONTOR_TRY(runAll(m_file.db(), kClearState));
    Query location(m_file.db(), kRebuildMainLocation);
    return location.run(mainLocation().bytes());
}

/// Everything about the log that follows from the facts alone.
Result<void> LogKeeper::clearIndexes()
{
    KONTOR_TRY(runAll(m_file.db(), kClearIndexes));
    Query facts(m_file.db(), kRebuildSubjects);
    KONTOR_TRY(facts.run());
    while (facts.next()) {
        const QByteArray subjects = facts.blob(1);
        for (qsizetype i = 0; i + 16 <= subjects.size(); i += 16) {
            Query link(m_file.db(), kLink);
            KONTOR_TRY(link.run(subjects.mid(i, 16), facts.i64(0)));
        }
    }
    m_digest.forget();
    m_head.seq = 0;
    m_head.chain = QByteArray(32, '\0');
    return {};
}

Result<void> LogKeeper::replayPlaced()
{
    constexpr int kPage = 1000;
    for (qint64 seq = 0;;) {
        KONTOR_ASSIGN(const std::vector<Fact> page, log().page(seq, kPage));
        if (page.empty())
            return {};
        for (Fact placed : page) {
            placed.leaf = factLeaf(placed);
            m_head.chain = chainAfter(m_head.chain, placed);
            KONTOR_TRY(log().place(placed, m_head.chain));
            enter(placed);
            if (placed.kind == FactKind::ImportUndone && placed.verdict == Verdict::Accepted)
                KONTOR_TRY(m_fold.setUndone(BatchId::fromString(placed.json.value("batch"_L1).toString()), true));
        }
        seq = page.back().seq;
    }
}

Result<void> LogKeeper::foldPlaced(Progress *progress)
{
    constexpr int kPage = 1000;
    ShopFold::Records done;
    for (qint64 seq = 0;;) {
        KONTOR_ASSIGN(const std::vector<Fact> page, log().page(seq, kPage));
        if (page.empty())
            return {};
        if (progress && progress->isCancelled())
            return fail(ErrorKind::Cancelled, "cancelled",
                        u"Stopped. Nothing is lost; it begins again when the shop is opened the next time."_s);
        KONTOR_TRY(m_fold.foldAnew(asTheyCount(m_fold, page), done));
        seq = page.back().seq;
        if (progress)
            progress->report(seq, m_head.seq);
    }
}

/// All records from the log as it is now; what waits is judged anew on top.
Result<void> LogKeeper::foldEverything(Progress *progress)
{
    std::vector<PendingFact> waiting;
    KONTOR_ASSIGN(waiting, log().pending());
    for (const PendingFact &fact : waiting) // nothing of it counts before it is judged
        KONTOR_TRY(log().setExpected(fact.id, Verdict::Void, QLatin1String(kWaitingReason)));
    KONTOR_TRY(foldPlaced(progress));
    Rebase rebase;
    KONTOR_TRY(addWaiting(rebase, {}, true));
    for (Group &group : rebase.waiting)
        KONTOR_TRY(rejudge(group));
    return {};
}

Result<void> LogKeeper::rebuild()
{
    KONTOR_TRY(orBreak(clearState()));
    KONTOR_TRY(orBreak(clearIndexes()));
    KONTOR_TRY(orBreak(m_fold.open(m_head.mark())));
    KONTOR_TRY(orBreak(m_fold.erasures().replay()));
    KONTOR_TRY(orBreak(replayPlaced()));
    return orBreak(foldEverything());
}

Result<void> LogKeeper::foldAnew(Progress *progress)
{
    KONTOR_TRY(orBreak(clearState()));
    KONTOR_TRY(orBreak(m_fold.open(m_head.mark())));
    KONTOR_TRY(orBreak(m_fold.erasures().replay())); // an earlier program may not have known of them
    return orBreak(foldEverything(progress));
}

} // namespace kontor
