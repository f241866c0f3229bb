// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipqueue.h"

using namespace Qt::StringLiterals;

namespace kontor {

std::vector<ShipStanding> standingsOf(ShipQueue queue)
{
    switch (queue) {
    case ShipQueue::ToPick:
        return {ShipStanding::ToPick};
    case ShipQueue::ToPack:
        return {ShipStanding::ToPack};
    case ShipQueue::ToShip:
        return {ShipStanding::ToShip};
    case ShipQueue::OnTheWay:
        return {ShipStanding::OnTheWay, ShipStanding::AttemptFailed};
    case ShipQueue::Late:
        return {ShipStanding::OnTheWay, ShipStanding::AttemptFailed, ShipStanding::Lost};
    case ShipQueue::AttemptFailed:
        return {ShipStanding::AttemptFailed};
    case ShipQueue::Returning:
        return {ShipStanding::Returning};
    case ShipQueue::Arrived:
        break;
    }
    return {ShipStanding::Arrived};
}

QString code(ShipStanding standing)
{
    switch (standing) {
    case ShipStanding::ToPick:
        return u"to_pick"_s;
    case ShipStanding::ToPack:
        return u"to_pack"_s;
    case ShipStanding::ToShip:
        return u"to_ship"_s;
    case ShipStanding::OnTheWay:
        return u"on_the_way"_s;
    case ShipStanding::AttemptFailed:
        return u"attempt_failed"_s;
    case ShipStanding::Returning:
        return u"returning"_s;
    case ShipStanding::Arrived:
        return u"arrived"_s;
    case ShipStanding::Lost:
        return u"lost"_s;
    case ShipStanding::Ended:
        break;
    }
    return u"ended"_s;
}

QString code(ShipQueue queue)
{
    switch (queue) {
    case ShipQueue::ToPick:
        return u"to_pick"_s;
    case ShipQueue::ToPack:
        return u"to_pack"_s;
    case ShipQueue::ToShip:
        return u"to_ship"_s;
    case ShipQueue::OnTheWay:
        return u"on_the_way"_s;
    case ShipQueue::Late:
        return u"late"_s;
    case ShipQueue::AttemptFailed:
        return u"attempt_failed"_s;
    case ShipQueue::Returning:
        return u"returning"_s;
    case ShipQueue::Arrived:
        break;
    }
    return u"arrived"_s;
}

std::optional<ShipQueue> shipQueueFromCode(const QString &text)
{
    for (const ShipQueue queue : kShipQueues) {
        if (code(queue) == text)
            return queue;
    }
    return std::nullopt;
}

} // namespace kontor
