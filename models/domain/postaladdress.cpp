// SPDX-License-Identifier: GPL-3.0-or-later
#include "postaladdress.h"

#include "order.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// The first of these fields that says something.
QString firstOf(const QJsonObject &address, std::initializer_list<QLatin1StringView> keys)
{
    for (const auto &key : keys) {
        if (const QString part = address.value(key).toString().trimmed(); !part.isEmpty())
            return part;
    }
    return {};
}

/// "10115 Berlin", "Portland OR 97201", and in Britain two lines.
QStringList townLines(const QString &country, const QString &zip, const QString &city, const QString &region)
{
    static const QStringList kTownFirst{u"US"_s, u"CA"_s, u"AU"_s, u"NZ"_s, u"IN"_s};
    static const QStringList kPostcodeAlone{u"GB"_s, u"IE"_s};
    if (kTownFirst.contains(country))
        return {QStringList({city, region, zip}).join(u' ').simplified()};
    if (kPostcodeAlone.contains(country))
        return {city, region, zip};
    return {QStringList({zip, city}).join(u' ').simplified(), region};
}

} // namespace

QStringList addressParts(const QJsonObject &address)
{
    QStringList parts;
    for (const auto &key : {"company"_L1, "street"_L1, "line1"_L1, "address1"_L1, "line2"_L1, "address2"_L1, "zip"_L1,
                            "postal_code"_L1, "postcode"_L1, "city"_L1, "region"_L1, "province"_L1, "country"_L1}) {
        const QString part = address.value(key).toString();
        if (!part.isEmpty())
            parts += part;
    }
    return parts;
}

QStringList addressLines(const QJsonObject &address)
{
    const QString country = firstOf(address, {"country"_L1});
    QStringList lines;
    for (const auto &key : {"company"_L1, "street"_L1, "line1"_L1, "address1"_L1, "line2"_L1, "address2"_L1})
        lines += address.value(key).toString().trimmed();
    lines += townLines(country.toUpper(), firstOf(address, {"zip"_L1, "postal_code"_L1, "postcode"_L1}),
                       firstOf(address, {"city"_L1}), firstOf(address, {"region"_L1, "province"_L1}));
    lines += country;
    lines.removeAll(QString());
    return lines;
}

QStringList labelLines(const OrderState &order)
{
    QStringList lines = addressLines(order.address);
    if (!order.customerName.isEmpty())
        lines.prepend(order.customerName);
    return lines;
}

} // namespace kontor
