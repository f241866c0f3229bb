// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <map>
#include <mutex>
#include <vector>

namespace kontor {

/// Counts what the server answers, for Prometheus. Thread-safe.
class ServerMetrics
{
public:
    void count(const QByteArray &route, int status, qint64 durationMs, qint64 bytesOut);
    /// Lines "name value" of the moment, beside what was counted.
    struct Gauge {
        const char *name;
        const char *help;
        qint64 value;
    };
    [[nodiscard]] QByteArray text(const std::vector<Gauge> &gauges);

private:
    static constexpr std::array<qint64, 8> kBoundsMs{1, 5, 20, 50, 200, 1000, 5000, 20'000};
    struct Durations {
        std::array<qint64, 9> atMost{}; ///< the last: all
        qint64 sumMs = 0;
    };
    std::mutex m_mutex;
    std::map<std::pair<QByteArray, int>, qint64> m_requests;
    std::map<QByteArray, Durations> m_durations;
    qint64 m_bytesOut = 0;
};

} // namespace kontor
