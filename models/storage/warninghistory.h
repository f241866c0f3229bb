// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factlog.h"
#include "stockentry.h"

namespace kontor {

/// Finds out of ledger and orders since when the stock warning of a place is open. Looks back only as far as it must.
class WarningHistory
{
public:
    struct Place {
        qint64 n = 0; ///< its row in stock_places
        StockPlace place;
    };
    /// The file must outlive it.
    [[nodiscard]] static Result<WarningHistory> open(ShopFile &file);
    /// Unix ms: when no more than the threshold was left for the last time; where there never was more, the first
    /// that is known of the place. Empty: nothing is known of it.
    [[nodiscard]] Result<std::optional<qint64>> openSince(const Place &place, qint64 available,
                                                          std::optional<qint64> threshold);

private:
    struct Buyer {
        OrderId order;
        qint64 lastMs = 0; ///< nothing of it happened later
    };
    explicit WarningHistory(ShopFile &file) : m_file(file), m_log(file) { }
    [[nodiscard]] Result<std::vector<StockEntry>> entries(const Place &place);
    [[nodiscard]] Result<std::vector<Buyer>> buyers(const Place &place);

    ShopFile &m_file;
    FactLog m_log;
};

} // namespace kontor
