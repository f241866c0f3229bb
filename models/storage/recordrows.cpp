// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordrows.h"

#include "barcode.h"
#include "customermerge.h"
#include "factread.h"
#include "order.h"
#include "searchwords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kFields = "SELECT field, value FROM registers WHERE subject = ?";
constexpr auto kAge = "SELECT min(hlc) >> 16, max(hlc) >> 16 FROM registers WHERE subject = ?";
constexpr auto kProductTexts = "SELECT title, brand, tags, categories, status FROM products WHERE id = ?";
constexpr auto kRecordRowCategory = "SELECT path, warn_at FROM categories WHERE filed_as = ?";
constexpr auto kRecordRowVariantsOf = "SELECT id FROM variants WHERE product = ? ORDER BY position, n";
constexpr auto kMergeStep = "SELECT value, hlc, device FROM registers WHERE subject = ? AND field = 'merged_into'"
                            " AND of = 'customer'";
constexpr auto kIsThere = "SELECT 1 FROM registers WHERE subject = ? AND of = 'customer' LIMIT 1";
constexpr auto kMergedHere = "SELECT subject FROM registers WHERE field = 'merged_into' AND value = ?"
                             " AND of = 'customer' ORDER BY subject";
constexpr auto kBought = "SELECT day, orders, CASE WHEN currency = (SELECT value FROM meta WHERE key = 'currency')"
                         " THEN net_minor ELSE 0 END FROM customer_daily WHERE customer = ?";
constexpr auto kCategoryFields =
    "SELECT subject, field, value, hlc, device FROM registers WHERE of = 'category' ORDER BY subject";

