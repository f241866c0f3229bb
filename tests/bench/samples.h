// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <vector>

namespace kontor::bench {

using Steady = std::chrono::steady_clock;

inline double secondsSince(Steady::time_point start)
{
    return std::chrono::duration<double>(Steady::now() - start).count();
}

/// Time that passed, and time the processor worked for this program: others on the machine disturb only the first.
struct Spent {
    double seconds = 0;
    double cpuSeconds = 0;
    Spent &operator+=(const Spent &other)
    {
        seconds += other.seconds;
        cpuSeconds += other.cpuSeconds;
        return *this;
    }
    friend Spent operator-(const Spent &a, const Spent &b)
    {
        return {a.seconds - b.seconds, a.cpuSeconds - b.cpuSeconds};
    }
};

/// The lesser of each.
inline Spent best(const Spent &a, const Spent &b)
{
    return {std::min(a.seconds, b.seconds), std::min(a.cpuSeconds, b.cpuSeconds)};
}

class Stopwatch
{
public:
    [[nodiscard]] Spent spent() const
    {
        return {secondsSince(m_start), static_cast<double>(std::clock() - m_cpu) / CLOCKS_PER_SEC};
    }

private:
    Steady::time_point m_start = Steady::now();
    std::clock_t m_cpu = std::clock();
};

/// Times of one thing done many times.
class Samples
{
public:
    void add(double seconds) { m_seconds.push_back(seconds); }
    void add(const Spent &spent)
    {
        m_seconds.push_back(spent.seconds);
        m_cpuSeconds.push_back(spent.cpuSeconds);
    }
    /// Nearest rank; 0 without samples.
    [[nodiscard]] double percentileMs(double percent) const { return ofMs(m_seconds, percent); }
    /// The same of the processor's time.
    [[nodiscard]] double cpuPercentileMs(double percent) const { return ofMs(m_cpuSeconds, percent); }

private:
    [[nodiscard]] static double ofMs(std::vector<double> sorted, double percent)
    {
        if (sorted.empty())
            return 0;
        std::sort(sorted.begin(), sorted.end());
        const auto rank = static_cast<size_t>(std::ceil(percent / 100 * static_cast<double>(sorted.size())));
        return sorted[std::max<size_t>(rank, 1) - 1] * 1000;
    }

    std::vector<double> m_seconds;
    std::vector<double> m_cpuSeconds;
};

} // namespace kontor::bench
