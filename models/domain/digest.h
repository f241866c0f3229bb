// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>

namespace kontor {

/// A sum modulo 2^256 of hashes: the same set in any order gives the same sum, and a member can be
/// taken out again.
class DigestSum
{
public:
    DigestSum() = default;
    explicit DigestSum(const QByteArray &bytes32);

    void add(const QByteArray &hash32);
    void subtract(const QByteArray &hash32);
    void add(const DigestSum &other);

    [[nodiscard]] QByteArray bytes() const; ///< 32 bytes, big-endian
    [[nodiscard]] QByteArray hex() const { return bytes().toHex(); }
    [[nodiscard]] bool isZero() const;
    bool operator==(const DigestSum &) const = default;

private:
    std::array<std::uint32_t, 8> m_limbs{}; ///< least significant first
};

} // namespace kontor
