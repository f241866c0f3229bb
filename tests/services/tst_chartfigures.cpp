// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfigures.h"
#include "demoshop.h"
#include "shopstory.h"

#include "shopfile.h"

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEnd = 1'767'225'600'000; // 2026-01-01T00:00:00Z
constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

/// Twenty thousand orders of two years, made once.
class BigDemo
{
public:
    BigDemo()
    {
        if (!Shop::create(path(), {u"Demo"_s, u"EUR"_s, "UTC", {}, {}, {}}, m_clock, m_random))
            qFatal("no shop");
        NoProgress progress;
        if (!fillDemo(path(), {20'000, 300, 7, kEnd}, progress))
            qFatal("no demo");
        m_shop = std::move(*Shop::open(path(), m_clock, m_random));
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"shop.kontor"_s); }
    [[nodiscard]] ShopReader &reader() { return m_shop->reader(); }
    /// Numbers of a statement that is asked for the days of a range, as text; all rows in the statement's order.
    [[nodiscard]] QStringList asked(const QString &sql, const DayRange &range, int columns)
    {
        DynamicQuery query(m_shop->file().db(), sql);
        if (!query.run({dayNumber(range.from), dayNumber(range.to)}))
            return {u"wrong SQL"_s};
        QStringList out;
        while (query.next()) {
            for (int i = 0; i < columns; ++i)
                out << query.text(i);
        }
        return out;
    }

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{kEnd};
    SeededRandom m_random{1};
    std::unique_ptr<Shop> m_shop;
};

QString dayOf(const QString &column)
{
    return u"CAST(strftime('%Y%m%d', %1 / 1000, 'unixepoch') AS INTEGER)"_s.arg(column);
}

QStringList numbers(std::initializer_list<qint64> values)
{
    QStringList out;
    for (const qint64 value : values)
        out << QString::number(value);
    return out;
}

FigureQuestion over(const QDate &from, const QDate &to)
{
    FigureQuestion question;
    question.range = {from, to};
    question.currency = u"EUR"_s;
    return question;
}

FigureQuestion always()
{
    return over(QDate(2020, 1, 1), QDate(2030, 12, 31));
}

} // namespace

class TestChartFigures final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void salesEqualPlainSql_data();
    void salesEqualPlainSql();
    void ratesEqualPlainSql_data();
    void ratesEqualPlainSql();
    void reasonsAreOneHoweverTheyAreTyped();
    void articlesEqualPlainSql_data();
    void articlesEqualPlainSql();
    void whatStaysOnTheShelfEqualsPlainSql_data();
    void whatStaysOnTheShelfEqualsPlainSql();
    void customersEqualPlainSql_data();
    void customersEqualPlainSql();
    void articlesComeToTheSales();
    void theFirstTabSaysWhatTheChartsSay();
    void theBestOfTheWeekSayWhatTheyBroughtBefore();
    void anEmptyShopDividesByNothing();
    void aRefundCountsOnItsDayOrItsOrders();
    void daysAreTheShops_data();
    void daysAreTheShops();
    void currenciesAreNeverAddedUp();
    void whatIsSoldForAnyMoneyLeavesTheSameShelf();
    void filtersTakeSomeOfTheGoods();
    void aCancelledOrderLeavesOnlyItsCount();

private:
    void tenRanges() const;
    std::unique_ptr<BigDemo> m_demo;
};

void TestChartFigures::initTestCase()
{
    m_demo = std::make_unique<BigDemo>();
}

void TestChartFigures::tenRanges() const
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    SeededRandom random(4);
    for (int i = 0; i < 10; ++i) {
        const QDate from = QDate(2024, 1, 1).addDays(random.below(700));
        const QDate to = from.addDays(random.below(i < 5 ? 30 : 400));
        QTest::addRow("%s to %s", qPrintable(from.toString(Qt::ISODate)), qPrintable(to.toString(Qt::ISODate)))
            << from << to;
    }
}

void TestChartFigures::salesEqualPlainSql_data()
{
    tenRanges();
}

