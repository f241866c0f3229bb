// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericgoods.h"

#include "csvwriter.h"
#include "genericorders.h"
#include "goodscells.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// Kontor's own header first, then what others write.
constexpr std::array kGenericGoodsFields{
    FieldNames{"id", "ID|Variant ID"},
    FieldNames{"sku",
               "SKU|Article number|Article no|Article|Item number|Item no|Item code|Product code|Product ID|"
               "ProductID|StockCode|Code|商品编码|商家编码|货号"},
    FieldNames{"title", "Title|Name|Product name|ProductName|Product title|Product|商品名称|商品标题|标题|名称"},
    FieldNames{"variant_title", "Variant|Variant title|规格"},
    FieldNames{"group", "Product group"},
    FieldNames{"handle", "Handle|Slug"},
    FieldNames{"description", "Description|Body|Text|描述"},
    FieldNames{"brand", "Brand|Vendor|Manufacturer|品牌"},
    FieldNames{"type", "Type|Product type|类型"},
    FieldNames{"categories", "Category|Categories|Product category|CategoryName|分类|类目"},
    FieldNames{"tags", "Tags|Labels|Keywords|标签"},
    FieldNames{"status", "Status|状态"},
    FieldNames{"tax_class", "Tax class|税类"},
    FieldNames{"barcode", "Barcode|EAN|EAN13|EAN-13|UPC|GTIN|ISBN|条形码|条码"},
    FieldNames{"price", "Price|Unit price|UnitPrice|Retail price|Selling price|Sales price|价格|售价|单价"},
    FieldNames{"compare_at", "Compare at price|Compare-at price|Old price|RRP|Regular price|划线价|原价"},
    FieldNames{"cost", "Cost|Cost per item|Cost price|Purchase price|成本|成本价|进价"},
    FieldNames{"weight_g", "Weight (g)|Weight g|Grams|Weight in grams|重量"},
    FieldNames{"stock", "Stock|On hand|Quantity|Qty|Units in stock|UnitsInStock|Inventory|库存|数量"},
    FieldNames{"policy", "Policy|Sell without stock|Continue selling when out of stock"},
    FieldNames{"tracked", "Tracked|Track stock"},
    FieldNames{"position", "Position"},
    FieldNames{"option1_name", "Option1 name"},
    FieldNames{"option1_value", "Option1 value"},
    FieldNames{"option2_name", "Option2 name"},
    FieldNames{"option2_value", "Option2 value"},
    FieldNames{"option3_name", "Option3 name"},
    FieldNames{"option3_value", "Option3 value"},
    FieldNames{"images", "Images|Image|Picture|Pictures|Image URL|图片"},
};

constexpr std::array kGenericGoodsOptions{std::pair{"option1_name", "option1_value"},
                                          std::pair{"option2_name", "option2_value"},
                                          std::pair{"option3_name", "option3_value"}};

bool hasAny(const QStringList &header, const char *field)
{
    return hasHeaderFor(header, kGenericGoodsFields, field);
}

} // namespace

std::span<const FieldNames> GenericGoods::fields() const
{
    return kGenericGoodsFields;
}

bool GenericGoods::claims(const QStringList &header) const
{
    const bool hasLines = GenericOrders::halfIn(header) == GenericOrders::Half::Lines; // prices of what was sold
    return hasAny(header, "price") && (hasAny(header, "sku") || hasAny(header, "title")) && !hasLines;
}

Result<void> GenericGoods::judge(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({}));
    job.unescape = unescapeFormula;
    KONTOR_TRY(job.matchColumns(kGenericGoodsFields));
    if (!job.has("sku") && !job.has("title") && !job.has("id"))
        return refused("missing_column", u"No column names the article. Add an SKU or a title."_s);
    KONTOR_ASSIGN(m_index, GoodsIndex::read(job.shop.reader()));
    for (qsizetype row = 0; row < job.rows(); ++row) {
        KONTOR_TRY(job.step(row, 2 * job.rows()));
        judgeRow(job, row);
    }
    noteRepeatedSkus(job);
    m_plan.fields = registersOf(job.columns);
    for (const PlannedProduct &product : m_plan.products)
        rejectWithItsRows(job, product, product.draft.title.isEmpty() ? u"this product"_s : product.draft.title);
    return {};
}

const GoodsRow *GenericGoods::present(ImportJob &job, qsizetype row) const
{
    if (const QUuid id = QUuid::fromString(job.key(row, "id")); !id.isNull()) {
        if (const GoodsRow *article = m_index.variant(VariantId(id)))
            return article;
    }
    const QString sku = job.key(row, "sku");
    if (!sku.isEmpty()) {
        if (const GoodsRow *article = m_index.bySku(sku)) {
            if (m_index.countOfSku(sku) > 1)
                job.note(Severity::Warning, row, "sku", "sku_of_several",
                         u"The shop has several articles with this SKU; the oldest is meant."_s);
            return article;
        }
    }
    return m_index.variant(VariantId(job.subject(u"variant"_s, keyOf(job, row))));
}

