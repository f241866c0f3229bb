// SPDX-License-Identifier: GPL-3.0-or-later
#include "reorder.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace kontor;

namespace {

using Threshold = std::optional<qint64>;
constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr qint64 least = std::numeric_limits<qint64>::min();

} // namespace

class TestReorder final : public QObject
{
    Q_OBJECT

private slots:
    void aServiceLevelSetsSafetyStockAndReorderPoint_data();
    void aServiceLevelSetsSafetyStockAndReorderPoint();
    void levelsBetweenTakeTheNextHigher();
    void steadyDemandNeedsNoSafetyStock();
    void senselessStatisticsGiveNothing();
    void aSuggestionIsRoundedToPacks_data();
    void aSuggestionIsRoundedToPacks();
    void stockLastsForDays();
    void availableDecidesTheLevel_data();
    void availableDecidesTheLevel();
};

void TestReorder::aServiceLevelSetsSafetyStockAndReorderPoint_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<double>("z");
    QTest::addColumn<qint64>("safety");
    QTest::addColumn<qint64>("point");
    QTest::newRow("90 %") << 90 << 1.2816 << qint64(34) << qint64(118);
    QTest::newRow("95 %") << 95 << 1.6449 << qint64(44) << qint64(128);
    QTest::newRow("98 %") << 98 << 2.0537 << qint64(54) << qint64(138);
    QTest::newRow("99 %") << 99 << 2.3263 << qint64(62) << qint64(146);
}

void TestReorder::aServiceLevelSetsSafetyStockAndReorderPoint()
{
    QFETCH(int, percent);
    QFETCH(double, z);
    QFETCH(qint64, safety);
    QFETCH(qint64, point);
    QCOMPARE(serviceLevelZ(percent), z);
    QCOMPARE(safetyStock(z, 12, 4, 7, 2), safety);
    QCOMPARE(reorderPoint(z, 12, 4, 7, 2), point);
}

void TestReorder::levelsBetweenTakeTheNextHigher()
{
    QCOMPARE(serviceLevelZ(0), serviceLevelZ(90));
    QCOMPARE(serviceLevelZ(91), serviceLevelZ(95));
    QCOMPARE(serviceLevelZ(97), serviceLevelZ(98));
    QCOMPARE(serviceLevelZ(100), serviceLevelZ(99));
}

void TestReorder::steadyDemandNeedsNoSafetyStock()
{
    QCOMPARE(safetyStock(1.6449, 12, 0, 7, 0), qint64(0));
    QCOMPARE(reorderPoint(1.6449, 12, 0, 7, 0), qint64(84));
    QCOMPARE(reorderPoint(1.6449, 2.2, 0, 25, 0), qint64(55)); // 55.00000000000001 in binary
    QCOMPARE(reorderPoint(1.6449, 0.3, 0, 7, 0), qint64(3)); // 2.1 units are 3
    QCOMPARE(safetyStock(1.6449, 0, 0, 0, 0), qint64(0));
}

void TestReorder::senselessStatisticsGiveNothing()
{
    QCOMPARE(safetyStock(1.6449, std::nan(""), 4, 7, 2), qint64(0));
    QCOMPARE(safetyStock(1.6449, 12, HUGE_VAL, 7, 2), qint64(0));
    QCOMPARE(safetyStock(1.6449, 1, 4, -7, 0), qint64(0));
    QVERIFY(reorderPoint(1.6449, 1e300, 1, 7, 2) > 0);
}

void TestReorder::aSuggestionIsRoundedToPacks_data()
{
    QTest::addColumn<qint64>("target");
    QTest::addColumn<qint64>("available");
    QTest::addColumn<qint64>("incoming");
    QTest::addColumn<qint64>("pack");
    QTest::addColumn<qint64>("moq");
    QTest::addColumn<qint64>("suggested");
    const auto add = [](const char *name, qint64 target, qint64 available, qint64 incoming, qint64 pack, qint64 moq,
                        qint64 suggested) {
        QTest::newRow(name) << target << available << incoming << pack << moq << suggested;
    };
    add("what is missing", 100, 30, 20, 1, 1, 50);
    add("enough", 100, 80, 20, 12, 24, 0);
    add("more than enough", 100, 300, 0, 12, 24, 0);
    add("one too few, a whole pack", 100, 99, 0, 12, 1, 12);
    add("exactly two packs", 24, 0, 0, 12, 1, 24);
    add("a pack and one", 13, 0, 0, 12, 1, 24);
    add("minimum order", 100, 95, 0, 1, 20, 20);
    add("minimum order in packs", 100, 95, 0, 12, 20, 24);
    add("oversold is ordered too", 10, -5, 0, 1, 1, 15);
    add("no pack, no minimum", 10, 3, 0, 0, 0, 7);
    add("senseless pack and minimum", 10, 3, 0, -4, -9, 7);
    add("nothing wanted", 0, 0, 0, 12, 24, 0);
    add("stays in range", most, least, 0, 12, 1, most);
}

void TestReorder::aSuggestionIsRoundedToPacks()
{
    QFETCH(qint64, target);
    QFETCH(qint64, available);
    QFETCH(qint64, incoming);
    QFETCH(qint64, pack);
    QFETCH(qint64, moq);
    QFETCH(qint64, suggested);
    QCOMPARE(suggestedQuantity(target, available, incoming, pack, moq), suggested);
}

void TestReorder::stockLastsForDays()
{
    QCOMPARE(daysOfCover(30, 2.5), std::optional(12.0));
    QCOMPARE(daysOfCover(0, 2.5), std::optional(0.0));
    QCOMPARE(daysOfCover(-3, 2.5), std::optional(0.0));
    QCOMPARE(daysOfCover(30, 0), std::nullopt);
    QCOMPARE(daysOfCover(30, -1), std::nullopt);
    QCOMPARE(daysOfCover(30, std::nan("")), std::nullopt);
}

void TestReorder::availableDecidesTheLevel_data()
{
    QTest::addColumn<qint64>("available");
    QTest::addColumn<Threshold>("threshold");
    QTest::addColumn<StockLevel>("level");
    const auto add = [](const char *name, qint64 available, Threshold threshold, StockLevel level) {
        QTest::newRow(name) << available << threshold << level;
    };
    add("above the threshold", 6, 5, StockLevel::Ok);
    add("at the threshold", 5, 5, StockLevel::Low);
    add("the last one", 1, 5, StockLevel::Low);
    add("none left", 0, 5, StockLevel::Out);
    add("one sold too many", -1, 5, StockLevel::Oversold);
    add("threshold 0, the last one", 1, 0, StockLevel::Ok);
    add("threshold 0, none left", 0, 0, StockLevel::Out);
    add("threshold 0, oversold", -1, 0, StockLevel::Oversold);
    add("no threshold, the last one", 1, std::nullopt, StockLevel::Ok);
    add("no threshold, none left", 0, std::nullopt, StockLevel::Out);
    add("no threshold, oversold", -1, std::nullopt, StockLevel::Oversold);
    add("negative threshold, none left", 0, -3, StockLevel::Out);
    add("the least", least, most, StockLevel::Oversold);
}

void TestReorder::availableDecidesTheLevel()
{
    QFETCH(qint64, available);
    QFETCH(Threshold, threshold);
    QFETCH(StockLevel, level);
    QCOMPARE(stockLevel(available, threshold), level);
    QCOMPARE(warningOpen(available, threshold), level != StockLevel::Ok);
}

QTEST_APPLESS_MAIN(TestReorder)
#include "tst_reorder.moc"
