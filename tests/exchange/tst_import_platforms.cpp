// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that come along from Shopify, WooCommerce and Taobao: with their money to the cent, and with what happened
// to them on its own day.
#include "exchangeshop.h"

#include <QTest>

#include <unicode/ucnv.h>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

// The columns of a Shopify export that these stories fill; the test of the whole header has all 79.
const QByteArray Shopify =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,"
    "Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem taxable,"
    "Lineitem fulfillment status,Lineitem discount,Shipping Name,Shipping Address1,Shipping Zip,Shipping City,"
    "Shipping Country,Shipping Phone,Notes,Cancelled at,Payment Method,Refunded Amount,Tags,Tax 1 Name,Risk Level\n";

const QByteArray TwoLines =
    "#1001,ann@x.org,paid,2025-03-01 10:05:00 +0100,fulfilled,2025-03-02 09:00:00 +0100,EUR,50.00,5.00,0.00,55.00,"
    "0.00,2025-03-01 10:00:00 +0100,2,Mug,20.00,MUG,true,fulfilled,0.00,Ann Lee,Main St 1,'07545,Gera,DE,+49 365 1,"
    "Ring twice,,Shopify Payments,0.00,\"vip, new\",,Low\n"
    "#1001,ann@x.org,,,,,,,,,,,2025-03-01 10:00:00 +0100,1,Spoon,10.00,SPOON,true,fulfilled,0.00,,,,,,,,,,,,,\n";

/// A row of one order; `cells` replaces what the story is about.
QByteArray shopifyRow(const QMap<QByteArray, QByteArray> &cells)
{
    QMap<QByteArray, QByteArray> row{{"Name", "#1"},
                                     {"Financial Status", "paid"},
                                     {"Paid at", "2025-03-01 10:05:00 +0100"},
                                     {"Fulfillment Status", "unfulfilled"},
                                     {"Subtotal", "20.00"},
                                     {"Shipping", "0.00"},
                                     {"Taxes", "0.00"},
                                     {"Total", "20.00"},
                                     {"Created at", "2025-03-01 10:00:00 +0100"},
                                     {"Lineitem quantity", "1"},
                                     {"Lineitem name", "Mug"},
                                     {"Lineitem price", "20.00"},
                                     {"Lineitem taxable", "true"}};
    for (auto it = cells.begin(); it != cells.end(); ++it)
        row.insert(it.key(), it.value());
    QByteArrayList line;
    for (const QByteArray &column : Shopify.trimmed().split(','))
        line << row.value(column);
    return line.join(',') + '\n';
}

QString axes(const OrderState &order)
{
    return u"%1 %2 %3"_s.arg(code(order.label), code(order.payment), code(order.fulfilment));
}

QString axes(const QString &label, const QString &payment, const QString &fulfilment)
{
    return u"%1 %2 %3"_s.arg(label, payment, fulfilment);
}

const QString Taobao = u"\"订单编号\",\"买家会员名\",\"买家支付宝账号\",\"买家应付货款\",\"买家应付邮费\","
                       u"\"买家支付积分\",\"总金额\",\"返点积分\","
                       "\"买家实际支付金额\",\"买家实际支付积分\",\"订单状态\",\"买家留言\",\"收货人姓名\",\"收货地址 "
                       "\",\"运送方式\",\"联系电话 \","
                       "\"联系手机\",\"订单创建时间\",\"订单付款时间 \",\"宝贝标题 \",\"宝贝种类 \",\"物流单号 "
                       "\",\"物流公司\",\"订单备注\","
                       "\"宝贝总数量\",\"店铺Id\",\"店铺名称\",\"订单关闭原因\",\"退款金额\"\n"_s;

QString taobaoRow(const QString &number, const QString &status, const QString &paid, const QString &paidAt,
                  const QString &tracking = {}, const QString &refund = u"0.00"_s, const QString &kinds = u"1"_s)
{
    return u"=\"%1\",\"tb6125470\",\"1@qq.com\",\"201.12\",\"8.00\",\"0\",\"209.12\",\"0\",\"%3\",\"0\",\"%2\",\"\","
           "\"薛先生\",\"广东省 广州市 越秀区 云鹤南街50号(510180)\",\"快递\",\"\",\"'13925130165\","
           "\"2017-07-08 "
           "00:42:32\",\"%4\",\"【顺丰包邮】雪平锅\",\"%7\",\"%5\",\"顺丰速运\",\"'送礼\",\"3\",\"0\",\"店\","
           "\"订单未关闭\",\"%6\"\n"_s.arg(number, status, paid, paidAt, tracking, refund, kinds);
}

