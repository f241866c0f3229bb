// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentqueries.h"

#include "mixedlist.h"
#include "orderlookups.h"
#include "searchwords.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::paymentqueries {

namespace {

// A row's number is that of its order and its place there, or of its fact, and of its kind in the last two bits.
constexpr qint64 kKinds = 4;
constexpr qint64 kPaymentPlaces = 65'536;
enum Kind { OfPayment = 0, OfFact = 1, OfOpen = 2, OfOverpaid = 3 };

#define KONTOR_PAYMENT_COLUMNS                                                                                         \
    "SELECT (p.order_n * 65536 + p.position) * 4 AS n, p.order_n AS order_n, p.at_ms AS at, p.standing AS standing,"   \
    " p.channel AS channel, p.reference AS reference, p.key AS key, p.amount_minor AS amount, p.currency AS currency," \
    " p.approved_minor AS back, p.reversed_minor AS taken, p.fee_minor AS fee, o.number AS number,"                    \
    " o.customer_name AS name, o.customer_email AS email FROM "
constexpr auto kPayments = KONTOR_PAYMENT_COLUMNS "payments p LEFT JOIN orders o ON o.n = p.order_n";
// For sums and sorts over all of it: by the index of the time, each payment would be looked up by itself.
constexpr auto kPaymentsAsTheyLie =
    KONTOR_PAYMENT_COLUMNS "payments p INDEXED BY sqlite_autoindex_payments_1 LEFT JOIN orders o ON o.n = p.order_n";
// In an order of the orders, whose index then gives the first rows at once.
constexpr auto kPaymentsByOrder = KONTOR_PAYMENT_COLUMNS "orders o CROSS JOIN payments p ON p.order_n = o.n";
// What a person dismissed, or has attached, waits no more: x'6E756C6C' is null, an undone dismissal.
constexpr auto kPaymentUnattached =
    "SELECT u.fact * 4 + 1 AS n, 0 AS order_n, coalesce(json_extract(CAST(f.body AS TEXT), '$.at_ms'),"
    " coalesce(f.effective_hlc, f.hlc) >> 16) AS at, 7 AS standing,"
    " coalesce(json_extract(CAST(f.body AS TEXT), '$.channel'), '') AS channel,"
    " coalesce(json_extract(CAST(f.body AS TEXT), '$.reference'), '') AS reference,"
    " coalesce(json_extract(CAST(f.body AS TEXT), '$.payment'), '') AS key,"
    " coalesce(json_extract(CAST(f.body AS TEXT), '$.amount_minor'), 0) AS amount,"
    " coalesce(json_extract(CAST(f.body AS TEXT), '$.currency'), (SELECT value FROM meta WHERE key = 'currency'), '')"
    " AS currency, 0 AS back, 0 AS taken, coalesce(json_extract(CAST(f.body AS TEXT), '$.fee_minor'), 0) AS fee,"
    " '' AS number, '' AS name, '' AS email FROM unattached u CROSS JOIN facts f ON f.n = u.fact"
    " WHERE f.kind = 'payment.captured' AND NOT EXISTS (SELECT 1 FROM registers r WHERE r.subject = f.id"
    " AND r.field = 'dismissed' AND r.value <> x'6E756C6C')";
constexpr auto kOpen =
    "SELECT o.n * 4 + 2 AS n, o.n AS order_n, o.placed_ms AS at, 8 AS standing, '' AS channel, '' AS reference,"
    " '' AS key, o.due_minor - o.captured_minor + o.reversed_minor + o.refunded_minor AS amount,"
    " o.currency AS currency, 0 AS back, 0 AS taken, 0 AS fee, o.number AS number, o.customer_name AS name,"
    " o.customer_email AS email FROM orders o WHERE o.lifecycle = 1 AND o.payment IN (0, 1)";
constexpr auto kOverpaid =
    "SELECT o.n * 4 + 3 AS n, o.n AS order_n, o.placed_ms AS at, 9 AS standing, '' AS channel, '' AS reference,"
    " '' AS key, o.captured_minor - o.reversed_minor - o.refunded_minor - o.due_minor AS amount,"
    " o.currency AS currency, 0 AS back, 0 AS taken, 0 AS fee, o.number AS number, o.customer_name AS name,"
    " o.customer_email AS email FROM orders o WHERE o.payment = 3";

constexpr auto kPayment =
    "SELECT p.key, p.channel, p.reference, p.currency, p.standing, p.amount_minor, p.moved_minor, p.approved_minor,"
    " p.reversed_minor, p.fee_minor, p.at_ms, o.id, o.number, o.customer_name, o.customer_email"
    " FROM payments p JOIN orders o ON o.n = p.order_n WHERE p.order_n = ? AND p.position = ?";
constexpr auto kFact = "SELECT id FROM facts WHERE n = ?";
constexpr auto kPaymentOrder = "SELECT id, number, customer_name, customer_email, currency, placed_ms,"
                               " due_minor - captured_minor + reversed_minor + refunded_minor FROM orders WHERE n = ?";

constexpr auto kPaymentStandings =
    "SELECT standing, count(*) FROM payments WHERE standing <> 2 GROUP BY standing UNION ALL"
    " SELECT 2, (SELECT count(*) FROM payments)"
    " - (SELECT count(*) FROM payments WHERE standing <> 2)";
constexpr auto kOpenCount = "SELECT count(*) FROM orders WHERE lifecycle = 1 AND payment IN (0, 1)";
constexpr auto kOverpaidCount = "SELECT count(*) FROM orders WHERE payment = 3";

// Captured is 2; what was moved came through its channel on the order it left.
constexpr auto kReceived =
    "SELECT channel, currency, sum(amount_minor <> moved_minor), sum(amount_minor - moved_minor), sum(fee_minor)"
    " FROM payments WHERE state = 2 AND at_ms >= ? AND at_ms < ?"
    " GROUP BY channel, currency";
// What waits for an order has come in all the same.
constexpr auto kReceivedUnattached = "SELECT channel, currency, count(*), sum(amount), sum(fee) FROM (%1)"
                                     " WHERE at >= ? AND at < ? GROUP BY channel, currency";
constexpr auto kRefunded =
    "SELECT r.channel, o.currency, sum(r.approved_minor) FROM refunds r JOIN orders o ON o.n = r.order_n"
    " WHERE r.state = 4 AND r.settled_ms >= ? AND r.settled_ms < ? GROUP BY r.channel, o.currency";
constexpr auto kPaymentTaken =
    "SELECT substr(v.payment, 1, instr(v.payment || '|', '|') - 1), o.currency,"
    " sum(v.taken_minor - min(v.taken_minor, v.again_minor)) FROM reversals v"
    " JOIN orders o ON o.n = v.order_n WHERE v.taken_ms >= ? AND v.taken_ms < ? GROUP BY 1, 2";

constexpr auto kStated =
    "SELECT o.id, o.number, p.key, p.reference, p.currency, p.amount_minor - p.moved_minor,"
    " p.approved_minor + p.reversed_minor, p.fee_minor, p.at_ms FROM payments p JOIN orders o ON o.n = p.order_n"
    " WHERE p.channel = ? AND p.currency = ? AND p.at_ms >= ? AND p.at_ms < ? AND p.state = 2"
    " AND p.amount_minor <> p.moved_minor ORDER BY p.at_ms";
constexpr auto kByKey =
    "SELECT o.id, o.number, p.key, p.reference, p.currency, p.amount_minor - p.moved_minor,"
    " p.approved_minor + p.reversed_minor, p.fee_minor, p.at_ms FROM payments p JOIN orders o ON o.n = p.order_n"
    " WHERE substr(p.key, -8) = substr(?1, -8) AND p.key = ?1 AND p.state = 2 AND p.amount_minor <> p.moved_minor";
constexpr auto kPaymentCurrencies = "SELECT DISTINCT currency FROM payments WHERE channel = ?";
constexpr auto kUnattachedOn =
    "SELECT json_extract(CAST(f.body AS TEXT), '$.payment') || '|' || coalesce(json_extract(CAST(f.body AS TEXT),"
    " '$.capture'), 1) FROM unattached u CROSS JOIN facts f ON f.n = u.fact"
    " WHERE f.kind = 'payment.captured' AND json_extract(CAST(f.body AS TEXT), '$.channel') = ?";

// The index is of the last eight characters.
constexpr auto kOfName = "SELECT (order_n * 65536 + position) * 4, order_n FROM payments WHERE state = 2"
                         " AND substr(key, -8) = substr(?, -8) AND substr(key, -length(?)) = ?";

constexpr qint64 kAlways = std::numeric_limits<qint64>::max();

/// The standings asked for, by view or by word; none: whatever is a payment.
std::vector<int> standingsOf(const PaymentFilter &filter)
{
    std::vector<PaymentStanding> asked;
    for (const PaymentQueue queue : filter.queues)
        std::ranges::copy(kontor::standingsOf(queue), std::back_inserter(asked));
    if (!filter.standings.empty() && !asked.empty())
        std::erase_if(asked, [&](PaymentStanding each) { return !std::ranges::count(filter.standings, each); });
    else if (asked.empty())
        asked = filter.standings;
    return numbersOf(asked);
}

SqlCondition conditionOf(const PaymentFilter &filter)
{
    SqlCondition condition;
    const std::vector<int> standings = standingsOf(filter);
    condition.addAnyOf(u"standing"_s, standings);
    if (!standings.empty() && !std::ranges::count(standings, static_cast<int>(PaymentStanding::Received)))
        condition.add(u"standing <> 2"_s); // the index is of these
    condition.addTexts(u"%1"_s, u"channel = ?"_s, filter.channels);
    condition.addTexts(u"%1"_s, containsTest(u"reference || ' ' || key"_s), filter.references);
    addWhenAndHowMuch(condition, filter);
    if (filter.isNothing || (standings.empty() && !filter.queues.empty()))
        condition.add(u"0"_s);
    return condition;
}

const char *allPayments(PaymentSort sort)
{
    if (sort == PaymentSort::At)
        return kPayments;
    return sort == PaymentSort::Number || sort == PaymentSort::Customer ? kPaymentsByOrder : kPaymentsAsTheyLie;
}

/// The kinds that may have what is asked for.
std::vector<const char *> kindsOf(const PaymentFilter &filter, bool isOfAll)
{
    const std::vector<int> standings = standingsOf(filter);
    const auto asks = [&](PaymentStanding first, PaymentStanding last) {
        return std::ranges::any_of(standings, [&](int standing) {
            return standing >= static_cast<int>(first) && standing <= static_cast<int>(last);
        });
    };
    std::vector<const char *> kinds;
    if (standings.empty() || asks(PaymentStanding::Awaited, PaymentStanding::Moved))
        kinds.push_back(isOfAll ? allPayments(filter.sort) : kPayments);
    if (standings.empty() || asks(PaymentStanding::Unattached, PaymentStanding::Unattached))
        kinds.push_back(kPaymentUnattached);
    if (asks(PaymentStanding::Open, PaymentStanding::Open))
        kinds.push_back(kOpen);
    if (asks(PaymentStanding::Overpaid, PaymentStanding::Overpaid))
        kinds.push_back(kOverpaid);
    return kinds;
}

QString columnOf(PaymentSort sort)
{
    switch (sort) {
    case PaymentSort::At:
        break;
    case PaymentSort::Number:
        return u"number"_s;
    case PaymentSort::Customer:
        return u"name"_s;
    case PaymentSort::Channel:
        return u"channel"_s;
    case PaymentSort::Standing:
        return u"standing"_s;
    case PaymentSort::Amount:
        return u"amount"_s;
    }
    return u"at"_s;
}

Result<std::optional<PaymentRow>> paymentRow(ShopFile &file, qint64 place)
{
    Query q(file.db(), kPayment);
    KONTOR_TRY(q.run(place / kPaymentPlaces, place % kPaymentPlaces));
    if (!q.next())
        return std::nullopt;
    PaymentRow row;
    row.orderN = place / kPaymentPlaces;
    row.key = q.text(0);
    row.channel = q.text(1);
    row.reference = q.text(2);
    row.currency = q.text(3);
    row.standing = static_cast<PaymentStanding>(q.i32(4));
    row.amountMinor = q.i64(5);
    row.movedMinor = q.i64(6);
    row.refundedMinor = q.i64(7);
    row.takenMinor = q.i64(8);
    row.feeMinor = q.i64(9);
    row.atMs = q.i64(10);
    row.order = OrderId::fromBytes(q.blob(11));
    row.orderNumber = q.text(12);
    row.customerName = q.text(13);
    row.customerEmail = q.text(14);
    return row;
}

Result<std::optional<PaymentRow>> unattachedRow(ShopFile &file, qint64 number)
{
    DynamicQuery q(file.db(),
                   u"SELECT at, channel, reference, key, amount, currency, fee FROM (%1) WHERE n = ?"_s.arg(
                       QLatin1String(kPaymentUnattached)));
    KONTOR_TRY(q.run({number}));
    Query fact(file.db(), kFact);
    KONTOR_TRY(fact.run(number / kKinds));
    if (!q.next() || !fact.next())
        return std::nullopt;
    PaymentRow row;
    row.standing = PaymentStanding::Unattached;
    row.atMs = q.i64(0);
    row.channel = q.text(1);
    row.reference = q.text(2);
    row.key = q.text(3);
    row.amountMinor = q.i64(4);
    row.currency = q.text(5);
    row.feeMinor = q.i64(6);
    row.fact = FactId::fromBytes(fact.blob(0));
    return row;
}

Result<std::optional<PaymentRow>> orderRow(ShopFile &file, qint64 n, PaymentStanding standing)
{
    Query q(file.db(), kPaymentOrder);
    KONTOR_TRY(q.run(n));
    if (!q.next())
        return std::nullopt;
    PaymentRow row;
    row.orderN = n;
    row.standing = standing;
    row.order = OrderId::fromBytes(q.blob(0));
    row.orderNumber = q.text(1);
    row.customerName = q.text(2);
    row.customerEmail = q.text(3);
    row.currency = q.text(4);
    row.atMs = q.i64(5);
    row.amountMinor = standing == PaymentStanding::Open ? q.i64(6) : -q.i64(6);
    return row;
}

Result<std::optional<PaymentRow>> anyRow(ShopFile &file, qint64 number)
{
    switch (number % kKinds) {
    case OfPayment:
        return paymentRow(file, number / kKinds);
    case OfFact:
        return unattachedRow(file, number);
    case OfOpen:
        return orderRow(file, number / kKinds, PaymentStanding::Open);
    default:
        return orderRow(file, number / kKinds, PaymentStanding::Overpaid);
    }
}

Result<qint64> count(ShopFile &file, const char *sql)
{
    Query query(file.db(), sql);
    KONTOR_TRY(query.run());
    return query.next() ? query.i64(0) : 0;
}

using Sums = std::map<std::pair<QString, QString>, ChannelSums>;

template <class AnyQuery>
ChannelSums &sumsOf(Sums &all, const AnyQuery &query)
{
    ChannelSums &sums = all[{query.text(0), query.text(1)}];
    sums.channel = query.text(0);
    sums.currency = query.text(1);
    return sums;
}

template <class AnyQuery>
void addReceived(Sums &all, AnyQuery &query)
{
    while (query.next()) {
        ChannelSums &sums = sumsOf(all, query);
        sums.payments += query.i64(2);
        sums.receivedMinor += query.i64(3);
        sums.feeMinor += query.i64(4);
    }
}

/// The payment whose name at its channel the words are; and of the money of no order, which is little, whatever has
/// them.
Result<std::vector<OwnHit>> named(ShopFile &file, const QString &words)
{
    std::vector<OwnHit> hits;
    const QString tail = u'|' + words + u"|1"_s;
    Query keys(file.db(), kOfName);
    KONTOR_TRY(keys.run(tail, tail, tail));
    while (keys.next())
        hits.push_back({keys.i64(0), keys.i64(1)});
    KONTOR_TRY(keys.ended());
    DynamicQuery loose(file.db(),
                       u"SELECT n, reference || ' ' || key FROM (%1)"_s.arg(QLatin1String(kPaymentUnattached)));
    KONTOR_TRY(loose.run({}));
    while (loose.next()) {
        if (matchesQuery(loose.text(1), words))
            hits.push_back({loose.i64(0), 0});
    }
    return hits;
}

Result<void> readStated(Query &query, std::vector<StatedPayment> &out)
{
    while (query.next())
        out.push_back({OrderId::fromBytes(query.blob(0)), query.text(1), query.text(2), query.text(3), query.text(4),
                       query.i64(5), query.i64(6), query.i64(7), query.i64(8)});
    return query.ended();
}

} // namespace

