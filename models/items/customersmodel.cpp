// SPDX-License-Identifier: GPL-3.0-or-later
#include "customersmodel.h"

#include <QDateTime>

namespace kontor {

int CustomersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<CustomerSort> CustomersModel::sortOf(int column)
{
    switch (column) {
    case Name:
        return CustomerSort::Name;
    case Email:
        return CustomerSort::Email;
    case Orders:
        return CustomerSort::Orders;
    case Value:
        return CustomerSort::Value;
    case LastOrder:
        return CustomerSort::LastOrder;
    case Since:
        return CustomerSort::Since;
    default:
        return std::nullopt;
    }
}

int CustomersModel::columnOf(CustomerSort sort)
{
    return columnFor(sort, &CustomersModel::sortOf, ColumnCount, LastOrder);
}

PagedModelBase::ListQuery CustomersModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &wish) { return reader.customerList(filter, wish); };
}

CustomersModel::RowsQuery CustomersModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.customerRows(numbers); };
}

QVariant CustomersModel::cell(const CustomerRow &row, int column, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(row, column);
    return role == ValueRole ? value(row, column) : QVariant();
}

QVariant CustomersModel::value(const CustomerRow &row, int column) const
{
    switch (column) {
    case Orders:
        return row.orders;
    case Value:
        return QVariant::fromValue(Money{row.valueMinor, m_currency});
    case Since:
        return QDateTime::fromMSecsSinceEpoch(row.createdAtMs, Qt::UTC);
    default:
        return {}; // words come from the screen
    }
}

} // namespace kontor
