// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "exchangeshop.h"
#include "importer.h"
#include "random.h"
#include "testpaths.h"
#include "usersservice.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QString Retail = kontor::testpaths::sharedData(u"uci-online-retail/demo_slice_2009-12.csv.gz"_s);
const QString Northwind = kontor::testpaths::sharedData(u"northwind/"_s);
constexpr qint64 kNow = 1'760'000'000'000;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray unzipped(const QString &path)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-dc"_s, path});
    gzip.waitForFinished(60'000);
    return gzip.readAllStandardOutput();
}

/// orders.csv with the lines of order_details.csv: one row for each line, as a spreadsheet would join them.
QByteArray joinedNorthwind()
{
    QHash<QByteArray, QByteArray> heads;
    QList<QByteArray> orders = bytesOf(Northwind + u"orders.csv"_s).split('\n');
    for (const QByteArray &line : std::as_const(orders))
        heads.insert(line.left(line.indexOf(',')), line.trimmed());
    QByteArray joined;
    const QList<QByteArray> details = bytesOf(Northwind + u"order_details.csv"_s).split('\n');
    for (const QByteArray &line : details) {
        const qsizetype comma = line.indexOf(',');
        if (comma > 0)
            joined += heads.value(line.left(comma)) + line.mid(comma).trimmed() + '\n';
    }
    return joined;
}

} // namespace

class TestImportOrders : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aMonthOfAWholesalerComesToTheCent();
    void northwindNeedsNoMapping();
    void halfOfTheOrdersIsNamed_data();
    void halfOfTheOrdersIsNamed();
    void linesOfOneNumberAreOneOrder();
    void creditsCountAsReturnsOnTheirOwnDay();
    void aNegativeLineOfASaleIsADiscount();
    void writeOffsAreNotSales();
    void priceTimesQuantityIsExact_data();
    void priceTimesQuantityIsExact();
    void statusCellsAreFactsOfTheirOwnDays();
    void noTaxIsMadeUp();
    void stockMovesOnlyWhenAsked();
    void unknownArticlesAreMadeOnlyWhenAsked();
    void codesInTwoLetterCasesAreOneArticle();
    void anOrderComesWholeOrNotAtAll();
    void theSameOrderWithOtherContentIsLeftAlone();
    void undoAndAgain();
    void aMappingNamesColumnsAndRules();
    void unclearDatesAreRefused();
    void anOrderWithTooManyLinesIsRejected();

private:
    Result<ImportReport> import(const QByteArray &bytes, const QByteArray &mapping = {}, bool createGoods = false,
                                const QString &stock = {});
    OrderState order(const QString &number);
    SalesRow sales(int fromDay, int toDay);

    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock{kNow};
    SeededRandom m_random{11};
    std::unique_ptr<Shop> m_shop;
};

void TestImportOrders::init()
{
    m_shop.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    ShopSetup setup;
    setup.name = u"Shop"_s;
    setup.currency = u"GBP"_s;
    setup.timeZone = "Europe/London";
    setup.desk = u"Desk"_s;
    auto shop = Shop::create(m_dir->filePath(u"shop.kontor"_s), setup, m_clock, m_random);
    QVERIFY2(shop.has_value(), qPrintable(shop ? QString() : shop.error().message));
    m_shop = std::move(*shop);
}

Result<ImportReport> TestImportOrders::import(const QByteArray &bytes, const QByteArray &mapping, bool createGoods,
                                              const QString &stock)
{
    m_clock.advance(1000);
    NoProgress quiet;
    ImportOptions options;
    options.mapping = mapping;
    options.createGoods = createGoods;
    options.stock = stock;
    const auto report = Importer(*m_shop).run(bytes, options, quiet);
    if (!report)
        qWarning().noquote() << report.error().message;
    return report;
}

OrderState TestImportOrders::order(const QString &number)
{
    return m_shop->reader().orderByNumber(number).value_or(OrderState());
}

