// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"
#include "orderview.h"
#include "picklist.h"
#include "pickservice.h"
#include "shipping.h"
#include "shipquerywords.h"
#include "transportservice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{
    {}, {{"shipments", {"number", "state", "due_at", "carrier", "tracking", "units", "customer", "late"}}}};
const View kQueuesView{
    {"all", "to_pick", "to_pack", "to_ship", "on_the_way", "late", "attempt_failed", "returning", "arrived"}, {}};
const View kPickView{{"id", "orders"}, {{"lines", {"location", "bin", "sku", "title", "qty", "numbers"}}}};
const View kPutBackView{{"orders"}, {}};
const View kShippedView{{"shipped", "refused"}, {}};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(qint64 ms)
{
    return ms > 0 ? QJsonValue(timeText(ms)) : QJsonValue();
}

QJsonObject rowJson(const ShipRow &row, const std::vector<Carrier> &carriers)
{
    return {{"number"_L1, row.orderNumber},
            {"order"_L1, row.order.toString()},
            {"parcel"_L1, row.isParcel() ? QJsonValue(row.parcel.toString()) : QJsonValue()},
            {"refund"_L1, row.isReturn() ? QJsonValue(row.refund.toString()) : QJsonValue()},
            {"state"_L1, code(row.standing)},
            {"status"_L1, row.isParcel() ? QJsonValue(parcelStatusCode(row.status)) : QJsonValue()},
            {"carrier"_L1, textOrNull(row.carrier)},
            {"service"_L1, textOrNull(row.service)},
            {"tracking"_L1, textOrNull(row.tracking)},
            {"tracking_url"_L1, textOrNull(trackingPage(carriers, row.carrier, row.tracking))},
            {"units"_L1, row.units},
            {"customer"_L1, textOrNull(row.customerName.isEmpty() ? row.customerEmail : row.customerName)},
            {"due_at"_L1, timeOrNull(row.isReturn() ? 0 : row.dueAtMs)},
            {"announced_at"_L1, timeOrNull(row.isReturn() ? row.dueAtMs : 0)},
            {"packed_at"_L1, timeOrNull(row.packedAtMs)},
            {"shipped_at"_L1, timeOrNull(row.shippedAtMs)},
            {"delivered_at"_L1, timeOrNull(row.deliveredAtMs)},
            {"late"_L1, row.delay != ShipDelay::None},
            {"stuck"_L1, row.delay == ShipDelay::Stuck}};
}

Result<ShipFilter> filterOf(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const ShopIdentity &identity = shop->file().identity();
    ShipFilter filter;
    KONTOR_ASSIGN(
        const ParsedQuery query,
        soundQuery(arguments.value("search"), shipVocabulary(identity.currency, shopToday(identity.timeZone))));
    applyQuery(query, QTimeZone(identity.timeZone), filter);
    if (arguments.has("queue")) {
        const auto queue = shipQueueFromCode(arguments.value("queue"));
        if (!queue)
            return fail(ErrorKind::Usage, "unknown_queue",
                        u"--queue is to_pick, to_pack, to_ship, on_the_way, late, attempt_failed, returning or "
                        "arrived."_s);
        filter.queues = {*queue};
    }
    if (arguments.has("carrier"))
        filter.carriers.push_back({{arguments.value("carrier")}, false});
    filter.sort = filter.queues.empty() ? ShipSort::Standing : ShipSort::Due; // first what is to be done
    return filter;
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const ShipFilter filter, filterOf(session, arguments));
    KONTOR_ASSIGN(const Page page, parsePage(arguments));
    KONTOR_ASSIGN(const ListAnswer all, shop->reader().shipList(filter, {}));
    KONTOR_ASSIGN(const std::vector<ShipRow> rows, shop->reader().shipRows(page.of(*all.numbers)));
    KONTOR_ASSIGN(const QJsonObject settings, shop->reader().settings());
    const std::vector<Carrier> carriers = carriersOf(settings);
    QJsonArray shipments;
    for (const ShipRow &row : rows)
        shipments += rowJson(row, carriers);
    return Answer{
        {{"total"_L1, static_cast<qint64>(all.numbers->size())}, {"total_exact"_L1, true}, {"shipments"_L1, shipments}},
        &kListView};
}

