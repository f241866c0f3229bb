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

    void anAnnouncedPaymentComesOrFails()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const QString number = shop.must(u"order place --line MUG:1 --name Anna"_s).text("number");
        const QString open = u"payment open %1 %2 --channel stripe"_s;
        QCOMPARE(shop.surprises({{u"payment open %1 10"_s.arg(number), u"2 missing_option"_s},
                                 {u"payment open %1 10 --channel="_s.arg(number), u"2 missing_value"_s},
                                 {open.arg(number, u"-1"_s), u"2 bad_amount"_s},
                                 {open.arg(number, u"0"_s), u"2 bad_amount"_s},
                                 {open.arg(number, u"1.234"_s), u"2 too_many_decimals"_s},
                                 {open.arg(number, u"🦚"_s), u"2 bad_amount"_s},
                                 {open.arg(number, u"99999999999999999999"_s), u"2 amount_too_large"_s},
                                 {open.arg(number, u"10 --expires someday"_s), u"2 bad_time"_s},
                                 {open.arg(u"A7-999999"_s, u"10"_s), u"1 no_such_order"_s}}),
                 QStringList());
        const Said opened = shop.must(open.arg(number, u"10 --expires 2999-01-01"_s));
        QCOMPARE(opened.text("payment"), u"unpaid"_s);
        QCOMPARE(opened.at("payments", 0)["state"_L1].toString(), u"pending"_s);
        QCOMPARE(shop.must(u"payment list --queue awaited"_s).at("payments", 0)["amount_minor"_L1].toInteger(), 1000);
        const QString attempt = opened.at("payments", 0)["attempt"_L1].toString();
        const Said failed = shop.run({u"payment"_s, u"fail"_s, number, attempt, u"--reason"_s, CliShop::hostile()});
        QCOMPARE(failed.at("payments", 0)["state"_L1].toString(), u"failed"_s);
        QCOMPARE(shop.must(u"payment queues"_s).minor("failed"), 1);
        QCOMPARE(shop.must(u"payment queues"_s).minor("awaited"), 0);
        const Said paid = shop.must(u"order pay %1 10 --channel stripe --attempt %2"_s.arg(number, attempt));
        QCOMPARE(paid.text("payment"), u"paid"_s); // the channel said so late, but money counts
        QCOMPARE(paid.at("payments", 0)["state"_L1].toString(), u"captured"_s);
        QVERIFY(shop.checksOut());
    }

    void onlyWhatIsAwaitedCanFail()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const QString number = shop.must(u"order place --line MUG:1 --name Anna"_s).text("number");
        const auto announced = [&] {
            return shop.must(u"payment open %1 10 --channel stripe"_s.arg(number))["payments"].toArray().last();
        };
        const QString failed = announced()["attempt"_L1].toString();
        shop.must(u"payment fail %1 %2"_s.arg(number, failed));
        const QString came = announced()["attempt"_L1].toString();
        shop.must(u"order pay %1 10 --channel stripe --attempt %2"_s.arg(number, came));
        shop.must(u"order pay %1 1 --channel cash"_s.arg(number)); // answers no attempt
        QCOMPARE(shop.surprises({{u"payment fail %1 %2"_s.arg(number, failed), u"3 not_awaited"_s},
                                 {u"payment fail %1 %2"_s.arg(number, came), u"3 not_awaited"_s},
                                 {{u"payment"_s, u"fail"_s, number, QString()}, u"1 no_such_payment"_s},
                                 {{u"payment"_s, u"fail"_s, number, CliShop::hostile()}, u"1 no_such_payment"_s},
                                 {u"payment fail "_s + number, u"2 missing_argument"_s},
                                 {u"payment fail A7-999999 "_s + came, u"1 no_such_order"_s}}),
                 QStringList());
        QVERIFY(shop.checksOut());
    }

    void aCreditNoteWithoutAnOrderLowersTheSales()
    {
        const CliShop shop;
        const QString note = u"credit note C-1 "_s;
        QCOMPARE(shop.surprises({{note, u"2 missing_argument"_s},
                                 {u"credit note \" \" 1"_s, u"2 number_required"_s},
                                 {note + u"-1"_s, u"2 bad_amount"_s},
                                 {note + u"1.234"_s, u"2 too_many_decimals"_s},
                                 {note + u"1 --tax 0.001"_s, u"2 too_many_decimals"_s},
                                 {note + u"1 --tax 1.01"_s, u"2 bad_amount"_s},
                                 {note + u"1 --tax -0.01"_s, u"2 bad_amount"_s},
                                 {note + u"1 --at 2999-01-01"_s, u"2 time_in_future"_s}}),
                 QStringList());
        const Said noted = shop.run({u"credit"_s, u"note"_s, u"C-\"2\" 🦚"_s, u"12.50"_s, u"--customer"_s,
                                     CliShop::hostile(), u"--tax"_s, u"2.00"_s, u"--at"_s, u"2026-01-05"_s});
        QCOMPARE(noted.exitCode, 0);
        QCOMPARE(noted.text("number"), u"C-\"2\" 🦚"_s);
        QCOMPARE(noted.text("customer"), CliShop::hostile());
        QCOMPARE(noted.minor("amount_minor"), 1250);
        QCOMPARE(noted.minor("tax_minor"), 200);
        const QJsonObject day = shop.must(u"report sales --from 2026-01-01 --to 2026-01-31"_s).at("rows", 0);
        QCOMPARE(day["period"_L1].toString(), u"2026-01-05"_s);
        QCOMPARE(day["orders"_L1].toInteger(), 0);
        QCOMPARE(day["net_minor"_L1].toInteger(), -1050);
        QCOMPARE(day["tax_minor"_L1].toInteger(), -200);
        QVERIFY(shop.checksOut());
    }
};

QTEST_GUILESS_MAIN(TestCliMoney)
#include "tst_climoney.moc"
