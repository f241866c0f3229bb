// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordstore.h"

#include "lostedits.h"
#include "plant.h"
#include "searchindex.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kOrderRow = "SELECT n FROM orders WHERE id = ?";
constexpr auto kWin =
    "INSERT INTO registers (subject, field, of, value, hlc, device, fact) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (subject, field) DO UPDATE SET of = excluded.of, value = excluded.value,"
    " hlc = excluded.hlc, device = excluded.device, fact = excluded.fact"
    " WHERE (excluded.hlc, excluded.device) > (registers.hlc, registers.device)";
constexpr auto kSettle = "UPDATE registers SET fact = ? WHERE subject = ? AND field = ? AND fact = ?";
constexpr auto kRecordClear = "DELETE FROM registers WHERE subject = ?";
// A shop with one desk need not look any further.
constexpr auto kContested =
    "SELECT 1 WHERE (SELECT count(*) FROM (SELECT 1 FROM devices LIMIT 2)) > 1 AND EXISTS (SELECT 1 FROM fact_subjects "
    "s"
    " JOIN facts f ON f.n = s.fact WHERE s.subject = ? AND f.device <> (SELECT n FROM devices WHERE id = ?)"
    " AND f.kind IN ('goods.set', 'setting.set'))";
constexpr auto kNoneLost = "DELETE FROM lost_edits WHERE subject = ?1 AND (?2 = '' OR field = ?3)";
constexpr auto kRecordLost = "INSERT INTO lost_edits (subject, field, mine, theirs) VALUES (?, ?, ?, ?)";
constexpr auto kValue = "SELECT value FROM registers WHERE subject = ? AND field = ?";
constexpr auto kOf = "SELECT of FROM registers WHERE subject = ? LIMIT 1";

constexpr auto kSaveProduct =
    "INSERT INTO products (id, title, description, brand, type, handle, tax_class, status, tags, categories,"
    " created_ms, updated_ms, warn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description,"
    " brand = excluded.brand, type = excluded.type, handle = excluded.handle, tax_class = excluded.tax_class,"
    " status = excluded.status, tags = excluded.tags, categories = excluded.categories,"
    " created_ms = excluded.created_ms, updated_ms = excluded.updated_ms, warn_at = excluded.warn_at";
constexpr auto kDropProduct = "DELETE FROM products WHERE id = ?";
constexpr auto kRecordVariantsOf = "SELECT id FROM variants WHERE product = ?";
constexpr auto kVariantRow = "SELECT n, search_text FROM variants WHERE id = ?";
constexpr auto kSaveVariant =
    "INSERT INTO variants (id, product, title, sku, barcode, barcode_key, price_minor, compare_at_minor, cost_minor,"
    " weight_g, policy, tracked, position, bin, threshold, archived, listed_title, search_text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET product = excluded.product, title = excluded.title, sku = excluded.sku,"
    " barcode = excluded.barcode, barcode_key = excluded.barcode_key, price_minor = excluded.price_minor,"
    " compare_at_minor = excluded.compare_at_minor, cost_minor = excluded.cost_minor, weight_g = excluded.weight_g,"
    " policy = excluded.policy, tracked = excluded.tracked, position = excluded.position, bin = excluded.bin,"
    " threshold = excluded.threshold, archived = excluded.archived, listed_title = excluded.listed_title,"
    " search_text = excluded.search_text";
constexpr auto kDropVariant = "DELETE FROM variants WHERE id = ?";
constexpr auto kCustomerRow = "SELECT n, search_text FROM customers WHERE id = ?";
constexpr auto kSaveCustomer =
    "INSERT INTO customers (id, name, email, phone, note, tags, address, created_ms, merged_into, listed, sort_name,"
    " mail_key, phone_key, place_key, orders, value_minor, last_day, search_text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone,"
    " note = excluded.note, tags = excluded.tags, address = excluded.address, created_ms = excluded.created_ms,"
    " merged_into = excluded.merged_into, listed = excluded.listed, sort_name = excluded.sort_name,"
    " mail_key = excluded.mail_key, phone_key = excluded.phone_key, place_key = excluded.place_key,"
    " orders = excluded.orders, value_minor = excluded.value_minor, last_day = excluded.last_day,"
    " search_text = excluded.search_text";
