// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ordersdialect.h"

namespace kontor {

/// WooCommerce orders as the common exports write them: one row per order with `line_item_N` or `Product Item N …`
/// columns, one row per article, or the order table of WooCommerce Analytics, which has no prices of articles.
class WooCommerceOrders final : public OrdersDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("woocommerce-orders"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;

protected:
    [[nodiscard]] Result<void> prepare(ImportJob &job) override;
    [[nodiscard]] bool plan(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) override;

private:
    /// One article of an order; amounts without tax.
    struct Item {
        qsizetype row = 0;
        QString sku;
        QString title;
        qint64 qty = 0;
        qint64 listMinor = 0; ///< before discounts
        qint64 netMinor = 0; ///< after them
        std::optional<qint64> taxMinor;
    };
    struct ItemColumns { ///< "Product Item 2 SKU" …
        std::map<QString, int> part;
    };
    void findItemColumns(ImportJob &job);
    [[nodiscard]] std::optional<std::vector<Item>> itemsOf(ImportJob &job, const OrderGroup &group, int exponent) const;
    [[nodiscard]] std::optional<Item> packedItem(ImportJob &job, qsizetype row, int column, int exponent) const;
    [[nodiscard]] std::optional<Item> itemFrom(ImportJob &job, qsizetype row, const QString &where,
                                               const std::map<QString, QString> &parts, int exponent) const;
    [[nodiscard]] std::optional<Item> rowItem(ImportJob &job, qsizetype row, int exponent) const;
    [[nodiscard]] std::optional<Item> analyticsItem(ImportJob &job, qsizetype row, int exponent) const;
    [[nodiscard]] bool readMoney(ImportJob &job, const OrderGroup &group, PlannedOrder &planned,
                                 std::vector<Item> &items) const;
    void readBuyer(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) const;
    [[nodiscard]] bool readStatus(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) const;

    std::vector<int> m_packed; ///< line_item_1 …
    std::map<int, ItemColumns> m_columns;
    bool m_analytics = false;
};

} // namespace kontor
