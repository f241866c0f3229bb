// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples.h"

#include <QFile>
#include <QObject>
#include <QTimer>

#include <ctime>

namespace kontor::bench {

/// How long the thread's event loop let a timer wait, at worst; and how long the thread itself worked meanwhile,
/// which others on the machine cannot lengthen.
class StallProbe
{
public:
    StallProbe()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(kEveryMs);
    }
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    [[nodiscard]] double longestWorkMs() const { return m_longestWorkMs; }

private:
    static constexpr int kEveryMs = 5;

    void tick()
    {
        m_longestMs = std::max(m_longestMs, secondsSince(m_last) * 1000 - kEveryMs);
        m_longestWorkMs = std::max(m_longestWorkMs, threadMs() - m_lastWorkMs);
        m_last = Steady::now();
        m_lastWorkMs = threadMs();
    }
    /// 0 where the system does not tell.
    [[nodiscard]] static double threadMs()
    {
#ifdef CLOCK_THREAD_CPUTIME_ID
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
#else
        return 0;
#endif
    }
    QTimer m_timer;
    Steady::time_point m_last = Steady::now();
    double m_lastWorkMs = threadMs();
    double m_longestMs = 0;
    double m_longestWorkMs = 0;
};

/// Of this program; 0 where the system does not tell.
inline double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace kontor::bench
