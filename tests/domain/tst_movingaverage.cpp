// SPDX-License-Identifier: GPL-3.0-or-later
#include "movingaverage.h"

#include <QTest>

using namespace kontor;

class TestMovingAverage final : public QObject
{
    Q_OBJECT

private slots:
    void oldAndNewAreWeighedByTheirUnits_data();
    void oldAndNewAreWeighedByTheirUnits();
};

void TestMovingAverage::oldAndNewAreWeighedByTheirUnits_data()
{
    constexpr qint64 most = 1'000'000'000'000'000;
    constexpr qint64 mostUnits = 1'000'000'000;
    QTest::addColumn<qint64>("thereMinor");
    QTest::addColumn<qint64>("there");
    QTest::addColumn<qint64>("arrivedMinor");
    QTest::addColumn<qint64>("arrived");
    QTest::addColumn<qint64>("average");
    const auto row = [](const char *name, qint64 thereMinor, qint64 there, qint64 arrivedMinor, qint64 arrived,
                        qint64 average) {
        QTest::newRow(name) << thereMinor << there << arrivedMinor << arrived << average;
    };
    row("half and half", 500, 10, 700, 10, 600);
    row("a half cent goes up", 500, 1, 501, 1, 501);
    row("a half cent of a saving too", 501, 1, 500, 1, 501);
    row("a third", 500, 2, 600, 1, 533);
    row("nothing was there", 500, 0, 700, 3, 700);
    row("the shop was oversold", 500, -4, 700, 3, 700);
    row("nothing arrived", 500, 4, 700, 0, 500);
    row("nothing at all", 500, 0, 700, 0, 700);
    row("a gift", 500, 1, 0, 1, 250);
    row("as much as there can be", most, mostUnits, most - 1, mostUnits, most);
}

void TestMovingAverage::oldAndNewAreWeighedByTheirUnits()
{
    QFETCH(qint64, thereMinor);
    QFETCH(qint64, there);
    QFETCH(qint64, arrivedMinor);
    QFETCH(qint64, arrived);
    QFETCH(qint64, average);
    QCOMPARE(movingAverage(thereMinor, there, arrivedMinor, arrived), average);
}

QTEST_GUILESS_MAIN(TestMovingAverage)
#include "tst_movingaverage.moc"
