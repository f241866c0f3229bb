// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockqueries.h"

#include "factlog.h"
#include "goodsqueries.h"
#include "ordereffects.h"
#include "orderfold.h"
#include "orderlookups.h"
#include "shopfile.h"
#include "warninghistory.h"
#include "warningplaces.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor::stockqueries {

namespace {

constexpr auto kStockQueryLevels =
    "SELECT s.location, coalesce(l.name, ''), s.on_hand, s.reserved, s.damaged, s.quality, s.incoming, s.warn_at"
    " FROM stock_places s LEFT JOIN locations l ON l.id = s.location WHERE s.variant = ? ORDER BY l.name, s.location";
constexpr auto kLedgerPlaces =
    "SELECT s.n, coalesce(l.name, ''), s.counted_ms, s.counted_seq, s.location FROM stock_places s"
    " LEFT JOIN locations l ON l.id = s.location WHERE s.variant = ?";
constexpr auto kLedger = "SELECT e.place, e.occurred_ms, e.seq, e.reason, e.bucket, e.is_count, e.amount"
                         " FROM stock_places s CROSS JOIN stock_entries e ON e.place = s.n WHERE s.variant = ?"
                         " ORDER BY e.occurred_ms DESC, e.seq DESC, e.part";
// What has no seq yet is known by its row.
constexpr auto kLedgerFact =
    "SELECT f.body, f.actor, d.name, coalesce((SELECT o.number FROM orders o WHERE o.id = substr(f.subjects, 1, 16)),"
    " (SELECT t.number FROM transfers t WHERE t.id = f.subjects), (SELECT p.number FROM purchase_orders p"
    " WHERE p.id = f.subjects), '') FROM facts f JOIN devices d ON d.n = f.device"
    " WHERE f.seq = ?1 OR f.n = ?1 - 4611686018427387904";
// Their lines by order_lines_open; the plus keeps SQLite from walking all open orders of the shop instead.
#define KONTOR_HOLDING                                                                                                 \
    "SELECT o.id, o.n FROM orders o WHERE +o.lifecycle = 1 AND o.n IN (SELECT order_n FROM order_lines WHERE"          \
    " variant = ? AND qty > cancelled + shipped"
constexpr auto kStockHolders = KONTOR_HOLDING ") ORDER BY o.ship_by_ms, o.placed_ms, o.n";
constexpr auto kStockPacked = KONTOR_HOLDING " AND packed > 0) LIMIT ?";
constexpr int kMostHoldersRead = 300; ///< where an article lies in several places, most may be of another one
constexpr int kMostPackedRead = 2000;
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

struct LedgerAt {
    QString name;
    qint64 countedMs = 0;
    qint64 countedSeq = 0;
};
using LedgerPlaces = QHash<qint64, LedgerAt>; ///< by row

Result<LedgerPlaces> ledgerPlaces(ShopFile &file, const VariantId &variant, const std::optional<LocationId> &location)
{
    Query q(file.db(), kLedgerPlaces);
    KONTOR_TRY(q.run(variant.bytes()));
    LedgerPlaces places;
    while (q.next()) {
        if (!location || LocationId::fromBytes(q.blob(4)) == *location)
            places.insert(q.i64(0), {q.text(1), q.i64(2), q.i64(3)});
    }
    KONTOR_TRY(q.ended());
    return places;
}

LedgerRow ledgerRow(const Query &q, const LedgerAt &place)
{
    LedgerRow row;
    row.occurredMs = q.i64(1);
    row.seq = q.i64(2);
    row.reason = static_cast<StockReason>(q.i32(3));
    row.bucket = static_cast<StockBucket>(q.i32(4));
    row.isCount = q.i64(5) != 0;
    row.amount = q.i64(6);
    row.locationName = place.name;
    row.beforeCount = place.countedSeq != 0 && !row.isCount
        && (row.occurredMs < place.countedMs || (row.occurredMs == place.countedMs && row.seq < place.countedSeq));
    return row;
}

/// Who wrote it, why, and on which document.
Result<void> tellFact(ShopFile &file, LedgerRow &row)
{
    Query q(file.db(), kLedgerFact);
    KONTOR_TRY(q.run(row.seq));
    if (!q.next())
        return q.ended();
    row.note = QJsonDocument::fromJson(q.blob(0)).object().value("reason"_L1).toString();
    row.actor = q.text(1);
    row.device = q.text(2);
    row.document = q.text(3);
    return {};
}

/// Orders from their facts: only these know where the units of a line lie.
class OrderFolder
{
public:
    [[nodiscard]] static Result<OrderFolder> open(ShopFile &file)
    {
        OrderFolder folder(file);
        KONTOR_ASSIGN(const QSet<BatchId> undone, folder.m_log.undoneBatches());
        folder.m_log.setUndone(undone);
        return folder;
    }
    [[nodiscard]] Result<OrderState> fold(const OrderId &id)
    {
        KONTOR_ASSIGN(const std::vector<Fact> facts, m_log.bySubject(idCast<RecordId>(id)));
        return foldOrder(id, facts);
    }

private:
    explicit OrderFolder(ShopFile &file) : m_log(file) { }
    FactLog m_log;
};

qint64 unitsOf(const std::map<StockPlace, qint64> &places, const VariantId &variant,
               const std::optional<LocationId> &location)
{
    qint64 units = 0;
    for (const auto &[place, here] : places) {
        if (place.variant == variant && (!location || place.location == *location))
            units += here;
    }
    return units;
}

HolderRow holderRow(const OrderState &order, const VariantId &variant, const std::optional<LocationId> &location)
{
    HolderRow row;
    row.order = order.id;
    row.number = order.number;
    row.customerName = order.customerName;
    row.customerEmail = order.customerEmail;
    row.label = order.label;
    row.units = unitsOf(reservationsOf(order), variant, location);
    row.packed = unitsOf(packedUnitsOf(order), variant, location);
    row.placedAtMs = order.placedAtMs;
    row.shipByMs = order.shipByMs();
    return row;
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

Result<std::vector<LedgerRow>> ledger(ShopFile &file, const VariantId &variantId,
                                      const std::optional<LocationId> &location, size_t most)
{
    KONTOR_ASSIGN(const LedgerPlaces places, ledgerPlaces(file, variantId, location));
    Query q(file.db(), kLedger);
    KONTOR_TRY(q.run(variantId.bytes()));
    std::vector<LedgerRow> out;
    while (q.next()) {
        if (const auto place = places.constFind(q.i64(0)); place != places.constEnd())
            out.push_back(ledgerRow(q, *place));
    }
    KONTOR_TRY(q.ended());
    addBalances(out); // from the first one on, whatever of it is shown
    out.resize(std::min(out.size(), most));
    for (LedgerRow &row : out)
        KONTOR_TRY(tellFact(file, row));
    return out;
}

Result<StockHolders> holders(ShopFile &file, const VariantId &variant, const std::optional<LocationId> &location,
                             size_t most)
{
    KONTOR_ASSIGN(const std::vector<LevelRow> places, levels(file, variant));
    StockHolders held;
    for (const LevelRow &place : places)
        held.furtherUnits += !location || place.location == *location ? place.reserved : 0;
    if (held.furtherUnits == 0)
        return held;
    KONTOR_ASSIGN(OrderFolder folder, OrderFolder::open(file));
    Query q(file.db(), kStockHolders);
    KONTOR_TRY(q.run(variant.bytes()));
    for (int read = 0; held.furtherUnits > 0 && held.orders.size() < most && read < kMostHoldersRead; ++read) {
        if (!q.next())
            break;
        KONTOR_ASSIGN(const OrderState order, folder.fold(OrderId::fromBytes(q.blob(0))));
        HolderRow row = holderRow(order, variant, location);
        if (row.units == 0)
            continue;
        row.n = q.i64(1);
        KONTOR_ASSIGN(row.number, orderlookups::shownNumber(file, order.id, order.number));
        held.furtherUnits = std::max<qint64>(0, held.furtherUnits - row.units);
        held.orders.push_back(std::move(row));
    }
    KONTOR_TRY(q.ended());
    return held;
}

Result<std::map<LocationId, qint64>> packed(ShopFile &file, const VariantId &variant)
{
    KONTOR_ASSIGN(OrderFolder folder, OrderFolder::open(file));
    std::map<LocationId, qint64> units;
    Query q(file.db(), kStockPacked);
    KONTOR_TRY(q.run(variant.bytes(), kMostPackedRead + 1));
    for (int read = 1; q.next(); ++read) {
        if (read > kMostPackedRead)
            return std::map<LocationId, qint64>();
        KONTOR_ASSIGN(const OrderState order, folder.fold(OrderId::fromBytes(q.blob(0))));
        for (const auto &[place, here] : packedUnitsOf(order)) {
            if (place.variant == variant)
                units[place.location] += here;
        }
    }
    KONTOR_TRY(q.ended());
    return units;
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
