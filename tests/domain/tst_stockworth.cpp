// SPDX-License-Identifier: GPL-3.0-or-later
#include "random.h"
#include "stockworth.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace kontor;

namespace {

constexpr qint64 kQuarter = kWorthQuarterMs;

StockEntry moved(qint64 quarter, qint64 amount)
{
    StockEntry entry;
    entry.occurredMs = quarter * kQuarter;
    entry.seq = quarter + 1;
    entry.amount = amount;
    return entry;
}

StockEntry counted(qint64 quarter, qint64 amount)
{
    StockEntry entry = moved(quarter, amount);
    entry.isCount = true;
    return entry;
}

StockTerm said(StockTermKind kind, qint64 quarter, std::optional<qint64> value)
{
    return {kind, quarter * kQuarter, quarter, "desk", value};
}

/// Of a place from its first day on.
WorthSums worthOf(const std::vector<StockEntry> &entries, std::vector<StockTerm> terms)
{
    std::ranges::sort(terms);
    WorthSums sums;
    addWorthOf(sums, {}, {std::numeric_limits<qint64>::min(), 0, entries}, {true, terms}, 1);
    return sums;
}

WorthSum upTo(const WorthSums &sums, qint64 quarter)
{
    WorthSum all;
    for (const auto &[key, sum] : sums)
        all += key.quarter <= quarter ? sum : WorthSum();
    return all;
}

} // namespace

class TestStockWorth : public QObject
{
    Q_OBJECT

private slots:
    void aQuarterBeginsWithEveryDay_data();
    void aQuarterBeginsWithEveryDay();
    void movementsAreWorthWhatOneCostThen();
    void stockBelowNothingIsWorthNothing();
    void aCountSaysWhatThereIs();
    void withoutACostThereIsNoValue();
    void onlyTrackedAndLivingArticlesCount();
    void ofTwoDesksTheLaterWordHolds();
    void whatTheShopHasNoArticleForIsWorthNothing();
    void absurdStockComesToABound();
    void theTailChangesWhatTheWholeDoes();
};

void TestStockWorth::aQuarterBeginsWithEveryDay_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<qint64>("quarter");
    QTest::newRow("the first moment") << qint64{0} << qint64{0};
    QTest::newRow("right before it") << qint64{-1} << qint64{-1};
    QTest::newRow("the last one of the first") << kQuarter - 1 << qint64{0};
    QTest::newRow("long ago") << -kQuarter << qint64{-1};
}

void TestStockWorth::aQuarterBeginsWithEveryDay()
{
    QFETCH(qint64, ms);
    QTEST(worthQuarter(ms), "quarter");
}

void TestStockWorth::movementsAreWorthWhatOneCostThen()
{
    const WorthSums sums =
        worthOf({moved(2, 10), moved(4, -3)}, {said(StockTermKind::Cost, 1, 50), said(StockTermKind::Cost, 6, 80)});
    QCOMPARE(upTo(sums, 1), WorthSum());
    QCOMPARE(upTo(sums, 3), (WorthSum{1, 0, 10, 500}));
    QCOMPARE(upTo(sums, 5), (WorthSum{1, 0, 7, 350}));
    QCOMPARE(upTo(sums, 6), (WorthSum{1, 0, 7, 560}));
}

void TestStockWorth::stockBelowNothingIsWorthNothing()
{
    const WorthSums sums = worthOf({moved(2, 3), moved(3, -5), moved(4, 6)}, {said(StockTermKind::Cost, 1, 50)});
    QCOMPARE(upTo(sums, 3), WorthSum());
    QCOMPARE(upTo(sums, 4), (WorthSum{1, 0, 4, 200}));
}

void TestStockWorth::aCountSaysWhatThereIs()
{
    const WorthSums sums = worthOf({moved(2, 3), counted(3, 8), moved(4, -1)}, {said(StockTermKind::Cost, 1, 10)});
    QCOMPARE(upTo(sums, 2).valueMinor, 30);
    QCOMPARE(upTo(sums, 3).valueMinor, 80);
    QCOMPARE(upTo(sums, 4).valueMinor, 70);
}

