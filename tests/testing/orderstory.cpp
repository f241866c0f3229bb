// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderstory.h"

#include "orderpricing.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QJsonArray jsonOf(const std::vector<Units> &units)
{
    QJsonArray lines;
    for (const Units &unit : units)
        lines.append(QJsonObject{{u"line"_s, unit.line}, {u"qty"_s, unit.qty}});
    return lines;
}

PricedOrder priced(const std::vector<OrderLine> &lines, const Placing &how)
{
    PricingRequest request{lines, how.discountMinor, how.shippingMinor, how.shippingTaxPpm, how.taxIncluded};
    auto result = priceOrder(request);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    for (size_t i = 0; i < result->lines.size(); ++i) {
        if (result->lines[i].line == 0)
            result->lines[i].line = static_cast<int>(i) + 1;
    }
    return *result;
}

QJsonArray jsonOf(const std::vector<OrderLine> &lines)
{
    QJsonArray out;
    for (const OrderLine &l : lines)
        out.append(toJson(l));
    return out;
}

} // namespace

OrderLine line(const QString &sku, qint64 qty, qint64 priceMinor, qint64 discountMinor, qint64 taxPpm)
{
    OrderLine line;
    line.variant = named<VariantId>(sku);
    line.sku = line.title = sku;
    line.location = mainLocation();
    line.qty = qty;
    line.priceMinor = priceMinor;
    line.discountMinor = discountMinor;
    line.taxPpm = taxPpm;
    return line;
}

QString Paying::key() const
{
    return channel + u'|' + payment + u'|' + QString::number(capture);
}

OrderStory::OrderStory(const QString &name)
    : m_shop(std::make_shared<ToldShop>()), m_name(name), m_id(named<OrderId>(u"order "_s + name))
{ }

OrderStory::OrderStory(const OrderStory &sameShop, const QString &name)
    : m_shop(sameShop.m_shop), m_name(name), m_id(named<OrderId>(u"order "_s + name))
{ }

OrderStory &OrderStory::tell(FactKind kind, const QJsonObject &body)
{
    return tell(kind, {idCast<RecordId>(m_id)}, body);
}

OrderStory &OrderStory::tell(FactKind kind, std::vector<RecordId> subjects, const QJsonObject &body)
{
    m_shop->tell(fact(kind, std::move(subjects), body));
    return *this;
}

OrderStory &OrderStory::place(const std::vector<OrderLine> &lines, const Placing &how)
{
    const PricedOrder order = priced(lines, how);
    QJsonObject body{{u"number"_s, u"A7-"_s + m_name},
                     {u"currency"_s, how.currency},
                     {u"terms"_s, code(how.terms)},
                     {u"day"_s, how.day},
                     {u"tax_included"_s, how.taxIncluded},
                     {u"lines"_s, jsonOf(order.lines)},
                     {u"discount_minor"_s, how.discountMinor},
                     {u"shipping"_s,
                      QJsonObject{{u"total_minor"_s, order.shipping.totalMinor},
                                  {u"tax_minor"_s, order.shipping.taxMinor},
                                  {u"tax_ppm"_s, order.shipping.taxPpm}}}};
    if (!how.customer.isEmpty())
        body.insert(u"customer"_s, named<CustomerId>(how.customer).toString());
    return tell(FactKind::OrderPlaced, body);
}

OrderStory &OrderStory::edit(const std::vector<OrderLine> &lines, const QJsonObject &more)
{
    QJsonObject body = more;
    QJsonArray out;
    for (const OrderLine &next : lines) {
        if (next.qty > 0)
            out.append(toJson(priced({next}, {}).lines.front()));
        else
            out.append(toJson(next));
    }
    body.insert(u"lines"_s, out);
    return tell(FactKind::OrderEdited, body);
}

OrderStory &OrderStory::cancelLines(int lineNo, qint64 qty)
{
    return tell(FactKind::OrderLinesCancelled, {{u"lines"_s, jsonOf({Units{lineNo, qty}})}});
}

