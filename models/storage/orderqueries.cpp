// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderqueries.h"

#include "factlog.h"
#include "listcondition.h"
#include "listmemory.h"
#include "orderfold.h"
#include "orderlookups.h"
#include "searchhits.h"
#include "searchindex.h"
#include "searchwords.h"
#include "shopfile.h"
#include "sqlcondition.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::orderqueries {

namespace {

constexpr auto kOrderRow =
    "SELECT n, id, number, currency, label, payment, fulfilment, lifecycle, placed_ms, total_minor,"
    " due_minor, captured_minor, reversed_minor, refunded_minor, units, customer_name,"
    " customer_email"
    " FROM orders WHERE n = ?";
constexpr auto kOrderCounts = "SELECT label, count(*) FROM orders GROUP BY label";
constexpr auto kByNumber = "SELECT id FROM orders WHERE number = ? ORDER BY placed_ms, id";
constexpr auto kOfRefund = "SELECT o.id FROM refunds r JOIN orders o ON o.n = r.order_n WHERE r.id = ?";
constexpr auto kByTracking =
    "SELECT o.id, p.id FROM parcels p JOIN orders o ON o.n = p.order_n WHERE p.tracking = ? COLLATE NOCASE"
    " AND p.tracking <> ''"
    " ORDER BY p.shipped_ms DESC LIMIT 1";
constexpr auto kDevices = "SELECT id, name FROM devices";

constexpr qint64 kOrderLookEvery = 10000;

/// The order's own tags and its buyer's.
QString tagTest()
{
    return u"(coalesce(customer, x'') IN (SELECT id FROM customers WHERE %1 UNION ALL SELECT m.id FROM customers m"
           " WHERE m.merged_into IN (SELECT id FROM customers WHERE %1)) OR id IN (SELECT subject FROM registers"
           " WHERE of = 'order' AND field >= 'tags/' AND field < 'tags0' AND CAST(value AS TEXT) = '1'"
           " AND lower(substr(field, 6)) = lower(?)))"_s.arg(elementTest(u"tags"_s, u", "_s));
}

SqlCondition conditionOf(const OrderFilter &filter, qint64 nowMs)
{
    SqlCondition condition;
    condition.addAnyOf(u"label"_s, numbersOf(filter.labels));
    condition.addAnyOf(u"payment"_s, numbersOf(filter.payments));
    condition.addAnyOf(u"fulfilment"_s, numbersOf(filter.fulfilments));
    QStringList queues;
    for (const OrderQueue queue : filter.queues) {
        const ListCondition one = orderlookups::queueCondition(queue, nowMs);
        queues << u'(' + one.parts.join(" AND "_L1) + u')';
        condition.values << one.values;
    }
    if (!queues.isEmpty())
        condition.parts << u'(' + queues.join(" OR "_L1) + u')';
    if (filter.payment)
        condition.add(u"payment = ?"_s, static_cast<int>(*filter.payment));
    if (filter.fulfilment)
        condition.add(u"fulfilment = ?"_s, static_cast<int>(*filter.fulfilment));
    if (filter.customer) {
        condition.add(u"customer IN (SELECT ? UNION ALL SELECT id FROM customers WHERE merged_into = ?)"_s,
                      filter.customer->bytes());
        condition.values << filter.customer->bytes();
    }
    if (filter.fromDay)
        condition.add(u"day >= ?"_s, *filter.fromDay);
    if (filter.toDay)
        condition.add(u"day <= ?"_s, *filter.toDay);
    if (filter.totalAbove)
        condition.add(u"total_minor > ?"_s, *filter.totalAbove);
    if (filter.totalBelow)
        condition.add(u"total_minor < ?"_s, *filter.totalBelow);
    if (!filter.totalCurrency.isEmpty())
        condition.add(u"currency = ?"_s, filter.totalCurrency);
    condition.addTexts(u"%1"_s, tagTest(), filter.tags);
    condition.addTexts(u"%1"_s, equalsTest(u"currency"_s), filter.currencies);
    if (filter.isNothing)
        condition.add(u"0"_s);
    return condition;
}

bool isCustomer(const QString &text, const std::vector<TextTerm> &terms)
{
    return std::ranges::all_of(terms, [&](const TextTerm &term) {
        return std::ranges::any_of(term.anyOf, [&](const QString &words) { return matchesQuery(text, words); })
            != term.isNot;
    });
}

QString orderBy(const OrderFilter &filter)
{
    const QString direction = filter.descending ? u" DESC"_s : QString();
    QString column = u"placed_ms"_s;
    switch (filter.sort) {
    case OrderSort::Placed:
        break;
    case OrderSort::Number:
        column = u"number"_s;
        break;
    case OrderSort::Customer:
        column = u"customer_name"_s;
        break;
    case OrderSort::Total:
        column = u"total_minor"_s;
        break;
    case OrderSort::Label:
        break; // below: of one state the newest first
    }
    if (filter.sort == OrderSort::Label)
        return u" ORDER BY label%1, placed_ms%1, n%1"_s.arg(direction);
    return u" ORDER BY %1%2, n%2"_s.arg(column, direction);
}

QString everyNumber(const OrderFilter &filter)
{
    return u"SELECT n FROM orders"_s + orderBy(filter);
}

/// The first rows when an index has them in this order; empty when nothing but the whole list would tell.
QString firstNumbers(const OrderFilter &filter, const ListCondition &condition)
{
    if (condition.isEmpty())
        return everyNumber(filter);
    if (condition.parts.size() != 1 || filter.sort != OrderSort::Placed)
        return {};
    if (!filter.queues.empty()) // what waits has an index of its own
        return u"SELECT n, placed_ms FROM orders"_s + condition.where() + orderBy(filter);
    if (filter.labels.empty())
        return {};
    QStringList queues; // SQLite merges them as they come, each from the index
    for (size_t i = 0; i < filter.labels.size(); ++i)
        queues << u"SELECT n, placed_ms FROM orders WHERE label = ?"_s;
    return queues.join(" UNION ALL "_L1) + orderBy(filter);
}

/// The orders of `chosen` whose buyer has the texts asked for, letter case and accents aside.
Result<std::shared_ptr<const RowSet>> boughtBy(ShopFile &file, const OrderFilter &filter, const ListWish &wish,
                                               const std::shared_ptr<const RowSet> &chosen)
{
    SqlCondition narrowed;
    for (const TextTerm &term : filter.customerTexts) {
        const QString match = term.isNot || term.anyOf.size() != 1 ? QString() : matchExpression(term.anyOf.first());
        if (!match.isEmpty()) // only narrows: matchesQuery() decides
            narrowed.add(u"n IN (SELECT rowid FROM order_search WHERE order_search MATCH ?)"_s, match);
    }
    DynamicQuery query(file.db(), u"SELECT n, customer_name || ' ' || customer_email FROM orders"_s + narrowed.where());
    KONTOR_TRY(query.run(narrowed.values));
    auto bought = std::make_shared<RowSet>();
    for (qint64 seen = 1; query.next(); ++seen) {
        if (seen % kOrderLookEvery == 0)
            KONTOR_TRY(goOn(wish));
        const qint64 n = query.i64(0);
        if (chosen->contains(n) && isCustomer(query.text(1), filter.customerTexts))
            bought->insert(n);
    }
    return std::shared_ptr<const RowSet>(std::move(bought));
}

/// Everything the filter lets through, but for the words.
Result<std::shared_ptr<const RowSet>> chosenRows(ShopFile &file, ListMemory &memory, const OrderFilter &filter,
                                                 const ListCondition &condition, const ListWish &wish)
{
    KONTOR_ASSIGN(auto chosen, memory.chosen(u"SELECT n FROM orders"_s + condition.where(), condition.values));
    if (filter.customerTexts.empty())
        return chosen;
    return boughtBy(file, filter, wish, chosen);
}

Result<ListAnswer> plainList(ShopFile &file, ListMemory &memory, const OrderFilter &filter, const ListWish &wish)
{
    const ListCondition condition = conditionOf(filter, file.clock().nowMs());
    const bool isQuick = wish.first > 0 && filter.customerTexts.empty();
    const QString quick = isQuick ? firstNumbers(filter, condition) : QString();
    if (!quick.isEmpty()) {
        const QString some = u"SELECT n FROM (%1 LIMIT %2)"_s.arg(quick).arg(wish.first);
        KONTOR_ASSIGN(std::vector<qint64> numbers, readNumbers(file.db(), some, condition.values));
        const bool isWhole = std::ssize(numbers) < wish.first;
        return ListAnswer{std::make_shared<const std::vector<qint64>>(std::move(numbers)), isWhole, false};
    }
    KONTOR_ASSIGN(RowNumbers all, memory.sorted(everyNumber(filter)));
    if (condition.isEmpty() && filter.customerTexts.empty())
        return ListAnswer{std::move(all), true, false};
    KONTOR_TRY(goOn(wish));
    KONTOR_ASSIGN(const auto chosen, chosenRows(file, memory, filter, condition, wish));
    std::vector<qint64> numbers;
    std::ranges::copy_if(*all, std::back_inserter(numbers), [&](qint64 n) { return chosen->contains(n); });
    return ListAnswer{std::make_shared<const std::vector<qint64>>(std::move(numbers)), true, false};
}

Result<ListAnswer> foundList(ShopFile &file, ListMemory &memory, const OrderFilter &filter, const QString &words,
                             const ListWish &wish)
{
    SearchWalk walk(file.db(), SearchTable::Orders, words);
    const ListCondition condition = conditionOf(filter, file.clock().nowMs());
    if (!condition.isEmpty() || !filter.customerTexts.empty()) {
        KONTOR_ASSIGN(auto chosen, chosenRows(file, memory, filter, condition, wish));
        walk.setChosen(std::move(chosen));
    }
    KONTOR_ASSIGN(const auto numbered,
                  readNumbers(file.db(), u"SELECT n FROM orders WHERE number = ?"_s + orderBy(filter), {words}));
    walk.putFirst(numbered);
    KONTOR_ASSIGN(
        const auto sent,
        readNumbers(file.db(),
                    u"SELECT order_n AS n FROM parcels WHERE tracking = ? COLLATE NOCASE AND tracking <> ''"_s,
                    {words}));
    walk.alsoFind(sent);
    KONTOR_ASSIGN(const RowNumbers all, memory.sorted(everyNumber(filter)));
    return walk.through(*all, wish);
}

} // namespace

