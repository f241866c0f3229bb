// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of payments reads: one row a payment, attached or not, and, where it is asked for, one an order that
// still owes or paid too much. Never writes.
#pragma once

#include "listanswer.h"
#include "paymentrows.h"
#include "result.h"

namespace kontor {
class ShopFile;
}

namespace kontor::paymentqueries {

/// Row numbers, sorted. They stay while the order keeps its payments.
[[nodiscard]] Result<ListAnswer> list(ShopFile &file, const PaymentFilter &filter, const ListWish &wish);
[[nodiscard]] Result<std::vector<PaymentRow>> rows(ShopFile &file, const std::vector<qint64> &numbers);
[[nodiscard]] Result<PaymentCounts> counts(ShopFile &file);
/// The same sums over everything that a filter without words lets through, by currency; of what came, or is open.
[[nodiscard]] Result<std::map<QString, ChannelSums>> sums(ShopFile &file, const PaymentFilter &filter);

/// Every channel by its name, money of other currencies apart; exchanges are no payments.
[[nodiscard]] Result<std::vector<ChannelSums>> ledger(ShopFile &file, const LedgerPeriod &period);

/// The payments of a channel that came in the period, or bear one of these keys whenever they came.
[[nodiscard]] Result<std::vector<StatedPayment>> stated(ShopFile &file, const QString &channel,
                                                        const LedgerPeriod &period, const QStringList &keys);
/// Payments that wait for an order or were dismissed, as "id|capture no.", the ids as the channel calls them.
[[nodiscard]] Result<QStringList> unattachedOn(ShopFile &file, const QString &channel);

} // namespace kontor::paymentqueries
