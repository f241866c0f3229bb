// SPDX-License-Identifier: GPL-3.0-or-later
// Orders, money and words, through kontor-cli as scripts use it.
#include "clishop.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

class TestCli : public QObject
{
    Q_OBJECT

    static QString place(const CliShop &shop, const QString &options)
    {
        return shop.must(u"order place "_s + options).text("number");
    }
    /// Two mugs and a cup for 33.23, paid.
    static QString paidOrder(const CliShop &shop)
    {
        const QString number = place(shop, u"--line MUG:2 --line CUP --shipping 4.90 --customer ann@example.com"_s);
        shop.must(u"order pay %1 33.23 --channel cash"_s.arg(number));
        return number;
    }
    static void fill(const CliShop &shop)
    {
        shop.addGoods(u"MUG"_s, u"12.50"_s, 10);
        shop.addGoods(u"CUP"_s, u"3.33"_s, 10);
    }

private slots:
    void anOrderIsPaidInTwoPartsAndShippedInTwoParcels()
    {
        const CliShop shop;
        fill(shop);
        const QString number = place(shop, u"--line MUG:2 --line CUP --shipping 4.90"_s);
        Said order = shop.must(u"order pay %1 20 --channel cash"_s.arg(number));
        QCOMPARE(order.axes(), u"to_pay partially_paid unfulfilled"_s);
        QCOMPARE(order.minor("total_minor"), 3323);
        QCOMPARE(order.minor("due_minor"), 3323);
        QCOMPARE(order.minor("balance_minor"), 2000);
        QCOMPARE(shop.run(u"order ship %1 --carrier DHL"_s.arg(number)).exitCode, 3);
        order = shop.must(u"order pay %1 13.23 --channel bank_transfer --reference \"INV 1\""_s.arg(number));
        QCOMPARE(order.axes(), u"to_ship paid unfulfilled"_s);
        order = shop.must(u"order ship %1 --line MUG:1 --carrier DHL --tracking T1"_s.arg(number));
        QCOMPARE(order.axes(), u"part_shipped paid partially_shipped"_s);
        order = shop.must(u"order ship %1 --carrier DHL --tracking T2"_s.arg(number));
        QCOMPARE(order.axes(), u"shipped paid shipped"_s);
        QCOMPARE(order["parcels"].toArray().size(), 2);
        shop.must(u"parcel track T1 delivered --place Berlin"_s);
        shop.must(u"parcel track T2 delivered"_s);
        QCOMPARE(shop.must(u"order show "_s + number).axes(), u"shipped paid delivered"_s);
        order = shop.must(u"order received "_s + number);
        QCOMPARE(order.axes(), u"received paid received"_s);
        QVERIFY(shop.checksOut());
    }

    void stockFollowsTheOrder()
    {
        const CliShop shop;
        fill(shop);
        const auto mugs = [&] {
            const Said stock = shop.must(u"stock show MUG"_s);
            return u"%1 %2 %3"_s.arg(stock.minor("on_hand")).arg(stock.minor("reserved")).arg(stock.minor("available"));
        };
        const QString number = place(shop, u"--line MUG:3 --terms on_account"_s);
        QCOMPARE(mugs(), u"10 3 7"_s);
        shop.must(u"order pack %1 --line MUG:2"_s.arg(number));
        QCOMPARE(mugs(), u"10 3 7"_s);
        shop.must(u"order ship %1 --line MUG:1 --carrier DHL"_s.arg(number));
        QCOMPARE(mugs(), u"9 2 7"_s);
        QCOMPARE(shop.run(u"order place --line MUG:8"_s).errorCode(), u"not_enough_stock"_s);
        QCOMPARE(shop.run(u"order place --line MUG:8 --override-stock"_s).exitCode, 0);
        QCOMPARE(mugs(), u"9 10 -1"_s);
        QVERIFY(shop.checksOut());
    }

