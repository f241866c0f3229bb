// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept in memory of the goods that were sold says just what the file says, whatever happens to the file.
#include "chartfigures.h"
#include "shopstory.h"

#include "logkeeper.h"
#include "shopfile.h"
#include "soldgoods.h"

#include <array>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
const QDate kFirst(2026, 1, 1);
const DayRange kAll{QDate(2020, 1, 1), QDate(2030, 12, 31)};

FigureQuestion over(const DayRange &range)
{
    FigureQuestion question;
    question.range = range;
    question.currency = u"EUR"_s;
    return question;
}

/// Articles of three categories and one that the shop does not have, sold for two months on three channels from two
/// places and in two currencies; some of it comes back days later.
class TradingShop
{
public:
    TradingShop()
    {
        cellar = story.tell<LocationId>(
            [](UnitOfWork &u) { return InventoryService(u, u"anna"_s).addLocation(u"Cellar"_s, u"C"_s); });
        const std::array categories{u"Mugs"_s, u"Mugs > Large"_s, u"Plates"_s};
        for (size_t i = 0; i < categories.size(); ++i) {
            articles[i] = save(u"Thing %1"_s.arg(i), {categories[i]});
            for (const std::optional<LocationId> &place : {std::optional<LocationId>(), std::optional(cellar)})
                story.tellVoid([&](UnitOfWork &u) {
                    return InventoryService(u, u"anna"_s).receive(articles[i], 1000, {place, {}, {}});
                });
        }
        for (int i = 0; i < 40; ++i) {
            trade();
            story.clock().advance(36 * kHour);
        }
    }
    VariantId save(const QString &title, const QStringList &categories, std::optional<ProductId> product = {},
                   std::optional<VariantId> variant = {})
    {
        ProductDraft draft;
        draft.id = product;
        draft.title = title;
        draft.categories = categories;
        VariantDraft only;
        only.id = variant;
        only.sku = title;
        only.priceMinor = 1190;
        only.policy = u"continue"_s;
        draft.variants.push_back(only);
        const auto saved =
            story.tell<GoodsService::Saved>([&](UnitOfWork &u) { return GoodsService(u, u"anna"_s).save(draft); });
        if (!story.refusal.isEmpty())
            qFatal("no article: %s", qPrintable(story.refusal));
        products.push_back(saved.product);
        return saved.variants.front();
    }
    /// One order, half of them paid and shipped, and a third of those given back after some days.
    void trade()
    {
        PlaceOrder request;
        request.channel = std::array{u""_s, u"shop"_s, u"fair"_s}[random.below(3)];
        const bool isAbroad = random.below(5) == 0;
        request.currency = isAbroad ? u"JPY"_s : u"EUR"_s;
        request.lines = {line(random.below(3)), line(random.below(4))};
        const OrderId order = story.place(request);
        if (!story.refusal.isEmpty())
            qFatal("no order: %s", qPrintable(story.refusal));
        if (isAbroad || random.below(2) == 0)
            return;
        story.pay(order, story.order(order).dueMinor);
        story.ship(order);
        if (random.below(3) == 0)
            giveBack(order);
    }
    void giveBack(const OrderId &order)
    {
        story.clock().advance(random.below(3) * kDay);
        RefundRequest request;
        request.parts.push_back({1, 1, Restock::Return});
        request.reason = u"too small"_s;
        const RefundId refund = story.askRefund(order, request);
        if (!story.refusal.isEmpty())
            qFatal("nothing is asked back: %s", qPrintable(story.refusal));
        story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"anna"_s).approve(order, refund, {}); });
        if (!story.refusal.isEmpty())
            qFatal("nothing comes back: %s", qPrintable(story.refusal));
        ++returns;
    }
    [[nodiscard]] Database &db() { return story.shop().file().db(); }
    [[nodiscard]] std::unique_ptr<Shop> openAgain()
    {
        return std::move(*Shop::open(story.path(), story.clock(), other));
    }

    ShopStory story;
    SeededRandom random{11};
    SeededRandom other{12};
    std::array<VariantId, 3> articles{};
    std::vector<ProductId> products;
    LocationId cellar;
    int returns = 0;

private:
    /// The fourth article is one that the shop does not have.
    PlaceLine line(quint32 which)
    {
        PlaceLine wanted;
        if (which < articles.size())
            wanted.variant = articles[which];
        wanted.sku = u"HAND"_s;
        wanted.title = u"Told by hand"_s;
        wanted.priceMinor = 500 + random.below(900);
        wanted.taxPpm = 190'000;
        wanted.qty = 1 + random.below(3);
        if (random.below(2) == 0)
            wanted.location = cellar;
        return wanted;
    }
};

