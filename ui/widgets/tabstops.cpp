// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabstops.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace kontor {

std::vector<QWidget *> tabStops(const QWidget *room)
{
    std::vector<QWidget *> stops;
    QWidget *start = room->window();
    for (QWidget *each = start->nextInFocusChain(); each && each != start; each = each->nextInFocusChain()) {
        const bool isStop = (each->focusPolicy() & Qt::TabFocus) && !each->focusProxy() && each->isEnabled();
        if (isStop && room->isAncestorOf(each) && each->isVisibleTo(room) && each->window() == start)
            stops.push_back(each);
    }
    return stops;
}

QWidget *firstStop(const QWidget *room)
{
    const std::vector<QWidget *> stops = tabStops(room);
    const auto primary =
        std::ranges::find_if(stops, [](const QWidget *each) { return each->property("primary").toBool(); });
    return primary != stops.end() ? *primary : stops.empty() ? nullptr : stops.front();
}

void enter(QWidget *stop)
{
    stop->setFocus(Qt::TabFocusReason);
    if (auto *field = qobject_cast<QLineEdit *>(stop))
        field->selectAll();
    if (auto *number = qobject_cast<QAbstractSpinBox *>(stop))
        number->selectAll();
}

} // namespace kontor
