// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundspage.h"

#include "ask.h"
#include "elasticcolumn.h"
#include "errortext.h"
#include "icons.h"
#include "moneytext.h"
#include "orderflow.h"
#include "orderpickdialog.h"
#include "orderwords.h"
#include "parcelback.h"
#include "printflow.h"
#include "refundpane.h"
#include "refundquerywords.h"
#include "refundwords.h"
#include "shoprules.h"
#include "thumbnails.h"
#include "toast.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLeastCustomer = 92; ///< more where the head needs it
constexpr int kReason = 190; ///< "Buyer changed their mind"; customers give it
constexpr int kLeastReason = 128;
constexpr int kPillPad = 18;
constexpr qint64 kWideAmount = 999'999; // €9,999.99

QString queryOf(RefundQueue queue)
{
    return u"queue:"_s + code(queue);
}

struct Shown {
    RefundRow row;
    OrderState order;
    std::vector<TimelineRow> timeline;
};

Result<Shown> readShown(ShopReader &reader, qint64 number)
{
    KONTOR_ASSIGN(const std::vector<RefundRow> rows, reader.refundRows({number}));
    if (rows.empty())
        return fail(ErrorKind::NotFound, "no_such_refund", u"There is no such refund in this shop."_s);
    KONTOR_ASSIGN(OrderState order, reader.order(rows.front().order));
    KONTOR_ASSIGN(std::vector<TimelineRow> timeline, reader.timeline(idCast<RecordId>(order.id)));
    return Shown{rows.front(), std::move(order), std::move(timeline)};
}

} // namespace

RefundsPage::RefundsPage(const UiContext &context, QWidget *parent)
    : TablePage(u"refunds"_s, context, parent), m_context(context), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    buildPane();
    buildActions();
    buildList();
    connect(&m_context.worker, &ShopWorker::changed, this, &RefundsPage::onChanges);
    // Later: an answer may come at once, and nobody listens to a page that is being made.
    QMetaObject::invokeMethod(this, &RefundsPage::readCounts, Qt::QueuedConnection);
}

void RefundsPage::buildPane()
{
    m_pane = new RefundPane(m_zone, m_context.actor, new Thumbnails(m_context.path, this), this);
    setDetail(m_pane);
    m_flow = new OrderFlow(m_context, this);
    connect(m_pane, &RefundPane::actionChosen, this, &RefundsPage::act);
    connect(m_pane, &RefundPane::paymentActionChosen, this,
            [this](PaymentAction action) { m_flow->start(m_pane->order(), m_pane->row().payment, action); });
    connect(m_pane, &RefundPane::orderWanted, this, &RefundsPage::orderWanted);
    connect(m_flow, &OrderFlow::done, this, [this](const OrderId &, const QString &said) { emit noticed(said); });
    connect(m_flow, &OrderFlow::refused, this, [this](const OrderId &order, const QString &said) {
        order == m_pane->order().id ? m_pane->complain(said) : Toast::tell(this, said, Toast::Tone::Bad);
    });
    connect(m_flow, &OrderFlow::refundAsked, this, &RefundsPage::showRefund);
}

void RefundsPage::buildActions()
{
    m_approveMany = new QAction(icon(u"check"_s), QString(), this);
    m_settleMany = new QAction(icon(u"pay"_s), QString(), this);
    connect(m_approveMany, &QAction::triggered, this, [this] { actOnSelected(RefundBulk::Approve); });
    connect(m_settleMany, &QAction::triggered, this, [this] { actOnSelected(RefundBulk::Settle); });
    addBulkAction(m_approveMany);
    addBulkAction(m_settleMany);
    m_printing = PrintFlow::on(this, m_context);
    connect(m_printing->action(), &QAction::triggered, this, &RefundsPage::printSelected);
    addBulkAction(m_printing->action());
    m_takeBack = parcelBackAction(m_context, m_flow, this);
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_takeBack);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addTool(button);
    nameActions();
}

void RefundsPage::nameActions()
{
    m_approveMany->setText(tr("Approve…"));
    m_settleMany->setText(tr("Money sent…"));
    m_printing->action()->setText(tr("Credit note…"));
    nameParcelBack(m_takeBack);
}

