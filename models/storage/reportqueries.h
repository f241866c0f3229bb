// SPDX-License-Identifier: GPL-3.0-or-later
// What reports read beside the figures of charts. Never writes.
#pragma once

#include "database.h"
#include "reportfigures.h"

namespace kontor {
class ShopFile;
}

namespace kontor::reportqueries {

/// While it lives, this connection reads the shop as it is now.
[[nodiscard]] Result<std::unique_ptr<Snapshot>> standStill(ShopFile &file);
/// Of these days, and those placed on other days that gave something back between the two times. Some may have neither.
[[nodiscard]] Result<std::vector<OrderId>> taxedOrders(ShopFile &file, const DayRange &days, qint64 fromMs,
                                                       qint64 untilMs);
/// What the daily sums and credit notes of their own say, by currency. Rates are not known here.
[[nodiscard]] Result<std::map<QString, CurrencyTax>> bookedTax(ShopFile &file, const DayRange &days);
/// Of parcels that left between these times, by carrier. Reads all parcels: no index tells when one left.
[[nodiscard]] Result<std::vector<ShippedSum>> shipped(ShopFile &file, qint64 fromMs, qint64 untilMs);
[[nodiscard]] Result<std::vector<OpenSum>> toBePaid(ShopFile &file);
[[nodiscard]] Result<std::vector<OpenSum>> toBeSent(ShopFile &file); ///< refunds that may be paid out
[[nodiscard]] Result<std::vector<OpenSum>> toBeSeconded(ShopFile &file); ///< refunds that one more person must approve
[[nodiscard]] Result<std::vector<LevelCount>> levels(ShopFile &file); ///< by location
/// The least available first within a place, at most so many in each.
[[nodiscard]] Result<std::vector<WarnedArticle>> warned(ShopFile &file, int mostOfPlace);
/// By net of the question's days; who was merged into another counts as that one.
[[nodiscard]] Result<std::vector<BestCustomer>> bestCustomers(ShopFile &file, const FigureQuestion &question, int most);

} // namespace kontor::reportqueries
