// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"
#include "csvwriter.h"
#include "exchangeshop.h"
#include "goodsservice.h"
#include "ordersservice.h"
#include "testpaths.h"
#include "textdecoder.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <unicode/ucnv.h>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QString Naughty = kontor::testpaths::sharedData(u"blns/blns.json"_s);

const QByteArray Goods = "SKU;Title;Price;Cost;Barcode;Stock;Category;Brand;Tags;Status;Colour\n"
                         "A-1;Kettle;19,90;8,00;4006381333931;7;Home > Kitchen;Acme;hot, steel;active;red\n"
                         "A-2;Cup;1.234,50;;;;Home > Kitchen; Home > Gifts;Acme;;draft;\n";

QByteArray encoded(const QString &text, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    QByteArray bytes(4 * text.size() + 16, '\0');
    const auto length =
        ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()),
                        reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(length);
    return bytes;
}

QStringList naughtyStrings()
{
    QStringList strings;
    for (const QJsonValue &value : QJsonDocument::fromJson(ExchangeShop::bytesOf(Naughty)).array()) {
        const QString text = value.toString();
        if (!text.trimmed().isEmpty() && !text.contains(QChar(u'\0')))
            strings << text;
    }
    return strings;
}

/// Stops the work once it has come this far.
class StopAt final : public Progress
{
public:
    explicit StopAt(qint64 row) : m_row(row) { }
    void report(qint64 done, qint64) override { m_done = done; }
    [[nodiscard]] bool isCancelled() const override { return m_done >= m_row; }

private:
    qint64 m_row;
    qint64 m_done = 0;
};

QByteArray manyGoods(int count)
{
    QByteArray file = "sku,title,price\n";
    for (int i = 0; i < count; ++i)
        file += "S-" + QByteArray::number(i) + ",Article,1.00\n";
    return file;
}

} // namespace

class TestImportGeneric : public QObject
{
    Q_OBJECT

private slots:
    void headersAreKnownByManyNames_data();
    void headersAreKnownByManyNames();
    void articlesAreReadAsPeopleWriteThem();
    void anUpdateLeavesAloneWhatTheFileDoesNotName();
    void eachRowSaysWhatBecomesOfIt();
    void encodingsAndDelimitersAreDetected_data();
    void encodingsAndDelimitersAreDetected();
    void spreadsheetQuirksAreUnderstood();
    void aNulIsRefusedWithItsLine();
    void rejectedRowsCanBeMendedAndImported();
    void aStoppedImportLeavesNothing_data();
    void aStoppedImportLeavesNothing();
    void naughtyTextsSurviveTheWayOutAndIn();
    void namesAndNotesOfOrdersSurviveTheWayOutAndIn();
    void aCountIsBookedOnceInWhateverList();
    void theSameNumberOnAnotherDayIsAnotherCount();
    void goodsThatComeInAddUp();
    void stockRowsThatCannotBeBookedSayWhy();
    void everyDetectedFormatHasAName();
};

void TestImportGeneric::headersAreKnownByManyNames_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("ours") << QByteArray("SKU,Title,Price,Stock");
    QTest::newRow("another order and case") << QByteArray("sku, TITLE ,price,STOCK");
    QTest::newRow("a supplier's") << QByteArray("Item no,Product name,Retail price,Qty");
    QTest::newRow("underscores") << QByteArray("article_number,product_name,unit_price,on_hand");
    QTest::newRow("Chinese") << QByteArray("商家编码,商品名称,价格,库存");
}

