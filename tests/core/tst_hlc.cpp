// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlc.h"

#include <QTest>

using namespace kontor;

namespace {

constexpr qint64 SomeMs = 1'700'000'000'000;

} // namespace

class TestHlc : public QObject
{
    Q_OBJECT

private slots:
    void aStampHoldsItsParts_data();
    void aStampHoldsItsParts();
    void timeCountsBeforeTheCounter();
    void theClockIsFollowedWhenItMovesOn();
    void stampsOfOneMillisecondCountUp();
    void aClockThatGoesBackIsOutwaited();
    void seventyThousandEventsInAMillisecondBorrowTheNext();
};

void TestHlc::aStampHoldsItsParts_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<int>("counter");
    QTest::newRow("the beginning") << qint64(0) << 0;
    QTest::newRow("today") << SomeMs << 7;
    QTest::newRow("a full counter") << SomeMs << 0xffff;
    QTest::newRow("the last that fits a signed column") << (qint64(1) << 47) - 1 << 0xffff;
}

void TestHlc::aStampHoldsItsParts()
{
    QFETCH(qint64, ms);
    QFETCH(int, counter);
    const Hlc stamp = Hlc::at(ms, static_cast<quint16>(counter));
    QCOMPARE(stamp.ms(), ms);
    QCOMPARE(int(stamp.counter()), counter);
    QVERIFY(stamp.packed >= 0);
}

void TestHlc::timeCountsBeforeTheCounter()
{
    QVERIFY(Hlc::at(SomeMs, 0xffff) < Hlc::at(SomeMs + 1, 0));
    QVERIFY(Hlc::at(SomeMs, 1) < Hlc::at(SomeMs, 2));
}

void TestHlc::theClockIsFollowedWhenItMovesOn()
{
    QVERIFY(Hlc::at(SomeMs, 500).next(SomeMs + 1) == Hlc::at(SomeMs + 1, 0));
}

void TestHlc::stampsOfOneMillisecondCountUp()
{
    QVERIFY(Hlc::at(SomeMs).next(SomeMs) == Hlc::at(SomeMs, 1));
    QVERIFY(Hlc::at(SomeMs, 1).next(SomeMs) == Hlc::at(SomeMs, 2));
}

void TestHlc::aClockThatGoesBackIsOutwaited()
{
    Hlc last = Hlc::at(SomeMs);
    for (const qint64 nowMs : {SomeMs - 1, SomeMs - 3'600'000, qint64(0), SomeMs, SomeMs + 5, SomeMs + 4}) {
        const Hlc next = last.next(nowMs);
        QVERIFY(next > last);
        QVERIFY(next.ms() <= SomeMs + 5);
        last = next;
    }
    QVERIFY(last == Hlc::at(SomeMs + 5, 1));
}

void TestHlc::seventyThousandEventsInAMillisecondBorrowTheNext()
{
    Hlc last = Hlc::at(SomeMs);
    for (int i = 0; i < 70'000; ++i) {
        const Hlc next = last.next(SomeMs);
        QVERIFY(next > last);
        last = next;
    }
    QVERIFY(last == Hlc::at(SomeMs + 1, 70'000 - 65'536));
}

QTEST_GUILESS_MAIN(TestHlc)
#include "tst_hlc.moc"
