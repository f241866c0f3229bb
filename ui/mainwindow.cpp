// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "commandpalette.h"
#include "icons.h"
#include "jobs.h"
#include "jobsbutton.h"
#include "page.h"
#include "railtab.h"
#include "section.h"
#include "settingsflow.h"
#include "shortcutsheet.h"
#include "syncindicator.h"
#include "toast.h"
#include "windowactions.h"
#include "windowplace.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kRail = 188;
constexpr int kRailMargin = 10;

} // namespace

MainWindow::MainWindow(const UiContext &context, Theme &theme) : m_context(context)
{
    m_settings = new SettingsFlow(context, theme, this);
    m_actions = new WindowActions(this);
    buildActions();
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
    resize(1440, 880);
    restoreWindowPlace(*this, u"window/geometry"_s);
    connect(m_settings, &SettingsFlow::nameChanged, this, [this](const QString &name) {
        m_context.info.name = name;
        retranslate();
    });
    retranslate();
}

MainWindow::~MainWindow()
{
    saveWindowPlace(*this, u"window/geometry"_s);
}

void MainWindow::buildRail()
{
    auto *rail = new QFrame(this);
    rail->setObjectName(u"rail"_s);
    rail->setFixedWidth(kRail);
    m_rail = rail;
    auto *column = new QVBoxLayout(rail);
    column->setContentsMargins(kRailMargin, 16, kRailMargin, 12);
    column->setSpacing(4);
    m_name = Section::label(m_context.info.name, u"heading"_s, rail);
    m_name->setContentsMargins(8, 0, 8, 10);
    column->addWidget(m_name);
    m_tabColumn = new QVBoxLayout;
    m_tabColumn->setSpacing(2);
    column->addLayout(m_tabColumn);
    column->addStretch(1);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    for (auto &[button, action] : m_tools) {
        button = new QToolButton(rail);
        button->setDefaultAction(action);
        button->setIconSize(QSize(18, 18));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        tools->addWidget(button);
    }
    tools->addStretch(1);
    column->addLayout(tools);
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
    auto *menu = new QMenu(m_importButton);
    m_importFile = menu->addAction(icon(u"import"_s), QString(), this, [this] { m_import(this); });
    m_pastImports = menu->addAction(icon(u"undo"_s), QString(), this, [this] { m_imports(this); });
    m_importButton->setMenu(menu);
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
    m_sharing = new SyncIndicator(this);
    m_sharing->hide();
    statusBar()->addWidget(m_sharing, 1);
    connect(m_sharing, &SyncIndicator::standingChanged, this, [this](const SyncStanding &standing) {
        m_saved->setVisible(standing.kind == SyncStanding::Kind::Alone);
        m_sharing->setVisible(standing.kind != SyncStanding::Kind::Alone);
    });
    if (m_context.jobs) {
        statusBar()->addPermanentWidget(new JobsButton(*m_context.jobs, this));
        connect(m_context.jobs, &Jobs::ended, this, &MainWindow::tellEnded);
    }
    statusBar()->addPermanentWidget(m_desk);
}

/// Every key of the window with its name: the shortcuts sheet and the palette are made from these.
void MainWindow::buildActions()
{
    const auto tool = [this](QAction *action) { m_tools.emplace_back(nullptr, action); };
    const auto ofList = [this](const QString &name) {
        return pageCount() && currentPage()->isList() ? name : QString();
    };
    m_actions->add(
        u"plus"_s, {QKeySequence::New}, [this] { return pageCount() ? currentPage()->newText() : QString(); },
        [this] { currentPage()->newRecord(); });
    m_actions->add(
        u"search"_s, {QKeySequence(u"/"_s), QKeySequence::Find}, [ofList] { return ofList(tr("Search this list")); },
        [this] { currentPage()->focusSearch(); });
    m_goTo = m_actions->add(
        u"search"_s, {Qt::CTRL | Qt::Key_K}, [] { return tr("Go to anything"); }, [this] { showPalette(); });
    tool(m_goTo);
    m_actions->add(
        u"import"_s, {Qt::CTRL | Qt::Key_I}, [this] { return m_import ? tr("Import a table…") : QString(); },
        [this] { m_import(this); });
    m_actions->add(
        u"clock"_s, {Qt::Key_F5}, [ofList] { return ofList(tr("Refresh")); }, [this] { currentPage()->refresh(); });
    m_actions->add(
        u"left"_s, {Qt::CTRL | Qt::Key_PageUp}, [] { return tr("Previous tab"); },
        [this] { showPage((m_pages->currentIndex() + pageCount() - 1) % pageCount()); });
    m_actions->add(
        u"right"_s, {Qt::CTRL | Qt::Key_PageDown}, [] { return tr("Next tab"); },
        [this] { showPage((m_pages->currentIndex() + 1) % pageCount()); });
    tool(m_actions->add(
        u"settings"_s, {Qt::CTRL | Qt::Key_Comma}, [] { return tr("Settings…"); }, [this] { showSettings(); }));
    tool(m_actions->add(
        u"help"_s, {Qt::Key_F1}, [] { return tr("Keyboard shortcuts"); }, [this] { showShortcuts(); }));
}

