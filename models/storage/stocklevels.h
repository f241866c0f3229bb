// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "ids.h"

#include <set>

namespace kontor {

class Differences;

/// Keeps how much of each article is available, and whether it warns, in step with its stock and with the
/// thresholds of place, article, category and shop. Told of changes; flush() follows when all else is written.
class StockLevels
{
public:
    /// The thresholds set for the whole shop are fields of the record `shop`.
    StockLevels(Database &db, const RecordId &shop) : m_db(db), m_shop(shop) { }

    void stockChanged(const VariantId &variant) { m_moved.insert(variant); }
    /// The article's own row, its product's, or which places it has.
    void articleChanged(const VariantId &variant) { m_articles.insert(variant); }
    void shopThresholdChanged() { m_shopChanged = true; }
    /// What a category's products inherit from it is written in their rows already.
    void categoryThresholdChanged(const CategoryId &category) { m_categories.insert(category); }

    [[nodiscard]] Result<void> flush();

private:
    [[nodiscard]] Result<void> inheritFromShop();
    [[nodiscard]] Result<void> inheritFrom(const CategoryId &category);

    Database &m_db;
    RecordId m_shop;
    std::set<VariantId> m_moved;
    std::set<VariantId> m_articles;
    std::set<CategoryId> m_categories;
    bool m_shopChanged = false;
};

/// Every level against the stock, articles and thresholds it follows from.
[[nodiscard]] Result<void> checkStockLevels(Database &db, const RecordId &shop, Differences &differences);

} // namespace kontor
