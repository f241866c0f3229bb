// SPDX-License-Identifier: GPL-3.0-or-later
#include "trendtile.h"

#include "theme.h"

#include <QPainter>

#include <algorithm>

namespace kontor {

void TrendTile::show(const Words &words, Sparkline line)
{
    m_words = words;
    m_line = std::move(line);
    setWords(words.caption, words.spoken);
}

int TrendTile::insideWidth() const
{
    const int figure = QFontMetrics(figureFont()).horizontalAdvance(m_words.figure) + kGap
        + fontMetrics().horizontalAdvance(m_words.change);
    return std::max(figure, fontMetrics().horizontalAdvance(m_words.below));
}

void TrendTile::paintInside(QPainter &painter, const QRect &inside) const
{
    const QFont large = figureFont();
    const QFontMetrics figures(large);
    const int line = fontMetrics().height();
    const QRect top(inside.left(), inside.top(), inside.width(), figures.height());
    painter.setFont(large);
    painter.setPen(Theme::colors().text);
    painter.drawText(top, Qt::AlignVCenter | Qt::AlignLeft, m_words.figure);
    painter.setFont(font());
    painter.setPen(colourOf(m_words.tone));
    painter.drawText(top, Qt::AlignVCenter | Qt::AlignRight, m_words.change);
    painter.setPen(Theme::colors().muted);
    const QRect below(inside.left(), top.bottom() + 1, inside.width(), line);
    painter.drawText(below, Qt::AlignVCenter | Qt::AlignLeft, m_words.below);
    paintSparkline(painter, QRectF(inside).adjusted(0, top.height() + line + kGap, 0, -1), m_line);
}

} // namespace kontor
