// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

#include <vector>

namespace kontor {

/// An amount in minor units of an ISO 4217 currency. Two currencies are never added.
struct Money {
    qint64 minor = 0;
    QString currency;

    bool operator==(const Money &) const = default;
};

/// a + b. Error: amount_too_large (Usage) when the sum does not fit 64 bits.
[[nodiscard]] Result<qint64> addMinor(qint64 a, qint64 b);

/// unit · qty. Error: amount_too_large (Usage) when the product does not fit 64 bits.
[[nodiscard]] Result<qint64> mulMinor(qint64 unit, qint64 qty);

/// a·b/c rounded half away from zero: on magnitudes in 128 bits, then signed. c > 0, and the result
/// must fit 64 bits (it does whenever |b| <= c): both are checked in every build, because a wrapped
/// amount is worse than a stop.
[[nodiscard]] qint64 mulDivRound(qint64 a, qint64 b, qint64 c);

/// The tax contained in a gross amount: round(gross·ppm / (1000000 + ppm)). ppm >= 0, parts per million.
[[nodiscard]] qint64 taxInside(qint64 gross, qint64 ppm);

/// The tax that comes on top of a net amount: round(net·ppm / 1000000). ppm >= 0, parts per million.
[[nodiscard]] qint64 taxOn(qint64 net, qint64 ppm);

/// Splits total over the weights by largest remainder, ties to the earlier; the parts always sum to
/// total. A negative total is split as its magnitude and then signed. When no weight is positive the
/// quantities are the weights; when no quantity is positive either, the first gets everything.
/// A negative weight counts as 0, and so does a missing quantity. No weights, no parts.
[[nodiscard]] std::vector<qint64> spread(qint64 total, const std::vector<qint64> &weights,
                                         const std::vector<qint64> &quantities);

/// The share of units from..to of n on a line total: round(total·to/n) − round(total·from/n), so that
/// the shares of consecutive ranges always sum to the total. 0 <= from <= to <= n, n > 0.
[[nodiscard]] qint64 shareOfUnits(qint64 total, qint64 n, qint64 from, qint64 to);

} // namespace kontor
