// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasesmodel.h"

#include <QDateTime>

namespace kontor {

namespace {

QVariant dayOrNothing(qint64 ms)
{
    return ms > 0 ? QVariant(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)) : QVariant();
}

} // namespace

PurchasesModel::PurchasesModel(ShopWorker &worker, QObject *parent) : DocumentsModel(worker, parent)
{
    setRightAligned([](int column) { return column >= Ordered; });
}

int PurchasesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

PagedModelBase::ListQuery PurchasesModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &) { return reader.purchaseList(filter); };
}

PurchasesModel::RowsQuery PurchasesModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.purchaseRows(numbers); };
}

QVariant PurchasesModel::value(const PurchaseRow &row, int column) const
{
    switch (column) {
    case Cost:
        return QVariant::fromValue(Money{row.costMinor, row.currency});
    case Placed:
        return dayOrNothing(row.placedAtMs);
    case Expected:
        return dayOrNothing(row.expectedAtMs);
    default:
        return plain(row, column);
    }
}

QVariant PurchasesModel::plain(const PurchaseRow &row, int column) const
{
    switch (column) {
    case Number:
        return row.number;
    case Supplier:
        return row.supplier;
    case Place:
        return row.location;
    case Ordered:
        return row.ordered;
    case Received:
        return row.received;
    default:
        return {};
    }
}

} // namespace kontor