QByteArray encoded(const QString &text, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    QByteArray bytes(text.size() * 4, Qt::Uninitialized);
    const int32_t used =
        ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()),
                        reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    ucnv_close(converter);
    return bytes.left(used);
}

const QByteArray WebToffee =
    "order_id,order_number,order_date,paid_date,status,shipping_total,shipping_tax_total,fee_total,"
    "fee_tax_total,tax_total,discount_total,order_total,order_currency,payment_method_title,"
    "transaction_id,customer_id,customer_email,billing_first_name,billing_last_name,billing_email,"
    "billing_phone,billing_address_1,billing_city,billing_country,refund_items,line_item_1,"
    "line_item_2\n";

const QByteArray Advanced =
    "\"Order Number\",\"Order Status\",\"Order Date\",\"Customer Note\",\"First Name (Billing)\",\"Last Name "
    "(Billing)\","
    "\"Email (Billing)\",\"Phone (Billing)\",\"Address 1&2 (Shipping)\",\"City (Shipping)\",\"Payment Method Title\","
    "\"Cart Discount Amount\",\"Order Subtotal Amount\",\"Order Shipping Amount\",\"Order Refund Amount\","
    "\"Order Total Amount\",\"Order Total Tax Amount\",SKU,\"Item #\",\"Item Name\",\"Quantity (- Refund)\",\"Item "
    "Cost\"\n";

} // namespace

class TestImportPlatforms : public QObject
{
    Q_OBJECT

private slots:
    void aShopifyOrderComesWithItsDays();
    void everyPlatformIsKnownByItsHeader_data();
    void everyPlatformIsKnownByItsHeader();
    void theSameFileAgainChangesNothing_data();
    void theSameFileAgainChangesNothing();
    void undoBringsTheShopBack_data();
    void undoBringsTheShopBack();
    void shopifyStatusesBecomeFacts_data();
    void shopifyStatusesBecomeFacts();
    void shopifyTaxesComeToTheCent_data();
    void shopifyTaxesComeToTheCent();
    void shopifyDiscountsAreToldOnce_data();
    void shopifyDiscountsAreToldOnce();
    void aTotalThatDiffersIsTold();
    void oddShopifyRowsAreExplained();
    void wooCommerceOrdersOfOneRow();
    void wooCommerceOrdersOfOneRowPerArticle();
    void theAnalyticsReportIsTakenForWhatItIs();
    void wooCommerceStatusesBecomeFacts_data();
    void wooCommerceStatusesBecomeFacts();
    void taobaoIsReadInItsEncodings_data();
    void taobaoIsReadInItsEncodings();
    void taobaoStatusesBecomeFacts_data();
    void taobaoStatusesBecomeFacts();
    void aPhoneIsKeptForACustomerFoundByEmail();
};

void TestImportPlatforms::aShopifyOrderComesWithItsDays()
{
    ExchangeShop shop(u"EUR"_s, "Europe/Berlin");
    QVERIFY(shop.import("SKU,Title,Price\nMUG,Mug,20\n"));
    const auto report = shop.import(Shopify + TwoLines);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(shown(*report), QStringList());
    QCOMPARE(report->created, 1);
    const OrderState order = shop.order(u"#1001"_s);
    QCOMPARE(axes(order), axes(u"shipped"_s, u"paid"_s, u"shipped"_s));
    QCOMPARE(order.totalMinor, 5500);
    QCOMPARE(order.day, 20250301);
    QCOMPARE(order.payments.front().day, 20250301);
    QCOMPARE(order.payments.front().channel, u"Shopify Payments"_s);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(order.parcels.front().shippedAtMs, Qt::UTC).toString(Qt::ISODate),
             u"2025-03-02T08:00:00Z"_s);
    QVERIFY(!order.lines[0].variant.isNull() && order.lines[1].variant.isNull());
    QCOMPARE(order.address.value("postcode"_L1).toString(), u"07545"_s);
    QCOMPARE(order.note, u"Ring twice\n#vip #new"_s);
    QCOMPARE(shop->reader().customerByEmail(u"ann@x.org"_s)->phone, u"+49 365 1"_s);
}

