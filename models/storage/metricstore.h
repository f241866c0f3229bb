// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "metrics.h"

namespace kontor {

/// The daily figures. What a record contributes is replaced as a whole; the sums are written by flush().
class MetricStore
{
public:
    explicit MetricStore(Database &db) : m_db(db) { }
    void replace(const MetricSums &before, const MetricSums &now);
    [[nodiscard]] Result<void> flush();

private:
    Database &m_db;
    MetricSums m_deltas;
};

} // namespace kontor
