// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordersservice.h"

#include "invoicesservice.h"
#include "nosuchorder.h"
#include "ordereffects.h"
#include "orderfold.h"
#include "orderlines.h"
#include "orderpreview.h"
#include "orderpricing.h"
#include "settings.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kOrderSeries = "order";

QJsonArray lineArray(const std::vector<OrderLine> &lines)
{
    QJsonArray array;
    for (const OrderLine &line : lines)
        array.append(toJson(line));
    return array;
}

QJsonArray quantities(const std::vector<LineQty> &lines)
{
    QJsonArray array;
    for (const LineQty &line : lines)
        array.append(QJsonObject{{u"line"_s, line.line}, {u"qty"_s, line.qty}});
    return array;
}

QJsonObject shippingJson(const ShippingCharge &shipping)
{
    QJsonObject o{{u"total_minor"_s, shipping.totalMinor}};
    if (shipping.taxMinor != 0)
        o.insert(u"tax_minor"_s, shipping.taxMinor);
    if (shipping.taxPpm != 0)
        o.insert(u"tax_ppm"_s, shipping.taxPpm);
    return o;
}

QJsonObject personalFields(const QString &name, const QString &email, const QJsonObject &address,
                           const QJsonObject &extra = {}, const QString &note = {})
{
    QJsonObject personal;
    if (!name.isEmpty())
        personal.insert(u"name"_s, name);
    if (!email.isEmpty())
        personal.insert(u"email"_s, email);
    if (!address.isEmpty())
        personal.insert(u"address"_s, address);
    if (!extra.isEmpty())
        personal.insert(u"extra"_s, extra);
    if (!note.isEmpty())
        personal.insert(u"note"_s, note);
    return personal;
}

QJsonObject headOf(const PlaceOrder &request, const PricedOrder &priced, const QString &number, int day,
                   bool taxIncluded, const QString &currency)
{
    QJsonObject body{
        {u"number"_s, number}, {u"currency"_s, currency}, {u"day"_s, day}, {u"lines"_s, lineArray(priced.lines)}};
    if (request.terms != Terms::Prepaid)
        body.insert(u"terms"_s, code(request.terms));
    if (!taxIncluded)
        body.insert(u"tax_included"_s, false);
    if (priced.shipping.totalMinor != 0)
        body.insert(u"shipping"_s, shippingJson(priced.shipping));
    if (request.discountMinor != 0)
        body.insert(u"discount_minor"_s, request.discountMinor);
    if (request.customer)
        body.insert(u"customer"_s, request.customer->toString());
    if (!request.channel.isEmpty())
        body.insert(u"channel"_s, request.channel);
    if (request.imported)
        body.insert(u"origin"_s, u"import"_s);
    if (request.atMs)
        body.insert(u"at_ms"_s, *request.atMs);
    if (request.overrideStock && !request.overrideReason.isEmpty())
        body.insert(u"override_reason"_s, request.overrideReason);
    return body;
}

/// Imports promise nothing: what another shop said is not known here.
Result<Delivery> promiseFor(UnitOfWork &unit, const PlaceOrder &request, qint64 atMs)
{
    if (request.imported)
        return Delivery();
    const QJsonObject settings = unit.registerValues(RecordId(unit.file().identity().shop));
    if (!request.method)
        return promised(nullptr, settings, atMs);
    const std::vector<ShippingMethod> methods = methodsOf(settings);
    const auto method = std::ranges::find(methods, *request.method, &ShippingMethod::id);
    if (method == methods.end())
        return fail(ErrorKind::NotFound, "no_such_method", u"There is no such shipping method."_s);
    return promised(&*method, settings, atMs);
}

/// Money that requests already ask back without taking it off the due.
qint64 surplusAsked(const OrderState &order)
{
    qint64 sum = 0;
    for (const Refund &refund : order.refunds) {
        const bool ofSurplus =
            refund.kind == RefundKind::Overpayment || (refund.kind == RefundKind::Cancel && refund.parts.empty());
        if (refund.isOpen() && ofSurplus)
            sum += refund.requestedMinor;
    }
    return sum;
}