void TestImportPlatforms::everyPlatformIsKnownByItsHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("format");
    QTest::newRow("shopify, all 79 columns") << QByteArray(
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,"
        "Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem "
        "quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires "
        "shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing "
        "Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing "
        "Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping "
        "Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note "
        "Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding "
        "Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 "
        "Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 "
        "Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment "
        "Terms Name,Next Payment Due At,Payment References")
                                             << u"shopify-orders"_s;
    QTest::newRow("shopify in capitals") << Shopify.toUpper().trimmed() << u"shopify-orders"_s;
    QTest::newRow("one row per order") << WebToffee.trimmed() << u"woocommerce-orders"_s;
    QTest::newRow("one row per article") << Advanced.trimmed() << u"woocommerce-orders"_s;
    QTest::newRow("analytics") << QByteArray(
        "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),"
        "Items sold,Coupon(s),Net Sales,Attribution")
                               << u"woocommerce-orders"_s;
    QTest::newRow("taobao") << Taobao.toUtf8().trimmed() << u"taobao-orders"_s;
    QTest::newRow("taobao of today") << QByteArray("订单编号,买家会员昵称,支付单号,支付详情,买家应付货款,买家应付邮费,"
                                                   "买家支付积分,总金额,返点积分,买家实际支付金额,"
                                                   "买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址,运送方式,"
                                                   "联系电话,联系手机,订单创建时间,订单付款时间,宝贝标题,"
                                                   "宝贝种类,物流单号,物流公司,订单备注,宝贝总数量,订单关闭原因,"
                                                   "退款金额,确认收货时间,发货时间,商家备忘,主订单编号")
                                     << u"taobao-orders"_s;
}

void TestImportPlatforms::everyPlatformIsKnownByItsHeader()
{
    QFETCH(const QByteArray, header);
    const auto format = Importer::detectFormat(header + '\n');
    QVERIFY2(format.has_value(), qPrintable(format ? QString() : format.error().message));
    QTEST(*format, "format");
    QByteArrayList columns = header.split(',');
    std::reverse(columns.begin(), columns.end());
    if (!header.contains('"'))
        QTEST(*Importer::detectFormat(columns.join(',') + '\n'), "format");
}

void TestImportPlatforms::theSameFileAgainChangesNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("shopify") << Shopify + TwoLines;
    QTest::newRow("shopify, refunded") << Shopify
            + shopifyRow({{"Financial Status", "refunded"}, {"Refunded Amount", "20.00"}})
            + shopifyRow({{"Name", "#2"}, {"Cancelled at", "2025-03-03 10:00:00 +0100"}, {"Refunded Amount", "20.00"}});
    QTest::newRow("woocommerce") << WebToffee
            + "7,7,2025-01-02 10:00:00,2025-01-02 10:01:00,completed,5,0.95,0,0,4.75,0,29.75,EUR,PayPal,T-1,0,,Ann,Lee,"
              "ann@x.org,123,Main St "
              "1,Gera,DE,,name:Mug|product_id:1|sku:MUG|quantity:2|total:20.00|sub_total:20.00|tax:"
              "3.80,\n";
    QTest::newRow("taobao") << (Taobao + taobaoRow(u"1"_s, u"交易成功"_s, u"209.12"_s, u"2017-07-08 00:42:39"_s)
                                + taobaoRow(u"2"_s, u"交易关闭"_s, u"209.12"_s, u"2017-07-08 00:42:39"_s, {},
                                            u"209.12"_s))
                                   .toUtf8();
}

void TestImportPlatforms::theSameFileAgainChangesNothing()
{
    QFETCH(const QByteArray, file);
    ExchangeShop shop(u"EUR"_s);
    const auto first = shop.import(file);
    QVERIFY2(first.has_value(), qPrintable(first ? QString() : first.error().message));
    QCOMPARE(first->rejected, 0);
    const QString before = shop.digest();
    const qint64 facts = *shop->reader().factCount();
    const auto again = shop.import(file);
    QCOMPARE(again->created + again->updated, 0);
    QCOMPARE(again->unchanged, first->created);
    QCOMPARE(*shop->reader().factCount(), facts);
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.differences(), QString());
}

void TestImportPlatforms::undoBringsTheShopBack_data()
{
    theSameFileAgainChangesNothing_data();
}

