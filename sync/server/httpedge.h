// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "ratelimit.h"
#include "result.h"

#include <memory>

namespace kontor {

/// What the edge lets through, and for how long. Times in milliseconds.
struct EdgeLimits {
    int mostConnections = 2000;
    int mostPerAddress = 200; ///< many desks may sit behind one router
    RateLimit::Allowance rate;
    int mostHeaderBytes = 16 * 1024;
    qint64 handshakeMs = 10'000;
    qint64 headerMs = 10'000; ///< from the first byte of a head to its last: slow writers are cut off
    qint64 bodyMs = 120'000;
    qint64 idleMs = 75'000; ///< between two requests
    qint64 writeMs = 60'000;
    qint64 heartbeatMs = 20'000; ///< of a live answer
    qint64 mostWaitingBytes = 256 * 1024; ///< of a live answer, not taken by its reader yet
};

struct EdgeOptions {
    QByteArray address = "127.0.0.1";
    quint16 port = 8484; ///< 0: any free one
    QByteArray certificatePem; ///< empty: plain HTTP, which start() allows on loopback only
    QByteArray keyPem;
    int threads = 2;
    EdgeLimits limits;
};

/// The server's door: HTTP/1.1 with limits and timeouts on everything, over TLS or on loopback. Knows nothing of
/// shops. Runs threads of its own between start() and stop().
class HttpEdge
{
public:
    /// The handler must outlive stop().
    HttpEdge(HttpHandler &handler, EdgeOptions options);
    ~HttpEdge();
    Q_DISABLE_COPY_MOVE(HttpEdge)

    /// The port it listens on. "address_in_use", "bad_address", "bad_certificate", "needs_tls".
    [[nodiscard]] Result<quint16> start();
    /// Takes no more connections, lets what is being answered finish within drainMs, then ends the threads.
    void stop(qint64 drainMs);
    [[nodiscard]] int connections() const;

private:
    class Impl;
    std::shared_ptr<Impl> m_impl; ///< also of answers that are not given yet
};

} // namespace kontor
