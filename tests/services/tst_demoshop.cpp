// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfigures.h"
#include "demoshop.h"
#include "eventfigures.h"
#include "figureperiod.h"
#include "shop.h"
#include "usersservice.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEnd = 1'767'225'600'000; // 2026-01-01T00:00:00Z
constexpr DemoPlan kPlan{2000, 60, 7, kEnd};

/// Stops when the history has this many orders.
class StopAt final : public Progress
{
public:
    explicit StopAt(qint64 orders) : m_orders(orders) { }
    void report(qint64 done, qint64) override { m_stop = m_stop || done >= m_orders; }
    [[nodiscard]] bool isCancelled() const override { return m_stop; }

private:
    qint64 m_orders;
    bool m_stop = false;
};

/// A new shop that `plan` was played in; the same every time.
class Played
{
public:
    explicit Played(const DemoPlan &plan)
    {
        NoProgress progress;
        play(plan, progress);
    }
    Played(const DemoPlan &plan, Progress &progress) { play(plan, progress); }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"shop.kontor"_s); }
    [[nodiscard]] Shop &shop() { return *m_shop; }
    [[nodiscard]] QString error() const { return m_report ? QString() : m_report.error().code; }
    [[nodiscard]] DemoReport report() const { return m_report.value_or(DemoReport()); }
    [[nodiscard]] QString digest()
    {
        const auto info = m_shop->info(true);
        return info ? info->stateDigest : info.error().message;
    }
    [[nodiscard]] EventFigures events(const DayRange &days) { return m_shop->reader().eventFigures(days).value(); }
    /// The answer of a statement that is asked for the days of a range.
    [[nodiscard]] qint64 asked(const QString &sql, const DayRange &days)
    {
        DynamicQuery query(m_shop->file().db(), sql);
        return query.run({dayNumber(days.from), dayNumber(days.to)}) && query.next() ? query.i64(0) : -1;
    }
    void takeBack(const BatchId &import)
    {
        QVERIFY(m_shop->inOneCommit<void>(
            [&](UnitOfWork &unit) { return UsersService(unit, u"owner"_s).undoBatch(import); }));
    }
    /// What a check finds; empty when the shop is sound.
    [[nodiscard]] QString faults()
    {
        const auto report = m_shop->check();
        return report ? report->differences.join(u'\n') : report.error().message;
    }

private:
    void play(const DemoPlan &plan, Progress &progress)
    {
        if (auto made = Shop::create(path(), {u"Demo"_s, u"EUR"_s, "Europe/Berlin", {}, {}, {}}, m_clock, m_random);
            !made)
            qFatal("%s", qPrintable(made.error().message));
        m_report = fillDemo(path(), plan, progress);
        m_shop = std::move(*Shop::open(path(), m_clock, m_random));
    }

    QTemporaryDir m_folder;
    ManualClock m_clock{kEnd};
    SeededRandom m_random{1};
    Result<DemoReport> m_report;
    std::unique_ptr<Shop> m_shop;
};

/// What the charts show on the day the demo ends, unless somebody chooses.
DayRange usualPeriod()
{
    return presetRange(PeriodPreset::Last28, QDate(2026, 1, 1), Qt::Monday);
}

} // namespace

class TestDemoShop : public QObject
{
    Q_OBJECT

private slots:
    void thePlanIsKept();
    void everyStateOfOrdersAndRefundsIsThere();
    void theSamePlanGivesTheSameShop();
    void anotherSeedGivesAnotherShop();
    void whatWasMadeBeforeStoppingIsASoundShop();
    void anOrderTakesLittleRoom();
    void theFunnelNarrowsFromStepToStep();
    void visitsAreThoseOfItsOrders();
    void theSameSeedGivesTheSameVisits();
    void ordersAreTheSameWithoutVisits();
    void visitsAreAnImportThatCanBeTakenBack();
    void aShopWithoutOrdersHadNoVisits();
    void whatWarnedIsKeptForItsLastMornings();
    void impossiblePlansAreRefused_data();
    void impossiblePlansAreRefused();
};

void TestDemoShop::thePlanIsKept()
{
    Played demo(kPlan);
    QCOMPARE(demo.error(), QString());
    QCOMPARE(demo.report().orders, kPlan.orders);
    QCOMPARE(demo.report().products, kPlan.goods);
    QVERIFY(demo.report().customers > 100);
    QCOMPARE(demo.shop().reader().orderNumbersOf({})->size(), size_t(kPlan.orders));
    QCOMPARE(demo.shop().reader().factCount().value(), demo.report().facts);
    QCOMPARE(demo.faults(), QString());
}

