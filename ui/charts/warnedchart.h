// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartdata.h"
#include "chartquestions.h"

namespace kontor {

/// How many places warned over time as a chart that a person reads.
void drawWarned(ChartData &data, const ChartAnswer &answer);

} // namespace kontor
