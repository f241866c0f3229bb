// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filteredmodel.h"
#include "stockrows.h"

namespace kontor {

/// The stock of the shop: a row for each article, or for each place it lies in.
class StockModel final : public FilteredModel<StockRow, StockFilter>
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

    explicit StockModel(ShopWorker &worker, QObject *parent = nullptr);

    /// Of the values, for exports.
    void setCurrency(const QString &currency) { m_currency = currency; }
    [[nodiscard]] static std::optional<StockSort> sortOf(int column);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] ListQuery listQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override;
    void forget(const QSet<qint64> &numbers, bool everything) override;
    [[nodiscard]] QVariant value(const StockRow &row, int column) const override;
    [[nodiscard]] QVariant plain(const StockRow &row, int column) const override;
    [[nodiscard]] QVariant hint(const StockRow &row, int column) const override;
    [[nodiscard]] QVariant look(const StockRow &row, int role) const override;

private:
    QString m_currency;
};

} // namespace kontor
