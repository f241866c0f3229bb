// SPDX-License-Identifier: GPL-3.0-or-later
#include "shippingpage.h"

#include "elasticcolumn.h"
#include "errortext.h"
#include "icons.h"
#include "orderflow.h"
#include "orderwords.h"
#include "parcelback.h"
#include "printflow.h"
#include "shipflow.h"
#include "shipquerywords.h"
#include "shipwords.h"
#include "toast.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLeastCustomer = 112;
constexpr int kPillPad = 18;
/// What still has to leave and lacks the paper that comes next: a parcel its label, an order to pack its slip. A slip
/// that came out says nothing of the label.
const QString kNotPrinted = u"queue:to_pick,to_pack,to_ship -printed:"_s + kNeededPaper;

QString queryOf(ShipQueue queue)
{
    return u"queue:"_s + code(queue);
}

Result<ShipPane::Shown> readShown(ShopReader &reader, qint64 number)
{
    KONTOR_ASSIGN(const std::vector<ShipRow> rows, reader.shipRows({number}));
    if (rows.empty())
        return fail(ErrorKind::NotFound, "no_such_parcel", u"There is no such parcel in this shop."_s);
    ShipPane::Shown shown{rows.front(), {}, {}, {}, {}};
    KONTOR_ASSIGN(shown.order, reader.order(shown.row.order));
    KONTOR_ASSIGN(shown.timeline, reader.timeline(idCast<RecordId>(shown.row.order)));
    KONTOR_ASSIGN(shown.places, reader.pickPlaces({shown.order}));
    KONTOR_ASSIGN(const QJsonObject settings, reader.settings());
    shown.carriers = carriersOf(settings);
    return shown;
}

} // namespace

ShippingPage::ShippingPage(const UiContext &context, QWidget *parent)
    : TablePage(u"shipping"_s, context, parent), m_context(context), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    buildPane();
    buildActions();
    buildList();
    connect(&m_context.worker, &ShopWorker::changed, this, &ShippingPage::onChanges);
    // Later: an answer may come at once, and nobody listens to a page that is being made.
    QMetaObject::invokeMethod(this, &ShippingPage::readCounts, Qt::QueuedConnection);
}

void ShippingPage::buildPane()
{
    m_pane = new ShipPane(m_zone, this);
    setDetail(m_pane);
    m_flow = new ShipFlow(m_context, this);
    m_orders = new OrderFlow(m_context, this);
    connect(m_pane, &ShipPane::actionChosen, this, &ShippingPage::act);
    connect(m_pane, &ShipPane::parcelActionChosen, this,
            [this](const ParcelId &parcel, ParcelAction action) { m_orders->start(m_pane->order(), parcel, action); });
    connect(m_flow, &ShipFlow::done, this, &ShippingPage::noticed);
    connect(m_flow, &ShipFlow::refused, this,
            [this](const QString &said) { Toast::tell(this, said, Toast::Tone::Bad); });
    connect(m_orders, &OrderFlow::done, this, [this](const OrderId &, const QString &said) { emit noticed(said); });
    connect(m_orders, &OrderFlow::refused, this,
            [this](const OrderId &, const QString &said) { m_pane->complain(said); });
}

void ShippingPage::buildActions()
{
    m_pickMany = new QAction(icon(u"stock"_s), QString(), this);
    m_shipMany = new QAction(icon(u"ship"_s), QString(), this);
    connect(m_pickMany, &QAction::triggered, this, &ShippingPage::pickSelected);
    connect(m_shipMany, &QAction::triggered, this, &ShippingPage::shipSelected);
    addBulkAction(m_pickMany);
    addBulkAction(m_shipMany);
    m_printing = PrintFlow::on(this, m_context);
    connect(m_printing->action(), &QAction::triggered, this, &ShippingPage::printSelected);
    addBulkAction(m_printing->action());
    m_carriers = new QAction(icon(u"settings"_s), QString(), this);
    connect(m_carriers, &QAction::triggered, this, &ShippingPage::showCarriers);
    addAction(m_carriers);
    m_parcelBack = parcelBackAction(m_context, m_orders, this);
    for (QAction *action : {m_parcelBack, m_carriers}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        addTool(button);
    }
    nameActions();
}

void ShippingPage::nameActions()
{
    m_pickMany->setText(tr("Gather the goods…"));
    m_shipMany->setText(tr("Ship…"));
    m_printing->action()->setText(tr("Print…"));
    nameParcelBack(m_parcelBack);
    m_carriers->setText(tr("Carriers and methods…"));
    m_carriers->setToolTip(tr("Who carries parcels, and what buyers can choose"));
}

