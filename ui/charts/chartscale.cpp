// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartscale.h"

#include <algorithm>
#include <cmath>

namespace kontor {

namespace {

constexpr double kRoundSteps[] = {1, 2, 2.5, 5}; ///< and these times ten, a hundred, …
constexpr int kPartsInTurn[] = {5, 4, 6, 3, 2, 1}; ///< of those that fill an axis as well, the first
constexpr int kFewParts = 3; ///< fewer say little
constexpr double kCostOfFewParts = 0.4; ///< of an axis left empty, each part that is missing
constexpr double kFarFromZero = 0.6; ///< of the highest value, the lowest: less than half an axis would be used
constexpr double kBelowTheLowest = 0.1; ///< of the values' reach, so that no line lies on the edge
constexpr double kAlmost = 1e-9;

/// With both ends, and never of no length.
ChartSpan completed(ChartSpan span)
{
    if (span.least > span.most)
        span.least = span.most = 0;
    const bool isFar = !span.startsAtZero && span.least > span.most * kFarFromZero && span.most > span.least;
    if (isFar)
        span.least = std::max(0.0, span.least - (span.most - span.least) * kBelowTheLowest);
    else
        span.least = std::min(0.0, span.least);
    span.most = std::max({span.most, 0.0, span.least});
    if (span.most <= span.least)
        span.most = span.least + 1;
    return span;
}

bool isMultiple(double step, double of)
{
    return std::abs(step / of - std::round(step / of)) < kAlmost && step >= of * (1 - kAlmost);
}

/// The smallest round steps with which so many of them reach over the values.
ChartScale fitted(const ChartSpan &span, int parts)
{
    double power = std::pow(10, std::floor(std::log10((span.most - span.least) / parts)));
    for (;;) {
        for (const double factor : kRoundSteps) {
            const double step = factor * power;
            if (!isMultiple(step, span.finest))
                continue;
            const double low = std::floor(span.least / step + kAlmost) * step;
            const double high = low + parts * step;
            if (high >= span.most - step * kAlmost)
                return {low, high, step, parts};
        }
        power *= 10;
    }
}

/// How much longer an axis is than its values, in their lengths.
double costOf(const ChartScale &scale, const ChartSpan &span)
{
    const bool isOverAll = span.isShare && span.most <= 100 && scale.high > 100;
    return (scale.high - scale.low) / (span.most - span.least) + (isOverAll ? 1 : 0);
}

} // namespace

void ChartSpan::add(double value)
{
    least = std::min(least, value);
    most = std::max(most, value);
}

std::vector<ChartScale> chartScales(const std::vector<ChartSpan> &axes, int mostParts)
{
    std::vector<ChartSpan> spans;
    for (const ChartSpan &axis : axes)
        spans.push_back(completed(axis));
    std::vector<ChartScale> best;
    double least = std::numeric_limits<double>::max();
    for (const int parts : kPartsInTurn) {
        if (parts > mostParts)
            continue;
        std::vector<ChartScale> scales;
        double cost = kCostOfFewParts * std::max(0, kFewParts - parts);
        for (const ChartSpan &span : spans) {
            scales.push_back(fitted(span, parts));
            cost += costOf(scales.back(), span);
        }
        if (cost < least - kAlmost) {
            least = cost;
            best = std::move(scales);
        }
    }
    return best;
}

} // namespace kontor
