// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace kontor {

/// Hybrid logical clock (Kulkarni et al. 2014): 48 bits of Unix milliseconds, 16 bits of counter.
/// Decides only per-field last-writer-wins and "occurred at"; never an order of the log.
struct Hlc {
    qint64 packed = 0; ///< (ms << 16) | counter; fits a signed 64-bit column until the year 6429

    [[nodiscard]] static constexpr Hlc at(qint64 ms, quint16 counter = 0) { return Hlc{(ms << 16) | counter}; }
    [[nodiscard]] constexpr qint64 ms() const { return packed >> 16; }
    [[nodiscard]] constexpr quint16 counter() const { return static_cast<quint16>(packed & 0xffff); }

    /// The next stamp for an event now, later than every stamp seen. A full counter borrows from the future.
    [[nodiscard]] constexpr Hlc next(qint64 nowMs) const
    {
        const Hlc now = at(nowMs);
        return now.packed > packed ? now : Hlc{packed + 1};
    }

    auto operator<=>(const Hlc &) const = default;
};

} // namespace kontor
