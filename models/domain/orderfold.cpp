// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderfold.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

qint64 number(const QJsonObject &o, QLatin1String key)
{
    return o.value(key).toInteger();
}
QString text(const QJsonObject &o, QLatin1String key)
{
    return o.value(key).toString();
}
int dayOf(const Fact &fact)
{
    return static_cast<int>(number(fact.json, "day"_L1));
}
LocationId locationOf(const QJsonObject &o)
{
    const QJsonValue location = o.value("location"_L1);
    return location.isString() ? LocationId::fromString(location.toString()) : mainLocation();
}

/// Takes units out of the order: their shares leave what is due.
void cancelUnits(OrderLine &line, qint64 units)
{
    units = std::min(units, line.qty - line.cancelled);
    if (units <= 0)
        return;
    const qint64 share = line.nextShare(units);
    line.cancelledTaxMinor += line.nextTaxShare(units);
    line.cancelledMinor += share;
    line.creditedMinor += share;
    line.creditedUnits = std::min(line.qty, line.creditedUnits + units);
    line.cancelled += units;
}

void releaseParts(OrderState &order, const Refund &refund)
{
    for (const RefundPart &part : refund.parts) {
        OrderLine *line = order.line(part.line);
        if (!line)
            continue;
        if (part.isUnshipped()) {
            line->inOpenRequests -= part.qty;
            continue;
        }
        qint64 back = 0;
        for (const ReturnedGoods &goods : order.returns) {
            if (goods.refund == refund.id && goods.line == part.line)
                back += goods.good + goods.damaged + goods.missing;
        }
        line->returnClaims -= std::max<qint64>(0, part.qty - back);
        if (part.expectsGoods())
            line->retRequested -= std::min(line->retRequested, std::max<qint64>(0, part.qty - back));
    }
}

void cancelEverything(OrderState &order, const Fact &fact, ClosedReason reason)
{
    for (OrderLine &line : order.lines)
        cancelUnits(line, line.qty - line.cancelled - line.parcelled);
    for (Refund &refund : order.refunds) {
        if (!refund.isOpen())
            continue;
        releaseParts(order, refund);
        refund.state = RefundState::Superseded;
        refund.decidedAtMs = fact.occurredMs();
    }
    order.lifecycle = Lifecycle::Cancelled;
    order.closedReason = reason;
}

// ---- the order itself

void readHeader(OrderState &order, const QJsonObject &head, const QJsonObject &personal)
{
    order.number = text(head, "number"_L1);
    order.currency = text(head, "currency"_L1);
    order.terms = termsFromCode(text(head, "terms"_L1)).value_or(Terms::Prepaid);
    order.day = static_cast<int>(number(head, "day"_L1));
    order.taxIncluded = head.value("tax_included"_L1).toBool(true);
    order.imported = text(head, "origin"_L1) == "import"_L1;
    order.channel = text(head, "channel"_L1);
    order.expiresAtMs = number(head, "expires_ms"_L1);
    order.discountMinor = number(head, "discount_minor"_L1);
    order.customer = CustomerId::fromString(text(head, "customer"_L1));
    order.note = text(head, "note"_L1);
    const QJsonObject shipping = head.value("shipping"_L1).toObject();
    order.shipping = {number(shipping, "total_minor"_L1), number(shipping, "tax_minor"_L1),
                      number(shipping, "tax_ppm"_L1)};
    order.customerName = text(personal, "name"_L1);
    order.customerEmail = text(personal, "email"_L1);
    order.address = personal.value("address"_L1).toObject();
    for (const QJsonValue &line : head.value("lines"_L1).toArray())
        order.lines.push_back(orderLineFromJson(line.toObject()));
    order.exists = true;
    order.lifecycle = Lifecycle::Placed;
}

void placed(OrderState &order, const Fact &fact)
{
    if (order.exists)
        return;
    readHeader(order, fact.json, fact.privateJson);
    order.placedAtMs = fact.occurredMs();
}

