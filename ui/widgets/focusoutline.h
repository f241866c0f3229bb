// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRect>

class QAbstractItemView;

namespace kontor {

/// Shows where the keyboard is in a table or a tree, above what is selected: a line around the row, or around the cell
/// where cells are chosen one by one or the current one can be typed over.
class FocusOutline final : public QObject
{
    Q_OBJECT
public:
    /// Once for each table and tree; lives as long as the view. Other views have outlines of their own.
    static void giveTo(QAbstractItemView *view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FocusOutline(QAbstractItemView *view);
    /// In the viewport; empty while the focus is elsewhere.
    [[nodiscard]] QRect place() const;
    void draw();

    QAbstractItemView *m_view;
    QRect m_drawn;
    bool m_isPassing = false; ///< the view paints itself
};

} // namespace kontor
