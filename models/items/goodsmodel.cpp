// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsmodel.h"

namespace kontor {

namespace {

constexpr SortColumn<GoodsSort> kGoodsModelSorts[] = {
    {GoodsModel::Title, GoodsSort::Title},
    {GoodsModel::Sku, GoodsSort::Sku},
    {GoodsModel::Price, GoodsSort::Price},
    {GoodsModel::Available, GoodsSort::Available},
};

} // namespace

GoodsModel::GoodsModel(ShopWorker &worker, QObject *parent) : FilteredModel(worker, parent)
{
    setRightAligned([](int column) { return column >= Price && column <= Reserved; });
}

std::optional<GoodsSort> GoodsModel::sortOf(int column)
{
    return sortAt(kGoodsModelSorts, column);
}

int GoodsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags GoodsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plainFlags = FilteredModel::flags(index);
    const bool isRead = index.isValid() && rowAt(index.row()); // nobody types over a price that is not shown yet
    return isRead && index.column() == Price ? plainFlags | Qt::ItemIsEditable : plainFlags;
}

bool GoodsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const GoodsRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (role != Qt::EditRole || index.column() != Price || !row)
        return false;
    emit priceTyped(*row, value.toString());
    return true;
}

PagedModelBase::ListQuery GoodsModel::listQuery() const
{
    return [filter = filter()](ShopReader &reader, const ListWish &wish) { return reader.goodsList(filter, wish); };
}

GoodsModel::RowsQuery GoodsModel::rowsQuery() const
{
    return [](ShopReader &reader, const std::vector<qint64> &numbers) { return reader.goodsRows(numbers); };
}

QVariant GoodsModel::value(const GoodsRow &row, int column) const
{
    if (column == Price && !m_currency.isEmpty())
        return QVariant::fromValue(Money{row.priceMinor, m_currency});
    return column == Status ? QVariant() : plain(row, column); // the word of a status comes from the screen
}

QVariant GoodsModel::hint(const GoodsRow &row, int column) const
{
    return column == Title || column == Variant ? QVariant(row.title) : QVariant();
}

QVariant GoodsModel::look(const GoodsRow &row, int role) const
{
    switch (role) {
    case NumberRole:
        return row.n;
    case LevelRole:
        return static_cast<int>(row.level());
    case StatusRole:
        return row.status;
    case PictureRole:
        return row.image;
    default:
        return {};
    }
}

QVariant GoodsModel::plain(const GoodsRow &row, int column) const
{
    switch (column) {
    case Title:
        return row.productTitle;
    case Variant:
        return row.variantTitle;
    case Sku:
        return row.sku;
    case Barcode:
        return row.barcode;
    case Price:
        return row.priceMinor;
    case Available:
        return row.tracked ? QVariant(row.available()) : QVariant();
    case OnHand:
        return row.tracked ? QVariant(row.onHand) : QVariant();
    case Reserved:
        return row.reserved;
    case Status:
        return row.status;
    default:
        return {};
    }
}

} // namespace kontor