void edited(OrderState &order, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const OrderLine next = orderLineFromJson(value.toObject());
        if (OrderLine *line = order.line(next.line)) {
            *line = next; // only untouched lines may be edited, so no counter is lost
        } else {
            order.lines.push_back(next);
        }
    }
    if (const QJsonValue shipping = fact.json.value("shipping"_L1); shipping.isObject()) {
        const QJsonObject o = shipping.toObject();
        order.shipping = {number(o, "total_minor"_L1), number(o, "tax_minor"_L1), number(o, "tax_ppm"_L1)};
    }
    if (fact.json.contains("discount_minor"_L1))
        order.discountMinor = number(fact.json, "discount_minor"_L1);
}

void linesCancelled(OrderState &order, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        if (OrderLine *line = order.line(static_cast<int>(number(o, "line"_L1))))
            cancelUnits(*line, number(o, "qty"_L1));
    }
}

void cancelled(OrderState &order, const Fact &fact)
{
    cancelEverything(order, fact, closedReasonFromCode(text(fact.json, "by"_L1)).value_or(ClosedReason::Merchant));
}

void expired(OrderState &order, const Fact &fact)
{
    cancelEverything(order, fact, ClosedReason::Expired);
}

void held(OrderState &order, const Fact &fact)
{
    order.onHold = true;
    order.holdReason = text(fact.json, "reason"_L1);
}

void released(OrderState &order, const Fact &)
{
    order.onHold = false;
    order.holdReason.clear();
}

void noted(OrderState &order, const Fact &fact)
{
    const QString note =
        fact.privateJson.contains("text"_L1) ? text(fact.privateJson, "text"_L1) : text(fact.json, "text"_L1);
    order.note = order.note.isEmpty() ? note : order.note + u'\n' + note;
}

void routed(OrderState &order, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        if (OrderLine *line = order.line(static_cast<int>(number(o, "line"_L1))))
            line->location = locationOf(o);
    }
}

void receivedByBuyer(OrderState &order, const Fact &fact)
{
    for (OrderLine &line : order.lines)
        line.received = line.shipped;
    order.receivedAtMs = fact.occurredMs();
    order.refundUntilMs = number(fact.json, "refund_until_ms"_L1);
}

void closed(OrderState &order, const Fact &fact)
{
    order.lifecycle = Lifecycle::Closed;
    order.closedReason = closedReasonFromCode(text(fact.json, "reason"_L1)).value_or(ClosedReason::Finished);
}

/// In the parent units leave with exactly the amounts the child got; in the child everything is new.
void split(OrderState &order, const Fact &fact)
{
    const QJsonObject child = fact.json.value("child"_L1).toObject();
    if (OrderId::fromString(text(child, "id"_L1)) == order.id) {
        readHeader(order, child, fact.privateJson);
        order.placedAtMs = number(child, "placed_ms"_L1);
        order.isChild = true;
        order.splitFrom = idCast<OrderId>(fact.subjects.front());
        return;
    }
    for (const QJsonValue &value : child.value("lines"_L1).toArray()) {
        const OrderLine part = orderLineFromJson(value.toObject());
        OrderLine *line = order.line(static_cast<int>(number(value.toObject(), "from"_L1)));
        if (!line)
            continue;
        line->qty -= part.qty;
        line->totalMinor -= part.totalMinor;
        line->taxMinor -= part.taxMinor;
        line->discountMinor -= part.discountMinor;
        line->shareMinor -= part.shareMinor;
    }
    order.discountMinor -= number(child, "discount_minor"_L1);
}

/// The survivor takes over lines and shipping as the fact froze them; the others end as merged.
void merged(OrderState &order, const Fact &fact)
{
    if (idCast<OrderId>(fact.subjects.front()) != order.id) {
        order.lifecycle = Lifecycle::Closed;
        order.closedReason = ClosedReason::Merged;
        order.mergedInto = idCast<OrderId>(fact.subjects.front());
        order.mergedAway = true;
        order.lines.clear();
        order.shipping = {};
        order.discountMinor = 0;
        return;
    }
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray())
        order.lines.push_back(orderLineFromJson(value.toObject()));
    const QJsonObject shipping = fact.json.value("shipping"_L1).toObject();
    order.shipping.totalMinor += number(shipping, "total_minor"_L1);
    order.shipping.taxMinor += number(shipping, "tax_minor"_L1);
    order.discountMinor += number(fact.json, "discount_minor"_L1);
}

