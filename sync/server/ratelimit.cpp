// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimit.h"

#include <algorithm>
#include <cmath>

namespace kontor {

namespace {
constexpr qsizetype kMostRemembered = 100'000;
} // namespace

int RateLimit::take(const QByteArray &who, qint64 nowMs)
{
    if (m_buckets.size() >= kMostRemembered && !m_buckets.contains(who))
        forgetFullOnes(nowMs);
    auto bucket = m_buckets.find(who);
    if (bucket == m_buckets.end())
        bucket = m_buckets.insert(who, {m_allowance.burst, nowMs});
    const double seconds = static_cast<double>(std::max<qint64>(0, nowMs - bucket->atMs)) / 1000;
    bucket->tokens = std::min(m_allowance.burst, bucket->tokens + seconds * m_allowance.perSecond);
    bucket->atMs = nowMs;
    if (bucket->tokens >= 1) {
        bucket->tokens -= 1;
        return 0;
    }
    return std::max(1, static_cast<int>(std::ceil((1 - bucket->tokens) / m_allowance.perSecond)));
}

/// Who has its whole burst again is as good as new. When everybody is busy, everybody starts anew: that costs one
/// burst, running out of memory costs the shop.
void RateLimit::forgetFullOnes(qint64 nowMs)
{
    const double secondsToFill = m_allowance.burst / m_allowance.perSecond;
    m_buckets.removeIf(
        [&](const auto &entry) { return static_cast<double>(nowMs - entry.value().atMs) / 1000 >= secondsToFill; });
    if (m_buckets.size() >= kMostRemembered)
        m_buckets.clear();
}

} // namespace kontor
