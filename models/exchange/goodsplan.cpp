// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsplan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

void findInShop(ImportJob &job, const GoodsIndex &index, PlannedProduct &product)
{
    product.exists = index.hasProduct(*product.draft.id);
    for (PlannedVariant &variant : product.variants) {
        if (index.variant(*variant.draft.id)) {
            variant.exists = true;
            continue;
        }
        const GoodsRow *sameSku = variant.draft.sku.isEmpty() ? nullptr : index.bySku(variant.draft.sku);
        if (!sameSku || (product.exists && sameSku->product != *product.draft.id))
            continue;
        variant.draft.id = sameSku->id;
        variant.exists = true;
        product.draft.id = sameSku->product;
        product.exists = true;
        job.note(Severity::Info, variant.row, "sku", "matched_by_sku",
                 u"The shop has an article with this SKU; the row updates it."_s);
    }
}

bool rejectWithItsRows(ImportJob &job, const PlannedProduct &product, const QString &name)
{
    const auto rejected = [&](qsizetype row) { return job.isRejected(row); };
    if (std::none_of(product.rows.begin(), product.rows.end(), rejected))
        return false;
    for (const qsizetype row : product.rows) {
        if (!job.isRejected(row))
            job.reject(row, nullptr, "product_rejected",
                       u"Another row of %1 cannot be imported, and a product comes whole or not at all."_s.arg(name));
    }
    return true;
}

} // namespace kontor
