// SPDX-License-Identifier: GPL-3.0-or-later
// The small charts of the first tab, out of sums that are kept day by day: no order is read. Never writes.
#pragma once

#include "result.h"
#include "todaytrends.h"

namespace kontor {
class ShopFile;
class SoldGoods;
} // namespace kontor

namespace kontor::trendqueries {

/// Up to this shop-local day.
[[nodiscard]] Result<TodayTrends> trends(ShopFile &file, SoldGoods &sold, const QDate &today);

} // namespace kontor::trendqueries
