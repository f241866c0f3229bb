// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartspage.h"

#include "chartview.h"
#include "chartwords.h"
#include "errortext.h"
#include "figuretile.h"
#include "flowrow.h"
#include "icons.h"
#include "section.h"
#include "texttable.h"
#include "theme.h"
#include "toast.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
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
constexpr PeriodPreset kPresets[] = {PeriodPreset::Last28,    PeriodPreset::Today,       PeriodPreset::Yesterday,
                                     PeriodPreset::Last7,     PeriodPreset::ThisWeek,    PeriodPreset::ThisMonth,
                                     PeriodPreset::LastMonth, PeriodPreset::ThisQuarter, PeriodPreset::ThisYear,
                                     PeriodPreset::LastYear,  PeriodPreset::Last365};
constexpr int kCustom = static_cast<int>(std::size(kPresets));

/// Replaces what a box offers and keeps what was chosen, by its place.
void offer(QComboBox *box, const QStringList &words)
{
    const QSignalBlocker quiet(box);
    const int before = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(words);
    box->setCurrentIndex(before < words.size() ? before : 0);
}

QPixmap swatch(const QColor &color)
{
    QPixmap square(12, 12);
    square.fill(color);
    return square;
}

} // namespace

/// A rate with what is said about it.
struct ChartsPage::Rate {
    QString key;
    QString name;
    QString definition;
    Ratio now;
    std::optional<Ratio> before;
};

ChartsPage::ChartsPage(const UiContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    setObjectName(u"page"_s);
    m_custom = presetRange(PeriodPreset::Last28, today(), QLocale().firstDayOfWeek());
    m_currencies = {m_context.info.currency};
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
    return u"columns"_s;
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
    const auto it = m_tiles.find(key);
    return it == m_tiles.end() ? nullptr : it->second;
}

QToolButton *ChartsPage::legendButton(int series) const
{
    return m_legend->findChildren<QToolButton *>().value(series);
}

QDate ChartsPage::today() const
{
    return QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
}

// ---- what stands where

void ChartsPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    buildFilters();
    auto *tiles = new QWidget(this);
    auto *row = new FlowRow(tiles, 8);
    row->setEven(true);
    for (const auto &[key, drawing] :
         {std::pair{u"order_payment"_s, u"orders"_s}, std::pair{u"payment_success"_s, u"pay"_s},
          std::pair{u"transport"_s, u"ship"_s}, std::pair{u"stock_warning"_s, u"stock"_s},
          std::pair{u"registration"_s, u"person"_s}, std::pair{u"search"_s, u"search"_s},
          std::pair{u"data_accuracy"_s, u"check"_s}}) {
        m_tiles[key] = new FigureTile(drawing, tiles);
        row->addWidget(m_tiles[key]);
    }
    column->addWidget(tiles);
    auto *parts = new QSplitter(this);
    m_figures = new QListWidget(parts);
    m_figures->setObjectName(u"groups"_s);
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
    connect(m_figures, &QListWidget::currentRowChanged, this, &ChartsPage::readSoon);
}

void ChartsPage::buildFilters()
{
    auto *bar = new QWidget(this);
    auto *row = new FlowRow(bar, 8);
    for (QComboBox **box :
         {&m_period, &m_grain, &m_comparison, &m_dating, &m_currency, &m_channel, &m_category, &m_location}) {
        *box = new QComboBox(bar);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(*box);
        connect(*box, &QComboBox::currentIndexChanged, this, &ChartsPage::readSoon);
    }
    for (QDateEdit **day : {&m_from, &m_to}) {
        *day = new QDateEdit(bar);
        (*day)->setCalendarPopup(true);
        (*day)->hide();
        row->addWidget(*day);
        connect(*day, &QDateEdit::dateChanged, this, &ChartsPage::readSoon);
    }
    connect(m_period, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_from->setVisible(index == kCustom);
        m_to->setVisible(index == kCustom);
    });
    static_cast<QVBoxLayout *>(layout())->addWidget(bar);
}

