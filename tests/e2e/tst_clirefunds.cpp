// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a refund that is not simply paid, through kontor-cli: turned down, taken back, agreed to by a second
// person, failed at the bank, and credited on paper.
#include "clishop.h"

using namespace Qt::StringLiterals;

class TestCliRefunds : public QObject
{
    Q_OBJECT

    static QString nobody() { return u"018f3a52-0000-7000-8000-000000000000"_s; }
    /// Two mugs for 25.00, paid; the order's number.
    static QString sold(const CliShop &shop)
    {
        shop.addGoods(u"MUG"_s, u"12.50"_s, 10);
        const QString number = shop.must(u"order place --line MUG:2 --name Anna"_s).text("number");
        shop.must(u"order pay %1 25 --channel cash"_s.arg(number));
        return number;
    }
    static QString asked(const CliShop &shop, const QString &number)
    {
        return shop.must(u"refund request %1 --line MUG:1 --reason broken"_s.arg(number)).text("id");
    }

private slots:
    void aRefundIsLookedAt()
    {
        const CliShop shop;
        const QString number = sold(shop);
        const QString id = asked(shop, number);
        const Said refund = shop.must(u"refund show "_s + id);
        QCOMPARE(refund.text("order"), number);
        QCOMPARE(refund.text("state"), u"requested"_s);
        QCOMPARE(refund.text("currency"), u"EUR"_s);
        QCOMPARE(refund.minor("amount_minor"), 1250);
        QCOMPARE(refund.minor("refundable_minor"), 2500);
        QCOMPARE(refund.at("parts", 0)["restock"_L1].toString(), u"cancel"_s);
        QVERIFY(refund["decided_at"].isNull());
        QCOMPARE(shop.surprises({{u"refund show"_s, u"2 missing_argument"_s},
                                 {u"refund show %1 %1"_s.arg(id), u"2 unexpected_argument"_s},
                                 {u"refund show "_s + nobody(), u"1 no_such_refund"_s},
                                 {{u"refund"_s, u"show"_s, CliShop::hostile()}, u"1 no_such_refund"_s},
                                 {u"refund show "_s + number, u"1 no_such_refund"_s}}),
                 QStringList());
    }