void exchanged(OrderState &order, const Fact &fact)
{
    if (fact.subjects.size() > 1 && idCast<OrderId>(fact.subjects.back()) != order.id)
        order.exchangedFor = idCast<OrderId>(fact.subjects.back());
}

void invoiced(OrderState &order, const Fact &fact)
{
    order.invoiceNumber = text(fact.json, "number"_L1);
}

// ---- payments

void paymentOpened(OrderState &order, const Fact &fact)
{
    Payment payment;
    payment.attempt = text(fact.json, "attempt"_L1);
    payment.key = payment.attempt;
    payment.channel = text(fact.json, "channel"_L1);
    payment.amountMinor = number(fact.json, "amount_minor"_L1);
    payment.state = PaymentState::Pending;
    payment.atMs = fact.occurredMs();
    payment.day = dayOf(fact);
    order.payments.push_back(payment);
}

Payment *attempt(OrderState &order, const QString &id)
{
    const auto it = std::find_if(order.payments.begin(), order.payments.end(), [&](const Payment &p) {
        return p.state != PaymentState::Captured && !id.isEmpty() && p.attempt == id;
    });
    return it == order.payments.end() ? nullptr : &*it;
}

void paymentCaptured(OrderState &order, const Fact &fact)
{
    const QString currency = text(fact.json, "currency"_L1);
    if (!currency.isEmpty() && !order.currency.isEmpty() && currency != order.currency)
        return; // listed as unattached: money of another currency never adds up here
    Payment payment;
    payment.channel = text(fact.json, "channel"_L1);
    payment.reference = text(fact.json, "reference"_L1);
    payment.key = payment.channel + u'|' + text(fact.json, "payment"_L1) + u'|'
        + QString::number(fact.json.value("capture"_L1).toInteger(1));
    if (order.capture(payment.key))
        return; // the same capture told twice
    payment.attempt = text(fact.json, "attempt"_L1);
    payment.amountMinor = number(fact.json, "amount_minor"_L1);
    payment.feeMinor = number(fact.json, "fee_minor"_L1);
    payment.state = PaymentState::Captured;
    payment.atMs = fact.occurredMs();
    payment.day = dayOf(fact);
    if (Payment *announced = attempt(order, payment.attempt)) {
        if (announced->amountMinor != payment.amountMinor) {
            order.amountDiffers = true;
            order.onHold = true;
            order.holdReason = u"amount_differs"_s;
        }
        *announced = payment;
    } else if (!payment.attempt.isEmpty()) {
        return; // unknown attempt: unattached
    } else {
        order.payments.push_back(payment);
    }
    if (order.lifecycle == Lifecycle::Cancelled)
        order.paidAfterEnd = true;
}

void paymentFailed(OrderState &order, const Fact &fact)
{
    if (Payment *announced = attempt(order, text(fact.json, "attempt"_L1))) {
        announced->state = PaymentState::Failed;
        announced->atMs = fact.occurredMs();
        announced->day = dayOf(fact);
        return;
    }
    Payment payment;
    payment.channel = text(fact.json, "channel"_L1);
    payment.reference = text(fact.json, "reference"_L1);
    payment.amountMinor = number(fact.json, "amount_minor"_L1);
    payment.state = PaymentState::Failed;
    payment.atMs = fact.occurredMs();
    payment.day = dayOf(fact);
    order.payments.push_back(payment);
}

void paymentReversed(OrderState &order, const Fact &fact)
{
    if (Payment *payment = order.capture(text(fact.json, "payment"_L1)))
        payment->reversedMinor =
            std::min(payment->amountMinor, payment->reversedMinor + number(fact.json, "amount_minor"_L1));
}

void paymentReinstated(OrderState &order, const Fact &fact)
{
    if (Payment *payment = order.capture(text(fact.json, "payment"_L1)))
        payment->reversedMinor = std::max<qint64>(0, payment->reversedMinor - number(fact.json, "amount_minor"_L1));
}