void MainWindow::addPage(Page *page)
{
    const int index = m_pages->addWidget(page);
    auto *tab = new RailTab(m_rail);
    tab->setIcon(icon(page->iconName()));
    m_actions->add(
        page->iconName(), {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index))},
        [page] { return page->title(); }, [this, index] { showPage(index); });
    m_tabColumn->addWidget(tab);
    m_tabs.push_back(tab);
    connect(tab, &QToolButton::clicked, this, [this, index] { showPage(index); });
    connect(page, &Page::waitingChanged, tab, &RailTab::setWaiting);
    connect(page, &QWidget::windowTitleChanged, this, &MainWindow::retranslate); // another part of it is shown
    connect(page, &Page::noticed, this, [this](const QString &sentence) { Toast::tell(this, sentence); });
    retranslate();
    if (index == 0)
        showPage(0);
}

void MainWindow::setImport(std::function<void(QWidget *)> import, std::function<void(QWidget *)> pastImports)
{
    m_import = std::move(import);
    m_imports = std::move(pastImports);
    m_importButton->setVisible(static_cast<bool>(m_import));
}

void MainWindow::addTool(QWidget *tool)
{
    static_cast<QHBoxLayout *>(m_bar->layout())->insertWidget(1, tool);
}

void MainWindow::addCommand(QAction *action)
{
    m_actions->adopt(action);
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= pageCount())
        return;
    m_pages->setCurrentIndex(index);
    m_tabs[static_cast<size_t>(index)]->setChecked(true);
    if (QWidget *entrance = currentPage()->entrance())
        entrance->setFocus(Qt::TabFocusReason);
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
    return m_pages ? m_pages->count() : 0; // actions are named before there are pages
}

void MainWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet(
        {m_actions->shortcuts(tr("Everywhere")), WindowActions::shortcutsOf(*currentPage(), currentPage()->title())},
        this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showPalette()
{
    std::vector<PaletteCommand> commands = WindowActions::commandsOf(*currentPage());
    const std::vector<PaletteCommand> own = m_actions->commands(m_goTo); // one is there already
    commands.insert(commands.end(), own.begin(), own.end());
    auto *palette = new CommandPalette(m_context.worker, m_context.info.shopId, std::move(commands), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &CommandPalette::recordChosen, this, &MainWindow::openRecord);
    palette->open();
}

void MainWindow::showSettings()
{
    m_settings->open();
}

int MainWindow::indexOf(const QString &key) const
{
    for (int i = 0; i < pageCount(); ++i) {
        if (page(i)->iconName() == key)
            return i;
    }
    return -1;
}

void MainWindow::openRecord(const FoundRecord &record)
{
    const int index = indexOf(record.kind == FoundRecord::Kind::Article        ? u"goods"_s
                                  : record.kind == FoundRecord::Kind::Customer ? u"customers"_s
                                                                               : u"orders"_s);
    if (index < 0)
        return;
    showPage(index);
    currentPage()->showRecord(record.number);
}

void MainWindow::tellEnded(const Job *job)
{
    if (job->state() == JobState::Succeeded && !job->actionText().isEmpty())
        Toast::offer(this, job->outcome(), job->actionText(), const_cast<Job *>(job),
                     [job] { const_cast<Job *>(job)->act(); });
    else
        Toast::tell(this, job->outcome(), job->state() == JobState::Failed ? Toast::Tone::Bad : Toast::Tone::Good);
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
    m_name->setText(m_context.info.name);
    m_actions->retranslate();
    for (const auto &[button, action] : m_tools) {
        button->setToolTip(
            tr("%1 (%2)", "what a button does, its shortcut")
                .arg(action->text().remove(u'…'), action->shortcut().toString(QKeySequence::NativeText)));
        button->setAccessibleName(action->text());
    }
    m_importButton->setText(tr("Import"));
    m_importFile->setText(tr("Import a table…"));
    m_pastImports->setText(tr("Past imports…"));
    m_saved->setText(tr("Everything is saved on this desk"));
    m_desk->setText(
        m_context.info.deskName.contains(m_context.info.deskCode) // also when it has none
            ? m_context.info.deskName
            : tr("%1 · desk %2", "name of the desk, its code").arg(m_context.info.deskName, m_context.info.deskCode));
    for (int i = 0; i < pageCount(); ++i)
        m_tabs[static_cast<size_t>(i)]->setWords(page(i)->title(), tr("Ctrl+%1").arg(i + 1));
    int widest = kRail; // with large letters a tab needs more
    for (const RailTab *tab : m_tabs)
        widest = std::max(widest, tab->sizeHint().width() + 2 * kRailMargin + 1);
    m_rail->setFixedWidth(widest);
    if (pageCount() == 0)
        return;
    m_title->setText(currentPage()->title());
    m_new->setText(currentPage()->newText());
    m_new->setIcon(icon(u"plus"_s, Theme::colors().onAccent));
    m_new->setToolTip(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
}

} // namespace kontor
