// SPDX-License-Identifier: GPL-3.0-or-later
#include "sha256.h"

#include <QtGlobal>

#include <openssl/evp.h>

namespace kontor {

namespace {

constexpr int kSha256Bytes = 32;

/// Looked up once: OpenSSL asks all its providers each time.
const EVP_MD *sha256Method()
{
    static const EVP_MD *const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return method;
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    // Without memory nothing goes on, as everywhere; a wrong hash would be worse.
    if (!m_context || EVP_DigestInit_ex2(m_context.get(), sha256Method(), nullptr) != 1)
        qFatal("SHA-256 is not to be had.");
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView data)
{
    if (EVP_DigestUpdate(m_context.get(), data.data(), static_cast<size_t>(data.size())) != 1)
        qFatal("SHA-256 failed.");
}

QByteArray Sha256::take()
{
    QByteArray out(kSha256Bytes, Qt::Uninitialized);
    const bool isMade =
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(out.data()), nullptr) == 1;
    if (!isMade || EVP_DigestInit_ex2(m_context.get(), nullptr, nullptr) != 1)
        qFatal("SHA-256 failed.");
    return out;
}

QByteArray sha256(QByteArrayView data)
{
    return sha256({data});
}

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    thread_local Sha256 hash; // small messages by the thousand: no memory for each
    for (const QByteArrayView part : parts)
        hash.add(part);
    return hash.take();
}

} // namespace kontor
