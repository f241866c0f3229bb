// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderspage.h"

#include "bulkdialog.h"
#include "elasticcolumn.h"
#include "icons.h"
#include "moneytext.h"
#include "notefield.h"
#include "orderflow.h"
#include "orderpane.h"
#include "orderquerywords.h"
#include "orderwords.h"
#include "printflow.h"
#include "querytext.h"
#include "thumbnails.h"
#include "toast.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLeastCustomer = 92; ///< more where the head needs it
constexpr int kPillPad = 18;
constexpr qint64 kOrdersPageWideAmount = 999'999; // €9,999.99

struct QueueView {
    const char *key;
    OrderQueue queue;
};

/// After "All"; the other queues are reached from Today and by typing.
constexpr QueueView kQueueViews[] = {
    {"to_pay", OrderQueue::ToPay},       {"to_ship", OrderQueue::ToShip},    {"part_shipped", OrderQueue::PartShipped},
    {"shipped", OrderQueue::Shipped},    {"refunding", OrderQueue::Refunds}, {"on_hold", OrderQueue::OnHold},
    {"attention", OrderQueue::Attention}};

QString queryOf(OrderQueue queue)
{
    return u"queue:"_s + code(queue);
}

struct Shown {
    OrderState order;
    std::vector<TimelineRow> timeline;
    QStringList tags;
    QStringList knownTags;
    std::map<VariantId, QString> pictures;
};

/// Keys of the pictures of what was ordered; what the shop no longer has has none.
std::map<VariantId, QString> picturesOf(const OrderState &order, ShopReader &reader)
{
    std::map<VariantId, QString> pictures;
    for (const OrderLine &line : order.lines) {
        if (line.variant.isNull() || pictures.contains(line.variant))
            continue;
        if (const Result<GoodsRow> goods = reader.variant(line.variant); goods && !goods->image.isEmpty())
            pictures[line.variant] = goods->image;
    }
    return pictures;
}

Result<Shown> readShown(ShopReader &reader, qint64 number)
{
    KONTOR_ASSIGN(const std::vector<OrderRow> rows, reader.orderRows({number}));
    if (rows.empty())
        return fail(ErrorKind::NotFound, "no_such_order", u"There is no such order in this shop."_s);
    KONTOR_ASSIGN(OrderState order, reader.order(rows.front().id));
    KONTOR_ASSIGN(std::vector<TimelineRow> timeline, reader.timeline(idCast<RecordId>(order.id)));
    KONTOR_ASSIGN(QStringList tags, reader.orderTags(order.id));
    KONTOR_ASSIGN(QStringList known, reader.knownOrderTags());
    std::map<VariantId, QString> pictures = picturesOf(order, reader);
    return Shown{std::move(order), std::move(timeline), std::move(tags), std::move(known), std::move(pictures)};
}

} // namespace

OrdersPage::OrdersPage(const UiContext &context, QWidget *parent)
    : TablePage(u"orders"_s, context, parent), m_context(context), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    m_pane = new OrderPane(m_zone, context.actor, this);
    m_pane->setThumbnails(new Thumbnails(context.path, this, Thumbnails::RowSide));
    setDetail(m_pane);
    buildBulkActions();
    buildList();
    buildFlow();
    connect(&m_context.worker, &ShopWorker::changed, this, &OrdersPage::onChanges);
    // Later: an answer may come at once, and nobody listens to a page that is being made.
    QMetaObject::invokeMethod(this, &OrdersPage::readCounts, Qt::QueuedConnection);
}

