// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of levels step by step is what one would find by adding up all places and asking every threshold.
#include "goodsqueries.h"
#include "listmemory.h"
#include "migrator.h"
#include "recordrows.h"
#include "stockqueries.h"
#include "storedshop.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace kontor;
using namespace kontor::testing;

namespace {

/// One change of something that a warning may depend on; what its numbers mean depends on its kind.
struct Step {
    int kind = 0;
    int a = 0;
    int b = 0;
    int amount = 0; ///< 0 takes a threshold away
};

void showValue(const Step &step, std::ostream &os)
{
    os << "{" << step.kind << "," << step.a << "," << step.b << "," << step.amount << "}";
}

rc::Gen<std::vector<Step>> someSteps()
{
    const auto number = [](int below) { return rc::gen::inRange(0, below); };
    return rc::gen::container<std::vector<Step>>(
        rc::gen::map(rc::gen::tuple(number(13), number(12), number(12), number(7)), [](const auto &n) {
            return Step{std::get<0>(n), std::get<1>(n), std::get<2>(n), std::get<3>(n)};
        }));
}

/// Three articles of two products, two places, three categories.
struct LevelShop : StoredShop {
    LevelShop()
    {
        damage(u"PRAGMA synchronous = OFF"_s); // many small commits
        for (int i = 0; i < 3; ++i)
            write(article(variants[i], products[i % 2], u"Thing %1"_s.arg(i), u"T%1"_s.arg(i)));
        for (int i = 0; i < 3; ++i)
            write({set(categories[i].uuid(), u"category"_s, u"name"_s, u"Shelf %1"_s.arg(i))});
    }

    static FactDraft set(const QUuid &id, const QString &of, const QString &field, const QJsonValue &value)
    {
        return setField(FactKind::GoodsSet, RecordId(id), of, field, value);
    }

    FactDraft factOf(const Step &step)
    {
        const QUuid variant = variants[step.a % 3].uuid();
        const QUuid product = products[step.a % 2].uuid();
        const QUuid category = categories[step.a % 3].uuid();
        const QString place = places[step.b % 2].toString();
        const QJsonValue threshold = step.amount == 0 ? QJsonValue() : QJsonValue(step.amount - 1);
        switch (step.kind) {
        case 0:
            return set(variant, u"variant"_s, u"threshold"_s, threshold);
        case 1:
            return set(variant, u"variant"_s, u"threshold/"_s + place, threshold);
        case 2:
            return set(category, u"category"_s, u"threshold"_s, threshold);
        case 3:
            return setField(FactKind::SettingSet, shop(), u"shop"_s, u"threshold"_s, threshold);
        case 4:
            return set(product, u"product"_s, u"categories/"_s + categories[step.b % 3].toString(), step.amount % 2);
        case 5:
            return set(category, u"category"_s, u"parent"_s, categories[step.b % 3].toString());
        case 6:
            return set(variant, u"variant"_s, u"tracked"_s, step.amount % 3 != 0);
        case 7:
            return set(product, u"product"_s, u"status"_s,
                       QStringList{u"active"_s, u"draft"_s, u"archived"_s}[step.b % 3]);
        case 8:
            return set(variant, u"variant"_s, u"product"_s, products[step.b % 2].toString());
        default:
            return stock(FactKind::StockAdjusted, VariantId(variant), step.amount - 2, {{u"location"_s, place}});
        }
    }

    void act(const Step &step)
    {
        const BatchId batch(uuidV5(shop().uuid(), QByteArray::number(step.b)));
        if (step.kind == 12 && step.a == 0)
            write({undoOf(batch)});
        else
            write({factOf(step)}, step.a % 4 == 0 ? batch : BatchId());
    }

    RecordId shop() { return RecordId(file->identity().shop); }
    QJsonObject fields(const QUuid &id) { return *RecordRows(file->db()).fields(RecordId(id)); }
    static std::optional<qint64> number(const QJsonValue &value)
    {
        return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
    }