void RefundsPage::buildList()
{
    m_model = new RefundsModel(m_context.worker, this);
    m_model->setHeaderText([](int column) {
        const QStringList heads{tr("Order"), tr("Asked"),  tr("Customer"), tr("Status"),
                                tr("Kind"),  tr("Reason"), tr("Goods"),    tr("Amount")};
        return heads.value(column);
    });
    m_model->setRightAligned([](int column) { return column >= RefundsModel::Goods; });
    m_model->setCellText([this](const RefundRow &row, int column) { return cellText(row, column); });
    const auto tone = [](const QModelIndex &index) {
        return toneOf(static_cast<RefundStanding>(index.data(RefundsModel::StandingRole).toInt()));
    };
    table()->setItemDelegateForColumn(RefundsModel::Standing, new PillDelegate(tone, this));
    setModel(m_model,
             {RefundsModel::Number, RefundsModel::Requested, RefundsModel::Customer, RefundsModel::Standing,
              RefundsModel::Amount});
    auto *customer = new ElasticColumn(table(), RefundsModel::Customer, kLeastCustomer);
    customer->setGiving({{RefundsModel::Reason,
                          [this] { return std::max(kLeastReason, headWidthFor(*table(), RefundsModel::Reason)); }}},
                        {RefundsModel::Reason, RefundsModel::Requested});
    setElastic(customer);
}

void RefundsPage::hideColumns()
{
    table()->setColumnHidden(RefundsModel::Kind, true);
    table()->setColumnHidden(RefundsModel::Goods, true); // the queue says it already
    QHeaderView *header = table()->horizontalHeader(); // where there is no room for all, the amount is seen first
    header->moveSection(header->visualIndex(RefundsModel::Reason), RefundsModel::ColumnCount - 1);
}

/// Wide enough for the longest words of this language, so that only names and reasons are ever cut.
void RefundsPage::sizeColumns()
{
    QStringList states;
    for (int i = 0; i <= static_cast<int>(RefundStanding::PaidAgain); ++i)
        states += word(static_cast<RefundStanding>(i));
    QStringList kinds;
    for (int i = 0; i <= static_cast<int>(RefundKind::Overpayment); ++i)
        kinds += shortWord(static_cast<RefundKind>(i));
    const std::pair<int, QStringList> texts[] = {
        {RefundsModel::Number, {u"WW-000000"_s}},
        {RefundsModel::Requested, widestWhenTexts(m_zone)},
        {RefundsModel::Kind, kinds},
        {RefundsModel::Goods, {u"9,999"_s}},
        {RefundsModel::Amount, {moneyText(kWideAmount, m_context.info.currency)}}};
    for (const auto &[column, longest] : texts)
        table()->setColumnWidth(column, columnWidthFor(*table(), column, longest));
    table()->setColumnWidth(RefundsModel::Standing, columnWidthFor(*table(), RefundsModel::Standing, states, kPillPad));
    table()->setColumnWidth(RefundsModel::Reason, kReason);
}

QString RefundsPage::title() const
{
    return tr("Refunds");
}

QString RefundsPage::iconName() const
{
    return u"refund"_s;
}

QString RefundsPage::newText() const
{
    return tr("New refund");
}

void RefundsPage::newRecord()
{
    const OrderPickDialog::Words words{tr("New refund"), tr("Which order is refunded?"), tr("Next")};
    OrderFilter among;
    among.payments = {PaymentAxis::PartiallyPaid, PaymentAxis::Paid, PaymentAxis::Overpaid,
                      PaymentAxis::PartiallyRefunded};
    ask(new OrderPickDialog(m_context, words, among, this), this, [this](const OrderId &id) {
        auto read = [id](ShopReader &reader) { return reader.order(id); };
        m_context.worker.read<OrderState>(read).then(this, [this](const Result<OrderState> &order) {
            if (!order)
                return Toast::tell(this, errorText(order.error()), Toast::Tone::Bad);
            const auto no = objection(*order, OrderAction::Refund, QDateTime::currentMSecsSinceEpoch());
            no ? Toast::tell(this, errorText(QString::fromLatin1(no->code), no->text), Toast::Tone::Bad)
               : m_flow->start(*order, OrderAction::Refund);
        });
    });
}

void RefundsPage::takeParcelBack()
{
    m_takeBack->trigger();
}

void RefundsPage::act(RefundAction action)
{
    if (m_pane->refund())
        m_flow->start(m_pane->order(), m_pane->row().id, action);
}

void RefundsPage::actOnSelected(RefundBulk action)
{
    m_model->readRows(selectedPositions(), this,
                      [this, action](const std::vector<RefundRow> &rows) { openBulk(action, rows); });
}

