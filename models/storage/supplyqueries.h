// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of transfers and purchase orders read. Never writes.
#pragma once

#include "result.h"
#include "supplyrows.h"

#include <vector>

namespace kontor {
class ShopFile;
}

namespace kontor::supplyqueries {

/// The latest first.
[[nodiscard]] Result<std::vector<TransferRow>> transfers(ShopFile &file, bool onlyOpen);
[[nodiscard]] Result<std::vector<PurchaseRow>> purchases(ShopFile &file, bool onlyOpen);

} // namespace kontor::supplyqueries
