// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsview.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kStockView{
    {"sku", "title", "on_hand", "reserved", "unavailable", "available", "incoming", "threshold", "level"},
    {{"locations", {"location", "on_hand", "reserved", "damaged", "quality", "available", "incoming", "threshold"}}}};

QJsonValue orNull(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray words(const QString &list, const QString &separator)
{
    QJsonArray array;
    for (const QString &word : list.split(separator, Qt::SkipEmptyParts))
        array += word.trimmed();
    return array;
}

QJsonObject levelJson(const LevelRow &row)
{
    return {{"location"_L1, row.locationName},
            {"location_id"_L1, row.location.toString()},
            {"on_hand"_L1, row.onHand},
            {"reserved"_L1, row.reserved},
            {"damaged"_L1, row.damaged},
            {"quality"_L1, row.quality},
            {"available"_L1, row.available()},
            {"incoming"_L1, row.incoming},
            {"threshold"_L1, orNull(row.threshold)},
            {"level"_L1, stockLevelText(stockLevel(row.available(), row.threshold))}};
}

} // namespace

QString stockLevelText(StockLevel level)
{
    switch (level) {
    case StockLevel::Low:
        return u"low"_s;
    case StockLevel::Out:
        return u"out"_s;
    case StockLevel::Oversold:
        return u"oversold"_s;
    case StockLevel::Ok:
        break;
    }
    return u"ok"_s;
}

Result<GoodsRow> findGoods(Session &session, const QString &code)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    auto found = shop->reader().variantByCode(code);
    if (!found && found.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::NotFound, "no_such_sku", u"The shop has no article %1."_s.arg(code));
    return found;
}

QJsonObject goodsJson(const GoodsRow &row, const QString &currency)
{
    return {{"id"_L1, row.id.toString()},
            {"product"_L1, row.product.toString()},
            {"sku"_L1, row.sku},
            {"title"_L1, row.title},
            {"barcode"_L1, row.barcode.isEmpty() ? QJsonValue() : QJsonValue(row.barcode)},
            {"brand"_L1, row.brand},
            {"type"_L1, row.type},
            {"tags"_L1, words(row.tags, u","_s)},
            {"categories"_L1, words(row.categories, u";"_s)},
            {"status"_L1, row.status},
            {"policy"_L1, row.policy},
            {"tax_class"_L1, row.taxClass},
            {"tracked"_L1, row.tracked},
            {"currency"_L1, currency},
            {"price_minor"_L1, row.priceMinor},
            {"compare_at_minor"_L1, orNull(row.compareAtMinor)},
            {"cost_minor"_L1, orNull(row.costMinor)},
            {"weight_grams"_L1, orNull(row.weightGrams)},
            {"on_hand"_L1, row.onHand},
            {"reserved"_L1, row.reserved},
            {"unavailable"_L1, row.unavailable},
            {"available"_L1, row.available()},
            {"incoming"_L1, row.incoming},
            {"threshold"_L1, orNull(row.threshold)},
            {"level"_L1, stockLevelText(row.level())}};
}

Result<Answer> stockAnswer(Session &session, const VariantId &variant)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const GoodsRow row, shop->reader().variant(variant));
    KONTOR_ASSIGN(const std::vector<LevelRow> levels, shop->reader().levels(variant));
    QJsonArray locations;
    for (const LevelRow &level : levels)
        locations += levelJson(level);
    return Answer{{{"sku"_L1, row.sku},
                   {"title"_L1, row.title},
                   {"tracked"_L1, row.tracked},
                   {"on_hand"_L1, row.onHand},
                   {"reserved"_L1, row.reserved},
                   {"unavailable"_L1, row.unavailable},
                   {"available"_L1, row.available()},
                   {"incoming"_L1, row.incoming},
                   {"threshold"_L1, orNull(row.threshold)},
                   {"level"_L1, stockLevelText(row.level())},
                   {"locations"_L1, locations}},
                  &kStockView};
}

} // namespace kontor::cli
