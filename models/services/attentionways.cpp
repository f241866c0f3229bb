// SPDX-License-Identifier: GPL-3.0-or-later
// The ways out of cases, one by one. Each leaves the deciding to the guards of what it does.
#include "attentionservice.h"
#include "factlog.h"
#include "goodsservice.h"
#include "inventoryservice.h"
#include "paymentsservice.h"
#include "refundsservice.h"
#include "shopfile.h"
#include "supplybook.h"
#include "usersservice.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::unexpected<Error> missing(const char *code, const QString &what)
{
    return fail(ErrorKind::Usage, code, what);
}

/// The channel the buyer last paid through.
QString usualChannel(const OrderState &order)
{
    for (auto payment = order.payments.rbegin(); payment != order.payments.rend(); ++payment) {
        if (payment->state == PaymentState::Captured && !payment->isMoved)
            return payment->channel;
    }
    return u"bank_transfer"_s;
}

} // namespace

Result<OrderState> AttentionService::orderOfCase()
{
    const OrderState *order = m_unit.order(idCast<OrderId>(m_case.subject));
    if (!order)
        return fail(ErrorKind::NotFound, "no_such_order", u"There is no such order in this shop."_s);
    return *order;
}

// ---- facts

/// What did not take effect is written once more, as new facts: the guard and the server judge it as things stand now.
Result<void> AttentionService::doAgain()
{
    KONTOR_ASSIGN(const std::vector<Fact> facts, FactLog(m_unit.file()).documentOf(m_case.fact));
    Document document{{}, m_actor, {}};
    for (const Fact &fact : facts) {
        if (fact.verdict != Verdict::Void)
            continue;
        QJsonObject body = fact.json;
        body.remove("seen"_L1);
        body.remove("unsure_ms"_L1);
        document.facts.push_back({fact.kind, fact.subjects, body, fact.privateJson, {}});
    }
    KONTOR_TRY(m_unit.append(document));
    return {};
}

Result<void> AttentionService::takeMine()
{
    if (m_case.about == CaseSubject::Shop)
        return UsersService(m_unit, m_actor).setSetting(m_case.detail, m_case.mine);
    const QString of = m_case.about == CaseSubject::Product ? u"product"_s : u"variant"_s;
    KONTOR_TRY(GoodsService(m_unit, m_actor).set({{m_case.subject, of, m_case.detail, m_case.mine}}));
    return {};
}

Result<void> AttentionService::attach()
{
    if (!m_choice.order)
        return missing("order_required", u"Say which order it belongs to."_s);
    KONTOR_ASSIGN(const auto fact, FactLog(m_unit.file()).find(m_case.fact));
    if (!fact)
        return fail(ErrorKind::NotFound, "no_such_fact", u"The shop's log has no such entry."_s);
    if (fact->kind == FactKind::PaymentCaptured)
        return attachPayment(*fact, *m_choice.order);
    std::vector<ReturnLine> lines;
    for (const LineQty &line : m_choice.lines)
        lines.push_back({line.line, line.qty, 0, 0});
    if (lines.empty()) {
        for (const QJsonValue &value : fact->json.value("lines"_L1).toArray()) {
            const QJsonObject o = value.toObject();
            lines.push_back({static_cast<int>(o.value("line"_L1).toInteger()), o.value("good"_L1).toInteger(),
                             o.value("damaged"_L1).toInteger(), o.value("missing"_L1).toInteger()});
        }
    }
    const LocationId location = LocationId::fromString(fact->json.value("location"_L1).toString());
    return RefundsService(m_unit, m_actor)
        .receiveReturn(*m_choice.order, {}, lines, location.isNull() ? std::nullopt : std::optional(location),
                       fact->occurredMs());
}

Result<void> AttentionService::attachPayment(const Fact &fact, const OrderId &order)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return fail(ErrorKind::NotFound, "no_such_order", u"There is no such order in this shop."_s);
    const bool isOtherCurrency = fact.json.contains("currency"_L1) && m_case.currency != state->currency;
    if (isOtherCurrency && !m_choice.amountMinor)
        return missing("amount_required",
                       u"The money is in %1. Say what it is worth in %2."_s.arg(m_case.currency, state->currency));
    Capture capture;
    capture.channel = fact.json.value("channel"_L1).toString(u"bank_transfer"_s);
    capture.amountMinor = m_choice.amountMinor.value_or(m_case.amountMinor);
    capture.payment = fact.json.value("payment"_L1).toString();
    capture.captureNo = static_cast<int>(fact.json.value("capture"_L1).toInteger(1));
    capture.reference = fact.json.value("reference"_L1).toString();
    capture.atMs = fact.occurredMs();
    if (!isOtherCurrency)
        capture.feeMinor = fact.json.value("fee_minor"_L1).toInteger();
    KONTOR_TRY(PaymentsService(m_unit, m_actor).capture(order, capture));
    return {};
}

