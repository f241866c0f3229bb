// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsindex.h"
#include "importdialect.h"

namespace kontor {

/// Any list of articles with quantities: what was counted, or what came in.
class GenericStock final : public ImportDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("generic-stock"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] Result<void> judge(ImportJob &job) override;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) override;

private:
    struct Planned {
        qsizetype row = 0;
        VariantId variant;
        LocationId location;
        qint64 qty = 0;
        std::optional<qint64> atMs;
        QByteArray name; ///< what the fact's id follows from
    };
    [[nodiscard]] Result<void> readRules(ImportJob &job);
    void judgeRow(ImportJob &job, qsizetype row);
    [[nodiscard]] std::optional<VariantId> article(ImportJob &job, qsizetype row) const;
    [[nodiscard]] std::optional<LocationId> place(ImportJob &job, qsizetype row) const;
    [[nodiscard]] Result<void> writeOne(ImportJob &job, UnitOfWork &unit, const BatchId &batch, const Planned &planned);

    bool m_receives = false;
    QString m_place;
    QByteArray m_fileHash;
    GoodsIndex m_index;
    QHash<QString, LocationId> m_places;
    QHash<QString, qsizetype> m_seen;
    std::vector<Planned> m_plan;
};

} // namespace kontor
