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
        m_table->resizeRowToContents(row);
}

bool WrappedRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        m_fitting.start();
    return QObject::eventFilter(watched, event);
}

} // namespace kontor
