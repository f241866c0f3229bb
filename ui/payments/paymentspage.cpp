// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentspage.h"

#include "ask.h"
#include "attentionservice.h"
#include "elasticcolumn.h"
#include "errortext.h"
#include "icons.h"
#include "ledgerdialog.h"
#include "moneytext.h"
#include "orderflow.h"
#include "orderpickdialog.h"
#include "orderwords.h"
#include "paymentquerywords.h"
#include "paymentwords.h"
#include "toast.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLeastCustomer = 92; ///< more where the head needs it
constexpr int kReference = 116;
constexpr int kLeastChannel = 104;
constexpr int kPillPad = 18;
constexpr qint64 kWideAmount = 999'999; // €9,999.99
constexpr int kMostGuesses = 5;

QString queryOf(PaymentQueue queue)
{
    return u"queue:"_s + code(queue);
}

/// Orders that owe just what a payment brought.
Result<std::vector<PaymentRow>> guessesFor(ShopReader &reader, const PaymentRow &row)
{
    PaymentFilter filter;
    filter.queues = {PaymentQueue::Open};
    filter.amountAtLeast = filter.amountAtMost = row.amountMinor;
    filter.amountCurrency = row.currency;
    ListWish wish;
    wish.first = kMostGuesses;
    KONTOR_ASSIGN(const ListAnswer found, reader.paymentList(filter, wish));
    return reader.paymentRows(*found.numbers);
}

Result<PaymentPane::Shown> readShown(ShopReader &reader, qint64 number)
{
    KONTOR_ASSIGN(const std::vector<PaymentRow> rows, reader.paymentRows({number}));
    if (rows.empty())
        return fail(ErrorKind::NotFound, "no_such_payment", u"There is no such payment in this shop."_s);
    PaymentPane::Shown shown{rows.front(), {}, {}, {}};
    if (shown.row.isUnattached()) {
        KONTOR_ASSIGN(shown.guesses, guessesFor(reader, shown.row));
        return shown;
    }
    KONTOR_ASSIGN(shown.order, reader.order(shown.row.order));
    KONTOR_ASSIGN(shown.timeline, reader.timeline(idCast<RecordId>(shown.row.order)));
    return shown;
}

/// Whether what a list of this filter shows are orders that owe or paid too much, and no payments.
bool areOrders(const PaymentFilter &filter)
{
    std::vector<PaymentStanding> asked = filter.standings;
    for (const PaymentQueue queue : filter.queues)
        std::ranges::copy(standingsOf(queue), std::back_inserter(asked));
    return !asked.empty()
        && std::ranges::all_of(asked, [](PaymentStanding each) { return each >= PaymentStanding::Open; });
}

} // namespace

PaymentsPage::PaymentsPage(const UiContext &context, QWidget *parent)
    : TablePage(u"payments"_s, context, parent), m_context(context), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    buildPane();
    buildActions();
    buildList();
    connect(&m_context.worker, &ShopWorker::changed, this, &PaymentsPage::onChanges);
    // Later: an answer may come at once, and nobody listens to a page that is being made.
    QMetaObject::invokeMethod(this, &PaymentsPage::readCounts, Qt::QueuedConnection);
}

void PaymentsPage::buildPane()
{
    m_pane = new PaymentPane(m_zone, this);
    setDetail(m_pane);
    m_flow = new OrderFlow(m_context, this);
    connect(m_pane, &PaymentPane::actionChosen, this, &PaymentsPage::act);
    connect(m_pane, &PaymentPane::guessChosen, this, &PaymentsPage::attach);
    connect(m_flow, &OrderFlow::done, this, [this](const OrderId &, const QString &said) { emit noticed(said); });
    connect(m_flow, &OrderFlow::refused, this, [this](const OrderId &order, const QString &said) {
        order == m_pane->order().id ? m_pane->complain(said) : Toast::tell(this, said, Toast::Tone::Bad);
    });
}

void PaymentsPage::buildActions()
{
    const auto tool = [this](const QString &drawing) {
        auto *action = new QAction(icon(drawing), QString(), this);
        addAction(action);
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        addTool(button);
        return action;
    };
    m_statement = tool(u"import"_s);
    m_ledger = tool(u"columns"_s);
    connect(m_statement, &QAction::triggered, this, &PaymentsPage::statementWanted);
    connect(m_ledger, &QAction::triggered, this, &PaymentsPage::showLedger);
    buildBulk();
    nameActions();
}

void PaymentsPage::nameActions()
{
    m_statement->setText(tr("Statement…"));
    m_statement->setToolTip(tr("Compare what a channel says with what is booked here"));
    m_ledger->setText(tr("By channel…"));
    m_ledger->setToolTip(tr("What came through each channel, what went back, and the fees"));
    nameBulk();
}

