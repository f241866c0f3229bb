// SPDX-License-Identifier: GPL-3.0-or-later
#include "elasticcolumn.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace kontor {

namespace {

constexpr int kElasticColumnCellPad = 24; // both sides, as the theme pads cells and heads
constexpr int kElasticColumnHeadPad = 12; // both sides of a head alone
constexpr int kElasticColumnSortArrow = 14;
constexpr int kGrid = 4;

/// With the arrow, and without what the theme leaves free beside it.
int headAdvance(const QTableView &table, int column)
{
    QFont bold = table.font(); // the theme writes heads so
    bold.setWeight(QFont::DemiBold);
    return QFontMetrics(bold).horizontalAdvance(table.model()->headerData(column, Qt::Horizontal).toString())
        + (table.horizontalHeader()->isSortIndicatorShown() ? kElasticColumnSortArrow : 0);
}

} // namespace

ElasticColumn::ElasticColumn(QTableView *table, int column, int least)
    : QObject(table), m_table(table), m_column(column), m_least(least)
{
    table->viewport()->installEventFilter(this);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ElasticColumn::fit);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int resized, int, int width) { noteResized(resized, width); });
}

void ElasticColumn::setGiving(std::vector<Cut> cut, QList<int> out)
{
    m_cut = std::move(cut);
    m_out = std::move(out);
    m_later.start();
}

QHeaderView *ElasticColumn::header() const
{
    return m_table->horizontalHeader();
}

bool ElasticColumn::canFit() const
{
    return !m_isFitting && m_isFree && m_table->model() && !header()->isSectionHidden(m_column);
}

void ElasticColumn::fit()
{
    if (!canFit())
        return;
    m_isFitting = true;
    giveWay();
    m_isFitting = false;
    takeRest();
}

void ElasticColumn::takeRest()
{
    if (!canFit())
        return;
    m_isFitting = true;
    const int others = header()->length() - header()->sectionSize(m_column);
    m_table->setColumnWidth(m_column, std::max(leastWidth(), m_table->viewport()->width() - others));
    m_isFitting = false;
}

/// Whoever drags the elastic column arranges them all by hand, and scrolls where they have no room.
void ElasticColumn::noteResized(int column, int width)
{
    if (m_isFitting)
        return;
    if (column == m_column && std::exchange(m_isFree, false))
        bringBack();
    if (width > 0 && gives(column))
        m_full.insert(column, width);
    takeRest();
    if (m_isFree)
        m_later.start();
}

bool ElasticColumn::gives(int column) const
{
    return m_out.contains(column) || std::ranges::find(m_cut, column, &Cut::column) != m_cut.end();
}

bool ElasticColumn::isWanted(int column) const
{
    return m_leftOut.contains(column) || !header()->isSectionHidden(column);
}

int ElasticColumn::fullWidth(int column) const
{
    return m_full.value(column, header()->sectionSize(column));
}

int ElasticColumn::leastWidth(const Cut &each) const
{
    return std::min(fullWidth(each.column), each.least ? each.least() : headWidthFor(*m_table, each.column));
}

int ElasticColumn::leastWidth() const
{
    return m_cut.empty() && m_out.isEmpty() ? m_least : std::max(m_least, headWidthFor(*m_table, m_column));
}

/// How much is missing when no column gives way; less than nothing: that much is left.
int ElasticColumn::lackWithAll() const
{
    int need = leastWidth();
    for (int column = 0; column < header()->count(); ++column) {
        if (column != m_column && isWanted(column))
            need += fullWidth(column);
    }
    return need - m_table->viewport()->width();
}

/// How much narrower the others can be.
int ElasticColumn::slackWithout(const QSet<int> &out) const
{
    int slack = 0;
    for (const Cut &each : m_cut) {
        if (isWanted(each.column) && !out.contains(each.column))
            slack += fullWidth(each.column) - leastWidth(each);
    }
    return slack;
}

void ElasticColumn::noteFullWidths()
{
    for (int column = 0; column < header()->count(); ++column) {
        if (gives(column) && !m_full.contains(column) && !header()->isSectionHidden(column))
            m_full.insert(column, header()->sectionSize(column));
    }
}

/// Leaves out no more than has to be.
void ElasticColumn::giveWay()
{
    if (m_cut.empty() && m_out.isEmpty())
        return;
    noteFullWidths();
    QSet<int> out;
    int lack = lackWithAll();
    for (const int column : std::as_const(m_out)) {
        if (lack <= slackWithout(out))
            break;
        if (!isWanted(column))
            continue;
        out += column;
        lack -= fullWidth(column);
    }
    leaveOut(out);
    squeeze(lack);
}

void ElasticColumn::leaveOut(const QSet<int> &out)
{
    for (const int column : std::as_const(m_out)) {
        if (out.contains(column) != m_leftOut.contains(column))
            header()->setSectionHidden(column, out.contains(column));
    }
    m_leftOut = out;
}

void ElasticColumn::squeeze(int lack)
{
    for (const Cut &each : m_cut) {
        if (header()->isSectionHidden(each.column))
            continue;
        const int full = fullWidth(each.column);
        const int less = std::clamp(lack, 0, full - leastWidth(each));
        header()->resizeSection(each.column, full - less);
        lack -= less;
    }
}

void ElasticColumn::forget(int column)
{
    m_leftOut.remove(column);
    m_later.start();
}

void ElasticColumn::bringBack()
{
    m_isFitting = true;
    const QSet<int> leftOut = std::exchange(m_leftOut, {});
    for (const int column : leftOut)
        header()->setSectionHidden(column, false);
    for (auto each = m_full.cbegin(); each != m_full.cend(); ++each) {
        if (!header()->isSectionHidden(each.key()))
            header()->resizeSection(each.key(), each.value());
    }
    m_isFitting = false;
    m_later.start();
}

void ElasticColumn::noteArranged()
{
    m_leftOut.clear();
    m_full.clear();
    m_later.start();
}

QByteArray ElasticColumn::state() const
{
    QHeaderView whole(Qt::Horizontal);
    whole.setModel(m_table->model());
    if (!m_table->model() || !whole.restoreState(header()->saveState()))
        return header()->saveState();
    for (const int column : m_leftOut)
        whole.setSectionHidden(column, false);
    for (auto each = m_full.cbegin(); each != m_full.cend(); ++each) {
        if (!whole.isSectionHidden(each.key()))
            whole.resizeSection(each.key(), each.value());
    }
    return whole.saveState();
}

bool ElasticColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

int columnWidthFor(const QTableView &table, int column, const QStringList &words, int beside)
{
    int width = headAdvance(table, column);
    for (const QString &word : words)
        width = std::max(width, table.fontMetrics().horizontalAdvance(word) + beside);
    return (width + kElasticColumnCellPad + kGrid - 1) / kGrid * kGrid;
}

int headWidthFor(const QTableView &table, int column)
{
    return headAdvance(table, column) + kElasticColumnHeadPad;
}

} // namespace kontor
