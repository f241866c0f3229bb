// SPDX-License-Identifier: GPL-3.0-or-later
// Goods, stock and keeping the shop, through kontor-cli as scripts use it.
#include "clishop.h"
#include "remains.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;
using kontor::whatRemains;

class TestCliStock : public QObject
{
    Q_OBJECT

    static QString levels(const CliShop &shop, const QString &sku)
    {
        const Said stock = shop.must(u"stock show "_s + sku);
        return u"%1 %2 %3 %4"_s.arg(stock.minor("on_hand"))
            .arg(stock.minor("unavailable"))
            .arg(stock.minor("available"))
            .arg(stock.text("level"));
    }

private slots:
    void goodsAreAddedChangedFoundAndArchived()
    {
        const CliShop shop;
        shop.must(u"goods add --title \"Red mug\" --sku MUG --price 12.50 --cost 4 --brand Ton --tag sale"
                  " --category \"Kitchen > Mugs\" --barcode 4006381333931"_s);
        QCOMPARE(shop.run(u"goods add --title Again --sku MUG --price 1"_s).exitCode, 3);
        const Said mug = shop.must(u"goods set MUG price=13.90 \"title=Red mug, large\""_s);
        QCOMPARE(mug.minor("price_minor"), 1390);
        QCOMPARE(mug.minor("cost_minor"), 400);
        QCOMPARE(mug.text("title"), u"Red mug, large"_s);
        QCOMPARE(shop.must(u"goods list --search large"_s).minor("total"), 1);
        QCOMPARE(shop.must(u"goods list --category Kitchen"_s).minor("total"), 1);
        QCOMPARE(shop.must(u"goods show 4006381333931"_s).text("sku"), u"MUG"_s);
        QCOMPARE(shop.run(u"goods set MUG price=1.999"_s).exitCode, 2);
        QCOMPARE(shop.run(u"goods set MUG barcode=4006381333932"_s).exitCode, 2);
        QCOMPARE(shop.run(u"goods set MUG colour=red"_s).exitCode, 2);
        shop.must(u"goods archive MUG"_s);
        QCOMPARE(shop.must(u"goods list"_s).minor("total"), 0);
        QCOMPARE(shop.must(u"goods list --archived"_s).minor("total"), 1);
        QVERIFY(shop.checksOut());
    }

    void categoriesFormATree()
    {
        const CliShop shop;
        shop.must(u"category add \"Clothing > Shirts\""_s);
        shop.must(u"category add Summer"_s);
        QCOMPARE(shop.must(u"category list"_s).minor("total"), 3);
        QCOMPARE(shop.must(u"category move \"Clothing > Shirts\" Summer"_s).text("path"), u"Summer > Shirts"_s);
        QCOMPARE(shop.run(u"category move Summer \"Summer > Shirts\""_s).exitCode, 3);
        QCOMPARE(shop.run(u"category move Winter Summer"_s).exitCode, 1);
        QCOMPARE(shop.must(u"category move \"Summer > Shirts\""_s).text("path"), u"Shirts"_s);
        QVERIFY(shop.checksOut());
    }