Result<ListAnswer> list(ShopFile &file, const PaymentFilter &filter, const ListWish &wish)
{
    MixedList list;
    list.condition = conditionOf(filter);
    list.words = filter.search.trimmed();
    list.buyer = filter.customerTexts;
    list.kinds = kindsOf(filter, list.isOfAll());
    list.moment = u"at"_s;
    list.column = columnOf(filter.sort);
    list.isDescending = filter.descending;
    list.ownWords = named;
    return readMixed(file, list, wish);
}

Result<std::vector<PaymentRow>> rows(ShopFile &file, const std::vector<qint64> &numbers)
{
    std::vector<PaymentRow> out;
    out.reserve(numbers.size());
    for (const qint64 number : numbers) {
        KONTOR_ASSIGN(std::optional<PaymentRow> row, anyRow(file, number));
        if (!row)
            continue;
        row->n = number;
        if (!row->order.isNull()) {
            KONTOR_ASSIGN(row->orderNumber, orderlookups::shownNumber(file, row->order, row->orderNumber));
        }
        out.push_back(std::move(*row));
    }
    return out;
}

Result<PaymentCounts> counts(ShopFile &file)
{
    std::map<PaymentStanding, qint64> standings;
    Query query(file.db(), kPaymentStandings);
    KONTOR_TRY(query.run());
    PaymentCounts out;
    while (query.next()) {
        standings[static_cast<PaymentStanding>(query.i32(0))] = query.i64(1);
        out.all += query.i64(1);
    }
    DynamicQuery waiting(file.db(), u"SELECT count(*) FROM (%1)"_s.arg(QLatin1String(kPaymentUnattached)));
    KONTOR_TRY(waiting.run({}));
    standings[PaymentStanding::Unattached] = waiting.next() ? waiting.i64(0) : 0;
    out.all += standings[PaymentStanding::Unattached];
    KONTOR_ASSIGN(standings[PaymentStanding::Open], count(file, kOpenCount));
    KONTOR_ASSIGN(standings[PaymentStanding::Overpaid], count(file, kOverpaidCount));
    for (const PaymentQueue queue : kPaymentQueues) {
        for (const PaymentStanding standing : kontor::standingsOf(queue))
            out.queues[queue] += standings[standing];
    }
    return out;
}

