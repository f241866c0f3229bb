// SPDX-License-Identifier: GPL-3.0-or-later
// A merchant leaves WooCommerce and brings the product export along.
#include "exchangeshop.h"
#include "testpaths.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QString Published = testpaths::sharedData(u"woocommerce-products/"_s);

const QByteArray Header =
    "ID,Type,SKU,Name,Published,Visibility in catalog,Tax status,In stock?,Stock,Backorders allowed?,Weight (lbs),"
    "Sale price,Regular price,Categories,Tags,Images,Parent,Position,Attribute 1 name,Attribute 1 value(s),"
    "Attribute 1 visible,Attribute 1 global,Attribute 2 name,Attribute 2 value(s),Meta: _season\n";

const QByteArray Shirt =
    "1,variable,TEE,Tee,1,visible,taxable,1,,0,,,,\"Clothing, Clothing > Shirts\\, long\",\"new, cotton\","
    "\"https://x/a.jpg, https://x/b.jpg\",,0,Color,\"Blue, Red\",1,1,Size,\"S, M\",summer\n"
    "2,variation,TEE-RED,Tee - Red,1,visible,taxable,1,7,0,0.5,18,20,,,https://x/c.jpg,id:1,2,Color,Red,,1,Size,S,\n"
    "3,variation,TEE-BLUE,Tee - Blue,1,visible,taxable,1,3,notify,1,,20,,,,TEE,1,Color,Blue,,1,Size,,\n";

QJsonObject fieldsOf(ExchangeShop &shop, const RecordId &id)
{
    return shop->reader().fields(id).value_or(QJsonObject());
}

} // namespace

class TestImportWooCommerce : public QObject
{
    Q_OBJECT

private slots:
    void thePublishedSampleComesWhole();
    void theSampleAgainChangesNothing();
    void undoBringsTheShopBack();
    void theImportersOwnTestFileIsRead();
    void aVariableProductComesWithItsVariations();
    void pricesAndStockAreRead_data();
    void pricesAndStockAreRead();
    void headersMayBeGerman_data();
    void headersMayBeGerman();
    void oddRowsAreExplained();
    void aRejectedProductIsMendedAndImported();
    void aGuardIsTakenOffByWooCommercesOwnRule();
};

void TestImportWooCommerce::thePublishedSampleComesWhole()
{
    const QByteArray sample = ExchangeShop::bytesOf(Published + u"sample_products.csv"_s);
    if (sample.isEmpty())
        QSKIP("the published WooCommerce products are not here");
    ExchangeShop shop(u"USD"_s);
    const auto report = shop.import(sample);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->format, u"woocommerce-products"_s);
    QCOMPARE(report->rows, 24);
    QCOMPARE(report->created, 14); // 11 simple, 2 variable with 9 variations, 1 external; the grouped one is left out
    QCOMPARE(report->rejected, 0);
    QCOMPARE(shown(*report),
             (QStringList{u"17 warning grouped_product"_s, u"18 warning external_product"_s, u"19 info any_value"_s,
                          u"20 info any_value"_s, u"21 info any_value"_s}));
    QCOMPARE(std::ssize(*shop->reader().goodsNumbersOf({})), 21);
    QCOMPARE(shop.article(u"cc-hoodie-red"_s).title, u"Hoodie · Red / No"_s);
    QCOMPARE(shop.article(u"cc-hoodie-red"_s).priceMinor, 4200);
    QCOMPARE(shop.article(u"cc-hoodie-red"_s).compareAtMinor.value_or(0), 4500);
    QCOMPARE(shop.article(u"cp-donation"_s).status, u"draft"_s);
    QCOMPARE(shop.article(u"cc-belt"_s).categories, u"Clothing > Accessories"_s);
    QCOMPARE(shop.differences(), QString());
}

void TestImportWooCommerce::theSampleAgainChangesNothing()
{
    const QByteArray sample = ExchangeShop::bytesOf(Published + u"sample_products.csv"_s);
    if (sample.isEmpty())
        QSKIP("the published WooCommerce products are not here");
    ExchangeShop shop(u"USD"_s);
    QVERIFY(shop.import(sample));
    const QString before = shop.digest();
    const qint64 facts = *shop->reader().factCount();
    const auto again = shop.import(sample);
    QVERIFY(again);
    QCOMPARE(again->created + again->updated, 0);
    QCOMPARE(again->unchanged, 14);
    QCOMPARE(*shop->reader().factCount(), facts);
    QCOMPARE(shop.digest(), before);
}

