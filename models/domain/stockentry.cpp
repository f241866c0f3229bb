// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockentry.h"

#include "factread.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

QString code(StockReason reason)
{
    static constexpr std::array kNames{"received",    "adjusted", "counted", "shipped", "returned",     "transfer_out",
                                       "transfer_in", "purchase", "held",    "unheld",  "transfer_lost"};
    return QString::fromLatin1(kNames[static_cast<size_t>(reason)]);
}

StockLevelState foldStock(const std::vector<StockEntry> &entries)
{
    StockLevelState level;
    qint64 counted = 0;
    bool hasCount = false;
    for (const StockEntry &entry : entries) {
        if (entry.isCount && (!hasCount || entry.isAfter(level.countedAtMs, level.countedSeq))) {
            hasCount = true;
            level.countedAtMs = entry.occurredMs;
            level.countedSeq = entry.seq;
            counted = entry.amount;
        }
    }
    level.onHand = counted;
    for (const StockEntry &entry : entries) {
        if (entry.isTrade())
            level.tradedAtMs = std::max(level.tradedAtMs, entry.occurredMs);
        if (entry.isCount)
            continue;
        if (entry.bucket == StockBucket::Damaged)
            level.damaged += entry.amount;
        else if (entry.bucket == StockBucket::Quality)
            level.quality += entry.amount;
        else if (!hasCount || entry.isAfter(level.countedAtMs, level.countedSeq))
            level.onHand += entry.amount;
    }
    return level;
}

std::vector<StockEntry> stockEntriesOf(const Fact &fact)
{
    if (!fact.isInEffect() || fact.subjects.empty())
        return {};
    StockEntry entry;
    entry.place = {idCast<VariantId>(fact.subjects.front()), locationIn(fact.json, "location"_L1)};
    entry.occurredMs = fact.occurredMs();
    if (fact.hlc.packed != 0) // a count typed into next year would hide every sale until then
        entry.occurredMs = std::min(entry.occurredMs, fact.hlc.ms());
    entry.seq = fact.place();
    entry.unsureMs = fact.unsureMs();
    // Only an adjustment has a sign of its own.
    entry.amount =
        fact.kind == FactKind::StockAdjusted ? signedUnitsIn(fact.json, "qty"_L1) : unitsIn(fact.json, "qty"_L1);
    const StockBucket bucket =
        fact.json.value("bucket"_L1).toString() == "damaged"_L1 ? StockBucket::Damaged : StockBucket::Quality;
    switch (fact.kind) {
    case FactKind::StockReceived:
        entry.reason = StockReason::Received;
        return {entry};
    case FactKind::StockAdjusted:
        entry.reason = StockReason::Adjusted;
        return {entry};
    case FactKind::StockCounted:
        entry.reason = StockReason::Counted;
        entry.isCount = true;
        return {entry};
    case FactKind::StockHeld:
        entry.reason = StockReason::Held;
        entry.bucket = bucket;
        return {entry};
    case FactKind::StockUnheld:
        entry.reason = StockReason::Unheld;
        entry.bucket = bucket;
        entry.amount = -entry.amount;
        return {entry};
    default:
        return {};
    }
}

} // namespace kontor
