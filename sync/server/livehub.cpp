// SPDX-License-Identifier: GPL-3.0-or-later
#include "livehub.h"

namespace kontor {

namespace {

QByteArray headEvent(qint64 head)
{
    return "event: head\ndata: {\"head\":" + QByteArray::number(head) + "}\n\n";
}

} // namespace

void LiveHub::add(const std::shared_ptr<EventStream> &stream, qint64 head)
{
    const std::lock_guard lock(m_mutex);
    if (stream->write(headEvent(head)))
        m_streams.push_back(stream);
}

void LiveHub::tellHead(qint64 head)
{
    const QByteArray event = headEvent(head);
    const std::lock_guard lock(m_mutex);
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
