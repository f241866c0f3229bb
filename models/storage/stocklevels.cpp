// SPDX-License-Identifier: GPL-3.0-or-later
#include "stocklevels.h"

#include "differences.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

#define KONTOR_NUMBER(value) "CAST(nullif(CAST(" value " AS TEXT), 'null') AS INTEGER)"
#define KONTOR_ARTICLES "variants v LEFT JOIN products p ON p.id = v.product"
// Of all places of an article; of none, nothing.
#define KONTOR_SUMS                                                                                                    \
    "coalesce(sum(s.on_hand - s.reserved - s.damaged - s.quality), 0), coalesce(sum(s.on_hand), 0),"                   \
    " coalesce(sum(s.reserved), 0), coalesce(sum(s.damaged + s.quality), 0), coalesce(sum(s.incoming), 0),"            \
    " coalesce(max(s.traded_ms), 0)"
// ?1 is the shop.
#define KONTOR_WARN_AT                                                                                                 \
    "coalesce(v.threshold, p.warn_at, (SELECT " KONTOR_NUMBER("t.value") " FROM registers t"                           \
                                                                         " WHERE t.subject = ?1"                       \
                                                                         " AND t.field = 'threshold'))"
#define KONTOR_SHELF                                                                                                   \
    "CASE WHEN v.archived = 1 THEN 2 WHEN p.status = 'active' THEN 0 WHEN p.status = 'draft' THEN 1 ELSE 3 END"
#define KONTOR_OWN_THRESHOLD                                                                                           \
    "(SELECT " KONTOR_NUMBER("r.value") " FROM registers r WHERE r.subject = stock_places.variant"                     \
                                        " AND r.field = stock_places.threshold_field)"
// A place says what its article says, but for a threshold of its own; without an article it says nothing. Shelf 2 is
// that of the archived ones.
#define KONTOR_PLACE                                                                                                   \
    "(SELECT coalesce(max(g.tracked), 0), coalesce(" KONTOR_OWN_THRESHOLD ", max(g.warn_at)),"                         \
    " coalesce(max(g.shelf = 2), 1)"                                                                                   \
    " FROM variants v JOIN goods_levels g ON g.n = v.n WHERE v.id = stock_places.variant)"
#define KONTOR_IN_CATEGORY(field)                                                                                      \
    "v.product IN (SELECT r.subject FROM registers r WHERE r.of = 'product' AND r.field >= 'categories/'"              \
    " AND r.field < 'categories0' AND r.value = x'31' AND r.field = " field ")"
#define KONTOR_OF_THE_SHOP "v.threshold IS NULL AND p.warn_at IS NULL"
#define KONTOR_INHERIT(which)                                                                                          \
    "UPDATE goods_levels SET warn_at = a.warn_at FROM (SELECT v.n AS n, " KONTOR_WARN_AT                               \
    " AS warn_at FROM " KONTOR_ARTICLES " WHERE " which                                                                \
    ") a WHERE a.n = goods_levels.n AND a.warn_at IS NOT goods_levels.warn_at"
#define KONTOR_PLACES_INHERIT(which)                                                                                   \
    "UPDATE stock_places SET (tracked, warn_at, archived) = " KONTOR_PLACE                                             \
    " WHERE variant IN (SELECT v.id FROM " KONTOR_ARTICLES " WHERE " which ")"

constexpr auto kSaveArticle =
    "INSERT INTO goods_levels (n, warn_at, tracked, shelf, cost_minor, available, on_hand, reserved, aside, incoming,"
    " traded_ms) SELECT v.n, " KONTOR_WARN_AT ", v.tracked, " KONTOR_SHELF ", v.cost_minor, " KONTOR_SUMS
    " FROM " KONTOR_ARTICLES //
    " LEFT JOIN stock_places s ON s.variant = v.id WHERE v.id = ?2 GROUP BY v.n"
    " ON CONFLICT (n) DO UPDATE SET available = excluded.available, on_hand = excluded.on_hand,"
    " reserved = excluded.reserved, aside = excluded.aside, incoming = excluded.incoming,"
    " traded_ms = excluded.traded_ms, warn_at = excluded.warn_at, tracked = excluded.tracked, shelf = excluded.shelf,"
    " cost_minor = excluded.cost_minor";
