// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfigures.h"

#include <algorithm>

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