OrderStory &OrderStory::cancel(const QString &by)
{
    return tell(FactKind::OrderCancelled, {{u"by"_s, by}});
}

OrderStory &OrderStory::expire()
{
    return tell(FactKind::OrderExpired, QJsonObject{});
}

OrderStory &OrderStory::hold()
{
    return tell(FactKind::OrderHeld, {{u"reason"_s, u"address"_s}});
}

OrderStory &OrderStory::release()
{
    return tell(FactKind::OrderReleased, QJsonObject{});
}

OrderStory &OrderStory::note(const QString &text)
{
    return tell(FactKind::OrderNoted, {{u"text"_s, text}});
}

OrderStory &OrderStory::route(int lineNo, const QString &location)
{
    const QJsonObject where{{u"line"_s, lineNo}, {u"location"_s, named<LocationId>(location).toString()}};
    return tell(FactKind::OrderRouted, {{u"lines"_s, QJsonArray{where}}});
}

OrderStory &OrderStory::received(qint64 windowMs)
{
    return tell(FactKind::OrderReceived, {{u"refund_until_ms"_s, m_shop->nowMs() + windowMs}});
}

OrderStory &OrderStory::close(const QString &reason)
{
    return tell(FactKind::OrderClosed, {{u"reason"_s, reason}});
}

OrderStory &OrderStory::split(const OrderStory &child, const std::vector<Units> &units)
{
    QJsonArray lines;
    int number = 0;
    for (const Units &unit : units) {
        OrderLine part = line(unit.line);
        part.totalMinor = part.nextShare(unit.qty);
        part.taxMinor = part.nextTaxShare(unit.qty);
        part.discountMinor = part.shareMinor = 0;
        part.qty = unit.qty;
        part.line = ++number;
        QJsonObject o = toJson(part);
        o.insert(u"from"_s, unit.line);
        lines.append(o);
    }
    const QJsonObject head{{u"id"_s, child.m_id.toString()},
                           {u"number"_s, u"A7-"_s + child.m_name},
                           {u"currency"_s, order().currency},
                           {u"terms"_s, code(order().terms)},
                           {u"day"_s, order().day},
                           {u"placed_ms"_s, order().placedAtMs},
                           {u"tax_included"_s, order().taxIncluded},
                           {u"lines"_s, lines}};
    return tell(FactKind::OrderSplit, {idCast<RecordId>(m_id), idCast<RecordId>(child.m_id)}, {{u"child"_s, head}});
}

OrderStory &OrderStory::merge(const OrderStory &other)
{
    std::vector<OrderLine> lines;
    int number = 0;
    for (const OrderLine &mine : order().lines)
        number = std::max(number, mine.line);
    for (OrderLine theirs : other.order().lines) {
        theirs.line = ++number;
        theirs.qty -= theirs.cancelled;
        theirs.totalMinor -= theirs.cancelledMinor;
        theirs.taxMinor -= theirs.cancelledTaxMinor;
        lines.push_back(theirs);
    }
    const ShippingCharge &shipping = other.order().shipping;
    return tell(
        FactKind::OrderMerged, {idCast<RecordId>(m_id), idCast<RecordId>(other.m_id)},
        {{u"lines"_s, jsonOf(lines)},
         {u"shipping"_s, QJsonObject{{u"total_minor"_s, shipping.totalMinor}, {u"tax_minor"_s, shipping.taxMinor}}},
         {u"discount_minor"_s, other.order().discountMinor}});
}

OrderStory &OrderStory::movePayment(const OrderStory &to, qint64 amountMinor, const Paying &how)
{
    const QJsonObject move{{u"from"_s, m_id.toString()},
                           {u"to"_s, to.m_id.toString()},
                           {u"payment"_s, how.key()},
                           {u"amount_minor"_s, amountMinor}};
    return tell(FactKind::PaymentMoved, {idCast<RecordId>(m_id), idCast<RecordId>(to.m_id)},
                {{u"moves"_s, QJsonArray{move}}, {u"day"_s, 20231120}});
}

