// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"
#include "random.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

namespace {

using Amounts = std::vector<qint64>;
constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr qint64 least = std::numeric_limits<qint64>::min();

qint64 randomBelow(Random &random, qint64 bound)
{
    quint64 value = 0;
    random.fill(reinterpret_cast<unsigned char *>(&value), sizeof value);
    return static_cast<qint64>(value % static_cast<quint64>(bound));
}

qint64 sum(const Amounts &amounts)
{
    return std::accumulate(amounts.begin(), amounts.end(), qint64(0));
}

} // namespace

class TestMoney final : public QObject
{
    Q_OBJECT

private slots:
    void sameNumberInAnotherCurrencyIsOtherMoney();
    void sumsStopAtTheLimits();
    void productsStopAtTheLimits();
    void halvesAreRoundedAwayFromZero_data();
    void halvesAreRoundedAwayFromZero();
    void taxInsideAGross_data();
    void taxInsideAGross();
    void taxOnANet_data();
    void taxOnANet();
    void aDiscountIsSpreadOverTheLines_data();
    void aDiscountIsSpreadOverTheLines();
    void whateverIsSpreadSumsToTheTotal();
    void unitsOfALineSumToTheLine_data();
    void unitsOfALineSumToTheLine();
    void anyRangesOfUnitsSumToTheLine();
};

void TestMoney::sameNumberInAnotherCurrencyIsOtherMoney()
{
    QVERIFY((Money{400, u"EUR"_s} == Money{400, u"EUR"_s}));
    QVERIFY((Money{400, u"EUR"_s} != Money{400, u"JPY"_s}));
}

void TestMoney::sumsStopAtTheLimits()
{
    QCOMPARE(addMinor(1250, -50), Result<qint64>(1200));
    QCOMPARE(addMinor(most - 1, 1), Result<qint64>(most));
    QCOMPARE(addMinor(least, most), Result<qint64>(-1));
    QCOMPARE(addMinor(most, 1).error().code, u"amount_too_large"_s);
    QCOMPARE(addMinor(least, -1).error().kind, ErrorKind::Usage);
}

void TestMoney::productsStopAtTheLimits()
{
    QCOMPARE(mulMinor(1999, 3), Result<qint64>(5997));
    QCOMPARE(mulMinor(-1999, 3), Result<qint64>(-5997));
    QCOMPARE(mulMinor(most, 0), Result<qint64>(0));
    QCOMPARE(mulMinor(most, -1), Result<qint64>(-most));
    QCOMPARE(mulMinor(least, 1), Result<qint64>(least));
    QCOMPARE(mulMinor(least, -1).error().code, u"amount_too_large"_s);
    QCOMPARE(mulMinor(most / 2 + 1, 2).error().kind, ErrorKind::Usage);
}

void TestMoney::halvesAreRoundedAwayFromZero_data()
{
    QTest::addColumn<qint64>("a");
    QTest::addColumn<qint64>("b");
    QTest::addColumn<qint64>("c");
    QTest::addColumn<qint64>("rounded");
    const auto add = [](const char *name, qint64 a, qint64 b, qint64 c, qint64 rounded) {
        QTest::newRow(name) << a << b << c << rounded;
    };
    add("exact", 6, 7, 3, 14);
    add("below half", 1, 1, 3, 0);
    add("above half", 2, 1, 3, 1);
    add("half", 1, 1, 2, 1);
    add("half of a negative", -1, 1, 2, -1);
    add("one and a half", 3, 1, 2, 2);
    add("negative factor", 3, -1, 2, -2);
    add("two negatives", -3, -1, 2, 2);
    add("negative below half", -1, 1, 3, 0);
    add("even divisor just below half", 499999, 1, 1000000, 0);
    add("even divisor at half", 500000, 1, 1000000, 1);
    add("zero", 0, most, most, 0);
    add("128 bits between", most, most, most, most);
    add("128 bits between, negative", least, most, most, least);
    add("the least is kept", least, 1, 1, least);
    add("half of the most", most, 1, 2, most / 2 + 1);
}

void TestMoney::halvesAreRoundedAwayFromZero()
{
    QFETCH(qint64, a);
    QFETCH(qint64, b);
    QFETCH(qint64, c);
    QFETCH(qint64, rounded);
    QCOMPARE(mulDivRound(a, b, c), rounded);
}

void TestMoney::taxInsideAGross_data()
{
    QTest::addColumn<qint64>("gross");
    QTest::addColumn<qint64>("ppm");
    QTest::addColumn<qint64>("tax");
    QTest::newRow("19 % in 10.00") << qint64(1000) << qint64(190000) << qint64(160);
    QTest::newRow("19 % in a refund of 10.00") << qint64(-1000) << qint64(190000) << qint64(-160);
    QTest::newRow("13 % in 1.00") << qint64(100) << qint64(130000) << qint64(12);
    QTest::newRow("no tax") << qint64(1000) << qint64(0) << qint64(0);
    QTest::newRow("nothing") << qint64(0) << qint64(190000) << qint64(0);
    QTest::newRow("100 % in one cent") << qint64(1) << qint64(1000000) << qint64(1);
    QTest::newRow("100 % in the most") << most << qint64(1000000) << most / 2 + 1;
}

void TestMoney::taxInsideAGross()
{
    QFETCH(qint64, gross);
    QFETCH(qint64, ppm);
    QFETCH(qint64, tax);
    QCOMPARE(taxInside(gross, ppm), tax);
}

