// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopreader.h"

namespace kontor {

/// Everything the pane beside the goods list shows of one variant.
struct GoodsDetailData {
    GoodsRow row;
    QJsonObject product; ///< every field
    std::vector<LevelRow> levels;
    std::vector<LedgerRow> ledger; ///< newest first
    std::vector<TimelineRow> history; ///< of product and variant, oldest first
};

/// For any thread.
[[nodiscard]] Result<GoodsDetailData> readGoodsDetail(ShopReader &reader, qint64 number);

} // namespace kontor
