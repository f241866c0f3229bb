// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepapers.h"

#include "papers.h"
#include "pictureshelf.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kSomeDay = 20260105;
constexpr qint64 kSomeTimeMs = 1'767'610'800'000; // the same day

OrderState sampleOrder(const PaperLook &look)
{
    OrderState order;
    order.exists = true;
    order.number = u"A7-000042"_s;
    order.currency = u"EUR"_s;
    order.placedAtMs = kSomeTimeMs;
    order.customerName = u"Anna Müller"_s;
    order.address = {{u"line1"_s, u"Hauptstr. 1"_s}, {u"postcode"_s, u"10115"_s}, {u"city"_s, u"Berlin"_s}};
    for (const int number : {1, 2}) {
        OrderLine line;
        line.line = number;
        line.title = u"%1 %2"_s.arg(paperWord("Article", look.language)).arg(number);
        line.sku = u"SKU-%1"_s.arg(number);
        line.qty = 3 - number;
        line.priceMinor = number * 1190;
        line.taxPpm = 190'000;
        line.taxMinor = line.qty * number * 190;
        line.totalMinor = line.qty * line.priceMinor;
        order.lines.push_back(line);
    }
    return order;
}

} // namespace

PaperLook lookFor(const QJsonObject &settings, const QString &shopPath, const QByteArray &timeZone)
{
    PaperLook look = PaperLook::fromSettings(settings, timeZone);
    if (const QString key = logoKeyOf(settings); !key.isEmpty()) {
        if (const auto bytes = PictureShelf(shopPath).read(key))
            look.logo.loadFromData(*bytes);
    }
    return look;
}

std::vector<Paper> samplePapers(const PaperLook &look)
{
    const OrderState order = sampleOrder(look);
    Invoice invoice = invoiceOf(order);
    invoice.number = u"2026-0042"_s;
    invoice.day = kSomeDay;
    return {invoicePaper(invoice, look), packingSlip(order, nullptr, look)};
}

} // namespace kontor
