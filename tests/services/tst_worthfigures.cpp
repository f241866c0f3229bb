// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfigures.h"
#include "demoshop.h"
#include "plainworth.h"
#include "shopfile.h"
#include "shopstory.h"

using namespace kontor;
using namespace kontor::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEnd = 1'767'225'600'000; // 2026-01-01T00:00:00Z
constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
const QTimeZone kBerlin("Europe/Berlin");

FigureQuestion over(const QDate &from, const QDate &to, Grain grain = Grain::Day)
{
    FigureQuestion question;
    question.range = {from, to};
    question.grain = grain;
    question.currency = u"EUR"_s;
    return question;
}

qint64 msOf(const QString &at)
{
    return QDateTime::fromString(at, Qt::ISODate).toMSecsSinceEpoch();
}

/// A year and more of a shop in Berlin, made once: orders, parcels, returns, and shelves that are filled again.
class YearOfStock
{
public:
    YearOfStock()
    {
        if (!Shop::create(path(), {u"Demo"_s, u"EUR"_s, "Europe/Berlin", {}, {}, {}}, m_clock, m_random))
            qFatal("no shop");
        NoProgress progress;
        if (!fillDemo(path(), {16'000, 60, 7, kEnd}, progress))
            qFatal("no demo");
        m_shop = std::move(*Shop::open(path(), m_clock, m_random));
    }
    [[nodiscard]] Shop &shop() { return *m_shop; }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"shop.kontor"_s); }
    QTemporaryDir m_folder;
    ManualClock m_clock{kEnd};
    SeededRandom m_random{1};
    std::unique_ptr<Shop> m_shop;
};

/// A shop in Berlin that buys and counts.
struct StockStory : ShopStory {
    using ShopStory::ShopStory;

    void cost(const VariantId &article, const QJsonValue &minor)
    {
        tellVoid([&](UnitOfWork &u) -> Result<void> {
            KONTOR_TRY(
                GoodsService(u, u"anna"_s).set({{idCast<RecordId>(article), u"variant"_s, u"cost_minor"_s, minor}}));
            return {};
        });
    }
    void receive(const VariantId &article, qint64 qty, const InventoryService::Where &where = {})
    {
        tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).receive(article, qty, where); });
    }
    /// The verb happens at this moment.
    void at(const QString &moment) { clock().set(msOf(moment) - 1000); }
    [[nodiscard]] std::vector<std::optional<qint64>> values(const FigureQuestion &question)
    {
        std::vector<std::optional<qint64>> values;
        const WorthFigures figures = *reader().stockWorth(question);
        for (const WorthSpan &span : figures.spans)
            values.push_back(span.value());
        return values;
    }
};

using Values = std::vector<std::optional<qint64>>;

} // namespace

class TestWorthFigures final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRangeEqualsThePlainLedger_data();
    void everyRangeEqualsThePlainLedger();
    void theLastDayIsWhatTheStockIsWorthNow();
    void weeksAndMonthsEndAsTheirDaysDo();
    void nothingIsSaidOfDaysBeforeAndToCome();
    void daysAreTheShops_data();
    void daysAreTheShops();
    void aCurrencyWithoutDecimalsIsCountedWhole();
    void goodsThatMoveBetweenTwoLocations();
    void withoutACostThereIsNoValue();
    void whatIsBelowNothingTakesNothingOff();
    void aDeliveryAtAnotherPriceMovesTheAverage();
    void whatIsTypedForAnEarlierDayCountsThen();
    void anArchivedArticleLeavesOnItsDay();

private:
    std::unique_ptr<YearOfStock> m_year;
};

void TestWorthFigures::initTestCase()
{
    m_year = std::make_unique<YearOfStock>();
}

void TestWorthFigures::everyRangeEqualsThePlainLedger_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    SeededRandom random(5);
    for (int i = 0; i < 10; ++i) {
        const QDate from = QDate(2024, 11, 20).addDays(random.below(400));
        const QDate to = from.addDays(random.below(i < 5 ? 30 : 200));
        QTest::addRow("%s to %s", qPrintable(from.toString(Qt::ISODate)), qPrintable(to.toString(Qt::ISODate)))
            << from << std::min(to, QDate(2025, 12, 31));
    }
}

