// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferspage.h"

#include "elasticcolumn.h"
#include "icons.h"
#include "stockwords.h"
#include "toast.h"
#include "transferwords.h"

#include <QDateTime>
#include <QMenu>
#include <QTableView>

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kTransfersPagePillPad = 18;
constexpr int kLeastPlace = 120;
constexpr qint64 kTransfersSomeDay = 1'609'372'800'000; // of another year, as wide as days are

struct TransferChip {
    const char *key;
    const char *query;
    TransferView view;
};
constexpr std::array kTransfersPageViews{TransferChip{"all", "", TransferView::All},
                                         TransferChip{"underway", "state:underway", TransferView::UnderWay},
                                         TransferChip{"overdue", "state:overdue", TransferView::Overdue},
                                         TransferChip{"here", "state:here", TransferView::Arrived},
                                         TransferChip{"closed", "state:closed", TransferView::Closed}};

TransferStage stageOf(const ListedTransfer &row)
{
    return transferStage(row, QDateTime::currentMSecsSinceEpoch());
}

} // namespace

TransfersPage::TransfersPage(const UiContext &context, QWidget *parent)
    : TablePage(u"transfers"_s, context, parent), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    m_pane = new TransferPane(m_zone, this);
    setDetail(m_pane);
    m_flow = new TransferFlow(context, this);
    const auto with = [this](void (TransferFlow::*act)(const TransferSheet &)) {
        return [this, act] {
            if (m_pane->shown()) // a menu may stay open longer than the row does
                (m_flow->*act)(*m_pane->shown());
        };
    };
    connect(m_pane, &TransferPane::receiveChosen, this, with(&TransferFlow::receive));
    connect(m_pane, &TransferPane::closeChosen, this, with(&TransferFlow::close));
    connect(m_flow, &TransferFlow::refused, this,
            [this](const QString &sentence) { Toast::tell(this, sentence, Toast::Tone::Bad); });
    buildList();
    connect(&context.worker, &ShopWorker::changed, this, &TransfersPage::onChanges);
    // Later: an answer may come at once, and nobody listens to a page that is being made.
    QMetaObject::invokeMethod(this, &TransfersPage::readCounts, Qt::QueuedConnection);
}

void TransfersPage::buildList()
{
    m_model = new TransfersModel(context().worker, this);
    m_model->setHeaderText([](int column) {
        const QStringList heads{tr("Number"),  tr("From"),     tr("To"),   tr("Status"),
                                tr("Sent on"), tr("Expected"), tr("Sent"), tr("Not here")};
        return heads.value(column);
    });
    m_model->setCellText([this](const ListedTransfer &row, int column) { return cellText(row, column); });
    const auto tone = [this](const QModelIndex &index) {
        const ListedTransfer *row = m_model->rowAt(index.row());
        return row ? transferStageTone(stageOf(*row)) : Tone::Plain;
    };
    table()->setItemDelegateForColumn(TransfersModel::State, new PillDelegate(tone, this));
    setModel(m_model, {});
    auto *from = new ElasticColumn(table(), TransfersModel::From, kLeastPlace);
    from->setGiving({{TransfersModel::To, {}}}, {TransfersModel::Sent, TransfersModel::Units});
    setElastic(from);
}

/// The panel beside the list says by when.
void TransfersPage::hideColumns()
{
    for (int column = 0; column < TransfersModel::ColumnCount; ++column)
        table()->setColumnHidden(column, column == TransfersModel::Due);
}

