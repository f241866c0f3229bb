// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderview.h"

#include "labelwords.h"
#include "ordereffects.h"
#include "printcounter.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View &orderView()
{
    static const View view{
        {"number", "label_text", "payment", "fulfilment", "lifecycle", "terms", "customer", "placed_at", "total_minor",
         "captured_minor", "reversed_minor", "refunded_minor", "due_minor", "balance_minor"},
        {{"lines",
          {"line", "sku", "title", "qty", "price_minor", "discount_minor", "share_minor", "tax_minor", "total_minor",
           "cancelled", "packed", "shipped", "received"}},
         {"payments", {"channel", "state", "amount_minor", "reversed_minor", "refundable_minor", "at", "key"}},
         {"parcels", {"id", "state", "carrier", "tracking", "status", "shipped_at"}},
         {"refunds", {"id", "kind", "state", "amount_minor", "reason"}},
         {"printed", {"paper", "part", "desk", "times"}},
         {"facts", {"at", "kind", "actor", "verdict", "reason"}}}};
    return view;
}

const View &refundView()
{
    static const View view{
        {"id", "order", "state", "kind", "amount_minor", "suggested_minor", "refundable_minor", "reason", "verdict"},
        {{"parts", {"line", "sku", "qty", "restock", "share_minor"}}}};
    return view;
}

