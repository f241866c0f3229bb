// SPDX-License-Identifier: GPL-3.0-or-later
#include "shares.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kontor {

std::optional<double> Ratio::share() const
{
    if (whole == 0)
        return {};
    return static_cast<double>(part) / static_cast<double>(whole);
}

std::optional<qint64> average(qint64 sum, qint64 count)
{
    if (count <= 0)
        return {};
    const qint64 half = count / 2;
    return sum < 0 ? -((-sum + half) / count) : (sum + half) / count;
}

std::optional<qint64> percentile(const Histogram &histogram, double share)
{
    const qint64 all = countOf(histogram);
    const auto rank = std::max<qint64>(1, static_cast<qint64>(std::ceil(share * static_cast<double>(all))));
    qint64 seen = 0;
    for (const auto &[value, count] : histogram) {
        seen += count;
        if (seen >= rank)
            return value;
    }
    return {};
}

qint64 countUpTo(const Histogram &histogram, qint64 value)
{
    qint64 sum = 0;
    for (auto it = histogram.begin(); it != histogram.end() && it->first <= value; ++it)
        sum += it->second;
    return sum;
}

qint64 countOf(const Histogram &histogram)
{
    return std::accumulate(histogram.begin(), histogram.end(), qint64(0),
                           [](qint64 sum, const auto &each) { return sum + each.second; });
}

std::vector<double> cumulativeShares(const std::vector<qint64> &falling)
{
    double all = 0;
    for (const qint64 value : falling)
        all += static_cast<double>(std::max<qint64>(0, value));
    std::vector<double> shares;
    double sum = 0;
    for (const qint64 value : falling) {
        sum += static_cast<double>(std::max<qint64>(0, value));
        shares.push_back(all > 0 ? sum / all : 0);
    }
    return shares;
}

std::vector<AbcClass> abcClasses(const std::vector<qint64> &falling)
{
    constexpr double kA = 0.80;
    constexpr double kB = 0.95;
    constexpr double kRounding = 1e-9; // exactly 80 % is not beyond it
    const std::vector<double> shares = cumulativeShares(falling);
    std::vector<AbcClass> classes;
    double before = 0; // what comes before decides: so the one that crosses belongs to the higher class
    for (size_t i = 0; i < falling.size(); ++i) {
        if (falling[i] <= 0)
            classes.push_back(AbcClass::C);
        else
            classes.push_back(before < kA - kRounding       ? AbcClass::A
                                  : before < kB - kRounding ? AbcClass::B
                                                            : AbcClass::C);
        before = shares[i];
    }
    return classes;
}

std::optional<XyzClass> xyzClass(const std::vector<qint64> &units)
{
    const double count = static_cast<double>(units.size());
    const double sum = std::accumulate(units.begin(), units.end(), 0.0);
    if (units.empty() || sum <= 0)
        return {};
    const double mean = sum / count;
    double squares = 0;
    for (const qint64 each : units)
        squares += (static_cast<double>(each) - mean) * (static_cast<double>(each) - mean);
    const double variation = std::sqrt(squares / count) / mean;
    return variation < 0.5 ? XyzClass::X : variation < 1 ? XyzClass::Y : XyzClass::Z;
}

} // namespace kontor
