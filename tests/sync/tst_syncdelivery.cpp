// SPDX-License-Identifier: GPL-3.0-or-later
// Other systems' bugs, each by its number in docs/sync.md: messages that are lost, repeated, cut and too large.
#include "twodesks.h"

#include <QElapsedTimer>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;

namespace kontor {

class tst_SyncDelivery : public QObject
{
    Q_OBJECT

private slots:
    void n01_serverCommitsAndTheReplyIsLost_data()
    {
        using Work = std::function<void(TwoDesks &, const OrderId &)>;
        QTest::addColumn<Work>("work");
        QTest::newRow("order") << Work([](TwoDesks &shop, const OrderId &) { shop.orderFor(*shop.anna, 1); });
        QTest::newRow("order and payment")
            << Work([](TwoDesks &shop, const OrderId &) { shop.paidOrder(*shop.anna, 1); });
        QTest::newRow("stock") << Work([](TwoDesks &shop, const OrderId &) {
            shop.anna->tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).receive(shop.mug, 3, {}); });
        });
        QTest::newRow("count") << Work([](TwoDesks &shop, const OrderId &) {
            shop.anna->tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).count(shop.mug, 2, {}); });
        });
        QTest::newRow("goods") << Work([](TwoDesks &shop, const OrderId &) {
            shop.anna->tellVoid([&](UnitOfWork &u) { return GoodsService(u, u"kim"_s).archive(shop.product); });
        });
        QTest::newRow("setting") << Work([](TwoDesks &shop, const OrderId &) {
            shop.anna->tellVoid([&](UnitOfWork &u) { return UsersService(u, u"kim"_s).setSetting(u"rule"_s, 1); });
        });
        QTest::newRow("parcel") << Work([](TwoDesks &shop, const OrderId &order) {
            shop.anna->tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"kim"_s).ship(order, {}); });
        });
        QTest::newRow("split") << Work([](TwoDesks &shop, const OrderId &order) {
            shop.anna->tell<OrderId>([&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).split(order, {{1, 1}}); });
        });
        QTest::newRow("unknown kind") << Work(
            [](TwoDesks &shop, const OrderId &) { shop.strange(*shop.anna, u"order.sparkled"_s); });
    }
    void n01_serverCommitsAndTheReplyIsLost()
    {
        QFETCH(std::function<void(TwoDesks &, const OrderId &)>, work);
        TwoDesks shop;
        ServerRules rules;
        rules.understands = [](const QString &) { return true; };
        shop.upgradeServer(rules);
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.everybodyTalks();
        const int before = factsIn(shop.anna->file());
        work(shop, order);
        const int written = factsIn(shop.anna->file()) - before;
        QVERIFY(written > 0);
        shop.anna->line.repliesToLose = 2;
        shop.everybodyTalks();
        QCOMPARE(factsIn(shop.serverFile()), before + written);
        QVERIFY(shop.agree());
    }

    void n02_theSameFactsTwiceAtTheSameTime()
    {
        TwoDesks shop;
        shop.paidOrder(*shop.anna, 1);
        const int before = factsIn(shop.serverFile());
        const QByteArray body = encode(PushRequest{1, *FactLog(shop.anna->file()).waitingGroups(0, 500, 1 << 20, {})});
        const QString path = shop.serverFile().db().path();
        std::array<QByteArray, 2> answers;
        const auto serve = [&](QByteArray &answer, quint64 seed) {
            SeededRandom random(seed);
            const auto file = *ShopFile::open(path, Database::Mode::ReadWrite, shop.clock(), random);
            answer = SyncServer(*file).answer(Call::Push, shop.anna->line.token, body);
        };
        std::thread one(serve, std::ref(answers[0]), 1);
        std::thread other(serve, std::ref(answers[1]), 2);
        one.join();
        other.join();
        QVERIFY(decode<PushReply>(answers[0]).has_value());
        QCOMPARE(answers[0], answers[1]);
        QCOMPARE(factsIn(shop.serverFile()), before + 2);
    }

    void n03_aRetryGetsTheOldVerdict()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.everybodyTalks();
        shop.ben->tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).cancel(order, u"changed mind"_s); });
        shop.ben->talk();
        shop.anna->tell<OrderId>([&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).split(order, {{1, 1}}); });
        const QByteArray body = encode(PushRequest{1, *FactLog(shop.anna->file()).waitingGroups(0, 500, 1 << 20, {})});
        const auto first = decode<PushReply>(shop.server->answer(Call::Push, shop.anna->line.token, body));
        shop.paidOrder(*shop.ben, 1);
        shop.ben->talk(); // the world goes on
        const auto again = decode<PushReply>(shop.server->answer(Call::Push, shop.anna->line.token, body));
        QCOMPARE(first->answers.front().verdict, Verdict::Void);
        QVERIFY(again->answers == first->answers);
        shop.everybodyTalks();
        QVERIFY(shop.agree());
    }

    void n04_whatTheServerDecidedIsDecidedOnce()
    {
        TwoDesks shop;
        shop.anna->tellVoid(
            [&](UnitOfWork &u) { return UsersService(u, u"kim"_s).setSetting(u"payment_window_hours"_s, 1); });
        const OrderId order = shop.orderFor(*shop.anna, 1);
        shop.everybodyTalks();
        shop.clock().advance(qint64{40} * 86'400'000);
        const int before = factsIn(shop.serverFile());
        const auto settle = [&] {
            const auto unit = UnitOfWork::begin(shop.serverFile());
            (void)OrdersService(**unit, u"shop"_s).settleDue();
            (void)(*unit)->commit();
        };
        shop.backUpServer();
        settle();
        shop.everybodyTalks();
        shop.restoreServer();
        settle(); // again, from an older moment
        shop.everybodyTalks();
        QCOMPARE(factsIn(shop.serverFile()), before + 1);
        QCOMPARE(shop.ben->order(order).lifecycle, Lifecycle::Cancelled);
        QVERIFY(shop.agree());
    }

    void n04_theSameRowIsTheSameFactOnBothDesks()
    {
        TwoDesks shop;
        const int before = factsIn(shop.serverFile());
        for (Desk *desk : {shop.anna.get(), shop.ben.get()}) {
            desk->tellVoid([&](UnitOfWork &u) {
                InventoryService::Where where;
                where.factId = FactId(uuidV5(shop.mug.uuid(), "row 1"));
                return InventoryService(u, u"kim"_s).receive(shop.mug, 7, where);
            });
        }
        shop.everybodyTalks();
        QCOMPARE(factsIn(shop.serverFile()), before + 1);
        QCOMPARE(shop.anna->available(shop.mug), 12);
        QVERIFY(shop.agree());
    }

    void n11_sixtyThousandFactsInOneMinute()
    {
        TwoDesks shop;
        const auto unit = UnitOfWork::begin(shop.anna->file()); // the clock stands still
        for (int document = 0; document < 300; ++document) {
            Document tags{{}, u"kim"_s, {}};
            const RecordId record((*unit)->newUuid());
            for (int i = 0; i < 200; ++i)
                tags.facts.push_back({FactKind::GoodsSet,
                                      {record},
                                      {{u"of"_s, u"product"_s}, {u"field"_s, u"tags/%1"_s.arg(i)}, {u"value"_s, 1}},
                                      {},
                                      {}});
            QVERIFY((*unit)->append(tags));
        }
        QVERIFY((*unit)->commit());
        QElapsedTimer timer;
        timer.start();
        for (int round = 0; round < 5 && shop.anna->waiting() > 0; ++round)
            shop.anna->talk();
        qInfo("%lld ms", timer.elapsed());
        QCOMPARE(shop.anna->waiting(), 0);
        QVERIFY(shop.anna->voided().isEmpty());
        QCOMPARE(factsIn(shop.serverFile()), factsIn(shop.anna->file()));
        QCOMPARE(FactLog(shop.serverFile()).head()->chain, FactLog(shop.anna->file()).head()->chain);
    }

    void n12_aProxyLetsLessThrough()
    {
        TwoDesks shop;
        for (int i = 0; i < 40; ++i)
            shop.orderFor(*shop.anna, 1, Terms::OnAccount);
        shop.anna->line.mostBytes = 2500;
        for (int round = 0; round < 10 && shop.anna->waiting() > 0; ++round)
            shop.anna->talk();
        QCOMPARE(shop.anna->waiting(), 0);
        shop.everybodyTalks();
        QVERIFY(shop.agree());
    }

    void n12_oneThatIsTooLargeStopsNoOther()
    {
        TwoDesks shop;
        shop.anna->tellVoid(
            [&](UnitOfWork &u) { return UsersService(u, u"kim"_s).setSetting(u"footer"_s, QString(20'000, u'x')); });
        const OrderId order = shop.orderFor(*shop.anna, 1);
        shop.anna->line.mostBytes = 6000;
        shop.anna->talk();
        shop.anna->talk();
        QCOMPARE(shop.anna->waiting(), 1); // it stays, and is not forgotten
        shop.ben->talk();
        QCOMPARE(shop.ben->order(order).units(), 1);
        shop.anna->line.mostBytes = -1;
        shop.anna->restart();
        shop.everybodyTalks();
        QVERIFY(shop.agree());
    }

    void n14_onePoisonedGroupStopsNoOther()
    {
        TwoDesks shop;
        shop.strange(*shop.anna, QString(u'x').repeated(150)); // longer than any kind may be
        const OrderId order = shop.orderFor(*shop.anna, 1);
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(order).units(), 1);
        QCOMPARE(shop.anna->waiting(), 0);
        QCOMPARE(shop.anna->voided().size(), 1); // refused, and still to be seen
    }

    void n15_thePowerGoesBetweenAnswerAndVerdict()
    {
        TwoDesks shop;
        shop.paidOrder(*shop.anna, 1);
        const int before = factsIn(shop.serverFile());
        const QByteArray body = encode(PushRequest{1, *FactLog(shop.anna->file()).waitingGroups(0, 500, 1 << 20, {})});
        QVERIFY(shop.server->serve(Call::Push, shop.anna->line.token, body)); // and the desk dies
        shop.anna->restart();
        QCOMPARE(shop.anna->waiting(), 2); // only the log says what became of them
        shop.everybodyTalks();
        QCOMPARE(factsIn(shop.serverFile()), before + 2);
        QVERIFY(shop.agree());
    }

    void n16_nobodyHearsTheServer()
    {
        TwoDesks shop;
        const int before = factsIn(shop.serverFile());
        for (int night = 0; night < 4; ++night) {
            shop.paidOrder(*shop.anna, 1);
            shop.anna->line.repliesToLose = 1000;
            shop.anna->talk();
            shop.anna->restart();
        }
        shop.anna->line.repliesToLose = 0;
        shop.everybodyTalks();
        QCOMPARE(factsIn(shop.serverFile()), before + 8);
        QVERIFY(shop.agree());
    }

    void n22_acknowledgedThenCrash()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 1);
        const QByteArray body = encode(PushRequest{1, *FactLog(shop.anna->file()).waitingGroups(0, 500, 1 << 20, {})});
        const auto told = decode<PushReply>(shop.server->answer(Call::Push, shop.anna->line.token, body));
        QCOMPARE(told->answers.size(), 2u);
        shop.crashServer();
        const auto kept = FactLog(shop.serverFile()).find(told->answers.front().id);
        QVERIFY(kept && *kept && (*kept)->seq == told->answers.front().seq);
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(order).payment, PaymentAxis::Paid);
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_SyncDelivery)
#include "tst_syncdelivery.moc"
