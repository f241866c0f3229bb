// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsqueries.h"

#include "barcode.h"
#include "listcondition.h"
#include "listmemory.h"
#include "searchhits.h"
#include "searchwords.h"
#include "shopfile.h"
#include "sqlcondition.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::goodsqueries {

namespace {

#define KONTOR_GOODS_COLUMNS                                                                                           \
    "SELECT v.n, v.id, v.product, v.listed_title, coalesce(p.title, ''), v.title, v.sku, v.barcode,"                   \
    " coalesce(p.brand, ''), coalesce(p.type, ''), coalesce(p.tags, ''), coalesce(p.categories, ''),"                  \
    " CASE WHEN v.archived = 1 THEN 'archived' ELSE coalesce(p.status, 'active') END, v.policy,"                       \
    " coalesce(p.tax_class, ''), v.bin, v.price_minor, v.compare_at_minor, v.cost_minor, v.weight_g, v.threshold,"     \
    " v.tracked, coalesce(g.on_hand, 0), coalesce(g.reserved, 0), coalesce(g.aside, 0), coalesce(g.incoming, 0),"      \
    " g.warn_at FROM variants v LEFT JOIN products p ON p.id = v.product LEFT JOIN goods_levels g ON g.n = v.n"
constexpr auto kGoodsRow = KONTOR_GOODS_COLUMNS " WHERE v.n = ?";
constexpr auto kGoodsById = KONTOR_GOODS_COLUMNS " WHERE v.id = ?";
constexpr auto kBySku = KONTOR_GOODS_COLUMNS " WHERE v.sku = ? ORDER BY v.archived, v.n LIMIT 1";
constexpr auto kByBarcode =
    KONTOR_GOODS_COLUMNS " WHERE v.barcode_key = ? AND v.barcode_key <> '' ORDER BY v.archived, v.n LIMIT 1";

constexpr auto kPictures = "SELECT substr(field, 8), value FROM registers WHERE subject = ?"
                           " AND field >= 'images/' AND field < 'images0'";

constexpr auto kEveryTitle = "SELECT listed_title, n FROM variants";
constexpr auto kGoodsTitle = "SELECT listed_title FROM variants WHERE n = ?";
constexpr auto kLocations = "SELECT id, name FROM locations ORDER BY name, id";
constexpr auto kGoodsLocation =
    "SELECT id FROM locations WHERE name = ?1 COLLATE NOCASE OR code = ?2 COLLATE NOCASE LIMIT 1";

GoodsRow read(const Query &q)
{
    GoodsRow row;
    row.n = q.i64(0);
    row.id = VariantId::fromBytes(q.blob(1));
    row.product = ProductId::fromBytes(q.blob(2));
    row.title = q.text(3);
    row.productTitle = q.text(4);
    row.variantTitle = q.text(5);
    row.sku = q.text(6);
    row.barcode = q.text(7);
    row.brand = q.text(8);
    row.type = q.text(9);
    row.tags = q.text(10);
    row.categories = q.text(11);
    row.status = q.text(12);
    row.policy = q.text(13);
    row.taxClass = q.text(14);
    row.bin = q.text(15);
    row.priceMinor = q.i64(16);
    row.compareAtMinor = q.optional(17);
    row.costMinor = q.optional(18);
    row.weightGrams = q.optional(19);
    row.threshold = q.optional(20);
    row.tracked = q.i64(21) != 0;
    row.onHand = q.i64(22);
    row.reserved = q.i64(23);
    row.unavailable = q.i64(24);
    row.incoming = q.i64(25);
    row.warnAt = q.optional(26);
    return row;
}

/// The key of the product's first picture.
Result<QString> firstPicture(ShopFile &file, const ProductId &product)
{
    Query query(file.db(), kPictures);
    KONTOR_TRY(query.run(product.bytes()));
    std::pair<QString, QString> first;
    while (query.next()) {
        const QJsonObject picture = QJsonDocument::fromJson(query.blob(1)).object();
        const std::pair found(picture.value("rank"_L1).toString(), query.text(0));
        if (!picture.isEmpty() && (first.second.isEmpty() || found < first))
            first = found;
    }
    return first.second;
}

/// Adds to a row what is not in its own tables' rows.
Result<GoodsRow> completed(ShopFile &file, GoodsRow row)
{
    KONTOR_ASSIGN(row.image, firstPicture(file, row.product));
    return row;
}

constexpr size_t kTitlesReadOneByOne = 2000;

// Each by an index of its own.
constexpr auto kShelfCounts = "SELECT shelf, count(*) FROM goods_levels GROUP BY shelf";
constexpr auto kWarningGoods = "SELECT level, count(*) FROM goods_levels WHERE level > 0 AND shelf <> 2 GROUP BY level";
// Shelves as the migration that made goods_levels tells them.
constexpr int kActive = 0;
constexpr int kDraft = 1;
constexpr int kArchived = 2;

/// What is out includes what is oversold.
QString atLevel(StockLevel level)
{
    const bool isOut = level == StockLevel::Out;
    const QString warns = level == StockLevel::Ok ? u""_s : u"level > 0 AND "_s; // for the index of those
    return u"v.n IN (SELECT n FROM goods_levels WHERE %1level %2 %3)"_s.arg(warns, isOut ? u">="_s : u"="_s)
        .arg(static_cast<int>(level));
}

/// Archived goods show only when somebody asks for them.
void addStatus(SqlCondition &condition, const GoodsFilter &filter, const QString &isLive)
{
    const QStringList wanted = filter.status.isEmpty() ? filter.statuses : QStringList{filter.status};
    QStringList any;
    for (const QString &status : wanted) {
        if (status == "archived"_L1) {
            any << u"v.archived = 1"_s;
            continue;
        }
        if (status == "active"_L1 || status == "draft"_L1) {
            any << u"v.n IN (SELECT n FROM goods_levels WHERE shelf = %1)"_s.arg(status == "active"_L1 ? kActive
                                                                                                       : kDraft);
            continue;
        }
        any << u"(v.archived = 0 AND v.product IN (SELECT id FROM products WHERE status = ?))"_s;
        condition.values << status;
    }
    if (!any.isEmpty())
        condition.add(u'(' + any.join(" OR "_L1) + u')');
    else if (!filter.archivedToo)
        condition.add(isLive);
}

void addNumbers(SqlCondition &condition, const GoodsFilter &filter)
{
    const QString available = u"v.n IN (SELECT n FROM goods_levels WHERE tracked = 1 AND available %1 ?)"_s;
    if (filter.priceAtLeast)
        condition.add(u"v.price_minor >= ?"_s, *filter.priceAtLeast);
    if (filter.priceAtMost)
        condition.add(u"v.price_minor <= ?"_s, *filter.priceAtMost);
    if (filter.availableAtLeast)
        condition.add(available.arg(u">="_s), *filter.availableAtLeast);
    if (filter.availableAtMost)
        condition.add(available.arg(u"<="_s), *filter.availableAtMost);
}

ListCondition conditionOf(const GoodsFilter &filter, const QString &isLive = u"v.archived = 0"_s)
{
    SqlCondition condition;
    addStatus(condition, filter, isLive);
    QStringList levels;
    for (const StockLevel level : filter.levels)
        levels << atLevel(level);
    if (filter.level)
        condition.add(atLevel(*filter.level));
    if (!levels.isEmpty())
        condition.add(u'(' + levels.join(" OR "_L1) + u')');
    if (filter.product)
        condition.add(u"v.product = ?"_s, filter.product->bytes());
    const QString product = u"v.product IN (SELECT id FROM products WHERE %1)"_s;
    const QString category = u"(instr('; ' || categories || '; ', '; ' || ? || '; ') > 0"
                             " OR instr('; ' || categories, '; ' || ? || ' > ') > 0)"_s;
    if (!filter.category.isEmpty())
        condition.addTexts(product, category, {{{filter.category}, false}});
    // A name anywhere in a path, alone between the separators.
    const QString named =
        u"instr('; ' || lower(replace(categories, ' > ', '; ')) || '; ', '; ' || lower(?) || '; ') > 0"_s;
    condition.addTexts(product, u"(%1 OR %2)"_s.arg(category, named), filter.categories);
    condition.addTexts(product, elementTest(u"tags"_s, u", "_s), filter.tags);
    condition.addTexts(product, containsTest(u"brand"_s), filter.brands);
    condition.addTexts(product, containsTest(u"type"_s), filter.types);
    condition.addTexts(u"%1"_s, containsTest(u"v.sku"_s), filter.skus);
    addNumbers(condition, filter);
    if (filter.isNothing)
        condition.add(u"0"_s);
    return condition;
}

QString goodsOrder(const GoodsFilter &filter)
{
    const QString direction = filter.descending ? u" DESC"_s : QString();
    QString column = u"v.listed_title"_s;
    switch (filter.sort) {
    case GoodsSort::Title:
        break;
    case GoodsSort::Sku:
        column = u"v.sku"_s;
        break;
    case GoodsSort::Price:
        column = u"v.price_minor"_s;
        break;
    case GoodsSort::Available:
        column = u"(SELECT g.available FROM goods_levels g WHERE g.n = v.n)"_s;
        break;
    case GoodsSort::Recent:
        return u" ORDER BY v.n%1"_s.arg(direction);
    }
    return u" ORDER BY %1%2, v.n%2"_s.arg(column, direction);
}

QString everyNumber(const GoodsFilter &filter)
{
    if (filter.sort == GoodsSort::Available) // straight from its index
        return u"SELECT n FROM goods_levels ORDER BY available%1, n%1"_s.arg(filter.descending ? u" DESC"_s
                                                                                               : QString());
    return u"SELECT v.n AS n FROM variants v"_s + goodsOrder(filter);
}

/// Articles whose SKU or barcode these words are.
Result<std::vector<qint64>> coded(ShopFile &file, const QString &words, const GoodsFilter &filter)
{
    const QString barcode = canonicalBarcode(words);
    return readNumbers(file.db(),
                       u"SELECT v.n AS n FROM variants v WHERE v.n IN (SELECT n FROM variants WHERE sku = ?"
                       " COLLATE NOCASE AND sku <> '' UNION SELECT n FROM variants WHERE barcode_key = ?"
                       " AND barcode_key <> '')"_s
                           + goodsOrder(filter),
                       {words, barcode.isNull() ? u""_s : barcode});
}

/// Reads the titles of these articles that are not known yet.
Result<void> learnTitles(ShopFile &file, ListMemory &memory, const std::vector<qint64> &numbers)
{
    std::vector<qint64> unknown;
    std::ranges::copy_if(numbers, std::back_inserter(unknown), [&](qint64 n) { return !memory.titles().contains(n); });
    if (unknown.size() > kTitlesReadOneByOne) {
        Query every(file.db(), kEveryTitle);
        KONTOR_TRY(every.run());
        while (every.next())
            memory.titles().insert(every.i64(1), foldText(every.text(0)));
        return {};
    }
    for (const qint64 n : unknown) {
        Query one(file.db(), kGoodsTitle);
        KONTOR_TRY(one.run(n));
        memory.titles().insert(n, one.next() ? foldText(one.text(0)) : QString());
    }
    return {};
}

Result<ListAnswer> plainList(ListMemory &memory, const GoodsFilter &filter, const ListWish &wish)
{
    KONTOR_ASSIGN(RowNumbers all, memory.sorted(everyNumber(filter)));
    KONTOR_TRY(goOn(wish));
    const ListCondition condition = conditionOf(filter);
    if (condition.isEmpty())
        return ListAnswer{std::move(all), true, false};
    KONTOR_ASSIGN(const auto chosen,
                  memory.chosen(u"SELECT v.n AS n FROM variants v"_s + condition.where(), condition.values));
    std::vector<qint64> numbers;
    std::ranges::copy_if(*all, std::back_inserter(numbers), [&](qint64 n) { return chosen->contains(n); });
    return ListAnswer{std::make_shared<const std::vector<qint64>>(std::move(numbers)), true, false};
}

/// Those whose title begins with the words, then the others; both in the order of the list.
Result<std::vector<qint64>> rankedHits(ShopFile &file, ListMemory &memory, const QString &words,
                                       const std::vector<qint64> &all, const std::vector<qint64> &hits)
{
    RowSet isHit;
    for (const qint64 n : hits)
        isHit.insert(n);
    KONTOR_TRY(learnTitles(file, memory, hits));
    const QString beginning = foldText(words);
    std::vector<qint64> ranked;
    ranked.reserve(hits.size());
    std::ranges::copy_if(all, std::back_inserter(ranked), [&](qint64 n) { return isHit.contains(n); });
    std::ranges::stable_partition(ranked, [&](qint64 n) { return memory.titles().value(n).startsWith(beginning); });
    return ranked;
}

/// An exact code first, then titles that begin with the words, then the rest.
Result<ListAnswer> foundList(ShopFile &file, ListMemory &memory, const GoodsFilter &filter, const QString &words,
                             const ListWish &wish)
{
    SearchWalk walk(file.db(), SearchTable::Goods, words);
    const ListCondition condition = conditionOf(filter);
    if (!condition.isEmpty()) {
        KONTOR_ASSIGN(auto chosen,
                      memory.chosen(u"SELECT v.n AS n FROM variants v"_s + condition.where(), condition.values));
        walk.setChosen(std::move(chosen));
    }
    KONTOR_ASSIGN(const std::vector<qint64> codes, coded(file, words, filter));
    walk.putFirst(codes);
    KONTOR_ASSIGN(const RowNumbers all, memory.sorted(everyNumber(filter)));
    std::vector<qint64> hits = *all;
    if (!walk.hits().isEverything()) {
        KONTOR_ASSIGN(hits, walk.hits().all(wish));
    }
    KONTOR_TRY(goOn(wish));
    KONTOR_ASSIGN(const std::vector<qint64> ranked, rankedHits(file, memory, words, *all, hits));
    return walk.through(ranked, wish);
}

} // namespace

