// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"
#include "orderview.h"
#include "transportservice.h"

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

struct FoundParcel {
    OrderId order;
    ParcelId parcel;
};

/// By tracking number or id; --order only tells apart what has the same one.
Result<FoundParcel> findParcel(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    if (arguments.has("order")) {
        KONTOR_ASSIGN(const OrderState order, findOrder(session, arguments.value("order")));
        const ParcelId id = ParcelId::fromString(arguments.at(0));
        for (const Parcel &parcel : order.parcels)
            if (parcel.id == id || (!parcel.tracking.isEmpty() && parcel.tracking == arguments.at(0)))
                return FoundParcel{order.id, parcel.id};
        return fail(ErrorKind::NotFound, "no_such_parcel",
                    u"Order %1 has no parcel %2."_s.arg(order.number, arguments.at(0)));
    }
    const ParcelId id = ParcelId::fromString(arguments.at(0));
    const auto found = id.isNull() ? shop->reader().parcelByTracking(arguments.at(0)) : shop->reader().parcelById(id);
    if (!found && found.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::NotFound, "no_such_parcel",
                    u"There is no parcel %1: give its tracking number or its id."_s.arg(arguments.at(0)));
    if (!found)
        return std::unexpected(found.error());
    return FoundParcel{found->first, found->second};
}

Result<Answer> track(Session &session, const Arguments &arguments)
{
    const auto status = parcelStatusFromCode(arguments.at(1));
    if (!status)
        return fail(ErrorKind::Usage, "unknown_status", u"A parcel cannot be \"%1\"."_s.arg(arguments.at(1)));
    KONTOR_ASSIGN(const FoundParcel found, findParcel(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const auto at, timeOption(arguments, "at", shop->file().identity().timeZone));
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) {
        return TransportService(unit, session.actor())
            .track(found.order, found.parcel, *status, arguments.value("place"), at);
    }));
    return parcelAnswer(session, found.order, found.parcel);
}

Result<Answer> voidParcel(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FoundParcel found, findParcel(session, arguments));
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) -> Result<void> {
        const OrderState *order = unit.order(found.order);
        const Parcel *parcel = order ? order->parcel(found.parcel) : nullptr;
        if (parcel && parcel->state == ParcelState::Voided)
            return refused("unpacked_before", u"This parcel was unpacked before."_s);
        return TransportService(unit, session.actor()).voidParcel(found.order, found.parcel);
    }));
    return parcelAnswer(session, found.order, found.parcel);
}

} // namespace

std::vector<Command> parcelCommands()
{
    const Option order{"order", "NUMBER", "only a parcel of this order"};
    return {
        {"parcel",
         "track",
         "TRACKING STATUS",
         "The carrier says: label_created, picked_up, in_transit, out_for_delivery, ready_for_pickup, attempt_failed, "
         "delivered, returning, returned, lost or cancelled.",
         "parcel track 00340434 delivered --place Berlin",
         {{"place", "NAME", "where"}, {"at", "TIME", "when; otherwise now"}, order},
         track},
        {"parcel",
         "void",
         "PARCEL",
         "Unpacks a parcel that has not left.",
         "parcel void 018f3a52-0000-7000-8000-000000000000",
         {order},
         voidParcel},
    };
}

} // namespace kontor::cli
