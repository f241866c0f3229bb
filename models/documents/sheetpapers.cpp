// SPDX-License-Identifier: GPL-3.0-or-later
// The papers that fill A4 pages.
#include "papers.h"

#include "postaladdress.h"
#include "sheetflow.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString ordersOf(const PickLine &line)
{
    QStringList parts;
    for (const PickLine::Part &part : line.parts)
        parts += u"%1 × %2"_s.arg(part.qty).arg(part.number);
    return parts.join(u", "_s);
}

QStringList senderBlock(const PaperLook &look)
{
    return QStringList{look.shopName} + look.sender;
}

/// Units of a line in this parcel, or in none yet.
qint64 unitsIn(const OrderLine &line, const Parcel *parcel)
{
    if (!parcel)
        return line.freeUnits();
    qint64 units = 0;
    for (const ParcelLine &part : parcel->lines)
        units += part.line == line.line ? part.qty : 0;
    return units;
}

void addTaxes(SheetFlow &flow, const Invoice &invoice)
{
    flow.beginTable({{flow.word("Tax"), 30, false},
                     {flow.word("Net"), 0, true},
                     {flow.word("Tax amount"), 40, true},
                     {flow.word("Gross"), 40, true}});
    for (const TaxSum &sum : invoice.taxSums())
        flow.addRow({paperRate(sum.taxPpm), paperAmount(sum.netMinor, invoice.currency),
                     paperAmount(sum.taxMinor, invoice.currency),
                     paperAmount(sum.netMinor + sum.taxMinor, invoice.currency)});
}

void addThanks(SheetFlow &flow, const PaperLook &look)
{
    if (look.thanks.isEmpty())
        return;
    flow.addGap(6);
    flow.addText(look.thanks);
}

} // namespace

Paper pickListPaper(const PickListSheet &sheet, const PaperLook &look)
{
    SheetFlow flow(DocumentKind::PickList, look, paperWord("Pick list", look.language), sheet.number);
    qint64 units = 0;
    for (const PickLine &line : sheet.lines)
        units += line.qty;
    flow.addFact("Date", paperDate(sheet.atMs, look));
    flow.addFact("Orders", QString::number(sheet.orders));
    flow.addFact("Units", QString::number(units));
    const bool hasPlaces = sheet.locations.size() > 1;
    std::vector<SheetFlow::Column> columns{{flow.word("Bin"), 24, false},
                                           {flow.word("Qty"), 14, true},
                                           {flow.word("Article"), 0, false},
                                           {flow.word("SKU"), 32, false},
                                           {flow.word("For"), 46, false}};
    if (hasPlaces)
        columns.insert(columns.begin(), {flow.word("Location"), 24, false});
    flow.beginTable(columns);
    for (const PickLine &line : sheet.lines) {
        QStringList cells{line.place.bin, QString::number(line.qty), line.title, line.sku, ordersOf(line)};
        if (hasPlaces) {
            const auto place = sheet.locations.find(line.location);
            cells.prepend(place == sheet.locations.end() ? QString() : place->second);
        }
        flow.addRow(cells);
    }
    return flow.finish();
}

Paper packingSlip(const OrderState &order, const Parcel *parcel, const PaperLook &look)
{
    SheetFlow flow(DocumentKind::PackingSlip, look, paperWord("Packing slip", look.language), order.number);
    flow.addFact("Date", paperDate(parcel ? parcel->packedAtMs : order.placedAtMs, look));
    if (parcel) {
        flow.addFact("Carrier", parcel->carrier);
        flow.addFact("Number", parcelCode(*parcel));
    }
    flow.addBarcode(order.number);
    flow.addBlock("Ship to", labelLines(order));
    flow.beginTable({{flow.word("Qty"), 16, true}, {flow.word("Article"), 0, false}, {flow.word("SKU"), 46, false}});
    for (const OrderLine &line : order.lines) {
        if (const qint64 units = unitsIn(line, parcel); units > 0)
            flow.addRow({QString::number(units), line.title, line.sku});
    }
    QStringList rest;
    for (const OrderLine &line : order.lines) {
        if (parcel && line.freeUnits() > 0)
            rest += u"%1 × %2"_s.arg(line.freeUnits()).arg(line.title);
    }
    if (!rest.isEmpty()) {
        flow.addGap(4);
        flow.addText(flow.word("Still to come") + u": "_s + rest.join(u", "_s));
    }
    addThanks(flow, look);
    return flow.finish();
}