void TestImportPlatforms::undoBringsTheShopBack()
{
    QFETCH(const QByteArray, file);
    ExchangeShop shop(u"EUR"_s);
    const QString before = shop.digest();
    const auto report = shop.import(file);
    QVERIFY(report);
    const auto undone = shop.undo(report->importId);
    QVERIFY2(undone.has_value(), qPrintable(undone ? QString() : undone.error().message));
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.import(file)->created, report->created);
    QCOMPARE(shop.differences(), QString());
}

void TestImportPlatforms::shopifyStatusesBecomeFacts_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("becomes");
    QTest::addColumn<qint64>("refundedMinor");
    const auto row = [](const char *name, const QMap<QByteArray, QByteArray> &cells, const QString &becomes,
                        qint64 refunded) { QTest::newRow(name) << shopifyRow(cells) << becomes << refunded; };
    row("pending", {{"Financial Status", "pending"}, {"Paid at", ""}}, axes(u"to_pay"_s, u"unpaid"_s, u"unfulfilled"_s),
        0);
    row("paid", {}, axes(u"to_ship"_s, u"paid"_s, u"unfulfilled"_s), 0);
    row("fulfilled", {{"Fulfillment Status", "fulfilled"}, {"Fulfilled at", "2025-03-02 10:00:00 +0100"}},
        axes(u"shipped"_s, u"paid"_s, u"shipped"_s), 0);
    row("partly refunded", {{"Financial Status", "partially_refunded"}, {"Refunded Amount", "5.00"}},
        axes(u"to_ship"_s, u"partially_refunded"_s, u"unfulfilled"_s), 500);
    row("cancelled and refunded",
        {{"Financial Status", "refunded"}, {"Cancelled at", "2025-03-02 10:00:00 +0100"}, {"Refunded Amount", "20.00"}},
        axes(u"cancelled"_s, u"refunded"_s, u"unfulfilled"_s), 2000);
    row("cancelled, never paid",
        {{"Financial Status", "voided"}, {"Paid at", ""}, {"Cancelled at", "2025-03-02 10:00:00 +0100"}},
        axes(u"cancelled"_s, u"unpaid"_s, u"unfulfilled"_s), 0);
    row("sent and refunded",
        {{"Financial Status", "refunded"},
         {"Refunded Amount", "20.00"},
         {"Fulfillment Status", "fulfilled"},
         {"Fulfilled at", "2025-03-02 10:00:00 +0100"}},
        axes(u"shipped"_s, u"refunded"_s, u"shipped"_s), 2000);
}

void TestImportPlatforms::shopifyStatusesBecomeFacts()
{
    QFETCH(const QByteArray, row);
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(Shopify + row);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, 1);
    for (const RowProblem &problem : report->problems)
        QVERIFY2(problem.severity == Severity::Info, qPrintable(problem.reason));
    QTEST(axes(shop.order(u"#1"_s)), "becomes");
    QTEST(shop.order(u"#1"_s).refundedMinor, "refundedMinor");
}

