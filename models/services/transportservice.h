// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "ordersservice.h"
#include "result.h"
#include "unitofwork.h"

#include <optional>

namespace kontor {

struct Shipment {
    std::optional<ParcelId> id; ///< given by imports; the facts' ids follow from it
    std::vector<LineQty> lines; ///< empty: everything that is open
    QString carrier;
    QString service;
    QString tracking;
    std::optional<LocationId> location;
    std::optional<qint64> atMs;
    bool overrideUnpaid = false; ///< by permission
    QString overrideReason; ///< why
    bool movesStock = true; ///< false for history that stock never knew
};

/// Packs and ships parcels and follows them. One call is one document; the caller commits.
class TransportService
{
public:
    TransportService(UnitOfWork &unit, QString actor, BatchId batch = {});

    /// Carrier, service and tracking number are facts of the leaving: a shipment that names them is refused here.
    [[nodiscard]] Result<ParcelId> pack(const OrderId &order, const Shipment &shipment);
    [[nodiscard]] Result<void> shipPacked(const OrderId &order, const ParcelId &parcel, const QString &carrier,
                                          const QString &service, const QString &tracking,
                                          std::optional<qint64> atMs = {});
    /// Packs and ships in one document.
    [[nodiscard]] Result<ParcelId> ship(const OrderId &order, const Shipment &shipment);
    [[nodiscard]] Result<void> voidParcel(const OrderId &order, const ParcelId &parcel);
    [[nodiscard]] Result<void> track(const OrderId &order, const ParcelId &parcel, ParcelStatus status,
                                     const QString &place, std::optional<qint64> atMs = {});

private:
    UnitOfWork &m_unit;
    QString m_actor;
    BatchId m_batch;
};

} // namespace kontor
