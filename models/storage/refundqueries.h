// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of refunds reads: one row a refund, or what a bank took back of a payment. Never writes.
#pragma once

#include "listanswer.h"
#include "listrows.h"
#include "result.h"

namespace kontor {
class ShopFile;
}

namespace kontor::refundqueries {

/// Row numbers, sorted. They stay while the order keeps its refunds.
[[nodiscard]] Result<ListAnswer> list(ShopFile &file, const RefundFilter &filter, const ListWish &wish);
[[nodiscard]] Result<std::vector<RefundRow>> rows(ShopFile &file, const std::vector<qint64> &numbers);

/// Without reversals, the latest first.
[[nodiscard]] Result<std::vector<RefundRow>> inState(ShopFile &file, std::optional<RefundState> state);
[[nodiscard]] Result<RefundCounts> counts(ShopFile &file);

/// The row number of a refund; 0 when there is none.
[[nodiscard]] Result<qint64> numberOf(ShopFile &file, const RefundId &id);

} // namespace kontor::refundqueries