    void whatWarnsIsPutOffAndOrdered()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 4);
        shop.must(u"stock threshold MUG 5"_s);
        shop.must(u"stock snooze MUG --until 2999-01-01"_s);
        QCOMPARE(shop.must(u"stock warnings --due"_s).minor("total"), 0);
        QCOMPARE(shop.must(u"stock warnings"_s).at("warnings", 0)["snoozed_until"_L1].toString().left(4), u"2998"_s);
        QCOMPARE(shop.run(u"stock snooze MUG --until 2001-01-01"_s).exitCode, 2);
        shop.must(u"stock remind MUG"_s);
        shop.must(u"stock supply MUG \"supplier=Mug works\" pack=6 order_up_to=20"_s);
        QCOMPARE(shop.run(u"stock supply MUG colour=red"_s).exitCode, 2);
        QCOMPARE(shop.must(u"stock reorder MUG"_s).minor("suggested"), 18);
        QCOMPARE(shop.must(u"supplier set \"mug works\" lead_days=9"_s).minor("lead_days"), 9);
        QCOMPARE(shop.must(u"supplier list"_s).minor("total"), 1);
        const Said placed = shop.must(u"po suggest --place"_s);
        QCOMPARE(placed.at("drafts", 0)["units"_L1].toInteger(), 18);
        QCOMPARE(shop.must(u"stock list"_s).at("stock", 0)["incoming"_L1].toInteger(), 18);
        QCOMPARE(shop.must(u"stock acknowledge MUG"_s).minor("available"), 4);
        QCOMPARE(shop.must(u"stock warnings --due"_s).minor("total"), 0);
        QVERIFY(shop.checksOut());
    }

    void whatRunsOutSoonIsListedBesideWhatWarns()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 20);
        const QString number = shop.must(u"order place --line MUG:15 --terms on_account"_s).text("number");
        shop.must(u"order ship %1 --carrier DHL"_s.arg(number));
        QCOMPARE(shop.must(u"stock warnings"_s).minor("total"), 0);
        const Said soon = shop.must(u"stock warnings --soon"_s);
        QCOMPARE(soon.minor("total"), 1);
        QVERIFY(soon.at("warnings", 0)["runs_out_soon"_L1].toBool());
        QCOMPARE(soon.at("warnings", 0)["level"_L1].toString(), u"ok"_s);
        QCOMPARE(shop.must(u"stock list --search state:soon"_s).minor("total"), 1);
        shop.must(u"stock supply MUG lead_days=0"_s);
        QCOMPARE(shop.must(u"stock warnings --soon"_s).minor("total"), 0);
    }

    void aSmallOrderIsToldWhatItLacks()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 4);
        QCOMPARE(shop.must(u"supplier add \"Mug works\" --set least_order=150"_s).minor("least_order_minor"), 15000);
        QCOMPARE(shop.must(u"po place --supplier \"mug works\" --line MUG:10@4.20"_s).minor("missing_minor"), 10800);
        QCOMPARE(shop.must(u"po place --supplier Elsewhere --line MUG:10@4.20"_s).minor("missing_minor"), 0);
        QCOMPARE(shop.must(u"supplier list"_s).minor("total"), 2); // whoever is ordered from is on file
        shop.must(u"goods set MUG cost=4.20"_s);
        shop.must(u"stock threshold MUG 50"_s);
        shop.must(u"stock supply MUG \"supplier=Mug works\" order_up_to=40"_s);
        const QJsonObject draft = shop.must(u"po suggest"_s).at("drafts", 0);
        QCOMPARE(draft["missing_minor"_L1].toInteger(), 15000 - draft["cost_minor"_L1].toInteger());
        QCOMPARE(shop.run(u"supplier set \"Mug works\" least_order=x"_s).exitCode, 2);
        QCOMPARE(shop.run(u"supplier set \"Mug works\" least_order=-1"_s).exitCode, 2);
        QVERIFY(shop.must(u"supplier set \"Mug works\" least_order=none"_s)["least_order_minor"].isNull());
        QVERIFY(shop.checksOut());
    }

    void aCountIsNotAMovement()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 0);
        shop.must(u"stock receive MUG 10 --at 2026-01-01"_s);
        shop.must(u"stock adjust MUG -2 --reason broken --at \"2026-01-02 09:00\""_s);
        QCOMPARE(levels(shop, u"MUG"_s), u"8 0 8 ok"_s);
        shop.must(u"stock count MUG 7 --at \"2026-01-03 18:00\""_s);
        shop.must(u"stock adjust MUG +1 --reason found --at 2026-01-02T23:30:00+01:00"_s);
        QCOMPARE(levels(shop, u"MUG"_s), u"7 0 7 ok"_s);
        const Said ledger = shop.must(u"stock ledger MUG"_s);
        QCOMPARE(ledger["entries"].toArray().size(), 4);
        QCOMPARE(ledger.at("entries", 0)["reason"_L1].toString(), u"counted"_s);
        QVERIFY(ledger.at("entries", 1)["before_count"_L1].toBool());
        QCOMPARE(ledger.at("entries", 1)["at"_L1].toString(), u"2026-01-02T22:30:00.000Z"_s);
        QCOMPARE(shop.run(u"stock adjust MUG 1"_s).exitCode, 2);
        QVERIFY(shop.checksOut());
    }

    void heldUnitsAreNotForSale()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        shop.must(u"stock hold MUG 2 --bucket damaged"_s);
        shop.must(u"stock hold MUG 2"_s);
        QCOMPARE(levels(shop, u"MUG"_s), u"5 4 1 ok"_s);
        QCOMPARE(shop.run(u"order place --line MUG:2"_s).exitCode, 3);
        shop.must(u"stock unhold MUG 2"_s);
        QCOMPARE(levels(shop, u"MUG"_s), u"5 2 3 ok"_s);
        QVERIFY(shop.checksOut());
    }

    void warningsOpenAtTheThreshold()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        QCOMPARE(shop.must(u"stock warnings"_s).minor("total"), 0);
        shop.must(u"stock threshold MUG 5"_s);
        const Said warnings = shop.must(u"stock warnings"_s);
        QCOMPARE(warnings.at("warnings", 0)["level"_L1].toString(), u"low"_s);
        QCOMPARE(warnings.at("warnings", 0)["threshold"_L1].toInteger(), 5);
        shop.must(u"stock threshold MUG none"_s);
        QCOMPARE(shop.must(u"stock warnings"_s).minor("total"), 0);
    }

    void aWarningSaysSinceWhen()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 0);
        shop.must(u"stock threshold MUG 5"_s);
        shop.must(u"stock receive MUG 10 --at 2026-01-01"_s);
        shop.must(u"stock adjust MUG -4 --reason fair --at 2026-01-02T10:00:00Z"_s);
        shop.must(u"stock adjust MUG -1 --reason fair --at 2026-01-03T10:00:00Z"_s);
        shop.must(u"stock adjust MUG -1 --reason broken --at 2026-01-04T10:00:00Z"_s);
        const Said warnings = shop.must(u"stock warnings"_s);
        QCOMPARE(warnings.at("warnings", 0)["since"_L1].toString(), u"2026-01-03T10:00:00.000Z"_s);
    }

    void goodsTravelBetweenLocations()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 10);
        shop.must(u"location add Shop --code S"_s);
        const Said sent = shop.must(u"transfer send --from Main --to Shop --line MUG:6"_s);
        QCOMPARE(levels(shop, u"MUG"_s), u"4 0 4 ok"_s);
        QCOMPARE(shop.run(u"transfer send --from Main --to Shop --line MUG:5"_s).exitCode, 3);
        const QString id = sent.text("id");
        shop.must(u"transfer receive %1 --line MUG:3 --line MUG:1:damaged"_s.arg(id));
        QCOMPARE(levels(shop, u"MUG"_s), u"8 1 7 ok"_s);
        QCOMPARE(shop.must(u"transfer list --open"_s).at("transfers", 0)["arrived"_L1].toInteger(), 4);
        const Said closed = shop.must(u"transfer close %1 --rest back"_s.arg(id));
        QVERIFY(closed["closed"].toBool());
        QCOMPARE(levels(shop, u"MUG"_s), u"10 1 9 ok"_s);
        QCOMPARE(shop.run(u"transfer close %1 --rest back"_s.arg(id)).exitCode, 3);
        QCOMPARE(shop.must(u"transfer list --open"_s).minor("total"), 0);
        QCOMPARE(shop.must(u"transfer list"_s).at("transfers", 0)["id"_L1].toString(), id);
        QVERIFY(shop.checksOut());
    }

    void placesAreKnownByTheirNames()
    {
        const CliShop shop;
        shop.must(u"location add Shop --code S"_s);
        QCOMPARE(shop.run(u"location add shop"_s).errorCode(), u"same_name"_s);
        QCOMPARE(shop.run(u"location rename Shop main"_s).errorCode(), u"same_name"_s);
        QCOMPARE(shop.must(u"location rename Shop Branch"_s).text("name"), u"Branch"_s);
        QCOMPARE(shop.must(u"location rename Branch BRANCH"_s).text("name"), u"BRANCH"_s);
        QCOMPARE(shop.run(u"location rename Shop Other"_s).errorCode(), u"no_such_location"_s);
        QCOMPARE(shop.must(u"location list"_s).minor("total"), 2);
        QVERIFY(shop.checksOut());
    }

    void ordersAreTakenFromWhereTheGoodsAre()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 1);
        shop.must(u"location add Shop"_s);
        shop.must(u"stock receive MUG 5 --location Shop"_s);
        const QString number = shop.must(u"order place --line MUG:3 --line MUG:1 --terms on_account"_s).text("number");
        shop.must(u"order ship %1 --line #1:3 --carrier DHL"_s.arg(number));
        const Said stock = shop.must(u"stock show MUG"_s);
        QCOMPARE(stock.at("locations", 0)["available"_L1].toInteger(), 0);
        QCOMPARE(stock.at("locations", 1)["on_hand"_L1].toInteger(), 2);
        QCOMPARE(shop.run(u"order place --line MUG:3"_s).errorCode(), u"not_enough_stock"_s);
        QVERIFY(shop.checksOut());
    }

    void reservedUnitsNameTheirOrders()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        shop.must(u"location add Shop"_s);
        const QString number =
            shop.must(u"order place --line MUG:2 --terms on_account --customer mia@example.com"_s).text("number");
        shop.must(u"order place --line MUG:1 --terms on_account"_s);
        const Said held = shop.must(u"stock holders MUG"_s);
        QCOMPARE(held.minor("reserved"), 3);
        QCOMPARE(held.minor("further_units"), 0);
        QCOMPARE(held["orders"].toArray().size(), 2);
        QCOMPARE(held.at("orders", 0)["number"_L1].toString(), number);
        QCOMPARE(held.at("orders", 0)["customer"_L1].toString(), u"mia@example.com"_s);
        QCOMPARE(held.at("orders", 0)["units"_L1].toInteger(), 2);
        QCOMPARE(shop.must(u"stock holders MUG --location Shop"_s).minor("reserved"), 0);
        QCOMPARE(shop.run(u"stock holders CUP"_s).exitCode, 1);
    }

    void aSupplierDelivers()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 0);
        const Said po = shop.must(u"po place --supplier Works --line MUG:10@4.20"_s);
        QCOMPARE(shop.must(u"stock show MUG"_s).minor("incoming"), 10);
        const QString id = po.text("id");
        shop.must(u"po receive %1 --line MUG:4"_s.arg(id));
        QCOMPARE(levels(shop, u"MUG"_s), u"4 0 4 ok"_s);
        QCOMPARE(shop.must(u"po edit %1 --line MUG:8"_s.arg(id)).at("lines", 0)["cost_minor"_L1].toInteger(), 420);
        shop.must(u"po receive "_s + id);
        QCOMPARE(levels(shop, u"MUG"_s), u"8 0 8 ok"_s);
        QCOMPARE(shop.must(u"stock show MUG"_s).minor("incoming"), 0);
        QCOMPARE(shop.must(u"po list --open"_s).at("purchases", 0)["received"_L1].toInteger(), 8);
        shop.must(u"po close "_s + id);
        QCOMPARE(shop.must(u"po list --open"_s).minor("total"), 0);
        QCOMPARE(shop.must(u"po list"_s).at("purchases", 0)["number"_L1].toString(), po.text("number"));
        QCOMPARE(shop.run(u"po close "_s + id).exitCode, 3);
        QVERIFY(shop.checksOut());
    }

    void aTransferIsLookedAtByItsNumber()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        shop.must(u"location add Shop"_s);
        const Said sent = shop.must(u"transfer send --from Main --to Shop --line MUG:2"_s);
        QCOMPARE(shop.must(u"transfer show "_s + sent.text("id")).json, sent.json);
        const Said shown = shop.must(u"transfer show "_s + sent.text("number"));
        QCOMPARE(shown.text("id"), sent.text("id"));
        QCOMPARE(shown.text("to"), u"Shop"_s);
        QCOMPARE(shown.at("lines", 0)["in_transit"_L1].toInteger(), 2);
        const QString receive = u"transfer receive %1 --line "_s.arg(sent.text("number"));
        QCOMPARE(shop.surprises({{u"transfer show"_s, u"2 missing_argument"_s},
                                 {{u"transfer"_s, u"show"_s, QString()}, u"1 no_such_transfer"_s},
                                 {{u"transfer"_s, u"show"_s, CliShop::hostile()}, u"1 no_such_transfer"_s},
                                 {u"transfer show 018f3a52-0000-7000-8000-000000000000"_s, u"1 no_such_transfer"_s},
                                 {receive + u"MUG:-1"_s, u"2 bad_quantity"_s},
                                 {receive + u"MUG:1.5"_s, u"2 bad_quantity"_s},
                                 {receive + u"NOPE:1"_s, u"1 no_such_sku"_s},
                                 {u"transfer close %1 --rest gone"_s.arg(sent.text("number")), u"2 bad_rest"_s},
                                 {u"transfer send --from Main --to Main --line MUG:1"_s, u"3 same_location"_s}}),
                 QStringList());
        shop.must(receive + u"MUG:2"_s);
        QCOMPARE(shop.must(u"transfer show "_s + sent.text("number")).at("lines", 0)["good"_L1].toInteger(), 2);
        QVERIFY(shop.checksOut());
    }

    void anOrderToASupplierIsLookedAtByItsNumber()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 0);
        const QStringList place{u"po"_s, u"place"_s, u"--supplier"_s, CliShop::hostile(), u"--line"_s};
        QCOMPARE(shop.surprises({{place + QStringList{u"MUG:10@4.205"_s}, u"2 too_many_decimals"_s},
                                 {place + QStringList{u"MUG:-1@4"_s}, u"3 bad_quantity"_s},
                                 {place + QStringList{u"MUG:1@-4"_s}, u"3 bad_quantity"_s},
                                 {u"po place --supplier= --line MUG:1@4"_s, u"2 missing_value"_s}}),
                 QStringList());
        const Said placed = shop.run(place + QStringList{u"MUG:10@4.20"_s});
        QCOMPARE(shop.must(u"po show "_s + placed.text("id")).json, placed.json);
        const Said shown = shop.must(u"po show "_s + placed.text("number"));
        QCOMPARE(shown.text("supplier"), CliShop::hostile());
        QCOMPARE(shown.at("lines", 0)["open"_L1].toInteger(), 10);
        QCOMPARE(shown.at("lines", 0)["cost_minor"_L1].toInteger(), 420);
        QCOMPARE(shop.surprises({{u"po show"_s, u"2 missing_argument"_s},
                                 {{u"po"_s, u"show"_s, QString()}, u"1 no_such_purchase"_s},
                                 {{u"po"_s, u"show"_s, CliShop::hostile()}, u"1 no_such_purchase"_s},
                                 {u"po show 018f3a52-0000-7000-8000-000000000000"_s, u"1 no_such_purchase"_s}}),
                 QStringList());
        shop.must(u"po close "_s + placed.text("number"));
        QVERIFY(shop.must(u"po show "_s + placed.text("number"))["closed"].toBool());
        QVERIFY(shop.checksOut());
    }

    void unannouncedGoodsComeBack()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const QString number = shop.must(u"order place --line MUG:2 --terms on_account"_s).text("number");
        shop.must(u"order ship %1 --carrier DHL"_s.arg(number));
        const Said order = shop.must(u"return receive %1 --line MUG:1 --line MUG:2:damaged"_s.arg(number));
        QCOMPARE(order.at("lines", 0)["unexpected_return"_L1].toInteger(), 3); // nobody had announced any
        QCOMPARE(shop.must(u"attention list"_s).at("attention", 0)["kind"_L1].toString(), u"unexpected_return"_s);
        QVERIFY(shop.checksOut());
    }

    void customersKeepWhatIsSet()
    {
        const CliShop shop;
        shop.must(u"customer add --name Ann --email ann@example.com --tag vip"_s);
        QCOMPARE(shop.run(u"customer add --name Ann --email ann@example.com"_s).exitCode, 3);
        const Said ann = shop.must(u"customer set ann@example.com phone=030 address.city=Berlin"_s);
        QCOMPARE(ann.text("phone"), u"030"_s);
        QCOMPARE(ann["address"].toObject()["city"_L1].toString(), u"Berlin"_s);
        QCOMPARE(ann["tags"].toArray(), QJsonArray{u"vip"_s});
        QCOMPARE(shop.must(u"customer list --search ann"_s).minor("total"), 1);
        QCOMPARE(shop.run(u"customer set ann@example.com shoe=42"_s).exitCode, 2);
        QVERIFY(shop.checksOut());
    }

    void aCustomerIsHandedOutAndErased()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        shop.must(u"customer add --name \"Ann Quillfeather 🦚\" --email ann@example.com"_s);
        const QString number =
            shop.must(u"order place --line MUG --terms on_delivery --customer ann@example.com"_s).text("number");
        shop.must(u"customer export ann@example.com %1"_s.arg(shop.file(u"ann.json"_s)));
        QCOMPARE(whatRemains(shop.file(u"ann.json"_s), {u"Quillfeather 🦚"_s, number}).size(), 2);
        QCOMPARE(shop.must(u"customer erase ann@example.com"_s)["erased"].toBool(true), false);
        QVERIFY(!whatRemains(shop.path(), {u"Quillfeather"_s}).isEmpty());
        QCOMPARE(shop.run(u"customer erase ann@example.com --yes"_s).errorCode(), u"orders_open"_s);
        const Said erased = shop.must(u"customer erase ann@example.com --yes --even-open"_s);
        QCOMPARE(erased["open_orders"].toArray(), QJsonArray{number});
        QCOMPARE(whatRemains(shop.path(), {u"Quillfeather"_s, u"uillfeather"_s, u"🦚"_s, u"ann@"_s}), QStringList());
        QCOMPARE(shop.run(u"customer show ann@example.com"_s).errorCode(), u"no_such_customer"_s);
        QVERIFY(shop.checksOut());
    }

    void aGuestIsErasedByTheOrder()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const QString number = shop.must(u"order place --line MUG --name Thistlewick"_s).text("number");
        shop.must(u"order cancel %1 --reason late"_s.arg(number));
        QCOMPARE(shop.must(u"order erase-buyer %1"_s.arg(number)).minor("entries"), 1);
        shop.must(u"order erase-buyer %1 --yes"_s.arg(number));
        QCOMPARE(whatRemains(shop.path(), {u"Thistlewick"_s, u"thistlewick"_s}), QStringList());
        QCOMPARE(shop.run(u"order erase-buyer %1 --yes"_s.arg(number)).errorCode(), u"already_erased"_s);
        QVERIFY(shop.checksOut());
    }

    void onlySettingsThereAreCanBeSet()
    {
        const CliShop shop;
        QCOMPARE(shop.run(u"setting set tax_pmm 190000"_s).errorCode(), u"unknown_setting"_s);
        QCOMPARE(shop.run(u"setting set tax_ppm/ 190000"_s).errorCode(), u"unknown_setting"_s);
        const QString there = shop.run(u"setting set tax_pmm 1"_s)["error"].toObject().value("message"_L1).toString();
        const QString help = CliShop::runPlain({u"setting"_s, u"set"_s, u"--help"_s}).err;
        for (const QString &name : there.section(u"There are: "_s, 1).chopped(1).split(u", "_s))
            QVERIFY2(help.contains(name), qPrintable(name)); // every rule is told of
        QCOMPARE(shop.run(u"setting set tax_ppm 19%"_s).errorCode(), u"bad_value"_s);
        QCOMPARE(shop.run(u"setting set tax_ppm/books 70000"_s).exitCode, 0);
        QCOMPARE(shop.must(u"setting get tax_ppm/books"_s).minor("value"), 70000);
        QCOMPARE(shop.run(u"setting set tax_ppm/books null"_s).exitCode, 0);
    }

    void salesAreReportedByShopDay()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"11.90"_s, 5);
        shop.must(u"setting set tax_ppm 190000"_s);
        shop.must(u"order place --line MUG:2 --shipping 1.19 --at 2026-01-31T23:30:00Z"_s);
        const Said days = shop.must(u"report sales --from 2026-02-01 --to 2026-02-01"_s);
        const QJsonObject row = days.at("rows", 0);
        QCOMPARE(row["period"_L1].toString(), u"2026-02-01"_s);
        QCOMPARE(row["orders"_L1].toInteger(), 1);
        QCOMPARE(row["net_minor"_L1].toInteger(), 2000);
        QCOMPARE(row["tax_minor"_L1].toInteger(), 399);
        QCOMPARE(row["shipping_minor"_L1].toInteger(), 100);
        QCOMPARE(shop.must(u"report sales --by month"_s).at("rows", 0)["period"_L1].toString(), u"2026-02"_s);
    }

    void aBackupIsTheSameShop()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        shop.must(u"order place --line MUG"_s);
        const QString copy = shop.file(u"copy.kontor"_s);
        shop.must(u"backup \"%1\""_s.arg(copy));
        QCOMPARE(shop.run(u"backup \"%1\""_s.arg(copy)).exitCode, 1);
        const QString again = shop.file(u"again.kontor"_s);
        const QStringList restore{u"--json"_s, u"--shop"_s, again, u"restore"_s, copy};
        QCOMPARE(CliShop::runPlain(restore).exitCode, 0);
        QCOMPARE(CliShop::runPlain(restore).errorCode(), u"file_exists"_s);
        const Said theirs = CliShop::runPlain({u"--json"_s, u"--shop"_s, again, u"shop"_s, u"info"_s, u"--state"_s});
        const Said ours = shop.must(u"shop info --state"_s);
        QCOMPARE(theirs.text("log_digest"), ours.text("log_digest"));
        QCOMPARE(theirs.text("state_digest"), ours.text("state_digest"));
        QVERIFY(!ours.text("state_digest").isEmpty());
        QCOMPARE(ours.minor("pending"), 0);
    }

