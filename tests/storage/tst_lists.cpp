// SPDX-License-Identifier: GPL-3.0-or-later
// A list shows what a plain look at every row would find, in the same order, however it was asked for.
#include "goodsqueries.h"
#include "listmemory.h"
#include "orderqueries.h"
#include "searchindex.h"
#include "searchwords.h"
#include "storedshop.h"

#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <ranges>

using namespace kontor;
using namespace kontor::testing;

using Numbers = std::vector<qint64>;

namespace {

const QStringList kNames{u"Anna Müller"_s, u"Hanna İnan"_s, u"Groß & Söhne"_s,    u"刘秀英"_s,
                         u"秀英 Liu"_s,    u"😀 Emoji"_s,    u"100 % \"Wolle\""_s, u"O’Brien"_s,
                         u"annabelle"_s,   u"Ann A"_s,      u"ｆｕｌｌ width"_s,  u"çelik"_s};
const QStringList kAsked{u"a"_s,       u"an"_s,    u"ann"_s,   u"anna"_s, u"nna"_s,   u"秀"_s,        u"秀英"_s,
                         u"刘秀英"_s,  u"gross"_s, u"INAN"_s,  u"%"_s,    u"😀"_s,     u"\"wolle\""_s, u"o’brien"_s,
                         u"anna mü"_s, u"full"_s,  u"celik"_s, u"a an"_s, u"A7-00"_s, u"'"_s,         u"zz"_s};

constexpr auto kOrder = "INSERT INTO orders (id, number, currency, lifecycle, closed_reason, terms, on_hold, payment,"
                        " fulfilment, label, day, placed_ms, updated_ms, expires_ms, total_minor, due_minor,"
                        " captured_minor, reversed_minor, refunded_minor, units, imported, customer_name,"
                        " customer_email, search_text) VALUES (?, ?, 'EUR', 1, 0, 0, 0, 0, 0, ?, 20250615, ?, 0, 0, ?,"
                        " 0, 0, 0, 0, 1, 0, ?, '', ?)";

/// What texts and questions are made of: letters that fold, Chinese, signs that SQL and FTS know, and spaces.
const QStringList kPieces{u"a"_s,  u"n"_s,  u"A"_s,  u"ß"_s,  u"İ"_s,  u"ı"_s, u"é"_s, u"e\u0301"_s, u"茶"_s, u"手"_s,
                          u"机"_s, u"壳"_s, u"😀"_s,  u"\""_s, u"'"_s,  u"%"_s, u"_"_s, u"*"_s,       u"-"_s,  u"1"_s,
                          u" "_s,  u" "_s,  u"ｆ"_s, u"が"_s, u"𠮷"_s, u"o"_s, u"ø"_s, u"tea"_s};

rc::Gen<QString> someText(int most)
{
    const auto pieces = rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(kPieces.size())));
    return rc::gen::map(rc::gen::resize(most, pieces), [](const std::vector<int> &chosen) {
        QString text;
        for (const int piece : chosen)
            text += kPieces[piece];
        return text;
    });
}

/// Orders and articles put straight into the tables the lists read.
struct ListShop : StoredShop {
    explicit ListShop(quint32 seed) : StoredShop(seed), dice(seed), memory(file->db())
    {
        damage(u"PRAGMA synchronous = OFF"_s); // many small commits
    }

