// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockworth.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace kontor {

namespace {

constexpr qint64 kMostWorth = 10'000'000'000'000; ///< 10^13: above any shelf; those of a million places fit 64 bits

/// Units by cost; absurd stock comes to a bound.
qint64 boundedWorth(qint64 units, qint64 costMinor)
{
    qint64 product = 0;
    if (__builtin_mul_overflow(units, costMinor, &product))
        return costMinor < 0 ? -kMostWorth : kMostWorth;
    return std::clamp(product, -kMostWorth, kMostWorth);
}

/// What holds of an article while time goes on.
class TermsNow
{
public:
    void hear(const StockTerm &term)
    {
        const StockTerm *&winner = m_winners[static_cast<size_t>(term.kind)];
        if (!winner || std::tie(term.hlc, term.device) > std::tie(winner->hlc, winner->device))
            winner = &term;
    }
    [[nodiscard]] WorthSum worth(qint64 onHand) const
    {
        const bool counts = valueOf(StockTermKind::Tracked, 1) == 1 && valueOf(StockTermKind::Archived, 0) == 0
            && valueOf(StockTermKind::ProductArchived, 0) == 0;
        if (!counts || onHand <= 0)
            return {};
        const std::optional<qint64> cost = valueOf(StockTermKind::Cost, std::nullopt);
        return {1, cost ? 0 : 1, onHand, cost ? boundedWorth(onHand, *cost) : 0};
    }

private:
    [[nodiscard]] std::optional<qint64> valueOf(StockTermKind kind, std::optional<qint64> otherwise) const
    {
        const StockTerm *said = m_winners[static_cast<size_t>(kind)];
        return said ? said->value : otherwise;
    }
    std::array<const StockTerm *, 4> m_winners{};
};

} // namespace

WorthSum &WorthSum::operator+=(const WorthSum &other)
{
    places += other.places;
    uncosted += other.uncosted;
    units += other.units;
    valueMinor += other.valueMinor;
    return *this;
}

qint64 worthQuarter(qint64 ms)
{
    const qint64 quarter = ms / kWorthQuarterMs;
    return ms % kWorthQuarterMs < 0 ? quarter - 1 : quarter;
}

void addWorth(WorthSums &sums, const WorthKey &key, const WorthSum &sum)
{
    if (sum.isNothing())
        return;
    const auto it = sums.try_emplace(key).first;
    it->second += sum;
    if (it->second.isNothing())
        sums.erase(it);
}

std::weak_ordering operator<=>(const StockTerm &a, const StockTerm &b)
{
    return std::tie(a.atMs, a.hlc, a.device, a.kind, a.value) <=> std::tie(b.atMs, b.hlc, b.device, b.kind, b.value);
}

std::optional<qint64> StockTerms::differsFrom(const StockTerms &other) const
{
    if (isArticle != other.isArticle)
        return std::numeric_limits<qint64>::min();
    const auto [mine, theirs] = std::ranges::mismatch(said, other.said);
    std::optional<qint64> first;
    if (mine != said.end())
        first = mine->atMs;
    if (theirs != other.said.end())
        first = std::min(first.value_or(theirs->atMs), theirs->atMs);
    return first;
}

void addWorthOf(WorthSums &sums, const LocationId &location, const LedgerTail &tail, const StockTerms &terms, int sign)
{
    if (!terms.isArticle)
        return;
    TermsNow now;
    auto term = terms.said.begin();
    for (; term != terms.said.end() && term->atMs < tail.fromMs; ++term)
        now.hear(*term);
    qint64 onHand = tail.onHand;
    WorthSum before = now.worth(onHand);
    const auto book = [&](qint64 atMs) {
        const WorthSum worth = now.worth(onHand);
        WorthSum change = worth;
        change += -before;
        addWorth(sums, {worthQuarter(atMs), location}, sign < 0 ? -change : change);
        before = worth;
    };
    for (auto entry = tail.entries.begin(); entry != tail.entries.end() || term != terms.said.end();) {
        const bool isWord =
            entry == tail.entries.end() || (term != terms.said.end() && term->atMs <= entry->occurredMs);
        if (isWord) {
            now.hear(*term);
            book((term++)->atMs);
        } else {
            onHand = entry->isCount ? entry->amount : onHand + entry->amount;
            book((entry++)->occurredMs);
        }
    }
}

} // namespace kontor
