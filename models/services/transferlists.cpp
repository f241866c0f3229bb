// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferlists.h"

#include "supplyqueries.h"

namespace kontor::transferlists {

Result<ListAnswer> list(ShopReader &reader, const TransferFilter &filter)
{
    return supplyqueries::transferList(reader.file(), filter);
}

Result<std::vector<ListedTransfer>> rows(ShopReader &reader, const std::vector<qint64> &numbers)
{
    return supplyqueries::transferRows(reader.file(), numbers);
}

Result<TransferCounts> counts(ShopReader &reader, qint64 nowMs)
{
    return supplyqueries::transferCounts(reader.file(), nowMs);
}

Result<TransferState> transfer(ShopReader &reader, const TransferId &id)
{
    return supplyqueries::transfer(reader.file(), id);
}

} // namespace kontor::transferlists
