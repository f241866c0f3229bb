// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of requests that nobody honest would send. No shop's data gets out, nothing breaks, nothing is the
// server's own fault.
#include "hostileclient.h"

#include "shop.h"

#include <QTest>

#include <map>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOfCi = 800;

int howMany()
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("KONTOR_HOSTILE_REQUESTS", &isSet);
    return isSet ? wanted : kOfCi;
}

struct Door {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    ServedShop first = ServedShop::make(folder.path(), u"first"_s, clock, random);
    ServedShop second = ServedShop::make(folder.path(), u"second"_s, clock, random);
    ShopYard yard{folder.path(), clock, random, {}};
    SyncHost host{yard};
    HttpEdge edge{host, options()};
    quint16 port = 0;

    /// Slow writers are cut off soon, so that the test does not wait for them.
    static EdgeOptions options()
    {
        EdgeOptions edgeOptions;
        edgeOptions.port = 0;
        edgeOptions.limits.rate = {1'000'000, 1'000'000};
        edgeOptions.limits.headerMs = 150;
        edgeOptions.limits.bodyMs = 150;
        return edgeOptions;
    }
    Door()
    {
        ServerLog::setQuiet(true);
        if (!yard.open())
            qFatal("no shops");
        port = edge.start().value();
    }
    ~Door()
    {
        host.endLive();
        edge.stop(0);
        yard.close();
    }
    Q_DISABLE_COPY_MOVE(Door)

    /// The whole answer, or what there was of it before the connection ended.
    [[nodiscard]] QByteArray ask(const Knock &knock, bool isSlow) const
    {
        RawClient client(port);
        client.say(isSlow ? knock.bytes.left(knock.bytes.size() * 2 / 3) : knock.bytes);
        if (!knock.isLive)
            return client.readToTheEnd();
        const QByteArray head = client.readUntil("\r\n\r\n");
        return head.startsWith("HTTP/1.1 200") ? head : head + client.readToTheEnd();
    }
    /// What a desk of the first shop would say.
    [[nodiscard]] Knock right(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                              const QByteArray &token) const
    {
        Knock knock;
        knock.bytes = method + ' ' + path + " HTTP/1.1\r\nHost: shop\r\nConnection: close\r\nKontor-Shop: "
            + first.header() + "\r\nAuthorization: Bearer " + token
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        return knock;
    }
    [[nodiscard]] QString digestOf(const ServedShop &shop)
    {
        return Shop::open(shop.path, clock, random).value()->info(false).value().logDigest;
    }
};

int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0; // 0: hung up on
}

/// What is wrong with this answer to this knock; empty: nothing.
QByteArray wrongWith(const Knock &knock, const QByteArray &answer, const Door &door)
{
    const int status = statusOf(answer);
    if (status >= 500)
        return "the server's own fault";
    if (answer.contains(door.second.secret))
        return "the second shop was seen";
    if (!knock.mayRead && answer.contains(door.first.secret))
        return "the first shop was seen by a stranger";
    const bool isRight = status != 0 && status < 400;
    if (isRight && !knock.mayRead && !knock.isOpenToAll && !(knock.maySend && status == 202))
        return "a stranger got an answer";
    return {};
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT
private slots:
    void strangersGetNothingAndBreakNothing()
    {
        Door door;
        const QString second = door.digestOf(door.second);
        HostileClient client(door.first, door.second, 20261126);
        std::map<int, int> statuses;
        for (int i = 0; i < howMany(); ++i) {
            const Knock knock = client.knock();
            const QByteArray answer = door.ask(knock, client.chance(40));
            ++statuses[statusOf(answer)];
            const QByteArray wrong = wrongWith(knock, answer, door);
            const QByteArray told = wrong + ":\n" + knock.bytes.left(600) + "\n-->\n" + answer.left(600);
            QVERIFY2(wrong.isEmpty(), told.constData());
        }
        for (const auto &[status, count] : statuses)
            qInfo("%3d: %d", status, count);
        QCOMPARE(door.digestOf(door.second), second);
        for (const ServedShop &shop : {door.first, door.second})
            QVERIFY(Shop::open(shop.path, door.clock, door.random).value()->check().value().ok);
    }
    /// Otherwise nobody could have seen anything above.
    void theOwnerSeesTheShop()
    {
        const Door door;
        const QByteArray answer = door.ask(door.right("GET", "/v1/pull?" + pullQuery({}), {}, door.first.token), false);
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.contains(door.first.secret));
    }
    void aDeskThatWasSentAwayMayOnlyPush()
    {
        const Door door;
        const QByteArray nothing = encode(PushRequest{});
        QCOMPARE(statusOf(door.ask(door.right("POST", "/v1/push", nothing, door.first.token), false)), 200);
        QCOMPARE(statusOf(door.ask(door.right("POST", "/v1/push", nothing, door.first.revoked), false)), 202);
        for (const char *path : {"/v1/pull", "/v1/devices", "/v1/verify", "/v1/snapshot", "/v1/live"}) {
            const QByteArray answer = door.ask(door.right("GET", path, {}, door.first.revoked), false);
            QVERIFY2(statusOf(answer) == 401 && answer.contains("\"revoked\""), path);
        }
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