OrderStory &OrderStory::invoice(const QString &number)
{
    return tell(FactKind::InvoiceIssued, {{u"number"_s, number}});
}

OrderStory &OrderStory::openPayment(const QString &attempt, qint64 amountMinor)
{
    return tell(FactKind::PaymentOpened,
                {{u"attempt"_s, attempt}, {u"channel"_s, u"stripe"_s}, {u"amount_minor"_s, amountMinor}});
}

OrderStory &OrderStory::pay(qint64 amountMinor, const Paying &how)
{
    QJsonObject body{{u"channel"_s, how.channel},   {u"payment"_s, how.payment}, {u"capture"_s, how.capture},
                     {u"currency"_s, how.currency}, {u"day"_s, how.day},         {u"amount_minor"_s, amountMinor}};
    if (!how.attempt.isEmpty())
        body.insert(u"attempt"_s, how.attempt);
    return tell(FactKind::PaymentCaptured, body);
}

OrderStory &OrderStory::payFails(const QString &attempt)
{
    return tell(FactKind::PaymentFailed, {{u"attempt"_s, attempt}, {u"channel"_s, u"stripe"_s}, {u"day"_s, 20231114}});
}

OrderStory &OrderStory::reverse(qint64 amountMinor, const Paying &how)
{
    return tell(FactKind::PaymentReversed, {{u"payment"_s, how.key()}, {u"amount_minor"_s, amountMinor}});
}

OrderStory &OrderStory::reinstate(qint64 amountMinor, const Paying &how)
{
    return tell(FactKind::PaymentReinstated, {{u"payment"_s, how.key()}, {u"amount_minor"_s, amountMinor}});
}

OrderStory &OrderStory::pack(const QString &parcel, const std::vector<Units> &units, const QString &location)
{
    QJsonObject body{{u"parcel"_s, named<ParcelId>(parcel).toString()}, {u"lines"_s, jsonOf(units)}};
    if (!location.isEmpty())
        body.insert(u"location"_s, named<LocationId>(location).toString());
    return tell(FactKind::ParcelPacked, body);
}

OrderStory &OrderStory::ship(const QString &parcel)
{
    return tell(FactKind::ParcelShipped, {{u"parcel"_s, named<ParcelId>(parcel).toString()}, {u"carrier"_s, u"DHL"_s}});
}

OrderStory &OrderStory::shipUnpacked(const QString &parcel, const std::vector<Units> &units)
{
    return tell(FactKind::ParcelShipped,
                {{u"parcel"_s, named<ParcelId>(parcel).toString()}, {u"lines"_s, jsonOf(units)}});
}

OrderStory &OrderStory::track(const QString &parcel, const QString &status, qint64 atMs)
{
    return tell(FactKind::ParcelTracked,
                {{u"parcel"_s, named<ParcelId>(parcel).toString()}, {u"status"_s, status}, {u"at_ms"_s, atMs}});
}

OrderStory &OrderStory::voidParcel(const QString &parcel)
{
    return tell(FactKind::ParcelVoided, {{u"parcel"_s, named<ParcelId>(parcel).toString()}});
}

OrderStory &OrderStory::deliverAll()
{
    std::vector<Units> units;
    for (const OrderLine &l : order().lines) {
        if (l.freeUnits() > 0)
            units.push_back({l.line, l.freeUnits()});
    }
    return pack(u"all of it"_s, units).ship(u"all of it"_s).received();
}

OrderStory &OrderStory::refundFact(FactKind kind, const QString &refund, QJsonObject more)
{
    more.insert(u"refund"_s, named<RefundId>(refund).toString());
    return tell(kind, more);
}

