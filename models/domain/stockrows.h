// SPDX-License-Identifier: GPL-3.0-or-later
// What the lists of stock show: an article in one place, or in all of them together.
#pragma once

#include "listrows.h"
#include "supply.h"

namespace kontor {

/// Somebody knows of a warning, or wants to hear of it later. Holds until the warning closes.
struct WarningQuiet {
    std::optional<qint64> snoozedUntilMs;
    QString acknowledgedBy;
    [[nodiscard]] bool isQuiet() const { return snoozedUntilMs || !acknowledgedBy.isEmpty(); }
    bool operator==(const WarningQuiet &) const = default;
};

/// Rows of places are numbered from here on, so that no list ever takes one for that of an article.
inline constexpr qint64 kFirstPlaceRow = qint64{1} << 40;

struct StockRow {
    qint64 n = 0; ///< of the place; of the article where the row means all places
    GoodsRow goods; ///< its numbers are those of all places
    std::optional<LocationId> location; ///< empty: all
    QString locationName;
    qint64 onHand = 0;
    qint64 reserved = 0;
    qint64 damaged = 0;
    qint64 quality = 0;
    qint64 incoming = 0;
    std::optional<qint64> warnAt;
    // Of the last 28 days.
    ReorderInputs inputs;
    ReorderAdvice advice;
    QString supplier;
    std::optional<SupplierId> supplierId;
    // Of rows that warn.
    std::optional<qint64> sinceMs;
    WarningQuiet quiet;

    [[nodiscard]] qint64 aside() const { return damaged + quality; }
    [[nodiscard]] qint64 available() const { return onHand - reserved - damaged - quality; }
    [[nodiscard]] StockLevel level() const { return goods.tracked ? stockLevel(available(), warnAt) : StockLevel::Ok; }
    /// At the cost of the article; empty: nobody knows what it cost. What is oversold is worth nothing.
    [[nodiscard]] std::optional<qint64> valueMinor() const;
};

enum class StockSort { Title, Sku, Available, OnHand, Value };

/// Beside its level: what is special about the stock.
enum class StockState { Aside, Incoming, Dead, Soon };

/// Which rows a list of warnings shows, any of them. What runs out soon may be above its threshold still.
enum class WarningView { Open = 1, Quiet = 2, All = Open | Quiet, Soon = 4 };
Q_DECLARE_FLAGS(WarningViews, WarningView) // no operators: in this namespace they would hide those of keys

struct StockFilter {
    GoodsFilter goods; ///< words, category, status, tags, …; levels and available count in the rows' own numbers
    bool isByPlace = false; ///< a row for each place; otherwise for each article
    std::optional<LocationId> location; ///< only there; rows are places then
    std::vector<StockState> states; ///< any of them
    WarningViews warnings; ///< only such places; none of them: no list of warnings
    StockSort sort = StockSort::Title;
    bool descending = false;
    [[nodiscard]] bool arePlaces() const { return isByPlace || location || warnings != WarningViews(); }
};

/// Of all rows of a list.
struct StockSums {
    qint64 onHand = 0;
    qint64 reserved = 0;
    qint64 incoming = 0;
    qint64 valueMinor = 0;
    qint64 withoutCost = 0; ///< rows that have stock and no known cost
};

/// Places that warn: an article in two places may warn twice. What is quiet is in none of the others; with it they are
/// the part of the stock warning rate.
struct WarningCounts {
    qint64 oversold = 0;
    qint64 out = 0;
    qint64 low = 0;
    qint64 quiet = 0;
    qint64 articles = 0; ///< of the open ones, each once
    [[nodiscard]] qint64 open() const { return oversold + out + low; }
    /// Where nothing is left.
    [[nodiscard]] qint64 empty() const { return oversold + out; }
};

/// Nothing sold and nothing come for so long: dead stock, where the shop says nothing else.
inline constexpr qint64 kUsualDeadDays = 90;

} // namespace kontor
