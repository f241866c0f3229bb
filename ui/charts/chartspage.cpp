// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartspage.h"

#include "chartfilters.h"
#include "chartview.h"
#include "chartwords.h"
#include "errortext.h"
#include "flowrow.h"
#include "goodsahead.h"
#include "icons.h"
#include "ratetiles.h"
#include "reportflow.h"
#include "section.h"
#include "texttable.h"
#include "theme.h"
#include "toast.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kSoonMs = 30;
constexpr int kFigureList = 190;
constexpr int kTableEdges = 16;
constexpr int kWidestTable = 460; ///< without being asked for; beyond it is scrolled
constexpr int kLeastName = 120; ///< of a name in it, whose end may be missing
constexpr int kSwatchAir = 4; ///< between the colour and the word, and the same before it
constexpr QSize kSwatch(12 + 2 * kSwatchAir, 12);

QPixmap swatch(const QColor &color)
{
    QPixmap square(kSwatch);
    square.fill(Qt::transparent);
    QPainter(&square).fillRect(QRect(QPoint(kSwatchAir, 0), kSwatch).adjusted(0, 0, -2 * kSwatchAir, 0), color);
    return square;
}

/// Under which it is remembered whether a series is drawn.
QString settingOf(const ChartSeries &series)
{
    return u"charts/drawn/"_s + series.key;
}

} // namespace

ChartsPage::ChartsPage(const UiContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_ahead(new GoodsAhead(m_context.worker, this))
{
    setObjectName(u"page"_s);
    buildReports();
    build();
    retranslate();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &ChartsPage::readNow);
    connect(&m_context.worker, &ShopWorker::changed, this, &ChartsPage::refresh);
}

QString ChartsPage::title() const
{
    return tr("Charts");
}

QString ChartsPage::iconName() const
{
    return u"chart"_s;
}

QString ChartsPage::newText() const
{
    return tr("New order");
}

void ChartsPage::newRecord()
{
    emit newOrderWanted();
}

QWidget *ChartsPage::entrance()
{
    return m_figures;
}

FigureTile *ChartsPage::tile(const QString &key) const
{
    return m_tiles->tile(key);
}

QToolButton *ChartsPage::legendButton(int series) const
{
    return m_legend->findChildren<QToolButton *>().value(series);
}

// ---- what stands where

void ChartsPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    const QTimeZone zone(m_context.info.timeZone.toLatin1());
    m_filters = new ChartFilters(zone.isValid() ? zone : QTimeZone::utc(), m_context.info.currency, this);
    column->addWidget(m_filters);
    m_tiles = new RateTiles(this);
    column->addWidget(m_tiles);
    auto *parts = new QSplitter(this);
    m_figures = new QListWidget(parts);
    m_figures->setObjectName(u"groups"_s);
    m_figures->setProperty("tight", true);
    m_figures->setFixedWidth(kFigureList);
    auto *middle = new QWidget(parts);
    auto *stack = new QVBoxLayout(middle);
    stack->setContentsMargins(8, 0, 8, 0);
    auto *head = new QHBoxLayout;
    m_heading = Section::label({}, u"heading"_s, middle);
    m_help = new QToolButton(middle);
    m_help->setIcon(icon(u"help"_s));
    m_help->setCheckable(true);
    m_export = new QToolButton(middle);
    m_export->setIcon(icon(u"export"_s));
    m_export->setPopupMode(QToolButton::InstantPopup);
    head->addWidget(m_heading, 1);
    head->addWidget(m_help);
    head->addWidget(m_export);
    auto *report = new QToolButton(middle);
    report->setDefaultAction(m_report);
    report->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    report->setProperty("framed", true);
    head->addWidget(report);
    stack->addLayout(head);
    m_summary = Section::label({}, u"muted"_s, middle);
    m_definition = Section::label({}, u"muted"_s, middle);
    m_definition->hide();
    m_legend = new QWidget(middle);
    new FlowRow(m_legend, 4);
    m_view = new ChartView(middle);
    for (QWidget *each : std::initializer_list<QWidget *>{m_summary, m_definition, m_legend})
        stack->addWidget(each);
    stack->addWidget(m_view, 1);
    m_rows = new TextTableModel(this);
    m_table = makeTextTable(m_rows, {}, parts);
    parts->setStretchFactor(1, 3);
    parts->setStretchFactor(2, 1);
    parts->setSizes({kFigureList, 640, 320});
    column->addWidget(parts, 1);
    buildMenu();
    connect(m_help, &QToolButton::toggled, m_definition, &QWidget::setVisible);
    connect(m_view, &ChartView::chosen, this, &ChartsPage::leadOn);
    connect(m_table, &QTableView::activated, this, &ChartsPage::leadOn);
    connect(m_filters, &ChartFilters::changed, this, &ChartsPage::readSoon);
    connect(m_tiles, &RateTiles::ordersWanted, this, &ChartsPage::ordersWanted);
    connect(m_tiles, &RateTiles::warningsWanted, this, &ChartsPage::warningsWanted);
    connect(m_figures, &QListWidget::currentRowChanged, this, &ChartsPage::readSoon);
}

