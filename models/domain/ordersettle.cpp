// SPDX-License-Identifier: GPL-3.0-or-later
// The derived figures of an order: amounts, axes, label. Everything here is a function of the
// lines, parcels, payments and refunds that the fold collected.
#include "order.h"

#include "money.h"

#include <algorithm>

namespace kontor {

namespace {

struct UnitSums {
    qint64 qty = 0;
    qint64 cancelled = 0;
    qint64 shipped = 0;
    qint64 delivered = 0;
    qint64 received = 0;
    qint64 returned = 0;
};

UnitSums unitSums(const OrderState &order)
{
    UnitSums sums;
    for (const OrderLine &line : order.lines) {
        sums.qty += line.qty;
        sums.cancelled += line.cancelled;
        sums.shipped += line.shipped;
        sums.delivered += line.delivered;
        sums.received += line.received;
        sums.returned += line.retGood + line.retDamaged;
    }
    return sums;
}

void settleParcels(OrderState &order)
{
    for (OrderLine &line : order.lines) {
        line.packed = 0;
        line.parcelled = 0;
        qint64 delivered = 0;
        for (const Parcel &parcel : order.parcels) {
            for (const ParcelLine &part : parcel.lines) {
                if (part.line != line.line)
                    continue;
                if (parcel.state == ParcelState::Packed)
                    line.packed += part.qty;
                if (parcel.state == ParcelState::Shipped) {
                    line.parcelled += part.qty;
                    if (parcel.status == ParcelStatus::Delivered)
                        delivered += part.qty;
                }
            }
        }
        line.shipped = std::min(line.parcelled, line.qty - line.cancelled);
        line.overShipped = line.parcelled - line.shipped;
        line.delivered = std::min(delivered, line.shipped);
        line.received = std::min(line.received, line.shipped);
    }
}

void settleMoney(OrderState &order, const UnitSums &units)
{
    order.totalMinor = order.shipping.totalMinor;
    qint64 cancelledMinor = 0;
    for (const OrderLine &line : order.lines) {
        order.totalMinor += line.totalMinor;
        cancelledMinor += line.cancelledMinor;
    }
    order.capturedMinor = order.reversedMinor = order.refundedMinor = 0;
    for (Payment &payment : order.payments) {
        if (payment.state == PaymentState::Captured) {
            order.capturedMinor += payment.amountMinor;
            order.reversedMinor += payment.reversedMinor;
        }
        payment.approvedMinor = 0;
    }
    qint64 reductions = 0;
    for (const Refund &refund : order.refunds) {
        if (!refund.isApproved())
            continue;
        order.refundedMinor += refund.approvedMinor;
        reductions += refund.dueReductionMinor();
        for (const RefundAmount &part : refund.amounts) {
            if (Payment *payment = order.capture(part.payment))
                payment->approvedMinor += part.amountMinor;
        }
    }
    const bool allCancelled = units.qty > 0 && units.cancelled == units.qty;
    order.shippingCreditedMinor =
        allCancelled ? std::max<qint64>(0, order.shipping.totalMinor - order.shippingRefundedMinor()) : 0;
    order.dueMinor = std::max<qint64>(0, order.totalMinor - cancelledMinor - order.shippingCreditedMinor - reductions);
    order.balanceMinor = order.capturedMinor - order.reversedMinor - order.refundedMinor;
    order.overRefundedMinor = std::max<qint64>(0, -order.balanceMinor);
    if (order.capturedMinor - order.reversedMinor >= order.dueMinor && order.capturedMinor > 0)
        order.fullyCapturedOnce = true;
}

PaymentAxis paymentAxis(const OrderState &order)
{
    if (order.capturedMinor - order.reversedMinor == 0)
        return order.dueMinor == 0 && order.lifecycle != Lifecycle::Cancelled ? PaymentAxis::Paid : PaymentAxis::Unpaid;
    if (order.balanceMinor < order.dueMinor)
        return PaymentAxis::PartiallyPaid;
    if (order.balanceMinor > order.dueMinor)
        return PaymentAxis::Overpaid;
    const bool refunded = std::any_of(order.refunds.begin(), order.refunds.end(), [](const Refund &r) {
        return r.isApproved() && r.kind != RefundKind::Overpayment;
    });
    if (!refunded)
        return PaymentAxis::Paid;
    return order.balanceMinor == 0 ? PaymentAxis::Refunded : PaymentAxis::PartiallyRefunded;
}

FulfilmentAxis fulfilmentAxis(const UnitSums &units)
{
    const qint64 wanted = units.qty - units.cancelled;
    if (units.returned > 0)
        return units.returned >= units.shipped && units.shipped == wanted ? FulfilmentAxis::Returned
                                                                          : FulfilmentAxis::PartiallyReturned;
    if (units.shipped == 0)
        return FulfilmentAxis::Unfulfilled;
    if (units.shipped < wanted)
        return FulfilmentAxis::PartiallyShipped;
    if (units.received == wanted)
        return FulfilmentAxis::Received;
    return units.delivered == wanted ? FulfilmentAxis::Delivered : FulfilmentAxis::Shipped;
}

bool isRefunding(const OrderState &order)
{
    return std::any_of(order.refunds.begin(), order.refunds.end(), [](const Refund &r) {
        return r.state == RefundState::Requested || r.state == RefundState::Approved || r.state == RefundState::Failed;
    });
}

OrderLabel labelOf(const OrderState &order, const UnitSums &units)
{
    if (order.lifecycle == Lifecycle::Draft)
        return OrderLabel::Draft;
    if (isRefunding(order))
        return OrderLabel::Refunding;
    if (order.lifecycle == Lifecycle::Cancelled
        || (order.lifecycle == Lifecycle::Closed && order.closedReason != ClosedReason::Finished))
        return OrderLabel::Cancelled;
    if (order.onHold)
        return OrderLabel::OnHold;
    if (order.lifecycle == Lifecycle::Closed)
        return OrderLabel::Closed;
    if (order.terms == Terms::Prepaid
        && (order.payment == PaymentAxis::Unpaid || order.payment == PaymentAxis::PartiallyPaid))
        return OrderLabel::ToPay;
    if (units.shipped == 0)
        return OrderLabel::ToShip;
    if (units.shipped < units.qty - units.cancelled)
        return OrderLabel::PartShipped;
    return units.received < units.shipped ? OrderLabel::Shipped : OrderLabel::Received;
}

/// Every unit cancelled or back, and no money left: the deal is off, whoever said so.
void deriveRefundedClose(OrderState &order, const UnitSums &units)
{
    const bool allGone = units.qty > 0 && units.cancelled + units.returned >= units.qty && order.balanceMinor == 0;
    if (order.lifecycle == Lifecycle::Placed && allGone) {
        order.lifecycle = Lifecycle::Closed;
        order.closedReason = ClosedReason::Refunded;
    } else if (order.lifecycle == Lifecycle::Closed && order.closedReason == ClosedReason::Refunded && !allGone) {
        order.lifecycle = Lifecycle::Placed;
        order.closedReason = ClosedReason::None;
    }
}

} // namespace

qint64 Refund::dueReductionMinor() const
{
    if (!isApproved() || kind == RefundKind::Overpayment)
        return 0;
    if (kind == RefundKind::Cancel && parts.empty())
        return 0;
    return std::max<qint64>(0, approvedMinor - unshippedMinor);
}

void OrderState::settle()
{
    settleParcels(*this);
    const UnitSums sums = unitSums(*this);
    settleMoney(*this, sums);
    deriveRefundedClose(*this, sums);
    payment = paymentAxis(*this);
    fulfilment = fulfilmentAxis(sums);
    label = labelOf(*this, sums);
}

} // namespace kontor
