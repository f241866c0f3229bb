// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrongcodes.h"

namespace kontor {

bool WrongCodes::mayTry(const QString &address, qint64 nowMs)
{
    while (!m_attempts.empty() && (m_attempts.front().atMs <= nowMs - kWindowMs || m_attempts.front().atMs > nowMs)) {
        const auto of = m_of.find(m_attempts.front().address);
        if (--*of == 0)
            m_of.erase(of);
        m_attempts.pop_front();
    }
    return m_attempts.size() < kMostOfAll && m_of.value(address) < kMostOfOne;
}

void WrongCodes::count(const QString &address, qint64 nowMs)
{
    m_attempts.push_back({nowMs, address});
    ++m_of[address];
}

} // namespace kontor
