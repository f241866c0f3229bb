// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenstore.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr auto kPasswordFile = "KONTOR_TOKEN_PASSWORD_FILE";
} // namespace

Result<std::unique_ptr<TokenStore>> tokenStoreFor(const QString &shopPath, Random &random, const QByteArray &password)
{
    const QString folder = QFileInfo(shopPath).absolutePath();
    if (!password.isEmpty())
        return std::make_unique<SealedTokens>(folder, password, random);
    const QString passwordFile = qEnvironmentVariable(kPasswordFile);
    if (passwordFile.isEmpty())
        return std::make_unique<KeychainTokens>();
    QFile file(passwordFile);
    if (!file.open(QIODevice::ReadOnly))
        return failed("read_failed", u"%1 cannot be read: %2"_s.arg(passwordFile, file.errorString()));
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(ErrorKind::Usage, "no_password", u"%1 holds no password in its first line."_s.arg(passwordFile));
    return std::make_unique<SealedTokens>(folder, line, random);
}

bool needsPassword(const QString &shopPath, const QString &name, Random &random)
{
    return !qEnvironmentVariableIsSet(kPasswordFile)
        && SealedTokens(QFileInfo(shopPath).absolutePath(), {}, random).has(name);
}

} // namespace kontor
