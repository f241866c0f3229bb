// SPDX-License-Identifier: GPL-3.0-or-later
// How desks come to a shop and are sent away, and how a shop comes to its server.
#include "deskjoin.h"
#include "secrets.h"
#include "shopfounding.h"
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kHour = 3'600'000;

/// What the server says, as the value it is or the code of the refusal.
template <class Reply>
std::pair<Reply, QString> ask(SyncServer &server, Call call, const QByteArray &token, const QByteArray &body,
                              const QString &address = u"10.0.0.1"_s)
{
    const auto bytes = server.serve(call, token, body, address);
    if (!bytes)
        return {Reply{}, bytes.error().code};
    const auto reply = decode<Reply>(*bytes);
    return reply ? std::pair(*reply, QString()) : std::pair(Reply{}, reply.error().code);
}

struct Door {
    TwoDesks shop;
    SeededRandom random{77};

    std::pair<InviteReply, QString> invite(const QString &role = u"sales"_s, qint64 validMs = kHour)
    {
        return ask<InviteReply>(*shop.server, Call::Invite, shop.anna->line.token,
                                encode(InviteRequest{role, u"kim"_s, validMs}));
    }
    JoinRequest request(const QString &code) { return *newJoinRequest(code, u"Till 3"_s, random); }
    std::pair<JoinReply, QString> join(const JoinRequest &request, const QString &address = u"10.0.0.1"_s)
    {
        return ask<JoinReply>(*shop.server, Call::Join, {}, encode(request), address);
    }
    QString change(const DeviceId &device, DeviceRequest::Change change, const QByteArray &token)
    {
        return ask<DeviceReply>(*shop.server, Call::Device, token,
                                encode(DeviceRequest{device, change, u"kim"_s, u"Counter"_s}))
            .second;
    }
    QString hello(const QByteArray &token)
    {
        return ask<HelloReply>(*shop.server, Call::Hello, token, encode(HelloRequest{})).second;
    }
    WireDesk listed(const DeviceId &device)
    {
        const auto all = ask<DevicesReply>(*shop.server, Call::Devices, shop.anna->line.token, messageBytes({}));
        for (const WireDesk &desk : all.first.desks) {
            if (desk.device == device)
                return desk;
        }
        return {};
    }
};

/// A shop of its own desk, and a server with nothing.
struct NewServer {
    QTemporaryDir folder;
    ManualClock clock{1'767'225'600'000};
    SeededRandom random{5};
    QString setupCode = newJoinCode(random);
    QString serverPath = folder.filePath(u"server.kontor"_s);
    ShopFounding founding{serverPath, setupCode, clock, random};
    std::unique_ptr<ShopFile> serverFile;
    std::unique_ptr<SyncServer> syncServer;
    SyncServer *server = nullptr;
    std::unique_ptr<Desk> desk;

    NewServer()
    {
        const QString path = folder.filePath(u"desk.kontor"_s);
        (void)ShopFile::create(path, {u"Corner"_s, u"JPY"_s, "Asia/Tokyo", u"First"_s, {}, {}}, clock, random);
        desk = std::make_unique<Desk>(path, QByteArray(), clock, random, server);
        for (int i = 0; i < 30; ++i)
            note(u"rule.%1"_s.arg(i));
    }
    void note(const QString &key)
    {
        desk->tellVoid([&](UnitOfWork &u) { return UsersService(u, u"kim"_s).setSetting(key, 7); });
    }
    void openServer()
    {
        serverFile = std::move(*ShopFile::open(serverPath, Database::Mode::ReadWrite, clock, random));
        syncServer = std::make_unique<SyncServer>(*serverFile);
        server = syncServer.get();
    }
    QByteArray chainOf(ShopFile &file) { return FactLog(file).head()->chain; }
    QString digestOf(ShopFile &file)
    {
        NoProgress progress;
        const auto report = checkState(file, progress);
        return report->ok ? report->logDigest + report->stateDigest : report->differences.join(u'\n');
    }
};

} // namespace

class tst_Join : public QObject
{
    Q_OBJECT

private slots:
    void aCodeLetsOneDeskIn()
    {
        Door door;
        const InviteReply invite = door.invite().first;
        const auto [reply, problem] = door.join(door.request(invite.code.toLower().remove(u'-')));
        QCOMPARE(problem, QString());
        QCOMPARE(reply.role, u"sales"_s);
        QCOMPARE(reply.shop.currency, u"EUR"_s);
        QCOMPARE(reply.token.size(), 32);
        QCOMPARE(door.hello(reply.token), QString());
        QCOMPARE(door.listed(reply.device).name, u"Till 3"_s);
        QCOMPARE(door.listed(reply.device).seenMs, door.shop.clock().nowMs());
        QCOMPARE(door.join(door.request(invite.code)).second, u"code_used"_s);
    }

