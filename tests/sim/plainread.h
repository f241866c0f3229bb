// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace kontor::sim {

// How the plain model looks into a body.

inline qint64 number(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toInteger();
}

inline QString text(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

inline std::vector<QJsonObject> objects(const QJsonValue &array)
{
    std::vector<QJsonObject> out;
    for (const QJsonValue &value : array.toArray())
        out.push_back(value.toObject());
    return out;
}

} // namespace kontor::sim
