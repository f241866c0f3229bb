// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures.h"
#include "samples.h"
#include "shop.h"

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

constexpr int kRounds = 5;
constexpr int kWindow = 200; // the rows a table asks for at once
constexpr int kMostFound = 10'000;
constexpr size_t kPage = 100;

const QStringList kOrderWords{u"王"_s,         u"秀英"_s,   u"刘秀英"_s, u"陈"_s,      u"张伟"_s,     u"黄秀英"_s,
                              u"a"_s,          u"m"_s,      u"an"_s,     u"sc"_s,      u"anna"_s,     u"clara"_s,
                              u"müller"_s,     u"schmi"_s,  u"ovak"_s,   u"o’brien"_s, u"van dijk"_s, u"clara jensen"_s,
                              u"example.cn"_s, u"zürich"_s, u"k00001"_s, u"K00246"_s,  u"K00999-M"_s, u"user77"_s};
const QStringList kGoodsWords{u"茶"_s,     u"绿茶"_s,   u"青花瓷"_s,   u"真丝"_s,         u"山"_s,    u"收纳篮"_s,
                              u"s"_s,      u"k"_s,      u"oc"_s,       u"li"_s,           u"shirt"_s, u"ocean linen"_s,
                              u"candle"_s, u"amb"_s,    u"eather"_s,   u"nordlicht"_s,    u"note"_s,  u"copper mug"_s,
                              u"K00001"_s, u"k00246"_s, u"K00999-M"_s, u"2000000012520"_s};

/// Of every word several times, the words in turn, so that none is asked twice in a row.
template <class Filter, class List, class Rows>
Result<void> timeSearch(const QStringList &words, const ListWish &wish, Samples &samples, List list, Rows rows)
{
    for (int round = 0; round < kRounds; ++round) {
        for (const QString &word : words) {
            Filter filter;
            filter.search = word;
            const Stopwatch start;
            KONTOR_ASSIGN(const ListAnswer answer, list(filter, wish));
            const auto size = static_cast<qsizetype>(std::min(kPage, answer.numbers->size()));
            KONTOR_TRY(rows(std::vector<qint64>(answer.numbers->begin(), answer.numbers->begin() + size)));
            const Spent spent = start.spent();
            samples.add(spent);
            if (qEnvironmentVariableIsSet("KONTOR_BENCH_WORDS"))
                qInfo("%8.2f ms %7zu %s", spent.seconds * 1000, answer.numbers->size(), qUtf8Printable(word));
        }
    }
    return {};
}

} // namespace

Result<void> Measures::lists()
{
    SystemClock clock;
    SystemRandom random;
    KONTOR_ASSIGN(const auto shop, Shop::open(m_shop, clock, random));
    Samples window;
    Samples all;
    Samples page;
    for (int i = 0; i < 4 * kRounds; ++i) {
        const Stopwatch start;
        KONTOR_ASSIGN(const ListAnswer first, shop->reader().orderList({}, {kWindow, kMostFound, {}}));
        const std::vector<qint64> top(first.numbers->begin(),
                                      first.numbers->begin()
                                          + static_cast<qsizetype>(std::min(kPage, first.numbers->size())));
        KONTOR_TRY(shop->reader().orderRows(top));
        window.add(start.spent());
        ShopReader fresh(shop->file()); // remembers nothing
        const Stopwatch allStart;
        KONTOR_ASSIGN(const ListAnswer whole, fresh.orderList({}, {}));
        all.add(allStart.spent());
        const Stopwatch pageStart;
        KONTOR_TRY(shop->reader().orderRows(top));
        page.add(pageStart.spent());
    }
    addGrowing(u"first page of orders, p95"_s, window, 95, atMost(100));
    addGrowing(u"all order row numbers, p95"_s, all, 95, atMost(300));
    addGrowing(u"a page of 100 orders, p95"_s, page, 95, atMost(50));
    return sortsAndFilters();
}

Result<void> Measures::sortsAndFilters()
{
    SystemClock clock;
    SystemRandom random;
    KONTOR_ASSIGN(const auto shop, Shop::open(m_shop, clock, random));
    Samples orders;
    for (const OrderSort sort :
         {OrderSort::Placed, OrderSort::Number, OrderSort::Customer, OrderSort::Total, OrderSort::Label}) {
        for (const std::vector<OrderLabel> &labels :
             {std::vector<OrderLabel>{}, {OrderLabel::ToPay}, {OrderLabel::Shipped, OrderLabel::Received}}) {
            ShopReader fresh(shop->file());
            OrderFilter filter;
            filter.sort = sort;
            filter.labels = labels;
            const Stopwatch start;
            KONTOR_TRY(fresh.orderList(filter, {}));
            orders.add(start.spent());
        }
    }
    Samples goods;
    for (const GoodsSort sort : {GoodsSort::Title, GoodsSort::Sku, GoodsSort::Price, GoodsSort::Available}) {
        for (const std::optional<StockLevel> level : {std::optional<StockLevel>(), {StockLevel::Low}}) {
            ShopReader fresh(shop->file());
            GoodsFilter filter;
            filter.sort = sort;
            filter.level = level;
            const Stopwatch start;
            KONTOR_TRY(fresh.goodsList(filter, {}));
            goods.add(start.spent());
        }
    }
    addGrowing(u"other sort or filter, orders, worst"_s, orders, 100, atMost(300));
    addGrowing(u"other sort or filter, goods, worst"_s, goods, 100, atMost(300));
    return {};
}

Result<void> Measures::search()
{
    SystemClock clock;
    SystemRandom random;
    KONTOR_ASSIGN(const auto shop, Shop::open(m_shop, clock, random));
    ShopReader &reader = shop->reader();
    const auto orderList = [&](const OrderFilter &filter, const ListWish &wish) {
        return reader.orderList(filter, wish);
    };
    const auto orderRows = [&](const std::vector<qint64> &rows) { return reader.orderRows(rows); };
    const auto goodsList = [&](const GoodsFilter &filter, const ListWish &wish) {
        return reader.goodsList(filter, wish);
    };
    const auto goodsRows = [&](const std::vector<qint64> &rows) { return reader.goodsRows(rows); };
    for (const auto &[wish, what] : {std::pair{ListWish{kWindow, kMostFound, {}}, u"first page"_s},
                                     {ListWish{0, kMostFound, {}}, u"all, counted to 10,000"_s}}) {
        Samples orders;
        Samples goods;
        KONTOR_TRY(timeSearch<OrderFilter>(kOrderWords, wish, orders, orderList, orderRows));
        KONTOR_TRY(timeSearch<GoodsFilter>(kGoodsWords, wish, goods, goodsList, goodsRows));
        const auto target = wish.first > 0 ? std::optional(atMost(50)) : std::nullopt;
        addGrowing(u"search orders, %1, p50"_s.arg(what), orders, 50, {});
        addGrowing(u"search orders, %1, p95"_s.arg(what), orders, 95, target);
        addGrowing(u"search goods, %1, p50"_s.arg(what), goods, 50, {});
        addGrowing(u"search goods, %1, p95"_s.arg(what), goods, 95, target);
    }
    return {};
}

} // namespace kontor::bench
