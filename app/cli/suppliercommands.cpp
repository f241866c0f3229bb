// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "inventoryservice.h"
#include "purchasedraft.h"
#include "supplybook.h"
#include "typedvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kSupplierView{{"name", "email", "phone", "note", "lead_days", "lead_sigma_days", "archived", "id"}, {}};
const View kListView{{}, {{"suppliers", {"name", "email", "phone", "lead_days", "lead_sigma_days", "id"}}}};
const View kDraftsView{{}, {{"drafts", {"supplier", "location", "number", "units", "cost_minor"}}}};

QJsonValue orNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject supplierJson(const Supplier &supplier)
{
    return {{"id"_L1, supplier.id.toString()},
            {"name"_L1, supplier.name},
            {"email"_L1, supplier.email},
            {"phone"_L1, supplier.phone},
            {"note"_L1, supplier.note},
            {"lead_days"_L1, orNull(supplier.leadDays)},
            {"lead_sigma_days"_L1, orNull(supplier.leadSigmaDays)},
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

Result<void> give(Supplier &supplier, const QString &field, const QString &text)
{
    const auto days = [&]() -> Result<std::optional<qint64>> {
        if (text.isEmpty() || text == "none"_L1)
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
    } else {
        return fail(
            ErrorKind::Usage, "unknown_field",
            u"There is no field %1. Known fields: name, email, phone, note, lead_days, lead_sigma_days, archived."_s
                .arg(field));
    }
    return {};
}

Result<Answer> save(Session &session, Supplier supplier, const QStringList &assignments)
{
    for (const QString &assignment : assignments) {
        KONTOR_ASSIGN(const auto given, parseAssignment(assignment));
        KONTOR_TRY(give(supplier, given.first, given.second));
    }
    KONTOR_ASSIGN(supplier.id,
                  session.commit([&](UnitOfWork &unit) { return SupplyBook(unit, session.actor()).save(supplier); }));
    return Answer{supplierJson(supplier), &kSupplierView};
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
        suppliers += supplierJson(supplier);
    return Answer{
        {{"total"_L1, static_cast<qint64>(all.size())}, {"total_exact"_L1, true}, {"suppliers"_L1, suppliers}},
        &kListView};
}

QJsonObject draftJson(const PurchaseDraft &draft, const QString &number)
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
    QJsonArray drafts;
    for (const PurchaseDraft &draft : purchaseDrafts(rows)) {
        QString number;
        if (arguments.has("place") && !draft.supplier.isEmpty()) {
            KONTOR_ASSIGN(number,
                          session.commit([&](UnitOfWork &unit) { return placeDraft(unit, session.actor(), draft); }));
        }
        drafts += draftJson(draft, number);
    }
    return Answer{{{"total"_L1, drafts.size()}, {"total_exact"_L1, true}, {"drafts"_L1, drafts}}, &kDraftsView};
}

} // namespace

std::vector<Command> supplierCommands()
{
    return {
        {"po",
         "suggest",
         "",
         "Says what to order of whom, so that no warning stays open.",
         "po suggest --place",
         {{"place", "", "and orders it, where a supplier is known"}},
         suggest},
        {"supplier",
         "add",
         "NAME",
         "Adds somebody goods are bought from.",
         "supplier add \"Mug works\" --set lead_days=9",
         {{"set", "FIELD=VALUE", "email, phone, note, lead_days, lead_sigma_days", Times::Repeatable}},
         add},
        {"supplier",
         "set",
         "NAME FIELD=VALUE...",
         "Changes a supplier.",
         "supplier set \"Mug works\" lead_days=14 lead_sigma_days=2",
         {},
         set},
        {"supplier", "list", "", "Lists the suppliers by name.", "supplier list", {}, list},
    };
}

} // namespace kontor::cli
