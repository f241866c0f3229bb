// SPDX-License-Identifier: GPL-3.0-or-later
// Other systems' bugs, each by its number in docs/sync.md: copies, clocks, versions, rebuilt files.
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

class tst_SyncRegressions : public QObject
{
    Q_OBJECT

private slots:
    void n06_aRestoredDeskUsesItsNumbersAgain()
    {
        TwoDesks shop;
        const QString image = shop.anna->path() + u".image"_s;
        copyShop(shop.anna->path(), image);
        const OrderId lost = shop.orderFor(*shop.anna, 1);
        shop.anna->talk();
        const QString path = shop.anna->path();
        const QByteArray token = shop.anna->line.token;
        shop.anna.reset();
        copyShop(image, path);
        shop.anna = shop.open(path, token);
        const OrderId again = shop.orderFor(*shop.anna, 2); // the same number of this desk
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(lost).units(), 1);
        QCOMPARE(shop.ben->order(again).units(), 2);
        QCOMPARE(shop.anna->file().identity().epoch, 2);
        QVERIFY(shop.agree());
    }

    void n06_aFactComesBackUnderAnotherNumber()
    {
        TwoDesks shop;
        const QString image = shop.anna->path() + u".image"_s;
        copyShop(shop.anna->path(), image);
        const qint64 before = FactLog(shop.serverFile()).head()->seq;
        const OrderId order = shop.orderFor(*shop.anna, 1);
        shop.everybodyTalks();
        // Restored, the server gets it from anna, who was copied and has a new name by now.
        QVERIFY(shop.serverFile().db().exec(u"UPDATE facts SET epoch = 3, dseq = 1 WHERE kind = 'order.placed'"_s));
        {
            const auto keeper = LogKeeper::begin(shop.ben->file());
            QVERIFY((*keeper)->rewindTo(before) && (*keeper)->commit());
        }
        const auto copy = shop.open(image, shop.anna->line.token);
        const OrderId again = shop.orderFor(*copy, 2); // the number that it had
        copy->talk();
        shop.ben->talk();
        QCOMPARE(shop.ben->order(order).units(), 1);
        QCOMPARE(shop.ben->order(again).units(), 2);
        QCOMPARE(shop.ben->state(), shop.serverState());
    }

    void n06_aFactOfAnotherThatIsDamagedIsNoCopy()
    {
        TwoDesks shop;
        shop.backUpServer();
        const OrderId order = shop.paidOrder(*shop.anna, 1);
        shop.everybodyTalks();
        shop.restoreServer();
        {
            const auto unit = UnitOfWork::begin(shop.serverFile()); // the shop goes on from the backup
            QVERIFY(UsersService(**unit, u"shop"_s).setSetting(u"rule.1"_s, 1) && (*unit)->commit());
        }
        QVERIFY(shop.ben->file().db().exec(
            u"UPDATE facts SET body = CAST(body || ' ' AS BLOB) WHERE kind = 'payment.captured'"_s));
        shop.ben->sync().askToVerify();
        shop.everybodyTalks(); // ben brings back what anna brought already, and not as she wrote it
        QCOMPARE(shop.ben->file().identity().epoch, 1);
        QCOMPARE(shop.ben->order(order).payment, PaymentAxis::Paid);
        QVERIFY(shop.agree());
    }

    void n06_anOwnerAdoptsWhatTwoDesksOfOneNameSent()
    {
        TwoDesks shop;
        const DeviceId anna = shop.anna->file().identity().device;
        const QString image = shop.anna->path() + u".image"_s;
        copyShop(shop.anna->path(), image);
        const auto copy = shop.open(image, shop.anna->line.token);
        const OrderId one = shop.orderFor(*shop.anna, 1);
        const OrderId other = shop.orderFor(*copy, 2); // under the same number
        const auto revoke = [&](qint64 atMs) {
            const auto keeper = LogKeeper::begin(shop.serverFile());
            return (*keeper)->desks().setRevoked(anna, atMs) && (*keeper)->commit();
        };
        QVERIFY(revoke(shop.clock().nowMs()));
        shop.anna->talk();
        copy->talk();
        // An earlier one of hers lost its number in the same way, and has what would be the next place.
        const qint64 next = FactLog(shop.serverFile()).head()->seq + 2;
        QVERIFY(shop.serverFile().db().exec(
            u"UPDATE facts SET device = (SELECT n FROM devices WHERE name = 'anna'), dseq = -%1 WHERE seq = 1"_s.arg(
                next)));
        QCOMPARE(shop.server->adoptQuarantine(anna).value_or(-1), 2);
        shop.ben->talk();
        QCOMPARE(shop.ben->order(one).units() + shop.ben->order(other).units(), 3);
    }

    void n06_whatLayApartGivesWayToWhatIsThere()
    {
        TwoDesks shop;
        const DeviceId anna = shop.anna->file().identity().device;
        const auto revoke = [&](qint64 atMs) {
            const auto keeper = LogKeeper::begin(shop.serverFile());
            return (*keeper)->desks().setRevoked(anna, atMs) && (*keeper)->commit();
        };
        const OrderId order = shop.orderFor(*shop.anna, 1);
        QVERIFY(revoke(shop.clock().nowMs()));
        shop.anna->talk();
        QVERIFY(revoke(0)); // and back before anybody looked at what she sent
        QVERIFY(shop.anna->file().db().exec(
            u"UPDATE facts SET body = CAST(body || ' ' AS BLOB) WHERE kind = 'order.placed'"_s)); // her disk rots
        shop.anna->restart();
        shop.anna->talk();
        QCOMPARE(shop.server->adoptQuarantine(anna).value_or(-1), 1);
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(order).units(), 1);
        QVERIFY(shop.agree());
    }

    void n09_aClockThatIsAYearAheadPoisonsNothing()
    {
        TwoDesks shop;
        const RecordId mug = idCast<RecordId>(shop.mug);
        const auto price = [&](Desk &desk, qint64 minor) {
            desk.tell<std::vector<FieldChange>>([&](UnitOfWork &u) {
                return GoodsService(u, u"kim"_s).set({{mug, u"variant"_s, u"price_minor"_s, minor}});
            });
        };
        const qint64 now = shop.clock().nowMs();
        shop.clock().set(now + qint64{365} * 86'400'000); // anna's clock, for a moment
        price(*shop.anna, 1500);
        price(*shop.anna, 1600);
        shop.clock().set(now);
        shop.everybodyTalks();
        QCOMPARE(shop.ben->field(mug, u"price_minor"_s).toInteger(), 1600); // held back, but in their order
        shop.clock().advance(6 * 60'000);
        price(*shop.ben, 1700);
        shop.everybodyTalks();
        QCOMPARE(shop.anna->field(mug, u"price_minor"_s).toInteger(), 1700);
        QVERIFY(shop.agree());
    }

    void n09_whatAnOldServerHoldsDoesNotOutliveLaterEdits()
    {
        TwoDesks shop;
        ServerRules old;
        old.understands = [](const QString &kind) { return kind != "goods.set"_L1; };
        shop.upgradeServer(old);
        const RecordId mug = idCast<RecordId>(shop.mug);
        const auto price = [&](qint64 minor) {
            shop.anna->tell<std::vector<FieldChange>>([&](UnitOfWork &u) {
                return GoodsService(u, u"kim"_s).set({{mug, u"variant"_s, u"price_minor"_s, minor}});
            });
        };
        const qint64 now = shop.clock().nowMs();
        shop.clock().set(now + qint64{365} * 86'400'000);
        price(1500);
        shop.orderFor(*shop.anna, 1);
        shop.clock().set(now);
        shop.anna->talk(); // the order gets its place, and its clock is held back
        QCOMPARE(shop.anna->waiting(), 1);
        price(1700);
        QCOMPARE(shop.anna->field(mug, u"price_minor"_s).toInteger(), 1700);
        shop.upgradeServer({});
        shop.anna->restart();
        shop.everybodyTalks();
        QCOMPARE(shop.ben->field(mug, u"price_minor"_s).toInteger(), 1700);
        QVERIFY(shop.agree());
    }

    void n13_anUnknownKindIsKeptAndPassedOn()
    {
        TwoDesks shop;
        Fact fact = shop.strange(*shop.anna, u"order.sparkled"_s);
        shop.anna->talk();
        QCOMPARE(shop.anna->waiting(), 1); // held: the server could not judge it
        ServerRules rules;
        rules.understands = [](const QString &) { return true; };
        shop.upgradeServer(rules);
        shop.anna->restart();
        shop.everybodyTalks();
        const auto there = FactLog(shop.ben->file()).find(fact.id);
        QVERIFY(there && *there && (*there)->kindText == "order.sparkled"_L1 && (*there)->body == fact.body);
        QVERIFY(shop.agree());
    }

    void n07_twoProgramsOnOneFile()
    {
        TwoDesks shop;
        SeededRandom random(9);
        const auto other = *ShopFile::open(shop.anna->path(), Database::Mode::ReadWrite, shop.clock(), random);
        for (int i = 0; i < 5; ++i) { // by turns, both with what they know of the file
            shop.orderFor(*shop.anna, 1, Terms::OnAccount);
            const auto unit = UnitOfWork::begin(*other);
            QVERIFY(UsersService(**unit, u"cli"_s).setSetting(u"rule.%1"_s.arg(i), i));
            QVERIFY((*unit)->commit());
            if (i % 3 == 0)
                shop.anna->talk();
        }
        QCOMPARE(shop.anna->file().db().number(u"SELECT count(DISTINCT number) FROM orders"_s).value_or(0), 5);
        shop.everybodyTalks();
        QVERIFY(shop.anna->file().identity().epoch == 1 && shop.agree());
    }

    void n07_twoProgramsBothSync()
    {
        TwoDesks shop;
        SeededRandom random(9);
        const auto second = shop.open(shop.anna->path(), shop.anna->line.token);
        for (int i = 0; i < 5; ++i) {
            shop.orderFor(i % 2 == 0 ? *shop.anna : *second, 1, Terms::OnAccount);
            shop.anna->talk();
            second->talk();
        }
        shop.everybodyTalks();
        QCOMPARE(shop.ben->file().db().number(u"SELECT count(*) FROM orders"_s).value_or(0), 5);
        QVERIFY(shop.agree());
    }

    void n10_aBatchThatFailsMovesNoClock()
    {
        TwoDesks shop;
        Fact fact = shop.strange(*shop.anna, u"order.noted"_s);
        fact.deviceHlc = fact.hlc = Hlc::at(shop.clock().nowMs() + 4 * 60'000); // ahead, and still allowed
        Fact again = fact;
        again.id = FactId(uuidV5({}, "another fact under the same number"));
        again.txn = TxnId(uuidV5({}, "another"));
        const Hlc before = FactLog(shop.serverFile()).head()->hlc;
        const auto answer =
            shop.server->serve(Call::Push, shop.anna->line.token, encode(PushRequest{1, {{fact}, {again}}}));
        QCOMPARE(answer.error().code, u"forked"_s);
        QCOMPARE(FactLog(shop.serverFile()).head()->hlc, before);
        QVERIFY(shop.server->serve(Call::Push, shop.anna->line.token, encode(PushRequest{1, {{fact}}})));
        QCOMPARE(FactLog(shop.serverFile()).head()->hlc, fact.hlc);
    }

    void n17_onlyTheDamagedFactsAreFetchedAgain()
    {
        TwoDesks shop;
        shop.paidOrder(*shop.anna, 2);
        shop.everybodyTalks();
        const QString state = shop.serverState();
        QVERIFY(shop.ben->file().db().exec(
            u"UPDATE facts SET body = CAST(replace(CAST(body AS TEXT), '2000', '2999') AS BLOB) WHERE kind = 'payment.captured'"_s));
        QVERIFY(shop.ben->state() != state);
        shop.ben->sync().askToVerify();
        shop.ben->talk();
        QCOMPARE(shop.ben->sync().mendedFacts(), 1);
        QCOMPARE(shop.ben->state(), state);
    }

    /// A fact that was damaged while the log was put in another order, and came again, leaves wrong sums behind.
    void n17_sumsThatDoNotFitTheFactsAreReckonedAnew()
    {
        TwoDesks shop;
        shop.paidOrder(*shop.anna, 2);
        shop.everybodyTalks();
        const QString state = shop.serverState();
        for (const auto &statement : {u"UPDATE log_digest SET sum = randomblob(32)"_s,
                                      u"UPDATE orders SET captured_minor = captured_minor + 1"_s})
            QVERIFY(shop.ben->file().db().exec(statement));
        shop.ben->sync().askToVerify();
        shop.ben->talk();
        QCOMPARE(shop.ben->sync().mendedFacts(), 0);
        QCOMPARE(FactLog(shop.ben->file()).digest()->hex(), FactLog(shop.serverFile()).digest()->hex());
        QCOMPARE(shop.ben->state(), state);
    }

    void n18_theProgramIsUpgradedWhileItsDeskIsOffline()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        // As the version before left it: its state is folded anew, under what waits.
        QVERIFY(shop.anna->file().db().exec(u"UPDATE meta SET value = '1' WHERE key = 'fold_version'"_s));
        shop.anna->restart();
        QCOMPARE(shop.anna->waiting(), 2);
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(order).payment, PaymentAxis::Paid);
        QVERIFY(shop.agree());
    }

    void n20_bothDesksArchiveTheSameRecord()
    {
        TwoDesks shop;
        for (Desk *desk : {shop.anna.get(), shop.ben.get()})
            desk->tellVoid([&](UnitOfWork &u) { return GoodsService(u, u"kim"_s).archive(shop.product); });
        const OrderId sold = shop.orderFor(*shop.ben, 1); // and it can still be sold by who has it in hand
        shop.everybodyTalks();
        QCOMPARE(shop.anna->field(idCast<RecordId>(shop.product), u"status"_s).toString(), u"archived"_s);
        QCOMPARE(shop.anna->order(sold).units(), 1);
        QVERIFY(shop.anna->voided().isEmpty());
        QVERIFY(shop.agree());
    }

    void n21_whatWasAcceptedBeforeTheRestoreIsNotForgotten()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.everybodyTalks();
        shop.backUpServer();
        const OrderId child = shop.anna->tell<OrderId>([&](UnitOfWork &u) {
            return OrdersService(u, u"kim"_s).split(order, {{1, 1}});
        });
        shop.everybodyTalks();
        QVERIFY(shop.anna->order(child).exists);
        const FactId split = FactLog(shop.anna->file()).bySubject(idCast<RecordId>(child))->front().id;
        shop.restoreServer();
        {
            const auto unit = UnitOfWork::begin(shop.serverFile()); // the shop went on from the backup
            QVERIFY(OrdersService(**unit, u"shop"_s).cancel(order, u"sold out"_s));
            QVERIFY((*unit)->commit());
        }
        shop.everybodyTalks();
        QVERIFY(!shop.anna->order(child).exists); // void now
        for (ShopFile *file : {&shop.serverFile(), &shop.anna->file(), &shop.ben->file()})
            QVERIFY(FactLog(*file).wasAccepted(split).value_or(false));
        QVERIFY(shop.agree());
    }

    void n21_aServerIsRestoredAgainWhileADeskCompares()
    {
        TwoDesks shop;
        shop.backUpServer(u"older"_s);
        for (int i = 0; i < 40; ++i) {
            if (i == 20)
                shop.backUpServer();
            shop.anna->tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).receive(shop.mug, 1, {}); });
            shop.everybodyTalks();
        }
        const auto restore = [&](const QString &backup) {
            shop.restoreServer(backup);
            const auto unit = UnitOfWork::begin(shop.serverFile()); // and the shop goes on from there
            QVERIFY(UsersService(**unit, u"shop"_s).setSetting(u"rule.1"_s, backup.size()) && (*unit)->commit());
        };
        restore(u"backup"_s);
        int compared = 0;
        shop.ben->line.beforeCall = [&](Call call) {
            if (call == Call::Compare && ++compared == 2)
                restore(u"older"_s);
        };
        shop.everybodyTalks();
        QVERIFY(compared > 2);
        QCOMPARE(shop.ben->available(shop.mug), 45);
        QVERIFY(shop.agree());
    }

    void n21_aServerThatLostItsLogTakesItBack()
    {
        TwoDesks shop;
        shop.backUpServer();
        const OrderId first = shop.paidOrder(*shop.anna, 1);
        shop.everybodyTalks();
        shop.restoreServer();
        const OrderId second = shop.orderFor(*shop.ben, 1);
        shop.everybodyTalks();
        QCOMPARE(shop.anna->order(first).payment, PaymentAxis::Paid);
        QCOMPARE(shop.anna->order(second).units(), 1);
        QVERIFY(shop.anna->voided().isEmpty());
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_SyncRegressions)
#include "tst_syncregressions.moc"
