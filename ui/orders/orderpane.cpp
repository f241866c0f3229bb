// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderpane.h"

#include "articletile.h"
#include "dottedtext.h"
#include "errortext.h"
#include "facttext.h"
#include "flowrow.h"
#include "icons.h"
#include "moneytext.h"
#include "notefield.h"
#include "notice.h"
#include "orderwords.h"
#include "pilllabel.h"
#include "section.h"
#include "tagrow.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kTileSide = 36;

} // namespace

OrderPane::OrderPane(QTimeZone zone, QString actor, QWidget *parent)
    : DetailPane(parent), m_zone(std::move(zone)), m_actor(std::move(actor))
{
    m_note = new NoteField(this);
    m_note->hide();
    addFoot(m_note);
    m_tags = new TagRow(this);
    m_tags->hide();
    connect(m_note, &NoteField::entered, this, &OrderPane::noteEntered);
    connect(m_tags, &TagRow::added, this, [this](const QString &tag) { emit tagged({tag}, {}); });
    connect(m_tags, &TagRow::removed, this, [this](const QString &tag) { emit tagged({}, {tag}); });
}

void OrderPane::setPictures(const std::map<VariantId, QString> &pictures)
{
    m_pictures = pictures;
}

void OrderPane::show(const OrderState &order, const std::vector<TimelineRow> &timeline, const QStringList &tags,
                     const QStringList &knownTags)
{
    const bool isSame = order.id == m_order.id;
    const bool isTagging = m_tags->field()->hasFocus();
    m_order = order;
    m_timeline = timeline;
    m_tags->setTags(tags);
    m_tags->setKnown(knownTags);
    rebuild(isSame);
    if (isTagging)
        m_tags->field()->setFocus();
}

void OrderPane::clear()
{
    m_order = {};
    m_timeline.clear();
    rebuild(false);
}

void OrderPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_note->retranslate();
        m_tags->retranslate();
    }
    DetailPane::changeEvent(event);
}

QString OrderPane::paneName() const
{
    return tr("Details of the order");
}

void OrderPane::build()
{
    m_tags->setParent(this); // outlives the content it stands in
    m_note->setVisible(m_order.exists);
    m_tags->setVisible(m_order.exists);
    if (!m_order.exists)
        return;
    addHead();
    addActions();
    column()->addWidget(m_tags);
    m_tags->show();
    addWarnings();
    const bool isUrgent = waitsForRefund();
    if (isUrgent)
        addRefunds(); // what waits stands where it is seen
    addLines();
    addPayments();
    if (!isUrgent)
        addRefunds();
    addParcels();
    addCustomer();
    addTimeline();
}

bool OrderPane::waitsForRefund() const
{
    return std::ranges::any_of(m_order.refunds, [](const Refund &refund) {
        return refund.isOpen() || (refund.isApproved() && refund.state != RefundState::Settled);
    });
}

void OrderPane::addHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *number = Section::label(m_order.number, u"title"_s, content());
    number->setWordWrap(false);
    row->addWidget(number);
    row->addWidget(new PillLabel(word(m_order.label), toneOf(m_order.label), content()));
    row->addStretch(1);
    auto *total = Section::label(moneyText(m_order.totalMinor, m_order.currency), u"title"_s, content());
    total->setWordWrap(false);
    row->addWidget(total);
    column()->addLayout(row);
    QStringList facts{whenText(m_order.placedAtMs, m_zone), word(m_order.payment), word(m_order.fulfilment),
                      word(m_order.terms)};
    if (!closedWord(m_order.closedReason).isEmpty())
        facts += closedWord(m_order.closedReason);
    if (!m_order.invoiceNumber.isEmpty())
        facts += tr("Invoice %1").arg(m_order.invoiceNumber);
    auto *below = Section::label(dottedText(facts), u"muted"_s, content());
    below->setToolTip(fullWhenText(m_order.placedAtMs, m_zone));
    column()->addWidget(below);
}

