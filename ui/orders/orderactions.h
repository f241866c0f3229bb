// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guards.h"
#include "order.h"

namespace kontor {

enum class OrderAction {
    Pay,
    Ship,
    Receive,
    Refund,
    CancelLines,
    Hold,
    Release,
    Cancel,
    Note,
    Edit,
    Split,
    Merge,
    Duplicate,
    TakeBack ///< goods that nobody had announced
};
enum class RefundAction { Approve, ApproveOther, Reject, Second, Settle, Withdraw, TakeBack, Fail, Exchange };
enum class PaymentAction { Reverse, Reinstate };
enum class ParcelAction { Ship, Track, Void };

/// Why an action is not offered on an order as it stands; nullopt: it is. Asks the same rules that judge
/// the decision when it is written, so that a button never promises what the shop would refuse.
[[nodiscard]] std::optional<Objection> objection(const OrderState &order, OrderAction action, qint64 nowMs);
[[nodiscard]] std::optional<Objection> objection(const OrderState &order, const Refund &refund, RefundAction action,
                                                 const QString &actor, qint64 nowMs);

/// What may be done with a refund now, what is next first, and the words of the button. In the language of the moment.
[[nodiscard]] std::vector<std::pair<RefundAction, QString>> offered(const OrderState &order, const Refund &refund,
                                                                    const QString &actor, qint64 nowMs);

[[nodiscard]] bool isOffered(const Payment &payment, PaymentAction action);
[[nodiscard]] bool isOffered(const Parcel &parcel, ParcelAction action);
/// Shipping is possible, but only by overriding that the buyer pays first.
[[nodiscard]] bool shipsUnpaid(const OrderState &order);

/// What the order waits for, to be offered first; nullopt when it waits for nobody here.
[[nodiscard]] std::optional<OrderAction> nextAction(const OrderState &order, qint64 nowMs);

/// The first parcel that is packed and waits for its carrier, once there is nothing left to pack; nullptr: there is
/// none.
[[nodiscard]] const Parcel *packedParcel(const OrderState &order);
/// Units of a line that may still be cancelled, packed, or asked back.
[[nodiscard]] qint64 cancellable(const OrderLine &line);
[[nodiscard]] qint64 shippable(const OrderLine &line);
[[nodiscard]] qint64 returnable(const OrderLine &line);
/// Units that left and are not back.
[[nodiscard]] qint64 stillOut(const OrderLine &line);
/// Nobody has packed, shipped, cancelled or asked back anything of it.
[[nodiscard]] bool isEditable(const OrderLine &line);

} // namespace kontor
