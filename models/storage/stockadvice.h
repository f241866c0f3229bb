// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "stockrows.h"

#include <map>

namespace kontor {

class ShopFile;

/// Tells how fast articles are sold and what to order of them, from their ledgers and from what article, supplier and
/// shop say. What the shop says is read once: make a new one for each question.
class StockAdvice
{
public:
    [[nodiscard]] static Result<StockAdvice> open(ShopFile &file);

    /// Fills in supplier, inputs and advice. `places`: rows of stock_places whose ledgers tell the demand.
    [[nodiscard]] Result<void> complete(StockRow &row, const std::vector<qint64> &places);
    /// Row numbers of places, or of articles over all their places, that are sold before goods that are ordered now
    /// can come (see runsOutSoon). Looks at nothing but what was sold in the last 28 days.
    [[nodiscard]] Result<std::vector<qint64>> runningOut(bool arePlaces);

private:
    /// Something that was sold lately and of which something is left.
    struct Seller {
        qint64 n = 0;
        VariantId article;
        qint64 available = 0;
        qint64 sold = 0;
        qint64 days = 0; ///< on which it was sold
    };
    explicit StockAdvice(ShopFile &file);

    [[nodiscard]] Result<Demand> demand(const std::vector<qint64> &places);
    [[nodiscard]] Result<std::vector<Seller>> sellers(bool arePlaces);
    [[nodiscard]] Result<std::map<VariantId, qint64>> leadDays();
    [[nodiscard]] qint64 leadDays(const SupplyRules &rules) const;
    [[nodiscard]] Result<std::vector<qint64>> placesOf(const VariantId &article);

    ShopFile &m_file;
    qint64 m_nowMs;
    std::vector<Supplier> m_suppliers;
    ReorderHabits m_habits;
};

} // namespace kontor
