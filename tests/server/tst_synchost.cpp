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
            ShopFile::create(folder.filePath(name), {name, u"EUR"_s, "UTC", u"Desk"_s, {}, {}}, clock, random).value();
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
        const auto file = ShopFile::create(shops.folder.filePath(u"c"_s), {u"C"_s, u"EUR"_s, "UTC", u"Desk"_s, {}, {}},
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
