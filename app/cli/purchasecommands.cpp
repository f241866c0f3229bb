// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"
#include "currency.h"
#include "factread.h"
#include "goodsview.h"
#include "inventoryservice.h"
#include "supplybook.h"
#include "typedvalues.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{
    {}, {{"purchases", {"number", "supplier", "location", "placed_at", "ordered", "received", "closed", "id"}}}};
const View kPurchaseView{{"id", "number", "supplier", "currency", "placed_at", "expected_at", "closed",
                          "least_order_minor", "missing_minor"},
                         {{"lines", {"sku", "qty", "received", "open", "over_received", "cost_minor"}}}};

QJsonObject purchaseJson(const PurchaseState &purchase)
{
    QJsonArray lines;
    for (const PurchaseLine &line : purchase.lines)
        lines += QJsonObject{{"sku"_L1, line.sku},
                             {"variant"_L1, line.variant.toString()},
                             {"qty"_L1, line.qty},
                             {"received"_L1, line.received},
                             {"open"_L1, purchase.closed ? 0 : line.open()},
                             {"over_received"_L1, line.overReceived()},
                             {"cost_minor"_L1, line.costMinor}};
    return {{"id"_L1, purchase.id.toString()},
            {"number"_L1, purchase.number},
            {"supplier"_L1, purchase.supplier},
            {"currency"_L1, purchase.currency},
            {"location"_L1, purchase.location.toString()},
            {"placed_at"_L1, timeText(purchase.placedAtMs)},
            {"expected_at"_L1, purchase.expectedAtMs == 0 ? QJsonValue() : QJsonValue(timeText(purchase.expectedAtMs))},
            {"closed"_L1, purchase.closed},
            {"lines"_L1, lines}};
}

Result<PurchaseState> stateOf(UnitOfWork &unit, const PurchaseOrderId &id)
{
    const PurchaseState *purchase = unit.purchase(id);
    if (!purchase)
        return fail(ErrorKind::NotFound, "no_such_purchase", u"There is no purchase order %1."_s.arg(id.toString()));
    return *purchase;
}

/// Beside it the least order its supplier takes, and what this one lacks of it.
Result<Answer> purchaseAnswer(Session &session, const PurchaseOrderId &id)
{
    KONTOR_ASSIGN(const PurchaseState purchase, session.commit([&](UnitOfWork &unit) { return stateOf(unit, id); }));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<Supplier> suppliers, shop->reader().suppliers());
    const Supplier *supplier = findSupplier(suppliers, purchase.supplier);
    qint64 costMinor = 0;
    for (const PurchaseLine &line : purchase.lines)
        addCapped(costMinor, cappedProduct(line.costMinor, line.qty));
    QJsonObject json = purchaseJson(purchase);
    const bool isSaid = supplier && supplier->leastOrderMinor;
    json.insert("least_order_minor"_L1, isSaid ? QJsonValue(*supplier->leastOrderMinor) : QJsonValue());
    json.insert("missing_minor"_L1, missingToLeastOrder(supplier, costMinor));
    return Answer{json, &kPurchaseView};
}

/// `SKU:QTY[@COST]`; without a cost what `known` says, else the article's own.
Result<std::vector<StockLine>> linesOf(Session &session, const Arguments &arguments, const PurchaseState *known)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    std::vector<StockLine> lines;
    for (const QString &option : arguments.values("line")) {
        KONTOR_ASSIGN(const LineSpec spec, parseLineSpec(option, {}, true));
        KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, spec.sku));
        StockLine line{goods.id, goods.sku, spec.qty, goods.costMinor.value_or(0), 0};
        for (const PurchaseLine &ordered : known ? known->lines : std::vector<PurchaseLine>())
            if (ordered.variant == goods.id)
                line.costMinor = ordered.costMinor;
        if (!spec.amount.isEmpty()) {
            KONTOR_ASSIGN(line.costMinor, parseMajor(spec.amount, shop->file().identity().currency));
        }
        lines.push_back(line);
    }
    return lines;
}

Result<Answer> place(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<StockLine> lines, linesOf(session, arguments, nullptr));
    KONTOR_ASSIGN(const auto expected, timeOption(arguments, "expected", shop->file().identity().timeZone));
    std::optional<LocationId> location;
    if (arguments.has("location")) {
        KONTOR_ASSIGN(location, shop->reader().locationByName(arguments.value("location")));
    }
    const QString supplier = arguments.value("supplier");
    KONTOR_ASSIGN(const PurchaseOrderId id, session.commit([&](UnitOfWork &unit) -> Result<PurchaseOrderId> {
        KONTOR_TRY(SupplyBook(unit, session.actor()).named(supplier)); // whoever is ordered from is on file
        return InventoryService(unit, session.actor()).placePurchase(supplier, lines, location, expected);
    }));
    return purchaseAnswer(session, id);
}