    /// From the registers, the way a person would look it up.
    std::optional<qint64> warnsAt(const VariantId &variant, const std::optional<LocationId> &place = {})
    {
        const QJsonObject own = fields(variant.uuid());
        const auto atPlace = place ? number(own.value(u"threshold/"_s + place->toString())) : std::nullopt;
        const QJsonObject product = fields(QUuid::fromString(own.value(u"product"_s).toString()));
        std::optional<qint64> filed;
        const auto tree = RecordRows(file->db()).categories().value();
        for (const auto &[id, node] : tree) {
            if (product.value(u"categories/"_s + id.toString()).toInteger() == 1 && node.warnAt)
                filed = std::max(filed.value_or(0), *node.warnAt);
        }
        return atPlace.or_else([&] { return number(own.value(u"threshold"_s)); })
            .or_else([&] { return filed; })
            .or_else([&] { return number(fields(shop().uuid()).value(u"threshold"_s)); });
    }

    std::set<qint64> listed(StockLevel level)
    {
        ListMemory memory(file->db());
        GoodsFilter filter;
        filter.level = level;
        filter.archivedToo = true;
        const auto answer = goodsqueries::list(*file, memory, filter, {});
        return {answer->numbers->begin(), answer->numbers->end()};
    }

    std::array<VariantId, 3> variants{VariantId(newId()), VariantId(newId()), VariantId(newId())};
    std::array<ProductId, 2> products{ProductId(newId()), ProductId(newId())};
    std::array<CategoryId, 3> categories{CategoryId(newId()), CategoryId(newId()), CategoryId(newId())};
    std::array<LocationId, 2> places{mainLocation(), LocationId(newId())};
};

} // namespace

class TestStockLevels : public QObject
{
    Q_OBJECT

private slots:
    void levelsFollowEveryThresholdAndMovement();
    void aThresholdOfACategoryLeavesTheTextsOfItsGoodsAlone();
    void goodsInTheOrderOfWhatIsAvailable();
    void anOlderFileGetsItsLevels();
};

void TestStockLevels::levelsFollowEveryThresholdAndMovement()
{
    const bool holds = rc::check("levels are what stock and thresholds tell", [] {
        LevelShop shop;
        const std::vector<Step> steps = *someSteps();
        for (const Step &step : steps)
            shop.act(step);
        std::map<StockLevel, std::set<qint64>> should;
        for (const VariantId &variant : shop.variants) {
            const GoodsRow row = *goodsqueries::variant(*shop.file, variant);
            RC_ASSERT(row.warnAt == shop.warnsAt(variant));
            should[row.tracked ? stockLevel(row.available(), row.warnAt) : StockLevel::Ok].insert(row.n);
            const auto levels = stockqueries::levels(*shop.file, variant).value();
            for (const LevelRow &level : levels)
                RC_ASSERT(level.threshold == shop.warnsAt(variant, level.location));
        }
        for (const StockLevel level : {StockLevel::Ok, StockLevel::Low, StockLevel::Oversold})
            RC_ASSERT(shop.listed(level) == should[level]);
        should[StockLevel::Out].merge(should[StockLevel::Oversold]);
        RC_ASSERT(shop.listed(StockLevel::Out) == should[StockLevel::Out]);
        const auto warnings = stockqueries::warnings(*shop.file).value();
        for (const WarningRow &warning : warnings)
            RC_ASSERT(warning.level == stockLevel(warning.available, warning.threshold));
        RC_ASSERT(shop.faults() == QString());
    });
    QVERIFY(holds);
}

