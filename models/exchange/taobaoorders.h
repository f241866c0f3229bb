// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ordersdialect.h"

namespace kontor {

/// Taobao's and Tmall's order report (`订单编号,买家会员名,…`), old and new columns: one row per order. It does not
/// price the articles of an order singly, so an order has one line that names them all.
class TaobaoOrders final : public OrdersDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("taobao-orders"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;

protected:
    [[nodiscard]] Result<void> prepare(ImportJob &job) override;
    [[nodiscard]] bool plan(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) override;

private:
    struct Money {
        qint64 goodsMinor = 0;
        qint64 postageMinor = 0;
        qint64 paidMinor = 0;
        qint64 couponMinor = 0; ///< paid by the platform for the buyer
        qint64 refundMinor = 0;
        std::optional<qint64> totalMinor;
    };
    [[nodiscard]] bool readMoney(ImportJob &job, const OrderGroup &group, Money &money) const;
    [[nodiscard]] bool readLine(ImportJob &job, qsizetype row, PlannedOrder &planned, qint64 goodsMinor) const;
    void readBuyer(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) const;
    [[nodiscard]] bool readStatus(ImportJob &job, const OrderGroup &group, PlannedOrder &planned,
                                  const Money &money) const;
    void close(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, const Money &money, qint64 lastMs) const;
};

} // namespace kontor
