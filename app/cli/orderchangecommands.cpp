// SPDX-License-Identifier: GPL-3.0-or-later
// What changes the lines of an order: edit, cancel lines, split, merge, route.
#include "commandtables.h"
#include "currency.h"
#include "erasureanswer.h"
#include "goodsview.h"
#include "ordersservice.h"
#include "orderview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

qint64 freeUnits(const OrderLine &line, const QString &)
{
    return line.open() - line.packed - line.inOpenRequests;
}

Result<std::vector<LineQty>> freeLines(const OrderState &order, const Arguments &arguments)
{
    KONTOR_ASSIGN(const std::vector<LinePick> picks, picksOf(order, arguments.values("line"), {}, freeUnits));
    std::vector<LineQty> lines;
    for (const LinePick &pick : picks)
        lines.push_back({pick.line, pick.qty});
    return lines;
}

// ---- edit

bool isTouched(const OrderLine &line)
{
    return line.packed > 0 || line.parcelled > 0 || line.creditedUnits > 0 || line.inOpenRequests > 0;
}

/// The line an edit means: the first with this SKU, rather one nobody has worked on yet.
const OrderLine *editedLine(const OrderState &order, const QString &sku)
{
    const OrderLine *found = nullptr;
    for (const OrderLine &line : order.lines)
        if (line.sku == sku && line.qty > line.cancelled && (!found || (isTouched(*found) && !isTouched(line))))
            found = &line;
    if (!found && sku.startsWith(u'#'))
        found = order.line(sku.mid(1).toInt());
    return found;
}

Result<EditLine> editLine(Session &session, const OrderState &order, const QString &option)
{
    KONTOR_ASSIGN(const LineSpec spec, parseLineSpec(option, {}, true));
    EditLine edit;
    if (const OrderLine *line = editedLine(order, spec.sku)) {
        edit.line = line->line;
        edit.content.variant = line->variant;
        edit.content.sku = line->sku;
        edit.content.title = line->title;
        edit.content.priceMinor = line->priceMinor;
        edit.content.discountMinor = line->discountMinor;
        edit.content.taxPpm = line->taxPpm;
        edit.content.location = line->location;
    } else {
        KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, spec.sku));
        edit.content.variant = goods.id;
        edit.content.sku = goods.sku;
        edit.content.title = goods.title;
    }
    edit.content.qty = spec.qty;
    if (!spec.amount.isEmpty()) {
        KONTOR_ASSIGN(edit.content.priceMinor, parseMajor(spec.amount, order.currency));
    }
    return edit;
}

Result<void> applyEdit(Session &session, const Arguments &arguments, UnitOfWork &unit, const OrderState &order)
{
    std::vector<EditLine> lines;
    for (const QString &option : arguments.values("line")) {
        KONTOR_ASSIGN(EditLine line, editLine(session, order, option));
        lines.push_back(line);
    }
    KONTOR_ASSIGN(const auto shipping, amountOption(arguments, "shipping", order.currency));
    KONTOR_ASSIGN(const auto discount, amountOption(arguments, "discount", order.currency));
    if (lines.empty() && !shipping && !discount)
        return fail(ErrorKind::Usage, "nothing_to_edit", u"Say what changes: --line, --shipping or --discount."_s);
    std::optional<StockOverride> beyond;
    if (arguments.has("override-stock"))
        beyond = StockOverride{arguments.value("override-reason")};
    return OrdersService(unit, session.actor()).edit(order.id, lines, shipping, discount, beyond);
}

Result<Answer> edit(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) {
        return applyEdit(session, arguments, unit, order);
    });
}

// ---- cancel lines, split, merge, route

Result<Answer> cancelLines(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) -> Result<void> {
        KONTOR_ASSIGN(const std::vector<LineQty> lines, freeLines(order, arguments));
        return OrdersService(unit, session.actor()).cancelLines(order.id, lines, arguments.value("reason"));
    });
}

Result<Answer> split(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const OrderState parent, findOrder(session, arguments.at(0)));
    KONTOR_ASSIGN(const OrderId child, session.commit([&](UnitOfWork &unit) -> Result<OrderId> {
        const OrderState *fresh = unit.order(parent.id);
        KONTOR_ASSIGN(const std::vector<LineQty> lines, freeLines(fresh ? *fresh : parent, arguments));
        return OrdersService(unit, session.actor()).split(parent.id, lines);
    }));
    return orderAnswer(session, child);
}

Result<Answer> merge(Session &session, const Arguments &arguments)
{
    std::vector<OrderId> ids;
    for (const QString &number : arguments.from(0)) {
        KONTOR_ASSIGN(const OrderState order, findOrder(session, number));
        if (std::find(ids.begin(), ids.end(), order.id) != ids.end())
            return fail(ErrorKind::Usage, "same_order", u"Order %1 cannot be merged with itself."_s.arg(number));
        ids.push_back(order.id);
    }
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) { return OrdersService(unit, session.actor()).merge(ids); }));
    return orderAnswer(session, ids.front());
}

/// The service drops what a tag cannot hold; on a command line that would be another tag than the one typed.
Result<void> soundTags(const QStringList &tags)
{
    for (const QString &tag : tags)
        if (tag.trimmed().isEmpty() || tag.contains(u','))
            return fail(ErrorKind::Usage, "bad_tag",
                        u"\"%1\" is not a tag. Give each by itself, without commas."_s.arg(tag));
    return {};
}

