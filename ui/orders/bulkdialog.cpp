// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkdialog.h"

#include "carrierfields.h"
#include "errortext.h"
#include "jobs.h"
#include "moneytext.h"
#include "orderwords.h"
#include "theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum Column { Number, Customer, Happens };
constexpr QSize kSize(840, 560); // reasons are sentences

QString titleOf(BulkAction action)
{
    switch (action) {
    case BulkAction::Pay:
        return BulkDialog::tr("Record payments");
    case BulkAction::Ship:
        return BulkDialog::tr("Ship orders");
    case BulkAction::Tag:
        return BulkDialog::tr("Tag orders");
    case BulkAction::Untag:
        return BulkDialog::tr("Remove a tag");
    case BulkAction::Hold:
        return BulkDialog::tr("Put orders on hold");
    case BulkAction::Release:
        return BulkDialog::tr("Release orders");
    case BulkAction::Cancel:
        return BulkDialog::tr("Cancel orders");
    }
    return {};
}

QString verbOf(BulkAction action, int orders)
{
    switch (action) {
    case BulkAction::Pay:
        return BulkDialog::tr("Record %Ln payment(s)", nullptr, orders);
    case BulkAction::Ship:
        return BulkDialog::tr("Ship %Ln order(s)", nullptr, orders);
    case BulkAction::Tag:
        return BulkDialog::tr("Tag %Ln order(s)", nullptr, orders);
    case BulkAction::Untag:
        return BulkDialog::tr("Take the tag from %Ln order(s)", nullptr, orders);
    case BulkAction::Hold:
        return BulkDialog::tr("Hold %Ln order(s)", nullptr, orders);
    case BulkAction::Release:
        return BulkDialog::tr("Release %Ln order(s)", nullptr, orders);
    case BulkAction::Cancel:
        return BulkDialog::tr("Cancel %Ln order(s)", nullptr, orders);
    }
    return {};
}

} // namespace

