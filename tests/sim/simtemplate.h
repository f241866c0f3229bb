// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simnode.h"

namespace kontor::sim {

inline constexpr qint64 kSecond = 1000;
inline constexpr qint64 kMinute = 60 * kSecond;
inline constexpr qint64 kHour = 60 * kMinute;
inline constexpr qint64 kDay = 24 * kHour;
inline constexpr int kMostDesks = 8;

/// What every world starts from; making it each time would eat the budget.
struct Template {
    struct Desk {
        DeviceId device;
        QByteArray token;
        Image image;
    };
    Image server;
    std::vector<Desk> desks; ///< one more than a world may have, to look at a log with
    std::vector<VariantId> variants;
    LocationId second;
};
[[nodiscard]] Template makeTemplate();

/// For what cannot go wrong in a world: anything else is a mistake of the simulator.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace kontor::sim
