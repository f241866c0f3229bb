// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipqueries.h"

#include "durations.h"
#include "mixedlist.h"
#include "orderlookups.h"
#include "shipquerywords.h"
#include "shopfile.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::shipqueries {

namespace {

constexpr qint64 kStuckAfterMs = 5 * kDayMs; // a carrier that says nothing for so long has lost track

// An order's number leaves 0 when divided by 3, a parcel's 1, that of goods a buyer sends back 2. Standings are those
// of ShipStanding: an order is 0 or, once somebody gathers its goods, 1; what comes back is 5; 8 is over.
#define KONTOR_PARCEL_COLUMNS                                                                                          \
    "SELECT p.n * 3 + 1 AS n, p.order_n AS order_n, p.due_ms AS due, p.standing AS standing, p.status AS status,"      \
    " max(p.status_ms, p.shipped_ms) AS heard, p.carrier AS carrier, p.tracking AS tracking, o.number AS number,"      \
    " o.customer_name AS name, o.customer_email AS email, o.id AS order_id, p.id AS parcel_id, p.packed_ms AS packed," \
    " coalesce(o.packable, 0) = 0 AND NOT EXISTS (SELECT 1 FROM parcels x WHERE x.order_n = p.order_n AND x.n <> p.n"  \
    " AND x.state <> 2) AS got_all FROM "
constexpr auto kShipOrders =
    "SELECT o.n * 3 AS n, o.n AS order_n, o.ship_by_ms AS due, EXISTS (SELECT 1 FROM registers r"
    " WHERE r.subject = o.id AND r.field = 'picked' AND CAST(r.value AS TEXT) <> 'null') AS standing, -1 AS status,"
    " 0 AS heard, o.carrier AS carrier, '' AS tracking, o.number AS number, o.customer_name AS name,"
    " o.customer_email AS email, o.id AS order_id, NULL AS parcel_id, 0 AS packed, 0 AS got_all"
    " FROM orders o WHERE o.packable > 0";
constexpr auto kParcels = KONTOR_PARCEL_COLUMNS "parcels p LEFT JOIN orders o ON o.n = p.order_n WHERE p.standing <> 8";
// Most are not over yet: by the index of those, each would be looked up by itself.
constexpr auto kParcelsAsTheyLie =
    KONTOR_PARCEL_COLUMNS "parcels p NOT INDEXED LEFT JOIN orders o ON o.n = p.order_n WHERE p.standing <> 8";
// In an order of the orders, whose index then gives the first rows at once.
constexpr auto kParcelsByOrder =
    KONTOR_PARCEL_COLUMNS "orders o CROSS JOIN parcels p ON p.order_n = o.n WHERE p.standing <> 8";

constexpr auto kComingBack =
    "SELECT r.n * 3 + 2 AS n, r.order_n AS order_n, r.requested_ms AS due, 5 AS standing, -1 AS status,"
    " r.requested_ms AS heard, '' AS carrier, '' AS tracking, o.number AS number, o.customer_name AS name,"
    " o.customer_email AS email, o.id AS order_id, NULL AS parcel_id, 0 AS packed, 0 AS got_all"
    " FROM refunds r LEFT JOIN orders o ON o.n = r.order_n WHERE r.awaited > 0";

// Whether a paper came out, by its counters; printrequest.cpp asks the same. Every desk counts in a field of its own:
// "printed/packing_slip/A7" of an order, "printed/packing_slip/018f…/A7" of a parcel. A count of the order as a whole
// holds for the parcels that were packed by then; a slip also for the box that got all of the order.
constexpr auto kOrderPrinted = "EXISTS (SELECT 1 FROM registers r WHERE r.subject = order_id"
                               " AND r.field >= 'printed/' || ? || '/' AND r.field < 'printed/' || ? || '0')";
constexpr auto kParcelPrinted =
    "(EXISTS (SELECT 1 FROM registers r WHERE r.subject = order_id"
    " AND r.field >= 'printed/' || ? || '/' || lower(hex(parcel_id)) || '/'"
    " AND r.field < 'printed/' || ? || '/' || lower(hex(parcel_id)) || '0')"
    " OR EXISTS (SELECT 1 FROM registers r WHERE r.subject = order_id AND r.field >= 'printed/' || ? || '/'"
    " AND r.field < 'printed/' || ? || '0' AND r.field NOT LIKE 'printed/%/%/%'"
    " AND (packed <= (r.hlc >> 16) OR (got_all AND ? = 'packing_slip'))))";

constexpr auto kShipOrder =
    "SELECT o.n, o.id, o.number, o.customer_name, o.customer_email, o.carrier, o.ship_by_ms, o.packable, o.placed_ms,"
    " EXISTS (SELECT 1 FROM registers r WHERE r.subject = o.id AND r.field = 'picked'"
    " AND CAST(r.value AS TEXT) <> 'null') FROM orders o WHERE o.n = ?";
constexpr auto kShipParcel =
    "SELECT p.n, o.id, o.number, o.customer_name, o.customer_email, p.carrier, p.due_ms, p.units, o.placed_ms,"
    " p.standing, p.id, p.status, p.service, p.tracking, p.status_ms, p.packed_ms, p.shipped_ms, p.delivered_ms, o.n"
    " FROM parcels p JOIN orders o ON o.n = p.order_n WHERE p.n = ?";
constexpr auto kShipReturn =
    "SELECT r.n, o.id, o.number, o.customer_name, o.customer_email, r.requested_ms, r.awaited, o.placed_ms, r.id, o.n"
    " FROM refunds r JOIN orders o ON o.n = r.order_n WHERE r.n = ? AND r.awaited > 0";
constexpr auto kOrderCounts = "SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM registers r WHERE r.subject = o.id"
                              " AND r.field = 'picked' AND CAST(r.value AS TEXT) <> 'null')), 0)"
                              " FROM orders o WHERE o.packable > 0";
constexpr auto kParcelCounts = "SELECT standing, count(*) FROM parcels WHERE standing <> 8 GROUP BY standing";
constexpr auto kComingBackCount = "SELECT count(*) FROM refunds WHERE awaited > 0";
constexpr auto kLateCount = "SELECT count(*) FROM parcels WHERE standing IN (3, 4, 7) AND (standing = 7"
                            " OR due_ms < ? OR max(status_ms, shipped_ms) < ?)";
constexpr auto kPicked = "SELECT o.id FROM orders o JOIN registers r ON r.subject = o.id AND r.field = 'picked'"
                         " WHERE o.packable > 0 AND CASE WHEN ?1 = '' THEN CAST(r.value AS TEXT) <> 'null'"
                         " ELSE CAST(r.value AS TEXT) = '\"' || ?2 || '\"' END ORDER BY o.ship_by_ms, o.n";
constexpr auto kToPick = "SELECT o.id FROM orders o WHERE o.packable > 0 AND NOT EXISTS (SELECT 1 FROM registers r"
                         " WHERE r.subject = o.id AND r.field = 'picked' AND CAST(r.value AS TEXT) <> 'null')"
                         " ORDER BY o.ship_by_ms, o.n";
constexpr auto kTracked = "SELECT n * 3 + 1, order_n FROM parcels WHERE tracking >= ? COLLATE NOCASE"
                          " AND tracking < ? COLLATE NOCASE AND tracking <> '' AND standing <> 8";
constexpr auto kShipPlace = "SELECT bin, barcode FROM variants WHERE id = ?";
constexpr auto kParcelNumber = "SELECT n * 3 + 1 FROM parcels WHERE id = ? ORDER BY n LIMIT 1";
constexpr auto kOrderNumber = "SELECT n * 3 FROM orders WHERE id = ? AND packable > 0";

struct Sides {
    bool orders = true;
    bool parcels = true;
    bool returns = true;
};

/// What a filter can only find on one side is not looked for on the other.
Sides sidesOf(const ShipFilter &filter)
{
    const auto isOrder = [](ShipStanding standing) { return standing <= ShipStanding::ToPack; };
    const auto comesBack = [](ShipStanding standing) { return standing == ShipStanding::Returning; };
    Sides sides;
    const auto narrow = [&](const std::vector<ShipStanding> &standings) {
        sides.orders &= std::ranges::any_of(standings, isOrder);
        sides.parcels &= !std::ranges::all_of(standings, isOrder);
        sides.returns &= std::ranges::any_of(standings, comesBack);
    };
    std::vector<ShipStanding> queued;
    for (const ShipQueue queue : filter.queues)
        std::ranges::copy(standingsOf(queue), std::back_inserter(queued));
    if (!queued.empty())
        narrow(queued);
    if (!filter.standings.empty())
        narrow(filter.standings);
    sides.orders &= filter.statuses.empty();
    sides.returns &= filter.statuses.empty();
    return sides;
}

QString inStandings(const std::vector<ShipStanding> &standings)
{
    QStringList numbers;
    for (const ShipStanding standing : standings)
        numbers << QString::number(static_cast<int>(standing));
    return u"standing IN (%1)"_s.arg(numbers.join(u", "_s));
}

QString bound(const char *test, const QString &paper, QVariantList &values)
{
    const QString sql = QString::fromLatin1(test);
    for (qsizetype i = 0; i < sql.count(u'?'); ++i)
        values << paper;
    return sql;
}

/// Of a row: an order to pack, or a parcel.
QString printedTest(const QString &paper, QVariantList &values)
{
    if (paper == kNeededPaper) {
        const QString slip = bound(kOrderPrinted, u"packing_slip"_s, values);
        const QString label = bound(kParcelPrinted, u"shipping_label"_s, values);
        return u"CASE WHEN parcel_id IS NULL THEN %1 ELSE %2 OR %3 END"_s.arg(
            slip, label, bound(kParcelPrinted, u"small_label"_s, values));
    }
    const bool isOfBox = paper == "packing_slip"_L1 || paper == "shipping_label"_L1 || paper == "small_label"_L1;
    const QString ofOrder = bound(kOrderPrinted, paper, values);
    return isOfBox
        ? u"CASE WHEN parcel_id IS NULL THEN %1 ELSE %2 END"_s.arg(ofOrder, bound(kParcelPrinted, paper, values))
        : ofOrder;
}

void addPrinted(SqlCondition &condition, const std::vector<TextTerm> &terms)
{
    for (const TextTerm &term : terms) {
        QStringList tests;
        for (const QString &paper : term.anyOf)
            tests << u'(' + printedTest(paper, condition.values) + u')';
        condition.add((term.isNot ? u"NOT ("_s : u"("_s) + tests.join(" OR "_L1) + u')');
    }
}

SqlCondition conditionOf(const ShipFilter &filter, qint64 nowMs)
{
    const qint64 minute = nowMs - nowMs % kMinuteMs;
    SqlCondition condition;
    QStringList queues;
    for (const ShipQueue queue : filter.queues) {
        QString part = inStandings(standingsOf(queue));
        if (queue == ShipQueue::Late) {
            part = u"(%1 AND (standing = 7 OR due < ? OR heard < ?))"_s.arg(part);
            condition.values << minute << minute - kStuckAfterMs;
        }
        queues << part;
    }
    if (!queues.isEmpty())
        condition.add(queues.size() == 1 ? queues.first() : u'(' + queues.join(" OR "_L1) + u')');
    condition.addAnyOf(u"standing"_s, numbersOf(filter.standings));
    condition.addAnyOf(u"status"_s, numbersOf(filter.statuses));
    addPrinted(condition, filter.printed);
    condition.addTexts(u"%1"_s, containsTest(u"carrier"_s), filter.carriers);
    if (filter.fromMs)
        condition.add(u"due >= ?"_s, *filter.fromMs);
    if (filter.untilMs)
        condition.add(u"due < ?"_s, *filter.untilMs);
    if (filter.isNothing)
        condition.add(u"0"_s);
    return condition;
}

QString columnOf(ShipSort sort)
{
    switch (sort) {
    case ShipSort::Due:
        break;
    case ShipSort::Number:
        return u"number"_s;
    case ShipSort::Customer:
        return u"name"_s;
    case ShipSort::Carrier:
        return u"carrier"_s;
    case ShipSort::Standing:
        return u"standing"_s;
    }
    return u"due"_s;
}

const char *allParcels(ShipSort sort)
{
    if (sort == ShipSort::Number || sort == ShipSort::Customer)
        return kParcelsByOrder;
    return sort == ShipSort::Carrier ? kParcelsAsTheyLie : kParcels;
}

/// Parcels whose tracking number begins with the words.
Result<std::vector<OwnHit>> tracked(ShopFile &file, const QString &words)
{
    Query query(file.db(), kTracked);
    KONTOR_TRY(query.run(words, pastAll(words)));
    std::vector<OwnHit> hits;
    while (query.next())
        hits.push_back({query.i64(0), query.i64(1)});
    KONTOR_TRY(query.ended());
    return hits;
}

Result<std::optional<ShipRow>> orderRow(ShopFile &file, qint64 n)
{
    Query q(file.db(), kShipOrder);
    KONTOR_TRY(q.run(n));
    if (!q.next())
        return std::nullopt;
    ShipRow row;
    row.n = q.i64(0) * 3;
    row.orderN = q.i64(0);
    row.order = OrderId::fromBytes(q.blob(1));
    row.orderNumber = q.text(2);
    row.customerName = q.text(3);
    row.customerEmail = q.text(4);
    row.carrier = q.text(5);
    row.dueAtMs = q.i64(6);
    row.units = q.i64(7);
    row.placedAtMs = q.i64(8);
    row.standing = q.i64(9) != 0 ? ShipStanding::ToPack : ShipStanding::ToPick;
    return row;
}

Result<std::optional<ShipRow>> parcelRow(ShopFile &file, qint64 n)
{
    Query q(file.db(), kShipParcel);
    KONTOR_TRY(q.run(n));
    if (!q.next())
        return std::nullopt;
    ShipRow row;
    row.n = q.i64(0) * 3 + 1;
    row.order = OrderId::fromBytes(q.blob(1));
    row.orderNumber = q.text(2);
    row.customerName = q.text(3);
    row.customerEmail = q.text(4);
    row.carrier = q.text(5);
    row.dueAtMs = q.i64(6);
    row.units = q.i64(7);
    row.placedAtMs = q.i64(8);
    row.standing = static_cast<ShipStanding>(q.i32(9));
    row.parcel = ParcelId::fromBytes(q.blob(10));
    row.status = static_cast<ParcelStatus>(q.i32(11));
    row.service = q.text(12);
    row.tracking = q.text(13);
    row.statusAtMs = q.i64(14);
    row.packedAtMs = q.i64(15);
    row.shippedAtMs = q.i64(16);
    row.deliveredAtMs = q.i64(17);
    row.orderN = q.i64(18);
    return row;
}

Result<std::optional<ShipRow>> returnRow(ShopFile &file, qint64 n)
{
    Query q(file.db(), kShipReturn);
    KONTOR_TRY(q.run(n));
    if (!q.next())
        return std::nullopt;
    ShipRow row;
    row.n = q.i64(0) * 3 + 2;
    row.order = OrderId::fromBytes(q.blob(1));
    row.orderNumber = q.text(2);
    row.customerName = q.text(3);
    row.customerEmail = q.text(4);
    row.dueAtMs = q.i64(5);
    row.units = q.i64(6);
    row.placedAtMs = q.i64(7);
    row.refund = RefundId::fromBytes(q.blob(8));
    row.orderN = q.i64(9);
    row.standing = ShipStanding::Returning;
    return row;
}

Result<std::optional<ShipRow>> rowOf(ShopFile &file, qint64 number)
{
    switch (number % 3) {
    case 0:
        return orderRow(file, number / 3);
    case 1:
        return parcelRow(file, number / 3);
    default:
        return returnRow(file, number / 3);
    }
}

ShipDelay delayOf(const ShipRow &row, qint64 nowMs)
{
    const bool mayBe = row.standing == ShipStanding::OnTheWay || row.standing == ShipStanding::AttemptFailed;
    if (row.standing == ShipStanding::Lost || ((mayBe || row.standing <= ShipStanding::ToShip) && row.dueAtMs < nowMs))
        return ShipDelay::Late;
    const bool isSilent = std::max(row.statusAtMs, row.shippedAtMs) < nowMs - kStuckAfterMs;
    return mayBe && isSilent ? ShipDelay::Stuck : ShipDelay::None;
}

Result<std::vector<OrderId>> orderIds(Query &query)
{
    std::vector<OrderId> ids;
    while (query.next())
        ids.push_back(OrderId::fromBytes(query.blob(0)));
    return ids;
}

Result<qint64> number(ShopFile &file, const char *sql, const QByteArray &id)
{
    Query query(file.db(), sql);
    KONTOR_TRY(query.run(id));
    return query.next() ? query.i64(0) : 0;
}

} // namespace

