// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockbookings.h"

#include "goodsservice.h"
#include "inventoryservice.h"
#include "shopreader.h"

using namespace Qt::StringLiterals;

namespace kontor {

Result<BookingPlaces> readBookingPlaces(ShopReader &reader, const VariantId &variant)
{
    BookingPlaces places;
    KONTOR_ASSIGN(places.locations, reader.locations());
    KONTOR_ASSIGN(places.packed, reader.packedUnits(variant));
    return places;
}

Result<void> bookStock(UnitOfWork &unit, const QString &actor, const GoodsRow &article, const StockBooking &booking)
{
    const VariantId variant = article.id;
    if (!article.tracked)
        KONTOR_TRY(GoodsService(unit, actor).set({{idCast<RecordId>(variant), u"variant"_s, u"tracked"_s, true}}));
    InventoryService stock(unit, actor);
    const InventoryService::Where where{booking.location, {}, {}};
    switch (booking.kind) {
    case StockBooking::Receive:
        return stock.receive(variant, booking.qty, where);
    case StockBooking::Adjust:
        return stock.adjust(variant, booking.qty, booking.reason, where);
    case StockBooking::Count:
        return stock.count(variant, booking.qty, where);
    case StockBooking::Hold:
        return stock.hold(variant, booking.qty, booking.bucket, where);
    case StockBooking::Release:
        return stock.unhold(variant, booking.qty, booking.bucket, where);
    }
    return {};
}

} // namespace kontor