/// The refund of what is paid above the due, as a fact for the same document; the order must have been
/// changed already, so it is worked out on a copy folded forward.
std::optional<FactDraft> refundOfSurplus(UnitOfWork &unit, const OrderState &after, const QString &reason,
                                         const Told &told = {})
{
    const qint64 surplus = std::min(after.balanceMinor - after.dueMinor, refundableMinor(after)) - surplusAsked(after);
    if (surplus <= 0)
        return std::nullopt;
    const QUuid refund = told.factId ? uuidV5(told.factId->uuid(), "refund") : unit.newUuid();
    QJsonObject body{{u"refund"_s, refund.toString(QUuid::WithoutBraces)},
                     {u"kind"_s, u"cancel"_s},
                     {u"parts"_s, QJsonArray()},
                     {u"amount_minor"_s, surplus},
                     {u"reason"_s, reason}};
    if (told.atMs)
        body.insert(u"at_ms"_s, *told.atMs);
    FactDraft draft{FactKind::RefundRequested, {idCast<RecordId>(after.id)}, body, {}, {}};
    if (told.factId)
        draft.id = FactId(uuidV5(refund, "refund.requested"));
    return draft;
}

/// What would place the order once more as it was agreed.
PlaceOrder sameAgain(const OrderState &order)
{
    PlaceOrder request;
    for (const OrderLine &line : order.lines) {
        PlaceLine again;
        again.variant = line.variant;
        again.sku = line.sku;
        again.title = line.title;
        again.qty = line.qty;
        again.priceMinor = line.priceMinor;
        again.discountMinor = line.discountMinor;
        again.taxPpm = line.taxPpm;
        request.lines.push_back(again);
    }
    request.currency = order.currency;
    request.terms = order.terms;
    request.shippingMinor = order.shipping.totalMinor - (order.taxIncluded ? 0 : order.shipping.taxMinor);
    request.shippingTaxPpm = order.shipping.taxPpm;
    request.discountMinor = order.discountMinor;
    request.taxIncluded = order.taxIncluded;
    if (!order.customer.isNull())
        request.customer = order.customer;
    request.customerName = order.customerName;
    request.customerEmail = order.customerEmail;
    request.address = order.address;
    request.channel = order.channel;
    request.note = order.note;
    return request;
}

} // namespace