void ChartsPage::buildMenu()
{
    m_menu = new QMenu(m_export);
    for (const QString &ending : {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s, u"xlsx"_s})
        m_menu->addAction(QString(), this, [this, ending] { askWhere(ending); })->setData(ending);
    m_menu->addAction(icon(u"copy"_s), QString(), this, &ChartsPage::copy);
    m_menu->addAction(m_report);
    m_export->setMenu(m_menu);
}

void ChartsPage::buildReports()
{
    m_reports = new ReportFlow(m_context, this);
    m_report = new QAction(icon(u"print"_s), QString(), this);
    m_report->setShortcut(QKeySequence::Print);
    m_report->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_report);
    connect(m_report, &QAction::triggered, m_reports, &ReportFlow::open);
}

// ---- words

void ChartsPage::retranslate()
{
    m_filters->retranslate();
    const std::pair<QWidget *, QString> names[] = {{m_figures, tr("Figures")},
                                                   {m_table, tr("Values of the chart")},
                                                   {m_help, tr("How it is counted")},
                                                   {m_export, tr("Save or copy")}};
    for (const auto &[widget, name] : names) {
        widget->setAccessibleName(name);
        widget->setToolTip(name);
    }
    const QSignalBlocker quiet(m_figures);
    const int chosen = std::max(0, m_figures->currentRow());
    m_figures->clear();
    for (int i = 0; i < kFigures; ++i)
        m_figures->addItem(word(static_cast<Figure>(i)));
    m_figures->setCurrentRow(chosen);
    for (QAction *action : m_menu->actions())
        action->setText(action->data().isNull() ? tr("Copy")
                                                : tr("Save as %1…").arg(action->data().toString().toUpper()));
    m_report->setText(tr("Report…"));
    m_tiles->showAll();
}

// ---- reading

void ChartsPage::readSoon()
{
    m_isStale = true;
    if (isVisible())
        m_soon.start();
}

void ChartsPage::refresh()
{
    m_isShopStale = true;
    readSoon();
}

void ChartsPage::readNow()
{
    m_isStale = false;
    const ChartQuestion asked{static_cast<Figure>(std::max(0, m_figures->currentRow())), m_filters->question(),
                              m_filters->comparison()};
    const quint64 number = ++m_asked;
    auto work = [asked](ShopReader &reader) { return readChart(reader, asked); };
    m_context.worker.readFigures<ChartAnswer>(work).then(this, [this, number](const Result<ChartAnswer> &answer) {
        if (number != m_asked)
            return;
        answer ? take(*answer) : Toast::tell(this, errorText(answer.error()), Toast::Tone::Bad);
    });
    readTiles();
    if (m_isShopStale)
        readChoices();
    m_isShopStale = false;
}

