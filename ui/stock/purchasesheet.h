// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopreader.h"

namespace kontor {

/// A purchase order with the names of what it is about.
struct PurchaseSheet {
    PurchaseState state;
    QStringList titles; ///< of its lines
    QString place;
    std::vector<Supplier> suppliers; ///< all the shop knows
};

/// For any thread.
[[nodiscard]] Result<PurchaseSheet> readPurchaseSheet(ShopReader &reader, const PurchaseOrderId &id);

} // namespace kontor
