// SPDX-License-Identifier: GPL-3.0-or-later
// What an order would be after a change that nobody has written yet: folded by the same rules that fold the fact.
#pragma once

#include "ordersservice.h"

namespace kontor {

/// The order as `draft` would leave it.
[[nodiscard]] OrderState foldedForward(const OrderState &order, const FactDraft &draft, qint64 nowMs);

/// Prices each edited line by itself; those with no units left stay as they are.
[[nodiscard]] Result<void> priceEdited(std::vector<OrderLine> &lines, bool taxIncluded);

struct SplitPreview {
    OrderState parent;
    OrderState child;
    qint64 movedMinor = 0; ///< paid money that goes along
};
[[nodiscard]] Result<SplitPreview> previewSplit(const OrderState &order, const std::vector<LineQty> &lines,
                                                qint64 nowMs);

/// The first order with everything the others bring. Refused where the shop would refuse it.
[[nodiscard]] Result<OrderState> previewMerge(const std::vector<OrderState> &orders, qint64 nowMs);

struct EditPreview {
    std::vector<OrderLine> lines; ///< changed and new ones, with the number each has or gets; qty 0 removes
    std::optional<qint64> shippingMinor; ///< as typed
    qint64 shippingTaxPpm = 0;
};
[[nodiscard]] Result<OrderState> previewEdit(const OrderState &order, const EditPreview &edit, qint64 nowMs);

} // namespace kontor
