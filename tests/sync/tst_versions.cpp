// SPDX-License-Identifier: GPL-3.0-or-later
// Old and new programs keep one log; and what desks send that were sent away.
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

DeviceId revoke(TwoDesks &shop, Desk &desk)
{
    const DeviceId device = desk.file().identity().device;
    const auto keeper = LogKeeper::begin(shop.serverFile());
    (void)(*keeper)->desks().setRevoked(device, shop.clock().nowMs(), u"kim"_s);
    (void)(*keeper)->commit();
    return device;
}

QString change(TwoDesks &shop, const DeviceId &device, DeviceRequest::Change change, const QByteArray &token)
{
    const auto answer = shop.server->serve(Call::Device, token, encode(DeviceRequest{device, change, u"kim"_s, {}}));
    return answer ? QString::number(decode<DeviceReply>(*answer)->facts) : answer.error().code;
}

} // namespace

class tst_Versions : public QObject
{
    Q_OBJECT

private slots:
    void whatAnOldProgramKeptIsFoldedByANewOne()
    {
        TwoDesks shop; // five mugs
        shop.strange(*shop.anna, u"stock.received"_s, "{\"qty\":7}"); // nobody there folded it
        QCOMPARE(shop.anna->available(shop.mug), 5);
        QVERIFY(shop.anna->file().db().exec(u"UPDATE meta SET value = '1' WHERE key = 'fold_version'"_s));
        shop.anna->restart(); // as the program that knows it
        QCOMPARE(shop.anna->available(shop.mug), 12);
        shop.everybodyTalks();
        QCOMPARE(shop.ben->available(shop.mug), 12);
        QVERIFY(shop.agree());
    }

    void aLaterBodyWaitsForALaterServer()
    {
        TwoDesks shop;
        const Fact fact = shop.strange(*shop.anna, u"order.noted"_s, "{\"v\":9,\"text\":\"hi\"}");
        const OrderId order = shop.orderFor(*shop.anna, 1);
        shop.everybodyTalks();
        QCOMPARE(shop.anna->waiting(), 1); // it stays, and stops no other
        QCOMPARE(shop.ben->order(order).units(), 1);
        QVERIFY(!FactLog(shop.serverFile()).has(fact.id).value_or(true));
    }

    void fieldsNobodyKnowsTravelAsTheyAre()
    {
        TwoDesks shop;
        const QByteArray body = "{ \"qty\":7, \"sparkle\" : [1.50, null] }";
        const Fact fact = shop.strange(*shop.anna, u"stock.received"_s, body);
        shop.everybodyTalks();
        const auto there = FactLog(shop.ben->file()).find(fact.id);
        QVERIFY(there && *there);
        QCOMPARE((*there)->body, body);
        QCOMPARE(shop.ben->available(shop.mug), 12);
    }

    void anOwnerDecidesAboutWhatARemovedDeskSent_data()
    {
        QTest::addColumn<bool>("adopts");
        QTest::newRow("adopted") << true;
        QTest::newRow("discarded") << false;
    }
    void anOwnerDecidesAboutWhatARemovedDeskSent()
    {
        QFETCH(bool, adopts);
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.ben, 1);
        const DeviceId ben = revoke(shop, *shop.ben);
        shop.ben->talk();
        QVERIFY(shop.ben->sync().isRevoked());
        shop.anna->talk();
        QVERIFY(!shop.anna->order(order).exists);
        const auto what = adopts ? DeviceRequest::Change::Adopt : DeviceRequest::Change::Discard;
        QCOMPARE(change(shop, ben, what, shop.anna->line.token), u"2"_s);
        QCOMPARE(change(shop, ben, what, shop.anna->line.token), u"0"_s); // nothing is left
        shop.anna->talk();
        QCOMPARE(shop.anna->order(order).exists, adopts);
        QCOMPARE(change(shop, ben, DeviceRequest::Change::Readmit, shop.anna->line.token), u"0"_s);
        shop.ben->restart();
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(order).exists, adopts);
        QVERIFY(shop.agree());
    }

    void onlyAnOwnerDecides()
    {
        TwoDesks shop;
        shop.paidOrder(*shop.ben, 1);
        const DeviceId ben = revoke(shop, *shop.ben);
        shop.ben->talk();
        ServerRules rules;
        rules.allows = [](const QString &) { return allPermissions() & ~Permissions(Permission::SettingsEdit); };
        shop.upgradeServer(rules);
        QCOMPARE(change(shop, ben, DeviceRequest::Change::Adopt, shop.anna->line.token), u"not_allowed"_s);
        QCOMPARE(change(shop, ben, DeviceRequest::Change::Discard, shop.anna->line.token), u"not_allowed"_s);
    }

    void aRemovedDeskMaySendSoMuch_data()
    {
        QTest::addColumn<int>("orders");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("within") << 2 << u"revoked"_s;
        QTest::newRow("beyond") << 3 << u"quarantine_full"_s;
    }
    void aRemovedDeskMaySendSoMuch()
    {
        QFETCH(int, orders);
        TwoDesks shop;
        ServerRules rules;
        rules.mostQuarantined = 4;
        shop.upgradeServer(rules);
        for (int i = 0; i < orders; ++i)
            shop.paidOrder(*shop.ben, 1);
        revoke(shop, *shop.ben);
        shop.ben->talk();
        QTEST(shop.ben->sync().trouble().value_or(Error{}).code, "trouble");
        QCOMPARE(shop.ben->waiting(), orders * 2); // none of it is forgotten
    }

    void aRemovedDeskMaySendForThirtyDays()
    {
        TwoDesks shop;
        shop.paidOrder(*shop.ben, 1);
        revoke(shop, *shop.ben);
        const QByteArray body = encode(PushRequest{1, *FactLog(shop.ben->file()).waitingGroups(0, 9, 1 << 20, {})});
        shop.clock().advance(qint64{30} * 86'400'000);
        QVERIFY(shop.server->serve(Call::Push, shop.ben->line.token, body));
        shop.clock().advance(1);
        const auto late = shop.server->serve(Call::Push, shop.ben->line.token, body);
        QVERIFY(!late);
        QCOMPARE(late.error().code, u"quarantine_over"_s);
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_Versions)
#include "tst_versions.moc"