void TestChartFigures::salesEqualPlainSql()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    FigureQuestion question = over(from, to);
    question.dating = Dating::Order;
    const SalesFigures figures = *m_demo->reader().salesFigures(question);
    const SalesSum &all = figures.all;
    QCOMPARE(numbers({all.orders, all.total(), all.units}),
             m_demo->asked(u"SELECT count(*), coalesce(sum(due_minor), 0), coalesce(sum((SELECT sum(qty - cancelled)"
                           " FROM order_lines WHERE order_n = n)), 0) FROM orders"
                           " WHERE lifecycle > 0 AND day BETWEEN ?1 AND ?2"_s,
                           question.range, 3));
    // What was charged for units that were not cancelled; the demo cancels whole lines.
    QCOMPARE(
        numbers({all.net + all.returns}),
        m_demo->asked(u"SELECT coalesce(sum(l.total_minor - l.tax_minor), 0) FROM order_lines l JOIN orders o"
                      " ON o.n = l.order_n WHERE l.cancelled = 0 AND o.lifecycle > 0 AND o.day BETWEEN ?1 AND ?2"_s,
                      question.range, 1));
    SalesSum spans;
    for (const SalesSpan &span : figures.spans)
        spans += span.sum;
    QVERIFY(spans == all);
    QCOMPARE(qint64(figures.spans.size()), from.daysTo(to) + 1);
}

void TestChartFigures::ratesEqualPlainSql_data()
{
    tenRanges();
}

void TestChartFigures::ratesEqualPlainSql()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const FigureQuestion question = over(from, to);
    const RateFigures rates = *m_demo->reader().rateFigures(question);
    QCOMPARE(numbers({rates.payments.part, rates.payments.whole}),
             m_demo->asked(u"SELECT coalesce(sum(state = 2), 0), count(*) FROM payments WHERE state > 0"
                           " AND channel <> 'exchange' AND day BETWEEN ?1 AND ?2"_s,
                           question.range, 2));
    const QString parcels = u"FROM parcels p JOIN orders o ON o.n = p.order_n WHERE o.day BETWEEN ?1 AND ?2"
                            " AND p.state = 1 AND p.status IN (7, 9, 10, 11)"_s;
    QCOMPARE(numbers({rates.transport.part, rates.transport.whole}),
             m_demo->asked(u"SELECT coalesce(sum(p.status = 7), 0), count(*) "_s + parcels, question.range, 2));
    QStringList reasons;
    for (const ReasonSum &each : rates.reasons)
        reasons << each.reason << numbers({each.refunds, each.minor});
    QCOMPARE(reasons,
             m_demo->asked(u"SELECT reason, count(*), sum(approved_minor) FROM refunds WHERE state IN (1, 4, 5)"
                           " AND "_s
                               + dayOf(u"decided_ms"_s)
                               + u" BETWEEN ?1 AND ?2 GROUP BY reason"
                                 " ORDER BY 3 DESC, 1"_s,
                           question.range, 3));
    QCOMPARE(numbers({countOf(rates.shipHours), countUpTo(rates.shipHours, 23)}),
             m_demo->asked(u"SELECT count(*), coalesce(sum(first - placed_ms < 86400000), 0) FROM (SELECT o.placed_ms,"
                           " min(p.shipped_ms) AS first FROM orders o JOIN parcels p ON p.order_n = o.n AND p.state = 1"
                           " WHERE o.day BETWEEN ?1 AND ?2 GROUP BY o.n)"_s,
                           question.range, 2));
}

