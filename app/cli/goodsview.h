// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clisession.h"
#include "listrows.h"

namespace kontor::cli {

/// By SKU, barcode or id; NotFound "no_such_sku".
[[nodiscard]] Result<GoodsRow> findGoods(Session &session, const QString &code);

/// One article as lists and `goods show` give it; amounts in the shop's currency.
[[nodiscard]] QJsonObject goodsJson(const GoodsRow &row, const QString &currency);
/// `stock show`: the article's numbers, in all and by location.
[[nodiscard]] Result<Answer> stockAnswer(Session &session, const VariantId &variant);
[[nodiscard]] QString stockLevelText(StockLevel level); ///< ok | low | out | oversold

} // namespace kontor::cli
