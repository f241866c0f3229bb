// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordereffects.h"

#include "factread.h"
#include "money.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

StockEntry entryOf(const OrderState &order, const OrderLine &line, const LocationId &location, qint64 atMs, qint64 seq)
{
    StockEntry entry;
    entry.place = {line.variant, location};
    entry.occurredMs = atMs;
    entry.seq = seq;
    entry.document = idCast<RecordId>(order.id);
    return entry;
}

bool movesStock(const OrderLine *line)
{
    return line && line->tracked && !line->variant.isNull();
}

void addParcelEntries(const OrderState &order, std::vector<StockEntry> &entries)
{
    for (const Parcel &parcel : order.parcels) {
        if (parcel.state != ParcelState::Shipped || !parcel.movesStock)
            continue;
        for (const ParcelLine &part : parcel.lines) {
            const OrderLine *line = order.line(part.line);
            if (!movesStock(line))
                continue;
            StockEntry entry = entryOf(order, *line, parcel.location, parcel.shippedAtMs, parcel.shippedSeq);
            entry.unsureMs = parcel.shippedUnsureMs;
            entry.part = part.line;
            entry.reason = StockReason::Shipped;
            entry.amount = -part.qty;
            entries.push_back(entry);
        }
    }
}

void addReturnEntries(const OrderState &order, std::vector<StockEntry> &entries)
{
    for (const ReturnedGoods &goods : order.returns) {
        const OrderLine *line = order.line(goods.line);
        if (!movesStock(line) || !goods.movesStock || goods.good + goods.damaged == 0)
            continue;
        StockEntry entry = entryOf(order, *line, goods.location, goods.atMs, goods.seq);
        entry.unsureMs = goods.unsureMs;
        entry.part = goods.line;
        entry.reason = StockReason::Returned;
        entry.amount = goods.good + goods.damaged; // damaged units lie on the shelf too, but are not for sale
        entries.push_back(entry);
        if (goods.damaged > 0) {
            entry.bucket = StockBucket::Damaged;
            entry.amount = goods.damaged;
            entries.push_back(entry);
        }
    }
}

struct Sales {
    qint64 gross = 0;
    qint64 net = 0;
    qint64 tax = 0;
    qint64 units = 0;
};

/// Cancelled units are a sale that never happened: they leave the figures of the order's own day, with
/// shares of the list price cut as those of the charge are, so that no discount appears out of rounding.
Sales salesOf(const OrderState &order)
{
    Sales sales;
    for (const OrderLine &line : order.lines) {
        const qint64 sold = line.qty - line.cancelled;
        const qint64 list = cappedProduct(line.priceMinor, line.qty);
        const qint64 listTax = order.taxIncluded ? taxInside(list, line.taxPpm) : 0;
        const qint64 cancelledTax = line.qty > 0 ? mulDivRound(listTax, line.cancelled, line.qty) : 0;
        addCapped(sales.gross, cappedProduct(line.priceMinor, sold) - (listTax - cancelledTax));
        const qint64 tax = line.taxMinor - line.cancelledTaxMinor;
        addCapped(sales.net, line.totalMinor - line.cancelledMinor - tax);
        addCapped(sales.tax, tax);
        sales.units += sold;
    }
    return sales;
}

qint64 taxPart(qint64 amount, qint64 tax, qint64 total)
{
    return total > 0 ? mulDivRound(amount, tax, total) : 0;
}

/// Books refunds one after another, so that the tax of parts sums to the tax of the whole.
class RefundBook
{
public:
    RefundBook(const OrderState &order, MetricSums &sums) : m_order(order), m_sums(sums)
    {
        for (const OrderLine &line : order.lines) {
            addCapped(m_goodsLeft, line.totalMinor - line.cancelledMinor);
            addCapped(m_taxLeft, line.taxMinor - line.cancelledTaxMinor);
        }
    }

