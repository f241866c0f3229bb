// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopifyproducts.h"

#include "cellvalues.h"
#include "goodscells.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// The classic name first, then that of 2024.
constexpr std::array kShopifyProductsFields{
    FieldNames{"handle", "Handle|URL handle"},
    FieldNames{"title", "Title"},
    FieldNames{"description", "Body (HTML)|Description"},
    FieldNames{"brand", "Vendor"},
    FieldNames{"categories", "Product Category|Standard Product Type"},
    FieldNames{"type", "Type|Custom Product Type"},
    FieldNames{"tags", "Tags"},
    FieldNames{"published", "Published|Published on online store"},
    FieldNames{"status", "Status"},
    FieldNames{"option1_name", "Option1 Name"},
    FieldNames{"option1_value", "Option1 Value"},
    FieldNames{"option2_name", "Option2 Name"},
    FieldNames{"option2_value", "Option2 Value"},
    FieldNames{"option3_name", "Option3 Name"},
    FieldNames{"option3_value", "Option3 Value"},
    FieldNames{"sku", "Variant SKU|SKU"},
    FieldNames{"weight_g", "Variant Grams|Weight value (grams)"},
    FieldNames{"weight_unit", "Variant Weight Unit|Weight unit for display"},
    FieldNames{"tracker", "Variant Inventory Tracker|Inventory tracker"},
    FieldNames{"stock", "Variant Inventory Qty|Inventory quantity"},
    FieldNames{"policy", "Variant Inventory Policy|Continue selling when out of stock"},
    FieldNames{"fulfilment", "Variant Fulfillment Service|Fulfillment service"},
    FieldNames{"price", "Variant Price|Price"},
    FieldNames{"compare_at", "Variant Compare At Price|Compare-at price"},
    FieldNames{"cost", "Cost per item"},
    FieldNames{"requires_shipping", "Variant Requires Shipping|Requires shipping"},
    FieldNames{"taxable", "Variant Taxable|Charge tax"},
    FieldNames{"barcode", "Variant Barcode|Barcode"},
    FieldNames{"image", "Image Src|Product image URL"},
    FieldNames{"image_position", "Image Position"},
    FieldNames{"image_alt", "Image Alt Text"},
    FieldNames{"variant_image", "Variant Image|Variant image URL"},
    FieldNames{"gift_card", "Gift Card"},
};

constexpr std::array kOptionNames{"option1_name", "option2_name", "option3_name"};
constexpr std::array kShopifyProductsOptionValues{"option1_value", "option2_value", "option3_value"};

QStringList optionValues(const ImportJob &job, qsizetype row)
{
    QStringList values;
    for (const char *field : kShopifyProductsOptionValues)
        values << job.key(row, field);
    return values;
}

bool hasVariant(const ImportJob &job, qsizetype row)
{
    const QStringList values = optionValues(job, row);
    return !job.key(row, "price").isEmpty() || !job.key(row, "sku").isEmpty()
        || std::any_of(values.begin(), values.end(), [](const QString &value) { return !value.isEmpty(); });
}

/// "Title: Default Title" is how a product without variants is written.
bool isDefaultVariant(const QStringList &names, const QStringList &values)
{
    return names.value(0) == "Title"_L1 && values.value(0) == "Default Title"_L1 && values.value(1).isEmpty();
}

} // namespace

std::span<const FieldNames> ShopifyProducts::fields() const
{
    return kShopifyProductsFields;
}

bool ShopifyProducts::claims(const QStringList &header) const
{
    const bool classic = header.contains(u"handle"_s) && header.contains(u"variantprice"_s);
    const bool of2024 = header.contains(u"urlhandle"_s) && header.contains(u"price"_s);
    return header.contains(u"title"_s) && (classic || of2024);
}

Result<void> ShopifyProducts::judge(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({}));
    KONTOR_TRY(job.matchColumns(kShopifyProductsFields));
    KONTOR_TRY(job.require({u"handle"_s, u"title"_s, u"price"_s}));
    KONTOR_ASSIGN(m_index, GoodsIndex::read(job.shop.reader()));
    for (qsizetype row = 0; row < job.rows(); ++row) {
        KONTOR_TRY(job.step(row, 2 * job.rows()));
        judgeRow(job, row);
    }
    noteRepeatedSkus(job);
    m_plan.fields = registersOf(job.columns) + QSet<QString>{u"variant_title"_s, u"position"_s, u"images"_s};
    for (Group &group : m_groups) {
        PlannedProduct &product = group.product;
        if (rejectWithItsRows(job, product, group.handle))
            continue;
        settlePictures(group);
        identify(job, group);
        m_plan.products.push_back(std::move(product));
    }
    return {};
}

