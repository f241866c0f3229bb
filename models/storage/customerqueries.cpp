// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerqueries.h"

#include "customermerge.h"
#include "factread.h"
#include "listmemory.h"
#include "orderqueries.h"
#include "recordrows.h"
#include "searchhits.h"
#include "searchwords.h"
#include "shopfile.h"
#include "sqlcondition.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace kontor::customerqueries {

namespace {

#define KONTOR_CUSTOMER_COLUMNS                                                                                        \
    "SELECT c.n, c.id, c.name, c.email, c.phone, c.note, c.tags, c.address, c.orders, c.value_minor, c.last_day,"      \
    " c.created_ms, c.merged_into FROM customers c"
constexpr auto kCustomerRow = KONTOR_CUSTOMER_COLUMNS " WHERE c.n = ?";
constexpr auto kCustomerById = KONTOR_CUSTOMER_COLUMNS " WHERE c.id = ?";
constexpr auto kByEmail =
    KONTOR_CUSTOMER_COLUMNS " WHERE c.email = ? COLLATE NOCASE AND c.email <> '' ORDER BY c.listed DESC, c.id LIMIT 1";
constexpr auto kMerged = KONTOR_CUSTOMER_COLUMNS " WHERE c.merged_into = ? ORDER BY c.id";
constexpr auto kLikeThis =
    KONTOR_CUSTOMER_COLUMNS " WHERE c.id <> ?1 AND c.n IN ("
                            "SELECT o.n FROM customers m JOIN customers o ON o.mail_key = m.mail_key"
                            " WHERE m.id = ?2 AND m.mail_key <> '' AND o.listed = 1"
                            " UNION SELECT o.n FROM customers m JOIN customers o ON o.phone_key = m.phone_key"
                            " WHERE m.id = ?3 AND m.phone_key <> '' AND o.phone_key <> ''"
                            " UNION SELECT o.n FROM customers m JOIN customers o ON o.place_key = m.place_key"
                            " WHERE m.id = ?4 AND m.place_key <> '' AND o.place_key <> '') ORDER BY c.id";
#define KONTOR_TWICE(key)                                                                                              \
    "SELECT n FROM customers WHERE " key " <> '' AND " key " IN (SELECT " key " FROM customers WHERE " key             \
    " <> '' GROUP BY " key " HAVING count(*) > 1)"
#define KONTOR_MAIL_TWICE                                                                                              \
    "SELECT n FROM customers WHERE listed = 1 AND mail_key <> '' AND mail_key IN (SELECT mail_key FROM customers"      \
    " WHERE listed = 1 AND mail_key <> '' GROUP BY mail_key HAVING count(*) > 1)"
constexpr auto kDuplicates = KONTOR_MAIL_TWICE " UNION " KONTOR_TWICE("phone_key") " UNION " KONTOR_TWICE("place_key");
// What customers say of others who are not they. '0' comes after '/', and 31 is a 1.
#define KONTOR_APART "r.field >= 'not_same/' AND r.field < 'not_same0' AND r.of = 'customer' AND r.value = x'31'"
constexpr auto kApartFrom = "SELECT r.field FROM registers r WHERE r.subject = ? AND " KONTOR_APART;
// Of those with something in common with somebody, and whoever was merged into them.
#define KONTOR_APART_AMONG(duplicates)                                                                                 \
    "WITH d AS (SELECT id FROM customers WHERE n IN (" duplicates ")), m AS (SELECT id FROM d UNION ALL"               \
    " SELECT o.id FROM d JOIN customers o ON o.merged_into = d.id) SELECT r.subject, r.field FROM m CROSS JOIN"        \
    " registers r ON r.subject = m.id AND " KONTOR_APART
constexpr auto kToldApart =
    KONTOR_APART_AMONG(KONTOR_MAIL_TWICE " UNION " KONTOR_TWICE("phone_key") " UNION " KONTOR_TWICE("place_key"));
constexpr auto kDuplicateCount = "SELECT count(*) FROM (%1) WHERE n NOT IN (SELECT value FROM json_each(?))";
constexpr auto kCustomerCounts = "SELECT count(*), coalesce(sum(orders > 1), 0), coalesce(sum(orders = 1), 0),"
                                 " coalesce(sum(orders < 1), 0) FROM customers WHERE listed = 1";
constexpr auto kCustomerOrders = "SELECT n FROM orders WHERE customer IN (SELECT ?1 UNION ALL SELECT id FROM customers"
                                 " WHERE merged_into = ?2) ORDER BY placed_ms DESC, n DESC LIMIT ?3";
constexpr auto kFirstOrder = "SELECT coalesce(min(placed_ms), 0) FROM orders WHERE placed_ms > 0 AND customer IN"
                             " (SELECT ?1 UNION ALL SELECT id FROM customers WHERE merged_into = ?2)";
constexpr auto kValues = "SELECT currency, net_minor FROM customer_daily WHERE customer = ? AND currency <> ?";
constexpr auto kCustomerKnownTags =
    "SELECT substr(field, 6), count(*) FROM registers WHERE of = 'customer'"
    " AND field >= 'tags/' AND field < 'tags0' AND CAST(value AS TEXT) = '1' GROUP BY field"
    " ORDER BY count(*) DESC, field LIMIT 1000";
constexpr int kOrdersShown = 100;

CustomerRow read(const Query &q)
{
    CustomerRow row;
    row.n = q.i64(0);
    row.id = CustomerId::fromBytes(q.blob(1));
    row.name = q.text(2);
    row.email = q.text(3);
    row.phone = q.text(4);
    row.note = q.text(5);
    row.tags = q.text(6);
    row.address = QJsonDocument::fromJson(q.text(7).toUtf8()).object();
    row.orders = q.i64(8);
    row.valueMinor = q.i64(9);
    row.lastDay = q.i32(10);
    row.createdAtMs = q.i64(11);
    row.mergedInto = CustomerId::fromBytes(q.blob(12));
    return row;
}

std::vector<CustomerRow> readAll(Query &query)
{
    std::vector<CustomerRow> rows;
    while (query.next())
        rows.push_back(read(query));
    return rows;
}

/// `?` is the list of those who were told apart from all who look like them.
QString groupTest(CustomerGroup group)
{
    switch (group) {
    case CustomerGroup::Regular:
        return u"orders > 1"_s;
    case CustomerGroup::Once:
        return u"orders = 1"_s;
    case CustomerGroup::NoOrder:
        return u"orders < 1"_s;
    case CustomerGroup::Duplicate:
        break;
    }
    return u"(n IN (%1) AND n NOT IN (SELECT value FROM json_each(?)))"_s.arg(QLatin1String(kDuplicates));
}

void addRange(SqlCondition &condition, const QString &column, const std::optional<qint64> &from,
              const std::optional<qint64> &to)
{
    if (from)
        condition.add(column + u" >= ?"_s, *from);
    if (to)
        condition.add(column + u" <= ?"_s, *to);
}

bool asksForDuplicates(const CustomerFilter &filter)
{
    return std::ranges::find(filter.groups, CustomerGroup::Duplicate) != filter.groups.end();
}

/// `alone`: whom groupTest() leaves out.
SqlCondition conditionOf(const CustomerFilter &filter, const QString &alone)
{
    SqlCondition condition;
    QStringList groups;
    for (const CustomerGroup group : filter.groups) {
        groups << groupTest(group);
        if (group == CustomerGroup::Duplicate)
            condition.values << alone;
    }
    if (!groups.isEmpty())
        condition.add(u'(' + groups.join(" OR "_L1) + u')');
    condition.addTexts(u"%1"_s, containsTest(u"name"_s), filter.names);
    condition.addTexts(u"%1"_s, containsTest(u"email"_s), filter.emails);
    condition.addTexts(u"%1"_s, containsTest(u"coalesce(json_extract(address, '$.city'), '')"_s), filter.cities);
    condition.addTexts(u"%1"_s, elementTest(u"tags"_s, u", "_s), filter.tags);
    addRange(condition, u"orders"_s, filter.ordersAtLeast, filter.ordersAtMost);
    addRange(condition, u"value_minor"_s, filter.valueAtLeast, filter.valueAtMost);
    if (!filter.valueCurrency.isEmpty())
        condition.add(u"(SELECT value FROM meta WHERE key = 'currency') = ?"_s, filter.valueCurrency);
    addRange(condition, u"last_day"_s, filter.lastFromDay, filter.lastToDay);
    if (filter.lastToDay && !filter.lastFromDay)
        condition.add(u"last_day > 0"_s); // who never ordered did not order before then
    if (filter.sinceMs)
        condition.add(u"created_ms >= ?"_s, *filter.sinceMs);
    if (filter.untilMs)
        condition.add(u"created_ms < ?"_s, *filter.untilMs);
    if (filter.isNothing)
        condition.add(u"0"_s);
    return condition;
}

QString columnOf(CustomerSort sort)
{
    switch (sort) {
    case CustomerSort::Name:
        return u"sort_name"_s;
    case CustomerSort::Email:
        return u"mail_key"_s;
    case CustomerSort::Orders:
        return u"orders"_s;
    case CustomerSort::Value:
        return u"value_minor"_s;
    case CustomerSort::LastOrder:
        break;
    case CustomerSort::Since:
        return u"created_ms"_s;
    }
    return u"last_day"_s;
}

/// Straight from an index.
QString everyNumber(const CustomerFilter &filter)
{
    return u"SELECT n FROM customers WHERE listed = 1 ORDER BY %1%2, n%2"_s.arg(
        columnOf(filter.sort), filter.descending ? u" DESC"_s : QString());
}

Result<std::shared_ptr<const RowSet>> chosenRows(ListMemory &memory, const ListCondition &condition)
{
    ListCondition listed = condition;
    listed.parts.prepend(u"listed = 1"_s); // as the indexes are
    return memory.chosen(u"SELECT n FROM customers"_s + listed.where(), listed.values);
}

/// Whom anybody in `all` was told apart from.
Result<std::vector<CustomerId>> apartFrom(ShopFile &file, const std::vector<CustomerId> &all)
{
    std::vector<CustomerId> apart;
    for (const CustomerId &one : all) {
        Query said(file.db(), kApartFrom);
        KONTOR_TRY(said.run(one.bytes()));
        while (said.next())
            apart.push_back(toldApartIn(said.text(0)));
    }
    return apart;
}

bool haveCommon(const std::vector<CustomerId> &some, const std::vector<CustomerId> &others)
{
    return std::ranges::any_of(some,
                               [&](const CustomerId &id) { return std::ranges::find(others, id) != others.end(); });
}

/// Row numbers, "[3,17]", of customers with something in common only with such as they were told apart from.
Result<QString> aloneAfterAll(ShopFile &file)
{
    Query said(file.db(), kToldApart);
    KONTOR_TRY(said.run());
    std::set<CustomerId> concerned;
    while (said.next())
        concerned.insert({CustomerId::fromBytes(said.blob(0)), toldApartIn(said.text(1))});
    KONTOR_TRY(said.ended());
    std::set<qint64> alone;
    for (const CustomerId &id : concerned) {
        const Result<CustomerRow> row = one(file, id);
        if (!row)
            continue; // whoever it was is not known here
        KONTOR_ASSIGN(const std::vector<CustomerRow> left, duplicatesOf(file, row->id));
        if (left.empty())
            alone.insert(row->n);
    }
    QStringList numbers;
    for (const qint64 n : alone)
        numbers << QString::number(n);
    return QString(u'[' + numbers.join(u',') + u']');
}

} // namespace

