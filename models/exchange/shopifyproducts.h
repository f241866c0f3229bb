// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsplan.h"
#include "importdialect.h"

namespace kontor {

/// Shopify's product export, the classic header (`Handle,Title,Body (HTML),…`) and that of 2024
/// (`Title,URL handle,Description,…`). Rows with one handle are one product: its variants and pictures.
class ShopifyProducts final : public ImportDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("shopify-products"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;
    [[nodiscard]] Result<void> judge(ImportJob &job) override;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) override;

private:
    struct Picture {
        QString address;
        QString alt;
        qint64 position = 0;
    };
    struct Group {
        QString handle;
        QStringList optionNames;
        std::vector<Picture> pictures;
        PlannedProduct product;
    };
    void judgeRow(ImportJob &job, qsizetype row);
    Group &groupOf(ImportJob &job, qsizetype row, const QString &handle);
    void addPicture(ImportJob &job, qsizetype row, Group &group);
    void addVariant(ImportJob &job, qsizetype row, Group &group);
    void identify(ImportJob &job, Group &group);
    void settlePictures(Group &group);

    GoodsIndex m_index;
    std::vector<Group> m_groups;
    QHash<QString, size_t> m_byHandle;
    GoodsPlan m_plan;
};

} // namespace kontor
