// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listedtransfer.h"
#include "pilldelegate.h"

namespace kontor {

/// Where a transfer stands. What it does not say of a closed one is that nothing was missing.
enum class TransferStage { UnderWay, PartlyCome, Overdue, Come, Closed, Lost, Back };

[[nodiscard]] TransferStage transferStage(const ListedTransfer &row, qint64 nowMs);
[[nodiscard]] QString transferStageWord(TransferStage stage);
[[nodiscard]] Tone transferStageTone(TransferStage stage);

} // namespace kontor
