// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpedge.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>

namespace kontor::edge {

inline std::chrono::milliseconds inMs(qint64 value)
{
    return std::chrono::milliseconds(value);
}
inline qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// What connections share: limits, counts, who is there. Thread-safe.
class EdgeGuard
{
public:
    EdgeGuard(HttpHandler &requestHandler, EdgeLimits edgeLimits)
        : handler(requestHandler), limits(edgeLimits), m_rate(edgeLimits.rate)
    { }

    /// 0: there is no room for one more of this address.
    [[nodiscard]] quint64 enter(const QByteArray &peer)
    {
        const std::lock_guard lock(m_mutex);
        if (static_cast<int>(m_closers.size()) >= limits.mostConnections
            || m_perPeer.value(peer) >= limits.mostPerAddress)
            return 0;
        ++m_perPeer[peer];
        m_closers[++m_lastId] = {};
        return m_lastId;
    }
    void setCloser(quint64 id, std::function<void()> closer)
    {
        const std::lock_guard lock(m_mutex);
        m_closers[id] = std::move(closer);
    }
    void leave(quint64 id, const QByteArray &peer)
    {
        const std::lock_guard lock(m_mutex);
        m_closers.erase(id);
        if (--m_perPeer[peer] <= 0)
            m_perPeer.remove(peer);
        m_left.notify_all();
    }
    [[nodiscard]] int retryAfter(const QByteArray &peer)
    {
        const std::lock_guard lock(m_mutex);
        return m_rate.take(peer, steadyMs());
    }
    [[nodiscard]] int count()
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(m_closers.size());
    }
    void drain(qint64 drainMs)
    {
        isDraining = true;
        std::unique_lock lock(m_mutex);
        for (const auto &[id, closer] : m_closers) {
            if (closer)
                closer();
        }
        m_left.wait_for(lock, inMs(drainMs), [this] { return m_closers.empty(); });
    }

    HttpHandler &handler;
    std::weak_ptr<void> edge; ///< whoever answers late keeps it
    const EdgeLimits limits;
    std::atomic<bool> isDraining = false;

private:
    std::mutex m_mutex;
    std::condition_variable m_left;
    std::map<quint64, std::function<void()>> m_closers;
    QHash<QByteArray, int> m_perPeer;
    RateLimit m_rate;
    quint64 m_lastId = 0;
};

} // namespace kontor::edge
