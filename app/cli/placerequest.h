// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clisession.h"
#include "ordersservice.h"

namespace kontor::cli {

/// What the options of `order place` ask for. Unknown articles: NotFound "no_such_sku".
[[nodiscard]] Result<PlaceOrder> placeRequest(Session &session, const Arguments &arguments);
/// Gives the order the customer with its email, made in the same commit when the shop does not know them.
[[nodiscard]] Result<void> nameCustomer(Session &session, UnitOfWork &unit, PlaceOrder &request);

} // namespace kontor::cli