QString actionText(OrderAction action)
{
    switch (action) {
    case OrderAction::Pay:
        return OrderPane::tr("Paid…");
    case OrderAction::Ship:
        return OrderPane::tr("Ship…");
    case OrderAction::Receive:
        return OrderPane::tr("Received");
    case OrderAction::Refund:
        return OrderPane::tr("Refund…");
    case OrderAction::CancelLines:
        return OrderPane::tr("Cancel articles…");
    case OrderAction::Hold:
        return OrderPane::tr("Hold…");
    case OrderAction::Release:
        return OrderPane::tr("Release");
    case OrderAction::Cancel:
        return OrderPane::tr("Cancel the order…");
    case OrderAction::Note:
        return OrderPane::tr("Add a note…");
    case OrderAction::Edit:
        return OrderPane::tr("Change articles…");
    case OrderAction::Split:
        return OrderPane::tr("Split…");
    case OrderAction::Merge:
        return OrderPane::tr("Merge…");
    case OrderAction::Duplicate:
        return OrderPane::tr("Duplicate…");
    case OrderAction::TakeBack:
        return OrderPane::tr("Goods came back unannounced…");
    }
    return {};
}

QString actionIcon(OrderAction action)
{
    switch (action) {
    case OrderAction::Pay:
        return u"pay"_s;
    case OrderAction::Ship:
        return u"ship"_s;
    case OrderAction::Receive:
        return u"received"_s;
    case OrderAction::Refund:
        return u"refund"_s;
    case OrderAction::CancelLines:
        return u"minus"_s;
    case OrderAction::Hold:
        return u"hold"_s;
    case OrderAction::Release:
        return u"release"_s;
    case OrderAction::Cancel:
        return u"cancel"_s;
    case OrderAction::Note:
        return u"note"_s;
    case OrderAction::Edit:
        return u"edit"_s;
    case OrderAction::Split:
        return u"split"_s;
    case OrderAction::Merge:
        return u"merge"_s;
    case OrderAction::Duplicate:
        return u"copy"_s;
    case OrderAction::TakeBack:
        return u"return"_s;
    }
    return {};
}

void OrderPane::addActions()
{
    auto *row = new FlowRow(nullptr, 8);
    const auto next = nextAction(m_order, QDateTime::currentMSecsSinceEpoch());
    const OrderAction held = m_order.onHold ? OrderAction::Release : OrderAction::Hold;
    for (const OrderAction action : {OrderAction::Pay, OrderAction::Ship, OrderAction::Receive, OrderAction::Refund}) {
        const auto no = objection(m_order, action, QDateTime::currentMSecsSinceEpoch());
        auto *button = new QPushButton(actionText(action), content());
        if (next == action) // without a drawing, as in the other panes: all of them fit into one line
            button->setProperty("primary", true);
        button->setEnabled(!no);
        if (no)
            button->setToolTip(errorText(QString::fromLatin1(no->code), no->text));
        connect(button, &QPushButton::clicked, this, [this, action] { emit actionChosen(action); });
        row->addWidget(button);
    }
    auto *more = new QPushButton(icon(u"more"_s), QString(), content());
    more->setProperty("small", true);
    more->setAccessibleName(tr("More actions"));
    more->setToolTip(tr("More actions"));
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    for (const OrderAction action : {OrderAction::Edit, OrderAction::Split, OrderAction::Merge, OrderAction::Duplicate,
                                     OrderAction::TakeBack, held, OrderAction::CancelLines, OrderAction::Cancel}) {
        const auto no = objection(m_order, action, QDateTime::currentMSecsSinceEpoch());
        QAction *entry = menu->addAction(icon(actionIcon(action)), actionText(action));
        entry->setEnabled(!no);
        entry->setToolTip(no ? errorText(QString::fromLatin1(no->code), no->text) : QString());
        connect(entry, &QAction::triggered, this, [this, action] { emit actionChosen(action); });
    }
    more->setMenu(menu);
    more->setFixedHeight(row->itemAt(0)->sizeHint().height()); // it has no words
    row->addWidget(more);
    column()->addLayout(row);
}

