// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace kontor {

/// Draws the first line of a cell's text, and what stands in the others quieter below it: one after the other, as many
/// to a line as it has room for, and as many lines as the row is tall. What is too long for its line ends with dots.
class QuietLinesDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What a row with so many lines needs at these letters.
    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics, int lines);
    /// How many lines, and no more than `most`, these words take in a cell of this width.
    [[nodiscard]] static int linesOf(const QString &words, const QFontMetrics &metrics, int width, int most);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kontor
