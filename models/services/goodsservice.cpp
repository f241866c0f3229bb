// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsservice.h"

#include "barcode.h"
#include "currency.h"
#include "shopfile.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kFactsPerDocument = 190; // below the limit of a document

struct FieldRule {
    const char *name;
    const char *of;
    enum Kind { Text, Amount, Whole, YesNo, Policy, Status, Barcode } kind;
};

constexpr std::array kFields{
    FieldRule{"title", "product", FieldRule::Text},         FieldRule{"description", "product", FieldRule::Text},
    FieldRule{"brand", "product", FieldRule::Text},         FieldRule{"type", "product", FieldRule::Text},
    FieldRule{"tax_class", "product", FieldRule::Text},     FieldRule{"status", "product", FieldRule::Status},
    FieldRule{"variant_title", "variant", FieldRule::Text}, FieldRule{"sku", "variant", FieldRule::Text},
    FieldRule{"barcode", "variant", FieldRule::Barcode},    FieldRule{"price", "variant", FieldRule::Amount},
    FieldRule{"compare_at", "variant", FieldRule::Amount},  FieldRule{"cost", "variant", FieldRule::Amount},
    FieldRule{"weight_g", "variant", FieldRule::Whole},     FieldRule{"bin", "variant", FieldRule::Text},
    FieldRule{"policy", "variant", FieldRule::Policy},      FieldRule{"tracked", "variant", FieldRule::YesNo},
    FieldRule{"threshold", "variant", FieldRule::Whole},
};

QString storedName(const FieldRule &rule)
{
    const QString name = QString::fromLatin1(rule.name);
    if (rule.kind == FieldRule::Amount)
        return name + u"_minor"_s;
    return name == "variant_title"_L1 ? u"title"_s : name;
}

Result<QJsonValue> parseValue(const FieldRule &rule, const QString &text, const QString &currency)
{
    const auto bad = [&](const QString &hint) {
        return fail(ErrorKind::Usage, "bad_value",
                    u"%1 is not a value for %2. %3"_s.arg(text, QLatin1String(rule.name), hint));
    };
    if (text.contains(QChar(u'\0')))
        return bad(u"It contains a NUL character."_s);
    switch (rule.kind) {
    case FieldRule::Text:
        return QJsonValue(text);
    case FieldRule::Amount: {
        if (text.isEmpty())
            return QJsonValue(QJsonValue::Null);
        KONTOR_ASSIGN(const qint64 minor, parseMajor(text, currency));
        if (minor < 0)
            return bad(u"It cannot be negative."_s);
        return QJsonValue(minor);
    }
    case FieldRule::Whole: {
        bool ok = false;
        const qlonglong number = text.toLongLong(&ok);
        if (text.isEmpty())
            return QJsonValue(QJsonValue::Null);
        return ok && number >= 0 && number <= 1'000'000'000 ? Result<QJsonValue>(QJsonValue(number))
                                                            : bad(u"Give a whole number from 0."_s);
    }
    case FieldRule::YesNo:
        if (text == "yes"_L1 || text == "true"_L1 || text == "1"_L1)
            return QJsonValue(true);
        if (text == "no"_L1 || text == "false"_L1 || text == "0"_L1)
            return QJsonValue(false);
        return bad(u"Say yes or no."_s);
    case FieldRule::Policy:
        return text == "deny"_L1 || text == "continue"_L1 ? Result<QJsonValue>(QJsonValue(text))
                                                          : bad(u"Say deny or continue."_s);
    case FieldRule::Status:
        return text == "draft"_L1 || text == "active"_L1 || text == "archived"_L1
            ? Result<QJsonValue>(QJsonValue(text))
            : bad(u"Say draft, active or archived."_s);
    case FieldRule::Barcode:
        return text.isEmpty() || classifyBarcode(text) != BarcodeKind::Invalid
            ? Result<QJsonValue>(QJsonValue(text))
            : bad(u"Its check digit is wrong; scan it again."_s);
    }
    return bad({});
}

/// Empty values are not worth a fact where nothing was set before.
bool isDefault(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
}

