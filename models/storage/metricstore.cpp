// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricstore.h"

namespace kontor {

namespace {

constexpr auto kAdd = "INSERT INTO metric_daily (day, measure, currency, dimension, value) VALUES (?, ?, ?, ?, ?)"
                      " ON CONFLICT (day, measure, currency, dimension) DO UPDATE SET value = value + excluded.value";

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

Result<void> MetricStore::flush()
{
    for (const auto &[key, amount] : m_deltas) {
        Query query(m_db, kAdd);
        KONTOR_TRY(query.run(key.day, static_cast<int>(key.measure), key.currency, key.dimension, amount));
    }
    m_deltas.clear();
    return {};
}

} // namespace kontor
