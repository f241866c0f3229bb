// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttable.h"

#include "theme.h"

#include <QFocusEvent>
#include <QFont>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace kontor {

namespace {
constexpr int RowHeight = 30;
constexpr int CellPadding = 26;
constexpr int TightPadding = 19; // as much less as the theme leaves out where a table is tight
constexpr int IconWidth = 24;
constexpr int HeadRoom = 12; // the theme writes heads bolder than Qt measures them
constexpr int RowsMeasured = 50; // more would cost more than the rest of the pane

QFont demiBold(QFont font = {})
{
    font.setWeight(QFont::DemiBold);
    return font;
}

void fit(QTableView *table, int columns, int padding, int first = 0)
{
    const QFont bold = demiBold(table->font()); // the theme writes heads so
    const QAbstractItemModel *model = table->model();
    for (int column = first; column < columns; ++column) {
        const bool isDrawn = !model->index(0, column).data(Qt::DecorationRole).isNull();
        int width = QFontMetrics(bold).horizontalAdvance(model->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(model->rowCount(), RowsMeasured); ++row)
            width = std::max(width,
                             QFontMetrics(model->index(row, column).data(Qt::FontRole).isNull() ? table->font() : bold)
                                 .horizontalAdvance(model->index(row, column).data().toString()));
        table->setColumnWidth(column, width + padding + (isDrawn ? IconWidth : 0));
    }
}

/// The words of a cell begin at its side, and go on as they do by themselves: "3 h" in a mirrored window, too.
class TextCellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = QStyle::visualAlignment(option->direction, option->displayAlignment);
        option->direction = option->text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    }
};

/// Whoever comes in with the keyboard stands on a row that is chosen, as after a click; Qt would only make it current.
class TextTable final : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QTableView::focusInEvent(event);
        if (event->reason() != Qt::MouseFocusReason && currentIndex().isValid() && !selectionModel()->hasSelection())
            selectRow(currentIndex().row());
    }
};

} // namespace

void TextTableModel::setHeads(const QStringList &heads, const QSet<int> &rightAligned)
{
    beginResetModel();
    m_heads = heads;
    m_right = rightAligned;
    endResetModel();
}

void TextTableModel::setRows(std::vector<QStringList> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_quiet.clear();
    m_totals = std::numeric_limits<int>::max();
    endResetModel();
}

void TextTableModel::setQuiet(const QSet<int> &rows)
{
    m_quiet = rows;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole});
}

void TextTableModel::setTotals(int from)
{
    m_totals = from;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::FontRole});
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant TextTableModel::alignment(int column) const
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                               | (m_right.contains(column) ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_rows[static_cast<size_t>(index.row())].value(index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case Qt::FontRole:
        return index.row() >= m_totals ? QVariant::fromValue(demiBold()) : QVariant();
    case Qt::ForegroundRole:
        return m_quiet.contains(index.row()) ? QVariant(Theme::colors().muted) : QVariant();
    default:
        return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    return role == Qt::DisplayRole ? QVariant(m_heads.value(section)) : QVariant();
}

void fitColumns(QTableView *table, int columns)
{
    fit(table, columns < 0 ? table->model()->columnCount() : columns, CellPadding);
}

void fitColumns(QTreeView *tree, const QList<int> &columns)
{
    tree->ensurePolished(); // or rows that are measured now stay as low as without the theme
    for (const int column : columns) {
        tree->resizeColumnToContents(column);
        tree->setColumnWidth(column, tree->columnWidth(column) + HeadRoom);
    }
}

void fitColumnsTightly(QTableView *table, int first)
{
    fit(table, table->model()->columnCount(), TightPadding, first);
}

QTableView *makeTextTable(TextTableModel *model, const QString &name, QWidget *parent)
{
    auto *table = new TextTable(parent);
    table->setModel(model);
    table->setItemDelegate(new TextCellDelegate(table));
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(RowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace kontor
