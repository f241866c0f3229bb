// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"
#include "order.h"

namespace kontor {

/// Folds one fact into one order. Pure: reads only the fact and the state so far. Facts come in the
/// shop's order; a void fact changes nothing. A fact with several orders as subjects is folded in each.
void foldOrderFact(OrderState &order, const Fact &fact);

/// Folds a whole history; `facts` must be in the shop's order.
[[nodiscard]] OrderState foldOrder(const OrderId &id, const std::vector<Fact> &facts);

} // namespace kontor
