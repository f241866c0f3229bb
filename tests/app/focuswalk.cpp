// SPDX-License-Identifier: GPL-3.0-or-later
#include "focuswalk.h"

#include "tabstops.h"
#include "toast.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kMostPresses = 400;

QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

QString shown(QWidget *widget)
{
    const QString name = nameOf(widget);
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                            name.isEmpty() ? widget->objectName() : name);
}

QRect placeOf(const QWidget *widget)
{
    return {widget->mapTo(widget->window(), QPoint(0, 0)), widget->size()};
}

/// Down, to the right, or to the top of a column further right; not back up, and not back in a row.
bool followsOn(const QRect &from, const QRect &to)
{
    const bool isAbove = to.bottom() <= from.top();
    const bool isRow = to.top() < from.bottom() && from.top() < to.bottom();
    if (isAbove)
        return to.left() >= from.left();
    return !isRow || to.left() >= from.left();
}

QStringList namesMissing(const std::vector<QWidget *> &stops)
{
    QStringList found;
    for (QWidget *stop : stops) {
        if (nameOf(stop).trimmed().isEmpty())
            found += u"has no name: %1 in %2"_s.arg(shown(stop), shown(stop->parentWidget()));
    }
    return found;
}

QStringList jumps(const std::vector<QWidget *> &stops)
{
    QStringList found;
    for (size_t i = 1; i < stops.size(); ++i) {
        const bool liesOver = qobject_cast<Toast *>(stops[i]->parentWidget());
        if (!liesOver && !followsOn(placeOf(stops[i - 1]), placeOf(stops[i])))
            found += u"Tab jumps back from %1 to %2"_s.arg(shown(stops[i - 1]), shown(stops[i]));
    }
    return found;
}

/// Presses Tab once around. A stop may take several presses, such as a date; a row of which one is chosen is one stop.
std::vector<QWidget *> wayAround(const std::vector<QWidget *> &stops)
{
    stops.front()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(stops.front(), Qt::Key_Tab);
    std::vector<QWidget *> way{QApplication::focusWidget()};
    for (int press = 0; press < kMostPresses && way.back(); ++press) {
        QTest::keyClick(way.back(), Qt::Key_Tab);
        QWidget *next = QApplication::focusWidget();
        if (next == way.front() && way.size() > 1)
            return way;
        if (next != way.back())
            way.push_back(next);
    }
    return way.size() == 1 ? way : std::vector<QWidget *>();
}

/// Every stop is met, and the last leads to the first.
QStringList traps(QWidget *window)
{
    if (tabStops(window).empty())
        return {u"nothing takes the focus"_s};
    const std::vector<QWidget *> way = wayAround(tabStops(window));
    if (way.empty())
        return {u"Tab does not come around, it ends at %1"_s.arg(shown(QApplication::focusWidget()))};
    QStringList found;
    for (QWidget *stop : tabStops(window)) {
        if (std::ranges::count(way, stop) == 0)
            found += u"Tab does not reach %1"_s.arg(shown(stop));
    }
    return found;
}

void addKey(std::map<QString, QStringList> &keys, const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    if (!key.isEmpty())
        keys[key.toString()] += text;
}

QStringList keysGivenTwice(const QWidget *window)
{
    std::map<QString, QStringList> keys;
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (label->buddy() && label->isVisible() && label->buddy()->isEnabled())
            addKey(keys, label->text());
    }
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            addKey(keys, button->text());
    }
    for (const auto *tabs : window->findChildren<QTabBar *>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i)
            addKey(keys, tabs->tabText(i));
    }
    QStringList found;
    for (const auto &[key, texts] : keys) {
        if (texts.size() > 1)
            found += u"%1 is given twice: %2"_s.arg(key, texts.join(u", "_s));
    }
    return found;
}

/// Sees whether an Escape gets as far as the dialog, and keeps it open all the same.
class EscapeWatch final : public QObject
{
public:
    explicit EscapeWatch(QWidget *dialog) : m_dialog(dialog) { dialog->installEventFilter(this); }
    bool hasCome = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isEscape =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        if (watched != m_dialog || !isEscape)
            return false;
        hasCome = true;
        return true;
    }

private:
    QWidget *m_dialog;
};

QStringList waysOutMissing(QDialog *dialog, QWidget *first)
{
    QStringList found;
    EscapeWatch watch(dialog);
    for (int press = 0; press < 2 && !watch.hasCome; ++press) // the first may close a list of offers
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    if (!watch.hasCome)
        found += u"Escape is swallowed"_s;
    const auto *button = qobject_cast<QPushButton *>(first);
    const bool hasFields =
        std::ranges::any_of(tabStops(dialog), [](QWidget *stop) { return !qobject_cast<QAbstractButton *>(stop); });
    if (button && hasFields && !button->isDefault() && !button->property("primary").toBool())
        found += u"begins on the button %1"_s.arg(shown(first));
    return found;
}

} // namespace

QStringList stumblingBlocks(QWidget *window)
{
    window->activateWindow(); // off screen nobody hands the focus back when a dialog closes
    if (!QTest::qWaitForWindowActive(window))
        return {u"the window is not active"_s};
    QWidget *first = window->focusWidget();
    QStringList found = traps(window);
    const std::vector<QWidget *> stops = tabStops(window);
    found += namesMissing(stops) + jumps(stops) + keysGivenTwice(window);
    if (auto *dialog = qobject_cast<QDialog *>(window))
        found += waysOutMissing(dialog, first);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return found;
}

} // namespace kontor