void PaymentsPage::buildList()
{
    m_model = new PaymentsModel(m_context.worker, this);
    m_model->setHeaderText([](int column) {
        const QStringList heads{tr("When"),      tr("Order"),  tr("Customer"),   tr("Channel"), tr("Status"),
                                tr("Reference"), tr("Amount"), tr("Given back"), tr("Fee"),     tr("Left")};
        return heads.value(column);
    });
    m_model->setRightAligned([](int column) { return column >= PaymentsModel::Amount; });
    m_model->setCellText([this](const PaymentRow &row, int column) { return cellText(row, column); });
    const auto tone = [](const QModelIndex &index) {
        return toneOf(static_cast<PaymentStanding>(index.data(PaymentsModel::StandingRole).toInt()));
    };
    table()->setItemDelegateForColumn(PaymentsModel::Standing, new PillDelegate(tone, this));
    connect(table(), &QAbstractItemView::doubleClicked, this, [this] { act(PaymentDo::OpenOrder); });
    setModel(m_model,
             {PaymentsModel::At, PaymentsModel::Number, PaymentsModel::Customer, PaymentsModel::Channel,
              PaymentsModel::Standing, PaymentsModel::Amount});
    auto *customer = new ElasticColumn(table(), PaymentsModel::Customer, kLeastCustomer);
    customer->setGiving({{PaymentsModel::Reference, {}},
                         {PaymentsModel::Channel,
                          [this] { return std::max(kLeastChannel, headWidthFor(*table(), PaymentsModel::Channel)); }}},
                        {PaymentsModel::Reference, PaymentsModel::Channel});
    setElastic(customer);
}

void PaymentsPage::hideColumns()
{
    table()->setColumnHidden(PaymentsModel::Fee, true);
    table()->setColumnHidden(PaymentsModel::Net, true);
    table()->setColumnHidden(PaymentsModel::Back, true); // the state says it already
    QHeaderView *header = table()->horizontalHeader(); // where there is no room for all, the amount is seen first
    header->moveSection(header->visualIndex(PaymentsModel::Reference), PaymentsModel::ColumnCount - 1);
}

/// Wide enough for the longest words of this language, so that only names and references are ever cut.
void PaymentsPage::sizeColumns()
{
    QStringList states;
    for (int i = 0; i <= static_cast<int>(PaymentStanding::Overpaid); ++i)
        states += word(static_cast<PaymentStanding>(i));
    QStringList channels;
    for (const QString &channel : handChannels())
        channels += channelWord(channel);
    const QStringList amount{moneyText(kWideAmount, m_context.info.currency)};
    const std::pair<int, QStringList> texts[] = {{PaymentsModel::At, widestWhenTexts(m_zone)},
                                                 {PaymentsModel::Number, {u"WW-000000"_s}},
                                                 {PaymentsModel::Channel, channels},
                                                 {PaymentsModel::Amount, amount},
                                                 {PaymentsModel::Back, amount},
                                                 {PaymentsModel::Fee, amount},
                                                 {PaymentsModel::Net, amount}};
    for (const auto &[column, longest] : texts)
        table()->setColumnWidth(column, columnWidthFor(*table(), column, longest));
    table()->setColumnWidth(PaymentsModel::Standing,
                            columnWidthFor(*table(), PaymentsModel::Standing, states, kPillPad));
    table()->setColumnWidth(PaymentsModel::Reference, kReference);
}

QString PaymentsPage::title() const
{
    return tr("Payments");
}

QString PaymentsPage::iconName() const
{
    return u"pay"_s;
}

QString PaymentsPage::newText() const
{
    return tr("New payment");
}

void PaymentsPage::newRecord()
{
    pickOrder(tr("New payment"), tr("For which order did money come?"), [this](const OrderId &order) { pay(order); });
}

void PaymentsPage::pickOrder(const QString &title, const QString &below, std::function<void(const OrderId &)> then)
{
    ask(new OrderPickDialog(m_context, {title, below, tr("Next")}, {}, this), this, std::move(then));
}

void PaymentsPage::pay(const OrderId &id)
{
    auto read = [id](ShopReader &reader) { return reader.order(id); };
    m_context.worker.read<OrderState>(read).then(this, [this](const Result<OrderState> &order) {
        if (!order)
            return Toast::tell(this, errorText(order.error()), Toast::Tone::Bad);
        const auto no = objection(*order, OrderAction::Pay, QDateTime::currentMSecsSinceEpoch());
        no ? Toast::tell(this, errorText(QString::fromLatin1(no->code), no->text), Toast::Tone::Bad)
           : m_flow->start(*order, OrderAction::Pay);
    });
}

