// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentsmodel.h"
#include "supplyrows.h"

namespace kontor {

/// The purchase orders of the shop, the latest first.
class PurchasesModel final : public DocumentsModel<PurchaseRow, PurchaseFilter>
{
    Q_OBJECT
public:
    enum Column { Number, Supplier, Place, State, Placed, Expected, Ordered, Received, Cost, ColumnCount };

    explicit PurchasesModel(ShopWorker &worker, QObject *parent = nullptr);
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant value(const PurchaseRow &row, int column) const override;
    [[nodiscard]] QVariant plain(const PurchaseRow &row, int column) const override;
};

} // namespace kontor
