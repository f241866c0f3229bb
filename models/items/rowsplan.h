// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <vector>

namespace kontor {

/// The row numbers a list shows, in order. Shared between threads, never altered in place.
using RowNumbers = std::shared_ptr<const std::vector<qint64>>;

/// A run of neighbouring rows: positions first..last.
struct RowSpan {
    int first = 0;
    int last = 0;
    bool operator==(const RowSpan &) const = default;
};

/// How to turn one list of distinct row numbers into another with the fewest rows taken out and put in.
struct RowsPlan {
    RowNumbers before;
    RowNumbers after;
    std::vector<RowSpan> removed; ///< positions in `before`, ascending
    std::vector<RowSpan> inserted; ///< positions in `after`, ascending
    [[nodiscard]] bool isEmpty() const { return removed.empty() && inserted.empty(); }
    /// Few enough runs to tell one by one.
    [[nodiscard]] bool isSmall() const;
};

/// Rows that keep their order stay (longest increasing run); a row that moved is taken out and put in.
/// O(n log n) at worst, linear when little changed. For any thread.
[[nodiscard]] RowsPlan planRows(RowNumbers before, RowNumbers after);

} // namespace kontor
