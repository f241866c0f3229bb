// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "stockdialog.h"

namespace kontor {

class ShopReader;
class UnitOfWork;

/// For any thread.
[[nodiscard]] Result<BookingPlaces> readBookingPlaces(ShopReader &reader, const VariantId &variant);

/// Writes what was asked for into the ledger. An article whose stock nobody kept is counted from its first booking on.
[[nodiscard]] Result<void> bookStock(UnitOfWork &unit, const QString &actor, const GoodsRow &article,
                                     const StockBooking &booking);

} // namespace kontor
