// SPDX-License-Identifier: GPL-3.0-or-later
#include "woocommerceproducts.h"

#include "cellvalues.h"
#include "goodscells.h"
#include "woocommercecells.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// English first; then what WooCommerce writes in German, French and Spanish shops.
constexpr std::array kWoocommerceProductsFields{
    FieldNames{"id", "ID"},
    FieldNames{"type", "Type|Typ|Tipo"},
    FieldNames{"sku", "SKU|Artikelnummer|Art.-Nr.|UGS"},
    FieldNames{"barcode",
               "GTIN, UPC, EAN, or ISBN|GTIN, UPC, EAN oder ISBN|GTIN, UPC, EAN ou ISBN|GTIN, UPC, EAN o ISBN"},
    FieldNames{"title", "Name|Nom|Nombre"},
    FieldNames{"published", "Published|Veröffentlicht|Publié|Publicado"},
    FieldNames{"featured", "Is featured?|Ist hervorgehoben?|Hervorgehoben?|Mis en avant ?|¿Está destacado?"},
    FieldNames{"visibility",
               "Visibility in catalog|Sichtbarkeit im Katalog|Katalogsichtbarkeit|Visibilité dans le catalogue|"
               "Visibilidad en el catálogo"},
    FieldNames{"description", "Description|Beschreibung|Descripción"},
    FieldNames{"sale_from",
               "Date sale price starts|Datum, an dem Angebotspreis beginnt|Datum, an dem der Angebotspreis beginnt|"
               "Date de début de promo|Día en que empieza el precio rebajado"},
    FieldNames{"sale_to",
               "Date sale price ends|Datum, an dem Angebotspreis endet|Datum, an dem der Angebotspreis endet|"
               "Date de fin de promo|Día en que termina el precio rebajado"},
    FieldNames{"tax_status", "Tax status|Steuerstatus|État de la TVA|Estado del impuesto"},
    FieldNames{"tax_class", "Tax class|Steuerklasse|Classe de TVA|Clase de impuesto"},
    FieldNames{"in_stock", "In stock?|Vorrätig?|Auf Lager?|En stock ?|¿Existencias?|¿En inventario?"},
    FieldNames{"stock", "Stock|Lager|Bestand|Lagerbestand|Inventario"},
    FieldNames{"backorders",
               "Backorders allowed?|Lieferrückstände erlaubt?|Rückstände erlaubt?|"
               "Autoriser les commandes de produits en rupture ?|¿Permitir reservas de productos agotados?"},
    FieldNames{"sold_individually",
               "Sold individually?|Nur einzeln verkaufen?|Vendre individuellement ?|¿Vendido individualmente?"},
    FieldNames{"weight",
               "Weight (kg)|Weight (g)|Weight (lbs)|Weight (oz)|Weight|Gewicht (kg)|Gewicht (g)|Poids (kg)|Poids (g)|"
               "Peso (kg)|Peso (g)"},
    FieldNames{"reviews",
               "Allow customer reviews?|Kundenrezensionen erlauben?|Kundenbewertungen erlauben?|"
               "Autoriser les avis clients ?|¿Permitir valoraciones de clientes?"},
    FieldNames{"sale_price", "Sale price|Angebotspreis|Tarif promo|Prix promo|Precio rebajado"},
    FieldNames{"price", "Regular price|Regulärer Preis|Tarif régulier|Prix régulier|Precio normal|Precio regular"},
    FieldNames{"cost", "Cost of goods"},
    FieldNames{"categories", "Categories|Kategorien|Catégories|Categorías"},
    FieldNames{"tags", "Tags|Schlagwörter|Étiquettes|Etiquetas"},
    FieldNames{"brand", "Brands|Marken|Marques|Marcas"},
    FieldNames{"images", "Images|Bilder|Imágenes"},
    FieldNames{"parent", "Parent|Übergeordnetes Produkt|Eltern|Superior"},
    FieldNames{"position", "Position|Posición"},
};