void ChartsPage::readTiles()
{
    const FigureQuestion asked = m_filters->question();
    auto work = [asked](ShopReader &reader) { return readRates(reader, asked); };
    m_context.worker.readFigures<RatesAnswer>(work).then(
        this, [this, days = asked.range, number = m_asked](const Result<RatesAnswer> &rates) {
            if (rates && number == m_asked)
                m_tiles->setRates(*rates, days);
        });
}

/// What depends on no period: what can be chosen between.
void ChartsPage::readChoices()
{
    auto work = [](ShopReader &reader) -> Result<ChartFilters::Choices> {
        ChartFilters::Choices found;
        KONTOR_ASSIGN(found.currencies, reader.currencies());
        KONTOR_ASSIGN(found.channels, reader.salesChannels());
        KONTOR_ASSIGN(const std::vector<CategoryRow> categories, reader.categories());
        for (const CategoryRow &each : categories)
            found.categories.push_back(each.path);
        KONTOR_ASSIGN(found.locations, reader.locations());
        return found;
    };
    const auto offer = [this](const Result<ChartFilters::Choices> &found) {
        if (found)
            m_filters->setChoices(*found);
    };
    m_context.worker.readFigures<ChartFilters::Choices>(work).then(this, offer);
}

// ---- showing

void ChartsPage::take(const ChartAnswer &answer)
{
    m_data = chartOf(answer);
    m_shown = answer.question.figure;
    readShown();
    m_heading->setText(headingOf(answer.question));
    // Stock is counted even where nobody knows its cost, and as it is now.
    const bool isSaid = !m_data.isEmpty() || (m_shown == Figure::Stock && !answer.stock.places.empty());
    m_data.nothing = isSaid ? tr("No cost is known") : tr("Nothing in these days");
    m_summary->setText(isSaid ? m_data.summary : QString());
    m_summary->setVisible(isSaid && !m_data.summary.isEmpty()); // else the place of the chart says so
    m_definition->setText(m_data.definition);
    m_view->setAccessibleName(m_heading->text());
    m_view->setAccessibleDescription(isSaid ? m_data.summary : m_data.nothing + u'\n' + m_data.wayOut);
    fillLegend();
    fillTable();
    draw();
    if (isVisible())
        m_ahead->readUpTo(m_filters->today());
    emit read();
}

/// From the values to the rows they are made of.
void ChartsPage::leadOn()
{
    if (m_shown == Figure::Stock || m_shown == Figure::StockOverTime)
        emit stockWanted();
    else if (m_shown == Figure::WarningRate)
        emit warningsWanted();
}

void ChartsPage::draw()
{
    m_view->draw(m_data, m_hidden);
}

/// Those that somebody chose, and of the others those that are not extras.
void ChartsPage::readShown()
{
    m_hidden.clear();
    const QSettings settings;
    for (int i = 0; i < static_cast<int>(m_data.series.size()); ++i) {
        const ChartSeries &series = m_data.series[static_cast<size_t>(i)];
        const bool isShown =
            series.key.isEmpty() ? !series.isExtra : settings.value(settingOf(series), !series.isExtra).toBool();
        if (!isShown)
            m_hidden.insert(i);
    }
}

void ChartsPage::showSeries(int series, bool isShown)
{
    isShown ? void(m_hidden.remove(series)) : void(m_hidden.insert(series));
    const ChartSeries &changed = m_data.series[static_cast<size_t>(series)];
    if (!changed.key.isEmpty())
        QSettings().setValue(settingOf(changed), isShown);
    fitTable();
    draw();
}

void ChartsPage::fillLegend()
{
    qDeleteAll(m_legend->findChildren<QToolButton *>());
    const bool isField = m_data.shape == ChartShape::Heat || m_data.shape == ChartShape::Funnel;
    const auto drawn = std::ranges::count_if(m_data.series, [](const ChartSeries &each) { return !each.isListed; });
    const bool isNeeded = drawn > 1 && !isField && !m_data.isEmpty();
    m_legend->setVisible(isNeeded);
    if (!isNeeded)
        return;
    for (int i = 0; i < static_cast<int>(m_data.series.size()); ++i) {
        if (m_data.series[static_cast<size_t>(i)].isListed)
            continue;
        auto *button = new QToolButton(m_legend);
        button->setText(m_data.series[static_cast<size_t>(i)].name);
        button->setIcon(swatch(ChartView::colorOf(m_data, i)));
        button->setIconSize(kSwatch);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(!m_hidden.contains(i));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::toggled, this, [this, i](bool isShown) { showSeries(i, isShown); });
        m_legend->layout()->addWidget(button);
    }
}

