// SPDX-License-Identifier: GPL-3.0-or-later
// What an invoice says, frozen when it got its number: whatever becomes of the order, it stays as it was sent.
#pragma once

#include "order.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace kontor {

struct InvoiceLine {
    QString sku;
    QString title;
    qint64 qty = 0;
    qint64 priceMinor = 0; ///< of one unit, before discounts
    qint64 discountMinor = 0; ///< all that is off, with the share of the order's discount
    qint64 taxPpm = 0;
    qint64 taxMinor = 0;
    qint64 totalMinor = 0; ///< with tax
    bool operator==(const InvoiceLine &) const = default;
};

/// One rate: net + tax is what the lines of that rate come to.
struct TaxSum {
    qint64 taxPpm = 0;
    qint64 netMinor = 0;
    qint64 taxMinor = 0;
    bool operator==(const TaxSum &) const = default;
};

struct Invoice {
    QString number;
    QString creditOf; ///< of a credit note: the invoice it takes back a part of
    QString orderNumber;
    QString currency;
    int day = 0; ///< shop-local yyyymmdd it was issued
    bool taxIncluded = true;
    QStringList buyer; ///< lines of the address
    std::vector<InvoiceLine> lines; ///< shipping is the last, where there is any
    [[nodiscard]] bool isCredit() const { return !creditOf.isEmpty(); }
    [[nodiscard]] qint64 totalMinor() const;
    [[nodiscard]] std::vector<TaxSum> taxSums() const; ///< the highest rate first
    bool operator==(const Invoice &) const = default;
};

/// As the order stands: what was not cancelled, and the shipping. Without number and day.
[[nodiscard]] Invoice invoiceOf(const OrderState &order);
/// Of what an approved refund takes off the amount due: its units at their shares, shipping, and what was changed by
/// hand on the rate of the dearest line.
[[nodiscard]] Invoice creditOf(const OrderState &order, const Refund &refund);

/// What the fact freezes of it, and what of that is personal.
[[nodiscard]] QJsonObject toJson(const Invoice &invoice);
[[nodiscard]] QJsonObject personalPart(const Invoice &invoice);
/// Of a fact's body with its personal part merged in. Facts of older programs say only the number: those are drawn from
/// the order as it is.
[[nodiscard]] Invoice invoiceFromJson(const QJsonObject &body, const OrderState &order);

} // namespace kontor
