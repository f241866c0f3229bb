// SPDX-License-Identifier: GPL-3.0-or-later
#include "salestable.h"

namespace kontor {

ReportTable salesTable(const QString &first, const ReportText &text)
{
    return {{{first, false},
             {text("Orders")},
             {text("Units")},
             {text("Net")},
             {text("Tax")},
             {text("Shipping")},
             {text("Total")}},
            {},
            {}};
}

QStringList salesRow(const QString &name, const SalesSum &sum, const QString &currency, const ReportText &text)
{
    if (sum == SalesSum())
        return {name, reportDash(), reportDash(), reportDash(), reportDash(), reportDash(), reportDash()};
    const auto money = [&](qint64 minor) { return text.money(minor, currency); };
    return {name,           text.count(sum.orders), text.count(sum.units), money(sum.net),
            money(sum.tax), money(sum.shipping),    money(sum.total())};
}

} // namespace kontor
