// SPDX-License-Identifier: GPL-3.0-or-later
#include "focusoutline.h"

#include "theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPaintEvent>
#include <QRegion>
#include <QTableView>
#include <QTreeView>

#include <utility>

namespace kontor {

namespace {

constexpr int kFocusLine = 1;

const QHeaderView *columnsOf(const QAbstractItemView *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->horizontalHeader();
    const auto *tree = qobject_cast<const QTreeView *>(view);
    return tree ? tree->header() : nullptr;
}

/// As wide as all columns, wherever they are scrolled to.
QRect wholeRow(const QAbstractItemView *view, const QModelIndex &cell)
{
    QRect row = view->visualRect(cell);
    const QHeaderView *columns = columnsOf(view);
    if (row.isEmpty() || !columns)
        return row;
    row.setLeft(-columns->offset());
    row.setWidth(columns->length());
    return row;
}

} // namespace

void FocusOutline::giveTo(QAbstractItemView *view)
{
    if (columnsOf(view) && !view->findChild<FocusOutline *>(QString(), Qt::FindDirectChildrenOnly))
        new FocusOutline(view);
}

FocusOutline::FocusOutline(QAbstractItemView *view) : QObject(view), m_view(view)
{
    view->viewport()->installEventFilter(this);
}

QRect FocusOutline::place() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!m_view->hasFocus() || !current.isValid())
        return {};
    const bool isTyped =
        m_view->editTriggers() != QAbstractItemView::NoEditTriggers && (current.flags() & Qt::ItemIsEditable);
    if (m_view->selectionBehavior() != QAbstractItemView::SelectRows || (isTyped && qobject_cast<QTableView *>(m_view)))
        return m_view->visualRect(current);
    return wholeRow(m_view, current);
}

/// Four areas and not a rectangle's line: that would be half as wide at the upper edge on a dense screen.
void FocusOutline::draw()
{
    QPainter painter(m_view->viewport());
    const QColor color = Theme::colors().accent;
    const QRect &at = m_drawn;
    painter.fillRect(at.left(), at.top(), at.width(), kFocusLine, color);
    painter.fillRect(at.left(), at.bottom() + 1 - kFocusLine, at.width(), kFocusLine, color);
    painter.fillRect(at.left(), at.top(), kFocusLine, at.height(), color);
    painter.fillRect(at.right() + 1 - kFocusLine, at.top(), kFocusLine, at.height(), color);
}

/// The view paints first, then the line is drawn over it. Whatever moves the focus paints a cell at least; the rest of
/// both rows follows when the line has another place than before.
bool FocusOutline::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || m_isPassing)
        return QObject::eventFilter(watched, event);
    m_isPassing = true;
    QCoreApplication::sendEvent(watched, event);
    m_isPassing = false;
    const QRect before = std::exchange(m_drawn, place());
    if (!m_drawn.isEmpty())
        draw();
    if (before != m_drawn)
        m_view->viewport()->update(QRegion(before) + QRegion(m_drawn));
    return true;
}

} // namespace kontor
