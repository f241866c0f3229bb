// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of customers reads, and what is known of one of them. Never writes.
#pragma once

#include "customerrows.h"
#include "listanswer.h"
#include "result.h"

namespace kontor {
class ListMemory;
class ShopFile;
} // namespace kontor

namespace kontor::customerqueries {

/// Row numbers, sorted. Who was merged into another is not listed, nor who was erased.
[[nodiscard]] Result<ListAnswer> list(ShopFile &file, ListMemory &memory, const CustomerFilter &filter,
                                      const ListWish &wish);
[[nodiscard]] Result<std::vector<CustomerRow>> rows(ShopFile &file, const std::vector<qint64> &numbers);
[[nodiscard]] Result<CustomerCounts> counts(ShopFile &file);

/// By name, at most so many; all words must match.
[[nodiscard]] Result<std::vector<CustomerRow>> named(ShopFile &file, ListMemory &memory, const QString &search,
                                                     int limit);
/// Who stands for them, when they were merged; the row itself otherwise.
[[nodiscard]] Result<CustomerRow> one(ShopFile &file, const CustomerId &id);
[[nodiscard]] Result<CustomerRow> byEmail(ShopFile &file, const QString &email);
/// The customer and everybody merged into them.
[[nodiscard]] Result<std::vector<CustomerId>> everybodyIn(ShopFile &file, const CustomerId &id);
/// Who may be the same person, and was not told apart from them.
[[nodiscard]] Result<std::vector<CustomerRow>> duplicatesOf(ShopFile &file, const CustomerId &id);
/// Everything but the timeline.
[[nodiscard]] Result<CustomerDetail> detail(ShopFile &file, qint64 number);

} // namespace kontor::customerqueries
