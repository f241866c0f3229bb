// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listanswer.h"

#include <QHash>

namespace kontor {

/// A run of neighbouring rows: positions first..last.
struct RowSpan {
    int first = 0;
    int last = 0;
    bool operator==(const RowSpan &) const = default;
};

/// Where each row number stands.
class RowPlaces
{
public:
    RowPlaces() = default;
    explicit RowPlaces(const std::vector<qint64> &numbers);
    /// -1 when the list does not have it.
    [[nodiscard]] int of(qint64 number) const;

private:
    std::vector<int> m_dense; ///< by row number
    QHash<qint64, int> m_sparse; ///< where few of the numbers are used
};

/// How to turn one list of distinct row numbers into another with the fewest rows taken out and put in.
struct RowsPlan {
    RowNumbers before;
    RowNumbers after;
    std::shared_ptr<const RowPlaces> places; ///< of `after`
    std::vector<RowSpan> removed; ///< positions in `before`, ascending
    std::vector<RowSpan> inserted; ///< positions in `after`, ascending
    /// When the runs are too many to tell one by one: `before` with the leaving rows at its end, without them, and with
    /// the coming rows at its end.
    RowNumbers parted;
    RowNumbers staying;
    RowNumbers joined;
    [[nodiscard]] bool isEmpty() const { return removed.empty() && inserted.empty(); }
    /// Few enough runs to tell one by one.
    [[nodiscard]] bool isSmall() const { return !parted; }
};

/// Rows that keep their order stay (longest increasing run); a row that moved is taken out and put in.
/// O(n log n) at worst, linear when little changed. For any thread; all that takes time is done here.
[[nodiscard]] RowsPlan planRows(RowNumbers before, RowNumbers after);
/// A plan for showing other rows altogether.
[[nodiscard]] RowsPlan planReplacement(RowNumbers before, RowNumbers after);

} // namespace kontor
