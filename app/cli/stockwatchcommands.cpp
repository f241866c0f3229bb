// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"
#include "goodsview.h"
#include "stockquerywords.h"
#include "stockwatch.h"
#include "supplybook.h"
#include "typedvalues.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{"on_hand", "reserved", "incoming", "value_minor", "currency"},
                     {{"stock",
                       {"sku", "title", "location", "on_hand", "reserved", "available", "incoming", "aside",
                        "threshold", "level", "days_of_cover", "runs_out_soon", "value_minor"}}}};
const View kWarningsView{
    {},
    {{"warnings",
      {"sku", "title", "location", "available", "threshold", "level", "since", "days_of_cover", "lead_days",
       "runs_out_soon", "suggested", "supplier", "snoozed_until", "acknowledged_by"}}}};
const View kWarningView{
    {"sku", "title", "location", "available", "threshold", "level", "since", "snoozed_until", "acknowledged_by"}, {}};
const View kSupplyView{{"sku", "supplier", "lead_days", "lead_sigma_days", "pack", "moq", "order_up_to"}, {}};
const View kReorderView{{"sku",
                         "location",
                         "available",
                         "incoming",
                         "sold",
                         "days_counted",
                         "per_day",
                         "sigma",
                         "lead_days",
                         "lead_sigma_days",
                         "service_percent",
                         "safety_stock",
                         "reorder_point",
                         "target",
                         "pack",
                         "moq",
                         "suggested",
                         "due",
                         "days_of_cover",
                         "supplier"},
                        {}};

QJsonValue orNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue daysText(const std::optional<double> &days)
{
    return days ? QJsonValue(static_cast<qint64>(*days)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject stockJson(const StockRow &row)
{
    return {{"sku"_L1, row.goods.sku},
            {"title"_L1, row.goods.title},
            {"location"_L1, row.location ? QJsonValue(row.locationName) : QJsonValue()},
            {"on_hand"_L1, row.onHand},
            {"reserved"_L1, row.reserved},
            {"available"_L1, row.available()},
            {"incoming"_L1, row.incoming},
            {"damaged"_L1, row.damaged},
            {"quality"_L1, row.quality},
            {"aside"_L1, row.aside()},
            {"threshold"_L1, orNull(row.warnAt)},
            {"level"_L1, stockLevelText(row.level())},
            {"days_of_cover"_L1, daysText(row.advice.coverDays)},
            {"lead_days"_L1, row.inputs.leadDays},
            {"runs_out_soon"_L1, row.advice.runsOutSoon},
            {"value_minor"_L1, orNull(row.valueMinor())}};
}

QJsonObject warningJson(const StockRow &row)
{
    QJsonObject json = stockJson(row);
    json.insert("since"_L1, row.sinceMs ? QJsonValue(timeText(*row.sinceMs)) : QJsonValue());
    json.insert("suggested"_L1, row.advice.suggested);
    json.insert("supplier"_L1, textOrNull(row.supplier));
    json.insert("snoozed_until"_L1,
                row.quiet.snoozedUntilMs ? QJsonValue(timeText(*row.quiet.snoozedUntilMs)) : QJsonValue());
    json.insert("acknowledged_by"_L1, textOrNull(row.quiet.acknowledgedBy));
    return json;
}

Result<std::vector<StockRow>> rowsOf(Shop &shop, const StockFilter &filter, const std::vector<qint64> &numbers)
{
    return shop.reader().stockRows(numbers, filter.warnings != WarningViews());
}

Result<StockFilter> filterOf(Shop &shop, const Arguments &arguments, bool areWarnings)
{
    StockFilter filter;
    const ShopIdentity &identity = shop.file().identity();
    const QDate today = shopToday(identity.timeZone);
    const QueryVocabulary words =
        areWarnings ? warningVocabulary(identity.currency, today) : stockVocabulary(identity.currency, today);
    KONTOR_ASSIGN(const ParsedQuery query, soundQuery(arguments.value("search"), words));
    if (areWarnings)
        filter.warnings = arguments.has("due") ? WarningView::Open : WarningView::All;
    applyQuery(query, filter);
    if (arguments.has("soon"))
        filter.warnings |= WarningView::Soon;
    if (arguments.has("location")) {
        KONTOR_ASSIGN(filter.location, shop.reader().locationByName(arguments.value("location")));
    }
    return filter;
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(StockFilter filter, filterOf(*shop, arguments, false));
    filter.isByPlace = arguments.has("by-location");
    KONTOR_ASSIGN(const Page page, parsePage(arguments));
    KONTOR_ASSIGN(const ListAnswer all, shop->reader().stockList(filter, {}));
    KONTOR_ASSIGN(const std::vector<StockRow> rows, rowsOf(*shop, filter, page.of(*all.numbers)));
    KONTOR_ASSIGN(const StockSums sums, shop->reader().stockSums(filter));
    QJsonArray stock;
    for (const StockRow &row : rows)
        stock += stockJson(row);
    return Answer{{{"total"_L1, static_cast<qint64>(all.numbers->size())},
                   {"total_exact"_L1, true},
                   {"currency"_L1, shop->file().identity().currency},
                   {"on_hand"_L1, sums.onHand},
                   {"reserved"_L1, sums.reserved},
                   {"incoming"_L1, sums.incoming},
                   {"value_minor"_L1, sums.valueMinor},
                   {"without_cost"_L1, sums.withoutCost},
                   {"stock"_L1, stock}},
                  &kListView};
}

Result<Answer> warnings(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(StockFilter filter, filterOf(*shop, arguments, true));
    filter.sort = StockSort::Available;
    KONTOR_ASSIGN(const ListAnswer all, shop->reader().stockList(filter, {}));
    KONTOR_ASSIGN(const std::vector<StockRow> rows, rowsOf(*shop, filter, *all.numbers));
    QJsonArray list;
    for (const StockRow &row : rows)
        list += warningJson(row);
    return Answer{{{"total"_L1, static_cast<qint64>(rows.size())}, {"total_exact"_L1, true}, {"warnings"_L1, list}},
                  &kWarningsView};
}

/// The stock of the article at the place that was named, or at the main location, as the lists show it.
Result<StockRow> rowOf(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, arguments.at(0)));
    StockFilter filter;
    KONTOR_ASSIGN(filter.location, shop->reader().locationByName(arguments.value("location")));
    filter.goods.product = goods.product;
    filter.goods.archivedToo = true;
    KONTOR_ASSIGN(const ListAnswer all, shop->reader().stockList(filter, {}));
    filter.warnings = WarningView::All; // rows with what is said of their warning
    KONTOR_ASSIGN(const std::vector<StockRow> rows, rowsOf(*shop, filter, *all.numbers));
    const auto found = std::ranges::find(rows, goods.id, [](const StockRow &row) { return row.goods.id; });
    if (found == rows.end())
        return fail(ErrorKind::NotFound, "no_stock_there", u"Nothing was ever booked of it there."_s);
    return *found;
}

