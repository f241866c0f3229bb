// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "erasureanswer.h"
#include "personaldata.h"
#include "typedvalues.h"
#include "usersservice.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{}, {{"customers", {"name", "email", "phone", "orders", "tags", "id"}}}};
const View kExportView{{"file", "orders", "entries"}, {}};
const View kCustomerView{{"id", "name", "email", "phone", "tags", "note", "address", "orders"}, {}};

QStringList tagsOf(const QString &list)
{
    QStringList tags;
    for (const QString &tag : list.split(u',', Qt::SkipEmptyParts))
        tags += tag.trimmed();
    return tags;
}

QJsonObject customerJson(const CustomerRow &row)
{
    return {{"id"_L1, row.id.toString()}, {"name"_L1, row.name},
            {"email"_L1, row.email},      {"phone"_L1, row.phone},
            {"note"_L1, row.note},        {"tags"_L1, QJsonArray::fromStringList(tagsOf(row.tags))},
            {"address"_L1, row.address},  {"orders"_L1, row.orders}};
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
    const int most = page.limit == 0 ? std::numeric_limits<int>::max() : static_cast<int>(page.limit + page.offset + 1);
    KONTOR_ASSIGN(const std::vector<CustomerRow> rows, shop->reader().customers(arguments.value("search"), most));
    const auto found = static_cast<qint64>(rows.size());
    const qint64 last = page.limit == 0 ? found : std::min(found, page.offset + page.limit);
    QJsonArray customers;
    for (qint64 i = page.offset; i < last; ++i)
        customers += customerJson(rows[static_cast<size_t>(i)]);
    return Answer{{{"total"_L1, std::min(found, std::max(last, page.offset))},
                   {"total_exact"_L1, found == last},
                   {"customers"_L1, customers}},
                  &kListView};
}

Result<Answer> show(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CustomerRow row, findCustomer(session, arguments.at(0)));
    return Answer{customerJson(row), &kCustomerView};
}

Result<void> assign(CustomerDraft &draft, const QString &field, const QString &value)
{
    if (field == "name"_L1)
        draft.name = value;
    else if (field == "email"_L1)
        draft.email = value;
    else if (field == "phone"_L1)
        draft.phone = value;
    else if (field == "note"_L1)
        draft.note = value;
    else if (field == "tags"_L1)
        draft.tags = tagsOf(value);
    else if (field.startsWith("address."_L1))
        draft.address.insert(field.mid(8), value);
    else
        return fail(
            ErrorKind::Usage, "unknown_field",
            u"A customer has no field %1; there are name, email, phone, note, tags and address.PART."_s.arg(field));
    return {};
}

Result<Answer> set(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CustomerRow row, findCustomer(session, arguments.at(0)));
    CustomerDraft draft{row.id, row.name, row.email, row.phone, row.note, tagsOf(row.tags), row.address};
    for (const QString &assignment : arguments.from(1)) {
        KONTOR_ASSIGN(const auto pair, parseAssignment(assignment));
        KONTOR_TRY(assign(draft, pair.first, pair.second));
    }
    return saveAndShow(session, draft);
}

Result<Answer> exportOne(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CustomerRow row, findCustomer(session, arguments.at(0)));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const QJsonObject data, personalData(shop->file(), row.id));
    QSaveFile file(arguments.at(1));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(data).toJson()) < 0 || !file.commit())
        return failed("write_failed",
                      u"%1 cannot be written. Is there room, and may you write there?"_s.arg(arguments.at(1)));
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

} // namespace

std::vector<Command> customerCommands()
{
    return {
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
         "customer list --search ann",
         {{"search", "WORDS", "name, email or phone"},
          {"limit", "N", "at most that many, 0 for all; otherwise 100"},
          {"offset", "N", "leave out the first N"}},
         list},
        {"customer", "show", "EMAIL", "Shows a customer, by email or id.", "customer show ann@example.com", {}, show},
        {"customer",
         "set",
         "EMAIL FIELD=VALUE...",
         "Changes fields of a customer.",
         "customer set ann@example.com phone=+4930123 address.city=Berlin",
         {},
         set},
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

} // namespace kontor::cli
