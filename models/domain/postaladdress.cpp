// SPDX-License-Identifier: GPL-3.0-or-later
#include "postaladdress.h"

#include "order.h"

using namespace Qt::StringLiterals;

namespace kontor {

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

QStringList labelLines(const OrderState &order)
{
    QStringList lines = addressParts(order.address);
    if (!order.customerName.isEmpty())
        lines.prepend(order.customerName);
    return lines;
}

} // namespace kontor