Result<Answer> queues(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const ShipCounts counts, shop->reader().shipCounts());
    QJsonObject json{{"all"_L1, counts.all}};
    for (const auto &[queue, count] : counts.queues)
        json.insert(code(queue), count);
    return Answer{json, &kQueuesView};
}

// ---- gathering the goods

Result<Answer> pickAnswer(Session &session, const std::vector<OrderId> &ids, const QString &pick)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<OrderState> orders, shop->reader().orders(ids));
    KONTOR_ASSIGN(const PickPlaces places, shop->reader().pickPlaces(orders));
    KONTOR_ASSIGN(const auto locations, shop->reader().locations());
    QHash<LocationId, QString> names;
    for (const auto &[id, name] : locations)
        names.insert(id, name);
    QJsonArray lines;
    for (const PickLine &line : pickLinesOf(orders, places)) {
        QStringList numbers;
        for (const PickLine::Part &part : line.parts)
            numbers += u"%1 × %2"_s.arg(part.qty).arg(part.number);
        lines += QJsonObject{{"location"_L1, names.value(line.location)},
                             {"bin"_L1, textOrNull(line.place.bin)},
                             {"barcode"_L1, textOrNull(line.place.barcode)},
                             {"sku"_L1, line.sku},
                             {"title"_L1, line.title},
                             {"qty"_L1, line.qty},
                             {"numbers"_L1, numbers.join(u", "_s)}};
    }
    return Answer{{{"id"_L1, textOrNull(pick)}, {"orders"_L1, static_cast<qint64>(ids.size())}, {"lines"_L1, lines}},
                  &kPickView};
}

Result<std::vector<OrderId>> ordersNamed(Session &session, const QStringList &numbers)
{
    std::vector<OrderId> ids;
    for (const QString &number : numbers) {
        KONTOR_ASSIGN(const OrderState order, findOrder(session, number));
        ids.push_back(order.id);
    }
    return ids;
}

Result<Answer> startPick(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    std::vector<OrderId> ids;
    if (arguments.count() > 0) {
        KONTOR_ASSIGN(ids, ordersNamed(session, arguments.from(0)));
    } else {
        KONTOR_ASSIGN(ids, shop->reader().ordersToPick());
        if (arguments.has("most")) {
            KONTOR_ASSIGN(const qint64 most, parseQuantity(arguments.value("most")));
            ids.resize(std::min(ids.size(), static_cast<size_t>(std::max<qint64>(0, most))));
        }
    }
    KONTOR_ASSIGN(const PickId pick,
                  session.commit([&](UnitOfWork &unit) { return PickService(unit, session.actor()).start(ids); }));
    KONTOR_ASSIGN(const std::vector<OrderId> taken, shop->reader().pickedOrders(pick));
    return pickAnswer(session, taken, pick.toString());
}

Result<Answer> showPick(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    std::optional<PickId> pick;
    if (arguments.count() > 0) {
        pick = PickId::fromString(arguments.at(0));
        if (pick->isNull())
            return fail(ErrorKind::Usage, "unknown_pick", u"%1 is no pick list."_s.arg(arguments.at(0)));
    }
    KONTOR_ASSIGN(const std::vector<OrderId> taken, shop->reader().pickedOrders(pick));
    return pickAnswer(session, taken, pick ? pick->toString() : QString());
}

Result<Answer> putBack(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const std::vector<OrderId> ids, ordersNamed(session, arguments.from(0)));
    KONTOR_ASSIGN(const int orders,
                  session.commit([&](UnitOfWork &unit) { return PickService(unit, session.actor()).putBack(ids); }));
    return Answer{{{"orders"_L1, orders}}, &kPutBackView};
}

// ---- sending parcels

struct Sending {
    QString carrier;
    QString service;
    QString tracking; ///< of a single parcel
    std::optional<qint64> atMs;
};

