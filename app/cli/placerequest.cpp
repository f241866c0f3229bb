// SPDX-License-Identifier: GPL-3.0-or-later
#include "placerequest.h"

#include "currency.h"
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
