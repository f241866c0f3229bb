// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "orderfigures.h"

#include <set>

namespace kontor {

/// The daily figures. What a record contributes is replaced as a whole; the sums are written by flush().
class MetricStore
{
public:
    explicit MetricStore(Database &db) : m_db(db) { }
    void replace(const MetricSums &before, const MetricSums &now);
    void replace(const OrderFigures &before, const OrderFigures &now);
    /// Whose figures the next flush() changes.
    [[nodiscard]] std::set<CustomerId> buyers() const;
    [[nodiscard]] Result<void> flush();

    /// A row as it is stored.
    [[nodiscard]] static QVariantList rowOf(const GoodsKey &key, const GoodsSum &sum);
    [[nodiscard]] static QVariantList rowOf(const CustomerKey &key, const CustomerSum &sum);
    /// What a row is about.
    [[nodiscard]] static GoodsKey goodsKeyOf(const QVariantList &row);
    [[nodiscard]] static CustomerKey customerKeyOf(const QVariantList &row);

private:
    Database &m_db;
    MetricSums m_deltas;
    GoodsSums m_goods;
    CustomerSums m_customers;
};

} // namespace kontor