OrdersService::OrdersService(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_actor(std::move(actor)), m_batch(batch)
{ }

Result<void> OrdersService::one(const OrderId &id, FactKind kind, QJsonObject body, QJsonObject personal,
                                std::optional<FactId> factId)
{
    if (!m_unit.order(id))
        return noSuchOrder();
    KONTOR_TRY(m_unit.append(
        {{{kind, {idCast<RecordId>(id)}, std::move(body), std::move(personal), factId}}, m_actor, m_batch}));
    return {};
}

Result<OrdersService::Placing> OrdersService::placing(const PlaceOrder &request)
{
    const Settings settings(m_unit);
    const bool taxIncluded = request.taxIncluded.value_or(settings.taxIncluded());
    const QString currency = request.currency.isEmpty() ? m_unit.file().identity().currency : request.currency;
    KONTOR_ASSIGN(std::vector<OrderLine> lines, freezeLines(m_unit, request.lines, currency));
    if (!request.imported)
        KONTOR_TRY(routeLines(m_unit, request.lines, lines));
    if (!request.overrideStock && !request.imported)
        KONTOR_TRY(checkStock(m_unit, lines));
    KONTOR_ASSIGN(const PricedOrder priced,
                  priceOrder({lines, request.discountMinor, request.shippingMinor,
                              request.shippingTaxPpm.value_or(settings.shippingTaxPpm()), taxIncluded}));
    QString number = request.number;
    if (number.isEmpty()) {
        KONTOR_ASSIGN(number, m_unit.nextNumber(QString::fromLatin1(kOrderSeries)));
    }
    const qint64 at = request.atMs.value_or(m_unit.nowMs());
    QJsonObject body = headOf(request, priced, number, m_unit.dayOf(at), taxIncluded, currency);
    if (const auto window = settings.paymentWindowMs(); window && request.terms == Terms::Prepaid && !request.imported)
        body.insert(u"expires_ms"_s, at + *window);
    KONTOR_ASSIGN(const Delivery delivery, promiseFor(m_unit, request, at));
    if (delivery != Delivery())
        body.insert(u"delivery"_s, toJson(delivery));
    const OrderId id = request.id ? *request.id : m_unit.newOrderId();
    return Placing{
        id,
        {FactKind::OrderPlaced,
         {idCast<RecordId>(id)},
         body,
         personalFields(request.customerName, request.customerEmail, request.address, request.extra, request.note),
         request.factId},
        priced.totalMinor};
}

Result<OrderId> OrdersService::place(const PlaceOrder &request)
{
    KONTOR_ASSIGN(Placing placing, this->placing(request));
    KONTOR_TRY(m_unit.append({{std::move(placing.fact)}, m_actor, m_batch}));
    return placing.id;
}

Result<OrderId> OrdersService::exchange(const OrderId &id, const RefundId &refund, const PlaceOrder &request)
{
    const OrderState *order = m_unit.order(id);
    if (!order)
        return noSuchOrder();
    const Refund *approved = order->refund(refund);
    if (!approved || !approved->maySend() || approved->state == RefundState::Settled)
        return refused("refund_not_approved", u"Approve the return first, and do not pay it out; then exchange it."_s);
    if (!request.currency.isEmpty() && request.currency != order->currency)
        return refused("currency_differs", u"An exchange stays in the currency of the first order."_s);
    const qint64 credit = approved->approvedMinor;
    const RecordId oldOrder = idCast<RecordId>(id);
    KONTOR_ASSIGN(Placing placing, this->placing(request));
    const RecordId newOrder = idCast<RecordId>(placing.id);
    const int day = m_unit.dayOf(m_unit.nowMs());
    Document document{{std::move(placing.fact)}, m_actor, m_batch};
    document.facts.push_back(
        {FactKind::OrderExchanged, {oldOrder, newOrder}, {{u"refund"_s, refund.toString()}}, {}, {}});
    document.facts.push_back({FactKind::RefundSettled,
                              {oldOrder},
                              {{u"refund"_s, refund.toString()}, {u"channel"_s, u"exchange"_s}},
                              {},
                              {}});
    if (credit > 0) {
        document.facts.push_back({FactKind::PaymentCaptured,
                                  {newOrder},
                                  {{u"channel"_s, u"exchange"_s},
                                   {u"payment"_s, refund.toString()},
                                   {u"amount_minor"_s, credit},
                                   {u"day"_s, day}},
                                  {},
                                  {}});
    }
    KONTOR_TRY(m_unit.append(document));
    return placing.id;
}

Result<OrderId> OrdersService::reopen(const OrderId &id)
{
    const OrderState *found = m_unit.order(id);
    if (!found)
        return noSuchOrder();
    const OrderState ended = *found;
    const qint64 credit = std::min(ended.balanceMinor - ended.dueMinor, refundableMinor(ended));
    if (!ended.isEnded() || credit <= 0)
        return refused("nothing_to_reopen", u"Only money that came after the end of an order pays it again."_s);
    const QString refund = m_unit.newUuid().toString(QUuid::WithoutBraces);
    const RecordId oldOrder = idCast<RecordId>(id);
    const int day = m_unit.dayOf(m_unit.nowMs());
    KONTOR_ASSIGN(Placing placing, this->placing(sameAgain(ended)));
    const RecordId newOrder = idCast<RecordId>(placing.id);
    QJsonArray amounts;
    for (const RefundAmount &part : allocateRefund(ended, credit))
        amounts.append(QJsonObject{{u"payment"_s, part.payment}, {u"amount_minor"_s, part.amountMinor}});
    Document document{{}, m_actor, m_batch};
    const auto add = [&](FactKind kind, const std::vector<RecordId> &subjects, const QJsonObject &body) {
        document.facts.push_back({kind, subjects, body, {}, {}});
    };
    add(FactKind::RefundRequested, {oldOrder},
        {{u"refund"_s, refund},
         {u"kind"_s, code(RefundKind::Overpayment)},
         {u"parts"_s, QJsonArray()},
         {u"amount_minor"_s, credit},
         {u"reason"_s, u"reopened"_s}});
    add(FactKind::RefundApproved, {oldOrder}, {{u"refund"_s, refund}, {u"amounts"_s, amounts}, {u"day"_s, day}});
    document.facts.push_back(std::move(placing.fact));
    add(FactKind::OrderExchanged, {oldOrder, newOrder}, {{u"refund"_s, refund}});
    add(FactKind::RefundSettled, {oldOrder}, {{u"refund"_s, refund}, {u"channel"_s, u"exchange"_s}});
    add(FactKind::PaymentCaptured, {newOrder},
        {{u"channel"_s, u"exchange"_s}, {u"payment"_s, refund}, {u"amount_minor"_s, credit}, {u"day"_s, day}});
    KONTOR_TRY(m_unit.append(document));
    return placing.id;
}

Result<void> OrdersService::edit(const OrderId &id, const std::vector<EditLine> &lines,
                                 std::optional<qint64> shippingMinor, std::optional<qint64> discountMinor,
                                 const std::optional<StockOverride> &beyondStock)
{
    const OrderState *order = m_unit.order(id);
    if (!order)
        return noSuchOrder();
    if (discountMinor && *discountMinor != order->discountMinor)
        return refused("discount_frozen",
                       u"The order discount is spread over the lines already. Give a line a discount instead."_s);
    std::vector<PlaceLine> contents;
    for (const EditLine &line : lines)
        contents.push_back(line.content);
    KONTOR_ASSIGN(std::vector<OrderLine> frozen, freezeLines(m_unit, contents, order->currency));
    int next = 0;
    for (const OrderLine &line : order->lines)
        next = std::max(next, line.line);
    for (size_t i = 0; i < lines.size(); ++i) {
        OrderLine &line = frozen[i];
        const OrderLine *old = order->line(lines[i].line);
        line.line = old ? old->line : ++next;
        if (lines[i].line != 0 && !old)
            return fail(ErrorKind::NotFound, "no_such_line", u"The order has no line %1."_s.arg(lines[i].line));
    }
    KONTOR_TRY(priceEdited(frozen, order->taxIncluded));
    if (!beyondStock)
        KONTOR_TRY(checkStock(m_unit, growth(*order, frozen)));
    QJsonObject body{{u"lines"_s, lineArray(frozen)}};
    if (beyondStock && !beyondStock->reason.isEmpty())
        body.insert(u"override_reason"_s, beyondStock->reason);
    if (shippingMinor) {
        const qint64 ppm = Settings(m_unit).shippingTaxPpm();
        KONTOR_ASSIGN(const ShippingCharge shipping, priceShipping(*shippingMinor, ppm, order->taxIncluded));
        body.insert(u"shipping"_s, shippingJson(shipping));
    }
    return one(id, FactKind::OrderEdited, body);
}

Result<void> OrdersService::cancelLines(const OrderId &id, const std::vector<LineQty> &lines, const QString &reason)
{
    const OrderState *order = m_unit.order(id);
    if (!order)
        return noSuchOrder();
    Document document{{{FactKind::OrderLinesCancelled,
                        {idCast<RecordId>(id)},
                        {{u"lines"_s, quantities(lines)}, {u"reason"_s, reason}},
                        {},
                        {}}},
                      m_actor,
                      m_batch};
    const OrderState after = foldedForward(*order, document.facts.front(), m_unit.nowMs());
    if (auto refund = refundOfSurplus(m_unit, after, reason.isEmpty() ? u"cancelled"_s : reason))
        document.facts.push_back(std::move(*refund));
    KONTOR_TRY(m_unit.append(document));
    return {};
}

Result<void> OrdersService::cancel(const OrderId &id, const QString &reason, ClosedReason by, const Told &told)
{
    const OrderState *order = m_unit.order(id);
    if (!order)
        return noSuchOrder();
    QJsonObject body{{u"reason"_s, reason}, {u"by"_s, code(by)}};
    if (told.atMs)
        body.insert(u"at_ms"_s, *told.atMs);
    Document document{{{FactKind::OrderCancelled, {idCast<RecordId>(id)}, body, {}, told.factId}}, m_actor, m_batch};
    const OrderState after = foldedForward(*order, document.facts.front(), m_unit.nowMs());
    if (auto refund = refundOfSurplus(m_unit, after, reason.isEmpty() ? u"cancelled"_s : reason, told))
        document.facts.push_back(std::move(*refund));
    KONTOR_TRY(m_unit.append(document));
    return {};
}

Result<void> OrdersService::hold(const OrderId &id, const QString &reason)
{
    return one(id, FactKind::OrderHeld, {{u"reason"_s, reason}});
}

Result<void> OrdersService::release(const OrderId &id)
{
    return one(id, FactKind::OrderReleased, {});
}

Result<void> OrdersService::note(const OrderId &id, const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::Usage, "note_required", u"The note is empty."_s);
    if (const OrderState *order = m_unit.order(id); order && order->isBuyerErased)
        return refused("buyer_erased", u"Who bought this was erased, and nothing more is kept of them here."_s);
    return one(id, FactKind::OrderNoted, {}, {{u"text"_s, text}});
}