void TestChartFigures::reasonsAreOneHoweverTheyAreTyped()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 9), 5);
    story.pay(order, story.order(order).dueMinor);
    story.ship(order);
    for (const QString &reason : {u"Broken"_s, u" broken"_s, u"Does not fit"_s, u"broken"_s, u"BROKEN "_s}) {
        RefundRequest request;
        request.parts.push_back({1, 1, Restock::None});
        request.reason = reason;
        const RefundId refund = story.askRefund(order, request);
        story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"anna"_s).approve(order, refund, {}); });
        QCOMPARE(story.refusal, QString());
    }
    QStringList reasons;
    const RateFigures rates = story.reader().rateFigures(always()).value();
    for (const ReasonSum &each : rates.reasons)
        reasons << each.reason << numbers({each.refunds, each.minor});
    QCOMPARE(reasons, (QStringList{u"broken"_s, u"4"_s, u"4000"_s, u"Does not fit"_s, u"1"_s, u"1000"_s}));
}

void TestChartFigures::articlesEqualPlainSql_data()
{
    tenRanges();
}

void TestChartFigures::articlesEqualPlainSql()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const FigureQuestion question = over(from, to);
    const GoodsFigures figures = *m_demo->reader().goodsFigures(question);
    QStringList slowest;
    for (const ArticleSales &each : figures.slowest)
        slowest << each.sku << QString::number(each.sum.units);
    QCOMPARE(slowest,
             m_demo->asked(u"SELECT v.sku, sum(l.qty - l.cancelled) AS sold FROM order_lines l"
                           " JOIN orders o ON o.n = l.order_n JOIN variants v ON v.id = l.variant"
                           " WHERE o.lifecycle > 0 AND o.day BETWEEN ?1 AND ?2 GROUP BY v.id"
                           " HAVING sold > 0 ORDER BY sold,"
                           " sum((l.total_minor - l.tax_minor) * (l.cancelled = 0)), v.id LIMIT 50"_s,
                           question.range, 2));
    qint64 classified = 0;
    for (const AbcSum &each : figures.abc)
        classified += each.articles;
    QCOMPARE(classified, figures.articles);
}

void TestChartFigures::whatStaysOnTheShelfEqualsPlainSql_data()
{
    tenRanges();
}

void TestChartFigures::whatStaysOnTheShelfEqualsPlainSql()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const FigureQuestion question = over(from, to);
    const SlowFigures figures = *m_demo->reader().slowFigures(question);
    QStringList slowest;
    for (const SlowArticle &each : figures.slowest)
        slowest << each.sku << numbers({each.units, each.onHand, each.valueMinor.value_or(0)});
    const QString shelf =
        u"FROM variants v JOIN (SELECT variant, sum(on_hand) AS lying FROM stock_places GROUP BY variant) p"
        " ON p.variant = v.id LEFT JOIN (SELECT l.variant AS variant, sum(l.qty - l.cancelled) AS units"
        " FROM order_lines l JOIN orders o ON o.n = l.order_n WHERE o.lifecycle > 0 AND o.day BETWEEN ?1 AND ?2"
        " GROUP BY l.variant) s ON s.variant = v.id WHERE v.tracked = 1 AND v.archived = 0 AND p.lying > 0"_s;
    QCOMPARE(slowest,
             m_demo->asked(u"SELECT v.sku, coalesce(s.units, 0), p.lying, coalesce(p.lying * v.cost_minor, 0) "_s
                               + shelf + u" ORDER BY 2, 4 DESC, v.id LIMIT 50"_s,
                           question.range, 4));
    QCOMPARE(
        numbers({figures.articles, figures.unsold}),
        m_demo->asked(u"SELECT count(*), coalesce(sum(coalesce(s.units, 0) = 0), 0) "_s + shelf, question.range, 2));
}

void TestChartFigures::customersEqualPlainSql_data()
{
    tenRanges();
}

