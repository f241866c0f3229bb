// SPDX-License-Identifier: GPL-3.0-or-later
// What order lists and panes read. Never writes.
#pragma once

#include "listanswer.h"
#include "listrows.h"
#include "result.h"

#include <map>

namespace kontor {
class ListMemory;
class ShopFile;
} // namespace kontor

namespace kontor::orderqueries {

/// Sorted; the exact number of a search before everything else.
[[nodiscard]] Result<ListAnswer> list(ShopFile &file, ListMemory &memory, const OrderFilter &filter,
                                      const ListWish &wish);
[[nodiscard]] Result<std::vector<OrderRow>> rows(ShopFile &file, const std::vector<qint64> &numbers);
[[nodiscard]] Result<std::map<OrderLabel, qint64>> counts(ShopFile &file);
[[nodiscard]] Result<OrderState> state(ShopFile &file, const OrderId &id);
/// "A7-000043", or "A7-000043/2" for the second order that carries the number.
[[nodiscard]] Result<OrderId> byNumber(ShopFile &file, const QString &number);
[[nodiscard]] Result<std::vector<TimelineRow>> timeline(ShopFile &file, const RecordId &subject);
[[nodiscard]] Result<OrderId> ofRefund(ShopFile &file, const RefundId &id);
[[nodiscard]] Result<std::pair<OrderId, ParcelId>> parcelByTracking(ShopFile &file, const QString &tracking);

} // namespace kontor::orderqueries