/// Each packed parcel of the order; an order that has none is packed first.
Result<int> send(UnitOfWork &unit, const QString &actor, const OrderId &id, const Sending &how)
{
    TransportService transport(unit, actor);
    const OrderState *order = unit.order(id);
    std::vector<ParcelId> packed;
    for (const Parcel &parcel : order ? order->parcels : std::vector<Parcel>()) {
        if (parcel.state == ParcelState::Packed)
            packed.push_back(parcel.id);
    }
    if (packed.size() > 1 && !how.tracking.isEmpty())
        return fail(ErrorKind::Usage, "which_parcel",
                    u"A tracking number is of one parcel, and several are packed. Ship them one by one with order ship "
                    "--parcel."_s);
    for (const ParcelId &parcel : packed)
        KONTOR_TRY(transport.shipPacked(id, parcel, how.carrier, how.service, how.tracking, how.atMs));
    if (!packed.empty())
        return static_cast<int>(packed.size());
    Shipment shipment;
    shipment.carrier = how.carrier;
    shipment.service = how.service;
    shipment.tracking = how.tracking;
    shipment.atMs = how.atMs;
    KONTOR_TRY(transport.ship(id, shipment));
    return 1;
}

/// One commit; what a rule refuses is told and keeps nobody else back.
Result<Answer> shipMany(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<OrderId> ids, ordersNamed(session, arguments.from(0)));
    Sending how{arguments.value("carrier"), arguments.value("service"), arguments.value("tracking"), {}};
    if (ids.size() > 1 && !how.tracking.isEmpty())
        return fail(ErrorKind::Usage, "which_parcel", u"--tracking is for the parcel of one order."_s);
    KONTOR_ASSIGN(how.atMs, timeOption(arguments, "at", shop->file().identity().timeZone));
    QJsonArray refusals;
    KONTOR_ASSIGN(const int shipped, session.commit([&](UnitOfWork &unit) -> Result<int> {
        int parcels = 0;
        for (const OrderId &id : ids) {
            const Result<int> sent = send(unit, session.actor(), id, how);
            if (!sent && sent.error().kind != ErrorKind::Refused)
                return std::unexpected(sent.error());
            parcels += sent.value_or(0);
            if (!sent)
                refusals += QJsonObject{
                    {"order"_L1, id.toString()}, {"code"_L1, sent.error().code}, {"message"_L1, sent.error().message}};
        }
        return parcels;
    }));
    return Answer{{{"shipped"_L1, shipped}, {"refused"_L1, refusals.size()}, {"refusals"_L1, refusals}},
                  &kShippedView,
                  refusals.isEmpty() ? 0 : exitCodeOf(ErrorKind::Refused)};
}

std::vector<Option> listOptions()
{
    return {
        {"queue", "QUEUE", "only to_pick, to_pack, to_ship, on_the_way, late, attempt_failed, returning or arrived"},
        {"carrier", "NAME", "only this carrier's"},
        {"search", "WORDS", "number, customer, article, tracking number; also due:today carrier:DHL parcel:lost"},
        {"limit", "N", "at most that many, 0 for all; otherwise 100"},
        {"offset", "N", "leave out the first N"}};
}

} // namespace

std::vector<Command> shippingCommands()
{
    return {
        {"ship", "list", "", "Lists what has to leave, and every parcel, by the day promised.",
         "ship list --queue to_pack", listOptions(), list},
        {"ship", "queues", "", "Counts what waits at the packing table.", "ship queues", {}, queues},
        {"ship",
         "send",
         "NUMBER...",
         "Ships the packed parcels of several orders, and packs what is not packed.",
         "ship send A7-000042 A7-000043 --carrier DHL",
         {{"carrier", "NAME", "who carries them", Times::Required},
          {"service", "NAME", "the carrier's service"},
          {"tracking", "NUMBER", "tracking number, of a single parcel"},
          {"at", "TIME", "when; otherwise now"}},
         shipMany},
        {"pick",
         "start",
         "[NUMBER]...",
         "Makes a pick list for these orders, or for all whose goods nobody gathers yet.",
         "pick start --most 20",
         {{"most", "N", "no more orders than that, the most urgent first"}},
         startPick},
        {"pick",
         "list",
         "[ID]",
         "What to gather, along the bins: of one pick list, or of all.",
         "pick list",
         {},
         showPick},
        {"pick",
         "release",
         "NUMBER...",
         "Nobody gathers the goods of these orders any more.",
         "pick release A7-000042",
         {},
         putBack},
    };
}

} // namespace kontor::cli
