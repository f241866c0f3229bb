// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablepage.h"

#include "bulkbar.h"
#include "errortext.h"
#include "filterchips.h"
#include "icons.h"
#include "notice.h"
#include "queryfield.h"
#include "querytext.h"
#include "tablecolumns.h"
#include "tablekeys.h"
#include "viewbar.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kTypingMs = 150;
constexpr int kTablePageRowHeight = 34;
constexpr int kRoomForLead = 900;

} // namespace

TablePage::TablePage(QString key, const UiContext &context, QWidget *parent)
    : Page(parent), m_key(std::move(key)), m_context(context)
{
    setObjectName(u"page"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTop();
    buildTable();
    buildFooter();
    buildActions();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &TablePage::readQuery);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QueryField::offersClosed, this, [this] {
        if (!m_typing.isActive()) // else what was typed is read soon
            showProblem();
    });
    connect(m_search, &QueryField::left, this, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    connect(m_viewBar, &ViewBar::viewChosen, this, &TablePage::chooseView);
    connect(m_viewBar, &ViewBar::saveAsked, this, &TablePage::saveView);
    connect(m_viewBar, &ViewBar::updateAsked, this,
            [this] { m_viewBar->updateChosen(m_query.canonical(), m_columns->state()); });
    connect(m_filters, &FilterChips::removed, this, &TablePage::removeFilter);
}

TablePage::~TablePage()
{
    if (m_model)
        m_columns->save();
    QSettings().setValue(u"lists/%1/splitter"_s.arg(m_key), m_splitter->saveState());
}

void TablePage::buildTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(16, 12, 16, 8);
    row->setSpacing(12);
    m_search = new QueryField(top);
    m_search->setMinimumWidth(240);
    m_search->setMaximumWidth(400);
    m_viewBar = new ViewBar(m_key, m_context.info.shopId, top);
    m_tools = new QWidget(top);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_search, 3);
    row->addWidget(m_viewBar, 5);
    row->addWidget(m_tools);
    layout()->addWidget(top);
    m_filters = new FilterChips(this);
    layout()->addWidget(m_filters);
    m_search->keepFree(m_filters);
    m_notice = new Notice(this);
    auto *margin = new QVBoxLayout;
    margin->setContentsMargins(16, 0, 16, 8);
    margin->addWidget(m_notice);
    m_noticeRow = new QWidget(this);
    m_noticeRow->setLayout(margin);
    m_noticeRow->hide();
    layout()->addWidget(m_noticeRow);
}

