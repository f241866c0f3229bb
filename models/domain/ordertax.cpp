// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordertax.h"

#include "factread.h"
#include "money.h"
#include "orderfigures.h"

#include <algorithm>

namespace kontor {

namespace {

/// An amount for each rate.
using RateSums = std::map<qint64, qint64, std::greater<>>;

/// All refunds that were approved on one day.
struct DayBack {
    qint64 goods = 0; ///< without tax
    qint64 shipping = 0; ///< without tax
    qint64 tax = 0; ///< of both
    qint64 shippingWithTax = 0;
    RateSums named; ///< of units that came back, with tax
    RateSums namedTax;
};

qint64 sumOf(const RateSums &sums)
{
    qint64 all = 0;
    for (const auto &[rate, sum] : sums)
        addCapped(all, sum);
    return all;
}

RateSums spreadOver(qint64 amount, const RateSums &weights)
{
    std::vector<qint64> parts;
    for (const auto &[rate, weight] : weights)
        parts.push_back(weight);
    const std::vector<qint64> shares = spread(amount, parts, {});
    RateSums out;
    for (size_t i = 0; const auto &[rate, weight] : weights)
        out[rate] = shares[i++];
    return out;
}

/// What is named goes to its rates, less what was kept of it; what is more goes to what the order has left.
RateSums shareOut(qint64 amount, const RateSums &named, const RateSums &left)
{
    const qint64 known = sumOf(named);
    if (amount <= known || left.empty())
        return spreadOver(amount, named.empty() ? left : named);
    RateSums rest;
    for (const auto &[rate, sum] : left) {
        const auto taken = named.find(rate);
        rest[rate] = std::max<qint64>(0, sum - (taken == named.end() ? 0 : taken->second));
    }
    RateSums out = named;
    for (const auto &[rate, share] : spreadOver(amount - known, rest))
        addCapped(out[rate], share);
    return out;
}

void addTo(TaxByRate &sums, qint64 rate, const TaxAmount &amount)
{
    if (amount != TaxAmount())
        sums[rate] += amount;
}

void nameParts(const OrderState &order, const Refund &refund, DayBack &back)
{
    for (const RefundPart &part : refund.parts) {
        const OrderLine *line = order.line(part.line);
        if (part.isUnshipped() || !line)
            continue;
        addCapped(back.named[line->taxPpm], part.shareMinor);
        addCapped(back.namedTax[line->taxPpm], part.shareTaxMinor);
    }
}

/// The sums are those that the figures of the shop are made of; only their rates are told here.
std::map<int, DayBack> backByDay(const OrderState &order)
{
    std::map<int, DayBack> days;
    for (const Refund &refund : order.refunds) {
        if (!refund.isApproved())
            continue;
        DayBack &back = days[refund.decidedDay != 0 ? refund.decidedDay : order.day];
        addCapped(back.shippingWithTax, refund.reducedShippingMinor);
        nameParts(order, refund, back);
    }
    if (days.empty())
        return days;
    for (const auto &[key, value] : figuresOf(order).metrics) {
        if (key.measure == Measure::Returns)
            addCapped(days[key.day].goods, value);
        else if (key.measure == Measure::ShippingBack)
            addCapped(days[key.day].shipping, value);
        else if (key.measure == Measure::TaxBack)
            addCapped(days[key.day].tax, value);
    }
    return days;
}

void takeOff(RateSums &left, const RateSums &taken)
{
    for (const auto &[rate, sum] : taken)
        left[rate] -= sum;
}

} // namespace

TaxAmount &TaxAmount::operator+=(const TaxAmount &other)
{
    addCapped(netMinor, other.netMinor);
    addCapped(taxMinor, other.taxMinor);
    return *this;
}

OrderTax taxOf(const OrderState &order)
{
    OrderTax tax;
    if (order.lifecycle == Lifecycle::Draft)
        return tax;
    RateSums goodsLeft; // with tax
    RateSums taxLeft;
    for (const OrderLine &line : order.lines) {
        const qint64 total = line.totalMinor - line.cancelledMinor;
        const qint64 lineTax = line.taxMinor - line.cancelledTaxMinor;
        addTo(tax.charged, line.taxPpm, {total - lineTax, lineTax});
        addCapped(goodsLeft[line.taxPpm], total);
        addCapped(taxLeft[line.taxPpm], lineTax);
    }
    const ShippingCharge &charge = order.shipping;
    const qint64 shipping = charge.totalMinor - order.shippingCreditedMinor;
    const qint64 shippingTax = charge.totalMinor > 0 ? mulDivRound(shipping, charge.taxMinor, charge.totalMinor) : 0;
    addTo(tax.charged, charge.taxPpm, {shipping - shippingTax, shippingTax});
    for (const auto &[day, back] : backByDay(order)) {
        const qint64 ofShipping = back.shippingWithTax - back.shipping;
        const qint64 ofGoods = back.tax - ofShipping;
        addTo(tax.back[day], charge.taxPpm, {back.shipping, ofShipping});
        const RateSums gross = shareOut(back.goods + ofGoods, back.named, goodsLeft);
        const RateSums part = shareOut(ofGoods, back.namedTax, taxLeft);
        for (const auto &[rate, sum] : gross) {
            const auto share = part.find(rate);
            const qint64 rateTax = share == part.end() ? 0 : share->second;
            addTo(tax.back[day], rate, {sum - rateTax, rateTax});
        }
        takeOff(goodsLeft, gross);
        takeOff(taxLeft, part);
    }
    return tax;
}

} // namespace kontor