void TestDemoShop::everyStateOfOrdersAndRefundsIsThere()
{
    Played demo(kPlan);
    const auto counts = demo.shop().reader().orderCounts().value();
    for (const OrderLabel label :
         {OrderLabel::Refunding, OrderLabel::Cancelled, OrderLabel::OnHold, OrderLabel::Closed, OrderLabel::ToPay,
          OrderLabel::ToShip, OrderLabel::PartShipped, OrderLabel::Shipped, OrderLabel::Received})
        QVERIFY2(counts.contains(label), qPrintable(code(label)));
    for (const RefundState state : {RefundState::Requested, RefundState::Approved, RefundState::Rejected,
                                    RefundState::Withdrawn, RefundState::Settled, RefundState::Failed})
        QVERIFY2(!demo.shop().reader().refunds(state)->empty(), qPrintable(code(state)));
}

void TestDemoShop::theSamePlanGivesTheSameShop()
{
    Played first({400, 40, 7, kEnd});
    Played second({400, 40, 7, kEnd});
    QCOMPARE(second.digest(), first.digest());
    QCOMPARE(second.shop().info(false)->logDigest, first.shop().info(false)->logDigest);
}

void TestDemoShop::anotherSeedGivesAnotherShop()
{
    Played first({100, 40, 7, kEnd});
    Played second({100, 40, 8, kEnd});
    QVERIFY(second.digest() != first.digest());
}

void TestDemoShop::whatWasMadeBeforeStoppingIsASoundShop()
{
    StopAt half(kPlan.orders / 2);
    Played demo(kPlan, half);
    QCOMPARE(demo.error(), u"cancelled"_s);
    const size_t orders = demo.shop().reader().orderNumbersOf({})->size();
    QVERIFY2(orders >= size_t(kPlan.orders / 2) && orders < size_t(kPlan.orders), qPrintable(QString::number(orders)));
    QCOMPARE(demo.faults(), QString());
}

