// SPDX-License-Identifier: GPL-3.0-or-later
// What an article sells in a day, and what that says about the next order.
#include "demand.h"
#include "reorder.h"
#include "supply.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kNowMs = 100 * kDayMs;

StockEntry entry(double daysAgo, StockReason reason, qint64 amount, bool isCount = false)
{
    StockEntry made;
    made.occurredMs = kNowMs - static_cast<qint64>(daysAgo * kDayMs);
    made.seq = 1'000'000 - static_cast<qint64>(daysAgo * 1000);
    made.reason = reason;
    made.amount = amount;
    made.isCount = isCount;
    return made;
}

/// One unit goes on each of the last `days` days.
std::vector<StockEntry> oneADay(int days, qint64 first)
{
    std::vector<StockEntry> entries{entry(60, StockReason::Received, first)};
    for (int day = 0; day < days; ++day)
        entries.push_back(entry(day + 0.5, StockReason::Shipped, -1));
    return entries;
}

} // namespace

class TestDemand : public QObject
{
    Q_OBJECT
private slots:
    void everyDayCounts()
    {
        const Demand demand = demandOf(oneADay(28, 100), kNowMs);
        QCOMPARE(demand.days, 28);
        QCOMPARE(demand.sold, 28);
        QCOMPARE(demand.perDay, 1.0);
        QCOMPARE(demand.sigma, 0.0);
    }
    void whatHappenedBeforeThemIsNotDemand()
    {
        const Demand demand = demandOf({entry(60, StockReason::Received, 50), entry(28.1, StockReason::Shipped, -9),
                                        entry(27.9, StockReason::Shipped, -7)},
                                       kNowMs);
        QCOMPARE(demand.sold, 7);
        QCOMPARE(demand.days, 28);
    }
    void daysOutOfStockAreLeftOut()
    {
        const Demand demand =
            demandOf({entry(60, StockReason::Received, 10), entry(20.5, StockReason::Shipped, -10)}, kNowMs);
        QCOMPARE(demand.days, 8); // until and with the day on which the last one went
        QCOMPARE(demand.perDay, 1.25);
    }
    void whatCameYesterdayIsNoQuietMonth()
    {
        QCOMPARE(demandOf({entry(1.5, StockReason::Received, 10), entry(0.5, StockReason::Shipped, -4)}, kNowMs).perDay,
                 2.0);
    }
    void aCountKnowsWhatWentBeforeIt()
    {
        const Demand demand =
            demandOf({entry(60, StockReason::Received, 5), entry(10.5, StockReason::Counted, 0, true)}, kNowMs);
        QCOMPARE(demand.days, 18);
    }
    void nothingKnownIsNoDemand() { QCOMPARE(demandOf({}, kNowMs), Demand()); }

