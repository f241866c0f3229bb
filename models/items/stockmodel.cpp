// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockmodel.h"

#include <QDateTime>

namespace kontor {

namespace {

constexpr qint64 kEveryRow = -1;
constexpr SortColumn<StockSort> kStockModelSorts[] = {
    {StockModel::Title, StockSort::Title},         {StockModel::Sku, StockSort::Sku},
    {StockModel::Available, StockSort::Available}, {StockModel::OnHand, StockSort::OnHand},
    {StockModel::Value, StockSort::Value},
};

QVariant orNothing(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

} // namespace

StockModel::StockModel(ShopWorker &worker, QObject *parent) : FilteredModel(worker, parent)
{
    setRightAligned([](int column) { return (column >= Available && column <= Value) || column == Suggested; });
}

std::optional<StockSort> StockModel::sortOf(int column)
{
    return sortAt(kStockModelSorts, column);
}

int StockModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

PagedModelBase::ListQuery StockModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &wish) { return reader.stockList(filter, wish); };
}

StockModel::RowsQuery StockModel::rowsQuery() const
{
    return [withWarning = filter().warnings != WarningViews()](ShopReader &reader, const std::vector<qint64> &numbers) {
        return reader.stockRows(numbers, withWarning);
    };
}

/// Suppliers and the shop's habits stand in every row.
QSet<qint64> StockModel::touched(const Changes &changes) const
{
    return changes.settings ? changes.goods + QSet<qint64>{kEveryRow} : changes.goods;
}

/// Changes name articles; which places those have is not known here.
void StockModel::forget(const QSet<qint64> &numbers, bool everything)
{
    PagedTableModel::forget(numbers, everything || filter().arePlaces() || numbers.contains(kEveryRow));
}

QVariant StockModel::value(const StockRow &row, int column) const
{
    if (column == Value && row.valueMinor() && !m_currency.isEmpty())
        return QVariant::fromValue(Money{*row.valueMinor(), m_currency});
    if (column == Since && row.sinceMs)
        return QDateTime::fromMSecsSinceEpoch(*row.sinceMs, Qt::UTC);
    return plain(row, column);
}

QVariant StockModel::hint(const StockRow &row, int column) const
{
    return column == Title ? QVariant(row.goods.title) : QVariant();
}

QVariant StockModel::look(const StockRow &row, int role) const
{
    return role == PictureRole ? QVariant(row.goods.image) : QVariant();
}

QVariant StockModel::plain(const StockRow &row, int column) const
{
    switch (column) {
    case Title:
        return row.goods.title;
    case Sku:
        return row.goods.sku;
    case Place:
        return row.locationName;
    case Available:
        return row.goods.tracked ? QVariant(row.available()) : QVariant();
    case OnHand:
        return row.goods.tracked ? QVariant(row.onHand) : QVariant();
    case Reserved:
        return row.reserved;
    case Aside:
        return row.aside();
    case Incoming:
        return row.incoming;
    case WarnAt:
        return orNothing(row.warnAt);
    case Cover:
        return row.advice.coverDays ? QVariant(static_cast<qint64>(*row.advice.coverDays)) : QVariant();
    case Suggested:
        return row.advice.suggested;
    case Supplier:
        return row.supplier;
    default:
        return {};
    }
}

} // namespace kontor
