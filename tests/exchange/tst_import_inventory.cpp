// SPDX-License-Identifier: GPL-3.0-or-later
// What Shopify has on hand becomes a count.
#include "exchangeshop.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Products = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
                            "tee,Tee,Size,S,TEE-S,20\n"
                            "tee,,,M,,20\n"
                            "mug,Mug,Title,Default Title,MUG,8\n";

const QByteArray Header =
    "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,"
    "HS Code,COO,Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not "
    "editable),Available (not editable),On hand (current),On hand (new)\n";

/// The shop with these products and a second place.
void addPlace(ExchangeShop &shop, const QString &name)
{
    QVERIFY(shop->inOneCommit<void>([&](UnitOfWork &unit) -> Result<void> {
        const RecordId place(unit.newUuid());
        KONTOR_TRY(unit.append({{{FactKind::GoodsSet,
                                  {place},
                                  {{u"of"_s, u"location"_s}, {u"field"_s, u"name"_s}, {u"value"_s, name}},
                                  {},
                                  {}}},
                                u"ann"_s,
                                {}}));
        return {};
    }));
}

} // namespace

class TestImportInventory : public QObject
{
    Q_OBJECT

private slots:
    void theOnlyLocationIsMeant();
    void theNewNumberWinsOverTheCurrentOne();
    void anArticleWithoutSkuIsFoundByItsOptions();
    void eachLocationOfTheOlderTableIsCounted();
    void theSameFileAgainChangesNothing();
    void oddRowsAreExplained();
};

void TestImportInventory::theOnlyLocationIsMeant()
{
    ExchangeShop shop(u"USD"_s);
    QVERIFY(shop.import(Products));
    const auto report = shop.import(Header + "mug,Mug,Title,Default Title,,,,,MUG,,,Shop location,,0,0,2,3,5,\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->format, u"shopify-inventory"_s);
    QCOMPARE(shown(*report), QStringList{u"0 info only_location"_s});
    QCOMPARE(report->updated, 1);
    QCOMPARE(shop.article(u"MUG"_s).onHand, 5);
    QCOMPARE(shop.differences(), QString());
}

void TestImportInventory::theNewNumberWinsOverTheCurrentOne()
{
    ExchangeShop shop(u"USD"_s);
    QVERIFY(shop.import(Products));
    QVERIFY(shop.import(Header + "mug,Mug,Title,Default Title,,,,,MUG,,,,,0,0,2,3,5,11\n"));
    QCOMPARE(shop.article(u"MUG"_s).onHand, 11);
}

void TestImportInventory::anArticleWithoutSkuIsFoundByItsOptions()
{
    ExchangeShop shop(u"USD"_s);
    QVERIFY(shop.import(Products));
    const auto report = shop.import(Header + "tee,Tee,Size,M,,,,,,,,Shop,,0,0,0,4,4,\n");
    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    const auto rows = shop->reader().goodsRows(*shop->reader().goodsNumbersOf({}));
    const auto medium =
        std::find_if(rows->begin(), rows->end(), [](const GoodsRow &row) { return row.variantTitle == "M"_L1; });
    QCOMPARE(medium->onHand, 4);
}

void TestImportInventory::eachLocationOfTheOlderTableIsCounted()
{
    ExchangeShop shop(u"USD"_s);
    QVERIFY(shop.import(Products));
    addPlace(shop, u"Paris"_s);
    addPlace(shop, u"Lyon"_s);
    const auto report = shop.import(
        "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS "
        "Code,COO,Paris,Lyon\n"
        "mug,Mug,Title,Default Title,,,,,MUG,,,3,4\n"
        "tee,Tee,Size,S,,,,,TEE-S,,,not stocked,2\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->format, u"shopify-inventory"_s);
    QCOMPARE(shown(*report), QStringList{u"3 info not_stocked"_s});
    QCOMPARE(report->updated, 3);
    QCOMPARE(shop->reader().levels(shop.article(u"MUG"_s).id)->size(), size_t{2});
    QCOMPARE(shop.article(u"MUG"_s).onHand, 7);
    QCOMPARE(shop.article(u"TEE-S"_s).onHand, 2);
}

void TestImportInventory::theSameFileAgainChangesNothing()
{
    ExchangeShop shop(u"USD"_s);
    QVERIFY(shop.import(Products));
    const QString empty = shop.digest();
    const QByteArray file = Header + "mug,Mug,Title,Default Title,,,,,MUG,,,Shop,,0,0,2,3,5,\n";
    const auto first = shop.import(file);
    const QString before = shop.digest();
    QCOMPARE(shop.import(file)->unchanged, 1);
    QCOMPARE(shop.digest(), before);
    QVERIFY(shop.undo(first->importId));
    QCOMPARE(shop.digest(), empty);
    QCOMPARE(shop.import(file)->updated, 1);
}

void TestImportInventory::oddRowsAreExplained()
{
    ExchangeShop shop(u"USD"_s);
    QVERIFY(shop.import(Products));
    addPlace(shop, u"Paris"_s);
    const auto report = shop.import(Header
                                    + "mug,Mug,,,,,,,MUG,,,Paris,,0,0,0,0,-2,\n"
                                      "gone,Gone,,,,,,,GONE,,,Paris,,0,0,0,0,1,\n"
                                      "mug,Mug,,,,,,,MUG,,,Rome,,0,0,0,0,1,\n"
                                      "mug,Mug,,,,,,,MUG,,,Paris,,0,0,0,0,1.5,\n"
                                      "mug,Mug,,,,,,,MUG,,,Paris,,0,0,0,0,7,\n"
                                      "mug,Mug,,,,,,,MUG,,,Paris,,0,0,0,0,8,\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(shown(*report),
             (QStringList{u"2 error bad_quantity"_s, u"3 error no_such_article"_s, u"4 error no_such_location"_s,
                          u"5 error bad_quantity"_s, u"7 error article_twice"_s}));
    QCOMPARE(report->rejected, 5);
    QCOMPARE(shop.article(u"MUG"_s).onHand, 7);
}

QTEST_GUILESS_MAIN(TestImportInventory)
#include "tst_import_inventory.moc"