void ChartsPage::buildMenu()
{
    m_menu = new QMenu(m_export);
    for (const QString &ending : {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s, u"xlsx"_s})
        m_menu->addAction(QString(), this, [this, ending] { askWhere(ending); })->setData(ending);
    m_menu->addAction(icon(u"copy"_s), QString(), this, &ChartsPage::copy);
    m_export->setMenu(m_menu);
}

// ---- words

void ChartsPage::retranslate()
{
    offer(m_period,
          {tr("Last 28 days"), tr("Today"), tr("Yesterday"), tr("Last 7 days"), tr("This week"), tr("This month"),
           tr("Last month"), tr("This quarter"), tr("This year"), tr("Last year"), tr("Last 365 days"),
           tr("From … to …")});
    offer(m_grain, {tr("By what fits"), tr("By day"), tr("By week"), tr("By month")});
    offer(m_comparison, {tr("Not compared"), tr("With the period before"), tr("With the year before")});
    offer(m_dating, {tr("Refunds on their day"), tr("Refunds on the day of the order")});
    fillChoices();
    const std::pair<QWidget *, QString> names[] = {{m_period, tr("Period")},
                                                   {m_from, tr("First day")},
                                                   {m_to, tr("Last day")},
                                                   {m_grain, tr("Steps")},
                                                   {m_comparison, tr("Comparison")},
                                                   {m_dating, tr("When refunds count")},
                                                   {m_currency, tr("Currency")},
                                                   {m_channel, tr("Sales channel")},
                                                   {m_category, tr("Category")},
                                                   {m_location, tr("Location")},
                                                   {m_figures, tr("Figures")},
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
    showTiles();
}

/// What depends on the shop; a box with nothing to choose between is not there.
void ChartsPage::fillChoices()
{
    QStringList channels{tr("All sales channels")};
    for (const QString &channel : std::as_const(m_channels))
        channels << (channel.isEmpty() ? tr("Own shop") : channel);
    QStringList categories{tr("All categories")};
    for (const QString &path : m_categories)
        categories << path;
    QStringList locations{tr("All locations")};
    for (const auto &[id, name] : m_locations)
        locations << name;
    offer(m_currency, m_currencies);
    offer(m_channel, channels);
    offer(m_category, categories);
    offer(m_location, locations);
    m_currency->setVisible(m_currencies.size() > 1);
    m_channel->setVisible(m_channels.size() > 1);
    m_category->setVisible(!m_categories.empty());
    m_location->setVisible(m_locations.size() > 1);
}

// ---- reading

FigureQuestion ChartsPage::question() const
{
    FigureQuestion question;
    question.weekStart = QLocale().firstDayOfWeek();
    const int period = std::max(0, m_period->currentIndex());
    question.range = period == kCustom
        ? DayRange{std::min(m_from->date(), m_to->date()), std::max(m_from->date(), m_to->date())}
        : presetRange(kPresets[period], today(), question.weekStart);
    question.grain =
        m_grain->currentIndex() > 0 ? static_cast<Grain>(m_grain->currentIndex() - 1) : usualGrain(question.range);
    question.dating = static_cast<Dating>(std::max(0, m_dating->currentIndex()));
    question.currency = m_currencies.value(std::max(0, m_currency->currentIndex()));
    if (m_channel->currentIndex() > 0)
        question.channel = m_channels.at(m_channel->currentIndex() - 1);
    if (m_category->currentIndex() > 0)
        question.category = m_categories[static_cast<size_t>(m_category->currentIndex() - 1)];
    if (m_location->currentIndex() > 0)
        question.location = m_locations[static_cast<size_t>(m_location->currentIndex() - 1)].first;
    return question;
}

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
    const ChartQuestion asked{static_cast<Figure>(std::max(0, m_figures->currentRow())), question(),
                              static_cast<Comparison>(std::max(0, m_comparison->currentIndex()))};
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
    auto work = [asked = question()](ShopReader &reader) { return readRates(reader, asked); };
    m_context.worker.readFigures<RatesAnswer>(work).then(this,
                                                         [this, number = m_asked](const Result<RatesAnswer> &rates) {
                                                             if (!rates || number != m_asked)
                                                                 return;
                                                             m_rates = *rates;
                                                             showTiles();
                                                         });
}

