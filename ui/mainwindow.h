// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"
#include "uicontext.h"

#include <QMainWindow>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace kontor {

class Page;
class RailTab;

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
    /// What the import button does; without it there is no button.
    void setImport(std::function<void(QWidget *)> import);
    /// Beside the buttons of the bar; takes it over.
    void addTool(QWidget *tool);
    void showPage(int index);
    [[nodiscard]] Page *page(int index) const;
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] int pageCount() const;
    void showShortcuts();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildRail();
    void buildBar();
    void buildStatus();
    void buildShortcuts();
    void buildLanguages();
    void buildLooks();
    void retranslate();
    void chooseLanguage(const QString &code);
    void chooseLook(Look look);

    UiContext m_context;
    Theme &m_theme;
    QVBoxLayout *m_tabColumn = nullptr;
    std::vector<RailTab *> m_tabs;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_rail = nullptr;
    QWidget *m_bar = nullptr;
    QLabel *m_title = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_importButton = nullptr;
    QToolButton *m_language = nullptr;
    QToolButton *m_look = nullptr;
    QToolButton *m_help = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_desk = nullptr;
    std::function<void(QWidget *)> m_import;
};

} // namespace kontor
