// SPDX-License-Identifier: GPL-3.0-or-later
#include "productentry.h"

#include "inventoryservice.h"
#include "shopreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

VariantDraft variantOf(const GoodsRow &row, const QJsonObject &fields)
{
    VariantDraft variant;
    variant.id = row.id;
    variant.title = row.variantTitle;
    variant.sku = row.sku;
    variant.barcode = row.barcode;
    variant.priceMinor = row.priceMinor;
    variant.compareAtMinor = row.compareAtMinor;
    variant.costMinor = row.costMinor;
    variant.weightGrams = row.weightGrams;
    variant.policy = row.policy;
    variant.tracked = row.tracked;
    variant.position = fields.value("position"_L1).toInt(1);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (it.key().startsWith("options/"_L1) && it.value().isString())
            variant.options[it.key().mid(8)] = it.value().toString();
    return variant;
}

QStringList parts(const QString &text, const QString &separator)
{
    QStringList found;
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts))
        found += part.trimmed();
    return found;
}

} // namespace

Result<ProductEntry> readProduct(ShopReader &reader, const ProductId &product)
{
    GoodsFilter filter;
    filter.product = product;
    filter.archivedToo = true;
    KONTOR_ASSIGN(const std::vector<qint64> numbers, reader.goodsNumbersOf(filter));
    KONTOR_ASSIGN(std::vector<GoodsRow> rows, reader.goodsRows(numbers));
    std::ranges::sort(rows, {}, &GoodsRow::n); // as they were made
    if (rows.empty())
        return fail(ErrorKind::NotFound, "no_such_record", u"This product does not exist any more."_s);
    KONTOR_ASSIGN(const QJsonObject fields, reader.fields(idCast<RecordId>(product)));
    ProductEntry entry;
    ProductDraft &draft = entry.draft;
    const GoodsRow &first = rows.front();
    draft.id = product;
    draft.title = first.productTitle;
    draft.description = fields.value("description"_L1).toString();
    draft.handle = fields.value("handle"_L1).toString();
    draft.brand = first.brand;
    draft.type = first.type;
    draft.taxClass = first.taxClass;
    draft.status = fields.value("status"_L1).toString(u"active"_s);
    draft.tags = parts(first.tags, u","_s);
    draft.categories = parts(first.categories, u";"_s);
    for (const GoodsRow &row : rows) {
        KONTOR_ASSIGN(const QJsonObject own, reader.fields(idCast<RecordId>(row.id)));
        draft.variants.push_back(variantOf(row, own));
    }
    std::ranges::stable_sort(draft.variants, {}, &VariantDraft::position);
    entry.initialStock.assign(draft.variants.size(), 0);
    return entry;
}

Result<GoodsService::Saved> writeProduct(UnitOfWork &unit, const QString &actor, const ProductEntry &entry,
                                         EditStep *step)
{
    GoodsService goods(unit, actor);
    KONTOR_ASSIGN(const GoodsService::Saved saved, goods.save(entry.draft));
    std::vector<FieldChange> taken;
    const RecordId product = idCast<RecordId>(saved.product);
    for (const QString &tag : entry.tagsTaken)
        taken.push_back({product, u"product"_s, u"tags/"_s + tag, QJsonValue::Null});
    for (const QString &path : entry.categoriesTaken) {
        KONTOR_ASSIGN(const CategoryId category, goods.category(path));
        taken.push_back({product, u"product"_s, u"categories/"_s + category.toString(), QJsonValue::Null});
    }
    KONTOR_TRY(goods.set(taken));
    if (step)
        *step = goods.step();
    InventoryService stock(unit, actor);
    for (size_t i = 0; i < saved.variants.size() && i < entry.initialStock.size(); ++i)
        if (entry.initialStock[i] > 0)
            KONTOR_TRY(stock.receive(saved.variants[i], entry.initialStock[i], {}));
    return saved;
}

} // namespace kontor
