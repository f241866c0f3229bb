// SPDX-License-Identifier: GPL-3.0-or-later
#include "facttext.h"

#include "documentwords.h"
#include "factkind.h"
#include "moneytext.h"
#include "orderwords.h"
#include "printcounter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class FactText
{
    Q_DECLARE_TR_FUNCTIONS(kontor::FactText)
};

qint64 number(const QJsonObject &o, const char *key)
{
    return o.value(QLatin1String(key)).toInteger();
}

QString text(const QJsonObject &o, const char *key)
{
    return o.value(QLatin1String(key)).toString();
}

QString money(const TimelineRow &fact, const OrderState &order, const char *key = "amount_minor")
{
    const QString currency = text(fact.body, "currency");
    return moneyText(number(fact.body, key), currency.isEmpty() ? order.currency : currency);
}

/// "2 × Red shirt, 1 × Blue cap"
QString goods(const QJsonArray &lines, const OrderState &order)
{
    QStringList parts;
    for (const QJsonValue &value : lines) {
        const QJsonObject o = value.toObject();
        const qint64 qty = number(o, "qty");
        if (qty == 0)
            continue;
        const OrderLine *line = order.line(static_cast<int>(number(o, "line")));
        const QString title = line ? line->title : text(o, "title");
        parts += timesText(qty, title);
    }
    return parts.join(FactText::tr(", ", "between articles"));
}

QString withReason(const QString &sentence, const QString &reason)
{
    return reason.isEmpty() ? sentence : FactText::tr("%1: %2", "what happened, why").arg(sentence, reason);
}

/// A rule was overridden: says which and why.
QString withOverride(const QString &sentence, const QJsonObject &body, const QString &what)
{
    const QString reason = text(body, "override_reason");
    return reason.isEmpty() ? sentence
                            : FactText::tr("%1 (%2: %3)", "what happened, which rule, why").arg(sentence, what, reason);
}

/// Which paper, of which parcel where there are several, and how often by now: each desk counts its own.
QString printedText(const PrintCounter &counter, qint64 times, const OrderState &order)
{
    const std::optional<DocumentKind> kind = documentKindFromCode(counter.paper);
    QString paper = kind ? word(*kind) : counter.paper;
    for (size_t i = 0; order.parcels.size() > 1 && i < order.parcels.size(); ++i) {
        if (printedPart(order.parcels[i].id) == counter.part)
            paper = FactText::tr("%1, parcel %2", "a paper, of which parcel").arg(paper).arg(i + 1);
    }
    return times > 1 ? FactText::tr("Printed again: %1 (%2 times at desk %3)", "paper, how often, desk")
                           .arg(paper, QLocale().toString(times), counter.desk)
                     : FactText::tr("Printed: %1", "paper").arg(paper);
}

/// Of fields that any order may have.
QString orderFieldText(const QJsonObject &body, const OrderState &order)
{
    if (text(body, "field") == "picked"_L1)
        return body.value("value"_L1).isNull() ? FactText::tr("Its goods are back on the shelf")
                                               : FactText::tr("Picking started");
    if (const auto counter = printCounterFrom(text(body, "field")))
        return printedText(*counter, number(body, "value"), order);
    if (text(body, "field").startsWith("wants/"_L1)) {
        if (body.value("value"_L1).isNull())
            return FactText::tr("Its number has come");
        return text(body, "field") == "wants/invoice"_L1 ? FactText::tr("Invoice number asked for")
                                                         : FactText::tr("Credit note number asked for");
    }
    const QString tag = text(body, "field").section(u'/', 1);
    return body.value("value"_L1).isNull() ? FactText::tr("Tag “%1” taken away").arg(tag)
                                           : FactText::tr("Tagged “%1”").arg(tag);
}

