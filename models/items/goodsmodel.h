// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagedmodel.h"

namespace kontor {

/// The goods of the shop, one row a variant.
class GoodsModel final : public PagedTableModel<GoodsRow>
{
    Q_OBJECT
public:
    enum Column { Title, Variant, Sku, Barcode, Price, Available, OnHand, Reserved, Level, Status, ColumnCount };
    enum Role { NumberRole = Qt::UserRole + 1, LevelRole, StatusRole, PictureRole };
    using CellText = std::function<QString(const GoodsRow &, int column)>;

    explicit GoodsModel(ShopWorker &worker, QObject *parent = nullptr);

    void setFilter(const GoodsFilter &filter);
    [[nodiscard]] const GoodsFilter &filter() const { return m_filter; }
    /// Amounts and codes as people read them; without it those cells are numbers and codes.
    void setCellText(CellText text) { m_text = std::move(text); }
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
    [[nodiscard]] QVariant cell(const GoodsRow &row, int column, int role) const override;

private:
    [[nodiscard]] QVariant plain(const GoodsRow &row, int column) const;

    GoodsFilter m_filter;
    CellText m_text;
    QString m_currency;
};

} // namespace kontor
