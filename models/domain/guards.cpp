// SPDX-License-Identifier: GPL-3.0-or-later
#include "guards.h"

#include "currency.h"
#include "factread.h"
#include "guardsteps.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace kontor {

Objection noSuch(const char *what)
{
    return {"no_such_record", u"There is no such %1 in this shop."_s.arg(QLatin1String(what))};
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

namespace {

OrderId orderIdOf(const Fact &fact)
{
    return fact.subjects.empty() ? OrderId() : idCast<OrderId>(fact.subjects.front());
}

Verdicted linesAreSound(const QJsonArray &lines)
{
    if (lines.isEmpty())
        return Objection{"no_lines", u"An order needs at least one line. Add an article first."_s};
    std::set<int> seen;
    for (const QJsonValue &value : lines) {
        const QJsonObject o = value.toObject();
        const int lineNo = lineIn(o, "line"_L1);
        if (lineNo < 1 || !seen.insert(lineNo).second)
            return Objection{"bad_line", u"Each line of an order needs a number of its own."_s};
        if (signedUnitsIn(o, "qty"_L1) < 1)
            return Objection{"bad_quantity", u"Each line needs a quantity of at least 1."_s};
        const auto isNegative = [&](QLatin1String key) { return amountIn(o, key) < 0; };
        if (isNegative("total_minor"_L1) || isNegative("price_minor"_L1) || isNegative("tax_minor"_L1))
            return Objection{"bad_amount", u"A line cannot cost less than nothing. Check its discount."_s};
        if (cappedProduct(sumIn(o, "price_minor"_L1), unitsIn(o, "qty"_L1)) > kMostMinor)
            return Objection{"amount_too_large", u"The amount of line %1 is too large."_s.arg(lineNo)};
    }
    return std::nullopt;
}

Verdicted shippingIsSound(const QJsonObject &body)
{
    const QJsonObject shipping = body.value("shipping"_L1).toObject();
    if (amountIn(shipping, "total_minor"_L1) < 0 || amountIn(shipping, "tax_minor"_L1) < 0)
        return Objection{"bad_amount", u"Shipping cannot cost less than nothing."_s};
    return std::nullopt;
}

// ---- the order

Verdicted mayPlace(const Fact &fact, ShopView &shop)
{
    if (shop.order(orderIdOf(fact)))
        return Objection{"order_exists", u"This order was placed before."_s};
    if (!isKnownCurrency(fact.json.value("currency"_L1).toString()))
        return Objection{"unknown_currency", u"The currency of this order is not known."_s};
    if (auto no = shippingIsSound(fact.json))
        return no;
    return linesAreSound(fact.json.value("lines"_L1).toArray());
}

bool isTouched(const OrderLine &line)
{
    return line.packed > 0 || line.parcelled > 0 || line.creditedUnits > 0 || line.inOpenRequests > 0
        || line.returnClaims > 0 || line.unexpectedReturn > 0; // something of it came back
}

Verdicted mayEdit(const Fact &fact, const OrderState &order, ShopView &)
{
    if (auto no = isPlaced(order))
        return no;
    if (auto no = isFree(order))
        return no;
    std::map<int, qint64> units;
    for (const OrderLine &line : order.lines)
        units[line.line] = line.qty - line.cancelled;
    QJsonArray kept; // a quantity of 0 takes the line off
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject next = value.toObject();
        const OrderLine *line = order.line(lineIn(next, "line"_L1));
        if (line && isTouched(*line))
            return Objection{
                "line_touched",
                u"Line %1 is packed, shipped, cancelled or in a refund already; add a new line instead."_s.arg(
                    line->line)};
        units[lineIn(next, "line"_L1)] = unitsIn(next, "qty"_L1);
        if (!line || signedUnitsIn(next, "qty"_L1) != 0)
            kept.append(next);
    }
    if (auto no = kept.isEmpty() ? std::nullopt : linesAreSound(kept))
        return no;
    if (std::all_of(units.begin(), units.end(), [](const auto &unit) { return unit.second == 0; }))
        return Objection{"no_lines", u"Nothing would be left of order %1. Cancel it instead."_s.arg(order.number)};
    return shippingIsSound(fact.json);
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
        const int lineNo = lineIn(o, "line"_L1);
        const OrderLine *line = order.line(lineNo);
        if (!line)
            return noSuch("line");
        wanted[lineNo] += unitsIn(o, "qty"_L1);
        // Units in an open refund request leave by its approval: taken away here it could never be approved.
        const qint64 most = line->freeUnits() - line->inOpenRequests;
        if (signedUnitsIn(o, "qty"_L1) < 1 || wanted[lineNo] > most)
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
    const bool waiting = std::any_of(order.payments.begin(), order.payments.end(), [&](const Payment &p) {
        return p.state == PaymentState::Pending && (p.expiresAtMs == 0 || p.expiresAtMs > fact.occurredMs());
    });
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
        const OrderLine *line = order.line(lineIn(value.toObject(), "line"_L1));
        if (!line)
            return noSuch("line");
        if (line->freeUnits() == 0) // units in a parcel stay where they were packed; the others may move
            return Objection{"already_packed", u"Nothing of line %1 is left to move."_s.arg(line->line)};
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
    const bool waiting =
        std::any_of(order.lines.begin(), order.lines.end(), [](const OrderLine &l) { return l.received < l.shipped; });
    if (waiting) // the refund window only begins with the receipt
        return Objection{"not_received", u"The buyer has not received all of order %1 yet."_s.arg(order.number)};
    const bool open = order.label == OrderLabel::Refunding || order.hasOpenReturn();
    if (reserved || open || order.balanceMinor != order.dueMinor)
        return Objection{"still_open",
                         u"Order %1 still has goods to ship, money to settle or a refund open."_s.arg(order.number)};
    if (order.refundUntilMs > fact.occurredMs())
        return Objection{"refund_window_open",
                         u"The buyer may still ask for a refund of order %1."_s.arg(order.number)};
    return std::nullopt;
}

Verdicted partIsFree(const QJsonObject &part, const OrderLine &line, OrderLine &taken)
{
    taken.qty += unitsIn(part, "qty"_L1);
    if (taken.qty > line.freeUnits() - line.inOpenRequests)
        return Objection{"too_many_split", u"Of line %1 that many units are not free to move."_s.arg(line.line)};
    addCapped(taken.totalMinor, sumIn(part, "total_minor"_L1));
    addCapped(taken.taxMinor, sumIn(part, "tax_minor"_L1));
    if (taken.totalMinor > line.totalMinor - line.creditedMinor
        || taken.taxMinor > line.taxMinor - line.creditedTaxMinor)
        return Objection{"bad_amount", u"More than line %1 costs cannot move."_s.arg(line.line)};
    return std::nullopt;
}

Verdicted maySplit(const Fact &fact, const OrderState &order, ShopView &shop)
{
    if (auto no = isPlaced(order))
        return no;
    const QJsonObject child = fact.json.value("child"_L1).toObject();
    const OrderId childId = OrderId::fromString(textIn(child, "id"_L1));
    if (shop.order(childId))
        return Objection{"order_exists", u"The new order exists already."_s};
    if (fact.subjects.size() != 2 || fact.subjects.back() != idCast<RecordId>(childId) || childId == order.id)
        return noSuch("order"); // units would leave this order and arrive nowhere
    if (textIn(child, "currency"_L1) != order.currency)
        return Objection{"unknown_currency", u"Both parts of an order keep its currency."_s};
    const QJsonArray lines = child.value("lines"_L1).toArray();
    if (auto no = linesAreSound(lines))
        return no;
    if (auto no = shippingIsSound(child))
        return no;
    std::map<int, OrderLine> taken;
    qint64 left = 0;
    for (const OrderLine &line : order.lines)
        left += line.qty - line.cancelled;
    for (const QJsonValue &value : lines) {
        const OrderLine *line = order.line(lineIn(value.toObject(), "from"_L1));
        if (!line)
            return noSuch("line");
        if (auto no = partIsFree(value.toObject(), *line, taken[line->line]))
            return no;
        left -= unitsIn(value.toObject(), "qty"_L1);
    }
    if (left <= 0)
        return Objection{"nothing_left", u"A split must leave something on the first order."_s};
    return std::nullopt;
}

struct MergeSums {
    qint64 units = 0;
    qint64 totalMinor = 0;
    qint64 taxMinor = 0;
    qint64 shippingMinor = 0;
    bool operator==(const MergeSums &) const = default;
};

/// What the fact says the survivor takes over.
MergeSums sumsOf(const QJsonObject &body)
{
    MergeSums sums;
    for (const QJsonValue &value : body.value("lines"_L1).toArray()) {
        const OrderLine line = orderLineFromJson(value.toObject());
        sums.units += line.qty;
        addCapped(sums.totalMinor, line.totalMinor);
        addCapped(sums.taxMinor, line.taxMinor);
    }
    sums.shippingMinor = sumIn(body.value("shipping"_L1).toObject(), "total_minor"_L1);
    return sums;
}

/// What there is to take over of an order.
void addTo(MergeSums &sums, const OrderState &order)
{
    for (const OrderLine &line : order.lines) {
        sums.units += line.qty - line.cancelled;
        addCapped(sums.totalMinor, line.totalMinor - line.cancelledMinor);
        addCapped(sums.taxMinor, line.taxMinor - line.cancelledTaxMinor);
    }
    addCapped(sums.shippingMinor, order.shipping.totalMinor);
}

Verdicted mayJoin(const OrderState &other, const OrderState &order)
{
    if (auto no = isPlaced(other))
        return no;
    if (!nothingMoved(other) || !other.returns.empty())
        return Objection{"already_packed", u"Order %1 is packed or shipped already."_s.arg(other.number)};
    if (other.customer != order.customer || other.customerEmail != order.customerEmail
        || other.currency != order.currency || other.terms != order.terms || other.taxIncluded != order.taxIncluded)
        return Objection{"cannot_merge", u"Only orders of one customer, currency and payment terms can be merged."_s};
    if (other.label == OrderLabel::Refunding)
        return Objection{"refund_open", u"Order %1 has a refund open."_s.arg(other.number)};
    return std::nullopt;
}

Verdicted mayMerge(const Fact &fact, const OrderState &order, ShopView &shop)
{
    MergeSums there;
    std::set<RecordId> seen;
    for (const RecordId &subject : fact.subjects) {
        const OrderState *other = shop.order(idCast<OrderId>(subject));
        if (!other)
            return noSuch("order");
        if (auto no = mayJoin(*other, order))
            return no;
        if (!seen.insert(subject).second)
            return Objection{"cannot_merge", u"An order cannot be merged with itself."_s};
        if (other->id == order.id)
            continue;
        addTo(there, *other);
        // What was given back lowered what is due there; the frozen lines know nothing of it.
        const bool gaveBack = std::any_of(other->refunds.begin(), other->refunds.end(),
                                          [](const Refund &r) { return r.dueReductionMinor() > 0; });
        if (gaveBack)
            return Objection{"cannot_merge", u"Money went back on order %1; it cannot be merged."_s.arg(other->number)};
    }
    if (seen.size() < 2)
        return Objection{"cannot_merge", u"Choose at least two orders to merge."_s};
    if (sumsOf(fact.json) != there)
        return Objection{"changed_meanwhile", u"One of the orders was changed meanwhile. Merge them again."_s};
    QJsonArray all = fact.json.value("lines"_L1).toArray();
    for (const OrderLine &line : order.lines) {
        if (line.qty > 0)
            all.append(toJson(line));
    }
    return linesAreSound(all);
}

Verdicted mayCredit(const Fact &fact, const OrderState &order)
{
    const Refund *refund = order.refund(RefundId::fromString(textIn(fact.json, "refund"_L1)));
    if (!refund || !refund->isApproved())
        return Objection{"refund_not_approved", u"Approve the refund first, then credit it."_s};
    if (order.invoiceNumber.isEmpty())
        return Objection{"not_invoiced", u"Order %1 has no invoice that could be credited."_s.arg(order.number)};
    return std::nullopt;
}

Verdicted mayInvoice(const Fact &fact, const OrderState &order, ShopView &)
{
    if (fact.json.contains("refund"_L1))
        return mayCredit(fact, order);
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
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        if (signedUnitsIn(value.toObject(), "qty"_L1) < 1)
            return Objection{"bad_quantity", u"Send at least one unit of each article."_s};
    }
    TransferState planned;
    foldTransferFact(planned, fact);
    if (planned.lines.empty())
        return Objection{"no_lines", u"A transfer needs at least one article."_s};
    if (planned.from == planned.to)
        return Objection{"same_location", u"Choose two different locations."_s};
    for (const TransferLine &line : planned.lines) {
        const qint64 there = shop.onHand(line.variant, planned.from);
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
    if (const QString rest = textIn(fact.json, "rest"_L1); rest != "lost"_L1 && rest != "back"_L1)
        return Objection{"bad_rest", u"Say whether the rest is lost or came back."_s};
    return std::nullopt;
}

/// Quantities and costs as written: reading them would bend a negative one to 0.
Verdicted purchaseIsSound(const QJsonObject &body, qint64 least)
{
    for (const QJsonValue &value : body.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        if (VariantId::fromString(textIn(o, "variant"_L1)).isNull())
            return noSuch("article");
        if (signedUnitsIn(o, "qty"_L1) < least || amountIn(o, "cost_minor"_L1) < 0)
            return Objection{"bad_quantity", u"Quantities and costs of a purchase order cannot be negative."_s};
    }
    return std::nullopt;
}

Verdicted mayPlacePurchase(const Fact &fact, ShopView &shop)
{
    if (shop.purchase(idCast<PurchaseOrderId>(fact.subjects.front())))
        return Objection{"purchase_exists", u"This purchase order was placed before."_s};
    if (fact.json.value("lines"_L1).toArray().isEmpty())
        return Objection{"bad_quantity", u"A purchase order needs at least one article, each with a quantity."_s};
    return purchaseIsSound(fact.json, 1);
}

Verdicted mayChangePurchase(const Fact &fact, ShopView &shop)
{
    const PurchaseState *purchase = shop.purchase(idCast<PurchaseOrderId>(fact.subjects.front()));
    if (!purchase)
        return noSuch("purchase order");
    if (purchase->closed)
        return Objection{"already_ended", u"This purchase order is closed already."_s};
    return fact.kind == FactKind::PurchaseEdited ? purchaseIsSound(fact.json, 0) : std::nullopt;
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
    if (const auto field = fieldOutOfBounds(fact.json))
        return Objection{"bad_number", u"The value of %1 is no number this shop can calculate with."_s.arg(*field)};
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
