// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QAbstractTableModel>

namespace kontor {

/// An article on a transfer that has not left yet, with what lies at its source.
struct TransferDraftLine {
    VariantId variant;
    QString sku;
    QString title;
    qint64 onHand = 0;
    qint64 available = 0; ///< neither set aside nor reserved for orders
    qint64 qty = 0;
    [[nodiscard]] bool isMoreThanThere() const { return qty > onHand; }
    [[nodiscard]] bool isPromised() const { return qty > available; }
};

/// The lines of a transfer that is being written. The quantity is typed in place.
class TransferDraftModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Article, OnHand, Available, Qty, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// A second scan of the same article counts it up; a quantity that was said is the quantity. Returns its row.
    int add(const TransferDraftLine &line, std::optional<qint64> qty);
    /// What lies at another source.
    void setThere(const TransferDraftLine &line);
    void remove(int row);
    [[nodiscard]] const std::vector<TransferDraftLine> &lines() const { return m_lines; }
    [[nodiscard]] qint64 units() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void changed();
    void refusedText(const QString &text); ///< what was typed is no quantity

private:
    [[nodiscard]] QString text(const TransferDraftLine &line, int column) const;
    int tell(int row);

    std::vector<TransferDraftLine> m_lines;
};

} // namespace kontor
