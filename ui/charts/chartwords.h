// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as charts that a person reads, in the language of the moment.
#pragma once

#include "chartdata.h"
#include "chartquestions.h"

namespace kontor {

[[nodiscard]] QString word(Figure figure);
[[nodiscard]] QString word(RfmGroup group);
[[nodiscard]] QString rangeText(const DayRange &range);
/// Whatever days are asked for: as it is now, of the last twelve months, or what is to come.
[[nodiscard]] bool hasOwnPeriod(Figure figure);
/// The figure the answer was asked for.
[[nodiscard]] ChartData chartOf(const ChartAnswer &answer);

} // namespace kontor
