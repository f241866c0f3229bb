// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"

#include <QString>

#include <map>

namespace kontor {

/// What is counted by day, with what its rows are told apart by. Stored as these numbers; amounts in minor units of the
/// key's currency. Without a word about it: on the day the order was placed, by the channel it was sold on.
enum class Measure {
    Orders = 0, ///< orders placed, children of splits and merges left out
    Gross = 1, ///< list price of the units not cancelled, without tax
    Discount = 2, ///< gross − what the buyer was charged, without tax
    Returns = 3, ///< given back without tax, on the day it was approved
    Net = 4, ///< gross − discount − returns
    Tax = 5, ///< of lines and shipping, returns taken off
    Shipping = 6, ///< without tax, refunds taken off
    Units = 7,
    Captured = 8, ///< by payment channel, on its own day: money that arrived
    PaymentsOk = 9, ///< by payment channel, on its own day: attempts that succeeded
    PaymentsFailed = 10, ///< by payment channel, on its own day: attempts that failed
    Refunded = 11, ///< money approved to go back, with tax, on the day it was approved
    Paid = 12, ///< of the orders, those ever captured in full
    Cancelled = 13, ///< of the orders, those that were cancelled
    RefundedOrders = 14, ///< of the orders, those with an approved refund
    ReturnsOfDay = 15, ///< Returns, but on the day of the order; so the next two
    TaxBackOfDay = 16,
    ShippingBackOfDay = 17,
    TaxBack = 18, ///< what refunds took off Tax, on the day they were approved; so the next
    ShippingBack = 19,
    RefundReasons = 20, ///< by reason, on the day of approval: approved refunds
    RefundReasonsMinor = 21, ///< by reason, on the day of approval: their money
    ShipHours = 22, ///< by whole hours from order to first parcel (see shipHoursBucket): orders
    ParcelsEnded = 23, ///< parcels in a final state
    ParcelsDelivered = 24, ///< of them, delivered
    DeliveryDays = 25 ///< by whole days from shipping to delivery, kMostDeliveryDays at the most: parcels
};

inline constexpr int kMostDeliveryDays = 60;

struct MetricKey {
    int day = 0; ///< shop-local yyyymmdd
    QString currency;
    Measure measure = Measure::Orders;
    QString dimension; ///< what Measure says

    friend bool operator==(const MetricKey &, const MetricKey &) = default;
    friend bool operator<(const MetricKey &a, const MetricKey &b)
    {
        if (a.day != b.day)
            return a.day < b.day;
        if (a.measure != b.measure)
            return a.measure < b.measure;
        if (const int c = a.currency.compare(b.currency); c != 0)
            return c < 0;
        return a.dimension < b.dimension;
    }
};

/// Sums by key; keys with a sum of zero are left out.
using MetricSums = std::map<MetricKey, qint64>;

void addMetric(MetricSums &sums, const MetricKey &key, qint64 amount);

/// A credit note of its own books returns and their tax on its date.
[[nodiscard]] MetricSums creditNoteMetrics(const Fact &fact);

} // namespace kontor