void ShopifyProducts::judgeRow(ImportJob &job, qsizetype row)
{
    if (job.isBlank(row)) {
        job.note(Severity::Info, row, nullptr, "blank_row", u"The row is empty."_s);
        return;
    }
    const QString handle = job.key(row, "handle");
    if (handle.isEmpty()) {
        job.reject(row, "handle", "handle_missing", u"The row has no handle, so it belongs to no product."_s,
                   u"Give all rows of a product the same handle."_s);
        return;
    }
    Group &group = groupOf(job, row, handle);
    group.product.rows.push_back(row);
    const bool picture = !job.key(row, "image").isEmpty() || !job.key(row, "variant_image").isEmpty();
    if (picture)
        addPicture(job, row, group);
    if (hasVariant(job, row))
        addVariant(job, row, group);
    else if (picture && group.product.rows.size() > 1)
        job.note(Severity::Info, row, "image", "picture_row", u"The row adds a picture to %1."_s.arg(handle));
    else
        job.reject(row, "price", "price_missing", u"The row has neither a price nor a picture."_s,
                   u"Write the price of the article."_s);
}

ShopifyProducts::Group &ShopifyProducts::groupOf(ImportJob &job, qsizetype row, const QString &handle)
{
    if (const auto known = m_byHandle.constFind(handle); known != m_byHandle.constEnd())
        return m_groups[*known];
    m_byHandle.insert(handle, m_groups.size());
    Group group;
    group.handle = handle;
    group.product.draft = readProduct(job, row);
    // Shopify's category is one path; a semicolon in it is no separator.
    const QString category = job.key(row, "categories");
    group.product.draft.categories = category.isEmpty() ? QStringList() : QStringList{category};
    group.product.draft.extra = extraCells(job, row);
    for (const char *field : kOptionNames)
        group.optionNames << job.key(row, field);
    if (group.product.draft.title.trimmed().isEmpty())
        job.reject(row, "title", "title_missing", u"The first row of a product must have its title."_s,
                   u"Write the title into the first row with this handle."_s);
    if (parseBool(job.key(row, "gift_card")).value_or(false))
        job.note(Severity::Info, row, "gift_card", "gift_card", u"A gift card is imported as an ordinary article."_s);
    m_groups.push_back(std::move(group));
    return m_groups.back();
}

void ShopifyProducts::addPicture(ImportJob &job, qsizetype row, Group &group)
{
    if (const QString address = job.key(row, "image"); !address.isEmpty())
        group.pictures.push_back(
            {address, job.text(row, "image_alt"),
             parseQuantity(job.key(row, "image_position")).value_or(std::ssize(group.pictures) + 1)});
    if (const QString address = job.key(row, "variant_image"); !address.isEmpty())
        group.pictures.push_back({address, {}, 1'000'000});
}

void ShopifyProducts::addVariant(ImportJob &job, qsizetype row, Group &group)
{
    const QStringList values = optionValues(job, row);
    PlannedVariant variant;
    variant.row = row;
    variant.draft = readVariant(job, row);
    variant.draft.position = static_cast<int>(group.product.variants.size()) + 1;
    if (!isDefaultVariant(group.optionNames, values)) {
        QStringList shown;
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (values.at(i).isEmpty())
                continue;
            const QString name = group.optionNames.value(i);
            variant.draft.options.emplace(name.isEmpty() ? u"Option %1"_s.arg(i + 1) : name, values.at(i));
            shown << values.at(i);
        }
        variant.draft.title = shown.join(" / "_L1);
    }
    for (const PlannedVariant &other : group.product.variants) {
        if (other.draft.title == variant.draft.title)
            job.reject(row, "option1_value", "variant_twice",
                       u"Row %1 is the same variant of %2."_s.arg(other.row + 2).arg(group.handle),
                       u"Give each variant its own option values, or take one of the rows out."_s);
    }
    const auto stock = readOpeningStock(job, row);
    if (variant.draft.tracked)
        variant.openingStock = stock;
    else if (stock.value_or(0) > 0)
        job.note(Severity::Info, row, "stock", "stock_not_tracked",
                 u"No inventory tracker is named, so Shopify did not keep this stock and it is not taken over."_s,
                 u"Count the article if you want to keep its stock."_s);
    group.product.variants.push_back(std::move(variant));
}

void ShopifyProducts::settlePictures(Group &group)
{
    std::stable_sort(group.pictures.begin(), group.pictures.end(),
                     [](const Picture &a, const Picture &b) { return a.position < b.position; });
    for (const Picture &picture : group.pictures) {
        if (group.product.draft.images.contains(picture.address))
            continue;
        group.product.draft.images << picture.address;
        group.product.draft.imageAlts << picture.alt;
    }
}

void ShopifyProducts::identify(ImportJob &job, Group &group)
{
    PlannedProduct &product = group.product;
    product.draft.id = ProductId(job.subject(u"product"_s, group.handle));
    for (PlannedVariant &variant : product.variants)
        variant.draft.id = VariantId(job.subject(u"variant"_s, group.handle + u'|' + variant.draft.title));
    findInShop(job, m_index, product);
}

Result<void> ShopifyProducts::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    return GoodsWriter(job, unit, batch).write(m_plan);
}

} // namespace kontor
