// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockmodel.h"

#include <QDateTime>

namespace kontor {

namespace {

constexpr qint64 kEveryRow = -1;

QVariant orNothing(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

} // namespace

StockModel::StockModel(ShopWorker &worker, QObject *parent) : PagedTableModel(worker, parent)
{
    setRightAligned([](int column) { return (column >= Available && column <= Value) || column == Suggested; });
}

void StockModel::setFilter(const StockFilter &filter)
{
    m_filter = filter;
    askAnew();
}

std::optional<StockSort> StockModel::sortOf(int column)
{
    switch (column) {
    case Title:
        return StockSort::Title;
    case Sku:
        return StockSort::Sku;
    case Available:
        return StockSort::Available;
    case OnHand:
        return StockSort::OnHand;
    case Value:
        return StockSort::Value;
    default:
        return std::nullopt;
    }
}

int StockModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

PagedModelBase::ListQuery StockModel::listQuery() const
{
    return [filter = m_filter](ShopReader &reader, const ListWish &wish) { return reader.stockList(filter, wish); };
}

StockModel::RowsQuery StockModel::rowsQuery() const
{
    return [withWarning = m_filter.warnings != WarningViews()](ShopReader &reader, const std::vector<qint64> &numbers) {
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
    PagedTableModel::forget(numbers, everything || m_filter.arePlaces() || numbers.contains(kEveryRow));
}

QVariant StockModel::cell(const StockRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString words = m_text ? m_text(row, column) : QString();
        return words.isEmpty() ? plain(row, column) : words;
    }
    case Qt::ToolTipRole:
        return column == Title ? QVariant(row.goods.title) : QVariant();
    case ValueRole:
        if (column == Value && row.valueMinor() && !m_currency.isEmpty())
            return QVariant::fromValue(Money{*row.valueMinor(), m_currency});
        if (column == Since && row.sinceMs)
            return QDateTime::fromMSecsSinceEpoch(*row.sinceMs, Qt::UTC);
        return plain(row, column);
    case PictureRole:
        return row.goods.image;
    default:
        return {};
    }
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