QString orderText(FactKind kind, const TimelineRow &fact, const OrderState &order)
{
    const QJsonObject &body = fact.body;
    switch (kind) {
    case FactKind::OrderPlaced:
        return withOverride(FactText::tr("Order placed: %1").arg(goods(body.value("lines"_L1).toArray(), order)), body,
                            FactText::tr("beyond stock"));
    case FactKind::OrderEdited:
        return withOverride(FactText::tr("Order changed"), body, FactText::tr("beyond stock"));
    case FactKind::OrderSet:
        return orderFieldText(body, order);
    case FactKind::OrderLinesCancelled:
        return withReason(FactText::tr("Cancelled %1").arg(goods(body.value("lines"_L1).toArray(), order)),
                          text(body, "reason"));
    case FactKind::OrderCancelled:
        return withReason(FactText::tr("Order cancelled"), text(body, "reason"));
    case FactKind::OrderHeld:
        return withReason(FactText::tr("Put on hold"), text(body, "reason"));
    case FactKind::OrderReleased:
        return FactText::tr("Released from hold");
    case FactKind::OrderNoted:
        return withReason(FactText::tr("Note added"), text(body, "text"));
    case FactKind::OrderExpired:
        return FactText::tr("Cancelled because it was not paid in time");
    case FactKind::OrderRouted:
        return FactText::tr("Moved to another location");
    case FactKind::OrderReceived:
        return FactText::tr("The buyer has received the goods");
    case FactKind::OrderClosed:
        return FactText::tr("Order completed");
    case FactKind::OrderSplit:
        return FactText::tr("Order split in two");
    case FactKind::OrderMerged:
        return FactText::tr("Orders merged");
    case FactKind::OrderExchanged:
        return FactText::tr("Exchanged for other goods");
    case FactKind::InvoiceIssued:
        return body.contains("refund"_L1) ? FactText::tr("Credit note %1 issued").arg(text(body, "number"))
                                          : FactText::tr("Invoice %1 issued").arg(text(body, "number"));
    default:
        return {};
    }
}

QString paymentText(FactKind kind, const TimelineRow &fact, const OrderState &order)
{
    const QString amount = money(fact, order);
    const QString channel = channelWord(text(fact.body, "channel"));
    switch (kind) {
    case FactKind::PaymentOpened:
        return FactText::tr("Payment of %1 announced (%2)", "amount, channel").arg(amount, channel);
    case FactKind::PaymentCaptured:
        return FactText::tr("Payment of %1 received (%2)", "amount, channel").arg(amount, channel);
    case FactKind::PaymentFailed:
        return FactText::tr("Payment of %1 failed (%2)", "amount, channel").arg(amount, channel);
    case FactKind::PaymentReversed:
        return FactText::tr("%1 of a payment was taken back").arg(amount);
    case FactKind::PaymentReinstated:
        return FactText::tr("%1 taken back before was paid again").arg(amount);
    case FactKind::PaymentCharged:
        return FactText::tr("The channel kept %1 of a payment")
            .arg(moneyText(fact.body.value("fee_minor"_L1).toInteger(), order.currency));
    case FactKind::PaymentMoved:
        return FactText::tr("Payment moved between orders");
    default:
        return {};
    }
}

QString parcelText(FactKind kind, const TimelineRow &fact, const OrderState &order)
{
    const QJsonObject &body = fact.body;
    switch (kind) {
    case FactKind::ParcelPacked:
        return withOverride(FactText::tr("Packed %1").arg(goods(body.value("lines"_L1).toArray(), order)), body,
                            FactText::tr("although unpaid"));
    case FactKind::ParcelShipped: {
        const QString carrier = text(body, "carrier");
        const QString tracking = text(body, "tracking");
        if (carrier.isEmpty() && tracking.isEmpty())
            return FactText::tr("Parcel shipped");
        if (tracking.isEmpty())
            return FactText::tr("Parcel shipped with %1", "carrier").arg(carrier);
        return FactText::tr("Parcel shipped with %1, tracking number %2")
            .arg(carrier.isEmpty() ? FactText::tr("an unnamed carrier") : carrier, tracking);
    }
    case FactKind::ParcelTracked: {
        Parcel parcel;
        parcel.state = ParcelState::Shipped;
        parcel.status = parcelStatusFromCode(text(body, "status")).value_or(ParcelStatus::Unknown);
        const QString place = text(body, "place");
        return place.isEmpty() ? FactText::tr("Parcel: %1").arg(word(parcel))
                               : FactText::tr("Parcel: %1, %2", "status, place").arg(word(parcel), place);
    }
    case FactKind::ParcelVoided:
        return FactText::tr("Parcel unpacked again");
    default:
        return {};
    }
}

