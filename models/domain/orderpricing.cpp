// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderpricing.h"

#include "factread.h"
#include "money.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Result<void> checkLine(const OrderLine &line)
{
    if (line.qty < 1)
        return refused("bad_quantity", u"The quantity of %1 must be at least 1."_s.arg(line.sku));
    if (line.priceMinor < 0)
        return refused("bad_amount", u"The price of %1 cannot be negative."_s.arg(line.sku));
    if (line.taxPpm < 0 || line.taxPpm > kMostPpm)
        return refused("bad_tax", u"The tax on %1 must lie between 0 and 100 percent."_s.arg(line.sku));
    if (line.discountMinor < 0)
        return refused("bad_amount", u"The discount on %1 cannot be negative."_s.arg(line.sku));
    return {};
}

Result<std::vector<qint64>> discountedLines(const PricingRequest &request, qint64 &subtotal)
{
    std::vector<qint64> charged;
    for (const OrderLine &line : request.lines) {
        KONTOR_TRY(checkLine(line));
        KONTOR_ASSIGN(const qint64 list, mulMinor(line.priceMinor, line.qty));
        if (line.discountMinor > list)
            return refused("discount_too_high", u"The discount on %1 is more than the line costs."_s.arg(line.sku));
        charged.push_back(list - line.discountMinor);
        KONTOR_ASSIGN(subtotal, addMinor(subtotal, charged.back()));
    }
    if (subtotal > kMostMinor || request.shippingMinor > kMostMinor) // what a fact may carry
        return fail(ErrorKind::Usage, "amount_too_large", u"The amount is too large to be calculated with."_s);
    return charged;
}

} // namespace

Result<PricedOrder> priceOrder(const PricingRequest &request)
{
    PricedOrder priced;
    if (request.lines.empty())
        return refused("no_lines", u"An order needs at least one line. Add an article first."_s);
    if (request.shippingTaxPpm < 0 || request.shippingTaxPpm > kMostPpm)
        return refused("bad_tax", u"The tax on shipping must lie between 0 and 100 percent."_s);
    if (request.discountMinor < 0 || request.shippingMinor < 0)
        return refused("bad_amount", u"Discount and shipping cannot be negative."_s);
    KONTOR_ASSIGN(const std::vector<qint64> charged, discountedLines(request, priced.subtotalMinor));
    if (request.discountMinor > priced.subtotalMinor)
        return refused("discount_too_high", u"The discount is more than the goods cost."_s);

    std::vector<qint64> quantities;
    for (const OrderLine &line : request.lines)
        quantities.push_back(line.qty);
    const std::vector<qint64> shares = spread(request.discountMinor, charged, quantities);
    priced.lines = request.lines;
    for (size_t i = 0; i < priced.lines.size(); ++i) {
        OrderLine &line = priced.lines[i];
        line.shareMinor = shares[i];
        const qint64 base = charged[i] - shares[i];
        line.taxMinor = request.taxIncluded ? taxInside(base, line.taxPpm) : taxOn(base, line.taxPpm);
        KONTOR_ASSIGN(line.totalMinor, addMinor(base, request.taxIncluded ? 0 : line.taxMinor));
        KONTOR_ASSIGN(priced.totalMinor, addMinor(priced.totalMinor, line.totalMinor));
        priced.taxMinor += line.taxMinor;
    }
    const qint64 shippingTax = request.taxIncluded ? taxInside(request.shippingMinor, request.shippingTaxPpm)
                                                   : taxOn(request.shippingMinor, request.shippingTaxPpm);
    priced.shipping = {request.shippingMinor + (request.taxIncluded ? 0 : shippingTax), shippingTax,
                       request.shippingTaxPpm};
    priced.taxMinor += shippingTax;
    KONTOR_ASSIGN(priced.totalMinor, addMinor(priced.totalMinor, priced.shipping.totalMinor));
    return priced;
}

} // namespace kontor
