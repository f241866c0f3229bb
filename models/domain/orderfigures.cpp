// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderfigures.h"

#include "durations.h"
#include "factread.h"
#include "money.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// A hostile fact may name any time at all.
qint64 msBetween(qint64 fromMs, qint64 untilMs)
{
    return std::clamp(untilMs, -kMostSum, kMostSum) - std::clamp(fromMs, -kMostSum, kMostSum);
}

struct Sales {
    qint64 gross = 0;
    qint64 net = 0;
    qint64 tax = 0;
    qint64 units = 0;
};

/// Cancelled units are a sale that never happened: they leave the figures of the order's own day, with
/// shares of the list price cut as those of the charge are, so that no discount appears out of rounding.
Sales salesOf(const OrderState &order, const OrderLine &line)
{
    const qint64 sold = line.qty - line.cancelled;
    const qint64 list = cappedProduct(line.priceMinor, line.qty);
    const qint64 listTax = order.taxIncluded ? taxInside(list, line.taxPpm) : 0;
    const qint64 cancelledTax = line.qty > 0 ? mulDivRound(listTax, line.cancelled, line.qty) : 0;
    const qint64 tax = line.taxMinor - line.cancelledTaxMinor;
    return {cappedProduct(line.priceMinor, sold) - (listTax - cancelledTax),
            line.totalMinor - line.cancelledMinor - tax, tax, sold};
}

GoodsKey goodsKey(const OrderState &order, const OrderLine &line, int day)
{
    GoodsKey key{day, line.variant, {}, order.channel, line.location, order.currency};
    if (line.variant.isNull())
        key.sku = line.sku.isEmpty() ? line.title : line.sku;
    return key;
}

GoodsSum soldOf(const OrderLine &line, const Sales &sales)
{
    GoodsSum sum;
    sum.units = sales.units;
    sum.gross = sales.gross;
    sum.net = sales.net;
    if (line.costMinor) {
        sum.cost = cappedProduct(*line.costMinor, sales.units);
        sum.costed = sales.net;
    }
    return sum;
}

qint64 taxPart(qint64 amount, qint64 tax, qint64 total)
{
    return total > 0 ? mulDivRound(amount, tax, total) : 0;
}

/// Books refunds one after another, so that the tax of parts sums to the tax of the whole.
class RefundBook
{
public:
    RefundBook(const OrderState &order, OrderFigures &figures) : m_order(order), m_figures(figures)
    {
        for (const OrderLine &line : order.lines) {
            addCapped(m_goodsLeft, line.totalMinor - line.cancelledMinor);
            addCapped(m_taxLeft, line.taxMinor - line.cancelledTaxMinor);
        }
    }

    void book(const Refund &refund)
    {
        m_day = refund.decidedDay != 0 ? refund.decidedDay : m_order.day;
        if (refund.channel != "exchange"_L1) // goods for goods: outside payment figures
            add(Measure::Refunded, refund.approvedMinor);
        addMetric(m_figures.metrics, {m_day, m_order.currency, Measure::RefundReasons, refund.reason}, 1);
        addMetric(m_figures.metrics, {m_day, m_order.currency, Measure::RefundReasonsMinor, refund.reason},
                  refund.approvedMinor);
        const qint64 shipping = refund.reducedShippingMinor;
        const qint64 shippingTax = takeShippingTax(shipping);
        const qint64 goods = refund.reducedGoodsMinor;
        const qint64 goodsTax = takeGoodsTax(refund, goods);
        const qint64 net = goods - goodsTax;
        add(Measure::Returns, net);
        add(Measure::Net, -net);
        add(Measure::Shipping, -(shipping - shippingTax));
        add(Measure::Tax, -(goodsTax + shippingTax));
        add(Measure::TaxBack, goodsTax + shippingTax);
        add(Measure::ShippingBack, shipping - shippingTax);
        addOfDay(Measure::ReturnsOfDay, net);
        addOfDay(Measure::TaxBackOfDay, goodsTax + shippingTax);
        addOfDay(Measure::ShippingBackOfDay, shipping - shippingTax);
        bookArticles(refund, net);
        addCapped(m_netBack, net);
    }

    /// What came back altogether, without tax.
    [[nodiscard]] qint64 netBack() const { return m_netBack; }

private:
    void add(Measure measure, qint64 amount)
    {
        addMetric(m_figures.metrics, {m_day, m_order.currency, measure, m_order.channel}, amount);
    }
    void addOfDay(Measure measure, qint64 amount)
    {
        addMetric(m_figures.metrics, {m_order.day, m_order.currency, measure, m_order.channel}, amount);
    }

