// SPDX-License-Identifier: GPL-3.0-or-later
// The derived figures of an order: amounts, axes, label. Everything here is a function of the
// lines, parcels, payments and refunds that the fold collected.
#include "order.h"

#include "durations.h"
#include "factread.h"
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

/// Units of one line that a request speaks for, by whether goods are to come back.
struct Claims {
    qint64 unshipped = 0;
    qint64 shipped = 0;
    qint64 expected = 0;
};

Claims claimsOf(const Refund &refund, int lineNo)
{
    Claims claims;
    for (const RefundPart &part : refund.parts) {
        if (part.line != lineNo)
            continue;
        (part.isUnshipped() ? claims.unshipped : claims.shipped) += part.qty;
        if (part.expectsGoods())
            claims.expected += part.qty;
    }
    return claims;
}

struct Arrivals {
    qint64 good = 0;
    qint64 damaged = 0;
    qint64 missing = 0;
    void add(const ReturnedGoods &goods)
    {
        good += goods.good;
        damaged += goods.damaged;
        missing += goods.missing;
    }
};

/// Spreads what came back unannounced over the requests that still wait, the first of them first.
void adopt(std::vector<std::pair<Refund *, qint64>> &waiting, qint64 units)
{
    for (auto &[refund, outstanding] : waiting) {
        const qint64 taken = std::min(outstanding, units);
        refund->awaitedUnits += outstanding - taken;
        units -= taken;
    }
}

/// Goods that came back without a request belong to the first request that expects such goods, before
/// or after: the buyer who sent them can still be given the money. Only what no request ever claims is
/// left to a person; so are goods whose request was rejected or withdrawn when they were here already.
void settleReturns(OrderState &order)
{
    for (Refund &refund : order.refunds)
        refund.awaitedUnits = 0;
    for (OrderLine &line : order.lines) {
        line.inOpenRequests = line.returnClaims = line.refundedQty = 0;
        Arrivals all;
        for (const ReturnedGoods &goods : order.returns) {
            if (goods.line == line.line)
                all.add(goods);
        }
        qint64 outstanding = 0;
        qint64 announced = 0;
        std::vector<std::pair<Refund *, qint64>> waiting;
        for (Refund &refund : order.refunds) {
            const Claims claims = claimsOf(refund, line.line);
            if (refund.isApproved())
                line.refundedQty += claims.unshipped + claims.shipped;
            if (refund.isOpen())
                line.inOpenRequests += claims.unshipped;
            if (!refund.isOpen() && !refund.isApproved())
                continue;
            line.returnClaims += claims.shipped;
            Arrivals own;
            for (const ReturnedGoods &goods : order.returns) {
                if (goods.line == line.line && goods.refund == refund.id)
                    own.add(goods);
            }
            const qint64 arrived = std::min(claims.expected, own.good + own.damaged);
            announced += arrived;
            waiting.emplace_back(&refund, std::max<qint64>(0, claims.expected - arrived - own.missing));
            outstanding += waiting.back().second;
        }
        const qint64 back = all.good + all.damaged;
        const qint64 adopted = std::min(outstanding, back - announced);
        adopt(waiting, adopted);
        line.retDamaged = std::min(all.damaged, line.shipped);
        line.retGood = std::min(all.good, line.shipped - line.retDamaged);
        line.retRequested = std::clamp<qint64>(outstanding - adopted, 0, line.shipped - line.retGood - line.retDamaged);
        line.unexpectedReturn = std::max(back - announced - adopted, back - line.retGood - line.retDamaged);
    }
}

void settlePayments(OrderState &order)
{
    order.capturedMinor = order.reversedMinor = order.refundedMinor = 0;
    for (Payment &payment : order.payments) {
        payment.approvedMinor = 0;
        if (payment.state != PaymentState::Captured)
            continue;
        addCapped(order.capturedMinor, payment.amountMinor);
        addCapped(order.reversedMinor, payment.reversedMinor);
    }
    for (const Refund &refund : order.refunds) {
        if (!refund.isApproved())
            continue;
        addCapped(order.refundedMinor, refund.approvedMinor);
        for (const RefundAmount &part : refund.amounts) {
            if (Payment *payment = order.capture(part.payment))
                addCapped(payment->approvedMinor, part.amountMinor);
        }
    }
    order.balanceMinor = order.capturedMinor - order.reversedMinor - order.refundedMinor;
    order.overRefundedMinor = std::max<qint64>(0, -order.balanceMinor);
}

/// Refunds lower what is due in the order they were asked for, each at most by what is left of goods and
/// shipping; a refund that covers the whole remainder without naming the shipping reaches into it.
void settleDue(OrderState &order, const UnitSums &units)
{
    qint64 goodsLeft = 0;
    order.totalMinor = order.shipping.totalMinor;
    for (const OrderLine &line : order.lines) {
        addCapped(order.totalMinor, line.totalMinor);
        addCapped(goodsLeft, line.totalMinor - line.cancelledMinor);
    }
    qint64 shippingLeft = order.shipping.totalMinor;
    for (Refund &refund : order.refunds) {
        const qint64 asked = refund.dueReductionMinor();
        const qint64 named = std::min({asked, refund.shippingMinor, shippingLeft});
        refund.reducedGoodsMinor = std::min(asked - named, goodsLeft);
        refund.reducedShippingMinor = std::min(asked - refund.reducedGoodsMinor, shippingLeft);
        goodsLeft -= refund.reducedGoodsMinor;
        shippingLeft -= refund.reducedShippingMinor;
    }
    const bool allCancelled = units.qty > 0 && units.cancelled == units.qty;
    order.shippingCreditedMinor = allCancelled ? shippingLeft : 0;
    order.dueMinor = goodsLeft + shippingLeft - order.shippingCreditedMinor;
}

