// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundsmodel.h"

#include <QDateTime>

namespace kontor {

int RefundsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<RefundSort> RefundsModel::sortOf(int column)
{
    switch (column) {
    case Number:
        return RefundSort::Number;
    case Requested:
        return RefundSort::Requested;
    case Customer:
        return RefundSort::Customer;
    case Standing:
        return RefundSort::Standing;
    case Amount:
        return RefundSort::Amount;
    default:
        return std::nullopt;
    }
}

int RefundsModel::columnOf(RefundSort sort)
{
    return columnFor(sort, &RefundsModel::sortOf, ColumnCount, Requested);
}

PagedModelBase::ListQuery RefundsModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &wish) { return reader.refundList(filter, wish); };
}

RefundsModel::RowsQuery RefundsModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.refundRows(numbers); };
}

QSet<qint64> RefundsModel::touched(const Changes &changes) const
{
    if (changes.orders.isEmpty())
        return {};
    return atHand([&](const RefundRow &row) { return changes.orders.contains(row.orderN); }) << kNoRow;
}

QVariant RefundsModel::cell(const RefundRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, column);
    case StandingRole:
        return static_cast<int>(row.standing);
    case ValueRole:
        return value(row, column);
    default:
        return {};
    }
}

QVariant RefundsModel::value(const RefundRow &row, int column)
{
    switch (column) {
    case Requested:
        return QDateTime::fromMSecsSinceEpoch(row.requestedAtMs, Qt::UTC);
    case Goods:
        return row.awaitedUnits;
    case Amount:
        return QVariant::fromValue(Money{row.amountMinor(), row.currency});
    default:
        return {}; // words come from the screen
    }
}

} // namespace kontor