    /// Money given back without naming units belongs to no article.
    void bookArticles(const Refund &refund, qint64 net)
    {
        std::vector<std::pair<const OrderLine *, qint64>> back;
        std::vector<qint64> worth;
        for (const RefundPart &part : refund.parts) {
            const OrderLine *line = m_order.line(part.line);
            if (part.isUnshipped() || !line)
                continue;
            back.emplace_back(line, part.qty);
            worth.push_back(part.shareMinor - part.shareTaxMinor);
        }
        if (back.empty()) {
            bookArticle({0, {}, {}, m_order.channel, {}, m_order.currency}, 0, net);
            return;
        }
        const std::vector<qint64> shares = spread(net, worth, {});
        for (size_t i = 0; i < back.size(); ++i)
            bookArticle(goodsKey(m_order, *back[i].first, 0), back[i].second, shares[i]);
    }

    void bookArticle(GoodsKey key, qint64 units, qint64 net)
    {
        GoodsSum approved;
        approved.returnedUnits = units;
        approved.returned = net;
        key.day = m_day;
        addSum(m_figures.goods, key, approved);
        GoodsSum ordered;
        ordered.backUnits = units;
        ordered.back = net;
        key.day = m_order.day;
        addSum(m_figures.goods, key, ordered);
    }

    [[nodiscard]] qint64 takeShippingTax(qint64 amount)
    {
        const ShippingCharge &charge = m_order.shipping;
        const qint64 before = taxPart(m_shippingBack, charge.taxMinor, charge.totalMinor);
        addCapped(m_shippingBack, amount);
        return taxPart(m_shippingBack, charge.taxMinor, charge.totalMinor) - before;
    }

    /// Units reverse their frozen tax. A fee kept carries the rate of its units, goodwill the average of
    /// what was not given back yet; whoever gives back the last cent gives back the last of the tax.
    [[nodiscard]] qint64 takeGoodsTax(const Refund &refund, qint64 goods)
    {
        qint64 shares = 0;
        qint64 tax = 0;
        for (const RefundPart &part : refund.parts) {
            if (part.isUnshipped())
                continue;
            addCapped(shares, part.shareMinor);
            addCapped(tax, part.shareTaxMinor);
        }
        if (goods == m_goodsLeft)
            tax = m_taxLeft;
        else if (goods < shares)
            tax = taxPart(goods, tax, shares);
        else if (goods > shares)
            addCapped(tax, taxPart(goods - shares, m_taxLeft - tax, m_goodsLeft - shares));
        tax = std::clamp<qint64>(tax, 0, m_taxLeft);
        m_goodsLeft -= goods;
        m_taxLeft -= tax;
        return tax;
    }

    const OrderState &m_order;
    OrderFigures &m_figures;
    int m_day = 0; ///< of the refund at hand
    qint64 m_netBack = 0;
    qint64 m_goodsLeft = 0;
    qint64 m_taxLeft = 0;
    qint64 m_shippingBack = 0;
};

void addPaymentMetrics(const OrderState &order, MetricSums &sums)
{
    for (const Payment &payment : order.payments) {
        if (payment.channel == "exchange"_L1)
            continue; // goods for goods: outside payment figures
        const int day = payment.day != 0 ? payment.day : order.day;
        if (payment.state == PaymentState::Captured) {
            // Money moved by a split or merge arrived once, on the order and day it arrived at.
            addMetric(sums, {day, order.currency, Measure::Captured, payment.channel}, payment.arrivedMinor());
            addMetric(sums, {day, order.currency, Measure::PaymentsOk, payment.channel}, payment.isMoved ? 0 : 1);
        } else if (payment.state == PaymentState::Failed) {
            addMetric(sums, {day, order.currency, Measure::PaymentsFailed, payment.channel}, 1);
        }
    }
}

