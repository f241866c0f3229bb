// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordertaxes.h"

#include "money.h"
#include "orderpricing.h"

#include <algorithm>
#include <array>

namespace kontor {

namespace {

constexpr qint64 kTaxMillion = 1'000'000;
constexpr std::array kSteps{10'000, 5'000, 1'000, 500, 250, 100, 10, 1}; // 1 %, ½ %, 0.1 % …

qint64 taxAt(qint64 amountMinor, qint64 ppm, bool included)
{
    return included ? taxInside(amountMinor, ppm) : taxOn(amountMinor, ppm);
}

PricingRequest pricingOf(const PlaceOrder &order)
{
    PricingRequest request;
    request.taxIncluded = order.taxIncluded.value_or(true);
    request.discountMinor = order.discountMinor;
    request.shippingMinor = order.shippingMinor;
    request.shippingTaxPpm = order.shippingTaxPpm.value_or(0);
    for (const PlaceLine &line : order.lines) {
        OrderLine priced;
        priced.qty = line.qty;
        priced.priceMinor = line.priceMinor.value_or(0);
        priced.discountMinor = line.discountMinor;
        priced.taxPpm = line.taxPpm.value_or(0);
        request.lines.push_back(priced);
    }
    return request;
}

/// What each taxed line, and shipping at the end, is taxed on; 0 for those that are not taxed.
std::vector<qint64> basesOf(const PlaceOrder &order, bool shippingTaxed)
{
    std::vector<qint64> bases;
    if (const auto priced = priceOrder(pricingOf(order))) {
        for (size_t i = 0; i < order.lines.size(); ++i) {
            const OrderLine &line = priced->lines[i];
            const qint64 base = line.priceMinor * line.qty - line.discountMinor - line.shareMinor;
            bases.push_back(order.lines[i].taxPpm == 0 ? 0 : base);
        }
    } else {
        bases.assign(order.lines.size(), 0);
    }
    bases.push_back(shippingTaxed ? order.shippingMinor : 0);
    return bases;
}

void setRate(PlaceOrder &order, size_t at, qint64 ppm)
{
    if (at < order.lines.size())
        order.lines[at].taxPpm = ppm;
    else
        order.shippingTaxPpm = ppm;
}

} // namespace

std::optional<qint64> rateOf(qint64 amountMinor, qint64 taxMinor, bool included)
{
    const qint64 net = included ? amountMinor - taxMinor : amountMinor;
    if (taxMinor == 0)
        return 0;
    if (taxMinor < 0 || net <= 0 || taxMinor > net)
        return {};
    const qint64 exact = mulDivRound(taxMinor, kTaxMillion, net);
    for (const qint64 step : kSteps) {
        const qint64 rate = (exact + step / 2) / step * step;
        if (taxAt(amountMinor, rate, included) == taxMinor)
            return rate;
    }
    return {};
}

bool fitTaxes(PlaceOrder &order, qint64 taxMinor, std::optional<qint64> likelyPpm, bool shippingTaxed)
{
    const bool included = order.taxIncluded.value_or(true);
    const std::vector<qint64> bases = basesOf(order, shippingTaxed);
    order.shippingTaxPpm = 0;
    qint64 likely = 0;
    for (const qint64 base : bases)
        likely += taxAt(base, likelyPpm.value_or(0), included);
    const bool isLikely = likelyPpm && likely == taxMinor;
    const std::vector<qint64> shares = spread(taxMinor, bases, {});
    bool exact = true;
    for (size_t i = 0; i < bases.size(); ++i) {
        if (bases[i] == 0 || isLikely || taxMinor == 0) {
            setRate(order, i, bases[i] == 0 || taxMinor == 0 ? 0 : *likelyPpm);
            continue;
        }
        const auto rate = rateOf(bases[i], shares[i], included);
        const qint64 net = std::max<qint64>(1, included ? bases[i] - shares[i] : bases[i]);
        setRate(order, i, rate.value_or(std::clamp<qint64>(mulDivRound(shares[i], kTaxMillion, net), 0, kTaxMillion)));
        exact = exact && rate.has_value();
    }
    const bool nothingTaxed = std::all_of(bases.begin(), bases.end(), [](qint64 base) { return base == 0; });
    return exact && !(nothingTaxed && taxMinor != 0);
}

Result<qint64> totalOf(const PlaceOrder &order)
{
    KONTOR_ASSIGN(const PricedOrder priced, priceOrder(pricingOf(order)));
    return priced.totalMinor;
}

} // namespace kontor
