// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentsmodel.h"
#include "transferlists.h"

namespace kontor {

/// The transfers between the locations of the shop, the latest first.
class TransfersModel final : public DocumentsModel<ListedTransfer, TransferFilter>
{
    Q_OBJECT
public:
    enum Column { Number, From, To, State, Sent, Due, Units, Missing, ColumnCount };

    explicit TransfersModel(ShopWorker &worker, QObject *parent = nullptr);
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant value(const ListedTransfer &row, int column) const override;
    [[nodiscard]] QVariant plain(const ListedTransfer &row, int column) const override;
};

} // namespace kontor
