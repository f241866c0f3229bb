// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenstore.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kontor {

Result<std::unique_ptr<TokenStore>> tokenStoreFor(const QString &shopPath, Random &random)
{
    const QString passwordFile = qEnvironmentVariable("KONTOR_TOKEN_PASSWORD_FILE");
    if (passwordFile.isEmpty())
        return std::make_unique<KeychainTokens>();
    QFile file(passwordFile);
    if (!file.open(QIODevice::ReadOnly))
        return failed("read_failed", u"%1 cannot be read: %2"_s.arg(passwordFile, file.errorString()));
    QByteArray password = file.readLine();
    while (password.endsWith('\n') || password.endsWith('\r'))
        password.chop(1);
    if (password.isEmpty())
        return fail(ErrorKind::Usage, "no_password", u"%1 holds no password in its first line."_s.arg(passwordFile));
    return std::make_unique<SealedTokens>(QFileInfo(shopPath).absolutePath(), password, random);
}

} // namespace kontor
