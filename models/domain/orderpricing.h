// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "result.h"

namespace kontor {

/// What a desk knows before prices are frozen.
struct PricingRequest {
    std::vector<OrderLine> lines; ///< qty, priceMinor, discountMinor and taxPpm are read
    qint64 discountMinor = 0; ///< off the whole order
    qint64 shippingMinor = 0; ///< as entered: with tax when taxIncluded
    qint64 shippingTaxPpm = 0;
    bool taxIncluded = true;
};

struct PricedOrder {
    std::vector<OrderLine> lines; ///< share, tax and total filled in
    ShippingCharge shipping;
    qint64 subtotalMinor = 0; ///< after line discounts, before the order discount
    qint64 taxMinor = 0; ///< of lines and shipping
    qint64 totalMinor = 0;
};

/// Unit price → line discount → share of the order discount → tax → shipping → total.
/// Discounts above what they are taken from, negative amounts and overflow are refused.
[[nodiscard]] Result<PricedOrder> priceOrder(const PricingRequest &request);

} // namespace kontor