/// "Attribute 2 name", "Attribut 2 Wert(e)", "Nom de l’attribut 2", "Valor(es) del atributo 2" and their like
/// that only say how the shop shows it ("Attribute 2 visible").
struct AttributeHeader {
    int number = 0;
    bool isName = false;
    bool isValues = false;
};

std::optional<AttributeHeader> attributeIn(const QString &header)
{
    static const QRegularExpression number(u"(?:^| )(\\d+)(?: |$)"_s);
    const QString words = header.simplified().toCaseFolded();
    const auto match = number.match(words);
    if (!words.contains("attribut"_L1) && !words.contains("atributo"_L1))
        return {};
    if (!match.hasMatch())
        return {};
    const auto any = [&](std::initializer_list<QLatin1String> parts) {
        return std::any_of(parts.begin(), parts.end(), [&](QLatin1String part) { return words.contains(part); });
    };
    const bool isValues = any({"value"_L1, "wert"_L1, "valeur"_L1, "valor"_L1});
    return AttributeHeader{match.capturedView(1).toInt(), !isValues && any({" name"_L1, "nom"_L1}), isValues};
}

QString wordsOf(const QStringList &list)
{
    return list.join(", "_L1);
}

bool isVariation(const ImportJob &job, qsizetype row)
{
    return splitWooList(job.key(row, "type").toLower()).contains(u"variation"_s);
}

} // namespace

std::span<const FieldNames> WooCommerceProducts::fields() const
{
    return kWoocommerceProductsFields;
}

bool WooCommerceProducts::claims(const QStringList &header) const
{
    const auto any = [&](const char *field) { return hasHeaderFor(header, kWoocommerceProductsFields, field); };
    return any("type") && any("title") && (any("published") || any("visibility")) && (any("price") || any("parent"));
}

void WooCommerceProducts::findAttributes(ImportJob &job)
{
    for (int column = 0; column < job.table.header().size(); ++column) {
        const auto header = attributeIn(job.table.header().at(column));
        if (!header)
            continue;
        if (header->isName)
            m_attributes[header->number].nameColumn = column;
        else if (header->isValues)
            m_attributes[header->number].valuesColumn = column;
        const QString part = header->isName ? u"name"_s : header->isValues ? u"values"_s : u"display"_s;
        job.take(u"attribute%1_%2"_s.arg(header->number).arg(part), column);
    }
}

Result<void> WooCommerceProducts::judge(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({}));
    job.unescape = withoutWooGuard;
    KONTOR_TRY(job.matchColumns(kWoocommerceProductsFields));
    KONTOR_TRY(job.require({u"type"_s, u"title"_s}));
    findAttributes(job);
    KONTOR_ASSIGN(m_index, GoodsIndex::read(job.shop.reader()));
    // A variation may stand before its product, so the products are gathered first.
    for (qsizetype row = 0; row < job.rows(); ++row) {
        KONTOR_TRY(job.step(row, 2 * job.rows()));
        if (!isVariation(job, row))
            judgeProduct(job, row);
    }
    for (qsizetype row = 0; row < job.rows(); ++row) {
        if (isVariation(job, row))
            judgeVariation(job, row);
    }
    m_plan.fields = {u"title"_s, u"variant_title"_s, u"options"_s};
    const std::pair<const char *, const char *> registers[] = {
        {"description", "description"}, {"brand", "brand"},         {"tags", "tags"},
        {"categories", "categories"},   {"images", "images"},       {"published", "status"},
        {"tax_status", "tax_class"},    {"tax_class", "tax_class"}, {"sku", "sku"},
        {"barcode", "barcode"},         {"price", "price_minor"},   {"sale_price", "compare_at_minor"},
        {"cost", "cost_minor"},         {"weight", "weight_g"},     {"backorders", "policy"},
        {"stock", "tracked"},           {"position", "position"}};
    for (const auto &[field, name] : registers) {
        if (job.has(field))
            m_plan.fields.insert(QString::fromLatin1(name));
    }
    noteRepeatedSkus(job);
    for (Group &group : m_groups)
        settle(job, group);
    return {};
}

