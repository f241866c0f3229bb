// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "icons.h"
#include "language.h"
#include "page.h"
#include "railtab.h"
#include "section.h"
#include "shortcutsheet.h"
#include "toast.h"

#include <QActionGroup>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

MainWindow::MainWindow(const UiContext &context, Theme &theme) : m_context(context), m_theme(theme)
{
    auto *center = new QWidget(this);
    auto *row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    buildRail();
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    buildBar();
    column->addWidget(m_bar);
    m_pages = new QStackedWidget(center);
    column->addWidget(m_pages, 1);
    setCentralWidget(center);
    buildStatus();
    buildShortcuts();
    resize(1440, 880);
    restoreGeometry(QSettings().value(u"window/geometry"_s).toByteArray());
    retranslate();
}

MainWindow::~MainWindow()
{
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
}

void MainWindow::buildRail()
{
    auto *rail = new QFrame(this);
    rail->setObjectName(u"rail"_s);
    rail->setFixedWidth(188);
    m_rail = rail;
    auto *column = new QVBoxLayout(rail);
    column->setContentsMargins(10, 16, 10, 12);
    column->setSpacing(4);
    auto *name = Section::label(m_context.info.name, u"heading"_s, rail);
    name->setContentsMargins(8, 0, 8, 10);
    column->addWidget(name);
    m_tabColumn = new QVBoxLayout;
    m_tabColumn->setSpacing(2);
    column->addLayout(m_tabColumn);
    column->addStretch(1);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    for (auto *button : {&m_language, &m_look, &m_help}) {
        *button = new QToolButton(rail);
        (*button)->setIconSize(QSize(18, 18));
        (*button)->setAutoRaise(true);
        (*button)->setPopupMode(QToolButton::InstantPopup);
        tools->addWidget(*button);
    }
    m_language->setIcon(icon(u"language"_s));
    m_look->setIcon(icon(u"theme"_s));
    m_help->setIcon(icon(u"help"_s));
    tools->addStretch(1);
    column->addLayout(tools);
    connect(m_help, &QToolButton::clicked, this, &MainWindow::showShortcuts);
    buildLanguages();
}

void MainWindow::buildBar()
{
    m_bar = new QWidget(this);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(16, 12, 16, 0);
    row->setSpacing(8);
    m_title = Section::label({}, u"title"_s, m_bar);
    m_importButton = new QPushButton(icon(u"import"_s), QString(), m_bar);
    m_importButton->hide();
    m_new = new QPushButton(m_bar);
    m_new->setProperty("primary", true);
    row->addWidget(m_title, 1);
    row->addWidget(m_importButton);
    row->addWidget(m_new);
    connect(m_new, &QPushButton::clicked, this, [this] { currentPage()->newRecord(); });
    connect(m_importButton, &QPushButton::clicked, this, [this] { m_import(this); });
}

void MainWindow::buildStatus()
{
    m_saved = new QLabel(this);
    m_saved->setProperty("role", u"muted"_s);
    m_saved->setContentsMargins(8, 2, 8, 2);
    m_desk = new QLabel(this);
    m_desk->setProperty("role", u"muted"_s);
    m_desk->setContentsMargins(8, 2, 8, 2);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_saved, 1);
    statusBar()->addPermanentWidget(m_desk);
}

void MainWindow::buildShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    on(QKeySequence::New, [this] { currentPage()->newRecord(); });
    on(QKeySequence::Find, [this] { currentPage()->focusSearch(); });
    on(QKeySequence(u"/"_s), [this] { currentPage()->focusSearch(); }); // text fields keep their own slash
    on(QKeySequence(Qt::Key_F1), [this] { showShortcuts(); });
    for (int i = 0; i < 9; ++i)
        on(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), [this, i] { showPage(i); });
}

