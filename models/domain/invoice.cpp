// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoice.h"

#include "factread.h"
#include "money.h"
#include "postaladdress.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Units of an order line that an invoice or a credit note speaks for.
InvoiceLine unitsOf(const OrderLine &line, qint64 qty, qint64 totalMinor, qint64 taxMinor, bool taxIncluded)
{
    const qint64 charged = totalMinor - (taxIncluded ? 0 : taxMinor);
    return {line.sku,    line.title, qty,       line.priceMinor, cappedProduct(line.priceMinor, qty) - charged,
            line.taxPpm, taxMinor,   totalMinor};
}

InvoiceLine shippingOf(const ShippingCharge &shipping, qint64 totalMinor, bool taxIncluded)
{
    const qint64 tax = totalMinor == shipping.totalMinor ? shipping.taxMinor : taxInside(totalMinor, shipping.taxPpm);
    return {{}, {}, 1, totalMinor - (taxIncluded ? 0 : tax), 0, shipping.taxPpm, tax, totalMinor};
}

Invoice headOf(const OrderState &order)
{
    Invoice invoice;
    invoice.orderNumber = order.number;
    invoice.currency = order.currency;
    invoice.taxIncluded = order.taxIncluded;
    invoice.buyer = labelLines(order);
    return invoice;
}

QJsonObject toJson(const InvoiceLine &line)
{
    return {{u"sku"_s, line.sku},
            {u"title"_s, line.title},
            {u"qty"_s, line.qty},
            {u"price_minor"_s, line.priceMinor},
            {u"discount_minor"_s, line.discountMinor},
            {u"tax_ppm"_s, line.taxPpm},
            {u"tax_minor"_s, line.taxMinor},
            {u"total_minor"_s, line.totalMinor}};
}

InvoiceLine lineFromJson(const QJsonObject &o)
{
    return {textIn(o, "sku"_L1),
            textIn(o, "title"_L1),
            unitsIn(o, "qty"_L1),
            amountIn(o, "price_minor"_L1),
            amountIn(o, "discount_minor"_L1),
            ppmIn(o, "tax_ppm"_L1),
            amountIn(o, "tax_minor"_L1),
            amountIn(o, "total_minor"_L1)};
}

} // namespace

qint64 Invoice::totalMinor() const
{
    qint64 total = 0;
    for (const InvoiceLine &line : lines)
        addCapped(total, line.totalMinor);
    return total;
}

std::vector<TaxSum> Invoice::taxSums() const
{
    std::map<qint64, TaxSum, std::greater<>> byRate;
    for (const InvoiceLine &line : lines) {
        TaxSum &sum = byRate[line.taxPpm];
        sum.taxPpm = line.taxPpm;
        addCapped(sum.taxMinor, line.taxMinor);
        addCapped(sum.netMinor, line.totalMinor - line.taxMinor);
    }
    std::vector<TaxSum> sums;
    for (const auto &[rate, sum] : byRate)
        sums.push_back(sum);
    return sums;
}

Invoice invoiceOf(const OrderState &order)
{
    Invoice invoice = headOf(order);
    for (const OrderLine &line : order.lines) {
        const qint64 qty = line.qty - line.cancelled;
        if (qty > 0)
            invoice.lines.push_back(unitsOf(line, qty, line.totalMinor - line.cancelledMinor,
                                            line.taxMinor - line.cancelledTaxMinor, order.taxIncluded));
    }
    const qint64 shipping = order.shipping.totalMinor - order.shippingCreditedMinor;
    if (shipping > 0)
        invoice.lines.push_back(shippingOf(order.shipping, shipping, order.taxIncluded));
    return invoice;
}

Invoice creditOf(const OrderState &order, const Refund &refund)
{
    Invoice credit = headOf(order);
    credit.creditOf = order.invoiceNumber;
    qint64 left = refund.approvedMinor;
    for (const RefundPart &part : refund.parts) {
        const OrderLine *line = order.line(part.line);
        if (!line || part.qty == 0)
            continue;
        credit.lines.push_back(unitsOf(*line, part.qty, part.shareMinor, part.shareTaxMinor, order.taxIncluded));
        left -= part.shareMinor;
    }
    if (refund.shippingMinor > 0) {
        credit.lines.push_back(shippingOf(order.shipping, refund.shippingMinor, order.taxIncluded));
        left -= refund.shippingMinor;
    }
    const auto dearest = std::ranges::max_element(order.lines, {}, &OrderLine::totalMinor);
    if (left != 0 && dearest != order.lines.end()) {
        const qint64 tax = taxInside(left, dearest->taxPpm);
        credit.lines.push_back(
            {{}, refund.reason, 1, left - (order.taxIncluded ? 0 : tax), 0, dearest->taxPpm, tax, left});
    }
    return credit;
}

QJsonObject toJson(const Invoice &invoice)
{
    QJsonArray lines;
    for (const InvoiceLine &line : invoice.lines)
        lines += toJson(line);
    QJsonObject o{{u"number"_s, invoice.number},
                  {u"day"_s, invoice.day},
                  {u"lines"_s, lines},
                  {u"total_minor"_s, invoice.totalMinor()}};
    if (!invoice.taxIncluded)
        o.insert(u"tax_included"_s, false);
    if (invoice.isCredit())
        o.insert(u"credit_of"_s, invoice.creditOf);
    return o;
}

QJsonObject personalPart(const Invoice &invoice)
{
    return invoice.buyer.isEmpty() ? QJsonObject() : QJsonObject{{u"buyer"_s, invoice.buyer.join(u'\n')}};
}

Invoice invoiceFromJson(const QJsonObject &body, const OrderState &order)
{
    Invoice invoice = body.value("lines"_L1).isArray() ? headOf(order) : invoiceOf(order);
    invoice.number = textIn(body, "number"_L1);
    invoice.day = dayIn(body, "day"_L1);
    invoice.creditOf = textIn(body, "credit_of"_L1);
    if (!body.value("lines"_L1).isArray())
        return invoice;
    invoice.taxIncluded = body.value("tax_included"_L1).toBool(true);
    invoice.buyer = textIn(body, "buyer"_L1).split(u'\n', Qt::SkipEmptyParts);
    for (const QJsonValue &line : body.value("lines"_L1).toArray())
        invoice.lines.push_back(lineFromJson(line.toObject()));
    return invoice;
}

} // namespace kontor
