// SPDX-License-Identifier: GPL-3.0-or-later
// Categories, pictures, copies and bulk edits of goods.
#include "bulkedit.h"
#include "categoryservice.h"
#include "pictureshelf.h"
#include "shopstory.h"

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

QByteArray smallPng(char shade)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02\x08\x02\0\0\0", 29);
    return bytes + shade;
}

} // namespace

class TestGoodsService : public QObject
{
    Q_OBJECT

    using Work = std::function<Result<void>(CategoryService &)>;
    static void inTree(ShopStory &story, const Work &work)
    {
        story.tellVoid([&](UnitOfWork &unit) -> Result<void> {
            CategoryService categories(unit, u"anna"_s);
            return work(categories);
        });
    }
    static Result<void> added(CategoryService &tree, const QString &name)
    {
        KONTOR_TRY(tree.add(name, {}));
        return {};
    }
    static CategoryId category(ShopStory &story, const QString &path)
    {
        return story.tell<CategoryId>([&](UnitOfWork &unit) { return CategoryService(unit, u"anna"_s).atPath(path); });
    }
    static QStringList paths(ShopStory &story)
    {
        QStringList found;
        const auto rows = story.reader().categories();
        for (const CategoryRow &row : *rows)
            found += row.path;
        return found;
    }
    static qint64 archived(ShopStory &story)
    {
        const auto rows = story.reader().categories();
        return std::count_if(rows->begin(), rows->end(), [](const CategoryRow &row) { return row.archived; });
    }
    static void file(ShopStory &story, const VariantId &variant, const QString &path)
    {
        const GoodsRow row = story.goods(variant);
        story.tell<BulkDone>([&](UnitOfWork &unit) {
            NoProgress progress;
            return applyBulk(unit, u"anna"_s,
                             {{row.id, row.product, BulkField::Category, {{}, row.categories}, {{}, path}}}, progress);
        });
    }

private slots:
    // ---- categories
    void goodsFollowTheirCategory()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 100, 0);
        file(story, shirt, u"Clothing > Shirts"_s);
        const CategoryId clothing = category(story, u"Clothing"_s);
        inTree(story, [&](CategoryService &tree) { return tree.rename(clothing, u"Textiles"_s); });
        QCOMPARE(story.goods(shirt).categories, u"Textiles > Shirts"_s);
        GoodsFilter filter;
        filter.category = u"Textiles"_s;
        QCOMPARE(story.reader().goodsNumbersOf(filter)->size(), 1);
        QVERIFY(story.check().ok);
    }
    void aCategoryIsNotPutBelowItself()
    {
        ShopStory story;
        const CategoryId shirts = category(story, u"Clothing > Shirts"_s);
        const CategoryId clothing = category(story, u"Clothing"_s);
        inTree(story, [&](CategoryService &tree) { return tree.move(clothing, shirts); });
        QCOMPARE(story.refusal, u"own_parent"_s);
        inTree(story, [&](CategoryService &tree) { return tree.move(shirts, {}); });
        QCOMPARE(paths(story), (QStringList{u"Clothing"_s, u"Shirts"_s}));
    }
    void namesThatPartPathsAreRefused()
    {
        ShopStory story;
        for (const QString &name : {u"A > B"_s, u"A; B"_s})
            inTree(story, [&](CategoryService &tree) { return added(tree, name); });
        QCOMPARE(story.refusal, u"bad_name"_s);
        category(story, u"Same"_s);
        inTree(story, [&](CategoryService &tree) { return added(tree, u"Same"_s); });
        QCOMPARE(story.refusal, u"same_name"_s);
        QCOMPARE(paths(story), QStringList{u"Same"_s});
    }
    void anOldPathDoesNotLeadToARenamedCategory()
    {
        ShopStory story;
        const CategoryId old = category(story, u"Cups"_s);
        inTree(story, [&](CategoryService &tree) { return tree.rename(old, u"Mugs"_s); });
        const CategoryId made = category(story, u"Cups"_s);
        QVERIFY(made != old);
        QCOMPARE(category(story, u"Cups"_s), made);
        QCOMPARE(paths(story), (QStringList{u"Cups"_s, u"Mugs"_s}));
    }
    void thresholdsAreInherited()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 100, 4);
        file(story, shirt, u"Clothing > Shirts"_s);
        QVERIFY(story.reader().warnings()->empty());
        const CategoryId clothing = category(story, u"Clothing"_s);
        inTree(story, [&](CategoryService &tree) { return tree.setThreshold(clothing, 5); });
        QCOMPARE(story.reader().warnings()->size(), 1);
        QCOMPARE(story.goods(shirt).level(), StockLevel::Low);
        GoodsFilter low;
        low.level = StockLevel::Low;
        QCOMPARE(story.reader().goodsNumbersOf(low)->size(), 1);
        story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).setThreshold(shirt, 2, {}); });
        QVERIFY(story.reader().warnings()->empty());
        QVERIFY(story.check().ok);
    }
    void theShopsThresholdComesLast()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 100, 4);
        story.setting(u"threshold"_s, 10);
        QCOMPARE(story.goods(shirt).level(), StockLevel::Low);
        file(story, shirt, u"Clothing"_s);
        const CategoryId clothing = category(story, u"Clothing"_s);
        inTree(story, [&](CategoryService &tree) { return tree.setThreshold(clothing, 3); });
        QCOMPARE(story.goods(shirt).level(), StockLevel::Ok);
        QCOMPARE(story.goods(shirt).warnAt, std::optional<qint64>(3));
    }
    void anArchivedCategoryTakesItsChildrenAlong()
    {
        ShopStory story;
        category(story, u"Summer > Hats"_s);
        const CategoryId summer = category(story, u"Summer"_s);
        inTree(story, [&](CategoryService &tree) { return tree.setArchived(summer, true); });
        QCOMPARE(archived(story), 2);
        category(story, u"Summer > Hats"_s); // put to use again
        QCOMPARE(archived(story), 0);
        QVERIFY(story.check().ok);
    }

    // ---- pictures
    void picturesKeepTheirOrder()
    {
        ShopStory story;
        const ProductId product = story.goods(story.article(u"CUP"_s, 100, 0)).product;
        PictureShelf shelf(story.path());
        QStringList keys;
        for (const char shade : {'a', 'b', 'c'})
            keys += shelf.put(smallPng(shade)).value();
        const auto told = [&](auto work) {
            story.tellVoid([&](UnitOfWork &unit) -> Result<void> {
                GoodsService goods(unit, u"anna"_s);
                return work(goods);
            });
            QStringList order;
            for (const auto &p : productPictures(story.reader().fields(idCast<RecordId>(product)).value()))
                order += p.key;
            return order;
        };
        for (const QString &key : keys)
            told([&](GoodsService &goods) { return goods.addPicture(product, key); });
        QCOMPARE(told([&](GoodsService &goods) { return goods.movePicture(product, keys[2], 0); }),
                 (QStringList{keys[2], keys[0], keys[1]}));
        QCOMPARE(story.goods(story.reader().variantByCode(u"CUP"_s)->id).image, keys[2]);
        QCOMPARE(told([&](GoodsService &goods) { return goods.removePicture(product, keys[0]); }),
                 (QStringList{keys[2], keys[1]}));
    }
    void theSamePictureIsKeptOnce()
    {
        ShopStory story;
        PictureShelf shelf(story.path());
        const QString key = shelf.put(smallPng('a')).value();
        QCOMPARE(shelf.put(smallPng('a')).value(), key);
        QCOMPARE(shelf.read(key).value(), smallPng('a'));
        QVERIFY(QFile::exists(story.path() + u".blobs/"_s + key.left(2) + u'/' + key));
        QVERIFY(!shelf.put("<html>").has_value());
        QVERIFY(!shelf.read(u"../../../etc/passwd"_s).has_value());
    }
    void aDamagedPictureIsToldAndMended()
    {
        ShopStory story;
        PictureShelf shelf(story.path());
        const QString key = shelf.put(smallPng('a')).value();
        QFile file(story.path() + u".blobs/"_s + key.left(2) + u'/' + key);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("junk");
        file.close();
        QCOMPARE(shelf.read(key).error().code, u"blob_damaged"_s);
        QVERIFY(shelf.put(smallPng('a')).has_value());
        QVERIFY(shelf.read(key).has_value());
    }

    // ---- copies
    void aCopyIsADraftWithoutCodes()
    {
        ShopStory story;
        const VariantId cup = story.article(u"CUP"_s, 1250, 7);
        file(story, cup, u"Kitchen"_s);
        const auto saved = story.tell<GoodsService::Saved>([&](UnitOfWork &unit) {
            return GoodsService(unit, u"anna"_s).duplicate(story.goods(cup).product, u"Blue cup"_s);
        });
        const GoodsRow copy = story.goods(saved.variants.front());
        QCOMPARE(copy.title, u"Blue cup"_s);
        QCOMPARE(copy.status, u"draft"_s);
        QCOMPARE(copy.priceMinor, 1250);
        QCOMPARE(copy.categories, u"Kitchen"_s);
        QVERIFY(copy.sku.isEmpty());
        QCOMPARE(copy.onHand, 0);
        QCOMPARE(story.goods(cup).sku, u"CUP"_s);
    }
};

QTEST_APPLESS_MAIN(TestGoodsService)
#include "tst_goodsservice.moc"
