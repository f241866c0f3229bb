// SPDX-License-Identifier: GPL-3.0-or-later
// What the packing table reads: one row an order that waits for its goods or its box, one a parcel, and one for goods
// that a buyer sends back. Never writes.
#pragma once

#include "listanswer.h"
#include "listrows.h"
#include "picklist.h"
#include "result.h"

namespace kontor {
class ShopFile;
}

namespace kontor::shipqueries {

/// Row numbers, sorted. They stay while an order waits, for as long as there is the parcel, and until all that is sent
/// back is here.
[[nodiscard]] Result<ListAnswer> list(ShopFile &file, const ShipFilter &filter, const ListWish &wish);
[[nodiscard]] Result<std::vector<ShipRow>> rows(ShopFile &file, const std::vector<qint64> &numbers);
[[nodiscard]] Result<ShipCounts> counts(ShopFile &file);

/// Orders that somebody gathers and that are not packed yet; of this walk, or of all.
[[nodiscard]] Result<std::vector<OrderId>> picked(ShopFile &file, const std::optional<PickId> &pick);
/// Every order whose goods nobody gathers yet, the most urgent first.
[[nodiscard]] Result<std::vector<OrderId>> toPick(ShopFile &file);
[[nodiscard]] Result<PickPlace> placeOf(ShopFile &file, const VariantId &variant);

/// The row number of a parcel, or of an order that waits; 0: there is none.
[[nodiscard]] Result<qint64> numberOf(ShopFile &file, const ParcelId &parcel);
[[nodiscard]] Result<qint64> numberOf(ShopFile &file, const OrderId &order);

} // namespace kontor::shipqueries