/// Every row of the range by article, as the memory has it.
QStringList remembered(SoldGoods &sold, const FigureQuestion &question)
{
    const SoldFilter filter = sold.ask(question).value();
    std::map<QString, GoodsSum> sums;
    const auto sumOf = [&](quint32 number) -> GoodsSum & {
        const SoldArticle &article = sold.articles()[number];
        const QString id = article.variant.isNull() ? QString() : QString::fromLatin1(article.variant.bytes().toHex());
        return sums[id + u'/' + article.sku];
    };
    sold.walk(
        filter,
        [&](int, const SoldRow &row) {
            sumOf(row.article) += {row.units, row.gross, row.net, row.cost, row.costed, 0, 0, 0, 0};
        },
        [&](int, const BackRow &row) {
            sumOf(row.article) += {0, 0, 0, 0, 0, row.returnedUnits, row.returned, row.backUnits, row.back};
        });
    QStringList out;
    for (const auto &[name, sum] : sums) {
        out << name;
        for (const qint64 value : {sum.units, sum.gross, sum.net, sum.cost, sum.costed, sum.returnedUnits, sum.returned,
                                   sum.backUnits, sum.back})
            out << QString::number(value);
    }
    return out;
}

/// The same by one statement.
QStringList stored(Database &db, const FigureQuestion &question)
{
    QString sql = u"SELECT lower(hex(variant)) || '/' || sku AS name, sum(units), sum(gross_minor), sum(net_minor),"
                  " sum(cost_minor), sum(costed_minor), sum(returned_units), sum(returned_minor), sum(back_units),"
                  " sum(back_minor) FROM goods_daily WHERE day BETWEEN ? AND ? AND currency = ?"_s;
    QVariantList values{dayNumber(question.range.from), dayNumber(question.range.to), question.currency};
    if (question.channel) {
        sql += u" AND channel = ?"_s;
        values << (question.channel->isNull() ? QString(u""_s) : *question.channel);
    }
    if (question.location) {
        sql += u" AND location = ?"_s;
        values << question.location->bytes();
    }
    if (!question.category.isEmpty()) {
        sql += u" AND variant IN (SELECT v.id FROM products p JOIN variants v ON v.product = p.id WHERE"
               " instr('; ' || p.categories || '; ', '; ' || ? || '; ') > 0"
               " OR instr('; ' || p.categories, '; ' || ? || ' > ') > 0)"_s;
        values << question.category << question.category;
    }
    DynamicQuery query(db, sql + u" GROUP BY name ORDER BY name"_s);
    if (!query.run(values))
        return {u"wrong SQL"_s};
    QStringList out;
    while (query.next()) {
        for (int i = 0; i < 10; ++i)
            out << query.text(i);
    }
    return out;
}

} // namespace

class TestSoldGoods final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anyQuestionIsAnsweredAsByTheFile_data();
    void anyQuestionIsAnsweredAsByTheFile();
    void goodsComeToTheSalesOfEveryChannel();
    void onlyDaysThatChangedAreReadAgain();
    void whatAnotherProgramDoesIsSeen();
    void anArticleIsCalledAndFiledAsItIsNow();
    void piecesReachBackToTheFirstDay();
    void foldedAnewNothingOldIsRemembered();

private:
    std::unique_ptr<TradingShop> m_shop;
    std::unique_ptr<SoldGoods> m_sold; ///< keeps what it was asked for by one test for the next
};

void TestSoldGoods::initTestCase()
{
    m_shop = std::make_unique<TradingShop>();
    m_sold = std::make_unique<SoldGoods>(m_shop->db());
    QVERIFY(m_shop->returns > 2);
}

void TestSoldGoods::anyQuestionIsAnsweredAsByTheFile_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    SeededRandom random(4);
    for (int i = 0; i < 10; ++i) {
        const QDate from = kFirst.addDays(random.below(60));
        const QDate to = from.addDays(random.below(i < 5 ? 7 : 50));
        QTest::addRow("%s to %s", qPrintable(from.toString(Qt::ISODate)), qPrintable(to.toString(Qt::ISODate)))
            << from << to;
    }
}

void TestSoldGoods::anyQuestionIsAnsweredAsByTheFile()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const FigureQuestion whole = over({from, to});
    std::vector<FigureQuestion> questions(9, whole);
    questions[1].currency = u"JPY"_s;
    questions[2].channel = u"fair"_s;
    questions[3].channel = QString(); // orders without one
    questions[4].location = m_shop->cellar;
    questions[5].category = u"Mugs"_s; // and what is below it
    questions[6].category = u"Mugs > Large"_s;
    questions[7].category = u"Mug"_s; // no such
    questions[8].category = u"Plates"_s;
    questions[8].channel = u"shop"_s;
    questions[8].location = m_shop->cellar;
    for (const FigureQuestion &question : questions)
        QCOMPARE(remembered(*m_sold, question), stored(m_shop->db(), question));
    QVERIFY(remembered(*m_sold, questions[7]).isEmpty());
}

