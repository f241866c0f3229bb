// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filteredmodel.h"
#include "listrows.h"

namespace kontor {

/// The shop's refunds and reversals under one filter and sort. Words of cells come from the screen.
class RefundsModel final : public FilteredModel<RefundRow, RefundFilter>
{
    Q_OBJECT
public:
    enum Column { Number, Requested, Customer, Standing, Kind, Reason, Goods, Amount, ColumnCount };
    enum Role { StandingRole = Qt::UserRole }; ///< RefundStanding as int

    using FilteredModel::FilteredModel;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// What sorts by this column; nothing for columns that do not sort.
    [[nodiscard]] static std::optional<RefundSort> sortOf(int column);
    [[nodiscard]] static int columnOf(RefundSort sort);

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant value(const RefundRow &row, int column) const override;
    [[nodiscard]] QVariant look(const RefundRow &row, int role) const override;
    /// Those of the orders that changed; an order may also have got a new one, so the list is read in any case.
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override;
};

} // namespace kontor
