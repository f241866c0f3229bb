// SPDX-License-Identifier: GPL-3.0-or-later
// What reports tell beside the figures of charts. Amounts are minor units of the currency beside them.
#pragma once

#include "chartfigures.h"
#include "ordertax.h"
#include "paymentrows.h"

namespace kontor {

/// One rate of one currency.
struct TaxRow {
    qint64 taxPpm = 0;
    TaxAmount charged; ///< on orders of the days
    TaxAmount back; ///< of refunds approved on the days
    [[nodiscard]] TaxAmount left() const
    {
        TaxAmount left = charged;
        return left += -back;
    }
};

/// The tax of one currency in a period, by rate.
struct CurrencyTax {
    QString currency;
    Ratio invoiced; ///< orders that have an invoice by now, of those placed
    TaxAmount ofInvoiced; ///< what was charged on them
    std::vector<TaxRow> rates; ///< the highest first
    qint64 creditNotes = 0; ///< that name no order
    TaxAmount noted; ///< what they gave back; nobody knows at which rate
    TaxAmount booked; ///< what the daily figures of the shop say of the same days, goods and shipping
    [[nodiscard]] TaxAmount sum() const; ///< of all rates, credit notes taken off
    [[nodiscard]] bool isExact() const { return sum() == booked; }
};

struct ShippedSum {
    QString carrier; ///< empty: nobody said
    qint64 parcels = 0;
    qint64 units = 0;
};

/// What waits, in one currency.
struct OpenSum {
    QString currency;
    qint64 count = 0;
    qint64 minor = 0;
    qint64 oldestMs = 0;
};

/// What one or more days came to, in every currency that had something.
struct DayClose {
    struct Part {
        QString currency;
        SalesSum sales;
        std::vector<ReasonSum> reasons; ///< of refunds approved
    };
    DayRange days;
    std::vector<Part> parts; ///< the shop's own currency first, whether or not it had something
    std::vector<ChannelSums> ledger;
    std::vector<ShippedSum> shipped;
    std::vector<OpenSum> toBePaid; ///< as it stands now; so the next
    std::vector<OpenSum> toBeSent; ///< refunds that may be paid out
    std::vector<OpenSum> toBeSeconded; ///< refunds that one more person must approve
};

/// How many tracked articles of a place stand how, now.
struct LevelCount {
    QString location;
    qint64 ok = 0;
    qint64 low = 0;
    qint64 out = 0;
    qint64 oversold = 0;
};

/// An article that warns in a place.
struct WarnedArticle {
    QString location;
    QString sku;
    QString title;
    qint64 available = 0;
    std::optional<qint64> warnAt;
};

struct BestCustomer {
    QString name; ///< or address; empty: erased
    qint64 orders = 0;
    qint64 paid = 0;
    qint64 netMinor = 0;
};

} // namespace kontor
