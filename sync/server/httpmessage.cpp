// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpmessage.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kontor {

QByteArray HttpRequest::field(const QByteArray &name) const
{
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray key = equals < 0 ? pair : pair.left(equals);
        if (QByteArray::fromPercentEncoding(key) == name)
            return equals < 0 ? QByteArray() : QByteArray::fromPercentEncoding(pair.mid(equals + 1));
    }
    return {};
}

QByteArray HttpRequest::bearer() const
{
    static const QByteArray kScheme = "bearer ";
    const QByteArray value = header("authorization");
    return value.left(kScheme.size()).toLower() == kScheme ? value.mid(kScheme.size()).trimmed() : QByteArray();
}

HttpResponse httpError(int status, const QByteArray &code, const QString &message)
{
    const QJsonObject error{
        {u"code"_s, QString::fromLatin1(code)}, {u"message"_s, message}, {u"details"_s, QJsonObject()}};
    HttpResponse response;
    response.status = status;
    response.body = QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace kontor