    void oneLineComesBackAndAnotherIsGiven()
    {
        const CliShop shop;
        fill(shop);
        const QString number = paidOrder(shop);
        shop.must(u"order ship %1 --carrier DHL --tracking T1"_s.arg(number));
        Said refund = shop.must(u"refund request %1 --line MUG:1:return --reason broken"_s.arg(number));
        QCOMPARE(refund.minor("amount_minor"), 1250);
        QCOMPARE(refund.minor("suggested_minor"), 1250);
        QCOMPARE(refund.minor("refundable_minor"), 3323);
        QCOMPARE(refund.text("verdict"), u"accepted"_s);
        QCOMPARE(shop.must(u"order show "_s + number).axes(), u"refunding paid shipped"_s);
        refund = shop.must(u"refund approve "_s + refund.text("id"));
        QCOMPARE(refund.minor("refundable_minor"), 2073);
        QCOMPARE(shop.must(u"stock show MUG"_s).minor("on_hand"), 8);
        shop.must(u"return receive %1 --line MUG:1:good"_s.arg(refund.text("id")));
        QCOMPARE(shop.must(u"stock show MUG"_s).minor("on_hand"), 9);
        shop.must(u"refund settle "_s + refund.text("id"));
        const Said given = shop.must(u"refund request %1 --line CUP:1:none --reason gift"_s.arg(number));
        shop.must(u"refund approve "_s + given.text("id"));
        shop.must(u"refund settle %1 --channel cash"_s.arg(given.text("id")));
        QCOMPARE(shop.must(u"stock show CUP"_s).minor("on_hand"), 9);
        const Said order = shop.must(u"order show "_s + number);
        QCOMPARE(order.axes(), u"shipped partially_refunded partially_returned"_s);
        QCOMPARE(order.minor("due_minor"), 1740);
        QCOMPARE(order.minor("balance_minor"), 1740);
        QCOMPARE(order.at("lines", 0)["ret_good"_L1].toInteger(), 1);
        QCOMPARE(order.at("lines", 0)["refunded_qty"_L1].toInteger(), 1);
        QVERIFY(shop.checksOut());
    }

    void aCentTooMuchIsRefused()
    {
        const CliShop shop;
        fill(shop);
        const QString number = paidOrder(shop);
        const Said tooMuch = shop.run(u"refund request %1 --amount 33.24 --reason x"_s.arg(number));
        QCOMPARE(tooMuch.exitCode, 3);
        QCOMPARE(tooMuch.errorCode(), u"refund_too_high"_s);
        const Said refund = shop.must(u"refund request %1 --amount 30 --reason x"_s.arg(number));
        QCOMPARE(shop.run(u"refund approve %1 --amount 33.24"_s.arg(refund.text("id"))).exitCode, 3);
        QCOMPARE(shop.run(u"refund approve %1 --amount 33.235"_s.arg(refund.text("id"))).exitCode, 2);
        QCOMPARE(shop.must(u"refund approve %1 --amount 33.23"_s.arg(refund.text("id"))).minor("amount_minor"), 3323);
        QCOMPARE(shop.run(u"refund approve "_s + refund.text("id")).exitCode, 3);
        QCOMPARE(shop.must(u"order show "_s + number).text("payment"), u"refunded"_s);
    }

    void shippingGoesBackInPartsButNotTwice()
    {
        const CliShop shop;
        fill(shop);
        const QString number = paidOrder(shop);
        const Said part = shop.must(u"refund request %1 --shipping-amount 1.90 --reason late"_s.arg(number));
        shop.must(u"refund approve "_s + part.text("id"));
        const Said rest = shop.must(u"refund request %1 --shipping --reason late"_s.arg(number));
        QCOMPARE(rest.minor("amount_minor"), 300);
        shop.must(u"refund approve "_s + rest.text("id"));
        QCOMPARE(shop.run(u"refund request %1 --shipping-amount 0.01 --reason late"_s.arg(number)).exitCode, 3);
        QCOMPARE(shop.must(u"order show "_s + number).minor("due_minor"), 2833);
    }

