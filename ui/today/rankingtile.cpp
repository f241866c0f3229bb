// SPDX-License-Identifier: GPL-3.0-or-later
#include "rankingtile.h"

#include "theme.h"

#include <QPainter>

#include <algorithm>

namespace kontor {

namespace {

constexpr int kRankingLeastName = 72;
constexpr int kRankingBar = 4;

} // namespace

void RankingTile::show(const QString &caption, std::vector<Row> rows, const QString &nothing, const QString &spoken)
{
    m_rows = std::move(rows);
    m_nothing = nothing;
    setWords(caption, spoken);
}

int RankingTile::insideWidth() const
{
    int widest = m_rows.empty() ? fontMetrics().horizontalAdvance(m_nothing) : 0;
    for (const Row &row : m_rows)
        widest =
            std::max(widest,
                     std::min(kRankingLeastName, fontMetrics().horizontalAdvance(row.name)) + 2 * kGap
                         + fontMetrics().horizontalAdvance(row.change) + fontMetrics().horizontalAdvance(row.value));
    return widest;
}

void RankingTile::paintInside(QPainter &painter, const QRect &inside) const
{
    if (m_rows.empty()) {
        painter.setPen(Theme::colors().muted);
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, m_nothing);
        return;
    }
    constexpr int kMostRows = 3;
    const int height = inside.height() / kMostRows;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i)
        paintRow(painter, QRect(inside.left(), inside.top() + i * height, inside.width(), height),
                 m_rows[static_cast<size_t>(i)]);
}

/// The name at the left, its figure at the right, and the bar below.
void RankingTile::paintRow(QPainter &painter, const QRect &place, const Row &row) const
{
    const ThemeColors &c = Theme::colors();
    const QFontMetrics metrics = fontMetrics();
    QRect words(place.left(), place.bottom() - kRankingBar - 2 - metrics.height(), place.width(), metrics.height());
    const QRect bar(place.left(), place.bottom() - kRankingBar, place.width(), kRankingBar);
    painter.setPen(c.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, row.value);
    words.setRight(words.right() - metrics.horizontalAdvance(row.value) - kGap);
    painter.setPen(colourOf(row.tone));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, row.change);
    words.setRight(words.right() - metrics.horizontalAdvance(row.change) - kGap);
    painter.setPen(c.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(row.name, Qt::ElideRight, words.width()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.lineSoft);
    painter.drawRoundedRect(bar, kRankingBar / 2.0, kRankingBar / 2.0);
    painter.setBrush(c.accent);
    const double length = std::clamp(row.share, 0.0, 1.0) * bar.width();
    if (length >= 1)
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), std::max<double>(kRankingBar, length), kRankingBar),
                                kRankingBar / 2.0, kRankingBar / 2.0);
}

} // namespace kontor
