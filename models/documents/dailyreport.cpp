// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports.h"
#include "salestable.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

ReportPart ordersOfDay(const DayClose &close, const ReportText &text)
{
    ReportTable table = salesTable(text("Currency"), text);
    for (const DayClose::Part &part : close.parts)
        table.rows.push_back(salesRow(part.currency, part.sales, part.currency, text));
    return {text("Orders"),
            {},
            {table},
            {text("Orders placed on these days, without cancelled units. Net and shipping are without tax. What came "
                  "back counts on the day it was approved.")}};
}

ReportPart paymentsOfDay(const DayClose &close, const ReportText &text)
{
    ReportTable table{{{text("Channel"), false},
                       {text("Currency"), false},
                       {text("Payments")},
                       {text("Received")},
                       {text("Sent back")},
                       {text("Taken back")},
                       {text("Fees")},
                       {text("Left")}},
                      {},
                      {}};
    const auto rowOf = [&](const QString &name, const ChannelSums &sums) {
        const auto money = [&](qint64 minor) { return text.money(minor, sums.currency); };
        return QStringList{name,
                           sums.currency,
                           text.count(sums.payments),
                           money(sums.receivedMinor),
                           money(sums.refundedMinor),
                           money(sums.takenMinor),
                           money(sums.feeMinor),
                           money(sums.netMinor())};
    };
    std::map<QString, ChannelSums> totals;
    for (const ChannelSums &sums : close.ledger) {
        table.rows.push_back(rowOf(text.paymentChannel(sums.channel), sums));
        ChannelSums &total = totals[sums.currency];
        total.currency = sums.currency;
        total.payments += sums.payments;
        total.receivedMinor += sums.receivedMinor;
        total.refundedMinor += sums.refundedMinor;
        total.takenMinor += sums.takenMinor;
        total.feeMinor += sums.feeMinor;
    }
    for (const auto &[currency, total] : totals)
        table.totals.push_back(rowOf(text("Total"), total));
    return {text("Payments by channel"),
            {},
            {table},
            {text("Money on the day it moved. Taken back: by the bank, and not paid again.")}};
}

ReportPart refundsOfDay(const DayClose &close, const ReportText &text)
{
    ReportTable table{
        {{text("Reason"), false}, {text("Currency"), false}, {text("Refunds")}, {text("Amount")}}, {}, {}};
    for (const DayClose::Part &part : close.parts) {
        ReasonSum all;
        for (const ReasonSum &each : part.reasons) {
            table.rows.push_back({each.reason.isEmpty() ? text("no reason given") : each.reason, part.currency,
                                  text.count(each.refunds), text.money(each.minor, part.currency)});
            all.refunds += each.refunds;
            all.minor += each.minor;
        }
        if (!part.reasons.empty())
            table.totals.push_back(
                {text("Total"), part.currency, text.count(all.refunds), text.money(all.minor, part.currency)});
    }
    return {text("Refunds approved"), {}, {table}, {text("With tax, sent or not.")}};
}

ReportPart shippedOnDay(const DayClose &close, const ReportText &text)
{
    ReportTable table{{{text("Carrier"), false}, {text("Parcels")}, {text("Units")}}, {}, {}};
    ShippedSum all;
    for (const ShippedSum &each : close.shipped) {
        table.rows.push_back({each.carrier.isEmpty() ? text("no carrier named") : each.carrier,
                              text.count(each.parcels), text.count(each.units)});
        all.parcels += each.parcels;
        all.units += each.units;
    }
    if (!close.shipped.empty())
        table.totals.push_back({text("Total"), text.count(all.parcels), text.count(all.units)});
    return {text("Shipped"), {}, {table}, {}};
}

ReportPart openAmounts(const DayClose &close, const QTimeZone &zone, const ReportText &text)
{
    ReportTable table{
        {{text("What"), false}, {text("Currency"), false}, {text("Number")}, {text("Amount")}, {text("Oldest")}},
        {},
        {}};
    const auto add = [&](const char *what, const std::vector<OpenSum> &sums) {
        for (const OpenSum &each : sums)
            table.rows.push_back({text(what), each.currency, text.count(each.count),
                                  text.money(each.minor, each.currency),
                                  text.day(QDateTime::fromMSecsSinceEpoch(each.oldestMs, zone).date())});
    };
    add("Orders that wait for money", close.toBePaid);
    add("Refunds that wait to be sent", close.toBeSent);
    add("Refunds that need a second person", close.toBeSeconded);
    return {text("Open amounts"), {}, {table}, {text("As it stands now, of all days.")}};
}

} // namespace

Report dailyReport(const DayClose &close, const QTimeZone &zone, const ReportText &text)
{
    return {ReportKind::Daily,
            text("Daily close"),
            text.days(close.days),
            {},
            {ordersOfDay(close, text), paymentsOfDay(close, text), refundsOfDay(close, text), shippedOnDay(close, text),
             openAmounts(close, zone, text)}};
}

} // namespace kontor
