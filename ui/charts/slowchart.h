// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartdata.h"
#include "chartquestions.h"

namespace kontor {

/// What lies on the shelf and leaves it least, by the money that lies there; what was sold of it stands beside it.
void drawSlow(ChartData &data, const ChartAnswer &answer);

} // namespace kontor
