// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"

#include <array>

namespace kontor {

/// What became of money, or of money that is missing: the one word the list of payments has for each of its rows. The
/// numbers are stored; never renumber. The last two are of orders.
enum class PaymentStanding {
    Awaited = 0, ///< announced
    Failed = 1,
    Received = 2,
    PartlyRefunded = 3,
    Refunded = 4,
    TakenBack = 5, ///< by the bank, all or part of it
    Moved = 6, ///< to another order, all of it
    Unattached = 7, ///< arrived, and nobody knows for which order
    Open = 8, ///< still to come
    Overpaid = 9
};

[[nodiscard]] PaymentStanding standingOf(const Payment &payment);

/// What payments are looked through for.
enum class PaymentQueue { Open, Overpaid, Unattached, TakenBack, Refunded, Awaited, Failed };

inline constexpr std::array kPaymentQueues{PaymentQueue::Open,      PaymentQueue::Overpaid, PaymentQueue::Unattached,
                                           PaymentQueue::TakenBack, PaymentQueue::Refunded, PaymentQueue::Awaited,
                                           PaymentQueue::Failed};

[[nodiscard]] std::vector<PaymentStanding> standingsOf(PaymentQueue queue);

[[nodiscard]] QString code(PaymentStanding standing); ///< snake_case
[[nodiscard]] QString code(PaymentQueue queue);
[[nodiscard]] std::optional<PaymentQueue> paymentQueueFromCode(const QString &code);

} // namespace kontor
