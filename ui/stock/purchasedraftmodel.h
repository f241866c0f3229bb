// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "purchasedraft.h"

#include <QAbstractTableModel>

namespace kontor {

/// The lines of a purchase order that is being written. Quantity and cost are typed in place.
class PurchaseDraftModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Article, Qty, Cost, Amount, ColumnCount };

    PurchaseDraftModel(QString currency, QObject *parent);
    void setLines(const std::vector<PurchaseDraftLine> &lines);
    /// A second scan of the same article counts it up; a quantity that was said is the quantity. Returns its row.
    int add(const GoodsRow &goods, std::optional<qint64> qty);
    void remove(int row);
    [[nodiscard]] const std::vector<PurchaseDraftLine> &lines() const { return m_lines; }
    [[nodiscard]] qint64 units() const;
    [[nodiscard]] qint64 costMinor() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void changed();
    /// What was typed is no quantity or amount.
    void refusedText(const QString &text);

private:
    [[nodiscard]] QString text(const PurchaseDraftLine &line, int column) const;
    void tell(int row);

    QString m_currency;
    std::vector<PurchaseDraftLine> m_lines;
};

} // namespace kontor
