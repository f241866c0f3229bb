// SPDX-License-Identifier: GPL-3.0-or-later
// Single answers about orders: queues, tags, numbers that two desks gave, who may be merged. Never writes.
#pragma once

#include "listcondition.h"
#include "listrows.h"
#include "orderqueue.h"
#include "result.h"

#include <map>

namespace kontor {
class ShopFile;
}

namespace kontor::orderlookups {

/// What a row of `orders` must be to stand in a queue at that time (Unix ms, to the minute).
[[nodiscard]] ListCondition queueCondition(OrderQueue queue, qint64 nowMs);
[[nodiscard]] Result<std::map<OrderQueue, qint64>> queueCounts(ShopFile &file);

/// The number people see: "A7-000043/2" for the second order that carries it.
[[nodiscard]] Result<QString> shownNumber(ShopFile &file, const OrderId &id, const QString &number);
[[nodiscard]] Result<std::pair<OrderId, ParcelId>> parcelById(ShopFile &file, const ParcelId &id);

[[nodiscard]] Result<QStringList> tagsOf(ShopFile &file, const OrderId &id);
/// Every tag some order has, the ones used most first; at most a thousand.
[[nodiscard]] Result<QStringList> knownTags(ShopFile &file);

/// Every order of a customer and of everybody merged into them, the earliest first; what a transaction has in hand must
/// have been flushed.
[[nodiscard]] Result<std::vector<OrderId>> ordersOf(ShopFile &file, const CustomerId &customer);
/// Open orders of the same customer, currency and terms, the latest first; the guards have the last word.
[[nodiscard]] Result<std::vector<OrderId>> mergeable(ShopFile &file, const OrderState &order, int most);

} // namespace kontor::orderlookups