constexpr auto kSavePlaces =
    "UPDATE stock_places SET (tracked, warn_at, archived) = " KONTOR_PLACE " WHERE variant = ?";
constexpr auto kMove =
    "UPDATE goods_levels SET (available, on_hand, reserved, aside, incoming, traded_ms) = (SELECT " KONTOR_SUMS
    " FROM stock_places s WHERE s.variant = ?1) WHERE n = (SELECT n FROM variants WHERE id = ?1)";
constexpr auto kInheritFromShop = KONTOR_INHERIT(KONTOR_OF_THE_SHOP);
constexpr auto kPlacesInheritFromShop = KONTOR_PLACES_INHERIT(KONTOR_OF_THE_SHOP);
constexpr auto kInheritFromCategory = KONTOR_INHERIT(KONTOR_IN_CATEGORY("?2"));
constexpr auto kPlacesInheritFromCategory = KONTOR_PLACES_INHERIT(KONTOR_IN_CATEGORY("?1"));

constexpr auto kWrongArticles =
    "SELECT v.listed_title || ' ' || v.sku FROM " KONTOR_ARTICLES " LEFT JOIN goods_levels g ON g.n = v.n"
    " WHERE (g.warn_at, g.tracked, g.shelf, g.cost_minor) IS NOT (" KONTOR_WARN_AT ", v.tracked, " KONTOR_SHELF
    ", v.cost_minor)"
    " OR (g.available, g.on_hand, g.reserved, g.aside, g.incoming, g.traded_ms) IS NOT (SELECT " KONTOR_SUMS
    " FROM stock_places s WHERE s.variant = v.id) LIMIT 100";
constexpr auto kWrongPlaces =
    "SELECT coalesce(a.sku, hex(stock_places.variant)) FROM stock_places LEFT JOIN variants a"
    " ON a.id = stock_places.variant WHERE (stock_places.tracked, stock_places.warn_at, stock_places.archived)"
    " IS NOT " KONTOR_PLACE " LIMIT 100";

} // namespace

Result<void> StockLevels::flush()
{
    for (const VariantId &variant : m_articles) {
        Query article(m_db, kSaveArticle);
        KONTOR_TRY(article.run(m_shop.bytes(), variant.bytes()));
        Query places(m_db, kSavePlaces);
        KONTOR_TRY(places.run(variant.bytes()));
        m_moved.erase(variant);
    }
    for (const VariantId &variant : m_moved) {
        Query move(m_db, kMove);
        KONTOR_TRY(move.run(variant.bytes()));
    }
    if (m_shopChanged)
        KONTOR_TRY(inheritFromShop());
    for (const CategoryId &category : m_categories)
        KONTOR_TRY(inheritFrom(category));
    m_articles.clear();
    m_moved.clear();
    m_categories.clear();
    m_shopChanged = false;
    return {};
}

Result<void> StockLevels::inheritFromShop()
{
    Query articles(m_db, kInheritFromShop);
    KONTOR_TRY(articles.run(m_shop.bytes()));
    Query places(m_db, kPlacesInheritFromShop);
    return places.run();
}

Result<void> StockLevels::inheritFrom(const CategoryId &category)
{
    const QString field = u"categories/"_s + category.toString();
    Query articles(m_db, kInheritFromCategory);
    KONTOR_TRY(articles.run(m_shop.bytes(), field));
    Query places(m_db, kPlacesInheritFromCategory);
    return places.run(field);
}

Result<void> checkStockLevels(Database &db, const RecordId &shop, Differences &differences)
{
    Query articles(db, kWrongArticles);
    KONTOR_TRY(articles.run(shop.bytes()));
    while (articles.next())
        differences.add(
            u"Article %1: what is available or when it warns is not what its places and thresholds tell."_s.arg(
                articles.text(0)));
    Query places(db, kWrongPlaces);
    KONTOR_TRY(places.run());
    while (places.next())
        differences.add(u"Stock of %1: when it warns is not what its thresholds tell."_s.arg(places.text(0)));
    return {};
}

} // namespace kontor