#ifdef Q_OS_UNIX
    void aBackupThatDoesNotFitLeavesNothing()
    {
        const CliShop shop;
        shop.must(u"demo --orders 40 --goods 10 --seed 3"_s);
        QProcess program;
        program.setChildProcessModifier([] { // as on a disk with no room for more
            const rlimit small{65536, 65536};
            signal(SIGXFSZ, SIG_IGN);
            setrlimit(RLIMIT_FSIZE, &small);
        });
        program.start(CliShop::program(), {u"--shop"_s, shop.path(), u"backup"_s, shop.file(u"b.kontor"_s)});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(!QFile::exists(shop.file(u"b.kontor"_s)));
        QVERIFY(!QFile::exists(shop.file(u"b.kontor.part"_s)));
        QCOMPARE(shop.run(u"backup \"%1\""_s.arg(shop.file(u"b.kontor"_s))).exitCode, 0);
    }
#endif

    void whatIsExportedImportsAgain()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const QString goods = shop.file(u"goods.csv"_s);
        QCOMPARE(shop.must(u"export goods \"%1\" --as generic-goods"_s.arg(goods)).minor("rows"), 1);
        const CliShop other;
        const Said dry = other.must(u"--as ann import \"%1\" --as generic-goods --dry-run"_s.arg(goods));
        QCOMPARE(dry.minor("created"), 1);
        QVERIFY(dry["import_id"].isNull());
        QCOMPARE(other.must(u"goods list"_s).minor("total"), 0);
        const Said done = other.must(u"import \"%1\""_s.arg(goods));
        QCOMPARE(other.must(u"goods show MUG"_s).minor("price_minor"), 1000);
        QCOMPARE(other.must(u"import \"%1\""_s.arg(goods)).minor("unchanged"), 1);
        other.must(u"import undo "_s + done.text("import_id"));
        QCOMPARE(other.must(u"goods list"_s).minor("total"), 0);
        QCOMPARE(other.run(u"import undo "_s + done.text("import_id")).exitCode, 3);
        QCOMPARE(shop.run(u"export secrets \"%1\""_s.arg(shop.file(u"x.csv"_s))).exitCode, 2);
        QVERIFY(other.checksOut());
    }

    void rejectsThatCannotBeSavedStopTheImport()
    {
        const CliShop shop;
        QFile list(shop.file(u"list.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write("SKU,Title,Price\nA,Mug,1.00\nB,Cup,cheap\n") > 0);
        list.close();
        const QString import = u"import \"%1\" --rejects \"%2\""_s;
        const Said said = shop.run(import.arg(list.fileName(), shop.file(u"nowhere/mend.csv"_s)));
        QCOMPARE(said.errorCode(), u"cannot_write"_s);
        QCOMPARE(shop.must(u"goods list"_s).minor("total"), 0);
        QCOMPARE(shop.must(import.arg(list.fileName(), shop.file(u"mend.csv"_s))).minor("rejected"), 1);
        QFile mend(shop.file(u"mend.csv"_s));
        QVERIFY(mend.open(QIODevice::ReadOnly) && mend.readAll().contains("B,Cup,cheap,"));
    }

    void theDemoIsAPlausibleShop()
    {
        const CliShop shop;
        shop.must(u"demo --orders 40 --goods 10 --seed 3"_s);
        QCOMPARE(shop.must(u"order list"_s).minor("total"), 40);
        QVERIFY(shop.checksOut());
    }

    void noShopIsRestoredFromRubbish()
    {
        const CliShop shop;
        QFile rubbish(shop.file(u"rubbish"_s));
        QVERIFY(rubbish.open(QIODevice::WriteOnly));
        rubbish.write("this is no shop");
        rubbish.close();
        const QString target = shop.file(u"new.kontor"_s);
        const Said said = CliShop::runPlain({u"--json"_s, u"--shop"_s, target, u"restore"_s, rubbish.fileName()});
        QCOMPARE(said.exitCode, 1);
        QVERIFY(!QFile::exists(target));
        QCOMPARE(QDir(QFileInfo(target).path()).entryList({u"new*"_s}, QDir::Files).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliStock)
#include "tst_clistock.moc"
