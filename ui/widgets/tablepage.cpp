// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablepage.h"

#include "errortext.h"
#include "icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kTypingMs = 150;
constexpr int kRowHeight = 34;
constexpr int kMostRowsCopied = 100000;

} // namespace

TablePage::TablePage(QString key, QWidget *parent) : Page(parent), m_key(std::move(key))
{
    setObjectName(u"page"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTop();
    buildTable();
    buildFooter();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    setFocusProxy(m_table);
    connect(&m_typing, &QTimer::timeout, this, &TablePage::filterChanged);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_chips, &ChipRow::chipChosen, this, &TablePage::filterChanged);
}

TablePage::~TablePage()
{
    saveLayout();
}

void TablePage::buildTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(16, 12, 16, 10);
    row->setSpacing(12);
    m_search = new QLineEdit(top);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(220);
    m_search->setMaximumWidth(320);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_chips = new ChipRow(top);
    m_tools = new QWidget(top);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_search, 2);
    row->addWidget(m_chips, 5);
    row->addWidget(m_tools);
    layout()->addWidget(top);
}

void TablePage::buildTable()
{
    m_table = new QTableView(this);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setMouseTracking(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(48);
    m_table->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TablePage::contextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TablePage::headerMenu);
    connect(header, &QHeaderView::sectionClicked, this, &TablePage::onSort);

    m_empty = new EmptyState(this);
    connect(m_empty, &EmptyState::actionChosen, this, [this] { isFiltered() ? clearFilters() : newRecord(); });
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    auto *rule = new QFrame(this);
    rule->setObjectName(u"rule"_s);
    layout()->addWidget(rule);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_splitter, 1);
}

void TablePage::buildFooter()
{
    auto *rule = new QFrame(this);
    rule->setObjectName(u"rule"_s);
    m_footer = new QWidget(this);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(16, 6, 16, 6);
    m_count = new QLabel(m_footer);
    m_count->setProperty("role", u"muted"_s);
    m_sums = new QLabel(m_footer);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_sums);
    layout()->addWidget(rule);
    layout()->addWidget(m_footer);
}

void TablePage::setModel(PagedModelBase *model, const QList<int> &sortable)
{
    m_model = model;
    m_sortable = sortable;
    m_table->setModel(model);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    connectModel();
    restoreLayout();
    retranslate();
}

