// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentsmodel.h"

#include <QDateTime>

namespace kontor {

int PaymentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<PaymentSort> PaymentsModel::sortOf(int column)
{
    switch (column) {
    case At:
        return PaymentSort::At;
    case Number:
        return PaymentSort::Number;
    case Customer:
        return PaymentSort::Customer;
    case Channel:
        return PaymentSort::Channel;
    case Standing:
        return PaymentSort::Standing;
    case Amount:
        return PaymentSort::Amount;
    default:
        return std::nullopt;
    }
}

int PaymentsModel::columnOf(PaymentSort sort)
{
    return columnFor(sort, &PaymentsModel::sortOf, ColumnCount, At);
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

QVariant PaymentsModel::cell(const PaymentRow &row, int column, int role) const
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

QVariant PaymentsModel::value(const PaymentRow &row, int column)
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
