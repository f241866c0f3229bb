// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimit.h"

#include <QTest>

using namespace kontor;

class TestRateLimit : public QObject
{
    Q_OBJECT
private slots:
    void aBurstThenSoMuchASecond()
    {
        RateLimit limit({2, 3});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limit.take("a", 0), 0);
        QCOMPARE(limit.take("a", 0), 1);
        QCOMPARE(limit.take("a", 500), 0);
        QCOMPARE(limit.take("a", 500), 1);
        QCOMPARE(limit.take("b", 500), 0);
    }
    void aClockThatGoesBackGivesNothing()
    {
        RateLimit limit({1, 1});
        QCOMPARE(limit.take("a", 10'000), 0);
        QCOMPARE(limit.take("a", 5'000), 1);
        QCOMPARE(limit.take("a", 6'000), 0);
    }
    void addressesThatWentAwayAreForgotten()
    {
        RateLimit limit({1, 1});
        for (int i = 0; i < 100'000; ++i)
            QCOMPARE(limit.take(QByteArray::number(i), 0), 0);
        QCOMPARE(limit.take("late", 2'000), 0);
        QCOMPARE(limit.remembered(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