void addTransportMetrics(const OrderState &order, MetricSums &sums)
{
    qint64 firstMs = 0;
    const auto add = [&](Measure measure, const QString &dimension) {
        addMetric(sums, {order.day, order.currency, measure, dimension}, 1);
    };
    for (const Parcel &parcel : order.parcels) {
        if (parcel.state != ParcelState::Shipped)
            continue;
        firstMs = firstMs == 0 ? parcel.shippedAtMs : std::min(firstMs, parcel.shippedAtMs);
        if (isFinal(parcel.status))
            add(Measure::ParcelsEnded, order.channel);
        if (parcel.status != ParcelStatus::Delivered)
            continue;
        add(Measure::ParcelsDelivered, order.channel);
        if (parcel.deliveredAtMs == 0)
            continue;
        const qint64 days = std::max<qint64>(0, msBetween(parcel.shippedAtMs, parcel.deliveredAtMs)) / (24 * kHourMs);
        add(Measure::DeliveryDays, QString::number(std::min<qint64>(days, kMostDeliveryDays)));
    }
    if (firstMs != 0 && !order.isChild)
        add(Measure::ShipHours, QString::number(shipHoursBucket(msBetween(order.placedAtMs, firstMs))));
}

/// The lines; gives back what they sum to.
Sales bookLines(const OrderState &order, GoodsSums &goods)
{
    Sales all;
    for (const OrderLine &line : order.lines) {
        const Sales sales = salesOf(order, line);
        addCapped(all.gross, sales.gross);
        addCapped(all.net, sales.net);
        addCapped(all.tax, sales.tax);
        all.units += sales.units;
        addSum(goods, goodsKey(order, line, order.day), soldOf(line, sales));
    }
    return all;
}

void bookOrder(const OrderState &order, const Sales &sales, MetricSums &sums)
{
    const qint64 shipping = order.shipping.totalMinor - order.shippingCreditedMinor;
    const qint64 shippingTax = taxPart(shipping, order.shipping.taxMinor, order.shipping.totalMinor);
    const auto book = [&](Measure measure, qint64 amount) {
        addMetric(sums, {order.day, order.currency, measure, order.channel}, amount);
    };
    const qint64 one = order.isChild || order.mergedAway ? 0 : 1;
    book(Measure::Orders, one);
    book(Measure::Gross, sales.gross);
    book(Measure::Discount, sales.gross - sales.net);
    book(Measure::Net, sales.net);
    book(Measure::Tax, sales.tax + shippingTax);
    book(Measure::Shipping, shipping - shippingTax);
    book(Measure::Units, sales.units);
    book(Measure::Paid, order.fullyCapturedOnce ? one : 0);
    book(Measure::Cancelled, order.lifecycle == Lifecycle::Cancelled ? one : 0);
    const bool isRefunded = std::ranges::any_of(order.refunds, [](const Refund &r) { return r.isApproved(); });
    book(Measure::RefundedOrders, isRefunded ? one : 0);
}

} // namespace

GoodsSum &GoodsSum::operator+=(const GoodsSum &other)
{
    for (const auto part : {&GoodsSum::units, &GoodsSum::gross, &GoodsSum::net, &GoodsSum::cost, &GoodsSum::costed,
                            &GoodsSum::returnedUnits, &GoodsSum::returned, &GoodsSum::backUnits, &GoodsSum::back})
        addCapped(this->*part, other.*part);
    return *this;
}

GoodsSum GoodsSum::operator-() const
{
    return {-units, -gross, -net, -cost, -costed, -returnedUnits, -returned, -backUnits, -back};
}

CustomerSum &CustomerSum::operator+=(const CustomerSum &other)
{
    addCapped(orders, other.orders);
    addCapped(paid, other.paid);
    addCapped(net, other.net);
    return *this;
}

CustomerSum CustomerSum::operator-() const
{
    return {-orders, -paid, -net};
}

int shipHoursBucket(qint64 elapsedMs)
{
    const qint64 hours = std::max<qint64>(0, elapsedMs) / kHourMs;
    if (hours < 48)
        return static_cast<int>(hours);
    if (hours < 240)
        return static_cast<int>(hours / 6 * 6);
    return static_cast<int>(std::min<qint64>(hours / 24, 60) * 24);
}

OrderFigures figuresOf(const OrderState &order)
{
    OrderFigures figures;
    if (order.lifecycle == Lifecycle::Draft)
        return figures;
    const Sales sales = bookLines(order, figures.goods);
    bookOrder(order, sales, figures.metrics);
    addPaymentMetrics(order, figures.metrics);
    addTransportMetrics(order, figures.metrics);
    RefundBook refunds(order, figures);
    for (const Refund &refund : order.refunds) {
        if (refund.isApproved())
            refunds.book(refund);
    }
    if (!order.customer.isNull()) {
        const qint64 one = order.isChild || order.mergedAway ? 0 : 1;
        addSum(figures.customers, {order.customer, order.day, order.currency},
               CustomerSum{one, order.fullyCapturedOnce ? one : 0, sales.net - refunds.netBack()});
    }
    return figures;
}

} // namespace kontor
