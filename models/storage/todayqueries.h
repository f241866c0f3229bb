// SPDX-License-Identifier: GPL-3.0-or-later
// What the first tab shows, from indexed and daily figures alone: quick in a shop of a million orders.
#pragma once

#include "result.h"
#include "todayfigures.h"

namespace kontor {
class ShopFile;
class SoldGoods;
} // namespace kontor

namespace kontor::todayqueries {

/// All but what a person must decide, which has a list of its own.
[[nodiscard]] Result<TodayFigures> figures(ShopFile &file, SoldGoods &sold, qint64 nowMs);

} // namespace kontor::todayqueries
