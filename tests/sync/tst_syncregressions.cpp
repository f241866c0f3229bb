// SPDX-License-Identifier: GPL-3.0-or-later
// Other systems' bugs, each by its number in docs/sync.md.
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

int factsIn(ShopFile &file)
{
    return static_cast<int>(file.db().number(u"SELECT count(*) FROM facts"_s).value_or(-1));
}

/// The program ended with the machine: its file as it lies there, its memory gone.
void copyShop(const QString &from, const QString &to)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QFile::remove(to + suffix);
        if (suffix != "-shm"_L1)
            QFile::copy(from + suffix, to + suffix);
    }
}

} // namespace

class tst_SyncRegressions : public QObject
{
    Q_OBJECT

private slots:
    void n01_serverCommitsAndTheReplyIsLost()
    {
        TwoDesks shop;
        shop.paidOrder(*shop.anna, 1);
        shop.anna->line.repliesToLose = 1;
        const int before = factsIn(shop.serverFile());
        shop.anna->talk();
        shop.everybodyTalks();
        QCOMPARE(factsIn(shop.serverFile()), before + 2);
        QVERIFY(shop.agree());
    }

    void n05_paidOfflineWhileAnotherDeskSyncsFirst()
    {
        TwoDesks shop;
        const OrderId order = shop.orderFor(*shop.anna, 1);
        shop.orderFor(*shop.ben, 2);
        shop.ben->talk();
        shop.anna->tell<QString>([&](UnitOfWork &unit) {
            Capture capture;
            capture.channel = u"cash"_s;
            capture.amountMinor = 1000;
            return PaymentsService(unit, u"kim"_s).capture(order, capture);
        });
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(order).payment, PaymentAxis::Paid);
        QVERIFY(shop.agree());
    }

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

    void n20_bothDesksImportTheSameFile()
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

    void n25_twoDesksRefundTheSamePaymentOffline()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 1);
        shop.everybodyTalks();
        for (Desk *desk : {shop.anna.get(), shop.ben.get()}) {
            const RefundId refund = desk->tell<RefundId>([&](UnitOfWork &u) {
                RefundRequest request;
                request.amountMinor = 800;
                request.reason = u"late"_s;
                return RefundsService(u, u"kim"_s).request(order, request);
            });
            desk->tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"kim"_s).approve(order, refund, {}); });
        }
        shop.everybodyTalks();
        QCOMPARE(shop.anna->order(order).refundedMinor, 800); // of 1000, not 1600
        QCOMPARE(shop.anna->voided(), QStringList{u"refund.approved refund_too_high"_s});
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_SyncRegressions)
#include "tst_syncregressions.moc"
