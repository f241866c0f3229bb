// SPDX-License-Identifier: GPL-3.0-or-later
// Desks that come back to their shop with their own file: the key is lost, or a restored server never knew them.
#include "deskjoin.h"
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kHour = 3'600'000;

template <class Reply>
std::pair<Reply, QString> ask(SyncServer &server, Call call, const QByteArray &token, const QByteArray &body)
{
    const auto bytes = server.serve(call, token, body, u"10.0.0.1"_s);
    if (!bytes)
        return {Reply{}, bytes.error().code};
    const auto reply = decode<Reply>(*bytes);
    return reply ? std::pair(*reply, QString()) : std::pair(Reply{}, reply.error().code);
}

class OpenDoor : public TwoDesks
{
public:
    QString code(const QString &role = u"owner"_s)
    {
        return ask<InviteReply>(*server, Call::Invite, anna->line.token, encode(InviteRequest{role, u"kim"_s, kHour}))
            .first.code;
    }
    JoinRequest wish(Desk &desk, const QString &code) { return *newReturningRequest(desk.file(), code); }
    std::pair<JoinReply, QString> knock(const JoinRequest &request)
    {
        return ask<JoinReply>(*server, Call::Join, {}, encode(request));
    }
    /// Asks, takes the answer and goes on with the new key; what was said against it.
    QString comesBack(Desk &desk, const QString &code)
    {
        const JoinRequest request = wish(desk, code);
        const auto [reply, problem] = knock(request);
        if (!problem.isEmpty())
            return problem;
        if (const auto back = comeBack(desk.file(), request, reply); !back)
            return back.error().code;
        desk.line.token = reply.token;
        desk.restart();
        return {};
    }
    QString hello(const QByteArray &token)
    {
        return ask<HelloReply>(*server, Call::Hello, token, encode(HelloRequest{})).second;
    }
    QString change(Desk &desk, DeviceRequest::Change change)
    {
        const DeviceRequest request{desk.file().identity().device, change, u"kim"_s, {}};
        return ask<DeviceReply>(*server, Call::Device, anna->line.token, encode(request)).second;
    }
    WireDesk listed(Desk &desk)
    {
        const auto all = ask<DevicesReply>(*server, Call::Devices, anna->line.token, messageBytes({})).first;
        for (const WireDesk &one : all.desks) {
            if (one.device == desk.file().identity().device)
                return one;
        }
        return {};
    }
    /// Every desk and the server hold the same facts, and nothing waits.
    bool agreeWith(Desk &third)
    {
        return agree() && third.waiting() == 0 && third.state() == serverState()
            && factsIn(third.file()) == factsIn(serverFile()) && factsIn(anna->file()) == factsIn(serverFile());
    }
};

} // namespace

class tst_JoinAgain : public QObject
{
    Q_OBJECT

private slots:
    void aDeskThatLostItsKeyGoesOnAsItself()
    {
        OpenDoor shop;
        const QByteArray lost = shop.ben->line.token;
        const ShopIdentity before = shop.ben->file().identity();
        shop.paidOrder(*shop.ben, 1);
        shop.ben->line.repliesToLose = 2; // the server has it, and ben does not know
        shop.ben->talk();
        const OrderId unsent = shop.orderFor(*shop.ben, 2);
        QCOMPARE(shop.comesBack(*shop.ben, shop.code()), QString());
        QCOMPARE(shop.hello(lost), u"unknown_token"_s);
        QCOMPARE(shop.ben->file().identity().device, before.device);
        QCOMPARE(shop.ben->file().identity().epoch, before.epoch + 1);
        QCOMPARE(shop.ben->file().identity().deviceCode, before.deviceCode);
        shop.ben->talk();
        shop.everybodyTalks();
        QVERIFY(shop.agreeWith(*shop.ben));
        QCOMPARE(shop.anna->order(unsent).lines.size(), size_t{1});
        QCOMPARE(shop.listed(*shop.ben).name, u"ben"_s);
    }

    void aDeskThatJoinedAfterTheBackupBringsWhatItHas_data()
    {
        QTest::addColumn<bool>("first");
        QTest::newRow("before the others have come") << true;
        QTest::newRow("after them") << false;
    }
    void aDeskThatJoinedAfterTheBackupBringsWhatItHas()
    {
        QFETCH(bool, first);
        OpenDoor shop;
        shop.backUpServer();
        const auto carla = shop.join(u"carla"_s);
        const OrderId shared = shop.paidOrder(*carla, 1);
        carla->talk();
        shop.ben->talk(); // and has it, but anna has not
        const OrderId unsent = shop.orderFor(*carla, 2);
        shop.restoreServer();
        QCOMPARE(shop.hello(carla->line.token), u"unknown_token"_s);
        if (!first)
            shop.everybodyTalks();
        QCOMPARE(shop.comesBack(*carla, shop.code(u"sales"_s)), QString());
        for (int round = 0; round < 2; ++round) {
            carla->talk();
            shop.everybodyTalks();
        }
        QVERIFY(shop.agreeWith(*carla));
        QCOMPARE(shop.anna->order(shared).balanceMinor, 1000);
        QCOMPARE(shop.anna->order(unsent).lines.size(), size_t{1});
        QCOMPARE(shop.listed(*carla).role, u"sales"_s);
    }