Result<ListAnswer> list(ShopFile &file, ListMemory &memory, const GoodsFilter &filter, const ListWish &wish)
{
    KONTOR_TRY(goOn(wish));
    const QString words = filter.search.trimmed();
    return words.isEmpty() ? plainList(memory, filter, wish) : foundList(file, memory, filter, words, wish);
}

ListCondition condition(const GoodsFilter &filter, const QString &isLive)
{
    return conditionOf(filter, isLive);
}

Result<GoodsCounts> counts(ShopFile &file)
{
    GoodsCounts counts;
    {
        Query shelves(file.db(), kShelfCounts);
        KONTOR_TRY(shelves.run());
        while (shelves.next()) {
            const int shelf = shelves.i32(0);
            const qint64 articles = shelves.i64(1);
            (shelf == kArchived ? counts.archived : counts.all) += articles;
            counts.active += shelf == kActive ? articles : 0;
            counts.draft += shelf == kDraft ? articles : 0;
        }
        KONTOR_TRY(shelves.ended());
    }
    Query warning(file.db(), kWarningGoods);
    KONTOR_TRY(warning.run());
    while (warning.next())
        (static_cast<StockLevel>(warning.i32(0)) == StockLevel::Low ? counts.low : counts.out) += warning.i64(1);
    KONTOR_TRY(warning.ended());
    return counts;
}