Result<void> OrdersService::tag(const OrderId &id, const QStringList &add, const QStringList &remove)
{
    if (!m_unit.order(id))
        return noSuchOrder();
    const QJsonObject present = m_unit.registerValues(idCast<RecordId>(id));
    Document document{{}, m_actor, m_batch};
    const auto put = [&](const QString &raw, bool isOn) {
        const QString tag = raw.simplified().remove(u',');
        const QString field = u"tags/"_s + tag;
        const bool isOnNow = present.value(field).toInt() == 1;
        if (tag.isEmpty() || isOn == isOnNow)
            return;
        document.facts.push_back(
            {FactKind::OrderSet,
             {idCast<RecordId>(id)},
             {{u"of"_s, u"order"_s}, {u"field"_s, field}, {u"value"_s, isOn ? QJsonValue(1) : QJsonValue()}},
             {},
             {}});
    };
    for (const QString &tag : add)
        put(tag, true);
    for (const QString &tag : remove)
        put(tag, false);
    if (!document.facts.empty())
        KONTOR_TRY(m_unit.append(document));
    return {};
}

Result<void> OrdersService::route(const OrderId &id, const std::vector<LineQty> &lines, const LocationId &location)
{
    QJsonArray array;
    for (const LineQty &line : lines)
        array.append(QJsonObject{{u"line"_s, line.line}, {u"location"_s, location.toString()}});
    return one(id, FactKind::OrderRouted, {{u"lines"_s, array}});
}

