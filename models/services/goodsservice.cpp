// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsservice.h"

#include "categoryservice.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

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
    put(u"sku"_s, draft.sku.trimmed()); // codes are looked up without blanks around them
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
    for (const auto &[column, value] : draft.extra)
        put(u"extra/"_s + column, value);
}

} // namespace

GoodsService::GoodsService(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_writer(unit, std::move(actor), batch)
{ }

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

Result<int> GoodsService::setMany(const std::vector<FieldChange> &changes, Progress &progress)
{
    return m_writer.write(changes, &progress);
}

Result<void> GoodsService::setArchived(const ProductId &product, bool archived)
{
    const RecordId record = idCast<RecordId>(product);
    if (!archived && m_unit.registerValue(record, u"status"_s).toString() != "archived"_L1)
        return {}; // bringing back what was never away must not publish a draft
    KONTOR_TRY(write({{record, u"product"_s, u"status"_s, archived ? u"archived"_s : u"active"_s}}));
    return {};
}

Result<CategoryId> GoodsService::category(const QString &path)
{
    return CategoryService(m_writer).atPath(path);
}

} // namespace kontor