/// By id or number.
Result<PurchaseOrderId> purchaseNamed(Session &session, const QString &name)
{
    if (const auto id = PurchaseOrderId::fromString(name); !id.isNull())
        return id;
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<PurchaseRow> rows, shop->reader().purchases(false));
    const auto row = std::ranges::find(rows, name, &PurchaseRow::number);
    if (name.isEmpty() || row == rows.end())
        return fail(ErrorKind::NotFound, "no_such_purchase", u"There is no purchase order %1."_s.arg(name));
    return row->id;
}

/// Runs `work(InventoryService &, state)` on the purchase order named first and shows it afterwards.
template <class Work>
Result<Answer> onPurchase(Session &session, const Arguments &arguments, Work work)
{
    KONTOR_ASSIGN(const PurchaseOrderId id, purchaseNamed(session, arguments.at(0)));
    const Result<void> done = session.commit([&](UnitOfWork &unit) -> Result<void> {
        KONTOR_ASSIGN(const PurchaseState before, stateOf(unit, id));
        InventoryService inventory(unit, session.actor());
        return work(inventory, before);
    });
    if (!done)
        return std::unexpected(done.error());
    return purchaseAnswer(session, id);
}

Result<Answer> edit(Session &session, const Arguments &arguments)
{
    return onPurchase(session, arguments,
                      [&](InventoryService &inventory, const PurchaseState &before) -> Result<void> {
                          KONTOR_ASSIGN(const std::vector<StockLine> lines, linesOf(session, arguments, &before));
                          return inventory.editPurchase(before.id, lines);
                      });
}

std::vector<StockLine> everythingOpen(const PurchaseState &purchase)
{
    std::vector<StockLine> lines;
    for (const PurchaseLine &line : purchase.lines)
        if (line.open() > 0)
            lines.push_back({line.variant, line.sku, line.open(), line.costMinor, 0});
    return lines;
}

Result<Answer> receive(Session &session, const Arguments &arguments)
{
    return onPurchase(
        session, arguments, [&](InventoryService &inventory, const PurchaseState &before) -> Result<void> {
            KONTOR_ASSIGN(std::vector<StockLine> lines, linesOf(session, arguments, &before));
            if (!arguments.has("line"))
                lines = everythingOpen(before);
            if (lines.empty())
                return refused("nothing_to_receive", u"Nothing of purchase order %1 is expected."_s.arg(before.number));
            return inventory.receivePurchase(before.id, lines);
        });
}

Result<Answer> close(Session &session, const Arguments &arguments)
{
    return onPurchase(session, arguments, [](InventoryService &inventory, const PurchaseState &before) {
        return inventory.closePurchase(before.id);
    });
}

Result<Answer> show(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const PurchaseOrderId id, purchaseNamed(session, arguments.at(0)));
    return purchaseAnswer(session, id);
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<PurchaseRow> rows, shop->reader().purchases(arguments.has("open")));
    QJsonArray purchases;
    for (const PurchaseRow &row : rows)
        purchases += QJsonObject{{"id"_L1, row.id.toString()},  {"number"_L1, row.number},
                                 {"supplier"_L1, row.supplier}, {"location"_L1, row.location},
                                 {"closed"_L1, row.closed},     {"placed_at"_L1, timeText(row.placedAtMs)},
                                 {"ordered"_L1, row.ordered},   {"received"_L1, row.received}};
    return Answer{
        {{"total"_L1, static_cast<qint64>(rows.size())}, {"total_exact"_L1, true}, {"purchases"_L1, purchases}},
        &kListView};
}

} // namespace

std::vector<Command> purchaseCommands()
{
    const Option line{"line", "SKU:QTY[@COST]", "an article and what one costs", Times::RequiredRepeatable};
    return {
        {"po",
         "place",
         "",
         "Orders goods from a supplier.",
         "po place --supplier \"Mug works\" --line MUG-RED:100@4.20 --expected 2026-02-15",
         {{"supplier", "NAME", "from whom", Times::Required},
          line,
          {"location", "NAME", "where they go; otherwise the main location"},
          {"expected", "DAY", "when they should arrive"}},
         place},
        {"po",
         "edit",
         "ID",
         "Sets quantity and cost of articles on a purchase order.",
         "po edit 018f3a52-0000-7000-8000-000000000000 --line MUG-RED:80",
         {line},
         edit},
        {"po",
         "receive",
         "ID",
         "Goods arrived; without lines, everything still open.",
         "po receive 018f3a52-0000-7000-8000-000000000000 --line MUG-RED:60",
         {{"line", "SKU:QTY", "what arrived", Times::Repeatable}},
         receive},
        {"po", "close", "ID", "Nothing more is expected.", "po close 018f3a52-0000-7000-8000-000000000000", {}, close},
        {"po",
         "list",
         "",
         "Lists purchase orders, the latest first.",
         "po list --open",
         {{"open", "", "only those that are not closed"}},
         list},
        {"po", "show", "ID", "Shows a purchase order, by id or number.", "po show P-A7-000003", {}, show},
    };
}

} // namespace kontor::cli