constexpr auto kSumUp = "UPDATE customers SET orders = ?, value_minor = ?, last_day = ? WHERE id = ?";
constexpr auto kStandsFor = "SELECT merged_into FROM customers WHERE id = ?";
constexpr auto kDropCustomer = "DELETE FROM customers WHERE id = ?";
constexpr auto kSaveLocation = "INSERT INTO locations (id, name, code) VALUES (?, ?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET name = excluded.name, code = excluded.code";
constexpr auto kDropLocation = "DELETE FROM locations WHERE id = ?";
constexpr auto kPaths = "SELECT id, path, warn_at FROM categories";
constexpr auto kDropCategories = "DELETE FROM categories";
constexpr auto kSaveCategory = "INSERT INTO categories (id, name, parent, path, cycle, threshold, warn_at, archived)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
#define KONTOR_PRODUCTS_IN                                                                                             \
    "SELECT r.subject FROM registers r WHERE r.of = 'product' AND r.field >= 'categories/'"                            \
    " AND r.field < 'categories0' AND r.value = x'31' AND r.field = ?"
constexpr auto kProductsIn = KONTOR_PRODUCTS_IN;
// Of several categories the one that warns earliest holds, as in RecordRows.
constexpr auto kPassThresholdOn =
    "UPDATE products SET warn_at = (SELECT max(c.warn_at) FROM registers r JOIN categories c ON c.filed_as = r.field"
    " WHERE r.subject = products.id AND r.field >= 'categories/' AND r.field < 'categories0' AND r.value = x'31')"
    " WHERE id IN (" KONTOR_PRODUCTS_IN ")";

/// A row of a searchable table: its number and the text it is indexed with; 0 when there is none.
struct SearchedRow {
    qint64 n = 0;
    QString text;
};

Result<SearchedRow> searchedRow(Database &db, const char *sql, const RecordId &subject)
{
    SearchedRow row;
    Query query(db, sql);
    KONTOR_TRY(query.run(subject.bytes()));
    if (query.next())
        row = {query.i64(0), query.text(1)};
    return row;
}

/// How a projection with a search index is written.
struct SearchedTable {
    const char *find;
    const char *save;
    const char *drop;
    SearchTable index;
};

/// Writes the row, or drops it when `now` is empty; returns its number, 0 when there never was one.
Result<qint64> saveSearched(Database &db, const SearchedTable &table, const RecordId &subject, const QVariantList &now)
{
    KONTOR_ASSIGN(SearchedRow before, searchedRow(db, table.find, subject));
    if (now.isEmpty()) {
        Query drop(db, table.drop);
        KONTOR_TRY(drop.run(subject.bytes()));
        KONTOR_TRY(reindex(db, table.index, before.n, before.text, {}));
        return before.n;
    }
    Query save(db, table.save);
    KONTOR_TRY(save.runList(now));
    if (before.n == 0) {
        KONTOR_ASSIGN(const SearchedRow made, searchedRow(db, table.find, subject));
        before.n = made.n;
    }
    KONTOR_TRY(reindex(db, table.index, before.n, before.text, now.last().toString()));
    return before.n;
}

Result<void> savePlain(Database &db, const char *save, const char *drop, const RecordId &subject,
                       const QVariantList &now)
{
    Query query(db, now.isEmpty() ? drop : save);
    return now.isEmpty() ? query.run(subject.bytes()) : query.runList(now);
}

} // namespace

Result<void> RecordStore::apply(const Fact &fact)
{
    const RegisterRow row = registerOf(fact);
    if (row.subject.isNull())
        return {};
    KONTOR_TRY(noteWorth(row.subject, row.of));
    KONTOR_TRY(m_worth.hear(fact));
    Query query(m_db, kWin);
    KONTOR_TRY(query.runList(row.values()));
    m_dirty.insert_or_assign(row.subject, row.of);
    if (row.of == "shop"_L1 && row.field == "threshold"_L1)
        noteShopThreshold();
    return {};
}

/// Before anything of the record is written.
Result<void> RecordStore::noteWorth(const RecordId &subject, const QString &of)
{
    if (of == "variant"_L1)
        return m_worth.articleChanges(subject);
    return of == "product"_L1 ? m_worth.productChanges(subject) : Result<void>();
}

void RecordStore::noteShopThreshold()
{
    m_levels.shopThresholdChanged();
    m_manyGoods = true;
}

Result<void> RecordStore::refold(const RecordId &subject, const std::vector<Fact> &facts)
{
    QString of;
    {
        Query what(m_db, kOf);
        KONTOR_TRY(what.run(subject.bytes()));
        if (what.next())
            of = what.text(0);
    }
    KONTOR_TRY(noteWorth(subject, of));
    if (of == "variant"_L1 || of == "product"_L1)
        KONTOR_TRY(m_worth.forget(subject));
    Query clear(m_db, kRecordClear);
    KONTOR_TRY(clear.run(subject.bytes()));
    if (!of.isEmpty())
        m_dirty.insert_or_assign(subject, of);
    if (of == "shop"_L1)
        noteShopThreshold();
    for (const Fact &fact : facts) {
        if (!fact.subjects.empty() && fact.subjects.front() == subject)
            KONTOR_TRY(apply(fact));
    }
    return listLostEdits(subject, facts);
}

