// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderfold.h"

#include "erasure.h"
#include "factread.h"
#include "orderfoldsteps.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

void cancelEverything(OrderState &order, const Fact &fact, ClosedReason reason)
{
    for (OrderLine &line : order.lines)
        (void)cancelUnits(line, line.qty);
    for (Refund &refund : order.refunds) {
        if (!refund.isOpen())
            continue;
        refund.state = RefundState::Superseded;
        refund.decidedAtMs = fact.occurredMs();
    }
    order.decided = Lifecycle::Cancelled;
    order.decidedReason = reason;
}

// ---- the order itself

ShippingCharge shippingIn(const QJsonObject &body)
{
    const QJsonObject shipping = body.value("shipping"_L1).toObject();
    const qint64 total = sumIn(shipping, "total_minor"_L1);
    return {total, std::min(sumIn(shipping, "tax_minor"_L1), total), ppmIn(shipping, "tax_ppm"_L1)};
}

void readHeader(OrderState &order, const QJsonObject &head, const QJsonObject &personal)
{
    order.number = textIn(head, "number"_L1);
    order.currency = textIn(head, "currency"_L1);
    order.terms = termsFromCode(textIn(head, "terms"_L1)).value_or(Terms::Prepaid);
    order.day = dayIn(head, "day"_L1);
    order.taxIncluded = head.value("tax_included"_L1).toBool(true);
    order.imported = textIn(head, "origin"_L1) == "import"_L1;
    order.channel = textIn(head, "channel"_L1);
    order.expiresAtMs = head.value("expires_ms"_L1).toInteger();
    order.discountMinor = sumIn(head, "discount_minor"_L1);
    order.customer = CustomerId::fromString(textIn(head, "customer"_L1));
    order.note = personal.contains("note"_L1) ? textIn(personal, "note"_L1) : textIn(head, "note"_L1);
    order.shipping = shippingIn(head);
    order.delivery = deliveryFromJson(head.value("delivery"_L1).toObject());
    order.customerName = textIn(personal, "name"_L1);
    order.customerEmail = textIn(personal, "email"_L1);
    order.address = personal.value("address"_L1).toObject();
    for (const QJsonValue &line : head.value("lines"_L1).toArray())
        order.lines.push_back(orderLineFromJson(line.toObject()));
    order.exists = true;
    order.decided = Lifecycle::Placed;
    // Money that arrived before the order did could not be compared with its currency until now.
    std::erase_if(order.payments,
                  [&](const Payment &p) { return !p.currency.isEmpty() && p.currency != order.currency; });
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
    if (fact.json.value("shipping"_L1).isObject())
        order.shipping = shippingIn(fact.json);
    if (fact.json.value("delivery"_L1).isObject())
        order.delivery = deliveryFromJson(fact.json.value("delivery"_L1).toObject());
    if (fact.json.contains("discount_minor"_L1))
        order.discountMinor = sumIn(fact.json, "discount_minor"_L1);
}

void linesCancelled(OrderState &order, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        if (OrderLine *line = order.line(lineIn(o, "line"_L1)))
            (void)cancelUnits(*line, unitsIn(o, "qty"_L1));
    }
}

void cancelled(OrderState &order, const Fact &fact)
{
    cancelEverything(order, fact, closedReasonFromCode(textIn(fact.json, "by"_L1)).value_or(ClosedReason::Merchant));
}

void expired(OrderState &order, const Fact &fact)
{
    cancelEverything(order, fact, ClosedReason::Expired);
}

void held(OrderState &order, const Fact &fact)
{
    order.onHold = true;
    order.holdReason = textIn(fact.json, "reason"_L1);
}

void released(OrderState &order, const Fact &)
{
    order.onHold = false;
    order.holdReason.clear();
}

void noted(OrderState &order, const Fact &fact)
{
    const QString note =
        fact.privateJson.contains("text"_L1) ? textIn(fact.privateJson, "text"_L1) : textIn(fact.json, "text"_L1);
    order.note = order.note.isEmpty() ? note : order.note + u'\n' + note;
}

void routed(OrderState &order, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        if (OrderLine *line = order.line(lineIn(o, "line"_L1)))
            line->location = locationIn(o, "location"_L1);
    }
}

/// Said again, when nothing more has left since, it opens no new refund window.
void receivedByBuyer(OrderState &order, const Fact &fact)
{
    const bool anyNew = std::any_of(order.lines.begin(), order.lines.end(),
                                    [](const OrderLine &line) { return line.received < line.shipped; });
    if (!anyNew)
        return;
    for (OrderLine &line : order.lines)
        line.received = line.shipped;
    order.receivedAtMs = fact.occurredMs();
    order.refundUntilMs = fact.json.value("refund_until_ms"_L1).toInteger();
}

