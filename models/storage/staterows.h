// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "digest.h"

#include <QStringList>

#include <array>

namespace kontor {

/// The tables that hold folded state. What a row says is its columns here: ids instead of row numbers,
/// nothing that is only there for searching.
enum class StateTable {
    Orders,
    OrderLines,
    Payments,
    Parcels,
    Refunds,
    Reversals,
    Registers,
    Products,
    Variants,
    Customers,
    Categories,
    Locations,
    StockPlaces,
    StockEntries,
    Transfers,
    PurchaseOrders,
    CreditNotes,
    Metrics,
    Attention,
    Unattached,
    LostEdits,
    GoodsDaily,
    CustomerDaily,
    StockTerms,
    StockWorth
};

inline constexpr int kStateTables = static_cast<int>(StateTable::StockWorth) + 1;

/// The names of the columns, in the order in which rows are written down.
[[nodiscard]] const QStringList &stateColumns(StateTable table);
[[nodiscard]] QString stateTableName(StateTable table);

/// What one row adds to the state digest: SHA-256 over its table's name and its values, each with its
/// type and length. Numbers may come as any integer type. Values beyond the table's columns are left out.
[[nodiscard]] QByteArray stateTerm(StateTable table, const QVariantList &row);

/// Walks the stored rows of one table, those that say nothing (all zero) left out.
class StoredRows
{
public:
    StoredRows(Database &db, StateTable table);
    [[nodiscard]] Result<void> run() { return m_query.run(); }
    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] QVariantList row() const { return m_query.values(m_columns); }

private:
    Query m_query;
    int m_columns;
};

/// Rows of one order's table, or of one record where the table is keyed by an id, in the table's order.
[[nodiscard]] Result<std::vector<QVariantList>> storedRowsOf(Database &db, StateTable table, const QByteArray &id);

struct StoredState {
    DigestSum digest;
    std::array<qint64, kStateTables> rows{};
};

/// Sums and counts all stored rows.
[[nodiscard]] Result<StoredState> storedState(Database &db);

} // namespace kontor