void TestImportGeneric::headersAreKnownByManyNames()
{
    QFETCH(QByteArray, header);
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(header + "\nA-1,Kettle,19.90,3\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->format, u"generic-goods"_s);
    QCOMPARE(report->created, 1);
    QCOMPARE(shop->reader().variantByCode(u"A-1"_s)->priceMinor, 1990);
    QCOMPARE(shop->reader().variantByCode(u"A-1"_s)->onHand, 3);
}

void TestImportGeneric::articlesAreReadAsPeopleWriteThem()
{
    ExchangeShop shop(u"EUR"_s);
    QByteArray file = Goods;
    file.replace("Home > Kitchen; Home > Gifts", "\"Home > Kitchen; Home > Gifts\"");
    const auto report = shop.import(file);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QVERIFY2(report->problems.empty(), qPrintable(shown(*report).join(u'\n')));
    QCOMPARE(report->created, 2);
    const GoodsRow kettle = *shop->reader().variantByCode(u"4006381333931"_s);
    QCOMPARE(kettle.priceMinor, 1990);
    QCOMPARE(kettle.costMinor.value_or(0), 800);
    QCOMPARE(kettle.tags, u"hot, steel"_s);
    QCOMPARE(kettle.onHand, 7);
    const GoodsRow cup = *shop->reader().variantByCode(u"A-2"_s);
    QCOMPARE(cup.priceMinor, 123'450); // the column's decimal mark is the comma
    QCOMPARE(cup.categories, u"Home > Gifts; Home > Kitchen"_s);
    QCOMPARE(cup.status, u"draft"_s);
    QCOMPARE(shop->reader().fields(idCast<RecordId>(kettle.product))->value("extra/Colour"_L1).toString(), u"red"_s);
    const auto again = shop.import(file);
    QCOMPARE(again->unchanged, 2);
    QCOMPARE(again->created + again->updated, 0);
}

void TestImportGeneric::anUpdateLeavesAloneWhatTheFileDoesNotName()
{
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(shop.import(QByteArray(Goods).replace(" Home > Gifts", "")));
    const auto report = shop.import("SKU,Price\nA-1,21.00\nA-9,3.00\n");
    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(shown(*report), QStringList{u"3 error title_missing"_s});
    const GoodsRow kettle = *shop->reader().variantByCode(u"A-1"_s);
    QCOMPARE(kettle.priceMinor, 2100);
    QCOMPARE(kettle.productTitle, u"Kettle"_s);
    QCOMPARE(kettle.costMinor.value_or(0), 800);
    QCOMPARE(kettle.tags, u"hot, steel"_s);
    QCOMPARE(kettle.onHand, 7);
}

void TestImportGeneric::eachRowSaysWhatBecomesOfIt()
{
    ExchangeShop shop(u"EUR"_s);
    using Judged = std::vector<JudgedRow>;
    const auto made = shop.import(Goods);
    QCOMPARE(made->judged, (Judged{{2, RowOutcome::Created, u"Kettle"_s}, {3, RowOutcome::Created, u"Cup"_s}}));
    const auto changed = shop.import(QByteArray(Goods).replace("19,90", "21,00").replace("1.234,50", "a lot"));
    QCOMPARE(changed->judged, (Judged{{2, RowOutcome::Updated, u"Kettle"_s}}));
    QCOMPARE(changed->rejectedRows.front().row, 3);
    const auto priced = shop.import("SKU,Price\nA-1,21.00\n");
    QCOMPARE(priced->judged, (Judged{{2, RowOutcome::Unchanged, u"A-1"_s}}));
    ImportOptions asStock;
    asStock.format = u"generic-stock"_s;
    const auto counted = shop.import("SKU,Quantity\nA-1,9\n", asStock);
    QCOMPARE(counted->judged, (Judged{{2, RowOutcome::Updated, u"A-1"_s}}));
}

void TestImportGeneric::encodingsAndDelimitersAreDetected_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("delimiter");
    for (const char *encoding : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"}) {
        for (const char *delimiter : {",", ";", "\t"})
            QTest::addRow("%s with %s", encoding, delimiter) << QByteArray(encoding) << QByteArray(delimiter);
    }
}

void TestImportGeneric::encodingsAndDelimitersAreDetected()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, delimiter);
    ExchangeShop shop(u"CNY"_s);
    const QString text = QString::fromUtf8("商家编码|商品名称|价格|备注\r\nA-1|红色的茶壶|19.90|我们的新商品\r\n"
                                           "A-2|白色的茶杯|5|这是一个杯子\r\n")
                             .replace(u'|', QString::fromLatin1(delimiter));
    const auto report = shop.import(encoded(text, encoding.constData()));
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, 2);
    QCOMPARE(shop->reader().variantByCode(u"A-1"_s)->title, QString::fromUtf8("红色的茶壶"));
}