void TestMoney::taxOnANet_data()
{
    QTest::addColumn<qint64>("net");
    QTest::addColumn<qint64>("ppm");
    QTest::addColumn<qint64>("tax");
    QTest::newRow("7.25 % on 9.99") << qint64(999) << qint64(72500) << qint64(72);
    QTest::newRow("7.25 % on a refund of 9.99") << qint64(-999) << qint64(72500) << qint64(-72);
    QTest::newRow("New York on 100.00") << qint64(10000) << qint64(88750) << qint64(888);
    QTest::newRow("19 % on half a cent's worth") << qint64(50) << qint64(190000) << qint64(10);
    QTest::newRow("no tax") << qint64(999) << qint64(0) << qint64(0);
    QTest::newRow("100 % on the least") << least << qint64(1000000) << least;
}

void TestMoney::taxOnANet()
{
    QFETCH(qint64, net);
    QFETCH(qint64, ppm);
    QFETCH(qint64, tax);
    QCOMPARE(taxOn(net, ppm), tax);
}

void TestMoney::aDiscountIsSpreadOverTheLines_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<Amounts>("weights");
    QTest::addColumn<Amounts>("quantities");
    QTest::addColumn<Amounts>("parts");
    const auto add = [](const char *name, qint64 total, Amounts weights, Amounts quantities, Amounts parts) {
        QTest::newRow(name) << total << weights << quantities << parts;
    };
    add("the largest weight gets the odd cent", 1000, {3333, 3333, 3334}, {1, 1, 1}, {333, 333, 334});
    add("ties go to the earlier line", 100, {1, 1, 1}, {1, 1, 1}, {34, 33, 33});
    add("two odd cents", 101, {1, 1, 1}, {1, 1, 1}, {34, 34, 33});
    add("three lines", 1999, {4990, 1250, 760}, {1, 1, 1}, {1425, 357, 217});
    add("a negative total", -1999, {4990, 1250, 760}, {1, 1, 1}, {-1425, -357, -217});
    add("nothing", 0, {4990, 1250}, {1, 1}, {0, 0});
    add("one line", 77, {5}, {1}, {77});
    add("a free line gets nothing", 100, {0, 3, 0}, {9, 1, 9}, {0, 100, 0});
    add("all free: by quantity", 100, {0, 0}, {3, 1}, {75, 25});
    add("all free, nothing ordered", 100, {0, 0}, {0, 0}, {100, 0});
    add("all free, nothing ordered, negative", -100, {0, 0}, {0, 0}, {-100, 0});
    add("quantities missing", 100, {0, 0, 0}, {}, {100, 0, 0});
    add("quantities beyond the lines are nobody's", 100, {0, 0}, {1, 1, 8}, {50, 50});
    add("a negative weight is none", 100, {-50, 1, 1}, {1, 1, 1}, {0, 50, 50});
    add("no lines", 100, {}, {}, {});
    add("fewer cents than lines", 1, {1, 2, 3}, {1, 1, 1}, {0, 0, 1});
    add("weights at the limit", most, {most, most}, {1, 1}, {most / 2 + 1, most / 2});
    add("the least", least, {1, 1}, {1, 1}, {least / 2, least / 2});
}

void TestMoney::aDiscountIsSpreadOverTheLines()
{
    QFETCH(qint64, total);
    QFETCH(Amounts, weights);
    QFETCH(Amounts, quantities);
    QFETCH(Amounts, parts);
    QCOMPARE(spread(total, weights, quantities), parts);
}

void TestMoney::whateverIsSpreadSumsToTheTotal()
{
    SeededRandom random(11);
    for (int round = 0; round < 20000; ++round) {
        Amounts weights(1 + random.below(9));
        for (qint64 &weight : weights)
            weight = randomBelow(random, round % 2 ? 5 : most);
        const qint64 total = randomBelow(random, round % 3 ? 500 : most) * (round % 5 ? 1 : -1);
        const Amounts parts = spread(total, weights, weights);
        QCOMPARE(parts.size(), weights.size());
        QCOMPARE(sum(parts), total);
        QVERIFY(std::ranges::all_of(parts, [&](qint64 part) { return total < 0 ? part <= 0 : part >= 0; }));
    }
}

void TestMoney::unitsOfALineSumToTheLine_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<Amounts>("units");
    const auto add = [](const char *name, qint64 total, Amounts units) { QTest::newRow(name) << total << units; };
    add("10.00 over 3", 1000, {333, 334, 333});
    add("a refund of 10.00 over 3", -1000, {-333, -334, -333});
    add("one cent over 2", 1, {1, 0});
    add("nothing over 2", 0, {0, 0});
    add("one unit", 999, {999});
    add("the most over 2", most, {most / 2 + 1, most / 2});
}

void TestMoney::unitsOfALineSumToTheLine()
{
    QFETCH(qint64, total);
    QFETCH(Amounts, units);
    const qint64 n = static_cast<qint64>(units.size());
    Amounts shares;
    for (qint64 unit = 0; unit < n; ++unit)
        shares.push_back(shareOfUnits(total, n, unit, unit + 1));
    QCOMPARE(shares, units);
}

void TestMoney::anyRangesOfUnitsSumToTheLine()
{
    SeededRandom random(12);
    for (int round = 0; round < 20000; ++round) {
        const qint64 n = 1 + random.below(60);
        const qint64 total = randomBelow(random, round % 2 ? 2000 : most) * (round % 3 ? 1 : -1);
        qint64 from = 0;
        qint64 shares = 0;
        while (from < n) {
            const qint64 to = from + 1 + randomBelow(random, n - from);
            shares += shareOfUnits(total, n, from, to);
            from = to;
        }
        QCOMPARE(shares, total);
        QCOMPARE(shareOfUnits(total, n, 0, n), total);
        QCOMPARE(shareOfUnits(total, n, n, n), qint64(0));
    }
}

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
