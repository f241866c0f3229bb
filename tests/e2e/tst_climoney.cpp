// SPDX-License-Identifier: GPL-3.0-or-later
// Payments through kontor-cli: the list, sums by channel, statements, money that belongs nowhere.
#include "clishop.h"

#include <QDate>

using namespace Qt::StringLiterals;

class TestCliMoney : public QObject
{
    Q_OBJECT

    static QString sold(const CliShop &shop, const QString &pays)
    {
        const QString number = shop.must(u"order place --line MUG:1 --name Anna"_s).text("number");
        shop.must(u"order pay %1 %2"_s.arg(number, pays));
        return number;
    }
    static CliShop *mugs()
    {
        auto *shop = new CliShop;
        shop->must(u"goods add --title Mug --sku MUG --price 10"_s);
        shop->must(u"stock receive MUG 50"_s);
        return shop;
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray today() { return QDate::currentDate().toString(Qt::ISODate).toUtf8(); }

private slots:
    void paymentsAreListedAndSummed()
    {
        const std::unique_ptr<CliShop> shop(mugs());
        const QString first = sold(*shop, u"10 --channel stripe --payment pi_1 --fee 0.30"_s);
        sold(*shop, u"4 --channel cash"_s);
        const Said all = shop->must(u"payment list"_s);
        QCOMPARE(all.minor("total"), 2);
        const Said stripe = shop->must(u"payment list --search channel:stripe"_s);
        QCOMPARE(stripe.at("payments", 0)["net_minor"_L1].toInteger(), 970);
        QCOMPARE(stripe.at("payments", 0)["state"_L1].toString(), u"received"_s);
        QCOMPARE(shop->must(u"payment list --queue open"_s).at("payments", 0)["amount_minor"_L1].toInteger(), 600);
        QCOMPARE(shop->must(u"payment queues"_s).minor("open"), 1);
        const Said charged = shop->must(u"payment charge %1 0.35"_s.arg(first));
        QCOMPARE(charged.exitCode, 0);
        const Said ledger = shop->must(u"payment ledger"_s);
        QCOMPARE(ledger.at("channels", 1)["channel"_L1].toString(), u"stripe"_s);
        QCOMPARE(ledger.at("channels", 1)["fee_minor"_L1].toInteger(), 35);
        QCOMPARE(shop->run(u"payment list --queue sunk"_s).exitCode, 2);
        QVERIFY(shop->checksOut());
    }

    void aStatementIsReconciled()
    {
        const std::unique_ptr<CliShop> shop(mugs());
        sold(*shop, u"10 --channel stripe --payment pi_1"_s);
        sold(*shop, u"10 --channel stripe --payment pi_2"_s);
        const QString file = shop->file(u"march.csv"_s);
        write(file,
              "Transaction ID,Date,Gross,Fee\npi_1," + today() + ",10.00,0.30\npi_2," + today() + ",9.00,0.30\npi_3,"
                  + today() + ",7.00,0.20\n");
        const Said dry = shop->run({u"payment"_s, u"reconcile"_s, file, u"--channel"_s, u"stripe"_s, u"--dry-run"_s});
        QCOMPARE(dry.exitCode, 4); // differences
        QCOMPARE(dry.minor("matched"), 1);
        QCOMPARE(dry.minor("missing_here"), 1);
        QCOMPARE(dry.minor("differs"), 1);
        QVERIFY(dry["import_id"].isNull());
        const Said done = shop->run({u"payment"_s, u"reconcile"_s, file, u"--channel"_s, u"stripe"_s});
        QCOMPARE(done.minor("fees"), 1);
        QVERIFY(done["import_id"].isString());
        const Said again = shop->run({u"payment"_s, u"reconcile"_s, file, u"--channel"_s, u"stripe"_s});
        QCOMPARE(again.minor("matched"), 2);
        QVERIFY(again["import_id"].isNull());
    }

    void moneyIsAttachedToItsOrder()
    {
        const std::unique_ptr<CliShop> shop(mugs());
        const QString number = shop->must(u"order place --line MUG:1 --name Anna"_s).text("number");
        const QString file = shop->file(u"march.csv"_s);
        write(file, "Transaction ID,Date,Gross,Fee\npi_3," + today() + ",10.00,0.20\n");
        const Said booked = shop->run({u"payment"_s, u"reconcile"_s, file, u"--channel"_s, u"stripe"_s});
        QCOMPARE(booked.minor("missing_here"), 1);
        const QString id = shop->must(u"payment list --queue unattached"_s).at("payments", 0)["id"_L1].toString();
        QCOMPARE(shop->must(u"payment attach %1 %2"_s.arg(id, number)).text("payment"), u"paid"_s);
        QCOMPARE(shop->must(u"payment queues"_s).minor("unattached"), 0);
        QCOMPARE(shop->run({u"payment"_s, u"reconcile"_s, file, u"--channel"_s, u"stripe"_s}).exitCode, 0);
        QVERIFY(shop->checksOut());
    }
};

QTEST_GUILESS_MAIN(TestCliMoney)
#include "tst_climoney.moc"