Result<ListAnswer> list(ShopFile &file, ListMemory &memory, const CustomerFilter &filter, const ListWish &wish)
{
    KONTOR_TRY(goOn(wish));
    const QString words = filter.search.trimmed();
    QString alone;
    if (asksForDuplicates(filter)) {
        KONTOR_ASSIGN(alone, aloneAfterAll(file));
    }
    const SqlCondition condition = conditionOf(filter, alone);
    if (words.isEmpty() && condition.isEmpty() && wish.first > 0) {
        const QString some = u"SELECT n FROM (%1 LIMIT %2)"_s.arg(everyNumber(filter)).arg(wish.first);
        KONTOR_ASSIGN(std::vector<qint64> numbers, readNumbers(file.db(), some, {}));
        const bool isWhole = std::ssize(numbers) < wish.first;
        return ListAnswer{std::make_shared<const std::vector<qint64>>(std::move(numbers)), isWhole, false};
    }
    KONTOR_ASSIGN(RowNumbers all, memory.sorted(everyNumber(filter)));
    KONTOR_TRY(goOn(wish));
    std::shared_ptr<const RowSet> chosen;
    if (!condition.isEmpty()) {
        KONTOR_ASSIGN(chosen, chosenRows(memory, condition));
    }
    if (!words.isEmpty()) {
        SearchWalk walk(file.db(), SearchTable::Customers, words);
        walk.setChosen(std::move(chosen));
        return walk.through(*all, wish);
    }
    if (!chosen)
        return ListAnswer{std::move(all), true, false};
    std::vector<qint64> numbers;
    std::ranges::copy_if(*all, std::back_inserter(numbers), [&](qint64 n) { return chosen->contains(n); });
    return ListAnswer{std::make_shared<const std::vector<qint64>>(std::move(numbers)), true, false};
}

