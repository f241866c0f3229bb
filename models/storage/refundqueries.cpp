// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundqueries.h"

#include "listmemory.h"
#include "mixedlist.h"
#include "orderlookups.h"
#include "searchwords.h"
#include "shopfile.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace kontor::refundqueries {

namespace {

// Refunds have even numbers, reversals odd ones; 8 and 9 are the last two of RefundStanding. Left joins fall away
// where nothing of the order is asked.
constexpr auto kRefundRows =
    "SELECT r.n * 2 AS n, r.order_n AS order_n, r.requested_ms AS at, r.standing AS standing, r.kind AS kind,"
    " r.awaited AS awaited, r.reason AS reason, CASE WHEN r.state IN (1, 4, 5) THEN r.approved_minor"
    " ELSE r.requested_minor END AS amount, o.number AS number, o.currency AS currency, o.customer_name AS name,"
    " o.customer_email AS email FROM refunds r LEFT JOIN orders o ON o.n = r.order_n";
constexpr auto kReversals =
    "SELECT v.n * 2 + 1 AS n, v.order_n AS order_n, v.taken_ms AS at,"
    " CASE WHEN v.again_minor >= v.taken_minor THEN 9 ELSE 8 END AS standing, -1 AS kind, 0 AS awaited,"
    " v.reason AS reason, v.taken_minor AS amount, o.number AS number, o.currency AS currency,"
    " o.customer_name AS name, o.customer_email AS email FROM reversals v LEFT JOIN orders o ON o.n = v.order_n";

constexpr auto kRefund =
    "SELECT r.n, r.order_n, r.id, o.id, o.number, o.currency, r.kind, r.state, r.standing, r.awaited,"
    " r.requested_minor, r.approved_minor, r.reason, r.channel, r.requested_ms, r.decided_ms, r.settled_ms,"
    " o.customer_name, o.customer_email,"
    " (SELECT coalesce(sum(max(0, p.amount_minor - p.reversed_minor - p.approved_minor)), 0)"
    " FROM payments p WHERE p.order_n = o.n AND p.state = 2)"
    " FROM refunds r JOIN orders o ON o.n = r.order_n WHERE r.n = ?";
constexpr auto kReversal = "SELECT v.n, v.order_n, o.id, o.number, o.currency, v.payment, v.taken_minor, v.again_minor,"
                           " v.reason, v.taken_ms, v.again_ms, o.customer_name, o.customer_email"
                           " FROM reversals v JOIN orders o ON o.n = v.order_n WHERE v.n = ?";
constexpr auto kReasons = "SELECT n * 2, order_n, reason FROM refunds UNION ALL"
                          " SELECT n * 2 + 1, order_n, reason FROM reversals";
constexpr auto kInState = "SELECT n * 2 AS n FROM refunds WHERE ? < 0 OR state = ? ORDER BY requested_ms DESC, id";
constexpr auto kRefundStandings = "SELECT standing, count(*) FROM refunds GROUP BY standing";
constexpr auto kAwaitedCount = "SELECT count(*) FROM refunds WHERE awaited > 0";
constexpr auto kReversalCount = "SELECT count(*) FROM reversals";
constexpr auto kNumber = "SELECT n * 2 FROM refunds WHERE id = ? ORDER BY n LIMIT 1";

QString queueTest(RefundQueue queue)
{
    if (queue == RefundQueue::Goods)
        return u"awaited > 0"_s;
    QStringList standings;
    for (const RefundStanding standing : standingsOf(queue))
        standings << QString::number(static_cast<int>(standing));
    return u"standing IN (%1)"_s.arg(standings.join(u", "_s));
}

SqlCondition conditionOf(const RefundFilter &filter)
{
    SqlCondition condition;
    QStringList queues;
    for (const RefundQueue queue : filter.queues)
        queues << queueTest(queue);
    if (!queues.isEmpty())
        condition.add(u'(' + queues.join(" OR "_L1) + u')');
    condition.addAnyOf(u"standing"_s, numbersOf(filter.standings));
    condition.addAnyOf(u"kind"_s, numbersOf(filter.kinds));
    addWhenAndHowMuch(condition, filter);
    if (filter.isNothing)
        condition.add(u"0"_s);
    return condition;
}

QString columnOf(RefundSort sort)
{
    switch (sort) {
    case RefundSort::Requested:
        break;
    case RefundSort::Number:
        return u"number"_s;
    case RefundSort::Customer:
        return u"name"_s;
    case RefundSort::Standing:
        return u"standing"_s;
    case RefundSort::Amount:
        return u"amount"_s;
    }
    return u"at"_s;
}

Result<std::optional<RefundRow>> refundRow(ShopFile &file, qint64 n)
{
    Query q(file.db(), kRefund);
    KONTOR_TRY(q.run(n));
    if (!q.next())
        return std::nullopt;
    RefundRow row;
    row.n = q.i64(0) * 2;
    row.orderN = q.i64(1);
    row.id = RefundId::fromBytes(q.blob(2));
    row.order = OrderId::fromBytes(q.blob(3));
    row.orderNumber = q.text(4);
    row.currency = q.text(5);
    row.kind = static_cast<RefundKind>(q.i32(6));
    row.state = static_cast<RefundState>(q.i32(7));
    row.standing = static_cast<RefundStanding>(q.i32(8));
    row.awaitedUnits = q.i64(9);
    row.requestedMinor = q.i64(10);
    row.approvedMinor = q.i64(11);
    row.reason = q.text(12);
    row.channel = q.text(13);
    row.requestedAtMs = q.i64(14);
    row.decidedAtMs = q.i64(15);
    row.settledAtMs = q.i64(16);
    row.customerName = q.text(17);
    row.customerEmail = q.text(18);
    row.refundableMinor = q.i64(19);
    return row;
}

Result<std::optional<RefundRow>> reversalRow(ShopFile &file, qint64 n)
{
    Query q(file.db(), kReversal);
    KONTOR_TRY(q.run(n));
    if (!q.next())
        return std::nullopt;
    RefundRow row;
    row.n = q.i64(0) * 2 + 1;
    row.orderN = q.i64(1);
    row.order = OrderId::fromBytes(q.blob(2));
    row.orderNumber = q.text(3);
    row.currency = q.text(4);
    row.payment = q.text(5);
    row.channel = row.payment.section(u'|', 0, 0);
    row.requestedMinor = q.i64(6);
    row.approvedMinor = q.i64(7);
    row.standing = row.approvedMinor >= row.requestedMinor ? RefundStanding::PaidAgain : RefundStanding::TakenBack;
    row.reason = q.text(8);
    row.requestedAtMs = q.i64(9);
    row.settledAtMs = q.i64(10);
    row.customerName = q.text(11);
    row.customerEmail = q.text(12);
    return row;
}

/// Few reasons are given many times.
Result<std::vector<OwnHit>> withReason(ShopFile &file, const QString &words)
{
    Query query(file.db(), kReasons);
    KONTOR_TRY(query.run());
    std::vector<OwnHit> hits;
    QHash<QString, bool> known;
    while (query.next()) {
        const QString reason = query.text(2);
        auto fits = known.constFind(reason);
        if (fits == known.constEnd())
            fits = known.insert(reason, matchesQuery(reason, words));
        if (*fits)
            hits.push_back({query.i64(0), query.i64(1)});
    }
    KONTOR_TRY(query.ended());
    return hits;
}

Result<qint64> count(ShopFile &file, const char *sql)
{
    Query query(file.db(), sql);
    KONTOR_TRY(query.run());
    return query.next() ? query.i64(0) : 0;
}

} // namespace

