// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordstore.h"

#include "barcode.h"
#include "categorytree.h"
#include "searchindex.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kWin =
    "INSERT INTO registers (subject, field, of, value, hlc, device, fact) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (subject, field) DO UPDATE SET of = excluded.of, value = excluded.value,"
    " hlc = excluded.hlc, device = excluded.device, fact = excluded.fact"
    " WHERE (excluded.hlc, excluded.device) > (registers.hlc, registers.device)";
constexpr auto kClear = "DELETE FROM registers WHERE subject = ?";
constexpr auto kValue = "SELECT value FROM registers WHERE subject = ? AND field = ?";
constexpr auto kFields = "SELECT field, value FROM registers WHERE subject = ?";
constexpr auto kOf = "SELECT of FROM registers WHERE subject = ? LIMIT 1";
constexpr auto kAge = "SELECT min(hlc) >> 16, max(hlc) >> 16 FROM registers WHERE subject = ?";

constexpr auto kSaveProduct =
    "INSERT INTO products (id, title, description, brand, type, handle, tax_class, status, tags, categories,"
    " created_ms, updated_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description, brand = "
    "excluded.brand,"
    " type = excluded.type, handle = excluded.handle, tax_class = excluded.tax_class, status = excluded.status,"
    " tags = excluded.tags, categories = excluded.categories, created_ms = excluded.created_ms,"
    " updated_ms = excluded.updated_ms";
constexpr auto kDropProduct = "DELETE FROM products WHERE id = ?";
constexpr auto kVariantsOf = "SELECT id FROM variants WHERE product = ?";
constexpr auto kProductTexts = "SELECT title, brand, tags, categories, status FROM products WHERE id = ?";
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
    "INSERT INTO customers (id, name, email, phone, note, tags, address, created_ms, search_text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone,"
    " note = excluded.note, tags = excluded.tags, address = excluded.address, created_ms = excluded.created_ms,"
    " search_text = excluded.search_text";
constexpr auto kDropCustomer = "DELETE FROM customers WHERE id = ?";
constexpr auto kSaveLocation = "INSERT INTO locations (id, name, code) VALUES (?, ?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET name = excluded.name, code = excluded.code";
constexpr auto kDropLocation = "DELETE FROM locations WHERE id = ?";
constexpr auto kCategoryFields =
    "SELECT subject, field, value, hlc, device FROM registers WHERE of = 'category' ORDER BY subject";
constexpr auto kDropCategories = "DELETE FROM categories";
constexpr auto kSaveCategory = "INSERT INTO categories (id, name, parent, path, cycle) VALUES (?, ?, ?, ?, ?)";
constexpr auto kCategoryPath = "SELECT path FROM categories WHERE id = ?";
constexpr auto kProductsInCategories =
    "SELECT DISTINCT subject FROM registers WHERE of = 'product' AND field LIKE 'categories/%'";

QByteArray encode(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QJsonValue decode(const QByteArray &bytes)
{
    return QJsonDocument::fromJson('[' + bytes + ']').array().at(0);
}

QString string(const QJsonObject &fields, QLatin1String key)
{
    const QString value = fields.value(key).toString();
    return value.isNull() ? QString(u""_s) : value;
}

QVariant number(const QJsonObject &fields, QLatin1String key)
{
    const QJsonValue value = fields.value(key);
    return value.isDouble() ? QVariant(value.toInteger()) : QVariant();
}

/// The members of a set: fields named `prefix/member` that are 1.
QStringList members(const QJsonObject &fields, const QString &prefix)
{
    QStringList out;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key().startsWith(prefix) && it.value().toInteger() == 1)
            out << it.key().mid(prefix.size());
    }
    return out;
}

} // namespace

Result<void> RecordStore::apply(const Fact &fact)
{
    if (!fact.isInEffect() || fact.subjects.empty())
        return {};
    const RecordId subject = fact.subjects.front();
    const QString of = fact.json.value("of"_L1).toString();
    const QJsonObject &holder = fact.json.contains("value"_L1) ? fact.json : fact.privateJson;
    Query query(m_db, kWin);
    KONTOR_TRY(query.run(subject.bytes(), fact.json.value("field"_L1).toString(), of, encode(holder.value("value"_L1)),
                         fact.hlc.packed, fact.device.bytes(), fact.seq));
    m_dirty.insert_or_assign(subject, of);
    return {};
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
    Query clear(m_db, kClear);
    KONTOR_TRY(clear.run(subject.bytes()));
    m_dirty.insert_or_assign(subject, of);
    for (const Fact &fact : facts) {
        if (factFamily(fact.kind) == FactFamily::Register)
            KONTOR_TRY(apply(fact));
    }
    return {};
}

