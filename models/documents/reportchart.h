// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"
#include "report.h"

namespace kontor {

/// How much of a page's height it takes.
[[nodiscard]] double heightOfMm(const ReportChart &chart);
/// Draws a chart that is not empty as lines and areas, in colours that are told apart in grey.
void drawChart(PaperPage &page, const QRectF &box, const ReportChart &chart);

/// Lines of a scale from `low` to `high`, at round numbers; both lie within it.
struct ReportScale {
    double low = 0;
    double high = 1;
    double step = 1;
};
/// 0 lies on it. `least`: no step is smaller.
[[nodiscard]] ReportScale scaleOf(double low, double high, double least);

} // namespace kontor
