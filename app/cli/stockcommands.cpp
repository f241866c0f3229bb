// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"
#include "goodsview.h"
#include "inventoryservice.h"
#include "typedvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kLedgerView{
    {"sku", "title"},
    {{"entries", {"at", "reason", "amount", "balance", "bucket", "location", "document", "note", "actor"}}}};

const View kHoldersView{{"sku", "title", "reserved", "further_units"},
                        {{"orders", {"number", "units", "packed", "customer", "ship_by", "label"}}}};

Result<InventoryService::Where> whereOf(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    InventoryService::Where where;
    KONTOR_ASSIGN(where.atMs, timeOption(arguments, "at", shop->file().identity().timeZone));
    if (arguments.has("location")) {
        KONTOR_ASSIGN(where.location, shop->reader().locationByName(arguments.value("location")));
    }
    return where;
}

/// What every change of stock is: an article, a number, a place and time; shows the stock afterwards.
template <class Work>
Result<Answer> change(Session &session, const Arguments &arguments, Work work)
{
    KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, arguments.at(0)));
    KONTOR_ASSIGN(const qint64 number, parseQuantity(arguments.at(1)));
    KONTOR_ASSIGN(const InventoryService::Where where, whereOf(session, arguments));
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) {
        InventoryService inventory(unit, session.actor());
        return work(inventory, goods.id, number, where);
    }));
    return stockAnswer(session, goods.id);
}

Result<Answer> show(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, arguments.at(0)));
    return stockAnswer(session, goods.id);
}

Result<Answer> receive(Session &session, const Arguments &arguments)
{
    return change(session, arguments, [](auto &inventory, const auto &variant, qint64 qty, const auto &where) {
        return inventory.receive(variant, qty, where);
    });
}

Result<Answer> adjust(Session &session, const Arguments &arguments)
{
    return change(session, arguments, [&](auto &inventory, const auto &variant, qint64 delta, const auto &where) {
        return inventory.adjust(variant, delta, arguments.value("reason"), where);
    });
}

Result<Answer> count(Session &session, const Arguments &arguments)
{
    return change(session, arguments, [](auto &inventory, const auto &variant, qint64 counted, const auto &where) {
        return inventory.count(variant, counted, where);
    });
}

Result<StockBucket> bucketOf(const Arguments &arguments)
{
    const QString word = arguments.value("bucket", u"quality"_s);
    if (word == "damaged"_L1)
        return StockBucket::Damaged;
    if (word == "quality"_L1)
        return StockBucket::Quality;
    return fail(ErrorKind::Usage, "unknown_bucket", u"--bucket is damaged or quality."_s);
}

Result<Answer> hold(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const StockBucket bucket, bucketOf(arguments));
    return change(session, arguments, [&](auto &inventory, const auto &variant, qint64 qty, const auto &where) {
        return inventory.hold(variant, qty, bucket, where);
    });
}

Result<Answer> unhold(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const StockBucket bucket, bucketOf(arguments));
    return change(session, arguments, [&](auto &inventory, const auto &variant, qint64 qty, const auto &where) {
        return inventory.unhold(variant, qty, bucket, where);
    });
}

Result<Answer> threshold(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, arguments.at(0)));
    KONTOR_ASSIGN(const InventoryService::Where where, whereOf(session, arguments));
    std::optional<qint64> number;
    if (arguments.at(1) != "none"_L1) {
        KONTOR_ASSIGN(number, parseQuantity(arguments.at(1)));
    }
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) {
        return InventoryService(unit, session.actor()).setThreshold(goods.id, number, where.location);
    }));
    return stockAnswer(session, goods.id);
}

QString bucketText(StockBucket bucket)
{
    switch (bucket) {
    case StockBucket::Damaged:
        return u"damaged"_s;
    case StockBucket::Quality:
        return u"quality"_s;
    case StockBucket::OnHand:
        break;
    }
    return u"on_hand"_s;
}

QJsonObject entryJson(const LedgerRow &row)
{
    return {{"at"_L1, timeText(row.occurredMs)},
            {"seq"_L1, row.seq == 0 ? QJsonValue() : QJsonValue(row.seq)},
            {"reason"_L1, code(row.reason)},
            {"bucket"_L1, bucketText(row.bucket)},
            {"is_count"_L1, row.isCount},
            {"before_count"_L1, row.beforeCount},
            {"amount"_L1, row.amount},
            {"balance"_L1, row.balance ? QJsonValue(*row.balance) : QJsonValue()},
            {"location"_L1, row.locationName},
            {"document"_L1, row.document.isEmpty() ? QJsonValue() : QJsonValue(row.document)},
            {"note"_L1, row.note.isEmpty() ? QJsonValue() : QJsonValue(row.note)},
            {"actor"_L1, row.actor},
            {"device"_L1, row.device}};
}