template <class Work>
Result<Answer> onWarning(Session &session, const Arguments &arguments, Work work)
{
    KONTOR_ASSIGN(const StockRow before, rowOf(session, arguments));
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) {
        StockWatch watch(unit, session.actor());
        return work(watch, StockPlace{before.goods.id, *before.location});
    }));
    KONTOR_ASSIGN(const StockRow row, rowOf(session, arguments));
    return Answer{warningJson(row), &kWarningView};
}

Result<Answer> snooze(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const qint64 until, parseTime(arguments.value("until"), shop->file().identity().timeZone));
    return onWarning(session, arguments,
                     [&](StockWatch &watch, const StockPlace &place) { return watch.snooze({place}, until); });
}

Result<Answer> acknowledge(Session &session, const Arguments &arguments)
{
    return onWarning(session, arguments,
                     [](StockWatch &watch, const StockPlace &place) { return watch.acknowledge({place}); });
}

Result<Answer> remind(Session &session, const Arguments &arguments)
{
    return onWarning(session, arguments,
                     [](StockWatch &watch, const StockPlace &place) { return watch.speakAgain({place}); });
}

Result<Answer> reorder(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const StockRow row, rowOf(session, arguments));
    const ReorderInputs &inputs = row.inputs;
    return Answer{{{"sku"_L1, row.goods.sku},
                   {"location"_L1, row.locationName},
                   {"available"_L1, inputs.available},
                   {"incoming"_L1, inputs.incoming},
                   {"sold"_L1, inputs.demand.sold},
                   {"days_counted"_L1, inputs.demand.days},
                   {"per_day"_L1, inputs.demand.perDay},
                   {"sigma"_L1, inputs.demand.sigma},
                   {"lead_days"_L1, inputs.leadDays},
                   {"lead_sigma_days"_L1, inputs.leadSigmaDays},
                   {"service_percent"_L1, inputs.servicePercent},
                   {"safety_stock"_L1, row.advice.safety},
                   {"reorder_point"_L1, row.advice.point},
                   {"target"_L1, row.advice.target},
                   {"pack"_L1, inputs.pack},
                   {"moq"_L1, inputs.moq},
                   {"suggested"_L1, row.advice.suggested},
                   {"due"_L1, row.advice.isDue},
                   {"days_of_cover"_L1, daysText(row.advice.coverDays)},
                   {"supplier"_L1, textOrNull(row.supplier)}},
                  &kReorderView};
}

