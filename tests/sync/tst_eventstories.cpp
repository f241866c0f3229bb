// SPDX-License-Identifier: GPL-3.0-or-later
// What buyers did, told on two desks: both show the same, and nothing counts twice.
#include "eventbook.h"
#include "eventqueries.h"
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

const DayRange kWholeYear{{2026, 1, 1}, {2026, 12, 31}};
const QString kSource = u"taobao-events"_s;

/// Views on one day, one every ten minutes: those from `first` up to `last`.
EventSums views(int first, int last)
{
    std::vector<BehaviourEvent> events;
    for (int i = first; i < last; ++i) {
        BehaviourEvent event;
        event.print = static_cast<quint64>(i) + 1;
        event.visitor = 1;
        event.atMs = 1'767'225'600'000 + i * 600'000LL;
        event.day = 20260101;
        event.kind = BehaviourKind::View;
        events.push_back(event);
    }
    return rollUp(events);
}

BatchId import(Desk &desk, const EventSums &sums)
{
    return desk.tell<BatchId>([&](UnitOfWork &unit) -> Result<BatchId> {
        const BatchId batch(unit.newUuid());
        KONTOR_TRY(EventBook(unit, u"kim"_s, batch).write(kSource, sums));
        KONTOR_TRY(unit.recordBatch(batch, kSource, u"file.csv"_s, 1, 0));
        return batch;
    });
}

/// Events on both desks.
QString seen(TwoDesks &shop)
{
    QStringList counts;
    for (Desk *desk : {shop.anna.get(), shop.ben.get()}) {
        const auto figures = eventqueries::figures(desk->file(), kWholeYear);
        counts << (figures ? QString::number(figures->events()) : figures.error().message);
    }
    return counts.join(u' ');
}

} // namespace

class TestEventStories : public QObject
{
    Q_OBJECT
private slots:
    void whatOneDeskImportsTheOtherShows()
    {
        TwoDesks shop;
        import(*shop.anna, views(0, 50));
        QCOMPARE(seen(shop), u"50 0"_s);
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"50 50"_s);
        QVERIFY(shop.agree());
    }

    void theSameFileOnBothCountsOnce()
    {
        TwoDesks shop;
        import(*shop.anna, views(0, 50));
        import(*shop.ben, views(0, 50));
        QCOMPARE(seen(shop), u"50 50"_s);
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"50 50"_s);
        QVERIFY(shop.agree());
    }

    void filesThatOverlapCountOnce()
    {
        TwoDesks shop;
        import(*shop.anna, views(0, 50));
        import(*shop.ben, views(30, 90));
        QCOMPARE(seen(shop), u"50 60"_s);
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"90 90"_s);
        QVERIFY(shop.agree());
    }

    void anUndoneImportIsGoneOnBoth()
    {
        TwoDesks shop;
        const BatchId batch = import(*shop.anna, views(0, 50));
        import(*shop.ben, views(30, 90));
        shop.everybodyTalks();
        shop.ben->tellVoid([&](UnitOfWork &unit) { return UsersService(unit, u"ben"_s).undoBatch(batch); });
        QCOMPARE(shop.ben->refusal, QString());
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"60 60"_s);
        QVERIFY(shop.agree());
    }

    void manyFingerprintsTravelInDocumentsOfTheirSize()
    {
        TwoDesks shop;
        import(*shop.anna, views(0, 30'000));
        QCOMPARE(shop.anna->refusal, QString());
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"30000 30000"_s);
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::TestEventStories)
#include "tst_eventstories.moc"