/// What depends on no period: how the stock stands, and what can be chosen between.
void ChartsPage::readChoices()
{
    struct Choices {
        QStringList currencies;
        QStringList channels;
        std::vector<CategoryRow> categories;
        std::vector<std::pair<LocationId, QString>> locations;
        Ratio stockWarning;
    };
    auto work = [asked = question().over({today(), today()})](ShopReader &reader) -> Result<Choices> {
        Choices found;
        KONTOR_ASSIGN(const StockFigures stock, reader.stockFigures(asked));
        found.stockWarning = stock.all.warning;
        KONTOR_ASSIGN(found.currencies, reader.currencies());
        KONTOR_ASSIGN(found.channels, reader.salesChannels());
        KONTOR_ASSIGN(found.categories, reader.categories());
        KONTOR_ASSIGN(found.locations, reader.locations());
        return found;
    };
    m_context.worker.readFigures<Choices>(work).then(this, [this](const Result<Choices> &found) {
        if (!found)
            return;
        m_stockWarning = found->stockWarning;
        showTiles();
        m_currencies = found->currencies;
        m_channels = found->channels;
        m_locations = found->locations;
        m_categories.clear();
        for (const CategoryRow &each : found->categories)
            m_categories.push_back(each.path);
        fillChoices();
    });
}

// ---- showing

void ChartsPage::take(const ChartAnswer &answer)
{
    const QString before = m_data.title;
    m_data = chartOf(answer);
    if (before != m_data.title)
        m_hidden.clear();
    m_heading->setText(headingOf(answer.question));
    m_summary->setText(m_data.isEmpty() ? tr("Nothing in these days") : m_data.summary);
    m_definition->setText(m_data.definition);
    m_view->setAccessibleName(m_heading->text());
    m_view->setAccessibleDescription(m_data.summary);
    fillLegend();
    fillTable();
    draw();
    emit read();
}

void ChartsPage::draw()
{
    m_view->draw(m_data, m_hidden);
}

