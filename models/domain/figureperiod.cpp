// SPDX-License-Identifier: GPL-3.0-or-later
#include "figureperiod.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QDate firstOfMonth(const QDate &date)
{
    return {date.year(), date.month(), 1};
}

QDate lastOfMonth(const QDate &date)
{
    return {date.year(), date.month(), date.daysInMonth()};
}

QDate firstOfWeek(const QDate &date, Qt::DayOfWeek weekStart)
{
    return date.addDays(-((date.dayOfWeek() - static_cast<int>(weekStart) + 7) % 7));
}

QDate firstOfQuarter(const QDate &date)
{
    return {date.year(), (date.month() - 1) / 3 * 3 + 1, 1};
}

bool areWholeMonths(const DayRange &range)
{
    return range.from.day() == 1 && range.to == lastOfMonth(range.to);
}

DayRange rightBefore(const DayRange &range)
{
    const QDate end = range.from.addDays(-1);
    if (!areWholeMonths(range))
        return {range.from.addDays(-range.days()), end};
    const int months = (range.to.year() - range.from.year()) * 12 + range.to.month() - range.from.month() + 1;
    return {range.from.addMonths(-months), end};
}

QDate endOf(const QDate &date, Grain grain, Qt::DayOfWeek weekStart)
{
    if (grain == Grain::Week)
        return firstOfWeek(date, weekStart).addDays(6);
    return grain == Grain::Month ? lastOfMonth(date) : date;
}

} // namespace

DayRange presetRange(PeriodPreset preset, const QDate &today, Qt::DayOfWeek weekStart)
{
    switch (preset) {
    case PeriodPreset::Today:
        return {today, today};
    case PeriodPreset::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case PeriodPreset::Last7:
        return {today.addDays(-6), today};
    case PeriodPreset::Last28:
        return {today.addDays(-27), today};
    case PeriodPreset::ThisWeek:
        return {firstOfWeek(today, weekStart), today};
    case PeriodPreset::ThisMonth:
        return {firstOfMonth(today), today};
    case PeriodPreset::LastMonth: {
        const QDate before = firstOfMonth(today).addDays(-1);
        return {firstOfMonth(before), before};
    }
    case PeriodPreset::ThisQuarter:
        return {firstOfQuarter(today), today};
    case PeriodPreset::ThisYear:
        return {QDate(today.year(), 1, 1), today};
    case PeriodPreset::LastYear:
        return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    case PeriodPreset::Last365:
        break;
    }
    return {today.addDays(-364), today};
}

std::optional<DayRange> comparedRange(const DayRange &range, Comparison comparison)
{
    if (comparison == Comparison::None)
        return {};
    if (comparison == Comparison::PeriodBefore)
        return rightBefore(range);
    if (areWholeMonths(range)) // a whole February stays one
        return DayRange{range.from.addYears(-1), lastOfMonth(range.to.addYears(-1))};
    return DayRange{range.from.addYears(-1), range.to.addYears(-1)};
}

std::vector<DayRange> cut(const DayRange &range, Grain grain, Qt::DayOfWeek weekStart)
{
    std::vector<DayRange> parts;
    if (!range.from.isValid() || !range.to.isValid())
        return parts;
    for (QDate from = range.from; from <= range.to; from = parts.back().to.addDays(1))
        parts.push_back({from, std::min(endOf(from, grain, weekStart), range.to)});
    return parts;
}

QDate beginOf(const QDate &date, Grain grain, Qt::DayOfWeek weekStart)
{
    if (grain == Grain::Week)
        return firstOfWeek(date, weekStart);
    return grain == Grain::Month ? firstOfMonth(date) : date;
}

Grain usualGrain(const DayRange &range)
{
    if (range.days() <= 42)
        return Grain::Day;
    return range.days() <= 184 ? Grain::Week : Grain::Month;
}

int dayNumber(const QDate &date)
{
    return date.year() * 10000 + date.month() * 100 + date.day();
}

QDate dateOfDay(int day)
{
    return {day / 10000, day / 100 % 100, day % 100};
}

QString code(Grain grain)
{
    return grain == Grain::Day ? u"day"_s : grain == Grain::Week ? u"week"_s : u"month"_s;
}

std::optional<Grain> grainFromCode(const QString &code)
{
    for (const Grain grain : {Grain::Day, Grain::Week, Grain::Month}) {
        if (kontor::code(grain) == code)
            return grain;
    }
    return {};
}

} // namespace kontor