void TestStockWorth::withoutACostThereIsNoValue()
{
    const WorthSums sums =
        worthOf({moved(1, 4)}, {said(StockTermKind::Cost, 2, 25), said(StockTermKind::Cost, 3, std::nullopt)});
    QCOMPARE(upTo(sums, 1), (WorthSum{1, 1, 4, 0}));
    QVERIFY(!upTo(sums, 1).knownValue());
    QCOMPARE(upTo(sums, 2).knownValue(), std::optional<qint64>(100));
    QVERIFY(!upTo(sums, 3).knownValue());
    QCOMPARE(WorthSum().knownValue(), std::optional<qint64>(0)); // an empty shelf is worth nothing, for sure
    QCOMPARE((WorthSum{2, 1, 8, 100}).knownValue(), std::optional<qint64>(100));
}

void TestStockWorth::onlyTrackedAndLivingArticlesCount()
{
    const WorthSums sums = worthOf({moved(1, 4)},
                                   {said(StockTermKind::Cost, 1, 10), said(StockTermKind::Tracked, 2, 0),
                                    said(StockTermKind::Tracked, 3, 1), said(StockTermKind::Archived, 4, 1),
                                    said(StockTermKind::Archived, 5, 0), said(StockTermKind::ProductArchived, 6, 1),
                                    said(StockTermKind::ProductArchived, 7, 0)});
    for (const qint64 quarter : {2, 4, 6})
        QCOMPARE(upTo(sums, quarter), WorthSum());
    for (const qint64 quarter : {1, 3, 5, 7})
        QCOMPARE(upTo(sums, quarter), (WorthSum{1, 0, 4, 40}));
}

/// Typed for an earlier day, said later: it holds from its day on, also over what was said in between.
void TestStockWorth::ofTwoDesksTheLaterWordHolds()
{
    StockTerm late = said(StockTermKind::Cost, 2, 30);
    late.hlc = 9;
    const WorthSums sums =
        worthOf({moved(1, 1)}, {said(StockTermKind::Cost, 1, 10), said(StockTermKind::Cost, 3, 20), late});
    QCOMPARE(upTo(sums, 1).valueMinor, 10);
    QCOMPARE(upTo(sums, 2).valueMinor, 30);
    QCOMPARE(upTo(sums, 3).valueMinor, 30);
}

void TestStockWorth::whatTheShopHasNoArticleForIsWorthNothing()
{
    WorthSums sums;
    addWorthOf(sums, {}, {0, 0, {moved(1, 5)}}, {false, {said(StockTermKind::Cost, 0, 10)}}, 1);
    QVERIFY(sums.empty());
}

void TestStockWorth::absurdStockComesToABound()
{
    const qint64 most = 10'000'000'000'000;
    const qint64 absurd = std::numeric_limits<qint64>::max() / 2;
    QCOMPARE(upTo(worthOf({moved(1, absurd)}, {said(StockTermKind::Cost, 1, 7)}), 1).valueMinor, most);
    QCOMPARE(upTo(worthOf({moved(1, 2'000'000)}, {said(StockTermKind::Cost, 1, most)}), 1).valueMinor, most);
}

/// What a store relies on that looks only at the end of a ledger: taking off the old end and adding the new one makes
/// of the old sums what the whole new ledger comes to.
void TestStockWorth::theTailChangesWhatTheWholeDoes()
{
    SeededRandom random(11);
    const auto number = [&](quint32 below) { return static_cast<qint64>(random.below(below)); };
    for (int round = 0; round < 300; ++round) {
        std::vector<StockEntry> entries;
        for (int i = 0; i < 12; ++i)
            entries.push_back(number(5) == 0 ? counted(i, number(9)) : moved(i, number(11) - 5));
        std::vector<StockTerm> terms;
        for (qint64 i = 0; i < 6; ++i)
            terms.push_back(said(static_cast<StockTermKind>(number(4)), number(12), number(2)));
        std::ranges::sort(terms);
        const qint64 from = number(12);
        std::vector<StockEntry> changed = entries;
        changed[static_cast<size_t>(from)].amount += 3;
        WorthSums sums = worthOf(entries, terms);
        const auto tailOf = [from](const std::vector<StockEntry> &all) {
            LedgerTail tail{from * kQuarter, 0, {all.begin() + from, all.end()}};
            for (auto entry = all.begin(); entry != all.begin() + from; ++entry)
                tail.onHand = entry->isCount ? entry->amount : tail.onHand + entry->amount;
            return tail;
        };
        addWorthOf(sums, {}, tailOf(entries), {true, terms}, -1);
        addWorthOf(sums, {}, tailOf(changed), {true, terms}, 1);
        QVERIFY2(sums == worthOf(changed, terms), qPrintable(QString::number(round)));
    }
}

QTEST_GUILESS_MAIN(TestStockWorth)
#include "tst_stockworth.moc"
