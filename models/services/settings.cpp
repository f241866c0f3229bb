// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "durations.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kDefaultRefundDays = 7;
constexpr qint64 kDefaultDeliveryDays = 10;
constexpr qint64 kDefaultShippingDays = 15;

} // namespace

QJsonValue Settings::value(const QString &key) const
{
    return m_unit.registerValue(RecordId(m_unit.file().identity().shop), key);
}

bool Settings::taxIncluded() const
{
    return value(u"tax_included"_s).toBool(true);
}

qint64 Settings::taxPpm(const QString &taxClass) const
{
    return value(taxClass.isEmpty() ? u"tax_ppm"_s : u"tax_ppm/"_s + taxClass).toInteger(0);
}

qint64 Settings::shippingTaxPpm() const
{
    const QJsonValue own = value(u"shipping_tax_ppm"_s);
    return own.isDouble() ? own.toInteger() : taxPpm({});
}

std::optional<qint64> Settings::paymentWindowMs() const
{
    const QJsonValue hours = value(u"payment_window_hours"_s);
    return hours.isDouble() && hours.toInteger() > 0 ? std::optional(hours.toInteger() * 3'600'000) : std::nullopt;
}

qint64 Settings::refundWindowMs() const
{
    return value(u"refund_window_days"_s).toInteger(kDefaultRefundDays) * kDayMs;
}

qint64 Settings::receiptAfterDeliveryMs() const
{
    return value(u"receipt_after_delivery_days"_s).toInteger(kDefaultDeliveryDays) * kDayMs;
}

qint64 Settings::receiptAfterShippingMs() const
{
    return value(u"receipt_after_shipping_days"_s).toInteger(kDefaultShippingDays) * kDayMs;
}

std::optional<qint64> Settings::refundLimitMinor() const
{
    const QJsonValue limit = value(u"refund_limit_minor"_s);
    return limit.isDouble() ? std::optional(limit.toInteger()) : std::nullopt;
}

bool Settings::autoApproveUnshipped() const
{
    return value(u"refund_auto_approve_unshipped"_s).toBool(false);
}

bool Settings::movingAverageCost() const
{
    return value(u"moving_average_cost"_s).toBool(false);
}

} // namespace kontor
