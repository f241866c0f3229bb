// SPDX-License-Identifier: GPL-3.0-or-later
#include "holderslist.h"

#include "orderwords.h"
#include "section.h"
#include "stockwords.h"
#include "tabstops.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum HolderColumn { HolderNumber, HolderUnits };
constexpr int kBetweenHolders = 8;

} // namespace

HoldersList::HoldersList(const QTimeZone &zone, QWidget *parent) : QScrollArea(parent), m_zone(zone)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void HoldersList::showHolders(const StockHolders &holders)
{
    const QWidget *hand = window()->focusWidget();
    const bool hadFocus = hand && widget() && widget()->isAncestorOf(hand);
    auto *content = new QWidget;
    auto *rows = new QGridLayout(content);
    rows->setContentsMargins(0, 4, 8, 16);
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(0);
    rows->setColumnStretch(HolderNumber, 1);
    const auto say = [&](const QString &sentence) {
        rows->addWidget(Section::label(sentence, u"muted"_s, content), rows->rowCount(), HolderNumber, 1, 2);
    };
    if (!holders.orders.empty())
        say(tr("The reserved units are for these orders. What is to be shipped first stands on top."));
    else if (holders.furtherUnits == 0)
        say(tr("No order holds units of this."));
    for (const HolderRow &row : holders.orders)
        addHolder(row, rows);
    if (holders.furtherUnits > 0) {
        rows->setRowMinimumHeight(rows->rowCount(), kBetweenHolders);
        say(tr("and %Ln more unit(s) for other orders", nullptr, static_cast<int>(holders.furtherUnits)));
    }
    rows->setRowStretch(rows->rowCount(), 1);
    if (QWidget *before = takeWidget())
        before->deleteLater(); // one of its links may be what was pressed
    setWidget(content);
    if (QWidget *next = hadFocus ? firstStop(this) : nullptr)
        next->setFocus();
}

void HoldersList::addHolder(const HolderRow &row, QGridLayout *rows)
{
    QWidget *content = rows->parentWidget();
    rows->setRowMinimumHeight(rows->rowCount(), kBetweenHolders);
    const int at = rows->rowCount();
    auto *link = new QToolButton(content);
    link->setProperty("link", true);
    link->setText(row.number);
    link->setToolTip(tr("Open the order"));
    link->setAccessibleName(tr("Open order %1").arg(row.number));
    connect(link, &QToolButton::clicked, this, [this, number = row.number] { emit orderWanted(number); });
    rows->addWidget(link, at, HolderNumber, Qt::AlignLeft);
    QLabel *units = Section::label(QLocale().toString(row.units), {}, content);
    units->setWordWrap(false);
    rows->addWidget(units, at, HolderUnits, Qt::AlignRight | Qt::AlignVCenter);
    rows->addWidget(Section::label(about(row), u"muted"_s, content), at + 1, HolderNumber, 1, 2);
}

/// Whose it is, how far it is, since when it holds the units and when they are to leave.
QString HoldersList::about(const HolderRow &row) const
{
    QStringList parts{row.customerName.isEmpty() ? row.customerEmail : row.customerName, word(row.label),
                      tr("since %1").arg(sinceText(row.placedAtMs, m_zone)),
                      tr("to ship by %1").arg(sinceText(row.shipByMs, m_zone))};
    if (row.packed > 0)
        parts << tr("%1 packed", "units").arg(QLocale().toString(row.packed));
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

} // namespace kontor