void TablePage::buildActions()
{
    const auto make = [this](const QString &drawing, const QKeySequence &keys, auto act) {
        auto *action = new QAction(icon(drawing), QString(), this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    m_copy = make(u"copy"_s, QKeySequence::Copy, [this] { copySelection(true); });
    m_copy->setShortcutContext(Qt::WidgetShortcut); // text fields keep their own copying
    m_table->addAction(m_copy);
    m_copyPlain = make(u"copy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copySelection(false); });
    m_export = make(u"export"_s, Qt::CTRL | Qt::Key_E, [this] { askExportPath(); });
    auto *button = new QToolButton(m_tools);
    button->setDefaultAction(m_export);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    addTool(button);
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
    m_table->verticalHeader()->setDefaultSectionSize(kTablePageRowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(48);
    m_keys = new TableKeys(m_table);
    connect(m_keys, &TableKeys::copyAsked, this, [this] { copySelection(); });
    m_columns = new TableColumns(m_key, m_table);
    connect(m_columns, &TableColumns::resetChosen, this, &TablePage::putColumnsBack);
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
    m_bulk = new BulkBar(this);
    connect(m_bulk, &BulkBar::cleared, this, [this] { m_table->clearSelection(); });
    layout()->addWidget(m_bulk);
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
    m_model->sleep(); // whoever opens the shop looks at another tab first
    m_sortable = sortable;
    m_table->setModel(model);
    m_table->horizontalHeader()->setSortIndicatorShown(!sortable.isEmpty()); // or it would ask to be pressed
    connectModel();
    m_hasLayout = m_columns->restore();
    m_splitter->restoreState(QSettings().value(u"lists/%1/splitter"_s.arg(m_key)).toByteArray());
    if (m_hasLayout)
        useColumns({});
    else
        hideColumns();
    retranslate();
}

void TablePage::setElastic(ElasticColumn *elastic)
{
    m_columns->setElastic(elastic);
}

void TablePage::putColumnsBack()
{
    m_hasLayout = false;
    m_columns->bringBack();
    hideColumns();
    retranslate();
}

/// Columns of a saved view; empty: they are in place already. The rows follow the sort they name.
void TablePage::useColumns(const QByteArray &state)
{
    if (!state.isEmpty() && !m_columns->setState(state))
        return;
    const QHeaderView *header = m_table->horizontalHeader();
    if (m_sortable.contains(header->sortIndicatorSection()))
        sortChosen(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void TablePage::addBulkAction(QAction *action)
{
    m_bulk->addAction(action);
}

void TablePage::setCellEditing(int column, const CellEditing &editing)
{
    m_table->setItemDelegateForColumn(column, new CellEditor(editing, this));
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked
                             | QAbstractItemView::SelectedClicked);
}

QLineEdit *TablePage::searchField() const
{
    return m_search;
}

ChipRow *TablePage::chips() const
{
    return m_viewBar->chips();
}

/// What the field and the view ask for, as terms; tells the subclass.
void TablePage::readQuery()
{
    m_typing.stop();
    m_typed = parseQuery(m_search->text(), m_vocabulary);
    const QString ofView = m_viewBar->chosen().query;
    m_query = ofView.isEmpty() ? m_typed : parseQuery(ofView + u' ' + m_search->text(), m_vocabulary);
    QStringList filters;
    for (const QueryTerm &term : m_typed.terms)
        filters += queryTermText(term, m_vocabulary);
    m_filters->setChips(filters);
    m_viewBar->setChanged(!searchText().isEmpty() || m_viewBar->chosen().columns != m_columns->state());
    showProblem();
    filterChanged();
}

/// While a word is still being typed its offers say enough.
void TablePage::showProblem()
{
    const bool isTyping = m_search->isOffering();
    if (m_query.problems.empty() || isTyping)
        m_notice->clear();
    else
        m_notice->say(Notice::Kind::Warning, queryProblemText(m_query.problems.front()));
    m_noticeRow->setVisible(!m_query.problems.empty() && !isTyping);
}

void TablePage::chooseView()
{
    const QByteArray columns = m_viewBar->chosen().columns;
    if (!columns.isEmpty()) {
        m_search->clear(); // a saved view shows what was saved
        m_columns->save();
        m_columns->setKeeping(false);
        useColumns(columns);
    } else if (!m_columns->isKeeping()) {
        m_columns->setKeeping(true); // back to those of the list
        m_columns->restore();
        useColumns({});
    }
    readQuery();
}

void TablePage::saveView(const QString &name)
{
    readQuery();
    const QString query = m_query.canonical();
    if (!m_viewBar->save(name, query, m_columns->state()))
        emit noticed(tr("Another view is called “%1”. Choose a different name.").arg(name));
}

void TablePage::removeFilter(int chip)
{
    if (chip < 0 || static_cast<size_t>(chip) >= m_typed.terms.size())
        return;
    const QueryTerm &term = m_typed.terms[static_cast<size_t>(chip)];
    m_search->setText(m_search->text().remove(term.start, term.length).simplified());
    readQuery();
}

void TablePage::connectModel()
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_settling = true; });
    connect(m_model, &PagedModelBase::firstRowsCame, this, [this] { showRows(true); });
    connect(m_model, &PagedModelBase::loaded, this, &TablePage::showLoaded);
    connect(m_model, &PagedModelBase::rowsTouched, this, &TablePage::noteTouched);
    connect(m_model, &PagedModelBase::readFailed, this, [this](const Error &error) { emit noticed(errorText(error)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePage::onSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePage::keepCurrent);
}

void TablePage::setDetail(QWidget *detail)
{
    m_detail = detail;
    m_keys->setDetail(detail);
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
}

/// Asks for the rows when they are looked at first.
void TablePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_model || !m_model->isAsleep())
        return;
    m_model->wake();
    filterChanged();
}

/// In a narrow window the list itself is worth more than the panel at its left.
void TablePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_lead)
        m_lead->setVisible(width() >= kRoomForLead);
}

void TablePage::setLead(QWidget *lead)
{
    m_lead = lead;
    m_splitter->insertWidget(0, lead);
    for (int i = 0; i < m_splitter->count(); ++i)
        m_splitter->setStretchFactor(i, m_splitter->widget(i) == m_stack ? 1 : 0);
}

/// What has words looks like the buttons of other tabs; drawings alone stay without a frame.
void TablePage::addTool(QWidget *tool)
{
    if (const auto *button = qobject_cast<QToolButton *>(tool))
        tool->setProperty("framed", button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon);
    m_tools->layout()->addWidget(tool);
}

QString TablePage::searchText() const
{
    return m_search->text().trimmed();
}

QWidget *TablePage::entrance()
{
    return m_stack->currentWidget() == m_table ? static_cast<QWidget *>(m_table) : m_search;
}

