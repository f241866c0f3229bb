// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace kontor {

namespace {

constexpr size_t kSeason = 7;

struct Weights {
    double level = 0;
    double trend = 0;
    double season = 0;
};

/// One run over a history; afterwards it stands at its end.
class HoltWinters
{
public:
    HoltWinters(std::span<const double> history, const Weights &weights) : m_weights(weights)
    {
        begin(history);
        for (size_t i = 2 * kSeason; i < history.size(); ++i)
            step(i, history[i]);
        m_next = history.size();
    }
    [[nodiscard]] double squares() const { return m_squares; }
    [[nodiscard]] double ahead(size_t days) const
    {
        return m_level + static_cast<double>(days) * m_trend + m_season[(m_next + days - 1) % kSeason];
    }

private:
    /// The first two weeks: their means give level and trend, the days' distances from them the season.
    void begin(std::span<const double> history)
    {
        const auto meanOf = [&](size_t week) {
            const auto days = history.subspan(week * kSeason, kSeason);
            return std::accumulate(days.begin(), days.end(), 0.0) / kSeason;
        };
        const double first = meanOf(0);
        const double second = meanOf(1);
        m_trend = (second - first) / kSeason;
        m_level = second + m_trend * (kSeason - 1) / 2.0;
        for (size_t i = 0; i < kSeason; ++i)
            m_season[i] = (history[i] - first + history[i + kSeason] - second) / 2;
    }

    void step(size_t day, double value)
    {
        double &season = m_season[day % kSeason];
        const double before = m_level;
        const double error = value - (m_level + m_trend + season);
        m_squares += error * error;
        m_level = m_weights.level * (value - season) + (1 - m_weights.level) * (m_level + m_trend);
        m_trend = m_weights.trend * (m_level - before) + (1 - m_weights.trend) * m_trend;
        season = m_weights.season * (value - m_level) + (1 - m_weights.season) * season;
    }

    Weights m_weights;
    double m_level = 0;
    double m_trend = 0;
    std::array<double, kSeason> m_season{};
    double m_squares = 0;
    size_t m_next = 0;
};

Weights bestWeights(std::span<const double> history)
{
    Weights best;
    double least = std::numeric_limits<double>::infinity();
    for (const double level : {0.02, 0.05, 0.1, 0.2, 0.4}) {
        for (const double trend : {0.0, 0.01, 0.05, 0.1}) {
            for (const double season : {0.02, 0.05, 0.1, 0.3}) {
                const double squares = HoltWinters(history, {level, trend, season}).squares();
                if (squares >= least)
                    continue;
                least = squares;
                best = {level, trend, season};
            }
        }
    }
    return best;
}

std::vector<double> foretold(std::span<const double> history, size_t days)
{
    const HoltWinters run(history, bestWeights(history));
    std::vector<double> out;
    for (size_t i = 1; i <= days; ++i)
        out.push_back(std::max(0.0, run.ahead(i)));
    return out;
}

std::optional<double> trialErrorOf(std::span<const double> history)
{
    const auto held = history.last(kForecastTrial);
    const std::vector<double> told = foretold(history.first(history.size() - kForecastTrial), kForecastTrial);
    double off = 0;
    double came = 0;
    for (size_t i = 0; i < held.size(); ++i) {
        off += std::abs(told[i] - held[i]);
        came += std::abs(held[i]);
    }
    return came > 0 ? std::optional(off / came) : std::nullopt;
}

} // namespace

std::optional<Forecast> forecast(const std::vector<double> &history, size_t days)
{
    if (history.size() < kForecastHistory)
        return {};
    return Forecast{foretold(history, days), trialErrorOf(history)};
}

} // namespace kontor
