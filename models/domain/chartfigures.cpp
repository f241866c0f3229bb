// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfigures.h"

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

} // namespace kontor
