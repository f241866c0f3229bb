// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasedraft.h"

#include "order.h"

#include <algorithm>

namespace kontor {

std::vector<PurchaseDraft> purchaseDrafts(const std::vector<StockRow> &rows)
{
    std::vector<PurchaseDraft> drafts;
    for (const StockRow &row : rows) {
        const LocationId location = row.location.value_or(mainLocation());
        auto draft = std::ranges::find_if(drafts, [&](const PurchaseDraft &each) {
            return each.supplier == row.supplier && each.location == location;
        });
        if (draft == drafts.end())
            draft = drafts.insert(drafts.end(), PurchaseDraft{row.supplier, location, {}});
        const qint64 least = suggestedQuantity(1, 0, 0, row.inputs.pack, row.inputs.moq);
        const qint64 qty = row.advice.suggested > 0 ? row.advice.suggested : least;
        if (std::ranges::find(draft->lines, row.goods.id, &PurchaseDraftLine::variant) == draft->lines.end())
            draft->lines.push_back(
                {row.goods.id, row.goods.sku, row.goods.title, qty, row.goods.costMinor.value_or(0)});
    }
    std::ranges::stable_partition(drafts, [](const PurchaseDraft &draft) { return !draft.supplier.isEmpty(); });
    return drafts;
}

} // namespace kontor