void ShippingPage::buildList()
{
    m_model = new ShipModel(m_context.worker, this);
    m_model->setHeaderText([](int column) {
        const QStringList heads{tr("Deadline"), tr("Order"),           tr("Customer"), tr("Status"),
                                tr("Carrier"),  tr("Tracking number"), tr("Units")};
        return heads.value(column);
    });
    m_model->setRightAligned([](int column) { return column == ShipModel::Units; });
    m_model->setCellText([this](const ShipRow &row, int column) { return cellText(row, column); });
    const auto tone = [](const QModelIndex &index) {
        return toneOf(static_cast<ShipStanding>(index.data(ShipModel::StandingRole).toInt()),
                      static_cast<ShipDelay>(index.data(ShipModel::DelayRole).toInt()));
    };
    table()->setItemDelegateForColumn(ShipModel::Standing, new PillDelegate(tone, this));
    setModel(m_model,
             {ShipModel::Due, ShipModel::Number, ShipModel::Customer, ShipModel::Standing, ShipModel::Carrier});
    const auto dates = [this] { return columnWidthFor(*table(), ShipModel::Due, widestWhenTexts(m_zone)); };
    auto *customer = new ElasticColumn(table(), ShipModel::Customer, kLeastCustomer);
    customer->setGiving({{ShipModel::Tracking, {}}, {ShipModel::Carrier, {}}, {ShipModel::Due, dates}},
                        {ShipModel::Tracking, ShipModel::Carrier});
    setElastic(customer);
    ShipFilter first = m_model->filter();
    first.sort = ShipSort::Standing; // what is to be done comes before what has arrived
    m_model->setFilter(first);
}

void ShippingPage::hideColumns()
{
    table()->setColumnHidden(ShipModel::Units, true);
}

/// Wide enough for the longest words of this language, so that only names and numbers are ever cut.
void ShippingPage::sizeColumns()
{
    QStringList states;
    for (int i = 0; i < static_cast<int>(ShipStanding::Ended); ++i)
        states += standingText(static_cast<ShipStanding>(i), ShipDelay::Late);
    ShipRow comingBack;
    comingBack.refund = RefundId::fromBytes(QByteArray(16, '\1'));
    states += standingText(comingBack);
    QStringList times = widestWhenTexts(m_zone);
    times += tr("since %1").arg(times.first());
    times += tr("since %1").arg(times.at(1));
    const std::pair<int, QStringList> texts[] = {{ShipModel::Due, times},
                                                 {ShipModel::Number, {u"WW-000000"_s}},
                                                 {ShipModel::Carrier, {u"GLS Express"_s}},
                                                 {ShipModel::Units, {u"9,999"_s}},
                                                 {ShipModel::Tracking, {u"JJD00034567890123"_s}}};
    for (const auto &[column, longest] : texts)
        table()->setColumnWidth(column, columnWidthFor(*table(), column, longest));
    table()->setColumnWidth(ShipModel::Standing, columnWidthFor(*table(), ShipModel::Standing, states, kPillPad));
}

QString ShippingPage::title() const
{
    return tr("Shipping");
}

QString ShippingPage::iconName() const
{
    return u"parcel"_s;
}

QString ShippingPage::newText() const
{
    return tr("New pick list");
}

void ShippingPage::newRecord()
{
    m_flow->pickAll();
}

void ShippingPage::showCarriers()
{
    m_flow->editCarriers(this);
}

void ShippingPage::act(ShipAction action)
{
    const OrderState &order = m_pane->order();
    if (!order.exists)
        return;
    switch (action) {
    case ShipAction::Pick:
        return m_flow->pick({order.id});
    case ShipAction::PutBack:
        return m_flow->putBack(order.id);
    case ShipAction::Pack:
        return m_flow->pack(order);
    case ShipAction::Ship:
        return m_flow->ship({m_pane->row()});
    case ShipAction::Receive:
        return m_flow->receive(order.id);
    case ShipAction::TakeBack:
        return m_orders->start(order, m_pane->row().refund, RefundAction::TakeBack);
    case ShipAction::OpenOrder:
        emit orderWanted(m_pane->row().orderNumber);
    }
}

void ShippingPage::pickSelected()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<ShipRow> &rows) {
        std::vector<OrderId> orders;
        for (const ShipRow &row : rows) {
            if (row.standing == ShipStanding::ToPick)
                orders.push_back(row.order);
        }
        m_flow->pick(orders);
    });
}

void ShippingPage::shipSelected()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<ShipRow> &rows) { m_flow->ship(rows); });
}

/// An order with two parcels is printed once, with all its papers.
void ShippingPage::printSelected()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<ShipRow> &rows) {
        std::vector<RecordId> orders;
        for (const ShipRow &row : rows)
            orders.push_back(idCast<RecordId>(row.order));
        m_printing->open({DocumentKind::PackingSlip, DocumentKind::ShippingLabel, DocumentKind::SmallLabel,
                          DocumentKind::PickList, DocumentKind::Invoice, DocumentKind::CreditNote},
                         orders);
    });
}

