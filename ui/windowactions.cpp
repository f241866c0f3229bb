// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowactions.h"

#include "bulkbar.h"
#include "commandpalette.h"
#include "icons.h"

#include <QAction>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString plainName(QString name)
{
    name.remove(u'&');
    return name.endsWith(u'…') ? name.chopped(1) : name;
}

QString keysOf(const QAction *action)
{
    QString keys;
    for (const QKeySequence &each : action->shortcuts()) {
        const QString text = each.toString(QKeySequence::NativeText);
        keys = keys.isEmpty() ? text : WindowActions::tr("%1 or %2", "keys that do the same").arg(keys, text);
    }
    return keys;
}

void addShortcut(ShortcutGroup &group, const QAction *action)
{
    if (!action->shortcuts().isEmpty() && !action->text().isEmpty())
        group.entries.push_back({plainName(action->iconText()), keysOf(action)}); // "Undo", whatever it would undo now
}

void addCommand(std::vector<PaletteCommand> &commands, QAction *action)
{
    if (!action->text().isEmpty() && action->isEnabled() && action->isVisible())
        commands.push_back({plainName(action->text()), action->shortcut().toString(QKeySequence::NativeText),
                            action->icon(), [action] { action->trigger(); }});
}

} // namespace

WindowActions::WindowActions(QMainWindow *window) : QObject(window), m_window(window)
{ }

QAction *WindowActions::add(const QString &drawing, const QList<QKeySequence> &keys, Name name,
                            std::function<void()> run)
{
    auto *action = new QAction(icon(drawing), name(), m_window);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, m_window, std::move(run));
    m_window->addAction(action);
    m_actions.emplace_back(action, std::move(name));
    return action;
}

void WindowActions::adopt(QAction *action)
{
    m_window->addAction(action);
    m_actions.emplace_back(action, Name());
}

void WindowActions::retranslate()
{
    for (const auto &[action, name] : m_actions) {
        if (!name)
            continue;
        action->setText(name());
        action->setEnabled(!action->text().isEmpty());
    }
}

std::vector<PaletteCommand> WindowActions::commands(const QAction *but) const
{
    std::vector<PaletteCommand> commands;
    for (const auto &[action, name] : m_actions) {
        if (action != but)
            addCommand(commands, action);
    }
    return commands;
}

ShortcutGroup WindowActions::shortcuts(const QString &title) const
{
    ShortcutGroup group{title, {}};
    for (const auto &[action, name] : m_actions)
        addShortcut(group, action);
    return group;
}

ShortcutGroup WindowActions::shortcutsOf(const QWidget &page, const QString &title)
{
    ShortcutGroup group{title, {}};
    for (const QAction *action : page.actions())
        addShortcut(group, action);
    return group;
}

std::vector<PaletteCommand> WindowActions::commandsOf(const QWidget &page)
{
    std::vector<PaletteCommand> commands;
    for (QAction *action : page.actions())
        addCommand(commands, action);
    for (const auto *bar : page.findChildren<BulkBar *>()) {
        for (QAction *action : bar->isVisible() ? bar->actions() : QList<QAction *>())
            addCommand(commands, action);
    }
    return commands;
}

} // namespace kontor
