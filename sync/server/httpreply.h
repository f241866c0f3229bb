// SPDX-License-Identifier: GPL-3.0-or-later
// Between a connection and whoever answers it. Boost stays inside: only httpedge.cpp and its parts include this.
#pragma once

#include "httpmessage.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <mutex>
#include <variant>

namespace kontor::edge {

namespace asio = boost::asio;

/// A live answer on its way out: filled by any thread, emptied by the connection.
class LiveStream final : public EventStream
{
public:
    LiveStream(asio::any_io_executor executor, qint64 mostBytes) : m_timer(std::move(executor)), m_mostBytes(mostBytes)
    { }

    bool write(const QByteArray &chunk) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return false;
        m_closed = m_waiting.size() + chunk.size() > m_mostBytes;
        if (!m_closed)
            m_waiting += chunk;
        wake();
        return !m_closed;
    }
    void close() override
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        wake();
    }

    // For the connection, on its strand.
    [[nodiscard]] QByteArray take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_waiting, {});
    }
    [[nodiscard]] bool isClosed()
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }
    [[nodiscard]] asio::steady_timer &timer() { return m_timer; }
    void keepAlive(const std::shared_ptr<LiveStream> &self) { m_self = self; }

private:
    void wake()
    {
        asio::post(m_timer.get_executor(), [weak = m_self] {
            if (const auto self = weak.lock())
                self->m_timer.cancel();
        });
    }
    std::mutex m_mutex;
    asio::steady_timer m_timer;
    QByteArray m_waiting;
    qint64 m_mostBytes;
    bool m_closed = false;
    std::weak_ptr<LiveStream> m_self;
};

using Answer = std::variant<HttpResponse, std::shared_ptr<LiveStream>>;

/// Hands one answer back to the connection's strand, whoever gives it. Dropped without one it says so.
class Reply final : public HttpReply
{
public:
    Reply(asio::any_io_executor executor, qint64 mostBytes, std::move_only_function<void(Answer)> done)
        : m_executor(std::move(executor)), m_mostBytes(mostBytes), m_done(std::move(done))
    { }
    ~Reply() override
    {
        finish(httpError(500, "no_answer", QStringLiteral("The server did not finish this request.")));
    }
    Q_DISABLE_COPY_MOVE(Reply)

    void send(HttpResponse response) override { finish(std::move(response)); }
    std::shared_ptr<EventStream> stream() override
    {
        auto live = std::make_shared<LiveStream>(m_executor, m_mostBytes);
        live->keepAlive(live);
        finish(live);
        return live;
    }

private:
    void finish(Answer answer)
    {
        if (m_finished.exchange(true))
            return;
        asio::post(m_executor,
                   [done = std::move(m_done), answer = std::move(answer)]() mutable { done(std::move(answer)); });
    }
    asio::any_io_executor m_executor;
    qint64 m_mostBytes;
    std::move_only_function<void(Answer)> m_done;
    std::atomic<bool> m_finished = false;
};

} // namespace kontor::edge
