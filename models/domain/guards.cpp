// SPDX-License-Identifier: GPL-3.0-or-later
#include "guards.h"

#include "currency.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

using Verdicted = std::optional<Objection>;

qint64 number(const QJsonObject &o, QLatin1String key)
{
    return o.value(key).toInteger();
}

OrderId orderIdOf(const Fact &fact)
{
    return fact.subjects.empty() ? OrderId() : idCast<OrderId>(fact.subjects.front());
}

Objection noSuch(const char *what)
{
    return {"no_such_record", u"There is no such %1 in this shop."_s.arg(QLatin1String(what))};
}

Verdicted linesAreSound(const QJsonArray &lines)
{
    if (lines.isEmpty())
        return Objection{"no_lines", u"An order needs at least one line. Add an article first."_s};
    for (const QJsonValue &value : lines) {
        const OrderLine line = orderLineFromJson(value.toObject());
        if (line.qty < 1 || line.line < 1)
            return Objection{"bad_quantity", u"Each line needs a quantity of at least 1."_s};
        if (line.totalMinor < 0 || line.priceMinor < 0)
            return Objection{"bad_amount", u"A line cannot cost less than nothing. Check its discount."_s};
    }
    return std::nullopt;
}

// ---- the order

Verdicted mayPlace(const Fact &fact, ShopView &shop)
{
    if (shop.order(orderIdOf(fact)))
        return Objection{"order_exists", u"This order was placed before."_s};
    if (!isKnownCurrency(fact.json.value("currency"_L1).toString()))
        return Objection{"unknown_currency", u"The currency of this order is not known."_s};
    return linesAreSound(fact.json.value("lines"_L1).toArray());
}

Verdicted isPlaced(const OrderState &order)
{
    if (order.lifecycle == Lifecycle::Placed)
        return std::nullopt;
    return Objection{"not_placed",
                     u"Order %1 is %2, so nothing can be changed on it."_s.arg(order.number, code(order.lifecycle))};
}

Verdicted isFree(const OrderState &order)
{
    if (order.onHold)
        return Objection{"on_hold", u"Order %1 is on hold. Release it first."_s.arg(order.number)};
    return std::nullopt;
}

Verdicted mayEdit(const Fact &fact, const OrderState &order, ShopView &)
{
    if (auto no = isPlaced(order))
        return no;
    if (auto no = isFree(order))
        return no;
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const OrderLine next = orderLineFromJson(value.toObject());
        if (next.qty < 0 || next.totalMinor < 0)
            return Objection{"bad_quantity", u"A line's quantity and total cannot be negative."_s};
        const OrderLine *line = order.line(next.line);
        if (line && (line->packed > 0 || line->parcelled > 0 || line->creditedUnits > 0 || line->inOpenRequests > 0))
            return Objection{
                "line_touched",
                u"Line %1 is packed, shipped, cancelled or in a refund already; add a new line instead."_s.arg(
                    next.line)};
    }
    return std::nullopt;
}

Verdicted mayCancelLines(const Fact &fact, const OrderState &order, ShopView &)
{
    if (auto no = isPlaced(order))
        return no;
    const QJsonArray lines = fact.json.value("lines"_L1).toArray();
    if (lines.isEmpty())
        return Objection{"no_lines", u"Name the lines to cancel."_s};
    std::map<int, qint64> wanted;
    for (const QJsonValue &value : lines) {
        const QJsonObject o = value.toObject();
        const int lineNo = static_cast<int>(number(o, "line"_L1));
        const OrderLine *line = order.line(lineNo);
        if (!line)
            return noSuch("line");
        wanted[lineNo] += number(o, "qty"_L1);
        const qint64 most = line->open() - line->packed - line->inOpenRequests;
        if (number(o, "qty"_L1) < 1 || wanted[lineNo] > most)
            return Objection{
                "too_many_cancelled",
                u"Of line %1 at most %2 can be cancelled; the rest is packed, shipped or cancelled."_s.arg(lineNo).arg(
                    most)};
    }
    return std::nullopt;
}