SalesRow TestImportOrders::sales(int fromDay, int toDay)
{
    SalesRow sum;
    const auto rows = m_shop->reader().sales(fromDay, toDay, true);
    for (const SalesRow &row : rows.value_or(std::vector<SalesRow>())) {
        sum.orders += row.orders;
        sum.grossMinor += row.grossMinor;
        sum.discountMinor += row.discountMinor;
        sum.returnsMinor += row.returnsMinor;
        sum.netMinor += row.netMinor;
    }
    return sum;
}

void TestImportOrders::aMonthOfAWholesalerComesToTheCent()
{
    if (!QFile::exists(Retail))
        QSKIP("the published month of the wholesaler is not here");
    const QByteArray bytes = unzipped(Retail);
    QElapsedTimer timer;
    timer.start();
    const auto report = import(bytes);
    QVERIFY(report);
    qInfo() << "imported in" << timer.elapsed() << "ms";
    // 1,929 sales and 401 cancellations; 90 of the sales are write-offs at price 0 and no sales at all.
    QCOMPARE(report->format, u"generic-orders"_s);
    QCOMPARE(report->rows, 45'228);
    QCOMPARE(report->created, 1929 - 90 + 401);
    QCOMPARE(report->rejected, 90);
    for (const RowProblem &problem : report->problems)
        QCOMPARE(problem.code, u"not_a_sale"_s);
    // No price of this month has more than two decimals, so nothing is rounded: the sum is the exact one.
    const SalesRow december = sales(20091201, 20091231);
    QCOMPARE(december.orders, 1839);
    QCOMPARE(december.returnsMinor, 2'583'865);
    QCOMPARE(december.grossMinor - december.discountMinor, 82'568'576);
    QCOMPARE(december.netMinor, 79'984'711);
    timer.restart();
    const auto again = import(bytes);
    QVERIFY(again);
    QCOMPARE(again->created + again->updated, 0);
    QCOMPARE(again->unchanged, 2240);
    qInfo() << "again in" << timer.elapsed() << "ms";
    const auto check = m_shop->check();
    QVERIFY2(check && check->ok, qPrintable(check ? check->differences.join(u'\n') : check.error().message));
}

void TestImportOrders::halfOfTheOrdersIsNamed_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("answer"); // the format, or why there is none
    QTest::newRow("Northwind's orders") << QByteArray(
        "OrderID,CustomerID,EmployeeID,OrderDate,RequiredDate,ShippedDate,ShipVia,Freight,ShipName,"
        "ShipAddress,ShipCity,ShipRegion,ShipPostalCode,ShipCountry")
                                        << u"orders_without_lines"_s;
    QTest::newRow("Northwind's lines") << QByteArray("OrderID,ProductID,UnitPrice,Quantity,Discount")
                                       << u"lines_without_orders"_s;
    QTest::newRow("both") << QByteArray("OrderID,OrderDate,ProductID,UnitPrice,Quantity") << u"generic-orders"_s;
    QTest::newRow("goods with a number") << QByteArray("Number,SKU,Title,Price,Quantity") << u"generic-goods"_s;
    QTest::newRow("neither") << QByteArray("Order,Colour") << u"format_not_recognised"_s;
}

void TestImportOrders::halfOfTheOrdersIsNamed()
{
    QFETCH(const QByteArray, header);
    const Result<QString> format = Importer::detectFormat(header + '\n');
    QTEST(format ? *format : format.error().code, "answer");
}

void TestImportOrders::northwindNeedsNoMapping()
{
    const QByteArray joined = joinedNorthwind();
    if (joined.isEmpty())
        QSKIP("Northwind is not here");
    const auto report = import(joined);
    QVERIFY(report);
    QCOMPARE(report->rows, 2155);
    QCOMPARE(report->created, 830);
    QCOMPARE(report->rejected, 0);
    QCOMPARE(shown(*report), QStringList{u"0 warning discount_is_a_share"_s});
    const OrderState first = order(u"10248"_s);
    QCOMPARE(first.totalMinor, 1200 * 14 + 980 * 10 + 3480 * 5 + 3238); // 12 × 14.00, 10 × 9.80, 5 × 34.80, freight
    QCOMPARE(first.customerName, u"Vins et alcools Chevalier"_s);
    QCOMPARE(code(first.fulfilment), u"shipped"_s);
    QCOMPARE(std::ssize(*m_shop->reader().customers({}, 1000)), 89);
    const SalesRow all = sales(19960701, 19980531);
    QCOMPARE(all.orders, 830);
    QCOMPARE(all.grossMinor, 135'445'859);
    QCOMPARE(all.netMinor, 126'579'329); // 25 cents over the sum of unrounded lines: each discount rounds by itself
    QCOMPARE(import(joined)->created, 0);
}

