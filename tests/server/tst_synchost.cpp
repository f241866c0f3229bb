// SPDX-License-Identifier: GPL-3.0-or-later
// Strangers at the door: wrong, missing and foreign tokens, broken messages. Nobody sees another's shop.
#include "calladdress.h"
#include "deskjoin.h"
#include "httpedge.h"
#include "secrets.h"
#include "serverlog.h"
#include "shopfile.h"
#include "synchost.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int status = 0;
    QByteArray body;
    [[nodiscard]] QString code() const { return QJsonDocument::fromJson(body)["error"_L1]["code"_L1].toString(); }
};

/// A server with two shops that know nothing of each other.
struct TwoShops {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    ShopYard yard{folder.filePath(u"server"_s), clock, random, {}};
    SyncHost host{yard};
    HttpEdge edge{host, options()};
    QNetworkAccessManager network;
    QUrl url;
    QUuid first, second;
    QByteArray firstToken, secondToken;

    static EdgeOptions options()
    {
        EdgeOptions edgeOptions;
        edgeOptions.port = 0;
        edgeOptions.limits.rate = {100'000, 100'000};
        return edgeOptions;
    }
    TwoShops()
    {
        ServerLog::setQuiet(true);
        (void)yard.open();
        url = QUrl(u"http://127.0.0.1:%1"_s.arg(edge.start().value()));
        found(u"a"_s, first, firstToken);
        found(u"b"_s, second, secondToken);
    }
    ~TwoShops()
    {
        edge.stop(0);
        yard.close();
    }
    Q_DISABLE_COPY_MOVE(TwoShops)

