// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverlog.h"

#include <QDateTime>
#include <QJsonDocument>

#include <atomic>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace kontor::ServerLog {

namespace {
std::atomic<bool> isQuiet = false; // NOLINT: one process has one standard error
} // namespace

void tell(const char *event, QJsonObject details)
{
    if (isQuiet)
        return;
    details.insert(u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    details.insert(u"event"_s, QString::fromLatin1(event));
    const QByteArray line = QJsonDocument(details).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void setQuiet(bool quiet)
{
    isQuiet = quiet;
}

} // namespace kontor::ServerLog