void OrdersPage::buildList()
{
    m_model = new OrdersModel(m_context.worker, this);
    m_model->setHeaderText([](int column) {
        const QStringList heads{tr("Order"),    tr("Placed"), tr("Customer"), tr("Status"),      tr("Payment"),
                                tr("Shipping"), tr("Units"),  tr("Total"),    tr("Still to pay")};
        return heads.value(column);
    });
    m_model->setRightAligned([](int column) { return column >= OrdersModel::Units; });
    m_model->setCellText([this](const OrderRow &row, int column) { return cellText(row, column); });
    const auto tone = [](auto value, int role) {
        return
            [role](const QModelIndex &index) { return toneOf(static_cast<decltype(value)>(index.data(role).toInt())); };
    };
    table()->setItemDelegateForColumn(OrdersModel::Label,
                                      new PillDelegate(tone(OrderLabel(), OrdersModel::LabelRole), this));
    setModel(m_model,
             {OrdersModel::Number, OrdersModel::Placed, OrdersModel::Customer, OrdersModel::Label, OrdersModel::Total});
    auto *customer = new ElasticColumn(table(), OrdersModel::Customer, kLeastCustomer);
    customer->setGiving({{OrdersModel::Payment, {}}}, {OrdersModel::Payment, OrdersModel::Due});
    setElastic(customer);
}

void OrdersPage::hideColumns()
{
    table()->setColumnHidden(OrdersModel::Fulfilment, true); // the state says it already
    table()->setColumnHidden(OrdersModel::Units, true);
    QHeaderView *header = table()->horizontalHeader(); // where there is no room for all, the amounts are seen first
    header->moveSection(header->visualIndex(OrdersModel::Payment), OrdersModel::ColumnCount - 1);
}

/// Wide enough for the longest words of this language, so that only names are ever cut.
void OrdersPage::sizeColumns()
{
    QStringList labels;
    for (int label = 0; label <= static_cast<int>(OrderLabel::Received); ++label)
        labels += word(static_cast<OrderLabel>(label));
    QStringList payments;
    for (int axis = 0; axis <= static_cast<int>(PaymentAxis::Refunded); ++axis)
        payments += word(static_cast<PaymentAxis>(axis));
    QStringList shipping;
    for (int axis = 0; axis <= static_cast<int>(FulfilmentAxis::Returned); ++axis)
        shipping += word(static_cast<FulfilmentAxis>(axis));
    const QString amount = moneyText(kOrdersPageWideAmount, m_context.info.currency);
    const std::pair<int, int> widths[] = {
        {OrdersModel::Number, columnWidthFor(*table(), OrdersModel::Number, {u"WW-000000"_s})},
        {OrdersModel::Placed, columnWidthFor(*table(), OrdersModel::Placed, widestWhenTexts(m_zone))},
        {OrdersModel::Label, columnWidthFor(*table(), OrdersModel::Label, labels, kPillPad)},
        {OrdersModel::Payment, columnWidthFor(*table(), OrdersModel::Payment, payments)},
        {OrdersModel::Fulfilment, columnWidthFor(*table(), OrdersModel::Fulfilment, shipping)},
        {OrdersModel::Units, columnWidthFor(*table(), OrdersModel::Units, {u"9,999"_s})},
        {OrdersModel::Total, columnWidthFor(*table(), OrdersModel::Total, {amount})},
        {OrdersModel::Due, columnWidthFor(*table(), OrdersModel::Due, {amount})}};
    for (const auto &[column, width] : widths)
        table()->setColumnWidth(column, width);
}

void OrdersPage::buildFlow()
{
    m_flow = new OrderFlow(m_context, this);
    connect(m_pane, &OrderPane::actionChosen, this, &OrdersPage::act);
    connect(m_pane, &OrderPane::customerWanted, this, &OrdersPage::customerWanted);
    connect(m_pane, &OrderPane::refundActionChosen, this,
            [this](const RefundId &refund, RefundAction action) { m_flow->start(m_pane->order(), refund, action); });
    connect(m_pane, &OrderPane::paymentActionChosen, this,
            [this](const QString &payment, PaymentAction action) { m_flow->start(m_pane->order(), payment, action); });
    connect(m_pane, &OrderPane::parcelActionChosen, this,
            [this](const ParcelId &parcel, ParcelAction action) { m_flow->start(m_pane->order(), parcel, action); });
    connect(m_pane, &OrderPane::noteEntered, this,
            [this](const QString &note) { m_flow->addNote(m_pane->order().id, note); });
    connect(m_pane, &OrderPane::tagged, this, [this](const QStringList &add, const QStringList &remove) {
        m_flow->tag(m_pane->order().id, add, remove);
    });
    connect(m_flow, &OrderFlow::done, this, [this](const OrderId &, const QString &said) { emit noticed(said); });
    connect(m_flow, &OrderFlow::refused, this, [this](const OrderId &, const QString &said) {
        m_pane->order().exists ? m_pane->complain(said) : Toast::tell(this, said, Toast::Tone::Bad);
    });
    connect(m_flow, &OrderFlow::placed, this, &OrdersPage::showPlaced);
}

