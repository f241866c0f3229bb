// SPDX-License-Identifier: GPL-3.0-or-later
// Round numbers for the axes of a chart.
#pragma once

#include <limits>
#include <vector>

namespace kontor {

/// What an axis has to show.
struct ChartSpan {
    double least = std::numeric_limits<double>::max(); ///< above `most`: there is no value
    double most = std::numeric_limits<double>::lowest();
    double finest = 1; ///< no number on the axis is finer: 1 for pieces, 0.01 for cents
    bool startsAtZero = true; ///< a bar is as long as its value; a line may be far from 0, and then says more
    bool isShare = false; ///< 100 is all there is

    void add(double value);
};

/// From `low` to `high` in equal steps; all of them are multiples of the step.
struct ChartScale {
    double low = 0;
    double high = 1;
    double step = 1;
    int parts = 1;
};

/// One for each axis, all of as many parts, so that their ticks stand at the same lines.
[[nodiscard]] std::vector<ChartScale> chartScales(const std::vector<ChartSpan> &axes, int mostParts);

} // namespace kontor
