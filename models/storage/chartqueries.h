// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a period out of the daily sums that folds keep: no order is read. Never writes. Those of goods come out of
// what `sold` keeps of these sums in memory.
#pragma once

#include "chartfigures.h"
#include "result.h"

namespace kontor {
class ShopFile;
class BuyerDays;
class ShelfGoods;
class SoldGoods;
} // namespace kontor

namespace kontor::chartqueries {

[[nodiscard]] Result<SalesFigures> sales(ShopFile &file, SoldGoods &sold, const FigureQuestion &question);
[[nodiscard]] Result<RateFigures> rates(ShopFile &file, const FigureQuestion &question);
[[nodiscard]] Result<GoodsFigures> goods(ShopFile &file, SoldGoods &sold, const FigureQuestion &question,
                                         const GoodsParts &parts);
/// Only the first of GoodsFigures::best, for those who need no more of it.
[[nodiscard]] Result<std::vector<ArticleSales>> best(ShopFile &file, SoldGoods &sold, const FigureQuestion &question,
                                                     size_t most);
/// Of what is on the shelf. Neither orders nor the days of the log are read.
[[nodiscard]] Result<SlowFigures> slow(ShopFile &file, SoldGoods &sold, ShelfGoods &shelf,
                                       const FigureQuestion &question);
[[nodiscard]] Result<StockFigures> stock(ShopFile &file, SoldGoods &sold, const FigureQuestion &question);
[[nodiscard]] Result<CustomerFigures> customers(BuyerDays &buyers, const FigureQuestion &question);
[[nodiscard]] Result<ForecastFigures> forecast(ShopFile &file, SoldGoods &sold, const FigureQuestion &question);
/// Currencies that orders were placed in, the shop's own first.
[[nodiscard]] Result<QStringList> currencies(ShopFile &file);
[[nodiscard]] Result<QStringList> channels(ShopFile &file); ///< sales channels, by name
/// From the first to the last day with an order; nothing in an empty shop.
[[nodiscard]] Result<std::optional<DayRange>> knownDays(ShopFile &file);

} // namespace kontor::chartqueries
