// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filteredmodel.h"
#include "listrows.h"

namespace kontor {

/// The packing table under one filter and sort: orders that wait, and parcels. Words of cells come from the screen.
class ShipModel final : public FilteredModel<ShipRow, ShipFilter>
{
    Q_OBJECT
public:
    enum Column { Due, Number, Customer, Standing, Carrier, Tracking, Units, ColumnCount };
    enum Role { StandingRole = Qt::UserRole, DelayRole }; ///< ShipStanding, ShipDelay as int

    using FilteredModel::FilteredModel;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// What sorts by this column; nothing for columns that do not sort.
    [[nodiscard]] static std::optional<ShipSort> sortOf(int column);
    [[nodiscard]] static int columnOf(ShipSort sort);

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant value(const ShipRow &row, int column) const override;
    [[nodiscard]] QVariant look(const ShipRow &row, int role) const override;
    /// Those of the orders that changed; an order may also have got a new parcel, so the list is read in any case.
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override;
};

} // namespace kontor
