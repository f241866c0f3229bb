// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importdialect.h"
#include "stockcounts.h"

namespace kontor {

/// Shopify's inventory export: one row per article and location with what is on hand, or the older table with one
/// column per location. What is on hand is a count.
class ShopifyInventory final : public ImportDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("shopify-inventory"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;
    [[nodiscard]] Result<void> judge(ImportJob &job) override;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) override;

private:
    void judgeRow(ImportJob &job, qsizetype row);
    void judgeCell(ImportJob &job, qsizetype row, const VariantId &variant, int column, const QString &place);
    [[nodiscard]] std::optional<VariantId> article(ImportJob &job, qsizetype row) const;
    [[nodiscard]] QString placeNamed(const QString &name) const;

    GoodsIndex m_index;
    StockCounts m_counts;
    QSet<QString> m_namedPlaces; ///< that the file names
    std::vector<int> m_placeColumns; ///< of the older table
};

} // namespace kontor
