// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

class QPainter;
class QRectF;

namespace kontor {

/// A figure step by step, and behind it what it was in the time before. Steps without a value leave a gap.
struct Sparkline {
    enum class Shape { Line, Columns };
    std::vector<std::optional<double>> now;
    std::vector<std::optional<double>> before; ///< of another length: the first steps of both stand over each other
    Shape shape = Shape::Line;
    std::optional<double> top = {}; ///< of the scale, where it is known: 1 of shares
};

/// Draws it in the colours of the look in force, without axes or words: whoever shows it says its figures beside it.
/// Time runs from left to right.
void paintSparkline(QPainter &painter, const QRectF &place, const Sparkline &line);

} // namespace kontor