void TablePage::connectModel()
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_settling = true; });
    connect(m_model, &PagedModelBase::firstRowsCame, this, [this] { m_stack->setCurrentWidget(m_table); });
    connect(m_model, &PagedModelBase::loaded, this, &TablePage::showLoaded);
    connect(m_model, &PagedModelBase::readFailed, this, [this](const Error &error) { emit noticed(errorText(error)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePage::onSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePage::keepCurrent);
}

void TablePage::setDetail(QWidget *detail)
{
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
}

void TablePage::setLead(QWidget *lead)
{
    m_splitter->insertWidget(0, lead);
    for (int i = 0; i < m_splitter->count(); ++i)
        m_splitter->setStretchFactor(i, m_splitter->widget(i) == m_stack ? 1 : 0);
}

void TablePage::addTool(QWidget *tool)
{
    m_tools->layout()->addWidget(tool);
}

QString TablePage::searchText() const
{
    return m_search->text().trimmed();
}

void TablePage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

qint64 TablePage::currentNumber() const
{
    return m_model ? m_model->numberAt(m_table->currentIndex().row()) : 0;
}

QList<int> TablePage::selectedPositions() const
{
    QList<int> positions;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            positions += row;
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

void TablePage::goTo(qint64 number)
{
    m_current = number;
    showLoaded();
}

void TablePage::showLoaded()
{
    m_settling = false;
    const int rows = m_model->rowCount();
    m_count->setText(m_model->isLoaded() ? countText(rows) : QString());
    if (m_model->isLoaded() && rows == 0)
        m_empty->setWords(isFiltered() ? noMatchWords() : emptyWords());
    m_stack->setCurrentWidget(m_model->isLoaded() && rows == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    m_footer->setVisible(rows > 0);
    if (rows == 0) {
        currentChanged(0);
        return;
    }
    const int kept = m_current != 0 ? m_model->positionOf(m_current) : -1;
    if (kept >= 0 && m_table->currentIndex().row() != kept)
        m_table->setCurrentIndex(m_model->index(kept, std::max(0, m_table->horizontalHeader()->logicalIndex(0))));
    else if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, std::max(0, m_table->horizontalHeader()->logicalIndex(0))));
}

void TablePage::keepCurrent()
{
    if (m_settling || currentNumber() == 0)
        return;
    m_current = currentNumber();
    currentChanged(m_current);
}

void TablePage::onSelection()
{
    const QList<int> positions = selectedPositions();
    if (positions.size() < 2)
        showSums({});
    else
        selectionSums(positions);
}

void TablePage::selectionSums(const QList<int> &positions)
{
    showSums(tr("%n selected", nullptr, static_cast<int>(positions.size())));
}

void TablePage::showSums(const QString &text)
{
    m_sums->setText(text);
}

void TablePage::showSort(int column, Qt::SortOrder order)
{
    m_table->horizontalHeader()->setSortIndicator(column, order);
}

void TablePage::onSort(int column)
{
    QHeaderView *header = m_table->horizontalHeader();
    if (m_sortable.contains(column))
        sortChosen(column, header->sortIndicatorOrder());
    else
        retranslate(); // puts the indicator back where the rows are sorted
}

bool TablePage::isFiltered() const
{
    return !searchText().isEmpty();
}

void TablePage::clearFilters()
{
    m_search->clear();
    m_typing.stop();
    const QString before = m_chips->chosen();
    m_chips->chooseFirst();
    if (m_chips->chosen() == before)
        filterChanged();
}

EmptyState::Words TablePage::noMatchWords() const
{
    return {u"search"_s, tr("Nothing matches"), tr("No record has all these words. Try fewer, or another filter."),
            tr("Clear search")};
}

void TablePage::retranslate()
{
    m_search->setPlaceholderText(searchHint());
    m_search->setAccessibleName(searchHint());
    m_search->setToolTip(tr("Press / to search"));
    m_table->setAccessibleName(title());
    m_chips->setAccessibleName(tr("Filters"));
    if (!m_model)
        return;
    emit m_model->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
    m_table->viewport()->update();
    if (m_model->isLoaded())
        showLoaded();
}

void TablePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

bool TablePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search) {
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            m_table->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    } else if (watched == m_table && key->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void TablePage::fillContextMenu(QMenu &)
{ }

void TablePage::contextMenu(const QPoint &at)
{
    QMenu menu(this);
    fillContextMenu(menu);
    if (!menu.isEmpty())
        menu.addSeparator();
    QAction *copy = menu.addAction(icon(u"copy"_s), tr("Copy as a table"), this, &TablePage::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(!selectedPositions().isEmpty());
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void TablePage::headerMenu(const QPoint &at)
{
    QMenu menu(this);
    QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *action = menu.addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, header,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    menu.exec(header->mapToGlobal(at));
}

void TablePage::copySelection()
{
    QList<int> positions = selectedPositions();
    if (positions.isEmpty())
        return;
    positions.resize(std::min<qsizetype>(positions.size(), kMostRowsCopied));
    QList<int> columns;
    QStringList names;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        columns += column;
        names += m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    m_model->linesOf(positions, columns, this, [this, names](const QStringList &lines) {
        QGuiApplication::clipboard()->setText((QStringList{names.join(u'\t')} + lines).join(u'\n') + u'\n');
        emit noticed(tr("%n row(s) copied", nullptr, static_cast<int>(lines.size())));
    });
}

void TablePage::restoreLayout()
{
    const QSettings settings;
    m_table->horizontalHeader()->restoreState(settings.value(u"lists/%1/columns"_s.arg(m_key)).toByteArray());
    m_splitter->restoreState(settings.value(u"lists/%1/splitter"_s.arg(m_key)).toByteArray());
}

bool TablePage::hasSavedLayout() const
{
    return QSettings().contains(u"lists/%1/columns"_s.arg(m_key));
}

void TablePage::saveLayout()
{
    QSettings settings;
    settings.setValue(u"lists/%1/columns"_s.arg(m_key), m_table->horizontalHeader()->saveState());
    settings.setValue(u"lists/%1/splitter"_s.arg(m_key), m_splitter->saveState());
}

} // namespace kontor
