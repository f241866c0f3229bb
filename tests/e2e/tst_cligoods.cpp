// SPDX-License-Identifier: GPL-3.0-or-later
// Goods from a terminal: many at once, back again, with pictures and categories.
#include "clishop.h"

using namespace Qt::StringLiterals;

class TestCliGoods : public QObject
{
    Q_OBJECT
private slots:
    void pricesGoUpInOneStepAndComeBack()
    {
        const CliShop shop;
        shop.addGoods(u"A"_s, u"39.00"_s, 0);
        shop.addGoods(u"B"_s, u"10.00"_s, 0);
        const Said shown = shop.must(u"goods bulk \"price=+5% round .99\" --all --dry-run"_s);
        QCOMPARE(shown["changes"].toArray().size(), 2);
        QCOMPARE(shop.must(u"goods show A"_s).minor("price_minor"), 3900);
        QCOMPARE(shop.must(u"goods bulk \"price=+5% round .99\" tags=+sale --all"_s).minor("cells"), 4);
        QCOMPARE(shop.must(u"goods show A"_s).minor("price_minor"), 4099);
        shop.must(u"goods set B price=12.00"_s);
        const Said listed = shop.must(u"undo list"_s);
        const Said undone = shop.run(u"undo fact "_s + listed.at("steps", 1).value("fact"_L1).toString());
        QCOMPARE(undone.exitCode, 0);
        QCOMPARE(undone.minor("restored"), 3);
        QCOMPARE(undone.at("changed_since", 0).value("record"_L1).toString(), u"B"_s);
        QCOMPARE(shop.must(u"goods show A"_s).minor("price_minor"), 3900);
        QCOMPARE(shop.must(u"undo last"_s).minor("restored"), 3);
        QCOMPARE(shop.must(u"goods show A"_s).minor("price_minor"), 4099);
        QVERIFY(shop.checksOut());
    }
    void aNewArticleIsWhatCouldBeSet_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("error");
        QTest::newRow("fine") << u"--barcode 4006381333931 --weight 0 --status draft"_s << 0 << QString();
        QTest::newRow("check digit") << u"--barcode 4006381333932"_s << 2 << u"bad_value"_s;
        QTest::newRow("negative weight") << u"--weight -5"_s << 2 << u"bad_value"_s;
        QTest::newRow("half a gram") << u"--weight 0.5"_s << 2 << u"bad_value"_s;
        QTest::newRow("unknown status") << u"--status sold"_s << 2 << u"bad_value"_s;
        QTest::newRow("unknown policy") << u"--policy maybe"_s << 2 << u"bad_value"_s;
        QTest::newRow("negative cost") << u"--cost -1"_s << 2 << u"bad_value"_s;
        QTest::newRow("too many decimals") << u"--compare-at 1.234"_s << 2 << u"too_many_decimals"_s;
    }
    void aNewArticleIsWhatCouldBeSet()
    {
        QFETCH(QString, words);
        const CliShop shop;
        const Said said = shop.run(u"goods add --title Mug --sku MUG --price 1 "_s + words);
        QTEST(said.exitCode, "exitCode");
        QTEST(said.errorCode(), "error");
        QCOMPARE(shop.must(u"goods list"_s).minor("total"), said.exitCode == 0 ? 1 : 0);
    }
    void codesAreKeptWithoutBlanksAroundThem()
    {
        const CliShop shop;
        shop.must(u"goods add --title Mug --sku \" MUG \" --price 1"_s);
        QCOMPARE(shop.must(u"goods show MUG"_s).text("sku"), u"MUG"_s);
        shop.must(u"goods set MUG \"sku= CUP \" \"barcode= 4006381333931\""_s);
        QCOMPARE(shop.must(u"goods show \" CUP\""_s).text("barcode"), u"4006381333931"_s);
        shop.addGoods(u"POT"_s, u"2"_s, 0);
        QCOMPARE(shop.run(u"goods set POT sku=CUP"_s).errorCode(), u"sku_exists"_s);
        QCOMPARE(shop.run(u"goods set POT sku=POT brand=Clay"_s).exitCode, 0);
        QCOMPARE(shop.run(u"goods set POT title="_s).exitCode, 2);
    }
    void searchWordsChooseWhatIsChanged()
    {
        const CliShop shop;
        shop.addGoods(u"A"_s, u"39.00"_s, 0);
        shop.addGoods(u"B"_s, u"10.00"_s, 3);
        QCOMPARE(shop.must(u"goods bulk price=5 --search price:<20"_s).minor("goods"), 1);
        QCOMPARE(shop.must(u"goods show B"_s).minor("price_minor"), 500);
        QCOMPARE(shop.must(u"goods bulk price=6 --search stock:out"_s).minor("goods"), 1);
        QCOMPARE(shop.run(u"goods bulk price=7 --search price:<cheap"_s).errorCode(), u"bad_search"_s);
        QCOMPARE(shop.must(u"goods show A"_s).minor("price_minor"), 600);
    }
    void badFormulasChangeNothing()
    {
        const CliShop shop(u"JPY"_s);
        shop.addGoods(u"A"_s, u"1990"_s, 0);
        QCOMPARE(shop.run(u"goods bulk price=cheap --all"_s).errorCode(), u"bad_formula"_s);
        QCOMPARE(shop.run(u"goods bulk price=-0.5 --all"_s).exitCode, 2);
        QCOMPARE(shop.run(u"goods bulk price=-2000 --all"_s).errorCode(), u"negative_amount"_s);
        QCOMPARE(shop.run(u"goods bulk price=+5%"_s).exitCode, 2);
        QCOMPARE(shop.must(u"goods bulk price=+5% --all"_s).minor("cells"), 1);
        QCOMPARE(shop.must(u"goods show A"_s).minor("price_minor"), 2090);
    }
    void picturesGoIntoTheBackup()
    {
        const CliShop shop;
        shop.addGoods(u"A"_s, u"1.00"_s, 0);
        QFile picture(shop.file(u"a.gif"_s));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        picture.write(QByteArray("GIF89a\x40\x01\xf0\0", 10));
        picture.close();
        QVERIFY(
            shop.must(u"image add A %1 --alt \"A cup\""_s.arg(picture.fileName())).at("images", 0)["here"_L1].toBool());
        QCOMPARE(shop.must(u"backup "_s + shop.file(u"copy.kontor"_s)).minor("pictures"), 1);
        const Said restored = CliShop::runPlain(
            {u"--shop"_s, shop.file(u"again.kontor"_s), u"--json"_s, u"restore"_s, shop.file(u"copy.kontor"_s)});
        QCOMPARE(restored.minor("pictures"), 1);
        const Said there =
            CliShop::runPlain({u"--shop"_s, shop.file(u"again.kontor"_s), u"--json"_s, u"image"_s, u"list"_s, u"A"_s});
        QVERIFY(there.at("images", 0)["here"_L1].toBool());
        QCOMPARE(shop.run(u"image add A "_s + shop.path()).errorCode(), u"not_a_picture"_s);
    }
    void categoriesAreRenamedAndWarn()
    {
        const CliShop shop;
        shop.must(u"goods add --title Shirt --sku S --price 1.00 --category Clothing>Shirts"_s);
        shop.must(u"stock receive S 3"_s);
        shop.must(u"category threshold Clothing 5"_s);
        QCOMPARE(shop.must(u"stock warnings"_s)["warnings"].toArray().size(), 1);
        shop.must(u"category rename Clothing Textiles"_s);
        QCOMPARE(shop.must(u"goods list --category Textiles"_s).minor("total"), 1);
        QCOMPARE(shop.run(u"category move Textiles \"Textiles > Shirts\""_s).exitCode, 3);
        QVERIFY(shop.must(u"category archive Textiles"_s)["archived"].toBool());
        QVERIFY(shop.checksOut());
    }
};

QTEST_GUILESS_MAIN(TestCliGoods)
#include "tst_cligoods.moc"
