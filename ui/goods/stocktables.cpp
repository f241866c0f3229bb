// SPDX-License-Identifier: GPL-3.0-or-later
#include "stocktables.h"

#include "actortext.h"
#include "goodswords.h"
#include "orderwords.h"
#include "texttable.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int LevelsHeight = 132;
constexpr int WhatColumn = 3; ///< of the ledger
constexpr int LocationColumn = 5;
constexpr int LeastWhat = 56;
constexpr int AsideColumn = 4; ///< of the levels
constexpr int IncomingColumn = 5;
constexpr int MostLedgerRows = 2000;

} // namespace

StockTables::StockTables(const QTimeZone &zone, QWidget *parent) : QWidget(parent), m_zone(zone)
{
    m_levelTexts = new TextTableModel(this);
    m_ledgerTexts = new TextTableModel(this);
    m_levelsView = makeTextTable(m_levelTexts, QString(), this);
    m_levelsView->setFixedHeight(LevelsHeight);
    m_levelsView->horizontalHeader()->setStretchLastSection(false);
    m_ledgerView = makeTextTable(m_ledgerTexts, QString(), this);
    for (QTableView *table : {m_levelsView, m_ledgerView})
        table->setProperty("tight", true);
    m_ledgerView->viewport()->installEventFilter(this);
    m_ledgerTitle = new QLabel(this);
    m_ledgerTitle->setProperty("role", u"heading"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_levelsView);
    column->addWidget(m_ledgerTitle);
    column->addWidget(m_ledgerView, 1);
    retranslate();
}

void StockTables::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StockTables::retranslate()
{
    m_ledgerTitle->setText(tr("How the numbers came about"));
    m_levelsView->setAccessibleName(tr("Stock per location"));
    m_ledgerView->setAccessibleName(m_ledgerTitle->text());
    m_levelTexts->setHeads(
        {tr("Location"), tr("Available"), tr("On hand"), tr("Reserved"), tr("Aside"), tr("Incoming")}, {1, 2, 3, 4, 5});
    m_ledgerTexts->setHeads(
        {tr("When"), tr("Units"), tr("On hand"), tr("What"), tr("Document"), tr("Location"), tr("Who")}, {1, 2});
    fillLevels();
    fillLedger();
}

void StockTables::showStock(const std::vector<LevelRow> &levels, const std::vector<LedgerRow> &ledger)
{
    m_levels = levels;
    m_ledger = ledger;
    fillLevels();
    fillLedger();
}

void StockTables::fillLevels()
{
    const QLocale locale;
    std::vector<QStringList> rows;
    qint64 aside = 0;
    qint64 incoming = 0;
    for (const LevelRow &level : m_levels) {
        aside += level.damaged + level.quality;
        incoming += level.incoming;
        rows.push_back({level.locationName.isEmpty() ? tr("Main location") : level.locationName,
                        locale.toString(level.available()), locale.toString(level.onHand),
                        locale.toString(level.reserved), locale.toString(level.damaged + level.quality),
                        locale.toString(level.incoming)});
    }
    m_levelTexts->setRows(std::move(rows));
    m_levelsView->setColumnHidden(AsideColumn, aside == 0);
    m_levelsView->setColumnHidden(IncomingColumn, incoming == 0);
    fitColumnsTightly(m_levelsView);
}

void StockTables::fillLedger()
{
    const QLocale locale;
    std::vector<QStringList> rows;
    QSet<int> known;
    for (const LedgerRow &entry : m_ledger) {
        if (rows.size() >= MostLedgerRows)
            break;
        if (entry.beforeCount)
            known.insert(static_cast<int>(rows.size()));
        const QString amount =
            entry.isCount ? tr("= %1", "counted").arg(locale.toString(entry.amount)) : signedNumber(entry.amount);
        const QString document = entry.document.isEmpty() ? entry.note : entry.document;
        rows.push_back({whenText(entry.occurredMs, m_zone), amount,
                        entry.balance ? locale.toString(*entry.balance) : QString(), stockReasonWord(entry.reason),
                        document, entry.locationName.isEmpty() ? tr("Main location") : entry.locationName,
                        actorText(entry.actor, entry.device)});
    }
    m_ledgerTexts->setRows(std::move(rows));
    m_ledgerTexts->setQuiet(known);
    m_ledgerView->setColumnHidden(LocationColumn, m_levels.size() < 2);
    fitColumnsTightly(m_ledgerView);
    m_widestWhat = m_ledgerView->columnWidth(WhatColumn);
    fitWhat();
}

/// Where the pane ends within the words of what happened they end in dots, and are not cut: the rest is scrolled to.
void StockTables::fitWhat()
{
    const int room = m_ledgerView->viewport()->width() - m_ledgerView->horizontalHeader()->sectionPosition(WhatColumn);
    m_ledgerView->setColumnWidth(WhatColumn, room > LeastWhat ? std::min(m_widestWhat, room) : m_widestWhat);
}

bool StockTables::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitWhat();
    return QWidget::eventFilter(watched, event);
}

} // namespace kontor
