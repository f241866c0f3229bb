// SPDX-License-Identifier: GPL-3.0-or-later
#include "articledelegate.h"

#include "articletile.h"
#include "theme.h"
#include "thumbnails.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int kCellPad = 10;
constexpr int kGap = 10;
} // namespace

ArticleDelegate::ArticleDelegate(Thumbnails &thumbnails, const Roles &roles, QAbstractItemView *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_roles(roles)
{
    connect(&thumbnails, &Thumbnails::changed, parent->viewport(), qOverload<>(&QWidget::update));
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString words = std::exchange(ground.text, QString());
    const QStyle *style = ground.widget ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    if (words == u"…")
        return; // the row is being read
    const QString title = index.data(m_roles.title).toString();
    const QString below = m_roles.below < 0 ? QString() : index.data(m_roles.below).toString();
    const int side = m_roles.below < 0 ? Side : TallSide;
    const QPoint at(option.rect.left() + kCellPad, option.rect.top() + (option.rect.height() - side) / 2);
    painter->drawPixmap(at,
                        articleTile(m_thumbnails, index.data(m_roles.picture).toString(), title, side,
                                    painter->device()->devicePixelRatioF()));
    const QRect room = option.rect.adjusted(kCellPad + side + kGap, 0, -kCellPad, 0);
    const QFontMetrics metrics(ground.font);
    const int middle = room.center().y();
    const QRect first =
        below.isEmpty() ? room : QRect(room.left(), middle - metrics.height(), room.width(), metrics.height());
    painter->save();
    painter->setFont(ground.font);
    painter->setPen(Theme::colors().text);
    painter->drawText(
        first, Qt::AlignVCenter,
        metrics.elidedText(title, title.contains(u" · "_s) ? Qt::ElideMiddle : Qt::ElideRight, room.width()));
    painter->setPen(Theme::colors().muted);
    if (!below.isEmpty())
        painter->drawText(QRect(room.left(), middle, room.width(), metrics.height()), Qt::AlignVCenter,
                          metrics.elidedText(below, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace kontor
