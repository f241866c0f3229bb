// SPDX-License-Identifier: GPL-3.0-or-later
#include "stocklist.h"

#include "factread.h"
#include "goodsqueries.h"
#include "listcondition.h"
#include "listmemory.h"
#include "quietwarnings.h"
#include "searchhits.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::stocklist {

namespace {

constexpr qint64 kDayMs = 86'400'000;

constexpr auto kPlacesOf = "SELECT s.n FROM variants v JOIN stock_places s ON s.variant = v.id WHERE v.n = ?"
                           " ORDER BY s.n";
constexpr auto kDeadDays =
    "SELECT CAST(value AS INTEGER) FROM registers WHERE subject = ? AND field = 'dead_stock_days'";
constexpr auto kWarningCounts =
    "SELECT s.n, s.level FROM stock_places s JOIN variants v ON v.id = s.variant WHERE s.level > 0 AND v.archived = 0";
constexpr auto kPlaceSums = "SELECT s.n, s.on_hand, s.reserved, s.incoming, v.cost_minor FROM stock_places s"
                            " JOIN variants v ON v.id = s.variant";
constexpr auto kArticleSums =
    "SELECT v.n, sum(s.on_hand), sum(s.reserved), sum(s.incoming), v.cost_minor FROM stock_places s"
    " JOIN variants v ON v.id = s.variant GROUP BY s.variant";

constexpr auto kEveryPlace = "SELECT s.n AS n FROM stock_places s JOIN variants v ON v.id = s.variant";
constexpr auto kEveryArticle = "SELECT v.n AS n FROM variants v";

// Sold, returned, received or bought: what shows that somebody wants it. 0, 3, 4 and 7 are those reasons.
#define KONTOR_MOVED "e.occurred_ms >= ? AND e.reason IN (0, 3, 4, 7)"

struct StateTests {
    const char *aside;
    const char *incoming;
    const char *dead; ///< binds since when
};
constexpr StateTests kOfPlace{"s.damaged + s.quality > 0", "s.incoming > 0",
                              "(s.tracked = 1 AND s.on_hand > 0 AND NOT EXISTS (SELECT 1 FROM stock_entries e"
                              " WHERE e.place = s.n AND " KONTOR_MOVED "))"};
// Of all places of the article.
constexpr StateTests kOfArticle{
    "v.id IN (SELECT variant FROM stock_places WHERE damaged + quality > 0)",
    "v.id IN (SELECT variant FROM stock_places WHERE incoming > 0)",
    "(v.tracked = 1 AND v.id IN (SELECT variant FROM stock_places WHERE on_hand > 0) AND NOT EXISTS (SELECT 1"
    " FROM stock_places o JOIN stock_entries e ON e.place = o.n WHERE o.variant = v.id AND " KONTOR_MOVED "))"};

Result<qint64> deadSince(ShopFile &file)
{
    Query days(file.db(), kDeadDays);
    KONTOR_TRY(days.run(RecordId(file.identity().shop).bytes()));
    const qint64 period = days.next() && days.i64(0) > 0 ? days.i64(0) : kUsualDeadDays;
    const qint64 nowMs = file.clock().nowMs();
    return nowMs - nowMs % kDayMs - period * kDayMs; // the same question all day long
}

void addStates(ListCondition &condition, const StockFilter &filter, const StateTests &tests, qint64 deadSinceMs)
{
    QStringList any;
    for (const StockState state : filter.states) {
        if (state == StockState::Aside)
            any << QLatin1String(tests.aside);
        if (state == StockState::Incoming)
            any << QLatin1String(tests.incoming);
        if (state != StockState::Dead)
            continue;
        any << QLatin1String(tests.dead);
        condition.values << deadSinceMs;
    }
    if (!any.isEmpty())
        condition.add(u'(' + any.join(" OR "_L1) + u')');
}

/// What is out includes what is oversold.
QString atLevel(StockLevel level)
{
    return u"s.level %1 %2"_s.arg(level == StockLevel::Out ? u">="_s : u"="_s).arg(static_cast<int>(level));
}

void addPlaceNumbers(ListCondition &condition, const StockFilter &filter)
{
    QStringList levels;
    for (const StockLevel level : filter.goods.levels)
        levels << atLevel(level);
    if (!levels.isEmpty())
        condition.add(u'(' + levels.join(" OR "_L1) + u')');
    const QString available = u"s.on_hand - s.reserved - s.damaged - s.quality %1 ?"_s;
    if (filter.goods.availableAtLeast)
        condition.add(available.arg(u">="_s), *filter.goods.availableAtLeast);
    if (filter.goods.availableAtMost)
        condition.add(available.arg(u"<="_s), *filter.goods.availableAtMost);
    if (filter.location)
        condition.add(u"s.location = ?"_s, filter.location->bytes());
    if (filter.warnings)
        condition.add(u"s.level > 0"_s);
}

/// The filter of goods without what counts in the numbers of a single place.
GoodsFilter ofArticle(const StockFilter &filter)
{
    GoodsFilter goods = filter.goods;
    if (filter.arePlaces()) {
        goods.levels.clear();
        goods.availableAtLeast.reset();
        goods.availableAtMost.reset();
    }
    return goods;
}

Result<ListCondition> conditionOf(ShopFile &file, const StockFilter &filter)
{
    ListCondition condition = goodsqueries::condition(ofArticle(filter));
    KONTOR_ASSIGN(const qint64 sinceMs, deadSince(file));
    addStates(condition, filter, filter.arePlaces() ? kOfPlace : kOfArticle, sinceMs);
    if (filter.arePlaces())
        addPlaceNumbers(condition, filter);
    return condition;
}

QString order(const StockFilter &filter)
{
    const bool place = filter.arePlaces();
    QString by = u"v.listed_title"_s;
    switch (filter.sort) {
    case StockSort::Title:
        break;
    case StockSort::Sku:
        by = u"v.sku"_s;
        break;
    case StockSort::Available:
        by = place ? u"s.on_hand - s.reserved - s.damaged - s.quality"_s
                   : u"(SELECT g.available FROM goods_levels g WHERE g.n = v.n)"_s;
        break;
    case StockSort::OnHand:
        by = place ? u"s.on_hand"_s : u"(SELECT sum(t.on_hand) FROM stock_places t WHERE t.variant = v.id)"_s;
        break;
    case StockSort::Value:
        by = place ? u"s.on_hand * v.cost_minor"_s
                   : u"(SELECT sum(t.on_hand) FROM stock_places t WHERE t.variant = v.id) * v.cost_minor"_s;
        break;
    }
    const QString direction = filter.descending ? u" DESC"_s : QString();
    return u" ORDER BY %1%2, %3%2"_s.arg(by, direction, place ? u"s.n"_s : u"v.n"_s);
}

QString every(const StockFilter &filter)
{
    return QString::fromLatin1(filter.arePlaces() ? kEveryPlace : kEveryArticle);
}

/// Without words: the whole list in its order, and which of its rows pass.
Result<std::vector<qint64>> plain(ShopFile &file, ListMemory &memory, const StockFilter &filter, const ListWish &wish)
{
    KONTOR_ASSIGN(const ListCondition condition, conditionOf(file, filter));
    if (filter.warnings) // few of many
        return readNumbers(file.db(), every(filter) + condition.where() + order(filter), condition.values);
    KONTOR_ASSIGN(const RowNumbers all, memory.sorted(every(filter) + order(filter)));
    KONTOR_TRY(goOn(wish));
    if (condition.isEmpty())
        return *all;
    KONTOR_ASSIGN(const auto chosen, memory.chosen(every(filter) + condition.where(), condition.values));
    std::vector<qint64> numbers;
    std::ranges::copy_if(*all, std::back_inserter(numbers), [&](qint64 n) { return chosen->contains(n); });
    return numbers;
}

Result<std::vector<qint64>> placesOf(ShopFile &file, const std::vector<qint64> &articles)
{
    std::vector<qint64> out;
    for (const qint64 n : articles) {
        Query query(file.db(), kPlacesOf);
        KONTOR_TRY(query.run(n));
        while (query.next())
            out.push_back(query.i64(0));
    }
    return out;
}

/// The best matches of the words among the goods, and of those the rows that pass.
Result<ListAnswer> found(ShopFile &file, ListMemory &memory, const StockFilter &filter, const ListWish &wish)
{
    KONTOR_ASSIGN(ListAnswer answer, goodsqueries::list(file, memory, ofArticle(filter), wish));
    KONTOR_ASSIGN(const ListCondition condition, conditionOf(file, filter));
    KONTOR_ASSIGN(const auto chosen, memory.chosen(every(filter) + condition.where(), condition.values));
    std::vector<qint64> rows = *answer.numbers;
    if (filter.arePlaces()) {
        KONTOR_ASSIGN(rows, placesOf(file, rows));
    }
    std::erase_if(rows, [&](qint64 n) { return !chosen->contains(n); });
    answer.numbers = std::make_shared<const std::vector<qint64>>(std::move(rows));
    return answer;
}

} // namespace

