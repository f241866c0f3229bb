// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasesheet.h"

namespace kontor {

Result<PurchaseSheet> readPurchaseSheet(ShopReader &reader, const PurchaseOrderId &id)
{
    PurchaseSheet sheet;
    KONTOR_ASSIGN(sheet.state, reader.purchase(id));
    for (const PurchaseLine &line : sheet.state.lines) {
        const Result<GoodsRow> goods = reader.variant(line.variant);
        sheet.titles << (goods ? goods->title : line.sku); // of another desk's article that has not come yet
    }
    KONTOR_ASSIGN(const auto locations, reader.locations());
    for (const auto &[location, name] : locations) {
        if (location == sheet.state.location)
            sheet.place = name;
    }
    KONTOR_ASSIGN(sheet.suppliers, reader.suppliers());
    return sheet;
}

} // namespace kontor
