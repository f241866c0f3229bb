// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentpane.h"

#include "actionrow.h"
#include "dottedtext.h"
#include "flowrow.h"
#include "moneytext.h"
#include "orderactions.h"
#include "orderpane.h"
#include "orderwords.h"
#include "paymentwords.h"
#include "pilllabel.h"
#include "section.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

PaymentPane::PaymentPane(QTimeZone zone, QWidget *parent) : DetailPane(parent), m_zone(std::move(zone))
{ }

void PaymentPane::show(const Shown &shown)
{
    const bool isSame = shown.row.n == m_shown.row.n;
    m_shown = shown;
    rebuild(isSame);
}

void PaymentPane::clear()
{
    m_shown = {};
    rebuild(false);
}

QString PaymentPane::paneName() const
{
    return tr("Details of the payment");
}

QString PaymentPane::money(qint64 minor) const
{
    return moneyText(minor, row().currency);
}

void PaymentPane::build()
{
    if (row().n == 0)
        return;
    addHead();
    addActions();
    addSums();
    addOrder();
    addGuesses();
    addHistory();
}

void PaymentPane::addHead()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *number = Section::label(row().orderNumber.isEmpty() ? channelWord(row().channel) : row().orderNumber,
                                  u"title"_s, content());
    number->setWordWrap(false);
    line->addWidget(number);
    line->addWidget(new PillLabel(word(row().standing), toneOf(row().standing), content()));
    line->addStretch(1);
    auto *amount = Section::label(money(row().amountMinor), u"title"_s, content());
    amount->setWordWrap(false);
    line->addWidget(amount);
    column()->addLayout(line);
    QStringList facts;
    if (!row().channel.isEmpty() && !row().orderNumber.isEmpty())
        facts += channelWord(row().channel);
    const bool isOrder = row().standing == PaymentStanding::Open || row().standing == PaymentStanding::Overpaid;
    facts += isOrder ? tr("Ordered: %1", "time").arg(whenWithinText(row().atMs, m_zone)) : whenText(row().atMs, m_zone);
    if (!row().reference.isEmpty())
        facts += row().reference;
    column()->addWidget(Section::label(dottedText(facts), u"muted"_s, content()));
}

std::vector<std::pair<PaymentDo, QString>> PaymentPane::offered() const
{
    std::vector<std::pair<PaymentDo, QString>> all;
    if (row().isUnattached())
        return {{PaymentDo::Attach, tr("Attach to an order…")}, {PaymentDo::Dismiss, tr("Not ours")}};
    if (!order().exists)
        return all;
    if (row().standing == PaymentStanding::Open || row().standing == PaymentStanding::Awaited)
        all.emplace_back(PaymentDo::Pay, tr("Record payment…"));
    if (row().standing == PaymentStanding::Overpaid)
        all.emplace_back(PaymentDo::SendBack, tr("Refund the excess"));
    if (const Payment *payment = order().capture(row().key)) {
        if (isOffered(*payment, PaymentAction::Reinstate))
            all.emplace_back(PaymentDo::PaidAgain, tr("Paid again…"));
        if (isOffered(*payment, PaymentAction::Reverse))
            all.emplace_back(PaymentDo::TakenBack, tr("Taken back by the bank…"));
    }
    all.emplace_back(PaymentDo::OpenOrder, tr("Open the order"));
    return all;
}

void PaymentPane::addActions()
{
    auto *buttons = new ActionRow(content());
    for (const auto &[action, text] : offered()) {
        QPushButton *button = buttons->add(text);
        const bool isNext = action == PaymentDo::Attach || action == PaymentDo::Pay || action == PaymentDo::SendBack;
        button->setProperty("primary", isNext);
        connect(button, &QPushButton::clicked, this, [this, what = action] { emit actionChosen(what); });
    }
    column()->addWidget(buttons);
}

