// SPDX-License-Identifier: GPL-3.0-or-later
#include "factread.h"

#include "order.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct Bounds {
    qint64 least;
    qint64 most;
};

/// What a field may hold, by its name; nullopt for fields that folds do not calculate with.
std::optional<Bounds> boundsOf(const QString &field)
{
    static constexpr std::array kUnits{"qty"_L1, "good"_L1, "damaged"_L1, "missing"_L1};
    if (field.endsWith("_minor"_L1))
        return Bounds{-kMostMinor, kMostMinor};
    if (field.endsWith("_ppm"_L1))
        return Bounds{0, kMostPpm};
    if (std::any_of(kUnits.begin(), kUnits.end(), [&](QLatin1String name) { return field == name; }))
        return Bounds{-kMostUnits, kMostUnits};
    return std::nullopt;
}

bool isWithin(const QJsonValue &value, Bounds bounds)
{
    if (value.isNull())
        return true;
    if (!value.isDouble())
        return false;
    const qint64 number = value.toInteger(kMostSum); // a fraction, or beyond 64 bits
    return number >= bounds.least && number <= bounds.most;
}

std::optional<QString> outOfBounds(const QJsonValue &value)
{
    if (value.isObject())
        return fieldOutOfBounds(value.toObject());
    const QJsonArray elements = value.toArray();
    for (const QJsonValue &element : elements) {
        if (auto field = outOfBounds(element))
            return field;
    }
    return std::nullopt;
}

} // namespace

qint64 numberIn(const QJsonObject &object, QLatin1String key, qint64 least, qint64 most)
{
    const QJsonValue value = object.value(key);
    const double size = value.toDouble();
    if (size >= 9.2e18) // beyond 64 bits, where toInteger() gives up
        return most;
    if (size <= -9.2e18)
        return least;
    return std::clamp(value.toInteger(), least, most);
}

qint64 sumIn(const QJsonObject &object, QLatin1String key)
{
    return numberIn(object, key, 0, kMostMinor);
}

qint64 amountIn(const QJsonObject &object, QLatin1String key)
{
    return numberIn(object, key, -kMostMinor, kMostMinor);
}

qint64 unitsIn(const QJsonObject &object, QLatin1String key)
{
    return numberIn(object, key, 0, kMostUnits);
}

qint64 signedUnitsIn(const QJsonObject &object, QLatin1String key)
{
    return numberIn(object, key, -kMostUnits, kMostUnits);
}

qint64 ppmIn(const QJsonObject &object, QLatin1String key)
{
    return numberIn(object, key, 0, kMostPpm);
}

int lineIn(const QJsonObject &object, QLatin1String key)
{
    return static_cast<int>(numberIn(object, key, 0, kMostLine));
}

int dayIn(const QJsonObject &object, QLatin1String key)
{
    constexpr qint64 kLastDay = 99991231;
    return static_cast<int>(numberIn(object, key, 0, kLastDay));
}

QString textIn(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

LocationId locationIn(const QJsonObject &object, QLatin1String key)
{
    const LocationId location = LocationId::fromString(textIn(object, key));
    return location.isNull() ? mainLocation() : location;
}

std::optional<QString> fieldOutOfBounds(const QJsonObject &body)
{
    for (auto field = body.begin(); field != body.end(); ++field) {
        if (const auto bounds = boundsOf(field.key())) {
            if (!isWithin(field.value(), *bounds))
                return field.key();
        } else if (auto inner = outOfBounds(field.value())) {
            return inner;
        }
    }
    return std::nullopt;
}

void addCapped(qint64 &sum, qint64 amount)
{
    sum = std::clamp(sum, -kMostSum, kMostSum) + std::clamp(amount, -kMostSum, kMostSum);
    sum = std::clamp(sum, -kMostSum, kMostSum);
}

qint64 cappedProduct(qint64 unit, qint64 qty)
{
    qint64 product = 0;
    return __builtin_mul_overflow(unit, qty, &product) ? kMostSum : std::min(product, kMostSum);
}

} // namespace kontor
