// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablekeys.h"

#include "tabstops.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QShortcut>
#include <QTableView>

namespace kontor {

TableKeys::TableKeys(QTableView *table) : QObject(table), m_table(table)
{
    table->installEventFilter(this);
}

void TableKeys::setDetail(QWidget *detail)
{
    m_detail = detail;
    auto *back = new QShortcut(Qt::Key_Escape, detail, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
}

bool TableKeys::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_table->hasFocus())
        return false; // a cell that is typed into lets its Return pass by
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        emit copyAsked(); // the view would copy one cell by itself
        return true;
    }
    switch (key->key()) {
    case Qt::Key_F2:
        return editRow();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return enterDetail();
    default:
        return false;
    }
}

/// The first cell of the row that can be typed over. False: the current one can, and the view knows what to do.
bool TableKeys::editRow()
{
    const QModelIndex at = m_table->currentIndex();
    const QHeaderView *header = m_table->horizontalHeader();
    if (!at.isValid() || (at.flags() & Qt::ItemIsEditable))
        return false;
    for (int place = 0; place < header->count(); ++place) {
        const QModelIndex cell = at.siblingAtColumn(header->logicalIndex(place));
        if (header->isSectionHidden(cell.column()) || !(cell.flags() & Qt::ItemIsEditable))
            continue;
        m_table->setCurrentIndex(cell);
        m_table->edit(cell);
        return true;
    }
    return false;
}

bool TableKeys::enterDetail()
{
    QWidget *first = m_detail && m_table->currentIndex().isValid() ? firstStop(m_detail) : nullptr;
    if (first)
        first->setFocus(Qt::TabFocusReason);
    return first != nullptr;
}

} // namespace kontor
