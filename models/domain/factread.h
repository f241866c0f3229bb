// SPDX-License-Identifier: GPL-3.0-or-later
// How folds read numbers out of facts. A body is whatever a writer sent: a number that is missing, of
// another type, fractional or out of bounds must never stop a program or wrap around in a sum.
#pragma once

#include "ids.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace kontor {

inline constexpr qint64 kMostMinor = 1'000'000'000'000'000; ///< 10^15: above any till, far below 64 bits
inline constexpr qint64 kMostUnits = 1'000'000'000;
inline constexpr qint64 kMostPpm = 1'000'000; ///< a tax of 100 %
inline constexpr int kMostLine = 1'000'000;
inline constexpr qint64 kMostSum = 1'000'000'000'000'000'000; ///< 10^18: where sums stop growing

/// The number under the key within [least, most]; what lies outside is taken to the nearest bound, what
/// is no whole number is 0 (taken to the nearest bound).
[[nodiscard]] qint64 numberIn(const QJsonObject &object, QLatin1String key, qint64 least, qint64 most);
/// A sum of money that cannot be negative: a price, a capture, a refund.
[[nodiscard]] qint64 sumIn(const QJsonObject &object, QLatin1String key);
/// An amount of money with a sign.
[[nodiscard]] qint64 amountIn(const QJsonObject &object, QLatin1String key);
[[nodiscard]] qint64 unitsIn(const QJsonObject &object, QLatin1String key);
[[nodiscard]] qint64 signedUnitsIn(const QJsonObject &object, QLatin1String key);
[[nodiscard]] qint64 ppmIn(const QJsonObject &object, QLatin1String key);
/// A line number; 0 names no line.
[[nodiscard]] int lineIn(const QJsonObject &object, QLatin1String key);
[[nodiscard]] int dayIn(const QJsonObject &object, QLatin1String key);
[[nodiscard]] QString textIn(const QJsonObject &object, QLatin1String key);
/// The main location when the key is missing or names none.
[[nodiscard]] LocationId locationIn(const QJsonObject &object, QLatin1String key);

/// The first field, anywhere in the body, whose number a fold would have to bend: the guards refuse
/// such decisions, so that nobody is charged another amount than the one written.
[[nodiscard]] std::optional<QString> fieldOutOfBounds(const QJsonObject &body);

/// Adds, but stops at ±10^18, so that no number of hostile facts can wrap a sum around.
void addCapped(qint64 &sum, qint64 amount);
/// unit · qty, stopped at 10^18. Neither is negative.
[[nodiscard]] qint64 cappedProduct(qint64 unit, qint64 qty);

} // namespace kontor
