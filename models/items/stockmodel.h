// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagedmodel.h"
#include "stockrows.h"

namespace kontor {

/// The stock of the shop: a row for each article, or for each place it lies in.
class StockModel final : public PagedTableModel<StockRow>
{
    Q_OBJECT
public:
    enum Column {
        Title,
        Sku,
        Place,
        Level,
        Available,
        OnHand,
        Reserved,
        Aside,
        Incoming,
        WarnAt,
        Cover,
        Value,
        Since,
        Suggested,
        Supplier,
        Quiet,
        ColumnCount
    };
    static constexpr int PictureRole = Qt::UserRole + 1;
    using CellText = std::function<QString(const StockRow &, int column)>;

    explicit StockModel(ShopWorker &worker, QObject *parent = nullptr);

    void setFilter(const StockFilter &filter);
    [[nodiscard]] const StockFilter &filter() const { return m_filter; }
    /// Numbers and days as people read them; without it those cells are plain.
    void setCellText(CellText text) { m_text = std::move(text); }
    /// Of the values, for exports.
    void setCurrency(const QString &currency) { m_currency = currency; }
    [[nodiscard]] static std::optional<StockSort> sortOf(int column);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override;
    void forget(const QSet<qint64> &numbers, bool everything) override;
    [[nodiscard]] QVariant cell(const StockRow &row, int column, int role) const override;

private:
    [[nodiscard]] QVariant plain(const StockRow &row, int column) const;

    StockFilter m_filter;
    CellText m_text;
    QString m_currency;
};

} // namespace kontor
