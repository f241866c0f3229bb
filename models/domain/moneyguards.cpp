// SPDX-License-Identifier: GPL-3.0-or-later
// The guards of payments, parcels and refunds.
#include "guardsteps.h"

#include "currency.h"
#include "factread.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

// ---- payments and parcels

Verdicted mayOpenPayment(const Fact &fact, const OrderState &order, ShopView &)
{
    const QString attempt = textIn(fact.json, "attempt"_L1);
    const bool known = std::any_of(order.payments.begin(), order.payments.end(),
                                   [&](const Payment &p) { return p.attempt == attempt; });
    if (attempt.isEmpty() || known)
        return Objection{"attempt_exists", u"Each attempt to pay needs an id of its own."_s};
    if (amountIn(fact.json, "amount_minor"_L1) < 0)
        return Objection{"bad_amount", u"A payment cannot be negative."_s};
    return isPlaced(order);
}

/// A split or merge made the two orders relatives; only between those may money move.
static bool areRelated(const OrderState &from, const OrderState &to)
{
    return to.splitFrom == from.id || from.splitFrom == to.id || from.mergedInto == to.id || to.mergedInto == from.id;
}

Verdicted mayMovePayment(const Fact &fact, const OrderState &, ShopView &shop)
{
    const auto isSubject = [&](const OrderState &order) {
        return std::find(fact.subjects.begin(), fact.subjects.end(), idCast<RecordId>(order.id)) != fact.subjects.end();
    };
    std::map<QString, qint64> wanted;
    for (const QJsonValue &value : fact.json.value("moves"_L1).toArray()) {
        const QJsonObject move = value.toObject();
        const OrderState *from = shop.order(OrderId::fromString(textIn(move, "from"_L1)));
        const OrderState *to = shop.order(OrderId::fromString(textIn(move, "to"_L1)));
        if (!from || !to || !isSubject(*from) || !isSubject(*to)) // a move must be folded in both, to sum to 0
            return noSuch("order");
        if (!areRelated(*from, *to))
            return Objection{"not_related", u"Money moves only between orders that were split or merged."_s};
        const QString key = textIn(move, "payment"_L1);
        const Payment *payment = from->capture(key);
        const qint64 amount = amountIn(move, "amount_minor"_L1);
        qint64 &sum = wanted[from->id.toString() + key];
        if (!payment || amount < 0 || (sum += amount) > payment->refundableMinor())
            return Objection{"payment_too_small", u"That much is not left of the payment."_s};
    }
    return std::nullopt;
}

Verdicted mayPack(const Fact &fact, const OrderState &order, ShopView &)
{
    const ParcelId parcel = ParcelId::fromString(textIn(fact.json, "parcel"_L1));
    if (parcel.isNull())
        return noSuch("parcel");
    if (order.parcel(parcel))
        return Objection{"parcel_exists", u"This parcel was packed before."_s};
    if (auto no = isPlaced(order))
        return no;
    if (auto no = isFree(order))
        return no;
    const bool paid = order.payment != PaymentAxis::Unpaid && order.payment != PaymentAxis::PartiallyPaid;
    if (order.terms == Terms::Prepaid && !paid && !fact.json.value("override"_L1).toBool())
        return Objection{
            "not_paid",
            u"Order %1 is not paid yet. Record the payment, or ship it with a permission."_s.arg(order.number)};
    const QJsonArray lines = fact.json.value("lines"_L1).toArray();
    if (lines.isEmpty())
        return Objection{"nothing_to_ship", u"Nothing of order %1 is left to ship."_s.arg(order.number)};
    std::map<int, qint64> wanted;
    for (const QJsonValue &value : lines) {
        const QJsonObject o = value.toObject();
        const OrderLine *line = order.line(lineIn(o, "line"_L1));
        if (!line)
            return noSuch("line");
        wanted[line->line] += unitsIn(o, "qty"_L1);
        const qint64 most = line->freeUnits();
        if (signedUnitsIn(o, "qty"_L1) < 1 || wanted[line->line] > most)
            return Objection{"too_many_packed", u"Of line %1 only %2 are left to pack."_s.arg(line->line).arg(most)};
    }
    return std::nullopt;
}