BulkDialog::BulkDialog(const UiContext &context, BulkAction action, const std::vector<OrderId> &orders, QWidget *parent)
    : FormDialog(parent), m_context(context), m_action(action), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    if (!m_context.jobs) // without a window around it
        m_context.jobs = new Jobs(this);
    setHeading(titleOf(action), tr("%Ln order(s) selected", nullptr, static_cast<int>(orders.size())));
    if (action == BulkAction::Cancel)
        setRejectText(tr("Keep the orders"));
    setDangerous(action == BulkAction::Cancel);
    resize(kSize);
    m_fields = new QWidget(this);
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    buildFields(form);
    m_fields->setVisible(form->rowCount() > 0);
    body()->addWidget(m_fields);
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(tr("What will happen"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Order"), tr("Customer"), tr("What will happen")});
    m_list->header()->setSectionResizeMode(Happens, QHeaderView::Stretch);
    m_list->setColumnWidth(Number, 120);
    m_list->setColumnWidth(Customer, 160);
    body()->addWidget(m_list, 1);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->hide();
    body()->addWidget(m_progress);
    read(orders);
    review();
}

void BulkDialog::buildFields(QFormLayout *form)
{
    switch (m_action) {
    case BulkAction::Pay:
        return buildPayFields(form);
    case BulkAction::Ship:
        return buildShipFields(form);
    case BulkAction::Tag:
    case BulkAction::Untag:
        m_tag = new QLineEdit(this);
        form->addRow(tr("&Tag"), m_tag);
        connect(m_tag, &QLineEdit::textChanged, this, &BulkDialog::review);
        m_context.worker.read<QStringList>([](ShopReader &reader) { return reader.knownOrderTags(); })
            .then(this, [this](const Result<QStringList> &tags) {
                auto *completer = new QCompleter(tags.value_or(QStringList()), this);
                completer->setCaseSensitivity(Qt::CaseInsensitive);
                m_tag->setCompleter(completer);
            });
        return;
    case BulkAction::Hold:
    case BulkAction::Cancel:
        m_reason = new QComboBox(this);
        m_reason->setEditable(true);
        if (m_action == BulkAction::Cancel)
            m_reason->addItems(
                {tr("Buyer changed their mind"), tr("Not in stock"), tr("Wrong price"), tr("Entered twice")});
        m_reason->setCurrentIndex(-1);
        m_reason->lineEdit()->setPlaceholderText(tr("Choose or type"));
        form->addRow(tr("&Reason"), m_reason);
        connect(m_reason, &QComboBox::editTextChanged, this, &BulkDialog::review);
        if (m_action == BulkAction::Hold)
            return;
        m_by = new QComboBox(this);
        m_by->addItem(tr("The shop"), static_cast<int>(ClosedReason::Merchant));
        m_by->addItem(tr("The buyer"), static_cast<int>(ClosedReason::Buyer));
        form->addRow(tr("Re&quested by"), m_by);
        return;
    case BulkAction::Release:
        return;
    }
}

void BulkDialog::buildPayFields(QFormLayout *form)
{
    m_channel = new QComboBox(this);
    for (const QString &channel : handChannels())
        m_channel->addItem(channelWord(channel), channel);
    form->addRow(tr("&How"), m_channel);
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(m_zone);
    m_opened = QDateTime(now.date(), QTime(now.time().hour(), now.time().minute()));
    m_at = new QDateTimeEdit(m_opened, this);
    m_at->setCalendarPopup(true);
    m_at->setMaximumDateTime(m_opened);
    form->addRow(tr("&Received"), m_at);
}

void BulkDialog::buildShipFields(QFormLayout *form)
{
    m_carrier = new CarrierFields(form, this);
    m_tracking = new QPlainTextEdit(this);
    m_tracking->setTabChangesFocus(true);
    m_tracking->setFixedHeight(96);
    m_tracking->setPlaceholderText(tr("Paste tracking numbers: one a line in the order below, or each beside its order "
                                      "number"));
    form->addRow(tr("&Tracking numbers"), m_tracking);
    connect(m_carrier, &CarrierFields::carrierChanged, this, &BulkDialog::review);
    connect(m_tracking, &QPlainTextEdit::textChanged, this, &BulkDialog::review);
}

void BulkDialog::read(const std::vector<OrderId> &orders)
{
    using Orders = std::vector<Order>;
    auto work = [orders](ShopReader &reader) -> Result<Orders> {
        Orders read;
        for (const OrderId &id : orders) {
            KONTOR_ASSIGN(OrderState state, reader.order(id));
            KONTOR_ASSIGN(QStringList tags, reader.orderTags(id));
            read.push_back({std::move(state), std::move(tags)});
        }
        return read;
    };
    m_context.worker.read<Orders>(work).then(this, [this](const Result<Orders> &read) {
        m_isRead = true;
        m_orders = read.value_or(Orders());
        review();
        emit planned();
    });
}

QStringList BulkDialog::numbers() const
{
    QStringList numbers;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    BulkChoice ship;
    ship.action = m_action;
    for (const Order &order : m_orders) {
        if (!objection(order.state, order.tags, ship, now))
            numbers += order.state.number;
    }
    return numbers;
}

BulkChoice BulkDialog::choice() const
{
    BulkChoice choice;
    choice.action = m_action;
    if (m_channel)
        choice.channel = m_channel->currentData().toString();
    if (m_at && m_at->dateTime() != m_opened)
        choice.atMs = QDateTime(m_at->date(), m_at->time(), m_zone).toMSecsSinceEpoch();
    if (m_carrier) {
        choice.carrier = m_carrier->carrier();
        choice.service = m_carrier->service();
        choice.tracking = readTracking(m_tracking->toPlainText(), numbers()).byOrder;
    }
    if (m_tag)
        choice.tag = m_tag->text().simplified();
    if (m_reason)
        choice.reason = m_reason->currentText().trimmed();
    if (m_by)
        choice.by = static_cast<ClosedReason>(m_by->currentData().toInt());
    return choice;
}

QString BulkDialog::plan(const OrderState &order, const BulkChoice &choice) const
{
    switch (m_action) {
    case BulkAction::Pay:
        return tr("%1 is booked as paid").arg(moneyText(order.dueMinor - order.balanceMinor, order.currency));
    case BulkAction::Ship: {
        qint64 units = 0;
        for (const OrderLine &line : order.lines)
            units += line.freeUnits();
        const QString tracking = choice.tracking.value(order.number);
        return tracking.isEmpty()
            ? tr("%n unit(s) leave", nullptr, static_cast<int>(units))
            : tr("%n unit(s) leave as %1", "tracking number", static_cast<int>(units)).arg(tracking);
    }
    case BulkAction::Tag:
        return tr("Gets the tag");
    case BulkAction::Untag:
        return tr("Loses the tag");
    case BulkAction::Hold:
        return tr("Is put on hold");
    case BulkAction::Release:
        return tr("Is released");
    case BulkAction::Cancel:
        return order.balanceMinor > 0
            ? tr("Is cancelled; a refund of %1 is opened").arg(moneyText(order.balanceMinor, order.currency))
            : tr("Is cancelled");
    }
    return {};
}

QString BulkDialog::missing() const
{
    if (!m_tracking)
        return {};
    const QStringList unknown = readTracking(m_tracking->toPlainText(), numbers()).unknown;
    return unknown.isEmpty()
        ? QString()
        : tr("“%1” belongs to no order that can be shipped here. Take the line out.").arg(unknown.first().left(60));
}

void BulkDialog::review()
{
    if (m_run)
        return; // what was planned is being done
    const BulkChoice wanted = choice();
    const bool isWhole = (!m_tag || !wanted.tag.isEmpty()) && (!m_reason || !wanted.reason.isEmpty());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_takePart = 0;
    m_list->clear();
    QList<QTreeWidgetItem *> rows;
    for (const Order &order : m_orders) {
        const bool isAsked = !m_tag || isWhole; // no order has a tag without a name
        const auto no = isAsked ? objection(order.state, order.tags, wanted, now) : std::nullopt;
        const QString name = order.state.customerName.isEmpty() ? order.state.customerEmail : order.state.customerName;
        auto *row = new QTreeWidgetItem({order.state.number, name,
                                         no ? tr("Left out: %1").arg(errorText(QString::fromLatin1(no->code), no->text))
                                            : plan(order.state, wanted)});
        row->setToolTip(Happens, row->text(Happens));
        if (no)
            row->setForeground(Happens, Theme::colors().bad);
        m_takePart += no ? 0 : 1;
        rows += row;
    }
    m_list->addTopLevelItems(rows);
    const int leftOut = static_cast<int>(m_orders.size()) - m_takePart;
    setAcceptText(m_takePart == 0 ? titleOf(m_action) : verbOf(m_action, m_takePart));
    setTotal(leftOut > 0 ? tr("%Ln order(s) left out", nullptr, leftOut) : QString(), {});
    const QString wrong = missing();
    setProblem(wrong, wrong.isEmpty() && m_isRead && m_takePart > 0 && isWhole);
}

void BulkDialog::accept()
{
    if (m_isFinished) {
        QDialog::accept();
        return;
    }
    if (m_run) {
        hide(); // the run stands among the jobs; its result comes back
        return;
    }
    review();
    if (isSound())
        run();
}

void BulkDialog::reject()
{
    if (m_run && m_run->isRunning()) {
        m_run->stop();
        return;
    }
    QDialog::reject();
}

void BulkDialog::run()
{
    const BulkChoice wanted = choice();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (m_carrier)
        m_carrier->remember();
    std::vector<OrderState> chosen;
    for (const Order &order : m_orders) {
        if (objection(order.state, order.tags, wanted, now))
            m_leftOver.push_back(order.state.id);
        else
            chosen.push_back(order.state);
    }
    m_fields->setEnabled(false);
    setAcceptText(tr("Work on meanwhile"));
    setRejectText(tr("Stop"));
    setDangerous(false);
    m_run = new BulkRun(m_context, wanted, std::move(chosen), m_context.jobs->startPassing(titleOf(m_action)), this);
    m_progress->setRange(0, m_run->total());
    m_progress->show();
    connect(m_run, &BulkRun::advanced, this, [this] {
        m_progress->setValue(m_run->done() + static_cast<int>(m_run->refused().size()));
        setTotal(tr("%1 of %2 done").arg(m_run->done()).arg(m_run->total()), {});
    });
    connect(m_run, &BulkRun::finished, this, &BulkDialog::showResult);
    m_run->start();
}

std::optional<BulkUndo> BulkDialog::undo() const
{
    return m_isFinished && m_run->done() > 0 ? undoOf(choice(), m_run->carriedOut()) : std::nullopt;
}

void BulkDialog::showResult()
{
    m_isFinished = true;
    m_progress->hide();
    for (const BulkRun::Refusal &refusal : m_run->refused())
        m_leftOver.push_back(refusal.order);
    const std::vector<OrderId> left = m_run->left();
    m_leftOver.insert(m_leftOver.end(), left.begin(), left.end());
    m_list->clear();
    m_list->headerItem()->setText(Happens, tr("Why not"));
    for (const Order &order : m_orders) {
        if (std::ranges::find(m_leftOver, order.state.id) == m_leftOver.end())
            continue;
        const auto refusal = std::ranges::find(m_run->refused(), order.state.id, &BulkRun::Refusal::order);
        const auto no = objection(order.state, order.tags, choice(), QDateTime::currentMSecsSinceEpoch());
        const QString why = refusal != m_run->refused().end() ? refusal->sentence
            : no                                              ? errorText(QString::fromLatin1(no->code), no->text)
                                                              : tr("Stopped before its turn");
        m_list->addTopLevelItem(new QTreeWidgetItem({order.state.number, order.state.customerName, why}));
    }
    const int done = m_run->done();
    const int rest = static_cast<int>(m_leftOver.size());
    m_outcome = rest == 0
        ? bulkSentence(choice(), done)
        : tr("%1 %Ln other(s) are left out.", "what was done", rest).arg(bulkSentence(choice(), done));
    setTotal(m_outcome, {});
    setAcceptText(tr("Close"));
    setProblem({}, true);
    rejectButton()->hide();
    emit carriedOut(done, m_outcome);
    if (rest == 0)
        QDialog::accept();
    else if (!isVisible())
        open(); // somebody worked on meanwhile; what was left out is still to be seen
}

} // namespace kontor