Result<std::vector<CustomerRow>> rows(ShopFile &file, const std::vector<qint64> &numbers)
{
    std::vector<CustomerRow> out;
    out.reserve(numbers.size());
    for (const qint64 n : numbers) {
        Query query(file.db(), kCustomerRow);
        KONTOR_TRY(query.run(n));
        if (query.next())
            out.push_back(read(query));
    }
    return out;
}

Result<CustomerCounts> counts(ShopFile &file)
{
    CustomerCounts counts;
    Query sums(file.db(), kCustomerCounts);
    KONTOR_TRY(sums.run());
    if (sums.next()) {
        counts.all = sums.i64(0);
        counts.groups[CustomerGroup::Regular] = sums.i64(1);
        counts.groups[CustomerGroup::Once] = sums.i64(2);
        counts.groups[CustomerGroup::NoOrder] = sums.i64(3);
    }
    KONTOR_ASSIGN(const QString alone, aloneAfterAll(file));
    DynamicQuery duplicates(file.db(), QString::fromLatin1(kDuplicateCount).arg(QLatin1String(kDuplicates)));
    KONTOR_TRY(duplicates.run({alone}));
    counts.groups[CustomerGroup::Duplicate] = duplicates.next() ? duplicates.i64(0) : 0;
    return counts;
}

