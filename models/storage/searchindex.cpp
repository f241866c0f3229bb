// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchindex.h"

#include "searchwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kSearchInsert{"INSERT INTO goods_search (rowid, tokens) VALUES (?, ?)",
                                   "INSERT INTO order_search (rowid, tokens) VALUES (?, ?)",
                                   "INSERT INTO customer_search (rowid, tokens) VALUES (?, ?)"};
constexpr std::array kDelete{"INSERT INTO goods_search (goods_search, rowid, tokens) VALUES ('delete', ?, ?)",
                             "INSERT INTO order_search (order_search, rowid, tokens) VALUES ('delete', ?, ?)",
                             "INSERT INTO customer_search (customer_search, rowid, tokens) VALUES ('delete', ?, ?)"};

constexpr std::array kMergeAll{"INSERT INTO order_search (order_search) VALUES ('optimize')",
                               "INSERT INTO customer_search (customer_search) VALUES ('optimize')"};

} // namespace

Result<void> reindex(Database &db, SearchTable table, qint64 row, const QString &before, const QString &now)
{
    if (before == now)
        return {};
    const auto index = static_cast<size_t>(table);
    if (!before.isEmpty()) {
        Query remove(db, kDelete[index]);
        KONTOR_TRY(remove.run(row, indexTokens(before).join(u' ')));
    }
    if (now.isEmpty())
        return {};
    Query insert(db, kSearchInsert[index]);
    return insert.run(row, indexTokens(now).join(u' '));
}

Result<void> forgetWords(Database &db)
{
    for (const char *merge : kMergeAll) {
        Query query(db, merge);
        KONTOR_TRY(query.run());
    }
    return {};
}

QString matchExpression(const QString &query)
{
    QStringList quoted;
    for (const QString &token : queryTokens(query))
        quoted << u'"' + token + u'"';
    return quoted.join(" AND "_L1);
}

} // namespace kontor
