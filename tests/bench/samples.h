// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace kontor::bench {

using Steady = std::chrono::steady_clock;

inline double secondsSince(Steady::time_point start)
{
    return std::chrono::duration<double>(Steady::now() - start).count();
}

/// Times of one thing done many times, in seconds.
class Samples
{
public:
    void add(double seconds) { m_seconds.push_back(seconds); }
    /// Nearest rank; 0 without samples.
    [[nodiscard]] double percentileMs(double percent) const
    {
        if (m_seconds.empty())
            return 0;
        std::vector<double> sorted = m_seconds;
        std::sort(sorted.begin(), sorted.end());
        const auto rank = static_cast<size_t>(std::ceil(percent / 100 * static_cast<double>(sorted.size())));
        return sorted[std::max<size_t>(rank, 1) - 1] * 1000;
    }

private:
    std::vector<double> m_seconds;
};

} // namespace kontor::bench
