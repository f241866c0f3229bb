// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the lists of stock: numbers, demand and what to order, read a page at a time.
#include "goodsqueries.h"
#include "quietwarnings.h"
#include "shopfile.h"
#include "stockadvice.h"
#include "stocklist.h"
#include "warninghistory.h"

using namespace Qt::StringLiterals;

namespace kontor::stocklist {

namespace {

#define KONTOR_PLACE_COLUMNS                                                                                           \
    "SELECT s.n, v.n, s.location, coalesce(l.name, ''), s.on_hand, s.reserved, s.damaged, s.quality, s.incoming,"      \
    " s.warn_at FROM stock_places s JOIN variants v ON v.id = s.variant LEFT JOIN locations l ON l.id = s.location"
constexpr auto kStockRowPlace = KONTOR_PLACE_COLUMNS " WHERE s.n = ?";
constexpr auto kStockRowPlaces = KONTOR_PLACE_COLUMNS " WHERE v.n = ?";

StockRow readPlace(const Query &q)
{
    StockRow row;
    row.n = kFirstPlaceRow + q.i64(0);
    row.goods.n = q.i64(1);
    row.location = LocationId::fromBytes(q.blob(2));
    row.locationName = q.text(3);
    row.onHand = q.i64(4);
    row.reserved = q.i64(5);
    row.damaged = q.i64(6);
    row.quality = q.i64(7);
    row.incoming = q.i64(8);
    row.warnAt = q.optional(9);
    return row;
}

/// One row for all places of an article.
Result<std::vector<qint64>> addPlaces(ShopFile &file, StockRow &row)
{
    Query q(file.db(), kStockRowPlaces);
    KONTOR_TRY(q.run(row.n));
    std::vector<qint64> places;
    while (q.next()) {
        const StockRow place = readPlace(q);
        places.push_back(place.n - kFirstPlaceRow);
        row.onHand += place.onHand;
        row.reserved += place.reserved;
        row.damaged += place.damaged;
        row.quality += place.quality;
        row.incoming += place.incoming;
    }
    return places;
}

} // namespace

Result<std::vector<StockRow>> articles(ShopFile &file, const std::vector<qint64> &numbers)
{
    KONTOR_ASSIGN(StockAdvice advice, StockAdvice::open(file));
    KONTOR_ASSIGN(const std::vector<GoodsRow> goods, goodsqueries::rows(file, numbers));
    std::vector<StockRow> out;
    for (const GoodsRow &article : goods) {
        StockRow row;
        row.n = article.n;
        row.goods = article;
        row.warnAt = article.warnAt;
        KONTOR_ASSIGN(const std::vector<qint64> places, addPlaces(file, row));
        KONTOR_TRY(advice.complete(row, places));
        out.push_back(std::move(row));
    }
    return out;
}

Result<std::vector<StockRow>> places(ShopFile &file, const std::vector<qint64> &numbers, bool withWarning)
{
    KONTOR_ASSIGN(StockAdvice advice, StockAdvice::open(file));
    KONTOR_ASSIGN(WarningHistory history, WarningHistory::open(file));
    std::vector<StockRow> out;
    for (const qint64 number : numbers) {
        const qint64 n = number - kFirstPlaceRow;
        Query q(file.db(), kStockRowPlace);
        KONTOR_TRY(q.run(n));
        if (!q.next())
            continue;
        StockRow row = readPlace(q);
        KONTOR_ASSIGN(const std::vector<GoodsRow> goods, goodsqueries::rows(file, {row.goods.n}));
        if (goods.empty())
            continue;
        row.goods = goods.front();
        KONTOR_TRY(advice.complete(row, {n}));
        if (withWarning && row.level() != StockLevel::Ok) {
            const WarningHistory::Place place{n, {row.goods.id, *row.location}};
            KONTOR_ASSIGN(row.sinceMs, history.openSince(place, row.available(), row.warnAt));
            KONTOR_ASSIGN(row.quiet, quietWarning(file, n));
        }
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace kontor::stocklist
