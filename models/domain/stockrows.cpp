// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockrows.h"

#include "factread.h"

namespace kontor {

std::optional<qint64> StockRow::valueMinor() const
{
    if (!goods.costMinor)
        return std::nullopt;
    return cappedProduct(std::max<qint64>(0, *goods.costMinor), std::max<qint64>(0, onHand));
}

} // namespace kontor
