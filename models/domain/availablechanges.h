// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"
#include "ids.h"
#include "stockentry.h"

#include <optional>
#include <vector>

namespace kontor {

/// Units of one place that became available (or, below zero, no longer are) at a time.
struct AvailableChange {
    qint64 atMs = 0;
    qint64 by = 0;
    friend bool operator==(const AvailableChange &, const AvailableChange &) = default;
};

/// What the entries of one place change, by the time they occurred. A count changes as much as it differs from what
/// was known; it knows already what occurred before it.
[[nodiscard]] std::vector<AvailableChange> changesOf(std::vector<StockEntry> entries);

/// What an order's facts, in the shop's order, change by reserving units of the place and by letting go of them.
[[nodiscard]] std::vector<AvailableChange> reservationChanges(const OrderId &id, const std::vector<Fact> &facts,
                                                              const StockPlace &place);

/// Since when no more than `mark` has been available without a break, given what there is now and what changed it, in
/// any order. Changes of one moment count as one. Empty: longer than these changes reach back.
[[nodiscard]] std::optional<qint64> atMostSince(std::vector<AvailableChange> changes, qint64 available, qint64 mark);

} // namespace kontor
