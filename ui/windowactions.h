// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;

namespace kontor {

struct PaletteCommand;

/// A group of shortcuts as the sheet shows it.
struct ShortcutGroup {
    struct Entry {
        QString text;
        QString keys;
    };
    QString title;
    std::vector<Entry> entries;
};

/// What works the same in every tab: one QAction each, with a name, so that the shortcuts sheet and the palette are
/// made from the same things the keys are.
class WindowActions final : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow *window);

    using Name = std::function<QString()>;
    /// `name` is asked again after a change of language or tab; where it is empty there is no such action.
    QAction *add(const QString &icon, const QList<QKeySequence> &keys, Name name, std::function<void()> run);
    /// One that somebody else names and outlives the window with.
    void adopt(QAction *action);
    void retranslate();
    /// All `but` one.
    [[nodiscard]] std::vector<PaletteCommand> commands(const QAction *but = nullptr) const;
    [[nodiscard]] ShortcutGroup shortcuts(const QString &title) const;

    /// Those of a page, from its own actions.
    [[nodiscard]] static ShortcutGroup shortcutsOf(const QWidget &page, const QString &title);
    [[nodiscard]] static std::vector<PaletteCommand> commandsOf(const QWidget &page);

private:
    QMainWindow *m_window = nullptr;
    std::vector<std::pair<QAction *, Name>> m_actions;
};

} // namespace kontor
