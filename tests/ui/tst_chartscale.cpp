// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartscale.h"

#include <QTest>

using namespace kontor;

class TestChartScale : public QObject
{
    Q_OBJECT

private slots:
    void anAxisEndsAtRoundNumbers_data();
    void anAxisEndsAtRoundNumbers();
    void twoAxesShareTheirLines();
    void aLineFarFromZeroFillsItsAxis();
};

void TestChartScale::anAxisEndsAtRoundNumbers_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("finest");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("step");
    QTest::newRow("money") << 0.0 << 1473.2 << 0.01 << 0.0 << 1500.0 << 250.0;
    QTest::newRow("one piece") << 0.0 << 1.0 << 1.0 << 0.0 << 1.0 << 1.0;
    QTest::newRow("nothing") << 0.0 << 0.0 << 1.0 << 0.0 << 1.0 << 1.0;
    QTest::newRow("few pieces") << 0.0 << 2.0 << 1.0 << 0.0 << 2.0 << 1.0;
    QTest::newRow("pieces have no parts") << 0.0 << 9.0 << 1.0 << 0.0 << 10.0 << 2.0;
    QTest::newRow("what came back") << -120.0 << 300.0 << 0.01 << -200.0 << 300.0 << 100.0;
    QTest::newRow("cents") << 0.0 << 0.03 << 0.01 << 0.0 << 0.03 << 0.01;
}

void TestChartScale::anAxisEndsAtRoundNumbers()
{
    QFETCH(double, least);
    QFETCH(double, most);
    QFETCH(double, finest);
    ChartSpan span;
    span.finest = finest;
    span.add(least);
    span.add(most);
    const ChartScale scale = chartScales({span}, 6).front();
    QTEST(scale.low, "low");
    QTEST(scale.high, "high");
    QTEST(scale.step, "step");
}

void TestChartScale::twoAxesShareTheirLines()
{
    ChartSpan money;
    money.finest = 0.01;
    money.add(264.9);
    ChartSpan share;
    share.isShare = true;
    share.finest = 0.1;
    share.add(69.6);
    share.add(100);
    const std::vector<ChartScale> scales = chartScales({money, share}, 6);
    QCOMPARE(scales.size(), size_t(2));
    QCOMPARE(scales[0].parts, scales[1].parts);
    QCOMPARE(scales[1].high, 100.0); // there is no more than all
    QVERIFY(scales[0].high >= 264.9);
}

void TestChartScale::aLineFarFromZeroFillsItsAxis()
{
    ChartSpan span;
    span.startsAtZero = false;
    span.add(107'298);
    span.add(121'537);
    const ChartScale scale = chartScales({span}, 6).front();
    QVERIFY(scale.low > 100'000 && scale.low <= 107'298);
    QVERIFY(scale.high >= 121'537 && scale.high < 130'000);
    span.startsAtZero = true; // a bar is as long as what it says
    QCOMPARE(chartScales({span}, 6).front().low, 0.0);
}

QTEST_MAIN(TestChartScale)
#include "tst_chartscale.moc"
