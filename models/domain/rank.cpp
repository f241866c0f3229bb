// SPDX-License-Identifier: GPL-3.0-or-later
#include "rank.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int Base = 36;
constexpr qsizetype LongestRank = 200; // far beyond what dragging makes; a hostile rank must not grow for ever

int digitOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    return c >= u'a' && c <= u'z' ? c.unicode() - u'a' + 10 : -1;
}

QChar digit(int value)
{
    return value < 10 ? QChar(u'0' + value) : QChar(u'a' + value - 10);
}

bool isRank(const QString &text)
{
    return text.size() <= LongestRank && std::ranges::all_of(text, [](QChar c) { return digitOf(c) >= 0; });
}

/// Positions of a longest strictly rising run of sound ranks: those that may stay.
std::vector<bool> keepers(const std::vector<QString> &ranks)
{
    std::vector<size_t> tails; // tails[k]: the smallest end of a run of k + 1
    std::vector<size_t> before(ranks.size(), ranks.size());
    for (size_t i = 0; i < ranks.size(); ++i) {
        if (ranks[i].isEmpty() || !isRank(ranks[i]))
            continue;
        const auto at = std::ranges::lower_bound(tails, ranks[i], {}, [&](size_t k) { return ranks[k]; });
        if (at != tails.begin())
            before[i] = *(at - 1);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> kept(ranks.size(), false);
    for (size_t i = tails.empty() ? ranks.size() : tails.back(); i < ranks.size(); i = before[i])
        kept[i] = true;
    return kept;
}

/// Fills first..last (exclusive) with ranks between the two; halves, so that ranks stay short.
bool fill(std::vector<QString> &ranks, size_t first, size_t last, const QString &before, const QString &after)
{
    if (first >= last)
        return true;
    const size_t middle = first + (last - first) / 2;
    ranks[middle] = rankBetween(before, after);
    return !ranks[middle].isEmpty() && fill(ranks, first, middle, before, ranks[middle])
        && fill(ranks, middle + 1, last, ranks[middle], after);
}

} // namespace

QString rankBetween(const QString &before, const QString &after)
{
    if (!isRank(before) || !isRank(after) || (!after.isEmpty() && before >= after))
        return {};
    QString rank;
    bool open = after.isEmpty();
    for (qsizetype i = 0; rank.size() <= LongestRank; ++i) {
        const int low = i < before.size() ? digitOf(before.at(i)) : 0;
        const int high = open ? Base : i < after.size() ? digitOf(after.at(i)) : -1;
        if (high < 0)
            return {}; // "1" and "10": nothing lies between
        if (high - low > 1)
            return rank + digit((low + high) / 2);
        open = open || high > low;
        rank += digit(low);
    }
    return {};
}

std::vector<QString> ranksFor(const std::vector<QString> &present)
{
    std::vector<QString> ranks = present;
    const std::vector<bool> kept = keepers(present);
    QString before;
    bool fits = true;
    for (size_t i = 0; i < ranks.size() && fits;) {
        if (kept[i]) {
            before = ranks[i++];
            continue;
        }
        size_t end = i;
        while (end < ranks.size() && !kept[end])
            ++end;
        fits = fill(ranks, i, end, before, end < ranks.size() ? ranks[end] : QString());
        i = end;
    }
    if (fits)
        return ranks;
    for (QString &rank : ranks)
        rank.clear();
    (void)fill(ranks, 0, ranks.size(), {}, {});
    return ranks;
}

} // namespace kontor