void PaymentsPage::act(PaymentDo action)
{
    const PaymentRow &row = m_pane->row();
    switch (action) {
    case PaymentDo::Attach:
        return pickOrder(tr("Attach the payment"), attachQuestion({row}),
                         [this](const OrderId &order) { attach(order); });
    case PaymentDo::Dismiss:
        return resolve(WayOut::Dismiss, {}, tr("The payment is put aside."));
    case PaymentDo::Pay:
        return pay(row.order);
    case PaymentDo::SendBack:
        return sendBack();
    case PaymentDo::TakenBack:
        return m_flow->start(m_pane->order(), row.key, PaymentAction::Reverse);
    case PaymentDo::PaidAgain:
        return m_flow->start(m_pane->order(), row.key, PaymentAction::Reinstate);
    case PaymentDo::OpenOrder:
        if (!row.orderNumber.isEmpty())
            emit orderWanted(row.orderNumber);
    }
}

void PaymentsPage::attach(const OrderId &order)
{
    resolve(WayOut::Attach, order, tr("The payment is booked on the order."));
}

/// Money without an order is a case of Needs attention, and its ways out are those.
void PaymentsPage::resolve(WayOut way, const std::optional<OrderId> &order, const QString &said)
{
    if (!m_pane->row().isUnattached())
        return;
    write(said, [way, order, id = unattachedCaseId(m_pane->row().fact), actor = m_context.actor](UnitOfWork &unit) {
        WayChoice choice;
        choice.order = order;
        return AttentionService(unit, actor).take(id, way, choice);
    });
}

void PaymentsPage::sendBack()
{
    RefundRequest request;
    request.kind = RefundKind::Overpayment;
    request.amountMinor = m_pane->row().amountMinor;
    request.reason = tr("paid too much");
    write(tr("A refund is asked for; it waits among the refunds."),
          [id = m_pane->row().order, request, actor = m_context.actor](UnitOfWork &unit) -> Result<void> {
              KONTOR_TRY(RefundsService(unit, actor).request(id, request));
              return {};
          });
}

void PaymentsPage::write(const QString &said, std::function<Result<void>(UnitOfWork &)> work)
{
    m_context.worker.write<void>(std::move(work)).then(this, [this, said](const Result<void> &done) {
        done ? emit noticed(said) : m_pane->complain(errorText(done.error()));
    });
}

void PaymentsPage::showQueue(PaymentQueue queue)
{
    showView(code(queue), queryOf(queue));
}

void PaymentsPage::showLedger()
{
    auto *dialog = new LedgerDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LedgerDialog::rowsWanted, this, &PaymentsPage::showQuery);
    dialog->open();
}

