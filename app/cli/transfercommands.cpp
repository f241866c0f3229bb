// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"
#include "goodsview.h"
#include "inventoryservice.h"
#include "typedvalues.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{}, {{"transfers", {"number", "from", "to", "sent_at", "sent", "arrived", "closed", "id"}}}};
const View kTransferView{{"id", "number", "from", "to", "sent_at", "closed", "rest"},
                         {{"lines", {"sku", "sent", "good", "damaged", "in_transit"}}}};

QString locationName(Shop &shop, const LocationId &id)
{
    const auto locations = shop.reader().locations();
    if (!locations)
        return id.toString();
    for (const auto &[known, name] : *locations)
        if (known == id)
            return name;
    return id.toString();
}

QJsonObject transferJson(Shop &shop, const TransferState &transfer)
{
    QJsonArray lines;
    for (const TransferLine &line : transfer.lines)
        lines += QJsonObject{{"sku"_L1, line.sku},         {"variant"_L1, line.variant.toString()},
                             {"sent"_L1, line.sent},       {"good"_L1, line.good},
                             {"damaged"_L1, line.damaged}, {"in_transit"_L1, transfer.closed ? 0 : line.inTransit()}};
    return {{"id"_L1, transfer.id.toString()},
            {"number"_L1, transfer.number},
            {"from"_L1, locationName(shop, transfer.from)},
            {"to"_L1, locationName(shop, transfer.to)},
            {"sent_at"_L1, timeText(transfer.sentAtMs)},
            {"closed"_L1, transfer.closed},
            {"rest"_L1, transfer.rest.isEmpty() ? QJsonValue() : QJsonValue(transfer.rest)},
            {"lines"_L1, lines}};
}

Result<TransferState> stateOf(UnitOfWork &unit, const TransferId &id)
{
    const TransferState *transfer = unit.transfer(id);
    if (!transfer)
        return fail(ErrorKind::NotFound, "no_such_transfer", u"There is no transfer %1."_s.arg(id.toString()));
    return *transfer;
}

Result<Answer> transferAnswer(Session &session, const TransferId &id)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const TransferState transfer, session.commit([&](UnitOfWork &unit) { return stateOf(unit, id); }));
    return Answer{transferJson(*shop, transfer), &kTransferView};
}

/// `SKU:QTY[:damaged]` of goods the shop has, one line for each article.
Result<std::vector<StockLine>> stockLines(Session &session, const QStringList &options, const QStringList &words)
{
    std::vector<StockLine> lines;
    for (const QString &option : options) {
        KONTOR_ASSIGN(const LineSpec spec, parseLineSpec(option, words, false));
        KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, spec.sku));
        auto line =
            std::find_if(lines.begin(), lines.end(), [&](const StockLine &known) { return known.variant == goods.id; });
        if (line == lines.end())
            line = lines.insert(lines.end(), StockLine{goods.id, goods.sku, 0, 0, 0});
        (spec.word == "damaged"_L1 ? line->damaged : line->qty) += spec.qty;
    }
    return lines;
}

Result<Answer> send(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const LocationId from, shop->reader().locationByName(arguments.value("from")));
    KONTOR_ASSIGN(const LocationId to, shop->reader().locationByName(arguments.value("to")));
    KONTOR_ASSIGN(const std::vector<StockLine> lines, stockLines(session, arguments.values("line"), {}));
    KONTOR_ASSIGN(const TransferId id, session.commit([&](UnitOfWork &unit) {
        return InventoryService(unit, session.actor()).sendTransfer(from, to, lines, arguments.has("override"));
    }));
    return transferAnswer(session, id);
}

/// By id or number.
Result<TransferId> transferNamed(Session &session, const QString &name)
{
    if (const TransferId id = TransferId::fromString(name); !id.isNull())
        return id;
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<TransferRow> rows, shop->reader().transfers(false));
    const auto row = std::ranges::find(rows, name, &TransferRow::number);
    if (name.isEmpty() || row == rows.end())
        return fail(ErrorKind::NotFound, "no_such_transfer", u"There is no transfer %1."_s.arg(name));
    return row->id;
}

/// Runs `work(InventoryService &, transfer)` on the transfer named first and shows it afterwards.
template <class Work>
Result<Answer> onTransfer(Session &session, const Arguments &arguments, Work work)
{
    KONTOR_ASSIGN(const TransferId id, transferNamed(session, arguments.at(0)));
    const Result<void> done = session.commit([&](UnitOfWork &unit) -> Result<void> {
        KONTOR_TRY(stateOf(unit, id));
        InventoryService inventory(unit, session.actor());
        return work(inventory, id);
    });
    if (!done)
        return std::unexpected(done.error());
    return transferAnswer(session, id);
}

Result<Answer> receive(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const std::vector<StockLine> lines,
                  stockLines(session, arguments.values("line"), {u"good"_s, u"damaged"_s}));
    return onTransfer(session, arguments, [&](InventoryService &inventory, const TransferId &id) {
        return inventory.receiveTransfer(id, lines);
    });
}

Result<Answer> close(Session &session, const Arguments &arguments)
{
    return onTransfer(session, arguments, [&](InventoryService &inventory, const TransferId &id) {
        return inventory.closeTransfer(id, arguments.value("rest"));
    });
}

Result<Answer> show(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const TransferId id, transferNamed(session, arguments.at(0)));
    return transferAnswer(session, id);
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<TransferRow> rows, shop->reader().transfers(arguments.has("open")));
    QJsonArray transfers;
    for (const TransferRow &row : rows)
        transfers += QJsonObject{{"id"_L1, row.id.toString()}, {"number"_L1, row.number},
                                 {"from"_L1, row.from},        {"to"_L1, row.to},
                                 {"closed"_L1, row.closed},    {"sent_at"_L1, timeText(row.sentAtMs)},
                                 {"sent"_L1, row.sent},        {"arrived"_L1, row.arrived}};
    return Answer{
        {{"total"_L1, static_cast<qint64>(rows.size())}, {"total_exact"_L1, true}, {"transfers"_L1, transfers}},
        &kListView};
}

} // namespace

std::vector<Command> transferCommands()
{
    return {
        {"transfer",
         "send",
         "",
         "Sends goods from one location to another.",
         "transfer send --from Main --to Shop --line MUG-RED:5",
         {{"from", "NAME", "where they lie", Times::Required},
          {"to", "NAME", "where they go", Times::Required},
          {"line", "SKU:QTY", "what goes", Times::RequiredRepeatable},
          {"override", "", "although the ledger has fewer"}},
         send},
        {"transfer",
         "receive",
         "ID",
         "Goods of a transfer arrived.",
         "transfer receive 018f3a52-0000-7000-8000-000000000000 --line MUG-RED:4 --line MUG-RED:1:damaged",
         {{"line", "SKU:QTY[:STATE]", "STATE is good or damaged", Times::RequiredRepeatable}},
         receive},
        {"transfer",
         "close",
         "ID",
         "Ends a transfer; says what became of the rest.",
         "transfer close 018f3a52-0000-7000-8000-000000000000 --rest lost",
         {{"rest", "WHAT", "lost or back", Times::Required}},
         close},
        {"transfer",
         "list",
         "",
         "Lists transfers, the latest first.",
         "transfer list --open",
         {{"open", "", "only those that are not closed"}},
         list},
        {"transfer", "show", "ID", "Shows a transfer, by id or number.", "transfer show T-A7-000003", {}, show},
    };
}

} // namespace kontor::cli