bool nothingMoved(const OrderState &order)
{
    return std::all_of(order.lines.begin(), order.lines.end(),
                       [](const OrderLine &l) { return l.packed == 0 && l.parcelled == 0; });
}

Verdicted mayCancel(const Fact &, const OrderState &order, ShopView &)
{
    if (order.isEnded())
        return Objection{"already_ended", u"Order %1 has ended already."_s.arg(order.number)};
    if (!nothingMoved(order))
        return Objection{
            "already_packed",
            u"Parts of order %1 are packed or shipped. Void the parcel, or take a return."_s.arg(order.number)};
    return std::nullopt;
}

Verdicted mayHold(const Fact &, const OrderState &order, ShopView &)
{
    return isPlaced(order);
}

Verdicted mayRelease(const Fact &, const OrderState &order, ShopView &)
{
    if (!order.onHold)
        return Objection{"not_on_hold", u"Order %1 is not on hold."_s.arg(order.number)};
    return std::nullopt;
}

Verdicted mayExpire(const Fact &fact, const OrderState &order, ShopView &shop)
{
    if (auto no = mayCancel(fact, order, shop))
        return no;
    const bool waiting = std::any_of(order.payments.begin(), order.payments.end(),
                                     [](const Payment &p) { return p.state == PaymentState::Pending; });
    if (order.terms != Terms::Prepaid || order.capturedMinor != 0 || order.dueMinor <= 0 || order.onHold || waiting)
        return Objection{"may_not_expire",
                         u"Order %1 is paid, held, free, or waits for a payment."_s.arg(order.number)};
    return std::nullopt;
}

Verdicted mayRoute(const Fact &fact, const OrderState &order, ShopView &)
{
    if (auto no = isPlaced(order))
        return no;
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const OrderLine *line = order.line(static_cast<int>(number(value.toObject(), "line"_L1)));
        if (!line)
            return noSuch("line");
        if (line->packed > 0)
            return Objection{"already_packed", u"Line %1 is packed; void the parcel to move it."_s.arg(line->line)};
    }
    return std::nullopt;
}

Verdicted mayReceive(const Fact &, const OrderState &order, ShopView &)
{
    const bool shipped =
        std::any_of(order.lines.begin(), order.lines.end(), [](const OrderLine &l) { return l.shipped > 0; });
    if (!shipped)
        return Objection{"not_shipped", u"Nothing of order %1 has been shipped yet."_s.arg(order.number)};
    if (order.hasOpenReturn())
        return Objection{"open_return", u"Order %1 has a return on its way."_s.arg(order.number)};
    return std::nullopt;
}

Verdicted mayClose(const Fact &fact, const OrderState &order, ShopView &)
{
    if (auto no = isPlaced(order))
        return no;
    const bool reserved =
        std::any_of(order.lines.begin(), order.lines.end(), [](const OrderLine &l) { return l.open() > 0; });
    const bool open = order.label == OrderLabel::Refunding || order.hasOpenReturn();
    if (reserved || open || order.balanceMinor != order.dueMinor)
        return Objection{"still_open",
                         u"Order %1 still has goods to ship, money to settle or a refund open."_s.arg(order.number)};
    if (order.refundUntilMs > fact.occurredMs())
        return Objection{"refund_window_open",
                         u"The buyer may still ask for a refund of order %1."_s.arg(order.number)};
    return std::nullopt;
}

Verdicted maySplit(const Fact &fact, const OrderState &order, ShopView &shop)
{
    if (auto no = isPlaced(order))
        return no;
    const QJsonObject child = fact.json.value("child"_L1).toObject();
    if (shop.order(OrderId::fromString(child.value("id"_L1).toString())))
        return Objection{"order_exists", u"The new order exists already."_s};
    const QJsonArray lines = child.value("lines"_L1).toArray();
    if (auto no = linesAreSound(lines))
        return no;
    qint64 moved = 0;
    for (const QJsonValue &value : lines) {
        const OrderLine *line = order.line(static_cast<int>(number(value.toObject(), "from"_L1)));
        if (!line)
            return noSuch("line");
        const qint64 qty = number(value.toObject(), "qty"_L1);
        if (qty > line->open() - line->packed - line->inOpenRequests)
            return Objection{"too_many_split", u"Of line %1 that many units are not free to move."_s.arg(line->line)};
        moved += qty;
    }
    if (moved >= order.units())
        return Objection{"nothing_left", u"A split must leave something on the first order."_s};
    return std::nullopt;
}

