// SPDX-License-Identifier: GPL-3.0-or-later
// The packing table through kontor-cli: methods, pick lists, queues, many orders sent at once.
#include "clishop.h"

using namespace Qt::StringLiterals;

class TestCliShipping : public QObject
{
    Q_OBJECT

    /// A paid order of mugs for Anna; its number.
    static QString sold(const CliShop &shop, int qty, const QString &more = {})
    {
        const Said order = shop.must(u"order place --line MUG:%1 --name Anna "_s.arg(qty) + more);
        const QString due = QString::number(static_cast<double>(order.minor("due_minor")) / 100, 'f', 2);
        shop.must(u"order pay %1 %2 --channel cash"_s.arg(order.text("number"), due));
        return order.text("number");
    }

private slots:
    void aMethodSetsThePriceAndThePromise()
    {
        const CliShop shop;
        shop.must(u"goods add --title Mug --sku MUG --price 10 --weight 600"_s);
        shop.must(u"stock receive MUG 50"_s);
        shop.must(u"carrier add Bike --set tracking_url=https://bike.example/{tracking}"_s);
        const Said method = shop.must(u"method add Parcel --set price_by=weight --set \"price=0:4.90 1000:6.90\""
                                      " --set carrier=bike --set zones=DE,AT --set handling_days=1"
                                      " --set delivery_days=2 --set free_from=40"_s);
        QCOMPARE(method.text("price"), u"0:4.90 1000:6.90"_s);
        QCOMPARE(shop.must(u"order place --line MUG:1 --method parcel"_s).minor("shipping_minor"), 490);
        const Said two = shop.must(u"order place --line MUG:2 --method parcel --country at"_s);
        QCOMPARE(two.minor("shipping_minor"), 690);
        QCOMPARE(two.text("carrier"), u"Bike"_s);
        QVERIFY(two.text("deliver_by") > two.text("ship_by"));
        QCOMPARE(shop.must(u"order place --line MUG:4 --method parcel"_s).minor("shipping_minor"), 0);
        QCOMPARE(shop.must(u"order place --line MUG:1 --method parcel --shipping 1"_s).minor("shipping_minor"), 100);
        QCOMPARE(shop.run(u"order place --line MUG:1 --method parcel --country CH"_s).errorCode(),
                 u"method_not_offered"_s);
        QCOMPARE(shop.run(u"order place --line MUG:1 --method pigeon"_s).exitCode, 1);
        QCOMPARE(shop.must(u"method list"_s).at("methods", 0)["zones"_L1].toString(), u"AT,DE"_s);
        QVERIFY(shop.checksOut());
    }

    void carriersAndMethodsAreChangedAndRefused()
    {
        const CliShop shop;
        shop.must(u"carrier add DHL"_s);
        QCOMPARE(shop.run(u"carrier add dhl"_s).exitCode, 3);
        QCOMPARE(shop.run(u"carrier set DHL tracking_url=https://example.com/"_s).exitCode, 2);
        QCOMPARE(shop.must(u"carrier set DHL archived=yes"_s)["archived"].toBool(), true);
        QCOMPARE(shop.must(u"carrier list"_s).minor("total"), 1);
        QCOMPARE(shop.run(u"method add Parcel"_s).errorCode(), u"price_required"_s);
        shop.must(u"method add Parcel --set price=4.90"_s);
        QCOMPARE(shop.must(u"method set Parcel free_from=50 service=Paket"_s).minor("free_from_minor"), 5000);
        QCOMPARE(shop.run(u"method set Parcel price_by=length"_s).exitCode, 2);
        QCOMPARE(shop.run(u"method set Parcel price_by=value price=5:4.90"_s).exitCode, 0);
        QCOMPARE(shop.run(u"method set Parcel colour=red"_s).exitCode, 2);
    }

