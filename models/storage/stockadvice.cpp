// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockadvice.h"

#include "durations.h"
#include "figurequeries.h"
#include "recordrows.h"
#include "reorder.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// All of a short ledger; of a long one what decides the last 28 days: from the latest count before them on.
constexpr auto kAdviceEntries =
    "SELECT occurred_ms, seq, bucket, reason, is_count, amount FROM stock_entries WHERE place = ?1"
    " AND occurred_ms >= coalesce((SELECT max(occurred_ms) FROM stock_entries WHERE place = ?1"
    " AND is_count = 1 AND occurred_ms < ?2), 0)";
// 3 is StockReason::Shipped, bucket 0 what is on hand. ?1: now; ?2: before then it is too long ago.
#define KONTOR_SOLD "-sum(e.amount), count(DISTINCT (?1 - e.occurred_ms) / 86400000)"
#define KONTOR_ENTRIES                                                                                                 \
    " CROSS JOIN stock_entries e ON e.place = s.n AND e.occurred_ms > ?2 AND e.occurred_ms <= ?1 AND e.bucket = 0"     \
    " AND e.reason = 3 WHERE s.archived = 0 AND s.tracked = 1 AND s.traded_ms > ?2"
constexpr auto kSellingPlaces =
    "SELECT s.n, s.variant, s.on_hand - s.reserved - s.damaged - s.quality AS there, " KONTOR_SOLD
    " FROM stock_places s" KONTOR_ENTRIES " AND there > 0 GROUP BY s.n";
constexpr auto kSellingArticles =
    "SELECT v.n, v.id, g.available, " KONTOR_SOLD " FROM stock_places s CROSS JOIN variants v"
    " ON v.id = s.variant CROSS JOIN goods_levels g ON g.n = v.n" KONTOR_ENTRIES " AND g.available > 0 GROUP BY v.n";
constexpr auto kLeads = "SELECT r.subject, r.field, r.value FROM stock_places s CROSS JOIN registers r"
                        " ON r.subject = s.variant AND r.field IN ('lead_days', 'supplier') WHERE s.traded_ms > ?";
constexpr auto kAdvicePlacesOf = "SELECT n FROM stock_places WHERE variant = ?";

} // namespace

StockAdvice::StockAdvice(ShopFile &file) : m_file(file), m_nowMs(file.clock().nowMs())
{ }

Result<StockAdvice> StockAdvice::open(ShopFile &file)
{
    StockAdvice advice(file);
    KONTOR_ASSIGN(const QJsonObject settings, figurequeries::fields(file, RecordId(file.identity().shop)));
    advice.m_suppliers = suppliersOf(settings);
    advice.m_habits = ReorderHabits::fromSettings(settings);
    return advice;
}

Result<void> StockAdvice::complete(StockRow &row, const std::vector<qint64> &places)
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

Result<Demand> StockAdvice::demand(const std::vector<qint64> &places)
{
    std::vector<StockEntry> entries;
    for (const qint64 n : places) {
        Query q(m_file.db(), kAdviceEntries);
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

Result<std::vector<StockAdvice::Seller>> StockAdvice::sellers(bool arePlaces)
{
    Query q(m_file.db(), arePlaces ? kSellingPlaces : kSellingArticles);
    KONTOR_TRY(q.run(m_nowMs, m_nowMs - kDemandDays * kDayMs));
    std::vector<Seller> found;
    while (q.next())
        found.push_back({q.i64(0), VariantId::fromBytes(q.blob(1)), q.i64(2), q.i64(3), q.i64(4)});
    KONTOR_TRY(q.ended());
    return found;
}

/// Of what was traded lately and waits for something else than the shop's usual time.
Result<std::map<VariantId, qint64>> StockAdvice::leadDays()
{
    Query q(m_file.db(), kLeads);
    KONTOR_TRY(q.run(m_nowMs - kDemandDays * kDayMs));
    std::map<VariantId, QJsonObject> said;
    while (q.next())
        said[VariantId::fromBytes(q.blob(0))].insert(q.text(1), decodeRegister(q.blob(2)));
    KONTOR_TRY(q.ended());
    std::map<VariantId, qint64> days;
    for (const auto &[article, fields] : said)
        days.emplace(article, leadDays(SupplyRules::fromFields(fields)));
    return days;
}

qint64 StockAdvice::leadDays(const SupplyRules &rules) const
{
    return reorderInputs(rules, rules.supplier ? findSupplier(m_suppliers, *rules.supplier) : nullptr, m_habits)
        .leadDays;
}

Result<std::vector<qint64>> StockAdvice::placesOf(const VariantId &article)
{
    Query q(m_file.db(), kAdvicePlacesOf);
    KONTOR_TRY(q.run(article.bytes()));
    std::vector<qint64> places;
    while (q.next())
        places.push_back(q.i64(0));
    return places;
}

/// The days that count are at least those on which something was sold. What lasts too long even so needs no ledger.
Result<std::vector<qint64>> StockAdvice::runningOut(bool arePlaces)
{
    KONTOR_ASSIGN(const std::vector<Seller> all, sellers(arePlaces));
    KONTOR_ASSIGN(const auto leads, leadDays());
    const qint64 usual = leadDays(SupplyRules());
    std::vector<qint64> out;
    for (const Seller &seller : all) {
        const auto own = leads.find(seller.article);
        const qint64 lead = own == leads.end() ? usual : own->second;
        const double fastest = static_cast<double>(seller.sold) / static_cast<double>(seller.days);
        if (!runsOutSoon(seller.available, fastest, lead))
            continue;
        std::vector<qint64> places{seller.n};
        if (!arePlaces) {
            KONTOR_ASSIGN(places, placesOf(seller.article));
        }
        KONTOR_ASSIGN(const Demand demanded, demand(places));
        if (runsOutSoon(seller.available, demanded.perDay, lead))
            out.push_back(seller.n);
    }
    return out;
}

} // namespace kontor
