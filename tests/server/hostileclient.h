// SPDX-License-Identifier: GPL-3.0-or-later
// Two shops behind one door, and somebody who knocks with everything that is wrong.
#pragma once

#include "calladdress.h"
#include "contentcoding.h"
#include "deskregistry.h"
#include "edgestory.h"
#include "goodsservice.h"
#include "logkeeper.h"
#include "serverlog.h"
#include "shopfile.h"
#include "shoproles.h"
#include "synchost.h"
#include "testpaths.h"

#include <QDir>
#include <QTemporaryDir>

namespace kontor {

/// One shop on the server: what only its own desks may see, the key of a desk, and that of one sent away.
struct ServedShop {
    QUuid id;
    QString path;
    QByteArray secret;
    QByteArray token;
    QByteArray revoked;

    static ServedShop make(const QString &folder, const QString &name, Clock &clock, Random &random)
    {
        ServedShop shop;
        shop.path = folder + u'/' + name + QStringLiteral(".kontor");
        shop.secret = "secret-of-" + name.toLatin1();
        const auto file =
            ShopFile::create(shop.path, {name, QStringLiteral("EUR"), "UTC", name, {}, {}}, clock, random).value();
        shop.id = file->identity().shop;
        {
            const auto unit = UnitOfWork::begin(*file).value();
            ProductDraft draft;
            draft.title = QString::fromLatin1(shop.secret);
            draft.variants.emplace_back();
            (void)GoodsService(*unit, QStringLiteral("owner")).save(draft).value();
            (void)unit->commit();
        }
        (void)hostLog(*file).value();
        shop.token = shop.addDesk(*file, QStringLiteral("owner"), 0);
        shop.revoked = shop.addDesk(*file, QStringLiteral("owner"), clock.nowMs());
        return shop;
    }
    [[nodiscard]] QByteArray header() const { return id.toByteArray(QUuid::WithoutBraces); }

private:
    [[nodiscard]] static QByteArray addDesk(ShopFile &file, const QString &role, qint64 revokedMs)
    {
        const QByteArray token = file.random().bytes(32);
        const auto keeper = LogKeeper::begin(file).value();
        KnownDesk desk;
        desk.device = DeviceId(uuidV7(file.clock().nowMs(), file.random()));
        desk.code = keeper->desks().freshCode(file.random()).value();
        desk.name = desk.code;
        desk.role = role;
        (void)keeper->desks().add(desk, SyncServer::tokenHash(token));
        if (revokedMs != 0)
            (void)keeper->desks().setRevoked(desk.device, revokedMs);
        (void)keeper->commit();
        return token.toHex();
    }
};

/// What somebody says to the server, and what follows from who they are.
struct Knock {
    QByteArray bytes;
    QByteArray what; ///< method and path, to tell
    bool mayRead = false; ///< of the first shop; nobody here may read the second
    bool maySend = false; ///< a desk that was sent away, of either shop
    bool isOpenToAll = false; ///< nothing of a shop is there
    bool isLive = false;
};

/// Makes up knocks: the routes as they are and bent, messages as they are and broken.
class HostileClient
{
public:
    HostileClient(const ServedShop &first, const ServedShop &second, quint64 seed)
        : m_first(first), m_second(second), m_random(seed)
    {
        const QDir golden(testpaths::repository() + QStringLiteral("/tests/sync/golden"));
        for (const QString &name : golden.entryList({QStringLiteral("*-request*.json")})) {
            QFile file(golden.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                m_messages.insert(name.section(QStringLiteral("-request"), 0, 0), file.readAll());
        }
    }

    template <class List>
    const auto &one(const List &list)
    {
        return list[m_random.below(static_cast<quint32>(list.size()))];
    }

    Knock knock()
    {
        Knock knock;
        const Route &route = one(routes());
        const QByteArray method = chance(20) ? pick({"DELETE", "PATCH", "HEAD", "BREW", "get", ""}) : route.method;
        const QByteArray path = pathFor(route);
        QByteArray head = method + ' ' + path + ' ' + (chance(50) ? pick({"HTTP/1.0", "HTTP/9", "SMTP"}) : "HTTP/1.1")
            + "\r\nHost: shop\r\nConnection: close\r\n";
        head += identify(knock);
        knock.isOpenToAll = !route.needsToken;
        knock.isLive = route.does == Route::Does::Live;
        knock.what = method + ' ' + path;
        const QByteArray said = chance(3) ? message() : messageFor(route);
        knock.bytes = addBody(head, said);
        return knock;
    }
    bool chance(quint32 in) { return m_random.below(in) == 0; }

private:
    QByteArray pick(const QList<QByteArray> &list) { return one(list); }

    QByteArray pathFor(const Route &route)
    {
        QByteArray path = route.path;
        path.replace("{id}", pick({"..%2f..%2fetc", "%00", m_first.header(), QByteArray(3000, 'a')}));
        path.replace("{part}", pick({"-1", "0", "99999999999999999999", "0x10", "%2e%2e"}));
        path.replace("{sha256}", pick({QByteArray(64, 'a'), "..", "%2e%2e%2fshop.kontor", QByteArray(64, 'G'), "a"}));
        if (route.call == Call::Pull)
            path += '?' + pullQuery({{static_cast<qint64>(m_random.below(3)), QByteArray(32, '\0')}, 1, 100, true});
        if (chance(4))
            path += pick({"?since=0&limit=99999999999", "?since=-1", "?chain=zz&epoch=%00", "?", "?a=1&a=2&=&&", "#x",
                          "/", "//", "/../v1/devices", "%ff", "?since=0'%20OR%201=1--"});
        return chance(30) ? pick({"*", "/", "http://other/v1/pull", "/v1/", "/v1/pull/", "no-slash", "/%2e%2e/%2e%2e/"})
                          : path;
    }
    /// Which shop, and by which key.
    QByteArray identify(Knock &knock)
    {
        const bool isFirst = m_random.below(2) == 0;
        const ServedShop &named = isFirst ? m_first : m_second;
        QByteArray head = chance(10) ? QByteArray() : "Kontor-Shop: " + named.header() + "\r\n";
        const bool isNamed = !head.isEmpty() && !chance(10);
        if (!isNamed)
            head = pick({"", "Kontor-Shop: *\r\n", "Kontor-Shop: " + QUuid::createUuid().toByteArray() + "\r\n",
                         "Kontor-Shop: ' OR 1=1--\r\n"});
        const quint32 who = chance(3) ? 0 : m_random.below(8);
        const QByteArray keys[]{m_first.token,
                                m_first.revoked,
                                m_second.revoked,
                                m_random.bytes(32).toHex(),
                                QByteArray(64, 0),
                                "x",
                                "",
                                m_first.token.left(62)};
        // A key of the second shop is never used on the second: nobody here is its desk.
        const QByteArray key = !isFirst && who == 7 ? m_first.token : isFirst && who == 7 ? m_second.token : keys[who];
        knock.mayRead = isNamed && isFirst && who == 0;
        knock.maySend = isNamed && ((isFirst && who == 1) || (!isFirst && who == 2));
        if (who == 6)
            return head;
        const QByteArray scheme =
            knock.mayRead || knock.maySend ? "Bearer " : pick({"Bearer ", "Basic ", "bearer", ""});
        return head + "Authorization: " + scheme + key + "\r\n";
    }
    QByteArray broken(QByteArray message)
    {
        for (quint32 i = m_random.below(4); i > 0 && !message.isEmpty(); --i)
            message[m_random.below(static_cast<quint32>(message.size()))] = static_cast<char>(m_random.below(256));
        if (chance(4))
            message.truncate(m_random.below(static_cast<quint32>(message.size() + 1)));
        if (chance(8))
            message.replace("\"epoch\":1",
                            pick({"\"epoch\":1e400", "\"epoch\":-1", "\"epoch\":{}", "\"epoch\":\"1\""}));
        return message;
    }
    /// What the call takes, at times.
    QByteArray messageFor(const Route &route)
    {
        if (route.mostBytes == 0)
            return {};
        const QByteArray right = route.call ? m_messages.value(callName(*route.call)) : QByteArray();
        return chance(2) ? right : broken(right);
    }
    QByteArray message()
    {
        switch (m_random.below(8)) {
        case 0:
            return pick({"", "{", "[]", "null", "{}", "{\"groups\":[[{}]]}", "{\"groups\":[{\"txn\":null}]}",
                         "\xff\xfe", QByteArray(100'000, '['), "{\"a\":" + QByteArray(70'000, '{'),
                         QByteArray(70'000, 'x')});
        case 1:
            return QByteArray(5'000'000, ' ');
        case 2:
            return m_random.bytes(static_cast<int>(m_random.below(2000)));
        default:
            return broken(pick(m_messages.values()));
        }
    }
    /// Length, packing, and a body that keeps neither.
    QByteArray addBody(QByteArray head, QByteArray body)
    {
        if (chance(6)) {
            const QByteArray coding = pick({"zstd", "gzip", "br", "gzip, gzip", "\x01"});
            head += "Content-Encoding: " + coding + "\r\n";
            if (!chance(3))
                body = encodeContent(coding, body);
        }
        if (chance(12)) {
            const QByteArray size = QByteArray::number(body.size(), 16);
            return head + "Transfer-Encoding: chunked\r\n\r\n" + pick({size, "ffffffffffffffff", "-1", "zz"}) + "\r\n"
                + body + "\r\n0\r\n\r\n";
        }
        const QByteArray right = QByteArray::number(body.size());
        const QByteArray length = chance(15)
            ? pick({"-1", "1e9", "99999999999999999999", "0", QByteArray::number(body.size() + 9), right + ", 0"})
            : right;
        return head + "Content-Length: " + length + (chance(40) ? "\r\nContent-Length: 3" : "") + "\r\n\r\n" + body;
    }

    const ServedShop &m_first;
    const ServedShop &m_second;
    SeededRandom m_random;
    QMultiMap<QString, QByteArray> m_messages; ///< by the name of their call
};

} // namespace kontor
