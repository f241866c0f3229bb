// SPDX-License-Identifier: GPL-3.0-or-later
// Placing, listing and moving orders along; what changes their lines is in orderchangecommands.cpp.
#include "commandtables.h"
#include "invoicesservice.h"
#include "orderquerywords.h"
#include "ordersservice.h"
#include "orderview.h"
#include "placerequest.h"
#include "transportservice.h"
#include "warningbook.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kOrderListView{
    {},
    {{"orders", {"number", "label_text", "placed_at", "customer", "units", "total_minor", "due_minor", "currency"}}}};
const View kDueView{{"expired", "received", "closed", "numbered", "warnings_kept"}, {}};

// ---- place

Result<Answer> place(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(PlaceOrder request, placeRequest(session, arguments));
    KONTOR_ASSIGN(const OrderId id, session.commit([&](UnitOfWork &unit) -> Result<OrderId> {
        KONTOR_TRY(nameCustomer(session, unit, request));
        return OrdersService(unit, session.actor()).place(request);
    }));
    return orderAnswer(session, id);
}

/// The new order of an exchange goes to the same buyer on the same terms.
Result<PlaceOrder> exchangeRequest(Session &session, const Arguments &arguments, const OrderState &order)
{
    KONTOR_ASSIGN(PlaceOrder request, placeRequest(session, arguments));
    request.currency = order.currency;
    request.terms = order.terms;
    request.taxIncluded = order.taxIncluded;
    if (!order.customer.isNull())
        request.customer = order.customer;
    request.customerName = order.customerName;
    request.customerEmail = order.customerEmail;
    request.address = order.address;
    return request;
}

Result<Answer> exchange(Session &session, const Arguments &arguments)
{
    const RefundId refund = RefundId::fromString(arguments.value("refund"));
    KONTOR_ASSIGN(const OrderState order, findOrder(session, arguments.at(0)));
    KONTOR_ASSIGN(const PlaceOrder request, exchangeRequest(session, arguments, order));
    KONTOR_ASSIGN(const OrderId id, session.commit([&](UnitOfWork &unit) {
        return OrdersService(unit, session.actor()).exchange(order.id, refund, request);
    }));
    return orderAnswer(session, id);
}

// ---- list and show

Result<OrderFilter> listFilter(Session &session, const Arguments &arguments)
{
    OrderFilter filter;
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const ShopIdentity &identity = shop->file().identity();
    KONTOR_ASSIGN(
        const ParsedQuery query,
        soundQuery(arguments.value("search"), orderVocabulary(identity.currency, shopToday(identity.timeZone))));
    applyQuery(query, filter);
    std::vector<OrderLabel> labels;
    for (const QString &list : arguments.values("label")) {
        for (const QString &word : list.split(u',', Qt::SkipEmptyParts)) {
            const auto label = orderLabelFromCode(word);
            if (!label)
                return fail(ErrorKind::Usage, "unknown_label", u"There is no label \"%1\"."_s.arg(word));
            labels.push_back(*label);
        }
    }
    if (filter.labels.empty())
        filter.labels = labels;
    else if (!labels.empty())
        std::erase_if(filter.labels,
                      [&](OrderLabel label) { return std::ranges::find(labels, label) == labels.end(); });
    filter.isNothing |= !labels.empty() && filter.labels.empty();
    KONTOR_ASSIGN(const auto from, dayOption(arguments, "from"));
    KONTOR_ASSIGN(const auto to, dayOption(arguments, "to"));
    if (from)
        filter.fromDay = std::max(*from, filter.fromDay.value_or(*from));
    if (to)
        filter.toDay = std::min(*to, filter.toDay.value_or(*to));
    return filter;
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(OrderFilter filter, listFilter(session, arguments));
    KONTOR_ASSIGN(const Page page, parsePage(arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    if (arguments.has("customer")) {
        KONTOR_ASSIGN(const CustomerRow customer, shop->reader().customerByEmail(arguments.value("customer")));
        filter.customer = customer.id;
    }
    KONTOR_ASSIGN(const std::vector<qint64> all, shop->reader().orderNumbersOf(filter));
    KONTOR_ASSIGN(const std::vector<OrderRow> rows, shop->reader().orderRows(page.of(all)));
    QJsonArray orders;
    for (const OrderRow &row : rows)
        orders += orderRowJson(row, session.isChinese());
    return Answer{{{"total"_L1, static_cast<qint64>(all.size())}, {"total_exact"_L1, true}, {"orders"_L1, orders}},
                  &kOrderListView};
}

Result<Answer> show(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const OrderState order, findOrder(session, arguments.at(0)));
    return orderAnswer(session, order.id);
}

// ---- parcels

qint64 leftToPack(const OrderLine &line, const QString &)
{
    return line.open() - line.packed;
}

Result<Shipment> shipmentOf(Session &session, const Arguments &arguments, const OrderState &order)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    Shipment shipment;
    KONTOR_ASSIGN(const std::vector<LinePick> picks, picksOf(order, arguments.values("line"), {}, leftToPack));
    for (const LinePick &pick : picks)
        shipment.lines.push_back({pick.line, pick.qty});
    shipment.carrier = arguments.value("carrier");
    shipment.service = arguments.value("service");
    shipment.tracking = arguments.value("tracking");
    shipment.overrideUnpaid = arguments.has("override-unpaid");
    shipment.overrideReason = arguments.value("override-reason");
    KONTOR_ASSIGN(shipment.atMs, timeOption(arguments, "at", shop->file().identity().timeZone));
    if (arguments.has("location")) {
        KONTOR_ASSIGN(shipment.location, shop->reader().locationByName(arguments.value("location")));
    }
    return shipment;
}

