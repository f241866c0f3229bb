// SPDX-License-Identifier: GPL-3.0-or-later
// Goods from a terminal: many at once, back again, with pictures and categories.
#include "clishop.h"

using namespace Qt::StringLiterals;

class TestCliGoods : public QObject
{
    Q_OBJECT

    /// A picture that differs from others by its width.
    static QString pictureFile(const CliShop &shop, char width)
    {
        QFile file(shop.file(QChar::fromLatin1(width) + u".gif"_s));
        const QByteArray bytes = QByteArray("GIF89a", 6) + width + QByteArray("\1\xf0\0", 3);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }
    /// The words about the pictures, in their order.
    static QString altsOf(const Said &said)
    {
        QStringList words;
        for (const QJsonValue &image : said["images"].toArray())
            words += image["alt"_L1].toString();
        return words.join(u' ');
    }

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
    void picturesChangePlacesAndWords()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"1.00"_s, 0);
        for (const char width : {'a', 'b', 'c'})
            shop.must(u"image add MUG %1 --alt %2"_s.arg(pictureFile(shop, width), QString(QChar::fromLatin1(width))));
        QCOMPARE(altsOf(shop.must(u"image move MUG 3 1"_s)), u"c a b"_s);
        QCOMPARE(altsOf(shop.must(u"image move MUG 1 99"_s)), u"a b c"_s); // behind all others
        QCOMPARE(
            shop.surprises({{u"image move MUG 1"_s, u"2 missing_argument"_s},
                            {u"image move MUG 1 first"_s, u"2 bad_quantity"_s},
                            {u"image move MUG 3 0"_s, u"2 bad_quantity"_s},
                            {u"image move MUG 3 -9223372036854775808"_s, u"2 bad_quantity"_s},
                            {u"image move MUG 0 1"_s, u"1 no_such_picture"_s},
                            {{u"image"_s, u"move"_s, u"MUG"_s, CliShop::hostile(), u"1"_s}, u"1 no_such_picture"_s},
                            {u"image describe MUG 1"_s, u"2 missing_argument"_s},
                            {u"image describe MUG 4 back"_s, u"1 no_such_picture"_s},
                            {u"image describe NOPE 1 back"_s, u"1 no_such_sku"_s},
                            {u"image remove MUG"_s, u"2 missing_argument"_s},
                            {u"image remove MUG -1"_s, u"1 no_such_picture"_s},
                            {u"image remove NOPE 1"_s, u"1 no_such_sku"_s}}),
            QStringList());
        const Said told = shop.run({u"image"_s, u"describe"_s, u"MUG"_s, u"2"_s, CliShop::hostile()});
        QCOMPARE(told.at("images", 1)["alt"_L1].toString(), CliShop::hostile());
        QCOMPARE(altsOf(shop.run({u"image"_s, u"describe"_s, u"MUG"_s, u"2"_s, QString()})), u"a  c"_s);
        QCOMPARE(altsOf(shop.must(u"image remove MUG 2"_s)), u"a c"_s);
        QCOMPARE(shop.must(u"image list MUG"_s).minor("total"), 2);
        QVERIFY(shop.checksOut());
    }
    void ofSeveralPicturesAllAreTakenOrNone()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"1.00"_s, 0);
        const QStringList add{u"image"_s, u"add"_s, u"MUG"_s, pictureFile(shop, 'a'), pictureFile(shop, 'b')};
        QCOMPARE(shop.surprises({{add + QStringList{shop.file(u"none.gif"_s)}, u"1 read_failed"_s},
                                 {add + QStringList{shop.path()}, u"3 not_a_picture"_s}}),
                 QStringList());
        QCOMPARE(shop.run(add).minor("total"), 2);
        QCOMPARE(shop.run(add).minor("total"), 2); // what is there stays where it is
        QVERIFY(shop.checksOut());
    }
    void whatComesBackIsForSaleAgain()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 3);
        shop.must(u"goods archive MUG"_s);
        QCOMPARE(shop.must(u"goods list"_s).minor("total"), 0);
        QCOMPARE(shop.surprises({{u"goods unarchive"_s, u"2 missing_argument"_s},
                                 {u"goods unarchive MUG MUG"_s, u"2 unexpected_argument"_s},
                                 {{u"goods"_s, u"unarchive"_s, CliShop::hostile()}, u"1 no_such_sku"_s}}),
                 QStringList());
        const Said back = shop.must(u"goods unarchive MUG"_s);
        QCOMPARE(back.text("status"), u"active"_s);
        QCOMPARE(back.minor("on_hand"), 3);
        shop.must(u"goods add --title Pen --sku PEN --price 1 --status draft"_s);
        const QString before = shop.log();
        QCOMPARE(shop.must(u"goods unarchive PEN"_s).text("status"), u"draft"_s); // nobody published it
        shop.must(u"goods unarchive MUG"_s);
        QCOMPARE(shop.log(), before);
        QVERIFY(shop.checksOut());
    }
    void aCopyIsADraftWithoutCodes()
    {
        const CliShop shop;
        shop.must(u"goods add --title Mug --sku MUG --price 12.50 --cost 4 --barcode 4006381333931 --tag sale"
                  " --category Kitchen"_s);
        shop.must(u"stock receive MUG 5"_s);
        QCOMPARE(shop.surprises({{u"goods duplicate"_s, u"2 missing_argument"_s},
                                 {u"goods duplicate NOPE"_s, u"1 no_such_sku"_s},
                                 {u"goods duplicate MUG --sku CUP"_s, u"2 unknown_option"_s},
                                 {u"goods duplicate MUG --title="_s, u"2 title_required"_s},
                                 {u"goods duplicate MUG --title \"  \""_s, u"2 title_required"_s},
                                 {u"goods add --title Cup --sku= --price 1"_s, u"2 missing_value"_s}}),
                 QStringList());
        QCOMPARE(shop.must(u"goods duplicate MUG"_s).text("title"), u"Mug (copy)"_s);
        const Said copy = shop.run({u"goods"_s, u"duplicate"_s, u"MUG"_s, u"--title"_s, CliShop::hostile()});
        QCOMPARE(copy.text("title"), CliShop::hostile());
        QCOMPARE(copy.text("status"), u"draft"_s);
        QCOMPARE(copy.text("sku"), QString());
        QVERIFY(copy["barcode"].isNull());
        QCOMPARE(copy.minor("price_minor"), 1250);
        QCOMPARE(copy.minor("cost_minor"), 400);
        QCOMPARE(copy.minor("on_hand"), 0);
        QCOMPARE(copy["tags"].toArray(), QJsonArray{u"sale"_s});
        QCOMPARE(shop.must(u"goods set %1 sku=CUP"_s.arg(copy.text("id"))).text("sku"), u"CUP"_s);
        QVERIFY(shop.checksOut());
    }
    void aCategoryComesBackWithThoseBelowIt()
    {
        const CliShop shop;
        shop.must(u"category add \"Clothing > Shirts\""_s);
        shop.must(u"category archive Clothing"_s);
        QVERIFY(shop.must(u"category list"_s).at("categories", 1)["archived"_L1].toBool());
        QCOMPARE(shop.surprises({{u"category unarchive"_s, u"2 missing_argument"_s},
                                 {u"category unarchive Winter"_s, u"1 no_such_category"_s},
                                 {{u"category"_s, u"unarchive"_s, CliShop::hostile()}, u"1 no_such_category"_s}}),
                 QStringList());
        const Said back = shop.must(u"category unarchive Clothing"_s);
        QCOMPARE(back.text("path"), u"Clothing"_s);
        QVERIFY(!back["archived"].toBool(true));
        QVERIFY(!shop.must(u"category list"_s).at("categories", 1)["archived"_L1].toBool(true));
        const QString before = shop.log();
        shop.must(u"category unarchive \"Clothing>Shirts\""_s); // is back already
        QCOMPARE(shop.log(), before);
        QVERIFY(shop.checksOut());
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
