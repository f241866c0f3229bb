// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"

#include <functional>
#include <map>

namespace kontor {

/// Minor units of one currency; net without tax.
struct TaxAmount {
    qint64 netMinor = 0;
    qint64 taxMinor = 0;

    TaxAmount &operator+=(const TaxAmount &other);
    [[nodiscard]] TaxAmount operator-() const { return {-netMinor, -taxMinor}; }
    friend bool operator==(const TaxAmount &, const TaxAmount &) = default;
};

/// By rate in parts per million, the highest first.
using TaxByRate = std::map<qint64, TaxAmount, std::greater<>>;

/// What one order adds to the tax of the shop.
struct OrderTax {
    TaxByRate charged; ///< on the order's day, of lines and shipping; cancelled units were never sold
    std::map<int, TaxByRate> back; ///< of approved refunds, by the shop-local day yyyymmdd of their approval
};

/// Adds up to just what figuresOf() books of the order as Net, Shipping and Tax, day by day. Units that came back carry
/// the rate of their line; a fee that was kept those of its units, and money without units those of what is left.
[[nodiscard]] OrderTax taxOf(const OrderState &order);

} // namespace kontor