void TestChartFigures::customersEqualPlainSql()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const FigureQuestion question = over(from, to);
    const CustomerFigures figures = *m_demo->reader().customerFigures(question);
    QCOMPARE(numbers({figures.customers, figures.again}),
             m_demo->asked(u"WITH asked (first, last) AS (SELECT ?1, ?2) SELECT count(*),"
                           " coalesce(sum(inside > 1 OR before > 0), 0) FROM (SELECT sum(day >= first) AS inside,"
                           " sum(day < first) AS before FROM orders, asked WHERE customer IS NOT NULL"
                           " AND lifecycle > 0 AND day <= last GROUP BY customer HAVING inside > 0)"_s,
                           question.range, 2));
    qint64 grouped = 0;
    for (const RfmGroupSize &group : figures.groups)
        grouped += group.customers;
    const DayRange year{to.addDays(-364), to};
    QCOMPARE(numbers({grouped}),
             m_demo->asked(u"SELECT count(DISTINCT customer) FROM orders WHERE customer IS NOT NULL"
                           " AND lifecycle > 0 AND day BETWEEN ?1 AND ?2"_s,
                           year, 1));
}

void TestChartFigures::articlesComeToTheSales()
{
    for (const Dating dating : {Dating::Refund, Dating::Order}) {
        FigureQuestion question = always();
        question.dating = dating;
        const SalesFigures sales = *m_demo->reader().salesFigures(question);
        const GoodsFigures goods = *m_demo->reader().goodsFigures(question);
        QCOMPARE(goods.all.units, sales.all.units);
        QCOMPARE(goods.all.gross, sales.all.gross);
        for (const auto *shares : {&goods.categories, &goods.channels, &goods.locations}) {
            qint64 net = 0;
            for (const NamedSales &each : *shares)
                net += each.net;
            QCOMPARE(net, sales.all.net);
        }
    }
}

void TestChartFigures::theFirstTabSaysWhatTheChartsSay()
{
    const TodayTrends trends = m_demo->reader().today(kEnd)->trends;
    const FigureQuestion days = over(QDate(2025, 12, 5), QDate(2026, 1, 1));
    const FigureQuestion before = over(QDate(2025, 11, 7), QDate(2025, 12, 4));
    QCOMPARE(trends.days, days.range);
    QVERIFY(trends.sales.all.net > 0 && trends.salesBefore.all.net > 0 && !trends.isNothing());
    QCOMPARE(trends.sales.all, m_demo->reader().salesFigures(days)->all);
    QCOMPARE(trends.salesBefore.all, m_demo->reader().salesFigures(before)->all);
    QCOMPARE(trends.sales.spans.size(), size_t(28));
    QVERIFY(trends.paid.whole > 0);
    QCOMPARE(trends.paid, m_demo->reader().rateFigures(days)->payments);
    QCOMPARE(trends.paidBefore, m_demo->reader().rateFigures(before)->payments);
    Ratio byDay;
    for (const Ratio &day : trends.payments)
        byDay = {byDay.part + day.part, byDay.whole + day.whole};
    QCOMPARE(byDay, trends.paid);
}

void TestChartFigures::theBestOfTheWeekSayWhatTheyBroughtBefore()
{
    const TodayTrends trends = m_demo->reader().today(kEnd)->trends;
    const GoodsFigures goods = *m_demo->reader().goodsFigures(over(QDate(2025, 12, 26), QDate(2026, 1, 1)));
    QCOMPARE(trends.best.size(), TodayTrends::kRanked);
    for (size_t i = 0; i < trends.best.size(); ++i) {
        QCOMPARE(trends.best[i].now.title, goods.best[i].title);
        QCOMPARE(trends.best[i].net(), goods.best[i].net(Dating::Refund));
        const QString variant = QString::fromLatin1(trends.best[i].now.variant.bytes().toHex());
        const QStringList before = m_demo->asked(
            u"SELECT coalesce(sum(net_minor) - sum(returned_minor), 0) FROM goods_daily WHERE day BETWEEN ? AND ?"
            " AND lower(hex(variant)) = '%1'"_s.arg(variant),
            {QDate(2025, 12, 19), QDate(2025, 12, 25)}, 1);
        QCOMPARE(trends.best[i].netBefore, before.value(0).toLongLong());
    }
}

