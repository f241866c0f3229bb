// SPDX-License-Identifier: GPL-3.0-or-later
// What stock was worth, told by what changed it: by every line of the ledger, and by every word about what an article
// costs, whether its stock is tracked and whether it is archived. The changes of any span of time add up to what came
// of it, so that sums of changes tell the value at any moment.
#pragma once

#include "stockentry.h"

#include <QByteArray>

#include <compare>
#include <map>
#include <optional>
#include <vector>

namespace kontor {

/// Places of tracked, living articles that have units on hand, together; a place below 0 counts as empty. Also a
/// change of all that.
struct WorthSum {
    qint64 places = 0;
    qint64 uncosted = 0; ///< of them, those whose article had no known cost
    qint64 units = 0;
    qint64 valueMinor = 0; ///< of the others, units by what one cost; of the shop's currency

    /// Nothing when there is stock, and nobody knows what any of it cost.
    [[nodiscard]] std::optional<qint64> knownValue() const
    {
        return places > 0 && places == uncosted ? std::nullopt : std::optional(valueMinor);
    }
    [[nodiscard]] bool isNothing() const { return *this == WorthSum(); }
    WorthSum &operator+=(const WorthSum &other);
    [[nodiscard]] WorthSum operator-() const { return {-places, -uncosted, -units, -valueMinor}; }
    friend bool operator==(const WorthSum &, const WorthSum &) = default;
};

/// Time is cut into quarters of an hour since 1970 in UTC. In every time zone of today a day begins with one of them,
/// so that days of any zone, also those of 23 or 25 hours, are whole numbers of them.
inline constexpr qint64 kWorthQuarterMs = 15 * 60'000;
[[nodiscard]] qint64 worthQuarter(qint64 ms);

struct WorthKey {
    qint64 quarter = 0;
    LocationId location;
    friend bool operator==(const WorthKey &, const WorthKey &) = default;
    friend bool operator<(const WorthKey &a, const WorthKey &b)
    {
        return a.quarter != b.quarter ? a.quarter < b.quarter : a.location < b.location;
    }
};

/// Changes by when they happened; what comes to nothing is left out.
using WorthSums = std::map<WorthKey, WorthSum>;

void addWorth(WorthSums &sums, const WorthKey &key, const WorthSum &sum);

/// What can be said of an article that its stock's worth depends on. Stored by its field's name.
enum class StockTermKind { Cost, Tracked, Archived, ProductArchived };

/// One such word. What holds at a moment is, of the words of its kind said up to then, that which wins as a register
/// does.
struct StockTerm {
    StockTermKind kind = StockTermKind::Cost;
    qint64 atMs = 0;
    qint64 hlc = 0;
    QByteArray device;
    std::optional<qint64> value; ///< minor units, or 1 for yes; empty: no cost

    friend bool operator==(const StockTerm &, const StockTerm &) = default;
    friend std::weak_ordering operator<=>(const StockTerm &a, const StockTerm &b); ///< by time
};

/// All words about one article, by time. Before the first one its cost is not known, it is tracked and not archived.
struct StockTerms {
    bool isArticle = false; ///< stock of what the shop has no article for is worth nothing
    std::vector<StockTerm> said;

    /// The first moment at which both may tell something else; empty: they say the same.
    [[nodiscard]] std::optional<qint64> differsFrom(const StockTerms &other) const;
};

/// The end of a place's ledger: from a moment on, by the order of StockEntry::isAfter, units on hand only.
struct LedgerTail {
    qint64 fromMs = 0;
    qint64 onHand = 0; ///< right before it
    std::vector<StockEntry> entries;
};

/// Adds (or, with -1, takes off) every change of what the place is worth since the tail begins.
void addWorthOf(WorthSums &sums, const LocationId &location, const LedgerTail &tail, const StockTerms &terms, int sign);

} // namespace kontor
