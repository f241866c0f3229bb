// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasespage.h"

#include "elasticcolumn.h"
#include "icons.h"
#include "moneytext.h"
#include "printflow.h"
#include "purchasewords.h"
#include "stockwords.h"
#include "toast.h"

#include <QAction>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kPurchasesPagePillPad = 18;
constexpr int kLeastSupplier = 104;
constexpr qint64 kPurchasesPageWideAmount = 9'999'999; // 99,999.99
constexpr qint64 kPurchasesSomeDay = 1'609'372'800'000; // of another year, as wide as days are

struct PurchaseChip {
    const char *key;
    const char *query;
    PurchaseView view;
};
constexpr std::array kPurchasesPageViews{PurchaseChip{"all", "", PurchaseView::All},
                                         PurchaseChip{"open", "state:open", PurchaseView::Open},
                                         PurchaseChip{"here", "state:here", PurchaseView::Arrived},
                                         PurchaseChip{"closed", "state:closed", PurchaseView::Closed}};

Result<PurchaseSheet> readShown(ShopReader &reader, qint64 number)
{
    KONTOR_ASSIGN(const std::vector<PurchaseRow> rows, reader.purchaseRows({number}));
    return readPurchaseSheet(reader, rows.empty() ? PurchaseOrderId() : rows.front().id);
}

} // namespace

PurchasesPage::PurchasesPage(const UiContext &context, QWidget *parent)
    : TablePage(u"purchases"_s, context, parent), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    m_pane = new PurchasePane(m_zone, this);
    setDetail(m_pane);
    m_flow = new StockFlow(context, this);
    const auto with = [this](void (StockFlow::*act)(const PurchaseSheet &)) {
        return [this, act] {
            if (m_pane->shown()) // a menu may stay open longer than the row does
                (m_flow->*act)(*m_pane->shown());
        };
    };
    connect(m_pane, &PurchasePane::receiveChosen, this, with(&StockFlow::receive));
    connect(m_pane, &PurchasePane::editChosen, this, with(&StockFlow::edit));
    connect(m_pane, &PurchasePane::closeChosen, this, with(&StockFlow::close));
    connect(m_pane, &PurchasePane::supplierChosen, this, [this] {
        if (m_pane->shown())
            m_flow->suppliers(m_pane->shown()->state.supplier);
    });
    connect(m_flow, &StockFlow::refused, this,
            [this](const QString &sentence) { Toast::tell(this, sentence, Toast::Tone::Bad); });
    m_printing = PrintFlow::on(this, context);
    connect(m_printing->action(), &QAction::triggered, this, &PurchasesPage::printSelected);
    connect(m_pane, &PurchasePane::printChosen, this, &PurchasesPage::printSelected);
    addBulkAction(m_printing->action());
    buildList();
    connect(&context.worker, &ShopWorker::changed, this, &PurchasesPage::onChanges);
    // Later: an answer may come at once, and nobody listens to a page that is being made.
    QMetaObject::invokeMethod(this, &PurchasesPage::readCounts, Qt::QueuedConnection);
}

void PurchasesPage::retranslate()
{
    TablePage::retranslate();
    m_printing->action()->setText(tr("Print…"));
}

void PurchasesPage::printSelected()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<PurchaseRow> &rows) {
        std::vector<RecordId> purchases;
        std::ranges::transform(rows, std::back_inserter(purchases),
                               [](const PurchaseRow &row) { return idCast<RecordId>(row.id); });
        m_printing->open({DocumentKind::PurchaseOrder}, purchases);
    });
}

void PurchasesPage::buildList()
{
    m_model = new PurchasesModel(context().worker, this);
    m_model->setHeaderText([](int column) {
        const QStringList heads{tr("Number"),   tr("Supplier"), tr("Location"), tr("Status"), tr("Ordered on"),
                                tr("Expected"), tr("Ordered"),  tr("Received"), tr("Cost")};
        return heads.value(column);
    });
    m_model->setCellText([this](const PurchaseRow &row, int column) { return cellText(row, column); });
    const auto tone = [this](const QModelIndex &index) {
        const PurchaseRow *row = m_model->rowAt(index.row());
        return row ? purchaseStageTone(purchaseStage(*row)) : Tone::Plain;
    };
    table()->setItemDelegateForColumn(PurchasesModel::State, new PillDelegate(tone, this));
    setModel(m_model, {});
    auto *supplier = new ElasticColumn(table(), PurchasesModel::Supplier, kLeastSupplier);
    supplier->setGiving({}, {PurchasesModel::Ordered, PurchasesModel::Received});
    setElastic(supplier);
}

/// The panel beside the list says where to and since when. All others have room beside it, the amount, too.
void PurchasesPage::hideColumns()
{
    for (int column = 0; column < PurchasesModel::ColumnCount; ++column)
        table()->setColumnHidden(column, column == PurchasesModel::Place || column == PurchasesModel::Placed);
}