void PaymentsPage::retranslate()
{
    TablePage::retranslate();
    nameActions();
    readSums();
    showSort(PaymentsModel::columnOf(m_model->filter().sort),
             m_model->filter().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QueryVocabulary PaymentsPage::vocabulary() const
{
    QueryVocabulary words =
        paymentVocabulary(m_context.info.currency, QDateTime::currentDateTime().toTimeZone(m_zone).date());
    addPaymentWords(words);
    return words;
}

std::vector<TableView> PaymentsPage::builtInViews() const
{
    std::vector<TableView> views{{u"all"_s, tr("All"), {}, true, false, {}}};
    for (const PaymentQueue queue : kPaymentQueues)
        views.push_back({code(queue), word(queue), queryOf(queue), true, false, {}});
    return views;
}

QString PaymentsPage::searchHint() const
{
    return tr("Order, customer, reference");
}

QString PaymentsPage::countText(int rows) const
{
    return m_model && areOrders(m_model->filter()) ? tr("%Ln order(s)", nullptr, rows)
                                                   : tr("%Ln payment(s)", nullptr, rows);
}

EmptyState::Words PaymentsPage::emptyWords() const
{
    return {u"pay"_s, tr("No payments yet"),
            tr("Money that comes for orders is listed here, with what went back and what the channels kept."),
            tr("New payment")};
}

EmptyState::Words PaymentsPage::noMatchWords() const
{
    if (searchText().isEmpty())
        return {u"check"_s, tr("Nothing here"), tr("No payment and no order is in this view."), tr("Show all")};
    return TablePage::noMatchWords();
}

void PaymentsPage::filterChanged()
{
    PaymentFilter filter;
    applyQuery(query(), m_zone, filter);
    filter.sort = m_model->filter().sort;
    filter.descending = m_model->filter().descending;
    m_model->setFilter(filter);
    readSums();
}

void PaymentsPage::sortChosen(int column, Qt::SortOrder order)
{
    PaymentFilter filter = m_model->filter();
    filter.sort = PaymentsModel::sortOf(column).value_or(PaymentSort::At);
    filter.descending = order == Qt::DescendingOrder;
    m_model->setFilter(filter);
}

void PaymentsPage::currentChanged(qint64)
{
    readCurrent();
}

void PaymentsPage::readCurrent()
{
    m_read.about<PaymentPane::Shown>(currentNumber(), readShown, [this](const PaymentPane::Shown *shown) {
        shown ? m_pane->show(*shown) : m_pane->clear();
    });
}

void PaymentsPage::onChanges(const Changes &changes)
{
    if (!PaymentsModel::concerns(changes))
        return;
    readCounts();
    readSums();
    const bool isCurrent = changes.orders.contains(m_pane->row().orderN) || m_pane->row().isUnattached();
    if (changes.everything || isCurrent)
        readCurrent();
}

void PaymentsPage::readCounts()
{
    const auto read = [](ShopReader &reader) { return reader.paymentCounts(); };
    m_context.worker.readFigures<PaymentCounts>(read).then(this, [this](const Result<PaymentCounts> &counts) {
        if (!counts)
            return;
        chips()->setCount(u"all"_s, counts->all);
        for (const auto &[queue, count] : counts->queues)
            chips()->setCount(code(queue), count);
        emit waitingChanged(counts->queues.at(PaymentQueue::Unattached) + counts->queues.at(PaymentQueue::Overpaid));
    });
}

/// Of the whole list, where no words are searched: those would have to look at every row.
void PaymentsPage::readSums()
{
    const quint64 summing = ++m_summing;
    m_sums.clear();
    if (m_model->isAsleep())
        return;
    const PaymentFilter filter = m_model->filter();
    if (!filter.search.isEmpty() || !filter.customerTexts.empty())
        return showSums(selectedPositions().size() < 2 ? allSums() : QString());
    auto read = [filter](ShopReader &reader) { return reader.paymentSums(filter); };
    m_context.worker.readFigures<std::map<QString, ChannelSums>>(read).then(
        this, [this, summing](const Result<std::map<QString, ChannelSums>> &sums) {
            if (!sums || summing != m_summing)
                return;
            m_sums = sumsText(*sums);
            if (selectedPositions().size() < 2)
                showSums(allSums());
        });
}

QString PaymentsPage::sumsText(const std::map<QString, ChannelSums> &sums)
{
    QStringList parts; // currencies are never added to each other
    for (const auto &[currency, each] : sums) {
        const QString all = moneyText(each.receivedMinor, currency);
        const qint64 back = each.refundedMinor + each.takenMinor;
        parts += back == 0 && each.feeMinor == 0
            ? all
            : tr("%1 − %2 refunds and chargebacks − %3 fees = %4", "sums of payments")
                  .arg(all, moneyText(back, currency), moneyText(each.feeMinor, currency),
                       moneyText(each.netMinor(), currency));
    }
    return parts.join(u"  +  "_s);
}

QString PaymentsPage::allSums() const
{
    return m_sums;
}

void PaymentsPage::selectionSums(const QList<int> &positions)
{
    showSums({});
    offerForSelected({}); // until they are read
    m_model->readRows(positions, this, [this, positions](const std::vector<PaymentRow> &rows) {
        if (positions != selectedPositions())
            return;
        offerForSelected(rows);
        std::map<QString, ChannelSums> sums;
        for (const PaymentRow &row : rows) {
            if (!row.isCounted())
                continue;
            ChannelSums &sum = sums[row.currency];
            sum.receivedMinor += row.amountMinor;
            sum.refundedMinor += row.refundedMinor;
            sum.takenMinor += row.takenMinor;
            sum.feeMinor += row.feeMinor;
        }
        showSums(sumsText(sums));
    });
}

void PaymentsPage::fillContextMenu(QMenu &menu)
{
    if (selectedPositions().size() != 1)
        return;
    for (const auto &[action, text] : m_pane->offered())
        menu.addAction(text, this, [this, what = action] { act(what); });
}

QString PaymentsPage::cellText(const PaymentRow &row, int column) const
{
    const auto money = [&](qint64 minor) { return minor == 0 ? QString() : moneyText(minor, row.currency); };
    switch (column) {
    case PaymentsModel::At:
        return shortWhenText(row.atMs, m_zone);
    case PaymentsModel::Number:
        return row.orderNumber;
    case PaymentsModel::Customer:
        return row.customerName.isEmpty() ? row.customerEmail : row.customerName;
    case PaymentsModel::Channel:
        return channelWord(row.channel);
    case PaymentsModel::Standing:
        return word(row.standing);
    case PaymentsModel::Reference:
        return row.reference;
    case PaymentsModel::Amount:
        return moneyText(row.amountMinor, row.currency);
    case PaymentsModel::Back:
        return money(row.refundedMinor + row.takenMinor);
    case PaymentsModel::Fee:
        return money(row.feeMinor);
    case PaymentsModel::Net:
        return row.hasArrived() ? moneyText(row.netMinor(), row.currency) : QString();
    default:
        return {};
    }
}

} // namespace kontor
