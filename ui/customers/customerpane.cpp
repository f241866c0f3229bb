// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerpane.h"

#include "actionrow.h"
#include "customerfields.h"
#include "customermerge.h"
#include "customerwords.h"
#include "dottedtext.h"
#include "figureperiod.h"
#include "flowrow.h"
#include "moneytext.h"
#include "orderpane.h"
#include "orderwords.h"
#include "postaladdress.h"
#include "section.h"
#include "shares.h"
#include "texttable.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kMostOrderRows = 8; // more of them scroll
constexpr int kCardEdge = 16;
constexpr int kCellEdge = 6; // of a tight table

QToolButton *link(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("link", true);
    button->setText(text);
    return button;
}

} // namespace

CustomerPane::CustomerPane(QString currency, QTimeZone zone, QWidget *parent)
    : DetailPane(parent), m_currency(std::move(currency)), m_zone(std::move(zone))
{
    m_fields = new CustomerFields(this);
    m_fields->hide();
    connect(m_fields, &CustomerFields::edited, this, &CustomerPane::edited);
    connect(m_fields, &CustomerFields::tagged, this, &CustomerPane::tagged);
}

void CustomerPane::show(const CustomerDetail &detail)
{
    const bool isSame = detail.row.id == m_detail.row.id;
    m_detail = detail;
    m_fields->show(detail.row, detail.knownTags);
    rebuildAll(isSame);
}

void CustomerPane::clear()
{
    m_detail = {};
    rebuildAll(false);
}

/// The fields outlive the content they stand in, and keep the keyboard.
void CustomerPane::rebuildAll(bool isSame)
{
    QWidget *hand = window()->focusWidget();
    const bool isTyping = isSame && hand && m_fields->isAncestorOf(hand);
    m_fields->setHeld(true);
    m_fields->setParent(this);
    rebuild(isSame);
    if (isTyping && !isEmpty())
        hand->setFocus();
    m_fields->setHeld(false);
}

void CustomerPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_fields->retranslate();
    DetailPane::changeEvent(event);
}

QString CustomerPane::paneName() const
{
    return tr("Details of the customer");
}

void CustomerPane::build()
{
    m_orders = nullptr;
    if (isEmpty())
        return;
    addHead();
    addActions();
    column()->addWidget(m_fields);
    m_fields->QWidget::show();
    addDuplicates();
    addValue();
    addAddresses();
    addOrders();
    addMerged();
    addHistory();
}

void CustomerPane::addHead()
{
    column()->addWidget(Section::label(m_detail.row.shownName(), u"title"_s, content()));
    column()->addWidget(Section::label(
        tr("Customer since %1").arg(dateText(QDateTime::fromMSecsSinceEpoch(m_detail.sinceMs(), m_zone).date())),
        u"muted"_s, content()));
}

void CustomerPane::addActions()
{
    auto *row = new ActionRow(content());
    const auto add = [&](const QString &text, const char *name, void (CustomerPane::*chosen)()) {
        QPushButton *button = row->add(text);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, chosen);
    };
    if (!m_detail.duplicates.empty())
        add(tr("Merge…"), "merge", &CustomerPane::mergeWanted);
    add(tr("Export personal data…"), "export", &CustomerPane::exportWanted);
    add(tr("Erase…"), "erase", &CustomerPane::eraseWanted);
    column()->addWidget(row);
}

void CustomerPane::addDuplicates()
{
    if (m_detail.duplicates.empty())
        return;
    auto *card = new Section(tr("May be the same person"), content());
    const CustomerRow &own = m_detail.row;
    for (const CustomerRow &other : m_detail.duplicates) {
        const QString why = !own.email.isEmpty() && mailKey(other.email) == mailKey(own.email) ? tr("same e-mail")
            : !phoneKey(own.phone).isEmpty() && phoneKey(other.phone) == phoneKey(own.phone)
            ? tr("same phone number")
            : tr("same name and postcode");
        QStringList below{other.email, other.phone, tr("%Ln order(s)", nullptr, static_cast<int>(other.orders))};
        FlowRow *row = card->add({u"customers"_s, other.shownName(), dottedText(below), {}, why, Tone::Warn, false});
        auto *apart = link(tr("Not the same person"), content());
        apart->setObjectName(u"apart"_s);
        connect(apart, &QToolButton::clicked, this, [this, other] { emit apartWanted(other); });
        row->addWidget(apart);
    }
    column()->addWidget(card);
}

void CustomerPane::addValue()
{
    const CustomerRow &row = m_detail.row;
    auto *card = new Section(tr("Value"), content());
    const auto add = [&](const QString &text, const QString &below, const QString &right, bool isStrong = false) {
        card->add({{}, text, below, right, {}, Tone::Plain, isStrong});
    };
    add(tr("Net sales"), tr("Goods of all orders after discounts, without tax, returns and cancellations"),
        moneyText(row.valueMinor, m_currency), true);
    for (const auto &[currency, minor] : m_detail.otherValues)
        add(tr("Net sales in %1").arg(currency), {}, moneyText(minor, currency));
    add(tr("Orders"), {}, QLocale().toString(row.orders));
    if (row.orders > 0 && m_detail.otherValues.empty())
        add(tr("Average order"), {}, moneyText(average(row.valueMinor, row.orders).value_or(0), m_currency));
    if (row.lastDay != 0)
        add(tr("Latest order"), {}, dateText(dateOfDay(row.lastDay)));
    column()->addWidget(card);
}

