// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsservice.h"
#include "listrows.h"
#include "shopworker.h"

namespace kontor {

class ShopReader;
class UnitOfWork;

/// A product as it is typed in: the draft, and what goes with it.
struct ProductEntry {
    ProductDraft draft;
    std::vector<qint64> initialStock; ///< beside draft.variants; 0 books nothing
    QStringList tagsTaken; ///< were there, are not any more
    QStringList categoriesTaken;
};

/// What is known of a product, to be edited. For any thread.
[[nodiscard]] Result<ProductEntry> readProduct(ShopReader &reader, const ProductId &product);
/// Writes it as one commit; goods that are new come in with their stock.
/// `step`: gets what can be taken back; stock that came in is not part of it.
[[nodiscard]] Result<GoodsService::Saved> writeProduct(UnitOfWork &unit, const QString &actor,
                                                       const ProductEntry &entry, EditStep *step = nullptr);

} // namespace kontor
