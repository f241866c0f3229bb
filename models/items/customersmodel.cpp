// SPDX-License-Identifier: GPL-3.0-or-later
#include "customersmodel.h"

#include <QDateTime>

namespace kontor {

namespace {

constexpr SortColumn<CustomerSort> kCustomersModelSorts[] = {
    {CustomersModel::LastOrder, CustomerSort::LastOrder}, {CustomersModel::Name, CustomerSort::Name},
    {CustomersModel::Email, CustomerSort::Email},         {CustomersModel::Orders, CustomerSort::Orders},
    {CustomersModel::Value, CustomerSort::Value},         {CustomersModel::Since, CustomerSort::Since},
};

} // namespace

int CustomersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<CustomerSort> CustomersModel::sortOf(int column)
{
    return sortAt(kCustomersModelSorts, column);
}

int CustomersModel::columnOf(CustomerSort sort)
{
    return columnAt(kCustomersModelSorts, sort);
}

PagedModelBase::ListQuery CustomersModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &wish) { return reader.customerList(filter, wish); };
}

CustomersModel::RowsQuery CustomersModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.customerRows(numbers); };
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
