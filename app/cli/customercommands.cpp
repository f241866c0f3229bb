// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "customerquerywords.h"
#include "customerservice.h"
#include "erasureanswer.h"
#include "figureperiod.h"
#include "personaldata.h"
#include "typedvalues.h"
#include "usersservice.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{}, {{"customers", {"name", "email", "phone", "orders", "tags", "id"}}}};
const View kExportView{{"file", "orders", "entries"}, {}};
const View kCustomerView{
    {"id", "name", "email", "phone", "tags", "note", "address", "orders", "value_minor", "last_order"},
    {{"duplicates", {"name", "email", "phone", "orders", "id"}}}};
const View kApartView{{"id", "name", "undo"}, {{"duplicates", {"name", "email", "phone", "orders", "id"}}}};
const View kMergeView{{"id", "name", "email", "phone", "tags", "orders", "value_minor", "undo"}, {}};

QStringList tagsOf(const QString &list)
{
    QStringList tags;
    for (const QString &tag : list.split(u',', Qt::SkipEmptyParts))
        tags += tag.trimmed();
    return tags;
}

QJsonObject customerJson(const CustomerRow &row)
{
    return {{"id"_L1, row.id.toString()},
            {"name"_L1, row.name},
            {"email"_L1, row.email},
            {"phone"_L1, row.phone},
            {"note"_L1, row.note},
            {"tags"_L1, QJsonArray::fromStringList(tagsOf(row.tags))},
            {"address"_L1, row.address},
            {"orders"_L1, row.orders},
            {"value_minor"_L1, row.valueMinor},
            {"last_order"_L1, row.lastDay == 0 ? QString() : dateOfDay(row.lastDay).toString(Qt::ISODate)}};
}

Result<CustomerRow> findCustomer(Session &session, const QString &emailOrId)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const CustomerId id = CustomerId::fromString(emailOrId);
    auto found = id.isNull() ? shop->reader().customerByEmail(emailOrId) : shop->reader().customer(id);
    if (!found && found.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::NotFound, "no_such_customer", u"There is no customer %1."_s.arg(emailOrId));
    return found;
}

Result<Answer> saveAndShow(Session &session, const CustomerDraft &draft)
{
    KONTOR_ASSIGN(const CustomerId id, session.commit([&](UnitOfWork &unit) {
        return UsersService(unit, session.actor()).saveCustomer(draft);
    }));
    KONTOR_ASSIGN(const CustomerRow row, findCustomer(session, id.toString()));
    return Answer{customerJson(row), &kCustomerView};
}

Result<Answer> add(Session &session, const Arguments &arguments)
{
    CustomerDraft draft;
    draft.name = arguments.value("name");
    draft.email = arguments.value("email");
    draft.phone = arguments.value("phone");
    draft.note = arguments.value("note");
    draft.tags = arguments.values("tag");
    if (draft.name.isEmpty() && draft.email.isEmpty())
        return fail(ErrorKind::Usage, "missing_option", u"Give --name or --email."_s);
    if (!draft.email.isEmpty() && findCustomer(session, draft.email))
        return refused("customer_exists", u"There is a customer %1 already."_s.arg(draft.email));
    return saveAndShow(session, draft);
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const Page page, parsePage(arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const ShopIdentity &identity = shop->file().identity();
    KONTOR_ASSIGN(
        const ParsedQuery query,
        soundQuery(arguments.value("search"), customerVocabulary(identity.currency, shopToday(identity.timeZone))));
    CustomerFilter filter;
    applyQuery(query, QTimeZone(identity.timeZone), filter);
    filter.sort = CustomerSort::Name;
    filter.descending = false;
    KONTOR_ASSIGN(const ListAnswer found, shop->reader().customerList(filter, {}));
    KONTOR_ASSIGN(const std::vector<CustomerRow> rows, shop->reader().customerRows(page.of(*found.numbers)));
    QJsonArray customers;
    for (const CustomerRow &row : rows)
        customers += customerJson(row);
    return Answer{
        {{"total"_L1, qint64{std::ssize(*found.numbers)}}, {"total_exact"_L1, true}, {"customers"_L1, customers}},
        &kListView};
}

/// Who may be the same person.
Result<QJsonArray> duplicatesJson(Session &session, const CustomerRow &row)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<CustomerRow> alike, shop->reader().duplicatesOf(row.id));
    QJsonArray duplicates;
    for (const CustomerRow &other : alike)
        duplicates += customerJson(other);
    return duplicates;
}