/// The parcel that is meant: the one named, or the one that waits where nothing is left to pack; nothing: pack one.
Result<std::optional<ParcelId>> parcelMeant(const Arguments &arguments, const OrderState &order)
{
    if (arguments.has("parcel"))
        return ParcelId::fromString(arguments.value("parcel"));
    const bool isAllPacked =
        std::ranges::none_of(order.lines, [](const OrderLine &line) { return leftToPack(line, QString()) > 0; });
    if (!isAllPacked || arguments.has("line"))
        return std::optional<ParcelId>();
    QStringList waiting;
    for (const Parcel &parcel : order.parcels) {
        if (parcel.state == ParcelState::Packed)
            waiting += parcel.id.toString();
    }
    if (waiting.size() > 1)
        return fail(ErrorKind::Usage, "which_parcel",
                    u"Order %1 has several packed parcels. Name one with --parcel: %2"_s.arg(order.number,
                                                                                             waiting.join(u", "_s)));
    return waiting.isEmpty() ? std::optional<ParcelId>() : ParcelId::fromString(waiting.front());
}

Result<void> shipIt(Session &session, const Arguments &arguments, UnitOfWork &unit, const OrderState &order)
{
    KONTOR_ASSIGN(const Shipment shipment, shipmentOf(session, arguments, order));
    KONTOR_ASSIGN(const std::optional<ParcelId> parcel, parcelMeant(arguments, order));
    TransportService transport(unit, session.actor());
    if (parcel)
        return transport.shipPacked(order.id, *parcel, shipment.carrier, shipment.service, shipment.tracking,
                                    shipment.atMs);
    KONTOR_TRY(transport.ship(order.id, shipment));
    return {};
}

Result<Answer> ship(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments,
                   [&](UnitOfWork &unit, const OrderState &order) { return shipIt(session, arguments, unit, order); });
}

Result<Answer> pack(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) -> Result<ParcelId> {
        KONTOR_ASSIGN(const Shipment shipment, shipmentOf(session, arguments, order));
        return TransportService(unit, session.actor()).pack(order.id, shipment);
    });
}

Result<Answer> received(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const auto at, timeOption(arguments, "at", shop->file().identity().timeZone));
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) {
        return OrdersService(unit, session.actor()).received(order.id, at);
    });
}

// ---- the whole order

Result<Answer> cancel(Session &session, const Arguments &arguments)
{
    const auto by = closedReasonFromCode(arguments.value("by", u"merchant"_s));
    if (by != ClosedReason::Merchant && by != ClosedReason::Buyer)
        return fail(ErrorKind::Usage, "unknown_reason", u"--by is merchant or buyer."_s);
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) {
        return OrdersService(unit, session.actor()).cancel(order.id, arguments.value("reason"), *by);
    });
}

Result<Answer> hold(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) {
        return OrdersService(unit, session.actor()).hold(order.id, arguments.value("reason"));
    });
}

Result<Answer> release(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) {
        return OrdersService(unit, session.actor()).release(order.id);
    });
}

Result<Answer> note(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) {
        return OrdersService(unit, session.actor()).note(order.id, arguments.at(1));
    });
}

Result<Answer> close(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) {
        return OrdersService(unit, session.actor()).close(order.id);
    });
}

Result<Answer> settleDue(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(const OrdersService::Due due,
                  session.commit([&](UnitOfWork &unit) { return OrdersService(unit, session.actor()).settleDue(); }));
    KONTOR_ASSIGN(const bool kept,
                  session.commit([&](UnitOfWork &unit) { return WarningBook(unit, session.actor()).keepToday(); }));
    return Answer{{{"expired"_L1, due.expired},
                   {"received"_L1, due.received},
                   {"closed"_L1, due.closed},
                   {"numbered"_L1, due.numbered},
                   {"warnings_kept"_L1, kept}},
                  &kDueView};
}

Result<Answer> issueInvoice(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) {
        return InvoicesService(unit, session.actor()).issue(order.id);
    });
}

// ---- the table

