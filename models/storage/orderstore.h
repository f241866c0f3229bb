// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "order.h"

#include <vector>

namespace kontor {

/// The rows of one order, as values: what is written, read back and compared.
struct OrderRows {
    QVariantList order; ///< from `id` on
    std::vector<QVariantList> lines;
    std::vector<QVariantList> payments;
    std::vector<QVariantList> parcels;
    std::vector<QVariantList> refunds;
};

/// Writes folded orders into the tables that lists are read from. Never begins a transaction.
class OrderStore
{
public:
    explicit OrderStore(Database &db) : m_db(db) { }

    /// Writes what differs from `before` (null: no rows yet); returns the row number.
    [[nodiscard]] Result<qint64> save(qint64 n, const OrderState *before, const OrderState &now);
    [[nodiscard]] Result<void> remove(qint64 n, const OrderState &before);
    [[nodiscard]] Result<qint64> rowOf(const OrderId &id); ///< 0: no row

    [[nodiscard]] static OrderRows rowsOf(const OrderState &order);
    /// What a search for an order looks through.
    [[nodiscard]] static QString searchText(const OrderState &order);

private:
    [[nodiscard]] Result<void> saveSearch(qint64 n, const QString &before, const QString &now);
    Database &m_db;
};

} // namespace kontor
