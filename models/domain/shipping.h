// SPDX-License-Identifier: GPL-3.0-or-later
// Who carries parcels, what that costs the buyer and how long it takes. Days are whole days, weights grams.
#pragma once

#include "ids.h"
#include "order.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace kontor {

using CarrierId = Id<struct CarrierTag>;
using MethodId = Id<struct ShippingMethodTag>;

/// Kept as fields "carrier/<id>/name", … of the shop.
struct Carrier {
    CarrierId id;
    QString name;
    QString trackingUrl; ///< with {tracking} where the number stands
    bool isArchived = false;
    bool operator==(const Carrier &) const = default;
};

enum class PriceBy { Flat, Weight, Value };

/// What a parcel costs from a weight or a value on.
struct PriceStep {
    qint64 from = 0; ///< grams, or minor units of goods
    qint64 priceMinor = 0;
    bool operator==(const PriceStep &) const = default;
};

/// Kept as fields "method/<id>/name", … of the shop. Amounts in the shop's currency.
struct ShippingMethod {
    MethodId id;
    QString name;
    std::optional<CarrierId> carrier;
    QString service; ///< the carrier's name for it
    PriceBy priceBy = PriceBy::Flat;
    std::vector<PriceStep> steps; ///< rising; a flat price has one, from 0
    std::optional<qint64> freeFromMinor; ///< goods worth that much go for nothing
    QStringList zones; ///< country codes; empty: everywhere
    std::optional<qint64> handlingDays; ///< until goods leave; empty: as the shop says
    std::optional<qint64> deliveryDays; ///< on the way; empty: nobody promises
    bool isArchived = false;

    /// Nothing when the order is below its first step.
    [[nodiscard]] std::optional<qint64> priceMinor(qint64 grams, qint64 goodsMinor) const;
    /// An unknown country is in every zone.
    [[nodiscard]] bool reaches(const QString &country) const;
    bool operator==(const ShippingMethod &) const = default;
};

[[nodiscard]] std::vector<Carrier> carriersOf(const QJsonObject &settings); ///< by name
[[nodiscard]] std::vector<ShippingMethod> methodsOf(const QJsonObject &settings); ///< by name
[[nodiscard]] const Carrier *findCarrier(const std::vector<Carrier> &carriers, const CarrierId &id);
[[nodiscard]] const Carrier *carrierNamed(const std::vector<Carrier> &carriers, const QString &name);

/// How long goods usually take to leave: the shop's setting, else two days.
[[nodiscard]] qint64 handlingDaysOf(const QJsonObject &settings);
/// What is promised for an order placed at that time; nothing is said where neither method nor setting says anything.
[[nodiscard]] Delivery promised(const ShippingMethod *method, const QJsonObject &settings, qint64 placedAtMs);

/// The address of the carrier's page about a parcel: the shop's own template, else one this program knows; empty when
/// there is neither, or no number.
[[nodiscard]] QString trackingPage(const std::vector<Carrier> &carriers, const QString &carrier,
                                   const QString &tracking);

[[nodiscard]] QString code(PriceBy by);
[[nodiscard]] std::optional<PriceBy> priceByFromCode(const QString &code);
[[nodiscard]] QJsonArray toJson(const std::vector<PriceStep> &steps);

} // namespace kontor
