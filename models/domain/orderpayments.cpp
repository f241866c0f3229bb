// SPDX-License-Identifier: GPL-3.0-or-later
// The payment steps of the order fold.
#include "factread.h"
#include "orderfoldsteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Payment paymentOf(const Fact &fact)
{
    Payment payment;
    payment.attempt = textIn(fact.json, "attempt"_L1);
    payment.channel = textIn(fact.json, "channel"_L1);
    payment.reference = textIn(fact.json, "reference"_L1);
    payment.currency = textIn(fact.json, "currency"_L1);
    payment.amountMinor = sumIn(fact.json, "amount_minor"_L1);
    payment.feeMinor = amountIn(fact.json, "fee_minor"_L1);
    payment.expiresAtMs = fact.json.value("expires_ms"_L1).toInteger();
    payment.atMs = fact.occurredMs();
    payment.day = dayIn(fact.json, "day"_L1);
    return payment;
}

/// The attempt while it waits or has failed; else any capture it led to.
Payment *attemptOf(OrderState &order, const QString &id)
{
    Payment *found = nullptr;
    for (Payment &payment : order.payments) {
        if (id.isEmpty() || payment.attempt != id)
            continue;
        if (payment.state != PaymentState::Captured)
            return &payment;
        found = &payment;
    }
    return found;
}

void holdForAmount(OrderState &order)
{
    order.amountDiffers = true;
    order.onHold = true;
    order.holdReason = u"amount_differs"_s;
}

/// The bank may take back more than lies here, of money that was split off: that is counted apart.
void reverse(Payment &payment, qint64 amount)
{
    qint64 all = payment.reversedMinor + payment.overReversedMinor;
    addCapped(all, amount);
    payment.reversedMinor = std::clamp<qint64>(all, 0, std::max<qint64>(0, payment.amountMinor));
    payment.overReversedMinor = std::max<qint64>(0, all - payment.reversedMinor);
}

Reversal &reversalOf(OrderState &order, const QString &key)
{
    for (Reversal &each : order.reversals) {
        if (each.payment == key)
            return each;
    }
    order.reversals.push_back({key, 0, 0, {}, 0, 0});
    return order.reversals.back();
}

/// A channel's notices need not arrive in the order in which the money moved.
void applyEarlyReversals(OrderState &order, const QString &key)
{
    Payment *payment = order.capture(key);
    for (const RefundAmount &early : order.earlyReversals) {
        if (payment && early.payment == key)
            reverse(*payment, early.amountMinor);
    }
    std::erase_if(order.earlyReversals, [&](const RefundAmount &early) { return early.payment == key; });
}

} // namespace

void foldPaymentOpened(OrderState &order, const Fact &fact)
{
    Payment payment = paymentOf(fact);
    if (payment.attempt.isEmpty() || attemptOf(order, payment.attempt))
        return;
    payment.key = payment.attempt;
    payment.state = PaymentState::Pending;
    order.payments.push_back(payment);
}

void foldPaymentCaptured(OrderState &order, const Fact &fact)
{
    Payment payment = paymentOf(fact);
    if (!payment.currency.isEmpty() && !order.currency.isEmpty() && payment.currency != order.currency)
        return; // listed as unattached: money of another currency never adds up here
    payment.key = payment.channel + u'|' + textIn(fact.json, "payment"_L1) + u'|'
        + QString::number(fact.json.value("capture"_L1).toInteger(1));
    if (order.capture(payment.key))
        return; // the same capture told twice
    Payment *announced = attemptOf(order, payment.attempt);
    if (!announced && !payment.attempt.isEmpty())
        return; // unknown attempt: unattached
    // A second capture of one attempt is more than was announced, so it needs a look as well.
    if (announced && (announced->state == PaymentState::Captured || announced->amountMinor != payment.amountMinor))
        holdForAmount(order);
    if (announced && announced->state != PaymentState::Captured)
        *announced = payment;
    else
        order.payments.push_back(payment);
    applyEarlyReversals(order, payment.key);
    if (order.isEnded())
        order.paidAfterEnd = true;
}

void foldPaymentFailed(OrderState &order, const Fact &fact)
{
    Payment payment = paymentOf(fact);
    payment.state = PaymentState::Failed;
    Payment *announced = attemptOf(order, payment.attempt);
    if (!announced) {
        order.payments.push_back(payment);
    } else if (announced->state != PaymentState::Captured) { // else the notice of an earlier try came late
        announced->state = PaymentState::Failed;
        announced->atMs = payment.atMs;
        announced->day = payment.day;
    }
}

void foldPaymentReversed(OrderState &order, const Fact &fact)
{
    const QString key = textIn(fact.json, "payment"_L1);
    const qint64 amount = sumIn(fact.json, "amount_minor"_L1);
    if (Payment *payment = order.capture(key))
        reverse(*payment, amount);
    else
        order.earlyReversals.push_back({key, amount});
    Reversal &told = reversalOf(order, key);
    addCapped(told.takenMinor, amount);
    told.reason = textIn(fact.json, "reason"_L1);
    told.takenAtMs = std::max(told.takenAtMs, fact.occurredMs());
}

void foldPaymentReinstated(OrderState &order, const Fact &fact)
{
    const QString key = textIn(fact.json, "payment"_L1);
    const qint64 amount = sumIn(fact.json, "amount_minor"_L1);
    if (Payment *payment = order.capture(key))
        reverse(*payment, -amount);
    else if (std::any_of(order.earlyReversals.begin(), order.earlyReversals.end(),
                         [&](const RefundAmount &early) { return early.payment == key; }))
        order.earlyReversals.push_back({key, -amount});
    Reversal &told = reversalOf(order, key);
    addCapped(told.againMinor, amount);
    told.againAtMs = std::max(told.againAtMs, fact.occurredMs());
}

/// What the channel kept, as its statement says: the latest word counts.
void foldPaymentCharged(OrderState &order, const Fact &fact)
{
    if (Payment *payment = order.capture(textIn(fact.json, "payment"_L1)))
        payment->feeMinor = amountIn(fact.json, "fee_minor"_L1);
}

void foldPaymentMoved(OrderState &order, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("moves"_L1).toArray()) {
        const QJsonObject move = value.toObject();
        const qint64 amount = sumIn(move, "amount_minor"_L1);
        const QString key = textIn(move, "payment"_L1);
        const bool leaves = OrderId::fromString(textIn(move, "from"_L1)) == order.id;
        const bool comes = OrderId::fromString(textIn(move, "to"_L1)) == order.id;
        if (leaves == comes)
            continue;
        Payment *payment = order.capture(key);
        if (!payment && comes) {
            Payment arrived;
            arrived.key = key;
            arrived.channel = key.section(u'|', 0, 0);
            arrived.reference = textIn(move, "reference"_L1);
            arrived.atMs = fact.occurredMs();
            arrived.day = dayIn(fact.json, "day"_L1);
            arrived.isMoved = true;
            order.payments.push_back(arrived);
            payment = &order.payments.back();
        }
        if (!payment)
            continue;
        addCapped(payment->amountMinor, comes ? amount : -amount);
        addCapped(payment->movedMinor, comes ? amount : -amount);
    }
}

} // namespace kontor