void TestStockLevels::aThresholdOfACategoryLeavesTheTextsOfItsGoodsAlone()
{
    LevelShop shop;
    const QUuid category = shop.categories[0].uuid();
    const QString filed = u"categories/"_s + shop.categories[0].toString();
    shop.write({LevelShop::set(shop.products[0].uuid(), u"product"_s, filed, 1),
                stock(FactKind::StockReceived, shop.variants[0], 4)});
    shop.damage(u"UPDATE variants SET listed_title = 'as it was'"_s);
    auto unit = UnitOfWork::begin(*shop.file).value();
    QVERIFY(unit->append({{LevelShop::set(category, u"category"_s, u"threshold"_s, 5)}, u"kim"_s, {}}));
    const Changes changes = unit->commit().value();
    QVERIFY(changes.everything && changes.goods.isEmpty());
    QCOMPARE(shop.text(u"SELECT group_concat(DISTINCT listed_title) FROM variants"_s), u"as it was"_s);
    QCOMPARE(shop.listed(StockLevel::Low).size(), size_t(1));
    QCOMPARE(stockqueries::warnings(*shop.file)->size(), size_t(1));
}

void TestStockLevels::goodsInTheOrderOfWhatIsAvailable()
{
    LevelShop shop;
    for (const auto &[article, units] : {std::pair{0, 7}, {1, 2}, {2, 7}})
        shop.write({stock(FactKind::StockReceived, shop.variants[static_cast<size_t>(article)], units)});
    ListMemory memory(shop.file->db());
    GoodsFilter filter;
    filter.sort = GoodsSort::Available;
    for (const bool descending : {false, true}) {
        filter.descending = descending;
        QStringList skus;
        const ListAnswer answer = goodsqueries::list(*shop.file, memory, filter, {}).value();
        for (const qint64 n : *answer.numbers)
            skus << shop.text(u"SELECT sku FROM variants WHERE n = %1"_s.arg(n));
        QCOMPARE(skus,
                 descending ? QStringList({u"T2"_s, u"T0"_s, u"T1"_s}) : QStringList({u"T1"_s, u"T0"_s, u"T2"_s}));
    }
}

void TestStockLevels::anOlderFileGetsItsLevels()
{
    LevelShop shop;
    for (int i = 0; i < 60; ++i)
        shop.act({i % 12, i, i / 2, i % 7});
    const std::set<qint64> low = shop.listed(StockLevel::Low);
    QVERIFY(!low.empty());
    for (const QString &sql :
         {u"DROP TABLE goods_levels"_s, u"DROP INDEX stock_places_level"_s, u"DROP INDEX stock_places_tracked"_s,
          u"DROP INDEX categories_filed_as"_s, u"DROP INDEX registers_of_categories"_s,
          u"ALTER TABLE stock_places DROP COLUMN level"_s, u"ALTER TABLE stock_places DROP COLUMN warn_at"_s,
          u"ALTER TABLE stock_places DROP COLUMN tracked"_s, u"ALTER TABLE stock_places DROP COLUMN threshold_field"_s,
          u"ALTER TABLE categories DROP COLUMN filed_as"_s, u"ALTER TABLE stock_places DROP COLUMN archived"_s,
          u"ALTER TABLE stock_places DROP COLUMN traded_ms"_s, u"DROP INDEX registers_of_buyer_tags"_s,
          u"DROP INDEX registers_of_pictures"_s, u"DROP INDEX registers_of_category_tree"_s,
          u"DROP INDEX orders_received"_s})
        shop.damage(sql);
    const auto migrations = bundledMigrations();
    for (const QString &name : {u"0007_stock_levels"_s, u"0018_list_order"_s, u"0020_less_written"_s}) {
        const auto levels = std::ranges::find(migrations, name, &Migration::name);
        QVERIFY(levels != migrations.end());
        for (const QString &statement : splitStatements(levels->sql))
            shop.damage(statement);
    }
    QCOMPARE(shop.faults(), QString());
    QCOMPARE(shop.listed(StockLevel::Low), low);
}

QTEST_GUILESS_MAIN(TestStockLevels)
#include "tst_stocklevels.moc"
