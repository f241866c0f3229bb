// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundpane.h"

#include "actionrow.h"
#include "actortext.h"
#include "articletile.h"
#include "dottedtext.h"
#include "errortext.h"
#include "flowrow.h"
#include "icons.h"
#include "moneytext.h"
#include "notice.h"
#include "ordereffects.h"
#include "orderpane.h"
#include "orderwords.h"
#include "pilllabel.h"
#include "refundwords.h"
#include "section.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kEvidenceSide = 96;

/// Of a payment, what left already; what is only approved may still fail or need a second person.
qint64 sentBackMinor(const OrderState &order, const QString &payment)
{
    qint64 sent = 0;
    for (const Refund &refund : order.refunds)
        for (const RefundAmount &part : refund.amounts)
            if (refund.state == RefundState::Settled && part.payment == payment)
                sent += part.amountMinor;
    return sent;
}

} // namespace

RefundPane::RefundPane(QTimeZone zone, QString actor, Thumbnails *thumbnails, QWidget *parent)
    : DetailPane(parent), m_zone(std::move(zone)), m_actor(std::move(actor)), m_thumbnails(thumbnails)
{ }

void RefundPane::show(const RefundRow &row, const OrderState &order, const std::vector<TimelineRow> &timeline)
{
    const bool isSame = row.n == m_row.n;
    m_row = row;
    m_order = order;
    m_timeline = timeline;
    rebuild(isSame);
}

void RefundPane::clear()
{
    m_row = {};
    m_order = {};
    m_timeline.clear();
    rebuild(false);
}

QString RefundPane::paneName() const
{
    return tr("Details of the refund");
}

QString RefundPane::money(qint64 minor) const
{
    return moneyText(minor, m_order.currency);
}

void RefundPane::build()
{
    if (!m_order.exists)
        return;
    const Refund *known = refund();
    addHead();
    addActions();
    if (known) {
        addWarnings(*known);
        addParts(*known);
    }
    addPayments(known);
    if (known)
        addReason(*known);
    addCustomer();
    addHistory();
}

void RefundPane::addHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *number = Section::label(m_row.orderNumber, u"title"_s, content());
    number->setWordWrap(false);
    row->addWidget(number);
    row->addWidget(new PillLabel(word(m_row.standing), toneOf(m_row.standing), content()));
    row->addStretch(1);
    auto *amount = Section::label(money(m_row.amountMinor()), u"title"_s, content());
    amount->setWordWrap(false);
    row->addWidget(amount);
    column()->addLayout(row);
    QStringList facts{m_row.isReversal() ? reversalWord(m_row.reason) : word(m_row.kind),
                      whenText(m_row.requestedAtMs, m_zone)};
    const Refund *known = refund();
    if (known && !known->requestedBy.isEmpty())
        facts += tr("asked by %1").arg(actorText(known->requestedBy));
    if (known && !known->decidedBy.isEmpty())
        facts += tr("decided by %1").arg(actorText(known->decidedBy));
    if (known && !known->channel.isEmpty())
        facts += channelWord(known->channel);
    column()->addWidget(Section::label(dottedText(facts), u"muted"_s, content()));
}

void RefundPane::addActions()
{
    auto *row = new ActionRow(content());
    bool isFirst = true;
    const auto add = [&](const QString &text) {
        QPushButton *button = row->add(text);
        button->setProperty("primary", std::exchange(isFirst, false));
        return button;
    };
    if (const Refund *known = refund()) {
        auto actions = offered(m_order, *known, m_actor, QDateTime::currentMSecsSinceEpoch());
        const auto no = std::ranges::find(actions, RefundAction::Reject, [](const auto &each) { return each.first; });
        if (no != actions.end() && no != actions.begin())
            std::rotate(actions.begin() + 1, no, no + 1); // beside the yes
        for (const auto &[action, text] : actions)
            connect(add(text), &QPushButton::clicked, this, [this, what = action] { emit actionChosen(what); });
    } else if (const Payment *payment = m_order.capture(m_row.payment);
               payment && isOffered(*payment, PaymentAction::Reinstate)) {
        connect(add(tr("Paid again…")), &QPushButton::clicked, this,
                [this] { emit paymentActionChosen(PaymentAction::Reinstate); });
    }
    isFirst = false; // to look is not what comes next
    connect(add(tr("Open the order")), &QPushButton::clicked, this, [this] { emit orderWanted(m_row.orderNumber); });
    column()->addWidget(row);
}

