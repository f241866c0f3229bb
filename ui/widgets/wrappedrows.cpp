// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappedrows.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace kontor {

namespace {

constexpr int kMostWrappedLines = 5; // what is longer still has its tooltip
constexpr int kBesideText = 24; // at most, of a cell's width: a row a line too tall is better than a line cut off

} // namespace

WrappedRows::WrappedRows(QTableView *table) : QObject(table), m_table(table)
{
    QHeaderView *rows = table->verticalHeader();
    const int least = rows->defaultSectionSize();
    rows->setMinimumSectionSize(least);
    rows->setMaximumSectionSize(std::max(least, least + (kMostWrappedLines - 1) * table->fontMetrics().lineSpacing()));
    table->setWordWrap(true);
    table->viewport()->installEventFilter(this);
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, &WrappedRows::fit);
    const auto later = [this] { m_fitting.start(); };
    connect(table->model(), &QAbstractItemModel::modelReset, this, later);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, later);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, later);
}

void WrappedRows::fit()
{
    const int bottom = m_table->viewport()->height();
    const int count = m_table->model()->rowCount();
    for (int row = std::max(0, m_table->rowAt(0)); row < count && m_table->rowViewportPosition(row) < bottom; ++row)
        m_table->setRowHeight(row, heightOf(row));
}

/// The table's own measure takes the whole width of a cell for its text.
int WrappedRows::heightOf(int row) const
{
    const QFontMetrics letters = m_table->fontMetrics();
    const int beside = m_table->verticalHeader()->minimumSectionSize() - letters.lineSpacing();
    int height = m_table->verticalHeader()->minimumSectionSize();
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        const QString text = m_table->model()->index(row, column).data().toString();
        const QRect room(0, 0, std::max(1, m_table->columnWidth(column) - kBesideText), QWIDGETSIZE_MAX);
        height = std::max(height, letters.boundingRect(room, Qt::TextWordWrap, text).height() + beside);
    }
    return std::min(height, m_table->verticalHeader()->maximumSectionSize());
}

bool WrappedRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        m_fitting.start();
    return QObject::eventFilter(watched, event);
}

} // namespace kontor