void OrdersPage::buildBulkActions()
{
    constexpr std::pair<BulkAction, const char16_t *> kOffered[] = {
        {BulkAction::Ship, u"ship"},     {BulkAction::Pay, u"pay"},   {BulkAction::Tag, u"tag"},
        {BulkAction::Untag, u"minus"},   {BulkAction::Hold, u"hold"}, {BulkAction::Release, u"release"},
        {BulkAction::Cancel, u"cancel"},
    };
    for (const auto &[what, drawing] : kOffered) {
        auto *action = new QAction(icon(QString::fromUtf16(drawing)), QString(), this);
        connect(action, &QAction::triggered, this, [this, bulk = what] { actOnSelected(bulk); });
        m_bulkActions.emplace_back(what, action);
        addBulkAction(action);
    }
    m_printing = PrintFlow::on(this, m_context);
    connect(m_printing->action(), &QAction::triggered, this, &OrdersPage::printSelected);
    addBulkAction(m_printing->action());
    nameBulkActions();
}

void OrdersPage::printSelected()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<OrderRow> &rows) {
        std::vector<RecordId> orders;
        for (const OrderRow &row : rows)
            orders.push_back(idCast<RecordId>(row.id));
        m_printing->open({DocumentKind::Invoice, DocumentKind::CreditNote, DocumentKind::PackingSlip,
                          DocumentKind::ShippingLabel, DocumentKind::SmallLabel, DocumentKind::PickList},
                         orders);
    });
}

void OrdersPage::nameBulkActions()
{
    const auto name = [](BulkAction action) {
        switch (action) {
        case BulkAction::Pay:
            return tr("Paid…");
        case BulkAction::Ship:
            return tr("Ship…");
        case BulkAction::Tag:
            return tr("Tag…");
        case BulkAction::Untag:
            return tr("Remove a tag…");
        case BulkAction::Hold:
            return tr("Hold…");
        case BulkAction::Release:
            return tr("Release…");
        case BulkAction::Cancel:
            break;
        }
        return tr("Cancel orders…");
    };
    for (const auto &[what, action] : m_bulkActions)
        action->setText(name(what));
    m_printing->action()->setText(tr("Print…"));
}

void OrdersPage::actOnSelected(BulkAction action)
{
    m_model->readRows(selectedPositions(), this,
                      [this, action](const std::vector<OrderRow> &rows) { openBulk(action, rows); });
}

void OrdersPage::openBulk(BulkAction action, const std::vector<OrderRow> &rows)
{
    if (rows.empty())
        return;
    std::vector<OrderId> ids;
    for (const OrderRow &row : rows)
        ids.push_back(row.id);
    auto *dialog = new BulkDialog(m_context, action, ids, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this,
            [this, dialog, rows] { dialog->isFinished() ? tellBulk(*dialog, rows) : void(); });
    dialog->open();
}

/// What can be taken back is offered so, and the same orders stay selected: they can be tagged and then held. Of what
/// cannot, those that were left out stay selected, so that something else can be done with them.
void OrdersPage::tellBulk(const BulkDialog &dialog, const std::vector<OrderRow> &rows)
{
    if (const std::optional<BulkUndo> undo = dialog.undo())
        return offerUndo(m_context, this, dialog.outcome(), *undo);
    emit noticed(dialog.outcome());
    if (!dialog.leftOver().empty())
        keepSelected(rows, dialog.leftOver());
}

void OrdersPage::keepSelected(const std::vector<OrderRow> &rows, const std::vector<OrderId> &leftOver)
{
    QItemSelection kept;
    for (const OrderRow &row : rows) {
        const int position = std::ranges::count(leftOver, row.id) > 0 ? m_model->positionOf(row.n) : -1;
        if (position >= 0)
            kept.select(m_model->index(position, 0), m_model->index(position, m_model->columnCount() - 1));
    }
    table()->selectionModel()->select(kept, QItemSelectionModel::ClearAndSelect);
}

