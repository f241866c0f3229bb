// SPDX-License-Identifier: GPL-3.0-or-later
// What stock was worth at the end of days, weeks or months, out of the changes that the fold keeps: neither the ledger
// nor an order is read. Never writes.
#pragma once

#include "chartfigures.h"
#include "result.h"

namespace kontor {
class ShopFile;
}

namespace kontor::worthqueries {

/// Of all articles, also where a category is asked for; of one location where one is.
[[nodiscard]] Result<WorthFigures> overTime(ShopFile &file, const FigureQuestion &question);

} // namespace kontor::worthqueries
