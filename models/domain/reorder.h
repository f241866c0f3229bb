// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace kontor {

/// The z of a cycle service level: 90 % 1.2816, 95 % 1.6449, 98 % 2.0537, 99 % 2.3263. A level
/// between them takes the next higher one, so that it is never promised less; above 99 takes 99.
[[nodiscard]] double serviceLevelZ(int percent);

/// SS = z·√(L·σd² + d²·σL²), rounded up to whole units. Demand in units per day, lead time in days;
/// both sigmas are standard deviations. 0 when the inputs are not finite.
[[nodiscard]] qint64 safetyStock(double z, double dailyDemand, double demandSigma, double leadDays, double leadSigma);

/// ROP = d·L (rounded up) + SS: order again when available plus incoming falls to this.
[[nodiscard]] qint64 reorderPoint(double z, double dailyDemand, double demandSigma, double leadDays, double leadSigma);

/// max(0, target − (available + incoming)); what is more than 0 is raised to the minimum order
/// quantity and then to whole packs. pack and moq under 1 count as 1.
[[nodiscard]] qint64 suggestedQuantity(qint64 target, qint64 available, qint64 incoming, qint64 pack, qint64 moq);

/// How many days the stock lasts: available / average daily demand. Nothing without demand; 0 when
/// nothing is available or the shop is oversold.
[[nodiscard]] std::optional<double> daysOfCover(qint64 available, double averageDailyDemand);

/// Whether what is still available will be sold before goods that are ordered now can come: days of cover <= lead time.
/// False where nothing is left, which is out of stock already.
[[nodiscard]] bool runsOutSoon(qint64 available, double averageDailyDemand, qint64 leadDays);

enum class StockLevel { Ok, Low, Out, Oversold };

/// Oversold below 0, out at 0, low up to the threshold (already inherited; null when none is set
/// anywhere, then nothing is low).
[[nodiscard]] StockLevel stockLevel(qint64 available, std::optional<qint64> threshold);

/// Whether a stock warning is open: available <= threshold; with threshold 0 or none, only when
/// available < 1.
[[nodiscard]] bool warningOpen(qint64 available, std::optional<qint64> threshold);

} // namespace kontor
