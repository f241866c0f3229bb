// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"

#include <compare>
#include <limits>

namespace kontor {

/// Where units lie at a location. Stored as these numbers.
enum class StockBucket { OnHand = 0, Damaged = 1, Quality = 2 };

/// Why a level changed. Stored as these numbers.
enum class StockReason {
    Received = 0,
    Adjusted = 1,
    Counted = 2,
    Shipped = 3,
    Returned = 4,
    TransferOut = 5,
    TransferIn = 6,
    Purchase = 7,
    Held = 8,
    Unheld = 9,
    TransferLost = 10
};

[[nodiscard]] QString code(StockReason reason);

/// A variant at a location: what a level belongs to.
struct StockPlace {
    VariantId variant;
    LocationId location;
    friend bool operator==(const StockPlace &, const StockPlace &) = default;
    friend bool operator<(const StockPlace &a, const StockPlace &b)
    {
        return a.variant == b.variant ? a.location < b.location : a.variant < b.variant;
    }
};

/// One line of the stock ledger. A count sets the level; everything else moves it.
struct StockEntry {
    StockPlace place;
    qint64 occurredMs = 0;
    qint64 seq = 0; ///< place in the shop's order; breaks ties of time
    qint64 unsureMs = 0; ///< how far occurredMs may be off
    int part = 0; ///< tells apart several entries of one fact
    StockBucket bucket = StockBucket::OnHand;
    StockReason reason = StockReason::Adjusted;
    bool isCount = false;
    qint64 amount = 0; ///< signed units moved, or the number counted
    RecordId document; ///< the order, transfer or purchase order behind it; null: a stock fact of its own

    /// Order in which a place's entries are folded. What has no seq yet comes after what has one.
    [[nodiscard]] bool isAfter(qint64 otherMs, qint64 otherSeq) const
    {
        const auto rank = [](qint64 s) { return s == 0 ? std::numeric_limits<qint64>::max() : s; };
        return occurredMs != otherMs ? occurredMs > otherMs : rank(seq) > rank(otherSeq);
    }
    /// Sold, returned, received or bought: what shows that somebody wants the goods.
    [[nodiscard]] bool isTrade() const
    {
        return reason == StockReason::Received || reason == StockReason::Shipped || reason == StockReason::Returned
            || reason == StockReason::Purchase;
    }
    friend bool operator==(const StockEntry &, const StockEntry &) = default;
};

/// The level of one place: the latest count plus what happened after it.
struct StockLevelState {
    qint64 onHand = 0;
    qint64 damaged = 0;
    qint64 quality = 0;
    qint64 countedAtMs = 0; ///< 0: never counted
    qint64 countedSeq = 0;
    qint64 tradedAtMs = 0; ///< the latest of its trade; 0: there is none
    bool operator==(const StockLevelState &) const = default;
};

/// Folds entries in any order into the level of their common place.
[[nodiscard]] StockLevelState foldStock(const std::vector<StockEntry> &entries);

/// The entries of a fact that is a document of its own (received, adjusted, counted, held, unheld).
[[nodiscard]] std::vector<StockEntry> stockEntriesOf(const Fact &fact);

} // namespace kontor
