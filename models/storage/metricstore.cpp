// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricstore.h"

namespace kontor {

namespace {

constexpr auto kMetricAdd =
    "INSERT INTO metric_daily (day, measure, currency, dimension, value) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (day, measure, currency, dimension) DO UPDATE SET value = value + excluded.value";
constexpr auto kAddGoods =
    "INSERT INTO goods_daily (day, variant, sku, channel, location, currency, units, gross_minor, net_minor,"
    " cost_minor, costed_minor, returned_units, returned_minor, back_units, back_minor)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (day, variant, sku, channel, location, currency) DO UPDATE SET units = units + excluded.units,"
    " gross_minor = gross_minor + excluded.gross_minor, net_minor = net_minor + excluded.net_minor,"
    " cost_minor = cost_minor + excluded.cost_minor, costed_minor = costed_minor + excluded.costed_minor,"
    " returned_units = returned_units + excluded.returned_units,"
    " returned_minor = returned_minor + excluded.returned_minor, back_units = back_units + excluded.back_units,"
    " back_minor = back_minor + excluded.back_minor";
constexpr auto kCountSoldDay = "INSERT INTO sold_days (day, revision) VALUES (?, 1)"
                               " ON CONFLICT (day) DO UPDATE SET revision = revision + 1";
constexpr auto kAddCustomer =
    "INSERT INTO customer_daily (customer, day, currency, orders, paid, net_minor) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (customer, day, currency) DO UPDATE SET orders = orders + excluded.orders,"
    " paid = paid + excluded.paid, net_minor = net_minor + excluded.net_minor";

template <class Sums>
void move(Sums &deltas, const Sums &before, const Sums &now)
{
    if (before == now)
        return;
    for (const auto &[key, sum] : before)
        addSum(deltas, key, -sum);
    for (const auto &[key, sum] : now)
        addSum(deltas, key, sum);
}

template <class Sums>
Result<void> write(Database &db, const char *sql, Sums &deltas)
{
    for (const auto &[key, sum] : deltas) {
        Query query(db, sql);
        KONTOR_TRY(query.runList(MetricStore::rowOf(key, sum)));
    }
    deltas.clear();
    return {};
}

/// Whoever keeps what was sold on these days in memory must see that it is not so any more.
Result<void> countChange(Database &db, const std::set<int> &days)
{
    for (const int day : days) {
        Query query(db, kCountSoldDay);
        KONTOR_TRY(query.run(day));
    }
    return {};
}

/// Not even an absent text may be stored as nothing.
QString stored(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

void MetricStore::replace(const MetricSums &before, const MetricSums &now)
{
    if (before == now)
        return; // most facts of an order move no figure
    for (const auto &[key, amount] : before)
        addMetric(m_deltas, key, -amount);
    for (const auto &[key, amount] : now)
        addMetric(m_deltas, key, amount);
}

void MetricStore::replace(const OrderFigures &before, const OrderFigures &now)
{
    replace(before.metrics, now.metrics);
    move(m_goods, before.goods, now.goods);
    move(m_customers, before.customers, now.customers);
}

std::set<CustomerId> MetricStore::buyers() const
{
    std::set<CustomerId> buyers;
    for (const auto &[key, sum] : m_customers)
        buyers.insert(key.customer);
    return buyers;
}

Result<void> MetricStore::flush()
{
    for (const auto &[key, amount] : m_deltas) {
        Query query(m_db, kMetricAdd);
        KONTOR_TRY(query.run(key.day, static_cast<int>(key.measure), key.currency, key.dimension, amount));
    }
    m_deltas.clear();
    std::set<int> soldDays;
    for (const auto &[key, sum] : m_goods)
        soldDays.insert(soldDays.end(), key.day); // they come in order
    KONTOR_TRY(write(m_db, kAddGoods, m_goods));
    KONTOR_TRY(countChange(m_db, soldDays));
    return write(m_db, kAddCustomer, m_customers);
}

QVariantList MetricStore::rowOf(const GoodsKey &key, const GoodsSum &sum)
{
    return {key.day,
            key.variant.isNull() ? QByteArray("") : key.variant.bytes(),
            stored(key.sku),
            stored(key.channel),
            key.location.isNull() ? QByteArray("") : key.location.bytes(),
            stored(key.currency),
            sum.units,
            sum.gross,
            sum.net,
            sum.cost,
            sum.costed,
            sum.returnedUnits,
            sum.returned,
            sum.backUnits,
            sum.back};
}

QVariantList MetricStore::rowOf(const CustomerKey &key, const CustomerSum &sum)
{
    return {key.customer.bytes(), key.day, stored(key.currency), sum.orders, sum.paid, sum.net};
}

GoodsKey MetricStore::goodsKeyOf(const QVariantList &row)
{
    return {row.at(0).toInt(),    VariantId::fromBytes(row.at(1).toByteArray()),  row.at(2).toString(),
            row.at(3).toString(), LocationId::fromBytes(row.at(4).toByteArray()), row.at(5).toString()};
}

CustomerKey MetricStore::customerKeyOf(const QVariantList &row)
{
    return {CustomerId::fromBytes(row.at(0).toByteArray()), row.at(1).toInt(), row.at(2).toString()};
}

} // namespace kontor
