// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "exchangeshop.h"
#include "importer.h"
#include "random.h"
#include "testpaths.h"
#include "usersservice.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QString Published = kontor::testpaths::sharedData(u"shopify-products/"_s);
constexpr qint64 kNow = 1'760'000'000'000;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int errors = 0; // an error is a digest like no other

QString digest(Shop &shop)
{
    const auto info = shop.info(true);
    return info ? info->stateDigest : QString::number(++errors) + info.error().message;
}

} // namespace

class TestImportShopify : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPublishedFileBecomesItsProducts_data();
    void aPublishedFileBecomesItsProducts();
    void theSameFileAgainChangesNothing_data();
    void theSameFileAgainChangesNothing();
    void undoBringsTheShopBack_data();
    void undoBringsTheShopBack();
    void whatWasUndoneCanBeImportedAgain();
    void aDryRunSaysTheSameAndWritesNothing();
    void variantsAndPicturesComeTogether();
    void theHeaderOf2024IsReadLikeTheClassicOne();
    void trackedStockIsTheFirstCount();
    void oddRowsAreExplained();
    void aLaterFileChangesOnlyWhatItSpeaksOf();
    void anArticleWithTheSameSkuIsUpdated();

private:
    Result<ImportReport> import(const QByteArray &bytes, bool dryRun = false);
    Result<GoodsRow> article(const QString &sku);

    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock{kNow};
    SeededRandom m_random{7};
    std::unique_ptr<Shop> m_shop;
};

void TestImportShopify::init()
{
    m_shop.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    ShopSetup setup;
    setup.name = u"Shop"_s;
    setup.currency = u"USD"_s;
    setup.desk = u"Desk"_s;
    auto shop = Shop::create(m_dir->filePath(u"shop.kontor"_s), setup, m_clock, m_random);
    QVERIFY2(shop.has_value(), qPrintable(shop ? QString() : shop.error().message));
    m_shop = std::move(*shop);
}

Result<ImportReport> TestImportShopify::import(const QByteArray &bytes, bool dryRun)
{
    m_clock.advance(1000);
    NoProgress quiet;
    ImportOptions options;
    options.dryRun = dryRun;
    options.source = u"file.csv"_s;
    return Importer(*m_shop).run(bytes, options, quiet);
}

Result<GoodsRow> TestImportShopify::article(const QString &sku)
{
    return m_shop->reader().variantByCode(sku);
}

void TestImportShopify::aPublishedFileBecomesItsProducts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qint64>("rows");
    QTest::newRow("apparel") << u"apparel.csv"_s << qint64{22};
    QTest::newRow("home and garden") << u"home-and-garden.csv"_s << qint64{21};
    QTest::newRow("packt") << u"packt-product-data.csv"_s << qint64{21};
}

void TestImportShopify::aPublishedFileBecomesItsProducts()
{
    QFETCH(QString, file);
    QFETCH(qint64, rows);
    const QByteArray bytes = bytesOf(Published + file);
    if (bytes.isEmpty())
        QSKIP("the published product files are not here");
    const auto report = import(bytes);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->format, u"shopify-products"_s);
    QCOMPARE(report->rows, rows);
    QCOMPARE(report->created, 20);
    QCOMPARE(report->updated + report->unchanged + report->rejected, 0);
    for (const RowProblem &problem : report->problems) {
        QVERIFY(problem.row >= 2 && problem.row <= rows + 1);
        QVERIFY(!problem.reason.isEmpty());
        QCOMPARE(problem.code, u"stock_not_tracked"_s); // the only oddity: a stock nobody kept
    }
    GoodsFilter all;
    QCOMPARE(std::ssize(*m_shop->reader().goodsNumbersOf(all)), rows);
    const auto check = m_shop->check();
    QVERIFY2(check && check->ok, qPrintable(check ? check->differences.join(u'\n') : check.error().message));
}

void TestImportShopify::theSameFileAgainChangesNothing_data()
{
    aPublishedFileBecomesItsProducts_data();
}

void TestImportShopify::theSameFileAgainChangesNothing()
{
    QFETCH(QString, file);
    const QByteArray bytes = bytesOf(Published + file);
    if (bytes.isEmpty())
        QSKIP("the published product files are not here");
    QVERIFY(import(bytes));
    const qint64 facts = *m_shop->reader().factCount();
    const QString before = digest(*m_shop);
    const auto again = import(bytes);
    QVERIFY(again);
    QCOMPARE(again->created, 0);
    QCOMPARE(again->updated, 0);
    QCOMPARE(again->unchanged, 20);
    QVERIFY(again->importId.isNull());
    QCOMPARE(*m_shop->reader().factCount(), facts);
    QCOMPARE(digest(*m_shop), before);
}

