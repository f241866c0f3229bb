// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderlookups.h"

#include "durations.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor::orderlookups {

namespace {

// Later than that an order counts as received or the parcel as lost, and is nobody's news.
constexpr qint64 kLateAfterMs = 7 * kDayMs;
constexpr qint64 kLostAfterMs = 60 * kDayMs;
constexpr auto kLate = "n IN (SELECT order_n FROM parcels WHERE state = 1 AND delivered_ms = 0"
                       " AND shipped_ms < ? AND shipped_ms > ? AND status NOT IN (8, 9, 10, 11))"
                       " AND lifecycle = 1 AND fulfilment IN (1, 2)";
constexpr auto kSameNumber = "SELECT id FROM orders WHERE number = ? ORDER BY placed_ms, id";
constexpr auto kLookupParcel =
    "SELECT o.id, p.id FROM parcels p JOIN orders o ON o.n = p.order_n WHERE p.id = ? LIMIT 1";
constexpr auto kTags =
    "SELECT substr(field, 6) FROM registers WHERE subject = ? AND field >= 'tags/' AND field < 'tags0'"
    " AND CAST(value AS TEXT) = '1' ORDER BY field";
constexpr auto kLookupKnownTags =
    "SELECT substr(field, 6), count(*) FROM registers WHERE of = 'order' AND field >= 'tags/'"
    " AND field < 'tags0' AND CAST(value AS TEXT) = '1' GROUP BY field"
    " ORDER BY count(*) DESC, field LIMIT 1000";
constexpr auto kOrdersOf = "SELECT id FROM orders WHERE customer IN (SELECT ?1 UNION ALL SELECT id FROM customers"
                           " WHERE merged_into = ?2) ORDER BY placed_ms, id";
// Label on hold, to pay or to ship: whatever else happened to an order keeps it from being merged.
constexpr auto kMergeable = "SELECT id FROM orders WHERE label IN (3, 5, 6) AND lifecycle = 1 AND fulfilment = 0"
                            " AND id <> ? AND currency = ? AND terms = ? AND customer_email = ?"
                            " AND coalesce(customer, x'') = ? ORDER BY placed_ms DESC LIMIT ?";

QString textOf(OrderQueue queue)
{
    switch (queue) {
    case OrderQueue::Drafts:
        return u"lifecycle = 0"_s;
    case OrderQueue::ToPay:
        return u"lifecycle = 1 AND on_hold = 0 AND terms = 0 AND payment IN (0, 1)"_s;
    case OrderQueue::ToShip:
        return u"lifecycle = 1 AND on_hold = 0 AND fulfilment = 0 AND (terms <> 0 OR payment NOT IN (0, 1))"_s;
    case OrderQueue::PartShipped:
        return u"lifecycle = 1 AND on_hold = 0 AND fulfilment = 1"_s;
    case OrderQueue::Shipped:
        return u"lifecycle = 1 AND fulfilment IN (2, 3)"_s;
    case OrderQueue::Late:
        return QString::fromLatin1(kLate);
    case OrderQueue::Refunds:
        return u"n IN (SELECT order_n FROM refunds WHERE state IN (0, 1, 5))"_s;
    case OrderQueue::OnHold:
        return u"lifecycle = 1 AND on_hold = 1"_s;
    case OrderQueue::OnAccount:
        return u"lifecycle = 1 AND terms = 2 AND payment IN (0, 1)"_s;
    case OrderQueue::Attention:
        return u"id IN (SELECT subject FROM attention)"_s;
    }
    return u"0"_s;
}

} // namespace

ListCondition queueCondition(OrderQueue queue, qint64 nowMs)
{
    ListCondition condition;
    condition.add(textOf(queue));
    const qint64 minute = nowMs - nowMs % kMinuteMs;
    if (queue == OrderQueue::Late)
        condition.values << minute - kLateAfterMs << minute - kLostAfterMs;
    return condition;
}

Result<std::map<OrderQueue, qint64>> queueCounts(ShopFile &file)
{
    std::map<OrderQueue, qint64> counts;
    for (const OrderQueue queue : kOrderQueues) {
        const ListCondition condition = queueCondition(queue, file.clock().nowMs());
        DynamicQuery query(file.db(), u"SELECT count(*) FROM orders"_s + condition.where());
        KONTOR_TRY(query.run(condition.values));
        counts[queue] = query.next() ? query.i64(0) : 0;
    }
    return counts;
}

Result<QString> shownNumber(ShopFile &file, const OrderId &id, const QString &number)
{
    Query same(file.db(), kSameNumber);
    KONTOR_TRY(same.run(number));
    for (int which = 1; same.next(); ++which) {
        if (OrderId::fromBytes(same.blob(0)) == id)
            return which == 1 ? number : u"%1/%2"_s.arg(number).arg(which);
    }
    return number;
}

Result<std::pair<OrderId, ParcelId>> parcelById(ShopFile &file, const ParcelId &id)
{
    Query query(file.db(), kLookupParcel);
    KONTOR_TRY(query.run(id.bytes()));
    if (!query.next())
        return fail(ErrorKind::NotFound, "no_such_parcel", u"There is no parcel %1."_s.arg(id.toString()));
    return std::pair(OrderId::fromBytes(query.blob(0)), ParcelId::fromBytes(query.blob(1)));
}

Result<QStringList> tagsOf(ShopFile &file, const OrderId &id)
{
    Query query(file.db(), kTags);
    KONTOR_TRY(query.run(id.bytes()));
    QStringList tags;
    while (query.next())
        tags += query.text(0);
    return tags;
}

Result<QStringList> knownTags(ShopFile &file)
{
    Query query(file.db(), kLookupKnownTags);
    KONTOR_TRY(query.run());
    QStringList tags;
    while (query.next())
        tags += query.text(0);
    return tags;
}

Result<std::vector<OrderId>> ordersOf(ShopFile &file, const CustomerId &customer)
{
    Query query(file.db(), kOrdersOf);
    KONTOR_TRY(query.run(customer.bytes(), customer.bytes()));
    std::vector<OrderId> ids;
    while (query.next())
        ids.push_back(OrderId::fromBytes(query.blob(0)));
    KONTOR_TRY(query.ended());
    return ids;
}

Result<std::vector<OrderId>> mergeable(ShopFile &file, const OrderState &order, int most)
{
    if (order.customer.isNull() && order.customerEmail.isEmpty())
        return std::vector<OrderId>(); // nobody knows whose orders they are
    Query query(file.db(), kMergeable);
    const QByteArray customer = order.customer.isNull() ? QByteArray("") : order.customer.bytes();
    KONTOR_TRY(query.run(order.id.bytes(), order.currency, static_cast<int>(order.terms), order.customerEmail, customer,
                         most));
    std::vector<OrderId> ids;
    while (query.next())
        ids.push_back(OrderId::fromBytes(query.blob(0)));
    return ids;
}

} // namespace kontor::orderlookups
