// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundsservice.h"

#include "currency.h"
#include "nosuchorder.h"
#include "ordereffects.h"
#include "settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

RefundKind kindOf(const RefundRequest &request)
{
    if (request.kind)
        return *request.kind;
    for (const RefundRequest::Part &part : request.parts) {
        if (part.restock != Restock::Cancel)
            return RefundKind::Return;
    }
    if (!request.parts.empty())
        return RefundKind::Cancel;
    return request.shippingMinor > 0 ? RefundKind::Shipping : RefundKind::Goodwill;
}

Refund planned(const RefundRequest &request)
{
    Refund refund;
    refund.kind = kindOf(request);
    refund.shippingMinor = request.shippingMinor;
    for (const RefundRequest::Part &part : request.parts)
        refund.parts.push_back({part.line, part.qty, part.restock, 0, 0});
    return refund;
}

/// What the shares, shipping and adjustment sum to before the payments limit it.
qint64 plainSum(const OrderState &order, const Refund &refund)
{
    OrderState rich = order;
    Payment plenty;
    plenty.amountMinor = order.totalMinor;
    rich.payments = {plenty};
    return suggestedRefund(rich, refund);
}

/// Only units that never left, and nothing else.
bool isUnshippedOnly(const Refund &plan)
{
    return !plan.parts.empty()
        && std::all_of(plan.parts.begin(), plan.parts.end(), [](const RefundPart &part) { return part.isUnshipped(); });
}

/// A refund that was given its id is the same refund on every desk, and so are its facts.
FactId factIdOf(const RefundId &refund, FactKind kind)
{
    return FactId(uuidV5(refund.uuid(), factKindText(kind).toUtf8()));
}

QJsonArray jsonOf(const std::vector<RefundAmount> &parts)
{
    QJsonArray amounts;
    for (const RefundAmount &part : parts)
        amounts.append(QJsonObject{{u"payment"_s, part.payment}, {u"amount_minor"_s, part.amountMinor}});
    return amounts;
}

/// A fee cannot be more than what it is kept from.
qint64 afterFee(qint64 suggestedMinor, qint64 feeMinor)
{
    return std::max<qint64>(0, suggestedMinor - feeMinor);
}

std::unexpected<Error> tooHigh(const OrderState &order)
{
    return refused("refund_too_high",
                   u"Only %1 can still be refunded on order %2."_s.arg(
                       formatMajor(refundableMinor(order), order.currency), order.number));
}

} // namespace

RefundsService::RefundsService(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_actor(std::move(actor)), m_batch(batch)
{ }

Result<void> RefundsService::one(const OrderId &order, FactKind kind, QJsonObject body, std::optional<FactId> factId)
{
    if (!m_unit.order(order))
        return noSuchOrder();
    KONTOR_TRY(m_unit.append({{{kind, {idCast<RecordId>(order)}, std::move(body), {}, factId}}, m_actor, m_batch}));
    return {};
}

Result<RefundId> RefundsService::request(const OrderId &order, const RefundRequest &request)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    if (request.parts.empty() && request.shippingMinor == 0 && !request.amountMinor)
        return fail(ErrorKind::Usage, "nothing_to_refund", u"Name lines, shipping or an amount to give back."_s);
    const Refund plan = planned(request);
    const qint64 suggested = suggestedRefund(*state, plan);
    const qint64 amount = request.amountMinor.value_or(afterFee(suggested, request.feeMinor));
    if (amount < 0 || request.feeMinor < 0)
        return fail(ErrorKind::Usage, "bad_amount", u"A refund cannot be negative."_s);
    if (amount > refundableMinor(*state))
        return tooHigh(*state);
    const RefundId id = request.id.value_or(RefundId(m_unit.newUuid()));
    QJsonArray parts;
    for (const RefundPart &part : plan.parts)
        parts.append(QJsonObject{{u"line"_s, part.line}, {u"qty"_s, part.qty}, {u"restock"_s, code(part.restock)}});
    QJsonObject body{{u"refund"_s, id.toString()},
                     {u"kind"_s, code(plan.kind)},
                     {u"parts"_s, parts},
                     {u"amount_minor"_s, amount},
                     {u"reason"_s, request.reason}};
    if (request.shippingMinor != 0)
        body.insert(u"shipping_minor"_s, request.shippingMinor);
    const bool isOther = request.amountMinor || request.feeMinor > 0;
    const qint64 adjustment = isOther ? amount - plainSum(*state, plan) : 0;
    if (adjustment != 0)
        body.insert(u"adjustment_minor"_s, adjustment);
    if (request.feeMinor != 0)
        body.insert(u"fee_minor"_s, request.feeMinor);
    if (!request.returnPayer.isEmpty())
        body.insert(u"return_payer"_s, request.returnPayer);
    if (!request.evidence.isEmpty())
        body.insert(u"blobs"_s, QJsonArray::fromStringList(request.evidence));
    if (request.overrideWindow)
        body.insert(u"override"_s, true);
    if (request.atMs)
        body.insert(u"at_ms"_s, *request.atMs);
    const auto factId = request.id ? std::optional(factIdOf(id, FactKind::RefundRequested)) : std::nullopt;
    const RecordId subject = idCast<RecordId>(order);
    Document document{{{FactKind::RefundRequested, {subject}, body, {}, factId}}, m_actor, m_batch};
    if (Settings(m_unit).autoApproveUnshipped() && isUnshippedOnly(plan) && !request.id)
        document.facts.push_back(
            {FactKind::RefundApproved, {subject}, approvalOf(id, allocateRefund(*state, amount), {}), {}, {}});
    KONTOR_TRY(m_unit.append(document));
    return id;
}

