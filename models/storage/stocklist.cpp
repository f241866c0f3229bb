// SPDX-License-Identifier: GPL-3.0-or-later
#include "stocklist.h"

#include "durations.h"
#include "factread.h"
#include "goodsqueries.h"
#include "listcondition.h"
#include "listmemory.h"
#include "quietwarnings.h"
#include "searchhits.h"
#include "shopfile.h"
#include "stockadvice.h"
#include "warningplaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::stocklist {

namespace {

constexpr auto kStockPlacesOf = "SELECT s.n FROM variants v JOIN stock_places s ON s.variant = v.id WHERE v.n = ?"
                                " ORDER BY s.n";
constexpr auto kDeadDays =
    "SELECT CAST(value AS INTEGER) FROM registers WHERE subject = ? AND field = 'dead_stock_days'";
constexpr auto kWarningCounts = "SELECT s.n, s.level, v.n FROM stock_places s JOIN variants v ON v.id = s.variant"
                                " WHERE " KONTOR_WARNING_PLACES;
constexpr auto kPlaceSums = "SELECT s.n, s.on_hand, s.reserved, s.incoming, v.cost_minor FROM stock_places s"
                            " JOIN variants v ON v.id = s.variant";
constexpr auto kArticleSums = "SELECT n, on_hand, reserved, incoming, cost_minor FROM goods_levels";

struct StateTests {
    const char *isLive;
    const char *aside;
    const char *incoming;
    const char *dead; ///< binds since when nothing was traded
    const char *soon; ///< binds a list of row numbers
};
constexpr StateTests kOfPlace{"s.archived = 0", "s.damaged + s.quality > 0", "s.incoming > 0",
                              "(s.tracked = 1 AND s.on_hand > 0 AND s.traded_ms < ?)",
                              "s.n IN (SELECT value FROM json_each(?))"};
// Of all places of the article.
constexpr StateTests kOfArticle{"v.archived = 0", "v.n IN (SELECT n FROM goods_levels WHERE aside > 0)",
                                "v.n IN (SELECT n FROM goods_levels WHERE incoming > 0)",
                                "v.n IN (SELECT n FROM goods_levels WHERE tracked = 1 AND on_hand > 0"
                                " AND traded_ms < ?)",
                                "v.n IN (SELECT value FROM json_each(?))"};

/// What a filter asks that stands in no column.
struct Reckoned {
    qint64 deadSinceMs = 0;
    RowSet soon; ///< rows that run out soon, where they are asked for
    QString soonText; ///< "[3,17,4]"
};

Result<qint64> deadSince(ShopFile &file)
{
    Query days(file.db(), kDeadDays);
    KONTOR_TRY(days.run(RecordId(file.identity().shop).bytes()));
    const qint64 period = days.next() && days.i64(0) > 0 ? days.i64(0) : kUsualDeadDays;
    const qint64 nowMs = file.clock().nowMs();
    return nowMs - nowMs % kDayMs - period * kDayMs; // the same question all day long
}

bool asksForSoon(const StockFilter &filter)
{
    return filter.warnings.testFlag(WarningView::Soon)
        || std::ranges::find(filter.states, StockState::Soon) != filter.states.end();
}

Result<Reckoned> reckon(ShopFile &file, const StockFilter &filter)
{
    Reckoned reckoned;
    KONTOR_ASSIGN(reckoned.deadSinceMs, deadSince(file));
    if (!asksForSoon(filter))
        return reckoned;
    KONTOR_ASSIGN(StockAdvice advice, StockAdvice::open(file));
    KONTOR_ASSIGN(const std::vector<qint64> soon, advice.runningOut(filter.arePlaces()));
    QStringList numbers;
    for (const qint64 n : soon) {
        reckoned.soon.insert(n);
        numbers << QString::number(n);
    }
    reckoned.soonText = u'[' + numbers.join(u',') + u']';
    return reckoned;
}

void addStates(ListCondition &condition, const StockFilter &filter, const StateTests &tests, const Reckoned &reckoned)
{
    QStringList any;
    for (const StockState state : filter.states) {
        if (state == StockState::Aside)
            any << QLatin1String(tests.aside);
        if (state == StockState::Incoming)
            any << QLatin1String(tests.incoming);
        if (state == StockState::Dead) {
            any << QLatin1String(tests.dead);
            condition.values << reckoned.deadSinceMs;
        }
        if (state == StockState::Soon) {
            any << QLatin1String(tests.soon);
            condition.values << reckoned.soonText;
        }
    }
    if (!any.isEmpty())
        condition.add(u'(' + any.join(" OR "_L1) + u')');
}

/// What is out includes what is oversold.
QString atLevel(StockLevel level)
{
    return u"s.level %1 %2"_s.arg(level == StockLevel::Out ? u">="_s : u"="_s).arg(static_cast<int>(level));
}

void addWarnings(ListCondition &condition, WarningViews views, const Reckoned &reckoned)
{
    const QString warns = u"s.level > 0"_s;
    if (!views.testFlag(WarningView::Soon))
        return condition.add(warns);
    const QString soon = QString::fromLatin1(kOfPlace.soon);
    condition.add(views == WarningView::Soon ? soon : u"(%1 OR %2)"_s.arg(warns, soon), reckoned.soonText);
}

void addPlaceNumbers(ListCondition &condition, const StockFilter &filter, const Reckoned &reckoned)
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
        addWarnings(condition, filter.warnings, reckoned);
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

ListCondition conditionOf(const StockFilter &filter, const Reckoned &reckoned)
{
    const StateTests &tests = filter.arePlaces() ? kOfPlace : kOfArticle;
    ListCondition condition = goodsqueries::condition(ofArticle(filter), QString::fromLatin1(tests.isLive));
    addStates(condition, filter, tests, reckoned);
    if (filter.arePlaces())
        addPlaceNumbers(condition, filter, reckoned);
    return condition;
}

/// What a list is sorted by; every row of a table alone is far quicker to read than with the other one beside it.
QString columnOf(const StockFilter &filter)
{
    const bool place = filter.arePlaces();
    switch (filter.sort) {
    case StockSort::Title:
        break;
    case StockSort::Sku:
        return u"v.sku"_s;
    case StockSort::Available:
        return place ? u"s.on_hand - s.reserved - s.damaged - s.quality"_s : u"g.available"_s;
    case StockSort::OnHand:
        return place ? u"s.on_hand"_s : u"g.on_hand"_s;
    case StockSort::Value:
        return place ? u"s.on_hand * v.cost_minor"_s : u"g.on_hand * g.cost_minor"_s;
    }
    return u"v.listed_title"_s;
}

/// The tables that `parts` name columns of: s stock_places, g goods_levels, v variants.
QString tablesFor(const StockFilter &filter, const QStringList &parts)
{
    const QString all = parts.join(u' ');
    const bool asksArticle = all.contains("v."_L1);
    if (filter.arePlaces())
        return asksArticle ? u"stock_places s JOIN variants v ON v.id = s.variant"_s : u"stock_places s"_s;
    if (!all.contains("g."_L1))
        return u"variants v"_s;
    return asksArticle ? u"goods_levels g JOIN variants v ON v.n = g.n"_s : u"goods_levels g"_s;
}

/// SELECT n … of what `condition` lets pass, in the order asked for where `isSorted`.
QString rowsSql(const StockFilter &filter, const ListCondition &condition, bool isSorted)
{
    const QString column = columnOf(filter);
    const QString tables = tablesFor(filter, condition.parts + (isSorted ? QStringList{column} : QStringList()));
    const QChar table = filter.arePlaces() ? u's' : tables.startsWith("goods_levels"_L1) ? u'g' : u'v';
    const QString select = u"SELECT %1.n AS n FROM %2%3"_s.arg(QString(table), tables, condition.where());
    if (!isSorted)
        return select;
    return select + u" ORDER BY %1%2, %3.n%2"_s.arg(column, filter.descending ? u" DESC"_s : QString(), QString(table));
}

/// Without words: the whole list in its order, and which of its rows pass.
Result<std::vector<qint64>> plain(ShopFile &file, ListMemory &memory, const StockFilter &filter,
                                  const ListCondition &condition, const ListWish &wish)
{
    if (filter.warnings) // few of many
        return readNumbers(file.db(), rowsSql(filter, condition, true), condition.values);
    KONTOR_ASSIGN(const RowNumbers all, memory.sorted(rowsSql(filter, {}, true)));
    KONTOR_TRY(goOn(wish));
    if (condition.isEmpty())
        return *all;
    KONTOR_ASSIGN(const auto chosen, memory.chosen(rowsSql(filter, condition, false), condition.values));
    std::vector<qint64> numbers;
    std::ranges::copy_if(*all, std::back_inserter(numbers), [&](qint64 n) { return chosen->contains(n); });
    return numbers;
}

Result<std::vector<qint64>> placesOf(ShopFile &file, const std::vector<qint64> &articles)
{
    std::vector<qint64> out;
    for (const qint64 n : articles) {
        Query query(file.db(), kStockPlacesOf);
        KONTOR_TRY(query.run(n));
        while (query.next())
            out.push_back(query.i64(0));
    }
    return out;
}

/// The best matches of the words among the goods, and of those the rows that pass.
Result<ListAnswer> found(ShopFile &file, ListMemory &memory, const StockFilter &filter, const ListCondition &condition,
                         const ListWish &wish)
{
    KONTOR_ASSIGN(ListAnswer answer, goodsqueries::list(file, memory, ofArticle(filter), wish));
    KONTOR_ASSIGN(const auto chosen, memory.chosen(rowsSql(filter, condition, false), condition.values));
    std::vector<qint64> rows = *answer.numbers;
    if (filter.arePlaces()) {
        KONTOR_ASSIGN(rows, placesOf(file, rows));
    }
    std::erase_if(rows, [&](qint64 n) { return !chosen->contains(n); });
    answer.numbers = std::make_shared<const std::vector<qint64>>(std::move(rows));
    return answer;
}

/// A warning is open or quiet; what runs out soon is asked for whether it warns or not.
Result<void> keepAsked(ShopFile &file, WarningViews views, const Reckoned &reckoned, std::vector<qint64> &numbers)
{
    KONTOR_ASSIGN(const auto quiet, quietWarnings(file));
    std::erase_if(numbers, [&](qint64 n) {
        return !reckoned.soon.contains(n)
            && !views.testFlag(quiet.contains(n) ? WarningView::Quiet : WarningView::Open);
    });
    return {};
}

} // namespace

