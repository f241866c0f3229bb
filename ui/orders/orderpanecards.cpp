// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the order pane below the sums: payments, refunds, parcels, customer, history.
#include "actortext.h"
#include "dottedtext.h"
#include "errortext.h"
#include "facttext.h"
#include "flowrow.h"
#include "icons.h"
#include "moneytext.h"
#include "orderpane.h"
#include "orderwords.h"
#include "parceldialogs.h"
#include "postaladdress.h"
#include "section.h"

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

void OrderPane::addPayments()
{
    if (m_order.payments.empty())
        return;
    auto *card = new Section(tr("Payments"), content());
    for (const Payment &payment : m_order.payments) {
        QStringList below{whenText(payment.atMs, m_zone)};
        if (!payment.reference.isEmpty())
            below += payment.reference;
        if (payment.reversedMinor > 0)
            below += tr("%1 taken back by the bank").arg(moneyText(payment.reversedMinor, m_order.currency));
        if (const int told = timesTold(payment); told > 1)
            below += tr("told %1 times, counted once").arg(told);
        const bool isIn = payment.state == PaymentState::Captured;
        FlowRow *row =
            card->add({u"pay"_s, channelWord(payment.channel), dottedText(below),
                       moneyText(payment.amountMinor, m_order.currency), isIn ? QString() : word(payment.state),
                       payment.state == PaymentState::Failed ? Tone::Bad : Tone::Warn, false});
        addPaymentButtons(row, payment);
        if (isOffered(payment, PaymentAction::Reverse))
            card->putAside(reverseMenu(payment));
    }
    column()->addWidget(card);
}

/// It happens once a year: it does not stand beside what is pressed every day.
QWidget *OrderPane::reverseMenu(const Payment &payment)
{
    auto *more = new QToolButton(content());
    more->setIcon(icon(u"more"_s));
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolTip(tr("More about this payment"));
    more->setAccessibleName(more->toolTip());
    auto *menu = new QMenu(more);
    menu->addAction(icon(u"undo"_s), tr("Taken back by the bank…"), this,
                    [this, key = payment.key] { emit paymentActionChosen(key, PaymentAction::Reverse); });
    more->setMenu(menu);
    return more;
}

void OrderPane::addPaymentButtons(FlowRow *row, const Payment &payment)
{
    if (!isOffered(payment, PaymentAction::Reinstate))
        return;
    auto *button = new QPushButton(tr("Paid again…"), this);
    connect(button, &QPushButton::clicked, this,
            [this, key = payment.key] { emit paymentActionChosen(key, PaymentAction::Reinstate); });
    row->addWidget(button);
}

/// How often the channel told of the same capture; it counts once however often.
int OrderPane::timesTold(const Payment &payment) const
{
    return static_cast<int>(std::count_if(m_timeline.begin(), m_timeline.end(), [&](const TimelineRow &fact) {
        if (fact.kind != "payment.captured"_L1 || fact.verdict == Verdict::Void)
            return false;
        const QJsonObject &body = fact.body;
        return payment.key
            == u"%1|%2|%3"_s.arg(body.value("channel"_L1).toString(), body.value("payment"_L1).toString())
                   .arg(body.value("capture"_L1).toInteger(1));
    }));
}

std::vector<std::pair<RefundAction, QString>> offered(const OrderState &order, const Refund &refund,
                                                      const QString &actor, qint64 nowMs)
{
    std::vector<std::pair<RefundAction, QString>> actions{
        {RefundAction::Approve, OrderPane::tr("Approve")},
        {RefundAction::ApproveOther, OrderPane::tr("Approve another amount…")},
        {RefundAction::Second, OrderPane::tr("Approve as second person")},
        {RefundAction::Settle,
         refund.state == RefundState::Failed ? OrderPane::tr("Sent again…") : OrderPane::tr("Money sent…")},
        {RefundAction::TakeBack, OrderPane::tr("Goods came back…")},
        {RefundAction::Reject, OrderPane::tr("Reject…")},
        {RefundAction::Exchange, OrderPane::tr("Exchange…")},
        {RefundAction::Fail, OrderPane::tr("Sending failed…")},
        {RefundAction::Withdraw, OrderPane::tr("Withdraw")}};
    std::erase_if(actions,
                  [&](const auto &each) { return objection(order, refund, each.first, actor, nowMs).has_value(); });
    return actions;
}

