// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::ReportWords)
};

struct PeriodName {
    PeriodPreset preset;
    const char *code;
    const char *text;
};

constexpr PeriodName kReportPeriods[] = {
    {PeriodPreset::Today, "today", QT_TRANSLATE_NOOP("kontor::ReportWords", "Today")},
    {PeriodPreset::Yesterday, "yesterday", QT_TRANSLATE_NOOP("kontor::ReportWords", "Yesterday")},
    {PeriodPreset::Last28, "last_28", QT_TRANSLATE_NOOP("kontor::ReportWords", "Last 28 days")},
    {PeriodPreset::ThisMonth, "this_month", QT_TRANSLATE_NOOP("kontor::ReportWords", "This month")},
    {PeriodPreset::LastMonth, "last_month", QT_TRANSLATE_NOOP("kontor::ReportWords", "Last month")},
    {PeriodPreset::ThisQuarter, "this_quarter", QT_TRANSLATE_NOOP("kontor::ReportWords", "This quarter")},
    {PeriodPreset::ThisYear, "this_year", QT_TRANSLATE_NOOP("kontor::ReportWords", "This year")},
    {PeriodPreset::LastYear, "last_year", QT_TRANSLATE_NOOP("kontor::ReportWords", "Last year")},
    {PeriodPreset::Last365, "last_365", QT_TRANSLATE_NOOP("kontor::ReportWords", "Last 365 days")},
};

const PeriodName *nameOf(const ReportPeriod &period)
{
    for (const PeriodName &name : kReportPeriods) {
        if (period == name.preset)
            return &name;
    }
    return nullptr;
}

} // namespace

QString word(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Daily:
        return ReportWords::tr("Daily close");
    case ReportKind::Monthly:
        return ReportWords::tr("Sales");
    case ReportKind::Stock:
        return ReportWords::tr("Stock");
    case ReportKind::Tax:
        return ReportWords::tr("Tax summary");
    case ReportKind::Customers:
        break;
    }
    return ReportWords::tr("Customers");
}

const std::vector<ReportPeriod> &reportPeriods()
{
    static const std::vector<ReportPeriod> periods = [] {
        std::vector<ReportPeriod> all;
        for (const PeriodName &name : kReportPeriods)
            all.emplace_back(name.preset);
        all.emplace_back();
        return all;
    }();
    return periods;
}

QString word(const ReportPeriod &period)
{
    const PeriodName *name = nameOf(period);
    return name ? ReportWords::tr(name->text) : ReportWords::tr("From … to …");
}

QString code(const ReportPeriod &period)
{
    const PeriodName *name = nameOf(period);
    return name ? QString::fromLatin1(name->code) : u"custom"_s;
}

} // namespace kontor