QJsonValue optionalNumber(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

void addProductFields(const ProductDraft &draft, const RecordId &product, std::vector<FieldChange> &changes)
{
    const auto put = [&](const QString &field, const QJsonValue &value) {
        changes.push_back({product, u"product"_s, field, value});
    };
    put(u"title"_s, draft.title);
    put(u"description"_s, draft.description);
    put(u"brand"_s, draft.brand);
    put(u"type"_s, draft.type);
    put(u"handle"_s, draft.handle);
    put(u"tax_class"_s, draft.taxClass);
    put(u"status"_s, draft.status == "active"_L1 ? QJsonValue() : QJsonValue(draft.status));
    for (const QString &tag : draft.tags)
        put(u"tags/"_s + tag, 1);
    for (qsizetype i = 0; i < draft.images.size(); ++i) {
        put(u"images/"_s + draft.images.at(i),
            QJsonObject{{u"rank"_s, u"%1"_s.arg(i + 1, 6, 10, QLatin1Char('0'))},
                        {u"alt"_s, draft.imageAlts.value(i)}});
    }
    for (const auto &[column, value] : draft.extra)
        put(u"extra/"_s + column, value);
}

void addVariantFields(const VariantDraft &draft, const RecordId &variant, const RecordId &product,
                      std::vector<FieldChange> &changes)
{
    const auto put = [&](const QString &field, const QJsonValue &value) {
        changes.push_back({variant, u"variant"_s, field, value});
    };
    put(u"product"_s, product.toString());
    put(u"title"_s, draft.title);
    put(u"sku"_s, draft.sku);
    put(u"barcode"_s, draft.barcode);
    put(u"price_minor"_s, draft.priceMinor);
    put(u"compare_at_minor"_s, optionalNumber(draft.compareAtMinor));
    put(u"cost_minor"_s, optionalNumber(draft.costMinor));
    put(u"weight_g"_s, optionalNumber(draft.weightGrams));
    put(u"policy"_s, draft.policy == "deny"_L1 ? QJsonValue() : QJsonValue(draft.policy));
    put(u"tracked"_s, draft.tracked ? QJsonValue() : QJsonValue(false));
    put(u"position"_s, draft.position == 1 ? QJsonValue() : QJsonValue(draft.position));
    for (const auto &[name, value] : draft.options)
        put(u"options/"_s + name, value);
}

/// What an unset field means, so that going back to it is written when something else was set.
QJsonValue meaning(const QString &field, const QJsonValue &value)
{
    if (!value.isNull() && !value.isUndefined())
        return value;
    if (field == "status"_L1)
        return u"active"_s;
    if (field == "policy"_L1)
        return u"deny"_s;
    if (field == "tracked"_L1)
        return true;
    if (field == "position"_L1)
        return 1;
    return QJsonValue::Null;
}

} // namespace

