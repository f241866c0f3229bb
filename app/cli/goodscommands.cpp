// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkedit.h"
#include "commandtables.h"
#include "currency.h"
#include "goodsquerywords.h"
#include "goodsservice.h"
#include "goodsview.h"
#include "typedvalues.h"

#include <QJsonArray>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{
    {},
    {{"goods", {"sku", "title", "price_minor", "on_hand", "reserved", "available", "incoming", "level", "status"}}}};
const View kGoodsView{{"sku", "title", "barcode", "brand", "type", "tags", "categories", "status", "policy",
                       "tax_class", "price_minor", "compare_at_minor", "cost_minor", "on_hand", "reserved", "available",
                       "incoming", "threshold", "level"},
                      {{"variants", {"sku", "title", "price_minor", "on_hand", "reserved", "available", "level"}}}};

Result<Answer> goodsAnswer(Session &session, const VariantId &variant)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const QString currency = shop->file().identity().currency;
    KONTOR_ASSIGN(const GoodsRow row, shop->reader().variant(variant));
    QJsonObject json = goodsJson(row, currency);
    KONTOR_ASSIGN(const QJsonObject product, shop->reader().fields(idCast<RecordId>(row.product)));
    json.insert("description"_L1, product.value("description"_L1).toString());
    GoodsFilter siblings;
    siblings.product = row.product;
    siblings.archivedToo = true;
    KONTOR_ASSIGN(const std::vector<qint64> numbers, shop->reader().goodsNumbersOf(siblings));
    KONTOR_ASSIGN(const std::vector<GoodsRow> rows, shop->reader().goodsRows(numbers));
    QJsonArray variants;
    for (const GoodsRow &sibling : rows)
        variants += goodsJson(sibling, currency);
    json.insert("variants"_L1, variants);
    return Answer{json, &kGoodsView};
}

// ---- list and show

/// The goods that --search, --category and --status mean.
Result<GoodsFilter> chosenGoods(Shop &shop, const Arguments &arguments)
{
    GoodsFilter filter;
    const ShopIdentity &identity = shop.file().identity();
    KONTOR_ASSIGN(
        const ParsedQuery query,
        soundQuery(arguments.value("search"), goodsVocabulary(identity.currency, shopToday(identity.timeZone))));
    applyQuery(query, filter);
    filter.category = arguments.value("category");
    filter.status = arguments.value("status");
    return filter;
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(GoodsFilter filter, chosenGoods(*shop, arguments));
    filter.archivedToo = arguments.has("archived");
    KONTOR_ASSIGN(const Page page, parsePage(arguments));
    KONTOR_ASSIGN(const std::vector<qint64> all, shop->reader().goodsNumbersOf(filter));
    KONTOR_ASSIGN(const std::vector<GoodsRow> rows, shop->reader().goodsRows(page.of(all)));
    const QString currency = shop->file().identity().currency;
    QJsonArray goods;
    for (const GoodsRow &row : rows)
        goods += goodsJson(row, currency);
    return Answer{{{"total"_L1, static_cast<qint64>(all.size())},
                   {"total_exact"_L1, true},
                   {"currency"_L1, currency},
                   {"goods"_L1, goods}},
                  &kListView};
}

Result<Answer> show(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow row, findGoods(session, arguments.at(0)));
    return goodsAnswer(session, row.id);
}

// ---- add

/// What a new article is given must be what could be set on it later.
Result<void> checkFields(const Arguments &arguments, const QString &currency)
{
    static constexpr std::array<std::pair<const char *, const char *>, 8> kGiven{{{"title", "title"},
                                                                                  {"barcode", "barcode"},
                                                                                  {"price", "price"},
                                                                                  {"cost", "cost"},
                                                                                  {"compare-at", "compare_at"},
                                                                                  {"weight", "weight_g"},
                                                                                  {"status", "status"},
                                                                                  {"policy", "policy"}}};
    for (const auto &[option, field] : kGiven) {
        if (arguments.has(option))
            KONTOR_TRY(GoodsService::parseField({}, {}, QLatin1String(field), arguments.value(option), currency));
    }
    return {};
}

