// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfersmodel.h"

#include <QDateTime>

namespace kontor {

namespace {

QVariant dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

TransfersModel::TransfersModel(ShopWorker &worker, QObject *parent) : DocumentsModel(worker, parent)
{
    setRightAligned([](int column) { return column >= Units; });
}

int TransfersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

PagedModelBase::ListQuery TransfersModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &) { return transferlists::list(reader, filter); };
}

TransfersModel::RowsQuery TransfersModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return transferlists::rows(reader, numbers); };
}

QVariant TransfersModel::value(const ListedTransfer &row, int column) const
{
    switch (column) {
    case Sent:
        return dayOf(row.sentAtMs);
    case Due:
        return dayOf(row.dueAtMs);
    default:
        return plain(row, column);
    }
}

QVariant TransfersModel::plain(const ListedTransfer &row, int column) const
{
    switch (column) {
    case Number:
        return row.number;
    case From:
        return row.from;
    case To:
        return row.to;
    case Units:
        return row.sent;
    case Missing:
        return row.missing();
    default:
        return {};
    }
}

} // namespace kontor
