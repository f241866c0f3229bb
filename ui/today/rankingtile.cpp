// SPDX-License-Identifier: GPL-3.0-or-later
#include "rankingtile.h"

#include "mirroredtext.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

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
        painter.drawText(inside, wordFlags(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter, m_nothing),
                         m_nothing);
        return;
    }
    constexpr int kMostRows = 3;
    const int height = inside.height() / kMostRows;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i)
        paintRow(painter, QRect(inside.left(), inside.top() + i * height, inside.width(), height),
                 m_rows[static_cast<size_t>(i)]);
}

/// The name where reading begins, its figure at the other end, and the bar below.
void RankingTile::paintRow(QPainter &painter, const QRect &place, const Row &row) const
{
    const ThemeColors &c = Theme::colors();
    const QFontMetrics metrics = fontMetrics();
    QRect words(place.left(), place.bottom() - kRankingBar - 2 - metrics.height(), place.width(), metrics.height());
    const QRect bar(place.left(), place.bottom() - kRankingBar, place.width(), kRankingBar);
    const auto write = [&](const QColor &color, Qt::Alignment side, const QString &said) {
        painter.setPen(color);
        painter.drawText(QStyle::visualRect(layoutDirection(), place, words),
                         wordFlags(layoutDirection(), side | Qt::AlignVCenter, said), said);
    };
    write(c.text, Qt::AlignTrailing, row.value);
    words.setRight(words.right() - metrics.horizontalAdvance(row.value) - kGap);
    write(colourOf(row.tone), Qt::AlignTrailing, row.change);
    words.setRight(words.right() - metrics.horizontalAdvance(row.change) - kGap);
    write(c.text, Qt::AlignLeading, metrics.elidedText(row.name, Qt::ElideRight, words.width()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.lineSoft);
    painter.drawRoundedRect(bar, kRankingBar / 2.0, kRankingBar / 2.0);
    painter.setBrush(c.accent);
    const double share = std::clamp(row.share, 0.0, 1.0) * bar.width();
    const double length = std::max<double>(kRankingBar, share);
    const double left = isRightToLeft() ? bar.x() + bar.width() - length : bar.x();
    if (share >= 1)
        painter.drawRoundedRect(QRectF(left, bar.top(), length, kRankingBar), kRankingBar / 2.0, kRankingBar / 2.0);
}

} // namespace kontor