Verdicted mayVoid(const Fact &fact, const OrderState &order, ShopView &)
{
    const Parcel *parcel = order.parcel(ParcelId::fromString(fact.json.value("parcel"_L1).toString()));
    if (!parcel)
        return noSuch("parcel");
    if (parcel->state != ParcelState::Packed)
        return Objection{"already_shipped", u"The parcel has left already; take a return instead."_s};
    return std::nullopt;
}

// ---- refunds

static const Refund *refundOf(const Fact &fact, const OrderState &order)
{
    return order.refund(RefundId::fromString(fact.json.value("refund"_L1).toString()));
}

static Verdicted partsAreFree(const QJsonArray &parts, const OrderState &order)
{
    std::map<int, qint64> unshipped;
    std::map<int, qint64> returned;
    for (const QJsonValue &value : parts) {
        const QJsonObject o = value.toObject();
        const OrderLine *line = order.line(lineIn(o, "line"_L1));
        const auto restock = restockFromCode(textIn(o, "restock"_L1));
        const qint64 qty = signedUnitsIn(o, "qty"_L1);
        if (!line || !restock)
            return noSuch("line");
        if (qty < 1)
            return Objection{"bad_quantity", u"Refund at least one unit of a line, or name an amount."_s};
        if (*restock == Restock::Cancel) {
            const qint64 most = line->freeUnits() - line->inOpenRequests;
            if ((unshipped[line->line] += qty) > most)
                return Objection{"too_many_unshipped",
                                 u"Of %1 only %2 units are unshipped and free to refund."_s.arg(line->title).arg(most)};
        } else {
            const qint64 most = line->shipped - line->returnClaims;
            if ((returned[line->line] += qty) > most)
                return Objection{"too_many_returned",
                                 u"Of %1 only %2 shipped units are left to return."_s.arg(line->title).arg(most)};
        }
    }
    return std::nullopt;
}

Verdicted mayRequestRefund(const Fact &fact, const OrderState &order, ShopView &)
{
    if (order.lifecycle == Lifecycle::Draft)
        return isPlaced(order);
    const auto kind = refundKindFromCode(textIn(fact.json, "kind"_L1));
    if (RefundId::fromString(textIn(fact.json, "refund"_L1)).isNull() || !kind)
        return noSuch("kind of refund");
    if (refundOf(fact, order))
        return Objection{"refund_exists", u"This refund was requested before."_s};
    if (fact.json.value("reason"_L1).toString().isEmpty())
        return Objection{"reason_required", u"Say why the money goes back."_s};
    const bool late = order.refundUntilMs > 0 && fact.occurredMs() > order.refundUntilMs;
    const bool buyersWish = !fact.json.value("parts"_L1).toArray().isEmpty();
    if (late && buyersWish && !fact.json.value("override"_L1).toBool())
        return Objection{
            "refund_window_over",
            u"The refund window of order %1 is over. Someone with the permission can override it."_s.arg(order.number)};
    if (*kind == RefundKind::Overpayment && buyersWish) // it would give units back without lowering what is due
        return Objection{"money_only", u"What was paid too much has no lines. Ask for a return instead."_s};
    if (amountIn(fact.json, "amount_minor"_L1) < 0 || amountIn(fact.json, "shipping_minor"_L1) < 0)
        return Objection{"bad_amount", u"A refund cannot be negative."_s};
    const qint64 shippingLeft = order.shipping.totalMinor - order.shippingRefundedMinor();
    if (sumIn(fact.json, "shipping_minor"_L1) > shippingLeft)
        return Objection{"shipping_refund_too_high", u"More shipping than the buyer paid cannot go back."_s};
    return partsAreFree(fact.json.value("parts"_L1).toArray(), order);
}