    void whatIsNotFoundIsNamedAsItWasTyped_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("refund show") << u"refund show R-17"_s;
        QTest::newRow("refund reject") << u"refund reject R-17 --reason used"_s;
        QTest::newRow("transfer show") << u"transfer show R-17"_s;
        QTest::newRow("transfer close") << u"transfer close R-17 --rest back"_s;
        QTest::newRow("po show") << u"po show R-17"_s;
        QTest::newRow("po close") << u"po close R-17"_s;
        QTest::newRow("import undo") << u"import undo R-17"_s;
    }
    void whatIsNotFoundIsNamedAsItWasTyped()
    {
        QFETCH(const QString, line);
        const CliShop shop;
        const Said said = shop.run(line);
        QCOMPARE(said.exitCode, 1);
        const QString message = said["error"].toObject().value("message"_L1).toString();
        QVERIFY2(message.contains(u"R-17"_s), qPrintable(message));
    }

    void aRefundIsTurnedDownOnce()
    {
        const CliShop shop;
        const QString number = sold(shop);
        const QString id = asked(shop, number);
        QCOMPARE(shop.surprises({{u"refund reject "_s + id, u"2 missing_option"_s},
                                 {u"refund reject %1 --reason="_s.arg(id), u"2 missing_value"_s},
                                 {u"refund reject %1 --reason \"  \""_s.arg(id), u"2 missing_value"_s},
                                 {u"refund reject %1 --reason used"_s.arg(nobody()), u"1 no_such_refund"_s}}),
                 QStringList());
        const Said rejected = shop.run({u"refund"_s, u"reject"_s, id, u"--reason"_s, CliShop::hostile()});
        QCOMPARE(rejected.exitCode, 0);
        QCOMPARE(rejected.text("state"), u"rejected"_s);
        QCOMPARE(rejected.text("reason"), u"broken"_s); // the buyer's
        QVERIFY(rejected["decided_at"].isString());
        const QJsonArray facts = shop.must(u"order show "_s + number)["facts"].toArray();
        QCOMPARE(facts.last()["body"_L1]["reason"_L1].toString(), CliShop::hostile()); // the shop's
        QCOMPARE(shop.surprises({{u"refund reject %1 --reason again"_s.arg(id), u"3 refund_decided"_s},
                                 {u"refund approve "_s + id, u"3 refund_decided"_s},
                                 {u"refund withdraw "_s + id, u"3 refund_decided"_s},
                                 {u"refund settle "_s + id, u"3 refund_not_approved"_s}}),
                 QStringList());
        QCOMPARE(shop.must(u"order show "_s + number).axes(), u"to_ship paid unfulfilled"_s);
        QVERIFY(shop.checksOut());
    }

    void aRequestIsTakenBackAndItsUnitsAreFree()
    {
        const CliShop shop;
        const QString number = sold(shop);
        const QString id = shop.must(u"refund request %1 --line MUG:2 --reason late"_s.arg(number)).text("id");
        QCOMPARE(shop.surprises({{u"refund withdraw"_s, u"2 missing_argument"_s},
                                 {u"refund withdraw %1 --reason x"_s.arg(id), u"2 unknown_option"_s},
                                 {u"refund withdraw "_s + nobody(), u"1 no_such_refund"_s},
                                 {{u"refund"_s, u"withdraw"_s, CliShop::hostile()}, u"1 no_such_refund"_s}}),
                 QStringList());
        QCOMPARE(shop.must(u"refund withdraw "_s + id).text("state"), u"withdrawn"_s);
        QCOMPARE(shop.surprises({{u"refund withdraw "_s + id, u"3 refund_decided"_s}}), QStringList());
        QCOMPARE(shop.must(u"order show "_s + number).text("label"), u"to_ship"_s);
        QCOMPARE(shop.must(u"refund list --state withdrawn"_s).minor("total"), 1);
        shop.must(u"refund request %1 --line MUG:2 --reason late"_s.arg(number));
        QVERIFY(shop.checksOut());
    }

    void aLargeRefundNeedsSomebodyElse()
    {
        const CliShop shop;
        const QString id = asked(shop, sold(shop));
        shop.must(u"setting set refund_limit_minor 1000"_s);
        QCOMPARE(shop.run(u"refund second "_s + id).errorCode(), u"no_second_needed"_s);
        const Said approved = shop.must(u"--as ann refund approve "_s + id);
        QVERIFY(approved["needs_second"].toBool());
        QVERIFY(!approved["seconded"].toBool(true));
        QCOMPARE(shop.surprises({{u"--as ann refund settle "_s + id, u"3 second_needed"_s},
                                 {u"--as ann refund second "_s + id, u"3 same_person"_s},
                                 {u"--as ben refund second"_s, u"2 missing_argument"_s},
                                 {u"--as ben refund second "_s + nobody(), u"1 no_such_refund"_s},
                                 {u"--as ben refund second %1 --amount 1"_s.arg(id), u"2 unknown_option"_s}}),
                 QStringList());
        QVERIFY(shop.must(u"--as ben refund second "_s + id)["seconded"].toBool());
        QCOMPARE(shop.surprises({{u"--as eve refund second "_s + id, u"3 no_second_needed"_s}}), QStringList());
        QCOMPARE(shop.must(u"--as ann refund settle "_s + id).text("state"), u"settled"_s);
        QVERIFY(shop.checksOut());
    }

    void aPaymentBackThatFailedIsTriedAgain()
    {
        const CliShop shop;
        const QString number = sold(shop);
        const QString id = asked(shop, number);
        QCOMPARE(shop.surprises({{u"refund fail "_s + id, u"3 refund_not_approved"_s},
                                 {u"refund fail"_s, u"2 missing_argument"_s},
                                 {u"refund fail "_s + nobody(), u"1 no_such_refund"_s},
                                 {u"refund fail %1 --channel cash"_s.arg(id), u"2 unknown_option"_s}}),
                 QStringList());
        shop.must(u"refund approve "_s + id);
        const Said failed = shop.run({u"refund"_s, u"fail"_s, id, u"--reason"_s, CliShop::hostile()});
        QCOMPARE(failed.exitCode, 0);
        QCOMPARE(failed.text("state"), u"failed"_s);
        QCOMPARE(failed.minor("amount_minor"), 1250);
        QCOMPARE(shop.must(u"refund list --state failed"_s).minor("total"), 1);
        QCOMPARE(shop.must(u"order show "_s + number).axes(), u"refunding partially_refunded unfulfilled"_s);
        QCOMPARE(shop.surprises({{u"refund fail "_s + id, u"3 refund_not_approved"_s}}), QStringList());
        const Said settled = shop.must(u"refund settle %1 --channel bank_transfer --reference X"_s.arg(id));
        QCOMPARE(settled.text("state"), u"settled"_s);
        QCOMPARE(settled.text("channel"), u"bank_transfer"_s);
        QCOMPARE(shop.surprises({{u"refund fail "_s + id, u"3 refund_not_approved"_s}}), QStringList());
        QVERIFY(shop.checksOut());
    }

    void anInvoicedOrderGetsACreditNoteForItsRefund()
    {
        const CliShop shop;
        const QString number = sold(shop);
        const QString id = asked(shop, number);
        shop.must(u"refund approve "_s + id);
        QCOMPARE(shop.surprises({{u"invoice credit "_s + id, u"3 not_invoiced"_s}}), QStringList());
        shop.must(u"invoice issue "_s + number);
        const QString waits = asked(shop, number);
        QCOMPARE(shop.surprises({{u"invoice credit "_s + waits, u"3 refund_not_approved"_s},
                                 {u"invoice credit"_s, u"2 missing_argument"_s},
                                 {u"invoice credit %1 --amount 1"_s.arg(id), u"2 unknown_option"_s},
                                 {u"invoice credit "_s + nobody(), u"1 no_such_refund"_s},
                                 {u"invoice credit "_s + number, u"1 no_such_refund"_s},
                                 {{u"invoice"_s, u"credit"_s, CliShop::hostile()}, u"1 no_such_refund"_s}}),
                 QStringList());
        const Said credit = shop.must(u"invoice credit "_s + id);
        QCOMPARE(credit.json,
                 (QJsonObject{
                     {"number"_L1, u"G-000001"_s}, {"awaited"_L1, false}, {"order"_L1, number}, {"refund"_L1, id}}));
        QCOMPARE(shop.surprises({{u"invoice credit "_s + id, u"3 credited_before"_s}}), QStringList());
        shop.must(u"refund approve "_s + waits);
        QCOMPARE(shop.must(u"invoice credit "_s + waits).text("number"), u"G-000002"_s); // none was spent on refusals
        QVERIFY(shop.checksOut());
    }
};

QTEST_GUILESS_MAIN(TestCliRefunds)
#include "tst_clirefunds.moc"
