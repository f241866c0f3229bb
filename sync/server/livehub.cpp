// SPDX-License-Identifier: GPL-3.0-or-later
#include "livehub.h"

namespace kontor {

namespace {

QByteArray eventOf(const LiveNews &news)
{
    return "event: head\ndata: " + encode(news) + "\n\n";
}

} // namespace

void LiveHub::add(const std::shared_ptr<EventStream> &stream, qint64 head)
{
    const std::lock_guard lock(m_mutex);
    LiveNews news;
    news.page.head = head;
    if (stream->write(eventOf(news)))
        m_streams.push_back(stream);
}

void LiveHub::tell(const LiveNews &news)
{
    const std::lock_guard lock(m_mutex);
    if (m_streams.empty())
        return;
    const QByteArray event = eventOf(news);
    std::erase_if(m_streams, [&](const auto &stream) { return !stream->write(event); });
}

void LiveHub::closeAll()
{
    const std::lock_guard lock(m_mutex);
    for (const auto &stream : m_streams)
        stream->close();
    m_streams.clear();
}

int LiveHub::listeners()
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_streams.size());
}

} // namespace kontor