void TestSoldGoods::goodsComeToTheSalesOfEveryChannel()
{
    ShopReader &reader = m_shop->story.reader();
    for (const Dating dating : {Dating::Refund, Dating::Order}) {
        FigureQuestion question = over(kAll);
        question.dating = dating;
        const GoodsFigures goods = *reader.goodsFigures(question);
        QCOMPARE(goods.channels.size(), size_t(3));
        for (const NamedSales &channel : goods.channels) {
            question.channel = channel.key.isNull() ? u""_s : channel.key;
            QCOMPARE(reader.salesFigures(question)->all.net, channel.net);
        }
        question.channel.reset();
        QCOMPARE(goods.locations.size(), size_t(2));
        for (const NamedSales &place : goods.locations) {
            question.location = LocationId::fromString(place.key);
            QCOMPARE(reader.salesFigures(question)->all.net, place.net);
        }
    }
}

void TestSoldGoods::onlyDaysThatChangedAreReadAgain()
{
    SoldGoods sold(m_shop->db());
    const qint64 days = m_shop->db().number(u"SELECT count(DISTINCT day) FROM goods_daily"_s).value();
    QVERIFY(sold.ask(over(kAll)));
    QCOMPARE(sold.daysRead(), days);
    QVERIFY(sold.ask(over({kFirst, kFirst.addDays(20)})));
    QCOMPARE(sold.daysRead(), days);
    m_shop->story.place(m_shop->articles[0], 1);
    QVERIFY(sold.ask(over(kAll)));
    QCOMPARE(sold.daysRead(), days + 1); // the day of the sale is a new one, or has changed
    m_shop->story.article(u"NEW"_s, 100, 5);
    QVERIFY(sold.ask(over(kAll)));
    QCOMPARE(sold.daysRead(), days + 1);
}

void TestSoldGoods::whatAnotherProgramDoesIsSeen()
{
    const auto other = m_shop->openAgain();
    SoldGoods sold(other->file().db());
    QCOMPARE(remembered(sold, over(kAll)), stored(m_shop->db(), over(kAll)));
    const int before = m_shop->returns;
    while (m_shop->returns == before)
        m_shop->trade();
    QCOMPARE(remembered(sold, over(kAll)), stored(m_shop->db(), over(kAll)));
}

void TestSoldGoods::anArticleIsCalledAndFiledAsItIsNow()
{
    ShopReader &reader = m_shop->story.reader();
    FigureQuestion question = over(kAll);
    question.category = u"Gifts"_s;
    QCOMPARE(reader.goodsFigures(question)->articles, 0);
    m_shop->save(u"Mug with a handle"_s, {u"Gifts"_s}, m_shop->products.front(), m_shop->articles[0]);
    const GoodsFigures gifts = *reader.goodsFigures(question);
    QCOMPARE(gifts.articles, 1);
    QCOMPARE(gifts.best.front().variant, m_shop->articles[0]);
    QVERIFY2(gifts.best.front().title.contains(u"Mug with a handle"_s), qPrintable(gifts.best.front().title));
    QCOMPARE(remembered(*m_sold, question), stored(m_shop->db(), question));
}

void TestSoldGoods::piecesReachBackToTheFirstDay()
{
    const auto other = m_shop->openAgain();
    int pieces = 0;
    for (std::optional<QDate> until = kFirst.addDays(120); until; ++pieces)
        until = other->reader().keepSold(*until).value();
    QCOMPARE(pieces, 18); // a week each, down to the first day
    QVERIFY(!other->reader().keepSold(QDate(2020, 1, 1)).value());
    const GoodsFigures goods = *other->reader().goodsFigures(over(kAll));
    QCOMPARE(goods.all.units, m_shop->story.reader().goodsFigures(over(kAll))->all.units);
}

void TestSoldGoods::foldedAnewNothingOldIsRemembered()
{
    const QStringList before = remembered(*m_sold, over(kAll));
    m_shop->db().exec(u"UPDATE goods_daily SET units = units + 1"_s).value(); // behind everybody's back
    SoldGoods misled(m_shop->db());
    QVERIFY(remembered(misled, over(kAll)) != before);
    {
        const auto other = m_shop->openAgain();
        const auto keeper = LogKeeper::begin(other->file()).value();
        QVERIFY(keeper->rebuild());
        QVERIFY(keeper->commit());
    }
    SoldGoods fresh(m_shop->db());
    QCOMPARE(remembered(fresh, over(kAll)), before);
    QCOMPARE(remembered(misled, over(kAll)), before);
    QCOMPARE(remembered(*m_sold, over(kAll)), before);
}

QTEST_GUILESS_MAIN(TestSoldGoods)
#include "tst_soldgoods.moc"
