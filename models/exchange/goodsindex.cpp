// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsindex.h"

#include "barcode.h"

#include <algorithm>

namespace kontor {

namespace {

constexpr size_t kGoodsIndexPage = 1000;

} // namespace

Result<GoodsIndex> GoodsIndex::read(ShopReader &reader)
{
    GoodsIndex index;
    GoodsFilter everything;
    everything.archivedToo = true;
    KONTOR_ASSIGN(std::vector<qint64> numbers, reader.goodsNumbersOf(everything));
    std::sort(numbers.begin(), numbers.end()); // the oldest first, so that it is the one a code means
    index.m_rows.reserve(numbers.size());
    for (size_t from = 0; from < numbers.size(); from += kGoodsIndexPage) {
        const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end =
            numbers.begin() + static_cast<std::ptrdiff_t>(std::min(from + kGoodsIndexPage, numbers.size()));
        KONTOR_ASSIGN(std::vector<GoodsRow> page, reader.goodsRows({begin, end}));
        std::move(page.begin(), page.end(), std::back_inserter(index.m_rows));
    }
    for (size_t i = index.m_rows.size(); i-- > 0;) { // a multi-hash finds what came last first
        const GoodsRow &row = index.m_rows[i];
        index.m_byId.insert(row.id, i);
        index.m_products.insert(row.product, i);
        if (!row.sku.isEmpty()) {
            index.m_bySku.insert(row.sku, i);
            index.m_byFoldedSku.insert(row.sku.toCaseFolded(), i);
        }
        if (!row.barcode.isEmpty())
            index.m_byBarcode.insert(canonicalBarcode(row.barcode), i);
    }
    return index;
}

const GoodsRow *GoodsIndex::variant(const VariantId &id) const
{
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? nullptr : &m_rows[*it];
}

const GoodsRow *GoodsIndex::bySku(const QString &sku) const
{
    const auto it = m_bySku.find(sku);
    return it == m_bySku.end() ? nullptr : &m_rows[*it];
}

const GoodsRow *GoodsIndex::byBarcode(const QString &barcode) const
{
    const auto it = m_byBarcode.find(canonicalBarcode(barcode));
    return it == m_byBarcode.end() ? nullptr : &m_rows[*it];
}

const GoodsRow *GoodsIndex::bySkuInAnyCase(const QString &sku) const
{
    if (const GoodsRow *exact = bySku(sku))
        return exact;
    const auto folded = m_byFoldedSku.find(sku.toCaseFolded());
    return folded == m_byFoldedSku.end() || m_byFoldedSku.count(sku.toCaseFolded()) > 1 ? nullptr : &m_rows[*folded];
}

} // namespace kontor