QString OrdersPage::title() const
{
    return tr("Orders");
}

QString OrdersPage::iconName() const
{
    return u"orders"_s;
}

QString OrdersPage::newText() const
{
    return tr("New order");
}

void OrdersPage::newRecord()
{
    m_flow->newOrder();
}

void OrdersPage::act(OrderAction action)
{
    if (!m_pane->order().exists)
        return;
    if (action == OrderAction::Note)
        m_pane->noteField()->focus();
    else
        m_flow->start(m_pane->order(), action);
}

void OrdersPage::showQueue(OrderQueue queue)
{
    const auto *view = std::ranges::find(kQueueViews, queue, &QueueView::queue);
    showView(view == std::end(kQueueViews) ? QString() : QString::fromLatin1(view->key), queryOf(queue));
}

void OrdersPage::showOrder(const QString &number)
{
    auto find = [number](ShopReader &reader) -> Result<OrderId> {
        KONTOR_ASSIGN(const OrderState order, reader.orderByNumber(number));
        return order.id;
    };
    m_context.worker.read<OrderId>(find).then(this, [this](const Result<OrderId> &order) {
        if (order)
            showPlaced(*order);
    });
}

void OrdersPage::retranslate()
{
    TablePage::retranslate();
    nameBulkActions();
    showSort(OrdersModel::columnOf(m_model->filter().sort),
             m_model->filter().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QueryVocabulary OrdersPage::vocabulary() const
{
    QueryVocabulary words =
        orderVocabulary(m_context.info.currency, QDateTime::currentDateTime().toTimeZone(m_zone).date());
    addOrderWords(words);
    return words;
}

std::vector<TableView> OrdersPage::builtInViews() const
{
    std::vector<TableView> views{{u"all"_s, tr("All"), {}, true, false, {}}};
    for (const QueueView &view : kQueueViews)
        views.push_back({QString::fromLatin1(view.key), word(view.queue), queryOf(view.queue), true, false, {}});
    return views;
}

QString OrdersPage::searchHint() const
{
    return tr("Number, customer, article");
}

QString OrdersPage::countText(int rows) const
{
    if (m_model->isCut())
        return tr("%1+ orders", "a search stopped counting there").arg(QLocale().toString(rows));
    return tr("%Ln order(s)", nullptr, rows);
}

EmptyState::Words OrdersPage::emptyWords() const
{
    return {u"orders"_s, tr("No orders yet"),
            tr("Orders you take by phone or at the counter, and orders you import, stand here."), tr("New order")};
}

EmptyState::Words OrdersPage::noMatchWords() const
{
    if (searchText().isEmpty())
        return {u"check"_s, tr("Nothing waits here"), tr("No order is in this queue."), tr("Show all orders")};
    return TablePage::noMatchWords();
}

void OrdersPage::filterChanged()
{
    OrderFilter filter;
    applyQuery(query(), filter);
    filter.sort = m_model->filter().sort;
    filter.descending = m_model->filter().descending;
    m_model->setFilter(filter);
}

void OrdersPage::sortChosen(int column, Qt::SortOrder order)
{
    OrderFilter filter = m_model->filter();
    filter.sort = OrdersModel::sortOf(column).value_or(OrderSort::Placed);
    filter.descending = order == Qt::DescendingOrder;
    m_model->setFilter(filter);
}

void OrdersPage::currentChanged(qint64)
{
    readCurrent();
}

void OrdersPage::readCurrent()
{
    m_read.about<Shown>(currentNumber(), readShown, [this](const Shown *shown) {
        if (!shown)
            return m_pane->clear();
        m_pane->setPictures(shown->pictures);
        m_pane->show(shown->order, shown->timeline, shown->tags, shown->knownTags);
    });
}

void OrdersPage::onChanges(const Changes &changes)
{
    if (changes.orders.isEmpty() && !changes.everything)
        return;
    readCounts();
    if (changes.everything || changes.orders.contains(currentNumber()))
        readCurrent();
}

void OrdersPage::readCounts()
{
    struct Counts {
        qint64 all = 0;
        std::map<OrderQueue, qint64> queues;
    };
    const auto read = [](ShopReader &reader) -> Result<Counts> {
        Counts counts;
        KONTOR_ASSIGN(counts.queues, reader.queueCounts());
        KONTOR_ASSIGN(const auto labels, reader.orderCounts());
        for (const auto &[label, count] : labels)
            counts.all += count;
        return counts;
    };
    m_context.worker.readFigures<Counts>(read).then(this, [this](const Result<Counts> &counts) {
        if (!counts)
            return;
        const auto in = [&](OrderQueue queue) { return counts->queues.at(queue); };
        chips()->setCount(u"all"_s, counts->all);
        for (const QueueView &view : kQueueViews)
            chips()->setCount(QString::fromLatin1(view.key), in(view.queue));
        emit waitingChanged(in(OrderQueue::ToShip) + in(OrderQueue::PartShipped));
    });
}

/// The new order comes to the front, whatever was filtered before.
void OrdersPage::showPlaced(const OrderId &order)
{
    auto find = [order](ShopReader &reader) -> Result<qint64> {
        KONTOR_ASSIGN(const OrderState state, reader.order(order));
        OrderFilter filter;
        filter.search = state.number;
        KONTOR_ASSIGN(const std::vector<qint64> numbers, reader.orderNumbersOf(filter));
        KONTOR_ASSIGN(const std::vector<OrderRow> rows, reader.orderRows(numbers));
        for (const OrderRow &row : rows) {
            if (row.id == order)
                return row.n;
        }
        return 0;
    };
    m_context.worker.read<qint64>(find).then(this, [this](const Result<qint64> &number) {
        if (!number || *number == 0)
            return;
        clearFilters();
        enterRow(*number);
    });
}

void OrdersPage::selectionSums(const QList<int> &positions)
{
    showSums({});
    m_model->readRows(positions, this, [this, positions](const std::vector<OrderRow> &rows) {
        if (positions != selectedPositions())
            return;
        std::map<QString, qint64> totals; // currencies are never added to each other
        qint64 units = 0;
        for (const OrderRow &row : rows) {
            totals[row.currency] += row.totalMinor;
            units += row.units;
        }
        QStringList sums;
        for (const auto &[currency, total] : totals)
            sums += moneyText(total, currency);
        showSums(tr("%Ln unit(s)  ·  total %1", nullptr, static_cast<int>(units)).arg(sums.join(u" + "_s)));
    });
}

void OrdersPage::fillContextMenu(QMenu &menu)
{
    const OrderState &order = m_pane->order();
    if (!order.exists || selectedPositions().size() != 1)
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const OrderAction held = order.onHold ? OrderAction::Release : OrderAction::Hold;
    for (const OrderAction action : {OrderAction::Pay, OrderAction::Ship, OrderAction::Receive, OrderAction::Refund,
                                     OrderAction::Edit, OrderAction::Split, OrderAction::Merge, OrderAction::Duplicate,
                                     held, OrderAction::CancelLines, OrderAction::Cancel}) {
        QAction *entry = menu.addAction(icon(actionIcon(action)), actionText(action));
        entry->setEnabled(!objection(order, action, now));
        connect(entry, &QAction::triggered, this, [this, action] { act(action); });
    }
}

QString OrdersPage::cellText(const OrderRow &row, int column) const
{
    switch (column) {
    case OrdersModel::Number:
        return row.number;
    case OrdersModel::Placed:
        return shortWhenText(row.placedAtMs, m_zone);
    case OrdersModel::Customer:
        return row.customerName.isEmpty() ? row.customerEmail : row.customerName;
    case OrdersModel::Label:
        return word(row.label);
    case OrdersModel::Payment:
        return word(row.payment);
    case OrdersModel::Fulfilment:
        return word(row.fulfilment);
    case OrdersModel::Units:
        return QLocale().toString(row.units);
    case OrdersModel::Total:
        return moneyText(row.totalMinor, row.currency);
    case OrdersModel::Due:
        return row.openMinor() > 0 ? moneyText(row.openMinor(), row.currency) : QString();
    default:
        return {};
    }
}

} // namespace kontor
