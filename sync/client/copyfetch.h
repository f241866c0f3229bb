// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copyunpacker.h"
#include "httptransport.h"
#include "snapshotfetch.h"

#include <QTimer>

namespace kontor {

/// Fetches a copy of the server's shop over the network, part by part, until it lies unpacked beside the shop's file.
/// What was fetched before an interruption is not fetched again. Lives on a thread with an event loop, which it never
/// holds up: another one unpacks what has come. Ends in exactly one finished().
class CopyFetch final : public QObject
{
    Q_OBJECT
public:
    CopyFetch(const QString &shopPath, const ServerPlace &place, Clock &clock, Random &random,
              QObject *parent = nullptr);

    void start();
    /// Ends it as "cancelled"; what is there stays for the next time.
    void cancel();
    /// The parts are not needed any more.
    void forget();

signals:
    /// Packed bytes that have come; a total of 0 is not known yet. When all of them have, the rest is being unpacked.
    void progressed(qint64 doneBytes, qint64 totalBytes);
    /// Where the unpacked copy lies.
    void finished(const kontor::Result<QString> &copy);

private:
    void goOn();
    void feedUnpacker();
    void stopUnpacking();
    void unpacked(int attempt, const CopyUnpacker::Outcome &outcome);
    void end(const Result<QString> &copy);

    Clock &m_clock;
    HttpTransport m_transport;
    SnapshotFetch m_fetch;
    QTimer m_timer;
    bool m_ended = false;
    int m_attempt = 0; ///< to unpack: an earlier one's end is nobody's business any more
    std::unique_ptr<CopyUnpacker> m_unpacker; ///< the last: its thread ends before anything else goes
};

} // namespace kontor