Result<ListAnswer> list(ShopFile &file, ListMemory &memory, const OrderFilter &filter, const ListWish &wish)
{
    KONTOR_TRY(goOn(wish));
    const QString words = filter.search.trimmed();
    return words.isEmpty() ? plainList(file, memory, filter, wish) : foundList(file, memory, filter, words, wish);
}

Result<std::vector<OrderRow>> rows(ShopFile &file, const std::vector<qint64> &numbers)
{
    std::vector<OrderRow> out;
    out.reserve(numbers.size());
    for (const qint64 n : numbers) {
        Query q(file.db(), kOrderRow);
        KONTOR_TRY(q.run(n));
        if (!q.next())
            continue;
        OrderRow row;
        row.n = q.i64(0);
        row.id = OrderId::fromBytes(q.blob(1));
        row.number = q.text(2);
        row.currency = q.text(3);
        row.label = static_cast<OrderLabel>(q.i32(4));
        row.payment = static_cast<PaymentAxis>(q.i32(5));
        row.fulfilment = static_cast<FulfilmentAxis>(q.i32(6));
        row.lifecycle = static_cast<Lifecycle>(q.i32(7));
        row.placedAtMs = q.i64(8);
        row.totalMinor = q.i64(9);
        row.dueMinor = q.i64(10);
        row.capturedMinor = q.i64(11);
        row.reversedMinor = q.i64(12);
        row.refundedMinor = q.i64(13);
        row.units = q.i64(14);
        row.customerName = q.text(15);
        row.customerEmail = q.text(16);
        KONTOR_ASSIGN(row.number, orderlookups::shownNumber(file, row.id, row.number));
        out.push_back(std::move(row));
    }
    return out;
}

