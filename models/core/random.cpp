// SPDX-License-Identifier: GPL-3.0-or-later
#include "random.h"

#include "sha256.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace kontor {

QByteArray Random::bytes(int count)
{
    QByteArray out(count, Qt::Uninitialized);
    fill(reinterpret_cast<unsigned char *>(out.data()), static_cast<size_t>(count));
    return out;
}

quint32 Random::below(quint32 bound)
{
    Q_ASSERT(bound > 0);
    const quint32 limit = UINT32_MAX - UINT32_MAX % bound; // rejection keeps it uniform
    quint32 value = 0;
    do {
        fill(reinterpret_cast<unsigned char *>(&value), sizeof(value));
    } while (value >= limit);
    return value % bound;
}

SystemRandom::SystemRandom()
{
    if (sodium_init() < 0)
        qFatal("libsodium could not be initialised");
}

void SystemRandom::fill(unsigned char *data, size_t size)
{
    randombytes_buf(data, size);
}

SeededRandom::SeededRandom(quint64 seed)
{
    const QByteArray text = "kontor-seed-" + QByteArray::number(seed);
    const QByteArray hash = sha256(text);
    std::memcpy(m_key.data(), hash.constData(), m_key.size());
}

void SeededRandom::fill(unsigned char *data, size_t size)
{
    while (size > 0) {
        if (m_used == m_buffer.size()) {
            std::array<unsigned char, crypto_stream_chacha20_NONCEBYTES> nonce{};
            std::memcpy(nonce.data(), &m_block, sizeof(m_block));
            crypto_stream_chacha20(m_buffer.data(), m_buffer.size(), nonce.data(), m_key.data());
            ++m_block;
            m_used = 0;
        }
        const size_t take = std::min(size, m_buffer.size() - m_used);
        std::memcpy(data, m_buffer.data() + m_used, take);
        m_used += take;
        data += take;
        size -= take;
    }
}

} // namespace kontor
