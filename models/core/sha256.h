// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <memory>

struct evp_md_ctx_st;

namespace kontor {

/// SHA-256 (FIPS 180-4) of what comes in pieces. By OpenSSL, which uses the processor's own instructions where it has
/// them: a copy of a large shop is some gigabytes. For one thread at a time.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView data);
    /// Of all that was added, 32 bytes; then it begins anew.
    [[nodiscard]] QByteArray take();

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// 32 bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView data);
/// SHA-256 over the parts one after another.
[[nodiscard]] QByteArray sha256(std::initializer_list<QByteArrayView> parts);

} // namespace kontor