    void addOrders(int count)
    {
        for (int i = 0; i < count; ++i) {
            const QString own = u"A7-%1"_s.arg(pick(900), 5, 10, QLatin1Char('0'));
            addOrder(own, kNames[pick(kNames.size())]);
        }
    }
    void addOrder(const QString &own, const QString &name)
    {
        const QString words = own + u'\n' + name;
        Query insert(file->db(), kOrder);
        if (!insert.run(QByteArray(newId().toRfc4122()), own, pick(4), kNoon - pick(500), pick(50), name, words)
            || !reindex(file->db(), SearchTable::Orders, insert.insertedRow(), {}, words))
            qFatal("no order");
    }
    void empty()
    {
        damage(u"DELETE FROM orders"_s);
        damage(u"INSERT INTO order_search (order_search) VALUES ('delete-all')"_s);
    }
    qint64 pick(qint64 below) { return static_cast<qint64>(dice() % static_cast<quint32>(below)); }
    Numbers listed(const OrderFilter &filter, const ListWish &wish = {})
    {
        const auto answer = orderqueries::list(*file, memory, filter, wish);
        return answer ? *answer->numbers : Numbers{-1};
    }
    /// Every row looked at, one after the other.
    Numbers scanned(const OrderFilter &filter)
    {
        Numbers first;
        Numbers rest;
        OrderFilter all = filter;
        all.search.clear();
        for (const qint64 n : listed(all)) {
            const QString words = text(u"SELECT search_text FROM orders WHERE n = %1"_s.arg(n));
            const QString own = text(u"SELECT number FROM orders WHERE n = %1"_s.arg(n));
            if (own == filter.search)
                first.push_back(n);
            else if (matchesQuery(words, filter.search))
                rest.push_back(n);
        }
        first.insert(first.end(), rest.begin(), rest.end());
        return first;
    }

    std::mt19937 dice;
    ListMemory memory;
};

} // namespace

class TestLists : public QObject
{
    Q_OBJECT

private slots:
    void everySortIsTheOneOfTheTable_data();
    void everySortIsTheOneOfTheTable();
    void searchesFindWhatALookAtEveryRowFinds();
    void anyTextIsFoundByWhatALookWouldFindItBy();
    void theFirstRowsAreThoseOfTheWholeList();
    void aSearchStopsCounting();
    void anOvertakenQuestionIsNotAnswered();
    void aCommitIsSeenAtOnce();
    void aParcelIsFoundByItsNumber();
    void exactCodesComeBeforeTitlesBeforeTheRest();
    void countsAreThoseOfTheLists();
};

void TestLists::everySortIsTheOneOfTheTable_data()
{
    QTest::addColumn<OrderSort>("sort");
    QTest::addColumn<QString>("columns");
    QTest::newRow("placed") << OrderSort::Placed << u"placed_ms%1, n%1"_s;
    QTest::newRow("number") << OrderSort::Number << u"number%1, n%1"_s;
    QTest::newRow("customer") << OrderSort::Customer << u"customer_name%1, n%1"_s;
    QTest::newRow("total") << OrderSort::Total << u"total_minor%1, n%1"_s;
    QTest::newRow("label") << OrderSort::Label << u"label%1, placed_ms%1, n%1"_s;
}

void TestLists::everySortIsTheOneOfTheTable()
{
    QFETCH(OrderSort, sort);
    QFETCH(QString, columns);
    ListShop shop(1);
    shop.addOrders(60);
    for (const bool descending : {true, false}) {
        for (const std::vector<OrderLabel> &labels :
             {std::vector<OrderLabel>{}, {OrderLabel::Refunding}, {OrderLabel::Draft, OrderLabel::Cancelled}}) {
            OrderFilter filter;
            filter.sort = sort;
            filter.descending = descending;
            filter.labels = labels;
            QStringList marks;
            for (const OrderLabel label : labels)
                marks << QString::number(static_cast<int>(label));
            const QString where = labels.empty() ? QString() : u" WHERE label IN (%1)"_s.arg(marks.join(u','));
            DynamicQuery plain(shop.file->db(),
                               u"SELECT n FROM orders"_s + where + u" ORDER BY "_s
                                   + columns.arg(descending ? u" DESC"_s : QString()));
            QVERIFY(plain.run({}));
            Numbers expected;
            while (plain.next())
                expected.push_back(plain.i64(0));
            QCOMPARE(shop.listed(filter), expected);
            expected.resize(std::min<size_t>(expected.size(), 7));
            Numbers top = shop.listed(filter, {7, 0, {}});
            top.resize(std::min<size_t>(top.size(), 7));
            QCOMPARE(top, expected);
        }
    }
}