void CustomerPane::addAddresses()
{
    auto *card = new Section(tr("Addresses"), content());
    for (const CustomerAddress &address : m_detail.addresses) {
        const QString text = addressLines(address.parts).join(u", "_s);
        FlowRow *row = card->add({u"shop"_s, text, {}, {}, {}, Tone::Plain, false});
        auto *edit = link(tr("Change…"), content());
        auto *remove = link(tr("Remove"), content());
        connect(edit, &QToolButton::clicked, this, [this, field = address.field] { emit addressWanted(field); });
        connect(remove, &QToolButton::clicked, this, [this, field = address.field] { emit addressRemoved(field); });
        row->addWidget(edit);
        row->addWidget(remove);
    }
    const QStringList last = addressParts(m_detail.lastAddress);
    const auto isIt = [&](const CustomerAddress &known) { return addressParts(known.parts) == last; };
    if (!last.isEmpty() && std::ranges::none_of(m_detail.addresses, isIt)) {
        FlowRow *row = card->add({u"orders"_s,
                                  addressLines(m_detail.lastAddress).join(u", "_s),
                                  tr("Of the latest order"),
                                  {},
                                  {},
                                  Tone::Plain,
                                  false});
        auto *keep = link(tr("Keep this address"), content());
        connect(keep, &QToolButton::clicked, this, &CustomerPane::addressTaken);
        row->addWidget(keep);
    }
    auto *more = link(tr("Add an address…"), content());
    more->setObjectName(u"addAddress"_s);
    connect(more, &QToolButton::clicked, this, [this] { emit addressWanted({}); });
    card->add({{},
               m_detail.addresses.empty() && last.isEmpty() ? tr("No address is known") : QString(),
               {},
               {},
               {},
               Tone::Plain,
               false})
        ->addWidget(more);
    column()->addWidget(card);
}

void CustomerPane::addOrders()
{
    if (m_detail.orders.empty())
        return;
    auto *card = new QFrame(content());
    card->setObjectName(u"card"_s);
    card->setAccessibleName(tr("Orders"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(kCardEdge - kCellEdge, 12, kCardEdge - kCellEdge, 12); // cells have an edge of their own
    inside->setSpacing(8);
    auto *heading = Section::label(tr("Orders"), u"heading"_s, card);
    heading->setContentsMargins(kCellEdge, 0, 0, 0);
    inside->addWidget(heading);
    auto *model = new TextTableModel(card);
    model->setHeads({tr("Order"), tr("Placed"), tr("Status"), tr("Total")}, {3});
    std::vector<QStringList> rows;
    for (const OrderRow &order : m_detail.orders)
        rows.push_back({order.number, dateText(QDateTime::fromMSecsSinceEpoch(order.placedAtMs, m_zone).date()),
                        word(order.label), moneyText(order.totalMinor, order.currency)});
    const int shown = std::min(kMostOrderRows, static_cast<int>(rows.size()));
    model->setRows(std::move(rows));
    m_orders = makeTextTable(model, tr("Orders of the customer"), card);
    m_orders->setProperty("tight", true);
    fitColumnsTightly(m_orders);
    m_orders->setFixedHeight(m_orders->horizontalHeader()->sizeHint().height()
                             + shown * m_orders->verticalHeader()->defaultSectionSize() + 4);
    const auto open = [this](const QModelIndex &at) {
        emit orderWanted(m_detail.orders[static_cast<size_t>(at.row())].number);
    };
    connect(m_orders, &QTableView::activated, this, open); // a double click, or Return
    inside->addWidget(m_orders);
    auto *all = link(tr("Show in Orders"), card);
    connect(all, &QToolButton::clicked, this, &CustomerPane::ordersWanted);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(kCellEdge, 0, 0, 0);
    below->addWidget(all, 0, Qt::AlignLeft);
    inside->addLayout(below);
    column()->addWidget(card);
}

void CustomerPane::addMerged()
{
    if (m_detail.merged.empty())
        return;
    auto *card = new Section(tr("Merged into this customer"), content());
    for (const CustomerRow &other : m_detail.merged) {
        QStringList below{other.email, other.phone};
        card->add({u"person"_s, other.shownName(), dottedText(below), {}, {}, Tone::Plain, false});
    }
    column()->addWidget(card);
}

void CustomerPane::addHistory()
{
    if (!m_detail.timeline.empty())
        column()->addWidget(historyCard(m_detail.timeline, customerFactText, m_zone, content()));
}

} // namespace kontor
