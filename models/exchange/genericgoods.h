// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsplan.h"
#include "importdialect.h"

namespace kontor {

/// Any table of goods, one row per article, and Kontor's own export. Rows with the same handle or
/// product are one product.
class GenericGoods final : public ImportDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("generic-goods"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;
    [[nodiscard]] Result<void> judge(ImportJob &job) override;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) override;

private:
    void judgeRow(ImportJob &job, qsizetype row);
    [[nodiscard]] const GoodsRow *present(ImportJob &job, qsizetype row) const;
    [[nodiscard]] QString keyOf(const ImportJob &job, qsizetype row) const;
    void addTo(PlannedProduct &product, ImportJob &job, qsizetype row, const GoodsRow *article);
    PlannedProduct &productOf(ImportJob &job, qsizetype row, const GoodsRow *article);

    GoodsIndex m_index;
    GoodsPlan m_plan;
    QHash<QString, size_t> m_byKey; ///< group or product id → its place in the plan
    QHash<VariantId, qsizetype> m_seen; ///< article → its row
};

} // namespace kontor
