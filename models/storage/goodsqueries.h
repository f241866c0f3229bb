// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of goods read. Never writes.
#pragma once

#include "listanswer.h"
#include "listrows.h"
#include "result.h"

namespace kontor {
class ListMemory;
class ShopFile;
struct ListCondition;
} // namespace kontor

namespace kontor::goodsqueries {

/// Sorted; of a search exact codes come first, then titles that begin with the words, then the rest.
[[nodiscard]] Result<ListAnswer> list(ShopFile &file, ListMemory &memory, const GoodsFilter &filter,
                                      const ListWish &wish);
/// What the filter asks for but its words, of a row of variants called `v`.
[[nodiscard]] ListCondition condition(const GoodsFilter &filter, const QString &isLive);
[[nodiscard]] Result<GoodsCounts> counts(ShopFile &file);
[[nodiscard]] Result<std::vector<GoodsRow>> rows(ShopFile &file, const std::vector<qint64> &numbers);
[[nodiscard]] Result<GoodsRow> variant(ShopFile &file, const VariantId &id);
[[nodiscard]] Result<GoodsRow> byCode(ShopFile &file, const QString &code);
[[nodiscard]] Result<std::vector<std::pair<LocationId, QString>>> locations(ShopFile &file);
[[nodiscard]] Result<LocationId> locationByName(ShopFile &file, const QString &nameOrCode);

} // namespace kontor::goodsqueries
