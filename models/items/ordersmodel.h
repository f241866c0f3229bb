// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "pagedmodel.h"

namespace kontor {

/// The shop's orders under one filter and sort. Words of cells come from the screen.
class OrdersModel final : public PagedTableModel<OrderRow>
{
    Q_OBJECT
public:
    enum Column { Number, Placed, Customer, Label, Payment, Fulfilment, Units, Total, Due, ColumnCount };
    enum Role {
        LabelRole = Qt::UserRole, ///< OrderLabel as int
        PaymentRole,
        FulfilmentRole,
    };

    using PagedTableModel::PagedTableModel;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    void setCellText(std::function<QString(const OrderRow &, int)> text) { m_text = std::move(text); }
    void setFilter(const OrderFilter &filter);
    [[nodiscard]] const OrderFilter &filter() const { return m_filter; }
    /// What sorts by this column; nothing for columns that do not sort.
    [[nodiscard]] static std::optional<OrderSort> sortOf(int column);
    [[nodiscard]] static int columnOf(OrderSort sort);

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const OrderRow &row, int column, int role) const override;
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override { return changes.orders; }

private:
    [[nodiscard]] static QVariant value(const OrderRow &row, int column);

    OrderFilter m_filter;
    std::function<QString(const OrderRow &, int)> m_text;
};

} // namespace kontor