Result<Answer> show(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CustomerRow row, findCustomer(session, arguments.at(0)));
    QJsonObject json = customerJson(row);
    KONTOR_ASSIGN(json["duplicates"_L1], duplicatesJson(session, row));
    return Answer{json, &kCustomerView};
}

/// Tags that are not named are taken away.
void assignTags(const CustomerRow &row, const QString &value, std::vector<CustomerChange> &changes)
{
    const QStringList wanted = tagsOf(value);
    for (const QString &tag : tagsOf(row.tags)) {
        if (!wanted.contains(tag))
            changes.push_back({u"tags/"_s + tag, QJsonValue::Null});
    }
    for (const QString &tag : wanted)
        changes.push_back({u"tags/"_s + tag, 1});
}

Result<void> assign(const CustomerRow &row, QJsonObject &address, const QString &field, const QString &value,
                    std::vector<CustomerChange> &changes)
{
    if (field == "email"_L1 || field == "phone"_L1)
        changes.push_back({field, value.trimmed()});
    else if (field == "name"_L1 || field == "note"_L1)
        changes.push_back({field, value});
    else if (field == "tags"_L1)
        assignTags(row, value, changes);
    else if (field.startsWith("address."_L1))
        address.insert(field.mid(8), value);
    else
        return fail(
            ErrorKind::Usage, "unknown_field",
            u"A customer has no field %1; there are name, email, phone, note, tags and address.PART."_s.arg(field));
    return {};
}

Result<Answer> set(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CustomerRow row, findCustomer(session, arguments.at(0)));
    std::vector<CustomerChange> changes;
    QJsonObject address = row.address;
    for (const QString &assignment : arguments.from(1)) {
        KONTOR_ASSIGN(const auto pair, parseAssignment(assignment));
        KONTOR_TRY(assign(row, address, pair.first, pair.second, changes));
    }
    changes.push_back({u"address"_s, address});
    KONTOR_ASSIGN(const EditStep step, session.commit([&](UnitOfWork &unit) {
        return CustomerService(unit, session.actor()).edit(row.id, changes);
    }));
    Q_UNUSED(step)
    KONTOR_ASSIGN(const CustomerRow now, findCustomer(session, row.id.toString()));
    return Answer{customerJson(now), &kCustomerView};
}

/// Everybody who is named after the first.
Result<std::vector<CustomerId>> othersIn(Session &session, const Arguments &arguments)
{
    std::vector<CustomerId> others;
    for (const QString &named : arguments.from(1)) {
        KONTOR_ASSIGN(const CustomerRow other, findCustomer(session, named));
        others.push_back(other.id);
    }
    return others;
}

Result<Answer> tellApart(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CustomerRow row, findCustomer(session, arguments.at(0)));
    KONTOR_ASSIGN(const std::vector<CustomerId> others, othersIn(session, arguments));
    KONTOR_ASSIGN(const EditStep step, session.commit([&](UnitOfWork &unit) {
        return CustomerService(unit, session.actor()).tellApart(row.id, others);
    }));
    QJsonObject told = customerJson(row);
    KONTOR_ASSIGN(told["duplicates"_L1], duplicatesJson(session, row));
    told.insert("undo"_L1, step.facts.front().toString());
    return Answer{told, &kApartView};
}

