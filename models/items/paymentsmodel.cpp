// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentsmodel.h"

#include <QDateTime>

namespace kontor {

namespace {

constexpr SortColumn<PaymentSort> kPaymentsModelSorts[] = {
    {PaymentsModel::At, PaymentSort::At},
    {PaymentsModel::Number, PaymentSort::Number},
    {PaymentsModel::Customer, PaymentSort::Customer},
    {PaymentsModel::Channel, PaymentSort::Channel},
    {PaymentsModel::Standing, PaymentSort::Standing},
    {PaymentsModel::Amount, PaymentSort::Amount},
};

} // namespace

int PaymentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<PaymentSort> PaymentsModel::sortOf(int column)
{
    return sortAt(kPaymentsModelSorts, column);
}

int PaymentsModel::columnOf(PaymentSort sort)
{
    return columnAt(kPaymentsModelSorts, sort);
}

PagedModelBase::ListQuery PaymentsModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &wish) { return reader.paymentList(filter, wish); };
}

PaymentsModel::RowsQuery PaymentsModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.paymentRows(numbers); };
}

bool PaymentsModel::concerns(const Changes &changes)
{
    const bool isOfOthers = !changes.goods.isEmpty() || !changes.customers.isEmpty();
    return changes.everything || !changes.orders.isEmpty() || !isOfOthers;
}

QSet<qint64> PaymentsModel::touched(const Changes &changes) const
{
    if (!concerns(changes))
        return {};
    return atHand([&](const PaymentRow &row) { return changes.orders.contains(row.orderN); }) << kNoRow;
}

QVariant PaymentsModel::look(const PaymentRow &row, int role) const
{
    return role == StandingRole ? QVariant(static_cast<int>(row.standing)) : QVariant();
}

QVariant PaymentsModel::value(const PaymentRow &row, int column) const
{
    const auto money = [&](qint64 minor) { return QVariant::fromValue(Money{minor, row.currency}); };
    switch (column) {
    case At:
        return QDateTime::fromMSecsSinceEpoch(row.atMs, Qt::UTC);
    case Amount:
        return money(row.amountMinor);
    case Back:
        return money(row.refundedMinor + row.takenMinor);
    case Fee:
        return money(row.feeMinor);
    case Net:
        return money(row.netMinor());
    default:
        return {}; // words come from the screen
    }
}

} // namespace kontor
