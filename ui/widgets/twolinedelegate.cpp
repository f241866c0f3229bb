// SPDX-License-Identifier: GPL-3.0-or-later
#include "twolinedelegate.h"

#include "theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace kontor {

namespace {
constexpr int kTwoLineLeft = 6; // as the theme has it where a table is tight
constexpr int kTwoLineRight = 8;
constexpr int kTwoLineAir = 10;
constexpr int kLeastRow = 30;
} // namespace

int TwoLineDelegate::rowHeight(const QFontMetrics &metrics)
{
    return std::max(kLeastRow, 2 * metrics.height() + kTwoLineAir);
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = ground.widget ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    const QString words = index.data().toString();
    const QString above = words.section(u'\n', 0, 0);
    const QString below = words.section(u'\n', 1);
    const QRect room = option.rect.adjusted(kTwoLineLeft, 0, -kTwoLineRight, 0);
    const QFontMetrics metrics(ground.font);
    const QVariant colour = index.data(Qt::ForegroundRole);
    QRect line(room.left(), room.center().y() - metrics.height() + 1, room.width(), metrics.height());
    painter->save();
    painter->setFont(ground.font);
    painter->setPen(colour.isValid() ? colour.value<QColor>() : Theme::colors().text);
    if ((option.rect.height() - kTwoLineAir) / metrics.height() > (below.isEmpty() ? 1 : 2)) {
        paintWrapped(painter, room, above, below);
        painter->restore();
        return;
    }
    painter->drawText(below.isEmpty() ? room : line, Qt::AlignVCenter,
                      metrics.elidedText(above, Qt::ElideRight, room.width()));
    if (!below.isEmpty()) {
        line.translate(0, metrics.height());
        painter->setPen(Theme::colors().muted);
        painter->drawText(line, Qt::AlignVCenter, metrics.elidedText(below, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

/// The first line in the painter's colour.
void TwoLineDelegate::paintWrapped(QPainter *painter, const QRect &room, const QString &above, const QString &below)
{
    const QRect wide(0, 0, room.width(), QWIDGETSIZE_MAX);
    const int high = painter->fontMetrics().boundingRect(wide, Qt::TextWordWrap, above).height();
    const int low = below.isEmpty() ? 0 : painter->fontMetrics().boundingRect(wide, Qt::TextWordWrap, below).height();
    QRect place(room.left(), std::max(room.top(), room.center().y() + 1 - (high + low) / 2), room.width(), high);
    painter->setClipRect(room);
    painter->drawText(place, Qt::TextWordWrap, above);
    place.translate(0, high);
    place.setHeight(low);
    painter->setPen(Theme::colors().muted);
    painter->drawText(place, Qt::TextWordWrap, below);
}

} // namespace kontor
