// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockstore.h"

#include "plant.h"

namespace kontor {

namespace {

constexpr auto kFind = "SELECT n, on_hand, damaged, quality, counted_ms, counted_seq, reserved, incoming,"
                       " traded_ms"
                       " FROM stock_places WHERE variant = ? AND location = ?";
constexpr auto kNew = "INSERT INTO stock_places (variant, location) VALUES (?, ?)";
constexpr auto kUpdate = "UPDATE stock_places SET on_hand = ?, damaged = ?, quality = ?, counted_ms = ?,"
                         " counted_seq = ?, reserved = ?, incoming = ?, traded_ms = ? WHERE n = ?";
constexpr auto kInsertEntry = "INSERT OR REPLACE INTO stock_entries (place, occurred_ms, seq, part, bucket, reason,"
                              " is_count, amount, unsure_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kDeleteEntry = "DELETE FROM stock_entries WHERE place = ? AND occurred_ms = ? AND seq = ? AND part = ?"
                              " AND bucket = ?";
constexpr auto kStockStoreEntries = "SELECT occurred_ms, seq, part, bucket, reason, is_count, amount FROM stock_entries"
                                    " WHERE place = ?";

/// Moves the level by one entry without reading the others; counts, and the latest of its trade when it goes, need a
/// refold.
void applyDelta(StockPlaceRow &row, const StockEntry &entry, qint64 sign)
{
    row.dirty = true;
    if (entry.isTrade() && sign > 0)
        row.level.tradedAtMs = std::max(row.level.tradedAtMs, entry.occurredMs);
    if (entry.isCount || (entry.isTrade() && sign < 0 && entry.occurredMs >= row.level.tradedAtMs))
        row.refold = true;
    else if (entry.bucket == StockBucket::Damaged)
        row.level.damaged += sign * entry.amount;
    else if (entry.bucket == StockBucket::Quality)
        row.level.quality += sign * entry.amount;
    else if (row.level.countedSeq == 0 || entry.isAfter(row.level.countedAtMs, row.level.countedSeq))
        row.level.onHand += sign * entry.amount;
}

/// Whether the ledger keeps both in one row.
bool isSameRow(const StockEntry &a, const StockEntry &b)
{
    return a.place == b.place && a.occurredMs == b.occurredMs && a.seq == b.seq && a.part == b.part
        && a.bucket == b.bucket;
}

} // namespace

std::vector<StockEntry> mergedEntries(const std::vector<StockEntry> &entries)
{
    std::vector<StockEntry> merged;
    for (const StockEntry &entry : entries) {
        const auto same = std::find_if(merged.begin(), merged.end(),
                                       [&](const StockEntry &other) { return isSameRow(entry, other); });
        if (same == merged.end())
            merged.push_back(entry);
        else
            same->amount += entry.amount;
    }
    return merged;
}

Result<StockPlaceRow *> StockStore::row(const StockPlace &place)
{
    if (const auto it = m_rows.find(place); it != m_rows.end())
        return &it->second;
    StockPlaceRow row;
    Query find(m_db, kFind);
    KONTOR_TRY(find.run(place.variant.bytes(), place.location.bytes()));
    if (find.next()) {
        row.n = find.i64(0);
        row.level = {find.i64(1), find.i64(2), find.i64(3), find.i64(4), find.i64(5), find.i64(8)};
        row.reserved = find.i64(6);
        row.incoming = find.i64(7);
    }
    return &m_rows.emplace(place, row).first->second;
}

Result<void> StockStore::insert(const StockPlace &place, StockPlaceRow &row)
{
    Query insert(m_db, kNew);
    KONTOR_TRY(insert.run(place.variant.bytes(), place.location.bytes()));
    row.n = insert.insertedRow();
    m_levels.articleChanged(place.variant);
    return {};
}

Result<void> StockStore::add(const StockEntry &given)
{
    KONTOR_ASSIGN(StockPlaceRow * place, row(given.place));
    StockEntry entry = given;
    if (PLANT(stock_as_number) && given.bucket == StockBucket::OnHand && !given.isCount) {
        entry.isCount = true;
        entry.amount += place->level.onHand;
    }
    KONTOR_TRY(m_worth.ledgerChanges(entry, place->n, place->level));
    if (place->n == 0)
        KONTOR_TRY(insert(entry.place, *place));
    Query query(m_db, kInsertEntry);
    KONTOR_TRY(query.run(place->n, entry.occurredMs, entry.seq, entry.part, static_cast<int>(entry.bucket),
                         static_cast<int>(entry.reason), entry.isCount, entry.amount, entry.unsureMs));
    applyDelta(*place, entry, 1);
    return {};
}

Result<void> StockStore::remove(const StockEntry &entry)
{
    KONTOR_ASSIGN(StockPlaceRow * place, row(entry.place));
    KONTOR_TRY(m_worth.ledgerChanges(entry, place->n, place->level));
    Query query(m_db, kDeleteEntry);
    KONTOR_TRY(query.run(place->n, entry.occurredMs, entry.seq, entry.part, static_cast<int>(entry.bucket)));
    applyDelta(*place, entry, -1);
    return {};
}

Result<void> StockStore::reserve(const StockPlace &place, qint64 delta)
{
    if (delta == 0)
        return {};
    KONTOR_ASSIGN(StockPlaceRow * found, row(place));
    found->reserved += delta;
    found->dirty = true;
    return {};
}

Result<void> StockStore::expect(const StockPlace &place, qint64 delta)
{
    if (delta == 0)
        return {};
    KONTOR_ASSIGN(StockPlaceRow * found, row(place));
    found->incoming += delta;
    found->dirty = true;
    return {};
}

Result<StockPlaceRow> StockStore::level(const StockPlace &place)
{
    KONTOR_ASSIGN(StockPlaceRow * found, row(place));
    if (found->refold)
        KONTOR_TRY(refold(*found));
    return *found;
}

Result<void> StockStore::refold(StockPlaceRow &place)
{
    Query query(m_db, kStockStoreEntries);
    KONTOR_TRY(query.run(place.n));
    std::vector<StockEntry> entries;
    while (query.next()) {
        StockEntry entry;
        entry.occurredMs = query.i64(0);
        entry.seq = query.i64(1);
        entry.part = query.i32(2);
        entry.bucket = static_cast<StockBucket>(query.i32(3));
        entry.reason = static_cast<StockReason>(query.i32(4));
        entry.isCount = query.i64(5) != 0;
        entry.amount = query.i64(6);
        entries.push_back(entry);
    }
    if (PLANT(count_as_movement)) {
        for (StockEntry &entry : entries)
            entry.isCount = false;
    }
    place.level = foldStock(entries);
    place.refold = false;
    return {};
}

Result<void> StockStore::flush()
{
    for (auto &[place, row] : m_rows) {
        if (!row.dirty)
            continue;
        const bool saysNothing = row.level == StockLevelState{} && row.reserved == 0 && row.incoming == 0;
        if (row.n == 0 && saysNothing)
            continue; // it came and went within this transaction
        if (row.n == 0)
            KONTOR_TRY(insert(place, row));
        if (row.refold)
            KONTOR_TRY(refold(row));
        Query update(m_db, kUpdate);
        KONTOR_TRY(update.run(row.level.onHand, row.level.damaged, row.level.quality, row.level.countedAtMs,
                              row.level.countedSeq, row.reserved, row.incoming, row.level.tradedAtMs, row.n));
        row.dirty = false;
        m_levels.stockChanged(place.variant);
    }
    return {};
}

std::vector<VariantId> StockStore::touched() const
{
    std::vector<VariantId> variants;
    for (const auto &[place, row] : m_rows) {
        if (variants.empty() || variants.back() != place.variant)
            variants.push_back(place.variant);
    }
    return variants;
}

} // namespace kontor