const View &parcelView()
{
    static const View view{{"id", "order", "state", "carrier", "tracking", "status", "status_at", "place"},
                           {{"lines", {"line", "sku", "qty"}}}};
    return view;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <class Tag>
QJsonValue orNull(const Id<Tag> &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

QJsonValue timeOrNull(qint64 ms)
{
    return orNull(timeText(ms));
}

QJsonObject lineJson(const OrderLine &line)
{
    return {{"line"_L1, line.line},
            {"sku"_L1, line.sku},
            {"title"_L1, line.title},
            {"variant"_L1, orNull(line.variant)},
            {"location"_L1, orNull(line.location)},
            {"qty"_L1, line.qty},
            {"price_minor"_L1, line.priceMinor},
            {"discount_minor"_L1, line.discountMinor},
            {"share_minor"_L1, line.shareMinor},
            {"tax_ppm"_L1, line.taxPpm},
            {"tax_minor"_L1, line.taxMinor},
            {"total_minor"_L1, line.totalMinor},
            {"cost_minor"_L1, line.costMinor ? QJsonValue(*line.costMinor) : QJsonValue()},
            {"cancelled"_L1, line.cancelled},
            {"packed"_L1, line.packed},
            {"shipped"_L1, line.shipped},
            {"delivered"_L1, line.delivered},
            {"received"_L1, line.received},
            {"ret_requested"_L1, line.retRequested},
            {"ret_good"_L1, line.retGood},
            {"ret_damaged"_L1, line.retDamaged},
            {"refunded_qty"_L1, line.refundedQty},
            {"over_shipped"_L1, line.overShipped},
            {"unexpected_return"_L1, line.unexpectedReturn}};
}

QJsonObject paymentJson(const Payment &payment)
{
    return {{"key"_L1, payment.key},
            {"channel"_L1, payment.channel},
            {"reference"_L1, orNull(payment.reference)},
            {"attempt"_L1, orNull(payment.attempt)},
            {"state"_L1, code(payment.state)},
            {"amount_minor"_L1, payment.amountMinor},
            {"reversed_minor"_L1, payment.reversedMinor},
            {"refunded_minor"_L1, payment.approvedMinor},
            {"refundable_minor"_L1,
             payment.state == PaymentState::Captured ? std::max<qint64>(0, payment.refundableMinor()) : 0},
            {"fee_minor"_L1, payment.feeMinor},
            {"at"_L1, timeOrNull(payment.atMs)}};
}

QString skuOf(const OrderState &order, int line)
{
    const OrderLine *found = order.line(line);
    return found ? found->sku : QString();
}

QJsonObject parcelJson(const OrderState &order, const Parcel &parcel)
{
    QJsonArray lines;
    for (const ParcelLine &line : parcel.lines)
        lines += QJsonObject{{"line"_L1, line.line}, {"sku"_L1, skuOf(order, line.line)}, {"qty"_L1, line.qty}};
    return {{"id"_L1, parcel.id.toString()},
            {"order"_L1, order.number},
            {"state"_L1, code(parcel.state)},
            {"carrier"_L1, orNull(parcel.carrier)},
            {"service"_L1, orNull(parcel.service)},
            {"tracking"_L1, orNull(parcel.tracking)},
            {"status"_L1, parcelStatusCode(parcel.status)},
            {"status_at"_L1, timeOrNull(parcel.statusAtMs)},
            {"place"_L1, orNull(parcel.place)},
            {"location"_L1, orNull(parcel.location)},
            {"packed_at"_L1, timeOrNull(parcel.packedAtMs)},
            {"shipped_at"_L1, timeOrNull(parcel.shippedAtMs)},
            {"delivered_at"_L1, timeOrNull(parcel.deliveredAtMs)},
            {"lines"_L1, lines}};
}

QJsonArray partsJson(const OrderState &order, const Refund &refund)
{
    QJsonArray parts;
    for (const RefundPart &part : refund.parts)
        parts += QJsonObject{{"line"_L1, part.line},
                             {"sku"_L1, skuOf(order, part.line)},
                             {"qty"_L1, part.qty},
                             {"restock"_L1, code(part.restock)},
                             {"share_minor"_L1, part.shareMinor}};
    return parts;
}

QJsonObject refundJson(const OrderState &order, const Refund &refund)
{
    return {{"id"_L1, refund.id.toString()},
            {"order"_L1, order.number},
            {"currency"_L1, order.currency},
            {"state"_L1, code(refund.state)},
            {"kind"_L1, code(refund.kind)},
            {"amount_minor"_L1, refund.isApproved() ? refund.approvedMinor : refund.requestedMinor},
            {"requested_minor"_L1, refund.requestedMinor},
            {"approved_minor"_L1, refund.approvedMinor},
            {"suggested_minor"_L1, refund.requestedMinor - refund.adjustmentMinor},
            {"adjustment_minor"_L1, refund.adjustmentMinor},
            {"shipping_minor"_L1, refund.shippingMinor},
            {"refundable_minor"_L1, refundableMinor(order)},
            {"reason"_L1, refund.reason},
            {"channel"_L1, orNull(refund.channel)},
            {"needs_second"_L1, refund.needsSecond},
            {"seconded"_L1, refund.seconded},
            {"requested_at"_L1, timeOrNull(refund.requestedAtMs)},
            {"decided_at"_L1, timeOrNull(refund.decidedAtMs)},
            {"settled_at"_L1, timeOrNull(refund.settledAtMs)},
            {"parts"_L1, partsJson(order, refund)}};
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        return u"accepted"_s;
    case Verdict::Void:
        return u"void"_s;
    case Verdict::Pending:
        break;
    }
    return u"pending"_s;
}

QJsonObject figuresJson(const OrderState &order)
{
    qint64 tax = order.shipping.taxMinor;
    for (const OrderLine &line : order.lines)
        tax += line.taxMinor;
    return {{"currency"_L1, order.currency},
            {"total_minor"_L1, order.totalMinor},
            {"tax_minor"_L1, tax},
            {"discount_minor"_L1, order.discountMinor},
            {"shipping_minor"_L1, order.shipping.totalMinor},
            {"shipping_tax_minor"_L1, order.shipping.taxMinor},
            {"captured_minor"_L1, order.capturedMinor},
            {"reversed_minor"_L1, order.reversedMinor},
            {"refunded_minor"_L1, order.refundedMinor},
            {"refundable_minor"_L1, refundableMinor(order)},
            {"due_minor"_L1, order.dueMinor},
            {"balance_minor"_L1, order.balanceMinor},
            {"over_refunded_minor"_L1, order.overRefundedMinor},
            {"tax_included"_L1, order.taxIncluded}};
}

QJsonObject headJson(const OrderState &order, bool chinese)
{
    return {{"id"_L1, order.id.toString()},
            {"number"_L1, order.number},
            {"label"_L1, code(order.label)},
            {"label_text"_L1, labelText(order.label, chinese)},
            {"payment"_L1, code(order.payment)},
            {"fulfilment"_L1, code(order.fulfilment)},
            {"lifecycle"_L1, code(order.lifecycle)},
            {"closed_reason"_L1, order.isEnded() ? QJsonValue(code(order.closedReason)) : QJsonValue()},
            {"terms"_L1, code(order.terms)},
            {"on_hold"_L1, order.onHold},
            {"hold_reason"_L1, orNull(order.holdReason)},
            {"customer"_L1, orNull(order.customerName.isEmpty() ? order.customerEmail : order.customerName)},
            {"customer_name"_L1, orNull(order.customerName)},
            {"customer_email"_L1, orNull(order.customerEmail)},
            {"customer_id"_L1, orNull(order.customer)},
            {"note"_L1, orNull(order.note)},
            {"channel"_L1, orNull(order.channel)},
            {"invoice_number"_L1, orNull(order.invoiceNumber)},
            {"imported"_L1, order.imported},
            {"split_from"_L1, orNull(order.splitFrom)},
            {"merged_into"_L1, orNull(order.mergedInto)},
            {"exchanged_for"_L1, orNull(order.exchangedFor)},
            {"method"_L1, orNull(order.delivery.method)},
            {"carrier"_L1, orNull(order.delivery.carrier)},
            {"ship_by"_L1, timeOrNull(order.shipByMs())},
            {"deliver_by"_L1, timeOrNull(order.delivery.deliverByMs)},
            {"placed_at"_L1, timeOrNull(order.placedAtMs)},
            {"expires_at"_L1, timeOrNull(order.expiresAtMs)},
            {"received_at"_L1, timeOrNull(order.receivedAtMs)},
            {"refund_until"_L1, timeOrNull(order.refundUntilMs)}};
}

void insertAll(QJsonObject &target, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        target.insert(it.key(), it.value());
}

QJsonObject orderJson(const OrderState &order, bool chinese)
{
    QJsonObject json = headJson(order, chinese);
    insertAll(json, figuresJson(order));
    QJsonArray lines;
    QJsonArray payments;
    QJsonArray parcels;
    QJsonArray refunds;
    for (const OrderLine &line : order.lines)
        lines += lineJson(line);
    for (const Payment &payment : order.payments)
        payments += paymentJson(payment);
    for (const Parcel &parcel : order.parcels)
        parcels += parcelJson(order, parcel);
    for (const Refund &refund : order.refunds)
        refunds += refundJson(order, refund);
    insertAll(json, {{"lines"_L1, lines}, {"payments"_L1, payments}, {"parcels"_L1, parcels}, {"refunds"_L1, refunds}});
    return json;
}

/// What each desk printed of an order, and how often; of labels, slips and credit notes by their parts.
QJsonArray printedJson(const QJsonObject &fields)
{
    QJsonArray printed;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const auto counter = printCounterFrom(it.key());
        if (!counter)
            continue;
        const QUuid part = QUuid::fromRfc4122(QByteArray::fromHex(counter->part.toLatin1()));
        printed += QJsonObject{{"paper"_L1, counter->paper},
                               {"part"_L1, orNull(RecordId(part))},
                               {"desk"_L1, counter->desk},
                               {"times"_L1, it->toInt()}};
    }
    return printed;
}

} // namespace

