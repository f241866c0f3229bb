// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace kontor {

class Thumbnails;

/// Paints an article in a cell: its picture, its title and, where the model has one, a quiet line below.
class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// What the model says under which role; -1: no line below.
    struct Roles {
        int picture;
        int title;
        int below = -1;
    };
    static constexpr int Side = 24; ///< of the picture
    static constexpr int TallSide = 32; ///< where there is a line below

    /// `parent`: the view; it is painted anew when pictures come.
    ArticleDelegate(Thumbnails &thumbnails, const Roles &roles, class QAbstractItemView *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Thumbnails &m_thumbnails;
    Roles m_roles;
};

} // namespace kontor
