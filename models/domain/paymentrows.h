// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of payments and the sums by channel show: plain values, as in listrows.h.
#pragma once

#include "listrows.h"
#include "paymentqueue.h"

namespace kontor {

/// A payment; money nobody knows an order for, then `fact` is not null; or, of an order, what is still to come or came
/// too much: then `key` is empty.
struct PaymentRow {
    qint64 n = 0;
    qint64 orderN = 0; ///< 0: of no order
    OrderId order;
    FactId fact;
    QString orderNumber;
    QString customerName;
    QString customerEmail;
    QString key; ///< channel|payment id|capture no.; of an attempt its id
    QString channel;
    QString reference;
    QString currency;
    PaymentStanding standing = PaymentStanding::Received;
    qint64 amountMinor = 0; ///< that lies here, is awaited or came too much
    qint64 movedMinor = 0; ///< of it, from other orders
    qint64 refundedMinor = 0;
    qint64 takenMinor = 0; ///< by the bank
    qint64 feeMinor = 0;
    qint64 atMs = 0;
    [[nodiscard]] bool isUnattached() const { return standing == PaymentStanding::Unattached; }
    /// Money came, whatever became of it.
    [[nodiscard]] bool hasArrived() const
    {
        return standing >= PaymentStanding::Received && standing <= PaymentStanding::Unattached;
    }
    /// Sums leave out what is only announced and what failed.
    [[nodiscard]] bool isCounted() const
    {
        return standing != PaymentStanding::Awaited && standing != PaymentStanding::Failed;
    }
    /// What is left of what came.
    [[nodiscard]] qint64 netMinor() const
    {
        return hasArrived() ? amountMinor - refundedMinor - takenMinor - feeMinor : 0;
    }
};

enum class PaymentSort { At, Number, Customer, Channel, Standing, Amount };

/// Empty fields do not filter. What orders still owe or paid too much is only found where it is asked for.
struct PaymentFilter {
    std::vector<PaymentQueue> queues; ///< any of them
    std::vector<PaymentStanding> standings; ///< any of them
    std::vector<TextTerm> channels; ///< whole
    std::vector<TextTerm> customerTexts; ///< contained in name or address, letter case and accents aside
    std::vector<TextTerm> references; ///< contained
    std::vector<TextTerm> currencies;
    std::optional<qint64> fromMs; ///< came, or was announced or ordered, from then on
    std::optional<qint64> untilMs; ///< and before this
    std::optional<qint64> amountAtLeast;
    std::optional<qint64> amountAtMost;
    QString amountCurrency; ///< amounts are compared within one currency; empty: whatever it is
    bool isNothing = false; ///< contradictory: no row matches
    QString search; ///< words; all must match the order, or stand in the reference
    PaymentSort sort = PaymentSort::At;
    bool descending = true;
};

/// Every queue is named; `all` are payments, attached or not.
struct PaymentCounts {
    qint64 all = 0;
    std::map<PaymentQueue, qint64> queues;
};

/// Money of one channel in one currency in a period; each part on the day it moved.
struct ChannelSums {
    QString channel;
    QString currency;
    qint64 payments = 0;
    qint64 receivedMinor = 0;
    qint64 refundedMinor = 0; ///< sent back
    qint64 takenMinor = 0; ///< by the bank, and not paid again
    qint64 feeMinor = 0;
    [[nodiscard]] qint64 netMinor() const { return receivedMinor - refundedMinor - takenMinor - feeMinor; }
};

/// A period by its ends in Unix ms; an open end is as far as there is anything.
struct LedgerPeriod {
    std::optional<qint64> fromMs;
    std::optional<qint64> untilMs; ///< not included
};

/// A payment as a statement may name it.
struct StatedPayment {
    OrderId order;
    QString orderNumber;
    QString key;
    QString reference;
    QString currency;
    qint64 arrivedMinor = 0; ///< wherever the money lies now
    qint64 backMinor = 0; ///< refunded, or taken by the bank
    qint64 feeMinor = 0;
    qint64 atMs = 0;
};

} // namespace kontor
