// SPDX-License-Identifier: GPL-3.0-or-later
// The guards of single kinds of fact; only guards.cpp calls them.
#pragma once

#include "guards.h"

namespace kontor {

using Verdicted = std::optional<Objection>;

[[nodiscard]] Objection noSuch(const char *what);
[[nodiscard]] Verdicted isPlaced(const OrderState &order);
[[nodiscard]] Verdicted isFree(const OrderState &order);

[[nodiscard]] Verdicted mayOpenPayment(const Fact &fact, const OrderState &order, ShopView &shop);
[[nodiscard]] Verdicted mayMovePayment(const Fact &fact, const OrderState &order, ShopView &shop);
[[nodiscard]] Verdicted mayPack(const Fact &fact, const OrderState &order, ShopView &shop);
[[nodiscard]] Verdicted mayVoid(const Fact &fact, const OrderState &order, ShopView &shop);
[[nodiscard]] Verdicted mayRequestRefund(const Fact &fact, const OrderState &order, ShopView &shop);
[[nodiscard]] Verdicted mayApproveRefund(const Fact &fact, const OrderState &order, ShopView &shop);
[[nodiscard]] Verdicted mayRejectRefund(const Fact &fact, const OrderState &order, ShopView &shop);
[[nodiscard]] Verdicted maySecondRefund(const Fact &fact, const OrderState &order, ShopView &shop);
[[nodiscard]] Verdicted mayWithdrawRefund(const Fact &fact, const OrderState &order, ShopView &shop);
[[nodiscard]] Verdicted mayExchange(const Fact &fact, const OrderState &order, ShopView &shop);

} // namespace kontor
