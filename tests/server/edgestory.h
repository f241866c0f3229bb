// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpedge.h"

#include <QMutex>
#include <QSemaphore>
#include <QTcpSocket>

namespace kontor {

/// A handler that answers what it was told and remembers what it was asked.
class EchoHandler final : public HttpHandler
{
public:
    BodyRule bodyRule(const HttpRequest &head) override
    {
        BodyRule rule;
        rule.mostBytes = mostBytes;
        rule.isRefused = head.path == "/forbidden";
        if (rule.isRefused)
            rule.refusal = httpError(403, "forbidden", QStringLiteral("No."));
        return rule;
    }
    void handle(HttpRequest request, std::shared_ptr<HttpReply> reply) override
    {
        const QMutexLocker lock(&mutex);
        handled.push_back(request);
        if (request.path == "/forgotten")
            return;
        if (request.path == "/slow") {
            kept = reply;
            arrived.release();
            return;
        }
        if (request.path == "/live") {
            live = reply->stream();
            arrived.release();
            return;
        }
        HttpResponse response;
        response.contentType = "text/plain";
        response.body = request.path == "/long" ? QByteArray(5000, 'x') : request.method + ' ' + request.body;
        reply->send(response);
    }
    void answered(const HttpRequest &, int status, qint64, qint64) override
    {
        const QMutexLocker lock(&mutex);
        statuses.push_back(status);
    }

    qint64 mostBytes = 1000;
    QMutex mutex;
    QSemaphore arrived;
    std::vector<HttpRequest> handled;
    std::vector<int> statuses;
    std::shared_ptr<HttpReply> kept;
    std::shared_ptr<EventStream> live;
};

/// Says bytes to the edge as any program could, and reads what comes back.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_connected = m_socket.waitForConnected(10'000);
    }
    void say(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    /// Everything up to and including these words, or up to the end of the connection.
    QByteArray readUntil(const QByteArray &words)
    {
        while (!m_read.contains(words) && (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(10'000)))
            m_read += m_socket.readAll();
        const qsizetype end = m_read.indexOf(words);
        const QByteArray taken = end < 0 ? m_read : m_read.left(end + words.size());
        m_read.remove(0, taken.size());
        return taken;
    }
    QByteArray readToTheEnd() { return readUntil("\xff the end that never comes \xff"); }
    [[nodiscard]] bool isConnected() const { return m_connected; }
    void leave() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
    QByteArray m_read;
    bool m_connected = false;
};

} // namespace kontor
