// SPDX-License-Identifier: GPL-3.0-or-later
#include "warninghistory.h"

#include "availablechanges.h"
#include "shopfile.h"

#include <algorithm>

namespace kontor {

namespace {

constexpr size_t kFirstOrders = 8;

constexpr auto kWarningEntries = "SELECT occurred_ms, seq, bucket, is_count, amount FROM stock_entries WHERE place = ?";
// Whoever holds units, let go of some, or had some sent. 3: shipped; what has no seq yet is known by its row.
constexpr auto kBuyers =
    "SELECT o.id, o.updated_ms FROM orders o WHERE o.n IN ("
    "SELECT order_n FROM order_lines WHERE variant = ?1 AND qty > cancelled + shipped"
    " UNION ALL SELECT order_n FROM order_lines WHERE variant = ?1 AND cancelled > 0)"
    " UNION SELECT o.id, o.updated_ms FROM stock_entries e JOIN facts f"
    " ON f.seq = e.seq OR f.n = e.seq - 4611686018427387904 JOIN orders o ON o.id = substr(f.subjects, 1, 16)"
    " WHERE e.place = ?2 AND e.reason = 3 ORDER BY 2 DESC";

} // namespace

Result<WarningHistory> WarningHistory::open(ShopFile &file)
{
    WarningHistory history(file);
    KONTOR_ASSIGN(const QSet<BatchId> undone, history.m_log.undoneBatches());
    history.m_log.setUndone(undone);
    return history;
}

Result<std::optional<qint64>> WarningHistory::openSince(const Place &place, qint64 available,
                                                        std::optional<qint64> threshold)
{
    const qint64 mark = std::max<qint64>(0, threshold.value_or(0));
    KONTOR_ASSIGN(std::vector<StockEntry> known, entries(place));
    std::vector<AvailableChange> changes = changesOf(std::move(known));
    KONTOR_ASSIGN(const std::vector<Buyer> orders, buyers(place));
    size_t read = 0;
    for (size_t next = std::min(kFirstOrders, orders.size());; next = std::min(2 * next, orders.size())) {
        for (; read < next; ++read) {
            KONTOR_ASSIGN(const std::vector<Fact> facts, m_log.bySubject(idCast<RecordId>(orders[read].order)));
            const auto more = reservationChanges(orders[read].order, facts, place.place);
            changes.insert(changes.end(), more.begin(), more.end());
        }
        const auto since = atMostSince(changes, available, mark);
        if (read == orders.size()) {
            const auto first = std::ranges::min_element(changes, {}, &AvailableChange::atMs);
            return since || first == changes.end() ? since : std::optional(first->atMs);
        }
        if (since && *since > orders[read].lastMs)
            return since; // whatever the others did was before that
    }
}

Result<std::vector<StockEntry>> WarningHistory::entries(const Place &place)
{
    Query query(m_file.db(), kWarningEntries);
    KONTOR_TRY(query.run(place.n));
    std::vector<StockEntry> out;
    while (query.next()) {
        StockEntry entry;
        entry.place = place.place;
        entry.occurredMs = query.i64(0);
        entry.seq = query.i64(1);
        entry.bucket = static_cast<StockBucket>(query.i32(2));
        entry.isCount = query.i64(3) != 0;
        entry.amount = query.i64(4);
        out.push_back(entry);
    }
    KONTOR_TRY(query.ended());
    return out;
}

Result<std::vector<WarningHistory::Buyer>> WarningHistory::buyers(const Place &place)
{
    Query query(m_file.db(), kBuyers);
    KONTOR_TRY(query.run(place.place.variant.bytes(), place.n));
    std::vector<Buyer> out;
    while (query.next())
        out.push_back({OrderId::fromBytes(query.blob(0)), query.i64(1)});
    KONTOR_TRY(query.ended());
    return out;
}

} // namespace kontor