QByteArray encode(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

/// A text that is never null, for columns that hold no NULL.
QString solid(const QString &value)
{
    return value.isNull() ? QString(u""_s) : value;
}

QString string(const QJsonObject &fields, QLatin1String key, const QString &otherwise = u""_s)
{
    const QString value = fields.value(key).toString();
    return value.isEmpty() ? otherwise : value;
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

QVariant orNull(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(u""_s); // finds null ones too
    return solid(parts.join(separator));
}

} // namespace

RegisterRow registerOf(const Fact &fact)
{
    if (factFamily(fact.kind) != FactFamily::Register || !fact.isInEffect() || fact.subjects.empty())
        return {};
    const QJsonObject &holder = fact.json.contains("value"_L1) ? fact.json : fact.privateJson;
    return {fact.subjects.front(),
            solid(fact.json.value("field"_L1).toString()),
            solid(fact.json.value("of"_L1).toString()),
            encode(holder.value("value"_L1)),
            fact.hlc.packed,
            fact.device.bytes(),
            fact.place()};
}

QJsonValue decodeRegister(const QByteArray &bytes)
{
    return QJsonDocument::fromJson('[' + bytes + ']').array().at(0);
}

Result<QJsonObject> RecordRows::fields(const RecordId &subject)
{
    Query query(m_db, kFields);
    KONTOR_TRY(query.run(subject.bytes()));
    QJsonObject fields;
    while (query.next())
        fields.insert(query.text(0), decodeRegister(query.blob(1)));
    return fields;
}

Result<RecordRows::Age> RecordRows::age(const RecordId &subject)
{
    Query query(m_db, kAge);
    KONTOR_TRY(query.run(subject.bytes()));
    (void)query.next();
    return Age{query.i64(0), query.i64(1)};
}

/// Of several categories the one that warns earliest holds.
Result<RecordRows::Filed> RecordRows::filed(const QJsonObject &product)
{
    QStringList paths;
    std::optional<qint64> warnAt;
    for (const QString &id : members(product, u"categories/"_s)) {
        Query category(m_db, kRecordRowCategory);
        KONTOR_TRY(category.run(u"categories/"_s + id));
        if (!category.next())
            continue;
        paths << category.text(0);
        if (const auto at = category.optional(1))
            warnAt = std::max(warnAt.value_or(*at), *at);
    }
    paths.sort();
    return Filed{joined(paths, u"; "_s), warnAt};
}

Result<QVariantList> RecordRows::product(const RecordId &subject)
{
    KONTOR_ASSIGN(const QJsonObject f, fields(subject));
    if (f.isEmpty())
        return QVariantList{};
    KONTOR_ASSIGN(const Filed where, filed(f));
    KONTOR_ASSIGN(const Age when, age(subject));
    return QVariantList{subject.bytes(),
                        string(f, "title"_L1),
                        string(f, "description"_L1),
                        string(f, "brand"_L1),
                        string(f, "type"_L1),
                        string(f, "handle"_L1),
                        string(f, "tax_class"_L1),
                        string(f, "status"_L1, u"active"_s),
                        joined(members(f, u"tags/"_s), u", "_s),
                        where.paths,
                        when.createdMs,
                        when.updatedMs,
                        orNull(where.warnAt)};
}

Result<QVariantList> RecordRows::variant(const RecordId &subject)
{
    KONTOR_ASSIGN(const QJsonObject f, fields(subject));
    if (f.isEmpty())
        return QVariantList{};
    const RecordId product = RecordId::fromString(string(f, "product"_L1));
    QString productTitle, brand, tags, categories, status;
    Query texts(m_db, kProductTexts);
    KONTOR_TRY(texts.run(product.bytes()));
    if (texts.next()) {
        productTitle = texts.text(0);
        brand = texts.text(1);
        tags = texts.text(2);
        categories = texts.text(3);
        status = texts.text(4);
    }
    const QString title = string(f, "title"_L1);
    const QString sku = string(f, "sku"_L1);
    const QString barcode = string(f, "barcode"_L1);
    const QString listed = title.isEmpty() ? solid(productTitle) : u"%1 · %2"_s.arg(productTitle, title);
    const bool archived = f.value("archived"_L1).toBool() || status == "archived"_L1;
    return QVariantList{subject.bytes(),
                        product.bytes(),
                        title,
                        sku,
                        barcode,
                        solid(canonicalBarcode(barcode)),
                        f.value("price_minor"_L1).toInteger(),
                        number(f, "compare_at_minor"_L1),
                        number(f, "cost_minor"_L1),
                        number(f, "weight_g"_L1),
                        string(f, "policy"_L1, u"deny"_s),
                        f.value("tracked"_L1).toBool(true) ? 1 : 0,
                        f.value("position"_L1).toInteger(1),
                        string(f, "bin"_L1),
                        number(f, "threshold"_L1),
                        archived ? 1 : 0,
                        listed,
                        joined({listed, sku, barcode, brand, tags, categories}, u"\n"_s)};
}

Result<std::vector<VariantId>> RecordRows::variantsOf(const ProductId &product)
{
    Query query(m_db, kRecordRowVariantsOf);
    KONTOR_TRY(query.run(product.bytes()));
    std::vector<VariantId> variants;
    while (query.next())
        variants.push_back(VariantId::fromBytes(query.blob(0)));
    return variants;
}

Result<std::vector<RecordId>> RecordRows::mergedInto(const RecordId &customer)
{
    Query query(m_db, kMergedHere);
    KONTOR_TRY(query.run(encode(customer.toString())));
    std::vector<RecordId> out;
    while (query.next())
        out.push_back(RecordId::fromBytes(query.blob(0)));
    return out;
}

/// Null: nobody else. A merge into somebody who is not there does nothing.
Result<RecordId> RecordRows::survivorOfCustomer(const RecordId &customer)
{
    std::vector<MergeStep> chain;
    for (RecordId at = customer; std::ranges::find(chain, at, &MergeStep::from) == chain.end();) {
        Query step(m_db, kMergeStep);
        KONTOR_TRY(step.run(at.bytes()));
        const RecordId into = step.next() ? RecordId::fromString(decodeRegister(step.blob(0)).toString()) : RecordId();
        if (into.isNull() || into == at)
            break;
        Query there(m_db, kIsThere);
        KONTOR_TRY(there.run(into.bytes()));
        if (!there.next())
            break;
        chain.push_back({at, into, step.i64(1), step.blob(2)});
        at = into;
    }
    const RecordId survivor = survivorOf(chain);
    return survivor == customer ? RecordId() : survivor;
}

/// The survivor first.
Result<std::vector<RecordId>> RecordRows::everybodyIn(const RecordId &survivor)
{
    std::vector<RecordId> all{survivor};
    for (size_t i = 0; i < all.size(); ++i) {
        KONTOR_ASSIGN(const std::vector<RecordId> next, mergedInto(all[i]));
        for (const RecordId &one : next) {
            KONTOR_ASSIGN(const RecordId theirs, survivorOfCustomer(one));
            if (theirs == survivor && std::ranges::find(all, one) == all.end())
                all.push_back(one);
        }
    }
    return all;
}

Result<RecordRows::Bought> RecordRows::bought(const std::vector<RecordId> &everybody)
{
    Bought sum;
    for (const RecordId &one : everybody) {
        Query days(m_db, kBought);
        KONTOR_TRY(days.run(one.bytes()));
        while (days.next()) {
            addCapped(sum.orders, days.i64(1));
            addCapped(sum.valueMinor, days.i64(2));
            if (days.i64(1) > 0)
                sum.lastDay = std::max(sum.lastDay, days.i64(0));
        }
    }
    return sum;
}

Result<QVariantList> RecordRows::customer(const RecordId &subject)
{
    KONTOR_ASSIGN(const QJsonObject f, fields(subject));
    if (f.isEmpty())
        return QVariantList{};
    KONTOR_ASSIGN(const Age when, age(subject));
    KONTOR_ASSIGN(const RecordId survivor, survivorOfCustomer(subject));
    const QJsonObject home = f.value("address"_L1).toObject();
    const QString name = string(f, "name"_L1);
    const QString email = string(f, "email"_L1);
    const QString phone = string(f, "phone"_L1);
    const bool isListed = survivor.isNull() && !(name.isEmpty() && email.isEmpty() && phone.isEmpty());
    QStringList words; // of everybody this row stands for
    std::vector<RecordId> everybody;
    if (survivor.isNull()) {
        KONTOR_ASSIGN(everybody, everybodyIn(subject));
    }
    KONTOR_ASSIGN(const Bought sum, bought(everybody));
    for (const RecordId &one : everybody) {
        KONTOR_ASSIGN(const QJsonObject theirs, one == subject ? Result<QJsonObject>(f) : fields(one));
        words << string(theirs, "name"_L1) << string(theirs, "email"_L1) << string(theirs, "phone"_L1);
    }
    const auto key = [isListed](const QString &text) { return isListed ? solid(text) : solid({}); };
    return QVariantList{subject.bytes(),
                        name,
                        solid(email.trimmed()),
                        phone,
                        string(f, "note"_L1),
                        joined(members(f, u"tags/"_s), u", "_s),
                        QString::fromUtf8(QJsonDocument(home).toJson(QJsonDocument::Compact)),
                        when.createdMs,
                        survivor.isNull() ? QVariant() : QVariant(survivor.bytes()),
                        isListed ? 1 : 0,
                        key(foldText(name.isEmpty() ? email : name)),
                        key(mailKey(email)),
                        key(phoneKey(phone)),
                        key(placeKey(name, home)),
                        sum.orders,
                        sum.valueMinor,
                        sum.lastDay,
                        joined(words, u"\n"_s)};
}

Result<QVariantList> RecordRows::location(const RecordId &subject)
{
    KONTOR_ASSIGN(const QJsonObject f, fields(subject));
    const bool isMain = idCast<LocationId>(subject) == mainLocation();
    if (f.isEmpty() && !isMain)
        return QVariantList{};
    return QVariantList{subject.bytes(), string(f, "name"_L1, isMain ? u"Main"_s : u""_s),
                        string(f, "code"_L1, isMain ? u"MAIN"_s : u""_s)};
}

Result<std::map<CategoryId, CategoryNode>> RecordRows::categories()
{
    std::map<CategoryId, CategoryNode> nodes;
    Query query(m_db, kCategoryFields);
    KONTOR_TRY(query.run());
    while (query.next()) {
        CategoryNode &node = nodes[CategoryId::fromBytes(query.blob(0))];
        const QJsonValue value = decodeRegister(query.blob(2));
        if (query.text(1) == "name"_L1)
            node.name = value.toString();
        if (query.text(1) == "archived"_L1)
            node.archived = value.toBool();
        if (query.text(1) == "threshold"_L1 && value.isDouble())
            node.threshold = std::clamp<qint64>(value.toInteger(), 0, kMostUnits);
        if (query.text(1) == "parent"_L1) {
            node.parent = CategoryId::fromString(value.toString());
            node.movedAt = Hlc{query.i64(3)};
            node.movedBy = DeviceId::fromBytes(query.blob(4));
        }
    }
    resolveCategoryTree(nodes);
    return nodes;
}

QVariantList RecordRows::category(const CategoryId &id, const CategoryNode &node)
{
    return {
        id.bytes(),          solid(node.name),     node.parent.isNull() ? QVariant() : QVariant(node.parent.bytes()),
        solid(node.path),    node.inCycle ? 1 : 0, orNull(node.threshold),
        orNull(node.warnAt), node.archived ? 1 : 0};
}

} // namespace kontor
