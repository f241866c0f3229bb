// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartdata.h"
#include "chartquestions.h"

namespace kontor {

/// How many orders took how long to their first parcel: by the hour up to two days, by the day after that.
void drawTimeToShip(ChartData &data, const ChartAnswer &answer);
/// How many parcels took how many days to their buyer.
void drawDelivery(ChartData &data, const ChartAnswer &answer);

} // namespace kontor
