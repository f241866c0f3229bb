// SPDX-License-Identifier: GPL-3.0-or-later
// Visits to a storefront, minute by minute: where one session ends and the next begins, how far it came, what became of
// the cart.
#include "behaviour.h"
#include "eventfigures.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStartMs = 1'767'225'600'000; // 2026-01-01
constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

using enum BehaviourKind;

struct Storefront {
    std::vector<BehaviourEvent> events;

    Storefront &see(qint64 ms, BehaviourKind kind, quint64 visitor = 1, quint64 session = 0)
    {
        BehaviourEvent event;
        event.print = events.size() + 1;
        event.visitor = visitor;
        event.session = session;
        event.atMs = kStartMs + ms;
        event.day = 20260101 + static_cast<int>(ms / kDay);
        event.kind = kind;
        events.push_back(event);
        return *this;
    }
};

qint64 sum(const EventSums &sums, EventMeasure measure)
{
    qint64 all = 0;
    for (const auto &[key, prints] : sums)
        all += key.measure == measure ? std::ssize(prints) : 0;
    return all;
}

/// "sessions: view cart order paid, carts ordered of carts".
QString told(Storefront store)
{
    const EventSums sums = rollUp(store.events);
    const auto count = [&](EventMeasure measure) { return QString::number(sum(sums, measure)); };
    return u"%1: %2 %3 %4 %5, %6 of %7"_s.arg(count(EventMeasure::Sessions), count(EventMeasure::FunnelView),
                                              count(EventMeasure::FunnelCart), count(EventMeasure::FunnelOrder),
                                              count(EventMeasure::FunnelPaid), count(EventMeasure::CartsOrdered),
                                              count(EventMeasure::Carts));
}

} // namespace

class TestBehaviour : public QObject
{
    Q_OBJECT
private slots:
    void aVisitComesAsFarAsItsStepsFollowEachOther_data();
    void aVisitComesAsFarAsItsStepsFollowEachOther();
    void theOrderOfTheFileDoesNotMatter();
    void whatTwoFilesTellIsCountedOnce();
    void stepsCountOnTheDayOfTheFirstView();
    void fingerprintsSurviveBeingWritten();
    void brokenFingerprintsAreNone_data();
    void brokenFingerprintsAreNone();
    void namesOfStorefrontsAreKnown_data();
    void namesOfStorefrontsAreKnown();
    void everyMeasureHasItsOwnCode();
    void aShareOfNothingIsNone();
};

void TestBehaviour::aVisitComesAsFarAsItsStepsFollowEachOther_data()
{
    QTest::addColumn<Storefront>("store");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Storefront &store, const QString &expected) {
        QTest::newRow(name) << store << expected;
    };
    row("all the way", Storefront().see(0, View).see(1, Cart).see(2, Order).see(3, Purchase), u"1: 1 1 1 1, 1 of 1"_s);
    row("only looked", Storefront().see(0, View).see(1, View), u"1: 1 0 0 0, 0 of 0"_s);
    row("in the same second", Storefront().see(0, Purchase).see(0, Order).see(0, Cart).see(0, View),
        u"1: 1 1 1 1, 1 of 1"_s);
    row("a cart before any view", Storefront().see(0, Cart).see(1, View), u"1: 1 0 0 0, 0 of 1"_s);
    row("an order before the cart", Storefront().see(0, View).see(1, Order).see(2, Cart).see(3, View),
        u"1: 1 1 0 0, 0 of 1"_s);
    row("bought without a cart", Storefront().see(0, View).see(1, Purchase), u"1: 1 0 0 0, 0 of 0"_s);
    row("a payment tells of its order, too", Storefront().see(0, View).see(1, Cart).see(2, Purchase),
        u"1: 1 1 1 1, 1 of 1"_s);
    row("ordered, not paid", Storefront().see(0, View).see(1, Cart).see(2, Order), u"1: 1 1 1 0, 1 of 1"_s);
    row("half an hour of quiet is one session", Storefront().see(0, View).see(30 * kMinute, View),
        u"1: 1 0 0 0, 0 of 0"_s);
    row("a millisecond more are two", Storefront().see(0, View).see(30 * kMinute + 1, View), u"2: 2 0 0 0, 0 of 0"_s);
    row("any event keeps it alive", Storefront().see(0, View).see(29 * kMinute, Other).see(58 * kMinute, View),
        u"1: 1 0 0 0, 0 of 0"_s);
    row("two visitors", Storefront().see(0, View, 1).see(1, View, 2).see(2, Cart, 2), u"2: 2 1 0 0, 0 of 1"_s);
    row("two of the storefront's sessions", Storefront().see(0, View, 1, 7).see(1, View, 1, 8),
        u"2: 2 0 0 0, 0 of 0"_s);
    row("seven days to the cart", Storefront().see(0, View).see(7 * kDay, Cart), u"2: 1 1 0 0, 0 of 1"_s);
    row("a millisecond more is too late", Storefront().see(0, View).see(7 * kDay + 1, Cart), u"2: 1 0 0 0, 0 of 1"_s);
    row("seven days from the view, not from the cart",
        Storefront().see(0, View).see(6 * kDay, Cart).see(7 * kDay + 1, Purchase), u"3: 1 1 0 0, 0 of 1"_s);
    row("the last session that looked gets the cart",
        Storefront().see(0, View).see(kDay, View).see(kDay + 1, Cart).see(2 * kDay, Purchase), u"3: 2 1 1 1, 1 of 1"_s);
    row("a day to the order", Storefront().see(0, Cart).see(kDay, Order), u"2: 0 0 0 0, 1 of 1"_s);
    row("a millisecond more and it is abandoned", Storefront().see(0, Cart).see(kDay + 1, Order),
        u"2: 0 0 0 0, 0 of 1"_s);
    row("from the last thing put in", Storefront().see(0, Cart).see(20 * kMinute, Cart).see(kDay + kMinute, Order),
        u"2: 0 0 0 0, 1 of 1"_s);
    row("one order empties the carts of a day", Storefront().see(0, Cart).see(kHour, Cart).see(2 * kHour, Purchase),
        u"3: 0 0 0 0, 2 of 2"_s);
    row("somebody else's order does not", Storefront().see(0, Cart, 1).see(1, Order, 2), u"2: 0 0 0 0, 0 of 1"_s);
}

