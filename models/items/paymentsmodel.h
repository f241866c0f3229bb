// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filteredmodel.h"
#include "paymentrows.h"

namespace kontor {

/// Money that came, waits or is missing, under one filter and sort. Words of cells come from the screen.
class PaymentsModel final : public FilteredModel<PaymentRow, PaymentFilter>
{
    Q_OBJECT
public:
    enum Column { At, Number, Customer, Channel, Standing, Reference, Amount, Back, Fee, Net, ColumnCount };
    enum Role { StandingRole = Qt::UserRole }; ///< PaymentStanding as int

    using FilteredModel::FilteredModel;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// What sorts by this column; nothing for columns that do not sort.
    [[nodiscard]] static std::optional<PaymentSort> sortOf(int column);
    [[nodiscard]] static int columnOf(PaymentSort sort);
    /// Whether a commit may have moved money. Money without an order touches no record that is listed.
    [[nodiscard]] static bool concerns(const Changes &changes);

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant value(const PaymentRow &row, int column) const override;
    [[nodiscard]] QVariant look(const PaymentRow &row, int role) const override;
    /// Those of the orders that changed; an order may also have got a new one, so the list is read in any case.
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override;
};

} // namespace kontor
