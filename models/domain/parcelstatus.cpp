// SPDX-License-Identifier: GPL-3.0-or-later
#include "parcelstatus.h"

#include <algorithm>
#include <array>

namespace kontor {

namespace {

using namespace Qt::Literals::StringLiterals;

struct StatusRow {
    ParcelStatus status;
    QLatin1StringView code;
    int rank;
    bool final;
};

// In the order of the enumeration.
constexpr auto statusRows = std::to_array<StatusRow>({
    {ParcelStatus::Unknown, "unknown"_L1, 0, false},
    {ParcelStatus::LabelCreated, "label_created"_L1, 1, false},
    {ParcelStatus::PickedUp, "picked_up"_L1, 2, false},
    {ParcelStatus::InTransit, "in_transit"_L1, 3, false},
    {ParcelStatus::OutForDelivery, "out_for_delivery"_L1, 4, false},
    {ParcelStatus::ReadyForPickup, "ready_for_pickup"_L1, 4, false},
    {ParcelStatus::AttemptFailed, "attempt_failed"_L1, 4, false},
    {ParcelStatus::Delivered, "delivered"_L1, 5, true},
    {ParcelStatus::Returning, "returning"_L1, 5, false},
    {ParcelStatus::Returned, "returned"_L1, 6, true},
    {ParcelStatus::Lost, "lost"_L1, 5, true},
    {ParcelStatus::Cancelled, "cancelled"_L1, 5, true},
});

const StatusRow &rowOf(ParcelStatus status)
{
    const auto &row = statusRows.at(static_cast<size_t>(status));
    Q_ASSERT(row.status == status);
    return row;
}

} // namespace

int parcelRank(ParcelStatus status)
{
    return rowOf(status).rank;
}

bool isFinal(ParcelStatus status)
{
    return rowOf(status).final;
}

QString parcelStatusCode(ParcelStatus status)
{
    return rowOf(status).code;
}

std::optional<ParcelStatus> parcelStatusFromCode(const QString &code)
{
    const auto row = std::ranges::find_if(statusRows, [&](const StatusRow &each) { return code == each.code; });
    return row == statusRows.end() ? std::nullopt : std::optional(row->status);
}

} // namespace kontor
