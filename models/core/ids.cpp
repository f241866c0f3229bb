// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"

#include "random.h"

#include <QtEndian>

#include <array>

namespace kontor {

namespace {

constexpr int kHighBits = 12;
constexpr int kLowBits = 62;
constexpr int kRoomBits = 8; ///< of the first one of a millisecond, so that others find room after it

quint64 lowest(int bits)
{
    return (quint64(1) << bits) - 1;
}

quint64 randomWord(Random &random)
{
    std::array<unsigned char, sizeof(quint64)> bytes{};
    random.fill(bytes.data(), bytes.size());
    return qFromBigEndian<quint64>(bytes.data());
}

QUuid versionSeven(qint64 unixMs, quint64 high, quint64 low)
{
    QByteArray bytes(16, Qt::Uninitialized);
    constexpr quint64 kVersion = 7;
    constexpr quint64 kVariant = 2;
    qToBigEndian((static_cast<quint64>(unixMs) << 16) | (kVersion << kHighBits) | high, bytes.data());
    qToBigEndian((kVariant << kLowBits) | low, bytes.data() + sizeof(quint64));
    return QUuid::fromRfc4122(bytes);
}

} // namespace

QUuid uuidV7(qint64 unixMs, Random &random)
{
    const quint64 high = randomWord(random) & lowest(kHighBits);
    return versionSeven(unixMs, high, randomWord(random) & lowest(kLowBits));
}

QUuid IdMint::next(qint64 unixMs, Random &random)
{
    const bool isSameMoment = unixMs == m_ms;
    m_low += isSameMoment ? 1 + (randomWord(random) & lowest(32)) : 0;
    m_high += m_low >> kLowBits;
    m_low &= lowest(kLowBits);
    if (!isSameMoment || m_high > lowest(kHighBits)) {
        m_ms = unixMs;
        m_high = randomWord(random) & lowest(kHighBits - kRoomBits);
        m_low = randomWord(random) & lowest(kLowBits);
    }
    return versionSeven(unixMs, m_high, m_low);
}

QUuid uuidV5(const QUuid &space, const QByteArray &name)
{
    return QUuid::createUuidV5(space, name);
}

} // namespace kontor