void paymentMoved(OrderState &order, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("moves"_L1).toArray()) {
        const QJsonObject move = value.toObject();
        const qint64 amount = number(move, "amount_minor"_L1);
        const QString key = text(move, "payment"_L1);
        if (OrderId::fromString(text(move, "from"_L1)) == order.id) {
            if (Payment *payment = order.capture(key))
                payment->amountMinor -= amount;
        }
        if (OrderId::fromString(text(move, "to"_L1)) == order.id) {
            Payment payment;
            payment.key = key;
            payment.channel = key.section(u'|', 0, 0);
            payment.reference = text(move, "reference"_L1);
            payment.amountMinor = amount;
            payment.atMs = fact.occurredMs();
            payment.day = dayOf(fact);
            if (Payment *existing = order.capture(key))
                existing->amountMinor += amount;
            else
                order.payments.push_back(payment);
        }
    }
}

// ---- parcels

std::vector<ParcelLine> parcelLines(const Fact &fact)
{
    std::vector<ParcelLine> lines;
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        lines.push_back({static_cast<int>(number(o, "line"_L1)), number(o, "qty"_L1)});
    }
    return lines;
}

ParcelId parcelId(const Fact &fact)
{
    return ParcelId::fromString(text(fact.json, "parcel"_L1));
}

Parcel &parcelOf(OrderState &order, const Fact &fact)
{
    if (Parcel *known = order.parcel(parcelId(fact)))
        return *known;
    Parcel parcel;
    parcel.id = parcelId(fact);
    parcel.location = locationOf(fact.json);
    parcel.lines = parcelLines(fact);
    parcel.packedAtMs = fact.occurredMs();
    parcel.movesStock = fact.json.value("moves_stock"_L1).toBool(true);
    order.parcels.push_back(parcel);
    return order.parcels.back();
}

void parcelPacked(OrderState &order, const Fact &fact)
{
    (void)parcelOf(order, fact);
}

void parcelShipped(OrderState &order, const Fact &fact)
{
    Parcel &parcel = parcelOf(order, fact); // left without having been packed here: the world did it
    if (parcel.lines.empty())
        parcel.lines = parcelLines(fact);
    parcel.state = ParcelState::Shipped;
    parcel.carrier = text(fact.json, "carrier"_L1);
    parcel.service = text(fact.json, "service"_L1);
    parcel.tracking = text(fact.json, "tracking"_L1);
    parcel.shippedAtMs = fact.occurredMs();
    parcel.shippedSeq = fact.seq;
    parcel.movesStock = fact.json.value("moves_stock"_L1).toBool(true);
}

void parcelTracked(OrderState &order, const Fact &fact)
{
    Parcel *parcel = order.parcel(parcelId(fact));
    const auto status = parcelStatusFromCode(text(fact.json, "status"_L1));
    if (!parcel || !status)
        return;
    const qint64 at = fact.occurredMs();
    const bool newer = parcelRank(*status) > parcelRank(parcel->status)
        || (parcelRank(*status) == parcelRank(parcel->status) && at > parcel->statusAtMs);
    if (!newer)
        return; // an older notice stays in the history only
    parcel->status = *status;
    parcel->statusAtMs = at;
    parcel->place = text(fact.json, "place"_L1);
    if (*status == ParcelStatus::Delivered)
        parcel->deliveredAtMs = at;
}

void parcelVoided(OrderState &order, const Fact &fact)
{
    if (Parcel *parcel = order.parcel(parcelId(fact)); parcel && parcel->state == ParcelState::Packed)
        parcel->state = ParcelState::Voided;
}

// ---- refunds and returns

RefundId refundId(const Fact &fact)
{
    return RefundId::fromString(text(fact.json, "refund"_L1));
}

