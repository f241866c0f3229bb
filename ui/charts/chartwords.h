// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as charts that a person reads, in the language of the moment.
#pragma once

#include "chartdata.h"
#include "chartquestions.h"

namespace kontor {

[[nodiscard]] QString word(Figure figure);
[[nodiscard]] QString word(RfmGroup group);
/// A day or month, as the table names it and, without the year, as an axis does.
void addDay(ChartData &data, const QDate &day, Grain grain);
[[nodiscard]] QString rangeText(const DayRange &range);
/// With what it is of: "50.0% (1 of 2)".
[[nodiscard]] QString shareText(const Ratio &ratio);
/// The figure, with the days that were asked for where it is of these.
[[nodiscard]] QString headingOf(const ChartQuestion &question);
/// The figure the answer was asked for.
[[nodiscard]] ChartData chartOf(const ChartAnswer &answer);

} // namespace kontor
