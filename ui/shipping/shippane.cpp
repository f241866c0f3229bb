// SPDX-License-Identifier: GPL-3.0-or-later
#include "shippane.h"

#include "actionrow.h"
#include "dottedtext.h"
#include "flowrow.h"
#include "orderpane.h"
#include "orderwords.h"
#include "pilllabel.h"
#include "postaladdress.h"
#include "section.h"
#include "shipwords.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

ShipPane::ShipPane(QTimeZone zone, QWidget *parent) : DetailPane(parent), m_zone(std::move(zone))
{ }

void ShipPane::show(const Shown &shown)
{
    const bool isSame = shown.row.n == m_shown.row.n;
    m_shown = shown;
    rebuild(isSame);
}

void ShipPane::clear()
{
    m_shown = {};
    rebuild(false);
}

QString ShipPane::paneName() const
{
    return tr("Details of the parcel");
}

void ShipPane::build()
{
    if (!order().exists)
        return;
    addHead();
    addActions();
    m_shown.row.isReturn() ? addComingBack() : addLines();
    addParcels();
    addCustomer();
    if (!m_shown.timeline.empty())
        column()->addWidget(historyCard(m_shown.timeline, order(), m_zone, content()));
}

void ShipPane::addHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *number = Section::label(m_shown.row.orderNumber, u"title"_s, content());
    number->setWordWrap(false);
    row->addWidget(number);
    const ShipRow &shown = m_shown.row;
    row->addWidget(new PillLabel(standingText(shown), toneOf(shown.standing, shown.delay), content()));
    row->addStretch(1);
    column()->addLayout(row);
    const QString when = whenText(shown.dueAtMs, m_zone);
    if (shown.isReturn()) {
        column()->addWidget(Section::label(tr("Announced: %1").arg(when), u"muted"_s, content()));
        return;
    }
    QStringList facts{shown.standing <= ShipStanding::ToShip ? tr("Ship by: %1").arg(when)
                                                             : tr("Promised for: %1").arg(when)};
    const Delivery &delivery = order().delivery;
    if (!delivery.method.isEmpty())
        facts += delivery.method;
    if (!delivery.carrier.isEmpty())
        facts += delivery.carrier;
    column()->addWidget(Section::label(dottedText(facts), u"muted"_s, content()));
}

std::vector<std::pair<ShipAction, QString>> ShipPane::offered() const
{
    std::vector<std::pair<ShipAction, QString>> all;
    const ShipRow &row = m_shown.row;
    if (row.isReturn())
        return {{ShipAction::TakeBack, tr("Goods came back…")}, {ShipAction::OpenOrder, tr("Open the order")}};
    if (row.standing == ShipStanding::ToPick)
        all.emplace_back(ShipAction::Pick, tr("Gather the goods…"));
    if (order().packableUnits() > 0)
        all.emplace_back(ShipAction::Pack, tr("Pack…"));
    if (row.standing <= ShipStanding::ToShip)
        all.emplace_back(ShipAction::Ship, tr("Ship…"));
    if (row.standing == ShipStanding::ToPack)
        all.emplace_back(ShipAction::PutBack, tr("Put back"));
    if (row.standing == ShipStanding::ToShip && all.size() > 1)
        std::swap(all.front(), all.back());
    if (row.standing > ShipStanding::ToShip
        && !objection(order(), OrderAction::Receive, QDateTime::currentMSecsSinceEpoch()))
        all.emplace_back(ShipAction::Receive, tr("Received by the buyer"));
    all.emplace_back(ShipAction::OpenOrder, tr("Open the order"));
    return all;
}

void ShipPane::addActions()
{
    auto *row = new ActionRow(content());
    bool isFirst = true;
    for (const auto &[action, text] : offered()) {
        QPushButton *button = row->add(text);
        button->setProperty("primary", isFirst && action != ShipAction::OpenOrder);
        isFirst = false;
        connect(button, &QPushButton::clicked, this, [this, what = action] { emit actionChosen(what); });
    }
    column()->addWidget(row);
}

void ShipPane::addLines()
{
    auto *card = new Section(tr("What is in the order"), content());
    for (const OrderLine &line : order().lines) {
        QStringList below;
        const QString bin = line.variant.isNull() ? QString() : m_shown.places(line.variant).bin;
        if (!bin.isEmpty())
            below += tr("bin %1").arg(bin);
        if (!line.sku.isEmpty())
            below += line.sku;
        QStringList states;
        if (line.freeUnits() > 0 && line.freeUnits() < line.qty)
            states += tr("%1 to pack", "units").arg(line.freeUnits());
        if (line.packed > 0)
            states += tr("%1 packed", "units").arg(line.packed);
        if (line.shipped > 0)
            states += tr("%1 shipped", "units").arg(line.shipped);
        if (line.cancelled > 0)
            states += tr("%1 cancelled", "units").arg(line.cancelled);
        below += states;
        card->add({{}, timesText(line.qty, line.title), dottedText(below), {}, {}, Tone::Plain, false});
    }
    column()->addWidget(card);
}