void TransfersPage::sizeColumns()
{
    QStringList stages;
    for (const TransferStage stage : {TransferStage::UnderWay, TransferStage::PartlyCome, TransferStage::Overdue,
                                      TransferStage::Come, TransferStage::Lost, TransferStage::Back})
        stages += transferStageWord(stage);
    const QStringList count{QLocale().toString(99'999)};
    const QStringList day{sinceText(kTransfersSomeDay, m_zone)};
    const std::tuple<int, QStringList, int> columns[] = {
        {TransfersModel::Number, {u"T-WW-000000"_s}, 0},
        {TransfersModel::To, {placeName(QString()), u"Warehouse 2"_s}, 0},
        {TransfersModel::State, stages, kTransfersPagePillPad},
        {TransfersModel::Sent, day, 0},
        {TransfersModel::Due, day, 0},
        {TransfersModel::Units, count, 0},
        {TransfersModel::Missing, count, 0}};
    for (const auto &[column, words, beside] : columns)
        table()->setColumnWidth(column, columnWidthFor(*table(), column, words, beside));
}

QString TransfersPage::title() const
{
    return tr("Transfers");
}

QString TransfersPage::iconName() const
{
    return u"stock"_s;
}

QString TransfersPage::newText() const
{
    return tr("New transfer");
}

void TransfersPage::newRecord()
{
    m_flow->send();
}

QString TransfersPage::searchHint() const
{
    return tr("Number or location");
}

QString TransfersPage::countText(int rows) const
{
    return tr("%Ln transfer(s)", nullptr, rows);
}

EmptyState::Words TransfersPage::emptyWords() const
{
    return {u"ship"_s, tr("No transfers yet"),
            tr("What you send from one location to another is listed here until it has arrived. Meanwhile it is in "
               "neither of them."),
            tr("New transfer")};
}

QueryVocabulary TransfersPage::vocabulary() const
{
    QueryVocabulary words;
    QueryKey state{u"state"_s, QueryKind::Choice, {}, {}};
    const QString names[] = {tr("Under way"), tr("Overdue"), tr("Received"), tr("Closed")};
    for (size_t i = 1; i < kTransfersPageViews.size(); ++i)
        state.choices.push_back({QString::fromLatin1(kTransfersPageViews[i].key), {names[i - 1]}});
    words.keys = {state};
    words.today = QDate::currentDate();
    return words;
}

std::vector<TableView> TransfersPage::builtInViews() const
{
    const QString names[] = {tr("All"), tr("Under way"), tr("Overdue"), tr("Received"), tr("Closed")};
    std::vector<TableView> views;
    for (size_t i = 0; i < kTransfersPageViews.size(); ++i)
        views.push_back({QString::fromLatin1(kTransfersPageViews[i].key),
                         names[i],
                         QString::fromLatin1(kTransfersPageViews[i].query),
                         true,
                         false,
                         {}});
    return views;
}

void TransfersPage::filterChanged()
{
    TransferFilter filter;
    filter.nowMs = QDateTime::currentMSecsSinceEpoch();
    filter.search = query().words;
    const QueryVocabulary words = vocabulary();
    const auto codes = allowedCodes(query(), words.keys.front());
    for (const TransferChip &chip : kTransfersPageViews) {
        if (codes && codes->contains(QLatin1String(chip.key)))
            filter.view = chip.view;
    }
    m_model->setFilter(filter);
}

void TransfersPage::sortChosen(int, Qt::SortOrder)
{ }

void TransfersPage::currentChanged(qint64)
{
    readCurrent();
}

void TransfersPage::onChanges(const Changes &changes)
{
    const bool hasMoved = !changes.goods.isEmpty() || changes.everything;
    if (hasMoved || changes.settings) // they say how long goods may be on their way
        readCounts();
    if (hasMoved)
        readCurrent();
}

void TransfersPage::readCounts()
{
    const auto read = [nowMs = QDateTime::currentMSecsSinceEpoch()](ShopReader &reader) {
        return transferlists::counts(reader, nowMs);
    };
    context().worker.readFigures<TransferCounts>(read).then(this, [this](const Result<TransferCounts> &counts) {
        if (!counts)
            return;
        for (const TransferChip &chip : kTransfersPageViews)
            chips()->setCount(QString::fromLatin1(chip.key), counts->at(chip.view));
    });
}

void TransfersPage::readCurrent()
{
    m_read.about<TransferSheet>(currentNumber(), readTransferSheet, [this](const TransferSheet *sheet) {
        sheet ? m_pane->showTransfer(*sheet) : m_pane->clear();
    });
}

void TransfersPage::fillContextMenu(QMenu &menu)
{
    if (!m_pane->shown())
        return;
    const ListedTransfer &row = m_pane->shown()->row;
    menu.addAction(icon(u"received"_s), tr("Receive…"), m_pane, &TransferPane::receiveChosen)
        ->setEnabled(row.missing() > 0);
    menu.addAction(icon(u"close"_s), tr("Close…"), m_pane, &TransferPane::closeChosen)->setEnabled(row.isUnderWay());
}

QString TransfersPage::cellText(const ListedTransfer &row, int column) const
{
    switch (column) {
    case TransfersModel::From:
        return placeName(row.from);
    case TransfersModel::To:
        return placeName(row.to);
    case TransfersModel::State:
        return transferStageWord(stageOf(row));
    case TransfersModel::Sent:
        return sinceText(row.sentAtMs, m_zone);
    case TransfersModel::Due:
        return sinceText(row.dueAtMs, m_zone);
    case TransfersModel::Units:
        return QLocale().toString(row.sent);
    case TransfersModel::Missing:
        return QLocale().toString(row.missing());
    default:
        return {};
    }
}

} // namespace kontor
