// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportkind.h"

using namespace Qt::StringLiterals;

namespace kontor {

QString code(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Daily:
        return u"daily"_s;
    case ReportKind::Monthly:
        return u"monthly"_s;
    case ReportKind::Stock:
        return u"stock"_s;
    case ReportKind::Tax:
        return u"tax"_s;
    case ReportKind::Customers:
        break;
    }
    return u"customers"_s;
}

std::optional<ReportKind> reportKindFromCode(const QString &text)
{
    for (const ReportKind kind : kReportKinds) {
        if (code(kind) == text)
            return kind;
    }
    return std::nullopt;
}

DayRange usualRange(ReportKind kind, const QDate &today)
{
    switch (kind) {
    case ReportKind::Daily:
        return {today, today};
    case ReportKind::Monthly:
    case ReportKind::Tax:
        return presetRange(PeriodPreset::LastMonth, today, Qt::Monday);
    case ReportKind::Stock:
        return presetRange(PeriodPreset::Last28, today, Qt::Monday);
    case ReportKind::Customers:
        break;
    }
    return presetRange(PeriodPreset::Last365, today, Qt::Monday);
}

} // namespace kontor
