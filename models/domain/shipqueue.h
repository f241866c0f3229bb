// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace kontor {

/// How far goods are on their way to the buyer: the one word the packing table has for each of its rows. The first
/// two are of orders, the others of parcels; what buyers send back is Returning, too. The numbers are stored; never
/// renumber.
enum class ShipStanding {
    ToPick = 0, ///< somebody has to gather the goods
    ToPack = 1, ///< they are gathered
    ToShip = 2, ///< packed
    OnTheWay = 3,
    AttemptFailed = 4,
    Returning = 5,
    Arrived = 6,
    Lost = 7,
    Ended = 8 ///< unpacked, back again, or of an order that is over
};

/// Late: after what was promised. Stuck: the carrier has said nothing of it for days.
enum class ShipDelay { None, Late, Stuck };

/// What goods wait for; a parcel may be late and still on its way.
enum class ShipQueue { ToPick, ToPack, ToShip, OnTheWay, Late, AttemptFailed, Returning, Arrived };

inline constexpr std::array kShipQueues{ShipQueue::ToPick,    ShipQueue::ToPack, ShipQueue::ToShip,
                                        ShipQueue::OnTheWay,  ShipQueue::Late,   ShipQueue::AttemptFailed,
                                        ShipQueue::Returning, ShipQueue::Arrived};

/// The standings that make up a queue; for Late those that may be late.
[[nodiscard]] std::vector<ShipStanding> standingsOf(ShipQueue queue);

[[nodiscard]] QString code(ShipStanding standing); ///< snake_case
[[nodiscard]] QString code(ShipQueue queue);
[[nodiscard]] std::optional<ShipQueue> shipQueueFromCode(const QString &code);

} // namespace kontor
