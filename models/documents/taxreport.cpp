// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperlook.h"
#include "reports.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QStringList taxCells(const QString &rate, const TaxAmount &charged, const TaxAmount &back, const TaxAmount &left,
                     const QString &currency, const ReportText &text)
{
    QStringList cells{rate};
    for (const TaxAmount &amount : {charged, back, left})
        cells << text.money(amount.netMinor, currency) << text.money(amount.taxMinor, currency);
    return cells;
}

ReportTable ratesOfTax(const CurrencyTax &tax, const ReportText &text)
{
    ReportTable table{{{text("Tax rate"), false},
                       {text("Net charged")},
                       {text("Tax charged")},
                       {text("Net refunded")},
                       {text("Tax refunded")},
                       {text("Net left")},
                       {text("Tax left")}},
                      {},
                      {}};
    TaxAmount charged;
    TaxAmount back = tax.noted;
    for (const TaxRow &row : tax.rates) {
        table.rows.push_back(taxCells(paperRate(row.taxPpm), row.charged, row.back, row.left(), tax.currency, text));
        charged += row.charged;
        back += row.back;
    }
    if (tax.creditNotes > 0)
        table.rows.push_back(
            taxCells(text("Credit notes without an order"), {}, tax.noted, -tax.noted, tax.currency, text));
    if (!table.rows.empty())
        table.totals.push_back(taxCells(text("Total"), charged, back, tax.sum(), tax.currency, text));
    return table;
}

ReportTable invoicedOfTax(const CurrencyTax &tax, const ReportText &text)
{
    ReportTable table{{{text("Orders of these days"), false},
                       {text("Orders")},
                       {text("of all")},
                       {text("Share")},
                       {text("Net charged")},
                       {text("Tax charged")}},
                      {},
                      {}};
    if (tax.invoiced.whole == 0)
        return table;
    table.rows.push_back({text("with an invoice"), text.count(tax.invoiced.part), text.count(tax.invoiced.whole),
                          text.percent(tax.invoiced.share()), text.money(tax.ofInvoiced.netMinor, tax.currency),
                          text.money(tax.ofInvoiced.taxMinor, tax.currency)});
    return table;
}

QString proofOfTax(const CurrencyTax &tax, const ReportText &text)
{
    const auto both = [&](const QString &sentence) {
        return sentence.arg(text.money(tax.booked.netMinor, tax.currency),
                            text.money(tax.booked.taxMinor, tax.currency), tax.currency);
    };
    return both(tax.isExact()
                    ? text("Checked: this comes to the shop's daily figures to the cent, net %1 and tax %2 %3.")
                    : text("This does not come to the shop's daily figures, net %1 and tax %2 %3. Check the shop "
                           "before you use it."));
}

} // namespace

Report taxReport(const std::vector<CurrencyTax> &currencies, const DayRange &days, const ReportText &text)
{
    Report report{ReportKind::Tax, text("Tax summary"), text.days(days), {}, {}};
    for (const CurrencyTax &tax : currencies) {
        report.parts.push_back({text.of("Tax by rate", tax.currency), {}, {ratesOfTax(tax, text)}, {}});
        report.parts.push_back(
            {text.of("Invoices", tax.currency), {}, {invoicedOfTax(tax, text)}, {proofOfTax(tax, text)}});
    }
    report.parts.push_back(
        {text("How it is counted"),
         {},
         {},
         {text("Charged: on the orders placed in these days, line by line at the rate that was frozen when the order "
               "was placed, with their shipping. Drafts and cancelled units are left out; whether an order is paid or "
               "invoiced makes no difference."),
          text("Refunded: by refunds approved in these days, whenever their order was placed. Units that came back "
               "carry the rate of their line, money without units the rates of what the order has left."),
          text("Currencies are never added up.")}});
    return report;
}

} // namespace kontor