void WooCommerceProducts::judgeProduct(ImportJob &job, qsizetype row)
{
    if (job.isBlank(row)) {
        job.note(Severity::Info, row, nullptr, "blank_row", u"The row is empty."_s);
        return;
    }
    const QStringList kinds = splitWooList(job.key(row, "type").toLower());
    if (kinds.contains(u"grouped"_s)) {
        job.note(Severity::Warning, row, "type", "grouped_product",
                 u"A grouped product only shows other products on one page of the web shop. It has no price and no "
                 u"stock of its own, so nothing is made of it; its members come as articles of their own."_s,
                 u"Nothing needs to be done. A tag keeps the members together, if you want that."_s);
        return;
    }
    if (kinds.contains(u"simple"_s) || kinds.contains(u"variable"_s) || kinds.contains(u"external"_s)) {
        addProduct(job, row, kinds);
        return;
    }
    job.reject(row, "type", kinds.isEmpty() ? "type_missing" : "unknown_type",
               kinds.isEmpty() ? u"The row does not say what kind of product it is."_s
                               : u"Kontor does not know products of the kind \"%1\"."_s.arg(wordsOf(kinds).left(60)),
               u"Write simple, variable, variation, grouped or external."_s);
}

void WooCommerceProducts::addProduct(ImportJob &job, qsizetype row, const QStringList &kinds)
{
    const QString id = job.key(row, "id");
    const QString sku = job.key(row, "sku");
    Group group;
    group.title = job.key(row, "title");
    group.key = !sku.isEmpty() ? sku : !id.isEmpty() ? u"id:"_s + id : u"name:"_s + group.title;
    group.variable = kinds.contains(u"variable"_s);
    group.product.rows.push_back(row);
    group.product.draft = readWooProduct(job, row);
    if (group.title.isEmpty())
        job.reject(row, "title", "title_missing", u"The product has no name."_s, u"Write its name."_s);
    if (m_byReference.contains(group.key))
        job.reject(row, sku.isEmpty() ? "title" : "sku", "article_twice",
                   u"Another row of the file is the same product."_s, u"Take one of the two rows out."_s);
    for (const QString &reference : {group.key, sku, id.isEmpty() ? QString() : u"id:"_s + id}) {
        if (!reference.isEmpty() && !m_byReference.contains(reference))
            m_byReference.insert(reference, m_groups.size());
    }
    if (group.variable) {
        if (!sku.isEmpty())
            group.product.draft.extra.emplace(job.table.header().at(job.columns.at(u"sku"_s)), sku);
        m_groups.push_back(std::move(group));
        return;
    }
    PlannedVariant variant;
    variant.row = row;
    variant.draft = readWooVariant(job, row);
    variant.openingStock = readWooStock(job, row);
    if (kinds.contains(u"external"_s)) {
        variant.draft.tracked = false;
        group.product.draft.status = u"draft"_s;
        job.note(Severity::Warning, row, "type", "external_product",
                 u"An external product is sold on another website, to which the web shop only links. It is imported as "
                 u"a draft without stock, so that nobody sells it here by mistake."_s,
                 u"Set it to active if you sell it yourself."_s);
    }
    for (const auto &[number, attribute] : m_attributes) { // of a simple product they describe it
        const QString name = job.textAt(row, attribute.nameColumn).trimmed();
        const QString values = job.textAt(row, attribute.valuesColumn).trimmed();
        if (!name.isEmpty() && !values.isEmpty())
            group.product.draft.extra.insert_or_assign(name, values);
    }
    group.variants.emplace_back(0, std::move(variant));
    m_groups.push_back(std::move(group));
}

