// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of the stock of an article, and which places warn. Never writes.
#pragma once

#include "listrows.h"
#include "result.h"

#include <map>

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
/// Orders that hold units of it, in one location or in all: the one to be shipped first comes first, and no more than
/// `most` are named.
[[nodiscard]] Result<StockHolders> holders(ShopFile &file, const VariantId &variant,
                                           const std::optional<LocationId> &location, size_t most);
/// Reserved units that are in parcels which have not left, by the location they lie in. Empty, too, where more orders
/// are packed than any table holds: then nobody ever says what leaves.
[[nodiscard]] Result<std::map<LocationId, qint64>> packed(ShopFile &file, const VariantId &variant);
/// Places whose warning is open, the emptiest first, and since when: since when no more than today's threshold has
/// been available without a break. Units of lines that were edited out of an order count as if never reserved.
[[nodiscard]] Result<std::vector<WarningRow>> warnings(ShopFile &file);

} // namespace kontor::stockqueries
