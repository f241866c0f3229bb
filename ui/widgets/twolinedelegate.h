// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace kontor {

/// Draws the second line of a cell's text below the first and quieter, each cut with dots where the cell ends; in a row
/// that is taller than both, as WrappedRows makes them, they go on in the next line instead.
class TwoLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What a row needs at these letters.
    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintWrapped(QPainter *painter, const QRect &room, const QString &above, const QString &below);
};

} // namespace kontor
