// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>
#include <vector>

namespace kontor {

/// The row numbers a list shows, in order. Shared between threads, never altered in place.
using RowNumbers = std::shared_ptr<const std::vector<qint64>>;

/// How much of a list somebody wants.
struct ListWish {
    int first = 0; ///< these many rows from the top are enough, and wanted soon; 0: all of them
    int mostFound = 0; ///< a search counts no further; 0: it counts them all
    std::function<bool()> isOvertaken; ///< asked during long work; true ends it with the error "overtaken"
};

/// Row numbers in the order of a list. Any answer begins with the true first rows.
struct ListAnswer {
    RowNumbers numbers;
    bool isWhole = true; ///< no row is missing, but for what a search did not count
    bool isCut = false; ///< the search would have found more than it counted
};

} // namespace kontor
