// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabstops.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSplitter>
#include <QStackedLayout>
#include <QStatusBar>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace kontor {

namespace {

/// One walk through a room; each widget is met once.
class Reader
{
public:
    std::vector<QWidget *> stops;

    void read(QWidget *widget)
    {
        if (!widget || widget->isHidden() || widget->isWindow() || m_met.contains(widget))
            return;
        m_met.insert(widget);
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isEnabled())
            stops.push_back(widget);
        readInside(widget);
    }
    void readInside(const QWidget *widget)
    {
        for (QWidget *part : partsInOrder(widget))
            read(part);
        if (hasParts(widget))
            return;
        if (QLayout *layout = widget->layout())
            read(layout);
        readOthers(widget);
    }

private:
    /// Those whose order no layout tells.
    [[nodiscard]] static QWidgetList partsInOrder(const QWidget *widget)
    {
        if (const auto *window = qobject_cast<const QMainWindow *>(widget))
            return {window->centralWidget(), window->findChild<QStatusBar *>()};
        if (const auto *area = qobject_cast<const QScrollArea *>(widget))
            return {area->widget()};
        if (const auto *tabs = qobject_cast<const QTabWidget *>(widget))
            return {tabs->tabBar(), tabs->currentWidget()};
        QWidgetList parts;
        if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                parts += splitter->widget(i);
        }
        return parts;
    }
    /// One stop for a person, whatever it is made of.
    [[nodiscard]] static bool hasParts(const QWidget *widget)
    {
        return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractScrollArea *>(widget);
    }
    void read(QLayout *layout)
    {
        if (const auto *stack = qobject_cast<QStackedLayout *>(layout))
            return read(stack->currentWidget());
        std::vector<std::pair<std::pair<int, int>, QLayoutItem *>> items;
        for (int i = 0; i < layout->count(); ++i)
            items.push_back({placeOf(layout, i), layout->itemAt(i)});
        std::ranges::stable_sort(items, {}, [](const auto &item) { return item.first; });
        for (const auto &[place, item] : items)
            item->layout() ? read(item->layout()) : read(item->widget());
    }
    [[nodiscard]] static std::pair<int, int> placeOf(const QLayout *layout, int item)
    {
        int row = 0;
        int column = item;
        int spans[2];
        auto role = QFormLayout::LabelRole;
        if (const auto *grid = qobject_cast<const QGridLayout *>(layout)) {
            grid->getItemPosition(item, &row, &column, &spans[0], &spans[1]);
        } else if (const auto *form = qobject_cast<const QFormLayout *>(layout)) {
            form->getItemPosition(item, &row, &role);
            column = role;
        }
        return {row, column};
    }
    /// What lies over the layout, such as a message, comes last.
    void readOthers(const QWidget *widget)
    {
        for (QWidget *child : widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            read(child);
    }

    QSet<const QWidget *> m_met;
};

} // namespace

std::vector<QWidget *> tabStops(const QWidget *room)
{
    Reader reader;
    reader.readInside(room);
    return reader.stops;
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

ReadingOrder::ReadingOrder(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ReadingOrder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != QApplication::focusWidget())
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Tab && key != Qt::Key_Backtab)
        return false;
    const std::vector<QWidget *> stops = tabStops(static_cast<QWidget *>(watched)->window());
    for (size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
    return false;
}

} // namespace kontor
