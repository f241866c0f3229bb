// SPDX-License-Identifier: GPL-3.0-or-later
#include "quietlinesdelegate.h"

#include "theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kQuietLeft = 6; // as the theme has it where a table is tight
constexpr int kQuietRight = 8;
constexpr int kQuietAir = 10; // above and below the lines
constexpr int kLeastQuietRow = 30;

/// No more than `most` lines; the last one takes all that is left.
QStringList flowed(const QStringList &parts, const QFontMetrics &metrics, int width, qsizetype most)
{
    QStringList lines;
    for (const QString &part : parts) {
        const QString joined = lines.isEmpty() ? part : lines.last() + u" · "_s + part;
        if (!lines.isEmpty() && (lines.size() >= most || metrics.horizontalAdvance(joined) <= width))
            lines.last() = joined;
        else
            lines += part;
    }
    return lines;
}

} // namespace

int QuietLinesDelegate::rowHeight(const QFontMetrics &metrics, int lines)
{
    return std::max(kLeastQuietRow, lines * metrics.height() + kQuietAir);
}

int QuietLinesDelegate::linesOf(const QString &words, const QFontMetrics &metrics, int width, int most)
{
    const QStringList parts = words.split(u'\n').mid(1);
    return 1 + static_cast<int>(flowed(parts, metrics, width - kQuietLeft - kQuietRight, most - 1).size());
}

void QuietLinesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = ground.widget ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    const QRect room = option.rect.adjusted(kQuietLeft, 0, -kQuietRight, 0);
    const QFontMetrics metrics(ground.font);
    QStringList parts = index.data().toString().split(u'\n');
    QStringList lines{parts.takeFirst()};
    lines += flowed(parts, metrics, room.width(), std::max(1, (room.height() - kQuietAir) / metrics.height() - 1));
    const QVariant colour = index.data(Qt::ForegroundRole);
    QRect line(room.left(), room.top(), room.width(), metrics.height());
    line.translate(0, (room.height() - static_cast<int>(lines.size()) * metrics.height()) / 2);
    painter->save();
    painter->setFont(ground.font);
    painter->setPen(colour.isValid() ? colour.value<QColor>() : Theme::colors().text);
    for (const QString &words : std::as_const(lines)) {
        painter->drawText(line, Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, room.width()));
        painter->setPen(Theme::colors().muted);
        line.translate(0, metrics.height());
    }
    painter->restore();
}

} // namespace kontor
