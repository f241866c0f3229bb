// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptransport.h"
#include "snapshotfetch.h"

#include <QTimer>

namespace kontor {

/// Fetches a copy of the server's shop over the network, part by part, until it lies unpacked beside the shop's file.
/// What was fetched before an interruption is not fetched again. Lives on a thread with an event loop; ends in
/// exactly one finished().
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
    void forget() { m_fetch.forget(); }

signals:
    void progressed(qint64 doneBytes, qint64 totalBytes); ///< packed; a total of 0 is not known yet
    /// Where the unpacked copy lies.
    void finished(const kontor::Result<QString> &copy);

private:
    void goOn();
    void end(const Result<QString> &copy);

    Clock &m_clock;
    HttpTransport m_transport;
    SnapshotFetch m_fetch;
    QTimer m_timer;
    bool m_ended = false;
};

} // namespace kontor