Verdicted mayMerge(const Fact &fact, const OrderState &order, ShopView &shop)
{
    for (const RecordId &subject : fact.subjects) {
        const OrderState *other = shop.order(idCast<OrderId>(subject));
        if (!other)
            return noSuch("order");
        if (auto no = isPlaced(*other))
            return no;
        if (!nothingMoved(*other))
            return Objection{"already_packed", u"Order %1 is packed or shipped already."_s.arg(other->number)};
        if (other->customer != order.customer || other->customerEmail != order.customerEmail
            || other->currency != order.currency || other->terms != order.terms)
            return Objection{"cannot_merge",
                             u"Only orders of one customer, currency and payment terms can be merged."_s};
        if (other->label == OrderLabel::Refunding)
            return Objection{"refund_open", u"Order %1 has a refund open."_s.arg(other->number)};
    }
    return std::nullopt;
}

Verdicted mayExchange(const Fact &fact, const OrderState &order, ShopView &)
{
    const Refund *refund = order.refund(RefundId::fromString(fact.json.value("refund"_L1).toString()));
    if (!refund || !refund->isApproved())
        return Objection{"refund_not_approved", u"Approve the return first; then exchange it."_s};
    return std::nullopt;
}

// ---- payments and parcels

Verdicted mayOpenPayment(const Fact &, const OrderState &order, ShopView &)
{
    return isPlaced(order);
}

Verdicted mayMovePayment(const Fact &fact, const OrderState &, ShopView &shop)
{
    for (const QJsonValue &value : fact.json.value("moves"_L1).toArray()) {
        const QJsonObject move = value.toObject();
        const OrderState *from = shop.order(OrderId::fromString(move.value("from"_L1).toString()));
        const OrderState *to = shop.order(OrderId::fromString(move.value("to"_L1).toString()));
        if (!from || !to)
            return noSuch("order");
        const Payment *payment = from->capture(move.value("payment"_L1).toString());
        if (!payment || number(move, "amount_minor"_L1) < 0
            || number(move, "amount_minor"_L1) > payment->refundableMinor())
            return Objection{"payment_too_small", u"That much is not left of the payment."_s};
    }
    return std::nullopt;
}

