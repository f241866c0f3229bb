// SPDX-License-Identifier: GPL-3.0-or-later
// What needs attention, found and decided by a script.
#include "clishop.h"

using namespace Qt::StringLiterals;

class TestCliAttention : public QObject
{
    Q_OBJECT

private slots:
    void aChargebackIsFoundAndResolved()
    {
        const CliShop shop;
        const QString number = paid(shop);
        shop.must(u"order chargeback %1 10"_s.arg(number));
        const QJsonObject found = shop.must(u"attention list"_s).at("attention", 0);
        const QString id = found["id"_L1].toString();
        QVERIFY(id.startsWith("payment_reversed:"_L1));
        QCOMPARE(found["number"_L1].toString(), number);
        QCOMPARE(found["severity"_L1].toString(), u"normal"_s);
        QVERIFY(found["text"_L1].toString().contains(u"10.00 EUR"_s));
        QCOMPARE(found["actions"_L1].toArray().first().toString(), u"ask_rest"_s);
        QCOMPARE(shop.must(u"attention show "_s + id).minor("balance_minor"), -1000);
        const Said done = shop.must(u"attention resolve %1 reinstate"_s.arg(id));
        QCOMPARE(done["open"].toBool(true), false);
        QCOMPARE(shop.must(u"attention list"_s).minor("total"), 0);
        QVERIFY(shop.checksOut());
    }

    void oversoldGoodsAreCancelledForOneOrder()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 3);
        const QString first = shop.must(u"order place --line MUG:1"_s).text("number");
        shop.must(u"order place --line MUG:2"_s);
        shop.must(u"stock count MUG 2"_s);
        const QJsonObject found = shop.must(u"attention list --kind oversold"_s).at("attention", 0);
        const QString id = found["id"_L1].toString();
        shop.must(u"attention resolve %1 cancel_units --order %2 --text \"sold out\""_s.arg(id, first));
        QCOMPARE(shop.must(u"attention list"_s).minor("total"), 0);
        QCOMPARE(shop.must(u"stock show MUG"_s).minor("reserved"), 2);
    }

    void whatWasDismissedIsListedAgain()
    {
        const CliShop shop;
        const QString number = paid(shop);
        shop.must(u"order chargeback %1 10"_s.arg(number));
        const QString id = shop.must(u"attention list"_s).at("attention", 0)["id"_L1].toString();
        shop.must(u"attention resolve %1 dismiss"_s.arg(id));
        QCOMPARE(shop.must(u"attention list"_s).minor("total"), 0);
        shop.must(u"attention undismiss "_s + id);
        QCOMPARE(shop.must(u"attention list"_s).minor("total"), 1);
    }

    void itSpeaksChinese()
    {
        const CliShop shop;
        const QString number = paid(shop);
        shop.must(u"order chargeback %1 10"_s.arg(number));
        const QString text = shop.must(u"attention list --lang zh_CN"_s).at("attention", 0)["text"_L1].toString();
        QVERIFY2(text.startsWith(u"订单 "_s + number), qPrintable(text));
    }

    void exitCodes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no such kind") << u"attention list --kind nonsense"_s << 2;
        QTest::newRow("no such case") << u"attention show fork:nobody"_s << 1;
        QTest::newRow("no such action") << u"attention resolve fork:nobody explode"_s << 2;
        QTest::newRow("a case that is over") << u"attention resolve fork:nobody dismiss"_s << 1;
        QTest::newRow("never dismissed") << u"attention undismiss fork:nobody"_s << 3;
    }
    void exitCodes()
    {
        QFETCH(QString, line);
        QFETCH(int, exitCode);
        const CliShop shop;
        QCOMPARE(shop.run(line).exitCode, exitCode);
    }

private:
    static QString paid(const CliShop &shop)
    {
        shop.addGoods(u"MUG"_s, u"10"_s, 3);
        const QString number = shop.must(u"order place --line MUG:1"_s).text("number");
        shop.must(u"order pay %1 10 --channel bank_transfer"_s.arg(number));
        return number;
    }
};

QTEST_GUILESS_MAIN(TestCliAttention)
#include "tst_cliattention.moc"