Result<std::map<QString, ChannelSums>> sums(ShopFile &file, const PaymentFilter &filter)
{
    const ListCondition kinds =
        ofEachKind(kindsOf(filter, false), conditionOf(filter), u"currency, standing, amount, back, taken, fee"_s);
    DynamicQuery query(file.db(),
                       u"SELECT currency, count(*), sum(amount), sum(back), sum(taken), sum(fee) FROM (%1)"
                       " WHERE standing NOT IN (0, 1) GROUP BY currency"_s.arg(kinds.parts.join(" UNION ALL "_L1)));
    KONTOR_TRY(query.run(kinds.values));
    std::map<QString, ChannelSums> out;
    while (query.next())
        out[query.text(0)] = {{}, query.text(0), query.i64(1), query.i64(2), query.i64(3), query.i64(4), query.i64(5)};
    return out;
}

Result<std::vector<ChannelSums>> ledger(ShopFile &file, const LedgerPeriod &period)
{
    const qint64 from = period.fromMs.value_or(0);
    const qint64 until = period.untilMs.value_or(kAlways);
    Sums all;
    Query received(file.db(), kReceived);
    KONTOR_TRY(received.run(from, until));
    addReceived(all, received);
    DynamicQuery unattached(file.db(), QString::fromLatin1(kReceivedUnattached).arg(QLatin1String(kPaymentUnattached)));
    KONTOR_TRY(unattached.run({from, until}));
    addReceived(all, unattached);
    Query refunded(file.db(), kRefunded);
    KONTOR_TRY(refunded.run(from, until));
    while (refunded.next())
        sumsOf(all, refunded).refundedMinor = refunded.i64(2);
    Query taken(file.db(), kPaymentTaken);
    KONTOR_TRY(taken.run(from, until));
    while (taken.next())
        sumsOf(all, taken).takenMinor = taken.i64(2);
    std::vector<ChannelSums> out;
    for (const auto &[key, sums] : all) {
        const bool isNothing = sums.payments == 0 && sums.refundedMinor == 0 && sums.takenMinor == 0;
        if (key.first != "exchange"_L1 && !isNothing)
            out.push_back(sums);
    }
    return out;
}

Result<std::vector<StatedPayment>> stated(ShopFile &file, const QString &channel, const LedgerPeriod &period,
                                          const QStringList &keys)
{
    std::vector<StatedPayment> out;
    Query currencies(file.db(), kPaymentCurrencies);
    KONTOR_TRY(currencies.run(channel));
    while (currencies.next()) {
        Query query(file.db(), kStated);
        KONTOR_TRY(query.run(channel, currencies.text(0), period.fromMs.value_or(0), period.untilMs.value_or(kAlways)));
        KONTOR_TRY(readStated(query, out));
    }
    for (const QString &key : keys) {
        if (std::ranges::any_of(out, [&](const StatedPayment &known) { return known.key == key; }))
            continue;
        Query query(file.db(), kByKey);
        KONTOR_TRY(query.run(key));
        KONTOR_TRY(readStated(query, out));
    }
    return out;
}

Result<QStringList> unattachedOn(ShopFile &file, const QString &channel)
{
    Query query(file.db(), kUnattachedOn);
    KONTOR_TRY(query.run(channel));
    QStringList ids;
    while (query.next())
        ids << query.text(0);
    return ids;
}

} // namespace kontor::paymentqueries
