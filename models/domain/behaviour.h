// SPDX-License-Identifier: GPL-3.0-or-later
// What buyers did in a storefront, told by events, and what is kept of it day by day: never who did what, only
// fingerprints of it, which tell whether two files mean the same.
#pragma once

#include <QString>

#include <compare>
#include <map>
#include <optional>
#include <vector>

namespace kontor {

/// Other: an event that is known and no step of anything; it only keeps its session alive.
enum class BehaviourKind { View, Cart, Favourite, Order, Purchase, Search, Other };
inline constexpr int kBehaviourKinds = static_cast<int>(BehaviourKind::Other) + 1;

/// By the names storefronts use ("view_item", "add_to_cart", "pv", …), in any case; nothing for others.
[[nodiscard]] std::optional<BehaviourKind> behaviourKindOf(const QString &name);

struct BehaviourEvent {
    quint64 print = 0; ///< the same event has the same one, in whatever file and on whatever desk
    quint64 visitor = 0;
    quint64 session = 0; ///< as the storefront calls it; 0: it does not say
    qint64 atMs = 0;
    int day = 0; ///< shop-local yyyymmdd
    BehaviourKind kind = BehaviourKind::Other;
    qint64 row = 0; ///< of the file that tells of it
};

/// What is counted by day. The first are BehaviourKind; their names are written into facts for ever.
enum class EventMeasure {
    Rejected = kBehaviourKinds, ///< rows received that are not whole, or told twice
    Sessions, ///< by the day they began
    FunnelView, ///< sessions with a view, by the day of the first one; so the next
    FunnelCart, ///< of those, the ones whose view led to a cart
    FunnelOrder, ///< of those, to an order
    FunnelPaid, ///< of those, to a payment
    Carts, ///< sessions that filled a cart, by the day they did first
    CartsOrdered ///< of those, the ones ordered within kCartMs
};
inline constexpr int kEventMeasures = static_cast<int>(EventMeasure::CartsOrdered) + 1;

[[nodiscard]] constexpr EventMeasure measureOf(BehaviourKind kind)
{
    return static_cast<EventMeasure>(kind);
}
[[nodiscard]] QString code(EventMeasure measure); ///< snake_case
[[nodiscard]] std::optional<EventMeasure> eventMeasureFromCode(const QString &code);

inline constexpr qint64 kSessionIdleMs = 30 * 60'000; ///< a longer pause ends a session
inline constexpr qint64 kFunnelMs = 7LL * 24 * 3'600'000; ///< from the first view to the payment, both ends included
inline constexpr qint64 kCartMs = 24LL * 3'600'000; ///< a cart not ordered by then is abandoned

struct EventKey {
    int day = 0; ///< shop-local yyyymmdd
    EventMeasure measure = EventMeasure::Rejected;
    friend auto operator<=>(const EventKey &, const EventKey &) = default;
};

/// Fingerprints in rising order, each once.
using Prints = std::vector<quint64>;
/// What was counted on which day, each by its fingerprint: those of two files unite without counting anything twice.
using EventSums = std::map<EventKey, Prints>;

/// Counts events, sessions, funnel and carts. Brings the events into the order of their visitors and times; what
/// happened in the same instant is taken in the order of the funnel.
[[nodiscard]] EventSums rollUp(std::vector<BehaviourEvent> &events);
/// Sorts, and leaves each once.
void settle(Prints &prints);
void unite(EventSums &sums, const EventSums &others);
/// The same of both; spreads over all bits.
[[nodiscard]] quint64 mixedPrint(quint64 one, quint64 other);

/// Base64 of 8 bytes each, the highest first; nothing when it is not that.
[[nodiscard]] QString printsText(const quint64 *first, size_t count);
[[nodiscard]] std::optional<Prints> printsFromText(const QString &text);

} // namespace kontor
