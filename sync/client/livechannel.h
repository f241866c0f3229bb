// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptransport.h"

#include <QTimer>

namespace kontor {

/// Listens for news of the server (server-sent events). A comfort only: it breaks
/// and comes back by itself, and nothing depends on it. Lives on the thread of its transport.
class LiveChannel final : public QObject
{
    Q_OBJECT
public:
    explicit LiveChannel(HttpTransport &transport, QObject *parent = nullptr);
    ~LiveChannel() override;

    void start();
    void stop();
    /// The server was heard again: a pause after failures is over.
    void hurry();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

signals:
    void heard(const kontor::LiveNews &news);
    void opened();
    void broken(); ///< or it could not be opened; it is tried again

private:
    void open();
    void read();
    void close();
    void readEvent(const QByteArray &event);

    HttpTransport &m_transport;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_buffer;
    QTimer m_silence; ///< heartbeats come every twenty seconds
    QTimer m_again;
    int m_failures = 0;
    bool m_isOpen = false;
};

} // namespace kontor