    void book(const Refund &refund)
    {
        const int day = refund.decidedDay != 0 ? refund.decidedDay : m_order.day;
        const auto add = [&](Measure measure, qint64 amount) {
            addMetric(m_sums, {day, m_order.currency, measure, {}}, amount);
        };
        if (refund.channel != "exchange"_L1) // goods for goods: outside payment figures
            add(Measure::Refunded, refund.approvedMinor);
        const qint64 shipping = refund.reducedShippingMinor;
        const qint64 shippingTax = takeShippingTax(shipping);
        const qint64 goods = refund.reducedGoodsMinor;
        const qint64 goodsTax = takeGoodsTax(refund, goods);
        add(Measure::Returns, goods - goodsTax);
        add(Measure::Net, -(goods - goodsTax));
        add(Measure::Shipping, -(shipping - shippingTax));
        add(Measure::Tax, -(goodsTax + shippingTax));
    }

private:
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
    MetricSums &m_sums;
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

MetricSums metricsOf(const OrderState &order)
{
    MetricSums sums;
    if (order.lifecycle == Lifecycle::Draft)
        return sums;
    const Sales sales = salesOf(order);
    const qint64 shipping = order.shipping.totalMinor - order.shippingCreditedMinor;
    const qint64 shippingTax = taxPart(shipping, order.shipping.taxMinor, order.shipping.totalMinor);
    const auto book = [&](Measure measure, qint64 amount) {
        addMetric(sums, {order.day, order.currency, measure, {}}, amount);
    };
    book(Measure::Orders, order.isChild || order.mergedAway ? 0 : 1);
    book(Measure::Gross, sales.gross);
    book(Measure::Discount, sales.gross - sales.net);
    book(Measure::Net, sales.net);
    book(Measure::Tax, sales.tax + shippingTax);
    book(Measure::Shipping, shipping - shippingTax);
    book(Measure::Units, sales.units);
    addPaymentMetrics(order, sums);
    RefundBook refunds(order, sums);
    for (const Refund &refund : order.refunds) {
        if (refund.isApproved())
            refunds.book(refund);
    }
    return sums;
}

std::vector<AttentionCase> attentionOf(const OrderState &order)
{
    std::vector<AttentionCase> cases;
    qint64 overShipped = 0;
    qint64 unexpected = 0;
    for (const OrderLine &line : order.lines) {
        overShipped += line.overShipped;
        unexpected += line.unexpectedReturn;
    }
    if (overShipped > 0)
        cases.push_back({u"over_shipped"_s, false, QString::number(overShipped)});
    if (unexpected > 0)
        cases.push_back({u"unexpected_return"_s, false, QString::number(unexpected)});
    if (order.overRefundedMinor > 0)
        cases.push_back({u"over_refunded"_s, true, QString::number(order.overRefundedMinor)});
    if (order.amountDiffers && order.onHold)
        cases.push_back({u"amount_differs"_s, false, {}});
    if (order.paidAfterEnd && order.balanceMinor > order.dueMinor)
        cases.push_back({u"paid_after_end"_s, false, QString::number(order.balanceMinor - order.dueMinor)});
    if (order.reversedMinor > 0 && order.balanceMinor < order.dueMinor)
        cases.push_back({u"payment_reversed"_s, false, QString::number(order.reversedMinor)});
    qint64 overReversed = 0;
    for (const Payment &payment : order.payments)
        addCapped(overReversed, payment.overReversedMinor);
    if (overReversed > 0)
        cases.push_back({u"over_reversed"_s, true, QString::number(overReversed)});
    if (!order.earlyReversals.empty())
        cases.push_back({u"unknown_payment"_s, true, order.earlyReversals.front().payment});
    if (order.unmatched > 0)
        cases.push_back({u"unknown_refund"_s, true, QString::number(order.unmatched)});
    for (const Refund &refund : order.refunds) {
        if (refund.unapproved && refund.isApproved())
            cases.push_back({u"refund_unapproved"_s, true, QString::number(refund.approvedMinor)});
    }
    return cases;
}

} // namespace

std::map<StockPlace, qint64> reservationsOf(const OrderState &order)
{
    std::map<StockPlace, qint64> reserved;
    if (order.lifecycle != Lifecycle::Placed)
        return reserved;
    for (const OrderLine &line : order.lines) {
        if (!movesStock(&line) || line.open() <= 0)
            continue;
        qint64 left = line.open();
        for (const Parcel &parcel : order.parcels) {
            for (const ParcelLine &part : parcel.lines) {
                if (parcel.state != ParcelState::Packed || part.line != line.line)
                    continue;
                const qint64 here = std::min(left, part.qty);
                if (here == 0)
                    continue;
                reserved[{line.variant, parcel.location}] += here;
                left -= here;
            }
        }
        if (left > 0)
            reserved[{line.variant, line.location}] += left;
    }
    return reserved;
}

OrderEffects effectsOf(const OrderState &order)
{
    OrderEffects effects;
    if (!order.exists)
        return effects;
    addParcelEntries(order, effects.entries);
    addReturnEntries(order, effects.entries);
    effects.reserved = reservationsOf(order);
    effects.metrics = metricsOf(order);
    effects.attention = attentionOf(order);
    return effects;
}

qint64 refundableMinor(const OrderState &order)
{
    qint64 sum = 0;
    for (const Payment &payment : order.payments) {
        if (payment.state == PaymentState::Captured)
            addCapped(sum, std::max<qint64>(0, payment.refundableMinor()));
    }
    return sum;
}

qint64 suggestedRefund(const OrderState &order, const Refund &refund)
{
    std::vector<OrderLine> lines = order.lines;
    qint64 sum = refund.shippingMinor + refund.adjustmentMinor; // two amounts within bounds
    for (const RefundPart &part : refund.parts) {
        for (OrderLine &line : lines) {
            if (line.line != part.line)
                continue;
            const qint64 share = line.nextShare(part.qty);
            line.creditedMinor += share;
            line.creditedUnits = std::min(line.qty, line.creditedUnits + part.qty);
            addCapped(sum, share);
        }
    }
    return std::clamp<qint64>(sum, 0, refundableMinor(order));
}

qint64 refundWorth(const OrderState &order, const Refund &refund)
{
    const bool isOfBalance = refund.kind == RefundKind::Overpayment || refund.kind == RefundKind::Cancel;
    if (refund.parts.empty() && isOfBalance)
        return std::clamp<qint64>(order.balanceMinor - order.dueMinor, 0, refundableMinor(order));
    Refund plain = refund;
    plain.adjustmentMinor = -refund.feeMinor;
    return suggestedRefund(order, plain);
}

std::vector<RefundAmount> allocateRefund(const OrderState &order, qint64 amountMinor)
{
    std::vector<RefundAmount> amounts;
    for (auto payment = order.payments.rbegin(); payment != order.payments.rend() && amountMinor > 0; ++payment) {
        if (payment->state != PaymentState::Captured || payment->refundableMinor() <= 0)
            continue;
        const qint64 part = std::min(amountMinor, payment->refundableMinor());
        amounts.push_back({payment->key, part});
        amountMinor -= part;
    }
    return amounts;
}

} // namespace kontor
