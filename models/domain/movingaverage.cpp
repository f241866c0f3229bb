// SPDX-License-Identifier: GPL-3.0-or-later
#include "movingaverage.h"

#include <algorithm>

namespace kontor {

namespace {

__extension__ typedef __int128 Wide;

} // namespace

qint64 movingAverage(qint64 thereMinor, qint64 there, qint64 arrivedMinor, qint64 arrived)
{
    const Wide before = std::max<qint64>(0, there);
    const Wide now = std::max<qint64>(0, arrived);
    const Wide units = before + now;
    if (units == 0)
        return arrivedMinor;
    const Wide sum = before * thereMinor + now * arrivedMinor;
    const Wide rounded = ((sum < 0 ? -sum : sum) + units / 2) / units;
    return static_cast<qint64>(sum < 0 ? -rounded : rounded); // between two costs, so it fits
}

} // namespace kontor
