// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"

#include <algorithm>

namespace kontor {

/// How long to wait after failures: longer after each one, and never as long as the desk beside it.
class Backoff
{
public:
    explicit Backoff(qint64 longestMs) : m_longestMs(longestMs) { }

    [[nodiscard]] qint64 fail(Random &random)
    {
        m_failures = std::min(m_failures + 1, 20);
        const qint64 longest = std::min(m_longestMs, qint64{500} << std::min(m_failures, 10));
        return longest / 2 + static_cast<qint64>(random.below(static_cast<quint32>(longest / 2 + 1)));
    }
    void succeed() { m_failures = 0; }
    [[nodiscard]] bool isTroubled() const { return m_failures > 0; }

private:
    qint64 m_longestMs;
    int m_failures = 0;
};

} // namespace kontor
