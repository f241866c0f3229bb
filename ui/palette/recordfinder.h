// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandpalette.h"

namespace kontor {

/// A few orders, articles and customers that match, the best first. For the reader's thread.
[[nodiscard]] Result<std::vector<FoundRecord>> findRecords(ShopReader &reader, const QString &words);

/// Orders and articles by their row numbers, as they are now; those that are gone are left out.
[[nodiscard]] Result<std::vector<FoundRecord>> readRecords(ShopReader &reader, const std::vector<FoundRecord> &marks);

} // namespace kontor