    void theVectorsOfTheReorderPointHold_data()
    {
        QTest::addColumn<qint64>("percent");
        QTest::addColumn<qint64>("safety");
        QTest::addColumn<qint64>("point");
        QTest::newRow("90 %") << qint64(90) << qint64(34) << qint64(118);
        QTest::newRow("95 %") << qint64(95) << qint64(44) << qint64(128);
        QTest::newRow("98 %") << qint64(98) << qint64(54) << qint64(138);
        QTest::newRow("99 %") << qint64(99) << qint64(62) << qint64(146);
    }
    void theVectorsOfTheReorderPointHold()
    {
        QFETCH(const qint64, percent);
        ReorderInputs inputs;
        inputs.demand.perDay = 12;
        inputs.demand.sigma = 4;
        inputs.leadDays = 7;
        inputs.leadSigmaDays = 2;
        inputs.servicePercent = percent;
        inputs.available = 100;
        const ReorderAdvice advice = adviseReorder(inputs);
        QTEST(advice.safety, "safety");
        QTEST(advice.point, "point");
        QVERIFY(advice.isDue);
        QCOMPARE(advice.coverDays, std::optional(100.0 / 12));
    }
    void aSuggestionReachesTheTarget_data()
    {
        QTest::addColumn<qint64>("available");
        QTest::addColumn<qint64>("incoming");
        QTest::addColumn<qint64>("pack");
        QTest::addColumn<qint64>("moq");
        QTest::addColumn<qint64>("suggested");
        QTest::newRow("all of it") << qint64(0) << qint64(0) << qint64(1) << qint64(1) << qint64(50);
        QTest::newRow("what comes counts") << qint64(5) << qint64(20) << qint64(1) << qint64(1) << qint64(25);
        QTest::newRow("whole packs") << qint64(5) << qint64(20) << qint64(12) << qint64(1) << qint64(36);
        QTest::newRow("not fewer than sold") << qint64(45) << qint64(0) << qint64(1) << qint64(20) << qint64(20);
        QTest::newRow("enough") << qint64(30) << qint64(20) << qint64(12) << qint64(20) << qint64(0);
        QTest::newRow("what is owed comes on top") << qint64(-7) << qint64(0) << qint64(1) << qint64(1) << qint64(57);
    }
    void aSuggestionReachesTheTarget()
    {
        QFETCH(const qint64, available);
        QFETCH(const qint64, incoming);
        QFETCH(const qint64, pack);
        QFETCH(const qint64, moq);
        ReorderInputs inputs;
        inputs.orderUpTo = 50;
        inputs.available = available;
        inputs.incoming = incoming;
        inputs.pack = pack;
        inputs.moq = moq;
        QTEST(adviseReorder(inputs).suggested, "suggested");
    }
    void itRunsOutSoonWhenItLastsNoLongerThanGoodsTake_data()
    {
        QTest::addColumn<qint64>("available");
        QTest::addColumn<double>("perDay");
        QTest::addColumn<bool>("isSoon");
        QTest::newRow("until the day they come") << qint64(14) << 2.0 << true;
        QTest::newRow("a little longer") << qint64(15) << 2.0 << false;
        QTest::newRow("the last one") << qint64(1) << 2.0 << true;
        QTest::newRow("out already") << qint64(0) << 2.0 << false;
        QTest::newRow("oversold") << qint64(-3) << 2.0 << false;
        QTest::newRow("nobody buys it") << qint64(1) << 0.0 << false;
    }
    void itRunsOutSoonWhenItLastsNoLongerThanGoodsTake()
    {
        QFETCH(const qint64, available);
        QFETCH(const double, perDay);
        ReorderInputs inputs;
        inputs.leadDays = 7;
        inputs.available = available;
        inputs.incoming = 100; // may be late, and is not here
        inputs.demand.perDay = perDay;
        QTEST(adviseReorder(inputs).runsOutSoon, "isSoon");
    }
    void anOrderMayLackOfWhatItsSupplierTakes()
    {
        Supplier works;
        works.name = u"Mug works"_s;
        QCOMPARE(missingToLeastOrder(&works, 0), 0); // takes any
        works.leastOrderMinor = 10000;
        QCOMPARE(missingToLeastOrder(&works, 9999), 1);
        QCOMPARE(missingToLeastOrder(&works, 10000), 0);
        QCOMPARE(missingToLeastOrder(nullptr, 0), 0);
        QCOMPARE(findSupplier({works}, u" MUG works"_s) != nullptr, true);
    }
    void whatSellsNothingIsOrderedAboveItsWarning()
    {
        ReorderInputs inputs;
        inputs.warnAt = 5;
        inputs.available = 2;
        inputs.servicePercent = 95;
        QCOMPARE(adviseReorder(inputs).suggested, 4);
        QVERIFY(!adviseReorder(inputs).coverDays);
    }
    void theArticleSaysItBeforeTheSupplierAndTheShop()
    {
        const ReorderHabits habits = ReorderHabits::fromSettings({{u"reorder_lead_days"_s, 9}});
        Supplier supplier;
        SupplyRules rules;
        QCOMPARE(reorderInputs(rules, nullptr, habits).leadDays, 9);
        supplier.leadDays = 5;
        QCOMPARE(reorderInputs(rules, &supplier, habits).leadDays, 5);
        rules.leadDays = 0;
        QCOMPARE(reorderInputs(rules, &supplier, habits).leadDays, 0);
        QVERIFY(reorderInputs(rules, &supplier, habits).leadFrom == SupplySource::Article);
    }
    void whatSomebodyElseWroteIsNoNumber()
    {
        const SupplyRules rules =
            SupplyRules::fromFields({{u"pack"_s, -3}, {u"moq"_s, u"many"_s}, {u"lead_days"_s, 1.5}});
        QCOMPARE(rules, SupplyRules());
    }
};

QTEST_GUILESS_MAIN(TestDemand)
#include "tst_demand.moc"