Result<std::vector<CustomerRow>> named(ShopFile &file, ListMemory &memory, const QString &search, int limit)
{
    CustomerFilter filter;
    filter.search = search;
    filter.sort = CustomerSort::Name;
    filter.descending = false;
    ListWish wish;
    wish.first = limit;
    KONTOR_ASSIGN(const ListAnswer answer, list(file, memory, filter, wish));
    std::vector<qint64> numbers = *answer.numbers;
    numbers.resize(std::min(numbers.size(), static_cast<size_t>(limit)));
    return rows(file, numbers);
}

Result<CustomerRow> one(ShopFile &file, const CustomerId &id)
{
    Query query(file.db(), kCustomerById);
    KONTOR_TRY(query.run(id.bytes()));
    if (!query.next())
        return fail(ErrorKind::NotFound, "no_such_customer", u"There is no such customer in this shop."_s);
    const CustomerRow row = read(query);
    return row.mergedInto.isNull() ? row : one(file, row.mergedInto);
}

Result<CustomerRow> byEmail(ShopFile &file, const QString &email)
{
    Query query(file.db(), kByEmail);
    KONTOR_TRY(query.run(email.trimmed()));
    if (!query.next())
        return fail(ErrorKind::NotFound, "no_such_customer", u"No customer has the address %1."_s.arg(email));
    return one(file, read(query).id);
}

Result<std::vector<CustomerId>> everybodyIn(ShopFile &file, const CustomerId &id)
{
    std::vector<CustomerId> all{id};
    Query merged(file.db(), kMerged);
    KONTOR_TRY(merged.run(id.bytes()));
    while (merged.next())
        all.push_back(read(merged).id);
    return all;
}

