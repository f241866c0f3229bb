// SPDX-License-Identifier: GPL-3.0-or-later
// Between a connection and whoever answers it. Boost stays inside: only httpedge.cpp and its parts include this.
#pragma once

#include "httpmessage.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/post.hpp>

#include <atomic>
#include <functional>
#include <mutex>
#include <variant>

namespace kontor::edge {

namespace asio = boost::asio;

/// A live answer on its way out: filled by any thread, emptied by the connection. It holds nothing of the edge, which
/// may be gone before the last who writes.
class LiveStream final : public EventStream
{
public:
    LiveStream(std::function<void()> wake, qint64 mostBytes) : m_wake(std::move(wake)), m_mostBytes(mostBytes) { }

    bool write(const QByteArray &chunk) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return false;
        m_closed = m_waiting.size() + chunk.size() > m_mostBytes;
        if (!m_closed)
            m_waiting += chunk;
        m_wake();
        return !m_closed;
    }
    void close() override
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_wake();
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

private:
    std::mutex m_mutex;
    std::function<void()> m_wake;
    QByteArray m_waiting;
    qint64 m_mostBytes;
    bool m_closed = false;
};

using Answer = std::variant<HttpResponse, std::shared_ptr<LiveStream>>;

/// Hands one answer back to the connection's strand, whoever gives it. Dropped without one it says so. Keeps the edge,
/// stopped or not, until then: whoever answers may take longer than the edge runs.
class Reply final : public HttpReply
{
public:
    struct Asker {
        std::shared_ptr<void> edge; ///< first, for the rest must go before it
        asio::any_io_executor executor;
        std::function<void()> wake; ///< that a live answer has something to say
        std::move_only_function<void(Answer)> done;
    };
    Reply(Asker asker, qint64 mostBytes) : m_asker(std::move(asker)), m_mostBytes(mostBytes) { }
    ~Reply() override
    {
        finish(httpError(500, "no_answer", QStringLiteral("The server did not finish this request.")));
    }
    Q_DISABLE_COPY_MOVE(Reply)

    void send(HttpResponse response) override { finish(std::move(response)); }
    std::shared_ptr<EventStream> stream() override
    {
        auto live = std::make_shared<LiveStream>(m_asker.wake, m_mostBytes);
        finish(live);
        return live;
    }

private:
    void finish(Answer answer)
    {
        if (m_finished.exchange(true))
            return;
        asio::post(m_asker.executor,
                   [done = std::move(m_asker.done), answer = std::move(answer)]() mutable { done(std::move(answer)); });
    }
    Asker m_asker;
    qint64 m_mostBytes;
    std::atomic<bool> m_finished = false;
};

} // namespace kontor::edge
