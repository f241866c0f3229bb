// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>

#include <limits>
#include <vector>

class QTableView;
class QTreeView;

namespace kontor {

/// A short table of finished words, for panes and dialogs. Lists of records are PagedTableModels.
class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHeads(const QStringList &heads, const QSet<int> &rightAligned = {});
    /// Replaces all rows.
    void setRows(std::vector<QStringList> rows);
    /// Rows in the quieter colour, for what no longer counts.
    void setQuiet(const QSet<int> &rows);
    /// Rows from this one on in bold: sums of those above.
    void setTotals(int from);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant alignment(int column) const;

    QStringList m_heads;
    QSet<int> m_right;
    QSet<int> m_quiet;
    int m_totals = std::numeric_limits<int>::max();
    std::vector<QStringList> m_rows;
};

/// As wide as the heads and the first fifty rows need; `columns`: only so many from the left.
void fitColumns(QTableView *table, int columns = -1);
/// The columns after the stretched ones of a short tree, which are as wide as what stands in them.
void fitColumns(QTreeView *tree, const QList<int> &columns);
/// The same for a narrow pane: no more air than keeps the columns apart; those before `first` are left alone.
void fitColumnsTightly(QTableView *table, int first = 0);

/// A read-only table view in the look of the lists.
[[nodiscard]] QTableView *makeTextTable(TextTableModel *model, const QString &name, QWidget *parent);

} // namespace kontor
