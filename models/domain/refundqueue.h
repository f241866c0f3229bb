// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"

#include <array>

namespace kontor {

/// How far money on its way back is: the one word the list of refunds has for each of its rows. The numbers are
/// stored; never renumber. The last two are of what a bank took back.
enum class RefundStanding {
    Requested = 0,
    NeedsSecond = 1, ///< approved, and above what one person may send
    Approved = 2, ///< to be sent
    Failed = 3, ///< to be sent again
    Settled = 4,
    Rejected = 5,
    Withdrawn = 6,
    Superseded = 7,
    TakenBack = 8,
    PaidAgain = 9
};

[[nodiscard]] RefundStanding standingOf(const Refund &refund);
[[nodiscard]] RefundStanding standingOf(const Reversal &reversal);

/// What refunds wait for; one may stand in two queues, as its goods and its money have ways of their own.
enum class RefundQueue {
    ToReview,
    Second, ///< a second person must agree
    Goods, ///< units are still to come back
    ToSettle,
    Failed,
    Settled,
    TurnedDown,
    Chargebacks
};

inline constexpr std::array kRefundQueues{RefundQueue::ToReview,   RefundQueue::Second,     RefundQueue::Goods,
                                          RefundQueue::ToSettle,   RefundQueue::Failed,     RefundQueue::Settled,
                                          RefundQueue::TurnedDown, RefundQueue::Chargebacks};

/// The standings that make up a queue; none for Goods, which is told by units.
[[nodiscard]] std::vector<RefundStanding> standingsOf(RefundQueue queue);

[[nodiscard]] QString code(RefundStanding standing); ///< snake_case
[[nodiscard]] QString code(RefundQueue queue);
[[nodiscard]] std::optional<RefundQueue> refundQueueFromCode(const QString &code);

} // namespace kontor