/// What the request expects, whoever packs it: good and damaged units are told apart when they are here.
void ShipPane::addComingBack()
{
    const Refund *refund = order().refund(m_shown.row.refund);
    if (!refund)
        return;
    auto *card = new Section(tr("What comes back"), content());
    for (const RefundPart &part : refund->parts) {
        const OrderLine *line = order().line(part.line);
        if (!line || !part.expectsGoods())
            continue;
        QStringList below;
        const QString bin = line->variant.isNull() ? QString() : m_shown.places(line->variant).bin;
        if (!bin.isEmpty())
            below += tr("bin %1").arg(bin);
        if (!line->sku.isEmpty())
            below += line->sku;
        below += word(part.restock);
        card->add({{}, timesText(part.qty, line->title), dottedText(below), {}, {}, Tone::Plain, false});
    }
    card->add({u"clock"_s,
               tr("%n unit(s) still to come back", nullptr, static_cast<int>(m_shown.row.units)),
               refund->reason,
               {},
               {},
               Tone::Plain,
               false});
    column()->addWidget(card);
}

void ShipPane::addParcels()
{
    if (order().parcels.empty())
        return;
    auto *card = new Section(tr("Parcels"), content());
    for (const Parcel &parcel : order().parcels) {
        QStringList title;
        for (const QString &text : {parcel.carrier, parcel.service, parcel.tracking}) {
            if (!text.isEmpty())
                title += text;
        }
        QStringList below{whenText(parcel.shippedAtMs > 0 ? parcel.shippedAtMs : parcel.packedAtMs, m_zone)};
        if (parcel.statusAtMs > 0)
            below += tr("Last heard: %1").arg(whenText(parcel.statusAtMs, m_zone));
        if (!parcel.place.isEmpty())
            below += parcel.place;
        for (const ParcelLine &part : parcel.lines) {
            if (const OrderLine *line = order().line(part.line))
                below += timesText(part.qty, line->title);
        }
        const bool isShown = parcel.id == m_shown.row.parcel;
        const ShipDelay delay = isShown ? m_shown.row.delay : ShipDelay::None;
        const bool hasNews = parcel.status != ParcelStatus::Unknown || parcel.state != ParcelState::Shipped;
        FlowRow *row = card->add({u"ship"_s,
                                  title.isEmpty() ? tr("Parcel") : dottedText(title),
                                  dottedText(below),
                                  {},
                                  hasNews ? word(parcel) : standingText(parcel.standing, delay), // as the head has it
                                  toneOf(parcel.standing, delay),
                                  isShown});
        addParcelButtons(row, parcel);
    }
    column()->addWidget(card);
}

void ShipPane::addParcelButtons(FlowRow *row, const Parcel &parcel)
{
    const auto link = [&](const QString &text) {
        auto *button = new QToolButton(content());
        button->setProperty("link", true);
        button->setText(text);
        row->addWidget(button);
        return button;
    };
    const std::pair<ParcelAction, QString> actions[] = {{ParcelAction::Ship, tr("Ship…")},
                                                        {ParcelAction::Track, tr("Where is it…")},
                                                        {ParcelAction::Void, tr("Unpack")}};
    for (const auto &[action, text] : actions) {
        if (isOffered(parcel, action))
            connect(link(text), &QToolButton::clicked, this,
                    [this, id = parcel.id, what = action] { emit parcelActionChosen(id, what); });
    }
    const QString page = trackingPage(m_shown.carriers, parcel.carrier, parcel.tracking);
    if (page.isEmpty())
        return;
    QToolButton *follow = link(tr("Carrier's page"));
    follow->setToolTip(page);
    connect(follow, &QToolButton::clicked, follow, [page] { QDesktopServices::openUrl(QUrl(page)); });
}

void ShipPane::addCustomer()
{
    const QString address = labelLines(order()).join(u'\n');
    if (address.isEmpty() && order().note.isEmpty())
        return;
    auto *card = new Section(m_shown.row.isReturn() ? tr("Who sends it") : tr("Where it goes"), content());
    if (!address.isEmpty())
        card->add({u"person"_s, address, order().customerEmail, {}, {}, Tone::Plain, false});
    if (!order().note.isEmpty())
        card->add({u"note"_s, order().note, {}, {}, {}, Tone::Plain, false});
    column()->addWidget(card);
}

} // namespace kontor