Result<std::vector<GoodsRow>> rows(ShopFile &file, const std::vector<qint64> &numbers)
{
    std::vector<GoodsRow> out;
    out.reserve(numbers.size());
    for (const qint64 n : numbers) {
        Query query(file.db(), kGoodsRow);
        KONTOR_TRY(query.run(n));
        if (!query.next())
            continue;
        KONTOR_ASSIGN(GoodsRow row, completed(file, read(query)));
        out.push_back(std::move(row));
    }
    return out;
}

Result<GoodsRow> variant(ShopFile &file, const VariantId &id)
{
    Query query(file.db(), kGoodsById);
    KONTOR_TRY(query.run(id.bytes()));
    if (!query.next())
        return fail(ErrorKind::NotFound, "no_such_article", u"There is no such article in this shop."_s);
    return completed(file, read(query));
}

Result<GoodsRow> byCode(ShopFile &file, const QString &code)
{
    const QString trimmed = code.trimmed();
    for (const auto &[sql, key] : {std::pair{kBySku, trimmed}, std::pair{kByBarcode, canonicalBarcode(trimmed)}}) {
        if (key.isEmpty())
            continue;
        Query query(file.db(), sql);
        KONTOR_TRY(query.run(key));
        if (query.next())
            return variant(file, read(query).id);
    }
    if (const VariantId id = VariantId::fromString(trimmed); !id.isNull())
        return variant(file, id);
    return fail(ErrorKind::NotFound, "no_such_sku", u"No article has the SKU or barcode %1."_s.arg(trimmed));
}

Result<std::vector<std::pair<LocationId, QString>>> locations(ShopFile &file)
{
    Query query(file.db(), kLocations);
    KONTOR_TRY(query.run());
    std::vector<std::pair<LocationId, QString>> out;
    while (query.next())
        out.emplace_back(LocationId::fromBytes(query.blob(0)), query.text(1));
    return out;
}

Result<LocationId> locationByName(ShopFile &file, const QString &nameOrCode)
{
    if (nameOrCode.trimmed().isEmpty())
        return mainLocation();
    Query query(file.db(), kGoodsLocation);
    KONTOR_TRY(query.run(nameOrCode.trimmed(), nameOrCode.trimmed()));
    if (query.next())
        return LocationId::fromBytes(query.blob(0));
    if (const LocationId id = LocationId::fromString(nameOrCode); !id.isNull())
        return id;
    return fail(ErrorKind::NotFound, "no_such_location", u"There is no location %1. Add it first."_s.arg(nameOrCode));
}

} // namespace kontor::goodsqueries