Result<Answer> tag(Session &session, const Arguments &arguments)
{
    const QStringList add = arguments.values("add");
    const QStringList remove = arguments.values("remove");
    if (add.isEmpty() && remove.isEmpty())
        return fail(ErrorKind::Usage, "nothing_to_tag", u"Name a tag: --add or --remove."_s);
    KONTOR_TRY(soundTags(add + remove));
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) {
        return OrdersService(unit, session.actor()).tag(order.id, add, remove);
    });
}

/// What is left of a line lies in one place, so lines are routed as a whole: a quantity can only repeat what is left.
Result<std::vector<LineQty>> wholeLines(const OrderState &order, const QString &option)
{
    KONTOR_ASSIGN(const LineSpec spec, parseLineSpec(option, {}, false));
    if (spec.qty < 1)
        return fail(ErrorKind::Usage, "bad_quantity", u"\"%1\" names less than one unit."_s.arg(option));
    const std::vector<const OrderLine *> named = linesNamed(order, spec.sku);
    if (named.empty())
        return fail(ErrorKind::NotFound, "no_such_line",
                    u"Order %1 has no line with %2."_s.arg(order.number, spec.sku));
    std::vector<LineQty> lines;
    qint64 left = 0;
    for (const OrderLine *line : named) {
        if (line->freeUnits() > 0)
            lines.push_back({line->line, line->freeUnits()});
        left += line->freeUnits();
    }
    if (lines.empty())
        lines.push_back({named.front()->line, 0}); // that nothing is left to move is for the shop's rule to say
    else if (spec.saysQty && spec.qty != left)
        return refused(
            "whole_lines",
            u"Of %1 all %2 that are left move together. Leave the quantity out, or split the order first."_s.arg(
                spec.sku, QString::number(left)));
    return lines;
}

Result<std::vector<LineQty>> routedLines(const OrderState &order, const Arguments &arguments)
{
    std::vector<LineQty> lines;
    for (const QString &option : arguments.values("line")) {
        KONTOR_ASSIGN(const std::vector<LineQty> whole, wholeLines(order, option));
        lines.insert(lines.end(), whole.begin(), whole.end());
    }
    return lines;
}

Result<Answer> route(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const LocationId location, shop->reader().locationByName(arguments.value("location")));
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) -> Result<void> {
        KONTOR_ASSIGN(const std::vector<LineQty> lines, routedLines(order, arguments));
        return OrdersService(unit, session.actor()).route(order.id, lines, location);
    });
}

Result<Answer> eraseBuyer(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const OrderState order, findOrder(session, arguments.at(0)));
    return eraseAndTell(session, arguments, [&](PrivacyService &privacy, bool isSure) {
        return isSure ? privacy.eraseBuyer(order.id, openOrdersIn(arguments)) : privacy.planForBuyer(order.id);
    });
}

} // namespace

std::vector<Command> orderChangeCommands()
{
    const Option line{"line", "SKU[:QTY]", "units of an article, or #3 for line 3", Times::RequiredRepeatable};
    return {
        {"order",
         "edit",
         "NUMBER",
         "Sets quantity or price of lines that nobody packed; 0 removes, a new SKU adds.",
         "order edit A7-000042 --line MUG-RED:3 --shipping 0",
         {{"line", "SKU:QTY[@PRICE]", "the new quantity", Times::Repeatable},
          {"shipping", "AMOUNT", "the new shipping charge"},
          {"discount", "AMOUNT", "the new discount on the whole order"},
          {"override-stock", "", "beyond what is available"},
          {"override-reason", "TEXT", "why"}},
         edit},
        {"order",
         "tag",
         "NUMBER",
         "Adds and removes tags.",
         "order tag A7-000042 --add vip --remove urgent",
         {{"add", "TAG", "a tag the order gets", Times::Repeatable},
          {"remove", "TAG", "a tag it loses", Times::Repeatable}},
         tag},
        {"order",
         "cancel-lines",
         "NUMBER",
         "Cancels units; money paid too much becomes a refund.",
         "order cancel-lines A7-000042 --line MUG-RED:1 --reason \"out of stock\"",
         {line, {"reason", "TEXT", "why", Times::Required}},
         cancelLines},
        {"order",
         "split",
         "NUMBER",
         "Moves units to a new order and shows it.",
         "order split A7-000042 --line MUG-RED:1",
         {line},
         split},
        {"order",
         "merge",
         "NUMBER NUMBER...",
         "The first order takes over the others.",
         "order merge A7-000042 A7-000043",
         {},
         merge},
        {"order",
         "route",
         "NUMBER",
         "Takes what is left of lines from another location.",
         "order route A7-000042 --line MUG-RED --location Shop",
         {{"line", "SKU", "all that is left of an article, or #3 for line 3", Times::RequiredRepeatable},
          {"location", "NAME", "where the goods are taken from", Times::Required}},
         route},
        {"order", "erase-buyer", "NUMBER",
         "Erases for good who bought as a guest; without --yes it tells what that is.",
         "order erase-buyer A7-000042 --yes", eraseOptions(), eraseBuyer},
    };
}

} // namespace kontor::cli