void TestImportWooCommerce::undoBringsTheShopBack()
{
    const QByteArray sample = ExchangeShop::bytesOf(Published + u"sample_products.csv"_s);
    if (sample.isEmpty())
        QSKIP("the published WooCommerce products are not here");
    ExchangeShop shop(u"USD"_s);
    const QString before = shop.digest();
    const auto report = shop.import(sample);
    QVERIFY(report);
    QVERIFY(shop.digest() != before);
    QVERIFY(shop.undo(report->importId));
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.differences(), QString());
    QCOMPARE(shop.import(sample)->created, 14);
}

void TestImportWooCommerce::theImportersOwnTestFileIsRead()
{
    const QByteArray sample = ExchangeShop::bytesOf(Published + u"importer_test_sample.csv"_s);
    if (sample.isEmpty())
        QSKIP("the published WooCommerce products are not here");
    ExchangeShop shop(u"USD"_s);
    const auto report = shop.import(sample);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, 4);
    QCOMPARE(shown(*report),
             (QStringList{u"2 warning timed_sale"_s, u"4 warning external_product"_s, u"8 warning grouped_product"_s}));
    const GoodsRow logo = shop.article(u"WOOLOGO"_s);
    QCOMPARE(logo.priceMinor, 2000);
    QCOMPARE(logo.onHand, 5);
    QCOMPARE(logo.policy, u"continue"_s);
    QCOMPARE(logo.weightGrams.value_or(0), 1000);
    QCOMPARE(std::ssize(*shop->reader().goodsNumbersOf({})), 5);
}

void TestImportWooCommerce::aVariableProductComesWithItsVariations()
{
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(Header + Shirt);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, 1);
    QCOMPARE(shown(*report), QStringList{u"4 info any_value"_s});
    const GoodsRow red = shop.article(u"TEE-RED"_s);
    QCOMPARE(red.title, u"Tee · Red / S"_s);
    QCOMPARE(red.onHand, 7);
    QCOMPARE(red.weightGrams.value_or(0), 227);
    QCOMPARE(red.categories, u"Clothing; Clothing > Shirts, long"_s);
    const QJsonObject product = fieldsOf(shop, idCast<RecordId>(red.product));
    QCOMPARE(product.value("extra/SKU"_L1).toString(), u"TEE"_s);
    QCOMPARE(product.value("extra/Meta: _season"_L1).toString(), u"summer"_s);
    QVERIFY(product.contains("images/https://x/c.jpg"_L1));
    QVERIFY(!product.contains("extra/Attribute 1 visible"_L1));
    const QJsonObject variant = fieldsOf(shop, idCast<RecordId>(red.id));
    QCOMPARE(variant.value("options/Color"_L1).toString(), u"Red"_s);
    QCOMPARE(variant.value("position"_L1).toInteger(), 2); // Blue stands first
    QCOMPARE(shop.article(u"TEE-BLUE"_s).policy, u"continue"_s);
}

void TestImportWooCommerce::pricesAndStockAreRead_data()
{
    QTest::addColumn<QByteArray>("cells"); // in stock, stock, backorders, weight, sale, regular
    QTest::addColumn<qint64>("priceMinor");
    QTest::addColumn<qint64>("onHand");
    QTest::addColumn<bool>("tracked");
    QTest::newRow("no stock kept") << QByteArray("1,,0,,,5") << qint64{500} << qint64{0} << false;
    QTest::newRow("marked sold out") << QByteArray("0,,0,,,5") << qint64{500} << qint64{0} << true;
    QTest::newRow("some") << QByteArray("1,12,0,,,5") << qint64{500} << qint64{12} << true;
    QTest::newRow("none") << QByteArray("0,0,0,,,5") << qint64{500} << qint64{0} << true;
    QTest::newRow("on sale") << QByteArray("1,,0,,4.50,5") << qint64{450} << qint64{0} << false;
    QTest::newRow("only a sale price") << QByteArray("1,,0,,4.50,") << qint64{450} << qint64{0} << false;
    QTest::newRow("free") << QByteArray("1,,0,,,0") << qint64{0} << qint64{0} << false;
}