Result<Answer> ledger(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, arguments.at(0)));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<LedgerRow> rows, shop->reader().ledger(goods.id));
    QJsonArray entries;
    for (const LedgerRow &row : rows)
        entries += entryJson(row);
    return Answer{{{"sku"_L1, goods.sku},
                   {"title"_L1, goods.title},
                   {"total"_L1, static_cast<qint64>(rows.size())},
                   {"total_exact"_L1, true},
                   {"entries"_L1, entries}},
                  &kLedgerView};
}

QJsonObject holderJson(const HolderRow &row)
{
    const QString customer = row.customerName.isEmpty() ? row.customerEmail : row.customerName;
    return {{"id"_L1, row.order.toString()},
            {"number"_L1, row.number},
            {"customer"_L1, customer.isEmpty() ? QJsonValue() : QJsonValue(customer)},
            {"label"_L1, code(row.label)},
            {"units"_L1, row.units},
            {"packed"_L1, row.packed},
            {"placed_at"_L1, timeText(row.placedAtMs)},
            {"ship_by"_L1, timeText(row.shipByMs)}};
}

Result<Answer> holders(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, arguments.at(0)));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    std::optional<LocationId> location;
    if (arguments.has("location")) {
        KONTOR_ASSIGN(location, shop->reader().locationByName(arguments.value("location")));
    }
    KONTOR_ASSIGN(const StockHolders held, shop->reader().holders(goods.id, location));
    qint64 reserved = held.furtherUnits;
    QJsonArray orders;
    for (const HolderRow &row : held.orders) {
        reserved += row.units;
        orders += holderJson(row);
    }
    return Answer{{{"sku"_L1, goods.sku},
                   {"title"_L1, goods.title},
                   {"reserved"_L1, reserved},
                   {"further_units"_L1, held.furtherUnits},
                   {"orders"_L1, orders}},
                  &kHoldersView};
}

} // namespace

std::vector<Command> stockCommands()
{
    const Option location{"location", "NAME", "where; otherwise the main location"};
    const Option at{"at", "TIME", "when it happened, not in the future; otherwise now"};
    const Option bucket{"bucket", "BUCKET", "damaged or quality; otherwise quality"};
    return {
        {"stock", "show", "SKU", "Says how many there are.", "stock show MUG-RED", {}, show},
        {"stock",
         "receive",
         "SKU QTY",
         "Goods came in.",
         "stock receive MUG-RED 20 --location Shop",
         {location, at},
         receive},
        {"stock",
         "adjust",
         "SKU DELTA",
         "Corrects the stock by some units.",
         "stock adjust MUG-RED -1 --reason broken",
         {{"reason", "TEXT", "why", Times::Required}, location, at},
         adjust},
        {"stock",
         "count",
         "SKU N",
         "Somebody counted N units, packed ones included.",
         "stock count MUG-RED 18 --at \"2026-01-31 18:00\"",
         {location, at},
         count},
        {"stock",
         "hold",
         "SKU QTY",
         "Takes units off sale; they stay where they are.",
         "stock hold MUG-RED 2 --bucket damaged",
         {bucket, location, at},
         hold},
        {"stock",
         "unhold",
         "SKU QTY",
         "Puts held units on sale again.",
         "stock unhold MUG-RED 2 --bucket damaged",
         {bucket, location, at},
         unhold},
        {"stock", "ledger", "SKU", "Lists what changed the stock, and why.", "stock ledger MUG-RED", {}, ledger},
        {"stock",
         "holders",
         "SKU",
         "Lists the orders that its reserved units are for, the most urgent first.",
         "stock holders MUG-RED --location Shop",
         {{"location", "NAME", "where they are reserved; otherwise everywhere"}},
         holders},
        {"stock",
         "threshold",
         "SKU N",
         "Warns when N or fewer are available; none inherits.",
         "stock threshold MUG-RED 5",
         {location},
         threshold},
    };
}

} // namespace kontor::cli