QJsonObject RefundsService::approvalOf(const RefundId &refund, const std::vector<RefundAmount> &amounts,
                                       std::optional<qint64> atMs)
{
    qint64 sum = 0;
    for (const RefundAmount &part : amounts)
        sum += part.amountMinor;
    QJsonObject body{{u"refund"_s, refund.toString()},
                     {u"amounts"_s, jsonOf(amounts)},
                     {u"day"_s, m_unit.dayOf(atMs.value_or(m_unit.nowMs()))}};
    if (const auto limit = Settings(m_unit).refundLimitMinor(); limit && sum > *limit)
        body.insert(u"needs_second"_s, true);
    if (atMs)
        body.insert(u"at_ms"_s, *atMs);
    return body;
}

Result<void> RefundsService::approve(const OrderId &order, const RefundId &refund, std::optional<qint64> amountMinor,
                                     std::optional<qint64> atMs)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    const Refund *asked = state->refund(refund);
    if (!asked)
        return fail(ErrorKind::NotFound, "no_such_refund", u"The order has no such refund."_s);
    const qint64 amount = amountMinor.value_or(asked->requestedMinor);
    if (amount < 0)
        return fail(ErrorKind::Usage, "bad_amount", u"A refund cannot be negative."_s);
    if (asked->isOpen() && amount > refundableMinor(*state)) // else the guard says that it was decided
        return tooHigh(*state);
    return one(order, FactKind::RefundApproved, approvalOf(refund, allocateRefund(*state, amount), atMs));
}

Result<void> RefundsService::approveOf(const OrderId &order, const RefundId &refund,
                                       const std::vector<RefundAmount> &amounts)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    const Refund *asked = state->refund(refund);
    if (!asked)
        return fail(ErrorKind::NotFound, "no_such_refund", u"The order has no such refund."_s);
    for (const RefundAmount &part : amounts) {
        const Payment *payment = state->capture(part.payment);
        if (part.amountMinor < 0 || !payment)
            return fail(ErrorKind::Usage, "bad_amount", u"Name payments of the order, and no negative amounts."_s);
        if (asked->isOpen() && part.amountMinor > std::max<qint64>(0, payment->refundableMinor()))
            return tooHigh(*state);
    }
    return one(order, FactKind::RefundApproved, approvalOf(refund, amounts, {}));
}

Result<void> RefundsService::reject(const OrderId &order, const RefundId &refund, const QString &reason)
{
    return one(order, FactKind::RefundRejected, {{u"refund"_s, refund.toString()}, {u"reason"_s, reason}});
}

Result<void> RefundsService::second(const OrderId &order, const RefundId &refund)
{
    return one(order, FactKind::RefundSeconded, {{u"refund"_s, refund.toString()}});
}

Result<void> RefundsService::withdraw(const OrderId &order, const RefundId &refund)
{
    return one(order, FactKind::RefundWithdrawn, {{u"refund"_s, refund.toString()}});
}