void TestImportShopify::undoBringsTheShopBack_data()
{
    aPublishedFileBecomesItsProducts_data();
}

void TestImportShopify::undoBringsTheShopBack()
{
    QFETCH(QString, file);
    const QByteArray bytes = bytesOf(Published + file);
    if (bytes.isEmpty())
        QSKIP("the published product files are not here");
    const QString before = digest(*m_shop);
    const auto report = import(bytes);
    QVERIFY(report);
    QVERIFY(digest(*m_shop) != before);
    const auto undone = m_shop->inOneCommit<void>(
        [&](UnitOfWork &unit) { return UsersService(unit, u"ann"_s).undoBatch(report->importId); });
    QVERIFY2(undone.has_value(), qPrintable(undone ? QString() : undone.error().message));
    QCOMPARE(digest(*m_shop), before);
    const auto check = m_shop->check();
    QVERIFY2(check && check->ok, qPrintable(check ? check->differences.join(u'\n') : check.error().message));
}

namespace {

const QByteArray Classic =
    R"(Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,Cost per item,Status,Season
shirt,Blue Shirt,"<p>Soft
cotton</p>",Acme,Shirts,"men, blue",true,Size,S,Color,Blue,SH-S,200,shopify,5,deny,20.00,25.00,4006381333931,https://x/1.jpg,1,front,false,8.50,active,summer
shirt,,,,,,,,M,,Blue,SH-M,210,shopify,0,continue,21.00,,,https://x/2.jpg,2,back,,,,
shirt,,,,,,,,,,,,,,,,,,,https://x/3.jpg,3,side,,,,
mug,Mug,,Acme,Kitchen,,false,Title,Default Title,,,MUG,,,,deny,7.999,,,,,,,,,
)";

const QByteArray Of2024 =
    R"(Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Option2 name,Option2 value,Price,Compare-at price,Cost per item,Charge tax,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Product image URL,Image position,Image alt text
Blue Shirt,shirt,<p>Soft</p>,Acme,Apparel & Accessories > Clothing > Shirts,Shirts,"men, blue",TRUE,Active,SH-S,4006381333931,Size,S,Color,Blue,20.00,25.00,8.50,FALSE,shopify,5,DENY,200,https://x/1.jpg,1,front
,shirt,,,,,,,,SH-M,,,M,,Blue,21.00,,,FALSE,shopify,3,CONTINUE,210,,,
)";

} // namespace

void TestImportShopify::whatWasUndoneCanBeImportedAgain()
{
    const auto first = import(Classic);
    QVERIFY2(first.has_value(), qPrintable(first ? QString() : first.error().message));
    const QString imported = digest(*m_shop);
    QVERIFY(
        m_shop->inOneCommit<void>([&](UnitOfWork &unit) { return UsersService(unit, {}).undoBatch(first->importId); }));
    QVERIFY(!article(u"SH-S"_s));
    const auto again = import(Classic);
    QVERIFY(again);
    QCOMPARE(again->created, 2);
    QCOMPARE(article(u"SH-S"_s)->onHand, 5);
    const auto check = m_shop->check();
    QVERIFY2(check && check->ok, qPrintable(check ? check->differences.join(u'\n') : check.error().message));
}

void TestImportShopify::aDryRunSaysTheSameAndWritesNothing()
{
    const qint64 facts = *m_shop->reader().factCount();
    const auto dry = import(Classic, true);
    QVERIFY(dry);
    QVERIFY(dry->dryRun && dry->importId.isNull());
    QCOMPARE(*m_shop->reader().factCount(), facts);
    QVERIFY(m_shop->reader().batches()->empty());
    const auto real = import(Classic);
    QVERIFY(real);
    QCOMPARE(dry->created, real->created);
    QVERIFY(dry->problems == real->problems);
}