    void cancelledLinesOpenARefund()
    {
        const CliShop shop;
        fill(shop);
        const QString number = paidOrder(shop);
        Said order = shop.must(u"order cancel-lines %1 --line MUG:1 --reason gone"_s.arg(number));
        QCOMPARE(order.axes(), u"refunding overpaid unfulfilled"_s);
        QCOMPARE(order.at("refunds", 0)["amount_minor"_L1].toInteger(), 1250);
        const QString refund = order.at("refunds", 0)["id"_L1].toString();
        shop.must(u"refund approve "_s + refund);
        shop.must(u"refund settle "_s + refund);
        order = shop.must(u"order show "_s + number);
        QCOMPARE(order.axes(), u"to_ship partially_refunded unfulfilled"_s);
        QCOMPARE(order.minor("due_minor"), 2073);
        QCOMPARE(shop.must(u"stock show MUG"_s).minor("reserved"), 1);
    }

    void whatIsAskedBackAlreadyIsNotAskedTwice()
    {
        const CliShop shop;
        fill(shop);
        const QString number = place(shop, u"--line MUG:3 --shipping 5"_s);
        shop.must(u"order pay %1 42.50 --channel cash"_s.arg(number));
        for (int i = 0; i < 3; ++i)
            shop.must(u"order cancel-lines %1 --line MUG:1 --reason gone"_s.arg(number));
        const Said refunds = shop.must(u"refund list --state requested"_s);
        QCOMPARE(refunds.minor("total"), 3);
        QCOMPARE(refunds.at("refunds", 0)["refundable_minor"_L1].toInteger(), 4250);
        QCOMPARE(refunds.at("refunds", 0)["verdict"_L1].toString(), u"accepted"_s);
        for (const QJsonValue &refund : refunds["refunds"].toArray()) {
            shop.must(u"refund approve "_s + refund["id"_L1].toString());
            shop.must(u"refund settle "_s + refund["id"_L1].toString());
        }
        const Said order = shop.must(u"order show "_s + number);
        QCOMPARE(order.axes(), u"cancelled refunded unfulfilled"_s);
        QCOMPARE(order.minor("refunded_minor"), 4250);
    }

    void aReturnIsExchanged()
    {
        const CliShop shop;
        fill(shop);
        const QString number = paidOrder(shop);
        shop.must(u"order ship %1 --carrier DHL"_s.arg(number));
        const QString refund = shop.must(u"refund request %1 --line MUG:1 --reason colour"_s.arg(number)).text("id");
        const QString swap = u"order exchange %1 --refund %2 --line CUP:3"_s.arg(number, refund);
        QCOMPARE(shop.run(swap).exitCode, 3);
        shop.must(u"refund approve "_s + refund);
        const Said order = shop.must(swap);
        QCOMPARE(order.axes(), u"to_ship overpaid unfulfilled"_s);
        QCOMPARE(order.minor("captured_minor"), 1250);
        QCOMPARE(order.text("customer_email"), u"ann@example.com"_s);
        const Said old = shop.must(u"order show "_s + number);
        QCOMPARE(old.text("exchanged_for"), order.text("id"));
        QCOMPARE(old.text("payment"), u"partially_refunded"_s);
        QVERIFY(shop.checksOut());
    }

    void aFeeIsKeptAndWhatWaitsIsFound()
    {
        const CliShop shop;
        fill(shop);
        const QString number = paidOrder(shop);
        shop.must(u"order ship %1 --carrier DHL"_s.arg(number));
        const QString ask = u"refund request %1 --line MUG:1:return --fee 2.50 --reason \"too big\" %2"_s.arg(number);
        QCOMPARE(shop.run(ask.arg(u"--return-paid-by me"_s)).exitCode, 2);
        const Said refund = shop.must(ask.arg(u"--return-paid-by buyer"_s));
        QCOMPARE(refund.minor("amount_minor"), 1000);
        Said list = shop.must(u"refund list --search \"queue:goods big amount:10\""_s);
        QCOMPARE(list.minor("total"), 1);
        QCOMPARE(list.at("refunds", 0)["awaited_units"_L1].toInteger(), 1);
        QCOMPARE(shop.must(u"refund list --search queue:to_settle"_s).minor("total"), 0);
        QCOMPARE(shop.run(u"refund list --search queue:lost"_s).exitCode, 2);
        const QString payment = shop.must(u"order show "_s + number).at("payments", 0)["key"_L1].toString();
        const QString approve = u"refund approve %1 --of \"%2=%3\""_s.arg(refund.text("id"), payment);
        QCOMPARE(shop.run(approve.arg(u"33.24"_s)).exitCode, 3);
        QCOMPARE(shop.must(approve.arg(u"9.99"_s)).minor("amount_minor"), 999);
        shop.must(u"order chargeback %1 10"_s.arg(number));
        list = shop.must(u"refund list --search queue:chargebacks"_s);
        QCOMPARE(list.at("refunds", 0)["state"_L1].toString(), u"taken_back"_s);
        QCOMPARE(list.at("refunds", 0)["order"_L1].toString(), number);
    }

