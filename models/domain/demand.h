// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stockentry.h"

namespace kontor {

/// How many days back demand is seen.
inline constexpr int kDemandDays = 28;

/// What leaves of an article on a day on which there was something to sell.
struct Demand {
    qint64 sold = 0; ///< units that were shipped on the days that count
    int days = 0; ///< that count; the others were out of stock
    double perDay = 0; ///< units
    double sigma = 0; ///< how far single days are off: standard deviation of a sample
    bool operator==(const Demand &) const = default;
};

/// From the ledger of one place or of several, in any order. A day is 24 hours, the last one ends now. A day counts
/// when something was there at any time of it, or something was shipped.
[[nodiscard]] Demand demandOf(const std::vector<StockEntry> &entries, qint64 nowMs);

} // namespace kontor
