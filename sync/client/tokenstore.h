// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"
#include "result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace kontor {

/// Where a desk keeps what opens its shop on the server: in the system's keychain or sealed with a password, never in
/// the shop's file and never plain. Calls may wait for a person who unlocks the keychain.
class TokenStore
{
public:
    virtual ~TokenStore() = default;
    [[nodiscard]] virtual Result<void> keep(const QString &name, const QByteArray &secret) = 0;
    /// Empty: nothing of this name.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &name) = 0;
    [[nodiscard]] virtual Result<void> forget(const QString &name) = 0;
};

/// Secret Service, KWallet, macOS Keychain, Windows Credential Manager. Needs an event loop beneath it.
class KeychainTokens final : public TokenStore
{
public:
    [[nodiscard]] Result<void> keep(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] Result<QByteArray> read(const QString &name) override;
    [[nodiscard]] Result<void> forget(const QString &name) override;
};

/// A file for each secret beside the shop, sealed (XSalsa20-Poly1305) with a key made from a password (Argon2id).
class SealedTokens final : public TokenStore
{
public:
    SealedTokens(QString folder, QByteArray password, Random &random)
        : m_folder(std::move(folder)), m_password(std::move(password)), m_random(random)
    { }
    [[nodiscard]] Result<void> keep(const QString &name, const QByteArray &secret) override;
    /// "wrong_password" when it does not open.
    [[nodiscard]] Result<QByteArray> read(const QString &name) override;
    [[nodiscard]] Result<void> forget(const QString &name) override;
    /// Whether a file of this name is there; needs no password.
    [[nodiscard]] bool has(const QString &name) const;

private:
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] Result<QByteArray> keyFrom(const QByteArray &salt) const;
    QString m_folder;
    QByteArray m_password;
    Random &m_random;
};

/// Files beside the shop, sealed with `password` or, when $KONTOR_TOKEN_PASSWORD_FILE names a file, with its first
/// line; with neither, the system's keychain.
[[nodiscard]] Result<std::unique_ptr<TokenStore>> tokenStoreFor(const QString &shopPath, Random &random,
                                                                const QByteArray &password = {});
/// Whether the secret of this name lies sealed beside the shop and only a person can say with which password.
[[nodiscard]] bool needsPassword(const QString &shopPath, const QString &name, Random &random);

} // namespace kontor
