// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordersmodel.h"

#include <QDateTime>

namespace kontor {

int OrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void OrdersModel::setFilter(const OrderFilter &filter)
{
    m_filter = filter;
    askAnew();
}

std::optional<OrderSort> OrdersModel::sortOf(int column)
{
    switch (column) {
    case Number:
        return OrderSort::Number;
    case Placed:
        return OrderSort::Placed;
    case Customer:
        return OrderSort::Customer;
    case Label:
        return OrderSort::Label;
    case Total:
        return OrderSort::Total;
    default:
        return std::nullopt;
    }
}

int OrdersModel::columnOf(OrderSort sort)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortOf(column) == sort)
            return column;
    }
    return Placed;
}

PagedModelBase::ListQuery OrdersModel::listQuery() const
{
    return [filter = m_filter](ShopReader &reader, const ListWish &wish) { return reader.orderList(filter, wish); };
}

OrdersModel::RowsQuery OrdersModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.orderRows(numbers); };
}

QVariant OrdersModel::cell(const OrderRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_text ? m_text(row, column) : QString();
    case LabelRole:
        return static_cast<int>(row.label);
    case PaymentRole:
        return static_cast<int>(row.payment);
    case FulfilmentRole:
        return static_cast<int>(row.fulfilment);
    case ValueRole:
        return value(row, column);
    default:
        return {};
    }
}

QVariant OrdersModel::value(const OrderRow &row, int column)
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