void PaymentPane::addSums()
{
    if (!row().hasArrived())
        return;
    auto *card = new Section(tr("What is left of it"), content());
    const auto add = [&](const QString &text, qint64 minor, bool isStrong = false) {
        card->add({{}, text, {}, money(minor), {}, Tone::Plain, isStrong});
    };
    add(tr("Received"), row().amountMinor - row().movedMinor);
    if (row().movedMinor != 0)
        add(row().movedMinor > 0 ? tr("From another order") : tr("To another order"), row().movedMinor);
    if (row().refundedMinor != 0)
        add(tr("Refunds, sent or to be sent"), -row().refundedMinor);
    if (row().takenMinor != 0)
        add(tr("Taken back by the bank"), -row().takenMinor);
    if (row().feeMinor != 0)
        add(tr("Kept by the channel"), -row().feeMinor);
    card->addRule();
    add(tr("Left"), row().netMinor(), true);
    column()->addWidget(card);
}

void PaymentPane::addOrder()
{
    if (!order().exists)
        return;
    auto *card = new Section(tr("Order"), content());
    const QString buyer = order().customerName.isEmpty() ? order().customerEmail : order().customerName;
    card->add({u"orders"_s, row().orderNumber, buyer, money(order().totalMinor), word(order().payment),
               toneOf(order().payment), false});
    if (order().dueMinor != order().totalMinor)
        card->add({{}, tr("Due after cancellations and refunds"), {}, money(order().dueMinor), {}, Tone::Plain, false});
    card->add({{}, tr("Paid, less refunds"), {}, money(order().balanceMinor), {}, Tone::Plain, false});
    if (const qint64 open = order().dueMinor - order().balanceMinor; open != 0)
        card->add({{},
                   open > 0 ? tr("Still to pay") : tr("Paid too much"),
                   {},
                   money(std::abs(open)),
                   {},
                   Tone::Plain,
                   true});
    column()->addWidget(card);
}

void PaymentPane::addGuesses()
{
    if (!row().isUnattached() || m_shown.guesses.empty())
        return;
    auto *card = new Section(tr("Orders that owe just this"), content());
    for (const PaymentRow &guess : m_shown.guesses) {
        const QString buyer = guess.customerName.isEmpty() ? guess.customerEmail : guess.customerName;
        FlowRow *buttons =
            card->add({u"orders"_s,
                       guess.orderNumber,
                       dottedText({buyer, tr("Ordered: %1", "time").arg(whenWithinText(guess.atMs, m_zone))}),
                       money(guess.amountMinor),
                       {},
                       Tone::Plain,
                       false});
        auto *link = new QToolButton(content());
        link->setProperty("link", true);
        link->setText(tr("Attach"));
        link->setAccessibleName(tr("Attach to order %1").arg(guess.orderNumber));
        connect(link, &QToolButton::clicked, this, [this, id = guess.order] { emit guessChosen(id); });
        buttons->addWidget(link);
    }
    column()->addWidget(card);
}

bool PaymentPane::isAboutThis(const TimelineRow &fact) const
{
    if (!fact.kind.startsWith("payment."_L1))
        return false;
    if (row().key.isEmpty())
        return true; // of an order: all that was paid
    const QJsonObject &body = fact.body;
    const QString payment = body.value("payment"_L1).toString();
    const QString captured =
        u"%1|%2|%3"_s.arg(body.value("channel"_L1).toString(), payment).arg(body.value("capture"_L1).toInteger(1));
    const Payment *known = order().capture(row().key);
    const QString attempt = known ? known->attempt : row().key;
    return payment == row().key || captured == row().key
        || (!attempt.isEmpty() && body.value("attempt"_L1).toString() == attempt) || fact.kind == "payment.moved"_L1;
}

void PaymentPane::addHistory()
{
    std::vector<TimelineRow> facts;
    std::ranges::copy_if(m_shown.timeline, std::back_inserter(facts),
                         [this](const TimelineRow &fact) { return isAboutThis(fact); });
    if (!facts.empty())
        column()->addWidget(historyCard(facts, order(), m_zone, content()));
}

} // namespace kontor
