// SPDX-License-Identifier: GPL-3.0-or-later
#include "placerequest.h"

#include "carriercommands.h"
#include "currency.h"
#include "factread.h"
#include "goodsview.h"
#include "typedvalues.h"
#include "usersservice.h"

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

Result<PlaceLine> placeLine(Session &session, const QString &option, const QString &currency)
{
    KONTOR_ASSIGN(const LineSpec spec, parseLineSpec(option, {}, true));
    PlaceLine line;
    line.qty = spec.qty;
    if (!spec.amount.isEmpty()) {
        KONTOR_ASSIGN(line.priceMinor, parseMajor(spec.amount, currency));
    }
    KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, spec.sku));
    line.variant = goods.id;
    line.sku = goods.sku;
    line.title = goods.title;
    return line;
}

Result<std::vector<PlaceLine>> placeLines(Session &session, const Arguments &arguments, const QString &currency)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    std::vector<PlaceLine> lines;
    for (const QString &option : arguments.values("line")) {
        KONTOR_ASSIGN(PlaceLine line, placeLine(session, option, currency));
        if (arguments.has("location")) {
            KONTOR_ASSIGN(line.location, shop->reader().locationByName(arguments.value("location")));
        }
        lines.push_back(line);
    }
    return lines;
}

/// What the method costs for these goods.
Result<qint64> methodPrice(Session &session, const ShippingMethod &method, const PlaceOrder &request)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    if (request.currency != shop->file().identity().currency)
        return fail(ErrorKind::Usage, "shipping_required",
                    u"Shipping methods have prices in %1: say with --shipping what it costs in %2."_s.arg(
                        shop->file().identity().currency, request.currency));
    qint64 grams = 0;
    qint64 goodsMinor = -request.discountMinor;
    for (const PlaceLine &line : request.lines) {
        KONTOR_ASSIGN(const GoodsRow goods, shop->reader().variant(line.variant));
        addCapped(grams, cappedProduct(std::max<qint64>(0, goods.weightGrams.value_or(0)), line.qty));
        addCapped(goodsMinor, cappedProduct(line.priceMinor.value_or(goods.priceMinor), line.qty));
    }
    const std::optional<qint64> price = method.priceMinor(grams, goodsMinor);
    if (!price)
        return refused("method_not_offered", u"%1 is not offered for this order."_s.arg(method.name));
    return *price;
}

Result<void> takeMethod(Session &session, const Arguments &arguments, PlaceOrder &request)
{
    const QString country = arguments.value("country").toUpper();
    if (!country.isEmpty())
        request.address.insert(u"country"_s, country);
    if (!arguments.has("method"))
        return {};
    KONTOR_ASSIGN(const ShippingMethod method, methodNamed(session, arguments.value("method")));
    if (method.isArchived || !method.reaches(country))
        return refused("method_not_offered", u"%1 is not offered there."_s.arg(method.name));
    request.method = method.id;
    if (!arguments.has("shipping")) {
        KONTOR_ASSIGN(request.shippingMinor, methodPrice(session, method, request));
    }
    return {};
}

} // namespace

Result<PlaceOrder> placeRequest(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const ShopIdentity &identity = shop->file().identity();
    PlaceOrder request;
    request.currency = arguments.value("currency", identity.currency).toUpper();
    if (!isKnownCurrency(request.currency))
        return fail(ErrorKind::Usage, "unknown_currency", u"%1 is not a currency code."_s.arg(request.currency));
    const auto terms = termsFromCode(arguments.value("terms", u"prepaid"_s));
    if (!terms)
        return fail(ErrorKind::Usage, "unknown_terms", u"--terms is prepaid, on_delivery or on_account."_s);
    request.terms = *terms;
    KONTOR_ASSIGN(request.lines, placeLines(session, arguments, request.currency));
    KONTOR_ASSIGN(const auto shipping, amountOption(arguments, "shipping", request.currency));
    KONTOR_ASSIGN(const auto discount, amountOption(arguments, "discount", request.currency));
    KONTOR_ASSIGN(request.atMs, timeOption(arguments, "at", identity.timeZone));
    request.shippingMinor = shipping.value_or(0);
    request.discountMinor = discount.value_or(0);
    KONTOR_TRY(takeMethod(session, arguments, request));
    if (arguments.has("tax-excluded"))
        request.taxIncluded = false;
    else if (arguments.has("tax-included"))
        request.taxIncluded = true;
    request.customerEmail = arguments.value("customer");
    request.customerName = arguments.value("name");
    request.number = arguments.value("number");
    request.note = arguments.value("note");
    request.channel = arguments.value("channel");
    request.overrideStock = arguments.has("override-stock");
    request.overrideReason = arguments.value("override-reason");
    return request;
}

Result<void> nameCustomer(Session &session, UnitOfWork &unit, PlaceOrder &request)
{
    if (request.customerEmail.isEmpty())
        return {};
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const auto known = shop->reader().customerByEmail(request.customerEmail);
    if (known) {
        request.customer = known->id;
        if (request.customerName.isEmpty())
            request.customerName = known->name;
        if (request.address.isEmpty())
            request.address = known->address;
        return {};
    }
    if (known.error().kind != ErrorKind::NotFound)
        return std::unexpected(known.error());
    KONTOR_ASSIGN(request.customer,
                  UsersService(unit, session.actor()).customerFor(request.customerEmail, request.customerName));
    return {};
}

} // namespace kontor::cli
