// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordrows.h"

#include "barcode.h"
#include "factread.h"
#include "order.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kFields = "SELECT field, value FROM registers WHERE subject = ?";
constexpr auto kAge = "SELECT min(hlc) >> 16, max(hlc) >> 16 FROM registers WHERE subject = ?";
constexpr auto kProductTexts = "SELECT title, brand, tags, categories, status FROM products WHERE id = ?";
constexpr auto kCategory = "SELECT path, warn_at FROM categories WHERE filed_as = ?";
constexpr auto kVariantsOf = "SELECT id FROM variants WHERE product = ? ORDER BY position, n";
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
        Query category(m_db, kCategory);
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
    Query query(m_db, kVariantsOf);
    KONTOR_TRY(query.run(product.bytes()));
    std::vector<VariantId> variants;
    while (query.next())
        variants.push_back(VariantId::fromBytes(query.blob(0)));
    return variants;
}

Result<QVariantList> RecordRows::customer(const RecordId &subject)
{
    KONTOR_ASSIGN(const QJsonObject f, fields(subject));
    if (f.isEmpty())
        return QVariantList{};
    KONTOR_ASSIGN(const Age when, age(subject));
    const QByteArray address = QJsonDocument(f.value("address"_L1).toObject()).toJson(QJsonDocument::Compact);
    const QString name = string(f, "name"_L1);
    const QString email = string(f, "email"_L1);
    const QString phone = string(f, "phone"_L1);
    return QVariantList{subject.bytes(),
                        name,
                        solid(email.trimmed()),
                        phone,
                        string(f, "note"_L1),
                        joined(members(f, u"tags/"_s), u", "_s),
                        QString::fromUtf8(address),
                        when.createdMs,
                        joined({name, email, phone}, u"\n"_s)};
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
