// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace kontor {

/// The three full-text tables. They keep no text, so taking a row out needs the text it was put in with.
enum class SearchTable { Goods, Orders, Customers };

[[nodiscard]] Result<void> reindex(Database &db, SearchTable table, qint64 row, const QString &before,
                                   const QString &now);
/// Rows that were taken out leave their words behind until segments are merged: of orders and customers all are, now.
[[nodiscard]] Result<void> forgetWords(Database &db);
/// The MATCH expression for a query; empty when it has no word an index could know (then scan).
[[nodiscard]] QString matchExpression(const QString &query);

} // namespace kontor
