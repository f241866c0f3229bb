// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirejson.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

void WireReader::complain(const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = what;
}

std::unexpected<Error> WireReader::failure() const
{
    return fail(ErrorKind::Usage, "malformed", u"The message is malformed: %1."_s.arg(m_problem));
}

qint64 WireReader::number(const char *key, qint64 least, qint64 most)
{
    const QJsonValue found = value(key);
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 number = found.isDouble() ? found.toInteger(kNone) : kNone;
    if (number < least || number > most)
        complain(u"“%1” is no number from %2 to %3"_s.arg(QLatin1String(key)).arg(least).arg(most));
    return number;
}

QString WireReader::text(const char *key, qsizetype most)
{
    const QJsonValue found = value(key);
    if (!found.isString() || found.toString().size() > most)
        complain(u"“%1” is no text of at most %2 characters"_s.arg(QLatin1String(key)).arg(most));
    return found.toString();
}

bool WireReader::flag(const char *key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        complain(u"“%1” is neither true nor false"_s.arg(QLatin1String(key)));
    return found.toBool();
}

QByteArray WireReader::hash(const char *key)
{
    const QByteArray hex = value(key).toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(hex);
    if (hex.size() != 64 || bytes.size() != 32)
        complain(u"“%1” is no hash"_s.arg(QLatin1String(key)));
    return bytes;
}

QByteArray WireReader::base64(const char *key, qsizetype most)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return {};
    const auto decoded =
        QByteArray::fromBase64Encoding(found.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!found.isString() || !decoded || (*decoded).size() > most)
        complain(u"“%1” is not base64 of at most %2 bytes"_s.arg(QLatin1String(key)).arg(most));
    return decoded ? *decoded : QByteArray();
}

QUuid WireReader::uuid(const char *key)
{
    const QUuid id = QUuid::fromString(value(key).toString());
    if (id.isNull())
        complain(u"“%1” is no id"_s.arg(QLatin1String(key)));
    return id;
}

QUuid WireReader::optionalUuid(const char *key)
{
    return has(key) ? uuid(key) : QUuid();
}

QJsonArray WireReader::array(const char *key, qsizetype most)
{
    const QJsonValue found = value(key);
    if (!found.isArray() || found.toArray().size() > most)
        complain(u"“%1” is no list of at most %2"_s.arg(QLatin1String(key)).arg(most));
    return found.toArray();
}

QJsonObject WireReader::object(const char *key)
{
    if (!value(key).isObject())
        complain(u"“%1” is no object"_s.arg(QLatin1String(key)));
    return value(key).toObject();
}

namespace {

/// Before the parser runs: how deep the brackets outside of texts nest.
bool isTooDeep(const QByteArray &bytes)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMostDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<QJsonObject> readMessage(const QByteArray &bytes)
{
    if (bytes.size() > kMostMessageBytes)
        return fail(ErrorKind::Usage, "too_large", u"The message is too large."_s);
    if (isTooDeep(bytes))
        return fail(ErrorKind::Usage, "malformed", u"The message is nested too deep."_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorKind::Usage, "malformed", u"The message is not a JSON object."_s);
    return document.object();
}

} // namespace kontor
