// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipping.h"

#include "durations.h"
#include "factread.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kUsualHandlingDays = 2;
constexpr qint64 kMostDays = 3'650;

/// The fields of each record that lies in the settings under a prefix, without it.
std::map<QString, QJsonObject> recordsUnder(const QJsonObject &settings, QLatin1String prefix)
{
    std::map<QString, QJsonObject> records;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (it.key().startsWith(prefix))
            records[it.key().section(u'/', 1, 1)].insert(it.key().section(u'/', 2), it.value());
    }
    return records;
}

std::optional<qint64> wholeIn(const QJsonObject &object, QLatin1String key, qint64 most)
{
    const QJsonValue value = object.value(key);
    const qint64 number = value.isDouble() ? value.toInteger(-1) : -1;
    return number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

std::vector<PriceStep> stepsIn(const QJsonObject &object)
{
    std::vector<PriceStep> steps;
    for (const QJsonValue &value : object.value("steps"_L1).toArray()) {
        const QJsonObject step = value.toObject();
        steps.push_back({numberIn(step, "from"_L1, 0, kMostMinor), sumIn(step, "price_minor"_L1)});
    }
    std::ranges::stable_sort(steps, {}, &PriceStep::from);
    return steps;
}

ShippingMethod methodIn(const QString &id, const QJsonObject &fields)
{
    ShippingMethod method;
    method.id = MethodId::fromString(id);
    method.name = textIn(fields, "name"_L1);
    if (const auto carrier = CarrierId::fromString(textIn(fields, "carrier"_L1)); !carrier.isNull())
        method.carrier = carrier;
    method.service = textIn(fields, "service"_L1);
    method.priceBy = priceByFromCode(textIn(fields, "price_by"_L1)).value_or(PriceBy::Flat);
    method.steps = stepsIn(fields);
    method.freeFromMinor = wholeIn(fields, "free_from_minor"_L1, kMostMinor);
    method.zones = textIn(fields, "zones"_L1).split(u',', Qt::SkipEmptyParts);
    method.handlingDays = wholeIn(fields, "handling_days"_L1, kMostDays);
    method.deliveryDays = wholeIn(fields, "delivery_days"_L1, kMostDays);
    method.isArchived = fields.value("archived"_L1).toBool();
    return method;
}

struct KnownPage {
    const char16_t *carrier;
    const char *page;
};
constexpr auto kKnownPages = std::to_array<KnownPage>({
    {u"DHL", "https://www.dhl.com/en/express/tracking.html?AWB={tracking}"},
    {u"DPD", "https://tracking.dpd.de/status/en_US/parcel/{tracking}"},
    {u"FedEx", "https://www.fedex.com/fedextrack/?trknbr={tracking}"},
    {u"GLS", "https://gls-group.com/track/{tracking}"},
    {u"UPS", "https://www.ups.com/track?tracknum={tracking}"},
    {u"USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels={tracking}"},
    {u"顺丰速运", "https://www.sf-express.com/chn/sc/waybill/waybill-detail/{tracking}"},
    {u"中通快递", "https://www.zto.com/express/expressCheck.html?txtBill={tracking}"},
    {u"圆通速递", "https://www.yto.net.cn/tracesimple.html?waybillNo={tracking}"},
    {u"中国邮政", "https://www.ems.com.cn/queryList?mailNum={tracking}"},
});

} // namespace

std::optional<qint64> ShippingMethod::priceMinor(qint64 grams, qint64 goodsMinor) const
{
    if (freeFromMinor && goodsMinor >= *freeFromMinor)
        return 0;
    const qint64 measure = priceBy == PriceBy::Weight ? grams : priceBy == PriceBy::Value ? goodsMinor : 0;
    std::optional<qint64> price;
    for (const PriceStep &step : steps) {
        if (step.from <= measure)
            price = step.priceMinor;
    }
    return price;
}

bool ShippingMethod::reaches(const QString &country) const
{
    return zones.isEmpty() || country.isEmpty() || zones.contains(country.trimmed(), Qt::CaseInsensitive);
}