void TestDemoShop::anOrderTakesLittleRoom()
{
    constexpr qint64 kMostBytes = 4400; // 4,500 are promised, also where a shop has more goods for its orders
    Played first({1, 1, 7, kEnd, 0}); // empty tables and indexes take a page each
    Played demo({kPlan.orders, kPlan.goods, kPlan.seed, kEnd, 0});
    for (Played *each : {&first, &demo})
        QVERIFY(each->shop().file().db().exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    const qint64 bytes = (QFileInfo(demo.path()).size() - QFileInfo(first.path()).size()) / kPlan.orders;
    QVERIFY2(bytes <= kMostBytes, qPrintable(QString::number(bytes)));
}

void TestDemoShop::theFunnelNarrowsFromStepToStep()
{
    Played demo(kPlan);
    const DayRange before = *comparedRange(usualPeriod(), Comparison::PeriodBefore);
    for (const DayRange &days : {usualPeriod(), before}) {
        const EventFigures events = demo.events(days);
        for (int step = 0; step < EventFigures::kSteps; ++step) {
            const Ratio kept = events.step(step);
            QVERIFY2(kept.part > 0 && kept.part < kept.whole, qPrintable(funnelStepCode(step)));
        }
        QVERIFY(events.abandoned().part > 0 && events.abandoned().part < events.abandoned().whole);
        const double accuracy = *events.accuracy().share();
        QVERIFY2(accuracy > 0.98 && accuracy < 1, qPrintable(QString::number(accuracy)));
    }
}

/// Counted where the orders are, which know nothing of events.
void TestDemoShop::visitsAreThoseOfItsOrders()
{
    Played demo(kPlan);
    const DayRange all = usualPeriod();
    for (QDate day = all.from; day <= all.to; day = day.addDays(1)) {
        const qint64 placed = demo.asked(u"SELECT count(*) FROM orders WHERE day BETWEEN ?1 AND ?2"_s, {day, day});
        QCOMPARE(demo.events({day, day}).count(measureOf(BehaviourKind::Order)), placed);
        QCOMPARE(demo.events({day, day}).step(2).part, placed);
    }
    const EventFigures events = demo.events(all);
    const qint64 bought = events.count(measureOf(BehaviourKind::Purchase));
    QCOMPARE(bought,
             demo.asked(u"SELECT count(*) FROM payments p JOIN orders o ON o.n = p.order_n WHERE p.state = 2"
                        " AND o.terms = 0 AND p.day BETWEEN ?1 AND ?2"_s,
                        all));
    const qint64 inCarts = events.count(measureOf(BehaviourKind::Cart));
    QVERIFY(bought > 0);
    QVERIFY(inCarts > demo.asked(u"SELECT count(*) FROM order_lines l JOIN orders o ON o.n = l.order_n"
                                 " WHERE o.day BETWEEN ?1 AND ?2"_s,
                                 all));
    QVERIFY(events.count(measureOf(BehaviourKind::View)) > inCarts);
}

void TestDemoShop::theSameSeedGivesTheSameVisits()
{
    Played first({200, 40, 7, kEnd});
    Played second({200, 40, 7, kEnd});
    Played other({200, 40, 8, kEnd});
    QVERIFY(first.events(usualPeriod()).events() > 0);
    QCOMPARE(second.events(usualPeriod()).counts, first.events(usualPeriod()).counts);
    QVERIFY(other.events(usualPeriod()).counts != first.events(usualPeriod()).counts);
}

void TestDemoShop::ordersAreTheSameWithoutVisits()
{
    Played with({200, 40, 7, kEnd});
    Played without({200, 40, 7, kEnd, 0});
    const DayRange always{QDate(2020, 1, 1), QDate(2030, 12, 31)};
    const QString sums = u"SELECT sum(placed_ms % 1000000 + due_minor) FROM orders WHERE day BETWEEN ?1 AND ?2"_s;
    QVERIFY(with.asked(sums, always) > 0);
    QCOMPARE(with.asked(sums, always), without.asked(sums, always));
    QCOMPARE(without.events(always).events(), 0);
}

void TestDemoShop::visitsAreAnImportThatCanBeTakenBack()
{
    Played demo({200, 40, 7, kEnd});
    const DayRange always{QDate(2020, 1, 1), QDate(2030, 12, 31)};
    const auto imports = demo.shop().reader().batches();
    QCOMPARE(imports->size(), size_t(1));
    QCOMPARE(imports->front().created, demo.events(always).events());
    demo.takeBack(imports->front().id);
    QCOMPARE(demo.events(always).counts, EventFigures().counts);
    QCOMPARE(demo.faults(), QString());
}

void TestDemoShop::aShopWithoutOrdersHadNoVisits()
{
    Played demo({0, 5, 7, kEnd});
    QCOMPARE(demo.error(), QString());
    QVERIFY(demo.shop().reader().batches()->empty());
}

void TestDemoShop::whatWarnedIsKeptForItsLastMornings()
{
    Played demo(kPlan);
    FigureQuestion question;
    question.range = {QDate(2025, 11, 6), QDate(2025, 12, 31)};
    const WarnedFigures figures = demo.shop().reader().stockWarned(question).value();
    const Ratio now = demo.shop().reader().stockWarns({}).value();
    std::set<qint64> counts;
    for (const WarnedSpan &day : figures.spans) {
        QVERIFY(day.last && day.last->part < day.last->whole);
        QCOMPARE(day.last->whole, now.whole); // all goods are there from the beginning
        counts.insert(day.last->part);
    }
    QVERIFY(counts.size() > 1); // goods are sold and come again
    QVERIFY(!demo.shop().reader().stockWarned(question.over({QDate(2025, 1, 1), QDate(2025, 11, 5)}))->latest());
    QCOMPARE(demo.faults(), QString());
}

void TestDemoShop::impossiblePlansAreRefused_data()
{
    QTest::addColumn<qint64>("orders");
    QTest::addColumn<qint64>("goods");
    QTest::newRow("fewer than no orders") << qint64{-1} << qint64{10};
    QTest::newRow("nothing to sell") << qint64{10} << qint64{0};
    QTest::newRow("too many orders") << qint64{5'000'001} << qint64{10};
    QTest::newRow("too many goods") << qint64{10} << qint64{500'001};
}

void TestDemoShop::impossiblePlansAreRefused()
{
    QFETCH(const qint64, orders);
    QFETCH(const qint64, goods);
    Played demo({orders, goods, 1, kEnd});
    QCOMPARE(demo.error(), u"bad_demo"_s);
    QVERIFY(demo.shop().reader().orderNumbersOf({})->empty());
}

QTEST_GUILESS_MAIN(TestDemoShop)
#include "tst_demoshop.moc"