    void aLostAnswerIsGivenAgainUntilTheTokenWasShown()
    {
        Door door;
        const JoinRequest request = door.request(door.invite().first.code);
        const JoinReply first = door.join(request).first;
        door.shop.clock().advance(2 * kHour); // long after the code's time
        const auto [again, problem] = door.join(request);
        QCOMPARE(problem, QString());
        QCOMPARE(again.token, first.token);
        QCOMPARE(again.device, first.device);
        QCOMPARE(door.hello(first.token), QString());
        QCOMPARE(door.join(request).second, u"code_used"_s);
    }

    void whoReadsTheServersFileGetsNoKey()
    {
        Door door;
        const InviteReply invite = door.invite().first;
        const JoinReply reply = door.join(door.request(invite.code)).first;
        QVERIFY(door.shop.serverFile().db().exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QFile file(door.shop.serverFile().db().path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(joinCodeHash(invite.code)));
        QVERIFY(!bytes.contains(readJoinCode(invite.code).toUtf8()));
        QVERIFY(!bytes.contains(invite.code.toUtf8()));
        QVERIFY(!bytes.contains(reply.token));
    }

    void anOldCodeIsRefused()
    {
        Door door;
        const InviteReply invite = door.invite(u"sales"_s, kHour).first;
        door.shop.clock().set(invite.expiresMs);
        const JoinRequest inTime = door.request(invite.code);
        door.shop.clock().advance(1);
        QCOMPARE(door.join(inTime).second, u"code_expired"_s);
        door.shop.clock().set(invite.expiresMs);
        QCOMPARE(door.join(inTime).second, QString());
    }

    void tenWrongCodesAreEnough()
    {
        Door door;
        const QString code = door.invite().first.code;
        for (int i = 0; i < WrongCodes::kMostOfOne; ++i)
            QCOMPARE(door.join(door.request(newJoinCode(door.random))).second, u"bad_code"_s);
        QCOMPARE(door.join(door.request(code)).second, u"too_many_attempts"_s);
        QCOMPARE(door.join(door.request(newJoinCode(door.random)), u"10.0.0.2"_s).second, u"bad_code"_s);
        door.shop.clock().advance(WrongCodes::kWindowMs);
        QCOMPARE(door.join(door.request(code)).second, QString());
    }

    void nobodyGivesMoreThanTheyHave_data()
    {
        QTest::addColumn<QString>("at"); // the desk's role
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("problem");
        QTest::newRow("owner, owner") << u"owner"_s << u"owner"_s << QString();
        QTest::newRow("owner, analyst") << u"owner"_s << u"analyst"_s << QString();
        QTest::newRow("nothing known") << u"owner"_s << u"pirate"_s << u"unknown_role"_s;
        QTest::newRow("manager has no staff") << u"manager"_s << u"sales"_s << u"not_allowed"_s;
        QTest::newRow("sales") << u"sales"_s << u"sales"_s << u"not_allowed"_s;
    }
    void nobodyGivesMoreThanTheyHave()
    {
        QFETCH(QString, at);
        QFETCH(QString, role);
        Door door;
        const JoinReply desk = door.join(door.request(door.invite(at).first.code)).first;
        const auto asked =
            ask<InviteReply>(*door.shop.server, Call::Invite, desk.token, encode(InviteRequest{role, u"kim"_s, kHour}));
        QTEST(asked.second, "problem");
    }

    void aPersonOfLittleRightsInvitesNoOwner()
    {
        Door door;
        ServerRules rules;
        rules.allows = [](const QString &actor) {
            return actor == "kim"_L1 ? *permissionsOf(u"sales"_s) | Permission::Staff : allPermissions();
        };
        door.shop.upgradeServer(rules);
        QCOMPARE(door.invite(u"owner"_s).second, u"above_yours"_s);
        QCOMPARE(door.invite(u"sales"_s).second, QString());
    }

    void aDeskIsNamedAndSentAway()
    {
        Door door;
        const JoinReply till = door.join(door.request(door.invite().first.code)).first;
        const DeviceId anna = door.shop.anna->file().identity().device;
        const QByteArray owner = door.shop.anna->line.token;
        QCOMPARE(door.change(till.device, DeviceRequest::Change::Rename, till.token), QString());
        QCOMPARE(door.change(anna, DeviceRequest::Change::Revoke, till.token), u"not_allowed"_s);
        QCOMPARE(door.change(anna, DeviceRequest::Change::Revoke, owner), u"own_desk"_s);
        QCOMPARE(door.change(till.device, DeviceRequest::Change::Revoke, owner), QString());
        QCOMPARE(door.hello(till.token), u"revoked"_s);
        QCOMPARE(door.listed(till.device).name, u"Counter"_s);
        QCOMPARE(door.listed(till.device).revokedMs, door.shop.clock().nowMs());
        QCOMPARE(door.change(till.device, DeviceRequest::Change::Readmit, owner), QString());
        QCOMPARE(door.hello(till.token), QString());
    }

    void aDeskBringsItsShopToAnEmptyServer()
    {
        NewServer place;
        const QByteArray chain = place.chainOf(place.desk->file());
        const QString digest = place.digestOf(place.desk->file());
        const JoinRequest request = *newFoundingRequest(place.desk->file(), place.setupCode);
        const auto reply = decode<JoinReply>(*place.founding.serve(Call::Join, encode(request), {}));
        QVERIFY(reply && reply->founded);
        place.openServer();
        QVERIFY(becomeFounder(place.desk->file(), request, *reply));
        place.desk->line.token = reply->token;
        place.desk->talk();
        QCOMPARE(place.chainOf(*place.serverFile), chain); // places, verdicts and clocks as they were
        QCOMPARE(place.digestOf(*place.serverFile), digest);
        QCOMPARE(place.desk->file().identity().device, reply->device);
        QCOMPARE(*place.server->isFounding(), false);
        place.note(u"later"_s);
        place.desk->talk();
        QCOMPARE(place.digestOf(*place.serverFile), place.digestOf(place.desk->file()));
        QCOMPARE(place.desk->waiting(), 0);
    }

    void theFounderWritesOnBeforeItHears()
    {
        NewServer place;
        const JoinRequest request = *newFoundingRequest(place.desk->file(), place.setupCode);
        (void)place.founding.serve(Call::Join, encode(request), {}); // the answer is lost
        place.openServer();
        place.note(u"meanwhile"_s);
        place.desk->restart();
        const auto reply = ask<JoinReply>(*place.server, Call::Join, {}, encode(request)).first;
        QVERIFY(becomeFounder(place.desk->file(), request, reply));
        QCOMPARE(place.desk->waiting(), 1); // the shop will judge it
        place.desk->line.token = reply.token;
        place.desk->talk();
        QCOMPARE(place.desk->waiting(), 0);
        QCOMPARE(place.digestOf(*place.serverFile), place.digestOf(place.desk->file()));
    }

    void nobodyElseComesWhileTheShopIsOnItsWay()
    {
        NewServer place;
        const JoinRequest request = *newFoundingRequest(place.desk->file(), place.setupCode);
        const auto reply = decode<JoinReply>(*place.founding.serve(Call::Join, encode(request), {}));
        place.openServer();
        const auto invite = ask<InviteReply>(*place.server, Call::Invite, reply->token,
                                             encode(InviteRequest{u"owner"_s, u"kim"_s, kHour}));
        const JoinRequest second = *newJoinRequest(invite.first.code, u"Two"_s, place.random);
        QCOMPARE(ask<JoinReply>(*place.server, Call::Join, {}, encode(second)).second, u"founding"_s);
        QCOMPARE(*place.server->isFounding(), true);
        QCOMPARE(ask<PushReply>(*place.server, Call::Push, reply->token, encode(PushRequest{})).second, u"founding"_s);
    }

    void anEmptyServerNeedsItsSetupCode()
    {
        NewServer place;
        JoinRequest request = *newFoundingRequest(place.desk->file(), newJoinCode(place.random));
        QCOMPARE(place.founding.serve(Call::Join, encode(request), {}).error().code, u"bad_code"_s);
        request = *newJoinRequest(place.setupCode, u"Two"_s, place.random);
        QCOMPARE(place.founding.serve(Call::Join, encode(request), {}).error().code, u"no_shop"_s);
        QCOMPARE(place.founding.serve(Call::Hello, {}, {}).error().code, u"no_shop"_s);
        QVERIFY(!QFile::exists(place.serverPath));
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_Join)
#include "tst_join.moc"
