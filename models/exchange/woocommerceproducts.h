// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsplan.h"
#include "importdialect.h"

namespace kontor {

/// WooCommerce's product export (`ID,Type,SKU,Name,…`), also with German, French or Spanish headers. One row is
/// one product; a variation belongs to the variable product that its Parent names by SKU or as `id:123`.
class WooCommerceProducts final : public ImportDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("woocommerce-products"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;
    [[nodiscard]] Result<void> judge(ImportJob &job) override;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) override;

private:
    struct Attribute {
        int nameColumn = -1;
        int valuesColumn = -1;
    };
    struct Group {
        QString key; ///< SKU, else id, else name: what tells the product from all others
        QString title;
        bool variable = false;
        std::vector<std::pair<int, PlannedVariant>> variants; ///< with the position the file gives them
        PlannedProduct product;
    };
    void findAttributes(ImportJob &job);
    void judgeProduct(ImportJob &job, qsizetype row);
    void judgeVariation(ImportJob &job, qsizetype row);
    void addProduct(ImportJob &job, qsizetype row, const QStringList &kinds);
    void readAttributes(ImportJob &job, qsizetype row, PlannedVariant &variant);
    void settle(ImportJob &job, Group &group);

    GoodsIndex m_index;
    std::map<int, Attribute> m_attributes; ///< by their number in the header
    std::vector<Group> m_groups;
    QHash<QString, size_t> m_byReference; ///< SKU or `id:123` of a product → its group
    GoodsPlan m_plan;
};

} // namespace kontor
