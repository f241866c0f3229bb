// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "currency.h"
#include "inventoryservice.h"
#include "purchasedraft.h"
#include "supplybook.h"
#include "typedvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kSupplierView{
    {"name", "email", "phone", "note", "lead_days", "lead_sigma_days", "least_order_minor", "archived", "id"}, {}};
const View kListView{
    {}, {{"suppliers", {"name", "email", "phone", "lead_days", "lead_sigma_days", "least_order_minor", "id"}}}};
const View kDraftsView{
    {}, {{"drafts", {"supplier", "location", "number", "units", "cost_minor", "least_order_minor", "missing_minor"}}}};

QJsonValue orNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject supplierJson(const Supplier &supplier, const QString &currency)
{
    return {{"id"_L1, supplier.id.toString()},
            {"name"_L1, supplier.name},
            {"email"_L1, supplier.email},
            {"phone"_L1, supplier.phone},
            {"note"_L1, supplier.note},
            {"lead_days"_L1, orNull(supplier.leadDays)},
            {"lead_sigma_days"_L1, orNull(supplier.leadSigmaDays)},
            {"least_order_minor"_L1, orNull(supplier.leastOrderMinor)},
            {"currency"_L1, currency},
            {"archived"_L1, supplier.isArchived}};
}

Result<Supplier> supplierNamed(Session &session, const QString &name)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<Supplier> suppliers, shop->reader().suppliers());
    for (const Supplier &supplier : suppliers) {
        if (supplier.name.compare(name, Qt::CaseInsensitive) == 0 || supplier.id.toString() == name)
            return supplier;
    }
    return fail(ErrorKind::NotFound, "no_such_supplier", u"There is no supplier %1."_s.arg(name));
}

/// `currency`: of amounts. "none" and nothing at all take a number away.
Result<void> give(Supplier &supplier, const QString &field, const QString &text, const QString &currency)
{
    const bool isNone = text.isEmpty() || text == "none"_L1;
    const auto days = [&]() -> Result<std::optional<qint64>> {
        if (isNone)
            return std::optional<qint64>();
        KONTOR_ASSIGN(const qint64 number, parseQuantity(text));
        return std::optional(number);
    };
    if (field == "name"_L1)
        supplier.name = text;
    else if (field == "email"_L1)
        supplier.email = text;
    else if (field == "phone"_L1)
        supplier.phone = text;
    else if (field == "note"_L1)
        supplier.note = text;
    else if (field == "archived"_L1)
        supplier.isArchived = text == "yes"_L1;
    else if (field == "lead_days"_L1) {
        KONTOR_ASSIGN(supplier.leadDays, days());
    } else if (field == "lead_sigma_days"_L1) {
        KONTOR_ASSIGN(supplier.leadSigmaDays, days());
    } else if (field == "least_order"_L1 && isNone) {
        supplier.leastOrderMinor.reset();
    } else if (field == "least_order"_L1) {
        KONTOR_ASSIGN(supplier.leastOrderMinor, parseMajor(text, currency));
    } else {
        return fail(
            ErrorKind::Usage, "unknown_field",
            u"There is no field %1. Known fields: name, email, phone, note, lead_days, lead_sigma_days, least_order,"
            " archived."_s.arg(field));
    }
    return {};
}

Result<Answer> save(Session &session, Supplier supplier, const QStringList &assignments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const QString &currency = shop->file().identity().currency;
    for (const QString &assignment : assignments) {
        KONTOR_ASSIGN(const auto given, parseAssignment(assignment));
        KONTOR_TRY(give(supplier, given.first, given.second, currency));
    }
    KONTOR_ASSIGN(supplier.id,
                  session.commit([&](UnitOfWork &unit) { return SupplyBook(unit, session.actor()).save(supplier); }));
    return Answer{supplierJson(supplier, currency), &kSupplierView};
}

Result<Answer> add(Session &session, const Arguments &arguments)
{
    Supplier supplier;
    supplier.name = arguments.at(0);
    return save(session, supplier, arguments.values("set"));
}

Result<Answer> set(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const Supplier supplier, supplierNamed(session, arguments.at(0)));
    return save(session, supplier, arguments.from(1));
}

