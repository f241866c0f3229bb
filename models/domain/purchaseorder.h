// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"
#include "stockentry.h"

namespace kontor {

struct PurchaseLine {
    VariantId variant;
    QString sku;
    qint64 qty = 0;
    qint64 received = 0;
    qint64 costMinor = 0; ///< per unit
    [[nodiscard]] qint64 open() const { return qty > received ? qty - received : 0; }
    [[nodiscard]] qint64 overReceived() const { return received > qty ? received - qty : 0; }
    bool operator==(const PurchaseLine &) const = default;
};

/// Goods ordered from a supplier.
struct PurchaseState {
    PurchaseOrderId id;
    bool exists = false;
    bool closed = false;
    QString number;
    QString supplier;
    QString currency;
    LocationId location;
    qint64 placedAtMs = 0;
    qint64 expectedAtMs = 0;
    std::vector<PurchaseLine> lines;
    std::vector<StockEntry> entries;

    [[nodiscard]] PurchaseLine *line(const VariantId &variant);
    /// Units still expected, by variant, while open.
    [[nodiscard]] qint64 incoming(const VariantId &variant) const;
    bool operator==(const PurchaseState &) const = default;
};

void foldPurchaseFact(PurchaseState &purchase, const Fact &fact);

} // namespace kontor