// ---- money

/// A new attempt over what is still owed. An order held for its amount goes on: it waits for money now.
Result<void> AttentionService::askRest()
{
    KONTOR_ASSIGN(const OrderState order, orderOfCase());
    if (order.onHold && m_case.kind == CaseKind::AmountDiffers)
        KONTOR_TRY(OrdersService(m_unit, m_actor).release(order.id));
    const qint64 beyond = m_case.kind == CaseKind::OverReversed ? m_case.amountMinor : order.overRefundedMinor;
    const qint64 owed = std::max(order.dueMinor - order.balanceMinor, beyond);
    const QString channel = m_choice.text.isEmpty() ? usualChannel(order) : m_choice.text;
    KONTOR_TRY(
        PaymentsService(m_unit, m_actor).openAttempt(order.id, channel, m_choice.amountMinor.value_or(owed), {}));
    return {};
}

Result<void> AttentionService::refundSurplus()
{
    KONTOR_ASSIGN(const OrderState order, orderOfCase());
    RefundRequest request;
    request.kind = RefundKind::Overpayment;
    request.amountMinor = m_choice.amountMinor.value_or(order.balanceMinor - order.dueMinor);
    request.reason = m_choice.text.isEmpty() ? u"paid too much"_s : m_choice.text;
    KONTOR_TRY(RefundsService(m_unit, m_actor).request(order.id, request));
    return order.onHold && m_case.kind == CaseKind::AmountDiffers ? OrdersService(m_unit, m_actor).release(order.id)
                                                                  : Result<void>();
}

Result<void> AttentionService::reinstate()
{
    KONTOR_ASSIGN(const OrderState order, orderOfCase());
    PaymentsService payments(m_unit, m_actor);
    for (const Payment &payment : order.payments) {
        if (payment.reversedMinor > 0)
            KONTOR_TRY(payments.reinstate(order.id, payment.key, payment.reversedMinor));
    }
    return {};
}

/// Goods that came back unannounced are announced now.
Result<void> AttentionService::requestRefund()
{
    KONTOR_ASSIGN(const OrderState order, orderOfCase());
    RefundRequest request;
    for (const OrderLine &line : order.lines) {
        if (line.unexpectedReturn > 0)
            request.parts.push_back({line.line, line.unexpectedReturn, Restock::Return});
    }
    request.reason = m_choice.text.isEmpty() ? u"came back"_s : m_choice.text;
    request.amountMinor = m_choice.amountMinor;
    request.overrideWindow = true; // the goods are here already
    KONTOR_TRY(RefundsService(m_unit, m_actor).request(order.id, request));
    return {};
}

Result<void> AttentionService::retry()
{
    KONTOR_ASSIGN(const OrderState order, orderOfCase());
    const QString channel = m_choice.text.isEmpty() ? usualChannel(order) : m_choice.text;
    return RefundsService(m_unit, m_actor).settle(order.id, m_case.refund, channel, {});
}

// ---- goods

Result<OrderState> AttentionService::waitingOrder()
{
    const auto isWaiting = [&](const CaseRecord &record) {
        return !m_choice.order || idCast<OrderId>(record.id) == *m_choice.order;
    };
    const auto record = std::ranges::find_if(m_case.records, isWaiting);
    const OrderState *order = record == m_case.records.end() ? nullptr : m_unit.order(idCast<OrderId>(record->id));
    if (!order)
        return fail(ErrorKind::NotFound, "no_such_order", u"No such order waits for these goods."_s);
    return *order;
}

Result<std::vector<LineQty>> AttentionService::freeLines(const OrderState &order)
{
    qint64 wanted = m_choice.units.value_or(m_case.units);
    std::vector<LineQty> lines;
    for (const OrderLine &line : order.lines) {
        const bool isIt = line.variant == idCast<VariantId>(m_case.subject) && line.location == m_case.location;
        const qint64 units = isIt ? std::min(wanted, line.freeUnits()) : 0;
        if (units <= 0)
            continue;
        lines.push_back({line.line, units});
        wanted -= units;
    }
    if (lines.empty())
        return refused("nothing_left", u"Nothing of this order is free any more: it is packed or gone."_s);
    return lines;
}

