// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "result.h"
#include "shopreader.h"

#include <QHash>

namespace kontor {

/// The articles a shop has, looked up many times by one import. Read once.
class GoodsIndex
{
public:
    [[nodiscard]] static Result<GoodsIndex> read(ShopReader &reader);

    /// Null when the shop has none. With the same code twice the first is meant, as everywhere.
    [[nodiscard]] const GoodsRow *variant(const VariantId &id) const;
    [[nodiscard]] const GoodsRow *bySku(const QString &sku) const;
    [[nodiscard]] const GoodsRow *byBarcode(const QString &barcode) const;
    /// The SKU exactly, else in another letter case if that is only one article.
    [[nodiscard]] const GoodsRow *bySkuInAnyCase(const QString &sku) const;
    [[nodiscard]] bool hasProduct(const ProductId &id) const { return m_products.contains(id); }
    [[nodiscard]] qsizetype countOfSku(const QString &sku) const { return m_bySku.count(sku); }

private:
    std::vector<GoodsRow> m_rows;
    QHash<VariantId, size_t> m_byId;
    QMultiHash<QString, size_t> m_bySku;
    QMultiHash<QString, size_t> m_byFoldedSku;
    QMultiHash<QString, size_t> m_byBarcode;
    QHash<ProductId, size_t> m_products;
};

} // namespace kontor
