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
    std::vector<QVariantList> reversals;
};

/// Writes folded orders into the tables that lists are read from. Never begins a transaction.
class OrderStore
{
public:
    explicit OrderStore(Database &db) : m_db(db) { }

    /// Writes what differs from `before` (null: no rows yet); returns the row number. The search index waits
    /// for flushSearch(): FTS5 writes out what it has gathered whenever other statements come between.
    [[nodiscard]] Result<qint64> save(qint64 n, const OrderState *before, const OrderState &now);
    [[nodiscard]] Result<void> remove(qint64 n, const OrderState &before);
    [[nodiscard]] Result<void> flushSearch();
    [[nodiscard]] Result<qint64> rowOf(const OrderId &id); ///< 0: no row

    [[nodiscard]] static OrderRows rowsOf(const OrderState &order);
    /// What a search for an order looks through.
    [[nodiscard]] static QString searchText(const OrderState &order);

private:
    struct SearchChange {
        qint64 n = 0;
        QString before;
        QString now;
    };
    Database &m_db;
    std::vector<SearchChange> m_search;
};

} // namespace kontor