void TestLists::searchesFindWhatALookAtEveryRowFinds()
{
    for (const quint32 seed : {1U, 2U, 3U}) {
        ListShop shop(seed);
        shop.addOrders(80);
        OrderFilter filter;
        for (const QString &asked : kAsked + QStringList{shop.text(u"SELECT number FROM orders"_s)}) {
            filter.search = asked;
            filter.sort = static_cast<OrderSort>(shop.pick(5));
            filter.descending = shop.pick(2) == 0;
            filter.labels = shop.pick(2) == 0 ? std::vector<OrderLabel>{} : std::vector{OrderLabel::Refunding};
            const Numbers expected = shop.scanned(filter);
            QVERIFY2(shop.listed(filter) == expected, qUtf8Printable(asked));
            Numbers top = shop.listed(filter, {5, 0, {}});
            QVERIFY2(std::ranges::equal(top, expected | std::views::take(std::ssize(top))), qUtf8Printable(asked));
            QVERIFY(top.size() >= std::min<size_t>(5, expected.size()));
        }
    }
}

void TestLists::anyTextIsFoundByWhatALookWouldFindItBy()
{
    ListShop shop(12);
    const bool holds = rc::check("the index and a plain look agree", [&] {
        const auto texts = *rc::gen::container<std::vector<QString>>(someText(14));
        OrderFilter filter;
        filter.search = (*someText(5)).trimmed();
        filter.sort = static_cast<OrderSort>(*rc::gen::inRange(0, 5));
        shop.empty();
        for (const QString &text : texts)
            shop.addOrder(u"N"_s, text);
        const Numbers expected = shop.scanned(filter);
        RC_ASSERT(shop.listed(filter) == expected);
        const Numbers top = shop.listed(filter, {3, 0, {}});
        RC_ASSERT(std::ranges::equal(top, expected | std::views::take(std::ssize(top))));
        RC_ASSERT(top.size() >= std::min<size_t>(3, expected.size()));
    });
    QVERIFY(holds);
}

void TestLists::theFirstRowsAreThoseOfTheWholeList()
{
    ListShop shop(4);
    shop.addOrders(30);
    const auto first = orderqueries::list(*shop.file, shop.memory, {}, {10, 0, {}});
    QVERIFY(first.has_value());
    QVERIFY(!first->isWhole);
    const auto whole = orderqueries::list(*shop.file, shop.memory, {}, {});
    QVERIFY(whole && whole->isWhole && whole->numbers->size() == 30);
    QCOMPARE(*first->numbers, Numbers(whole->numbers->begin(), whole->numbers->begin() + 10));
}

void TestLists::aSearchStopsCounting()
{
    ListShop shop(5);
    shop.addOrders(40);
    OrderFilter filter;
    filter.search = u"a7"_s;
    const auto cut = orderqueries::list(*shop.file, shop.memory, filter, {0, 25, {}});
    QVERIFY(cut.has_value());
    QVERIFY(cut->isCut && cut->isWhole);
    QCOMPARE(cut->numbers->size(), size_t(25));
    const auto exact = orderqueries::list(*shop.file, shop.memory, filter, {0, 40, {}});
    QVERIFY(exact && !exact->isCut && exact->numbers->size() == 40);
}

void TestLists::anOvertakenQuestionIsNotAnswered()
{
    ListShop shop(6);
    shop.addOrders(3);
    for (const QString &words : {u""_s, u"anna"_s, u"%"_s}) {
        OrderFilter filter;
        filter.search = words;
        const auto answer = orderqueries::list(*shop.file, shop.memory, filter, {0, 0, [] { return true; }});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"overtaken"_s);
    }
}

void TestLists::aCommitIsSeenAtOnce()
{
    ListShop shop(7);
    shop.addOrders(2);
    QCOMPARE(shop.listed({}).size(), size_t(2));
    shop.addOrders(1); // by this connection
    QCOMPARE(shop.listed({}).size(), size_t(3));
    SeededRandom random(8);
    const auto other = shop.openAgain(random);
    const qint64 last = shop.listed({}).back();
    QVERIFY(other->db().exec(u"UPDATE orders SET placed_ms = placed_ms + 1000000 WHERE n = %1"_s.arg(last)));
    QCOMPARE(shop.listed({}).front(), last); // by another one
}