Result<VariantDraft> variantDraft(const Arguments &arguments, const QString &currency)
{
    VariantDraft variant;
    variant.sku = arguments.value("sku").trimmed();
    variant.barcode = arguments.value("barcode").trimmed();
    variant.policy = arguments.value("policy", variant.policy);
    variant.tracked = !arguments.has("untracked");
    KONTOR_ASSIGN(const auto price, amountOption(arguments, "price", currency));
    KONTOR_ASSIGN(variant.compareAtMinor, amountOption(arguments, "compare-at", currency));
    KONTOR_ASSIGN(variant.costMinor, amountOption(arguments, "cost", currency));
    variant.priceMinor = price.value_or(0);
    if (arguments.has("weight")) {
        KONTOR_ASSIGN(variant.weightGrams, parseQuantity(arguments.value("weight")));
    }
    return variant;
}

Result<Answer> add(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_TRY(checkFields(arguments, shop->file().identity().currency));
    ProductDraft draft;
    draft.title = arguments.value("title");
    draft.description = arguments.value("description");
    draft.brand = arguments.value("brand");
    draft.type = arguments.value("type");
    draft.taxClass = arguments.value("tax-class");
    draft.status = arguments.value("status", draft.status);
    draft.tags = arguments.values("tag");
    draft.categories = arguments.values("category");
    KONTOR_ASSIGN(const VariantDraft variant, variantDraft(arguments, shop->file().identity().currency));
    draft.variants = {variant};
    if (findGoods(session, variant.sku))
        return refused("sku_exists", u"The shop has an article %1 already."_s.arg(variant.sku));
    KONTOR_ASSIGN(const GoodsService::Saved saved,
                  session.commit([&](UnitOfWork &unit) { return GoodsService(unit, session.actor()).save(draft); }));
    return goodsAnswer(session, saved.variants.front());
}

// ---- set and archive

Result<std::vector<FieldChange>> changesOf(const GoodsRow &row, const QStringList &assignments, const QString &currency)
{
    std::vector<FieldChange> changes;
    for (const QString &assignment : assignments) {
        KONTOR_ASSIGN(const auto pair, parseAssignment(assignment));
        KONTOR_ASSIGN(const FieldChange change,
                      GoodsService::parseField(row.id, row.product, pair.first, pair.second, currency));
        changes.push_back(change);
    }
    return changes;
}

/// Two articles get the same SKU only where two desks gave it without knowing of each other.
Result<void> checkCodes(Session &session, const GoodsRow &row, const std::vector<FieldChange> &changes)
{
    for (const FieldChange &change : changes) {
        const QString sku = change.field == "sku"_L1 ? change.value.toString() : QString();
        const auto other = sku.isEmpty() ? Result<GoodsRow>(row) : findGoods(session, sku);
        if (other && other->id != row.id && other->sku == sku)
            return refused("sku_exists", u"The shop has an article %1 already."_s.arg(sku));
    }
    return {};
}

Result<Answer> set(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow row, findGoods(session, arguments.at(0)));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<FieldChange> changes,
                  changesOf(row, arguments.from(1), shop->file().identity().currency));
    KONTOR_TRY(checkCodes(session, row, changes));
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) { return GoodsService(unit, session.actor()).set(changes); }));
    return goodsAnswer(session, row.id);
}

Result<Answer> archive(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow row, findGoods(session, arguments.at(0)));
    KONTOR_TRY(
        session.commit([&](UnitOfWork &unit) { return GoodsService(unit, session.actor()).archive(row.product); }));
    return goodsAnswer(session, row.id);
}

Result<Answer> unarchive(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow row, findGoods(session, arguments.at(0)));
    KONTOR_TRY(session.commit(
        [&](UnitOfWork &unit) { return GoodsService(unit, session.actor()).setArchived(row.product, false); }));
    return goodsAnswer(session, row.id);
}