void RefundPane::addWarnings(const Refund &refund)
{
    const auto warn = [this](const QString &sentence) {
        auto *notice = new Notice(content());
        column()->addWidget(notice);
        notice->say(Notice::Kind::Warning, sentence);
    };
    if (refund.unapproved)
        warn(tr("The money left before anybody had approved it."));
    if (m_row.standing == RefundStanding::NeedsSecond)
        warn(tr("This is above what one person may approve. Somebody other than %1 has to agree.")
                 .arg(actorText(refund.decidedBy)));
    if (refund.isOpen() && refund.requestedMinor > refundableMinor(m_order))
        warn(tr("Only %1 can still go back on this order. Approve another amount, or reject it.")
                 .arg(money(refundableMinor(m_order))));
    else if (refund.isOpen() && refund.kind != RefundKind::Goodwill
             && refund.requestedMinor > refundWorth(m_order, refund))
        warn(tr("More is asked for than its units and shipping come to."));
    if (refund.state == RefundState::Settled && refund.awaitedUnits > 0)
        warn(tr("The money is back with the buyer, and %n unit(s) are not back here.", nullptr,
                static_cast<int>(refund.awaitedUnits)));
}

void RefundPane::addParts(const Refund &refund)
{
    auto *card = new Section(tr("What goes back"), content());
    column()->addWidget(card);
    OrderState running = m_order; // shares depend on what went before them on the same line
    for (const RefundPart &part : refund.parts) {
        OrderLine *line = running.line(part.line);
        if (!line)
            continue;
        const qint64 share = refund.isApproved() ? part.shareMinor : line->nextShare(part.qty);
        line->creditedMinor += share;
        line->creditedUnits = std::min(line->qty, line->creditedUnits + part.qty);
        QStringList below{word(part.restock)};
        if (!line->sku.isEmpty())
            below.prepend(line->sku);
        card->add({{}, timesText(part.qty, line->title), dottedText(below), money(share), {}, Tone::Plain, false});
    }
    for (const ReturnedGoods &goods : m_order.returns) {
        const OrderLine *line = m_order.line(goods.line);
        if (goods.refund != refund.id || !line)
            continue;
        card->add({u"return"_s,
                   tr("Came back: %1", "article").arg(line->title),
                   tr("%1 good, %2 damaged, %3 missing", "units").arg(goods.good).arg(goods.damaged).arg(goods.missing),
                   {},
                   {},
                   Tone::Plain,
                   false});
    }
    if (refund.awaitedUnits > 0)
        card->add({u"clock"_s,
                   tr("%n unit(s) still to come back", nullptr, static_cast<int>(refund.awaitedUnits)),
                   refund.returnPayer.isEmpty()          ? QString()
                       : refund.returnPayer == "shop"_L1 ? tr("The shop pays for the parcel")
                                                         : tr("The buyer pays for the parcel"),
                   {},
                   {},
                   Tone::Plain,
                   false});
    addSums(card, refund);
}

