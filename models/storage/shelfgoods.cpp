// SPDX-License-Identifier: GPL-3.0-or-later
#include "shelfgoods.h"

#include "warningplaces.h"

namespace kontor {

namespace {

// Both tables stand in the order of n: the second is walked beside the first. Shelf 2 is that of archived articles.
constexpr auto kOnAnyShelf = "SELECT v.id, g.on_hand, g.cost_minor FROM goods_levels g CROSS JOIN variants v"
                             " ON v.n = g.n WHERE g.tracked = 1 AND g.on_hand > 0 AND g.shelf <> 2";
constexpr auto kOnShelfAt =
    "SELECT s.variant, s.on_hand, v.cost_minor FROM stock_places s CROSS JOIN variants v ON v.id = s.variant"
    " WHERE s.location = ? AND s.on_hand > 0 AND " KONTOR_TRACKED_PLACES;

} // namespace

Result<const std::vector<ShelfArticle> *> ShelfGoods::of(const std::optional<LocationId> &location)
{
    KONTOR_ASSIGN(const bool hasChanged, m_look.hasChanged(m_db));
    if (!hasChanged && m_location == location)
        return &m_articles;
    const Result<void> read = this->read(location);
    if (!read) {
        m_look = LastLook(); // half of it is not kept
        return std::unexpected(read.error());
    }
    m_location = location;
    return &m_articles;
}

Result<void> ShelfGoods::read(const std::optional<LocationId> &location)
{
    m_articles.clear();
    Query query(m_db, location ? kOnShelfAt : kOnAnyShelf);
    KONTOR_TRY(location ? query.run(location->bytes()) : query.run());
    while (query.next())
        m_articles.push_back({VariantId::fromBytes(query.blob(0)), query.i64(1), query.optional(2)});
    return query.ended();
}

} // namespace kontor