void TestImportGeneric::spreadsheetQuirksAreUnderstood()
{
    ExchangeShop shop(u"EUR"_s);
    const QByteArray file = "\xEF\xBB\xBFSKU,Title,Price,Barcode\r\n"
                            "00123,Leading zeros,\"1,234.50\",4006381333931\r\n"
                            "9876543210987654321,A long number,€ 5.00,\r\n"
                            "X,Rounded by a spreadsheet,7.00,4.00638E+12\r\n"
                            "Y,Half a cent,0.125,\r\n"
                            ",,,\r\n"
                            "\"Z\",\"With \"\"quotes\"\"\nand a line\",3.00,\r\n";
    const auto report = shop.import(file);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, 5);
    QCOMPARE(shown(*report), (QStringList{u"5 warning amount_rounded"_s, u"6 info blank_row"_s}));
    QCOMPARE(shop->reader().variantByCode(u"00123"_s)->priceMinor, 123'450);
    QCOMPARE(shop->reader().variantByCode(u"9876543210987654321"_s)->priceMinor, 500);
    QCOMPARE(shop->reader().variantByCode(u"Y"_s)->priceMinor, 13);
    QCOMPARE(shop->reader().variantByCode(u"Z"_s)->title, u"With \"quotes\"\nand a line"_s);
}

void TestImportGeneric::aNulIsRefusedWithItsLine()
{
    ExchangeShop shop(u"EUR"_s);
    const QByteArray file("SKU,Title,Price\nA-1,Ket\0tle,1\n", 31);
    const auto report = shop.import(file);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Refused);
    QCOMPARE(report.error().code, u"csv_nul"_s);
    QVERIFY(report.error().message.contains(u'2'));
}

void TestImportGeneric::rejectedRowsCanBeMendedAndImported()
{
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import("SKU,Title,Price,Colour\nA,Kettle,1.00,red\nB,'=Cup,cheap,\"a, b\"\n,,3,\n");
    QVERIFY(report);
    QCOMPARE(report->rejected, 2);
    const QString path = shop.path(u"rejects.csv"_s);
    QVERIFY(saveRejects(path, *report));
    QByteArray rejects = ExchangeShop::bytesOf(path);
    const auto table = CsvTable::fromBytes(rejects);
    QCOMPARE(table->header(), (QStringList{u"SKU"_s, u"Title"_s, u"Price"_s, u"Colour"_s, u"Error"_s}));
    QCOMPARE(table->rowCount(), 2);
    QVERIFY(table->cell(0, u"Error"_s).contains(u"not an amount"_s));
    const auto mended = shop.import(rejects.replace("cheap", "2.00").replace(",,3,", "C,Can,3,"));
    QVERIFY(mended);
    QCOMPARE(mended->created, 2);
    QVERIFY(mended->problems.empty());
    QCOMPARE(shop->reader().variantByCode(u"B"_s)->title, u"=Cup"_s);
    QVERIFY(!shop->reader()
                 .fields(idCast<RecordId>(shop->reader().variantByCode(u"B"_s)->product))
                 ->contains(u"extra/Error"_s));
}

void TestImportGeneric::aStoppedImportLeavesNothing_data()
{
    QTest::addColumn<qint64>("at");
    QTest::newRow("at once") << qint64{0};
    QTest::newRow("while rows are judged") << qint64{128};
    QTest::newRow("while articles are written") << qint64{640};
    QTest::newRow("shortly before the end") << qint64{960};
}

void TestImportGeneric::aStoppedImportLeavesNothing()
{
    QFETCH(qint64, at);
    ExchangeShop shop(u"EUR"_s);
    const auto before = *shop->info(true);
    StopAt progress(at);
    const auto report = Importer(*shop).run(manyGoods(500), {}, progress);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(report.error().code, u"cancelled"_s);
    const auto after = *shop->info(true);
    QCOMPARE(after.facts, before.facts);
    QCOMPARE(after.logDigest, before.logDigest);
    QCOMPARE(after.stateDigest, before.stateDigest);
    QCOMPARE(shop.import(manyGoods(500))->created, 500);
}