void PurchasesPage::sizeColumns()
{
    QStringList stages;
    for (const PurchaseStage stage :
         {PurchaseStage::Ordered, PurchaseStage::PartlyCome, PurchaseStage::Come, PurchaseStage::Closed})
        stages += purchaseStageWord(stage);
    const QStringList count{QLocale().toString(99'999)};
    const QStringList day{sinceText(kPurchasesSomeDay, m_zone)};
    const std::tuple<int, QStringList, int> columns[] = {
        {PurchasesModel::Number, {u"P-WW-000000"_s}, 0},
        {PurchasesModel::Place, {placeName(QString()), u"Warehouse 2"_s}, 0},
        {PurchasesModel::State, stages, kPurchasesPagePillPad},
        {PurchasesModel::Placed, day, 0},
        {PurchasesModel::Expected, day, 0},
        {PurchasesModel::Ordered, count, 0},
        {PurchasesModel::Received, count, 0},
        {PurchasesModel::Cost, {moneyText(kPurchasesPageWideAmount, context().info.currency)}, 0}};
    for (const auto &[column, words, beside] : columns)
        table()->setColumnWidth(column, columnWidthFor(*table(), column, words, beside));
}

QString PurchasesPage::title() const
{
    return tr("Purchase orders");
}

QString PurchasesPage::iconName() const
{
    return u"stock"_s;
}

QString PurchasesPage::newText() const
{
    return tr("New purchase order");
}

void PurchasesPage::newRecord()
{
    m_flow->newPurchase();
}

QString PurchasesPage::searchHint() const
{
    return tr("Number or supplier");
}

QString PurchasesPage::countText(int rows) const
{
    return tr("%Ln purchase order(s)", nullptr, rows);
}

EmptyState::Words PurchasesPage::emptyWords() const
{
    return {u"ship"_s, tr("No purchase orders yet"),
            tr("What you order from suppliers is listed here until it has come. It counts as incoming, and warnings "
               "know of it."),
            tr("New purchase order")};
}

QueryVocabulary PurchasesPage::vocabulary() const
{
    QueryVocabulary words;
    QueryKey state{u"state"_s, QueryKind::Choice, {}, {}};
    const QString names[] = {tr("Open"), tr("Received"), tr("Closed")};
    for (size_t i = 1; i < kPurchasesPageViews.size(); ++i)
        state.choices.push_back({QString::fromLatin1(kPurchasesPageViews[i].key), {names[i - 1]}});
    words.keys = {state};
    words.today = QDate::currentDate();
    return words;
}

std::vector<TableView> PurchasesPage::builtInViews() const
{
    const QString names[] = {tr("All"), tr("Open"), tr("Received"), tr("Closed")};
    std::vector<TableView> views;
    for (size_t i = 0; i < kPurchasesPageViews.size(); ++i)
        views.push_back({QString::fromLatin1(kPurchasesPageViews[i].key),
                         names[i],
                         QString::fromLatin1(kPurchasesPageViews[i].query),
                         true,
                         false,
                         {}});
    return views;
}

void PurchasesPage::filterChanged()
{
    PurchaseFilter filter;
    filter.search = query().words;
    const QueryVocabulary words = vocabulary();
    const auto codes = allowedCodes(query(), words.keys.front());
    for (const PurchaseChip &chip : kPurchasesPageViews) {
        if (codes && codes->contains(QLatin1String(chip.key)))
            filter.view = chip.view;
    }
    m_model->setFilter(filter);
}

void PurchasesPage::sortChosen(int, Qt::SortOrder)
{ }

void PurchasesPage::currentChanged(qint64)
{
    readCurrent();
}

void PurchasesPage::onChanges(const Changes &changes)
{
    if (changes.goods.isEmpty() && !changes.everything)
        return;
    readCounts();
    readCurrent();
}

void PurchasesPage::readCounts()
{
    const auto read = [](ShopReader &reader) { return reader.purchaseCounts(); };
    context().worker.readFigures<PurchaseCounts>(read).then(this, [this](const Result<PurchaseCounts> &counts) {
        if (!counts)
            return;
        for (const PurchaseChip &chip : kPurchasesPageViews)
            chips()->setCount(QString::fromLatin1(chip.key), counts->at(chip.view));
    });
}

void PurchasesPage::readCurrent()
{
    m_read.about<PurchaseSheet>(currentNumber(), readShown, [this](const PurchaseSheet *sheet) {
        sheet ? m_pane->showPurchase(*sheet) : m_pane->clear();
    });
}

void PurchasesPage::fillContextMenu(QMenu &menu)
{
    if (!m_pane->shown())
        return;
    const bool isOpen = !m_pane->shown()->state.closed;
    menu.addAction(icon(u"received"_s), tr("Receive…"), m_pane, &PurchasePane::receiveChosen)->setEnabled(isOpen);
    menu.addAction(icon(u"edit"_s), tr("Change…"), m_pane, &PurchasePane::editChosen)->setEnabled(isOpen);
    menu.addAction(icon(u"close"_s), tr("Close…"), m_pane, &PurchasePane::closeChosen)->setEnabled(isOpen);
    menu.addAction(icon(u"person"_s), tr("Supplier…"), m_pane, &PurchasePane::supplierChosen);
    menu.addAction(m_printing->action());
}

QString PurchasesPage::cellText(const PurchaseRow &row, int column) const
{
    switch (column) {
    case PurchasesModel::Place:
        return placeName(row.location);
    case PurchasesModel::State:
        return purchaseStageWord(purchaseStage(row));
    case PurchasesModel::Placed:
        return sinceText(row.placedAtMs, m_zone);
    case PurchasesModel::Expected:
        return row.expectedAtMs > 0 ? sinceText(row.expectedAtMs, m_zone) : u"—"_s;
    case PurchasesModel::Ordered:
        return QLocale().toString(row.ordered);
    case PurchasesModel::Received:
        return QLocale().toString(row.received);
    case PurchasesModel::Cost:
        return moneyText(row.costMinor, row.currency);
    default:
        return {};
    }
}

} // namespace kontor