Result<ListAnswer> list(ShopFile &file, const RefundFilter &filter, const ListWish &wish)
{
    MixedList list;
    list.kinds = {kRefundRows, kReversals};
    list.condition = conditionOf(filter);
    list.moment = u"at"_s;
    list.column = columnOf(filter.sort);
    list.isDescending = filter.descending;
    list.words = filter.search.trimmed();
    list.ownWords = withReason;
    list.buyer = filter.customerTexts;
    list.ownText = u"reason"_s;
    list.own = filter.reasons;
    return readMixed(file, list, wish);
}

Result<std::vector<RefundRow>> rows(ShopFile &file, const std::vector<qint64> &numbers)
{
    std::vector<RefundRow> out;
    out.reserve(numbers.size());
    for (const qint64 number : numbers) {
        KONTOR_ASSIGN(std::optional<RefundRow> row,
                      number % 2 == 0 ? refundRow(file, number / 2) : reversalRow(file, number / 2));
        if (!row)
            continue;
        KONTOR_ASSIGN(row->orderNumber, orderlookups::shownNumber(file, row->order, row->orderNumber));
        out.push_back(std::move(*row));
    }
    return out;
}

Result<std::vector<RefundRow>> inState(ShopFile &file, std::optional<RefundState> state)
{
    const int wanted = state ? static_cast<int>(*state) : -1;
    KONTOR_ASSIGN(const std::vector<qint64> numbers,
                  readNumbers(file.db(), QString::fromLatin1(kInState), {wanted, wanted}));
    return rows(file, numbers);
}

Result<RefundCounts> counts(ShopFile &file)
{
    std::map<RefundStanding, qint64> standings;
    Query query(file.db(), kRefundStandings);
    KONTOR_TRY(query.run());
    RefundCounts out;
    while (query.next()) {
        standings[static_cast<RefundStanding>(query.i32(0))] = query.i64(1);
        out.all += query.i64(1);
    }
    for (const RefundQueue queue : kRefundQueues) {
        out.queues[queue] = 0;
        for (const RefundStanding standing : standingsOf(queue))
            out.queues[queue] += standings[standing];
    }
    KONTOR_ASSIGN(out.queues[RefundQueue::Goods], count(file, kAwaitedCount));
    KONTOR_ASSIGN(out.queues[RefundQueue::Chargebacks], count(file, kReversalCount));
    out.all += out.queues[RefundQueue::Chargebacks];
    return out;
}

Result<qint64> numberOf(ShopFile &file, const RefundId &id)
{
    Query query(file.db(), kNumber);
    KONTOR_TRY(query.run(id.bytes()));
    return query.next() ? query.i64(0) : 0;
}

} // namespace kontor::refundqueries