Result<Answer> merge(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CustomerRow survivor, findCustomer(session, arguments.at(0)));
    KONTOR_ASSIGN(const std::vector<CustomerId> others, othersIn(session, arguments));
    KONTOR_ASSIGN(const EditStep step, session.commit([&](UnitOfWork &unit) {
        return CustomerService(unit, session.actor()).merge(survivor.id, others);
    }));
    KONTOR_ASSIGN(const CustomerRow now, findCustomer(session, survivor.id.toString()));
    QJsonObject told = customerJson(now);
    told.insert("undo"_L1, step.facts.front().toString());
    return Answer{told, &kMergeView};
}

Result<Answer> exportOne(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CustomerRow row, findCustomer(session, arguments.at(0)));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const QJsonObject data, handOutPersonalData(shop->file(), row.id, arguments.at(1)));
    return Answer{{{"file"_L1, arguments.at(1)},
                   {"orders"_L1, data.value("orders"_L1).toArray().size()},
                   {"entries"_L1, data.value("history"_L1).toArray().size()}},
                  &kExportView};
}

Result<Answer> erase(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CustomerRow row, findCustomer(session, arguments.at(0)));
    return eraseAndTell(session, arguments, [&](PrivacyService &privacy, bool isSure) {
        return isSure ? privacy.eraseCustomer(row.id, openOrdersIn(arguments)) : privacy.planFor(row.id);
    });
}

std::vector<Command> samePersonCommands()
{
    return {
        {"customer",
         "merge",
         "EMAIL OTHER...",
         "Merges customers that are one person into the first one, by email or id; undo FACT takes it back.",
         "customer merge ann@example.com ann.example@work.example",
         {},
         merge},
        {"customer",
         "tell-apart",
         "EMAIL OTHER...",
         "Says that the others are not the first one, although they look alike; undo FACT takes it back.",
         "customer tell-apart ann@example.com ann.example@work.example",
         {},
         tellApart},
    };
}

std::vector<Command> personalDataCommands()
{
    return {
        {"customer",
         "export",
         "EMAIL FILE",
         "Writes everything the shop keeps of a customer into a JSON file, to hand to them.",
         "customer export ann@example.com ann.json",
         {},
         exportOne},
        {"customer", "erase", "EMAIL",
         "Erases for good what the shop keeps of a customer, everywhere; without --yes it tells what that is.",
         "customer erase ann@example.com --yes", eraseOptions(), erase},
    };
}

} // namespace

std::vector<Command> customerCommands()
{
    std::vector<Command> commands{
        {"customer",
         "add",
         "",
         "Adds a customer.",
         "customer add --name \"Ann Example\" --email ann@example.com",
         {{"name", "NAME", "how they are called"},
          {"email", "EMAIL", "unique in the shop"},
          {"phone", "NUMBER", "phone number"},
          {"note", "TEXT", "a note"},
          {"tag", "WORD", "a tag", Times::Repeatable}},
         add},
        {"customer",
         "list",
         "",
         "Lists customers.",
         "customer list --search 'tag:vip orders:>3'",
         {{"search", "WORDS",
           "name, email or phone; also is:, name:, email:, city:, tag:, orders:, value:, ordered:, before:, after: and "
           "since:"},
          {"limit", "N", "at most that many, 0 for all; otherwise 100"},
          {"offset", "N", "leave out the first N"}},
         list},
        {"customer",
         "show",
         "EMAIL",
         "Shows a customer, by email or id, and who may be the same person.",
         "customer show ann@example.com",
         {},
         show},
        {"customer",
         "set",
         "EMAIL FIELD=VALUE...",
         "Changes fields of a customer.",
         "customer set ann@example.com phone=+4930123 address.city=Berlin",
         {},
         set},
    };
    for (const auto &more : {samePersonCommands(), personalDataCommands()})
        commands.insert(commands.end(), more.begin(), more.end());
    return commands;
}

} // namespace kontor::cli