Result<void> OrdersService::received(const OrderId &id, std::optional<qint64> atMs, std::optional<FactId> factId)
{
    const qint64 at = atMs.value_or(m_unit.nowMs());
    QJsonObject body{{u"refund_until_ms"_s, at + Settings(m_unit).refundWindowMs()}};
    if (atMs)
        body.insert(u"at_ms"_s, *atMs);
    return one(id, FactKind::OrderReceived, body, {}, factId);
}

Result<void> OrdersService::close(const OrderId &id, const Told &told)
{
    QJsonObject body{{u"reason"_s, u"finished"_s}};
    if (told.atMs)
        body.insert(u"at_ms"_s, *told.atMs);
    return one(id, FactKind::OrderClosed, body, {}, told.factId);
}

Result<OrderId> OrdersService::split(const OrderId &id, const std::vector<LineQty> &lines)
{
    const OrderState *order = m_unit.order(id);
    if (!order)
        return noSuchOrder();
    KONTOR_ASSIGN(const QString number, m_unit.nextNumber(QString::fromLatin1(kOrderSeries)));
    const OrderId child = m_unit.newOrderId();
    KONTOR_ASSIGN(const QJsonObject head, splitChild(*order, child, number, lines));
    const std::vector<RecordId> subjects{idCast<RecordId>(id), idCast<RecordId>(child)};
    Document document{{{FactKind::OrderSplit,
                        subjects,
                        {{u"child"_s, head}},
                        personalFields(order->customerName, order->customerEmail, order->address),
                        {}}},
                      m_actor,
                      m_batch};
    const OrderState after = foldedForward(*order, document.facts.front(), m_unit.nowMs());
    const QJsonArray moves = surplusMoves(after, child);
    if (!moves.isEmpty())
        document.facts.push_back({FactKind::PaymentMoved,
                                  subjects,
                                  {{u"moves"_s, moves}, {u"day"_s, m_unit.dayOf(m_unit.nowMs())}},
                                  {},
                                  {}});
    KONTOR_TRY(m_unit.append(document));
    return child;
}