void OrderPane::addRefunds()
{
    if (m_order.refunds.empty())
        return;
    auto *card = new Section(tr("Refunds"), content());
    for (const Refund &refund : m_order.refunds) {
        QStringList below{whenText(refund.requestedAtMs, m_zone)};
        for (const RefundPart &part : refund.parts) {
            if (const OrderLine *line = m_order.line(part.line))
                below += timesText(part.qty, line->title);
        }
        if (!refund.reason.isEmpty())
            below += refund.reason;
        const qint64 amount = refund.isApproved() ? refund.approvedMinor : refund.requestedMinor;
        FlowRow *row = card->add({u"refund"_s, word(refund.kind), dottedText(below),
                                  moneyText(amount, m_order.currency), word(refund), toneOf(refund), false});
        addRefundButtons(row, refund);
    }
    column()->addWidget(card);
}

void OrderPane::addRefundButtons(FlowRow *row, const Refund &refund)
{
    bool any = false;
    for (const auto &[action, text] : offered(m_order, refund, m_actor, QDateTime::currentMSecsSinceEpoch())) {
        if (action == RefundAction::ApproveOther)
            continue; // the tab of refunds has the room for it
        auto *button = new QPushButton(text, this);
        button->setProperty("primary", !any);
        connect(button, &QPushButton::clicked, this,
                [this, id = refund.id, what = action] { emit refundActionChosen(id, what); });
        row->addWidget(button);
        any = true;
    }
    row->setContentsMargins(0, any ? 6 : 0, 0, any ? 6 : 0);
}

void OrderPane::addParcels()
{
    if (m_order.parcels.empty())
        return;
    auto *card = new Section(tr("Parcels"), content());
    for (const Parcel &parcel : m_order.parcels)
        addParcel(card, parcel);
    column()->addWidget(card);
}

void OrderPane::addParcel(Section *card, const Parcel &parcel)
{
    QStringList title;
    if (!parcel.carrier.isEmpty())
        title += parcel.carrier;
    if (!parcel.tracking.isEmpty())
        title += parcel.tracking;
    QStringList below{whenText(parcel.shippedAtMs > 0 ? parcel.shippedAtMs : parcel.packedAtMs, m_zone)};
    if (!parcel.place.isEmpty())
        below += parcel.place;
    for (const ParcelLine &part : parcel.lines) {
        if (const OrderLine *line = m_order.line(part.line))
            below += timesText(part.qty, line->title);
    }
    const Tone tone = parcel.state == ParcelState::Voided ? Tone::Quiet
        : parcel.status == ParcelStatus::Lost             ? Tone::Bad
        : parcel.state == ParcelState::Packed             ? Tone::Accent
                                                          : Tone::Good;
    FlowRow *row = card->add({u"ship"_s,
                              title.isEmpty() ? tr("Parcel") : dottedText(title),
                              dottedText(below),
                              {},
                              word(parcel),
                              tone,
                              false});
    const std::pair<ParcelAction, QString> actions[] = {{ParcelAction::Ship, tr("Ship…")},
                                                        {ParcelAction::Track, tr("Where is it…")},
                                                        {ParcelAction::Void, tr("Unpack")}};
    for (const auto &[action, text] : actions) {
        if (!isOffered(parcel, action))
            continue;
        auto *button = new QToolButton(this);
        button->setProperty("link", true);
        button->setText(text);
        connect(button, &QToolButton::clicked, this,
                [this, id = parcel.id, what = action] { emit parcelActionChosen(id, what); });
        row->addWidget(button);
    }
    if (const QString link = trackingLink(parcel.carrier, parcel.tracking); !link.isEmpty()) {
        auto *follow = new QToolButton(this);
        follow->setProperty("link", true);
        follow->setText(tr("Carrier's page"));
        follow->setToolTip(link);
        connect(follow, &QToolButton::clicked, follow, [link] { QDesktopServices::openUrl(QUrl(link)); });
        row->addWidget(follow);
    }
    if (!parcel.tracking.isEmpty())
        addCopyButton(row, tr("Copy the number"), parcel.tracking);
}