static Verdicted unitsStillThere(const Refund &refund, const OrderState &order)
{
    std::map<int, qint64> unshipped;
    std::map<int, qint64> all;
    for (const RefundPart &part : refund.parts) {
        const OrderLine *line = order.line(part.line);
        if (!line)
            return noSuch("line");
        if (part.isUnshipped() && (unshipped[part.line] += part.qty) > line->freeUnits())
            return Objection{"shipped_meanwhile",
                             u"Units of %1 were packed, shipped or cancelled meanwhile."_s.arg(line->title)};
        if (line->refundedQty + (all[part.line] += part.qty) > line->qty)
            return Objection{"refunded_before", u"All units of %1 are refunded already."_s.arg(line->title)};
    }
    return std::nullopt;
}

Verdicted mayApproveRefund(const Fact &fact, const OrderState &order, ShopView &)
{
    const Refund *refund = refundOf(fact, order);
    if (!refund)
        return noSuch("refund");
    if (!refund->isOpen())
        return Objection{"refund_decided", u"This refund was decided before: it is %1."_s.arg(code(refund->state))};
    std::map<QString, qint64> wanted;
    for (const QJsonValue &value : fact.json.value("amounts"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        const QString key = o.value("payment"_L1).toString();
        const Payment *payment = order.capture(key);
        if (!payment)
            return noSuch("payment");
        wanted[key] += amountIn(o, "amount_minor"_L1);
        if (amountIn(o, "amount_minor"_L1) < 0 || wanted[key] > payment->refundableMinor())
            return Objection{"refund_too_high",
                             u"Only %1 of this payment can still be refunded."_s.arg(
                                 formatMajor(payment->refundableMinor(), order.currency))};
    }
    if (refund->shippingMinor > order.shipping.totalMinor - order.shippingRefundedMinor())
        return Objection{"shipping_refund_too_high", u"More shipping than the buyer paid cannot go back."_s};
    return unitsStillThere(*refund, order);
}

Verdicted mayRejectRefund(const Fact &fact, const OrderState &order, ShopView &)
{
    const Refund *refund = refundOf(fact, order);
    if (!refund)
        return noSuch("refund");
    if (!refund->isOpen())
        return Objection{"refund_decided", u"This refund was decided before: it is %1."_s.arg(code(refund->state))};
    return std::nullopt;
}

Verdicted maySecondRefund(const Fact &fact, const OrderState &order, ShopView &)
{
    const Refund *refund = refundOf(fact, order);
    if (!refund)
        return noSuch("refund");
    if (!refund->isApproved() || !refund->needsSecond || refund->seconded)
        return Objection{"no_second_needed", u"This refund does not wait for a second person."_s};
    if (refund->decidedBy == fact.actor)
        return Objection{"same_person", u"The second person must be someone else."_s};
    return std::nullopt;
}

Verdicted mayWithdrawRefund(const Fact &fact, const OrderState &order, ShopView &)
{
    const Refund *refund = refundOf(fact, order);
    if (!refund)
        return noSuch("refund");
    if (refund->isOpen() || refund->state == RefundState::Approved || refund->state == RefundState::Failed)
        return std::nullopt;
    return Objection{"refund_decided",
                     u"This refund cannot be withdrawn any more: it is %1."_s.arg(code(refund->state))};
}

/// A return pays for one exchange, and only while its money has not gone another way.
Verdicted mayExchange(const Fact &fact, const OrderState &order, ShopView &)
{
    const Refund *refund = refundOf(fact, order);
    // Money that came after an order's end pays a new one in the same way.
    const bool mayPayAnother =
        refund && (refund->kind == RefundKind::Return || refund->kind == RefundKind::Overpayment);
    if (!mayPayAnother || !refund->isApproved())
        return Objection{"refund_not_approved", u"Approve the return first; then exchange it."_s};
    if (refund->state == RefundState::Settled)
        return Objection{"refund_decided", u"The money of this return went back already."_s};
    if (fact.subjects.size() < 2)
        return noSuch("order");
    return std::nullopt;
}

} // namespace kontor