Result<ListAnswer> list(ShopFile &file, ListMemory &memory, const StockFilter &filter, const ListWish &wish)
{
    ListAnswer answer;
    std::vector<qint64> numbers;
    if (filter.goods.search.trimmed().isEmpty()) {
        KONTOR_ASSIGN(numbers, plain(file, memory, filter, wish));
    } else {
        KONTOR_ASSIGN(answer, found(file, memory, filter, wish));
        numbers = *answer.numbers;
    }
    if (filter.warnings && *filter.warnings != WarningView::All) {
        KONTOR_ASSIGN(const auto quiet, quietWarnings(file));
        const bool wantsQuiet = *filter.warnings == WarningView::Quiet;
        std::erase_if(numbers, [&](qint64 n) { return quiet.contains(n) != wantsQuiet; });
    }
    if (filter.arePlaces()) {
        for (qint64 &n : numbers)
            n += kFirstPlaceRow;
    }
    answer.numbers = std::make_shared<const std::vector<qint64>>(std::move(numbers));
    return answer;
}

Result<StockSums> sums(ShopFile &file, const std::vector<qint64> &numbers, bool arePlaces)
{
    RowSet wanted;
    for (const qint64 n : numbers)
        wanted.insert(arePlaces ? n - kFirstPlaceRow : n);
    Query q(file.db(), arePlaces ? kPlaceSums : kArticleSums);
    KONTOR_TRY(q.run());
    StockSums sums;
    while (q.next()) {
        if (!wanted.contains(q.i64(0)))
            continue;
        StockRow row;
        row.onHand = q.i64(1);
        row.goods.costMinor = q.optional(4);
        sums.onHand += row.onHand;
        sums.reserved += q.i64(2);
        sums.incoming += q.i64(3);
        const auto value = row.valueMinor();
        addCapped(sums.valueMinor, value.value_or(0));
        sums.withoutCost += !value && row.onHand > 0 ? 1 : 0;
    }
    KONTOR_TRY(q.ended());
    return sums;
}

Result<WarningCounts> warningCounts(ShopFile &file)
{
    KONTOR_ASSIGN(const auto quiet, quietWarnings(file));
    Query q(file.db(), kWarningCounts);
    KONTOR_TRY(q.run());
    WarningCounts counts;
    while (q.next()) {
        if (quiet.contains(q.i64(0))) {
            ++counts.quiet;
            continue;
        }
        const auto level = static_cast<StockLevel>(q.i32(1));
        counts.oversold += level == StockLevel::Oversold ? 1 : 0;
        counts.out += level == StockLevel::Out ? 1 : 0;
        counts.low += level == StockLevel::Low ? 1 : 0;
    }
    KONTOR_TRY(q.ended());
    return counts;
}

} // namespace kontor::stocklist
