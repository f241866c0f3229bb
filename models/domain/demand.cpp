// SPDX-License-Identifier: GPL-3.0-or-later
#include "demand.h"

#include "availablechanges.h"
#include "durations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace kontor {

namespace {

struct Day {
    qint64 shipped = 0;
    bool hadStock = false;
};
using Days = std::array<Day, kDemandDays>; // the last one first

/// Which day a moment lies in; nothing: longer ago, or not yet.
std::optional<size_t> dayOf(qint64 atMs, qint64 nowMs)
{
    if (atMs > nowMs || nowMs - atMs >= kDemandDays * kDayMs)
        return std::nullopt;
    return static_cast<size_t>((nowMs - atMs) / kDayMs);
}

/// Marks the days on which more than nothing was there.
void markStock(std::vector<AvailableChange> changes, qint64 nowMs, Days &days)
{
    std::ranges::stable_sort(changes, {}, &AvailableChange::atMs);
    qint64 there = 0;
    size_t next = 0;
    for (size_t day = days.size(); day-- > 0;) {
        const qint64 endMs = nowMs - static_cast<qint64>(day) * kDayMs;
        const auto take = [&](qint64 untilMs) {
            for (; next < changes.size() && changes[next].atMs <= untilMs; ++next) {
                there += changes[next].by;
                days[day].hadStock |= there > 0 && changes[next].atMs > endMs - kDayMs;
            }
        };
        take(endMs - kDayMs);
        days[day].hadStock |= there > 0;
        take(endMs);
    }
}

void measure(Demand &demand, const Days &days)
{
    for (const Day &day : days) {
        if (!day.hadStock && day.shipped == 0)
            continue;
        ++demand.days;
        demand.sold += day.shipped;
    }
    if (demand.days == 0)
        return;
    demand.perDay = static_cast<double>(demand.sold) / demand.days;
    double squares = 0;
    for (const Day &day : days) {
        if (day.hadStock || day.shipped != 0)
            squares += std::pow(static_cast<double>(day.shipped) - demand.perDay, 2);
    }
    demand.sigma = demand.days > 1 ? std::sqrt(squares / (demand.days - 1)) : 0;
}

} // namespace

Demand demandOf(const std::vector<StockEntry> &entries, qint64 nowMs)
{
    Days days;
    std::map<StockPlace, std::vector<StockEntry>> places;
    for (const StockEntry &entry : entries) {
        places[entry.place].push_back(entry);
        const auto day = dayOf(entry.occurredMs, nowMs);
        if (day && entry.reason == StockReason::Shipped && entry.bucket == StockBucket::OnHand)
            days[*day].shipped -= entry.amount;
    }
    std::vector<AvailableChange> changes;
    for (auto &[place, its] : places) {
        const auto more = changesOf(std::move(its));
        changes.insert(changes.end(), more.begin(), more.end());
    }
    markStock(std::move(changes), nowMs, days);
    Demand demand;
    measure(demand, days);
    return demand;
}

} // namespace kontor