    void goodsAreGatheredAndLeave()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 50);
        shop.must(u"goods set MUG bin=A-3"_s);
        const QString first = sold(shop, 2);
        const QString second = sold(shop, 3);
        const QString third = sold(shop, 1);
        const Said pick = shop.must(u"pick start --most 2"_s);
        QCOMPARE(pick.minor("orders"), 2);
        QCOMPARE(pick.at("lines", 0)["bin"_L1].toString(), u"A-3"_s);
        QCOMPARE(pick.at("lines", 0)["qty"_L1].toInteger(), 5);
        QCOMPARE(shop.must(u"pick list "_s + pick.text("id")).minor("orders"), 2);
        QCOMPARE(shop.run(u"pick start "_s + first).exitCode, 3);
        shop.must(u"pick release "_s + second);
        const Said queues = shop.must(u"ship queues"_s);
        QCOMPARE(queues.minor("to_pick"), 2);
        QCOMPARE(queues.minor("to_pack"), 1);
        shop.must(u"order pack "_s + first);
        QCOMPARE(shop.must(u"ship send %1 %2 --carrier DHL"_s.arg(first, second)).minor("shipped"), 2);
        const Said way = shop.must(u"ship list --queue on_the_way --carrier dhl"_s);
        QCOMPARE(way.minor("total"), 2);
        QCOMPARE(shop.must(u"ship list --search "_s + third).at("shipments", 0)["state"_L1].toString(), u"to_pick"_s);
        QVERIFY(shop.checksOut());
    }

    /// Carrier and tracking number are facts of the leaving: packing says so instead of forgetting them.
    void aPackedParcelGetsItsNumberWhenItLeaves()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 50);
        const QString number = sold(shop, 2);
        for (const QString &option : {u"--carrier DHL"_s, u"--service Paket"_s, u"--tracking T1"_s}) {
            const Said refusal = shop.run(u"order pack %1 "_s.arg(number) + option);
            QCOMPARE(refusal.exitCode, 2);
            QCOMPARE(refusal.errorCode(), u"unknown_option"_s);
            QVERIFY(refusal["error"].toObject().value("message"_L1).toString().contains(u"order ship"_s));
        }
        QCOMPARE(shop.must(u"order show "_s + number)["parcels"].toArray().size(), 0);
        shop.must(u"order pack "_s + number);
        const Said left = shop.must(u"order ship %1 --carrier DHL --service Paket --tracking T1"_s.arg(number));
        QCOMPARE(left.text("fulfilment"), u"shipped"_s);
        QCOMPARE(left["parcels"].toArray().size(), 1);
        QCOMPARE(left.at("parcels", 0)["tracking"_L1].toString(), u"T1"_s);
        QCOMPARE(shop.run(u"order ship %1 --carrier DHL"_s.arg(number)).exitCode, 3); // nothing is left of it
        QVERIFY(shop.checksOut());
    }

    void ofSeveralPackedParcelsOneIsNamed()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 50);
        const QString number = sold(shop, 2);
        shop.must(u"order pack %1 --line MUG:1"_s.arg(number));
        const QString second = shop.must(u"order pack "_s + number).at("parcels", 1)["id"_L1].toString();
        const Said which = shop.run(u"order ship %1 --carrier DHL --tracking T2"_s.arg(number));
        QCOMPARE(which.exitCode, 2);
        QCOMPARE(which.errorCode(), u"which_parcel"_s);
        const QString told = which["error"].toObject().value("message"_L1).toString();
        QVERIFY2(told.contains(u"--parcel"_s) && told.contains(second), qPrintable(told));
        QCOMPARE(shop.run(u"ship send %1 --carrier DHL --tracking T2"_s.arg(number)).errorCode(), u"which_parcel"_s);
        shop.must(u"order ship %1 --carrier DHL --tracking T2 --parcel %2"_s.arg(number, second));
        const Said left = shop.must(u"order ship %1 --carrier DHL --tracking T1"_s.arg(number)); // the one that waits
        QCOMPARE(left.at("parcels", 0)["tracking"_L1].toString(), u"T1"_s);
        QCOMPARE(left.at("parcels", 1)["tracking"_L1].toString(), u"T2"_s);
        QCOMPARE(left.text("fulfilment"), u"shipped"_s);
        QVERIFY(shop.checksOut());
    }

    void oneParcelIsSentWithItsNumber()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 50);
        const QString packed = sold(shop, 1);
        const QString open = sold(shop, 1);
        shop.must(u"order pack "_s + packed);
        QCOMPARE(shop.run(u"ship send %1 %2 --carrier DHL --tracking T1"_s.arg(packed, open)).errorCode(),
                 u"which_parcel"_s);
        QCOMPARE(shop.must(u"ship send %1 --carrier DHL --tracking T1"_s.arg(packed)).minor("shipped"), 1);
        QCOMPARE(shop.must(u"ship send %1 --carrier DHL --tracking T2"_s.arg(open)).minor("shipped"), 1);
        QCOMPARE(shop.must(u"order show "_s + packed).at("parcels", 0)["tracking"_L1].toString(), u"T1"_s);
        QCOMPARE(shop.must(u"order show "_s + open).at("parcels", 0)["tracking"_L1].toString(), u"T2"_s);
    }

    void aParcelIsUnpackedBeforeItLeaves()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 50);
        const QString number = sold(shop, 2);
        const QString left = sold(shop, 1);
        shop.must(u"order ship %1 --carrier DHL --tracking T1"_s.arg(left));
        const QString parcel = shop.must(u"order pack "_s + number).at("parcels", 0)["id"_L1].toString();
        QCOMPARE(shop.surprises({{u"parcel void"_s, u"2 missing_argument"_s},
                                 {u"parcel void %1 --carrier DHL"_s.arg(parcel), u"2 unknown_option"_s},
                                 {{u"parcel"_s, u"void"_s, CliShop::hostile()}, u"1 no_such_parcel"_s},
                                 {u"parcel void %1 --order %2"_s.arg(parcel, left), u"1 no_such_parcel"_s},
                                 {u"parcel void %1 --order A7-999999"_s.arg(parcel), u"1 no_such_order"_s},
                                 {u"parcel void T1"_s, u"3 already_shipped"_s}}),
                 QStringList());
        const Said unpacked = shop.must(u"parcel void %1 --order %2"_s.arg(parcel, number));
        QCOMPARE(unpacked.text("state"), u"voided"_s);
        QCOMPARE(unpacked.at("lines", 0)["qty"_L1].toInteger(), 2);
        QCOMPARE(shop.surprises({{u"parcel void "_s + parcel, u"3 unpacked_before"_s}}),
                 QStringList()); // it never left
        QCOMPARE(shop.must(u"order show "_s + number).at("lines", 0)["packed"_L1].toInteger(), 0);
        shop.must(u"order cancel %1 --reason \"sold out\""_s.arg(number)); // which what is packed forbids
        QVERIFY(shop.checksOut());
    }

    void aPaperIsPrintedOnceUnlessSaidAgain()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 50);
        const QString order = sold(shop, 3);
        const QString label = u"document print shipping_label %1 %1 --to %2"_s.arg(order, shop.file(u"labels.pdf"_s));
        shop.must(u"order ship %1 --line MUG:1 --carrier DHL"_s.arg(order));
        QCOMPARE(shop.must(label).minor("papers"), 1); // named twice, wanted once
        const Said refused = shop.run(label);
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(refused.errorCode(), u"printed_before"_s);
        shop.must(u"order ship %1 --carrier DHL"_s.arg(order));
        const Said second = shop.must(label);
        QCOMPARE(second.minor("papers"), 1);
        QCOMPARE(second.minor("left_out"), 1);
        QCOMPARE(second.minor("printed_before"), 1);
        QCOMPARE(shop.must(label + u" --again"_s).minor("papers"), 2);
        QCOMPARE(shop.must(u"order show "_s + order)["printed"].toArray().size(), 2); // of each parcel
        QVERIFY(shop.checksOut());
    }

    void whatIsRefusedKeepsNobodyBack()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 50);
        const QString paid = sold(shop, 1);
        const QString unpaid = shop.must(u"order place --line MUG:1"_s).text("number");
        const Said sent = shop.run(u"ship send %1 %2 --carrier DHL"_s.arg(unpaid, paid));
        QCOMPARE(sent.exitCode, 3);
        QCOMPARE(sent.minor("shipped"), 1);
        QCOMPARE(sent.at("refusals", 0)["code"_L1].toString(), u"not_paid"_s);
        QCOMPARE(shop.must(u"order show "_s + paid).text("fulfilment"), u"shipped"_s);
        QCOMPARE(shop.run(u"ship list --queue nowhere"_s).exitCode, 2);
        QCOMPARE(shop.run(u"ship list --search due:someday"_s).exitCode, 2);
        QCOMPARE(shop.run(u"ship send A7-999999 --carrier DHL"_s).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(TestCliShipping)
#include "tst_clishipping.moc"
