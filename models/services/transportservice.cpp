// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportservice.h"

#include "factread.h"
#include "nosuchorder.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QJsonArray linesToPack(const OrderState &order, const std::vector<LineQty> &wanted)
{
    QJsonArray lines;
    if (!wanted.empty()) {
        for (const LineQty &line : wanted)
            lines.append(QJsonObject{{u"line"_s, line.line}, {u"qty"_s, line.qty}});
        return lines;
    }
    for (const OrderLine &line : order.lines) {
        if (const qint64 open = line.open() - line.packed; open > 0)
            lines.append(QJsonObject{{u"line"_s, line.line}, {u"qty"_s, open}});
    }
    return lines;
}

ParcelId parcelOf(const Shipment &shipment, UnitOfWork &unit)
{
    return shipment.id.value_or(ParcelId(unit.newUuid()));
}

/// A parcel that was given its id is the same parcel on every desk, and so are its facts.
std::optional<FactId> factIdOf(const Shipment &shipment, FactKind kind)
{
    if (!shipment.id)
        return std::nullopt;
    return FactId(uuidV5(shipment.id->uuid(), factKindText(kind).toUtf8()));
}

FactDraft packing(const OrderState &order, const ParcelId &parcel, const Shipment &shipment)
{
    QJsonObject body{{u"parcel"_s, parcel.toString()}, {u"lines"_s, linesToPack(order, shipment.lines)}};
    const LocationId location =
        shipment.location.value_or(order.lines.empty() ? mainLocation() : order.lines.front().location);
    if (location != mainLocation())
        body.insert(u"location"_s, location.toString());
    if (shipment.overrideUnpaid)
        body.insert(u"override"_s, true);
    if (shipment.overrideUnpaid && !shipment.overrideReason.isEmpty())
        body.insert(u"override_reason"_s, shipment.overrideReason);
    if (shipment.atMs)
        body.insert(u"at_ms"_s, *shipment.atMs);
    return {FactKind::ParcelPacked, {idCast<RecordId>(order.id)}, body, {}, factIdOf(shipment, FactKind::ParcelPacked)};
}

FactDraft leaving(const OrderState &order, const ParcelId &parcel, const Shipment &shipment)
{
    QJsonObject body{{u"parcel"_s, parcel.toString()}, {u"carrier"_s, shipment.carrier}};
    if (!shipment.service.isEmpty())
        body.insert(u"service"_s, shipment.service);
    if (!shipment.tracking.isEmpty())
        body.insert(u"tracking"_s, shipment.tracking);
    if (!shipment.movesStock)
        body.insert(u"moves_stock"_s, false);
    if (shipment.atMs)
        body.insert(u"at_ms"_s, *shipment.atMs);
    return {
        FactKind::ParcelShipped, {idCast<RecordId>(order.id)}, body, {}, factIdOf(shipment, FactKind::ParcelShipped)};
}

/// The packing may turn out void when the shop judges it; the goods are gone all the same, so what left says
/// itself what was in it.
void tellContents(FactDraft &leaving, const QJsonArray &lines, const LocationId &location)
{
    leaving.body.insert(u"lines"_s, lines);
    if (location != mainLocation())
        leaving.body.insert(u"location"_s, location.toString());
}

QJsonArray contentsOf(const Parcel &parcel)
{
    QJsonArray lines;
    for (const ParcelLine &line : parcel.lines)
        lines.append(QJsonObject{{u"line"_s, line.line}, {u"qty"_s, line.qty}});
    return lines;
}

} // namespace

TransportService::TransportService(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_actor(std::move(actor)), m_batch(batch)
{ }

Result<ParcelId> TransportService::pack(const OrderId &order, const Shipment &shipment)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    if (!shipment.carrier.isEmpty() || !shipment.service.isEmpty() || !shipment.tracking.isEmpty())
        return fail(ErrorKind::Usage, "carrier_when_shipped",
                    u"Name the carrier, its service and the tracking number when the parcel is shipped."_s);
    const ParcelId parcel = parcelOf(shipment, m_unit);
    KONTOR_TRY(m_unit.append({{packing(*state, parcel, shipment)}, m_actor, m_batch}));
    return parcel;
}

Result<void> TransportService::shipPacked(const OrderId &order, const ParcelId &parcel, const QString &carrier,
                                          const QString &service, const QString &tracking, std::optional<qint64> atMs)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    const Parcel *packed = state->parcel(parcel);
    if (!packed)
        return fail(ErrorKind::NotFound, "no_such_parcel", u"The order has no such parcel."_s);
    if (packed->state != ParcelState::Packed)
        return refused("already_shipped", u"This parcel is not waiting to be shipped."_s);
    Shipment shipment;
    shipment.carrier = carrier;
    shipment.service = service;
    shipment.tracking = tracking;
    shipment.atMs = atMs;
    FactDraft left = leaving(*state, parcel, shipment);
    if (m_unit.file().identity().isReplica)
        tellContents(left, contentsOf(*packed), packed->location);
    KONTOR_TRY(m_unit.append({{std::move(left)}, m_actor, m_batch}));
    return {};
}

Result<ParcelId> TransportService::ship(const OrderId &order, const Shipment &shipment)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    const ParcelId parcel = parcelOf(shipment, m_unit);
    FactDraft packed = packing(*state, parcel, shipment);
    FactDraft left = leaving(*state, parcel, shipment);
    if (m_unit.file().identity().isReplica)
        tellContents(left, packed.body.value("lines"_L1).toArray(), locationIn(packed.body, "location"_L1));
    KONTOR_TRY(m_unit.append({{std::move(packed), std::move(left)}, m_actor, m_batch}));
    return parcel;
}

Result<void> TransportService::voidParcel(const OrderId &order, const ParcelId &parcel)
{
    KONTOR_TRY(m_unit.append(
        {{{FactKind::ParcelVoided, {idCast<RecordId>(order)}, {{u"parcel"_s, parcel.toString()}}, {}, {}}},
         m_actor,
         m_batch}));
    return {};
}

Result<void> TransportService::track(const OrderId &order, const ParcelId &parcel, ParcelStatus status,
                                     const QString &place, std::optional<qint64> atMs)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    if (!state->parcel(parcel))
        return fail(ErrorKind::NotFound, "no_such_parcel", u"The order has no such parcel."_s);
    QJsonObject body{{u"parcel"_s, parcel.toString()}, {u"status"_s, parcelStatusCode(status)}};
    if (!place.isEmpty())
        body.insert(u"place"_s, place);
    if (atMs)
        body.insert(u"at_ms"_s, *atMs);
    KONTOR_TRY(m_unit.append({{{FactKind::ParcelTracked, {idCast<RecordId>(order)}, body, {}, {}}}, m_actor, m_batch}));
    return {};
}

} // namespace kontor