Result<QJsonValue> RecordStore::value(const RecordId &subject, const QString &field)
{
    Query query(m_db, kValue);
    KONTOR_TRY(query.run(subject.bytes(), field));
    if (!query.next())
        return QJsonValue(QJsonValue::Undefined);
    return decode(query.blob(0));
}

Result<QJsonObject> RecordStore::fields(const RecordId &subject)
{
    Query query(m_db, kFields);
    KONTOR_TRY(query.run(subject.bytes()));
    QJsonObject fields;
    while (query.next())
        fields.insert(query.text(0), decode(query.blob(1)));
    return fields;
}

Result<void> RecordStore::flush()
{
    // Categories first, for products show their paths; products before variants, which show their titles.
    for (const char *of : {"category", "location", "product", "variant", "customer", "shop"}) {
        const auto dirty = m_dirty; // a product may add its variants while we go
        for (const auto &[subject, what] : dirty) {
            if (what != QLatin1String(of))
                continue;
            m_dirty.erase(subject);
            KONTOR_TRY(project(subject, what));
        }
    }
    m_dirty.clear();
    return {};
}

Result<void> RecordStore::project(const RecordId &subject, const QString &of)
{
    if (of == "product"_L1)
        return projectProduct(subject);
    if (of == "variant"_L1)
        return projectVariant(subject);
    if (of == "customer"_L1)
        return projectCustomer(subject);
    if (of == "location"_L1)
        return projectLocation(subject);
    if (of == "category"_L1)
        return projectCategories();
    m_settings = true;
    return {};
}

Result<void> RecordStore::projectProduct(const RecordId &subject)
{
    KONTOR_ASSIGN(const QJsonObject f, fields(subject));
    {
        Query variants(m_db, kVariantsOf);
        KONTOR_TRY(variants.run(subject.bytes()));
        while (variants.next())
            m_dirty.try_emplace(RecordId::fromBytes(variants.blob(0)), u"variant"_s);
    }
    if (f.isEmpty()) {
        Query drop(m_db, kDropProduct);
        return drop.run(subject.bytes());
    }
    KONTOR_ASSIGN(const QString categories, categoryPaths(f));
    Query age(m_db, kAge);
    KONTOR_TRY(age.run(subject.bytes()));
    (void)age.next();
    const QString status = string(f, "status"_L1);
    Query save(m_db, kSaveProduct);
    return save.run(subject.bytes(), string(f, "title"_L1), string(f, "description"_L1), string(f, "brand"_L1),
                    string(f, "type"_L1), string(f, "handle"_L1), string(f, "tax_class"_L1),
                    status.isEmpty() ? u"active"_s : status, members(f, u"tags/"_s).join(", "_L1), categories,
                    age.i64(0), age.i64(1));
}

Result<QString> RecordStore::categoryPaths(const QJsonObject &product)
{
    QStringList paths;
    for (const QString &id : members(product, u"categories/"_s)) {
        Query path(m_db, kCategoryPath);
        KONTOR_TRY(path.run(RecordId::fromString(id).bytes()));
        if (path.next())
            paths << path.text(0);
    }
    paths.sort();
    return paths.isEmpty() ? QString(u""_s) : paths.join("; "_L1);
}

Result<void> RecordStore::projectVariant(const RecordId &subject)
{
    KONTOR_ASSIGN(const QJsonObject f, fields(subject));
    qint64 n = 0;
    QString before;
    {
        Query row(m_db, kVariantRow);
        KONTOR_TRY(row.run(subject.bytes()));
        if (row.next()) {
            n = row.i64(0);
            before = row.text(1);
        }
    }
    m_goods.insert(n);
    if (f.isEmpty()) {
        Query drop(m_db, kDropVariant);
        KONTOR_TRY(drop.run(subject.bytes()));
        return reindex(m_db, SearchTable::Goods, n, before, {});
    }
    const RecordId product = RecordId::fromString(string(f, "product"_L1));
    QString productTitle, brand, tags, categories, status;
    {
        Query texts(m_db, kProductTexts);
        KONTOR_TRY(texts.run(product.bytes()));
        if (texts.next()) {
            productTitle = texts.text(0);
            brand = texts.text(1);
            tags = texts.text(2);
            categories = texts.text(3);
            status = texts.text(4);
        }
    }
    const QString title = string(f, "title"_L1);
    const QString sku = string(f, "sku"_L1);
    const QString barcode = string(f, "barcode"_L1);
    const QString listed = title.isEmpty() ? productTitle : u"%1 · %2"_s.arg(productTitle, title);
    QStringList words{listed, sku, barcode, brand, tags, categories};
    words.removeAll(QString());
    words.removeAll(u""_s);
    const QString search = words.join(u'\n');
    const QString policy = string(f, "policy"_L1);
    const bool archived = f.value("archived"_L1).toBool() || status == "archived"_L1;
    const QString key = canonicalBarcode(barcode);
    Query save(m_db, kSaveVariant);
    KONTOR_TRY(save.run(subject.bytes(), product.bytes(), title, sku, barcode, key.isNull() ? QString(u""_s) : key,
                        f.value("price_minor"_L1).toInteger(), number(f, "compare_at_minor"_L1),
                        number(f, "cost_minor"_L1), number(f, "weight_g"_L1), policy.isEmpty() ? u"deny"_s : policy,
                        f.value("tracked"_L1).toBool(true), f.value("position"_L1).toInteger(1), string(f, "bin"_L1),
                        number(f, "threshold"_L1), archived, listed, search));
    if (n == 0) {
        Query row(m_db, kVariantRow);
        KONTOR_TRY(row.run(subject.bytes()));
        n = row.next() ? row.i64(0) : 0;
    }
    m_goods.insert(n);
    return reindex(m_db, SearchTable::Goods, n, before, search);
}

