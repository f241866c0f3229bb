// SPDX-License-Identifier: GPL-3.0-or-later
// A shop on a real server at this computer, with its first desk. For tests that link the server and the client.
#pragma once

#include "deskjoining.h"
#include "httpedge.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "serverlink.h"
#include "serverlog.h"
#include "shopfile.h"
#include "synchost.h"
#include "syncrun.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace kontor {

/// Keys are sealed with a password that a file holds: a test has no keychain.
class ServedShop
{
public:
    explicit ServedShop(ServerRules rules = {})
        : m_yard(folder.filePath(QStringLiteral("server")), clock, random, std::move(rules))
    {
        ServerLog::setQuiet(true);
        QFile password(folder.filePath(QStringLiteral("password")));
        if (password.open(QIODevice::WriteOnly))
            password.write("a password\n");
        qputenv("KONTOR_TOKEN_PASSWORD_FILE", password.fileName().toLocal8Bit());
        (void)m_yard.open();
        m_setupCode = m_yard.openDoor();
        (void)ShopFile::create(path,
                               {QStringLiteral("Mugs"), QStringLiteral("EUR"), "UTC", QStringLiteral("Anna"), {}, {}},
                               clock, random);
    }
    ~ServedShop()
    {
        close();
        m_yard.close();
    }
    Q_DISABLE_COPY_MOVE(ServedShop)

    quint16 open()
    {
        EdgeOptions options;
        options.port = m_port;
        m_edge = std::make_unique<HttpEdge>(m_host, options);
        return m_port = m_edge->start().value();
    }
    /// The server is gone; open() brings it back at the same port.
    void close()
    {
        m_host.endLive();
        m_edge.reset();
    }
    /// The first desk brings its shop.
    [[nodiscard]] Result<void> found() { return joined(wish(path, m_setupCode)); }
    /// One more desk, whose file this becomes.
    [[nodiscard]] Result<void> join(const QString &desk) { return joined(wish(desk, invite())); }
    [[nodiscard]] QString invite()
    {
        const auto file = ShopFile::open(path, Database::Mode::ReadWrite, clock, random).value();
        const auto tokens = tokenStoreFor(path, random).value();
        (void)SyncRun(*file, clock, random, openServerLink(*file, *tokens).value()).toTheEnd();
        const InviteRequest request{QStringLiteral("owner"), QStringLiteral("owner"), 60'000};
        return decode<InviteReply>(
                   askOnce(openServerLink(*file, *tokens).value(), Call::Invite, encode(request)).value())
            .value()
            .code;
    }
    [[nodiscard]] DeskJoining::Wish wish(const QString &desk, const QString &code) const
    {
        return {desk, url(), *JoinTicket::read(code), QStringLiteral("Ben")};
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    [[nodiscard]] int listeners() { return m_yard.all().front()->live().listeners(); }
    [[nodiscard]] qint64 head() { return m_yard.all().empty() ? -1 : m_yard.all().front()->head(); }

    /// An order for something the shop does not have, taken at a desk by another program.
    void place(const QString &desk)
    {
        const auto file = ShopFile::open(desk, Database::Mode::ReadWrite, clock, random).value();
        const auto unit = UnitOfWork::begin(*file).value();
        PlaceOrder order;
        order.lines.emplace_back();
        order.lines.back().title = QStringLiteral("Mug");
        order.lines.back().priceMinor = 1000;
        (void)OrdersService(*unit, QStringLiteral("owner")).place(order);
        (void)unit->commit();
    }
    /// Something is written at a desk by another program.
    void write(const QString &desk)
    {
        const auto file = ShopFile::open(desk, Database::Mode::ReadWrite, clock, random).value();
        const auto unit = UnitOfWork::begin(*file).value();
        (void)InventoryService(*unit, QStringLiteral("owner"))
            .addLocation(QStringLiteral("Shed"), QStringLiteral("SHED"));
        (void)unit->commit();
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    QString path = folder.filePath(QStringLiteral("anna.kontor"));

private:
    [[nodiscard]] Result<void> joined(const DeskJoining::Wish &wish)
    {
        const auto tokens = tokenStoreFor(wish.path, random).value();
        DeskJoining joining(wish, *tokens, clock, random);
        QSignalSpy ended(&joining, &DeskJoining::finished);
        joining.start();
        if (ended.isEmpty() && !ended.wait(20'000))
            return failed("no_end", QStringLiteral("Joining did not end."));
        return ended.front().front().value<Result<void>>();
    }

    ShopYard m_yard;
    SyncHost m_host{m_yard};
    std::unique_ptr<HttpEdge> m_edge;
    QString m_setupCode;
    quint16 m_port = 0;
};

} // namespace kontor
