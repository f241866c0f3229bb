// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"

#include <QtEndian>

namespace kontor {

namespace {

std::array<std::uint32_t, 8> limbsOf(const QByteArray &bytes)
{
    std::array<std::uint32_t, 8> limbs{};
    if (bytes.size() != 32) // a damaged column: the digests differ, and check says so
        return limbs;
    for (size_t i = 0; i < 8; ++i)
        limbs[i] = qFromBigEndian<quint32>(bytes.constData() + (7 - i) * 4);
    return limbs;
}

} // namespace

DigestSum::DigestSum(const QByteArray &bytes32) : m_limbs(limbsOf(bytes32))
{ }

void DigestSum::add(const QByteArray &hash32)
{
    const auto other = limbsOf(hash32);
    std::uint64_t carry = 0;
    for (size_t i = 0; i < 8; ++i) {
        carry += std::uint64_t{m_limbs[i]} + other[i];
        m_limbs[i] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
}

void DigestSum::subtract(const QByteArray &hash32)
{
    const auto other = limbsOf(hash32);
    std::int64_t borrow = 0;
    for (size_t i = 0; i < 8; ++i) {
        const std::int64_t diff = std::int64_t{m_limbs[i]} - other[i] + borrow;
        m_limbs[i] = static_cast<std::uint32_t>(diff);
        borrow = diff < 0 ? -1 : 0;
    }
}

void DigestSum::add(const DigestSum &other)
{
    add(other.bytes());
}

QByteArray DigestSum::bytes() const
{
    QByteArray out(32, Qt::Uninitialized);
    for (size_t i = 0; i < 8; ++i)
        qToBigEndian<quint32>(m_limbs[i], out.data() + (7 - i) * 4);
    return out;
}

bool DigestSum::isZero() const
{
    return *this == DigestSum{};
}

} // namespace kontor
