// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lastlook.h"
#include "listanswer.h"
#include "rowset.h"

#include <QHash>

#include <deque>

namespace kontor {

/// The numbers of "3,17,4".
[[nodiscard]] std::vector<qint64> parseNumbers(const QByteArray &text);

/// The row numbers that `sql` gives, read as one row of text: a million of them cost a fraction of as many rows.
/// `sql` must give one column named n; its order is kept.
[[nodiscard]] Result<std::vector<qint64>> readNumbers(Database &db, const QString &sql, const QVariantList &values);

/// What lists keep between two questions: tables in a sort order, and which rows passed a filter. Nothing of it
/// outlives a commit, whoever made it. Use on the thread of its database.
class ListMemory
{
public:
    explicit ListMemory(Database &db) : m_db(db) { }

    /// `sql`: SELECT n FROM … ORDER BY …, without values.
    [[nodiscard]] Result<RowNumbers> sorted(const QString &sql);
    [[nodiscard]] Result<std::shared_ptr<const RowSet>> chosen(const QString &sql, const QVariantList &values);

    /// Folded titles by row number, to rank by; whoever changes goods tells (see ShopReader::noteChanges).
    [[nodiscard]] QHash<qint64, QString> &titles() { return m_titles; }

private:
    static constexpr size_t kMostKept = 4;

    /// Drops everything when the shop is not as it was.
    [[nodiscard]] Result<void> look();

    template <class T>
    struct Kept {
        QString sql;
        QVariantList values;
        T what;
    };

    Database &m_db;
    LastLook m_seen;
    std::deque<Kept<RowNumbers>> m_sorted;
    std::deque<Kept<std::shared_ptr<const RowSet>>> m_chosen;
    QHash<qint64, QString> m_titles;
};

} // namespace kontor