Result<ListAnswer> list(ShopFile &file, ListMemory &memory, const StockFilter &filter, const ListWish &wish)
{
    ListAnswer answer;
    std::vector<qint64> numbers;
    KONTOR_ASSIGN(const Reckoned reckoned, reckon(file, filter));
    const ListCondition condition = conditionOf(filter, reckoned);
    if (filter.goods.search.trimmed().isEmpty()) {
        KONTOR_ASSIGN(numbers, plain(file, memory, filter, condition, wish));
    } else {
        KONTOR_ASSIGN(answer, found(file, memory, filter, condition, wish));
        numbers = *answer.numbers;
    }
    if (filter.warnings && !filter.warnings.testFlags(WarningView::All))
        KONTOR_TRY(keepAsked(file, filter.warnings, reckoned, numbers));
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
    RowSet articles;
    while (q.next()) {
        if (quiet.contains(q.i64(0))) {
            ++counts.quiet;
            continue;
        }
        const auto level = static_cast<StockLevel>(q.i32(1));
        counts.oversold += level == StockLevel::Oversold ? 1 : 0;
        counts.out += level == StockLevel::Out ? 1 : 0;
        counts.low += level == StockLevel::Low ? 1 : 0;
        counts.articles += articles.contains(q.i64(2)) ? 0 : 1;
        articles.insert(q.i64(2));
    }
    KONTOR_TRY(q.ended());
    return counts;
}

Result<qint64> soonCount(ShopFile &file, bool arePlaces)
{
    KONTOR_ASSIGN(StockAdvice advice, StockAdvice::open(file));
    KONTOR_ASSIGN(const std::vector<qint64> soon, advice.runningOut(arePlaces));
    return static_cast<qint64>(soon.size());
}

} // namespace kontor::stocklist
