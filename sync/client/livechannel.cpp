// SPDX-License-Identifier: GPL-3.0-or-later
#include "livechannel.h"

#include <QNetworkReply>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int kSilenceMs = 65'000;
constexpr int kFirstPauseMs = 1'000;
constexpr int kLongestPauseMs = 60'000;
constexpr qsizetype kMostWaiting = 1024 * 1024;
} // namespace

LiveChannel::LiveChannel(HttpTransport &transport, QObject *parent) : QObject(parent), m_transport(transport)
{
    m_silence.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &LiveChannel::close);
    connect(&m_again, &QTimer::timeout, this, &LiveChannel::open);
}

LiveChannel::~LiveChannel()
{
    stop();
}

void LiveChannel::start()
{
    m_failures = 0;
    open();
}

void LiveChannel::stop()
{
    m_again.stop();
    m_silence.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
    m_isOpen = false;
}

void LiveChannel::hurry()
{
    if (m_again.isActive())
        open();
}

void LiveChannel::open()
{
    stop();
    m_buffer.clear();
    m_reply = m_transport.get("/v1/live");
    connect(m_reply, &QNetworkReply::readyRead, this, &LiveChannel::read);
    connect(m_reply, &QNetworkReply::finished, this, &LiveChannel::close);
    m_silence.start(kSilenceMs);
}

/// Waits longer after each failure.
void LiveChannel::close()
{
    stop();
    emit broken();
    const int pause = std::min(kLongestPauseMs, kFirstPauseMs << std::min(m_failures, 6));
    ++m_failures;
    m_again.start(pause);
}

void LiveChannel::read()
{
    m_buffer += m_reply->readAll();
    m_silence.start(kSilenceMs);
    if (m_buffer.size() > kMostWaiting) {
        close();
        return;
    }
    for (qsizetype end = m_buffer.indexOf("\n\n"); end >= 0; end = m_buffer.indexOf("\n\n")) {
        const QByteArray event = m_buffer.left(end);
        m_buffer.remove(0, end + 2);
        readEvent(event);
    }
}

void LiveChannel::readEvent(const QByteArray &event)
{
    for (const QByteArray &line : event.split('\n')) {
        if (!line.startsWith("data:"))
            continue;
        const auto news = decode<LiveNews>(line.mid(5));
        if (!news)
            continue;
        m_failures = 0;
        if (!std::exchange(m_isOpen, true))
            emit opened();
        emit heard(*news);
    }
}

} // namespace kontor
