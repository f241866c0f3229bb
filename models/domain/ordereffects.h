// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "orderfigures.h"
#include "stockentry.h"

#include <map>

namespace kontor {

/// What needs a person, as an order sees it. `kind` is a stable code.
struct AttentionCase {
    QString kind;
    bool severe = false;
    QString detail; ///< a number or a name for the sentence on screen

    bool operator==(const AttentionCase &) const = default;
};

/// What one order contributes to the rest of the shop. Folding the order again replaces all of it.
struct OrderEffects {
    std::vector<StockEntry> entries;
    std::map<StockPlace, qint64> reserved;
    OrderFigures figures;
    std::vector<AttentionCase> attention;
};

[[nodiscard]] OrderEffects effectsOf(const OrderState &order);
/// Units of this order that wait at each place: where they are packed, else where their line is routed to.
[[nodiscard]] std::map<StockPlace, qint64> reservationsOf(const OrderState &order);
/// Of these, what is in parcels. Until they leave, it is on hand where they are packed.
[[nodiscard]] std::map<StockPlace, qint64> packedUnitsOf(const OrderState &order);

/// The sum an approval would suggest for a request: shares of its parts, shipping and adjustment, never
/// more than the payments can give back. Shares telescope, so the last unit gets exactly the rest.
[[nodiscard]] qint64 suggestedRefund(const OrderState &order, const Refund &refund);
/// What can still go back over all payments.
[[nodiscard]] qint64 refundableMinor(const OrderState &order);
/// What a request comes to by itself: its units and shipping less the fee, nothing changed by hand; of what was paid
/// too much, that.
[[nodiscard]] qint64 refundWorth(const OrderState &order, const Refund &refund);
/// Distributes an amount over the payments, the latest first; shorter than asked when not enough is left.
[[nodiscard]] std::vector<RefundAmount> allocateRefund(const OrderState &order, qint64 amountMinor);

} // namespace kontor
