// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundsmodel.h"

#include <QDateTime>

namespace kontor {

namespace {

constexpr SortColumn<RefundSort> kRefundsModelSorts[] = {
    {RefundsModel::Requested, RefundSort::Requested}, {RefundsModel::Number, RefundSort::Number},
    {RefundsModel::Customer, RefundSort::Customer},   {RefundsModel::Standing, RefundSort::Standing},
    {RefundsModel::Amount, RefundSort::Amount},
};

} // namespace

int RefundsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<RefundSort> RefundsModel::sortOf(int column)
{
    return sortAt(kRefundsModelSorts, column);
}

int RefundsModel::columnOf(RefundSort sort)
{
    return columnAt(kRefundsModelSorts, sort);
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

QVariant RefundsModel::look(const RefundRow &row, int role) const
{
    return role == StandingRole ? QVariant(static_cast<int>(row.standing)) : QVariant();
}

QVariant RefundsModel::value(const RefundRow &row, int column) const
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
