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

PeriodPreset usualPeriod(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Daily:
        return PeriodPreset::Today;
    case ReportKind::Monthly:
    case ReportKind::Tax:
        return PeriodPreset::LastMonth;
    case ReportKind::Stock:
        return PeriodPreset::Last28;
    case ReportKind::Customers:
        break;
    }
    return PeriodPreset::Last365;
}

} // namespace kontor