Result<std::map<OrderLabel, qint64>> counts(ShopFile &file)
{
    Query query(file.db(), kOrderCounts);
    KONTOR_TRY(query.run());
    std::map<OrderLabel, qint64> out;
    while (query.next())
        out[static_cast<OrderLabel>(query.i32(0))] = query.i64(1);
    return out;
}

Result<OrderState> state(ShopFile &file, const OrderId &id)
{
    FactLog log(file);
    KONTOR_ASSIGN(const auto undone, log.undoneBatches());
    log.setUndone(undone);
    KONTOR_ASSIGN(const std::vector<Fact> facts, log.bySubject(idCast<RecordId>(id)));
    OrderState order = foldOrder(id, facts);
    if (!order.exists)
        return fail(ErrorKind::NotFound, "no_such_order", u"There is no such order in this shop."_s);
    return order;
}

Result<OrderId> byNumber(ShopFile &file, const QString &number)
{
    const auto find = [&](const QString &text, int which) -> Result<OrderId> {
        Query query(file.db(), kByNumber);
        KONTOR_TRY(query.run(text));
        while (query.next()) {
            if (--which == 0)
                return OrderId::fromBytes(query.blob(0));
        }
        return fail(ErrorKind::NotFound, "no_such_order", u"There is no order %1 in this shop."_s.arg(number));
    };
    Result<OrderId> plain = find(number, 1);
    if (plain)
        return plain;
    if (const OrderId id = OrderId::fromString(number); !id.isNull())
        return id;
    bool isNumbered = false;
    const int which = number.section(u'/', -1).toInt(&isNumbered);
    if (isNumbered && which > 1 && number.contains(u'/'))
        return find(number.section(u'/', 0, -2), which);
    return plain;
}

