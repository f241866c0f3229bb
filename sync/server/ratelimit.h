// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace kontor {

/// Lets each address do so much in a burst and so much a second after that (a token bucket), and remembers only
/// those seen lately. Not for several threads at once.
class RateLimit
{
public:
    struct Allowance {
        double perSecond = 200; ///< many desks may sit behind one router
        double burst = 1000;
    };
    explicit RateLimit(Allowance allowance) : m_allowance(allowance) { }

    /// 0: go on; otherwise after how many seconds to ask again.
    [[nodiscard]] int take(const QByteArray &who, qint64 nowMs);
    [[nodiscard]] qsizetype remembered() const { return m_buckets.size(); }

private:
    struct Bucket {
        double tokens = 0;
        qint64 atMs = 0;
    };
    void forgetFullOnes(qint64 nowMs);
    Allowance m_allowance;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace kontor