OrderStory &OrderStory::request(const QString &refund, const std::vector<Part> &parts, const Asking &how)
{
    QJsonArray list;
    for (const Part &part : parts)
        list.append(QJsonObject{{u"line"_s, part.line}, {u"qty"_s, part.qty}, {u"restock"_s, code(part.restock)}});
    return refundFact(FactKind::RefundRequested, refund,
                      {{u"kind"_s, code(how.kind)},
                       {u"parts"_s, list},
                       {u"shipping_minor"_s, how.shippingMinor},
                       {u"adjustment_minor"_s, how.adjustmentMinor},
                       {u"amount_minor"_s, how.amountMinor},
                       {u"override"_s, how.override},
                       {u"reason"_s, how.reason}});
}

OrderStory &OrderStory::approve(const QString &refund, qint64 amountMinor, bool needsSecond)
{
    std::vector<RefundAmount> amounts = allocateRefund(order(), amountMinor);
    qint64 found = 0;
    for (const RefundAmount &amount : amounts)
        found += amount.amountMinor;
    if (found < amountMinor && !order().payments.empty())
        amounts.push_back({order().payments.front().key, amountMinor - found});
    QJsonArray list;
    for (const RefundAmount &amount : amounts)
        list.append(QJsonObject{{u"payment"_s, amount.payment}, {u"amount_minor"_s, amount.amountMinor}});
    return refundFact(FactKind::RefundApproved, refund,
                      {{u"amounts"_s, list}, {u"needs_second"_s, needsSecond}, {u"day"_s, 20231116}});
}

OrderStory &OrderStory::approveSuggested(const QString &refund)
{
    return approve(refund, suggested(refund));
}

OrderStory &OrderStory::reject(const QString &refund)
{
    return refundFact(FactKind::RefundRejected, refund);
}

OrderStory &OrderStory::second(const QString &refund)
{
    return refundFact(FactKind::RefundSeconded, refund);
}

OrderStory &OrderStory::withdraw(const QString &refund)
{
    return refundFact(FactKind::RefundWithdrawn, refund);
}

OrderStory &OrderStory::settle(const QString &refund, const QString &channel, const QJsonObject &more)
{
    QJsonObject body = more;
    body.insert(u"channel"_s, channel);
    return refundFact(FactKind::RefundSettled, refund, body);
}

OrderStory &OrderStory::settlementFails(const QString &refund)
{
    return refundFact(FactKind::RefundFailed, refund);
}

OrderStory &OrderStory::comesBack(const QString &refund, int lineNo, qint64 good, qint64 damaged, qint64 missing)
{
    const QJsonObject back{{u"line"_s, lineNo}, {u"good"_s, good}, {u"damaged"_s, damaged}, {u"missing"_s, missing}};
    const QJsonObject body{{u"lines"_s, QJsonArray{back}}};
    return refund.isEmpty() ? tell(FactKind::ReturnReceived, body) : refundFact(FactKind::ReturnReceived, refund, body);
}

OrderStory &OrderStory::exchangeFor(const OrderStory &other, const QString &refund)
{
    return tell(FactKind::OrderExchanged, {idCast<RecordId>(m_id), idCast<RecordId>(other.m_id)},
                {{u"refund"_s, named<RefundId>(refund).toString()}});
}

const OrderState &OrderStory::order() const
{
    const OrderState *order = m_shop->order(m_id);
    return order ? *order : m_nothing;
}

const OrderLine &OrderStory::line(int number) const
{
    static const OrderLine none;
    const OrderLine *found = order().line(number);
    return found ? *found : none;
}

const Refund &OrderStory::refund(const QString &name) const
{
    static const Refund none;
    const Refund *found = order().refund(named<RefundId>(name));
    return found ? *found : none;
}

qint64 OrderStory::figure(Measure measure, int day, const QString &dimension) const
{
    const MetricSums sums = effects().figures.metrics;
    const auto it = sums.find({day, order().currency, measure, dimension});
    return it == sums.end() ? 0 : it->second;
}

qint64 OrderStory::suggested(const QString &name) const
{
    return suggestedRefund(order(), refund(name));
}

QString OrderStory::attention() const
{
    QStringList kinds;
    for (const AttentionCase &each : effects().attention)
        kinds << each.kind;
    return kinds.join(u',');
}

} // namespace kontor