namespace {

const QByteArray Header = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";

} // namespace

void TestImportOrders::linesOfOneNumberAreOneOrder()
{
    const auto report = import(Header
                               + "489434,A,Ball,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom\n"
                                 "489435,B,Cherry,2,2009-12-01 08:00:00,1.5,,France\n"
                                 "489434,A,Ball,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom\n"
                                 "489434,C,,1,2009-12-01 07:45:00,0,13085.0,United Kingdom\n");
    QVERIFY(report);
    QCOMPARE(report->created, 2);
    QVERIFY(report->problems.empty());
    const OrderState ball = order(u"489434"_s);
    QCOMPARE(ball.lines.size(), size_t{3}); // a line that stands there twice was sold twice
    QCOMPARE(ball.totalMinor, 2 * 8340);
    QCOMPARE(ball.day, 20091201);
    QVERIFY(ball.imported);
    QCOMPARE(code(ball.terms), u"on_account"_s);
    QCOMPARE(ball.customerName, u"13085"_s);
    QVERIFY(!ball.customer.isNull());
    QCOMPARE(ball.address.value("country"_L1).toString(), u"United Kingdom"_s);
    QVERIFY(order(u"489435"_s).customer.isNull());
}

void TestImportOrders::creditsCountAsReturnsOnTheirOwnDay()
{
    const auto report = import(Header
                               + "1,A,Ball,10,2010-01-04 09:00:00,2.00,5,UK\n"
                                 "C2,A,Ball,-3,2010-01-06 09:00:00,2.00,5,UK\n"
                                 "A3,B,Adjust bad debt,1,2010-01-06 10:00:00,-7.50,,UK\n");
    QVERIFY(report);
    QCOMPARE(report->created, 3);
    QCOMPARE(sales(20100104, 20100104).netMinor, 2000);
    QCOMPARE(sales(20100106, 20100106).returnsMinor, 600 + 750);
    QCOMPARE(sales(20100101, 20100131).netMinor, 2000 - 1350);
    QVERIFY(!order(u"C2"_s).exists);
}

void TestImportOrders::aNegativeLineOfASaleIsADiscount()
{
    const auto report = import(Header
                               + "1,A,Ball,10,2010-01-04 09:00:00,2.00,5,UK\n"
                                 "1,D,Discount,-1,2010-01-04 09:00:00,5.00,5,UK\n");
    QVERIFY(report);
    QCOMPARE(shown(*report), QStringList{u"3 info discount_line"_s});
    const OrderState ball = order(u"1"_s);
    QCOMPARE(ball.totalMinor, 1500);
    QCOMPARE(ball.discountMinor, 500);
    QCOMPARE(ball.lines.size(), size_t{1});
    QVERIFY(ball.note.contains(u"Discount"_s));
}

void TestImportOrders::writeOffsAreNotSales()
{
    const auto report = import(Header
                               + "1,A,Ball,10,2010-01-04 09:00:00,2.00,5,UK\n"
                                 "1,B,broken,-4,2010-01-04 09:00:00,0,5,UK\n"
                                 "2,B,lost,-4,2010-01-04 09:00:00,0,,UK\n"
                                 "C3,B,given back,-4,2010-01-04 09:00:00,0,,UK\n");
    QVERIFY(report);
    QCOMPARE(report->created, 2);
    QCOMPARE(shown(*report), (QStringList{u"3 error not_a_sale"_s, u"4 error not_a_sale"_s}));
    QVERIFY(report->problems.front().hint.contains(u"stock adjust B -4"_s));
    QCOMPARE(order(u"1"_s).totalMinor, 2000);
}