Result<void> OrdersService::merge(const std::vector<OrderId> &ids)
{
    if (ids.size() < 2)
        return fail(ErrorKind::Usage, "two_orders_needed", u"Name at least two orders to merge."_s);
    std::vector<OrderState> orders;
    for (const OrderId &id : ids) {
        const OrderState *order = m_unit.order(id);
        if (!order)
            return noSuchOrder();
        if (std::any_of(orders.begin(), orders.end(), [&](const OrderState &o) { return o.id == id; }))
            return fail(ErrorKind::Usage, "same_order", u"An order cannot be merged with itself."_s);
        orders.push_back(*order);
    }
    std::vector<RecordId> subjects;
    for (const OrderId &id : ids)
        subjects.push_back(idCast<RecordId>(id));
    Document document{{{FactKind::OrderMerged, subjects, mergeBody(orders), {}, {}}}, m_actor, m_batch};
    const QJsonArray moves = mergeMoves(orders);
    if (!moves.isEmpty())
        document.facts.push_back({FactKind::PaymentMoved,
                                  subjects,
                                  {{u"moves"_s, moves}, {u"day"_s, m_unit.dayOf(m_unit.nowMs())}},
                                  {},
                                  {}});
    KONTOR_TRY(m_unit.append(document));
    return {};
}

Result<int> OrdersService::each(const std::vector<OrderId> &orders, FactKind kind, const QJsonObject &body)
{
    int done = 0;
    for (const OrderId &id : orders) {
        const OrderState *order = m_unit.order(id);
        if (!order)
            continue;
        // Decided again after a restore it is the same fact.
        const QByteArray name = factKindText(kind).toUtf8() + ' ' + QByteArray::number(order->updatedAtMs);
        const auto one = m_unit.append(
            {{{kind, {idCast<RecordId>(id)}, body, {}, FactId(uuidV5(id.uuid(), name))}}, m_actor, m_batch});
        if (!one && one.error().kind != ErrorKind::Refused)
            return std::unexpected(one.error()); // a refusal only means that it is not due after all
        done += one ? *one : 0;
    }
    return done;
}

Result<OrdersService::Due> OrdersService::settleDue(int most)
{
    const qint64 now = m_unit.nowMs();
    const Settings settings(m_unit);
    Due due;
    if (m_unit.file().identity().isReplica)
        return due; // the server decides it for all desks
    KONTOR_ASSIGN(const std::vector<OrderId> unpaid, m_unit.overdueOrders(most));
    KONTOR_ASSIGN(due.expired, each(unpaid, FactKind::OrderExpired, {}));
    KONTOR_ASSIGN(
        const std::vector<OrderId> arrived,
        m_unit.arrivedOrders(now - settings.receiptAfterDeliveryMs(), now - settings.receiptAfterShippingMs(), most));
    KONTOR_ASSIGN(due.received,
                  each(arrived, FactKind::OrderReceived, {{u"refund_until_ms"_s, now + settings.refundWindowMs()}}));
    KONTOR_ASSIGN(const std::vector<OrderId> quiet, m_unit.quietOrders(now - settings.refundWindowMs(), most));
    KONTOR_ASSIGN(due.closed, each(quiet, FactKind::OrderClosed, {{u"reason"_s, u"finished"_s}}));
    KONTOR_ASSIGN(due.numbered, InvoicesService(m_unit, m_actor).fulfil(most));
    return due;
}

} // namespace kontor
