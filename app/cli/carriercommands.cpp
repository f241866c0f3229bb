// SPDX-License-Identifier: GPL-3.0-or-later
#include "carriercommands.h"

#include "carrierbook.h"
#include "commandtables.h"
#include "currency.h"
#include "typedvalues.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kCarrierView{{"name", "tracking_url", "archived", "id"}, {}};
const View kCarriersView{{}, {{"carriers", {"name", "tracking_url", "archived", "id"}}}};
const View kMethodView{{"name", "carrier", "service", "price_by", "price", "free_from_minor", "zones", "handling_days",
                        "delivery_days", "archived", "id"},
                       {}};
const View kMethodsView{{}, {{"methods", {"name", "carrier", "price_by", "price", "zones", "delivery_days", "id"}}}};

QJsonValue orNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject carrierJson(const Carrier &carrier)
{
    return {{"id"_L1, carrier.id.toString()},
            {"name"_L1, carrier.name},
            {"tracking_url"_L1, carrier.trackingUrl},
            {"archived"_L1, carrier.isArchived}};
}

/// "0:5.90 2000:8.90": weights in grams, values and prices in major units.
QString pricesText(const ShippingMethod &method, const QString &currency)
{
    QStringList steps;
    for (const PriceStep &step : method.steps) {
        const QString price = formatMajor(step.priceMinor, currency);
        const QString from =
            method.priceBy == PriceBy::Value ? formatMajor(step.from, currency) : QString::number(step.from);
        steps += method.priceBy == PriceBy::Flat ? price : u"%1:%2"_s.arg(from, price);
    }
    return steps.join(u' ');
}

Result<std::vector<PriceStep>> parsePrices(const QString &text, PriceBy by, const QString &currency)
{
    std::vector<PriceStep> steps;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        PriceStep step;
        const QString from = by == PriceBy::Flat ? QString() : word.section(u':', 0, -2);
        if (by == PriceBy::Weight) {
            KONTOR_ASSIGN(step.from, parseQuantity(from));
        } else if (by == PriceBy::Value) {
            KONTOR_ASSIGN(step.from, parseMajor(from, currency));
        }
        KONTOR_ASSIGN(step.priceMinor, parseMajor(by == PriceBy::Flat ? word : word.section(u':', -1), currency));
        steps.push_back(step);
    }
    return steps;
}

QJsonObject methodJson(const ShippingMethod &method, const std::vector<Carrier> &carriers, const QString &currency)
{
    const Carrier *carrier = method.carrier ? findCarrier(carriers, *method.carrier) : nullptr;
    return {{"id"_L1, method.id.toString()},
            {"name"_L1, method.name},
            {"carrier"_L1, carrier ? QJsonValue(carrier->name) : QJsonValue()},
            {"service"_L1, method.service},
            {"price_by"_L1, code(method.priceBy)},
            {"price"_L1, pricesText(method, currency)},
            {"steps"_L1, toJson(method.steps)},
            {"free_from_minor"_L1, orNull(method.freeFromMinor)},
            {"zones"_L1, method.zones.join(u',')},
            {"handling_days"_L1, orNull(method.handlingDays)},
            {"delivery_days"_L1, orNull(method.deliveryDays)},
            {"currency"_L1, currency},
            {"archived"_L1, method.isArchived}};
}

Result<QJsonObject> settingsOf(Session &session)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    return shop->reader().settings();
}

Result<Carrier> carrierCalled(Session &session, const QString &name)
{
    KONTOR_ASSIGN(const QJsonObject settings, settingsOf(session));
    const std::vector<Carrier> carriers = carriersOf(settings);
    if (const Carrier *found = carrierNamed(carriers, name))
        return *found;
    return fail(ErrorKind::NotFound, "no_such_carrier", u"There is no carrier %1."_s.arg(name));
}

bool isYes(const QString &text)
{
    return text == "yes"_L1 || text == "true"_L1;
}

// ---- carriers

Result<Answer> saveCarrier(Session &session, Carrier carrier, const QStringList &assignments)
{
    for (const QString &assignment : assignments) {
        KONTOR_ASSIGN(const auto given, parseAssignment(assignment));
        if (given.first == "name"_L1)
            carrier.name = given.second;
        else if (given.first == "tracking_url"_L1)
            carrier.trackingUrl = given.second;
        else if (given.first == "archived"_L1)
            carrier.isArchived = isYes(given.second);
        else
            return fail(ErrorKind::Usage, "unknown_field",
                        u"There is no field %1. Known fields: name, tracking_url, archived."_s.arg(given.first));
    }
    KONTOR_ASSIGN(carrier.id,
                  session.commit([&](UnitOfWork &unit) { return CarrierBook(unit, session.actor()).save(carrier); }));
    return Answer{carrierJson(carrier), &kCarrierView};
}

Result<Answer> addCarrier(Session &session, const Arguments &arguments)
{
    Carrier carrier;
    carrier.name = arguments.at(0);
    return saveCarrier(session, carrier, arguments.values("set"));
}

Result<Answer> setCarrier(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const Carrier carrier, carrierCalled(session, arguments.at(0)));
    return saveCarrier(session, carrier, arguments.from(1));
}

Result<Answer> listCarriers(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(const QJsonObject settings, settingsOf(session));
    QJsonArray carriers;
    for (const Carrier &carrier : carriersOf(settings))
        carriers += carrierJson(carrier);
    return Answer{{{"total"_L1, carriers.size()}, {"total_exact"_L1, true}, {"carriers"_L1, carriers}}, &kCarriersView};
}

// ---- methods

