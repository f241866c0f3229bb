// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderactions.h"

#include "ordereffects.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// A shop that holds this one order.
class OneOrder final : public ShopView
{
public:
    explicit OneOrder(const OrderState &order) : m_order(order) { }
    const OrderState *order(const OrderId &id) override { return id == m_order.id ? &m_order : nullptr; }
    const TransferState *transfer(const TransferId &) override { return nullptr; }
    const PurchaseState *purchase(const PurchaseOrderId &) override { return nullptr; }
    qint64 onHand(const VariantId &, const LocationId &) override { return 0; }
    QStringList batchDependents(const BatchId &) override { return {}; }

private:
    const OrderState &m_order;
};

std::optional<Objection> judge(const OrderState &order, FactKind kind, const QJsonObject &body, qint64 nowMs,
                               const QString &actor = {})
{
    Fact fact;
    fact.kind = kind;
    fact.subjects = {idCast<RecordId>(order.id)};
    fact.json = body;
    fact.json.insert("at_ms"_L1, nowMs);
    fact.actor = actor;
    OneOrder shop(order);
    return objection(fact, shop);
}

/// A parcel or refund that does not exist yet, for asking a guard about it.
QString trialId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonArray linesWith(const OrderState &order, qint64 (*free)(const OrderLine &))
{
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        if (free(line) > 0)
            lines.append(QJsonObject{{u"line"_s, line.line}, {u"qty"_s, free(line)}});
    }
    return lines;
}

std::optional<Objection> mayPay(const OrderState &order)
{
    if (order.lifecycle == Lifecycle::Draft || order.mergedAway)
        return Objection{"not_placed", {}};
    if (order.dueMinor <= order.balanceMinor)
        return Objection{"nothing_due", {}};
    return std::nullopt;
}

std::optional<Objection> mayRefund(const OrderState &order, qint64 nowMs)
{
    const bool units = !linesWith(order, returnable).isEmpty() || !linesWith(order, cancellable).isEmpty();
    if (refundableMinor(order) <= 0 && !(units && order.capturedMinor > 0))
        return Objection{"nothing_to_refund", {}};
    return judge(order, FactKind::RefundRequested,
                 {{u"refund"_s, trialId()}, {u"kind"_s, code(RefundKind::Goodwill)}, {u"reason"_s, u"-"_s}}, nowMs);
}

qint64 freeToMove(const OrderState &order)
{
    qint64 units = 0;
    for (const OrderLine &line : order.lines)
        units += cancellable(line);
    return units;
}

std::optional<Objection> maySplit(const OrderState &order, qint64 nowMs)
{
    if (auto no = judge(order, FactKind::OrderHeld, {}, nowMs)) // it must stand
        return no;
    if (freeToMove(order) == 0)
        return Objection{"already_packed", {}};
    return order.units() > 1 ? std::nullopt : std::optional(Objection{"one_unit_left", {}});
}

std::optional<Objection> mayMerge(const OrderState &order, qint64 nowMs)
{
    if (auto no = judge(order, FactKind::OrderHeld, {}, nowMs))
        return no;
    if (order.customer.isNull() && order.customerEmail.isEmpty())
        return Objection{"no_customer", {}};
    const bool moved = std::ranges::any_of(order.lines, [](const OrderLine &l) { return l.packed + l.parcelled > 0; });
    return moved ? std::optional(Objection{"already_packed", {}}) : std::nullopt;
}

} // namespace

bool isEditable(const OrderLine &line)
{
    return line.packed == 0 && line.parcelled == 0 && line.creditedUnits == 0 && line.inOpenRequests == 0
        && line.returnClaims == 0;
}

bool shipsUnpaid(const OrderState &order)
{
    return order.terms == Terms::Prepaid
        && (order.payment == PaymentAxis::Unpaid || order.payment == PaymentAxis::PartiallyPaid);
}

bool isOffered(const Payment &payment, PaymentAction action)
{
    if (payment.state != PaymentState::Captured)
        return false;
    if (action == PaymentAction::Reinstate)
        return payment.reversedMinor > 0;
    return payment.channel != "cash"_L1 && payment.amountMinor > payment.reversedMinor; // no bank has a hand in cash
}

bool isOffered(const Parcel &parcel, ParcelAction action)
{
    return action == ParcelAction::Track ? parcel.state == ParcelState::Shipped : parcel.state == ParcelState::Packed;
}

qint64 cancellable(const OrderLine &line)
{
    return std::max<qint64>(0, line.open() - line.packed - line.inOpenRequests);
}

qint64 shippable(const OrderLine &line)
{
    return std::max<qint64>(0, line.open() - line.packed);
}

const Parcel *packedParcel(const OrderState &order)
{
    if (std::ranges::any_of(order.lines, [](const OrderLine &line) { return shippable(line) > 0; }))
        return nullptr;
    const auto found =
        std::ranges::find_if(order.parcels, [](const Parcel &p) { return isOffered(p, ParcelAction::Ship); });
    return found == order.parcels.end() ? nullptr : &*found;
}