void refundRequested(OrderState &order, const Fact &fact)
{
    if (order.refund(refundId(fact)))
        return;
    Refund refund;
    refund.id = refundId(fact);
    refund.kind = refundKindFromCode(text(fact.json, "kind"_L1)).value_or(RefundKind::Return);
    refund.shippingMinor = number(fact.json, "shipping_minor"_L1);
    refund.adjustmentMinor = number(fact.json, "adjustment_minor"_L1);
    refund.requestedMinor = number(fact.json, "amount_minor"_L1);
    refund.reason = text(fact.json, "reason"_L1);
    refund.requestedBy = fact.actor;
    refund.requestedAtMs = fact.occurredMs();
    for (const QJsonValue &value : fact.json.value("parts"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        RefundPart part;
        part.line = static_cast<int>(number(o, "line"_L1));
        part.qty = number(o, "qty"_L1);
        part.restock = restockFromCode(text(o, "restock"_L1)).value_or(Restock::None);
        OrderLine *line = order.line(part.line);
        if (!line)
            continue;
        if (part.isUnshipped())
            line->inOpenRequests += part.qty;
        else
            line->returnClaims += part.qty;
        if (part.expectsGoods())
            line->retRequested += part.qty;
        refund.parts.push_back(part);
    }
    order.refunds.push_back(refund);
}

void approveParts(OrderState &order, Refund &refund)
{
    for (RefundPart &part : refund.parts) {
        OrderLine *line = order.line(part.line);
        if (!line)
            continue;
        part.shareMinor = line->nextShare(part.qty);
        part.shareTaxMinor = line->nextTaxShare(part.qty);
        line->refundedQty += part.qty;
        if (part.isUnshipped()) {
            line->inOpenRequests -= part.qty;
            refund.unshippedMinor += part.shareMinor;
            cancelUnits(*line, part.qty);
        } else {
            line->creditedMinor += part.shareMinor;
            line->creditedUnits = std::min(line->qty, line->creditedUnits + part.qty);
        }
    }
}

void refundApproved(OrderState &order, const Fact &fact)
{
    Refund *refund = order.refund(refundId(fact));
    if (!refund || !refund->isOpen())
        return;
    approveParts(order, *refund);
    refund->state = RefundState::Approved;
    for (const QJsonValue &value : fact.json.value("amounts"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        refund->amounts.push_back({text(o, "payment"_L1), number(o, "amount_minor"_L1)});
        refund->approvedMinor += refund->amounts.back().amountMinor;
    }
    refund->needsSecond = fact.json.value("needs_second"_L1).toBool();
    refund->decidedBy = fact.actor;
    refund->decidedAtMs = fact.occurredMs();
    refund->decidedDay = dayOf(fact);
    if (refund->approvedMinor == 0) { // goods back and no money: nothing is left to send
        refund->state = RefundState::Settled;
        refund->settledAtMs = refund->decidedAtMs;
    }
}

void refundEnded(OrderState &order, const Fact &fact, RefundState state)
{
    Refund *refund = order.refund(refundId(fact));
    if (!refund)
        return;
    if (refund->isOpen())
        releaseParts(order, *refund);
    refund->state = state;
    refund->decidedBy = fact.actor;
    refund->decidedAtMs = fact.occurredMs();
}

void refundRejected(OrderState &order, const Fact &fact)
{
    refundEnded(order, fact, RefundState::Rejected);
}

void refundWithdrawn(OrderState &order, const Fact &fact)
{
    refundEnded(order, fact, RefundState::Withdrawn);
}

void refundSeconded(OrderState &order, const Fact &fact)
{
    if (Refund *refund = order.refund(refundId(fact)))
        refund->seconded = true;
}

void refundSettled(OrderState &order, const Fact &fact)
{
    Refund *refund = order.refund(refundId(fact));
    if (!refund || !refund->isApproved())
        return;
    refund->state = RefundState::Settled;
    refund->channel = text(fact.json, "channel"_L1);
    refund->settledAtMs = fact.occurredMs();
}

void refundFailed(OrderState &order, const Fact &fact)
{
    if (Refund *refund = order.refund(refundId(fact)); refund && refund->state == RefundState::Approved)
        refund->state = RefundState::Failed;
}

void returnReceived(OrderState &order, const Fact &fact)
{
    const RefundId id = refundId(fact);
    const Refund *refund = order.refund(id);
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        OrderLine *line = order.line(static_cast<int>(number(o, "line"_L1)));
        if (!line)
            continue;
        ReturnedGoods goods{refund ? id : RefundId(),
                            line->line,
                            number(o, "good"_L1),
                            number(o, "damaged"_L1),
                            number(o, "missing"_L1),
                            locationOf(fact.json),
                            fact.occurredMs(),
                            fact.seq,
                            fact.json.value("moves_stock"_L1).toBool(true)};
        const qint64 back = goods.good + goods.damaged;
        const qint64 announced = refund ? std::min(line->retRequested, back + goods.missing) : 0;
        line->retRequested -= announced;
        const qint64 extra = std::max<qint64>(0, back - announced);
        line->returnClaims += extra;
        line->retGood += goods.good;
        line->retDamaged += goods.damaged;
        order.returns.push_back(goods);
    }
}

/// Returned more than left the house: counted, and left to a person.
void clampReturns(OrderState &order)
{
    for (OrderLine &line : order.lines) {
        qint64 good = 0;
        qint64 damaged = 0;
        for (const ReturnedGoods &goods : order.returns) {
            if (goods.line == line.line) {
                good += goods.good;
                damaged += goods.damaged;
            }
        }
        line.unexpectedReturn = std::max<qint64>(0, good + damaged - line.shipped);
        line.retDamaged = std::min(damaged, line.shipped);
        line.retGood = std::min(good, line.shipped - line.retDamaged);
    }
}

struct Step {
    FactKind kind;
    void (*fold)(OrderState &, const Fact &);
};

constexpr std::array kSteps{
    Step{FactKind::OrderPlaced, placed},
    Step{FactKind::OrderEdited, edited},
    Step{FactKind::OrderLinesCancelled, linesCancelled},
    Step{FactKind::OrderCancelled, cancelled},
    Step{FactKind::OrderHeld, held},
    Step{FactKind::OrderReleased, released},
    Step{FactKind::OrderNoted, noted},
    Step{FactKind::OrderExpired, expired},
    Step{FactKind::OrderRouted, routed},
    Step{FactKind::OrderReceived, receivedByBuyer},
    Step{FactKind::OrderClosed, closed},
    Step{FactKind::OrderSplit, split},
    Step{FactKind::OrderMerged, merged},
    Step{FactKind::OrderExchanged, exchanged},
    Step{FactKind::PaymentOpened, paymentOpened},
    Step{FactKind::PaymentCaptured, paymentCaptured},
    Step{FactKind::PaymentFailed, paymentFailed},
    Step{FactKind::PaymentReversed, paymentReversed},
    Step{FactKind::PaymentReinstated, paymentReinstated},
    Step{FactKind::PaymentMoved, paymentMoved},
    Step{FactKind::ParcelPacked, parcelPacked},
    Step{FactKind::ParcelShipped, parcelShipped},
    Step{FactKind::ParcelTracked, parcelTracked},
    Step{FactKind::ParcelVoided, parcelVoided},
    Step{FactKind::RefundRequested, refundRequested},
    Step{FactKind::RefundApproved, refundApproved},
    Step{FactKind::RefundRejected, refundRejected},
    Step{FactKind::RefundSeconded, refundSeconded},
    Step{FactKind::RefundWithdrawn, refundWithdrawn},
    Step{FactKind::RefundSettled, refundSettled},
    Step{FactKind::RefundFailed, refundFailed},
    Step{FactKind::ReturnReceived, returnReceived},
    Step{FactKind::InvoiceIssued, invoiced},
};

} // namespace

void foldOrderFact(OrderState &order, const Fact &fact)
{
    if (!fact.isInEffect())
        return;
    const auto step = std::find_if(kSteps.begin(), kSteps.end(), [&](const Step &s) { return s.kind == fact.kind; });
    if (step == kSteps.end())
        return;
    step->fold(order, fact);
    order.updatedAtMs = std::max(order.updatedAtMs, fact.occurredMs());
    order.settle();
    if (!order.returns.empty()) {
        clampReturns(order);
        order.settle();
    }
}

OrderState foldOrder(const OrderId &id, const std::vector<Fact> &facts)
{
    OrderState order;
    order.id = id;
    for (const Fact &fact : facts)
        foldOrderFact(order, fact);
    return order;
}

} // namespace kontor