void TestBehaviour::aVisitComesAsFarAsItsStepsFollowEachOther()
{
    QFETCH(Storefront, store);
    QTEST(told(store), "expected");
}

void TestBehaviour::theOrderOfTheFileDoesNotMatter()
{
    Storefront store;
    for (int i = 0; i < 300; ++i)
        store.see((i * 7919 % 5000) * kMinute, static_cast<BehaviourKind>(i % kBehaviourKinds), 1 + i % 5);
    std::vector<BehaviourEvent> shuffled = store.events;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(4));
    QVERIFY(rollUp(shuffled) == rollUp(store.events));
}

void TestBehaviour::whatTwoFilesTellIsCountedOnce()
{
    Storefront store;
    for (int i = 0; i < 40; ++i)
        store.see(i * kHour, i % 3 == 0 ? Cart : View);
    std::vector<BehaviourEvent> first(store.events.begin(), store.events.begin() + 25);
    std::vector<BehaviourEvent> second(store.events.begin() + 15, store.events.end());
    EventSums both = rollUp(first);
    unite(both, rollUp(second));
    QVERIFY(both == rollUp(store.events)); // an hour apart: no session lies across the edge
}

void TestBehaviour::stepsCountOnTheDayOfTheFirstView()
{
    Storefront store;
    store.see(0, View).see(2 * kDay, Cart).see(3 * kDay, Purchase);
    const EventSums sums = rollUp(store.events);
    QVERIFY(sums.contains({20260101, EventMeasure::FunnelPaid}));
    QVERIFY(!sums.contains({20260104, EventMeasure::FunnelPaid}));
    QVERIFY(sums.contains({20260103, EventMeasure::Carts}));
    QVERIFY(sums.contains({20260103, EventMeasure::CartsOrdered}));
    QVERIFY(sums.contains({20260104, measureOf(Purchase)}));
}

void TestBehaviour::fingerprintsSurviveBeingWritten()
{
    const Prints prints{0, 1, 0x0123456789abcdefULL, ~quint64(0)};
    const QString text = printsText(prints.data(), prints.size());
    QCOMPARE(text, u"AAAAAAAAAAAAAAAAAAAAAQEjRWeJq83v//////////8="_s);
    QVERIFY(printsFromText(text) == prints);
    QVERIFY(printsFromText({}) == Prints());
}

void TestBehaviour::brokenFingerprintsAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no base64") << u"%%%%"_s;
    QTest::newRow("half a one") << u"AAAAAA=="_s;
}

void TestBehaviour::brokenFingerprintsAreNone()
{
    QFETCH(QString, text);
    QVERIFY(!printsFromText(text));
}

void TestBehaviour::namesOfStorefrontsAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, int kind) { QTest::newRow(name) << QString::fromUtf8(name) << kind; };
    row("view_item", int(View));
    row("pv", int(View));
    row(" Add to cart ", int(Cart));
    row("ADDTOCART", int(Cart));
    row("fav", int(Favourite));
    row("begin-checkout", int(Order));
    row("purchase", int(Purchase));
    row("buy", int(Purchase));
    row("search", int(Search));
    row("page_view", int(Other));
    row("dance", -1);
    row("", -1);
}

void TestBehaviour::namesOfStorefrontsAreKnown()
{
    QFETCH(QString, name);
    const auto kind = behaviourKindOf(name);
    QTEST(kind ? static_cast<int>(*kind) : -1, "kind");
}

void TestBehaviour::everyMeasureHasItsOwnCode()
{
    for (int i = 0; i < kEventMeasures; ++i) {
        const auto measure = static_cast<EventMeasure>(i);
        QCOMPARE(static_cast<int>(eventMeasureFromCode(code(measure)).value_or(EventMeasure::Sessions)), i);
    }
    QVERIFY(!eventMeasureFromCode(u"dances"_s));
}

void TestBehaviour::aShareOfNothingIsNone()
{
    const EventFigures none;
    QVERIFY(!none.accuracy().share());
    QVERIFY(!none.abandoned().share());
    for (int step = 0; step < EventFigures::kSteps; ++step)
        QVERIFY(!none.step(step).share());
}

QTEST_GUILESS_MAIN(TestBehaviour)
#include "tst_behaviour.moc"
