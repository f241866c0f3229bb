// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagedmodel.h"
#include "transferlists.h"

namespace kontor {

/// The transfers between the locations of the shop, the latest first.
class TransfersModel final : public PagedTableModel<ListedTransfer>
{
    Q_OBJECT
public:
    enum Column { Number, From, To, State, Sent, Due, Units, Missing, ColumnCount };
    using CellText = std::function<QString(const ListedTransfer &, int column)>;

    explicit TransfersModel(ShopWorker &worker, QObject *parent = nullptr);

    void setFilter(const TransferFilter &filter);
    [[nodiscard]] const TransferFilter &filter() const { return m_filter; }
    void setCellText(CellText text) { m_text = std::move(text); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override;
    void forget(const QSet<qint64> &numbers, bool everything) override;
    [[nodiscard]] QVariant cell(const ListedTransfer &row, int column, int role) const override;

private:
    [[nodiscard]] QVariant plain(const ListedTransfer &row, int column) const;

    TransferFilter m_filter;
    CellText m_text;
};

} // namespace kontor
