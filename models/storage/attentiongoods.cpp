// SPDX-License-Identifier: GPL-3.0-or-later
// Cases about goods: codes used twice, circles of categories, units sold that are not there, counts, transfers.
#include "attentionqueries.h"
#include "attentionsources.h"
#include "factlog.h"
#include "orderfold.h"
#include "orderlookups.h"
#include "recordrows.h"
#include "stockentry.h"
#include "supplyqueries.h"

using namespace Qt::StringLiterals;

namespace kontor::attentionsources {

namespace {

constexpr auto kSameSku = "SELECT sku FROM variants WHERE sku <> '' AND archived = 0 GROUP BY sku"
                          " HAVING count(*) > 1 LIMIT ?";
constexpr auto kSameBarcode = "SELECT barcode_key FROM variants WHERE barcode_key <> '' AND archived = 0"
                              " GROUP BY barcode_key HAVING count(*) > 1 LIMIT ?";
constexpr auto kWithSku = "SELECT id, sku, listed_title FROM variants WHERE sku = ? AND sku <> '' AND archived = 0"
                          " ORDER BY n DESC LIMIT 20";
constexpr auto kWithBarcode = "SELECT id, sku, listed_title FROM variants WHERE barcode_key = ? AND barcode_key <> ''"
                              " AND archived = 0 ORDER BY n DESC LIMIT 20";
constexpr auto kCycles = "SELECT id, name, path FROM categories WHERE cycle = 1 LIMIT ?";
constexpr auto kParent = "SELECT fact, CAST(value AS TEXT) FROM registers WHERE subject = ? AND field = 'parent'";
constexpr auto kOversold =
    "SELECT p.variant, p.location, v.sku, v.listed_title, p.on_hand - p.reserved - p.damaged - p.quality,"
    " (SELECT count(*) FROM stock_places o WHERE o.variant = p.variant AND o.reserved > 0), p.reserved"
    " FROM stock_places p JOIN variants v ON v.id = p.variant"
    " WHERE p.level > 0 AND p.level = 3 LIMIT ?"; // oversold
constexpr auto kGoodsCaseWaiting =
    "SELECT o.id, o.number, o.customer_name, l.qty - l.cancelled - l.shipped, o.placed_ms"
    " FROM order_lines l JOIN orders o ON o.n = l.order_n WHERE l.variant = ?"
    " AND l.qty > l.cancelled + l.shipped AND o.lifecycle = 1"
    " ORDER BY o.placed_ms DESC, o.n DESC LIMIT 50";
constexpr auto kGoodsCaseLocation = "SELECT name FROM locations WHERE id = ?";
constexpr auto kOpenTransfers = "SELECT id, number, from_location, to_location, sent_ms, sent - arrived FROM transfers"
                                " WHERE closed = 0 AND sent_ms < ? AND sent > arrived ORDER BY sent_ms LIMIT ?";

// Movements whose place before or after the latest count is a guess: their own time is, or the count's.
constexpr auto kUnsure =
    "SELECT p.variant, p.location, p.on_hand, e.occurred_ms, e.seq, e.part, e.amount, p.counted_ms, p.counted_seq"
    " FROM stock_entries e JOIN stock_places p ON p.n = e.place WHERE e.unsure_ms > 0 AND e.is_count = 0"
    " AND e.bucket = 0 AND p.counted_ms > 0 AND abs(e.occurred_ms - p.counted_ms) <= e.unsure_ms"
    " UNION SELECT p.variant, p.location, p.on_hand, e.occurred_ms, e.seq, e.part, e.amount, p.counted_ms,"
    " p.counted_seq FROM stock_entries c JOIN stock_places p ON p.n = c.place AND c.occurred_ms = p.counted_ms"
    " AND c.seq = p.counted_seq JOIN stock_entries e ON e.place = c.place AND e.occurred_ms BETWEEN"
    " c.occurred_ms - c.unsure_ms AND c.occurred_ms + c.unsure_ms WHERE c.unsure_ms > 0 AND c.is_count = 1"
    " AND e.is_count = 0 AND e.bucket = 0 LIMIT ?";
constexpr auto kBySeq = "SELECT id FROM facts WHERE seq = ?";
constexpr auto kByRow = "SELECT id FROM facts WHERE n = ?";

Result<QString> locationName(Reading &reading, const LocationId &id)
{
    Query query(reading.file.db(), kGoodsCaseLocation);
    KONTOR_TRY(query.run(id.bytes()));
    return query.next() ? query.text(0) : QString();
}

Result<void> ofSameCode(Reading &reading, CaseKind kind, const char *groups, const char *members, Cases &out)
{
    if (!reading.wants(kind))
        return {};
    Query query(reading.file.db(), groups);
    KONTOR_TRY(query.run(attentionqueries::kMostOfAKind));
    while (query.next()) {
        OpenCase open;
        open.kind = kind;
        open.about = CaseSubject::Article;
        open.number = query.text(0);
        open.id = code(kind) + u':' + open.number;
        Query articles(reading.file.db(), members);
        KONTOR_TRY(articles.run(open.number));
        while (articles.next()) {
            const RecordId id = RecordId::fromBytes(articles.blob(0));
            open.records.push_back({id, articles.text(1), articles.text(2), 0});
            open.subject = id;
            open.seen += id.toString().left(13);
        }
        open.units = static_cast<qint64>(open.records.size());
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

/// Orders with units of the article that have not left; where it lies in several places only those routed here.
Result<void> listWaiting(Reading &reading, OpenCase &open, bool isElsewhereToo)
{
    FactLog log(reading.file);
    Query query(reading.file.db(), kGoodsCaseWaiting);
    KONTOR_TRY(query.run(open.subject.bytes()));
    while (query.next() && open.records.size() < 20) {
        const OrderId id = OrderId::fromBytes(query.blob(0));
        qint64 units = query.i64(3);
        if (isElsewhereToo) {
            KONTOR_ASSIGN(const std::vector<Fact> facts, log.bySubject(idCast<RecordId>(id)));
            const OrderState order = foldOrder(id, facts);
            units = 0;
            for (const OrderLine &line : order.lines) {
                if (line.variant == idCast<VariantId>(open.subject) && line.location == open.location)
                    units += std::max<qint64>(0, line.open());
            }
        }
        if (units == 0)
            continue;
        KONTOR_ASSIGN(const QString number, orderlookups::shownNumber(reading.file, id, query.text(1)));
        open.atMs = std::max(open.atMs, query.i64(4));
        const auto known = std::ranges::find(open.records, idCast<RecordId>(id), &CaseRecord::id);
        if (known == open.records.end())
            open.records.push_back({idCast<RecordId>(id), number, query.text(2), units});
        else if (!isElsewhereToo)
            known->units += units;
    }
    return {};
}

Result<std::optional<Fact>> factAt(ShopFile &file, qint64 place)
{
    Query query(file.db(), place > kPendingPlace ? kByRow : kBySeq);
    KONTOR_TRY(query.run(place > kPendingPlace ? place - kPendingPlace : place));
    if (!query.next())
        return std::optional<Fact>();
    return FactLog(file).find(FactId::fromBytes(query.blob(0)));
}

/// Whoever wrote one of them with the other before its eyes knew which came first, whatever the clocks said; one
/// desk's own times are in order, however wrong they are.
bool sawIt(const Fact &later, const Fact &earlier)
{
    return later.device == earlier.device || (later.json.contains("seen"_L1) && later.knows(earlier));
}

} // namespace

Result<void> ofSameCodes(Reading &reading, Cases &out)
{
    KONTOR_TRY(ofSameCode(reading, CaseKind::DuplicateSku, kSameSku, kWithSku, out));
    return ofSameCode(reading, CaseKind::DuplicateBarcode, kSameBarcode, kWithBarcode, out);
}

Result<void> ofCategories(Reading &reading, Cases &out)
{
    if (!reading.wants(CaseKind::CategoryCycle))
        return {};
    Query query(reading.file.db(), kCycles);
    KONTOR_TRY(query.run(attentionqueries::kMostOfAKind));
    while (query.next()) {
        OpenCase open;
        open.kind = CaseKind::CategoryCycle;
        open.about = CaseSubject::Category;
        open.subject = RecordId::fromBytes(query.blob(0));
        open.name = query.text(1);
        open.id = code(open.kind) + u':' + open.subject.toString();
        Query parent(reading.file.db(), kParent);
        KONTOR_TRY(parent.run(open.subject.bytes()));
        if (parent.next()) {
            open.seen = parent.text(1);
            KONTOR_ASSIGN(const auto move, factAt(reading.file, parent.i64(0)));
            if (move) {
                KONTOR_ASSIGN(open.by, reading.voice(*move));
                open.atMs = open.by.atMs;
            }
        }
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

Result<void> ofOversold(Reading &reading, Cases &out)
{
    if (!reading.wants(CaseKind::Oversold))
        return {};
    Query query(reading.file.db(), kOversold);
    KONTOR_TRY(query.run(attentionqueries::kMostOfAKind));
    while (query.next()) {
        OpenCase open;
        open.kind = CaseKind::Oversold;
        open.about = CaseSubject::Article;
        open.subject = RecordId::fromBytes(query.blob(0));
        open.location = LocationId::fromBytes(query.blob(1));
        open.number = query.text(2);
        open.name = query.text(3);
        open.units = -query.i64(4);
        open.id = code(open.kind) + u':' + open.subject.toString() + u'@' + open.location.toString();
        open.seen = QString::number(open.units);
        KONTOR_ASSIGN(open.detail, locationName(reading, open.location));
        if (query.i64(6) > 0)
            KONTOR_TRY(listWaiting(reading, open, query.i64(5) > 1));
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

Result<void> ofCounts(Reading &reading, Cases &out)
{
    if (!reading.wants(CaseKind::UncertainCount))
        return {};
    Query query(reading.file.db(), kUnsure);
    KONTOR_TRY(query.run(attentionqueries::kMostOfAKind));
    while (query.next()) {
        KONTOR_ASSIGN(const auto moved, factAt(reading.file, query.i64(4)));
        KONTOR_ASSIGN(const auto counted, factAt(reading.file, query.i64(8)));
        if (!moved || !counted || sawIt(*moved, *counted) || sawIt(*counted, *moved))
            continue;
        StockEntry entry;
        entry.occurredMs = query.i64(3);
        entry.seq = query.i64(4);
        const bool isAfter = entry.isAfter(query.i64(7), query.i64(8));
        OpenCase open;
        open.kind = CaseKind::UncertainCount;
        open.subject = RecordId::fromBytes(query.blob(0));
        open.location = LocationId::fromBytes(query.blob(1));
        open.fact = moved->id;
        open.what = moved->kindText;
        open.id = code(open.kind) + u':' + moved->id.toString() + u'/' + QString::number(query.i64(5));
        open.seen = counted->id.toString();
        open.units = query.i64(2);
        open.otherUnits = query.i64(2) + (isAfter ? -query.i64(6) : query.i64(6));
        open.atMs = query.i64(7);
        KONTOR_ASSIGN(open.detail, locationName(reading, open.location));
        KONTOR_ASSIGN(open.by, reading.voice(*moved));
        KONTOR_ASSIGN(open.theirsBy, reading.voice(*counted));
        KONTOR_TRY(reading.nameSubject(open));
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

Result<void> ofTransfers(Reading &reading, Cases &out)
{
    if (!reading.wants(CaseKind::TransferOpen))
        return {};
    KONTOR_ASSIGN(const qint64 period, supplyqueries::transferPeriodMs(reading.file));
    Query query(reading.file.db(), kOpenTransfers);
    KONTOR_TRY(query.run(reading.nowMs - period, attentionqueries::kMostOfAKind));
    while (query.next()) {
        OpenCase open;
        open.kind = CaseKind::TransferOpen;
        open.about = CaseSubject::Transfer;
        open.subject = RecordId::fromBytes(query.blob(0));
        open.id = code(open.kind) + u':' + open.subject.toString();
        open.number = query.text(1);
        open.atMs = query.i64(4);
        open.units = query.i64(5);
        // Whoever waits is asked again after as long a time.
        open.seen = u"%1/%2"_s.arg(open.units).arg((reading.nowMs - open.atMs) / period);
        KONTOR_ASSIGN(open.name, locationName(reading, LocationId::fromBytes(query.blob(2))));
        KONTOR_ASSIGN(open.detail, locationName(reading, LocationId::fromBytes(query.blob(3))));
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

} // namespace kontor::attentionsources
