// SPDX-License-Identifier: GPL-3.0-or-later
#include "reorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kontor {

namespace {

__extension__ typedef __int128 Wide;

/// Whole units, rounded up, but not for the last bits of a binary fraction (2.2·25 is 55, not 56).
qint64 unitsUp(double units)
{
    constexpr double noise = 1e-9;
    constexpr double largestExact = 9007199254740992.0; // 2^53
    if (!std::isfinite(units) || units <= 0)
        return 0;
    return static_cast<qint64>(std::min(std::ceil(units * (1 - noise)), largestExact));
}

} // namespace

double serviceLevelZ(int percent)
{
    if (percent <= 90)
        return 1.2816;
    if (percent <= 95)
        return 1.6449;
    return percent <= 98 ? 2.0537 : 2.3263;
}

qint64 safetyStock(double z, double dailyDemand, double demandSigma, double leadDays, double leadSigma)
{
    const double variance = leadDays * demandSigma * demandSigma + dailyDemand * dailyDemand * leadSigma * leadSigma;
    return unitsUp(z * std::sqrt(variance));
}

qint64 reorderPoint(double z, double dailyDemand, double demandSigma, double leadDays, double leadSigma)
{
    return unitsUp(dailyDemand * leadDays) + safetyStock(z, dailyDemand, demandSigma, leadDays, leadSigma);
}

qint64 suggestedQuantity(qint64 target, qint64 available, qint64 incoming, qint64 pack, qint64 moq)
{
    const Wide missing = Wide(target) - available - incoming;
    if (missing <= 0)
        return 0;
    const Wide packSize = std::max<qint64>(pack, 1);
    const Wide wanted = std::max<Wide>(missing, std::max<qint64>(moq, 1));
    const Wide packs = (wanted + packSize - 1) / packSize;
    return static_cast<qint64>(std::min<Wide>(packs * packSize, std::numeric_limits<qint64>::max()));
}

std::optional<double> daysOfCover(qint64 available, double averageDailyDemand)
{
    if (!std::isfinite(averageDailyDemand) || averageDailyDemand <= 0)
        return std::nullopt;
    return static_cast<double>(std::max<qint64>(available, 0)) / averageDailyDemand;
}

bool runsOutSoon(qint64 available, double averageDailyDemand, qint64 leadDays)
{
    const std::optional<double> cover = daysOfCover(available, averageDailyDemand);
    return available > 0 && cover && *cover <= static_cast<double>(leadDays);
}

StockLevel stockLevel(qint64 available, std::optional<qint64> threshold)
{
    if (available < 0)
        return StockLevel::Oversold;
    if (available == 0)
        return StockLevel::Out;
    return threshold && available <= *threshold ? StockLevel::Low : StockLevel::Ok;
}

bool warningOpen(qint64 available, std::optional<qint64> threshold)
{
    return stockLevel(available, threshold) != StockLevel::Ok;
}

} // namespace kontor