Result<Answer> duplicate(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow row, findGoods(session, arguments.at(0)));
    const QString title = arguments.value("title", u"%1 (copy)"_s.arg(row.productTitle));
    if (title.trimmed().isEmpty())
        return fail(ErrorKind::Usage, "title_required", u"A product needs a title."_s);
    KONTOR_ASSIGN(const GoodsService::Saved saved, session.commit([&](UnitOfWork &unit) {
        return GoodsService(unit, session.actor()).duplicate(row.product, title);
    }));
    return goodsAnswer(session, saved.variants.front());
}

// ---- bulk

const View kBulkView{{"goods", "cells", "facts", "batch"}, {{"changes", {"sku", "field", "before", "after"}}}};

struct BulkName {
    const char *name;
    BulkField field;
};
constexpr std::array kBulkNames{
    BulkName{"price", BulkField::Price},         BulkName{"compare_at", BulkField::CompareAt},
    BulkName{"cost", BulkField::Cost},           BulkName{"status", BulkField::Status},
    BulkName{"tags", BulkField::Tags},           BulkName{"category", BulkField::Category},
    BulkName{"threshold", BulkField::Threshold}, BulkName{"policy", BulkField::Policy},
    BulkName{"tax_class", BulkField::TaxClass},  BulkName{"bin", BulkField::Bin},
    BulkName{"weight_g", BulkField::Weight}};

Result<BulkField> bulkFieldOf(const QString &name)
{
    QStringList known;
    for (const BulkName &entry : kBulkNames) {
        if (name == QLatin1String(entry.name))
            return entry.field;
        known << QLatin1String(entry.name);
    }
    return fail(ErrorKind::Usage, "unknown_field",
                u"There is no field %1. Known fields: %2."_s.arg(name, known.join(", "_L1)));
}

QJsonValue bulkJson(const BulkValue &value, BulkField field)
{
    if (!isNumber(field))
        return value.text;
    return value.number ? QJsonValue(*value.number) : QJsonValue();
}

/// What one assignment makes of one row, when it makes a difference. The rest of a product's variants share it.
Result<std::vector<BulkChange>> bulkChanges(const std::vector<GoodsRow> &rows, const QStringList &assignments,
                                            const QString &currency)
{
    std::vector<BulkChange> changes;
    for (const QString &assignment : assignments) {
        KONTOR_ASSIGN(const auto pair, parseAssignment(assignment));
        KONTOR_ASSIGN(const BulkField field, bulkFieldOf(pair.first));
        QSet<ProductId> done;
        for (const GoodsRow &row : rows) {
            if (isOfProduct(field) && done.contains(row.product))
                continue;
            done.insert(row.product);
            const BulkValue now = bulkValue(row, field);
            const auto after = bulkTyped(field, now, pair.second, currency);
            if (!after)
                return fail(after.error().kind, qPrintable(after.error().code),
                            u"%1: %2"_s.arg(row.sku, after.error().message));
            if (*after != now)
                changes.push_back({row.id, row.product, field, now, *after});
        }
    }
    return changes;
}

Result<Answer> bulk(Session &session, const Arguments &arguments)
{
    const bool isNarrow = arguments.has("search") || arguments.has("category") || arguments.has("status");
    if (!isNarrow && !arguments.has("all"))
        return fail(ErrorKind::Usage, "which_goods", u"Which goods? Give --search, --category, --status or --all."_s);
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const GoodsFilter filter, chosenGoods(*shop, arguments));
    KONTOR_ASSIGN(const std::vector<qint64> numbers, shop->reader().goodsNumbersOf(filter));
    KONTOR_ASSIGN(const std::vector<GoodsRow> rows, shop->reader().goodsRows(numbers));
    const QString currency = shop->file().identity().currency;
    KONTOR_ASSIGN(const std::vector<BulkChange> changes, bulkChanges(rows, arguments.from(0), currency));
    BulkDone done;
    if (!arguments.has("dry-run")) {
        KONTOR_ASSIGN(done, session.commit([&](UnitOfWork &unit) {
            NoProgress progress;
            return applyBulk(unit, session.actor(), changes, progress);
        }));
    }
    QHash<VariantId, QString> skus;
    for (const GoodsRow &row : rows)
        skus.insert(row.id, row.sku);
    QJsonArray list;
    for (const BulkChange &change : changes) {
        list += QJsonObject{{"sku"_L1, skus.value(change.variant)},
                            {"field"_L1, QLatin1String(kBulkNames[static_cast<size_t>(change.field)].name)},
                            {"before"_L1, bulkJson(change.before, change.field)},
                            {"after"_L1, bulkJson(change.after, change.field)}};
    }
    return Answer{{{"goods"_L1, static_cast<qint64>(rows.size())},
                   {"cells"_L1, done.cells},
                   {"currency"_L1, currency},
                   {"batch"_L1, done.step.batch.isNull() ? QJsonValue() : QJsonValue(done.step.batch.toString())},
                   {"changes"_L1, list}},
                  &kBulkView};
}