void RefundPane::addSums(Section *card, const Refund &refund)
{
    const auto add = [&](const QString &text, qint64 minor, bool isStrong = false) {
        card->add({{}, text, {}, money(minor), {}, Tone::Plain, isStrong});
    };
    if (refund.shippingMinor != 0)
        add(tr("Shipping"), refund.shippingMinor);
    if (refund.feeMinor != 0)
        add(tr("Fee kept for taking goods back"), -refund.feeMinor);
    if (const qint64 other = refund.adjustmentMinor + refund.feeMinor; other != 0)
        add(tr("Changed by hand"), other);
    card->addRule();
    if (refund.isOpen())
        add(tr("Suggested"), refundWorth(m_order, refund));
    add(tr("Asked for"), refund.requestedMinor, refund.isOpen());
    if (m_row.standing == RefundStanding::NeedsSecond)
        add(tr("Approved by %1, waiting for a second person").arg(actorText(refund.decidedBy)), refund.approvedMinor);
    else if (refund.isApproved())
        add(tr("Approved"), refund.approvedMinor, true);
}

void RefundPane::addPayments(const Refund *refund)
{
    auto *card = new Section(tr("Payments"), content());
    bool isEmpty = true;
    for (const Payment &payment : m_order.payments) {
        const bool isMeant = refund || payment.key == m_row.payment;
        if (payment.state != PaymentState::Captured || !isMeant)
            continue;
        QStringList below{tr("paid %1").arg(money(payment.amountMinor))};
        const qint64 sent = sentBackMinor(m_order, payment.key);
        if (sent != 0)
            below += tr("%1 refunded").arg(money(sent));
        if (payment.approvedMinor > sent)
            below += tr("%1 kept for refunds").arg(money(payment.approvedMinor - sent));
        if (payment.reversedMinor != 0)
            below += tr("%1 taken back by the bank").arg(money(payment.reversedMinor));
        if (!payment.reference.isEmpty())
            below.prepend(payment.reference);
        QString pill;
        if (refund) {
            const auto part = std::ranges::find(refund->amounts, payment.key, &RefundAmount::payment);
            if (part != refund->amounts.end() && part->amountMinor > 0)
                pill = tr("%1 of this refund").arg(money(part->amountMinor));
        }
        card->add({u"pay"_s, channelWord(payment.channel), dottedText(below),
                   tr("%1 more can go back").arg(money(std::max<qint64>(0, payment.refundableMinor()))), pill,
                   Tone::Accent, false});
        isEmpty = false;
    }
    isEmpty ? card->deleteLater() : column()->addWidget(card);
}

void RefundPane::addReason(const Refund &refund)
{
    if (refund.reason.isEmpty() && refund.evidence.isEmpty())
        return;
    auto *card = new Section(tr("Reason"), content());
    FlowRow *row = card->add({u"note"_s, refund.reason, {}, {}, {}, Tone::Plain, false});
    for (const QString &key : refund.evidence) {
        auto *tile = new ArticleTile(*m_thumbnails, kEvidenceSide, content());
        tile->setArticle(key, tr("Picture", "the first letter stands where it has not come yet"));
        tile->setToolTip(tr("Evidence"));
        row->addWidget(tile);
    }
    column()->addWidget(card);
}

void RefundPane::addCustomer()
{
    if (m_row.customerName.isEmpty() && m_row.customerEmail.isEmpty())
        return;
    auto *card = new Section(tr("Customer"), content());
    const bool isNamed = !m_row.customerName.isEmpty();
    card->add({u"person"_s,
               isNamed ? m_row.customerName : m_row.customerEmail,
               isNamed ? m_row.customerEmail : QString(),
               {},
               {},
               Tone::Plain,
               false});
    column()->addWidget(card);
}

bool RefundPane::isAboutThis(const TimelineRow &fact) const
{
    if (m_row.isReversal())
        return fact.body.value("payment"_L1).toString() == m_row.payment && fact.kind.startsWith("payment.re"_L1);
    return RefundId::fromString(fact.body.value("refund"_L1).toString()) == m_row.id;
}

void RefundPane::addHistory()
{
    std::vector<TimelineRow> facts;
    std::ranges::copy_if(m_timeline, std::back_inserter(facts),
                         [this](const TimelineRow &f) { return isAboutThis(f); });
    if (!facts.empty())
        column()->addWidget(historyCard(facts, m_order, m_zone, content()));
}

} // namespace kontor