/// Refunded, expired and merged are never said by a person: they follow from other facts.
void closed(OrderState &order, const Fact &fact)
{
    const auto said = closedReasonFromCode(textIn(fact.json, "reason"_L1));
    const bool byPerson = said == ClosedReason::Merchant || said == ClosedReason::Buyer;
    order.decided = Lifecycle::Closed;
    order.decidedReason = byPerson ? *said : ClosedReason::Finished;
}

void splitInto(OrderState &order, const Fact &fact, const QJsonObject &child)
{
    if (order.exists)
        return;
    readHeader(order, child, fact.privateJson);
    order.placedAtMs = child.value("placed_ms"_L1).toInteger();
    order.isChild = true;
    order.splitFrom = idCast<OrderId>(fact.subjects.front());
}

/// In the parent units leave with exactly the amounts the child got; in the child everything is new.
void split(OrderState &order, const Fact &fact)
{
    const QJsonObject child = fact.json.value("child"_L1).toObject();
    if (OrderId::fromString(textIn(child, "id"_L1)) == order.id)
        return splitInto(order, fact, child);
    for (const QJsonValue &value : child.value("lines"_L1).toArray()) {
        const OrderLine part = orderLineFromJson(value.toObject());
        OrderLine *line = order.line(lineIn(value.toObject(), "from"_L1));
        if (!line)
            continue;
        line->qty -= std::min(part.qty, line->freeUnits());
        line->totalMinor -= std::min(part.totalMinor, line->totalMinor);
        line->taxMinor -= std::min(part.taxMinor, line->taxMinor);
        line->discountMinor -= std::min(part.discountMinor, line->discountMinor);
        line->shareMinor -= std::min(part.shareMinor, line->shareMinor);
    }
    order.discountMinor -= std::min(sumIn(child, "discount_minor"_L1), order.discountMinor);
}

/// The survivor takes over lines and shipping as the fact froze them; the others end as merged.
void merged(OrderState &order, const Fact &fact)
{
    if (idCast<OrderId>(fact.subjects.front()) != order.id) {
        order.decided = Lifecycle::Closed;
        order.decidedReason = ClosedReason::Merged;
        order.mergedInto = idCast<OrderId>(fact.subjects.front());
        order.mergedAway = true;
        for (OrderLine &line : order.lines) { // they still say of what article a parcel was that left all the same
            const OrderLine kept = line;
            line = {};
            line.line = kept.line;
            line.variant = kept.variant;
            line.sku = kept.sku;
            line.title = kept.title;
            line.location = kept.location;
            line.tracked = kept.tracked;
        }
        order.shipping = {};
        order.discountMinor = 0;
        return;
    }
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray())
        order.lines.push_back(orderLineFromJson(value.toObject()));
    const ShippingCharge shipping = shippingIn(fact.json);
    addCapped(order.shipping.totalMinor, shipping.totalMinor);
    addCapped(order.shipping.taxMinor, shipping.taxMinor);
    addCapped(order.discountMinor, sumIn(fact.json, "discount_minor"_L1));
}

void exchanged(OrderState &order, const Fact &fact)
{
    if (fact.subjects.size() > 1 && idCast<OrderId>(fact.subjects.back()) != order.id)
        order.exchangedFor = idCast<OrderId>(fact.subjects.back());
}

void invoiced(OrderState &order, const Fact &fact)
{
    if (!fact.json.contains("refund"_L1)) // a credit note has a number of its own
        order.invoiceNumber = textIn(fact.json, "number"_L1);
}

// ---- parcels

/// Units by line; a line named twice counts once, with both.
std::vector<ParcelLine> parcelLines(const Fact &fact)
{
    std::vector<ParcelLine> lines;
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        const ParcelLine part{lineIn(o, "line"_L1), unitsIn(o, "qty"_L1)};
        const auto known = std::find_if(lines.begin(), lines.end(), [&](const auto &l) { return l.line == part.line; });
        if (known != lines.end())
            known->qty = std::min(kMostUnits, known->qty + part.qty);
        else
            lines.push_back(part);
    }
    return lines;
}

/// A parcel told without an id is one of its own, not the same as every other such parcel.
ParcelId parcelId(const Fact &fact)
{
    const ParcelId id = ParcelId::fromString(textIn(fact.json, "parcel"_L1));
    return id.isNull() ? idCast<ParcelId>(fact.id) : id;
}

