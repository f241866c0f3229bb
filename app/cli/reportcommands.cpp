// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "typedvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kSalesView{{},
                      {{"rows",
                        {"period", "currency", "orders", "gross_minor", "discount_minor", "returns_minor", "net_minor",
                         "tax_minor", "shipping_minor"}}}};

constexpr int kFirstDay = 10101;
constexpr int kLastDay = 99991231;

Result<Answer> sales(Session &session, const Arguments &arguments)
{
    const QString by = arguments.value("by", u"day"_s);
    if (by != "day"_L1 && by != "month"_L1)
        return fail(ErrorKind::Usage, "unknown_period", u"--by is day or month."_s);
    KONTOR_ASSIGN(const auto from, dayOption(arguments, "from"));
    KONTOR_ASSIGN(const auto to, dayOption(arguments, "to"));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<SalesRow> found,
                  shop->reader().sales(from.value_or(kFirstDay), to.value_or(kLastDay), by == "month"_L1));
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

} // namespace

std::vector<Command> reportCommands()
{
    return {
        {"report",
         "sales",
         "",
         "Sales by day or month, without tax; returns on the day they were granted.",
         "report sales --from 2026-01-01 --to 2026-01-31 --by month",
         {{"from", "DAY", "first day"}, {"to", "DAY", "last day"}, {"by", "PERIOD", "day or month; otherwise day"}},
         sales},
    };
}

} // namespace kontor::cli
