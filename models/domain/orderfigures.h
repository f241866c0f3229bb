// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics.h"
#include "order.h"

#include <map>
#include <tuple>

namespace kontor {

/// An article as it was sold on one day, on one channel, from one place.
struct GoodsKey {
    int day = 0; ///< shop-local yyyymmdd
    VariantId variant; ///< null: an article the shop does not have, or none
    QString sku; ///< of such an article, or its title; empty otherwise. Both empty: money that belongs to no article
    QString channel; ///< the order's
    LocationId location;
    QString currency;

    [[nodiscard]] auto parts() const { return std::tie(day, variant, sku, channel, location, currency); }
    friend bool operator==(const GoodsKey &a, const GoodsKey &b) { return a.parts() == b.parts(); }
    friend bool operator<(const GoodsKey &a, const GoodsKey &b) { return a.parts() < b.parts(); }
};

/// Amounts without tax, in minor units. What came back counts twice: on the day it was approved (`returned`) and on
/// the day of the order (`back`), so that either can be asked for.
struct GoodsSum {
    qint64 units = 0; ///< sold, cancelled ones left out
    qint64 gross = 0;
    qint64 net = 0; ///< charged; returns are not taken off
    qint64 cost = 0; ///< of the units whose cost was known
    qint64 costed = 0; ///< what these were charged
    qint64 returnedUnits = 0;
    qint64 returned = 0;
    qint64 backUnits = 0;
    qint64 back = 0;

    GoodsSum &operator+=(const GoodsSum &other);
    [[nodiscard]] GoodsSum operator-() const;
    [[nodiscard]] bool isNothing() const { return *this == GoodsSum(); }
    friend bool operator==(const GoodsSum &, const GoodsSum &) = default;
};

/// What a customer on file ordered on one day. Guests are nobody here.
struct CustomerKey {
    CustomerId customer;
    int day = 0;
    QString currency;

    [[nodiscard]] auto parts() const { return std::tie(customer, day, currency); }
    friend bool operator==(const CustomerKey &a, const CustomerKey &b) { return a.parts() == b.parts(); }
    friend bool operator<(const CustomerKey &a, const CustomerKey &b) { return a.parts() < b.parts(); }
};

struct CustomerSum {
    qint64 orders = 0; ///< placed
    qint64 paid = 0; ///< of them, ever captured in full
    qint64 net = 0; ///< without tax, all that came back taken off

    CustomerSum &operator+=(const CustomerSum &other);
    [[nodiscard]] CustomerSum operator-() const;
    [[nodiscard]] bool isNothing() const { return *this == CustomerSum(); }
    friend bool operator==(const CustomerSum &, const CustomerSum &) = default;
};

using GoodsSums = std::map<GoodsKey, GoodsSum>;
using CustomerSums = std::map<CustomerKey, CustomerSum>;

/// Adds to what a key has; keys with nothing are left out.
template <class Key, class Sum>
void addSum(std::map<Key, Sum> &sums, const Key &key, const Sum &sum)
{
    if (sum.isNothing())
        return;
    const auto it = sums.try_emplace(key).first;
    it->second += sum;
    if (it->second.isNothing())
        sums.erase(it);
}

/// What one order adds to the figures of the shop.
struct OrderFigures {
    MetricSums metrics;
    GoodsSums goods;
    CustomerSums customers;
};

[[nodiscard]] OrderFigures figuresOf(const OrderState &order);

/// The dimension of ShipHours: whole hours up to two days, then steps of six hours up to ten days, of a day up to
/// sixty, all in hours and rounded down.
[[nodiscard]] int shipHoursBucket(qint64 elapsedMs);

} // namespace kontor
