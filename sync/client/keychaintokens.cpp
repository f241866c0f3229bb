// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenstore.h"

#include <QEventLoop>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kService = "Kontor";

/// Runs one job to its end.
void await(QKeychain::Job &job, const QString &name)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    job.setKey(name);
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
}

std::unexpected<Error> noKeychain(const QKeychain::Job &job)
{
    return failed(
        "no_keychain",
        u"The system's keychain does not answer: %1. Unlock it, or choose a password to seal the token with."_s.arg(
            job.errorString()));
}

} // namespace

Result<void> KeychainTokens::keep(const QString &name, const QByteArray &secret)
{
    QKeychain::WritePasswordJob job(QString::fromLatin1(kService));
    job.setBinaryData(secret);
    await(job, name);
    if (job.error() != QKeychain::NoError)
        return noKeychain(job);
    return {};
}

Result<QByteArray> KeychainTokens::read(const QString &name)
{
    QKeychain::ReadPasswordJob job(QString::fromLatin1(kService));
    await(job, name);
    if (job.error() == QKeychain::EntryNotFound)
        return QByteArray();
    if (job.error() != QKeychain::NoError)
        return noKeychain(job);
    return job.binaryData();
}

Result<void> KeychainTokens::forget(const QString &name)
{
    QKeychain::DeletePasswordJob job(QString::fromLatin1(kService));
    await(job, name);
    if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
        return noKeychain(job);
    return {};
}

} // namespace kontor
