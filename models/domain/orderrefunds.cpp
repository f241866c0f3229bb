// SPDX-License-Identifier: GPL-3.0-or-later
// The refund and return steps of the order fold.
#include "factblobs.h"
#include "factread.h"
#include "orderfoldsteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

RefundId refundId(const Fact &fact)
{
    return RefundId::fromString(textIn(fact.json, "refund"_L1));
}

void readAmounts(Refund &refund, const QJsonArray &amounts)
{
    refund.amounts.clear();
    refund.approvedMinor = 0;
    for (const QJsonValue &value : amounts) {
        const QJsonObject o = value.toObject();
        refund.amounts.push_back({textIn(o, "payment"_L1), sumIn(o, "amount_minor"_L1)});
        addCapped(refund.approvedMinor, refund.amounts.back().amountMinor);
    }
}

void creditParts(OrderState &order, Refund &refund)
{
    refund.unshippedMinor = 0;
    for (RefundPart &part : refund.parts) {
        OrderLine *line = order.line(part.line);
        if (!line)
            continue;
        const UnitsWorth worth = part.isUnshipped() ? cancelUnits(*line, part.qty) : creditUnits(*line, part.qty);
        part.shareMinor = worth.shareMinor;
        part.shareTaxMinor = worth.taxMinor;
        if (part.isUnshipped())
            refund.unshippedMinor += worth.shareMinor;
    }
}

/// Units that were to come back are as if never refunded. Units the approval cancelled stay cancelled:
/// they may be promised to someone else by now; their money is too much on the order and can be
/// refunded anew.
void takeBackParts(OrderState &order, const Refund &refund)
{
    for (const RefundPart &part : refund.parts) {
        OrderLine *line = order.line(part.line);
        if (!line || part.isUnshipped())
            continue;
        line->creditedUnits = std::max<qint64>(0, line->creditedUnits - part.qty);
        line->creditedMinor -= part.shareMinor;
        line->creditedTaxMinor -= part.shareTaxMinor;
    }
}

/// Money that left counts, whether or not somebody here had agreed to it.
void approveByWorld(OrderState &order, Refund &refund, const Fact &fact)
{
    const bool wasApproved = refund.state == RefundState::Withdrawn && refund.approvedMinor > 0;
    if (!wasApproved) {
        readAmounts(refund, fact.json.value("amounts"_L1).toArray());
        if (refund.amounts.empty()) { // the channel only said that it paid: then what was asked for, from the latest
            const auto latest = std::find_if(order.payments.rbegin(), order.payments.rend(),
                                             [](const Payment &p) { return p.state == PaymentState::Captured; });
            refund.approvedMinor =
                fact.json.contains("amount_minor"_L1) ? sumIn(fact.json, "amount_minor"_L1) : refund.requestedMinor;
            if (latest != order.payments.rend())
                refund.amounts.push_back({latest->key, refund.approvedMinor});
        }
    }
    creditParts(order, refund);
    refund.unapproved = true;
    refund.decidedDay = dayIn(fact.json, "day"_L1);
}

} // namespace

UnitsWorth creditUnits(OrderLine &line, qint64 units)
{
    const UnitsWorth worth{line.nextShare(units), line.nextTaxShare(units)};
    line.creditedMinor += worth.shareMinor;
    line.creditedTaxMinor += worth.taxMinor;
    line.creditedUnits = std::min(line.qty, line.creditedUnits + units);
    return worth;
}

UnitsWorth cancelUnits(OrderLine &line, qint64 units)
{
    units = std::min(units, line.qty - line.cancelled - line.parcelled);
    if (units <= 0)
        return {};
    const UnitsWorth worth = creditUnits(line, units);
    line.cancelledMinor += worth.shareMinor;
    line.cancelledTaxMinor += worth.taxMinor;
    line.cancelled += units;
    return worth;
}