void TestLists::aParcelIsFoundByItsNumber()
{
    ListShop shop(9);
    const OrderId order(shop.newId());
    shop.addOrders(3);
    shop.write({placed(order, u"A7-77777"_s, {{VariantId(shop.newId())}})});
    FactDraft sent = parcel(FactKind::ParcelShipped, order, ParcelId(shop.newId()), 1, 1);
    sent.body.insert(u"tracking"_s, u"JJD-0/1"_s);
    QCOMPARE(shop.write({sent}), QString());
    OrderFilter filter;
    filter.search = u"JJD-0/1"_s;
    QCOMPARE(shop.listed(filter), Numbers{shop.number(u"SELECT max(n) FROM orders"_s)});
}

void TestLists::exactCodesComeBeforeTitlesBeforeTheRest()
{
    ListShop shop(10);
    const auto add = [&](const QString &title, const QString &sku) {
        QCOMPARE(shop.write(article(VariantId(shop.newId()), ProductId(shop.newId()), title, sku)), QString());
    };
    add(u"A mug for tea"_s, u"X1"_s);
    add(u"Tea pot"_s, u"X2"_s);
    add(u"Zinc lid"_s, u"tea"_s);
    add(u"Téa bags"_s, u"X3"_s);
    GoodsFilter filter;
    filter.search = u"Tea"_s;
    const auto found = goodsqueries::list(*shop.file, shop.memory, filter, {});
    QVERIFY(found.has_value());
    QStringList titles;
    for (const qint64 n : *found->numbers)
        titles << shop.text(u"SELECT listed_title FROM variants WHERE n = %1"_s.arg(n));
    QCOMPARE(titles, (QStringList{u"Zinc lid"_s, u"Tea pot"_s, u"Téa bags"_s, u"A mug for tea"_s}));
}

void TestLists::countsAreThoseOfTheLists()
{
    ListShop shop(11);
    const auto set = [](const QUuid &id, const QString &of, const QString &field, const QJsonValue &value) {
        return setField(FactKind::GoodsSet, RecordId(id), of, field, value);
    };
    for (int i = 0; i < 12; ++i) {
        const VariantId variant(shop.newId());
        const ProductId product(shop.newId());
        auto facts = article(variant, product, u"Thing %1"_s.arg(i), u"T%1"_s.arg(i));
        facts.push_back(stock(FactKind::StockReceived, variant, i % 2 == 0 ? i + 1 : 1));
        facts.push_back(set(variant.uuid(), u"variant"_s, u"threshold"_s, i % 5));
        facts.push_back(set(variant.uuid(), u"variant"_s, u"archived"_s, i % 6 == 5));
        facts.push_back(set(variant.uuid(), u"variant"_s, u"tracked"_s, i % 7 != 3));
        facts.push_back(set(product.uuid(), u"product"_s, u"status"_s, i % 3 == 0 ? u"draft"_s : u"active"_s));
        if (i % 4 == 1)
            facts.push_back(stock(FactKind::StockAdjusted, variant, -1));
        QCOMPARE(shop.write(facts), QString());
    }
    const auto size = [&](const QString &status, std::optional<StockLevel> level) {
        GoodsFilter filter;
        filter.status = status;
        filter.level = level;
        return std::ssize(*goodsqueries::list(*shop.file, shop.memory, filter, {})->numbers);
    };
    const auto counts = goodsqueries::counts(*shop.file);
    QVERIFY(counts.has_value());
    QCOMPARE(counts->all, size({}, {}));
    QCOMPARE(counts->active, size(u"active"_s, {}));
    QCOMPARE(counts->draft, size(u"draft"_s, {}));
    QCOMPARE(counts->archived, size(u"archived"_s, {}));
    QCOMPARE(counts->low, size({}, StockLevel::Low));
    QCOMPARE(counts->out, size({}, StockLevel::Out));
    QVERIFY(counts->low > 0 && counts->out > 0 && counts->archived > 0 && counts->draft > 0);
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
