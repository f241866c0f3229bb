// SPDX-License-Identifier: GPL-3.0-or-later
#include "fielddefaults.h"
#include "goodsplan.h"
#include "importedfact.h"
#include "inventoryservice.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

using FieldChanges = std::vector<FieldChange>;

QJsonValue optionalNumber(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

/// A register with an empty text counts as unset.
QJsonValue meaning(const QString &field, const QJsonValue &value)
{
    const bool isUnset = value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
    return isUnset ? fieldDefault(field) : value;
}

/// Collects the registers of one record that are to change.
class Differences
{
public:
    Differences(FieldChanges &changes, const RecordId &subject, QString of, const QJsonObject &present)
        : m_changes(changes), m_subject(subject), m_of(std::move(of)), m_present(present)
    { }

    void put(const QString &field, const QJsonValue &value)
    {
        if (meaning(field, m_present.value(field)) != meaning(field, value))
            m_changes.push_back({m_subject, m_of, field, value});
    }
    /// The members of a set become exactly `wanted`.
    void putSet(const QString &prefix, const QStringList &wanted)
    {
        for (const QString &member : wanted)
            put(prefix + member, 1);
        for (auto it = m_present.begin(); it != m_present.end(); ++it) {
            const bool present = it.key().startsWith(prefix) && it.value().toInteger() == 1;
            if (present && !wanted.contains(it.key().mid(prefix.size())))
                put(it.key(), QJsonValue::Null);
        }
    }

private:
    FieldChanges &m_changes;
    RecordId m_subject;
    QString m_of;
    const QJsonObject &m_present;
};

void putVariant(Differences &differences, const VariantDraft &draft, const QSet<QString> &fields, bool isNew)
{
    const auto put = [&](const char *name, const QJsonValue &value) {
        const QString field = QString::fromLatin1(name);
        if (isNew || fields.contains(field))
            differences.put(field == "variant_title"_L1 ? u"title"_s : field, value);
    };
    put("variant_title", draft.title);
    put("sku", draft.sku);
    put("barcode", draft.barcode);
    put("price_minor", draft.priceMinor);
    put("compare_at_minor", optionalNumber(draft.compareAtMinor));
    put("cost_minor", optionalNumber(draft.costMinor));
    put("weight_g", optionalNumber(draft.weightGrams));
    put("policy", draft.policy);
    put("tracked", draft.tracked);
    put("position", draft.position);
    for (const auto &[name, value] : draft.options) {
        if (isNew || fields.contains(u"options"_s))
            differences.put(u"options/"_s + name, value);
    }
    for (const auto &[column, value] : draft.extra)
        differences.put(u"extra/"_s + column, value);
}

/// A file that only changes prices names no titles.
QString nameOf(const PlannedProduct &product)
{
    if (!product.draft.title.isEmpty() || product.variants.empty())
        return product.draft.title;
    return product.variants.front().draft.sku;
}

} // namespace

