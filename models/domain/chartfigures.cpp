// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfigures.h"

#include <algorithm>
#include <map>

namespace kontor {

SalesSum &SalesSum::operator+=(const SalesSum &other)
{
    orders += other.orders;
    units += other.units;
    gross += other.gross;
    discount += other.discount;
    returns += other.returns;
    net += other.net;
    tax += other.tax;
    shipping += other.shipping;
    return *this;
}

std::vector<ReasonSum> joinedReasons(const std::vector<ReasonSum> &asTyped)
{
    std::map<QString, ReasonSum> sums;
    std::map<QString, std::map<QString, qint64>> spellings;
    for (const ReasonSum &each : asTyped) {
        const QString spelling = each.reason.simplified();
        const QString key = spelling.toCaseFolded();
        sums[key].refunds += each.refunds;
        sums[key].minor += each.minor;
        spellings[key][spelling] += each.refunds;
    }
    std::vector<ReasonSum> joined;
    for (auto &[key, sum] : sums) {
        sum.reason = std::ranges::max_element(spellings[key], {}, [](const auto &each) { return each.second; })->first;
        joined.push_back(sum);
    }
    std::ranges::sort(joined, [](const ReasonSum &a, const ReasonSum &b) {
        return a.minor != b.minor ? a.minor > b.minor : a.reason < b.reason;
    });
    return joined;
}

std::optional<double> StockFigures::coverDays() const
{
    if (soldLately <= 0)
        return {};
    return static_cast<double>(all.onHand) * 28 / static_cast<double>(soldLately);
}

std::optional<Ratio> WarnedFigures::latest() const
{
    const auto found =
        std::find_if(spans.rbegin(), spans.rend(), [](const WarnedSpan &span) { return span.last.has_value(); });
    return found == spans.rend() ? std::nullopt : found->last;
}

} // namespace kontor
