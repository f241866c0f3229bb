// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporttables.h"

#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kExportOrdersPage = 500;
constexpr qint64 kPpmPerPercent = 10'000;

/// Calls `visit` with every order that passes the filter, the oldest first.
Result<void> eachOrder(const ExportJob &job, OrderFilter filter,
                       const std::function<Result<void>(const OrderState &)> &visit)
{
    filter.descending = false;
    KONTOR_ASSIGN(const std::vector<qint64> numbers, job.shop.reader().orderNumbersOf(filter));
    qint64 done = 0;
    for (size_t from = 0; from < numbers.size(); from += kExportOrdersPage) {
        const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end =
            numbers.begin() + static_cast<std::ptrdiff_t>(std::min(from + kExportOrdersPage, numbers.size()));
        KONTOR_ASSIGN(const std::vector<OrderRow> page, job.shop.reader().orderRows({begin, end}));
        for (const OrderRow &row : page) {
            KONTOR_ASSIGN(const OrderState order, job.shop.reader().order(row.id));
            KONTOR_TRY(visit(order));
            KONTOR_TRY(job.step(++done, std::ssize(numbers)));
        }
    }
    return {};
}

OrderFilter placedInPeriod(const ExportOptions &options)
{
    OrderFilter filter;
    filter.fromDay = options.fromDay;
    filter.toDay = options.toDay;
    return filter;
}

/// A rate in percent without loss: 190000 → 19, 88750 → 8.875.
TableCell percentCell(qint64 ppm)
{
    if (ppm % kPpmPerPercent == 0)
        return ppm / kPpmPerPercent;
    return TableDecimal{ppm, 4};
}

QString textOf(const QJsonObject &address, QLatin1String part)
{
    return address.value(part).toVariant().toString();
}

int dayOf(const ExportJob &job, qint64 ms)
{
    const QTimeZone zone(job.shop.file().identity().timeZone);
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms, zone.isValid() ? zone : QTimeZone::utc()).date();
    return day.year() * 10'000 + day.month() * 100 + day.day();
}

} // namespace

Result<qint64> exportOrders(const ExportJob &job)
{
    KONTOR_TRY(job.out.header({u"ID"_s,       u"Order number"_s, u"Placed at"_s, u"Day"_s,      u"Status"_s,
                               u"Payment"_s,  u"Fulfilment"_s,   u"Terms"_s,     u"Currency"_s, u"Units"_s,
                               u"Discount"_s, u"Shipping"_s,     u"Tax"_s,       u"Total"_s,    u"Due"_s,
                               u"Captured"_s, u"Refunded"_s,     u"Balance"_s,   u"Customer"_s, u"Email"_s,
                               u"City"_s,     u"Country"_s,      u"Channel"_s,   u"Invoice"_s,  u"Note"_s}));
    qint64 rows = 0;
    const auto visit = [&](const OrderState &order) -> Result<void> {
        ++rows;
        const QString &currency = order.currency;
        qint64 tax = order.shipping.taxMinor;
        for (const OrderLine &line : order.lines)
            tax += line.taxMinor;
        return job.out.row({order.id.toString(),
                            textCell(order.number),
                            momentCell(order.placedAtMs),
                            dayCell(order.day),
                            code(order.label),
                            code(order.payment),
                            code(order.fulfilment),
                            code(order.terms),
                            currency,
                            order.units(),
                            amountCell(order.discountMinor, currency),
                            amountCell(order.shipping.totalMinor, currency),
                            amountCell(tax, currency),
                            amountCell(order.totalMinor, currency),
                            amountCell(order.dueMinor, currency),
                            amountCell(order.capturedMinor, currency),
                            amountCell(order.refundedMinor, currency),
                            amountCell(order.balanceMinor, currency),
                            textCell(order.customerName),
                            textCell(order.customerEmail),
                            textCell(textOf(order.address, "city"_L1)),
                            textCell(textOf(order.address, "country"_L1)),
                            textCell(order.channel),
                            textCell(order.invoiceNumber),
                            textCell(order.note)});
    };
    KONTOR_TRY(eachOrder(job, placedInPeriod(job.options), visit));
    return rows;
}

