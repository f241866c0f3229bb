// SPDX-License-Identifier: GPL-3.0-or-later
#include "sha256.h"
#include "tokenstore.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// magic, salt, nonce, sealed bytes
const QByteArray kMagic = "kontor-sealed-1\n";
constexpr qsizetype kHead = crypto_pwhash_SALTBYTES + crypto_secretbox_NONCEBYTES;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

QString SealedTokens::pathOf(const QString &name) const
{
    return QDir(m_folder).filePath(QString::fromLatin1(sha256(name.toUtf8()).toHex().left(32)) + u".sealed"_s);
}

bool SealedTokens::has(const QString &name) const
{
    return QFile::exists(pathOf(name));
}

Result<QByteArray> SealedTokens::keyFrom(const QByteArray &salt) const
{
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    if (crypto_pwhash(raw(key), crypto_secretbox_KEYBYTES, m_password.constData(),
                      static_cast<unsigned long long>(m_password.size()), raw(salt), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                      crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failed("out_of_memory", u"There is not enough memory to open what is sealed."_s);
    return key;
}

Result<void> SealedTokens::keep(const QString &name, const QByteArray &secret)
{
    const QByteArray salt = m_random.bytes(crypto_pwhash_SALTBYTES);
    const QByteArray nonce = m_random.bytes(crypto_secretbox_NONCEBYTES);
    KONTOR_ASSIGN(const QByteArray key, keyFrom(salt));
    QByteArray box(secret.size() + static_cast<qsizetype>(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(raw(box), raw(secret), static_cast<unsigned long long>(secret.size()), raw(nonce), raw(key));
    QSaveFile file(pathOf(name));
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(kMagic + salt + nonce + box) < 0
        || !file.commit())
        return failed("write_failed", u"%1 cannot be written: %2"_s.arg(pathOf(name), file.errorString()));
    return {};
}

Result<QByteArray> SealedTokens::read(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return failed("read_failed", u"%1 cannot be read: %2"_s.arg(pathOf(name), file.errorString()));
    const QByteArray bytes = file.readAll();
    const QByteArray sealed = bytes.mid(kMagic.size() + kHead);
    if (!bytes.startsWith(kMagic) || sealed.size() < static_cast<qsizetype>(crypto_secretbox_MACBYTES))
        return failed("damaged", u"%1 is damaged. Join the shop again."_s.arg(pathOf(name)));
    const QByteArray salt = bytes.mid(kMagic.size(), crypto_pwhash_SALTBYTES);
    const QByteArray nonce = bytes.mid(kMagic.size() + crypto_pwhash_SALTBYTES, crypto_secretbox_NONCEBYTES);
    KONTOR_ASSIGN(const QByteArray key, keyFrom(salt));
    QByteArray secret(sealed.size() - static_cast<qsizetype>(crypto_secretbox_MACBYTES), '\0');
    if (crypto_secretbox_open_easy(raw(secret), raw(sealed), static_cast<unsigned long long>(sealed.size()), raw(nonce),
                                   raw(key))
        != 0)
        return refused("wrong_password", u"This is not the password with which the shop's token was sealed."_s);
    return secret;
}

Result<void> SealedTokens::forget(const QString &name)
{
    QFile file(pathOf(name));
    if (file.exists() && !file.remove())
        return failed("write_failed", u"%1 cannot be removed: %2"_s.arg(pathOf(name), file.errorString()));
    return {};
}

} // namespace kontor