void TestImportShopify::variantsAndPicturesComeTogether()
{
    QVERIFY(import(Classic));
    const auto small = article(u"SH-S"_s);
    QVERIFY(small);
    QCOMPARE(small->title, u"Blue Shirt · S / Blue"_s);
    QCOMPARE(small->priceMinor, 2000);
    QCOMPARE(small->compareAtMinor.value_or(0), 2500);
    QCOMPARE(small->costMinor.value_or(0), 850);
    QCOMPARE(small->weightGrams.value_or(0), 200);
    QCOMPARE(small->barcode, u"4006381333931"_s);
    QCOMPARE(article(u"SH-M"_s)->policy, u"continue"_s);
    QCOMPARE(article(u"MUG"_s)->status, u"draft"_s);
    QCOMPARE(article(u"MUG"_s)->priceMinor, 800);
    const QJsonObject product = *m_shop->reader().fields(idCast<RecordId>(small->product));
    QCOMPARE(product.value("images/https://x/3.jpg"_L1).toObject().value("alt"_L1).toString(), u"side"_s);
    QCOMPARE(product.value("description"_L1).toString(), u"<p>Soft\ncotton</p>"_s);
    QCOMPARE(product.value("extra/Season"_L1).toString(), u"summer"_s);
    QCOMPARE(product.value("tags/blue"_L1).toInteger(), 1);
    const QJsonObject variant = *m_shop->reader().fields(idCast<RecordId>(small->id));
    QCOMPARE(variant.value("options/Color"_L1).toString(), u"Blue"_s);
}

void TestImportShopify::theHeaderOf2024IsReadLikeTheClassicOne()
{
    const auto report = import(Of2024);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->format, u"shopify-products"_s);
    QCOMPARE(report->created, 1);
    const auto small = article(u"SH-S"_s);
    QVERIFY(small);
    QCOMPARE(small->categories, u"Apparel & Accessories > Clothing > Shirts"_s);
    QCOMPARE(small->priceMinor, 2000);
    QCOMPARE(small->onHand, 5);
    QCOMPARE(small->taxClass, u"exempt"_s);
    QCOMPARE(article(u"SH-M"_s)->policy, u"continue"_s);
    // A handle is the product, whichever header names it.
    QCOMPARE(import(Classic)->created, 1);
}

void TestImportShopify::trackedStockIsTheFirstCount()
{
    QVERIFY(import(Classic));
    QCOMPARE(article(u"SH-S"_s)->onHand, 5);
    const auto ledger = m_shop->reader().ledger(article(u"SH-S"_s)->id);
    QVERIFY(ledger);
    QCOMPARE(ledger->size(), size_t{1});
    QVERIFY(ledger->front().isCount);
}

void TestImportShopify::oddRowsAreExplained()
{
    const QByteArray header = Classic.left(Classic.indexOf('\n') + 1);
    const QByteArray rows = ",No handle,,,,,,,,,,,,,,,5,,,,,,,,,\n"
                            "a,,,,,,,,,,,,,,,,5,,,,,,,,,\n"
                            "b,Bee,,,,,,,,,,,,,,,free,,,,,,,,,\n"
                            "b,,,,,,,Size,L,,,,,,,,5,,,,,,,,,\n"
                            "c,Sea,,,,,,,,,,,,,,,5,,4006381333930,,,,,,weird,\n"
                            ",,,,,,,,,,,,,,,,,,,,,,,,,\n"
                            "d,Dee,,,,,,,,,,,,,,,-5,,,,,,,,,\n";
    const auto report = import(header + rows);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(shown(*report),
             (QStringList{u"2 error handle_missing"_s, u"3 error title_missing"_s, u"4 error bad_amount"_s,
                          u"5 error product_rejected"_s, u"6 warning unknown_status"_s, u"6 warning bad_barcode"_s,
                          u"7 info blank_row"_s, u"8 error bad_amount"_s}));
    QCOMPARE(report->rows, 7);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->rejected, 5);
    QCOMPARE(report->rejectedRows.size(), size_t{5});
}

void TestImportShopify::aLaterFileChangesOnlyWhatItSpeaksOf()
{
    QVERIFY(import(Classic));
    const auto report = import("Handle,Title,Option1 Value,Option2 Value,Variant SKU,Variant Price\n"
                               "shirt,Blue Shirt,S,Blue,SH-S,19.00\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->updated, 1);
    const auto small = article(u"SH-S"_s);
    QCOMPARE(small->priceMinor, 1900);
    QCOMPARE(small->costMinor.value_or(0), 850);
    QCOMPARE(small->brand, u"Acme"_s);
    QCOMPARE(small->onHand, 5);
    QVERIFY(article(u"SH-M"_s));
}

void TestImportShopify::anArticleWithTheSameSkuIsUpdated()
{
    QVERIFY(import("SKU,Title,URL handle,Price\nX-1,Kettle,kettle,30\n"));
    const auto report = import("SKU,Title,URL handle,Price\nX-1,Kettle,the-kettle,31\n");
    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(shown(*report), QStringList{u"2 info matched_by_sku"_s});
    QCOMPARE(article(u"X-1"_s)->priceMinor, 3100);
    QCOMPARE(std::ssize(*m_shop->reader().goodsNumbersOf({})), 1);
}

QTEST_GUILESS_MAIN(TestImportShopify)
#include "tst_import_shopify.moc"
