// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasepane.h"

#include "factread.h"
#include "moneytext.h"
#include "purchasewords.h"
#include "stockwords.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kontor {

PurchasePane::PurchasePane(const QTimeZone &zone, QWidget *parent) : DocumentPane(zone, parent)
{
    m_receive = addButton(u"received"_s);
    m_edit = addButton(u"edit"_s);
    m_close = addButton({});
    m_supplier = addButton(u"person"_s);
    m_print = addButton(u"print"_s);
    m_sum = addSum();
    connect(m_receive, &QPushButton::clicked, this, &PurchasePane::receiveChosen);
    connect(m_edit, &QPushButton::clicked, this, &PurchasePane::editChosen);
    connect(m_close, &QPushButton::clicked, this, &PurchasePane::closeChosen);
    connect(m_supplier, &QPushButton::clicked, this, &PurchasePane::supplierChosen);
    connect(m_print, &QPushButton::clicked, this, &PurchasePane::printChosen);
    PurchasePane::retranslate();
}

void PurchasePane::retranslate()
{
    setWords(tr("Choose a purchase order to see what was ordered and what came."), tr("Lines of the purchase order"),
             {tr("Article"), tr("Ordered"), tr("Received"), tr("Still open")});
    m_receive->setText(tr("Receive…"));
    m_edit->setText(tr("Change…"));
    m_close->setText(tr("Close…"));
    m_supplier->setText(tr("Supplier…"));
    m_print->setText(tr("Print…"));
    if (m_sheet)
        fill();
}

void PurchasePane::showPurchase(const PurchaseSheet &sheet)
{
    m_sheet = sheet;
    fill();
    showDocument();
}

void PurchasePane::fill()
{
    const PurchaseState &purchase = m_sheet->state;
    QStringList below{purchase.number, placeName(m_sheet->place),
                      tr("ordered on %1").arg(sinceText(purchase.placedAtMs, zone()))};
    if (purchase.expectedAtMs > 0)
        below << tr("expected on %1").arg(sinceText(purchase.expectedAtMs, zone()));
    const PurchaseStage stage = purchaseStage(purchase);
    setHead(purchase.supplier.isEmpty() ? purchase.number : purchase.supplier, below, purchaseStageWord(stage),
            purchaseStageTone(stage));
    m_receive->setEnabled(!purchase.closed);
    m_edit->setEnabled(!purchase.closed);
    m_close->setEnabled(!purchase.closed);
    fillLines();
}

void PurchasePane::fillLines()
{
    const QLocale locale;
    std::vector<QStringList> rows;
    qint64 cost = 0;
    for (qsizetype i = 0; i < std::ssize(m_sheet->state.lines); ++i) {
        const PurchaseLine &line = m_sheet->state.lines[static_cast<size_t>(i)];
        addCapped(cost, cappedProduct(line.costMinor, line.qty));
        const QString each =
            line.costMinor > 0 ? tr("%1 each").arg(moneyText(line.costMinor, m_sheet->state.currency)) : QString();
        rows.push_back({articleText(m_sheet->titles.value(i), {line.sku, each}), locale.toString(line.qty),
                        locale.toString(line.received),
                        line.overReceived() > 0 ? tr("%1 too many").arg(locale.toString(line.overReceived()))
                                                : locale.toString(m_sheet->state.closed ? 0 : line.open())});
    }
    setLines(std::move(rows));
    m_sum->setText(tr("Ordered for %1").arg(moneyText(cost, m_sheet->state.currency)));
}

} // namespace kontor
