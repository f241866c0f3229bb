// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importdialect.h"
#include "stockcounts.h"

namespace kontor {

/// Any list of articles with quantities: what was counted, or what came in.
class GenericStock final : public ImportDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("generic-stock"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;
    [[nodiscard]] bool readsDates() const override { return true; }
    [[nodiscard]] Result<void> judge(ImportJob &job) override;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) override;

private:
    [[nodiscard]] Result<void> readRules(ImportJob &job);
    void judgeRow(ImportJob &job, qsizetype row);
    [[nodiscard]] std::optional<VariantId> article(ImportJob &job, qsizetype row) const;

    QString m_place;
    GoodsIndex m_index;
    StockCounts m_counts;
};

} // namespace kontor
