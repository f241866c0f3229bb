// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"

#include <QAbstractTableModel>

namespace kontor {

/// What was counted of one article at one place.
struct CountedLine {
    VariantId variant;
    QString title;
    QString sku;
    qint64 booked = 0; ///< on hand by the books
    qint64 reserved = 0; ///< for orders; part of what is counted while it is in the house
    qint64 counted = 0;
    qint64 atMs = 0; ///< the last scan: what is sold later is not known to the count
    [[nodiscard]] qint64 difference() const { return counted - booked; }
};

/// The articles of a stocktake as they are scanned. The count is typed in place, too.
class StocktakeModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Article, Booked, Reserved, Counted, Difference, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// A scan counts one more; a quantity that was said comes on top. Returns the row.
    int add(const CountedLine &line, qint64 units);
    /// What the books say by now.
    void setBooks(const CountedLine &line);
    void remove(int row);
    [[nodiscard]] const std::vector<CountedLine> &lines() const { return m_lines; }
    [[nodiscard]] int differing() const; ///< articles

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void changed();
    void refusedText(const QString &text); ///< what was typed is no count

private:
    [[nodiscard]] QString text(const CountedLine &line, int column) const;

    std::vector<CountedLine> m_lines;
};

} // namespace kontor
