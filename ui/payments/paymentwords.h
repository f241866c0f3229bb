// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paymentrows.h"
#include "pilldelegate.h"
#include "querywords.h"

namespace kontor {

// What people read of payments. In the language of the moment.

[[nodiscard]] QString word(PaymentStanding standing);
[[nodiscard]] QString word(PaymentQueue queue);
[[nodiscard]] Tone toneOf(PaymentStanding standing);

/// Gives the search words of payments their names in the language of the moment.
void addPaymentWords(QueryVocabulary &words);

} // namespace kontor