void ChartsPage::fillTable()
{
    QSet<int> numbers;
    for (int i = 1; i <= static_cast<int>(m_data.series.size()); ++i)
        numbers.insert(i);
    m_rows->setHeads(m_data.heads(), numbers);
    m_rows->setRows(m_data.rows());
    fitTable();
}

/// Of what is not drawn there is no column, so that the others fit. Of names the end may be missing, of numbers not.
void ChartsPage::fitTable()
{
    int last = 0; // takes what is left, and says only by its words what it needs
    for (int i = 0; i < static_cast<int>(m_data.series.size()); ++i) {
        m_table->setColumnHidden(i + 1, m_hidden.contains(i));
        if (!m_hidden.contains(i))
            last = i + 1;
    }
    fitColumns(m_table);
    const QHeaderView *heads = m_table->horizontalHeader();
    const QAbstractItemView *cells = m_table;
    const int need =
        heads->sectionPosition(last) + std::max(heads->sectionSizeHint(last), cells->sizeHintForColumn(last));
    const int bar = m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_table);
    const int width = need + bar + kTableEdges;
    if (width > kWidestTable && m_data.shape == ChartShape::Flat)
        m_table->setColumnWidth(0, std::max(kLeastName, m_table->columnWidth(0) - (width - kWidestTable)));
    m_table->setMinimumWidth(std::min(width, kWidestTable));
}

// ---- taking it elsewhere

Result<void> ChartsPage::save(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == "csv"_L1 || ending == "xlsx"_L1 ? writeChartTable(m_data, path) : m_view->save(path);
}

void ChartsPage::askWhere(const QString &ending)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the chart"), u"%1.%2"_s.arg(m_data.title, ending),
                                                      u"*."_s + ending);
    if (path.isEmpty())
        return;
    const Result<void> saved = save(path);
    saved ? Toast::tell(this, tr("%1 is written.").arg(QFileInfo(path).fileName()))
          : Toast::tell(this, errorText(saved.error()), Toast::Tone::Bad);
}

/// A picture for documents, and the table for spreadsheets.
void ChartsPage::copy() const
{
    QStringList lines{m_data.heads().join(u'\t')};
    for (const QStringList &row : m_data.rows())
        lines << row.join(u'\t');
    auto *both = new QMimeData;
    both->setImageData(m_view->grab().toImage());
    both->setText(lines.join(u'\n'));
    QApplication::clipboard()->setMimeData(both);
}

// ---- asked from elsewhere

void ChartsPage::showFigure(Figure figure)
{
    m_figures->setCurrentRow(static_cast<int>(figure));
}

void ChartsPage::showRange(const DayRange &range)
{
    m_filters->showRange(range);
}

void ChartsPage::showWhole(Figure figure, PeriodPreset period)
{
    m_filters->showWhole(period);
    showFigure(figure);
}

void ChartsPage::compareWith(Comparison comparison)
{
    m_filters->compareWith(comparison);
}

void ChartsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        m_soon.start();
    else
        m_ahead->readUpTo(m_filters->today());
}

void ChartsPage::hideEvent(QHideEvent *event)
{
    m_ahead->stop();
    Page::hideEvent(event);
}

void ChartsPage::changeEvent(QEvent *event)
{
    // Later: while the style is being changed, no widget may go.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(
            this,
            [this] {
                retranslate();
                readSoon();
            },
            Qt::QueuedConnection);
    Page::changeEvent(event);
}

} // namespace kontor