Result<void> RefundsService::settle(const OrderId &order, const RefundId &refund, const QString &channel,
                                    const QString &reference, std::optional<qint64> atMs)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    const Refund *asked = state->refund(refund);
    if (!asked)
        return fail(ErrorKind::NotFound, "no_such_refund", u"The order has no such refund."_s);
    if (asked->state == RefundState::Settled)
        return refused("refund_settled", u"This refund was paid out already."_s);
    if (!asked->isApproved())
        return refused("refund_not_approved", u"Approve the refund before paying it out."_s);
    if (!asked->maySend())
        return refused("second_needed", u"A second person must agree before this refund is paid out."_s);
    QJsonObject body{{u"refund"_s, refund.toString()}, {u"channel"_s, channel}};
    if (!reference.isEmpty())
        body.insert(u"reference"_s, reference);
    if (atMs)
        body.insert(u"at_ms"_s, *atMs);
    return one(order, FactKind::RefundSettled, body);
}

Result<void> RefundsService::paidBack(const OrderId &order, const PaidBack &refund)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    const Refund *asked = state->refund(refund.refund);
    if (!asked)
        return fail(ErrorKind::NotFound, "no_such_refund", u"The order has no such refund."_s);
    const qint64 amount = refund.amountMinor.value_or(asked->requestedMinor);
    if (amount < 0 || amount > refundableMinor(*state))
        return tooHigh(*state);
    const QJsonObject approved{{u"refund"_s, refund.refund.toString()},
                               {u"amounts"_s, jsonOf(allocateRefund(*state, amount))},
                               {u"day"_s, m_unit.dayOf(refund.atMs)},
                               {u"at_ms"_s, refund.atMs}};
    KONTOR_TRY(one(order, FactKind::RefundApproved, approved, factIdOf(refund.refund, FactKind::RefundApproved)));
    QJsonObject settled{
        {u"refund"_s, refund.refund.toString()}, {u"channel"_s, refund.channel}, {u"at_ms"_s, refund.atMs}};
    if (!refund.reference.isEmpty())
        settled.insert(u"reference"_s, refund.reference);
    return one(order, FactKind::RefundSettled, settled, factIdOf(refund.refund, FactKind::RefundSettled));
}

Result<void> RefundsService::settlementFailed(const OrderId &order, const RefundId &refund, const QString &reason)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    const Refund *asked = state->refund(refund);
    if (!asked || asked->state != RefundState::Approved)
        return refused("refund_not_approved", u"Only an approved refund can fail to be paid out."_s);
    return one(order, FactKind::RefundFailed, {{u"refund"_s, refund.toString()}, {u"reason"_s, reason}});
}

Result<void> RefundsService::receiveReturn(const OrderId &order, const std::optional<RefundId> &refund,
                                           const std::vector<ReturnLine> &lines,
                                           const std::optional<LocationId> &location, std::optional<qint64> atMs)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    QJsonArray array;
    for (const ReturnLine &line : lines) {
        if (!state->line(line.line))
            return fail(ErrorKind::NotFound, "no_such_line", u"The order has no line %1."_s.arg(line.line));
        if (line.good < 0 || line.damaged < 0 || line.missing < 0 || line.good + line.damaged + line.missing == 0)
            return fail(ErrorKind::Usage, "bad_quantity", u"Say how many units came back, or are missing."_s);
        QJsonObject o{{u"line"_s, line.line}, {u"good"_s, line.good}};
        if (line.damaged != 0)
            o.insert(u"damaged"_s, line.damaged);
        if (line.missing != 0)
            o.insert(u"missing"_s, line.missing);
        array.append(o);
    }
    if (array.isEmpty())
        return fail(ErrorKind::Usage, "no_lines", u"Name the lines that came back."_s);
    QJsonObject body{{u"lines"_s, array}};
    if (refund)
        body.insert(u"refund"_s, refund->toString());
    if (location && *location != mainLocation())
        body.insert(u"location"_s, location->toString());
    if (state->imported)
        body.insert(u"moves_stock"_s, false);
    if (atMs)
        body.insert(u"at_ms"_s, *atMs);
    return one(order, FactKind::ReturnReceived, body);
}

} // namespace kontor
