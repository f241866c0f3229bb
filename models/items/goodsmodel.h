// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filteredmodel.h"

namespace kontor {

/// The goods of the shop, one row a variant.
class GoodsModel final : public FilteredModel<GoodsRow, GoodsFilter>
{
    Q_OBJECT
public:
    enum Column { Title, Variant, Sku, Barcode, Price, Available, OnHand, Reserved, Level, Status, ColumnCount };
    enum Role { NumberRole = Qt::UserRole + 1, LevelRole, StatusRole, PictureRole };

    explicit GoodsModel(ShopWorker &worker, QObject *parent = nullptr);

    /// Of the prices, for exports.
    void setCurrency(const QString &currency) { m_currency = currency; }
    [[nodiscard]] static std::optional<GoodsSort> sortOf(int column);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Only the price can be typed. Nothing is written here: priceTyped() asks for it.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void priceTyped(const kontor::GoodsRow &row, const QString &text);

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override { return changes.goods; }
    [[nodiscard]] QVariant value(const GoodsRow &row, int column) const override;
    [[nodiscard]] QVariant plain(const GoodsRow &row, int column) const override;
    [[nodiscard]] QVariant hint(const GoodsRow &row, int column) const override;
    [[nodiscard]] QVariant look(const GoodsRow &row, int role) const override;

private:
    QString m_currency;
};

} // namespace kontor