/// An order that costs nothing is paid by being placed; one that fell apart before it was paid never was.
void notePaidOnce(OrderState &order)
{
    const bool stands = order.exists && order.decided != Lifecycle::Cancelled;
    if (stands && (order.dueMinor > 0 || order.totalMinor == 0)
        && order.capturedMinor - order.reversedMinor >= order.dueMinor)
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
        return r.isApproved() && r.approvedMinor > 0 && r.kind != RefundKind::Overpayment;
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
        || (order.lifecycle == Lifecycle::Closed && order.closedReason == ClosedReason::Refunded))
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

/// Every unit cancelled or back, and no money left: the deal is off, whoever closed it before. A capture
/// or chargeback afterwards takes that back.
void deriveLifecycle(OrderState &order, const UnitSums &units)
{
    order.lifecycle = order.decided;
    order.closedReason = order.decidedReason;
    const bool stands = order.decided == Lifecycle::Placed
        || (order.decided == Lifecycle::Closed && order.decidedReason != ClosedReason::Merged);
    if (!stands || units.qty == 0 || units.cancelled + units.returned < units.qty || order.balanceMinor != 0)
        return;
    order.lifecycle = Lifecycle::Closed;
    order.closedReason = ClosedReason::Refunded;
}

constexpr qint64 kUsualHandlingMs = 2 * kDayMs;
constexpr qint64 kUsualWayMs = 7 * kDayMs;

/// A hostile fact may name any time at all.
qint64 later(qint64 atMs, qint64 byMs)
{
    addCapped(atMs, byMs);
    return atMs;
}

/// Goods that the buyer has, or that belong to an order that is over, are no longer on any way.
ShipStanding standingOf(const OrderState &order, const Parcel &parcel)
{
    if (parcel.state != ParcelState::Shipped)
        return parcel.state == ParcelState::Packed ? ShipStanding::ToShip : ShipStanding::Ended;
    const bool isOver = order.isEnded() || (order.receivedAtMs > 0 && parcel.shippedAtMs <= order.receivedAtMs);
    switch (parcel.status) {
    case ParcelStatus::Delivered:
        return ShipStanding::Arrived;
    case ParcelStatus::Returned:
    case ParcelStatus::Cancelled:
        return ShipStanding::Ended;
    case ParcelStatus::Returning:
        return ShipStanding::Returning;
    case ParcelStatus::Lost:
        return isOver ? ShipStanding::Ended : ShipStanding::Lost;
    case ParcelStatus::AttemptFailed:
        return isOver ? ShipStanding::Arrived : ShipStanding::AttemptFailed;
    default:
        return isOver ? ShipStanding::Arrived : ShipStanding::OnTheWay;
    }
}

void settleStandings(OrderState &order)
{
    const qint64 promised = order.delivery.deliverByMs;
    for (Parcel &parcel : order.parcels) {
        parcel.standing = standingOf(order, parcel);
        parcel.dueAtMs = parcel.state != ParcelState::Shipped ? order.shipByMs()
            : promised > 0                                    ? promised
                                                              : later(parcel.shippedAtMs, kUsualWayMs);
    }
}

} // namespace

qint64 OrderState::packableUnits() const
{
    const bool waitsForMoney =
        terms == Terms::Prepaid && (payment == PaymentAxis::Unpaid || payment == PaymentAxis::PartiallyPaid);
    if (lifecycle != Lifecycle::Placed || onHold || waitsForMoney)
        return 0;
    qint64 units = 0;
    for (const OrderLine &line : lines)
        units += line.freeUnits();
    return units;
}

qint64 OrderState::shipByMs() const
{
    return delivery.shipByMs > 0 ? delivery.shipByMs : later(placedAtMs, kUsualHandlingMs);
}

qint64 Refund::dueReductionMinor() const
{
    if (!isApproved() || kind == RefundKind::Overpayment)
        return 0;
    if (kind == RefundKind::Cancel && parts.empty()) // the balance of units an earlier fact cancelled
        return 0;
    return std::max<qint64>(0, approvedMinor - unshippedMinor);
}

void OrderState::settle()
{
    settleParcels(*this);
    settleReturns(*this);
    const UnitSums sums = unitSums(*this);
    settlePayments(*this);
    settleDue(*this, sums);
    notePaidOnce(*this);
    deriveLifecycle(*this, sums);
    payment = paymentAxis(*this);
    fulfilment = fulfilmentAxis(sums);
    label = labelOf(*this, sums);
    settleStandings(*this);
}

} // namespace kontor
