// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ordersdialect.h"

namespace kontor {

/// Shopify's order export (79 columns): one row per line item, the cells of the order only on its first row. Status
/// cells become payment, parcel, cancellation and refund on the days the file knows.
class ShopifyOrders final : public OrdersDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("shopify-orders"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;

protected:
    [[nodiscard]] Result<void> prepare(ImportJob &job) override;
    [[nodiscard]] bool plan(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) override;

private:
    struct Sums {
        qint64 linesMinor = 0; ///< price times quantity of all lines
        qint64 lineDiscountMinor = 0;
        std::optional<qint64> subtotalMinor;
        std::optional<qint64> totalMinor;
        qint64 shippingMinor = 0;
        qint64 taxMinor = 0;
        qint64 discountMinor = 0;
        qint64 refundedMinor = 0;
        std::optional<qint64> outstandingMinor;
    };
    [[nodiscard]] bool readSums(ImportJob &job, const OrderGroup &group, int exponent, Sums &sums) const;
    [[nodiscard]] bool readLines(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, Sums &sums);
    [[nodiscard]] bool settleDiscount(ImportJob &job, const OrderGroup &group, PlannedOrder &planned,
                                      const Sums &sums) const;
    void settleTaxes(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, const Sums &sums) const;
    void readBuyer(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) const;
    [[nodiscard]] bool readStatus(ImportJob &job, const OrderGroup &group, PlannedOrder &planned,
                                  const Sums &sums) const;
    [[nodiscard]] bool readFulfilment(ImportJob &job, const OrderGroup &group, PlannedOrder &planned,
                                      std::optional<qint64> paidMs) const;
    [[nodiscard]] bool readPayment(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, const Sums &sums,
                                   std::optional<qint64> paidMs) const;

    std::vector<qsizetype> m_lineRows; ///< of the order at hand: its line → the row it stands on
};

} // namespace kontor