GoodsService::GoodsService(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_actor(std::move(actor)), m_batch(batch)
{ }

Result<int> GoodsService::write(const std::vector<FieldChange> &changes)
{
    int written = 0;
    Document document{{}, m_actor, m_batch};
    const auto flush = [&]() -> Result<void> {
        if (document.facts.empty())
            return {};
        KONTOR_TRY(m_unit.append(document));
        document.facts.clear();
        return {};
    };
    std::map<RecordId, QJsonObject> present;
    for (const FieldChange &change : changes) {
        auto known = present.find(change.subject);
        if (known == present.end())
            known = present.emplace(change.subject, m_unit.registerValues(change.subject)).first;
        const QJsonValue now = known->second.value(change.field);
        const QJsonValue next = meaning(change.field, change.value);
        const bool same = now.isUndefined() ? isDefault(change.value)
                                            : meaning(change.field, now) == next || (isDefault(now) && isDefault(next));
        if (same)
            continue;
        known->second.insert(change.field, next);
        document.facts.push_back({FactKind::GoodsSet,
                                  {change.subject},
                                  {{u"of"_s, change.of}, {u"field"_s, change.field}, {u"value"_s, next}},
                                  {},
                                  {}});
        ++written;
        if (document.facts.size() >= kFactsPerDocument)
            KONTOR_TRY(flush());
    }
    KONTOR_TRY(flush());
    return written;
}

Result<GoodsService::Saved> GoodsService::save(const ProductDraft &draft)
{
    if (draft.title.trimmed().isEmpty())
        return fail(ErrorKind::Usage, "title_required", u"A product needs a title."_s);
    if (draft.variants.empty())
        return fail(ErrorKind::Usage, "no_variants", u"A product needs at least one variant with a price."_s);
    Saved saved;
    saved.product = draft.id.value_or(ProductId(m_unit.newUuid()));
    const RecordId product = idCast<RecordId>(saved.product);
    saved.created = m_unit.registerValue(product, u"title"_s).isUndefined();
    std::vector<FieldChange> changes;
    addProductFields(draft, product, changes);
    for (const QString &path : draft.categories) {
        KONTOR_ASSIGN(const CategoryId id, category(path));
        changes.push_back({product, u"product"_s, u"categories/"_s + id.toString(), 1});
    }
    for (const VariantDraft &variant : draft.variants) {
        if (variant.priceMinor < 0)
            return fail(ErrorKind::Usage, "bad_amount", u"The price of %1 cannot be negative."_s.arg(draft.title));
        if (variant.options.size() > 3)
            return fail(ErrorKind::Usage, "too_many_options", u"A variant has at most three options."_s);
        saved.variants.push_back(variant.id.value_or(VariantId(m_unit.newUuid())));
        addVariantFields(variant, idCast<RecordId>(saved.variants.back()), product, changes);
    }
    KONTOR_ASSIGN(const int written, write(changes));
    saved.changed = !saved.created && written > 0;
    return saved;
}

Result<std::vector<FieldChange>> GoodsService::set(const std::vector<FieldChange> &changes)
{
    std::vector<FieldChange> back;
    for (const FieldChange &change : changes) {
        const QJsonValue now = m_unit.registerValue(change.subject, change.field);
        if (now != change.value)
            back.push_back({change.subject, change.of, change.field, now.isUndefined() ? QJsonValue() : now});
    }
    KONTOR_TRY(write(changes));
    return back;
}

Result<void> GoodsService::archive(const ProductId &product)
{
    KONTOR_TRY(write({{idCast<RecordId>(product), u"product"_s, u"status"_s, u"archived"_s}}));
    return {};
}

Result<CategoryId> GoodsService::category(const QString &path)
{
    const QStringList names = path.split(u'>', Qt::SkipEmptyParts);
    CategoryId parent;
    QString full;
    for (const QString &raw : names) {
        const QString name = raw.trimmed();
        if (name.isEmpty())
            continue;
        full += (full.isEmpty() ? QString() : u" > "_s) + name;
        // The same path is the same category on every desk.
        const CategoryId id(uuidV5(m_unit.file().identity().shop, "category/" + full.toUtf8()));
        std::vector<FieldChange> changes{{idCast<RecordId>(id), u"category"_s, u"name"_s, name}};
        if (!parent.isNull())
            changes.push_back({idCast<RecordId>(id), u"category"_s, u"parent"_s, parent.toString()});
        if (m_unit.registerValue(idCast<RecordId>(id), u"name"_s).isUndefined())
            KONTOR_TRY(write(changes));
        parent = id;
    }
    if (parent.isNull())
        return fail(ErrorKind::Usage, "name_required", u"Give the category a name."_s);
    return parent;
}

Result<void> GoodsService::moveCategory(const CategoryId &category, const std::optional<CategoryId> &parent)
{
    if (parent && *parent == category)
        return refused("own_parent", u"A category cannot lie in itself."_s);
    KONTOR_TRY(write({{idCast<RecordId>(category), u"category"_s, u"parent"_s,
                       parent ? QJsonValue(parent->toString()) : QJsonValue(u""_s)}}));
    return {};
}

Result<FieldChange> GoodsService::parseField(const VariantId &variant, const ProductId &product, const QString &field,
                                             const QString &text, const QString &currency)
{
    for (const FieldRule &rule : kFields) {
        if (field != QLatin1String(rule.name))
            continue;
        KONTOR_ASSIGN(const QJsonValue value, parseValue(rule, text, currency));
        const QString of = QString::fromLatin1(rule.of);
        const RecordId subject = of == "product"_L1 ? idCast<RecordId>(product) : idCast<RecordId>(variant);
        return FieldChange{subject, of, storedName(rule), value};
    }
    QStringList known;
    for (const FieldRule &rule : kFields)
        known << QString::fromLatin1(rule.name);
    return fail(ErrorKind::Usage, "unknown_field",
                u"There is no field %1. Known fields: %2."_s.arg(field, known.join(", "_L1)));
}

} // namespace kontor
