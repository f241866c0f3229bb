// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockqueries.h"

#include "goodsqueries.h"
#include "shopfile.h"
#include "warninghistory.h"
#include "warningplaces.h"

#include <QJsonDocument>

#include <map>

using namespace Qt::StringLiterals;

namespace kontor::stockqueries {

namespace {

constexpr auto kStockQueryLevels =
    "SELECT s.location, coalesce(l.name, ''), s.on_hand, s.reserved, s.damaged, s.quality, s.incoming, s.warn_at"
    " FROM stock_places s LEFT JOIN locations l ON l.id = s.location WHERE s.variant = ? ORDER BY l.name, s.location";
constexpr auto kLedger =
    "SELECT e.occurred_ms, e.seq, e.reason, e.bucket, e.is_count, e.amount, coalesce(l.name, ''), s.counted_ms,"
    " s.counted_seq, f.body, f.actor, d.name, coalesce((SELECT o.number FROM orders o WHERE o.id = substr(f.subjects, "
    "1, 16)),"
    " (SELECT t.number FROM transfers t WHERE t.id = f.subjects), (SELECT p.number FROM purchase_orders p"
    " WHERE p.id = f.subjects), '')"
    " FROM stock_places s JOIN stock_entries e ON e.place = s.n JOIN facts f"
    " ON f.seq = e.seq OR f.n = e.seq - 4611686018427387904"
    " JOIN devices d ON d.n = f.device LEFT JOIN locations l ON l.id = s.location"
    " WHERE s.variant = ? ORDER BY e.occurred_ms DESC, e.seq DESC, e.part";
constexpr auto kWarnings =
    "SELECT v.id, v.sku, v.listed_title, coalesce(l.name, ''),"
    " s.on_hand - s.reserved - s.damaged - s.quality AS available, s.warn_at, s.level, s.n, s.location"
    " FROM stock_places s JOIN variants v ON v.id = s.variant LEFT JOIN locations l ON l.id = s.location"
    " WHERE " KONTOR_WARNING_PLACES " ORDER BY available, v.listed_title";

/// What each entry made of its place. The latest comes first.
void addBalances(std::vector<LedgerRow> &rows)
{
    std::map<QString, qint64> onHand;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (row->bucket != StockBucket::OnHand)
            continue;
        qint64 &here = onHand[row->locationName];
        here = row->isCount ? row->amount : here + row->amount;
        row->balance = here;
    }
}

} // namespace

Result<std::vector<LevelRow>> levels(ShopFile &file, const VariantId &variantId)
{
    KONTOR_TRY(goodsqueries::variant(file, variantId)); // or there is no such article
    Query q(file.db(), kStockQueryLevels);
    KONTOR_TRY(q.run(variantId.bytes()));
    std::vector<LevelRow> out;
    while (q.next()) {
        LevelRow row{LocationId::fromBytes(q.blob(0)),
                     q.text(1),
                     q.i64(2),
                     q.i64(3),
                     q.i64(4),
                     q.i64(5),
                     q.i64(6),
                     q.optional(7)};
        out.push_back(row);
    }
    return out;
}

Result<std::vector<LedgerRow>> ledger(ShopFile &file, const VariantId &variantId)
{
    Query q(file.db(), kLedger);
    KONTOR_TRY(q.run(variantId.bytes()));
    std::vector<LedgerRow> out;
    while (q.next()) {
        LedgerRow row;
        row.occurredMs = q.i64(0);
        row.seq = q.i64(1);
        row.reason = static_cast<StockReason>(q.i32(2));
        row.bucket = static_cast<StockBucket>(q.i32(3));
        row.isCount = q.i64(4) != 0;
        row.amount = q.i64(5);
        row.locationName = q.text(6);
        const qint64 countedMs = q.i64(7);
        const qint64 countedSeq = q.i64(8);
        row.beforeCount = countedSeq != 0 && !row.isCount
            && (row.occurredMs < countedMs || (row.occurredMs == countedMs && row.seq < countedSeq));
        row.note = QJsonDocument::fromJson(q.blob(9)).object().value("reason"_L1).toString();
        row.actor = q.text(10);
        row.device = q.text(11);
        row.document = q.text(12);
        out.push_back(std::move(row));
    }
    addBalances(out);
    return out;
}

Result<std::vector<WarningRow>> warnings(ShopFile &file)
{
    KONTOR_ASSIGN(WarningHistory history, WarningHistory::open(file));
    Query q(file.db(), kWarnings);
    KONTOR_TRY(q.run());
    std::vector<WarningRow> out;
    while (q.next()) {
        WarningRow row{VariantId::fromBytes(q.blob(0)),   q.text(1), q.text(2), q.text(3), q.i64(4), q.optional(5),
                       static_cast<StockLevel>(q.i32(6)), {}};
        const WarningHistory::Place place{q.i64(7), {row.variant, LocationId::fromBytes(q.blob(8))}};
        KONTOR_ASSIGN(row.sinceMs, history.openSince(place, row.available, row.threshold));
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace kontor::stockqueries