void TestImportPlatforms::shopifyTaxesComeToTheCent_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<qint64>("taxMinor");
    QTest::addColumn<qint64>("totalMinor");
    QTest::addColumn<qint64>("ppm");
    const auto row = [](const char *name, const QByteArray &price, const QByteArray &taxes, const QByteArray &total,
                        const QByteArray &tax, qint64 taxMinor, qint64 totalMinor, qint64 ppm) {
        QTest::newRow(name) << shopifyRow(
            {{"Subtotal", price}, {"Lineitem price", price}, {"Taxes", taxes}, {"Total", total}, {"Tax 1 Name", tax}})
                            << taxMinor << totalMinor << ppm;
    };
    row("on top, named", "20.00", "1.65", "21.65", "State Tax 8.25%", 165, 2165, 82'500);
    row("on top, not named", "20.00", "1.65", "21.65", "", 165, 2165, 82'500);
    row("inside, named", "119.00", "19.00", "119.00", "MwSt 19%", 1900, 11900, 190'000);
    row("inside, not named", "119.00", "19.00", "119.00", "", 1900, 11900, 190'000);
    row("a name that does not fit", "20.00", "2.00", "22.00", "Tax 5%", 200, 2200, 100'000);
}

void TestImportPlatforms::shopifyTaxesComeToTheCent()
{
    QFETCH(const QByteArray, row);
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(Shopify + row);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(shown(*report), QStringList());
    const OrderState order = shop.order(u"#1"_s);
    QTEST(order.lines.front().taxMinor, "taxMinor");
    QTEST(order.totalMinor, "totalMinor");
    QTEST(order.lines.front().taxPpm, "ppm");
    QCOMPARE(code(order.payment), u"paid"_s);
}

void TestImportPlatforms::shopifyDiscountsAreToldOnce_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("of the order") << shopifyRow(
        {{"Subtotal", "15.00"}, {"Total", "15.00"}, {"Discount Amount", "5.00"}});
    QTest::newRow("of the line") << shopifyRow(
        {{"Subtotal", "15.00"}, {"Total", "15.00"}, {"Lineitem discount", "5.00"}});
    QTest::newRow("in both columns") << shopifyRow(
        {{"Subtotal", "15.00"}, {"Total", "15.00"}, {"Discount Amount", "5.00"}, {"Lineitem discount", "5.00"}});
    QTest::newRow("part of each") << shopifyRow(
        {{"Subtotal", "15.00"}, {"Total", "15.00"}, {"Discount Amount", "5.00"}, {"Lineitem discount", "2.00"}});
}

void TestImportPlatforms::shopifyDiscountsAreToldOnce()
{
    QFETCH(const QByteArray, row);
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(Shopify + row);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(shown(*report), QStringList());
    QCOMPARE(shop.order(u"#1"_s).totalMinor, 1500);
}

void TestImportPlatforms::aTotalThatDiffersIsTold()
{
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(Shopify + shopifyRow({{"Total", "23.00"}})); // a tip of three
    QVERIFY(report);
    QCOMPARE(shown(*report), QStringList{u"2 warning total_differs"_s});
    QCOMPARE(shop.order(u"#1"_s).totalMinor, 2000);
    QCOMPARE(shop.order(u"#1"_s).capturedMinor, 2300);
}

void TestImportPlatforms::oddShopifyRowsAreExplained()
{
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(
        Shopify + shopifyRow({{"Lineitem price", "free"}}) + shopifyRow({{"Name", "#2"}, {"Financial Status", "maybe"}})
        + shopifyRow({{"Name", "#3"}, {"Created at", "yesterday"}})
        + shopifyRow({{"Name", "#4"}, {"Subtotal", "30.00"}}) + shopifyRow({{"Name", "#5"}, {"Currency", "ZZZ"}})
        + shopifyRow({{"Name", ""}}) + shopifyRow({{"Name", "#6"}, {"Lineitem quantity", "0"}}));
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(shown(*report),
             (QStringList{u"2 error bad_amount"_s, u"3 error unknown_order_status"_s, u"4 error bad_date"_s,
                          u"5 error subtotal_differs"_s, u"6 error unknown_currency"_s, u"7 error number_missing"_s,
                          u"8 info line_removed"_s, u"8 error no_lines"_s}));
    QCOMPARE(report->created, 0);
    const QString file = shop.path(u"mend.csv"_s);
    QVERIFY(saveRejects(file, *report));
    QByteArray mended = ExchangeShop::bytesOf(file);
    QCOMPARE(shop.import(mended.replace("free", "20.00"))->created, 1);
}

void TestImportPlatforms::wooCommerceOrdersOfOneRow()
{
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(
        WebToffee
        + "7,1007,2025-01-02 10:00:00,2025-01-02 "
          "10:01:00,completed,5.00,0.95,2.00,0.38,7.03,0,44.03,EUR,PayPal,T-1,12,,Ann,"
          "Lee,ann@x.org,123,Main St 1,Gera,DE,,\"name:Mug|blue|product_id:1|sku:MUG|quantity:2|total:20.00|sub_total:"
          "25.00|tax:3.80|meta:Color:blue\",name:Spoon|product_id:2|sku:|quantity:1|total:10.00|sub_total:10.00|tax:1."
          "90\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(shown(*report), QStringList{u"2 info parcel_date"_s});
    const OrderState order = shop.order(u"1007"_s);
    QCOMPARE(order.totalMinor, 4403);
    QCOMPARE(order.lines.front().title, u"Mug|blue"_s);
    QCOMPARE(order.lines.front().discountMinor, 500);
    QCOMPARE(order.lines.front().taxPpm, 190'000);
    QCOMPARE(order.lines.back().title, u"Fee"_s);
    QCOMPARE(axes(order), axes(u"shipped"_s, u"paid"_s, u"shipped"_s));
    QCOMPARE(order.payments.front().reference, u"T-1"_s);
}

void TestImportPlatforms::wooCommerceOrdersOfOneRowPerArticle()
{
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(Advanced
                                    + "5,Processing,2025-01-02 10:00,Soon please,Ann,Lee,ann@x.org,123,Main St "
                                      "1,Gera,Stripe,0,30,5,0,41.65,6.65,MUG,1,"
                                      "Mug,2,10\n"
                                      "5,Processing,2025-01-02 10:00,Soon please,Ann,Lee,ann@x.org,123,Main St "
                                      "1,Gera,Stripe,0,30,5,0,41.65,6.65,SPOON,2,"
                                      "Spoon,1,10\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, 1);
    const OrderState order = shop.order(u"5"_s);
    QCOMPARE(order.lines.size(), size_t{2});
    QCOMPARE(order.totalMinor, 4165);
    QCOMPARE(order.note, u"Soon please"_s);
    QCOMPARE(axes(order), axes(u"to_ship"_s, u"paid"_s, u"unfulfilled"_s));
    QCOMPARE(shown(*report), QStringList{u"2 info payment_date"_s});
}

void TestImportPlatforms::theAnalyticsReportIsTakenForWhatItIs()
{
    ExchangeShop shop(u"USD"_s);
    const auto report = shop.import(
        "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales\n"
        "2025-01-02 10:00:00,9,$20.00,completed,Ann Lee,new,2× Mug,2,,20\n"
        "2025-01-03 10:00:00,10,$35.00,processing,Ben Ray,new,\"2× Mug, 1× Spoon\",3,SAVE,35\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, 2);
    QCOMPARE(shown(*report).front(), u"0 warning analytics_report"_s);
    QCOMPARE(shop.order(u"9"_s).lines.front().title, u"Mug"_s);
    QCOMPARE(shop.order(u"9"_s).lines.front().priceMinor, 1000);
    QCOMPARE(shop.order(u"10"_s).lines.front().title, u"2× Mug, 1× Spoon"_s);
    QCOMPARE(shop.order(u"10"_s).totalMinor, 3500);
}

void TestImportPlatforms::wooCommerceStatusesBecomeFacts_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("paid");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("pending") << QByteArray("pending") << QByteArray()
                             << axes(u"to_pay"_s, u"unpaid"_s, u"unfulfilled"_s);
    QTest::newRow("wc-on-hold") << QByteArray("wc-on-hold") << QByteArray()
                                << axes(u"to_pay"_s, u"unpaid"_s, u"unfulfilled"_s);
    QTest::newRow("paid") << QByteArray("processing") << QByteArray("2025-01-02 10:01:00")
                          << axes(u"to_ship"_s, u"paid"_s, u"unfulfilled"_s);
    QTest::newRow("on delivery") << QByteArray("processing") << QByteArray()
                                 << axes(u"to_ship"_s, u"unpaid"_s, u"unfulfilled"_s);
    QTest::newRow("cancelled") << QByteArray("cancelled") << QByteArray()
                               << axes(u"cancelled"_s, u"unpaid"_s, u"unfulfilled"_s);
    QTest::newRow("refunded") << QByteArray("refunded") << QByteArray("2025-01-02 10:01:00")
                              << axes(u"cancelled"_s, u"refunded"_s, u"unfulfilled"_s);
}

void TestImportPlatforms::wooCommerceStatusesBecomeFacts()
{
    QFETCH(const QByteArray, status);
    QFETCH(const QByteArray, paid);
    ExchangeShop shop(u"EUR"_s);
    const auto report = shop.import(WebToffee + "7,7,2025-01-02 10:00:00," + paid + ',' + status
                                    + ",0,0,0,0,0,0,10,EUR,Cash,,0,,Ann,Lee,,,,,,,name:Mug|sku:M|quantity:1|total:10|"
                                      "sub_total:10,\n");
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, 1);
    QTEST(axes(shop.order(u"7"_s)), "becomes");
}

void TestImportPlatforms::taobaoIsReadInItsEncodings_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("GB18030") << QByteArray("GB18030");
    QTest::newRow("GBK") << QByteArray("GBK");
    QTest::newRow("UTF-8") << QByteArray("UTF-8");
}

void TestImportPlatforms::taobaoIsReadInItsEncodings()
{
    QFETCH(const QByteArray, encoding);
    ExchangeShop shop(u"CNY"_s, "Asia/Shanghai");
    const QString file = Taobao
        + taobaoRow(u"35153131473293579"_s, u"买家已付款，等待卖家发货"_s, u"209.12"_s, u"2017-07-08 00:42:39"_s);
    const auto report = shop.import(encoded(file, encoding.constData()));
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(shown(*report), QStringList());
    const OrderState order = shop.order(u"35153131473293579"_s);
    QCOMPARE(axes(order), axes(u"to_ship"_s, u"paid"_s, u"unfulfilled"_s));
    QCOMPARE(order.totalMinor, 20912);
    QCOMPARE(order.lines.front().title, u"【顺丰包邮】雪平锅"_s);
    QCOMPARE(order.lines.front().qty, 3);
    QCOMPARE(order.customerName, u"薛先生"_s);
    QCOMPARE(order.address.value("phone"_L1).toString(), u"13925130165"_s);
    QCOMPARE(order.note, u"送礼"_s);
    QCOMPARE(order.day, 20170708);
}

void TestImportPlatforms::taobaoStatusesBecomeFacts_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("becomes");
    const QString paidAt = u"2017-07-08 00:42:39"_s;
    QTest::newRow("to pay") << taobaoRow(u"1"_s, u"等待买家付款"_s, u"0.00"_s, {})
                            << axes(u"to_pay"_s, u"unpaid"_s, u"unfulfilled"_s);
    QTest::newRow("sent") << taobaoRow(u"1"_s, u"卖家已发货，等待买家确认"_s, u"209.12"_s, paidAt, u"No:SF123"_s)
                          << axes(u"shipped"_s, u"paid"_s, u"shipped"_s);
    QTest::newRow("finished") << taobaoRow(u"1"_s, u"交易成功"_s, u"209.12"_s, paidAt, u"SF123"_s)
                              << axes(u"closed"_s, u"paid"_s, u"received"_s);
    QTest::newRow("closed, never paid") << taobaoRow(u"1"_s, u"交易关闭"_s, u"0.00"_s, {})
                                        << axes(u"cancelled"_s, u"unpaid"_s, u"unfulfilled"_s);
    QTest::newRow("closed, refunded") << taobaoRow(u"1"_s, u"交易关闭"_s, u"209.12"_s, paidAt, {}, u"209.12"_s)
                                      << axes(u"cancelled"_s, u"refunded"_s, u"unfulfilled"_s);
    QTest::newRow("finished, partly refunded")
        << taobaoRow(u"1"_s, u"交易成功"_s, u"209.12"_s, paidAt, u"SF1"_s, u"9.12"_s)
        << axes(u"closed"_s, u"partially_refunded"_s, u"received"_s);
}

void TestImportPlatforms::taobaoStatusesBecomeFacts()
{
    QFETCH(const QString, row);
    ExchangeShop shop(u"CNY"_s, "Asia/Shanghai");
    const auto report = shop.import((Taobao + row).toUtf8());
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    for (const RowProblem &problem : report->problems)
        QVERIFY2(problem.severity == Severity::Info, qPrintable(problem.reason));
    QTEST(axes(shop.order(u"1"_s)), "becomes");
    QVERIFY(shop.order(u"1"_s).parcels.empty() || !shop.order(u"1"_s).parcels.front().tracking.startsWith("No:"_L1));
}

void TestImportPlatforms::aPhoneIsKeptForACustomerFoundByEmail()
{
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(shop.import("Order,Date,SKU,Price,Email\n1,2025-01-01,A,5,ann@x.org\n"));
    QVERIFY(shop->reader().customerByEmail(u"ann@x.org"_s)->phone.isEmpty());
    QVERIFY(shop.import("Order,Date,SKU,Price,Email,Phone\n2,2025-01-02,A,5,ann@x.org,0170 1\n"));
    QCOMPARE(shop->reader().customerByEmail(u"ann@x.org"_s)->phone, u"0170 1"_s);
}

QTEST_GUILESS_MAIN(TestImportPlatforms)
#include "tst_import_platforms.moc"