Verdicted mayPack(const Fact &fact, const OrderState &order, ShopView &)
{
    if (order.parcel(ParcelId::fromString(fact.json.value("parcel"_L1).toString())))
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
        const OrderLine *line = order.line(static_cast<int>(number(o, "line"_L1)));
        if (!line)
            return noSuch("line");
        wanted[line->line] += number(o, "qty"_L1);
        const qint64 most = line->open() - line->packed;
        if (number(o, "qty"_L1) < 1 || wanted[line->line] > most)
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

const Refund *refundOf(const Fact &fact, const OrderState &order)
{
    return order.refund(RefundId::fromString(fact.json.value("refund"_L1).toString()));
}

Verdicted partsAreFree(const QJsonArray &parts, const OrderState &order)
{
    std::map<int, qint64> unshipped;
    std::map<int, qint64> returned;
    for (const QJsonValue &value : parts) {
        const QJsonObject o = value.toObject();
        const OrderLine *line = order.line(static_cast<int>(number(o, "line"_L1)));
        const auto restock = restockFromCode(o.value("restock"_L1).toString());
        const qint64 qty = number(o, "qty"_L1);
        if (!line || !restock)
            return noSuch("line");
        if (qty < 1)
            return Objection{"bad_quantity", u"Refund at least one unit of a line, or name an amount."_s};
        if (*restock == Restock::Cancel) {
            const qint64 most = line->open() - line->packed - line->inOpenRequests;
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
    if (number(fact.json, "amount_minor"_L1) < 0 || number(fact.json, "shipping_minor"_L1) < 0)
        return Objection{"bad_amount", u"A refund cannot be negative."_s};
    const qint64 shippingLeft = order.shipping.totalMinor - order.shippingRefundedMinor();
    if (number(fact.json, "shipping_minor"_L1) > shippingLeft)
        return Objection{"shipping_refund_too_high", u"More shipping than the buyer paid cannot go back."_s};
    return partsAreFree(fact.json.value("parts"_L1).toArray(), order);
}

Verdicted unitsStillThere(const Refund &refund, const OrderState &order)
{
    for (const RefundPart &part : refund.parts) {
        const OrderLine *line = order.line(part.line);
        if (!line)
            return noSuch("line");
        if (part.isUnshipped() && part.qty > line->open() - line->packed)
            return Objection{"shipped_meanwhile",
                             u"Units of %1 were packed or shipped meanwhile; take a return."_s.arg(line->title)};
        if (line->refundedQty + part.qty > line->qty)
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
        wanted[key] += number(o, "amount_minor"_L1);
        if (number(o, "amount_minor"_L1) < 0 || wanted[key] > payment->refundableMinor())
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
    const bool unitsGone =
        std::any_of(refund->parts.begin(), refund->parts.end(), [](const RefundPart &p) { return p.isUnshipped(); });
    if (refund->isOpen())
        return std::nullopt;
    if ((refund->state == RefundState::Approved || refund->state == RefundState::Failed) && !unitsGone
        && refund->parts.empty())
        return std::nullopt;
    return Objection{"refund_decided",
                     u"This refund cannot be withdrawn any more: it is %1."_s.arg(code(refund->state))};
}

Verdicted mayInvoice(const Fact &, const OrderState &order, ShopView &)
{
    if (!order.invoiceNumber.isEmpty())
        return Objection{"invoiced_before",
                         u"Order %1 has invoice %2 already."_s.arg(order.number, order.invoiceNumber)};
    if (order.lifecycle == Lifecycle::Draft || order.lifecycle == Lifecycle::Cancelled)
        return isPlaced(order);
    return std::nullopt;
}

// ---- transfers and purchase orders

Verdicted maySendTransfer(const Fact &fact, ShopView &shop)
{
    if (shop.transfer(idCast<TransferId>(fact.subjects.front())))
        return Objection{"transfer_exists", u"This transfer was sent before."_s};
    TransferState planned;
    foldTransferFact(planned, fact);
    if (planned.lines.empty())
        return Objection{"no_lines", u"A transfer needs at least one article."_s};
    if (planned.from == planned.to)
        return Objection{"same_location", u"Choose two different locations."_s};
    for (const TransferLine &line : planned.lines) {
        const qint64 there = shop.onHand(line.variant, planned.from);
        if (line.sent < 1)
            return Objection{"bad_quantity", u"Send at least one unit of each article."_s};
        if (line.sent > there && !fact.json.value("override"_L1).toBool())
            return Objection{"not_enough_stock", u"Only %1 of %2 are there."_s.arg(there).arg(line.sku)};
    }
    return std::nullopt;
}

Verdicted mayCloseTransfer(const Fact &fact, ShopView &shop)
{
    const TransferState *transfer = shop.transfer(idCast<TransferId>(fact.subjects.front()));
    if (!transfer)
        return noSuch("transfer");
    if (transfer->closed)
        return Objection{"already_ended", u"This transfer is closed already."_s};
    return std::nullopt;
}

Verdicted mayPlacePurchase(const Fact &fact, ShopView &shop)
{
    if (shop.purchase(idCast<PurchaseOrderId>(fact.subjects.front())))
        return Objection{"purchase_exists", u"This purchase order was placed before."_s};
    PurchaseState planned;
    foldPurchaseFact(planned, fact);
    const bool sound = !planned.lines.empty()
        && std::all_of(planned.lines.begin(), planned.lines.end(),
                       [](const PurchaseLine &l) { return l.qty > 0 && l.costMinor >= 0; });
    if (!sound)
        return Objection{"bad_quantity", u"A purchase order needs at least one article, each with a quantity."_s};
    return std::nullopt;
}

Verdicted mayChangePurchase(const Fact &fact, ShopView &shop)
{
    const PurchaseState *purchase = shop.purchase(idCast<PurchaseOrderId>(fact.subjects.front()));
    if (!purchase)
        return noSuch("purchase order");
    if (purchase->closed)
        return Objection{"already_ended", u"This purchase order is closed already."_s};
    if (fact.kind == FactKind::PurchaseEdited) {
        PurchaseState next = *purchase;
        foldPurchaseFact(next, fact);
        for (const PurchaseLine &line : next.lines) {
            if (line.qty < 0 || line.costMinor < 0)
                return Objection{"bad_quantity", u"Quantities and costs cannot be negative."_s};
        }
    }
    return std::nullopt;
}

Verdicted mayUndoImport(const Fact &fact, ShopView &shop)
{
    const QStringList dependents = shop.batchDependents(BatchId::fromString(fact.json.value("batch"_L1).toString()));
    if (dependents.isEmpty())
        return std::nullopt;
    return Objection{"import_in_use",
                     u"Later work builds on this import: %1. Undo that first."_s.arg(dependents.join(u", "_s))};
}

struct OrderGuard {
    FactKind kind;
    Verdicted (*guard)(const Fact &, const OrderState &, ShopView &);
};

constexpr std::array kOrderGuards{
    OrderGuard{FactKind::OrderEdited, mayEdit},
    OrderGuard{FactKind::OrderLinesCancelled, mayCancelLines},
    OrderGuard{FactKind::OrderCancelled, mayCancel},
    OrderGuard{FactKind::OrderHeld, mayHold},
    OrderGuard{FactKind::OrderReleased, mayRelease},
    OrderGuard{FactKind::OrderExpired, mayExpire},
    OrderGuard{FactKind::OrderRouted, mayRoute},
    OrderGuard{FactKind::OrderReceived, mayReceive},
    OrderGuard{FactKind::OrderClosed, mayClose},
    OrderGuard{FactKind::OrderSplit, maySplit},
    OrderGuard{FactKind::OrderMerged, mayMerge},
    OrderGuard{FactKind::OrderExchanged, mayExchange},
    OrderGuard{FactKind::PaymentOpened, mayOpenPayment},
    OrderGuard{FactKind::PaymentMoved, mayMovePayment},
    OrderGuard{FactKind::ParcelPacked, mayPack},
    OrderGuard{FactKind::ParcelVoided, mayVoid},
    OrderGuard{FactKind::RefundRequested, mayRequestRefund},
    OrderGuard{FactKind::RefundApproved, mayApproveRefund},
    OrderGuard{FactKind::RefundRejected, mayRejectRefund},
    OrderGuard{FactKind::RefundSeconded, maySecondRefund},
    OrderGuard{FactKind::RefundWithdrawn, mayWithdrawRefund},
    OrderGuard{FactKind::InvoiceIssued, mayInvoice},
};

} // namespace

std::optional<Objection> objection(const Fact &fact, ShopView &shop)
{
    if (factNature(fact.kind) != FactNature::Decision)
        return std::nullopt;
    if (fact.subjects.empty())
        return noSuch("record");
    switch (fact.kind) {
    case FactKind::OrderPlaced:
        return mayPlace(fact, shop);
    case FactKind::TransferSent:
        return maySendTransfer(fact, shop);
    case FactKind::TransferClosed:
        return mayCloseTransfer(fact, shop);
    case FactKind::PurchasePlaced:
        return mayPlacePurchase(fact, shop);
    case FactKind::PurchaseEdited:
    case FactKind::PurchaseClosed:
        return mayChangePurchase(fact, shop);
    case FactKind::ImportUndone:
        return mayUndoImport(fact, shop);
    default:
        break;
    }
    const OrderState *order = shop.order(orderIdOf(fact));
    if (!order)
        return noSuch("order");
    const auto rule = std::find_if(kOrderGuards.begin(), kOrderGuards.end(),
                                   [&](const OrderGuard &g) { return g.kind == fact.kind; });
    return rule == kOrderGuards.end() ? std::nullopt : rule->guard(fact, *order, shop);
}

} // namespace kontor
