// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrierbook.h"

#include "factread.h"
#include "shopfile.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kSample = "{tracking}"_L1;

QJsonValue orNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

/// Nothing was ever set, and nothing is to be.
bool isUnset(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || value == QJsonValue(QString()) || value == QJsonValue(false);
}

Result<void> checkSteps(const ShippingMethod &method)
{
    if (method.steps.empty())
        return fail(ErrorKind::Usage, "price_required", u"Say what shipping with %1 costs."_s.arg(method.name));
    const auto isBad = [](const PriceStep &step) {
        return step.from < 0 || step.from > kMostMinor || step.priceMinor < 0 || step.priceMinor > kMostMinor;
    };
    if (std::ranges::any_of(method.steps, isBad))
        return fail(ErrorKind::Usage, "bad_amount", u"Prices, weights and values are not negative."_s);
    const auto doesNotRise = [](const PriceStep &a, const PriceStep &b) { return a.from >= b.from; };
    if (std::ranges::adjacent_find(method.steps, doesNotRise) != method.steps.end())
        return fail(ErrorKind::Usage, "steps_out_of_order", u"Each step begins above the one before it."_s);
    if (method.priceBy == PriceBy::Flat && (method.steps.size() != 1 || method.steps.front().from != 0))
        return fail(ErrorKind::Usage, "flat_price_has_steps", u"A flat price is one price."_s);
    return {};
}

/// ISO 3166 codes in capitals, each once, in order.
Result<QStringList> soundZones(const QStringList &zones)
{
    QStringList sound;
    for (const QString &zone : zones) {
        const QString country = zone.trimmed().toUpper();
        const bool isCode =
            country.size() == 2 && std::ranges::all_of(country, [](QChar c) { return c >= u'A' && c <= u'Z'; });
        if (!isCode)
            return fail(ErrorKind::Usage, "bad_country", u"%1 is no country code such as DE."_s.arg(zone));
        sound += country;
    }
    sound.sort();
    sound.removeDuplicates();
    return sound;
}

} // namespace

CarrierBook::CarrierBook(UnitOfWork &unit, QString actor) : m_unit(unit), m_actor(std::move(actor))
{ }

Result<void> CarrierBook::write(const QString &record, const QJsonObject &settings, const QJsonObject &fields)
{
    const RecordId shop(m_unit.file().identity().shop);
    Document document{{}, m_actor, {}};
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QString field = record + it.key();
        const QJsonValue known = settings.value(field);
        if (it.value() == known || (isUnset(it.value()) && isUnset(known)))
            continue;
        document.facts.push_back({FactKind::SettingSet,
                                  {shop},
                                  {{u"of"_s, u"shop"_s}, {u"field"_s, field}, {u"value"_s, it.value()}},
                                  {},
                                  {}});
    }
    if (!document.facts.empty())
        KONTOR_TRY(m_unit.append(document));
    return {};
}

Result<CarrierId> CarrierBook::save(Carrier carrier)
{
    carrier.name = carrier.name.trimmed();
    carrier.trackingUrl = carrier.trackingUrl.trimmed();
    if (carrier.name.isEmpty())
        return fail(ErrorKind::Usage, "name_required", u"Give the carrier a name."_s);
    const QUrl page(QString(carrier.trackingUrl).replace(kSample, "1"_L1), QUrl::StrictMode);
    const bool isWeb = page.isValid() && (page.scheme() == "https"_L1 || page.scheme() == "http"_L1);
    if (!carrier.trackingUrl.isEmpty() && (!isWeb || !carrier.trackingUrl.contains(kSample)))
        return fail(ErrorKind::Usage, "bad_tracking_url",
                    u"Write a web address with {tracking} where the number stands."_s);
    const QJsonObject settings = m_unit.registerValues(RecordId(m_unit.file().identity().shop));
    const std::vector<Carrier> carriers = carriersOf(settings);
    if (const Carrier *other = carrierNamed(carriers, carrier.name); other && other->id != carrier.id)
        return refused("same_carrier", u"There is a carrier %1 already."_s.arg(other->name));
    if (carrier.id.isNull())
        carrier.id = CarrierId(m_unit.newUuid());
    KONTOR_TRY(write(
        u"carrier/%1/"_s.arg(carrier.id.toString()), settings,
        {{u"name"_s, carrier.name}, {u"tracking_url"_s, carrier.trackingUrl}, {u"archived"_s, carrier.isArchived}}));
    return carrier.id;
}

Result<MethodId> CarrierBook::save(ShippingMethod method)
{
    method.name = method.name.trimmed();
    if (method.name.isEmpty())
        return fail(ErrorKind::Usage, "name_required", u"Give the shipping method a name."_s);
    KONTOR_TRY(checkSteps(method));
    KONTOR_ASSIGN(method.zones, soundZones(method.zones));
    const QJsonObject settings = m_unit.registerValues(RecordId(m_unit.file().identity().shop));
    for (const ShippingMethod &other : methodsOf(settings)) {
        if (other.id != method.id && other.name.compare(method.name, Qt::CaseInsensitive) == 0)
            return refused("same_method", u"There is a shipping method %1 already."_s.arg(other.name));
    }
    if (method.id.isNull())
        method.id = MethodId(m_unit.newUuid());
    KONTOR_TRY(write(u"method/%1/"_s.arg(method.id.toString()), settings,
                     {{u"name"_s, method.name},
                      {u"carrier"_s, method.carrier ? method.carrier->toString() : QString()},
                      {u"service"_s, method.service.trimmed()},
                      {u"price_by"_s, code(method.priceBy)},
                      {u"steps"_s, toJson(method.steps)},
                      {u"free_from_minor"_s, orNull(method.freeFromMinor)},
                      {u"zones"_s, method.zones.join(u',')},
                      {u"handling_days"_s, orNull(method.handlingDays)},
                      {u"delivery_days"_s, orNull(method.deliveryDays)},
                      {u"archived"_s, method.isArchived}}));
    return method.id;
}

} // namespace kontor
