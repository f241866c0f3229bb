// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace kontor {

/// Gives random bytes. Injected, so that a seed makes a run repeatable.
class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(unsigned char *data, size_t size) = 0;

    [[nodiscard]] QByteArray bytes(int count);
    /// Uniform in [0, bound); bound must be positive.
    [[nodiscard]] quint32 below(quint32 bound);
};

/// The operating system's generator, through libsodium.
class SystemRandom final : public Random
{
public:
    SystemRandom();
    void fill(unsigned char *data, size_t size) override;
};

/// The same seed gives the same bytes on every machine (ChaCha20 keyed by a hash of the seed, so
/// that neighbouring seeds share nothing).
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed);
    void fill(unsigned char *data, size_t size) override;

private:
    std::array<unsigned char, 32> m_key{};
    quint64 m_block = 0;
    std::array<unsigned char, 1024> m_buffer{};
    size_t m_used = sizeof(m_buffer);
};

} // namespace kontor
