// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipmodel.h"

#include <QDateTime>

namespace kontor {

namespace {

constexpr SortColumn<ShipSort> kShipModelSorts[] = {
    {ShipModel::Due, ShipSort::Due},           {ShipModel::Number, ShipSort::Number},
    {ShipModel::Customer, ShipSort::Customer}, {ShipModel::Standing, ShipSort::Standing},
    {ShipModel::Carrier, ShipSort::Carrier},
};

} // namespace

int ShipModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<ShipSort> ShipModel::sortOf(int column)
{
    return sortAt(kShipModelSorts, column);
}

int ShipModel::columnOf(ShipSort sort)
{
    return columnAt(kShipModelSorts, sort);
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

QVariant ShipModel::look(const ShipRow &row, int role) const
{
    switch (role) {
    case StandingRole:
        return static_cast<int>(row.standing);
    case DelayRole:
        return static_cast<int>(row.delay);
    default:
        return {};
    }
}

QVariant ShipModel::value(const ShipRow &row, int column) const
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
