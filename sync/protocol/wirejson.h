// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <limits>

namespace kontor {

inline constexpr qint64 kMostNumber = std::numeric_limits<qint64>::max() / 4;

/// Reads one object of a message; the first thing that is missing, of another type or out of bounds is what
/// failure() tells. Everything read after that is worthless.
class WireReader
{
public:
    explicit WireReader(const QJsonObject &object) : m_object(object) { }

    [[nodiscard]] qint64 number(const char *key, qint64 least, qint64 most);
    [[nodiscard]] QString text(const char *key, qsizetype most);
    [[nodiscard]] bool flag(const char *key); ///< missing: false
    [[nodiscard]] QByteArray hash(const char *key); ///< 32 bytes as hex
    [[nodiscard]] QByteArray base64(const char *key, qsizetype most); ///< missing: empty
    [[nodiscard]] QUuid uuid(const char *key);
    [[nodiscard]] QUuid optionalUuid(const char *key); ///< missing: null
    [[nodiscard]] QJsonArray array(const char *key, qsizetype most);
    [[nodiscard]] QJsonObject object(const char *key);
    [[nodiscard]] bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }

    [[nodiscard]] bool isSound() const { return m_problem.isEmpty(); }
    void complain(const QString &what);
    [[nodiscard]] std::unexpected<Error> failure() const;

private:
    [[nodiscard]] QJsonValue value(const char *key) const { return m_object.value(QLatin1String(key)); }
    const QJsonObject &m_object;
    QString m_problem;
};

inline constexpr qsizetype kMostMessageBytes = 8 * 1024 * 1024;
inline constexpr int kMostDepth = 64;

/// The object in these bytes; refused when they are too many, nested too deep or no object.
[[nodiscard]] Result<QJsonObject> readMessage(const QByteArray &bytes);

/// How bytes are written in a message.
[[nodiscard]] inline QString hexText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace kontor
