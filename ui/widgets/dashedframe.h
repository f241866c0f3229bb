// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QPainter;

namespace kontor {

/// A frame of dashes, for a place that waits for something. A style sheet's own are half as wide at the upper edge on a
/// dense screen. `radius` is of the corners, at most half the height.
void paintDashedFrame(QPainter &painter, const QRect &rect, int radius);

} // namespace kontor
