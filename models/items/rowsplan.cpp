// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsplan.h"

#include <algorithm>

namespace kontor {

namespace {

constexpr size_t kMostSpansToldOneByOne = 64;
constexpr size_t kRowsATellingMayPass = 2'000'000; // a view looks at every row for each run that is told
constexpr qint64 kDenseFrom = 1'000'000;
constexpr qint64 kDenseShare = 16;

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

size_t mostSpans(size_t rows)
{
    return std::clamp<size_t>(kRowsATellingMayPass / std::max<size_t>(rows, 1), 2, kMostSpansToldOneByOne);
}

RowsPlan planReplacement(RowNumbers before, RowNumbers after, std::shared_ptr<const RowPlaces> places)
{
    return {std::move(before), std::move(after), std::move(places), {}, {}, {}, {}, {}};
}

/// A row that only moved stays here: its new place comes with the last step.
void addStages(RowsPlan &plan)
{
    std::vector<qint64> parted = *plan.before;
    const auto gone = std::ranges::stable_partition(parted, [&](qint64 n) { return plan.places->of(n) >= 0; });
    std::vector<qint64> staying(parted.begin(), gone.begin());
    const RowPlaces known(staying);
    std::vector<qint64> joined = staying;
    std::ranges::copy_if(*plan.after, std::back_inserter(joined), [&](qint64 n) { return known.of(n) < 0; });
    plan.parted = std::make_shared<const std::vector<qint64>>(std::move(parted));
    plan.staying = std::make_shared<const std::vector<qint64>>(std::move(staying));
    plan.joined = std::make_shared<const std::vector<qint64>>(std::move(joined));
}

} // namespace

RowPlaces::RowPlaces(const std::vector<qint64> &numbers)
{
    if (numbers.empty())
        return;
    const qint64 highest = *std::ranges::max_element(numbers);
    if (highest > kDenseFrom && highest / kDenseShare > std::ssize(numbers)) {
        m_sparse.reserve(std::ssize(numbers));
        for (size_t i = 0; i < numbers.size(); ++i)
            m_sparse.insert(numbers[i], static_cast<int>(i));
        return;
    }
    m_dense.assign(static_cast<size_t>(highest) + 1, -1);
    for (size_t i = 0; i < numbers.size(); ++i)
        m_dense[static_cast<size_t>(numbers[i])] = static_cast<int>(i);
}

int RowPlaces::of(qint64 number) const
{
    if (m_dense.empty())
        return m_sparse.value(number, -1);
    return number >= 0 && number < std::ssize(m_dense) ? m_dense[static_cast<size_t>(number)] : -1;
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

    auto places = std::make_shared<const RowPlaces>(b);
    const size_t middleA = a.size() - head - tail;
    const size_t middleB = b.size() - head - tail;
    std::vector<int> places2(middleA, -1); // in the middle of b; a row of the middle can stand nowhere else
    for (size_t i = 0; i < middleA; ++i) {
        if (const int at = places->of(a[head + i]); at >= 0)
            places2[i] = at - static_cast<int>(head);
    }
    const std::vector<bool> keptA = longestIncreasing(places2);
    std::vector<bool> keptB(middleB, false);
    for (size_t i = 0; i < middleA; ++i) {
        if (keptA[i])
            keptB[static_cast<size_t>(places2[i])] = true;
    }
    RowsPlan plan = planReplacement(std::move(before), std::move(after), std::move(places));
    plan.removed = runsOf(keptA, static_cast<int>(head));
    plan.inserted = runsOf(keptB, static_cast<int>(head));
    if (plan.removed.size() + plan.inserted.size() > mostSpans(shorter))
        addStages(plan);
    return plan;
}

RowsPlan planReplacement(RowNumbers before, RowNumbers after)
{
    auto places = std::make_shared<const RowPlaces>(*after);
    return planReplacement(std::move(before), std::move(after), std::move(places));
}

} // namespace kontor