void RefundsPage::printSelected()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<RefundRow> &rows) {
        std::vector<RecordId> orders;
        for (const RefundRow &row : rows)
            orders.push_back(idCast<RecordId>(row.order));
        m_printing->open({DocumentKind::CreditNote, DocumentKind::Invoice}, orders);
    });
}

void RefundsPage::openBulk(RefundBulk action, const std::vector<RefundRow> &rows)
{
    if (rows.empty())
        return;
    struct Seen {
        std::vector<RefundBulkDialog::Candidate> candidates;
        std::optional<qint64> limitMinor;
    };
    auto read = [rows](ShopReader &reader) -> Result<Seen> {
        Seen seen;
        KONTOR_ASSIGN(const QJsonObject settings, reader.settings());
        seen.limitMinor = rulesOf(settings).refundLimitMinor;
        for (const RefundRow &row : rows) {
            KONTOR_ASSIGN(OrderState order, reader.order(row.order));
            seen.candidates.push_back({row, std::move(order)});
        }
        return seen;
    };
    m_context.worker.read<Seen>(read).then(this, [this, action](const Result<Seen> &seen) {
        if (!seen)
            return Toast::tell(this, errorText(seen.error()), Toast::Tone::Bad);
        auto *dialog = new RefundBulkDialog(action, seen->candidates, seen->limitMinor, m_context.actor, this);
        ask(dialog, this, [this](const RefundBulkDialog::Value &value) { runBulk(value); });
    });
}

void RefundsPage::runBulk(const RefundBulkDialog::Value &value)
{
    auto work = [value, actor = m_context.actor](UnitOfWork &unit) { return carryOut(unit, actor, value); };
    m_context.worker.write<RefundBulkOutcome>(work).then(
        this, [this, action = value.action](const Result<RefundBulkOutcome> &outcome) {
            if (!outcome)
                return Toast::tell(this, errorText(outcome.error()), Toast::Tone::Bad);
            tellOutcome(action, *outcome);
        });
}

void RefundsPage::tellOutcome(RefundBulk action, const RefundBulkOutcome &outcome)
{
    const QString said = action == RefundBulk::Approve ? tr("%Ln refund(s) approved.", nullptr, outcome.done)
                                                       : tr("%Ln refund(s) marked as sent.", nullptr, outcome.done);
    if (outcome.refused == 0)
        return emit noticed(said);
    Toast::tell(this,
                tr("%1 %2 left out: %3", "what was done, how many were not, why")
                    .arg(said, QLocale().toString(outcome.refused), errorText(outcome.firstRefusal, {})),
                Toast::Tone::Bad);
}

void RefundsPage::showQueue(RefundQueue queue)
{
    showView(code(queue), queryOf(queue));
}

void RefundsPage::showQueues(const std::vector<RefundQueue> &queues)
{
    if (queues.size() == 1)
        return showQueue(queues.front()); // there is a chip for it
    QStringList codes;
    for (const RefundQueue queue : queues)
        codes << code(queue);
    showQuery(u"queue:"_s + codes.join(u','));
}

/// It comes to the front, whatever was filtered before.
void RefundsPage::showRefund(const RefundId &refund)
{
    auto find = [refund](ShopReader &reader) { return reader.refundNumber(refund); };
    m_context.worker.read<qint64>(find).then(this, [this](const Result<qint64> &number) {
        if (!number || *number == 0)
            return;
        clearFilters();
        enterRow(*number);
    });
}

