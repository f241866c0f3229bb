// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kontor {

enum class ParcelStatus {
    Unknown,
    LabelCreated,
    PickedUp,
    InTransit,
    OutForDelivery,
    ReadyForPickup,
    AttemptFailed,
    Delivered,
    Returning,
    Returned,
    Lost,
    Cancelled
};

/// How far a status is along the way. The status of a parcel is the maximum by (rank, time) over all
/// of the carrier's notices, so a late notice of an earlier step changes nothing.
///
/// Unknown 0, label_created 1, picked_up 2, in_transit 3, out_for_delivery, ready_for_pickup and
/// attempt_failed 4, delivered and returning 5, returned 6. Lost and cancelled have 5, the rank of
/// delivered: no step on the way takes them back, but among the ends the later notice counts. A lost
/// parcel that turns up is delivered or on its way back, one reported lost after a false delivery is
/// lost, and returned (the goods are here again) stands above them all.
[[nodiscard]] int parcelRank(ParcelStatus status);

/// Delivered, returned, lost and cancelled: the parcels that the transport figure counts.
[[nodiscard]] bool isFinal(ParcelStatus status);

/// The stable snake_case name in facts and interfaces: "out_for_delivery".
[[nodiscard]] QString parcelStatusCode(ParcelStatus status);

/// The status of such a name, exactly as written; nothing for any other text.
[[nodiscard]] std::optional<ParcelStatus> parcelStatusFromCode(const QString &code);

} // namespace kontor
