// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "behaviour.h"
#include "shares.h"

#include <array>

namespace kontor {

/// What buyers did in a period, and how far they came.
struct EventFigures {
    static constexpr int kSteps = 4; ///< view, cart, order, paid

    std::array<qint64, kEventMeasures> counts{};

    [[nodiscard]] qint64 count(EventMeasure measure) const { return counts[static_cast<size_t>(measure)]; }
    /// Events that are whole and new.
    [[nodiscard]] qint64 events() const;
    /// Of the events received.
    [[nodiscard]] Ratio accuracy() const;
    /// Sessions that came to a step, of those that came to the one before; the first of all sessions.
    [[nodiscard]] Ratio step(int step) const;
    /// Carts nobody ordered within a day, of all.
    [[nodiscard]] Ratio abandoned() const;
};

/// view | cart | order | paid
[[nodiscard]] QString funnelStepCode(int step);

} // namespace kontor