void WooCommerceProducts::judgeVariation(ImportJob &job, qsizetype row)
{
    const QString parent = job.key(row, "parent");
    const auto known = m_byReference.constFind(parent);
    const bool found = known != m_byReference.constEnd() && m_groups[*known].variable;
    if (parent.isEmpty() || !found) {
        job.reject(
            row, "parent", "parent_missing",
            parent.isEmpty() ? u"The variation names no product it belongs to."_s
                             : u"The file has no variable product \"%1\"."_s.arg(parent.left(60)),
            u"Write the SKU of its variable product, or id: and its number, and keep that product in the file."_s);
        return;
    }
    Group &group = m_groups[*known];
    group.product.rows.push_back(row);
    PlannedVariant variant;
    variant.row = row;
    variant.draft = readWooVariant(job, row);
    variant.draft.extra = wooExtra(job, row);
    readAttributes(job, row, variant);
    variant.openingStock = readWooStock(job, row);
    if (const QString published = job.key(row, "published");
        !published.isEmpty() && !parseBool(published).value_or(false))
        job.note(
            Severity::Warning, row, "published", "variation_off",
            u"The variation is switched off in WooCommerce; Kontor switches whole products only, so it can be sold."_s,
            u"Take the row out of the file if the article is gone."_s);
    for (const auto &[position, other] : group.variants) {
        if (other.draft.title == variant.draft.title)
            job.reject(row, "sku", "variant_twice",
                       u"Row %1 is the same variation of %2."_s.arg(other.row + 2).arg(group.title),
                       u"Give each variation its own attribute values, or take one of the rows out."_s);
    }
    const auto position = parseQuantity(job.key(row, "position"));
    group.variants.emplace_back(static_cast<int>(std::clamp<qint64>(position.value_or(0), 0, 1'000'000)),
                                std::move(variant));
}

void WooCommerceProducts::readAttributes(ImportJob &job, qsizetype row, PlannedVariant &variant)
{
    QStringList values;
    QStringList any;
    for (const auto &[number, attribute] : m_attributes) {
        const QString name = job.textAt(row, attribute.nameColumn).trimmed();
        const QString value = splitWooList(job.textAt(row, attribute.valuesColumn)).join(", "_L1);
        if (value.isEmpty()) {
            if (!name.isEmpty())
                any << name;
            continue;
        }
        variant.draft.options.emplace(name.isEmpty() ? u"Option %1"_s.arg(number) : name, value);
        values << value;
    }
    if (!any.isEmpty())
        job.note(Severity::Info, row, nullptr, "any_value",
                 u"The row stands for every %1; it becomes one article."_s.arg(wordsOf(any)));
    variant.draft.title = values.isEmpty() ? job.key(row, "title") : values.join(" / "_L1);
}

void WooCommerceProducts::settle(ImportJob &job, Group &group)
{
    PlannedProduct &product = group.product;
    if (group.variable && product.rows.size() == 1)
        job.reject(product.rows.front(), "type", "no_variations",
                   u"The file has no variation of this variable product, so there is nothing to sell."_s,
                   u"Export it with its variations, or write simple as its type."_s);
    if (rejectWithItsRows(job, product, group.title))
        return;
    std::stable_sort(group.variants.begin(), group.variants.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    product.draft.id = ProductId(job.subject(u"product"_s, group.key));
    for (auto &[position, variant] : group.variants) {
        variant.draft.id = VariantId(job.subject(u"variant"_s, group.key + u'|' + variant.draft.title));
        variant.draft.position = static_cast<int>(product.variants.size()) + 1;
        if (const QString picture = job.text(variant.row, "images"); group.variable && !picture.isEmpty()) {
            for (const QString &address : splitWooList(picture)) {
                if (!product.draft.images.contains(address))
                    product.draft.images << address;
            }
        }
        product.variants.push_back(std::move(variant));
    }
    findInShop(job, m_index, product);
    m_plan.products.push_back(std::move(product));
}

Result<void> WooCommerceProducts::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    return GoodsWriter(job, unit, batch).write(m_plan);
}

} // namespace kontor
