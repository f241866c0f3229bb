// SPDX-License-Identifier: GPL-3.0-or-later
#include "elasticcolumn.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace kontor {

namespace {
constexpr int kElasticColumnCellPad = 24; // both sides, as the theme pads cells and heads
constexpr int kElasticColumnSortArrow = 14;
constexpr int kGrid = 4;
} // namespace

ElasticColumn::ElasticColumn(QTableView *table, int column, int least)
    : QObject(table), m_table(table), m_column(column), m_least(least)
{
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int resized) {
        m_isFree = m_isFree && (m_isFitting || resized != m_column);
        fit();
    });
}

void ElasticColumn::fit()
{
    const QHeaderView *header = m_table->horizontalHeader();
    if (m_isFitting || !m_isFree || header->isSectionHidden(m_column))
        return;
    m_isFitting = true;
    const int others = header->length() - header->sectionSize(m_column);
    m_table->setColumnWidth(m_column, std::max(m_least, m_table->viewport()->width() - others));
    m_isFitting = false;
}

bool ElasticColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

int columnWidthFor(const QTableView &table, int column, const QStringList &words, int beside)
{
    QFont bold = table.font(); // the theme writes heads so
    bold.setWeight(QFont::DemiBold);
    int width = QFontMetrics(bold).horizontalAdvance(table.model()->headerData(column, Qt::Horizontal).toString())
        + (table.horizontalHeader()->isSortIndicatorShown() ? kElasticColumnSortArrow : 0);
    for (const QString &word : words)
        width = std::max(width, table.fontMetrics().horizontalAdvance(word) + beside);
    return (width + kElasticColumnCellPad + kGrid - 1) / kGrid * kGrid;
}

} // namespace kontor
