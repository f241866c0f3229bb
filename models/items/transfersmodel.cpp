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

TransfersModel::TransfersModel(ShopWorker &worker, QObject *parent) : PagedTableModel(worker, parent)
{
    setRightAligned([](int column) { return column >= Units; });
}

void TransfersModel::setFilter(const TransferFilter &filter)
{
    m_filter = filter;
    askAnew();
}

int TransfersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

PagedModelBase::ListQuery TransfersModel::listQuery() const
{
    return [filter = m_filter](ShopReader &reader, const ListWish &) { return transferlists::list(reader, filter); };
}

TransfersModel::RowsQuery TransfersModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return transferlists::rows(reader, numbers); };
}

/// A transfer is not told by itself; whatever happens to one happens to its articles, too.
QSet<qint64> TransfersModel::touched(const Changes &changes) const
{
    return changes.goods;
}

void TransfersModel::forget(const QSet<qint64> &, bool)
{
    PagedTableModel::forget({}, true);
}

QVariant TransfersModel::cell(const ListedTransfer &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString words = m_text ? m_text(row, column) : QString();
        return words.isEmpty() ? plain(row, column) : words;
    }
    case ValueRole:
        if (column == Sent)
            return dayOf(row.sentAtMs);
        if (column == Due)
            return dayOf(row.dueAtMs);
        return plain(row, column);
    default:
        return {};
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
