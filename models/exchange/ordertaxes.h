// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ordersservice.h"

namespace kontor {

/// Gives the lines of an order (and its shipping, if that is taxed) rates whose taxes sum to the amount that another
/// shop charged: `likelyPpm` where it comes to that amount, else each line's share of it. Lines with a rate of 0
/// stay without tax. False when no rates come to it exactly; then the nearest are set.
[[nodiscard]] bool fitTaxes(PlaceOrder &order, qint64 taxMinor, std::optional<qint64> likelyPpm, bool shippingTaxed);

/// The rate that makes `taxMinor` of an amount, as round as possible; nothing when there is none.
[[nodiscard]] std::optional<qint64> rateOf(qint64 amountMinor, qint64 taxMinor, bool included);

/// What the order comes to, with tax and shipping.
[[nodiscard]] Result<qint64> totalOf(const PlaceOrder &order);

} // namespace kontor
