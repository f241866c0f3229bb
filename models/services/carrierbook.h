// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "shipping.h"
#include "unitofwork.h"

namespace kontor {

/// Keeps who carries parcels and the shipping methods buyers choose from. One call is one document; the caller commits.
class CarrierBook
{
public:
    CarrierBook(UnitOfWork &unit, QString actor);

    /// New when its id is null; only what differs is written. Refused without a name, or with that of another.
    [[nodiscard]] Result<CarrierId> save(Carrier carrier);
    /// Refused also without a price, or with steps that do not rise.
    [[nodiscard]] Result<MethodId> save(ShippingMethod method);

private:
    [[nodiscard]] Result<void> write(const QString &record, const QJsonObject &settings, const QJsonObject &fields);

    UnitOfWork &m_unit;
    QString m_actor;
};

} // namespace kontor
