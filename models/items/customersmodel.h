// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerrows.h"
#include "filteredmodel.h"

namespace kontor {

/// The shop's customers under one filter and sort. Words of cells come from the screen.
class CustomersModel final : public FilteredModel<CustomerRow, CustomerFilter>
{
    Q_OBJECT
public:
    enum Column { Name, Email, Phone, Tags, Orders, Value, LastOrder, Since, ColumnCount };

    /// `currency`: of what they bought.
    CustomersModel(ShopWorker &worker, QString currency, QObject *parent = nullptr)
        : FilteredModel(worker, parent), m_currency(std::move(currency))
    { }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// What sorts by this column; nothing for columns that do not sort.
    [[nodiscard]] static std::optional<CustomerSort> sortOf(int column);
    [[nodiscard]] static int columnOf(CustomerSort sort);

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant value(const CustomerRow &row, int column) const override;
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override { return changes.customers; }

private:
    QString m_currency;
};

} // namespace kontor