void TestImportGeneric::naughtyTextsSurviveTheWayOutAndIn()
{
    const QStringList strings = naughtyStrings();
    if (strings.isEmpty())
        QSKIP("the list of naughty strings is not here");
    ExchangeShop shop(u"EUR"_s);
    int number = 0;
    QVERIFY(shop->inOneCommit<void>([&](UnitOfWork &unit) -> Result<void> {
        for (const QString &text : strings) {
            ProductDraft product;
            product.title = text;
            product.description = text;
            product.brand = text;
            product.variants.emplace_back();
            product.variants.front().sku = u"N-%1"_s.arg(++number);
            KONTOR_TRY(GoodsService(unit, {}).save(product));
        }
        return {};
    }));
    const QByteArray csv = shop.exported(u"goods"_s);
    const auto again = shop.import(csv);
    QVERIFY2(again.has_value(), qPrintable(again ? QString() : again.error().message));
    QCOMPARE(shown(*again), QStringList());
    QCOMPARE(again->updated + again->created, 0);
    ExchangeShop other(u"EUR"_s, "UTC", 6);
    QCOMPARE(other.import(csv)->created, std::ssize(strings));
    for (qsizetype i = 0; i < strings.size(); ++i) {
        const GoodsRow row = *other->reader().variantByCode(u"N-%1"_s.arg(i + 1));
        const QJsonObject fields = *other->reader().fields(idCast<RecordId>(row.product));
        for (const QLatin1String field : {"title"_L1, "description"_L1, "brand"_L1})
            QCOMPARE(fields.value(field).toString(), strings.at(i));
    }
}

void TestImportGeneric::namesAndNotesOfOrdersSurviveTheWayOutAndIn()
{
    const QStringList strings = naughtyStrings();
    if (strings.isEmpty())
        QSKIP("the list of naughty strings is not here");
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(shop->inOneCommit<void>([&](UnitOfWork &unit) -> Result<void> {
        for (const QString &text : strings) {
            PlaceOrder order;
            order.customerName = text;
            order.note = text;
            order.lines.emplace_back();
            order.lines.front().sku = u"X"_s;
            order.lines.front().title = text;
            order.lines.front().priceMinor = 100;
            KONTOR_TRY(OrdersService(unit, {}).place(order));
        }
        return {};
    }));
    const QByteArray csv = shop.exported(u"order-lines"_s);
    const auto known = shop.import(csv);
    QVERIFY2(known.has_value(), qPrintable(known ? QString() : known.error().message));
    QCOMPARE(known->unchanged, std::ssize(strings));
    ExchangeShop other(u"EUR"_s, "UTC", 6);
    const auto report = other.import(csv);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, std::ssize(strings));
    const std::vector<qint64> numbers = *shop->reader().orderNumbersOf({});
    for (const qint64 number : numbers) {
        const OrderRow row = shop->reader().orderRows({number})->front();
        const OrderState here = *shop->reader().order(row.id);
        const OrderState there = *other->reader().order(row.id);
        QCOMPARE(there.customerName, here.customerName);
        QCOMPARE(there.note, here.note);
        QCOMPARE(there.lines.front().title, here.lines.front().title);
        QCOMPARE(there.totalMinor, here.totalMinor);
        QCOMPARE(there.placedAtMs, here.placedAtMs);
    }
}