    void anOldFileGetsAnotherCodeForItsNumbers()
    {
        OpenDoor shop;
        const QString copy = shop.ben->path() + u".old"_s;
        copyShop(shop.ben->path(), copy);
        shop.paidOrder(*shop.ben, 1);
        shop.ben->talk();
        shop.everybodyTalks();
        const auto old = shop.open(copy, {});
        const OrderId again = shop.orderFor(*old, 2); // under a number that was used
        QCOMPARE(shop.comesBack(*old, shop.code()), QString());
        QVERIFY(old->file().identity().deviceCode != shop.ben->file().identity().deviceCode);
        QCOMPARE(shop.hello(shop.ben->line.token), u"unknown_token"_s);
        old->talk();
        shop.anna->talk();
        QCOMPARE(old->waiting(), 0);
        QCOMPARE(old->state(), shop.serverState());
        QCOMPARE(shop.anna->state(), shop.serverState());
        QCOMPARE(shop.anna->order(again).lines.size(), size_t{1});
    }

    void aDeskThatWasSentAwayNeedsAnOwnerFirst()
    {
        OpenDoor shop;
        const QString code = shop.code();
        QCOMPARE(shop.change(*shop.ben, DeviceRequest::Change::Revoke), QString());
        QCOMPARE(shop.comesBack(*shop.ben, code), u"revoked"_s);
        QCOMPARE(shop.hello(shop.ben->line.token), u"revoked"_s);
        QCOMPARE(shop.change(*shop.ben, DeviceRequest::Change::Readmit), QString());
        QCOMPARE(shop.comesBack(*shop.ben, code), QString()); // it was not used up
        QCOMPARE(shop.hello(shop.ben->line.token), QString());
    }

    void aCodeOfLittleRightsTakesNoOwnersPlace()
    {
        OpenDoor shop;
        const QByteArray token = shop.ben->line.token;
        QCOMPARE(shop.comesBack(*shop.ben, shop.code(u"sales"_s)), u"code_too_weak"_s);
        QCOMPARE(shop.hello(token), QString());
        QCOMPARE(shop.listed(*shop.ben).role, u"owner"_s);
    }

    void nobodyComesAsAnotherShopOrAsTheServer()
    {
        OpenDoor shop;
        JoinRequest request = shop.wish(*shop.ben, shop.code());
        request.returning->device = shop.serverFile().identity().device;
        QCOMPARE(shop.knock(request).second, u"another_shop"_s);
        request = shop.wish(*shop.ben, request.code);
        request.returning->shop.id = QUuid(u"019b7712-8f04-7288-b045-f2ce5c36c2aa"_s);
        QCOMPARE(shop.knock(request).second, u"another_shop"_s);
        QCOMPARE(shop.hello(shop.ben->line.token), QString());
    }

    void aLostAnswerIsGivenAgainAndTakenOnce()
    {
        OpenDoor shop;
        shop.orderFor(*shop.ben, 1);
        const JoinRequest request = shop.wish(*shop.ben, shop.code());
        const JoinReply lost = shop.knock(request).first;
        const JoinReply reply = shop.knock(request).first;
        QCOMPARE(reply.token, lost.token);
        QCOMPARE(reply.epoch, lost.epoch);
        for (int time = 0; time < 2; ++time)
            QVERIFY(comeBack(shop.ben->file(), request, reply));
        QCOMPARE(shop.ben->file().identity().epoch, reply.epoch);
        QCOMPARE(shop.hello(reply.token), QString());
        QCOMPARE(shop.knock(request).second, u"code_used"_s);
    }

    void anAnswerForAnotherDeskIsNotTaken()
    {
        OpenDoor shop;
        const JoinRequest request = shop.wish(*shop.ben, shop.code());
        JoinReply reply = shop.knock(request).first;
        reply.device = shop.anna->file().identity().device; // a server that does not know of coming back
        const auto back = comeBack(shop.ben->file(), request, reply);
        QVERIFY(!back);
        QCOMPARE(back.error().code, u"bad_answer"_s);
        QCOMPARE(shop.ben->file().identity().epoch, 1);
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_JoinAgain)
#include "tst_joinagain.moc"