std::vector<const OrderLine *> linesNamed(const OrderState &order, const QString &sku)
{
    std::vector<const OrderLine *> found;
    for (const Qt::CaseSensitivity casing : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (const OrderLine &line : order.lines)
            if (line.sku.compare(sku, casing) == 0)
                found.push_back(&line);
        if (!found.empty())
            return found;
    }
    if (const OrderLine *line = sku.startsWith(u'#') ? order.line(sku.mid(1).toInt()) : nullptr)
        found.push_back(line);
    return found;
}

Result<QString> refundVerdict(Session &session, const OrderId &order, const RefundId &refund)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    if (!shop->file().identity().isReplica)
        return verdictText(Verdict::Accepted); // whoever orders the log itself writes nothing that is not
    KONTOR_ASSIGN(const std::vector<TimelineRow> rows, shop->reader().timeline(idCast<RecordId>(order)));
    const TimelineRow *latest = nullptr;
    for (const TimelineRow &row : rows) {
        const bool about =
            row.kind.startsWith("refund."_L1) && RefundId::fromString(row.body.value("refund"_L1).toString()) == refund;
        if (about && (!latest || row.seq == 0 || (latest->seq != 0 && row.seq > latest->seq)))
            latest = &row;
    }
    return verdictText(latest ? latest->verdict : Verdict::Pending);
}

Result<OrderState> findOrder(Session &session, const QString &numberOrId)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const OrderId id = OrderId::fromString(numberOrId);
    return id.isNull() ? shop->reader().orderByNumber(numberOrId) : shop->reader().order(id);
}

Result<QJsonArray> factsJson(Session &session, const RecordId &subject)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<TimelineRow> rows, shop->reader().timeline(subject));
    QJsonArray facts;
    for (const TimelineRow &row : rows)
        facts += QJsonObject{{"seq"_L1, row.seq == 0 ? QJsonValue() : QJsonValue(row.seq)},
                             {"id"_L1, row.id.toString()},
                             {"kind"_L1, row.kind},
                             {"at"_L1, timeOrNull(row.atMs)},
                             {"actor"_L1, row.actor},
                             {"device"_L1, row.device},
                             {"verdict"_L1, verdictText(row.verdict)},
                             {"reason"_L1, orNull(row.reason)},
                             {"body"_L1, row.body}};
    return facts;
}