void TestImportOrders::priceTimesQuantityIsExact_data()
{
    QTest::addColumn<QByteArray>("quantity");
    QTest::addColumn<QByteArray>("price");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("warns");
    const auto row = [](const char *quantity, const char *price, qint64 total, bool warns) {
        QTest::addRow("%s × %s", quantity, price) << QByteArray(quantity) << QByteArray(price) << total << warns;
    };
    row("3", "2.00", 600, false);
    row("72", "0.425", 3060, false); // 30.60: every cent is there although a piece costs half a cent more
    row("3", "0.333", 100, true); // 0.999
    row("1", "0.005", 1, true); // half away from zero
    row("1", "0.004", 0, true);
    row("7", "1.714", 1200, true); // 11.998
    row("1000", "0.0001", 10, false);
    row("3", "10.3333333", 3100, true);
}

void TestImportOrders::priceTimesQuantityIsExact()
{
    QFETCH(QByteArray, quantity);
    QFETCH(QByteArray, price);
    QFETCH(qint64, total);
    QFETCH(bool, warns);
    const auto report = import(Header + "1,A,Ball," + quantity + ",2010-01-04 09:00:00," + price + ",5,UK\n"
                               + "2,A,Ball,1,2010-01-04 09:00:00,6.95,5,UK\n");
    QVERIFY(report);
    QCOMPARE(order(u"1"_s).totalMinor, total);
    QCOMPARE(shown(*report), warns ? QStringList{u"2 warning line_rounded"_s} : QStringList());
}

void TestImportOrders::statusCellsAreFactsOfTheirOwnDays()
{
    const auto report =
        import("Order number,Placed at,SKU,Quantity,Price,Shipping,Paid at,Payment method,Shipped at,Carrier,"
               "Tracking,Email\n"
               "7,2010-01-04 10:00,A,2,10.00,4.90,2010-01-05,paypal,2010-01-06 17:00,Royal Mail,RM1,a@b.c\n"
               "8,2010-01-04 11:00,A,1,10.00,,,,,,,a@b.c\n");
    QVERIFY(report);
    const OrderState seven = order(u"7"_s);
    QCOMPARE(seven.totalMinor, 2490);
    QCOMPARE(seven.capturedMinor, 2490);
    QCOMPARE(seven.payments.front().day, 20100105);
    QCOMPARE(seven.payments.front().channel, u"paypal"_s);
    QCOMPARE(code(seven.fulfilment), u"shipped"_s);
    QCOMPARE(seven.parcels.front().tracking, u"RM1"_s);
    QCOMPARE(seven.parcels.front().shippedAtMs,
             QDateTime({2010, 1, 6}, {17, 0}, QTimeZone("Europe/London")).toMSecsSinceEpoch());
    QCOMPARE(code(order(u"8"_s).payment), u"unpaid"_s);
    QCOMPARE(code(order(u"8"_s).fulfilment), u"unfulfilled"_s);
    QCOMPARE(order(u"8"_s).customer, seven.customer);
}

