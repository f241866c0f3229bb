// SPDX-License-Identifier: GPL-3.0-or-later
#include "stocktablepage.h"

#include "articledelegate.h"
#include "elasticcolumn.h"
#include "factread.h"
#include "icons.h"
#include "moneytext.h"
#include "printflow.h"
#include "stockquerywords.h"
#include "stockwords.h"
#include "thumbnails.h"
#include "toast.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kCountAfterMs = 300;
constexpr int kLeastTitle = 200;
constexpr int kStockTablePagePillPad = 18;
constexpr qint64 kStockTablePageWideAmount = 9'999'999; // €99,999.99

int columnOf(StockSort sort)
{
    for (int column = 0; column < StockModel::ColumnCount; ++column)
        if (StockModel::sortOf(column) == sort)
            return column;
    return StockModel::Title;
}

} // namespace

StockTablePage::StockTablePage(const QString &key, const std::vector<StockPane::Act> &front, const UiContext &context,
                               QWidget *parent)
    : TablePage(key, context, parent), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    m_pane = new StockPane(front, m_zone, this);
    setDetail(m_pane);
    m_flow = new StockFlow(context, this);
    m_printing = PrintFlow::on(this, context);
    connect(m_printing->action(), &QAction::triggered, this, &StockTablePage::printLabels);
    buildPane();
    m_counting.setSingleShot(true);
    m_counting.setInterval(kCountAfterMs);
    connect(&m_counting, &QTimer::timeout, this, [this] { readCounts(); });
    connect(m_flow, &StockFlow::refused, this,
            [this](const QString &sentence) { Toast::tell(this, sentence, Toast::Tone::Bad); });
}

void StockTablePage::start()
{
    buildList();
    connect(&context().worker, &ShopWorker::changed, this, &StockTablePage::onChanges);
}

void StockTablePage::buildPane()
{
    const auto book = [this](StockBooking::Kind kind) {
        return [this, kind] {
            if (m_pane->shown()) // a menu may stay open longer than the row does
                m_flow->book(kind, *m_pane->shown());
        };
    };
    connect(m_pane, &StockPane::receiveChosen, this, book(StockBooking::Receive));
    connect(m_pane, &StockPane::adjustChosen, this, book(StockBooking::Adjust));
    connect(m_pane, &StockPane::countChosen, this, book(StockBooking::Count));
    connect(m_pane, &StockPane::holdChosen, this, book(StockBooking::Hold));
    connect(m_pane, &StockPane::releaseChosen, this, book(StockBooking::Release));
    const auto with = [this](StockAct act) {
        return [this, act] {
            if (m_pane->shown())
                act(*m_flow, {m_pane->shown()->row});
        };
    };
    connect(m_pane, &StockPane::warnAtChosen, this, with(stockAct<&StockFlow::warnAt>));
    connect(m_pane, &StockPane::supplyChosen, this, with(stockAct<&StockFlow::supply>));
    connect(m_pane, &StockPane::orderChosen, this, with(stockAct<&StockFlow::order>));
    connect(m_pane, &StockPane::snoozeChosen, this, with(stockAct<&StockFlow::snooze>));
    connect(m_pane, &StockPane::acknowledgeChosen, this, with(stockAct<&StockFlow::acknowledge>));
    connect(m_pane, &StockPane::fixChosen, this, with(stockAct<&StockFlow::fix>));
    connect(m_pane, &StockPane::remindChosen, this, with(stockAct<&StockFlow::remind>));
    connect(m_pane, &StockPane::orderWanted, this, &StockTablePage::orderWanted);
}