Result<std::optional<qint64>> daysOrNone(const QString &text)
{
    if (text.isEmpty() || text == "none"_L1)
        return std::optional<qint64>();
    KONTOR_ASSIGN(const qint64 days, parseQuantity(text));
    if (days < 0)
        return fail(ErrorKind::Usage, "bad_quantity", u"Days are whole numbers from 0."_s);
    return std::optional(days);
}

Result<void> give(Session &session, ShippingMethod &method, const QString &field, const QString &text)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const QString currency = shop->file().identity().currency;
    if (field == "name"_L1) {
        method.name = text;
    } else if (field == "service"_L1) {
        method.service = text;
    } else if (field == "zones"_L1) {
        method.zones = text.split(u',', Qt::SkipEmptyParts);
    } else if (field == "archived"_L1) {
        method.isArchived = isYes(text);
    } else if (field == "carrier"_L1) {
        method.carrier.reset();
        if (!text.isEmpty()) {
            KONTOR_ASSIGN(const Carrier carrier, carrierCalled(session, text));
            method.carrier = carrier.id;
        }
    } else if (field == "free_from"_L1) {
        method.freeFromMinor.reset();
        if (!text.isEmpty() && text != "none"_L1) {
            KONTOR_ASSIGN(method.freeFromMinor, parseMajor(text, currency));
        }
    } else if (field == "handling_days"_L1) {
        KONTOR_ASSIGN(method.handlingDays, daysOrNone(text));
    } else if (field == "delivery_days"_L1) {
        KONTOR_ASSIGN(method.deliveryDays, daysOrNone(text));
    } else {
        return fail(ErrorKind::Usage, "unknown_field",
                    u"There is no field %1. Known fields: name, carrier, service, price, price_by, free_from, zones, "
                    "handling_days, delivery_days, archived."_s.arg(field));
    }
    return {};
}

/// A price is read by what it depends on, whatever comes first.
Result<Answer> saveMethod(Session &session, ShippingMethod method, const QStringList &assignments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const QString currency = shop->file().identity().currency;
    QString prices;
    for (const QString &assignment : assignments) {
        KONTOR_ASSIGN(const auto given, parseAssignment(assignment));
        if (given.first == "price"_L1) {
            prices = given.second;
        } else if (given.first == "price_by"_L1) {
            const auto by = priceByFromCode(given.second);
            if (!by)
                return fail(ErrorKind::Usage, "unknown_price", u"price_by is flat, weight or value."_s);
            method.priceBy = *by;
        } else {
            KONTOR_TRY(give(session, method, given.first, given.second));
        }
    }
    if (!prices.isEmpty()) {
        KONTOR_ASSIGN(method.steps, parsePrices(prices, method.priceBy, currency));
    }
    KONTOR_ASSIGN(method.id,
                  session.commit([&](UnitOfWork &unit) { return CarrierBook(unit, session.actor()).save(method); }));
    KONTOR_ASSIGN(const ShippingMethod saved, methodNamed(session, method.id.toString()));
    KONTOR_ASSIGN(const QJsonObject settings, settingsOf(session));
    return Answer{methodJson(saved, carriersOf(settings), currency), &kMethodView};
}

Result<Answer> addMethod(Session &session, const Arguments &arguments)
{
    ShippingMethod method;
    method.name = arguments.at(0);
    return saveMethod(session, method, arguments.values("set"));
}

Result<Answer> setMethod(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const ShippingMethod method, methodNamed(session, arguments.at(0)));
    return saveMethod(session, method, arguments.from(1));
}

Result<Answer> listMethods(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const QJsonObject settings, shop->reader().settings());
    QJsonArray methods;
    for (const ShippingMethod &method : methodsOf(settings))
        methods += methodJson(method, carriersOf(settings), shop->file().identity().currency);
    return Answer{{{"total"_L1, methods.size()}, {"total_exact"_L1, true}, {"methods"_L1, methods}}, &kMethodsView};
}

std::vector<Option> methodFields()
{
    return {{"set", "FIELD=VALUE",
             "price=4.90, or price_by=weight \"price=0:4.90 2000:6.90\" (grams), or price_by=value; carrier, service, "
             "free_from, zones=DE,AT, handling_days, delivery_days",
             Times::Repeatable}};
}

} // namespace

Result<ShippingMethod> methodNamed(Session &session, const QString &name)
{
    KONTOR_ASSIGN(const QJsonObject settings, settingsOf(session));
    for (const ShippingMethod &method : methodsOf(settings)) {
        if (method.name.compare(name, Qt::CaseInsensitive) == 0 || method.id.toString() == name)
            return method;
    }
    return fail(ErrorKind::NotFound, "no_such_method", u"There is no shipping method %1."_s.arg(name));
}

std::vector<Command> carrierCommands()
{
    return {
        {"carrier",
         "add",
         "NAME",
         "Adds somebody who carries parcels.",
         "carrier add DHL --set \"tracking_url=https://example.com/{tracking}\"",
         {{"set", "FIELD=VALUE", "tracking_url: its page, with {tracking} where the number stands", Times::Repeatable}},
         addCarrier},
        {"carrier", "set", "NAME FIELD=VALUE...", "Changes a carrier.", "carrier set DHL archived=yes", {}, setCarrier},
        {"carrier", "list", "", "Lists the carriers by name.", "carrier list", {}, listCarriers},
        {"method", "add", "NAME", "Adds a shipping method that buyers choose.",
         "method add Parcel --set carrier=DHL --set price=4.90 --set delivery_days=3", methodFields(), addMethod},
        {"method",
         "set",
         "NAME FIELD=VALUE...",
         "Changes a shipping method.",
         "method set Parcel price_by=weight \"price=0:4.90 2000:6.90\"",
         {},
         setMethod},
        {"method", "list", "", "Lists the shipping methods by name.", "method list", {}, listMethods},
    };
}

} // namespace kontor::cli