Result<Answer> list(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<Supplier> all, shop->reader().suppliers());
    QJsonArray suppliers;
    for (const Supplier &supplier : all)
        suppliers += supplierJson(supplier, shop->file().identity().currency);
    return Answer{
        {{"total"_L1, static_cast<qint64>(all.size())}, {"total_exact"_L1, true}, {"suppliers"_L1, suppliers}},
        &kListView};
}

QJsonObject draftJson(const PurchaseDraft &draft, const QString &number, const Supplier *supplier)
{
    QJsonArray lines;
    qint64 units = 0;
    qint64 costMinor = 0;
    for (const PurchaseDraftLine &line : draft.lines) {
        units += line.qty;
        costMinor += line.qty * line.costMinor;
        lines += QJsonObject{{"sku"_L1, line.sku}, {"qty"_L1, line.qty}, {"cost_minor"_L1, line.costMinor}};
    }
    return {{"supplier"_L1, draft.supplier.isEmpty() ? QJsonValue() : QJsonValue(draft.supplier)},
            {"location"_L1, draft.location.toString()},
            {"number"_L1, number.isEmpty() ? QJsonValue() : QJsonValue(number)},
            {"units"_L1, units},
            {"cost_minor"_L1, costMinor},
            {"least_order_minor"_L1, supplier ? orNull(supplier->leastOrderMinor) : QJsonValue()},
            {"missing_minor"_L1, missingToLeastOrder(supplier, costMinor)},
            {"lines"_L1, lines}};
}

Result<QString> placeDraft(UnitOfWork &unit, const QString &actor, const PurchaseDraft &draft)
{
    std::vector<StockLine> lines;
    for (const PurchaseDraftLine &line : draft.lines)
        lines.push_back({line.variant, line.sku, line.qty, line.costMinor, 0});
    KONTOR_ASSIGN(const PurchaseOrderId id,
                  InventoryService(unit, actor).placePurchase(draft.supplier, lines, draft.location, {}));
    const PurchaseState *placed = unit.purchase(id);
    return placed ? placed->number : QString();
}

/// What warns and is not put off, as one order for each supplier.
Result<Answer> suggest(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    StockFilter filter;
    filter.warnings = WarningView::Open;
    KONTOR_ASSIGN(const ListAnswer all, shop->reader().stockList(filter, {}));
    KONTOR_ASSIGN(std::vector<StockRow> rows, shop->reader().stockRows(*all.numbers, true));
    std::erase_if(rows, [](const StockRow &row) { return row.advice.suggested == 0; });
    KONTOR_ASSIGN(const std::vector<Supplier> suppliers, shop->reader().suppliers());
    QJsonArray drafts;
    for (const PurchaseDraft &draft : purchaseDrafts(rows)) {
        QString number;
        if (arguments.has("place") && !draft.supplier.isEmpty()) {
            KONTOR_ASSIGN(number,
                          session.commit([&](UnitOfWork &unit) { return placeDraft(unit, session.actor(), draft); }));
        }
        drafts += draftJson(draft, number, findSupplier(suppliers, draft.supplier));
    }
    return Answer{{{"total"_L1, drafts.size()},
                   {"total_exact"_L1, true},
                   {"currency"_L1, shop->file().identity().currency},
                   {"drafts"_L1, drafts}},
                  &kDraftsView};
}

} // namespace

std::vector<Command> supplierCommands()
{
    return {
        {"po",
         "suggest",
         "",
         "Says what to order of whom, so that no warning stays open, and what a supplier's least order lacks.",
         "po suggest --place",
         {{"place", "", "and orders it, where a supplier is known"}},
         suggest},
        {"supplier",
         "add",
         "NAME",
         "Adds somebody goods are bought from.",
         "supplier add \"Mug works\" --set lead_days=9",
         {{"set", "FIELD=VALUE", "email, phone, note, lead_days, lead_sigma_days, least_order", Times::Repeatable}},
         add},
        {"supplier",
         "set",
         "NAME FIELD=VALUE...",
         "Changes a supplier.",
         "supplier set \"Mug works\" lead_days=14 least_order=150",
         {},
         set},
        {"supplier", "list", "", "Lists the suppliers by name.", "supplier list", {}, list},
    };
}

} // namespace kontor::cli