    void aCancelledOrderGivesEverythingBack()
    {
        const CliShop shop;
        fill(shop);
        const QString number = paidOrder(shop);
        Said order = shop.must(u"order cancel %1 --reason \"changed mind\" --by buyer"_s.arg(number));
        QCOMPARE(order.text("label"), u"refunding"_s);
        QCOMPARE(order.minor("due_minor"), 0);
        const QString refund = order.at("refunds", 0)["id"_L1].toString();
        QCOMPARE(shop.must(u"refund approve "_s + refund).minor("amount_minor"), 3323);
        shop.must(u"refund settle "_s + refund);
        order = shop.must(u"order show "_s + number);
        QCOMPARE(order.axes(), u"cancelled refunded unfulfilled"_s);
        QCOMPARE(shop.must(u"stock show MUG"_s).minor("available"), 10);
        QCOMPARE(shop.run(u"order cancel %1 --reason again"_s.arg(number)).exitCode, 3);
    }

    void aSplitTakesItsMoneyAlong()
    {
        const CliShop shop;
        fill(shop);
        const QString number = paidOrder(shop);
        const Said child = shop.must(u"order split %1 --line CUP"_s.arg(number));
        QCOMPARE(child.axes(), u"to_ship paid unfulfilled"_s);
        QCOMPARE(child.minor("total_minor"), 333);
        QCOMPARE(child.minor("captured_minor"), 333);
        const Said parent = shop.must(u"order show "_s + number);
        QCOMPARE(parent.axes(), u"to_ship paid unfulfilled"_s);
        QCOMPARE(parent.minor("total_minor"), 2990);
        QCOMPARE(parent.minor("captured_minor"), 2990);
        QCOMPARE(parent.text("id"), child.text("split_from"));
        const Said merged = shop.must(u"order merge %1 %2"_s.arg(number, child.text("number")));
        QCOMPARE(merged.minor("total_minor"), 3323);
        QCOMPARE(merged.minor("captured_minor"), 3323);
        QCOMPARE(shop.must(u"order show "_s + child.text("number")).text("closed_reason"), u"merged"_s);
        QVERIFY(shop.checksOut());
    }

    void anOrderIsEditedUntilItIsPacked()
    {
        const CliShop shop;
        fill(shop);
        const QString number = place(shop, u"--line MUG:2 --terms on_account"_s);
        const Said order = shop.must(u"order edit %1 --line MUG:3@10 --line CUP:2 --shipping 1"_s.arg(number));
        QCOMPARE(order.minor("total_minor"), 3000 + 666 + 100);
        QCOMPARE(shop.must(u"stock show MUG"_s).minor("reserved"), 3);
        shop.must(u"order pack %1 --line MUG:1"_s.arg(number));
        QCOMPARE(shop.run(u"order edit %1 --line MUG:1"_s.arg(number)).exitCode, 3);
        QCOMPARE(shop.run(u"order edit %1"_s.arg(number)).exitCode, 2);
    }

    void aChargebackNeedsAPerson()
    {
        const CliShop shop;
        fill(shop);
        const QString number = paidOrder(shop);
        Said order = shop.must(u"order chargeback %1 33.23"_s.arg(number));
        QCOMPARE(order.axes(), u"to_pay unpaid unfulfilled"_s);
        QCOMPARE(order.minor("reversed_minor"), 3323);
        QCOMPARE(order.minor("balance_minor"), 0);
        const Said cases = shop.must(u"attention list"_s);
        QCOMPARE(cases.at("attention", 0)["kind"_L1].toString(), u"payment_reversed"_s);
        QCOMPARE(cases.at("attention", 0)["number"_L1].toString(), number);
        order = shop.must(u"order reinstate %1 33.23"_s.arg(number));
        QCOMPARE(order.axes(), u"to_ship paid unfulfilled"_s);
        QCOMPARE(shop.run(u"order chargeback %1 33.24"_s.arg(number)).exitCode, 3);
    }

