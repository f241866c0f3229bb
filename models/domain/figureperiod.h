// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of shop-local days that figures are asked for, and how they are cut.
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace kontor {

/// Both ends belong to it.
struct DayRange {
    QDate from;
    QDate to;

    [[nodiscard]] int days() const { return static_cast<int>(from.daysTo(to)) + 1; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

enum class PeriodPreset {
    Today,
    Yesterday,
    Last7,
    Last28,
    ThisWeek,
    ThisMonth,
    LastMonth,
    ThisQuarter,
    ThisYear,
    LastYear,
    Last365
};
enum class Grain { Day, Week, Month };
enum class Comparison { None, PeriodBefore, YearBefore };

/// Periods that are under way end today.
[[nodiscard]] DayRange presetRange(PeriodPreset preset, const QDate &today, Qt::DayOfWeek weekStart);
/// Whole months are compared with as many months before them, anything else with as many days before it; the year
/// before has the same dates, the 29th of February becomes the 28th. Nothing for Comparison::None.
[[nodiscard]] std::optional<DayRange> comparedRange(const DayRange &range, Comparison comparison);
/// The days, weeks or months of a range in order; the first and the last one end where the range does.
[[nodiscard]] std::vector<DayRange> cut(const DayRange &range, Grain grain, Qt::DayOfWeek weekStart);
/// The first day of the day, week or month that this day belongs to.
[[nodiscard]] QDate beginOf(const QDate &date, Grain grain, Qt::DayOfWeek weekStart);
/// Days up to six weeks, weeks up to half a year, else months.
[[nodiscard]] Grain usualGrain(const DayRange &range);

/// yyyymmdd, and back; an invalid date for a number that is no day.
[[nodiscard]] int dayNumber(const QDate &date);
[[nodiscard]] QDate dateOfDay(int day);

/// Stable snake_case names.
[[nodiscard]] QString code(Grain grain);
[[nodiscard]] std::optional<Grain> grainFromCode(const QString &code);

} // namespace kontor