void TestChartFigures::anEmptyShopDividesByNothing()
{
    ShopStory story;
    const FigureQuestion question = over(QDate(2026, 1, 1), QDate(2026, 1, 31));
    QVERIFY(story.reader().salesFigures(question)->all == SalesSum());
    const RateFigures rates = *story.reader().rateFigures(question);
    for (const Ratio &ratio : {rates.paid, rates.payments, rates.transport, rates.cancelled, rates.onTime()})
        QVERIFY(!ratio.share());
    QVERIFY(!percentile(rates.shipHours, 0.5));
    QCOMPARE(story.reader().goodsFigures(question)->articles, 0);
    const StockFigures stock = *story.reader().stockFigures(question);
    QVERIFY(!stock.all.warning.share() && !stock.coverDays() && !stock.sellThrough().share());
    QVERIFY(!story.reader().customerFigures(question)->repeat().share());
    QVERIFY(!story.reader().forecastFigures(question)->next);
    QCOMPARE(*story.reader().currencies(), QStringList{u"EUR"_s});
}

void TestChartFigures::aRefundCountsOnItsDayOrItsOrders()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 5);
    const OrderId order = story.place(mug, 2);
    const QString payment = story.pay(order, story.order(order).dueMinor);
    story.ship(order);
    story.clock().advance(3 * kDay);
    RefundRequest request;
    request.parts.push_back({1, 1, Restock::Return});
    request.reason = u"too small"_s;
    const RefundId refund = story.askRefund(order, request);
    QCOMPARE(story.refusal, QString());
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"anna"_s).approve(order, refund, {}); });
    QCOMPARE(story.refusal, QString());
    FigureQuestion first = over(QDate(2026, 1, 1), QDate(2026, 1, 1));
    const auto net = [&](const QDate &day, Dating dating) {
        first.range = {day, day};
        first.dating = dating;
        const ArticleSales all{mug, {}, {}, story.reader().goodsFigures(first)->all};
        const qint64 sales = story.reader().salesFigures(first)->all.net;
        return all.net(dating) == sales ? sales : -1;
    };
    QCOMPARE(net(QDate(2026, 1, 1), Dating::Refund), 2 * -net(QDate(2026, 1, 4), Dating::Refund));
    QCOMPARE(net(QDate(2026, 1, 1), Dating::Order), -net(QDate(2026, 1, 4), Dating::Refund));
    QCOMPARE(net(QDate(2026, 1, 4), Dating::Order), 0);
}

void TestChartFigures::daysAreTheShops_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QDate>("day");
    QTest::newRow("before a day of 23 hours") << u"2026-03-28T22:59:58Z"_s << QDate(2026, 3, 28);
    QTest::newRow("its first second") << u"2026-03-28T23:00:00Z"_s << QDate(2026, 3, 29);
    QTest::newRow("its last") << u"2026-03-29T21:59:58Z"_s << QDate(2026, 3, 29);
    QTest::newRow("after it") << u"2026-03-29T22:00:00Z"_s << QDate(2026, 3, 30);
    QTest::newRow("first second of 25 hours") << u"2026-10-24T22:00:00Z"_s << QDate(2026, 10, 25);
    QTest::newRow("the last") << u"2026-10-25T22:59:58Z"_s << QDate(2026, 10, 25);
    QTest::newRow("after them") << u"2026-10-25T23:00:00Z"_s << QDate(2026, 10, 26);
}

void TestChartFigures::daysAreTheShops()
{
    QFETCH(QString, at);
    QFETCH(QDate, day);
    ShopStory story; // in Berlin
    const VariantId mug = story.article(u"MUG"_s, 1000, 0, u"continue"_s);
    const qint64 ms = QDateTime::fromString(at, Qt::ISODate).toMSecsSinceEpoch();
    story.clock().set(ms - 1000); // a verb takes a second
    story.place(mug, 1);
    const SalesFigures figures = *story.reader().salesFigures(over(day.addDays(-1), day.addDays(1)));
    QCOMPARE(figures.spans[0].sum.orders, 0);
    QCOMPARE(figures.spans[1].sum.orders, 1);
    QCOMPARE(figures.spans[2].sum.orders, 0);
}

