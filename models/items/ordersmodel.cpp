// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordersmodel.h"

#include <QDateTime>

namespace kontor {

namespace {

constexpr SortColumn<OrderSort> kOrdersModelSorts[] = {
    {OrdersModel::Placed, OrderSort::Placed},     {OrdersModel::Number, OrderSort::Number},
    {OrdersModel::Customer, OrderSort::Customer}, {OrdersModel::Label, OrderSort::Label},
    {OrdersModel::Total, OrderSort::Total},
};

} // namespace

int OrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<OrderSort> OrdersModel::sortOf(int column)
{
    return sortAt(kOrdersModelSorts, column);
}

int OrdersModel::columnOf(OrderSort sort)
{
    return columnAt(kOrdersModelSorts, sort);
}

PagedModelBase::ListQuery OrdersModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &wish) { return reader.orderList(filter, wish); };
}

OrdersModel::RowsQuery OrdersModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.orderRows(numbers); };
}

QVariant OrdersModel::look(const OrderRow &row, int role) const
{
    switch (role) {
    case LabelRole:
        return static_cast<int>(row.label);
    case PaymentRole:
        return static_cast<int>(row.payment);
    case FulfilmentRole:
        return static_cast<int>(row.fulfilment);
    default:
        return {};
    }
}

QVariant OrdersModel::value(const OrderRow &row, int column) const
{
    switch (column) {
    case Placed:
        return QDateTime::fromMSecsSinceEpoch(row.placedAtMs, Qt::UTC);
    case Units:
        return row.units;
    case Total:
        return QVariant::fromValue(Money{row.totalMinor, row.currency});
    case Due:
        return QVariant::fromValue(Money{row.openMinor(), row.currency});
    default:
        return {}; // words come from the screen
    }
}

} // namespace kontor
