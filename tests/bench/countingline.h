// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace kontor::bench {

/// Stands between a desk and its server, counts what passes, and cuts when told to. Lives on a thread with an event
/// loop.
class CountingLine final : public QObject
{
public:
    explicit CountingLine(const QUrl &server) : m_far(server)
    {
        m_door.listen(QHostAddress::LocalHost);
        connect(&m_door, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *desk = m_door.nextPendingConnection())
                join(desk);
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_door.serverPort())); }
    void clear() { up = down = requests = 0; }
    /// The connection on which the answers reach so many bytes from now is cut there; 0: none.
    void cutAfter(qint64 bytes) { m_cutAt = bytes == 0 ? 0 : down + bytes; }

    qint64 up = 0; ///< bytes, heads included
    qint64 down = 0;
    qint64 requests = 0;
    int cuts = 0;

private:
    void join(QTcpSocket *desk)
    {
        auto *far = new QTcpSocket(desk);
        far->connectToHost(m_far.host(), static_cast<quint16>(m_far.port()));
        connect(desk, &QTcpSocket::readyRead, far, [this, desk, far] {
            const QByteArray bytes = desk->readAll();
            up += bytes.size();
            requests += bytes.count(" HTTP/1.1\r\n");
            far->write(bytes);
        });
        connect(far, &QTcpSocket::readyRead, desk, [this, desk, far] { answer(desk, far->readAll()); });
        connect(far, &QTcpSocket::disconnected, desk, &QTcpSocket::disconnectFromHost);
        connect(far, &QTcpSocket::errorOccurred, desk, &QTcpSocket::abort);
        connect(desk, &QTcpSocket::disconnected, desk, &QObject::deleteLater);
    }
    void answer(QTcpSocket *desk, QByteArray bytes)
    {
        const bool isCut = m_cutAt != 0 && down + bytes.size() >= m_cutAt;
        if (isCut)
            bytes.truncate(m_cutAt - down);
        down += bytes.size();
        desk->write(bytes);
        if (!isCut)
            return;
        m_cutAt = 0;
        ++cuts;
        desk->flush();
        desk->abort();
    }
    QTcpServer m_door;
    QUrl m_far;
    qint64 m_cutAt = 0;
};

} // namespace kontor::bench
