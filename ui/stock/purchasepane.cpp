// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasepane.h"

#include "factread.h"
#include "flowrow.h"
#include "icons.h"
#include "moneytext.h"
#include "pilllabel.h"
#include "purchasewords.h"
#include "section.h"
#include "stockwords.h"
#include "texttable.h"

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

PurchasePane::PurchasePane(const QTimeZone &zone, QWidget *parent) : QWidget(parent), m_zone(zone)
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
    m_edit = new QPushButton(icon(u"edit"_s), QString(), actions);
    m_close = new QPushButton(actions);
    m_supplier = new QPushButton(icon(u"person"_s), QString(), actions);
    m_print = new QPushButton(icon(u"print"_s), QString(), actions);
    for (QPushButton *button : {m_receive, m_edit, m_close, m_supplier, m_print})
        row->addWidget(button);
    column->addWidget(actions);
    m_lines = new TextTableModel(this);
    m_linesView = makeTextTable(m_lines, QString(), inside);
    m_linesView->setProperty("tight", true);
    column->addWidget(m_linesView, 1);
    m_sum = Section::label({}, u"heading"_s, inside);
    column->addWidget(m_sum);
    m_nothing = Section::label({}, u"muted"_s, this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_receive, &QPushButton::clicked, this, &PurchasePane::receiveChosen);
    connect(m_edit, &QPushButton::clicked, this, &PurchasePane::editChosen);
    connect(m_close, &QPushButton::clicked, this, &PurchasePane::closeChosen);
    connect(m_supplier, &QPushButton::clicked, this, &PurchasePane::supplierChosen);
    connect(m_print, &QPushButton::clicked, this, &PurchasePane::printChosen);
    retranslate();
}

void PurchasePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PurchasePane::retranslate()
{
    m_nothing->setText(tr("Choose a purchase order to see what was ordered and what came."));
    m_receive->setText(tr("Receive…"));
    m_edit->setText(tr("Change…"));
    m_close->setText(tr("Close…"));
    m_supplier->setText(tr("Supplier…"));
    m_print->setText(tr("Print…"));
    m_linesView->setAccessibleName(tr("Lines of the purchase order"));
    m_lines->setHeads({tr("Article"), tr("Ordered"), tr("Came"), tr("Still open"), tr("Cost of one")}, {1, 2, 3, 4});
    if (m_sheet)
        fill();
}

void PurchasePane::showPurchase(const PurchaseSheet &sheet)
{
    m_sheet = sheet;
    fill();
    m_stack->setCurrentIndex(1);
}

void PurchasePane::clear()
{
    m_sheet.reset();
    m_stack->setCurrentIndex(0);
}

void PurchasePane::fill()
{
    const PurchaseState &purchase = m_sheet->state;
    m_title->setText(purchase.supplier.isEmpty() ? purchase.number : purchase.supplier);
    QStringList below{purchase.number, placeName(m_sheet->place),
                      tr("ordered on %1").arg(sinceText(purchase.placedAtMs, m_zone))};
    if (purchase.expectedAtMs > 0)
        below << tr("expected on %1").arg(sinceText(purchase.expectedAtMs, m_zone));
    m_below->setText(below.join(u" · "_s));
    const PurchaseStage stage = purchaseStage(purchase);
    m_state->setPill(purchaseStageWord(stage), purchaseStageTone(stage));
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
        rows.push_back({m_sheet->titles.value(i), locale.toString(line.qty), locale.toString(line.received),
                        line.overReceived() > 0 ? tr("%1 too many").arg(locale.toString(line.overReceived()))
                                                : locale.toString(m_sheet->state.closed ? 0 : line.open()),
                        line.costMinor > 0 ? moneyText(line.costMinor, m_sheet->state.currency) : u"–"_s});
    }
    m_lines->setRows(std::move(rows));
    fitColumnsTightly(m_linesView);
    m_sum->setText(tr("Ordered for %1").arg(moneyText(cost, m_sheet->state.currency)));
}

} // namespace kontor
