// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kontor {

namespace {

__extension__ typedef unsigned __int128 UnsignedWide;

quint64 magnitudeOf(qint64 value)
{
    return value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
}

qint64 withSign(quint64 magnitude, bool negative)
{
    return static_cast<qint64>(negative ? 0 - magnitude : magnitude);
}

std::unexpected<Error> tooLarge()
{
    return fail(ErrorKind::Usage, "amount_too_large", QStringLiteral("The amount is too large to be calculated with."));
}

quint64 weightAt(const std::vector<qint64> &weights, size_t index)
{
    return index < weights.size() && weights[index] > 0 ? static_cast<quint64>(weights[index]) : 0;
}

UnsignedWide sumOfWeights(const std::vector<qint64> &weights, size_t count)
{
    UnsignedWide sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += weightAt(weights, i);
    return sum;
}

/// Largest remainder over the first parts.size() weights; sum is their (positive) sum.
void spreadMagnitude(quint64 total, const std::vector<qint64> &weights, UnsignedWide sum, std::vector<quint64> &parts)
{
    std::vector<UnsignedWide> remainders(parts.size());
    quint64 left = total;
    for (size_t i = 0; i < parts.size(); ++i) {
        const UnsignedWide product = UnsignedWide(total) * weightAt(weights, i);
        parts[i] = static_cast<quint64>(product / sum);
        remainders[i] = product % sum;
        left -= parts[i];
    }
    std::vector<size_t> order(parts.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return remainders[a] > remainders[b]; });
    for (size_t i = 0; i < left; ++i)
        ++parts[order[i]];
}

} // namespace

Result<qint64> addMinor(qint64 a, qint64 b)
{
    qint64 sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return tooLarge();
    return sum;
}

Result<qint64> mulMinor(qint64 unit, qint64 qty)
{
    qint64 product = 0;
    if (__builtin_mul_overflow(unit, qty, &product))
        return tooLarge();
    return product;
}

qint64 mulDivRound(qint64 a, qint64 b, qint64 c)
{
    if (c <= 0)
        qFatal("mulDivRound: the divisor must be positive");
    const bool negative = (a < 0) != (b < 0);
    const UnsignedWide divisor = magnitudeOf(c);
    const UnsignedWide quotient = (UnsignedWide(magnitudeOf(a)) * magnitudeOf(b) + divisor / 2) / divisor;
    const quint64 limit = quint64(std::numeric_limits<qint64>::max()) + (negative ? 1 : 0);
    if (quotient > limit)
        qFatal("mulDivRound: the result does not fit 64 bits");
    return withSign(static_cast<quint64>(quotient), negative);
}

qint64 taxInside(qint64 gross, qint64 ppm)
{
    Q_ASSERT(ppm >= 0);
    return mulDivRound(gross, ppm, 1000000 + ppm);
}

qint64 taxOn(qint64 net, qint64 ppm)
{
    Q_ASSERT(ppm >= 0);
    return mulDivRound(net, ppm, 1000000);
}

std::vector<qint64> spread(qint64 total, const std::vector<qint64> &weights, const std::vector<qint64> &quantities)
{
    if (weights.empty())
        return {};
    std::vector<quint64> parts(weights.size());
    if (const UnsignedWide byWeight = sumOfWeights(weights, parts.size()); byWeight > 0)
        spreadMagnitude(magnitudeOf(total), weights, byWeight, parts);
    else if (const UnsignedWide byQuantity = sumOfWeights(quantities, parts.size()); byQuantity > 0)
        spreadMagnitude(magnitudeOf(total), quantities, byQuantity, parts);
    else
        parts.front() = magnitudeOf(total);

    std::vector<qint64> shares(parts.size());
    std::ranges::transform(parts, shares.begin(), [total](quint64 part) { return withSign(part, total < 0); });
    return shares;
}

qint64 shareOfUnits(qint64 total, qint64 n, qint64 from, qint64 to)
{
    Q_ASSERT(0 <= from && from <= to && to <= n);
    return mulDivRound(total, to, n) - mulDivRound(total, from, n);
}

} // namespace kontor