namespace {

const QStringList kLineHeader{u"ID"_s,
                              u"Order number"_s,
                              u"Placed at"_s,
                              u"Line"_s,
                              u"SKU"_s,
                              u"Title"_s,
                              u"Quantity"_s,
                              u"Price"_s,
                              u"Line discount amount"_s,
                              u"Share of discount"_s,
                              u"Tax rate"_s,
                              u"Tax"_s,
                              u"Line total"_s,
                              u"Cost"_s,
                              u"Currency"_s,
                              u"Tax included"_s,
                              u"Shipping"_s,
                              u"Shipping tax rate"_s,
                              u"Order discount"_s,
                              u"Cancelled"_s,
                              u"Shipped"_s,
                              u"Received"_s,
                              u"Returned"_s,
                              u"Refunded units"_s,
                              u"Customer name"_s,
                              u"Email"_s,
                              u"Note"_s};

/// What belongs to the order stands on its first line only, so that a column adds up.
std::vector<TableCell> lineCells(const OrderState &order, const OrderLine &line, bool isFirst)
{
    const QString &currency = order.currency;
    const qint64 shipping = order.shipping.totalMinor - (order.taxIncluded ? 0 : order.shipping.taxMinor);
    return {order.id.toString(),
            textCell(order.number),
            momentCell(order.placedAtMs),
            qint64{line.line},
            textCell(line.sku),
            textCell(line.title),
            line.qty,
            amountCell(line.priceMinor, currency),
            amountCell(line.discountMinor, currency),
            amountCell(line.shareMinor, currency),
            percentCell(line.taxPpm),
            amountCell(line.taxMinor, currency),
            amountCell(line.totalMinor, currency),
            amountCell(line.costMinor, currency),
            currency,
            order.taxIncluded ? u"yes"_s : u"no"_s,
            isFirst ? amountCell(shipping, currency) : TableCell(),
            isFirst ? percentCell(order.shipping.taxPpm) : TableCell(),
            isFirst ? amountCell(order.discountMinor, currency) : TableCell(),
            line.cancelled,
            line.shipped,
            line.received,
            line.retGood + line.retDamaged,
            line.refundedQty,
            textCell(order.customerName),
            textCell(order.customerEmail),
            isFirst ? textCell(order.note) : TableCell()};
}

} // namespace

Result<qint64> exportOrderLines(const ExportJob &job)
{
    KONTOR_TRY(job.out.header(kLineHeader));
    qint64 rows = 0;
    const auto visit = [&](const OrderState &order) -> Result<void> {
        for (const OrderLine &line : order.lines) {
            KONTOR_TRY(job.out.row(lineCells(order, line, &line == &order.lines.front())));
            ++rows;
        }
        return {};
    };
    KONTOR_TRY(eachOrder(job, placedInPeriod(job.options), visit));
    return rows;
}

Result<qint64> exportPayments(const ExportJob &job)
{
    KONTOR_TRY(job.out.header({u"Order number"_s, u"Day"_s, u"At"_s, u"Channel"_s, u"Reference"_s, u"State"_s,
                               u"Currency"_s, u"Amount"_s, u"Reversed"_s, u"Refunds approved"_s, u"Fee"_s, u"Key"_s}));
    qint64 rows = 0;
    const auto visit = [&](const OrderState &order) -> Result<void> {
        const QString &currency = order.currency;
        for (const Payment &payment : order.payments) {
            if (!job.covers(payment.day))
                continue;
            ++rows;
            KONTOR_TRY(job.out.row(
                {textCell(order.number), dayCell(payment.day), momentCell(payment.atMs), textCell(payment.channel),
                 textCell(payment.reference), code(payment.state), currency, amountCell(payment.amountMinor, currency),
                 amountCell(payment.reversedMinor, currency), amountCell(payment.approvedMinor, currency),
                 amountCell(payment.feeMinor, currency), textCell(payment.key)}));
        }
        return {};
    };
    KONTOR_TRY(eachOrder(job, {}, visit));
    return rows;
}

Result<qint64> exportRefunds(const ExportJob &job)
{
    KONTOR_TRY(
        job.out.header({u"ID"_s, u"Order number"_s, u"Day"_s, u"Requested at"_s, u"Decided at"_s, u"Settled at"_s,
                        u"Kind"_s, u"State"_s, u"Currency"_s, u"Requested"_s, u"Approved"_s, u"Shipping"_s, u"Units"_s,
                        u"Reason"_s, u"Channel"_s, u"Requested by"_s, u"Decided by"_s}));
    qint64 rows = 0;
    const auto visit = [&](const OrderState &order) -> Result<void> {
        const QString &currency = order.currency;
        for (const Refund &refund : order.refunds) {
            // Approved money belongs to the day of its approval, as in the figures.
            const int day = refund.decidedDay != 0 ? refund.decidedDay : dayOf(job, refund.requestedAtMs);
            if (!job.covers(day))
                continue;
            ++rows;
            qint64 units = 0;
            for (const RefundPart &part : refund.parts)
                units += part.qty;
            KONTOR_TRY(job.out.row(
                {refund.id.toString(), textCell(order.number), dayCell(day), momentCell(refund.requestedAtMs),
                 momentCell(refund.decidedAtMs), momentCell(refund.settledAtMs), code(refund.kind), code(refund.state),
                 currency, amountCell(refund.requestedMinor, currency), amountCell(refund.approvedMinor, currency),
                 amountCell(refund.shippingMinor, currency), units, textCell(refund.reason), textCell(refund.channel),
                 textCell(refund.requestedBy), textCell(refund.decidedBy)}));
        }
        return {};
    };
    KONTOR_TRY(eachOrder(job, {}, visit));
    return rows;
}

} // namespace kontor
