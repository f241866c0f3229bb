// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transferlists.h"

namespace kontor {

/// A transfer with the names of what it is about.
struct TransferSheet {
    ListedTransfer row;
    TransferState state;
    QStringList titles; ///< of its lines
};

/// For any thread. By its number in lists; "no_such_transfer".
[[nodiscard]] Result<TransferSheet> readTransferSheet(ShopReader &reader, qint64 number);

} // namespace kontor