qint64 returnable(const OrderLine &line)
{
    return std::max<qint64>(0, std::min(line.shipped - line.returnClaims, line.qty - line.refundedQty));
}

qint64 stillOut(const OrderLine &line)
{
    return std::max<qint64>(0, line.shipped - line.retGood - line.retDamaged);
}

std::optional<Objection> objection(const OrderState &order, OrderAction action, qint64 nowMs)
{
    switch (action) {
    case OrderAction::Pay:
        return mayPay(order);
    case OrderAction::Ship:
        if (packedParcel(order) && !order.onHold)
            return std::nullopt;
        return judge(
            order, FactKind::ParcelPacked,
            {{u"parcel"_s, trialId()}, {u"lines"_s, linesWith(order, shippable)}, {u"override"_s, shipsUnpaid(order)}},
            nowMs);
    case OrderAction::Receive: {
        const bool all = std::all_of(order.lines.begin(), order.lines.end(),
                                     [](const OrderLine &l) { return l.received >= l.shipped; });
        const auto no = judge(order, FactKind::OrderReceived, {}, nowMs);
        return no || !all ? no : Objection{"received_before", {}};
    }
    case OrderAction::Refund:
        return mayRefund(order, nowMs);
    case OrderAction::CancelLines:
        return judge(order, FactKind::OrderLinesCancelled, {{u"lines"_s, linesWith(order, cancellable)}}, nowMs);
    case OrderAction::Hold:
        return order.onHold ? Objection{"on_hold", {}} : judge(order, FactKind::OrderHeld, {}, nowMs);
    case OrderAction::Release:
        return judge(order, FactKind::OrderReleased, {}, nowMs);
    case OrderAction::Cancel:
        return judge(order, FactKind::OrderCancelled, {}, nowMs);
    case OrderAction::Note:
    case OrderAction::Duplicate:
        return order.exists ? std::nullopt : std::optional(Objection{"no_such_record", {}});
    case OrderAction::TakeBack:
        return std::ranges::any_of(order.lines, [](const OrderLine &line) { return stillOut(line) > 0; })
            ? std::nullopt
            : std::optional(Objection{"nothing_out", {}});
    case OrderAction::Edit:
        return judge(order, FactKind::OrderEdited, {{u"lines"_s, QJsonArray()}}, nowMs);
    case OrderAction::Split:
        return maySplit(order, nowMs);
    case OrderAction::Merge:
        return mayMerge(order, nowMs);
    }
    return std::nullopt;
}

std::optional<Objection> objection(const OrderState &order, const Refund &refund, RefundAction action,
                                   const QString &actor, qint64 nowMs)
{
    QJsonObject body{{u"refund"_s, refund.id.toString()}};
    switch (action) {
    case RefundAction::Approve:
    case RefundAction::ApproveOther: {
        QJsonArray amounts;
        const bool isOther = action == RefundAction::ApproveOther;
        for (const RefundAmount &part : allocateRefund(order, isOther ? 0 : refund.requestedMinor))
            amounts.append(QJsonObject{{u"payment"_s, part.payment}, {u"amount_minor"_s, part.amountMinor}});
        body.insert(u"amounts"_s, amounts);
        return judge(order, FactKind::RefundApproved, body, nowMs, actor);
    }
    case RefundAction::Reject:
        return judge(order, FactKind::RefundRejected, body, nowMs, actor);
    case RefundAction::Second:
        return judge(order, FactKind::RefundSeconded, body, nowMs, actor);
    case RefundAction::Withdraw:
        return judge(order, FactKind::RefundWithdrawn, body, nowMs, actor);
    case RefundAction::Settle:
        if (refund.state == RefundState::Settled || !refund.maySend())
            return Objection{"refund_not_approved", {}};
        return std::nullopt;
    case RefundAction::Fail:
        return refund.state == RefundState::Approved && refund.maySend()
            ? std::nullopt
            : std::optional(Objection{"refund_not_approved", {}});
    case RefundAction::Exchange: {
        const bool ready = refund.kind == RefundKind::Return && refund.maySend() && refund.state != RefundState::Settled
            && order.exchangedFor.isNull();
        return ready ? std::nullopt : std::optional(Objection{"refund_not_approved", {}});
    }
    case RefundAction::TakeBack: {
        return refund.awaitedUnits > 0 ? std::nullopt : std::optional(Objection{"nothing_awaited", {}});
    }
    }
    return std::nullopt;
}

std::optional<OrderAction> nextAction(const OrderState &order, qint64 nowMs)
{
    const OrderAction wish = order.onHold                                             ? OrderAction::Release
        : order.label == OrderLabel::ToPay                                            ? OrderAction::Pay
        : order.label == OrderLabel::ToShip || order.label == OrderLabel::PartShipped ? OrderAction::Ship
        : order.label == OrderLabel::Shipped                                          ? OrderAction::Receive
                                                                                      : OrderAction::Note;
    if (wish == OrderAction::Note || objection(order, wish, nowMs))
        return std::nullopt;
    return wish;
}

} // namespace kontor
