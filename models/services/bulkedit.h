// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsservice.h"
#include "listrows.h"

namespace kontor {

/// What can be edited for many goods at once. Status, tags, category and tax class belong to the product, so all its
/// variants share them.
enum class BulkField { Price, CompareAt, Cost, Status, Tags, Category, Threshold, Policy, TaxClass, Bin, Weight };
inline constexpr int kBulkFields = static_cast<int>(BulkField::Weight) + 1;

[[nodiscard]] bool isOfProduct(BulkField field);
[[nodiscard]] bool isAmount(BulkField field);
[[nodiscard]] bool isNumber(BulkField field); ///< an amount, too

/// What a cell holds: a number (minor units, pieces, grams; empty: none) or words (tags ", ", paths "; ").
struct BulkValue {
    std::optional<qint64> number;
    QString text;

    bool operator==(const BulkValue &) const = default;
};

[[nodiscard]] BulkValue bulkValue(const GoodsRow &row, BulkField field);
/// What typing `typed` over a cell makes of it: a formula for numbers, +tag -tag for tags and categories, else the
/// word itself. Errors (Usage): those of AmountFormula, price_required, bad_value.
[[nodiscard]] Result<BulkValue> bulkTyped(BulkField field, const BulkValue &now, const QString &typed,
                                          const QString &currency);

struct BulkChange {
    VariantId variant;
    ProductId product;
    BulkField field = BulkField::Price;
    BulkValue before;
    BulkValue after;
};

struct BulkDone {
    qint64 cells = 0; ///< that were written
    EditStep step;
};

/// Writes all of it as one batch, which is one step to undo. Cells that are equal already are left alone. When
/// `progress` says so it fails with `cancelled`, and the transaction must be rolled back.
[[nodiscard]] Result<BulkDone> applyBulk(UnitOfWork &unit, const QString &actor, const std::vector<BulkChange> &changes,
                                         Progress &progress);

} // namespace kontor