void OrderPane::addWarnings()
{
    const auto warn = [this](const QString &sentence) {
        auto *notice = new Notice(content());
        column()->addWidget(notice);
        notice->say(Notice::Kind::Warning, sentence);
    };
    if (m_order.onHold)
        warn(m_order.holdReason == "amount_differs"_L1
                 ? tr("On hold: a payment is not what was announced. Compare the amounts, then release the order.")
                 : tr("On hold: %1").arg(m_order.holdReason));
    if (m_order.paidAfterEnd)
        warn(tr("Money came in after the order had ended. Refund it."));
    if (m_order.payment == PaymentAxis::Overpaid)
        warn(tr("Overpaid by %1.").arg(moneyText(m_order.balanceMinor - m_order.dueMinor, m_order.currency)));
    qint64 overShipped = 0;
    qint64 unexpected = 0;
    for (const OrderLine &line : m_order.lines) {
        overShipped += line.overShipped;
        unexpected += line.unexpectedReturn;
    }
    if (overShipped > 0)
        warn(tr("%n unit(s) more left than were ordered. Change the order, or take them back.", nullptr,
                static_cast<int>(overShipped)));
    if (unexpected > 0)
        warn(tr("%n unit(s) came back that nobody had announced. Refund them, or note why not.", nullptr,
                static_cast<int>(unexpected)));
    if (m_order.reversedMinor > 0 && m_order.balanceMinor < m_order.dueMinor)
        warn(tr("The bank took %1 back. Ask the buyer to pay again, or book that the payment came again.")
                 .arg(moneyText(m_order.reversedMinor, m_order.currency)));
    if (m_order.overRefundedMinor > 0)
        warn(tr("%1 more was sent back than was paid.").arg(moneyText(m_order.overRefundedMinor, m_order.currency)));
}

void OrderPane::addLines()
{
    auto *card = new Section(tr("Articles"), content());
    column()->addWidget(card);
    for (const OrderLine &line : m_order.lines) {
        QStringList counters;
        if (!line.sku.isEmpty())
            counters += line.sku;
        const std::pair<qint64, QString> counts[] = {
            {line.shipped, tr("%1 shipped").arg(line.shipped)},
            {line.packed, tr("%1 packed").arg(line.packed)},
            {line.cancelled, tr("%1 cancelled").arg(line.cancelled)},
            {line.retRequested, tr("%1 coming back").arg(line.retRequested)},
            {line.retGood + line.retDamaged, tr("%1 returned").arg(line.retGood + line.retDamaged)},
        };
        for (const auto &[count, text] : counts) {
            if (count > 0)
                counters += text;
        }
        if (line.discountMinor > 0)
            counters += tr("%1 discount").arg(moneyText(line.discountMinor, m_order.currency));
        const QString title = timesText(line.qty, line.title);
        if (line.qty > 1)
            counters += tr("%1 each").arg(moneyText(line.priceMinor, m_order.currency));
        card->add(
            {{}, title, dottedText(counters), moneyText(line.totalMinor, m_order.currency), {}, Tone::Plain, false});
        if (m_thumbnails)
            card->lead(tileOf(line));
    }
    card->addRule();
    addSums(card);
}

QWidget *OrderPane::tileOf(const OrderLine &line)
{
    auto *tile = new ArticleTile(*m_thumbnails, kTileSide, content());
    const auto picture = m_pictures.find(line.variant);
    tile->setArticle(picture == m_pictures.end() ? QString() : picture->second, line.title);
    return tile;
}

void OrderPane::addSums(Section *card)
{
    const auto money = [this](qint64 minor) { return moneyText(minor, m_order.currency); };
    const auto add = [&](const QString &text, qint64 minor, bool strong = false) {
        card->add({{}, text, {}, money(minor), {}, Tone::Plain, strong});
    };
    qint64 goods = 0;
    qint64 tax = m_order.shipping.taxMinor;
    for (const OrderLine &line : m_order.lines) {
        goods += line.totalMinor + line.shareMinor;
        tax += line.taxMinor;
    }
    if (m_order.discountMinor > 0) {
        add(tr("Goods"), goods);
        add(tr("Discount on the order"), -m_order.discountMinor);
    }
    if (m_order.shipping.totalMinor > 0)
        add(tr("Shipping"), m_order.shipping.totalMinor);
    card->add({{},
               tr("Total"),
               tax > 0 ? tr("with %1 tax").arg(money(tax)) : QString(),
               money(m_order.totalMinor),
               {},
               Tone::Plain,
               true});
    if (m_order.dueMinor != m_order.totalMinor)
        add(tr("Due after cancellations and refunds"), m_order.dueMinor);
    if (m_order.capturedMinor != 0)
        add(tr("Paid"), m_order.capturedMinor);
    if (m_order.reversedMinor != 0)
        add(tr("Taken back by the bank"), -m_order.reversedMinor);
    if (m_order.refundedMinor != 0)
        add(tr("Refunded"), -m_order.refundedMinor);
    const qint64 open = m_order.dueMinor - m_order.balanceMinor;
    if (open > 0 && !m_order.isEnded())
        add(tr("Still to pay"), open, true);
}

} // namespace kontor
