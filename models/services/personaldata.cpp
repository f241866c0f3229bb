// SPDX-License-Identifier: GPL-3.0-or-later
#include "personaldata.h"

#include "customerqueries.h"
#include "logreader.h"
#include "orderfold.h"
#include "orderlookups.h"
#include "recordrows.h"
#include "shopfile.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString timeText(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(Qt::ISODate);
}

template <class Part, class ToJson>
QJsonArray eachOf(const std::vector<Part> &parts, ToJson toJson)
{
    QJsonArray array;
    for (const Part &part : parts)
        array.append(toJson(part));
    return array;
}

QJsonObject lineJson(const OrderLine &line)
{
    return {{"sku"_L1, line.sku},
            {"title"_L1, line.title},
            {"qty"_L1, line.qty},
            {"cancelled"_L1, line.cancelled},
            {"returned"_L1, line.retGood + line.retDamaged},
            {"total_minor"_L1, line.totalMinor}};
}

QJsonObject paymentJson(const Payment &payment)
{
    return {{"channel"_L1, payment.channel},          {"state"_L1, code(payment.state)},
            {"amount_minor"_L1, payment.amountMinor}, {"reversed_minor"_L1, payment.reversedMinor},
            {"reference"_L1, payment.reference},      {"at"_L1, timeText(payment.atMs)}};
}

QJsonObject parcelJson(const Parcel &parcel)
{
    return {{"carrier"_L1, parcel.carrier},
            {"service"_L1, parcel.service},
            {"tracking"_L1, parcel.tracking},
            {"state"_L1, code(parcel.state)},
            {"place"_L1, parcel.place},
            {"shipped_at"_L1, timeText(parcel.shippedAtMs)},
            {"delivered_at"_L1, timeText(parcel.deliveredAtMs)}};
}

QJsonObject refundJson(const Refund &refund)
{
    return {{"kind"_L1, code(refund.kind)},
            {"state"_L1, code(refund.state)},
            {"reason"_L1, refund.reason},
            {"requested_minor"_L1, refund.requestedMinor},
            {"approved_minor"_L1, refund.approvedMinor},
            {"evidence"_L1, QJsonArray::fromStringList(refund.evidence)},
            {"requested_at"_L1, timeText(refund.requestedAtMs)},
            {"settled_at"_L1, timeText(refund.settledAtMs)}};
}

QJsonObject orderJson(const OrderState &order)
{
    return {{"number"_L1, order.number},
            {"placed_at"_L1, timeText(order.placedAtMs)},
            {"status"_L1, code(order.label)},
            {"currency"_L1, order.currency},
            {"total_minor"_L1, order.totalMinor},
            {"name"_L1, order.customerName},
            {"email"_L1, order.customerEmail},
            {"address"_L1, order.address},
            {"note"_L1, order.note},
            {"invoice"_L1, order.invoiceNumber},
            {"lines"_L1, eachOf(order.lines, lineJson)},
            {"payments"_L1, eachOf(order.payments, paymentJson)},
            {"parcels"_L1, eachOf(order.parcels, parcelJson)},
            {"refunds"_L1, eachOf(order.refunds, refundJson)}};
}

/// What was said of the person, also what holds no more.
void addHistory(QJsonArray &history, const std::vector<Fact> &facts, const QString &about)
{
    for (const Fact &fact : facts) {
        if (fact.privateJson.isEmpty())
            continue;
        QJsonObject entry{{"at"_L1, timeText(fact.occurredMs())}, {"entry"_L1, fact.kindText}, {"about"_L1, about}};
        if (fact.json.contains("field"_L1))
            entry.insert("field"_L1, fact.json.value("field"_L1));
        entry.insert("data"_L1, fact.privateJson);
        history.append(entry);
    }
}

} // namespace

Result<QJsonObject> personalData(ShopFile &file, const CustomerId &named)
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(file));
    KONTOR_TRY(file.refresh());
    KONTOR_ASSIGN(const CustomerRow row, customerqueries::one(file, named));
    const CustomerId customer = row.id;
    KONTOR_ASSIGN(const std::vector<CustomerId> everybody, customerqueries::everybodyIn(file, customer));
    KONTOR_ASSIGN(const auto undone, reader->log().undoneBatches());
    reader->log().setUndone(undone);
    QJsonArray history;
    QJsonObject fields;
    QJsonArray merged;
    for (const CustomerId &one : everybody) {
        KONTOR_ASSIGN(const QJsonObject theirs, RecordRows(file.db()).fields(idCast<RecordId>(one)));
        one == customer ? void(fields = theirs) : merged.append(theirs);
        KONTOR_ASSIGN(const std::vector<Fact> said, reader->log().bySubject(idCast<RecordId>(one)));
        addHistory(history, said, u"customer"_s);
    }
    KONTOR_ASSIGN(const std::vector<OrderId> ids, orderlookups::ordersOf(file, customer));
    QJsonArray orders;
    for (const OrderId &id : ids) {
        KONTOR_ASSIGN(const std::vector<Fact> facts, reader->log().bySubject(idCast<RecordId>(id)));
        const OrderState order = foldOrder(id, facts);
        orders.append(orderJson(order));
        addHistory(history, facts, order.number);
    }
    return QJsonObject{{"customer"_L1, customer.toString()},
                       {"fields"_L1, fields},
                       {"merged"_L1, merged},
                       {"orders"_L1, orders},
                       {"history"_L1, history}};
}

Result<QJsonObject> handOutPersonalData(ShopFile &file, const CustomerId &named, const QString &path)
{
    KONTOR_ASSIGN(const QJsonObject data, personalData(file, named));
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(data).toJson()) < 0 || !out.commit())
        return failed("write_failed", u"%1 cannot be written. Is there room, and may you write there?"_s.arg(path));
    return data;
}

} // namespace kontor