void MainWindow::buildLanguages()
{
    auto *menu = new QMenu(m_language);
    auto *group = new QActionGroup(menu);
    for (const UiLanguage &language : uiLanguages()) {
        QAction *choice = menu->addAction(language.nativeName);
        choice->setCheckable(true);
        choice->setChecked(language.code == currentUiLanguage());
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, code = language.code] { chooseLanguage(code); });
    }
    m_language->setMenu(menu);
}

void MainWindow::buildLooks()
{
    if (m_look->menu())
        m_look->menu()->deleteLater();
    auto *menu = new QMenu(m_look);
    auto *group = new QActionGroup(menu);
    const std::pair<Look, QString> looks[] = {
        {Look::System, tr("Like the system")}, {Look::Light, tr("Light")}, {Look::Dark, tr("Dark")}};
    for (const auto &[look, text] : looks) {
        QAction *choice = menu->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(look == m_theme.look());
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, chosen = look] { chooseLook(chosen); });
    }
    m_look->setMenu(menu);
}

void MainWindow::chooseLanguage(const QString &code)
{
    QSettings().setValue(UiLanguageSetting, code);
    useUiLanguage(code);
}

void MainWindow::chooseLook(Look look)
{
    Theme::saveLook(look);
    m_theme.setLook(look);
}

void MainWindow::addPage(Page *page)
{
    const int index = m_pages->addWidget(page);
    auto *tab = new RailTab(m_rail);
    tab->setIcon(icon(page->iconName()));
    m_tabColumn->addWidget(tab);
    m_tabs.push_back(tab);
    connect(tab, &QToolButton::clicked, this, [this, index] { showPage(index); });
    connect(page, &Page::waitingChanged, tab, &RailTab::setWaiting);
    connect(page, &Page::noticed, this, [this](const QString &sentence) { Toast::tell(this, sentence); });
    retranslate();
    if (index == 0)
        showPage(0);
}

void MainWindow::setImport(std::function<void(QWidget *)> import)
{
    m_import = std::move(import);
    m_importButton->setVisible(static_cast<bool>(m_import));
}

void MainWindow::addTool(QWidget *tool)
{
    static_cast<QHBoxLayout *>(m_bar->layout())->insertWidget(1, tool);
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= pageCount())
        return;
    m_pages->setCurrentIndex(index);
    m_tabs[static_cast<size_t>(index)]->setChecked(true);
    currentPage()->setFocus(Qt::TabFocusReason);
    retranslate();
}

Page *MainWindow::page(int index) const
{
    return static_cast<Page *>(m_pages->widget(index));
}

Page *MainWindow::currentPage() const
{
    return page(m_pages->currentIndex());
}

int MainWindow::pageCount() const
{
    return m_pages->count();
}

void MainWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet(this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::changeEvent(QEvent *event)
{
    // Later: while the style is being changed, no widget may go.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &MainWindow::retranslate, Qt::QueuedConnection);
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("%1 – Kontor", "name of the shop").arg(m_context.info.name));
    buildLooks();
    for (const auto &[button, text] : {std::pair{m_language, tr("Language")},
                                       {m_look, tr("Light or dark")},
                                       {m_help, tr("Keyboard shortcuts (F1)")}}) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    m_importButton->setText(tr("Import…"));
    m_saved->setText(tr("Everything is saved on this desk"));
    m_desk->setText(
        m_context.info.deskCode.isEmpty()
            ? m_context.info.deskName
            : tr("%1 · desk %2", "name of the desk, its code").arg(m_context.info.deskName, m_context.info.deskCode));
    for (int i = 0; i < pageCount(); ++i)
        m_tabs[static_cast<size_t>(i)]->setWords(page(i)->title(), tr("Ctrl+%1").arg(i + 1));
    if (pageCount() == 0)
        return;
    m_title->setText(currentPage()->title());
    m_new->setText(currentPage()->newText());
    m_new->setIcon(icon(u"plus"_s, Theme::colors().onAccent));
    m_new->setToolTip(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
}

} // namespace kontor
