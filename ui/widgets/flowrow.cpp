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

int FlowRow::Line::width(int gap) const
{
    int sum = 0;
    for (const auto &[item, size] : items)
        sum += size.width() + (sum > 0 ? gap : 0);
    return sum;
}

int FlowRow::Line::height() const
{
    int most = 0;
    for (const auto &[item, size] : items)
        most = std::max(most, size.height());
    return most;
}

std::vector<FlowRow::Line> FlowRow::linesFor(int width) const
{
    std::vector<Line> lines(1);
    const int columns = m_isEven ? evenColumns(width) : 0;
    const auto edge = [&](int column) { return (width + m_gap) * column / columns; };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint().boundedTo(QSize(std::max(width, item->minimumSize().width()), 4096));
        const bool isFull = m_isEven
            ? std::ssize(lines.back().items) == columns
            : !lines.back().items.empty() && lines.back().width(m_gap) + m_gap + size.width() > width;
        if (isFull)
            lines.emplace_back();
        if (m_isEven) { // pixels that are left over go to some of them, so that the last one ends where the place does
            const int column = static_cast<int>(lines.back().items.size());
            size.setWidth(edge(column + 1) - edge(column) - m_gap);
        }
        lines.back().items.emplace_back(item, size);
    }
    if (m_isEven || lines.size() < 2 || lines.back().items.size() > 1)
        return lines;
    Line &last = lines.back();
    Line &above = lines[lines.size() - 2];
    if (above.items.size() < 3)
        return lines;
    if (last.width(m_gap) + m_gap + above.items.back().second.width() > width)
        return lines; // the two do not stand side by side
    last.items.insert(last.items.begin(), above.items.back());
    above.items.pop_back();
    return lines;
}

int FlowRow::place(const QRect &rect, bool isReal) const
{
    int y = rect.y();
    int height = 0;
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (const Line &line : linesFor(rect.width())) {
        int x = rect.x() + (m_isAtEnd ? std::max(0, rect.width() - line.width(m_gap)) : 0);
        for (const auto &[item, size] : line.items) {
            if (isReal)
                item->setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
            x += size.width() + m_gap;
        }
        height = y + line.height() - rect.y();
        y += line.height() + m_gap;
    }
    return height;
}

} // namespace kontor
