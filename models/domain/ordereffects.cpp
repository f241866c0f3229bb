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

/// Adds the open units of a line that are in parcels, each where its parcel is. Returns those that are in none.
qint64 addPacked(const OrderState &order, const OrderLine &line, std::map<StockPlace, qint64> &places)
{
    qint64 left = line.open();
    for (const Parcel &parcel : order.parcels) {
        for (const ParcelLine &part : parcel.lines) {
            if (parcel.state != ParcelState::Packed || part.line != line.line)
                continue;
            const qint64 here = std::min(left, part.qty);
            if (here == 0)
                continue;
            places[{line.variant, parcel.location}] += here;
            left -= here;
        }
    }
    return left;
}

bool holdsUnits(const OrderLine &line)
{
    return movesStock(&line) && line.open() > 0;
}

} // namespace

std::map<StockPlace, qint64> reservationsOf(const OrderState &order)
{
    std::map<StockPlace, qint64> reserved;
    if (order.lifecycle != Lifecycle::Placed)
        return reserved;
    for (const OrderLine &line : order.lines) {
        if (!holdsUnits(line))
            continue;
        if (const qint64 left = addPacked(order, line, reserved); left > 0)
            reserved[{line.variant, line.location}] += left;
    }
    return reserved;
}

std::map<StockPlace, qint64> packedUnitsOf(const OrderState &order)
{
    std::map<StockPlace, qint64> packed;
    if (order.lifecycle != Lifecycle::Placed)
        return packed;
    for (const OrderLine &line : order.lines) {
        if (holdsUnits(line))
            addPacked(order, line, packed);
    }
    return packed;
}

OrderEffects effectsOf(const OrderState &order)
{
    OrderEffects effects;
    if (!order.exists)
        return effects;
    addParcelEntries(order, effects.entries);
    addReturnEntries(order, effects.entries);
    effects.reserved = reservationsOf(order);
    effects.figures = figuresOf(order);
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