/// What tells the article from all others of a file.
QString GenericGoods::keyOf(const ImportJob &job, qsizetype row) const
{
    if (const QString id = job.key(row, "id"); !id.isEmpty())
        return u"id|"_s + id;
    if (const QString sku = job.key(row, "sku"); !sku.isEmpty())
        return u"sku|"_s + sku;
    QStringList parts{u"title"_s, job.key(row, "handle"), job.key(row, "title"), job.key(row, "variant_title")};
    for (const auto &[name, value] : kGenericGoodsOptions)
        parts << job.key(row, value);
    return parts.join(u'|');
}

void GenericGoods::judgeRow(ImportJob &job, qsizetype row)
{
    if (job.isBlank(row)) {
        job.note(Severity::Info, row, nullptr, "blank_row", u"The row is empty."_s);
        return;
    }
    if (job.key(row, "sku").isEmpty() && job.key(row, "title").isEmpty() && job.key(row, "id").isEmpty()) {
        job.reject(row, "sku", "article_missing", u"The row names no article."_s, u"Write its SKU or its title."_s);
        return;
    }
    const GoodsRow *article = present(job, row);
    if (!article && job.key(row, "title").isEmpty())
        job.reject(row, "title", "title_missing", u"The shop has no such article, and a new one needs a title."_s,
                   u"Write its title, or correct the SKU."_s);
    if (!article && !job.has("price"))
        job.reject(row, nullptr, "price_missing", u"The shop has no such article, and a new one needs a price."_s,
                   u"Add a column with the price."_s);
    PlannedProduct &product = productOf(job, row, article);
    product.rows.push_back(row);
    addTo(product, job, row, article);
}

PlannedProduct &GenericGoods::productOf(ImportJob &job, qsizetype row, const GoodsRow *article)
{
    const QString handle = job.key(row, job.key(row, "group").isEmpty() ? "handle" : "group");
    const ProductId id =
        article ? article->product : ProductId(job.subject(u"product"_s, handle.isEmpty() ? keyOf(job, row) : handle));
    const QString key = id.toString();
    // Rows of one handle stay together even when only some of them are in the shop already.
    const QString group = handle.isEmpty() ? key : u"handle|"_s + handle;
    for (const QString &known : {key, group}) {
        if (const auto at = m_byKey.constFind(known); at != m_byKey.constEnd())
            return m_plan.products[*at];
    }
    m_byKey.insert(key, m_plan.products.size());
    m_byKey.insert(group, m_plan.products.size());
    PlannedProduct product;
    product.draft = readProduct(job, row);
    product.draft.id = id;
    product.draft.extra = extraCells(job, row);
    product.draft.images = splitList(job.key(row, "images"), u'\n');
    product.exists = m_index.hasProduct(id);
    m_plan.products.push_back(std::move(product));
    return m_plan.products.back();
}

void GenericGoods::addTo(PlannedProduct &product, ImportJob &job, qsizetype row, const GoodsRow *article)
{
    PlannedVariant variant;
    variant.row = row;
    variant.draft = readVariant(job, row);
    variant.draft.title = job.text(row, "variant_title");
    variant.draft.position = static_cast<int>(product.variants.size()) + 1;
    QStringList values;
    for (const auto &[name, value] : kGenericGoodsOptions) {
        if (const QString text = job.key(row, value); !text.isEmpty()) {
            variant.draft.options.emplace(
                job.key(row, name).isEmpty() ? QString::fromLatin1(value).left(7) : job.key(row, name), text);
            values << text;
        }
    }
    if (!job.has("variant_title"))
        variant.draft.title = values.join(" / "_L1);
    variant.exists = article != nullptr;
    variant.draft.id = article ? article->id : VariantId(job.subject(u"variant"_s, keyOf(job, row)));
    if (const auto before = m_seen.constFind(*variant.draft.id); before != m_seen.constEnd())
        job.reject(row, "sku", "article_twice", u"Row %1 is about the same article."_s.arg(*before + 2),
                   u"Take one of the two rows out."_s);
    m_seen.insert(*variant.draft.id, row);
    variant.openingStock = readOpeningStock(job, row);
    if (article && variant.openingStock && *variant.openingStock != article->onHand)
        job.note(Severity::Info, row, "stock", "stock_not_counted",
                 u"The shop has %1 of it; a list of goods does not change the stock of articles it has."_s.arg(
                     article->onHand),
                 u"To book a count, import the file as generic-stock."_s);
    product.variants.push_back(std::move(variant));
}

Result<void> GenericGoods::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    return GoodsWriter(job, unit, batch).write(m_plan);
}

} // namespace kontor