void TestImportWooCommerce::pricesAndStockAreRead()
{
    QFETCH(const QByteArray, cells);
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(Header + "9,simple,S,Cup,1,visible,taxable," + cells + ",,,,,0,,,,,,,\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QVERIFY2(report->problems.empty(), qPrintable(shown(*report).join(u' ')));
    const GoodsRow cup = shop.article(u"S"_s);
    QTEST(cup.priceMinor, "priceMinor");
    QTEST(cup.onHand, "onHand");
    QTEST(cup.tracked, "tracked");
}

void TestImportWooCommerce::headersMayBeGerman_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("German") << QByteArray(
        "Übergeordnetes Produkt,ID,Typ,Artikelnummer,Name,Veröffentlicht,Sichtbarkeit im Katalog,Lager,Regulärer "
        "Preis,Attribut 1 Name,Attribut 1 Wert(e),Attribut 1 Sichtbar");
    QTest::newRow("French") << QByteArray(
        "Parent,ID,Type,UGS,Nom,Publié,Visibilité dans le catalogue,Stock,Tarif régulier,Nom de l’attribut "
        "1,Valeur(s) de l’attribut 1,Attribut 1 visible");
    QTest::newRow("Spanish") << QByteArray(
        "Superior,ID,Tipo,SKU,Nombre,Publicado,Visibilidad en el catálogo,Inventario,Precio normal,Nombre del atributo "
        "1,Valor(es) del atributo 1,Atributo visible 1");
    QTest::newRow("capitals") << QByteArray(
        "PARENT,ID,TYPE,SKU,NAME,PUBLISHED,VISIBILITY IN CATALOG,STOCK,REGULAR PRICE,ATTRIBUTE 1 NAME,ATTRIBUTE 1 "
        "VALUE(S),ATTRIBUTE 1 VISIBLE");
}

void TestImportWooCommerce::headersMayBeGerman()
{
    QFETCH(const QByteArray, header);
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(header
                                    + "\nT,2,variation,T-1,Tee,1,visible,4,20,Farbe,Rot,\n"
                                      ",1,variable,T,Tee,1,visible,,,Farbe,\"Rot, Blau\",1\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->format, u"woocommerce-products"_s);
    QCOMPARE(shown(*report), QStringList());
    QCOMPARE(shop.article(u"T-1"_s).title, u"Tee · Rot"_s);
    QCOMPARE(shop.article(u"T-1"_s).onHand, 4);
}

void TestImportWooCommerce::oddRowsAreExplained()
{
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(Header
                                    + "1,variation,A,A,1,visible,,1,,,,,5,,,,GONE,,Color,Red,,,,,\n"
                                      "2,variable,V,Vee,1,visible,,1,,,,,,,,,,,Color,Red,,,,,\n"
                                      "3,subscription,S,Sub,1,visible,,1,,,,,5,,,,,,,,,,,,\n"
                                      "4,simple,P,Pee,-1,visible,,1,parent,,,,5,,,,,,,,,,,,\n"
                                      "5,simple,Q,,1,visible,,1,,,,,5,,,,,,,,,,,,\n"
                                      "6,simple,R,Are,1,visible,,1,-2,maybe,,,,,,,,,,,,,,,\n"
                                      ",,,,,,,,,,,,,,,,,,,,,,,,\n"
                                      "7,simple,P,Again,1,visible,,1,,,heavy,,5,,,,,,,,,,,,\n"
                                      "8,,T,Tea,1,visible,,1,,,,,5,,,,,,,,,,,,\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(shown(*report),
             (QStringList{u"2 error parent_missing"_s, u"3 error no_variations"_s, u"4 error unknown_type"_s,
                          u"5 warning stock_of_parent"_s, u"6 error title_missing"_s, u"7 error price_missing"_s,
                          u"7 warning unknown_policy"_s, u"7 warning bad_stock"_s, u"8 info blank_row"_s,
                          u"9 error article_twice"_s, u"9 warning bad_weight"_s, u"10 error type_missing"_s}));
    QCOMPARE(report->created, 1);
    QCOMPARE(shop.article(u"P"_s).status, u"draft"_s);
}

void TestImportWooCommerce::aRejectedProductIsMendedAndImported()
{
    ExchangeShop shop(u"EUR"_s);
    QByteArray broken = Shirt;
    broken.replace(",notify,1,,20,", ",notify,1,,twenty,");
    const auto report = shop.import(Header + broken);
    QVERIFY(report);
    QCOMPARE(report->created, 0);
    QCOMPARE(report->rejected, 3); // a product comes whole or not at all
    const QString file = shop.path(u"mend.csv"_s);
    QVERIFY(saveRejects(file, *report));
    QByteArray mended = ExchangeShop::bytesOf(file);
    QVERIFY(mended.contains("Error"));
    mended.replace("twenty,", "20,");
    QCOMPARE(shop.import(mended)->created, 1);
    QCOMPARE(shop.article(u"TEE-BLUE"_s).priceMinor, 2000);
}

void TestImportWooCommerce::aGuardIsTakenOffByWooCommercesOwnRule()
{
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(shop.import(Header + "9,simple,'-9,'=Cup,1,visible,,1,,,,,5,,'tis,,,,,,,,,,\n"));
    const GoodsRow cup = shop.article(u"-9"_s);
    QCOMPARE(cup.title, u"=Cup"_s);
    QCOMPARE(cup.tags, u"'tis"_s);
}

QTEST_GUILESS_MAIN(TestImportWooCommerce)
#include "tst_import_woocommerce.moc"