QString refundText(FactKind kind, const TimelineRow &fact, const OrderState &order)
{
    const QJsonObject &body = fact.body;
    const Refund *refund = order.refund(RefundId::fromString(text(body, "refund")));
    const QString amount = moneyText(refund ? refund->approvedMinor : 0, order.currency);
    switch (kind) {
    case FactKind::RefundRequested:
        return withReason(FactText::tr("Refund of %1 requested").arg(money(fact, order)), text(body, "reason"));
    case FactKind::RefundApproved:
        return FactText::tr("Refund of %1 approved").arg(amount);
    case FactKind::RefundRejected:
        return withReason(FactText::tr("Refund rejected"), text(body, "reason"));
    case FactKind::RefundSeconded:
        return FactText::tr("Refund of %1 approved by a second person").arg(amount);
    case FactKind::RefundWithdrawn:
        return FactText::tr("Refund withdrawn");
    case FactKind::RefundSettled:
        return FactText::tr("%1 sent back (%2)", "amount, channel").arg(amount, channelWord(text(body, "channel")));
    case FactKind::RefundFailed:
        return withReason(FactText::tr("Sending %1 back failed").arg(amount), text(body, "reason"));
    case FactKind::ReturnReceived: {
        const QJsonArray lines = body.value("lines"_L1).toArray();
        qint64 good = 0;
        qint64 damaged = 0;
        for (const QJsonValue &value : lines) {
            good += number(value.toObject(), "good");
            damaged += number(value.toObject(), "damaged");
        }
        return FactText::tr("Goods came back: %1 good, %2 damaged").arg(good).arg(damaged);
    }
    default:
        return {};
    }
}

} // namespace

QString factText(const TimelineRow &fact, const OrderState &order)
{
    const FactKind kind = factKindFromText(fact.kind);
    for (auto *say : {orderText, paymentText, parcelText, refundText}) {
        const QString sentence = say(kind, fact, order);
        if (!sentence.isEmpty())
            return sentence;
    }
    return FactText::tr("Something a newer version of Kontor wrote");
}

QString factIcon(const TimelineRow &fact)
{
    static const std::pair<QLatin1String, const char *> icons[] = {
        {"order.placed"_L1, "orders"},     {"order.edited"_L1, "edit"},   {"order.noted"_L1, "note"},
        {"order.set"_L1, "tag"},           {"order.held"_L1, "hold"},     {"order.released"_L1, "release"},
        {"order.received"_L1, "received"}, {"order.closed"_L1, "check"},  {"order.lines_"_L1, "cancel"},
        {"order.cancelled"_L1, "cancel"},  {"order.expired"_L1, "clock"}, {"payment."_L1, "pay"},
        {"parcel.packed"_L1, "parcel"},    {"parcel."_L1, "ship"},        {"refund."_L1, "refund"},
        {"return."_L1, "return"},          {"invoice."_L1, "file"},       {"customer.erased"_L1, "trash"},
        {"customer."_L1, "person"},
    };
    for (const auto &[prefix, name] : icons) {
        if (fact.kind.startsWith(prefix))
            return QString::fromLatin1(name);
    }
    return u"info"_s;
}

} // namespace kontor