Result<std::vector<TimelineRow>> timeline(ShopFile &file, const RecordId &subject)
{
    QHash<DeviceId, QString> names;
    {
        Query devices(file.db(), kDevices);
        KONTOR_TRY(devices.run());
        while (devices.next())
            names.insert(DeviceId::fromBytes(devices.blob(0)), devices.text(1));
    }
    FactLog log(file);
    KONTOR_ASSIGN(const auto undone, log.undoneBatches());
    log.setUndone(undone);
    KONTOR_ASSIGN(const std::vector<Fact> facts, log.bySubject(subject));
    std::vector<TimelineRow> out;
    for (const Fact &fact : facts) {
        QJsonObject body = fact.json;
        for (auto it = fact.privateJson.begin(); it != fact.privateJson.end(); ++it)
            body.insert(it.key(), it.value());
        out.push_back({fact.seq, fact.id, fact.kindText, fact.occurredMs(), fact.actor, names.value(fact.device),
                       fact.verdict, fact.reason, body});
    }
    return out;
}

Result<OrderId> ofRefund(ShopFile &file, const RefundId &id)
{
    Query query(file.db(), kOfRefund);
    KONTOR_TRY(query.run(id.bytes()));
    if (!query.next())
        return fail(ErrorKind::NotFound, "no_such_refund", u"There is no such refund in this shop."_s);
    return OrderId::fromBytes(query.blob(0));
}

Result<std::pair<OrderId, ParcelId>> parcelByTracking(ShopFile &file, const QString &tracking)
{
    Query query(file.db(), kByTracking);
    KONTOR_TRY(query.run(tracking));
    if (!query.next())
        return fail(ErrorKind::NotFound, "no_such_parcel", u"No parcel has the tracking number %1."_s.arg(tracking));
    return std::pair(OrderId::fromBytes(query.blob(0)), ParcelId::fromBytes(query.blob(1)));
}

} // namespace kontor::orderqueries