    void found(const QString &name, QUuid &shop, QByteArray &token)
    {
        const auto file =
            ShopFile::create(folder.filePath(name), {name, u"EUR"_s, "UTC", u"Desk"_s, {}}, clock, random).value();
        const auto request = newFoundingRequest(*file, yard.openDoor()).value();
        const Answer answer = ask("POST", "/v1/join", encode(request), {}, file->identity().shop);
        const auto reply = decode<JoinReply>(answer.body);
        shop = file->identity().shop;
        token = reply->token;
    }
    Answer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body, const QByteArray &token,
               const QUuid &shop)
    {
        QNetworkRequest request(QUrl(url.toString() + QString::fromLatin1(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        if (!shop.isNull())
            request.setRawHeader(kShopHeader, shop.toByteArray(QUuid::WithoutBraces));
        QNetworkReply *reply = network.sendCustomRequest(request, method, body);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        const Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
        reply->deleteLater();
        return answer;
    }
};

} // namespace

class TestSyncHost : public QObject
{
    Q_OBJECT
private slots:
    void aTokenOpensItsOwnShopOnly()
    {
        TwoShops shops;
        const QByteArray first = shops.firstToken.toHex();
        QCOMPARE(shops.ask("GET", "/v1/devices", {}, first, shops.first).status, 200);
        const Answer other = shops.ask("GET", "/v1/devices", {}, first, shops.second);
        QCOMPARE(other.status, 401);
        QCOMPARE(other.code(), u"unknown_token"_s);
        QCOMPARE(shops.ask("GET", "/v1/devices", {}, first, QUuid::createUuid()).status, 404);
        QCOMPARE(shops.ask("GET", "/v1/devices", {}, first, {}).status, 404); // which of the two?
        QCOMPARE(shops.ask("GET", "/v1/live", {}, first, shops.second).status, 401);
    }
    void theSetupCodeOpensOnce()
    {
        TwoShops shops;
        const auto file = ShopFile::create(shops.folder.filePath(u"c"_s), {u"C"_s, u"EUR"_s, "UTC", u"Desk"_s, {}},
                                           shops.clock, shops.random)
                              .value();
        const auto request = newFoundingRequest(*file, newJoinCode(shops.random)).value();
        QCOMPARE(shops.ask("POST", "/v1/join", encode(request), {}, file->identity().shop).status, 404);
        const QString code = shops.yard.openDoor();
        QCOMPARE(shops.ask("POST", "/v1/join", encode(request), {}, file->identity().shop).code(), u"bad_code"_s);
        const auto right = newFoundingRequest(*file, code).value();
        QCOMPARE(shops.ask("POST", "/v1/join", encode(right), {}, file->identity().shop).status, 200);
        QCOMPARE(shops.yard.all().size(), size_t{3});
        QCOMPARE(shops.ask("POST", "/v1/join", encode(right), {}, file->identity().shop).status,
                 200); // the reply was lost
        QCOMPARE(shops.yard.all().size(), size_t{3});
    }
    void strangersGetNothingAndBreakNothing()
    {
        TwoShops shops;
        SeededRandom random(7);
        const QList<QByteArray> tokens{
            {}, "x", QByteArray(64, 'a'), shops.secondToken.toHex(), shops.firstToken.toHex()};
        const QList<QByteArray> bodies{{},
                                       "{",
                                       "[]",
                                       "null",
                                       "{\"groups\":[[{}]]}",
                                       QByteArray(100'000, '['),
                                       "{\"since\":\"'; DROP TABLE facts--\"}",
                                       QByteArray(200'000, 'x'),
                                       "\xff\xfe\x00",
                                       "{\"epoch\":1e400}"};
        const qint64 head = shops.yard.find(shops.first.toByteArray(QUuid::WithoutBraces))->head();
        for (int i = 0; i < 500; ++i) {
            const Route &route = routes()[random.below(static_cast<quint32>(routes().size()))];
            if (route.does == Route::Does::Live)
                continue;
            QByteArray path = route.path;
            path.replace(
                "{id}", random.below(2) == 0 ? "..%2f..%2fetc" : QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
            path.replace("{part}", random.below(2) == 0 ? "-1" : "99999999999999999999");
            const QByteArray body = bodies[random.below(static_cast<quint32>(bodies.size()))];
            const QByteArray token = tokens[random.below(static_cast<quint32>(tokens.size()))];
            const Answer answer = shops.ask(route.method, path, body, token, shops.first);
            QVERIFY2(answer.status != 0 || body.size() > 65'536, path.constData());
            QVERIFY2(answer.status < 500, answer.body.constData());
            const bool isStranger = route.needsToken && token != shops.firstToken.toHex();
            QVERIFY2(!isStranger || answer.status >= 400 || answer.status == 0, path.constData());
        }
        QCOMPARE(shops.yard.find(shops.first.toByteArray(QUuid::WithoutBraces))->head(), head);
    }
    void theDescriptionNamesEveryRoute()
    {
        const QJsonObject paths = QJsonDocument::fromJson(openApi())["paths"_L1].toObject();
        int operations = 0;
        for (const QJsonValue &item : paths)
            operations += static_cast<int>(item.toObject().size());
        QCOMPARE(operations, static_cast<int>(routes().size()));
        for (const Route &route : routes()) {
            const QJsonObject operation =
                paths[QLatin1String(route.path)][QString::fromLatin1(route.method).toLower()].toObject();
            QVERIFY2(!operation["summary"_L1].toString().isEmpty(), route.path);
            QCOMPARE(operation.contains("requestBody"_L1), route.mostBytes > 0);
        }
    }
    void wrongMethodsSayWhichAreRight()
    {
        TwoShops shops;
        QCOMPARE(shops.ask("DELETE", "/v1/push", {}, {}, shops.first).status, 405);
        QCOMPARE(shops.ask("GET", "/v1/", {}, {}, shops.first).status, 404);
        QCOMPARE(matchRoute("DELETE", "/v1/devices").allowed, QByteArray("GET, POST"));
    }
};

QTEST_GUILESS_MAIN(TestSyncHost)
#include "tst_synchost.moc"