std::vector<Carrier> carriersOf(const QJsonObject &settings)
{
    std::vector<Carrier> carriers;
    for (const auto &[id, fields] : recordsUnder(settings, "carrier/"_L1)) {
        Carrier carrier{CarrierId::fromString(id), textIn(fields, "name"_L1), textIn(fields, "tracking_url"_L1),
                        fields.value("archived"_L1).toBool()};
        if (!carrier.id.isNull() && !carrier.name.isEmpty())
            carriers.push_back(std::move(carrier));
    }
    std::ranges::stable_sort(carriers, {}, &Carrier::name);
    return carriers;
}

std::vector<ShippingMethod> methodsOf(const QJsonObject &settings)
{
    std::vector<ShippingMethod> methods;
    for (const auto &[id, fields] : recordsUnder(settings, "method/"_L1)) {
        ShippingMethod method = methodIn(id, fields);
        if (!method.id.isNull() && !method.name.isEmpty())
            methods.push_back(std::move(method));
    }
    std::ranges::stable_sort(methods, {}, &ShippingMethod::name);
    return methods;
}

const Carrier *findCarrier(const std::vector<Carrier> &carriers, const CarrierId &id)
{
    const auto found = std::ranges::find(carriers, id, &Carrier::id);
    return found == carriers.end() ? nullptr : &*found;
}

const Carrier *carrierNamed(const std::vector<Carrier> &carriers, const QString &name)
{
    const auto found = std::ranges::find_if(carriers, [&](const Carrier &carrier) {
        return carrier.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == carriers.end() ? nullptr : &*found;
}

qint64 handlingDaysOf(const QJsonObject &settings)
{
    return wholeIn(settings, "handling_days"_L1, kMostDays).value_or(kUsualHandlingDays);
}

Delivery promised(const ShippingMethod *method, const QJsonObject &settings, qint64 placedAtMs)
{
    Delivery delivery;
    if (!method) {
        if (settings.contains("handling_days"_L1))
            delivery.shipByMs = placedAtMs + handlingDaysOf(settings) * kDayMs;
        return delivery;
    }
    delivery.method = method->name;
    const std::vector<Carrier> carriers = carriersOf(settings);
    if (const Carrier *carrier = method->carrier ? findCarrier(carriers, *method->carrier) : nullptr)
        delivery.carrier = carrier->name;
    delivery.shipByMs = placedAtMs + method->handlingDays.value_or(handlingDaysOf(settings)) * kDayMs;
    if (method->deliveryDays)
        delivery.deliverByMs = delivery.shipByMs + *method->deliveryDays * kDayMs;
    return delivery;
}

QString trackingPage(const std::vector<Carrier> &carriers, const QString &carrier, const QString &tracking)
{
    if (tracking.isEmpty())
        return {};
    QString page;
    if (const Carrier *own = carrierNamed(carriers, carrier))
        page = own->trackingUrl;
    for (const KnownPage &known : kKnownPages) {
        if (page.isEmpty() && carrier.trimmed().startsWith(QStringView(known.carrier), Qt::CaseInsensitive))
            page = QString::fromLatin1(known.page);
    }
    return page.replace("{tracking}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(tracking)));
}

QString code(PriceBy by)
{
    switch (by) {
    case PriceBy::Flat:
        break;
    case PriceBy::Weight:
        return u"weight"_s;
    case PriceBy::Value:
        return u"value"_s;
    }
    return u"flat"_s;
}

std::optional<PriceBy> priceByFromCode(const QString &text)
{
    for (const PriceBy by : {PriceBy::Flat, PriceBy::Weight, PriceBy::Value}) {
        if (code(by) == text)
            return by;
    }
    return std::nullopt;
}

QJsonArray toJson(const std::vector<PriceStep> &steps)
{
    QJsonArray array;
    for (const PriceStep &step : steps)
        array += QJsonObject{{u"from"_s, step.from}, {u"price_minor"_s, step.priceMinor}};
    return array;
}

} // namespace kontor