    void nothingToPayIsPaid()
    {
        const CliShop shop;
        fill(shop);
        const QString number = place(shop, u"--line MUG@0"_s);
        QCOMPARE(shop.must(u"order show "_s + number).axes(), u"to_ship paid unfulfilled"_s);
        QCOMPARE(shop.must(u"order ship %1 --carrier DHL"_s.arg(number)).axes(), u"shipped paid shipped"_s);
    }

    void cashOnDeliveryShipsFirst()
    {
        const CliShop shop;
        fill(shop);
        const QString number = place(shop, u"--line MUG --terms on_delivery"_s);
        QCOMPARE(shop.must(u"order show "_s + number).axes(), u"to_ship unpaid unfulfilled"_s);
        QCOMPARE(shop.must(u"order ship %1 --carrier DHL"_s.arg(number)).axes(), u"shipped unpaid shipped"_s);
        QCOMPARE(shop.must(u"order pay %1 12.50 --channel cash"_s.arg(number)).axes(), u"shipped paid shipped"_s);
    }

    void amountsHaveTheirCurrencysDecimals_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("price");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<qint64>("totalMinor");
        QTest::newRow("cents") << u"EUR"_s << u"12.50"_s << 0 << qint64(1250);
        QTest::newRow("no cents typed") << u"EUR"_s << u"12"_s << 0 << qint64(1200);
        QTest::newRow("half a cent") << u"EUR"_s << u"12.505"_s << 2 << qint64(-1);
        QTest::newRow("yen") << u"JPY"_s << u"1250"_s << 0 << qint64(1250);
        QTest::newRow("no yen") << u"JPY"_s << u"12.5"_s << 2 << qint64(-1);
        QTest::newRow("fils") << u"KWD"_s << u"1.250"_s << 0 << qint64(1250);
        QTest::newRow("half a fils") << u"KWD"_s << u"1.2505"_s << 2 << qint64(-1);
        QTest::newRow("words") << u"EUR"_s << u"twelve"_s << 2 << qint64(-1);
    }
    void amountsHaveTheirCurrencysDecimals()
    {
        QFETCH(const QString, currency);
        QFETCH(const QString, price);
        const CliShop shop;
        fill(shop);
        const Said order = shop.run(u"order place --currency %1 --line MUG@%2"_s.arg(currency, price));
        QTEST(order.exitCode, "exitCode");
        QTEST(order.minor("total_minor"), "totalMinor");
    }

    void taxIsInsideOrOnTop()
    {
        const CliShop shop;
        fill(shop);
        shop.must(u"setting set tax_ppm 190000"_s);
        const Said inside = shop.must(u"order place --line MUG@10.00 --shipping 5.00"_s);
        QCOMPARE(inside.minor("total_minor"), 1500);
        QCOMPARE(inside.at("lines", 0)["tax_minor"_L1].toInteger(), 160);
        QCOMPARE(inside.minor("shipping_tax_minor"), 80);
        const Said onTop = shop.must(u"order place --line MUG@10.00 --shipping 5.00 --tax-excluded"_s);
        QCOMPARE(onTop.minor("total_minor"), 1190 + 595);
        QCOMPARE(onTop.minor("tax_minor"), 190 + 95);
    }

    void discountsAreSpreadByLargestRemainder()
    {
        const CliShop shop;
        fill(shop);
        const Said order =
            shop.must(u"order place --line MUG@33.33 --line MUG@33.33 --line MUG@33.34 --discount 10.00"_s);
        QCOMPARE(order.minor("total_minor"), 9000);
        QCOMPARE(order.at("lines", 0)["share_minor"_L1].toInteger(), 333);
        QCOMPARE(order.at("lines", 2)["share_minor"_L1].toInteger(), 334);
        QCOMPARE(shop.run(u"order place --line MUG@1 --discount 1.01"_s).exitCode, 3);
    }

    void exitCodes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("done") << u"order list"_s << 0;
        QTest::newRow("no such order") << u"order show A7-999999"_s << 1;
        QTest::newRow("no such article") << u"order place --line NOPE"_s << 1;
        QTest::newRow("no such refund") << u"refund approve 018f3a52-0000-7000-8000-000000000000"_s << 1;
        QTest::newRow("shop exists") << u"shop create --name X --currency EUR"_s << 1;
        QTest::newRow("unknown noun") << u"nonsense"_s << 2;
        QTest::newRow("unknown verb") << u"order dance"_s << 2;
        QTest::newRow("unknown option") << u"order list --colour red"_s << 2;
        QTest::newRow("short option") << u"order list -x"_s << 2;
        QTest::newRow("option of another verb") << u"order list --carrier DHL"_s << 2;
        QTest::newRow("missing value") << u"order list --label"_s << 2;
        QTest::newRow("missing option") << u"order place"_s << 2;
        QTest::newRow("missing word") << u"order show"_s << 2;
        QTest::newRow("a word too many") << u"order show A B"_s << 2;
        QTest::newRow("flag with value") << u"order place --line MUG --tax-excluded=yes"_s << 2;
        QTest::newRow("option twice") << u"order place --line MUG --shipping 1 --shipping 2"_s << 2;
        QTest::newRow("unknown label") << u"order list --label nice"_s << 2;
        QTest::newRow("bad day") << u"report sales --from 31.12.2025"_s << 2;
        QTest::newRow("bad quantity") << u"order place --line MUG:two"_s << 2;
        QTest::newRow("nothing ordered") << u"order place --line MUG:0"_s << 3;
        QTest::newRow("sold out") << u"order place --line MUG:11"_s << 3;
        QTest::newRow("future") << u"stock receive MUG 1 --at 2999-01-01"_s << 2;
        QTest::newRow("an order of tomorrow") << u"order place --line MUG --at 2999-01-01"_s << 2;
        QTest::newRow("a price that is not there") << u"order place --line MUG@"_s << 2;
    }
    void exitCodes()
    {
        QFETCH(const QString, line);
        const CliShop shop;
        fill(shop);
        const Said said = shop.run(line);
        QTEST(said.exitCode, "exitCode");
        QCOMPARE(said.errorCode().isEmpty(), said.exitCode == 0);
    }

    void errorsAreJsonOnlyWhenAskedFor()
    {
        const CliShop shop;
        const Said json = shop.run(u"order show X-1"_s);
        const QJsonObject error = json["error"].toObject();
        QCOMPARE(json.json.keys(), QStringList{u"error"_s});
        QCOMPARE(error["code"_L1].toString(), u"no_such_order"_s);
        QVERIFY(!error["message"_L1].toString().isEmpty());
        QVERIFY(json.err.isEmpty());
        const Said words = CliShop::runPlain({u"--shop"_s, shop.path(), u"order"_s, u"show"_s, u"X-1"_s});
        QVERIFY(words.json.isEmpty());
        QVERIFY(words.err.startsWith(u"kontor-cli: "_s));
    }

    void theShopComesFromTheEnvironment()
    {
        const CliShop shop;
        QCOMPARE(CliShop::runPlain({u"order"_s, u"list"_s}).exitCode, 2);
        QProcessEnvironment environment = CliShop::quiet();
        environment.insert(u"KONTOR_SHOP"_s, shop.path());
        QCOMPARE(CliShop::runPlain({u"order"_s, u"list"_s, u"--json"_s}, environment).minor("total"), 0);
        QCOMPARE(CliShop::runPlain({u"--shop"_s, shop.file(u"none"_s), u"check"_s}).exitCode, 1);
    }

    void labelsSpeakChineseToo()
    {
        const CliShop shop;
        fill(shop);
        const QString number = place(shop, u"--line MUG"_s);
        QCOMPARE(shop.must(u"order show "_s + number).text("label_text"), u"To pay"_s);
        QCOMPARE(shop.must(u"--lang zh_CN order show "_s + number).text("label_text"), u"待付款"_s);
        QProcessEnvironment environment = CliShop::quiet();
        environment.insert(u"LANG"_s, u"zh_CN.UTF-8"_s);
        const Said order =
            CliShop::runPlain({u"--json"_s, u"--shop"_s, shop.path(), u"order"_s, u"show"_s, number}, environment);
        QCOMPARE(order.text("label_text"), u"待付款"_s);
        QCOMPARE(order.text("label"), u"to_pay"_s);
    }

    void aSkuMayHoldColonAndAt()
    {
        const CliShop shop;
        shop.addGoods(u"A:B@C"_s, u"1.00"_s, 5);
        const Said order = shop.must(u"order place --line A\\:B\\@C:2@1.50"_s);
        QCOMPARE(order.at("lines", 0)["sku"_L1].toString(), u"A:B@C"_s);
        QCOMPARE(order.minor("total_minor"), 300);
        QCOMPARE(shop.must(u"order place --line A\\:B\\@C --terms on_account"_s).minor("total_minor"), 100);
    }

    void listsSayHowManyThereAre()
    {
        const CliShop shop;
        fill(shop);
        for (int i = 0; i < 3; ++i)
            place(shop, u"--line MUG --customer ann@example.com"_s);
        place(shop, u"--line MUG@0 --customer ben@example.com"_s);
        const Said toPay = shop.must(u"order list --label to_pay --limit 2"_s);
        QCOMPARE(toPay.minor("total"), 3);
        QVERIFY(toPay["total_exact"].toBool());
        QCOMPARE(toPay["orders"].toArray().size(), 2);
        QCOMPARE(shop.must(u"order list --label to_pay --offset 2"_s)["orders"].toArray().size(), 1);
        QCOMPARE(shop.must(u"order list --search ben"_s).minor("total"), 1);
        QCOMPARE(shop.must(u"order list --customer ann@example.com"_s).minor("total"), 3);
        QCOMPARE(shop.must(u"customer show ann@example.com"_s).minor("orders"), 3);
    }

    void whoLooksAlikeIsToldApart()
    {
        const CliShop shop;
        shop.must(u"customer add --name Ann --email ann@example.com --phone 0049171555123"_s);
        shop.must(u"customer add --name Ben --email ben@example.com --phone +49171555123"_s);
        QCOMPARE(shop.must(u"customer show ann@example.com"_s).at("duplicates", 0)["name"_L1].toString(), u"Ben"_s);
        const Said apart = shop.must(u"customer tell-apart ann@example.com ben@example.com"_s);
        QCOMPARE(apart["duplicates"].toArray().size(), 0);
        QCOMPARE(shop.must(u"customer list --search is:duplicate"_s).minor("total"), 0);
        QCOMPARE(shop.must(u"customer show ben@example.com"_s)["duplicates"].toArray().size(), 0);
        QCOMPARE(shop.run(u"customer tell-apart ben@example.com ann@example.com"_s).exitCode, 3);
        shop.must(u"undo fact %1"_s.arg(apart.text("undo")));
        QCOMPARE(shop.must(u"customer list --search is:duplicate"_s).minor("total"), 2);
        QVERIFY(shop.must(u"check"_s)["ok"].toBool());
    }

    void twoCustomersBecomeOneAndPartAgain()
    {
        const CliShop shop;
        fill(shop);
        place(shop, u"--line MUG --customer ann@example.com"_s);
        place(shop, u"--line MUG --customer ann@work.example"_s);
        shop.must(u"customer set ann@example.com phone=0049171555123 tags=vip"_s);
        shop.must(u"customer set ann@work.example phone=+49171555123"_s);
        QCOMPARE(shop.must(u"customer list --search is:duplicate"_s).minor("total"), 2);
        const Said merged = shop.must(u"customer merge ann@example.com ann@work.example"_s);
        QCOMPARE(merged.minor("orders"), 2);
        QCOMPARE(shop.must(u"customer show ann@work.example"_s).text("email"), u"ann@example.com"_s);
        QCOMPARE(shop.run(u"customer merge ann@example.com ann@work.example"_s).exitCode, 3);
        shop.must(u"undo fact %1"_s.arg(merged.text("undo")));
        QCOMPARE(shop.must(u"customer list"_s).minor("total"), 2);
        QCOMPARE(shop.must(u"customer set ann@example.com tags="_s)["tags"].toArray().size(), 0);
        QVERIFY(shop.must(u"check"_s)["ok"].toBool());
    }

    void searchWordsNarrowTheLists()
    {
        const CliShop shop;
        fill(shop);
        place(shop, u"--line MUG --customer ann@example.com"_s);
        place(shop, u"--line MUG@0 --customer ben@example.com"_s);
        QCOMPARE(
            shop.run(QStringList{u"order"_s, u"list"_s, u"--search"_s, u"customer:ben placed:today"_s}).minor("total"),
            1);
        QCOMPARE(
            shop.run(QStringList{u"order"_s, u"list"_s, u"--search"_s, u"total:>0 -customer:ben"_s}).minor("total"), 1);
        QCOMPARE(shop.must(u"goods list --search sku:mug"_s).minor("total"), 1);
        QCOMPARE(shop.must(u"goods list --search -sku:mug"_s)["goods"].toArray().size() + 1,
                 shop.must(u"goods list"_s)["goods"].toArray().size());
        const Said mistake = shop.run(u"order list --search status:lost"_s);
        QCOMPARE(mistake.exitCode, 2);
        QVERIFY(
            mistake["error"].toObject().value("message"_L1).toString().contains(u"to_ship"_s)); // says what is allowed
    }

    void factsTellWhoDidWhat()
    {
        const CliShop shop;
        fill(shop);
        const QString number = place(shop, u"--line MUG"_s);
        shop.must(u"--as ann order hold %1 --reason \"address unclear\""_s.arg(number));
        const Said order = shop.must(u"order show "_s + number);
        QCOMPARE(order.text("label"), u"on_hold"_s);
        QJsonObject held;
        for (const QJsonValue &fact : order["facts"].toArray())
            if (fact["kind"_L1] == "order.held"_L1)
                held = fact.toObject();
        QCOMPARE(held["actor"_L1].toString(), u"ann"_s);
        QCOMPARE(held["verdict"_L1].toString(), u"accepted"_s);
        QCOMPARE(held["body"_L1]["reason"_L1].toString(), u"address unclear"_s);
        QVERIFY(held["seq"_L1].toInteger() > 0);
        static const QRegularExpression rfc3339(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"_s);
        QVERIFY(rfc3339.match(held["at"_L1].toString()).hasMatch());
    }

    void twoProgramsWriteAtOnce()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"1"_s, 100);
        constexpr int rounds = 5;
        for (int i = 0; i < rounds; ++i) {
            QProcess one;
            QProcess two;
            for (QProcess *process : {&one, &two})
                process->start(CliShop::program(),
                               {u"--shop"_s, shop.path(), u"order"_s, u"place"_s, u"--line"_s, u"MUG"_s});
            QVERIFY(one.waitForFinished() && two.waitForFinished());
            QCOMPARE(one.exitCode(), 0);
            QCOMPARE(two.exitCode(), 0);
        }
        QCOMPARE(shop.must(u"order list"_s).minor("total"), 2 * rounds);
        QCOMPARE(shop.must(u"stock show MUG"_s).minor("reserved"), 2 * rounds);
        QVERIFY(shop.checksOut());
    }

    void everyVerbExplainsItself()
    {
        const Said nouns = CliShop::runPlain({u"help"_s});
        QCOMPARE(nouns.exitCode, 0);
        static const QRegularExpression line(u"^  (\\w+) +(\\S.*)$"_s, QRegularExpression::MultilineOption);
        int explained = 0;
        auto matches = line.globalMatch(nouns.err.section(u"Options of"_s, 0, 0));
        while (matches.hasNext()) {
            const auto match = matches.next();
            for (const QString &verb : match.captured(2).split(u" | "_s)) {
                const QStringList words =
                    verb == verb.toLower() ? QStringList{match.captured(1), verb} : QStringList{match.captured(1)};
                const Said help = CliShop::runPlain(words + QStringList{u"--help"_s});
                QVERIFY2(help.exitCode == 0 && help.err.contains(u"Example"_s), qPrintable(words.join(u' ')));
                ++explained;
            }
        }
        QVERIFY(explained > 60);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
