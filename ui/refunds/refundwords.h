// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pilldelegate.h"
#include "querywords.h"
#include "refundqueue.h"

namespace kontor {

// What people read in the tab of refunds. In the language of the moment.

[[nodiscard]] QString word(RefundStanding standing);
[[nodiscard]] QString word(RefundQueue queue);
[[nodiscard]] QString shortWord(RefundKind kind); ///< for a column
[[nodiscard]] QString reversalWord(const QString &reason); ///< chargeback | bank_return
[[nodiscard]] Tone toneOf(RefundStanding standing);

/// Gives the search words of refunds their names in the language of the moment.
void addRefundWords(QueryVocabulary &words);

} // namespace kontor