void StockTablePage::buildList()
{
    m_model = new StockModel(context().worker, this);
    m_model->setCurrency(context().info.currency);
    m_model->setHeaderText([](int column) {
        const QStringList heads{tr("Article"),   tr("SKU"),      tr("Location"), tr("Stock"),
                                tr("Available"), tr("On hand"),  tr("Reserved"), tr("Aside"),
                                tr("Incoming"),  tr("Warns at"), tr("Lasts"),    tr("Value"),
                                tr("Since"),     tr("Order"),    tr("Supplier"), tr("Quiet")};
        return heads.value(column);
    });
    m_model->setHeaderTip([](int column) {
        return column == StockModel::Cover
            ? tr("How long what is available lasts at the pace of the last %Ln day(s)", nullptr, kDemandDays)
            : QString();
    });
    m_model->setCellText([this](const StockRow &row, int column) { return cellText(row, column); });
    auto *pictures = new Thumbnails(context().path, this, Thumbnails::RowSide);
    table()->setItemDelegateForColumn(
        StockModel::Title, new ArticleDelegate(*pictures, {StockModel::PictureRole, Qt::ToolTipRole}, table()));
    const auto tone = [this](const QModelIndex &index) {
        const StockRow *row = m_model->rowAt(index.row());
        return row ? levelToneOf(*row) : Tone::Plain;
    };
    table()->setItemDelegateForColumn(StockModel::Level, new PillDelegate(tone, this));
    setModel(m_model,
             {StockModel::Title, StockModel::Sku, StockModel::Available, StockModel::OnHand, StockModel::Value});
    auto *article = new ElasticColumn(table(), StockModel::Title, kLeastTitle);
    article->setGiving({}, {StockModel::Cover, StockModel::Sku});
    setElastic(article);
}

