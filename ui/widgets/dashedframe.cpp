// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashedframe.h"

#include "theme.h"

#include <QPainter>
#include <QPen>

#include <algorithm>

namespace kontor {

namespace {
constexpr qreal kHalfDashLine = 0.5; // the middle of the line lies in the middle of a pixel
constexpr qreal kDashPart = 3; // of lines and of gaps, as wide as the line
} // namespace

void paintDashedFrame(QPainter &painter, const QRect &rect, int radius)
{
    const QRectF middle = QRectF(rect).adjusted(kHalfDashLine, kHalfDashLine, -kHalfDashLine, -kHalfDashLine);
    const qreal round = std::min<qreal>(radius, middle.height() / 2);
    QPen pen(Theme::colors().field, 2 * kHalfDashLine);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({kDashPart, kDashPart});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(middle, round, round);
    painter.restore();
}

} // namespace kontor