void TestChartFigures::currenciesAreNeverAddedUp()
{
    ShopStory story;
    const auto place = [&](const QString &currency, qint64 price) {
        PlaceOrder request;
        request.currency = currency;
        PlaceLine line;
        line.title = u"Mug"_s;
        line.sku = u"MUG"_s;
        line.priceMinor = price;
        line.taxPpm = 0;
        line.qty = 1;
        request.lines.push_back(line);
        story.place(request);
        QCOMPARE(story.refusal, QString());
    };
    place(u"EUR"_s, 1000);
    place(u"JPY"_s, 77);
    FigureQuestion question = always();
    QCOMPARE(story.reader().salesFigures(question)->all.gross, 1000);
    question.currency = u"JPY"_s;
    QCOMPARE(story.reader().salesFigures(question)->all.gross, 77);
    QCOMPARE(story.reader().goodsFigures(question)->all.gross, 77);
    QCOMPARE(story.reader().rateFigures(question)->paid.whole, 1);
    QCOMPARE(*story.reader().currencies(), (QStringList{u"EUR"_s, u"JPY"_s}));
}

void TestChartFigures::whatIsSoldForAnyMoneyLeavesTheSameShelf()
{
    ShopStory story; // of euros
    const VariantId mug = story.article(u"MUG"_s, 1000, 90);
    for (const QString &currency : {u"EUR"_s, u"USD"_s}) {
        PlaceOrder request;
        request.currency = currency;
        request.lines.emplace_back();
        request.lines.back().variant = mug;
        request.lines.back().qty = 5;
        request.lines.back().priceMinor = 1000;
        story.place(request);
        QCOMPARE(story.refusal, QString());
    }
    FigureQuestion question = over(QDate(2026, 1, 1), QDate(2026, 1, 28));
    for (const QString &currency : {u"EUR"_s, u"USD"_s, u"JPY"_s}) { // whichever is asked for
        question.currency = currency;
        const StockFigures stock = *story.reader().stockFigures(question);
        QCOMPARE(stock.currency, u"EUR"_s);
        QVERIFY(stock.sellThrough() == (Ratio{10, 100}));
        QCOMPARE(stock.coverDays(), std::optional(90.0 * 28 / 10));
    }
}

void TestChartFigures::filtersTakeSomeOfTheGoods()
{
    FigureQuestion question = always();
    const qint64 all = m_demo->reader().salesFigures(question)->all.net;
    const GoodsFigures goods = *m_demo->reader().goodsFigures(question);
    qint64 sum = 0;
    for (const NamedSales &each : goods.categories) {
        question.category = each.key;
        const qint64 net = m_demo->reader().salesFigures(question)->all.net;
        QVERIFY(each.key.isEmpty() || net >= each.net); // an article may have more than one
        sum += each.net;
    }
    QCOMPARE(sum, all);
    question.category = u"Nowhere"_s;
    QCOMPARE(m_demo->reader().salesFigures(question)->all.net, 0);
    question.category.clear();
    question.channel = u"nobody"_s;
    QCOMPARE(m_demo->reader().salesFigures(question)->all.orders, 0);
    QCOMPARE(m_demo->reader().rateFigures(question)->paid.whole, 0);
    question.channel = QString();
    QCOMPARE(m_demo->reader().salesFigures(question)->all.net, all);
}

void TestChartFigures::aCancelledOrderLeavesOnlyItsCount()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 5);
    const OrderId order = story.place(mug, 2);
    story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).cancel(order, {}); });
    const GoodsFigures goods = *story.reader().goodsFigures(always());
    QCOMPARE(goods.all.units, 0);
    QCOMPARE(goods.articles, 0);
    const RateFigures rates = *story.reader().rateFigures(always());
    QVERIFY(rates.cancelled == (Ratio{1, 1}));
    const CheckReport check = story.check();
    QVERIFY2(check.ok, qPrintable(check.differences.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestChartFigures)
#include "tst_chartfigures.moc"
