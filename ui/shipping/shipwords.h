// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "pilldelegate.h"
#include "querywords.h"

namespace kontor {

// What people read at the packing table. In the language of the moment.

[[nodiscard]] QString word(ShipStanding standing);
[[nodiscard]] QString word(ShipQueue queue);
/// Its standing, and that it is late.
[[nodiscard]] QString standingText(ShipStanding standing, ShipDelay delay);
/// The same of a row, where what a buyer sends back is told from a parcel that the carrier returns.
[[nodiscard]] QString standingText(const ShipRow &row);
[[nodiscard]] Tone toneOf(ShipStanding standing, ShipDelay delay);

/// Gives the search words of the packing table their names in the language of the moment.
void addShipWords(QueryVocabulary &words);

} // namespace kontor