GoodsWriter::GoodsWriter(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
    : m_job(job), m_unit(unit), m_batch(batch), m_goods(unit, job.options.actor, batch)
{ }

Result<void> GoodsWriter::write(const GoodsPlan &plan)
{
    qint64 done = m_job.rows();
    for (const PlannedProduct &product : plan.products) {
        done += std::ssize(product.rows);
        KONTOR_TRY(m_job.step(done, 2 * m_job.rows()));
        if (std::any_of(product.rows.begin(), product.rows.end(), [&](qsizetype row) { return m_job.isRejected(row); }))
            continue;
        const auto outcome = writeProduct(product, plan.fields);
        if (!outcome && !concernsTheRows(outcome.error()))
            return std::unexpected(outcome.error());
        if (!outcome) {
            for (const qsizetype row : product.rows)
                m_job.reject(row, nullptr, "not_accepted", outcome.error().message);
            continue;
        }
        m_job.count(*outcome, product.rows, nameOf(product));
    }
    return {};
}

Result<RowOutcome> GoodsWriter::writeProduct(const PlannedProduct &product, const QSet<QString> &fields)
{
    KONTOR_ASSIGN(const RowOutcome outcome, product.exists ? update(product, fields) : create(product));
    for (const PlannedVariant &variant : product.variants) {
        if (!variant.exists)
            KONTOR_TRY(openStock(variant));
    }
    return outcome;
}

Result<RowOutcome> GoodsWriter::create(const PlannedProduct &product)
{
    ProductDraft draft = product.draft;
    if (draft.status.isEmpty())
        draft.status = u"active"_s;
    for (const PlannedVariant &variant : product.variants)
        draft.variants.push_back(variant.draft);
    KONTOR_TRY(m_goods.save(draft));
    return RowOutcome::Created;
}

Result<FieldChanges> GoodsWriter::productChanges(const PlannedProduct &product, const QSet<QString> &fields)
{
    const ProductDraft &draft = product.draft;
    const RecordId id = idCast<RecordId>(*draft.id);
    const QJsonObject present = m_unit.registerValues(id);
    FieldChanges changes;
    Differences differences(changes, id, u"product"_s, present);
    const auto put = [&](const char *field, const QJsonValue &value) {
        if (fields.contains(QLatin1String(field)))
            differences.put(QString::fromLatin1(field), value);
    };
    if (!draft.title.trimmed().isEmpty())
        put("title", draft.title);
    if (!draft.handle.isEmpty())
        put("handle", draft.handle);
    if (!draft.status.isEmpty())
        put("status", draft.status);
    put("description", draft.description);
    put("brand", draft.brand);
    put("type", draft.type);
    put("tax_class", draft.taxClass);
    if (fields.contains(u"tags"_s))
        differences.putSet(u"tags/"_s, draft.tags);
    if (fields.contains(u"categories"_s)) {
        QStringList ids;
        for (const QString &path : draft.categories) {
            KONTOR_ASSIGN(const CategoryId category, m_goods.category(path));
            ids << category.toString();
        }
        differences.putSet(u"categories/"_s, ids);
    }
    for (qsizetype i = 0; fields.contains(u"images"_s) && i < draft.images.size(); ++i)
        differences.put(u"images/"_s + draft.images.at(i),
                        QJsonObject{{u"rank"_s, u"%1"_s.arg(i + 1, 6, 10, QLatin1Char('0'))},
                                    {u"alt"_s, draft.imageAlts.value(i)}});
    for (const auto &[column, value] : draft.extra)
        differences.put(u"extra/"_s + column, value);
    return changes;
}

Result<RowOutcome> GoodsWriter::update(const PlannedProduct &product, const QSet<QString> &fields)
{
    KONTOR_ASSIGN(FieldChanges changes, productChanges(product, fields));
    for (const PlannedVariant &variant : product.variants) {
        const RecordId id = idCast<RecordId>(*variant.draft.id);
        const QJsonObject present = m_unit.registerValues(id);
        Differences differences(changes, id, u"variant"_s, present);
        if (!variant.exists)
            differences.put(u"product"_s, product.draft.id->toString());
        putVariant(differences, variant.draft, fields, !variant.exists);
    }
    if (changes.empty())
        return RowOutcome::Unchanged;
    KONTOR_TRY(m_goods.set(changes));
    return RowOutcome::Updated;
}

Result<void> GoodsWriter::openStock(const PlannedVariant &variant)
{
    if (!variant.openingStock || *variant.openingStock <= 0 || !variant.draft.tracked)
        return {};
    KONTOR_ASSIGN(const ImportedFact fact,
                  importedFact(m_unit, variant.draft.id->uuid(),
                               "stock.counted|opening|" + QByteArray::number(*variant.openingStock)));
    if (fact.counts)
        return {};
    InventoryService::Where where;
    where.factId = fact.id;
    return InventoryService(m_unit, m_job.options.actor, m_batch)
        .count(*variant.draft.id, *variant.openingStock, where);
}

} // namespace kontor
