// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferpane.h"

#include "stockwords.h"
#include "transferwords.h"

#include <QDateTime>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kontor {

TransferPane::TransferPane(const QTimeZone &zone, QWidget *parent) : DocumentPane(zone, parent)
{
    m_receive = addButton(u"received"_s);
    m_close = addButton({});
    connect(m_receive, &QPushButton::clicked, this, &TransferPane::receiveChosen);
    connect(m_close, &QPushButton::clicked, this, &TransferPane::closeChosen);
    TransferPane::retranslate();
}

void TransferPane::retranslate()
{
    setWords(tr("Choose a transfer to see what left and what arrived."), tr("Lines of the transfer"),
             {tr("Article"), tr("Sent"), tr("Good"), tr("Damaged"), tr("Not here")});
    m_receive->setText(tr("Receive…"));
    m_close->setText(tr("Close…"));
    if (m_sheet)
        fill();
}

void TransferPane::showTransfer(const TransferSheet &sheet)
{
    m_sheet = sheet;
    fill();
    showDocument();
}

void TransferPane::fill()
{
    const ListedTransfer &transfer = m_sheet->row;
    QStringList below{transfer.number, tr("sent on %1").arg(sinceText(transfer.sentAtMs, zone()))};
    if (transfer.isUnderWay())
        below << tr("expected on %1").arg(sinceText(transfer.dueAtMs, zone()));
    const TransferStage stage = transferStage(transfer, QDateTime::currentMSecsSinceEpoch());
    setHead(tr("%1 → %2", "from a location to another").arg(placeName(transfer.from), placeName(transfer.to)), below,
            transferStageWord(stage), transferStageTone(stage));
    m_receive->setEnabled(transfer.missing() > 0);
    m_close->setEnabled(transfer.isUnderWay());
    fillLines();
}

void TransferPane::fillLines()
{
    const QLocale locale;
    std::vector<QStringList> rows;
    for (qsizetype i = 0; i < std::ssize(m_sheet->state.lines); ++i) {
        const TransferLine &line = m_sheet->state.lines[static_cast<size_t>(i)];
        rows.push_back({articleText(m_sheet->titles.value(i), {line.sku}), locale.toString(line.sent),
                        locale.toString(line.good), locale.toString(line.damaged),
                        line.good + line.damaged > line.sent
                            ? tr("%1 too many").arg(locale.toString(line.good + line.damaged - line.sent))
                            : locale.toString(line.inTransit())});
    }
    setLines(std::move(rows));
}

} // namespace kontor