Parcel &parcelOf(OrderState &order, const Fact &fact)
{
    if (Parcel *known = order.parcel(parcelId(fact)))
        return *known;
    Parcel parcel;
    parcel.id = parcelId(fact);
    parcel.location = locationIn(fact.json, "location"_L1);
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

/// A parcel leaves once. Told again, only the carrier's particulars are new: the goods went when they went.
void parcelShipped(OrderState &order, const Fact &fact)
{
    Parcel &parcel = parcelOf(order, fact); // left without having been packed here: the world did it
    parcel.carrier = textIn(fact.json, "carrier"_L1);
    parcel.service = textIn(fact.json, "service"_L1);
    parcel.tracking = textIn(fact.json, "tracking"_L1);
    if (parcel.state == ParcelState::Shipped)
        return;
    if (parcel.lines.empty())
        parcel.lines = parcelLines(fact);
    parcel.state = ParcelState::Shipped;
    parcel.shippedAtMs = fact.occurredMs();
    parcel.shippedSeq = fact.place();
    parcel.shippedUnsureMs = fact.unsureMs();
    parcel.movesStock = fact.json.value("moves_stock"_L1).toBool(true);
}

void parcelTracked(OrderState &order, const Fact &fact)
{
    Parcel *parcel = order.parcel(parcelId(fact));
    const auto status = parcelStatusFromCode(textIn(fact.json, "status"_L1));
    if (!parcel || !status)
        return;
    const qint64 at = fact.occurredMs();
    const bool newer = parcelRank(*status) > parcelRank(parcel->status)
        || (parcelRank(*status) == parcelRank(parcel->status) && at > parcel->statusAtMs);
    if (!newer)
        return; // an older notice stays in the history only
    parcel->status = *status;
    parcel->statusAtMs = at;
    parcel->place = textIn(fact.json, "place"_L1);
    parcel->deliveredAtMs = *status == ParcelStatus::Delivered ? at : 0; // a later end takes delivery back
}

void parcelVoided(OrderState &order, const Fact &fact)
{
    if (Parcel *parcel = order.parcel(parcelId(fact)); parcel && parcel->state == ParcelState::Packed)
        parcel->state = ParcelState::Voided;
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
    Step{FactKind::PaymentOpened, foldPaymentOpened},
    Step{FactKind::PaymentCaptured, foldPaymentCaptured},
    Step{FactKind::PaymentFailed, foldPaymentFailed},
    Step{FactKind::PaymentReversed, foldPaymentReversed},
    Step{FactKind::PaymentReinstated, foldPaymentReinstated},
    Step{FactKind::PaymentCharged, foldPaymentCharged},
    Step{FactKind::PaymentMoved, foldPaymentMoved},
    Step{FactKind::ParcelPacked, parcelPacked},
    Step{FactKind::ParcelShipped, parcelShipped},
    Step{FactKind::ParcelTracked, parcelTracked},
    Step{FactKind::ParcelVoided, parcelVoided},
    Step{FactKind::RefundRequested, foldRefundRequested},
    Step{FactKind::RefundApproved, foldRefundApproved},
    Step{FactKind::RefundRejected, foldRefundRejected},
    Step{FactKind::RefundSeconded, foldRefundSeconded},
    Step{FactKind::RefundWithdrawn, foldRefundWithdrawn},
    Step{FactKind::RefundSettled, foldRefundSettled},
    Step{FactKind::RefundFailed, foldRefundFailed},
    Step{FactKind::ReturnReceived, foldReturnReceived},
    Step{FactKind::InvoiceIssued, invoiced},
};

/// Also what older facts say of the buyer in the open, and what comes later.
void forgetBuyer(OrderState &order)
{
    order.customerName.clear();
    order.customerEmail.clear();
    order.address = {};
    order.note.clear();
    for (Refund &refund : order.refunds)
        refund.evidence.clear();
}

} // namespace

void foldOrderFact(OrderState &order, const Fact &fact)
{
    if (!fact.isInEffect())
        return;
    if (fact.kind == FactKind::CustomerErased) {
        order.isBuyerErased = order.isBuyerErased || erases(fact);
        if (order.isBuyerErased)
            forgetBuyer(order);
        return;
    }
    if (!order.exists && factNature(fact.kind) == FactNature::Decision && fact.kind != FactKind::OrderPlaced
        && fact.kind != FactKind::OrderSplit)
        return; // there is nothing to decide on; what the world did is kept until the order arrives
    const auto step = std::find_if(kSteps.begin(), kSteps.end(), [&](const Step &s) { return s.kind == fact.kind; });
    if (step == kSteps.end())
        return;
    step->fold(order, fact);
    order.updatedAtMs = std::max(order.updatedAtMs, fact.occurredMs());
    if (order.isBuyerErased)
        forgetBuyer(order);
    order.settle();
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