Result<void> RecordStore::projectCustomer(const RecordId &subject)
{
    KONTOR_ASSIGN(const QJsonObject f, fields(subject));
    qint64 n = 0;
    QString before;
    {
        Query row(m_db, kCustomerRow);
        KONTOR_TRY(row.run(subject.bytes()));
        if (row.next()) {
            n = row.i64(0);
            before = row.text(1);
        }
    }
    m_customers.insert(n);
    if (f.isEmpty()) {
        Query drop(m_db, kDropCustomer);
        KONTOR_TRY(drop.run(subject.bytes()));
        return reindex(m_db, SearchTable::Customers, n, before, {});
    }
    QStringList words{string(f, "name"_L1), string(f, "email"_L1), string(f, "phone"_L1)};
    words.removeAll(u""_s);
    const QString search = words.join(u'\n');
    const QByteArray address = QJsonDocument(f.value("address"_L1).toObject()).toJson(QJsonDocument::Compact);
    Query age(m_db, kAge);
    KONTOR_TRY(age.run(subject.bytes()));
    (void)age.next();
    Query save(m_db, kSaveCustomer);
    KONTOR_TRY(save.run(subject.bytes(), string(f, "name"_L1), string(f, "email"_L1).trimmed(), string(f, "phone"_L1),
                        string(f, "note"_L1), members(f, u"tags/"_s).join(", "_L1), QString::fromUtf8(address),
                        age.i64(0), search));
    if (n == 0) {
        Query row(m_db, kCustomerRow);
        KONTOR_TRY(row.run(subject.bytes()));
        n = row.next() ? row.i64(0) : 0;
    }
    m_customers.insert(n);
    return reindex(m_db, SearchTable::Customers, n, before, search);
}

Result<void> RecordStore::projectLocation(const RecordId &subject)
{
    KONTOR_ASSIGN(const QJsonObject f, fields(subject));
    if (f.isEmpty()) {
        Query drop(m_db, kDropLocation);
        return drop.run(subject.bytes());
    }
    Query save(m_db, kSaveLocation);
    return save.run(subject.bytes(), string(f, "name"_L1), string(f, "code"_L1));
}

Result<void> RecordStore::projectCategories()
{
    std::map<CategoryId, CategoryNode> nodes;
    {
        Query query(m_db, kCategoryFields);
        KONTOR_TRY(query.run());
        while (query.next()) {
            CategoryNode &node = nodes[CategoryId::fromBytes(query.blob(0))];
            const QJsonValue value = decode(query.blob(2));
            if (query.text(1) == "name"_L1)
                node.name = value.toString();
            if (query.text(1) == "parent"_L1) {
                node.parent = CategoryId::fromString(value.toString());
                node.movedAt = Hlc{query.i64(3)};
                node.movedBy = DeviceId::fromBytes(query.blob(4));
            }
        }
    }
    resolveCategoryTree(nodes);
    Query clear(m_db, kDropCategories);
    KONTOR_TRY(clear.run());
    for (const auto &[id, node] : nodes) {
        Query save(m_db, kSaveCategory);
        KONTOR_TRY(save.run(id.bytes(), node.name.isNull() ? QString(u""_s) : node.name,
                            node.parent.isNull() ? QVariant() : QVariant(node.parent.bytes()), node.path,
                            node.inCycle));
    }
    Query products(m_db, kProductsInCategories);
    KONTOR_TRY(products.run());
    while (products.next())
        m_dirty.try_emplace(RecordId::fromBytes(products.blob(0)), u"product"_s);
    return {};
}

} // namespace kontor
