// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of the stock of an article, and which places warn. Never writes.
#pragma once

#include "listrows.h"
#include "result.h"

namespace kontor {
class ShopFile;
}

namespace kontor::stockqueries {

/// "no_such_article".
[[nodiscard]] Result<std::vector<LevelRow>> levels(ShopFile &file, const VariantId &variant);
/// The latest entry first.
/// Newest first; of one location alone, and no more than `most`, where asked.
[[nodiscard]] Result<std::vector<LedgerRow>> ledger(ShopFile &file, const VariantId &variant,
                                                    const std::optional<LocationId> &location, size_t most);
/// Places whose warning is open, the emptiest first, and since when: since when no more than today's threshold has
/// been available without a break. Units of lines that were edited out of an order count as if never reserved.
[[nodiscard]] Result<std::vector<WarningRow>> warnings(ShopFile &file);

} // namespace kontor::stockqueries