Result<std::vector<CustomerRow>> duplicatesOf(ShopFile &file, const CustomerId &id)
{
    Query query(file.db(), kLikeThis);
    KONTOR_TRY(query.run(id.bytes(), id.bytes(), id.bytes(), id.bytes()));
    std::vector<CustomerRow> rows = readAll(query);
    if (rows.empty())
        return rows;
    KONTOR_ASSIGN(const std::vector<CustomerId> own, everybodyIn(file, id));
    KONTOR_ASSIGN(const std::vector<CustomerId> apart, apartFrom(file, own));
    std::vector<CustomerRow> alike;
    for (CustomerRow &other : rows) {
        KONTOR_ASSIGN(const std::vector<CustomerId> theirs, everybodyIn(file, other.id));
        KONTOR_ASSIGN(const std::vector<CustomerId> apartThere, apartFrom(file, theirs));
        if (!haveCommon(apart, theirs) && !haveCommon(apartThere, own))
            alike.push_back(std::move(other));
    }
    return alike;
}

namespace {

Result<void> addFields(ShopFile &file, CustomerDetail &detail)
{
    KONTOR_ASSIGN(const QJsonObject fields, RecordRows(file.db()).fields(idCast<RecordId>(detail.row.id)));
    if (!detail.row.address.isEmpty())
        detail.addresses.push_back({u"address"_s, detail.row.address});
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key().startsWith("addresses/"_L1) && !it.value().toObject().isEmpty())
            detail.addresses.push_back({it.key(), it.value().toObject()});
    }
    Query tags(file.db(), kCustomerKnownTags);
    KONTOR_TRY(tags.run());
    while (tags.next())
        detail.knownTags << tags.text(0);
    return {};
}

Result<void> addOrders(ShopFile &file, CustomerDetail &detail)
{
    Query query(file.db(), kCustomerOrders);
    KONTOR_TRY(query.run(detail.row.id.bytes(), detail.row.id.bytes(), kOrdersShown));
    std::vector<qint64> numbers;
    while (query.next())
        numbers.push_back(query.i64(0));
    KONTOR_ASSIGN(detail.orders, orderqueries::rows(file, numbers));
    if (detail.orders.empty())
        return {};
    Query first(file.db(), kFirstOrder);
    KONTOR_TRY(first.run(detail.row.id.bytes(), detail.row.id.bytes()));
    detail.firstOrderMs = first.next() ? first.i64(0) : 0;
    KONTOR_ASSIGN(const OrderState latest, orderqueries::state(file, detail.orders.front().id));
    detail.lastAddress = latest.address;
    return {};
}

Result<void> addOtherValues(ShopFile &file, CustomerDetail &detail)
{
    KONTOR_ASSIGN(const std::vector<CustomerId> everybody, everybodyIn(file, detail.row.id));
    for (const CustomerId &id : everybody) {
        Query query(file.db(), kValues);
        KONTOR_TRY(query.run(id.bytes(), file.identity().currency));
        while (query.next())
            addCapped(detail.otherValues[query.text(0)], query.i64(1));
    }
    return {};
}

} // namespace

Result<CustomerDetail> detail(ShopFile &file, qint64 number)
{
    KONTOR_ASSIGN(const std::vector<CustomerRow> found, rows(file, {number}));
    if (found.empty())
        return fail(ErrorKind::NotFound, "no_such_customer", u"There is no such customer in this shop."_s);
    CustomerDetail detail;
    detail.row = found.front();
    KONTOR_TRY(addFields(file, detail));
    KONTOR_TRY(addOrders(file, detail));
    KONTOR_TRY(addOtherValues(file, detail));
    KONTOR_ASSIGN(detail.duplicates, duplicatesOf(file, detail.row.id));
    Query merged(file.db(), kMerged);
    KONTOR_TRY(merged.run(detail.row.id.bytes()));
    detail.merged = readAll(merged);
    return detail;
}

} // namespace kontor::customerqueries
