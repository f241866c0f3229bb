// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of categories with how much is filed in each. Never writes.
#pragma once

#include "listrows.h"
#include "result.h"

namespace kontor {
class ShopFile;
}

namespace kontor::categoryqueries {

/// By path.
[[nodiscard]] Result<std::vector<CategoryRow>> all(ShopFile &file);

} // namespace kontor::categoryqueries
