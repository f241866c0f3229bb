// SPDX-License-Identifier: GPL-3.0-or-later
#include "charttile.h"

#include "mirroredtext.h"
#include "theme.h"

#include <QPainter>

#include <algorithm>

namespace kontor {

namespace {

constexpr int kChartTileWidth = 216;
constexpr int kChartTilePadding = 12;
constexpr int kChartTileSide = 16; ///< that of a card
constexpr int kChartTileDrawing = 56; ///< height of what is no words

} // namespace

ChartTile::ChartTile(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void ChartTile::setWords(const QString &caption, const QString &spoken)
{
    setText(caption);
    setAccessibleName(spoken);
    setToolTip(spoken);
    updateGeometry();
    update();
}

QFont ChartTile::figureFont() const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    return large;
}

QColor ChartTile::colourOf(Tone tone)
{
    const ThemeColors &c = Theme::colors();
    return tone == Tone::Good ? c.good : tone == Tone::Bad ? c.bad : c.muted;
}

/// All tiles are of one height, whatever they show.
QSize ChartTile::sizeHint() const
{
    const int words = std::max(fontMetrics().horizontalAdvance(text()), insideWidth());
    return {std::max(kChartTileWidth, words + 2 * kChartTileSide),
            2 * kChartTilePadding + QFontMetrics(figureFont()).height() + 2 * fontMetrics().height()
                + kChartTileDrawing};
}

void ChartTile::paintEvent(QPaintEvent *)
{
    const ThemeColors &c = Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? c.accent : c.line);
    painter.setBrush(isDown() ? c.pressed : m_isUnderMouse ? c.hoverRow : c.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRect inner = rect().adjusted(kChartTileSide, kChartTilePadding, -kChartTileSide, -kChartTilePadding);
    const int line = fontMetrics().height();
    painter.setPen(c.text);
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), line),
                     wordFlags(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter, text()), text());
    paintInside(painter, inner.adjusted(0, line, 0, 0));
}

void ChartTile::enterEvent(QEnterEvent *)
{
    m_isUnderMouse = true;
    update();
}

void ChartTile::leaveEvent(QEvent *)
{
    m_isUnderMouse = false;
    update();
}

} // namespace kontor
