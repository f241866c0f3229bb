// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a whole: rates, percentiles, Pareto order and the classes that follow from it.
#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <vector>

namespace kontor {

/// N of N_total.
struct Ratio {
    qint64 part = 0;
    qint64 whole = 0;

    /// 0 … 1; nothing when there is nothing to divide by: shown as "—".
    [[nodiscard]] std::optional<double> share() const;
    friend bool operator==(const Ratio &, const Ratio &) = default;
};

/// What each of so many comes to, rounded half away from zero; nothing without any.
[[nodiscard]] std::optional<qint64> average(qint64 sum, qint64 count);

/// How often each value was seen.
using Histogram = std::map<qint64, qint64>;
/// The least value that `share` of all are not above (nearest rank); nothing of an empty one.
[[nodiscard]] std::optional<qint64> percentile(const Histogram &histogram, double share);
[[nodiscard]] qint64 countUpTo(const Histogram &histogram, qint64 value);
[[nodiscard]] qint64 countOf(const Histogram &histogram);

/// Of values that fall: the share of the sum that each and all before it have, 0 … 1. Negative ones count as 0.
[[nodiscard]] std::vector<double> cumulativeShares(const std::vector<qint64> &falling);

enum class AbcClass { A, B, C };
/// Of net revenue that falls: A up to 80 % of it, B up to 95 %, C the rest. The one that crosses a line belongs to the
/// higher class; what brought nothing is C.
[[nodiscard]] std::vector<AbcClass> abcClasses(const std::vector<qint64> &falling);

enum class XyzClass { X, Y, Z };
/// By the coefficient of variation of the units of equal spans: X below 0.5, Y below 1, Z the rest. Nothing without
/// sales.
[[nodiscard]] std::optional<XyzClass> xyzClass(const std::vector<qint64> &units);

} // namespace kontor