void OrderPane::addCopyButton(FlowRow *row, const QString &caption, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setProperty("link", true);
    button->setText(caption);
    button->setToolTip(text);
    connect(button, &QToolButton::clicked, button, [text] { QGuiApplication::clipboard()->setText(text); });
    row->addWidget(button);
}

void OrderPane::addCustomer()
{
    const QString address = addressLines(m_order.address).join(u", "_s);
    if (m_order.customerName.isEmpty() && m_order.customerEmail.isEmpty() && address.isEmpty()
        && m_order.note.isEmpty())
        return;
    auto *card = new Section(tr("Customer"), content());
    QStringList below;
    if (!m_order.customerEmail.isEmpty() && !m_order.customerName.isEmpty())
        below += m_order.customerEmail;
    if (!address.isEmpty())
        below += address;
    FlowRow *row = card->add({u"person"_s,
                              m_order.customerName.isEmpty() ? m_order.customerEmail : m_order.customerName,
                              below.join(u'\n'),
                              {},
                              {},
                              Tone::Plain,
                              false});
    if (!m_order.customer.isNull()) {
        auto *open = new QToolButton(content());
        open->setObjectName(u"openCustomer"_s);
        open->setProperty("link", true);
        open->setText(tr("Open the customer"));
        connect(open, &QToolButton::clicked, this, [this] { emit customerWanted(m_order.customer); });
        row->addWidget(open);
    }
    if (!m_order.customerEmail.isEmpty())
        addCopyButton(row, tr("Copy e-mail"), m_order.customerEmail);
    if (!address.isEmpty())
        addCopyButton(row, tr("Copy address"), labelLines(m_order).join(u'\n'));
    if (!m_order.note.isEmpty())
        card->add({u"note"_s, m_order.note, {}, {}, {}, Tone::Plain, false});
    column()->addWidget(card);
}

void OrderPane::addTimeline()
{
    if (!m_timeline.empty())
        column()->addWidget(historyCard(m_timeline, m_order, m_zone, content()));
}

Section *historyCard(const std::vector<TimelineRow> &timeline, const OrderState &order, const QTimeZone &zone,
                     QWidget *parent)
{
    return historyCard(
        timeline, [&order](const TimelineRow &fact) { return factText(fact, order); }, zone, parent);
}

Section *historyCard(const std::vector<TimelineRow> &timeline, const std::function<QString(const TimelineRow &)> &text,
                     const QTimeZone &zone, QWidget *parent)
{
    auto *card = new Section(OrderPane::tr("History"), parent);
    std::vector<TimelineRow> rows(timeline.rbegin(), timeline.rend()); // of one moment, too, the latest first
    std::stable_sort(rows.begin(), rows.end(),
                     [](const TimelineRow &a, const TimelineRow &b) { return a.atMs > b.atMs; });
    for (const TimelineRow &fact : rows) {
        QStringList below{whenText(fact.atMs, zone)};
        if (!fact.actor.isEmpty())
            below += actorText(fact.actor);
        if (!fact.device.isEmpty())
            below += fact.device;
        const bool isVoid = fact.verdict == Verdict::Void;
        if (isVoid && !fact.reason.isEmpty())
            below += errorText(fact.reason, fact.reason);
        card->add({factIcon(fact),
                   text(fact),
                   dottedText(below),
                   {},
                   isVoid                                 ? OrderPane::tr("Not carried out")
                       : fact.verdict == Verdict::Pending ? OrderPane::tr("Waiting")
                                                          : QString(),
                   isVoid ? Tone::Bad : Tone::Quiet,
                   false});
    }
    return card;
}

} // namespace kontor
