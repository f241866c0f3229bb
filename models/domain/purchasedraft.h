// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stockrows.h"

namespace kontor {

/// An article on a purchase order that nobody has placed yet.
struct PurchaseDraftLine {
    VariantId variant;
    QString sku;
    QString title;
    qint64 qty = 0;
    qint64 costMinor = 0; ///< of one; 0: not known
    bool operator==(const PurchaseDraftLine &) const = default;
};

/// What is to be ordered of one supplier for one place.
struct PurchaseDraft {
    QString supplier; ///< empty: nobody said yet
    LocationId location;
    std::vector<PurchaseDraftLine> lines;
    bool operator==(const PurchaseDraft &) const = default;
};

/// As many as is suggested of each row, or the fewest that can be ordered where somebody chose it all the same; one
/// draft for each supplier and place, those without a supplier last. An article of several rows for one place is
/// ordered once.
[[nodiscard]] std::vector<PurchaseDraft> purchaseDrafts(const std::vector<StockRow> &rows);

} // namespace kontor