Paper invoicePaper(const Invoice &invoice, const PaperLook &look)
{
    const DocumentKind kind = invoice.isCredit() ? DocumentKind::CreditNote : DocumentKind::Invoice;
    const char *title = invoice.isCredit() ? "Credit note" : "Invoice";
    SheetFlow flow(kind, look, paperWord(title, look.language), invoice.number);
    flow.addFact("Date", paperDay(invoice.day, look.language));
    flow.addFact("Order", invoice.orderNumber);
    flow.addFact("For invoice", invoice.creditOf);
    flow.addFact("Tax number", look.taxNumber);
    flow.addBlock("Bill to", invoice.buyer);
    flow.addBlock("From", senderBlock(look));
    flow.beginTable({{flow.word("Article"), 0, false},
                     {flow.word("Qty"), 14, true},
                     {flow.word("Price"), 26, true},
                     {flow.word("Discount"), 24, true},
                     {flow.word("Tax"), 18, true},
                     {flow.word("Amount"), 30, true}});
    for (const InvoiceLine &line : invoice.lines) {
        const QString name = line.title.isEmpty() ? flow.word("Shipping") : line.title;
        flow.addRow({line.sku.isEmpty() || line.sku == name ? name : name + u'\n' + line.sku, QString::number(line.qty),
                     paperAmount(line.priceMinor, invoice.currency),
                     line.discountMinor == 0 ? QString() : paperAmount(-line.discountMinor, invoice.currency),
                     paperRate(line.taxPpm), paperAmount(line.totalMinor, invoice.currency)});
    }
    flow.addRule();
    flow.addRow({flow.word("Total") + u' ' + invoice.currency,
                 {},
                 {},
                 {},
                 {},
                 paperAmount(invoice.totalMinor(), invoice.currency)},
                true);
    addTaxes(flow, invoice);
    flow.addGap(4);
    flow.addText(flow.word(invoice.taxIncluded ? "Prices include tax." : "Prices are without tax."));
    addThanks(flow, look);
    return flow.finish();
}

Paper purchasePaper(const PurchasePaper &sheet, const PaperLook &look)
{
    const PurchaseState &state = sheet.state;
    SheetFlow flow(DocumentKind::PurchaseOrder, look, paperWord("Purchase order", look.language), state.number);
    flow.addFact("Date", paperDate(state.placedAtMs, look));
    flow.addFact("Expected", paperDate(state.expectedAtMs, look));
    flow.addBarcode(state.number);
    flow.addBlock("Supplier", {state.supplier});
    flow.addBlock("Deliver to", senderBlock(look) + QStringList{sheet.place});
    flow.beginTable({{flow.word("Article"), 0, false},
                     {flow.word("SKU"), 40, false},
                     {flow.word("Qty"), 18, true},
                     {flow.word("Price"), 28, true},
                     {flow.word("Amount"), 32, true}});
    qint64 total = 0;
    for (size_t i = 0; i < state.lines.size(); ++i) {
        const PurchaseLine &line = state.lines[i];
        total += line.costMinor * line.qty;
        flow.addRow({sheet.titles.value(static_cast<qsizetype>(i)), line.sku, QString::number(line.qty),
                     paperAmount(line.costMinor, state.currency),
                     paperAmount(line.costMinor * line.qty, state.currency)});
    }
    flow.addRule();
    flow.addRow({flow.word("Total") + u' ' + state.currency, {}, {}, {}, paperAmount(total, state.currency)}, true);
    return flow.finish();
}

} // namespace kontor
