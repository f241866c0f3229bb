// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the lists of stock: numbers, demand and what to order, read a page at a time.
#include "figurequeries.h"
#include "goodsqueries.h"
#include "quietwarnings.h"
#include "shopfile.h"
#include "stocklist.h"
#include "warninghistory.h"

using namespace Qt::StringLiterals;

namespace kontor::stocklist {

namespace {

#define KONTOR_PLACE_COLUMNS                                                                                           \
    "SELECT s.n, v.n, s.location, coalesce(l.name, ''), s.on_hand, s.reserved, s.damaged, s.quality, s.incoming,"      \
    " s.warn_at FROM stock_places s JOIN variants v ON v.id = s.variant LEFT JOIN locations l ON l.id = s.location"
constexpr auto kPlace = KONTOR_PLACE_COLUMNS " WHERE s.n = ?";
constexpr auto kPlaces = KONTOR_PLACE_COLUMNS " WHERE v.n = ?";
// All of a short ledger; of a long one what decides the last 28 days: from the latest count before them on.
constexpr auto kEntries =
    "SELECT occurred_ms, seq, bucket, reason, is_count, amount FROM stock_entries WHERE place = ?1"
    " AND occurred_ms >= coalesce((SELECT max(occurred_ms) FROM stock_entries WHERE place = ?1"
    " AND is_count = 1 AND occurred_ms < ?2), 0)";
constexpr qint64 kDayMs = 86'400'000;

StockRow readPlace(const Query &q)
{
    StockRow row;
    row.n = kFirstPlaceRow + q.i64(0);
    row.goods.n = q.i64(1);
    row.location = LocationId::fromBytes(q.blob(2));
    row.locationName = q.text(3);
    row.onHand = q.i64(4);
    row.reserved = q.i64(5);
    row.damaged = q.i64(6);
    row.quality = q.i64(7);
    row.incoming = q.i64(8);
    row.warnAt = q.optional(9);
    return row;
}

/// Reads what the shop says once, and then row by row what is known of the article.
class RowReader
{
public:
    [[nodiscard]] static Result<RowReader> open(ShopFile &file)
    {
        RowReader reader(file);
        KONTOR_ASSIGN(const QJsonObject settings, figurequeries::fields(file, RecordId(file.identity().shop)));
        reader.m_suppliers = suppliersOf(settings);
        reader.m_habits = ReorderHabits::fromSettings(settings);
        return reader;
    }
    /// `places`: rows of stock_places whose ledgers tell the demand.
    [[nodiscard]] Result<void> complete(StockRow &row, const std::vector<qint64> &places)
    {
        KONTOR_ASSIGN(const QJsonObject fields, figurequeries::fields(m_file, idCast<RecordId>(row.goods.id)));
        const SupplyRules rules = SupplyRules::fromFields(fields);
        const Supplier *supplier = rules.supplier ? findSupplier(m_suppliers, *rules.supplier) : nullptr;
        row.supplier = supplier ? supplier->name : QString();
        row.supplierId = supplier ? rules.supplier : std::nullopt;
        row.inputs = reorderInputs(rules, supplier, m_habits);
        KONTOR_ASSIGN(row.inputs.demand, demand(places));
        row.inputs.warnAt = row.warnAt;
        row.inputs.available = row.available();
        row.inputs.incoming = row.incoming;
        row.advice = adviseReorder(row.inputs);
        return {};
    }

private:
    explicit RowReader(ShopFile &file) : m_file(file), m_nowMs(file.clock().nowMs()) { }

    [[nodiscard]] Result<Demand> demand(const std::vector<qint64> &places)
    {
        std::vector<StockEntry> entries;
        for (const qint64 n : places) {
            Query q(m_file.db(), kEntries);
            KONTOR_TRY(q.run(n, m_nowMs - kDemandDays * kDayMs));
            while (q.next()) {
                StockEntry entry;
                entry.place.location = LocationId(QUuid(static_cast<uint>(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
                entry.occurredMs = q.i64(0);
                entry.seq = q.i64(1);
                entry.bucket = static_cast<StockBucket>(q.i32(2));
                entry.reason = static_cast<StockReason>(q.i32(3));
                entry.isCount = q.i64(4) != 0;
                entry.amount = q.i64(5);
                entries.push_back(entry);
            }
            KONTOR_TRY(q.ended());
        }
        return demandOf(entries, m_nowMs);
    }

    ShopFile &m_file;
    qint64 m_nowMs;
    std::vector<Supplier> m_suppliers;
    ReorderHabits m_habits;
};

/// One row for all places of an article.
Result<std::vector<qint64>> addPlaces(ShopFile &file, StockRow &row)
{
    Query q(file.db(), kPlaces);
    KONTOR_TRY(q.run(row.n));
    std::vector<qint64> places;
    while (q.next()) {
        const StockRow place = readPlace(q);
        places.push_back(place.n - kFirstPlaceRow);
        row.onHand += place.onHand;
        row.reserved += place.reserved;
        row.damaged += place.damaged;
        row.quality += place.quality;
        row.incoming += place.incoming;
    }
    return places;
}

} // namespace

Result<std::vector<StockRow>> articles(ShopFile &file, const std::vector<qint64> &numbers)
{
    KONTOR_ASSIGN(RowReader reader, RowReader::open(file));
    KONTOR_ASSIGN(const std::vector<GoodsRow> goods, goodsqueries::rows(file, numbers));
    std::vector<StockRow> out;
    for (const GoodsRow &article : goods) {
        StockRow row;
        row.n = article.n;
        row.goods = article;
        row.warnAt = article.warnAt;
        KONTOR_ASSIGN(const std::vector<qint64> places, addPlaces(file, row));
        KONTOR_TRY(reader.complete(row, places));
        out.push_back(std::move(row));
    }
    return out;
}

Result<std::vector<StockRow>> places(ShopFile &file, const std::vector<qint64> &numbers, bool withWarning)
{
    KONTOR_ASSIGN(RowReader reader, RowReader::open(file));
    KONTOR_ASSIGN(WarningHistory history, WarningHistory::open(file));
    std::map<qint64, WarningQuiet> quiet;
    if (withWarning) {
        KONTOR_ASSIGN(quiet, quietWarnings(file));
    }
    std::vector<StockRow> out;
    for (const qint64 number : numbers) {
        const qint64 n = number - kFirstPlaceRow;
        Query q(file.db(), kPlace);
        KONTOR_TRY(q.run(n));
        if (!q.next())
            continue;
        StockRow row = readPlace(q);
        KONTOR_ASSIGN(const std::vector<GoodsRow> goods, goodsqueries::rows(file, {row.goods.n}));
        if (goods.empty())
            continue;
        row.goods = goods.front();
        KONTOR_TRY(reader.complete(row, {n}));
        if (withWarning && row.level() != StockLevel::Ok) {
            const WarningHistory::Place place{n, {row.goods.id, *row.location}};
            KONTOR_ASSIGN(row.sinceMs, history.openSince(place, row.available(), row.warnAt));
            row.quiet = quiet[n];
        }
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace kontor::stocklist
