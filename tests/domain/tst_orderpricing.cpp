// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"
#include "orderpricing.h"
#include "orderstory.h"

#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

/// From unit price to total.
class TestOrderPricing final : public QObject
{
    Q_OBJECT

private slots:
    void taxOfOneLine_data();
    void taxOfOneLine();
    void theOrderDiscountIsSpread_data();
    void theOrderDiscountIsSpread();
    void theOrderOfOperations();
    void taxOnTop();
    void freeLinesShareByQuantity();
    void partsAlwaysSumToTheWhole();
    void whatIsRefused_data();
    void whatIsRefused();
};

void TestOrderPricing::taxOfOneLine_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("ppm");
    QTest::addColumn<bool>("included");
    QTest::addColumn<qint64>("tax");
    QTest::newRow("19 % in 1000") << qint64{1000} << qint64{190'000} << true << qint64{160};
    QTest::newRow("13 % in 100") << qint64{100} << qint64{130'000} << true << qint64{12};
    QTest::newRow("7.25 % on 999") << qint64{999} << qint64{72'500} << false << qint64{72};
    QTest::newRow("8.875 % on 1000") << qint64{1000} << qint64{88'750} << false << qint64{89};
    QTest::newRow("no tax") << qint64{1000} << qint64{0} << true << qint64{0};
    QTest::newRow("100 % on top") << qint64{1000} << qint64{1'000'000} << false << qint64{1000};
    QTest::newRow("half of it") << qint64{1000} << qint64{1'000'000} << true << qint64{500};
}

void TestOrderPricing::taxOfOneLine()
{
    QFETCH(qint64, price);
    QFETCH(qint64, ppm);
    QFETCH(bool, included);
    QFETCH(qint64, tax);
    const auto order = priceOrder({.lines = {line(u"A"_s, 1, price, 0, ppm)}, .taxIncluded = included});
    QVERIFY(order);
    QCOMPARE(order->lines[0].taxMinor, tax);
    QCOMPARE(order->totalMinor, price + (included ? 0 : tax));
    QCOMPARE(order->taxMinor, tax);
}

void TestOrderPricing::theOrderDiscountIsSpread_data()
{
    QTest::addColumn<qint64>("discount");
    QTest::addColumn<QList<qint64>>("prices");
    QTest::addColumn<QList<qint64>>("shares");
    using List = QList<qint64>;
    QTest::newRow("1000") << qint64{1000} << List{3333, 3333, 3334} << List{333, 333, 334};
    QTest::newRow("100 over equals") << qint64{100} << List{100, 100, 100} << List{34, 33, 33};
    QTest::newRow("1999") << qint64{1999} << List{4990, 1250, 760} << List{1425, 357, 217};
    QTest::newRow("all of it") << qint64{30} << List{10, 15, 5} << List{10, 15, 5};
    QTest::newRow("nothing") << qint64{0} << List{10, 15, 5} << List{0, 0, 0};
}

void TestOrderPricing::theOrderDiscountIsSpread()
{
    QFETCH(qint64, discount);
    QFETCH(QList<qint64>, prices);
    PricingRequest request{.lines = {}, .discountMinor = discount};
    for (const qint64 price : prices)
        request.lines.push_back(line(u"A"_s, 1, price));
    const auto order = priceOrder(request);
    QVERIFY(order);
    QList<qint64> shares;
    for (const OrderLine &each : order->lines)
        shares << each.shareMinor;
    QTEST(shares, "shares");
}

void TestOrderPricing::theOrderOfOperations()
{
    const auto order = priceOrder({.lines = {line(u"A"_s, 2, 1000, 200), line(u"B"_s, 1, 600, 0, 70'000)},
                                   .discountMinor = 240,
                                   .shippingMinor = 490,
                                   .shippingTaxPpm = 190'000});
    QVERIFY(order);
    QCOMPARE(order->subtotalMinor, 2400);
    QCOMPARE(order->lines[0].shareMinor, 180);
    QCOMPARE(order->lines[0].totalMinor, 1620);
    QCOMPARE(order->lines[0].taxMinor, 259); // of what is charged, not of the list price
    QCOMPARE(order->lines[1].totalMinor, 540);
    QCOMPARE(order->lines[1].taxMinor, 35);
    QCOMPARE(order->shipping, (ShippingCharge{490, 78, 190'000})); // no discount touches it
    QCOMPARE(order->totalMinor, 1620 + 540 + 490);
    QCOMPARE(order->taxMinor, 259 + 35 + 78);
}

void TestOrderPricing::taxOnTop()
{
    const auto order = priceOrder({.lines = {line(u"A"_s, 3, 333)},
                                   .discountMinor = 99,
                                   .shippingMinor = 100,
                                   .shippingTaxPpm = 190'000,
                                   .taxIncluded = false});
    QVERIFY(order);
    QCOMPARE(order->lines[0].taxMinor, 171);
    QCOMPARE(order->lines[0].totalMinor, 1071);
    QCOMPARE(order->shipping.totalMinor, 119);
    QCOMPARE(order->totalMinor, 1190);
}

void TestOrderPricing::freeLinesShareByQuantity()
{
    const auto order = priceOrder({.lines = {line(u"A"_s, 3, 0), line(u"B"_s, 1, 100, 100)}});
    QVERIFY(order);
    QCOMPARE(order->totalMinor, 0);
}

void TestOrderPricing::partsAlwaysSumToTheWhole()
{
    for (const qint64 total : {0, 1, 2, 999, 1000, 1001}) {
        for (const qint64 n : {1, 2, 3, 7, 100}) {
            qint64 sum = 0;
            for (qint64 k = 0; k < n; ++k)
                sum += shareOfUnits(total, n, k, k + 1);
            QCOMPARE(sum, total);
        }
    }
}

void TestOrderPricing::whatIsRefused_data()
{
    QTest::addColumn<PricingRequest>("request");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const PricingRequest &request, const QString &code) {
        QTest::newRow(name) << request << code;
    };
    row("no lines", {}, u"no_lines"_s);
    row("no units", {.lines = {line(u"A"_s, 0, 1)}}, u"bad_quantity"_s);
    row("negative price", {.lines = {line(u"A"_s, 1, -1)}}, u"bad_amount"_s);
    row("negative line discount", {.lines = {line(u"A"_s, 1, 1, -1)}}, u"bad_amount"_s);
    row("line discount a cent too high", {.lines = {line(u"A"_s, 2, 100, 201)}}, u"discount_too_high"_s);
    row("order discount a cent too high", {.lines = {line(u"A"_s, 2, 100, 50)}, .discountMinor = 151},
        u"discount_too_high"_s);
    row("negative discount", {.lines = {line(u"A"_s, 1, 1)}, .discountMinor = -1}, u"bad_amount"_s);
    row("negative shipping", {.lines = {line(u"A"_s, 1, 1)}, .shippingMinor = -1}, u"bad_amount"_s);
    row("negative tax", {.lines = {line(u"A"_s, 1, 1, 0, -1)}}, u"bad_tax"_s);
    row("tax above 100 %", {.lines = {line(u"A"_s, 1, 1, 0, 1'000'001)}}, u"bad_tax"_s);
    row("negative tax on shipping", {.lines = {line(u"A"_s, 1, 1)}, .shippingTaxPpm = -1}, u"bad_tax"_s);
    row("beyond 64 bits", {.lines = {line(u"A"_s, 10'000'000'000, 10'000'000'000)}}, u"amount_too_large"_s);
    row("beyond what a fact carries", {.lines = {line(u"A"_s, 2, 500'000'000'000'001)}}, u"amount_too_large"_s);
}

void TestOrderPricing::whatIsRefused()
{
    QFETCH(PricingRequest, request);
    const auto order = priceOrder(request);
    QVERIFY(!order);
    QTEST(order.error().code, "code");
}

QTEST_GUILESS_MAIN(TestOrderPricing)
#include "tst_orderpricing.moc"
