// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferpane.h"

#include "flowrow.h"
#include "icons.h"
#include "pilllabel.h"
#include "section.h"
#include "stockwords.h"
#include "texttable.h"
#include "transferwords.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int Margin = 16;
constexpr int Narrowest = 360;

} // namespace

TransferPane::TransferPane(const QTimeZone &zone, QWidget *parent) : QWidget(parent), m_zone(zone)
{
    setMinimumWidth(Narrowest);
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(8);
    m_title = Section::label({}, u"title"_s, inside);
    m_below = Section::label({}, u"muted"_s, inside);
    m_state = new PillLabel(QString(), Tone::Plain, inside);
    column->addWidget(m_title);
    column->addWidget(m_below);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    auto *actions = new QWidget(inside);
    auto *row = new FlowRow(actions, 8);
    m_receive = new QPushButton(icon(u"received"_s), QString(), actions);
    m_close = new QPushButton(actions);
    for (QPushButton *button : {m_receive, m_close})
        row->addWidget(button);
    column->addWidget(actions);
    m_lines = new TextTableModel(this);
    m_linesView = makeTextTable(m_lines, QString(), inside);
    m_linesView->setProperty("tight", true);
    column->addWidget(m_linesView, 1);
    m_nothing = Section::label({}, u"muted"_s, this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_receive, &QPushButton::clicked, this, &TransferPane::receiveChosen);
    connect(m_close, &QPushButton::clicked, this, &TransferPane::closeChosen);
    retranslate();
}

void TransferPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TransferPane::retranslate()
{
    m_nothing->setText(tr("Choose a transfer to see what left and what arrived."));
    m_receive->setText(tr("Receive…"));
    m_close->setText(tr("Close…"));
    m_linesView->setAccessibleName(tr("Lines of the transfer"));
    m_lines->setHeads({tr("Article"), tr("Sent"), tr("Good"), tr("Damaged"), tr("Missing")}, {1, 2, 3, 4});
    if (m_sheet)
        fill();
}

void TransferPane::showTransfer(const TransferSheet &sheet)
{
    m_sheet = sheet;
    fill();
    m_stack->setCurrentIndex(1);
}

void TransferPane::clear()
{
    m_sheet.reset();
    m_stack->setCurrentIndex(0);
}

void TransferPane::fill()
{
    const ListedTransfer &transfer = m_sheet->row;
    m_title->setText(tr("%1 → %2", "from a location to another").arg(placeName(transfer.from), placeName(transfer.to)));
    QStringList below{transfer.number, tr("sent on %1").arg(sinceText(transfer.sentAtMs, m_zone))};
    if (transfer.isUnderWay())
        below << tr("due on %1").arg(sinceText(transfer.dueAtMs, m_zone));
    m_below->setText(below.join(u" · "_s));
    const TransferStage stage = transferStage(transfer, QDateTime::currentMSecsSinceEpoch());
    m_state->setPill(transferStageWord(stage), transferStageTone(stage));
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
        rows.push_back({m_sheet->titles.value(i), locale.toString(line.sent), locale.toString(line.good),
                        locale.toString(line.damaged),
                        line.good + line.damaged > line.sent
                            ? tr("%1 too many").arg(locale.toString(line.good + line.damaged - line.sent))
                            : locale.toString(line.inTransit())});
    }
    m_lines->setRows(std::move(rows));
    fitColumnsTightly(m_linesView);
}

} // namespace kontor