Result<Answer> orderAnswer(Session &session, const OrderId &id)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const OrderState order, shop->reader().order(id));
    QJsonObject json = orderJson(order, session.isChinese());
    KONTOR_ASSIGN(const QStringList tags, shop->reader().orderTags(id));
    json.insert("tags"_L1, QJsonArray::fromStringList(tags));
    KONTOR_ASSIGN(const QJsonObject fields, shop->reader().fields(idCast<RecordId>(id)));
    json.insert("printed"_L1, printedJson(fields));
    KONTOR_ASSIGN(const QJsonArray facts, factsJson(session, idCast<RecordId>(id)));
    json.insert("facts"_L1, facts);
    return Answer{json, &orderView()};
}

QJsonObject orderRowJson(const OrderRow &row, bool chinese)
{
    return {{"id"_L1, row.id.toString()},
            {"number"_L1, row.number},
            {"label"_L1, code(row.label)},
            {"label_text"_L1, labelText(row.label, chinese)},
            {"payment"_L1, code(row.payment)},
            {"fulfilment"_L1, code(row.fulfilment)},
            {"lifecycle"_L1, code(row.lifecycle)},
            {"placed_at"_L1, timeOrNull(row.placedAtMs)},
            {"currency"_L1, row.currency},
            {"total_minor"_L1, row.totalMinor},
            {"due_minor"_L1, row.dueMinor},
            {"captured_minor"_L1, row.capturedMinor},
            {"refunded_minor"_L1, row.refundedMinor},
            {"units"_L1, row.units},
            {"customer"_L1, orNull(row.customerName.isEmpty() ? row.customerEmail : row.customerName)},
            {"customer_email"_L1, orNull(row.customerEmail)}};
}

Result<Answer> refundAnswer(Session &session, const RefundId &id)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const OrderId orderId, shop->reader().orderOfRefund(id));
    KONTOR_ASSIGN(const OrderState order, shop->reader().order(orderId));
    const Refund *refund = order.refund(id);
    if (!refund)
        return fail(ErrorKind::NotFound, "no_such_refund", u"There is no refund %1."_s.arg(id.toString()));
    QJsonObject json = refundJson(order, *refund);
    KONTOR_ASSIGN(const QString verdict, refundVerdict(session, orderId, id));
    json.insert("verdict"_L1, verdict);
    return Answer{json, &refundView()};
}

Result<Answer> parcelAnswer(Session &session, const OrderId &orderId, const ParcelId &id)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const OrderState order, shop->reader().order(orderId));
    const Parcel *parcel = order.parcel(id);
    if (!parcel)
        return fail(ErrorKind::NotFound, "no_such_parcel", u"There is no parcel %1."_s.arg(id.toString()));
    return Answer{parcelJson(order, *parcel), &parcelView()};
}

Result<std::vector<LinePick>> picksOf(const OrderState &order, const QStringList &options, const QStringList &words,
                                      Capacity capacity)
{
    std::vector<LinePick> picks;
    std::map<int, qint64> taken;
    for (const QString &option : options) {
        KONTOR_ASSIGN(const LineSpec spec, parseLineSpec(option, words, false));
        const std::vector<const OrderLine *> lines = linesNamed(order, spec.sku);
        if (lines.empty())
            return fail(ErrorKind::NotFound, "no_such_line",
                        u"Order %1 has no line with %2."_s.arg(order.number, spec.sku));
        qint64 left = spec.qty;
        for (const OrderLine *line : lines) {
            const qint64 room = std::max<qint64>(0, capacity(*line, spec.word) - taken[line->line]);
            const bool isLast = line == lines.back();
            const qint64 part = isLast ? left : std::clamp<qint64>(left, 0, room);
            if (part == 0 && (!isLast || spec.qty != 0))
                continue;
            taken[line->line] += part;
            picks.push_back({line->line, part, spec.word});
            left -= part;
        }
    }
    return picks;
}

Result<QString> paymentKey(const OrderState &order, const Arguments &arguments)
{
    const QString wanted = arguments.value("payment");
    QStringList keys;
    for (const Payment &payment : order.payments) {
        const bool named = wanted.isEmpty() || payment.key == wanted || payment.key.section(u'|', 1, 1) == wanted;
        if (payment.state == PaymentState::Captured && named)
            keys += payment.key;
    }
    if (keys.isEmpty())
        return fail(ErrorKind::NotFound, "no_such_payment", u"Order %1 has no such payment."_s.arg(order.number));
    if (keys.size() > 1)
        return fail(
            ErrorKind::Usage, "which_payment",
            u"Order %1 has several payments. Name one with --payment: %2."_s.arg(order.number, keys.join(u", "_s)));
    return keys.front();
}

} // namespace kontor::cli
