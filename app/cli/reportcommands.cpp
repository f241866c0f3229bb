// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "reportpdf.h"
#include "reportreading.h"
#include "shopfile.h"
#include "typedvalues.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kSalesView{{},
                      {{"rows",
                        {"period", "currency", "orders", "gross_minor", "discount_minor", "returns_minor", "net_minor",
                         "tax_minor", "shipping_minor"}}}};
const View kReportView{{"report", "from", "to", "file", "pages"}, {}};
const View kTaxView{{"from", "to", "file", "pages"},
                    {{"rows",
                      {"currency", "tax_ppm", "net_minor", "tax_minor", "net_refunded_minor", "tax_refunded_minor",
                       "net_left_minor", "tax_left_minor"}},
                     {"sums", {"currency", "orders", "invoiced", "net_left_minor", "tax_left_minor", "exact"}}}};

constexpr int kFirstDay = 10101;
constexpr int kLastDay = 99991231;

Result<Answer> sales(Session &session, const Arguments &arguments)
{
    const auto by = grainFromCode(arguments.value("by", u"day"_s));
    if (!by)
        return fail(ErrorKind::Usage, "unknown_period", u"--by is day, week or month."_s);
    KONTOR_ASSIGN(const auto from, dayOption(arguments, "from"));
    KONTOR_ASSIGN(const auto to, dayOption(arguments, "to"));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<SalesRow> found,
                  reportreading::salesBy(shop->reader(), from.value_or(kFirstDay), to.value_or(kLastDay), *by,
                                         QLocale().firstDayOfWeek()));
    QJsonArray rows;
    for (const SalesRow &row : found)
        rows += QJsonObject{{"period"_L1, row.period},
                            {"currency"_L1, row.currency},
                            {"orders"_L1, row.orders},
                            {"gross_minor"_L1, row.grossMinor},
                            {"discount_minor"_L1, row.discountMinor},
                            {"returns_minor"_L1, row.returnsMinor},
                            {"net_minor"_L1, row.netMinor},
                            {"tax_minor"_L1, row.taxMinor},
                            {"shipping_minor"_L1, row.shippingMinor}};
    return Answer{{{"rows"_L1, rows}}, &kSalesView};
}

/// --from and --to; one alone is a day of its own; neither: what is usual for the report.
Result<DayRange> reportDays(Session &session, const Arguments &arguments, ReportKind kind)
{
    KONTOR_ASSIGN(const auto from, dayOption(arguments, "from"));
    KONTOR_ASSIGN(const auto to, dayOption(arguments, "to"));
    if (!from && !to) {
        KONTOR_ASSIGN(Shop *const shop, session.shop());
        return presetRange(usualPeriod(kind), shopToday(shop->file().identity().timeZone), QLocale().firstDayOfWeek());
    }
    const DayRange days{dateOfDay(from.value_or(to.value_or(0))), dateOfDay(to.value_or(from.value_or(0)))};
    if (days.from > days.to)
        return fail(ErrorKind::Usage, "bad_range", u"--from is after --to."_s);
    return days;
}

QJsonObject reportHead(ReportKind kind, const DayRange &days)
{
    return {{"report"_L1, code(kind)},
            {"from"_L1, days.from.toString(Qt::ISODate)},
            {"to"_L1, days.to.toString(Qt::ISODate)}};
}

template <ReportKind kKind>
Result<Answer> report(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const DayRange days, reportDays(session, arguments, kKind));
    QJsonObject json = reportHead(kKind, days);
    KONTOR_TRY(writeReport(session, arguments, kKind, days, json));
    return Answer{json, &kReportView};
}

void addAmounts(QJsonObject &json, const char *net, const char *tax, const TaxAmount &amount)
{
    json.insert(QLatin1String(net), amount.netMinor);
    json.insert(QLatin1String(tax), amount.taxMinor);
}

/// As it is at one moment.
Result<std::vector<CurrencyTax>> taxNow(ShopReader &reader, const DayRange &days)
{
    KONTOR_ASSIGN(const auto still, reportreading::standStill(reader));
    NoProgress progress;
    return reportreading::taxOfDays(reader, days, progress);
}

Result<Answer> tax(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const DayRange days, reportDays(session, arguments, ReportKind::Tax));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const auto currencies, taxNow(shop->reader(), days));
    QJsonArray rows;
    QJsonArray sums;
    for (const CurrencyTax &each : currencies) {
        for (const TaxRow &row : each.rates) {
            QJsonObject json{{"currency"_L1, each.currency}, {"tax_ppm"_L1, row.taxPpm}};
            addAmounts(json, "net_minor", "tax_minor", row.charged);
            addAmounts(json, "net_refunded_minor", "tax_refunded_minor", row.back);
            addAmounts(json, "net_left_minor", "tax_left_minor", row.left());
            rows += json;
        }
        QJsonObject sum{{"currency"_L1, each.currency},
                        {"orders"_L1, each.invoiced.whole},
                        {"invoiced"_L1, each.invoiced.part},
                        {"credit_notes"_L1, each.creditNotes},
                        {"exact"_L1, each.isExact()}};
        addAmounts(sum, "net_left_minor", "tax_left_minor", each.sum());
        addAmounts(sum, "net_noted_minor", "tax_noted_minor", each.noted);
        sums += sum;
    }
    QJsonObject json = reportHead(ReportKind::Tax, days);
    json.insert("rows"_L1, rows);
    json.insert("sums"_L1, sums);
    if (wantsPdf(arguments))
        KONTOR_TRY(writeReport(session, arguments, ReportKind::Tax, days, json));
    return Answer{json, &kTaxView};
}

std::vector<Option> reportOptions(const char *usual, Times pdf)
{
    return {{"pdf", "FILE", "where to write the pages", pdf},
            {"from", "DAY", usual},
            {"to", "DAY", "last day"},
            {"paper-language", "CODE", "en or zh; otherwise that of the shop's papers"}};
}

} // namespace

std::vector<Command> reportCommands()
{
    return {
        {"report",
         "sales",
         "",
         "Sales by day, week or month, without tax; returns on the day they were granted.",
         "report sales --from 2026-01-01 --to 2026-01-31 --by month",
         {{"from", "DAY", "first day"},
          {"to", "DAY", "last day"},
          {"by", "PERIOD", "day, week or month; otherwise day. Weeks begin as in the language of the system"}},
         sales},
        {"report", "daily", "",
         "What a day came to as a PDF: orders, payments, refunds, what was shipped, what is open.",
         "report daily --from 2026-01-31 --pdf close.pdf", reportOptions("first day; otherwise today", Times::Required),
         report<ReportKind::Daily>},
        {"report", "monthly", "",
         "Sales of a period beside those before it as a PDF: by day, goods, channels, categories, refunds, rates.",
         "report monthly --from 2026-01-01 --to 2026-01-31 --pdf january.pdf",
         reportOptions("first day; otherwise that of the last month", Times::Required), report<ReportKind::Monthly>},
        {"report", "tax", "",
         "Tax by rate of the orders placed in a period, what was refunded in it taken off; as a PDF with --pdf.",
         "report tax --from 2026-01-01 --to 2026-01-31 --pdf tax.pdf",
         reportOptions("first day; otherwise that of the last month", Times::Optional), tax},
        {"report", "customers", "", "Customers as a PDF: who came back, groups, who stays, the best.",
         "report customers --from 2026-01-01 --to 2026-12-31 --pdf customers.pdf",
         reportOptions("first day; otherwise a year up to today", Times::Required), report<ReportKind::Customers>},
    };
}

} // namespace kontor::cli
