// SPDX-License-Identifier: GPL-3.0-or-later
// What the lists of stock and of its warnings read: places, or articles over all their places. Never writes.
#pragma once

#include "listanswer.h"
#include "result.h"
#include "stockrows.h"

namespace kontor {
class ListMemory;
class ShopFile;
} // namespace kontor

namespace kontor::stocklist {

/// Row numbers of places where filter.arePlaces(), from kFirstPlaceRow on, else of articles. A place is there from its
/// first booking or reservation on.
[[nodiscard]] Result<ListAnswer> list(ShopFile &file, ListMemory &memory, const StockFilter &filter,
                                      const ListWish &wish);
/// Rows of articles, each over all places.
[[nodiscard]] Result<std::vector<StockRow>> articles(ShopFile &file, const std::vector<qint64> &numbers);
/// Rows of places. Since when a warning is open, and who put it off, is looked up where asked for.
[[nodiscard]] Result<std::vector<StockRow>> places(ShopFile &file, const std::vector<qint64> &numbers,
                                                   bool withWarning);
[[nodiscard]] Result<StockSums> sums(ShopFile &file, const std::vector<qint64> &numbers, bool arePlaces);
[[nodiscard]] Result<WarningCounts> warningCounts(ShopFile &file);
/// How many places, or articles over all their places, run out soon (see StockAdvice::runningOut).
[[nodiscard]] Result<qint64> soonCount(ShopFile &file, bool arePlaces);

} // namespace kontor::stocklist
