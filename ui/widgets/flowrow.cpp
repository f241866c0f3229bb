// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowrow.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace kontor {

FlowRow::FlowRow(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowRow::~FlowRow()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowRow::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
    invalidate();
}

QLayoutItem *FlowRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem *FlowRow::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return m_items.empty() ? size : size.grownBy(contentsMargins());
}

void FlowRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect.marginsRemoved(contentsMargins()), true);
}

int FlowRow::heightForWidth(int width) const
{
    const QMargins edge = contentsMargins();
    const int height = place({0, 0, width - edge.left() - edge.right(), 0}, false);
    return height == 0 ? 0 : height + edge.top() + edge.bottom();
}

int FlowRow::evenColumns(int width) const
{
    int widest = 1;
    int shown = 0;
    for (const QLayoutItem *item : m_items) {
        widest = std::max(widest, item->sizeHint().width());
        shown += item->isEmpty() ? 0 : 1;
    }
    const int most = std::clamp((width + m_gap) / (widest + m_gap), 1, std::max(1, shown));
    const int lines = (shown + most - 1) / most;
    return lines > 0 ? (shown + lines - 1) / lines : 1;
}

int FlowRow::place(const QRect &rect, bool isReal) const
{
    int x = rect.x();
    int y = rect.y();
    int line = 0;
    const int columns = m_isEven ? evenColumns(rect.width()) : 0;
    int column = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint().boundedTo(QSize(std::max(rect.width(), item->minimumSize().width()), 4096));
        const bool isFull = m_isEven ? column == columns : x > rect.x() && x + size.width() > rect.right() + 1;
        if (isFull) {
            x = rect.x();
            y += line + m_gap;
            line = 0;
            column = 0;
        }
        if (m_isEven) { // pixels that are left over go to some of them, so that the last one ends where the place does
            const int end = (rect.width() + m_gap) * ++column / columns - m_gap;
            size.setWidth(rect.x() + end - x);
        }
        if (isReal)
            item->setGeometry(QStyle::visualRect(parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight,
                                                 rect, QRect(QPoint(x, y), size)));
        x += size.width() + m_gap;
        line = std::max(line, size.height());
    }
    return y + line - rect.y();
}

} // namespace kontor