Result<void> RecordStore::settle(const Fact &fact, qint64 placeBefore)
{
    const RegisterRow row = registerOf(fact);
    if (row.subject.isNull() || PLANT(place_not_told))
        return {};
    Query query(m_db, kSettle);
    return query.run(fact.place(), row.subject.bytes(), row.field, placeBefore);
}

Result<bool> RecordStore::isContested(const Fact &fact)
{
    if (!keepsBothValues(fact) || fact.subjects.empty())
        return false;
    Query query(m_db, kContested);
    KONTOR_TRY(query.run(fact.subjects.front().bytes(), fact.device.bytes()));
    return query.next();
}

Result<void> RecordStore::listLostEdits(const RecordId &subject, const std::vector<Fact> &facts, const QString &field)
{
    const QString wanted = field.isNull() ? QString(u""_s) : field;
    Query clear(m_db, kNoneLost);
    KONTOR_TRY(clear.run(subject.bytes(), wanted, wanted));
    for (const LostEdit &edit : lostEdits(subject, facts)) {
        if (!wanted.isEmpty() && edit.field != wanted)
            continue;
        Query add(m_db, kRecordLost);
        KONTOR_TRY(add.run(subject.bytes(), edit.field, edit.mine.bytes(), edit.theirs.bytes()));
    }
    return {};
}

Result<QJsonValue> RecordStore::value(const RecordId &subject, const QString &field)
{
    Query query(m_db, kValue);
    KONTOR_TRY(query.run(subject.bytes(), field));
    if (!query.next())
        return QJsonValue(QJsonValue::Undefined);
    return decodeRegister(query.blob(0));
}

Result<void> RecordStore::flush()
{
    // Categories first, for products show their paths; products before variants, which show their titles.
    for (const char *of : {"category", "location", "product", "variant", "customer", "order"}) {
        std::vector<RecordId> ready;
        for (const auto &[subject, what] : m_dirty) {
            if (what == QLatin1String(of))
                ready.push_back(subject);
        }
        if (!ready.empty() && QLatin1String(of) == "category"_L1)
            KONTOR_TRY(projectCategories());
        if (QLatin1String(of) == "customer"_L1)
            KONTOR_TRY(projectCustomers(std::exchange(ready, {})));
        for (const RecordId &subject : ready) // a product may add its variants while we go
            KONTOR_TRY(project(subject, QLatin1String(of)));
        std::erase_if(m_dirty, [&](const auto &entry) { return entry.second == QLatin1String(of); });
    }
    m_settings = m_settings || !m_dirty.empty();
    m_dirty.clear();
    return sumUpBuyers();
}

Result<void> RecordStore::project(const RecordId &subject, const QString &of)
{
    if (of == "product"_L1)
        return projectProduct(subject);
    if (of == "variant"_L1)
        return projectVariant(subject);
    if (of == "location"_L1)
        return projectLocation(subject);
    if (of == "order"_L1)
        return noteOrder(subject);
    return {};
}

/// Of its tags, too: they are read from the registers.
Result<void> RecordStore::noteOrder(const RecordId &subject)
{
    Query order(m_db, kOrderRow);
    KONTOR_TRY(order.run(subject.bytes()));
    if (order.next())
        m_orders.insert(order.i64(0));
    return {};
}

Result<void> RecordStore::projectProduct(const RecordId &subject)
{
    Query variants(m_db, kRecordVariantsOf);
    KONTOR_TRY(variants.run(subject.bytes()));
    while (variants.next())
        m_dirty.try_emplace(RecordId::fromBytes(variants.blob(0)), u"variant"_s);
    KONTOR_ASSIGN(const QVariantList row, m_rows.product(subject));
    return savePlain(m_db, kSaveProduct, kDropProduct, subject, row);
}

Result<void> RecordStore::projectVariant(const RecordId &subject)
{
    KONTOR_ASSIGN(const QVariantList row, m_rows.variant(subject));
    KONTOR_ASSIGN(const qint64 n,
                  saveSearched(m_db, {kVariantRow, kSaveVariant, kDropVariant, SearchTable::Goods}, subject, row));
    if (n != 0)
        m_goods.insert(n);
    m_levels.articleChanged(idCast<VariantId>(subject));
    return {};
}

