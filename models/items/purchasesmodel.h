// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagedmodel.h"
#include "supplyrows.h"

namespace kontor {

/// The purchase orders of the shop, the latest first.
class PurchasesModel final : public PagedTableModel<PurchaseRow>
{
    Q_OBJECT
public:
    enum Column { Number, Supplier, Place, State, Placed, Expected, Ordered, Received, Cost, ColumnCount };
    using CellText = std::function<QString(const PurchaseRow &, int column)>;

    explicit PurchasesModel(ShopWorker &worker, QObject *parent = nullptr);

    void setFilter(const PurchaseFilter &filter);
    [[nodiscard]] const PurchaseFilter &filter() const { return m_filter; }
    void setCellText(CellText text) { m_text = std::move(text); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override;
    void forget(const QSet<qint64> &numbers, bool everything) override;
    [[nodiscard]] QVariant cell(const PurchaseRow &row, int column, int role) const override;

private:
    [[nodiscard]] QVariant plain(const PurchaseRow &row, int column) const;

    PurchaseFilter m_filter;
    CellText m_text;
};

} // namespace kontor