Result<ListAnswer> list(ShopFile &file, const ShipFilter &filter, const ListWish &wish)
{
    const Sides sides = sidesOf(filter);
    MixedList list;
    list.condition = conditionOf(filter, file.clock().nowMs());
    list.words = filter.search.trimmed();
    list.buyer = filter.customerTexts;
    if (sides.orders)
        list.kinds.push_back(kShipOrders);
    if (sides.parcels)
        list.kinds.push_back(list.isOfAll() ? allParcels(filter.sort) : kParcels);
    if (sides.returns)
        list.kinds.push_back(kComingBack);
    list.moment = u"due"_s;
    list.column = columnOf(filter.sort);
    list.isDescending = filter.descending;
    list.isLatestFirst = false; // the most urgent
    list.ownWords = tracked;
    return readMixed(file, list, wish);
}

Result<std::vector<ShipRow>> rows(ShopFile &file, const std::vector<qint64> &numbers)
{
    const qint64 nowMs = file.clock().nowMs();
    std::vector<ShipRow> out;
    out.reserve(numbers.size());
    for (const qint64 number : numbers) {
        KONTOR_ASSIGN(std::optional<ShipRow> row, rowOf(file, number));
        if (!row)
            continue;
        row->delay = delayOf(*row, nowMs);
        KONTOR_ASSIGN(row->orderNumber, orderlookups::shownNumber(file, row->order, row->orderNumber));
        out.push_back(std::move(*row));
    }
    return out;
}