std::vector<Option> addOptions()
{
    return {{"title", "TEXT", "what it is called", Times::Required},
            {"sku", "SKU", "its number in this shop", Times::Required},
            {"price", "AMOUNT", "list price of one unit", Times::Required},
            {"barcode", "DIGITS", "EAN, UPC or Code 128"},
            {"cost", "AMOUNT", "what one unit costs the shop"},
            {"compare-at", "AMOUNT", "the price it is compared with"},
            {"description", "TEXT", "what buyers read"},
            {"brand", "NAME", "who makes it"},
            {"type", "NAME", "what kind of article it is"},
            {"tag", "WORD", "a tag", Times::Repeatable},
            {"category", "PATH", "such as \"Clothing > Shirts\"", Times::Repeatable},
            {"tax-class", "NAME", "otherwise the standard one"},
            {"weight", "GRAMS", "of one unit"},
            {"status", "STATUS", "draft or active"},
            {"policy", "POLICY", "when sold out: deny or continue"},
            {"untracked", "", "without stock"}};
}

} // namespace

std::vector<Command> goodsCommands()
{
    return {
        {"goods",
         "list",
         "",
         "Lists articles with their stock.",
         "goods list --search mug --limit 20",
         {{"search", "WORDS", "title, SKU, barcode, brand, tag, category; also stock:low price:>=10 -tag:sale"},
          {"category", "PATH", "only this category and those below it"},
          {"status", "STATUS", "draft, active or archived"},
          {"archived", "", "archived ones too"},
          {"limit", "N", "at most that many, 0 for all; otherwise 100"},
          {"offset", "N", "leave out the first N"}},
         list},
        {"goods", "show", "SKU", "Shows an article and its variants.", "goods show MUG-RED", {}, show},
        {"goods", "add", "", "Adds an article.", "goods add --title \"Red mug\" --sku MUG-RED --price 12.50",
         addOptions(), add},
        {"goods",
         "set",
         "SKU FIELD=VALUE...",
         "Changes fields of an article.",
         "goods set MUG-RED price=13.90 \"title=Red mug, large\"",
         {},
         set},
        {"goods",
         "archive",
         "SKU",
         "Takes an article off sale; its history stays.",
         "goods archive MUG-RED",
         {},
         archive},
        {"goods",
         "unarchive",
         "SKU",
         "Puts an archived article on sale again.",
         "goods unarchive MUG-RED",
         {},
         unarchive},
        {"goods",
         "duplicate",
         "SKU",
         "Makes a draft like this product, without SKUs, barcodes and stock.",
         "goods duplicate MUG-RED --title \"Blue mug\"",
         {{"title", "TEXT", "what the new one is called"}},
         duplicate},
        {"goods",
         "bulk",
         "FIELD=FORMULA...",
         "Changes many articles in one step; formulas: +5%, -1.50, =12, round .99, tags=+new,-old.",
         "goods bulk \"price=+5% round .99\" --category Clothing --dry-run",
         {{"search", "WORDS", "only articles with these words"},
          {"category", "PATH", "only this category and those below it"},
          {"status", "STATUS", "only draft, active or archived ones"},
          {"all", "", "every article that is not archived"},
          {"dry-run", "", "only show what would change"}},
         bulk},
    };
}

} // namespace kontor::cli
