// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of transfers and the pane beside it read.
#pragma once

#include "listedtransfer.h"
#include "shopreader.h"
#include "transfer.h"

namespace kontor::transferlists {

/// Row numbers, the latest transfer first.
[[nodiscard]] Result<ListAnswer> list(ShopReader &reader, const TransferFilter &filter);
[[nodiscard]] Result<std::vector<ListedTransfer>> rows(ShopReader &reader, const std::vector<qint64> &numbers);
/// Of the lists as they are at this time.
[[nodiscard]] Result<TransferCounts> counts(ShopReader &reader, qint64 nowMs);
/// "no_such_transfer".
[[nodiscard]] Result<TransferState> transfer(ShopReader &reader, const TransferId &id);

} // namespace kontor::transferlists