/// Whoever a merge, or its undo, moves from one to another is written anew with both; nobody twice.
Result<void> RecordStore::projectCustomers(std::vector<RecordId> waiting)
{
    std::set<RecordId> done;
    while (!waiting.empty()) {
        const RecordId subject = waiting.back();
        waiting.pop_back();
        if (!done.insert(subject).second)
            continue;
        m_buyers.erase(subject);
        KONTOR_ASSIGN(const auto before, survivorIn(subject));
        KONTOR_TRY(projectCustomer(subject));
        KONTOR_ASSIGN(const auto now, survivorIn(subject));
        for (const auto &survivor : {before, now}) {
            if (survivor && !survivor->isNull())
                waiting.push_back(*survivor);
        }
        if (before == now)
            continue;
        KONTOR_ASSIGN(const std::vector<RecordId> others, m_rows.mergedInto(subject));
        waiting.insert(waiting.end(), others.begin(), others.end());
    }
    return {};
}

/// Of whoever stands for the buyers; all else in their rows is as it was.
Result<void> RecordStore::sumUpBuyers()
{
    for (const RecordId &buyer : std::exchange(m_buyers, {})) {
        KONTOR_ASSIGN(const auto survivor, survivorIn(buyer));
        if (!survivor)
            continue; // an order may name somebody the shop does not know
        const RecordId shown = survivor->isNull() ? buyer : *survivor;
        KONTOR_ASSIGN(const std::vector<RecordId> everybody, m_rows.everybodyIn(shown));
        KONTOR_ASSIGN(const RecordRows::Bought sum, m_rows.bought(everybody));
        Query update(m_db, kSumUp);
        KONTOR_TRY(update.run(sum.orders, sum.valueMinor, sum.lastDay, shown.bytes()));
        Query row(m_db, kCustomerRow);
        KONTOR_TRY(row.run(shown.bytes()));
        if (row.next())
            m_customers.insert(row.i64(0));
    }
    return {};
}

/// As the row says it: null for who stands alone, nothing for who has no row.
Result<std::optional<RecordId>> RecordStore::survivorIn(const RecordId &customer)
{
    Query query(m_db, kStandsFor);
    KONTOR_TRY(query.run(customer.bytes()));
    return query.next() ? std::optional(RecordId::fromBytes(query.blob(0))) : std::nullopt;
}

Result<void> RecordStore::projectCustomer(const RecordId &subject)
{
    KONTOR_ASSIGN(const QVariantList row, m_rows.customer(subject));
    KONTOR_ASSIGN(
        const qint64 n,
        saveSearched(m_db, {kCustomerRow, kSaveCustomer, kDropCustomer, SearchTable::Customers}, subject, row));
    if (n != 0)
        m_customers.insert(n);
    return {};
}

Result<void> RecordStore::projectLocation(const RecordId &subject)
{
    KONTOR_ASSIGN(const QVariantList row, m_rows.location(subject));
    return savePlain(m_db, kSaveLocation, kDropLocation, subject, row);
}

/// The tree is small and one move may change many paths: all of it is written anew.
Result<void> RecordStore::projectCategories()
{
    using Told = std::pair<QString, std::optional<qint64>>; // what products show of their categories
    QHash<CategoryId, Told> before;
    {
        Query paths(m_db, kPaths);
        KONTOR_TRY(paths.run());
        while (paths.next())
            before.insert(CategoryId::fromBytes(paths.blob(0)), Told(paths.text(1), paths.optional(2)));
    }
    KONTOR_ASSIGN(const auto nodes, m_rows.categories());
    Query clear(m_db, kDropCategories);
    KONTOR_TRY(clear.run());
    std::set<CategoryId> renamed;
    std::set<CategoryId> warnElsewhere;
    for (const auto &[id, node] : nodes) {
        Query save(m_db, kSaveCategory);
        KONTOR_TRY(save.runList(RecordRows::category(id, node)));
        const bool isNew = !before.contains(id);
        const auto [path, warnAt] = before.take(id);
        if (isNew || path != node.path)
            renamed.insert(id);
        else if (warnAt != node.warnAt)
            warnElsewhere.insert(id);
    }
    renamed.insert(before.keyBegin(), before.keyEnd());
    for (const CategoryId &category : renamed)
        KONTOR_TRY(dirtyProductsIn(category));
    for (const CategoryId &category : warnElsewhere)
        KONTOR_TRY(passThresholdOn(category));
    return {};
}

Result<void> RecordStore::dirtyProductsIn(const CategoryId &category)
{
    Query products(m_db, kProductsIn);
    KONTOR_TRY(products.run(u"categories/"_s + category.toString()));
    while (products.next())
        m_dirty.try_emplace(RecordId::fromBytes(products.blob(0)), u"product"_s);
    return {};
}

/// Nothing else of the products changes, however many there are.
Result<void> RecordStore::passThresholdOn(const CategoryId &category)
{
    Query pass(m_db, kPassThresholdOn);
    KONTOR_TRY(pass.run(u"categories/"_s + category.toString()));
    m_levels.categoryThresholdChanged(category);
    m_manyGoods = true;
    return {};
}

} // namespace kontor
