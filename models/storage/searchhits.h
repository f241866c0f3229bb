// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listanswer.h"
#include "rowset.h"
#include "searchindex.h"

#include <memory>
#include <optional>

namespace kontor {

/// The rows an index finds for some words, read from the highest row number down and no further than asked: of what
/// is common, a page costs a page. Words without letters find every row.
class SearchHits
{
public:
    SearchHits(Database &db, SearchTable table, const QString &words);

    /// Reads on until it is known whether the index finds this row.
    [[nodiscard]] Result<void> readTo(qint64 n, const ListWish &wish);
    [[nodiscard]] bool isKnown(qint64 n) const { return n >= m_knownFrom; }
    /// Of a row that is known.
    [[nodiscard]] bool contains(qint64 n) const { return isEverything() || m_found.contains(n); }
    /// Every row found, in no order that means something.
    [[nodiscard]] Result<std::vector<qint64>> all(const ListWish &wish);
    /// The same when they are at most so many, nothing when they are more: then only a part was read. Asked first.
    [[nodiscard]] Result<std::optional<std::vector<qint64>>> few(size_t most, const ListWish &wish);
    /// No word narrows the search: each row has to be looked at.
    [[nodiscard]] bool isEverything() const { return m_match.isEmpty(); }

private:
    [[nodiscard]] Result<std::vector<qint64>> readMore();

    Database &m_db;
    SearchTable m_table;
    QString m_match;
    RowSet m_found;
    qint64 m_knownFrom; ///< every hit from this number on is in m_found
    qint64 m_chunk = 512;
};

/// The rows of a list that match some words, in the order of the list.
class SearchWalk
{
public:
    SearchWalk(Database &db, SearchTable table, const QString &words);

    /// Only these rows count; null: all.
    void setChosen(std::shared_ptr<const RowSet> chosen) { m_chosen = std::move(chosen); }
    /// Rows that come before all others, and belong there whatever their text.
    void putFirst(const std::vector<qint64> &numbers);
    /// Rows that belong to the answer whatever their text, in their place.
    void alsoFind(const std::vector<qint64> &numbers);
    [[nodiscard]] SearchHits &hits() { return m_hits; }
    /// Whether the words are in this row's text, chosen or not.
    [[nodiscard]] Result<bool> finds(qint64 n, const ListWish &wish);
    /// Goes through `order` until the wish is met.
    [[nodiscard]] Result<ListAnswer> through(const std::vector<qint64> &order, const ListWish &wish);

private:
    [[nodiscard]] bool isOutside(qint64 n) const
    {
        return m_isFirst.contains(n) || (m_chosen && !m_chosen->contains(n));
    }
    [[nodiscard]] Result<bool> textMatches(qint64 n);

    Database &m_db;
    SearchTable m_table;
    QString m_words;
    bool m_looks; ///< tokens alone do not tell
    SearchHits m_hits;
    std::shared_ptr<const RowSet> m_chosen;
    std::vector<qint64> m_first;
    RowSet m_isFirst;
    RowSet m_also;
};

/// "overtaken" when the wish says so.
[[nodiscard]] Result<void> goOn(const ListWish &wish);

} // namespace kontor