void ChartsPage::fillLegend()
{
    qDeleteAll(m_legend->findChildren<QToolButton *>());
    const bool isNeeded = m_data.series.size() > 1 && m_data.shape != ChartShape::Heat;
    m_legend->setVisible(isNeeded);
    if (!isNeeded)
        return;
    for (int i = 0; i < static_cast<int>(m_data.series.size()); ++i) {
        auto *button = new QToolButton(m_legend);
        button->setText(m_data.series[static_cast<size_t>(i)].name);
        button->setIcon(swatch(ChartView::colorOf(m_data, i)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(!m_hidden.contains(i));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::toggled, this, [this, i](bool isShown) {
            isShown ? void(m_hidden.remove(i)) : void(m_hidden.insert(i));
            draw();
        });
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
    fitColumns(m_table);
    const int last = m_rows->columnCount() - 1; // takes what is left, and says only by its words what it needs
    const QHeaderView *heads = m_table->horizontalHeader();
    const QAbstractItemView *cells = m_table;
    const int need =
        heads->sectionPosition(last) + std::max(heads->sectionSizeHint(last), cells->sizeHintForColumn(last));
    const int bar = m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_table);
    m_table->setMinimumWidth(std::min(need + bar + kTableEdges, kWidestTable));
}

void ChartsPage::showTiles()
{
    const RatesAnswer &answer = m_rates;
    const Rate rates[] = {
        {u"order_payment"_s, tr("Orders paid"), tr("Orders ever captured in full, of the orders placed in the period."),
         answer.now.paid, answer.before.paid},
        {u"payment_success"_s, tr("Payment success"), tr("Payment attempts that succeeded, of those that ended."),
         answer.now.payments, answer.before.payments},
        {u"transport"_s, tr("Delivered"),
         tr("Parcels delivered, of those in a final state, of the orders placed in the period."), answer.now.transport,
         answer.before.transport},
        {u"stock_warning"_s,
         tr("Stock warning"),
         tr("Places of tracked articles at or under their threshold, of all such places, now: an article in two "
            "locations counts twice, and warnings that were put off count, too."),
         m_stockWarning,
         {}},
        {u"registration"_s,
         tr("Registration"),
         tr("Accounts activated, of registrations tried. A storefront tells of them."),
         {},
         Ratio()},
        {u"search"_s,
         tr("Search accuracy"),
         tr("Relevant results, of those shown for judged searches. A storefront tells of them."),
         {},
         Ratio()},
        {u"data_accuracy"_s,
         tr("Data accuracy"),
         tr("Events of buyers that are whole and new, of those received. A storefront tells of them."),
         {},
         Ratio()}};
    for (const Rate &rate : rates) {
        FigureTile *tile = m_tiles.at(rate.key);
        const QString below = rate.before ? tr("before: %1").arg(percentText(rate.before->share())) : QString();
        tile->showText(percentText(rate.now.share()), rate.name, below, rate.now.whole > 0 ? Tone::Plain : Tone::Quiet);
        tile->disconnect(this);
        connect(tile, &QAbstractButton::clicked, this, [this, rate] { explain(rate); });
    }
}

/// What a rate means, what it is made of, and the way to its rows.
void ChartsPage::explain(const Rate &rate)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, rate.name, rate.definition, QMessageBox::NoButton, this);
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const DayRange range = question().range;
    const QString now = tr("%1: %2 (%3 of %4)", "period, percentage, count, of how many")
                            .arg(rangeText(range), percentText(rate.now.share()), QLocale().toString(rate.now.part),
                                 QLocale().toString(rate.now.whole));
    const QString before = rate.before
        ? tr("Before: %1 (%2 of %3)", "percentage, count, of how many")
              .arg(percentText(rate.before->share()), QLocale().toString(rate.before->part),
                   QLocale().toString(rate.before->whole))
        : QString();
    box->setInformativeText(before.isEmpty() ? now : now + u'\n' + before);
    if (rate.now.whole > 0) {
        const bool isStock = rate.key == "stock_warning"_L1;
        QPushButton *rows =
            box->addButton(isStock ? tr("Show the warnings") : tr("Show the orders"), QMessageBox::AcceptRole);
        const QString query = u"placed:%1..%2"_s.arg(range.from.toString(Qt::ISODate), range.to.toString(Qt::ISODate));
        connect(rows, &QPushButton::clicked, this,
                [this, isStock, query] { isStock ? emit warningsWanted() : emit ordersWanted(query); });
    }
    box->open();
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

void ChartsPage::showWhole(Figure figure, PeriodPreset period)
{
    for (QComboBox *filter : {m_grain, m_dating, m_currency, m_channel, m_category, m_location})
        filter->setCurrentIndex(0);
    m_period->setCurrentIndex(static_cast<int>(std::ranges::find(kPresets, period) - std::begin(kPresets)));
    compareWith(Comparison::PeriodBefore);
    showFigure(figure);
}

void ChartsPage::showFigure(Figure figure)
{
    m_figures->setCurrentRow(static_cast<int>(figure));
}

void ChartsPage::showRange(const DayRange &range)
{
    m_from->setDate(range.from);
    m_to->setDate(range.to);
    m_period->setCurrentIndex(kCustom);
}

void ChartsPage::compareWith(Comparison comparison)
{
    m_comparison->setCurrentIndex(static_cast<int>(comparison));
}

void ChartsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        m_soon.start();
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
