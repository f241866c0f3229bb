// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockpage.h"

#include "icons.h"
#include "levelspage.h"
#include "moneytext.h"
#include "purchasespage.h"
#include "stockwords.h"
#include "transferspage.h"
#include "warningbell.h"
#include "warningspage.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QSystemTrayIcon>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

StockPage::StockPage(const UiContext &context, QWidget *parent) : Page(parent)
{
    setObjectName(u"page"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    m_parts = new QTabBar(this);
    m_parts->setDrawBase(false);
    m_parts->setExpanding(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(m_parts);
    row->setSpacing(8);
    row->addStretch();
    m_count = new QAction(icon(u"barcode"_s), QString(), this);
    connect(m_count, &QAction::triggered, this, [this] { m_levels->flow()->stocktake(); });
    m_stocktake = new QPushButton(m_count->icon(), QString(), this);
    connect(m_stocktake, &QPushButton::clicked, m_count, &QAction::trigger);
    row->addWidget(m_stocktake);
    m_buyFrom = new QAction(icon(u"person"_s), QString(), this);
    connect(m_buyFrom, &QAction::triggered, this, [this] { m_purchases->flow()->suppliers(); });
    m_suppliers = new QPushButton(m_buyFrom->icon(), QString(), this);
    connect(m_suppliers, &QPushButton::clicked, m_buyFrom, &QAction::trigger);
    row->addWidget(m_suppliers);
    column->addLayout(row);
    m_lists = new QStackedWidget(this);
    m_levels = new LevelsPage(context, m_lists);
    m_warnings = new WarningsPage(context, m_lists);
    m_purchases = new PurchasesPage(context, m_lists);
    m_transfers = new TransfersPage(context, m_lists);
    for (TablePage *list : std::initializer_list<TablePage *>{m_levels, m_warnings, m_purchases, m_transfers}) {
        m_parts->addTab(QString());
        m_lists->addWidget(list);
        connect(list, &Page::noticed, this, &Page::noticed);
    }
    for (StockTablePage *list : std::initializer_list<StockTablePage *>{m_levels, m_warnings})
        connect(list, &StockTablePage::orderWanted, this, &StockPage::orderWanted);
    column->addWidget(m_lists, 1);
    connect(m_parts, &QTabBar::currentChanged, m_lists, &QStackedWidget::setCurrentIndex);
    connect(m_parts, &QTabBar::currentChanged, this, &StockPage::takeActions);
    connect(m_warnings, &Page::waitingChanged, this, &Page::waitingChanged);
    connect(new WarningBell(context.worker, this), &WarningBell::rang, this, &StockPage::ring);
    takeActions();
    retranslate();
}

TablePage *StockPage::current() const
{
    return static_cast<TablePage *>(m_lists->currentWidget());
}

/// The palette and the sheet of shortcuts know the actions of the tab itself.
void StockPage::takeActions()
{
    const QList<QAction *> before = actions();
    for (QAction *action : before)
        removeAction(action);
    addActions(current()->actions());
    addActions({m_count, m_buyFrom});
    setWindowTitle(current()->title()); // what is new there has another name
}

/// By the desktop where it can be told so, else by a sentence in the window.
void StockPage::ring(const std::vector<StockRow> &rows)
{
    const QString first = rows.front().goods.title;
    const QString sentence = rows.size() == 1
        ? tr("%1: %2, %3 available", "article, level, units")
              .arg(first, levelText(rows.front()), numberText(rows.front().available()))
        : tr("%1 and %Ln more run out.", nullptr, static_cast<int>(rows.size()) - 1).arg(first);
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return emit noticed(sentence);
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(icon(u"stock"_s), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { showPart(Warnings); });
    }
    m_tray->show();
    m_tray->showMessage(tr("Stock warning"), sentence, QSystemTrayIcon::Warning);
}

void StockPage::showPart(Part part)
{
    m_parts->setCurrentIndex(part);
}

void StockPage::showWarnings(const QString &query)
{
    showPart(Warnings);
    m_warnings->showQuery(query);
}

void StockPage::showLevels()
{
    showPart(Levels);
    m_levels->showQuery({});
}

QString StockPage::title() const
{
    return tr("Stock");
}

QString StockPage::iconName() const
{
    return u"stock"_s;
}

QString StockPage::newText() const
{
    return current()->newText();
}

void StockPage::newRecord()
{
    current()->newRecord();
}

QWidget *StockPage::entrance()
{
    return current()->entrance();
}

void StockPage::focusSearch()
{
    current()->focusSearch();
}

void StockPage::showQuery(const QString &query)
{
    current()->showQuery(query);
}

void StockPage::refresh()
{
    current()->refresh();
}

void StockPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StockPage::retranslate()
{
    for (int part = 0; part < m_parts->count(); ++part)
        m_parts->setTabText(part, static_cast<TablePage *>(m_lists->widget(part))->title());
    m_parts->setAccessibleName(tr("Parts of the stock"));
    m_count->setText(tr("Stocktake…"));
    m_stocktake->setText(m_count->text());
    m_buyFrom->setText(tr("Suppliers…"));
    m_suppliers->setText(m_buyFrom->text());
    m_suppliers->setToolTip(tr("Whom goods are bought from"));
    m_stocktake->setToolTip(tr("Count a shelf with a scanner"));
}

} // namespace kontor