/// Wide enough for the longest words of this language, so that only names are ever cut.
void StockTablePage::sizeColumns()
{
    StockRow row;
    QStringList levels;
    for (const qint64 onHand : {-1, 0, 1, 9}) {
        row.warnAt = 5;
        row.onHand = onHand;
        levels += levelText(row);
    }
    row.advice.runsOutSoon = true;
    levels += levelText(row);
    row.goods.tracked = false;
    levels += levelText(row);
    row.advice.coverDays = 999;
    const QStringList count{QLocale().toString(99'999)};
    const std::tuple<int, QStringList, int> columns[] = {
        {StockModel::Sku, {u"SKU0000-XL"_s}, 0},
        {StockModel::Place, {placeName(QString()), u"Warehouse 2"_s}, 0},
        {StockModel::Level, levels, kStockTablePagePillPad},
        {StockModel::Available, count, 0},
        {StockModel::OnHand, count, 0},
        {StockModel::Reserved, count, 0},
        {StockModel::Aside, count, 0},
        {StockModel::Incoming, count, 0},
        {StockModel::WarnAt, count, 0},
        {StockModel::Cover, {coverText(row)}, 0},
        {StockModel::Value, {moneyText(kStockTablePageWideAmount, context().info.currency)}, 0},
        {StockModel::Since, {sinceText(1'609'372'800'000, m_zone)}, 0},
        {StockModel::Suggested, count, 0},
        {StockModel::Supplier, {u"Mug works Ltd."_s}, 0},
        {StockModel::Quiet, {quietText({1'609'372'800'000, {}}, m_zone)}, 0}};
    for (const auto &[column, words, beside] : columns)
        table()->setColumnWidth(column, columnWidthFor(*table(), column, words, beside));
}

QString StockTablePage::iconName() const
{
    return u"stock"_s;
}

QString StockTablePage::newText() const
{
    return tr("New purchase order");
}

void StockTablePage::newRecord()
{
    m_flow->newPurchase();
}

void StockTablePage::retranslate()
{
    TablePage::retranslate();
    m_printing->action()->setText(tr("Print labels…"));
    if (m_model)
        showSort(columnOf(m_model->filter().sort),
                 m_model->filter().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

StockFilter StockTablePage::asked() const
{
    StockFilter filter = base();
    applyQuery(query(), filter);
    return filter;
}

void StockTablePage::filterChanged()
{
    StockFilter filter = asked();
    filter.sort = m_model->filter().sort;
    filter.descending = m_model->filter().descending;
    m_model->setFilter(filter);
    m_counting.start(); // sums are those of what is shown
}

void StockTablePage::sortChosen(int column, Qt::SortOrder order)
{
    StockFilter filter = asked(); // columns that were kept sort before anything was asked
    filter.sort = StockModel::sortOf(column).value_or(StockSort::Title);
    filter.descending = order == Qt::DescendingOrder;
    m_model->setFilter(filter);
}

void StockTablePage::currentChanged(qint64)
{
    readCurrent();
}

void StockTablePage::readCurrent()
{
    m_read.about<StockPaneData>(currentNumber(), readStockPane, [this](const StockPaneData *stock) {
        stock ? m_pane->showStock(*stock) : m_pane->clear();
    });
}

void StockTablePage::onChanges(const Changes &changes)
{
    const auto &shown = m_pane->shown();
    const auto isHolder = [&](const HolderRow &holder) { return changes.orders.contains(holder.n); };
    if (shown
        && (changes.everything || changes.settings || changes.goods.contains(shown->row.goods.n)
            || std::ranges::any_of(shown->holders.orders, isHolder)))
        readCurrent();
    if (!changes.goods.isEmpty() || changes.everything || changes.settings)
        m_counting.start();
}

void StockTablePage::withRows(StockAct act)
{
    m_model->readRows(selectedPositions(), this,
                      [this, act](const std::vector<StockRow> &rows) { act(*m_flow, rows); });
}

/// An article in two places gets its label once.
void StockTablePage::printLabels()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<StockRow> &rows) {
        std::vector<RecordId> articles;
        for (const StockRow &row : rows)
            articles.push_back(idCast<RecordId>(row.goods.id));
        m_printing->open({DocumentKind::ProductLabel}, articles);
    });
}

void StockTablePage::selectionSums(const QList<int> &positions)
{
    m_model->readRows(positions, this, [this, positions](const std::vector<StockRow> &rows) {
        if (positions != selectedPositions())
            return;
        qint64 onHand = 0;
        qint64 worth = 0;
        for (const StockRow &row : rows) {
            onHand += row.onHand;
            addCapped(worth, row.valueMinor().value_or(0));
        }
        showSums(
            tr("%1 on hand  ·  worth %2 at cost").arg(numberText(onHand), moneyText(worth, context().info.currency)));
    });
}

void StockTablePage::fillContextMenu(QMenu &menu)
{
    const auto count = static_cast<int>(selectedPositions().size());
    if (count == 0 || !m_pane->shown())
        return;
    const StockRow &row = m_pane->shown()->row;
    if (count == 1) {
        menu.addAction(icon(u"plus"_s), tr("Receive…"), m_pane, &StockPane::receiveChosen);
        menu.addAction(icon(u"adjust"_s), tr("Adjust…"), m_pane, &StockPane::adjustChosen)
            ->setEnabled(row.goods.tracked);
        menu.addAction(icon(u"count"_s), tr("Count…"), m_pane, &StockPane::countChosen);
        menu.addAction(icon(u"hold"_s), tr("Set aside…"), m_pane, &StockPane::holdChosen)
            ->setEnabled(row.goods.tracked);
        menu.addSeparator();
    }
    menu.addAction(m_printing->action());
    menu.addAction(icon(u"ship"_s), tr("Order…"), this, [this] { withRows(stockAct<&StockFlow::order>); });
    menu.addAction(icon(u"warning"_s), tr("Warn at…"), this, [this] { withRows(stockAct<&StockFlow::warnAt>); });
    menu.addAction(icon(u"edit"_s), tr("Reordering…"), this, [this] { withRows(stockAct<&StockFlow::supply>); });
    if (!m_model->filter().warnings)
        return;
    menu.addSeparator();
    menu.addAction(icon(u"clock"_s), tr("Snooze…"), this, [this] { withRows(stockAct<&StockFlow::snooze>); });
    menu.addAction(icon(u"check"_s), tr("Acknowledge"), this, [this] { withRows(stockAct<&StockFlow::acknowledge>); });
    menu.addAction(icon(u"warning"_s), tr("Remind again"), this, [this] { withRows(stockAct<&StockFlow::remind>); });
}

QString StockTablePage::cellText(const StockRow &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case StockModel::Place:
        return placeName(row);
    case StockModel::Level:
        return levelText(row);
    case StockModel::Available:
        return row.goods.tracked ? numberText(row.available()) : u"—"_s;
    case StockModel::OnHand:
        return row.goods.tracked ? numberText(row.onHand) : u"—"_s;
    case StockModel::Reserved:
        return locale.toString(row.reserved);
    case StockModel::Aside:
        return locale.toString(row.aside());
    case StockModel::Incoming:
        return locale.toString(row.incoming);
    case StockModel::WarnAt:
        return row.warnAt ? locale.toString(*row.warnAt) : u"—"_s;
    case StockModel::Cover:
        return coverText(row);
    case StockModel::Value:
        return row.valueMinor() ? moneyText(*row.valueMinor(), context().info.currency) : u"—"_s;
    case StockModel::Since:
        return row.sinceMs ? sinceText(*row.sinceMs, m_zone) : u"—"_s;
    case StockModel::Suggested:
        return locale.toString(row.advice.suggested);
    case StockModel::Quiet:
        return quietText(row.quiet, m_zone);
    default:
        return {};
    }
}

} // namespace kontor
