// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipmodel.h"

#include <QDateTime>

namespace kontor {

int ShipModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<ShipSort> ShipModel::sortOf(int column)
{
    switch (column) {
    case Due:
        return ShipSort::Due;
    case Number:
        return ShipSort::Number;
    case Customer:
        return ShipSort::Customer;
    case Standing:
        return ShipSort::Standing;
    case Carrier:
        return ShipSort::Carrier;
    default:
        return std::nullopt;
    }
}

int ShipModel::columnOf(ShipSort sort)
{
    return columnFor(sort, &ShipModel::sortOf, ColumnCount, Due);
}

PagedModelBase::ListQuery ShipModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &wish) { return reader.shipList(filter, wish); };
}

ShipModel::RowsQuery ShipModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.shipRows(numbers); };
}

QSet<qint64> ShipModel::touched(const Changes &changes) const
{
    if (changes.orders.isEmpty())
        return {};
    return atHand([&](const ShipRow &row) { return changes.orders.contains(row.orderN); }) << kNoRow;
}

QVariant ShipModel::cell(const ShipRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, column);
    case StandingRole:
        return static_cast<int>(row.standing);
    case DelayRole:
        return static_cast<int>(row.delay);
    case ValueRole:
        return value(row, column);
    default:
        return {};
    }
}

QVariant ShipModel::value(const ShipRow &row, int column)
{
    switch (column) {
    case Due:
        return QDateTime::fromMSecsSinceEpoch(row.dueAtMs, Qt::UTC);
    case Units:
        return row.units;
    default:
        return {}; // words come from the screen
    }
}

} // namespace kontor