/// The part that can go goes; the rest waits as an order of its own.
Result<void> AttentionService::split()
{
    KONTOR_ASSIGN(const OrderState order, waitingOrder());
    KONTOR_ASSIGN(const std::vector<LineQty> lines, freeLines(order));
    KONTOR_TRY(OrdersService(m_unit, m_actor).split(order.id, lines));
    return {};
}

/// Another article for the buyer, at the price that was agreed.
Result<void> AttentionService::substitute()
{
    if (!m_choice.variant)
        return missing("article_required", u"Say which article goes instead."_s);
    KONTOR_ASSIGN(const OrderState order, waitingOrder());
    KONTOR_ASSIGN(const std::vector<LineQty> lines, freeLines(order));
    std::vector<EditLine> edits;
    for (const LineQty &part : lines) {
        const OrderLine &line = *order.line(part.line);
        EditLine instead;
        instead.content.variant = *m_choice.variant;
        instead.content.qty = part.qty;
        instead.content.priceMinor = line.priceMinor;
        instead.content.discountMinor = part.qty == line.qty ? line.discountMinor : 0;
        instead.content.taxPpm = line.taxPpm;
        EditLine rest;
        rest.line = line.line;
        rest.content.variant = line.variant;
        rest.content.sku = line.sku;
        rest.content.title = line.title;
        rest.content.qty = line.qty - part.qty;
        rest.content.priceMinor = line.priceMinor;
        rest.content.discountMinor = rest.content.qty > 0 ? line.discountMinor : 0;
        rest.content.taxPpm = line.taxPpm;
        rest.content.location = line.location;
        edits.push_back(rest);
        edits.push_back(instead);
    }
    return OrdersService(m_unit, m_actor).edit(order.id, edits, {}, {});
}

Result<void> AttentionService::cancelUnits()
{
    KONTOR_ASSIGN(const OrderState order, waitingOrder());
    KONTOR_ASSIGN(const std::vector<LineQty> lines, freeLines(order));
    return OrdersService(m_unit, m_actor)
        .cancelLines(order.id, lines, m_choice.text.isEmpty() ? u"sold out"_s : m_choice.text);
}

Result<void> AttentionService::orderMore()
{
    StockLine line;
    line.variant = idCast<VariantId>(m_case.subject);
    line.sku = m_case.number;
    line.qty = m_choice.units.value_or(m_case.units);
    line.costMinor = m_unit.registerValue(m_case.subject, u"cost_minor"_s).toInteger();
    if (!m_choice.text.isEmpty())
        KONTOR_TRY(SupplyBook(m_unit, m_actor).named(m_choice.text));
    KONTOR_TRY(InventoryService(m_unit, m_actor).placePurchase(m_choice.text, {line}, m_case.location, {}));
    return {};
}

Result<void> AttentionService::receiveRest()
{
    const TransferId id = idCast<TransferId>(m_case.subject);
    const TransferState *transfer = m_unit.transfer(id);
    if (!transfer)
        return fail(ErrorKind::NotFound, "no_such_transfer", u"There is no such transfer."_s);
    std::vector<StockLine> lines;
    for (const TransferLine &line : transfer->lines) {
        if (line.inTransit() > 0)
            lines.push_back({line.variant, line.sku, line.inTransit(), 0, 0});
    }
    return InventoryService(m_unit, m_actor).receiveTransfer(id, lines);
}

Result<void> AttentionService::changeCode()
{
    if (m_choice.text.isEmpty())
        return missing("code_required", u"Say which code the article gets instead."_s);
    const VariantId variant = m_choice.variant.value_or(idCast<VariantId>(m_case.records.front().id));
    const QString field = m_case.kind == CaseKind::DuplicateSku ? u"sku"_s : u"barcode"_s;
    KONTOR_ASSIGN(const FieldChange change,
                  GoodsService::parseField(variant, {}, field, m_choice.text, m_unit.file().identity().currency));
    KONTOR_TRY(GoodsService(m_unit, m_actor).set({change}));
    return {};
}

Result<void> AttentionService::archive()
{
    const VariantId variant = m_choice.variant.value_or(idCast<VariantId>(m_case.records.front().id));
    KONTOR_TRY(GoodsService(m_unit, m_actor).set({{idCast<RecordId>(variant), u"variant"_s, u"archived"_s, true}}));
    return {};
}

} // namespace kontor