/// "supplier=Mug works", "pack=12"; "none" inherits again.
Result<void> setSupply(SupplyBook &book, const VariantId &article, const QString &field, const QString &text)
{
    if (field == "supplier"_L1) {
        if (text == "none"_L1)
            return book.setSupplier({article}, std::nullopt);
        KONTOR_ASSIGN(const SupplierId supplier, book.named(text));
        return book.setSupplier({article}, supplier);
    }
    SupplyBook::Change change{field, std::nullopt};
    if (text != "none"_L1) {
        KONTOR_ASSIGN(change.number, parseQuantity(text));
    }
    return book.set({article}, {change});
}

Result<Answer> supply(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, arguments.at(0)));
    const Result<void> done = session.commit([&](UnitOfWork &unit) -> Result<void> {
        SupplyBook book(unit, session.actor());
        for (const QString &assignment : arguments.from(1)) {
            KONTOR_ASSIGN(const auto given, parseAssignment(assignment));
            KONTOR_TRY(setSupply(book, goods.id, given.first, given.second));
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const QJsonObject fields, shop->reader().fields(idCast<RecordId>(goods.id)));
    KONTOR_ASSIGN(const std::vector<Supplier> suppliers, shop->reader().suppliers());
    const SupplyRules rules = SupplyRules::fromFields(fields);
    const Supplier *supplier = rules.supplier ? findSupplier(suppliers, *rules.supplier) : nullptr;
    return Answer{{{"sku"_L1, goods.sku},
                   {"supplier"_L1, supplier ? QJsonValue(supplier->name) : QJsonValue()},
                   {"lead_days"_L1, orNull(rules.leadDays)},
                   {"lead_sigma_days"_L1, orNull(rules.leadSigmaDays)},
                   {"pack"_L1, orNull(rules.pack)},
                   {"moq"_L1, orNull(rules.moq)},
                   {"order_up_to"_L1, orNull(rules.orderUpTo)}},
                  &kSupplyView};
}

} // namespace

std::vector<Command> stockWatchCommands()
{
    const Option there{"location", "NAME", "where; otherwise the main location"};
    const Option words{"search", "WORDS", "search words, such as stock:low or category:Cups"};
    return {
        {"stock",
         "list",
         "",
         "Lists the stock of every article, with sums.",
         "stock list --search state:dead --by-location",
         {words,
          {"by-location", "", "a row for each place"},
          {"location", "NAME", "only what lies there"},
          {"limit", "N", "so many rows"},
          {"offset", "N", "after so many"}},
         list},
        {"stock",
         "warnings",
         "",
         "Lists what is at or below its threshold.",
         "stock warnings --due --soon",
         {words,
          {"location", "NAME", "only there"},
          {"due", "", "without what is snoozed or acknowledged"},
          {"soon", "", "and what is sold before goods that are ordered now can come; alone: --search warning:soon"}},
         warnings},
        {"stock",
         "snooze",
         "SKU",
         "Puts a warning off until a day, or until it opens anew.",
         "stock snooze MUG-RED --until 2026-02-15",
         {{"until", "DAY", "until when", Times::Required}, there},
         snooze},
        {"stock",
         "acknowledge",
         "SKU",
         "Somebody knows of a warning.",
         "stock acknowledge MUG-RED",
         {there},
         acknowledge},
        {"stock", "remind", "SKU", "Takes snooze and acknowledgement back.", "stock remind MUG-RED", {there}, remind},
        {"stock",
         "reorder",
         "SKU",
         "Says how many to order, and what that follows from.",
         "stock reorder MUG-RED",
         {there},
         reorder},
        {"stock",
         "supply",
         "SKU FIELD=VALUE...",
         "Sets how an article is ordered: supplier, lead_days, lead_sigma_days, pack, moq, order_up_to; none inherits.",
         "stock supply MUG-RED \"supplier=Mug works\" pack=12",
         {},
         supply},
    };
}

} // namespace kontor::cli