void TestImportGeneric::aCountIsBookedOnceInWhateverList()
{
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(shop.import("SKU,Title,Price\nA,Kettle,1\nB,Cup,1\n"));
    const QByteArray list = "SKU,Quantity\nA,5\nB,0\n";
    const auto report = shop.import(list);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->format, u"generic-stock"_s);
    QCOMPARE(report->updated, 2);
    QCOMPARE(shop.import(list)->unchanged, 2);
    QCOMPARE(shop->reader().variantByCode(u"A"_s)->onHand, 5);
    // The mended or longer list says some of it again: that is the same count.
    const auto longer = shop.import("SKU,Quantity\nB,1\nA,5\n");
    QCOMPARE(longer->updated, 1);
    QCOMPARE(longer->unchanged, 1);
    QCOMPARE(shop->reader().ledger(shop->reader().variantByCode(u"A"_s)->id)->size(), size_t{1});
    QVERIFY(shop.undo(longer->importId));
    const auto undone =
        shop->inOneCommit<void>([&](UnitOfWork &unit) { return UsersService(unit, {}).undoBatch(report->importId); });
    QVERIFY2(undone.has_value(), qPrintable(undone ? QString() : undone.error().message));
    QCOMPARE(shop.import(list)->updated, 2);
    QCOMPARE(shop->reader().variantByCode(u"B"_s)->onHand, 0);
}

void TestImportGeneric::theSameNumberOnAnotherDayIsAnotherCount()
{
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(shop.import("SKU,Title,Price\nA,Kettle,1\n"));
    QCOMPARE(shop.import("SKU,Quantity\nA,5\n")->updated, 1);
    QCOMPARE(shop.import("SKU,Quantity\nA,9\n")->updated, 1);
    const auto doubtful = shop.import("SKU,Quantity\nA,5\n");
    QCOMPARE(shown(*doubtful), QStringList{u"2 warning count_known"_s});
    QCOMPARE(shop.article(u"A"_s).onHand, 9);
    QCOMPARE(shop.import("SKU,Quantity,Counted at\nA,5,2025-10-09 08:00\n")->updated, 1);
    QCOMPARE(shop.article(u"A"_s).onHand, 9); // counted before the nine were
}

void TestImportGeneric::goodsThatComeInAddUp()
{
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(shop.import("SKU,Title,Price,Stock,Barcode\nA,Kettle,1,5,4006381333931\n"));
    ImportOptions receive;
    receive.mapping = R"({"mode": "receive", "columns": {"quantity": "Delivered", "barcode": "EAN"}})";
    receive.format = u"generic-stock"_s;
    const QByteArray delivery = "EAN,Delivered\n4006381333931,3\n4006381333931,4\n";
    const auto report = shop.import(delivery, receive);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->updated, 2);
    QCOMPARE(shop->reader().variantByCode(u"A"_s)->onHand, 12);
    QCOMPARE(shop.import(delivery, receive)->unchanged, 2);
    QCOMPARE(shop->reader().variantByCode(u"A"_s)->onHand, 12);
}

void TestImportGeneric::stockRowsThatCannotBeBookedSayWhy()
{
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(shop.import("SKU,Title,Price\nA,Kettle,1\nB,Cup,1\nC,Can,1\n"));
    const auto report = shop.import("SKU,Quantity,Location\nA,many,\nB,-1,\nZ,1,\n,1,\nC,1,Moon\nC,2,\nc,3,\n");
    QVERIFY(report);
    QCOMPARE(shown(*report),
             (QStringList{u"2 error bad_quantity"_s, u"3 error bad_quantity"_s, u"4 error no_such_article"_s,
                          u"5 error article_missing"_s, u"6 error no_such_location"_s, u"8 error article_twice"_s}));
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->rejected, 6);
}

void TestImportGeneric::everyDetectedFormatHasAName()
{
    QCOMPARE(*Importer::detectFormat("SKU,Title,Price\n"), u"generic-goods"_s);
    QCOMPARE(*Importer::detectFormat("SKU,On hand\n"), u"generic-stock"_s);
    QCOMPARE(*Importer::detectFormat("Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"),
             u"generic-orders"_s);
    QCOMPARE(*Importer::detectFormat("Handle,Title,Variant Price\n"), u"shopify-products"_s);
    QCOMPARE(Importer::detectFormat("a,b\n").error().code, u"format_not_recognised"_s);
    ExchangeShop shop(u"EUR"_s);
    ImportOptions unknown;
    unknown.format = u"nonsense"_s;
    QCOMPARE(shop.import("SKU,Title,Price\n", unknown).error().code, u"unknown_format"_s);
}

QTEST_GUILESS_MAIN(TestImportGeneric)
#include "tst_import_generic.moc"
