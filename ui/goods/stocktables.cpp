// SPDX-License-Identifier: GPL-3.0-or-later
#include "stocktables.h"

#include "actortext.h"
#include "goodswords.h"
#include "moneytext.h"
#include "orderwords.h"
#include "quietlinesdelegate.h"
#include "texttable.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int MostLevelRows = 4; ///< seen before they are scrolled
constexpr int MostTallLevelRows = 3; ///< the same where all have three lines
constexpr int MostLines = 3; ///< of a row

/// Of both tables. The words are as wide as the numbers leave room; the gutter is as wide as a scroll bar and there
/// while the table has none, so that the numbers of both stand below each other.
enum StockTableColumn { WordsColumn, SharedColumn, OnHandColumn, GutterColumn };

QString inLines(const QString &above, QStringList below)
{
    below.removeAll(QString());
    below.prepend(above);
    return below.join(u'\n');
}

void keepGutter(QTableView *table)
{
    table->setColumnHidden(GutterColumn, table->verticalScrollBar()->maximum() > 0);
}

} // namespace

StockTables::StockTables(const QTimeZone &zone, QWidget *parent) : QWidget(parent), m_zone(zone)
{
    m_levelTexts = new TextTableModel(this);
    m_ledgerTexts = new TextTableModel(this);
    m_levelsView = makeTextTable(m_levelTexts, QString(), this);
    m_ledgerView = makeTextTable(m_ledgerTexts, QString(), this);
    for (QTableView *table : {m_levelsView, m_ledgerView}) {
        table->setProperty("tight", true);
        table->setItemDelegateForColumn(WordsColumn, new QuietLinesDelegate(table));
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        table->horizontalHeader()->setStretchLastSection(false);
        table->horizontalHeader()->setMinimumSectionSize(1);
        connect(table->verticalScrollBar(), &QScrollBar::rangeChanged, table, [table] { keepGutter(table); });
    }
    // Not while the table is being laid out, of which its height is a part.
    connect(m_levelsView->horizontalHeader(), &QHeaderView::sectionResized, this, &StockTables::fitLevels,
            Qt::QueuedConnection);
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
    m_levelsView->setAccessibleName(tr("Stock per location"));
    const QSet<int> numbers{SharedColumn, OnHandColumn};
    m_levelTexts->setHeads({tr("Location"), tr("Available"), tr("On hand"), QString()}, numbers);
    m_ledgerTexts->setHeads({tr("What"), tr("Units"), tr("On hand"), QString()}, numbers);
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
    for (const LevelRow &level : m_levels) {
        QStringList below;
        if (level.reserved != 0)
            below << tr("%1 reserved", "units").arg(locale.toString(level.reserved));
        if (const qint64 aside = level.damaged + level.quality; aside != 0)
            below << tr("%1 set aside", "units").arg(locale.toString(aside));
        if (level.incoming != 0)
            below << tr("%1 incoming", "units").arg(locale.toString(level.incoming));
        const QString name = level.locationName.isEmpty() ? tr("Main location") : level.locationName;
        rows.push_back({inLines(name, below), numberText(level.available()), numberText(level.onHand)});
    }
    m_levelTexts->setRows(std::move(rows));
    fit(m_levelsView, 1);
    fitLevels();
}

/// Every row as tall as its own words, and the table as tall as the rows that are seen before they are scrolled.
void StockTables::fitLevels()
{
    const QFontMetrics letters = m_levelsView->fontMetrics();
    const int width = m_levelsView->columnWidth(WordsColumn);
    const int most = MostTallLevelRows * QuietLinesDelegate::rowHeight(letters, MostLines);
    int seen = 0;
    bool isFull = false;
    for (int row = 0; row < m_levelTexts->rowCount(); ++row) {
        const QString words = m_levelTexts->index(row, WordsColumn).data().toString();
        const int height =
            QuietLinesDelegate::rowHeight(letters, QuietLinesDelegate::linesOf(words, letters, width, MostLines));
        m_levelsView->setRowHeight(row, height);
        isFull = isFull || row == MostLevelRows || seen + height > most;
        seen += isFull ? 0 : height;
    }
    m_levelsView->setFixedHeight(m_levelsView->horizontalHeader()->sizeHint().height()
                                 + std::max(seen, m_levelsView->verticalHeader()->defaultSectionSize())
                                 + 2 * std::max(1, m_levelsView->frameWidth()));
}

void StockTables::fillLedger()
{
    const QLocale locale;
    const bool isCut = m_ledger.size() >= MostLedgerRows;
    m_ledgerTitle->setText(isCut ? tr("How the numbers came about: the latest %1").arg(locale.toString(MostLedgerRows))
                                 : tr("How the numbers came about"));
    m_ledgerView->setAccessibleName(m_ledgerTitle->text());
    std::vector<QStringList> rows;
    QSet<int> known;
    for (const LedgerRow &entry : m_ledger) {
        if (entry.beforeCount)
            known.insert(static_cast<int>(rows.size()));
        const QString amount =
            entry.isCount ? tr("= %1", "counted").arg(numberText(entry.amount)) : signedNumber(entry.amount);
        QStringList below; // first what no other place says
        if (m_levels.size() > 1)
            below << (entry.locationName.isEmpty() ? tr("Main location") : entry.locationName);
        below << (entry.document.isEmpty() ? entry.note : entry.document) << whenText(entry.occurredMs, m_zone)
              << actorText(entry.actor, entry.device);
        rows.push_back({inLines(stockReasonWord(entry.reason), below), amount,
                        entry.balance ? numberText(*entry.balance) : QString()});
    }
    m_ledgerTexts->setRows(std::move(rows));
    m_ledgerTexts->setQuiet(known);
    fit(m_ledgerView, MostLines);
}

/// The numbers as wide as they are, and the words as wide as is left.
void StockTables::fit(QTableView *table, int lines)
{
    table->ensurePolished();
    table->verticalHeader()->setDefaultSectionSize(QuietLinesDelegate::rowHeight(table->fontMetrics(), lines));
    fitColumnsTightly(table, WordsColumn + 1);
    table->setColumnWidth(GutterColumn, table->verticalScrollBar()->sizeHint().width());
    keepGutter(table);
    table->horizontalHeader()->setSectionResizeMode(WordsColumn, QHeaderView::Stretch);
}

} // namespace kontor
