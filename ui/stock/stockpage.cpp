// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockpage.h"

#include "levelspage.h"
#include "purchasespage.h"
#include "warningspage.h"

#include <QAction>
#include <QEvent>
#include <QStackedWidget>
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
    row->addStretch();
    column->addLayout(row);
    m_lists = new QStackedWidget(this);
    m_levels = new LevelsPage(context, m_lists);
    m_warnings = new WarningsPage(context, m_lists);
    m_purchases = new PurchasesPage(context, m_lists);
    for (TablePage *list : std::initializer_list<TablePage *>{m_levels, m_warnings, m_purchases}) {
        m_parts->addTab(QString());
        m_lists->addWidget(list);
        connect(list, &Page::noticed, this, &Page::noticed);
    }
    column->addWidget(m_lists, 1);
    connect(m_parts, &QTabBar::currentChanged, m_lists, &QStackedWidget::setCurrentIndex);
    connect(m_warnings, &Page::waitingChanged, this, &Page::waitingChanged);
    retranslate();
}

TablePage *StockPage::current() const
{
    return static_cast<TablePage *>(m_lists->currentWidget());
}

void StockPage::showPart(Part part)
{
    m_parts->setCurrentIndex(part);
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
    return m_purchases->newText();
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
}

} // namespace kontor
