// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps an order, marks it, moves it elsewhere and ends it, through kontor-cli as scripts use it.
#include "clishop.h"

using namespace Qt::StringLiterals;

class TestCliOrders : public QObject
{
    Q_OBJECT

    static QString place(const CliShop &shop, const QString &more = {})
    {
        return shop.must(u"order place --line MUG:2 "_s + more).text("number");
    }
    /// Placed, paid and shipped in January.
    static QString sent(const CliShop &shop, const QString &tracking)
    {
        const QString number = place(shop, u"--at 2026-01-05"_s);
        shop.must(u"order pay %1 25 --channel cash --at 2026-01-05"_s.arg(number));
        shop.must(u"order ship %1 --carrier DHL --tracking %2 --at 2026-01-06"_s.arg(number, tracking));
        return number;
    }
    /// "Main Shop": where the lines are taken from.
    static QString places(const CliShop &shop, const QString &number)
    {
        QHash<QString, QString> names;
        const QJsonArray known = shop.must(u"location list"_s)["locations"].toArray();
        for (const QJsonValue &location : known)
            names.insert(location["id"_L1].toString(), location["name"_L1].toString());
        QStringList found;
        const QJsonArray lines = shop.must(u"order show "_s + number)["lines"].toArray();
        for (const QJsonValue &line : lines)
            found += names.value(line["location"_L1].toString());
        return found.join(u' ');
    }

private slots:
    void aHeldOrderIsReleased()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"12.50"_s, 10);
        const QString number = place(shop, u"--terms on_account"_s);
        QCOMPARE(shop.surprises({{u"order release "_s + number, u"3 not_on_hold"_s}}), QStringList());
        const Said held = shop.run({u"order"_s, u"hold"_s, number, u"--reason"_s, CliShop::hostile()});
        QCOMPARE(held.text("label"), u"on_hold"_s);
        QCOMPARE(held.text("hold_reason"), CliShop::hostile());
        QCOMPARE(shop.surprises({{u"order pack "_s + number, u"3 on_hold"_s},
                                 {u"order release"_s, u"2 missing_argument"_s},
                                 {u"order release %1 --reason x"_s.arg(number), u"2 unknown_option"_s},
                                 {{u"order"_s, u"release"_s, CliShop::hostile()}, u"1 no_such_order"_s}}),
                 QStringList());
        const Said released = shop.must(u"order release "_s + number);
        QCOMPARE(released.text("label"), u"to_ship"_s);
        QVERIFY(released["hold_reason"].isNull());
        QVERIFY(!released["on_hold"].toBool(true));
        shop.must(u"order pack "_s + number);
        QVERIFY(shop.checksOut());
    }

    void aNoteIsKeptAsItWasTyped()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"12.50"_s, 10);
        const QString number = place(shop);
        QCOMPARE(shop.surprises({{u"order note "_s + number, u"2 missing_argument"_s},
                                 {{u"order"_s, u"note"_s, number, QString()}, u"2 note_required"_s},
                                 {u"order note %1 \"  \""_s.arg(number), u"2 note_required"_s},
                                 {u"order note %1 two words"_s.arg(number), u"2 unexpected_argument"_s},
                                 {u"order note A7-999999 ring"_s, u"1 no_such_order"_s}}),
                 QStringList());
        const Said noted = shop.run({u"order"_s, u"note"_s, number, CliShop::hostile()});
        QCOMPARE(noted.exitCode, 0);
        QCOMPARE(noted.text("note"), CliShop::hostile());
        QCOMPARE(noted["facts"].toArray().last()["kind"_L1].toString(), u"order.noted"_s);
        QVERIFY(shop.checksOut());
    }

    void tagsComeAndGo()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"12.50"_s, 10);
        const QString number = place(shop);
        QCOMPARE(shop.surprises({{u"order tag "_s + number, u"2 nothing_to_tag"_s},
                                 {u"order tag %1 --add="_s.arg(number), u"2 bad_tag"_s},
                                 {u"order tag %1 --add vip --add \" \""_s.arg(number), u"2 bad_tag"_s},
                                 {u"order tag %1 --add vip,gift"_s.arg(number), u"2 bad_tag"_s},
                                 {u"order tag A7-999999 --add vip"_s, u"1 no_such_order"_s}}),
                 QStringList());
        const Said tagged =
            shop.run({u"order"_s, u"tag"_s, number, u"--add"_s, u"vip 🦚"_s, u"--add"_s, u"\"gift\""_s});
        QCOMPARE(tagged["tags"].toArray(), (QJsonArray{u"\"gift\""_s, u"vip 🦚"_s}));
        const QString before = shop.log();
        shop.must(u"order tag %1 --add \"vip 🦚\" --remove urgent"_s.arg(number)); // as it is already
        QCOMPARE(shop.log(), before);
        const Said left = shop.must(u"order tag %1 --remove \"vip 🦚\""_s.arg(number));
        QCOMPARE(left["tags"].toArray(), QJsonArray{u"\"gift\""_s});
        QVERIFY(shop.checksOut());
    }

    void linesAreTakenFromAnotherPlaceAsAWhole()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"12.50"_s, 10);
        shop.must(u"location add Shop"_s);
        const QString number = place(shop, u"--line MUG:3 --terms on_account"_s);
        const QString route = u"order route %1 --location Shop --line "_s.arg(number);
        QCOMPARE(shop.surprises({{u"order route %1 --line MUG"_s.arg(number), u"2 missing_option"_s},
                                 {u"order route %1 --line MUG --location Moon"_s.arg(number), u"1 no_such_location"_s},
                                 {route + u"NOPE"_s, u"1 no_such_line"_s},
                                 {route + u"MUG:1.5"_s, u"2 bad_quantity"_s},
                                 {route + u"MUG:-1"_s, u"2 bad_quantity"_s},
                                 {route + u"MUG:0"_s, u"2 bad_quantity"_s},
                                 {route + u"MUG:99"_s, u"3 whole_lines"_s},
                                 {route + u"#2:2"_s, u"3 whole_lines"_s}}),
                 QStringList());
        shop.must(route + u"#2:3"_s);
        QCOMPARE(places(shop, number), u"Main Shop"_s);
        shop.must(route + u"MUG"_s);
        QCOMPARE(places(shop, number), u"Shop Shop"_s);
        QCOMPARE(shop.must(u"stock show MUG"_s).at("locations", 1)["reserved"_L1].toInteger(), 5);
        shop.must(u"order pack "_s + number);
        QCOMPARE(shop.surprises({{route + u"MUG"_s, u"3 already_packed"_s}}), QStringList());
        QVERIFY(shop.checksOut());
    }

    void anOrderIsClosedWhenNothingIsOpen()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"12.50"_s, 10);
        const QString fresh = place(shop);
        const QString number = sent(shop, u"T1"_s);
        QCOMPARE(shop.surprises({{u"order close "_s + fresh, u"3 still_open"_s},
                                 {u"order close "_s + number, u"3 not_received"_s},
                                 {u"order close"_s, u"2 missing_argument"_s},
                                 {u"order close %1 --reason x"_s.arg(number), u"2 unknown_option"_s},
                                 {{u"order"_s, u"close"_s, CliShop::hostile()}, u"1 no_such_order"_s}}),
                 QStringList());
        shop.must(u"order received "_s + number);
        QCOMPARE(shop.surprises({{u"order close "_s + number, u"3 refund_window_open"_s}}), QStringList());
        const QString old = sent(shop, u"T2"_s);
        shop.must(u"order received %1 --at 2026-01-08"_s.arg(old));
        const Said closed = shop.must(u"order close "_s + old);
        QCOMPARE(closed.axes(), u"closed paid received"_s);
        QCOMPARE(closed.text("closed_reason"), u"finished"_s);
        QCOMPARE(shop.surprises({{u"order close "_s + old, u"3 not_placed"_s}}), QStringList());
        QVERIFY(shop.checksOut());
    }

    void whatIsDueHappensOnce()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"12.50"_s, 10);
        shop.must(u"setting set payment_window_hours 24"_s);
        const QString unpaid = place(shop, u"--at 2026-01-05"_s);
        const QString arrived = sent(shop, u"T1"_s);
        shop.must(u"parcel track T1 delivered --at 2026-01-07"_s);
        const QString quiet = sent(shop, u"T2"_s);
        shop.must(u"order received %1 --at 2026-01-08"_s.arg(quiet));
        QCOMPARE(shop.surprises({{u"order due tomorrow"_s, u"2 unexpected_argument"_s},
                                 {u"order due --at 2026-01-08"_s, u"2 unknown_option"_s}}),
                 QStringList());
        const QJsonObject expected{
            {"expired"_L1, 1}, {"received"_L1, 1}, {"closed"_L1, 1}, {"numbered"_L1, 0}, {"warnings_kept"_L1, true}};
        QCOMPARE(shop.must(u"order due"_s).json, expected);
        QCOMPARE(shop.must(u"order show "_s + unpaid).text("closed_reason"), u"expired"_s);
        QCOMPARE(shop.must(u"order show "_s + arrived).axes(), u"received paid received"_s);
        QCOMPARE(shop.must(u"order show "_s + quiet).text("closed_reason"), u"finished"_s);
        const QString before = shop.log();
        shop.must(u"order due"_s);
        QCOMPARE(shop.log(), before);
        QVERIFY(shop.checksOut());
    }
};

QTEST_GUILESS_MAIN(TestCliOrders)
#include "tst_cliorders.moc"
