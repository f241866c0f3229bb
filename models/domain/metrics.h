// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"

#include <QString>

#include <map>

namespace kontor {

/// What is counted by day. Stored as these numbers; amounts in minor units of the key's currency.
enum class Measure {
    Orders = 0, ///< orders placed, children of splits and merges left out
    Gross = 1, ///< list price of the units not cancelled, without tax
    Discount = 2, ///< gross − what the buyer was charged, without tax
    Returns = 3, ///< given back without tax, on the day it was approved
    Net = 4, ///< gross − discount − returns
    Tax = 5, ///< of lines and shipping, returns taken off
    Shipping = 6, ///< without tax, refunds taken off
    Units = 7,
    Captured = 8, ///< by channel: money that arrived
    PaymentsOk = 9, ///< by channel: attempts that succeeded
    PaymentsFailed = 10, ///< by channel: attempts that failed
    Refunded = 11 ///< money approved to go back, with tax
};

struct MetricKey {
    int day = 0; ///< shop-local yyyymmdd
    QString currency;
    Measure measure = Measure::Orders;
    QString dimension; ///< payment channel, or empty

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