void TestImportOrders::noTaxIsMadeUp()
{
    QVERIFY(m_shop->inOneCommit<void>(
        [](UnitOfWork &unit) { return UsersService(unit, {}).setSetting(u"tax_ppm"_s, 190'000); }));
    const QByteArray file = "Order,Date,SKU,Quantity,Price,Shipping\n1,2025-10-08,A,2,10.00,4.00\n";
    QVERIFY(import(file, R"({"tax_included": false})"));
    QCOMPARE(order(u"1"_s).totalMinor, 2400);
    QCOMPARE(order(u"1"_s).shipping.taxMinor, 0);
    QVERIFY(import(QByteArray(file).replace("\n1,", "\n2,"), R"({"tax_included": false, "tax_rate": "19"})"));
    QCOMPARE(order(u"2"_s).totalMinor, 2400 + 456);
    QCOMPARE(order(u"2"_s).shipping.taxMinor, 76);
}

void TestImportOrders::stockMovesOnlyWhenAsked()
{
    QVERIFY(import("SKU,Title,Price,Stock\nA,Ball,10,5\n"));
    const QByteArray file = "Order,Date,SKU,Quantity,Price,Shipped at\n%1,2025-10-09,A,2,10.00,%2\n";
    const auto with = [&](const char *number, const char *shipped) {
        return QByteArray(file).replace("%1", number).replace("%2", shipped);
    };
    QVERIFY(import(with("1", "2025-10-09 10:30")));
    QCOMPARE(m_shop->reader().variantByCode(u"A"_s)->onHand, 5);
    m_clock.advance(60'000);
    // The count is from now; what left before it is known to it.
    const QByteArray later =
        QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    QVERIFY(import(with("2", later.constData()), {}, false, u"move"_s));
    QCOMPARE(m_shop->reader().variantByCode(u"A"_s)->onHand, 3);
    QVERIFY(import(with("3", "")));
    QCOMPARE(m_shop->reader().variantByCode(u"A"_s)->reserved, 2);
}

void TestImportOrders::unknownArticlesAreMadeOnlyWhenAsked()
{
    const QByteArray file = Header + "1,A,Ball,10,2010-01-04 09:00:00,2.00,5,UK\n";
    QVERIFY(import(file));
    QVERIFY(!m_shop->reader().variantByCode(u"A"_s));
    QVERIFY(order(u"1"_s).lines.front().variant.isNull());
    QCOMPARE(order(u"1"_s).lines.front().title, u"Ball"_s);
    const auto report = import(QByteArray(file).replace("\n1,", "\n2,"), {}, true);
    QVERIFY(report);
    QCOMPARE(shown(*report), QStringList{u"0 info goods_created"_s});
    const auto ball = m_shop->reader().variantByCode(u"A"_s);
    QVERIFY(ball);
    QCOMPARE(ball->title, u"Ball"_s);
    QCOMPARE(ball->priceMinor, 200);
    QCOMPARE(order(u"2"_s).lines.front().variant, ball->id);
}

void TestImportOrders::codesInTwoLetterCasesAreOneArticle()
{
    const auto report = import(Header
                                   + "1,48173C,Mat,1,2010-01-04 09:00:00,2.00,5,UK\n"
                                     "1,48173c,Mat,1,2010-01-04 09:00:00,2.00,5,UK\n",
                               {}, true);
    QVERIFY(report);
    const OrderState mats = order(u"1"_s);
    QCOMPARE(mats.lines.at(0).variant, mats.lines.at(1).variant);
    QCOMPARE(std::ssize(*m_shop->reader().goodsNumbersOf({})), 1);
}

void TestImportOrders::anOrderComesWholeOrNotAtAll()
{
    const auto report = import(Header
                               + "1,A,Ball,10,2010-01-04 09:00:00,2.00,5,UK\n"
                                 "1,B,Box,many,2010-01-04 09:00:00,2.00,5,UK\n"
                                 "2,B,Box,1,2010-01-04 09:00:00,2.00,5,UK\n"
                                 ",B,Box,1,2010-01-04 09:00:00,2.00,5,UK\n"
                                 "3,B,Box,0,yesterday,2.00,5,UK\n");
    QVERIFY(report);
    QCOMPARE(shown(*report),
             (QStringList{u"2 error order_rejected"_s, u"3 error bad_quantity"_s, u"5 error number_missing"_s,
                          u"6 error quantity_zero"_s, u"6 error bad_date"_s}));
    QCOMPARE(report->created, 1);
    QCOMPARE(report->rejected, 4);
    QVERIFY(!order(u"1"_s).exists);
}

void TestImportOrders::theSameOrderWithOtherContentIsLeftAlone()
{
    QVERIFY(import(Header + "1,A,Ball,10,2010-01-04 09:00:00,2.00,5,UK\nC2,A,Ball,-1,2010-01-04 09:00:00,2.00,5,UK\n"));
    const auto report =
        import(Header + "1,A,Ball,11,2010-01-04 09:00:00,2.00,5,UK\nC2,A,Ball,-2,2010-01-04 09:00:00,2.00,5,UK\n");
    QVERIFY(report);
    QCOMPARE(report->created, 0);
    QCOMPARE(report->unchanged, 2);
    QCOMPARE(shown(*report), (QStringList{u"2 warning order_differs"_s, u"3 warning order_differs"_s}));
    QCOMPARE(order(u"1"_s).totalMinor, 2000);
    QCOMPARE(sales(20100101, 20100131).netMinor, 2000 - 200);
}

void TestImportOrders::undoAndAgain()
{
    const QByteArray file =
        Header + "1,A,Ball,10,2010-01-04 09:00:00,2.00,5,UK\nC2,A,Ball,-1,2010-01-04 09:00:00,2.00,5,UK\n";
    const QString before = m_shop->info(true)->stateDigest;
    const auto first = import(file, {}, true);
    QVERIFY(first);
    QVERIFY(
        m_shop->inOneCommit<void>([&](UnitOfWork &unit) { return UsersService(unit, {}).undoBatch(first->importId); }));
    QCOMPARE(m_shop->info(true)->stateDigest, before);
    QCOMPARE(sales(20100101, 20100131).netMinor, 0);
    QVERIFY(!order(u"1"_s).exists);
    const auto again = import(file, {}, true);
    QVERIFY(again);
    QCOMPARE(again->created, 2);
    QCOMPARE(sales(20100101, 20100131).netMinor, 1800);
    QCOMPARE(import(file, {}, true)->unchanged, 2);
    const auto check = m_shop->check();
    QVERIFY2(check && check->ok, qPrintable(check ? check->differences.join(u'\n') : check.error().message));
}

void TestImportOrders::aMappingNamesColumnsAndRules()
{
    const QByteArray file = "Beleg;Tag;Ware;Stück;Betrag\nR-1;03.02.2010;Ball;3;29,75\nG9;04.02.2010;Ball;-1;-9,92\n";
    const QByteArray mapping = R"({"format": "generic-orders", "delimiter": ";",
        "columns": {"number": "Beleg", "date": "Tag", "title": "Ware", "quantity": "Stück", "line_total": "Betrag"},
        "date_order": "dmy", "price": "line", "tax_rate": "19", "credit_prefix": "G", "terms": "prepaid"})";
    const auto report = import(file, mapping);
    QVERIFY(report);
    QCOMPARE(report->created, 2);
    const OrderState one = order(u"R-1"_s);
    QCOMPARE(one.totalMinor, 2975);
    QCOMPARE(one.lines.front().taxMinor, 475);
    QCOMPARE(one.day, 20100203);
    QCOMPARE(code(one.terms), u"prepaid"_s);
    QCOMPARE(sales(20100204, 20100204).returnsMinor, 992 - 158);
    for (const char *bad : {"[]", "{\"columns\": 3}", "{\"tax\": 3}", "{\"columns\": {\"colour\": \"x\"}}"})
        QVERIFY2(!import(file, bad), bad);
}

void TestImportOrders::unclearDatesAreRefused()
{
    const QByteArray file = "Order,Date,SKU,Quantity,Price\n1,01/02/2010,A,1,1\n2,03/02/2010,A,1,1\n";
    const auto unclear = import(file);
    QVERIFY(!unclear);
    QCOMPARE(unclear.error().code, u"date_order_unclear"_s);
    QVERIFY(import(file, R"({"date_order": "mdy"})"));
    QCOMPARE(order(u"1"_s).day, 20100102);
    // One date that only fits one way settles it for all.
    QVERIFY(import(QByteArray(file).replace("1,01", "3,01").replace("2,03/02", "4,13/02")));
    QCOMPARE(order(u"3"_s).day, 20100201);
}

void TestImportOrders::anOrderWithTooManyLinesIsRejected()
{
    QByteArray file = Header;
    for (int i = 0; i < 4000; ++i)
        file +=
            "1,ART-" + QByteArray::number(i) + ",An article with a name of its own,1,2010-01-04 09:00:00,2.00,5,UK\n";
    const auto report = import(file + "2,A,Ball,1,2010-01-04 09:00:00,2.00,5,UK\n");
    QVERIFY(report);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->rejected, 4000);
    QCOMPARE(report->problems.front().code, u"not_accepted"_s);
}

QTEST_GUILESS_MAIN(TestImportOrders)
#include "tst_import_orders.moc"
