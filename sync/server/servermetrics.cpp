// SPDX-License-Identifier: GPL-3.0-or-later
#include "servermetrics.h"

namespace kontor {

void ServerMetrics::count(const QByteArray &route, int status, qint64 durationMs, qint64 bytesOut)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests[{route, status}];
    Durations &durations = m_durations[route];
    for (size_t i = 0; i < kBoundsMs.size(); ++i)
        durations.atMost[i] += durationMs <= kBoundsMs[i] ? 1 : 0;
    ++durations.atMost.back();
    durations.sumMs += durationMs;
    m_bytesOut += bytesOut;
}

QByteArray ServerMetrics::text(const std::vector<Gauge> &gauges)
{
    const auto seconds = [](qint64 ms) { return QByteArray::number(static_cast<double>(ms) / 1000); };
    QByteArray out;
    for (const Gauge &gauge : gauges) {
        out += QByteArray("# HELP ") + gauge.name + ' ' + gauge.help + "\n# TYPE " + gauge.name + " gauge\n"
            + gauge.name + ' ' + QByteArray::number(gauge.value) + '\n';
    }
    const std::lock_guard lock(m_mutex);
    out +=
        "# HELP kontor_http_requests_total Answers by route and status.\n# TYPE kontor_http_requests_total counter\n";
    for (const auto &[key, count] : m_requests)
        out += "kontor_http_requests_total{route=\"" + key.first + "\",status=\"" + QByteArray::number(key.second)
            + "\"} " + QByteArray::number(count) + '\n';
    out += "# HELP kontor_http_request_seconds From the first byte of a request to the last of its answer.\n"
           "# TYPE kontor_http_request_seconds histogram\n";
    for (const auto &[route, durations] : m_durations) {
        const QByteArray label = "{route=\"" + route + "\"";
        for (size_t i = 0; i < kBoundsMs.size(); ++i)
            out += "kontor_http_request_seconds_bucket" + label + ",le=\"" + seconds(kBoundsMs[i]) + "\"} "
                + QByteArray::number(durations.atMost[i]) + '\n';
        out += "kontor_http_request_seconds_bucket" + label + ",le=\"+Inf\"} "
            + QByteArray::number(durations.atMost.back()) + '\n';
        out += "kontor_http_request_seconds_sum" + label + "} " + seconds(durations.sumMs) + '\n';
        out += "kontor_http_request_seconds_count" + label + "} " + QByteArray::number(durations.atMost.back()) + '\n';
    }
    out += "# HELP kontor_http_sent_bytes_total Bytes of answers.\n# TYPE kontor_http_sent_bytes_total counter\n"
           "kontor_http_sent_bytes_total "
        + QByteArray::number(m_bytesOut) + '\n';
    return out;
}

} // namespace kontor
