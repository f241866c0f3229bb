// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentqueue.h"

using namespace Qt::StringLiterals;

namespace kontor {

PaymentStanding standingOf(const Payment &payment)
{
    if (payment.state != PaymentState::Captured)
        return payment.state == PaymentState::Failed ? PaymentStanding::Failed : PaymentStanding::Awaited;
    if (payment.reversedMinor > 0 || payment.overReversedMinor > 0)
        return PaymentStanding::TakenBack;
    if (payment.amountMinor == 0 && payment.movedMinor != 0)
        return PaymentStanding::Moved;
    if (payment.approvedMinor > 0)
        return payment.refundableMinor() > 0 ? PaymentStanding::PartlyRefunded : PaymentStanding::Refunded;
    return PaymentStanding::Received;
}

std::vector<PaymentStanding> standingsOf(PaymentQueue queue)
{
    switch (queue) {
    case PaymentQueue::Open:
        return {PaymentStanding::Open};
    case PaymentQueue::Overpaid:
        return {PaymentStanding::Overpaid};
    case PaymentQueue::Unattached:
        return {PaymentStanding::Unattached};
    case PaymentQueue::TakenBack:
        return {PaymentStanding::TakenBack};
    case PaymentQueue::Refunded:
        return {PaymentStanding::PartlyRefunded, PaymentStanding::Refunded};
    case PaymentQueue::Awaited:
        return {PaymentStanding::Awaited};
    case PaymentQueue::Failed:
        break;
    }
    return {PaymentStanding::Failed};
}

QString code(PaymentStanding standing)
{
    switch (standing) {
    case PaymentStanding::Awaited:
        return u"awaited"_s;
    case PaymentStanding::Failed:
        return u"failed"_s;
    case PaymentStanding::Received:
        return u"received"_s;
    case PaymentStanding::PartlyRefunded:
        return u"partly_refunded"_s;
    case PaymentStanding::Refunded:
        return u"refunded"_s;
    case PaymentStanding::TakenBack:
        return u"taken_back"_s;
    case PaymentStanding::Moved:
        return u"moved"_s;
    case PaymentStanding::Unattached:
        return u"unattached"_s;
    case PaymentStanding::Open:
        return u"open"_s;
    case PaymentStanding::Overpaid:
        break;
    }
    return u"overpaid"_s;
}

QString code(PaymentQueue queue)
{
    return code(standingsOf(queue).back());
}

std::optional<PaymentQueue> paymentQueueFromCode(const QString &text)
{
    for (const PaymentQueue queue : kPaymentQueues) {
        if (code(queue) == text)
            return queue;
    }
    return std::nullopt;
}

} // namespace kontor