void RefundsPage::retranslate()
{
    TablePage::retranslate();
    nameActions();
    showSort(RefundsModel::columnOf(m_model->filter().sort),
             m_model->filter().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QueryVocabulary RefundsPage::vocabulary() const
{
    QueryVocabulary words =
        refundVocabulary(m_context.info.currency, QDateTime::currentDateTime().toTimeZone(m_zone).date());
    addRefundWords(words);
    return words;
}

std::vector<TableView> RefundsPage::builtInViews() const
{
    std::vector<TableView> views{{u"all"_s, tr("All"), {}, true, false, {}}};
    for (const RefundQueue queue : kRefundQueues)
        views.push_back({code(queue), word(queue), queryOf(queue), true, false, {}});
    return views;
}

QString RefundsPage::searchHint() const
{
    return tr("Order, customer, article, reason");
}

QString RefundsPage::countText(int rows) const
{
    return tr("%Ln refund(s)", nullptr, rows);
}

EmptyState::Words RefundsPage::emptyWords() const
{
    return {u"refund"_s, tr("No refunds yet"),
            tr("Money that buyers ask back, and what banks take back, is listed here until it is done."),
            tr("New refund")};
}

EmptyState::Words RefundsPage::noMatchWords() const
{
    if (searchText().isEmpty())
        return {u"check"_s, tr("Nothing waits here"), tr("No refund is in this queue."), tr("Show all refunds")};
    return TablePage::noMatchWords();
}

void RefundsPage::filterChanged()
{
    RefundFilter filter;
    applyQuery(query(), m_zone, filter);
    filter.sort = m_model->filter().sort;
    filter.descending = m_model->filter().descending;
    m_model->setFilter(filter);
}

void RefundsPage::sortChosen(int column, Qt::SortOrder order)
{
    RefundFilter filter = m_model->filter();
    filter.sort = RefundsModel::sortOf(column).value_or(RefundSort::Requested);
    filter.descending = order == Qt::DescendingOrder;
    m_model->setFilter(filter);
}

void RefundsPage::currentChanged(qint64)
{
    readCurrent();
}

void RefundsPage::readCurrent()
{
    m_read.about<Shown>(currentNumber(), readShown, [this](const Shown *shown) {
        shown ? m_pane->show(shown->row, shown->order, shown->timeline) : m_pane->clear();
    });
}

void RefundsPage::onChanges(const Changes &changes)
{
    if (changes.orders.isEmpty() && !changes.everything)
        return;
    readCounts();
    if (changes.everything || changes.orders.contains(m_pane->row().orderN))
        readCurrent();
}

void RefundsPage::readCounts()
{
    const auto read = [](ShopReader &reader) { return reader.refundCounts(); };
    m_context.worker.readFigures<RefundCounts>(read).then(this, [this](const Result<RefundCounts> &counts) {
        if (!counts)
            return;
        chips()->setCount(u"all"_s, counts->all);
        for (const auto &[queue, count] : counts->queues)
            chips()->setCount(code(queue), count);
        qint64 waiting = 0;
        for (const RefundQueue queue :
             {RefundQueue::ToReview, RefundQueue::Second, RefundQueue::ToSettle, RefundQueue::Failed})
            waiting += counts->queues.at(queue);
        emit waitingChanged(waiting);
    });
}

void RefundsPage::selectionSums(const QList<int> &positions)
{
    showSums({});
    m_model->readRows(positions, this, [this, positions](const std::vector<RefundRow> &rows) {
        if (positions != selectedPositions())
            return;
        std::map<QString, qint64> amounts; // currencies are never added to each other
        qint64 units = 0;
        for (const RefundRow &row : rows) {
            amounts[row.currency] += row.amountMinor();
            units += row.awaitedUnits;
        }
        QStringList sums;
        for (const auto &[currency, amount] : amounts)
            sums += moneyText(amount, currency);
        showSums(tr("%Ln unit(s) awaited  ·  %1", nullptr, static_cast<int>(units)).arg(sums.join(u" + "_s)));
    });
}

void RefundsPage::fillContextMenu(QMenu &menu)
{
    if (selectedPositions().size() != 1 || !m_pane->order().exists)
        return;
    if (const Refund *refund = m_pane->refund()) {
        for (const auto &[action, text] :
             offered(m_pane->order(), *refund, m_context.actor, QDateTime::currentMSecsSinceEpoch()))
            menu.addAction(text, this, [this, what = action] { act(what); });
    }
    menu.addAction(icon(u"orders"_s), tr("Open the order"), this,
                   [this] { emit orderWanted(m_pane->row().orderNumber); });
}

QString RefundsPage::cellText(const RefundRow &row, int column) const
{
    switch (column) {
    case RefundsModel::Number:
        return row.orderNumber;
    case RefundsModel::Requested:
        return shortWhenText(row.requestedAtMs, m_zone);
    case RefundsModel::Customer:
        return row.customerName.isEmpty() ? row.customerEmail : row.customerName;
    case RefundsModel::Standing:
        return word(row.standing);
    case RefundsModel::Kind:
        return row.isReversal() ? reversalWord(row.reason) : shortWord(row.kind);
    case RefundsModel::Reason:
        return row.isReversal() ? reversalWord(row.reason) : row.reason;
    case RefundsModel::Goods:
        return row.awaitedUnits > 0 ? QLocale().toString(row.awaitedUnits) : QString();
    case RefundsModel::Amount:
        return moneyText(row.amountMinor(), row.currency);
    default:
        return {};
    }
}

} // namespace kontor