void ShippingPage::showQueue(ShipQueue queue)
{
    showView(code(queue), queryOf(queue));
}

void ShippingPage::retranslate()
{
    TablePage::retranslate();
    nameActions();
    showSort(ShipModel::columnOf(m_model->filter().sort),
             m_model->filter().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QueryVocabulary ShippingPage::vocabulary() const
{
    QueryVocabulary words =
        shipVocabulary(m_context.info.currency, QDateTime::currentDateTime().toTimeZone(m_zone).date());
    addShipWords(words);
    return words;
}

std::vector<TableView> ShippingPage::builtInViews() const
{
    std::vector<TableView> views{{u"all"_s, tr("All"), {}, true, false, {}}};
    for (const ShipQueue queue : kShipQueues)
        views.push_back({code(queue), word(queue), queryOf(queue), true, false, {}});
    views.push_back({u"not_printed"_s, tr("Not printed"), kNotPrinted, true, false, {}});
    return views;
}

QString ShippingPage::searchHint() const
{
    return tr("Order, article, tracking");
}

QString ShippingPage::countText(int rows) const
{
    return tr("%Ln shipment(s)", nullptr, rows);
}

EmptyState::Words ShippingPage::emptyWords() const
{
    return {
        u"parcel"_s, tr("Nothing to ship yet"),
        tr("Paid orders stand here until they have left, parcels until they have arrived, and what buyers send back "
           "until it is here."),
        tr("New pick list")};
}

EmptyState::Words ShippingPage::noMatchWords() const
{
    if (searchText().isEmpty())
        return {u"check"_s, tr("Nothing waits here"), tr("No order and no parcel is in this queue."), tr("Show all")};
    return TablePage::noMatchWords();
}

void ShippingPage::filterChanged()
{
    ShipFilter filter;
    applyQuery(query(), m_zone, filter);
    filter.sort = m_model->filter().sort;
    filter.descending = m_model->filter().descending;
    m_model->setFilter(filter);
}

void ShippingPage::sortChosen(int column, Qt::SortOrder order)
{
    ShipFilter filter = m_model->filter();
    filter.sort = ShipModel::sortOf(column).value_or(ShipSort::Due);
    filter.descending = order == Qt::DescendingOrder;
    m_model->setFilter(filter);
}

void ShippingPage::currentChanged(qint64)
{
    readCurrent();
}

void ShippingPage::readCurrent()
{
    m_read.about<ShipPane::Shown>(currentNumber(), readShown, [this](const ShipPane::Shown *shown) {
        shown ? m_pane->show(*shown) : m_pane->clear();
    });
}

void ShippingPage::onChanges(const Changes &changes)
{
    if (changes.orders.isEmpty() && !changes.everything)
        return;
    readCounts();
    if (changes.everything || changes.orders.contains(m_pane->row().orderN))
        readCurrent();
}

void ShippingPage::readCounts()
{
    const auto read = [](ShopReader &reader) { return reader.shipCounts(); };
    m_context.worker.readFigures<ShipCounts>(read).then(this, [this](const Result<ShipCounts> &counts) {
        if (!counts)
            return;
        chips()->setCount(u"all"_s, counts->all);
        for (const auto &[queue, count] : counts->queues)
            chips()->setCount(code(queue), count);
        emit waitingChanged(counts->toLeave());
    });
}

void ShippingPage::selectionSums(const QList<int> &positions)
{
    showSums({});
    m_model->readRows(positions, this, [this, positions](const std::vector<ShipRow> &rows) {
        if (positions != selectedPositions())
            return;
        qint64 units = 0;
        for (const ShipRow &row : rows)
            units += row.units;
        showSums(tr("%Ln unit(s)", nullptr, static_cast<int>(units)));
    });
}

void ShippingPage::fillContextMenu(QMenu &menu)
{
    if (selectedPositions().size() != 1)
        return;
    for (const auto &[action, text] : m_pane->offered())
        menu.addAction(text, this, [this, what = action] { act(what); });
}

QString ShippingPage::cellText(const ShipRow &row, int column) const
{
    switch (column) {
    case ShipModel::Due:
        return row.isReturn() ? tr("since %1").arg(shortWhenText(row.dueAtMs, m_zone))
                              : shortWhenText(row.dueAtMs, m_zone);
    case ShipModel::Number:
        return row.orderNumber;
    case ShipModel::Customer:
        return row.customerName.isEmpty() ? row.customerEmail : row.customerName;
    case ShipModel::Standing:
        return standingText(row);
    case ShipModel::Carrier:
        return row.carrier;
    case ShipModel::Tracking:
        return row.tracking;
    case ShipModel::Units:
        return QLocale().toString(row.units);
    default:
        return {};
    }
}

} // namespace kontor
