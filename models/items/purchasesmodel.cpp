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

PurchasesModel::PurchasesModel(ShopWorker &worker, QObject *parent) : PagedTableModel(worker, parent)
{
    setRightAligned([](int column) { return column >= Ordered; });
}

void PurchasesModel::setFilter(const PurchaseFilter &filter)
{
    m_filter = filter;
    askAnew();
}

int PurchasesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

PagedModelBase::ListQuery PurchasesModel::listQuery() const
{
    return [filter = m_filter](ShopReader &reader, const ListWish &) { return reader.purchaseList(filter); };
}

PurchasesModel::RowsQuery PurchasesModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.purchaseRows(numbers); };
}

/// A purchase order is not told by itself; whatever happens to one happens to its articles, too.
QSet<qint64> PurchasesModel::touched(const Changes &changes) const
{
    return changes.goods;
}

void PurchasesModel::forget(const QSet<qint64> &, bool)
{
    PagedTableModel::forget({}, true);
}

QVariant PurchasesModel::cell(const PurchaseRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString words = m_text ? m_text(row, column) : QString();
        return words.isEmpty() ? plain(row, column) : words;
    }
    case ValueRole:
        if (column == Cost)
            return QVariant::fromValue(Money{row.costMinor, row.currency});
        if (column == Placed)
            return dayOrNothing(row.placedAtMs);
        if (column == Expected)
            return dayOrNothing(row.expectedAtMs);
        return plain(row, column);
    default:
        return {};
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
