// SPDX-License-Identifier: GPL-3.0-or-later
#include "shares.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

using Values = std::vector<qint64>;

class TestShares final : public QObject
{
    Q_OBJECT

private slots:
    void nothingByNothingIsNothing();
    void theMeanIsRoundedAwayFromZero();
    void percentilesAreValuesThatWereSeen_data();
    void percentilesAreValuesThatWereSeen();
    void theOneThatCrossesBelongsToTheHigherClass_data();
    void theOneThatCrossesBelongsToTheHigherClass();
    void whatSellsEvenlyIsX_data();
    void whatSellsEvenlyIsX();
};

void TestShares::nothingByNothingIsNothing()
{
    QVERIFY(!Ratio().share());
    QVERIFY(!average(100, 0));
    QVERIFY(!percentile({}, 0.5));
    QCOMPARE(*(Ratio{1, 4}.share()), 0.25);
    QCOMPARE(*(Ratio{0, 4}.share()), 0.0);
    QVERIFY(cumulativeShares({}).empty());
}

void TestShares::theMeanIsRoundedAwayFromZero()
{
    QCOMPARE(*average(5, 2), 3);
    QCOMPARE(*average(-5, 2), -3);
    QCOMPARE(*average(4, 3), 1);
}

void TestShares::percentilesAreValuesThatWereSeen_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<qint64>("value");
    QTest::newRow("least") << 0.0 << qint64(1);
    QTest::newRow("half") << 0.5 << qint64(2);
    QTest::newRow("just above half") << 0.51 << qint64(7);
    QTest::newRow("nine of ten") << 0.9 << qint64(7);
    QTest::newRow("all") << 1.0 << qint64(30);
}

void TestShares::percentilesAreValuesThatWereSeen()
{
    QFETCH(double, share);
    const Histogram hours{{1, 2}, {2, 3}, {7, 4}, {30, 1}};
    QTEST(*percentile(hours, share), "value");
    QCOMPARE(countUpTo(hours, 2), 5);
    QCOMPARE(countOf(hours), 10);
}

void TestShares::theOneThatCrossesBelongsToTheHigherClass_data()
{
    QTest::addColumn<Values>("falling");
    QTest::addColumn<QString>("classes");
    QTest::newRow("nothing") << Values{} << QString();
    QTest::newRow("one article") << Values{100} << u"A"_s;
    QTest::newRow("exactly 80 and 95 percent") << Values{80, 15, 5} << u"ABC"_s;
    QTest::newRow("79 and the one that crosses") << Values{79, 11, 6, 4} << u"AABC"_s;
    QTest::newRow("the one that crosses 95") << Values{80, 14, 5, 1} << u"ABBC"_s;
    QTest::newRow("what brought nothing or less") << Values{100, 0, -5} << u"ACC"_s;
    QTest::newRow("only losses") << Values{-1, -2} << u"CC"_s;
}

void TestShares::theOneThatCrossesBelongsToTheHigherClass()
{
    QFETCH(Values, falling);
    QString classes;
    for (const AbcClass each : abcClasses(falling))
        classes += QChar(u'A' + static_cast<int>(each));
    QTEST(classes, "classes");
}

void TestShares::whatSellsEvenlyIsX_data()
{
    QTest::addColumn<Values>("units");
    QTest::addColumn<int>("found");
    QTest::newRow("never sold") << Values{0, 0, 0} << -1;
    QTest::newRow("every week the same") << Values{4, 4, 4} << 0;
    QTest::newRow("half as far off as it is high") << Values{1, 3} << 1; // 0.5 is no longer X
    QTest::newRow("as far off as it is high") << Values{0, 2} << 2;
    QTest::newRow("nearly") << Values{0, 2, 1} << 1;
}

void TestShares::whatSellsEvenlyIsX()
{
    QFETCH(Values, units);
    const auto found = xyzClass(units);
    QTEST(found ? static_cast<int>(*found) : -1, "found");
}

QTEST_APPLESS_MAIN(TestShares)
#include "tst_shares.moc"
