// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

namespace kontor::sim {

/// A desk's own clock over the world's time: ahead, behind, or put back.
class NodeClock final : public Clock
{
public:
    explicit NodeClock(const qint64 &worldMs) : m_worldMs(worldMs) { }
    [[nodiscard]] qint64 nowMs() const override { return m_worldMs + offsetMs; }
    qint64 offsetMs = 0;

private:
    const qint64 &m_worldMs;
};

} // namespace kontor::sim