void TestWorthFigures::everyRangeEqualsThePlainLedger()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    static const PlainWorth plain(m_year->shop().file());
    const DayRange range{from, to};
    const auto locations = *m_year->shop().reader().locations();
    FigureQuestion question = over(from, to, usualGrain(range));
    for (const bool isOfOnePlace : {false, true}) {
        if (isOfOnePlace)
            question.location = locations.front().first;
        const WorthFigures figures = *m_year->shop().reader().stockWorth(question);
        QCOMPARE(figures.spans.size(), cut(range, question.grain, question.weekStart).size());
        for (const WorthSpan &span : figures.spans) {
            const qint64 end = span.days.to.addDays(1).startOfDay(kBerlin).toMSecsSinceEpoch();
            QCOMPARE(span.atEnd.value_or(WorthSum()), plain.at(end, question.location));
        }
    }
}

void TestWorthFigures::theLastDayIsWhatTheStockIsWorthNow()
{
    ShopReader &reader = m_year->shop().reader();
    const FigureQuestion question = over(QDate(2025, 12, 5), QDate(2026, 1, 1));
    const StockFigures now = *reader.stockFigures(question);
    const WorthFigures figures = *reader.stockWorth(question);
    QVERIFY(now.all.valueMinor > 0);
    QCOMPARE(figures.spans.back().value(), std::optional(now.all.valueMinor));
    QCOMPARE(figures.spans.back().atEnd->units, now.all.onHand);
    QCOMPARE(figures.spans.back().atEnd->uncosted, now.withoutCost);
    for (const StockAt &place : now.places) {
        FigureQuestion there = question;
        there.location = place.location;
        QCOMPARE(reader.stockWorth(there)->spans.back().value(), std::optional(place.valueMinor));
    }
}

void TestWorthFigures::weeksAndMonthsEndAsTheirDaysDo()
{
    ShopReader &reader = m_year->shop().reader();
    const QDate from(2025, 6, 3);
    const QDate to(2025, 11, 20);
    const WorthFigures days = *reader.stockWorth(over(from, to));
    for (const Grain grain : {Grain::Week, Grain::Month}) {
        const WorthFigures longer = *reader.stockWorth(over(from, to, grain));
        for (const WorthSpan &span : longer.spans) {
            const WorthSpan &day = days.spans.at(static_cast<size_t>(from.daysTo(span.days.to)));
            QCOMPARE(span.atEnd, day.atEnd);
            QVERIFY(span.value());
        }
    }
}

void TestWorthFigures::nothingIsSaidOfDaysBeforeAndToCome()
{
    StockStory story;
    const FigureQuestion question = over(QDate(2025, 12, 31), QDate(2026, 1, 4));
    QCOMPARE(story.values(question), Values(5)); // an empty shop
    const VariantId mug = story.article(u"MUG"_s, 1000, 0);
    story.cost(mug, 300);
    story.at(u"2026-01-02T12:00:00Z"_s);
    story.receive(mug, 2);
    QCOMPARE(story.values(question), (Values{{}, {}, 600, {}, {}}));
    story.clock().advance(kDay);
    QCOMPARE(story.values(question), (Values{{}, {}, 600, 600, {}})); // the day came, and nothing happened
    QVERIFY(story.reader().stockWorth(over(QDate(), QDate()))->spans.empty());
}

void TestWorthFigures::daysAreTheShops_data()
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

void TestWorthFigures::daysAreTheShops()
{
    QFETCH(QString, at);
    QFETCH(QDate, day);
    StockStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 1);
    story.cost(mug, 100);
    story.at(at);
    story.receive(mug, 4);
    story.clock().advance(3 * kDay);
    QCOMPARE(story.values(over(day.addDays(-1), day.addDays(1))), (Values{100, 500, 500}));
}

void TestWorthFigures::aCurrencyWithoutDecimalsIsCountedWhole()
{
    StockStory story(u"JPY"_s);
    const VariantId tea = story.article(u"TEA"_s, 1200, 3);
    story.cost(tea, 777);
    const WorthFigures figures = *story.reader().stockWorth(over(QDate(2026, 1, 1), QDate(2026, 1, 1)));
    QCOMPARE(figures.currency, u"JPY"_s); // whatever currency orders are asked for in
    QCOMPARE(figures.spans.front().value(), std::optional<qint64>(2331));
}

