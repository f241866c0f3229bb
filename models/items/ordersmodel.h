// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filteredmodel.h"
#include "listrows.h"

namespace kontor {

/// The shop's orders under one filter and sort. Words of cells come from the screen.
class OrdersModel final : public FilteredModel<OrderRow, OrderFilter>
{
    Q_OBJECT
public:
    enum Column { Number, Placed, Customer, Label, Payment, Fulfilment, Units, Total, Due, ColumnCount };
    enum Role {
        LabelRole = Qt::UserRole, ///< OrderLabel as int
        PaymentRole,
        FulfilmentRole,
    };

    using FilteredModel::FilteredModel;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// What sorts by this column; nothing for columns that do not sort.
    [[nodiscard]] static std::optional<OrderSort> sortOf(int column);
    [[nodiscard]] static int columnOf(OrderSort sort);

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant value(const OrderRow &row, int column) const override;
    [[nodiscard]] QVariant look(const OrderRow &row, int role) const override;
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override { return changes.orders; }
};

} // namespace kontor
