// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsplan.h"

#include <QHash>

#include <algorithm>

namespace kontor {

namespace {

constexpr size_t kMostSpansToldOneByOne = 64;

/// Which of `values` belong to a longest increasing subsequence; values below 0 never do.
std::vector<bool> longestIncreasing(const std::vector<int> &values)
{
    std::vector<int> tails; // index into values of the smallest end of a run of each length
    std::vector<int> previous(values.size(), -1);
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
        if (values[i] < 0)
            continue;
        auto at = tails.end();
        if (!tails.empty() && values[tails.back()] >= values[i])
            at = std::lower_bound(tails.begin(), tails.end(), values[i],
                                  [&](int tail, int value) { return values[tail] < value; });
        if (at != tails.begin())
            previous[i] = *(at - 1);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> kept(values.size(), false);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = previous[i])
        kept[i] = true;
    return kept;
}

std::vector<RowSpan> runsOf(const std::vector<bool> &kept, int offset)
{
    std::vector<RowSpan> spans;
    for (int i = 0; i < static_cast<int>(kept.size()); ++i) {
        if (kept[i])
            continue;
        const int at = offset + i;
        if (!spans.empty() && spans.back().last == at - 1)
            spans.back().last = at;
        else
            spans.push_back({at, at});
    }
    return spans;
}

} // namespace

bool RowsPlan::isSmall() const
{
    return removed.size() + inserted.size() <= kMostSpansToldOneByOne;
}

RowsPlan planRows(RowNumbers before, RowNumbers after)
{
    const std::vector<qint64> &a = *before;
    const std::vector<qint64> &b = *after;
    const size_t shorter = std::min(a.size(), b.size());
    size_t head = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;

    const size_t middleA = a.size() - head - tail;
    const size_t middleB = b.size() - head - tail;
    QHash<qint64, int> places;
    places.reserve(static_cast<qsizetype>(middleB));
    for (size_t i = 0; i < middleB; ++i)
        places.insert(b[head + i], static_cast<int>(i));
    std::vector<int> places2(middleA, -1);
    for (size_t i = 0; i < middleA; ++i)
        places2[i] = places.value(a[head + i], -1);
    const std::vector<bool> keptA = longestIncreasing(places2);
    std::vector<bool> keptB(middleB, false);
    for (size_t i = 0; i < middleA; ++i) {
        if (keptA[i])
            keptB[static_cast<size_t>(places2[i])] = true;
    }
    RowsPlan plan{std::move(before), std::move(after), {}, {}};
    plan.removed = runsOf(keptA, static_cast<int>(head));
    plan.inserted = runsOf(keptB, static_cast<int>(head));
    return plan;
}

} // namespace kontor