std::vector<Option> placeOptions()
{
    return {{"line", "SKU[:QTY][@PRICE]", "an article; \\: and \\@ belong to the SKU", Times::RequiredRepeatable},
            {"customer", "EMAIL", "who buys"},
            {"name", "NAME", "the customer's name"},
            {"method", "NAME", "the shipping method; its price, unless --shipping says another"},
            {"country", "CODE", "where the parcel goes, such as DE"},
            {"shipping", "AMOUNT", "what shipping costs"},
            {"discount", "AMOUNT", "off the whole order"},
            {"terms", "TERMS", "prepaid, on_delivery or on_account"},
            {"currency", "CODE", "otherwise the shop's"},
            {"tax-included", "", "prices contain tax"},
            {"tax-excluded", "", "tax comes on top"},
            {"number", "NUMBER", "keep a storefront's number"},
            {"channel", "NAME", "where it was sold"},
            {"note", "TEXT", "a note"},
            {"at", "TIME", "when it was placed; otherwise now"},
            {"location", "NAME", "where the goods are taken from"},
            {"override-stock", "", "sell beyond what is available"},
            {"override-reason", "TEXT", "why"}};
}

std::vector<Option> exchangeOptions()
{
    return {{"refund", "ID", "the approved return", Times::Required},
            {"line", "SKU[:QTY][@PRICE]", "what the buyer gets instead", Times::RequiredRepeatable},
            {"shipping", "AMOUNT", "what shipping costs"},
            {"discount", "AMOUNT", "off the whole order"},
            {"location", "NAME", "where the goods are taken from"},
            {"override-stock", "", "beyond what is available"},
            {"override-reason", "TEXT", "why"}};
}

/// Who carries it, and under which number, is told when it leaves.
std::vector<Option> packOptions()
{
    return {{"line", "SKU[:QTY]", "what goes in; otherwise everything open", Times::Repeatable},
            {"location", "NAME", "where it is packed"},
            {"at", "TIME", "when; otherwise now"},
            {"override-unpaid", "", "although it is not paid"},
            {"override-reason", "TEXT", "why"}};
}

std::vector<Option> shipOptions()
{
    std::vector<Option> options = packOptions();
    options.push_back({"carrier", "NAME", "who carries it", Times::Required});
    options.push_back({"service", "NAME", "the carrier's service"});
    options.push_back({"tracking", "NUMBER", "tracking number"});
    options.push_back({"parcel", "ID", "ship this packed parcel; needed where several wait"});
    return options;
}

std::vector<Option> listOptions()
{
    return {{"label", "LABEL", "only these, such as to_ship", Times::Repeatable},
            {"search", "WORDS",
             "number, customer, article; also status:to_ship total:>100 customer:\"Anna M\" before:2026-01"},
            {"customer", "EMAIL", "only this customer's"},
            {"from", "DAY", "placed on or after"},
            {"to", "DAY", "placed on or before"},
            {"limit", "N", "at most that many, 0 for all; otherwise 100"},
            {"offset", "N", "leave out the first N"}};
}

} // namespace

std::vector<Command> orderCommands()
{
    return {
        {"order", "place", "", "Takes an order.",
         "order place --line MUG-RED:2 --customer ann@example.com --shipping 4.90", placeOptions(), place},
        {"order", "exchange", "NUMBER", "A new order, paid with an approved return.",
         "order exchange A7-000042 --refund 018f3a52-0000-7000-8000-000000000000 --line MUG-BLUE", exchangeOptions(),
         exchange},
        {"order", "list", "", "Lists orders, newest first.", "order list --label to_ship", listOptions(), list},
        {"order", "show", "NUMBER", "Shows an order with its history.", "order show A7-000042", {}, show},
        {"order", "ship", "NUMBER", "Packs and ships a parcel, or ships the one that is packed.",
         "order ship A7-000042 --line MUG-RED:1 --carrier DHL --tracking 00340434", shipOptions(), ship},
        {"order", "pack", "NUMBER", "Packs a parcel without shipping it yet.", "order pack A7-000042", packOptions(),
         pack},
        {"order",
         "received",
         "NUMBER",
         "The buyer has the goods.",
         "order received A7-000042",
         {{"at", "TIME", "when; otherwise now"}},
         received},
        {"order",
         "cancel",
         "NUMBER",
         "Cancels an order of which nothing is packed.",
         "order cancel A7-000042 --reason \"out of stock\"",
         {{"reason", "TEXT", "why", Times::Required}, {"by", "WHO", "merchant or buyer"}},
         cancel},
        {"order",
         "hold",
         "NUMBER",
         "Stops an order until it is released.",
         "order hold A7-000042 --reason \"address unclear\"",
         {{"reason", "TEXT", "why"}},
         hold},
        {"order", "release", "NUMBER", "Lets a held order go on.", "order release A7-000042", {}, release},
        {"order", "note", "NUMBER TEXT", "Adds a note.", "order note A7-000042 \"call before delivery\"", {}, note},
        {"order", "close", "NUMBER", "Closes a finished order.", "order close A7-000042", {}, close},
        {"order",
         "due",
         "",
         "Expires, receives and closes orders whose time has come; once a day it keeps how many places warn.",
         "order due",
         {},
         settleDue},
        {"invoice",
         "issue",
         "NUMBER",
         "Gives an order its invoice number; a desk with a server gets it with the next sync.",
         "invoice issue A7-000042",
         {},
         issueInvoice},
    };
}

} // namespace kontor::cli