void TestWorthFigures::goodsThatMoveBetweenTwoLocations()
{
    StockStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 5);
    story.cost(mug, 200);
    const auto cellar = story.tell<LocationId>(
        [](UnitOfWork &u) { return InventoryService(u, u"anna"_s).addLocation(u"Cellar"_s, u"C"_s); });
    story.at(u"2026-01-02T12:00:00Z"_s);
    const StockLine line{mug, u"MUG"_s, 2, 0, 0};
    const auto transfer = story.tell<TransferId>(
        [&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).sendTransfer(mainLocation(), cellar, {line}); });
    story.at(u"2026-01-04T12:00:00Z"_s);
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).receiveTransfer(transfer, {line}); });
    QCOMPARE(story.refusal, QString());
    FigureQuestion question = over(QDate(2026, 1, 1), QDate(2026, 1, 4));
    QCOMPARE(story.values(question), (Values{1000, 600, 600, 1000})); // on the way it lies nowhere
    question.location = cellar;
    QCOMPARE(story.values(question), (Values{{}, {}, {}, 400}));
    question.location = mainLocation();
    QCOMPARE(story.values(question), (Values{1000, 600, 600, 600}));
}

void TestWorthFigures::withoutACostThereIsNoValue()
{
    StockStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 5);
    story.at(u"2026-01-02T12:00:00Z"_s);
    story.cost(story.article(u"PEN"_s, 200, 10), 50);
    story.at(u"2026-01-03T12:00:00Z"_s);
    story.cost(mug, 300);
    story.at(u"2026-01-04T12:00:00Z"_s);
    story.cost(mug, QJsonValue());
    const FigureQuestion question = over(QDate(2026, 1, 1), QDate(2026, 1, 4));
    QCOMPARE(story.values(question), (Values{{}, 500, 2000, 500}));
    std::vector<qint64> uncosted;
    const WorthFigures figures = *story.reader().stockWorth(question);
    for (const WorthSpan &span : figures.spans)
        uncosted.push_back(span.atEnd->uncosted);
    QCOMPARE(uncosted, (std::vector<qint64>{1, 1, 0, 1}));
}

void TestWorthFigures::whatIsBelowNothingTakesNothingOff()
{
    StockStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 1, u"continue"_s);
    story.cost(mug, 300);
    story.cost(story.article(u"PEN"_s, 200, 10), 50);
    story.at(u"2026-01-02T12:00:00Z"_s);
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).adjust(mug, -4, u"lost"_s, {}); });
    story.at(u"2026-01-03T12:00:00Z"_s);
    story.receive(mug, 5);
    QCOMPARE(story.values(over(QDate(2026, 1, 1), QDate(2026, 1, 3))), (Values{800, 500, 1100}));
}

void TestWorthFigures::aDeliveryAtAnotherPriceMovesTheAverage()
{
    StockStory story;
    story.setting(u"moving_average_cost"_s, true);
    QCOMPARE(story.refusal, QString());
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    story.cost(mug, 100);
    story.at(u"2026-01-02T12:00:00Z"_s);
    const StockLine line{mug, u"MUG"_s, 10, 200, 0};
    const auto purchase = story.tell<PurchaseOrderId>(
        [&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).placePurchase(u"Potter"_s, {line}, {}, {}); });
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).receivePurchase(purchase, {line}); });
    QCOMPARE(story.values(over(QDate(2026, 1, 1), QDate(2026, 1, 2))), (Values{1000, 3000})); // 20 at 1.50
}

void TestWorthFigures::whatIsTypedForAnEarlierDayCountsThen()
{
    StockStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 1);
    story.cost(mug, 100);
    story.at(u"2026-01-04T12:00:00Z"_s);
    story.receive(mug, 2, {{}, msOf(u"2026-01-02T09:00:00Z"_s), {}});
    story.tellVoid([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).count(mug, 7, {{}, msOf(u"2026-01-03T09:00:00Z"_s), {}});
    });
    QCOMPARE(story.refusal, QString());
    QCOMPARE(story.values(over(QDate(2026, 1, 1), QDate(2026, 1, 4))), (Values{100, 300, 700, 700}));
    QVERIFY(story.check().ok);
}

void TestWorthFigures::anArchivedArticleLeavesOnItsDay()
{
    StockStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 2);
    story.cost(mug, 100);
    story.at(u"2026-01-03T12:00:00Z"_s);
    story.tellVoid([&](UnitOfWork &u) { return GoodsService(u, u"anna"_s).archive(story.goods(mug).product); });
    QCOMPARE(story.refusal, QString());
    QCOMPARE(story.values(over(QDate(2026, 1, 1), QDate(2026, 1, 3))), (Values{200, 200, 0}));
    QVERIFY(story.check().ok);
}

QTEST_GUILESS_MAIN(TestWorthFigures)
#include "tst_worthfigures.moc"
