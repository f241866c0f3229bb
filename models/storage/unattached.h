// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"
#include "order.h"

#include <vector>

namespace kontor {

/// The records of the world in one subject's history that count nowhere: their order, transfer or purchase
/// order does not exist (yet), or the money could not be booked on it. `order` is the history folded.
[[nodiscard]] std::vector<FactId> unattachedIn(const RecordId &subject, const std::vector<Fact> &history,
                                               const OrderState &order);

} // namespace kontor