Result<ShipCounts> counts(ShopFile &file)
{
    ShipCounts out;
    Query orders(file.db(), kOrderCounts);
    KONTOR_TRY(orders.run());
    std::map<ShipStanding, qint64> standings;
    if (orders.next()) {
        standings[ShipStanding::ToPack] = orders.i64(1);
        standings[ShipStanding::ToPick] = orders.i64(0) - standings[ShipStanding::ToPack];
    }
    Query parcels(file.db(), kParcelCounts);
    KONTOR_TRY(parcels.run());
    while (parcels.next())
        standings[static_cast<ShipStanding>(parcels.i32(0))] = parcels.i64(1);
    Query returns(file.db(), kComingBackCount);
    KONTOR_TRY(returns.run());
    if (returns.next())
        standings[ShipStanding::Returning] += returns.i64(0);
    for (const auto &[standing, count] : standings)
        out.all += count;
    for (const ShipQueue queue : kShipQueues) {
        out.queues[queue] = 0;
        for (const ShipStanding standing : standingsOf(queue))
            out.queues[queue] += standings[standing];
    }
    const qint64 minute = file.clock().nowMs() - file.clock().nowMs() % kMinuteMs;
    Query late(file.db(), kLateCount);
    KONTOR_TRY(late.run(minute, minute - kStuckAfterMs));
    out.queues[ShipQueue::Late] = late.next() ? late.i64(0) : 0;
    return out;
}

Result<std::vector<OrderId>> picked(ShopFile &file, const std::optional<PickId> &pick)
{
    const QString id = pick ? pick->toString() : u""_s;
    Query query(file.db(), kPicked);
    KONTOR_TRY(query.run(id, id));
    return orderIds(query);
}

Result<std::vector<OrderId>> toPick(ShopFile &file)
{
    Query query(file.db(), kToPick);
    KONTOR_TRY(query.run());
    return orderIds(query);
}

Result<PickPlace> placeOf(ShopFile &file, const VariantId &variant)
{
    Query query(file.db(), kShipPlace);
    KONTOR_TRY(query.run(variant.bytes()));
    return query.next() ? PickPlace{query.text(0), query.text(1)} : PickPlace();
}

Result<qint64> numberOf(ShopFile &file, const ParcelId &parcel)
{
    return number(file, kParcelNumber, parcel.bytes());
}

Result<qint64> numberOf(ShopFile &file, const OrderId &order)
{
    return number(file, kOrderNumber, order.bytes());
}

} // namespace kontor::shipqueries
