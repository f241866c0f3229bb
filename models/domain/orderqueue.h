// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace kontor {

/// What orders wait for, told by their axes: an order may stand in several queues, and its label says only one.
enum class OrderQueue {
    Drafts,
    ToPay, ///< prepaid and not paid in full
    ToShip, ///< may go, and nothing of it went
    PartShipped,
    Shipped, ///< left, and nobody has received it
    Late, ///< left more than a week ago, and the carrier has not delivered it
    Refunds, ///< money to decide about or to send back
    OnHold,
    OnAccount, ///< delivered against a bill that is not paid
    Attention ///< something about it contradicts itself
};

inline constexpr std::array kOrderQueues{
    OrderQueue::ToPay,  OrderQueue::ToShip,    OrderQueue::PartShipped, OrderQueue::Shipped,   OrderQueue::Refunds,
    OrderQueue::OnHold, OrderQueue::OnAccount, OrderQueue::Late,        OrderQueue::Attention, OrderQueue::Drafts};

[[nodiscard]] QString code(OrderQueue queue); ///< snake_case
[[nodiscard]] std::optional<OrderQueue> orderQueueFromCode(const QString &code);

} // namespace kontor
