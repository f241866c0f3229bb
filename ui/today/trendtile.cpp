// SPDX-License-Identifier: GPL-3.0-or-later
#include "trendtile.h"

#include "mirroredtext.h"
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
    const QRect below(inside.left(), top.bottom() + 1, inside.width(), line);
    const auto write = [&](const QRect &place, Qt::Alignment side, const QString &words) {
        painter.drawText(place, wordFlags(layoutDirection(), side | Qt::AlignVCenter, words), words);
    };
    painter.setFont(large);
    painter.setPen(Theme::colors().text);
    write(top, Qt::AlignLeading, m_words.figure);
    painter.setFont(font());
    painter.setPen(colourOf(m_words.tone));
    write(top, Qt::AlignTrailing, m_words.change);
    painter.setPen(Theme::colors().muted);
    write(below, Qt::AlignLeading, m_words.below);
    if (isRightToLeft()) { // its days, too, as those of the chart that it opens
        painter.translate(inside.left() + inside.right() + 1, 0);
        painter.scale(-1, 1);
    }
    paintSparkline(painter, QRectF(inside).adjusted(0, top.height() + line + kGap, 0, -1), m_line);
}

} // namespace kontor