void foldRefundRequested(OrderState &order, const Fact &fact)
{
    if (order.refund(refundId(fact)))
        return;
    Refund refund;
    refund.id = refundId(fact);
    refund.kind = refundKindFromCode(textIn(fact.json, "kind"_L1)).value_or(RefundKind::Return);
    refund.shippingMinor = sumIn(fact.json, "shipping_minor"_L1);
    refund.adjustmentMinor = amountIn(fact.json, "adjustment_minor"_L1);
    refund.requestedMinor = sumIn(fact.json, "amount_minor"_L1);
    refund.feeMinor = sumIn(fact.json, "fee_minor"_L1);
    refund.returnPayer = textIn(fact.json, "return_payer"_L1);
    for (const QString &blob : blobsOf(fact))
        refund.evidence += blob;
    refund.reason = textIn(fact.json, "reason"_L1);
    refund.requestedBy = fact.actor;
    refund.requestedAtMs = fact.occurredMs();
    for (const QJsonValue &value : fact.json.value("parts"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        RefundPart part;
        part.line = lineIn(o, "line"_L1);
        part.qty = unitsIn(o, "qty"_L1);
        part.restock = restockFromCode(textIn(o, "restock"_L1)).value_or(Restock::None);
        if (order.line(part.line))
            refund.parts.push_back(part);
    }
    order.refunds.push_back(refund);
}

void foldRefundApproved(OrderState &order, const Fact &fact)
{
    Refund *refund = order.refund(refundId(fact));
    if (!refund || !refund->isOpen())
        return;
    creditParts(order, *refund);
    readAmounts(*refund, fact.json.value("amounts"_L1).toArray());
    refund->state = RefundState::Approved;
    refund->needsSecond = fact.json.value("needs_second"_L1).toBool();
    refund->decidedBy = fact.actor;
    refund->decidedAtMs = fact.occurredMs();
    refund->decidedDay = dayIn(fact.json, "day"_L1);
    if (refund->approvedMinor == 0) { // goods back and no money: nothing is left to send
        refund->state = RefundState::Settled;
        refund->settledAtMs = refund->decidedAtMs;
    }
}

void foldRefundRejected(OrderState &order, const Fact &fact)
{
    Refund *refund = order.refund(refundId(fact));
    if (!refund || !refund->isOpen())
        return;
    refund->state = RefundState::Rejected;
    refund->decidedBy = fact.actor;
    refund->decidedAtMs = fact.occurredMs();
}

void foldRefundWithdrawn(OrderState &order, const Fact &fact)
{
    Refund *refund = order.refund(refundId(fact));
    if (!refund || refund->state == RefundState::Settled || (!refund->isOpen() && !refund->isApproved()))
        return;
    if (refund->isApproved())
        takeBackParts(order, *refund);
    refund->state = RefundState::Withdrawn;
    refund->decidedBy = fact.actor;
    refund->decidedAtMs = fact.occurredMs();
}

void foldRefundSeconded(OrderState &order, const Fact &fact)
{
    if (Refund *refund = order.refund(refundId(fact)))
        refund->seconded = true;
}

void foldRefundSettled(OrderState &order, const Fact &fact)
{
    Refund *refund = order.refund(refundId(fact));
    if (!refund) {
        ++order.unmatched;
        return;
    }
    if (refund->state == RefundState::Settled)
        return;
    if (!refund->isApproved())
        approveByWorld(order, *refund, fact);
    refund->state = RefundState::Settled;
    refund->channel = textIn(fact.json, "channel"_L1);
    refund->settledAtMs = fact.occurredMs();
}

void foldRefundFailed(OrderState &order, const Fact &fact)
{
    if (Refund *refund = order.refund(refundId(fact)); refund && refund->state == RefundState::Approved)
        refund->state = RefundState::Failed;
}

void foldReturnReceived(OrderState &order, const Fact &fact)
{
    const RefundId id = refundId(fact);
    const bool moves = fact.json.value("moves_stock"_L1).toBool(true);
    const size_t before = order.returns.size();
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        ReturnedGoods goods{order.refund(id) ? id : RefundId(),
                            lineIn(o, "line"_L1),
                            unitsIn(o, "good"_L1),
                            unitsIn(o, "damaged"_L1),
                            unitsIn(o, "missing"_L1),
                            locationIn(fact.json, "location"_L1),
                            fact.occurredMs(),
                            fact.place(),
                            fact.unsureMs(),
                            moves};
        const auto known =
            std::find_if(order.returns.begin() + static_cast<std::ptrdiff_t>(before), order.returns.end(),
                         [&](const ReturnedGoods &r) { return r.line == goods.line; });
        if (known == order.returns.end()) { // a line named twice counts once, with both
            order.returns.push_back(goods);
            continue;
        }
        known->good = std::min(kMostUnits, known->good + goods.good);
        known->damaged = std::min(kMostUnits, known->damaged + goods.damaged);
        known->missing = std::min(kMostUnits, known->missing + goods.missing);
    }
}

} // namespace kontor
