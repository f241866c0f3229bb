// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"
#include "uicontext.h"

#include <QMainWindow>

#include <functional>
#include <vector>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace kontor {

class Job;
class Page;
class RailTab;
class SyncIndicator;
class SettingsFlow;
class WindowActions;
struct FoundRecord;

/// The switchboard: tabs at the left, one page at the right, and what works the same everywhere.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// `theme` outlives the window.
    MainWindow(const UiContext &context, Theme &theme);
    ~MainWindow() override;

    /// The first one added is shown. Takes the page over.
    void addPage(Page *page);
    /// Beside the buttons of the bar; takes it over.
    void addTool(QWidget *tool);
    /// Works in every tab and stands in the palette and among the shortcuts; its owner names it.
    void addCommand(QAction *action);
    /// What the import button offers; without it there is no button.
    void setImport(std::function<void(QWidget *)> import, std::function<void(QWidget *)> pastImports);
    void showPage(int index);
    [[nodiscard]] Page *page(int index) const;
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] int pageCount() const;
    void showShortcuts();
    void showPalette();
    void showSettings();
    /// Hidden while the shop lies on this desk only.
    [[nodiscard]] SyncIndicator *sharing() const { return m_sharing; }
    [[nodiscard]] SettingsFlow *settings() const { return m_settings; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildRail();
    void buildBar();
    void buildStatus();
    void buildActions();
    void openRecord(const FoundRecord &record);
    void tellEnded(const Job *job);
    [[nodiscard]] int indexOf(const QString &key) const;
    void retranslate();

    UiContext m_context;
    WindowActions *m_actions = nullptr;
    SettingsFlow *m_settings = nullptr;
    QVBoxLayout *m_tabColumn = nullptr;
    std::vector<RailTab *> m_tabs;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_rail = nullptr;
    QWidget *m_bar = nullptr;
    QLabel *m_title = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_importButton = nullptr;
    QLabel *m_name = nullptr;
    std::vector<std::pair<QToolButton *, QAction *>> m_tools; ///< at the foot of the rail
    QLabel *m_saved = nullptr;
    SyncIndicator *m_sharing = nullptr;
    QLabel *m_desk = nullptr;
    QAction *m_goTo = nullptr;
    QAction *m_importFile = nullptr;
    QAction *m_pastImports = nullptr;
    std::function<void(QWidget *)> m_import;
    std::function<void(QWidget *)> m_imports;
};

} // namespace kontor