void TablePage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TablePage::showRecord(qint64 number)
{
    clearFilters();
    goTo(number);
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void TablePage::showQuery(const QString &query)
{
    look(chips()->first(), query);
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void TablePage::refresh()
{
    m_model->refresh();
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

void TablePage::enterRow(qint64 number)
{
    m_isEntering = true;
    goTo(number);
}

/// What changed in a selected row is in the sums when the list has been read again.
void TablePage::noteTouched(const QSet<qint64> &numbers, bool everything)
{
    const auto isSelected = [this](qint64 number) {
        const int position = m_model->positionOf(number);
        return position >= 0 && m_table->selectionModel()->isRowSelected(position);
    };
    m_areSumsStale = m_areSumsStale || everything || std::ranges::any_of(numbers, isSelected);
}

void TablePage::keepSums()
{
    const QList<int> positions = selectedPositions();
    if (positions.size() > 1 && (m_areSumsStale || positions != m_summed))
        onSelection();
}

void TablePage::showLoaded()
{
    m_settling = false;
    const int rows = m_model->rowCount();
    m_count->setText(m_model->isLoaded() ? countText(rows) : QString());
    if (m_model->isLoaded() && rows == 0)
        m_empty->setWords(isFiltered() ? missedWords() : emptyWords());
    showRows(rows > 0 || !m_model->isLoaded());
    m_footer->setVisible(rows > 0);
    if (rows == 0) {
        onSelection(); // a model that is reset lets go of it without a word
        m_told = 0;
        currentChanged(0);
        return;
    }
    keepSums();
    if (std::exchange(m_isEntering, false))
        m_table->setFocus(Qt::OtherFocusReason);
    const int kept = m_current != 0 ? m_model->positionOf(m_current) : -1;
    if (kept >= 0 && m_table->currentIndex().row() != kept)
        m_table->setCurrentIndex(m_model->index(kept, std::max(0, m_table->horizontalHeader()->logicalIndex(0))));
    else if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, std::max(0, m_table->horizontalHeader()->logicalIndex(0))));
    if (m_told != currentNumber())
        keepCurrent(); // the focus made it the current row while the list was still being read
}

/// Without rows there is nothing to choose: what stands in their place has all the room.
void TablePage::showRows(bool any)
{
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    if (!m_detail || m_detail->isHidden() != any)
        return;
    const QWidget *hand = window()->focusWidget();
    const bool goesOn = hand && m_detail->isAncestorOf(hand);
    m_detail->setVisible(any);
    if (goesOn)
        entrance()->setFocus(Qt::OtherFocusReason);
}

void TablePage::keepCurrent()
{
    if (m_settling || currentNumber() == 0)
        return;
    m_current = currentNumber();
    m_told = m_current;
    currentChanged(m_current);
}

void TablePage::onSelection()
{
    const QList<int> positions = selectedPositions();
    m_bulk->setCount(static_cast<int>(positions.size()));
    m_areSumsStale = false;
    m_summed = positions;
    if (positions.size() < 2)
        showSums(allSums());
    else
        selectionSums(positions);
}

/// How many there are the bar above says.
void TablePage::selectionSums(const QList<int> &)
{
    showSums({});
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
    return !searchText().isEmpty() || !m_viewBar->chosen().query.isEmpty();
}

void TablePage::clearFilters()
{
    look(chips()->first(), {});
}

void TablePage::showView(const QString &key, const QString &query)
{
    chips()->has(key) ? look(key, {}) : showQuery(query);
}

/// With one question: rows that nobody wanted are never on the screen in between.
void TablePage::look(const QString &view, const QString &words)
{
    m_search->setText(words);
    const QString before = chips()->chosen();
    chips()->choose(view);
    if (chips()->chosen() == before)
        readQuery();
}

EmptyState::Words TablePage::noMatchWords() const
{
    return {u"search"_s, tr("Nothing matches"), tr("No record has all these words. Try fewer, or another filter."),
            tr("Clear search")};
}

/// noMatchWords(), but a word that is mistaken for a search word is named.
EmptyState::Words TablePage::missedWords() const
{
    EmptyState::Words words = noMatchWords();
    if (!m_query.unknownKeys.isEmpty())
        words.text = unknownKeyText(m_query.unknownKeys.first());
    return words;
}

void TablePage::retranslate()
{
    m_vocabulary = vocabulary();
    m_vocabulary.dayWords = queryDayWords();
    m_search->setVocabulary(m_vocabulary);
    m_search->setPlaceholderText(searchHint());
    m_search->setAccessibleName(searchHint());
    m_search->setToolTip(tr("/ goes here, Ctrl+Space shows the search words"));
    m_table->setAccessibleName(title());
    m_viewBar->setBuiltIn(builtInViews());
    m_bulk->retranslate();
    m_copy->setText(tr("Copy as a table"));
    m_copyPlain->setText(tr("Copy without headers"));
    m_export->setText(tr("Export what is shown…"));
    m_export->setToolTip(tr("Export what is shown… (%1)").arg(m_export->shortcut().toString(QKeySequence::NativeText)));
    if (!m_model)
        return;
    if (m_model->isLoaded())
        readQuery(); // filters and messages in the new language
    emit m_model->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
    if (!m_hasLayout) {
        m_columns->bringBack();
        sizeColumns();
    }
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

} // namespace kontor
