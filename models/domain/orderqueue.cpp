// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderqueue.h"

using namespace Qt::StringLiterals;

namespace kontor {

QString code(OrderQueue queue)
{
    switch (queue) {
    case OrderQueue::Drafts:
        return u"drafts"_s;
    case OrderQueue::ToPay:
        return u"to_pay"_s;
    case OrderQueue::ToShip:
        return u"to_ship"_s;
    case OrderQueue::PartShipped:
        return u"part_shipped"_s;
    case OrderQueue::Shipped:
        return u"shipped"_s;
    case OrderQueue::Late:
        return u"late"_s;
    case OrderQueue::Refunds:
        return u"refunds"_s;
    case OrderQueue::OnHold:
        return u"on_hold"_s;
    case OrderQueue::OnAccount:
        return u"on_account"_s;
    case OrderQueue::Attention:
        return u"attention"_s;
    }
    return {};
}

std::optional<OrderQueue> orderQueueFromCode(const QString &text)
{
    for (const OrderQueue queue : kOrderQueues) {
        if (code(queue) == text)
            return queue;
    }
    return std::nullopt;
}

} // namespace kontor
