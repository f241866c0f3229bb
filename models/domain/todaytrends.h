// SPDX-License-Identifier: GPL-3.0-or-later
// What the small charts of the first tab show: each is a figure of the tab of charts, of the same days.
#pragma once

#include "chartfigures.h"

namespace kontor {

/// An article of the week, and what it brought in the days before.
struct RankedArticle {
    ArticleSales now;
    qint64 netBefore = 0;
    [[nodiscard]] qint64 net() const { return now.net(Dating::Refund); }
};

/// Of the whole shop, in its currency; refunds count on their day.
struct TodayTrends {
    DayRange days; ///< the last 28, today among them
    DayRange week; ///< the last 7
    SalesFigures sales; ///< day by day
    SalesFigures salesBefore; ///< of the period before; where months are compared it has more days
    std::vector<RankedArticle> best; ///< of the week, the most net first, at most kRanked
    std::vector<Ratio> payments; ///< attempts that succeeded, of those that ended, day by day
    Ratio paid; ///< all of these together
    Ratio paidBefore;
    static constexpr size_t kRanked = 3;

    /// Nothing was sold, came back or was paid in any of these days.
    [[nodiscard]] bool isNothing() const
    {
        return sales.all == SalesSum() && salesBefore.all == SalesSum() && best.empty() && paid.whole == 0
            && paidBefore.whole == 0;
    }
};

} // namespace kontor
