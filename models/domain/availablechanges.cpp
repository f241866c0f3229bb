// SPDX-License-Identifier: GPL-3.0-or-later
#include "availablechanges.h"

#include "ordereffects.h"
#include "orderfold.h"

#include <algorithm>

namespace kontor {

std::vector<AvailableChange> changesOf(std::vector<StockEntry> entries)
{
    std::ranges::stable_sort(entries,
                             [](const StockEntry &a, const StockEntry &b) { return b.isAfter(a.occurredMs, a.seq); });
    std::vector<AvailableChange> changes;
    qint64 onHand = 0;
    for (const StockEntry &entry : entries) {
        const bool isHeld = entry.bucket != StockBucket::OnHand;
        const qint64 by = isHeld ? -entry.amount : entry.amount - (entry.isCount ? onHand : 0);
        changes.push_back({entry.occurredMs, by});
        if (!isHeld)
            onHand += by;
    }
    return changes;
}

std::vector<AvailableChange> reservationChanges(const OrderId &id, const std::vector<Fact> &facts,
                                                const StockPlace &place)
{
    std::vector<AvailableChange> changes;
    OrderState order;
    order.id = id;
    qint64 reserved = 0;
    for (const Fact &fact : facts) {
        foldOrderFact(order, fact);
        const auto held = reservationsOf(order);
        const auto here = held.find(place);
        const qint64 now = here == held.end() ? 0 : here->second;
        if (now != reserved)
            changes.push_back({fact.occurredMs(), reserved - now});
        reserved = now;
    }
    return changes;
}

std::optional<qint64> atMostSince(std::vector<AvailableChange> changes, qint64 available, qint64 mark)
{
    std::ranges::sort(changes, std::greater(), &AvailableChange::atMs);
    for (size_t i = 0; i < changes.size();) {
        const qint64 atMs = changes[i].atMs;
        for (; i < changes.size() && changes[i].atMs == atMs; ++i)
            available -= changes[i].by;
        if (available > mark)
            return atMs;
    }
    return std::nullopt;
}

} // namespace kontor
