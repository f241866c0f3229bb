// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartdata.h"
#include "chartquestions.h"

namespace kontor {

/// The worth of stock over time as a chart that a person reads.
void drawWorth(ChartData &data, const ChartAnswer &answer);

} // namespace kontor
