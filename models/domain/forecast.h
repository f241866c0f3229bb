// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace kontor {

/// Days that are needed before anything is said of the days to come, and days that are held back to try it out.
inline constexpr size_t kForecastHistory = 56;
inline constexpr size_t kForecastTrial = 28;

struct Forecast {
    std::vector<double> days; ///< from the day after the last one; never below zero
    /// What the same method would have been off by on the last four weeks, foretold from those before: sum of all
    /// errors by the sum of what came. Nothing when nothing came.
    std::optional<double> trialError;
};

/// Holt-Winters: level, trend and an additive season of seven days, weighted as fits the history best. `history` has
/// one value a day, without gaps. Nothing with too short a history. Source: C. C. Holt 1957; P. R. Winters 1960.
[[nodiscard]] std::optional<Forecast> forecast(const std::vector<double> &history, size_t days);

} // namespace kontor
