// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pilldelegate.h"
#include "purchaseorder.h"
#include "supplyrows.h"

namespace kontor {

/// Where a purchase order stands.
enum class PurchaseStage { Ordered, PartlyCome, Come, Closed };

[[nodiscard]] PurchaseStage purchaseStage(const PurchaseRow &row);
[[nodiscard]] PurchaseStage purchaseStage(const PurchaseState &purchase);
[[nodiscard]] QString purchaseStageWord(PurchaseStage stage);
[[nodiscard]] Tone purchaseStageTone(PurchaseStage stage);

} // namespace kontor
