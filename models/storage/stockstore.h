// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "stockentry.h"
#include "stocklevels.h"
#include "worthstore.h"

#include <map>

namespace kontor {

/// One row of stock_places while a transaction works on it.
struct StockPlaceRow {
    qint64 n = 0;
    StockLevelState level;
    qint64 reserved = 0;
    qint64 incoming = 0;
    bool dirty = false;
    bool refold = false; ///< a count came or went: the level must be folded anew

    [[nodiscard]] qint64 available() const { return level.onHand - reserved - level.damaged - level.quality; }
};

/// Entries that one fact makes twice for the same place (a parcel with two parts of one line) as one.
[[nodiscard]] std::vector<StockEntry> mergedEntries(const std::vector<StockEntry> &entries);

/// The stock ledger and the levels folded from it, within one transaction. Entries are written at once,
/// levels by flush().
class StockStore
{
public:
    /// `levels` is told what changed, by flush(), and `worth` what changes, before it does.
    StockStore(Database &db, StockLevels &levels, WorthStore &worth) : m_db(db), m_levels(levels), m_worth(worth) { }

    [[nodiscard]] Result<void> add(const StockEntry &entry);
    [[nodiscard]] Result<void> remove(const StockEntry &entry);
    [[nodiscard]] Result<void> reserve(const StockPlace &place, qint64 delta);
    [[nodiscard]] Result<void> expect(const StockPlace &place, qint64 delta); ///< incoming
    /// The level as it stands, with everything of this transaction.
    [[nodiscard]] Result<StockPlaceRow> level(const StockPlace &place);
    [[nodiscard]] Result<void> flush();
    /// Variants whose levels this transaction changed.
    [[nodiscard]] std::vector<VariantId> touched() const;

private:
    [[nodiscard]] Result<StockPlaceRow *> row(const StockPlace &place);
    [[nodiscard]] Result<void> refold(StockPlaceRow &row);
    [[nodiscard]] Result<void> insert(const StockPlace &place, StockPlaceRow &row);
    Database &m_db;
    StockLevels &m_levels;
    WorthStore &m_worth;
    std::map<StockPlace, StockPlaceRow> m_rows;
};

} // namespace kontor
