// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentsservice.h"

#include "nosuchorder.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::unexpected<Error> noSuchPayment()
{
    return fail(ErrorKind::NotFound, "no_such_payment", u"The order has no such payment."_s);
}

Result<void> positive(qint64 amountMinor)
{
    if (amountMinor <= 0)
        return fail(ErrorKind::Usage, "bad_amount", u"The amount must be more than nothing."_s);
    return {};
}

QJsonObject bodyOf(const Capture &capture, int day)
{
    QJsonObject body{{u"channel"_s, capture.channel},
                     {u"payment"_s, capture.payment},
                     {u"amount_minor"_s, capture.amountMinor},
                     {u"day"_s, day}};
    if (!capture.currency.isEmpty())
        body.insert(u"currency"_s, capture.currency);
    if (capture.captureNo != 1)
        body.insert(u"capture"_s, capture.captureNo);
    if (!capture.reference.isEmpty())
        body.insert(u"reference"_s, capture.reference);
    if (!capture.attempt.isEmpty())
        body.insert(u"attempt"_s, capture.attempt);
    if (capture.feeMinor != 0)
        body.insert(u"fee_minor"_s, capture.feeMinor);
    if (capture.atMs)
        body.insert(u"at_ms"_s, *capture.atMs);
    return body;
}

Result<void> soundCapture(const Capture &capture)
{
    KONTOR_TRY(positive(capture.amountMinor));
    if (capture.channel.isEmpty())
        return fail(ErrorKind::Usage, "channel_required", u"Say how the money came, for instance cash."_s);
    return {};
}

} // namespace

PaymentsService::PaymentsService(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_actor(std::move(actor)), m_batch(batch)
{ }

Result<QString> PaymentsService::capture(const OrderId &order, const Capture &capture)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    KONTOR_TRY(soundCapture(capture));
    const QString payment =
        capture.payment.isEmpty() ? m_unit.newUuid().toString(QUuid::WithoutBraces) : capture.payment;
    const QString key = u"%1|%2|%3"_s.arg(capture.channel, payment).arg(capture.captureNo);
    if (!capture.payment.isEmpty()) {
        KONTOR_ASSIGN(const QString elsewhere, m_unit.captureElsewhere(order, key));
        if (!elsewhere.isEmpty())
            return refused("duplicate_capture", u"This payment is booked on order %1 already."_s.arg(elsewhere));
    }
    Capture told = capture;
    told.payment = payment;
    if (told.currency == state->currency)
        told.currency.clear();
    KONTOR_TRY(write(idCast<RecordId>(order), told));
    return key;
}

Result<void> PaymentsService::captureUnattached(const RecordId &subject, const Capture &capture)
{
    KONTOR_TRY(soundCapture(capture));
    return write(subject, capture);
}

Result<void> PaymentsService::write(const RecordId &subject, const Capture &capture)
{
    const QJsonObject body = bodyOf(capture, m_unit.dayOf(capture.atMs.value_or(m_unit.nowMs())));
    KONTOR_TRY(m_unit.append({{{FactKind::PaymentCaptured, {subject}, body, {}, capture.factId}}, m_actor, m_batch}));
    return {};
}

Result<QString> PaymentsService::openAttempt(const OrderId &order, const QString &channel, qint64 amountMinor,
                                             std::optional<qint64> expiresMs)
{
    if (!m_unit.order(order))
        return noSuchOrder();
    KONTOR_TRY(positive(amountMinor));
    const QString attempt = m_unit.newUuid().toString(QUuid::WithoutBraces);
    QJsonObject body{{u"attempt"_s, attempt},
                     {u"channel"_s, channel},
                     {u"amount_minor"_s, amountMinor},
                     {u"day"_s, m_unit.dayOf(m_unit.nowMs())}};
    if (expiresMs)
        body.insert(u"expires_ms"_s, *expiresMs);
    KONTOR_TRY(m_unit.append({{{FactKind::PaymentOpened, {idCast<RecordId>(order)}, body, {}, {}}}, m_actor, m_batch}));
    return attempt;
}

Result<void> PaymentsService::failAttempt(const OrderId &order, const QString &attempt, const QString &channel,
                                          qint64 amountMinor, const QString &reason, std::optional<qint64> atMs)
{
    if (!m_unit.order(order))
        return noSuchOrder();
    QJsonObject body{{u"channel"_s, channel},
                     {u"amount_minor"_s, amountMinor},
                     {u"reason"_s, reason},
                     {u"day"_s, m_unit.dayOf(atMs.value_or(m_unit.nowMs()))}};
    if (!attempt.isEmpty())
        body.insert(u"attempt"_s, attempt);
    if (atMs)
        body.insert(u"at_ms"_s, *atMs);
    KONTOR_TRY(m_unit.append({{{FactKind::PaymentFailed, {idCast<RecordId>(order)}, body, {}, {}}}, m_actor, m_batch}));
    return {};
}

/// What the bank takes from a payment it takes wherever the money lies now: first on the order it names, then on
/// those that a split or merge moved parts of it to. `room` says how much of it each can give.
Result<std::vector<PaymentsService::Share>> PaymentsService::sharesOf(const OrderId &order, const QString &paymentKey,
                                                                      qint64 amountMinor,
                                                                      qint64 (*room)(const Payment &))
{
    KONTOR_ASSIGN(std::vector<OrderId> holding, m_unit.ordersHolding(paymentKey));
    std::ranges::stable_partition(holding, [&](const OrderId &id) { return id == order; });
    std::vector<Share> shares;
    for (const OrderId &id : holding) {
        const Payment *payment = m_unit.order(id)->capture(paymentKey);
        const qint64 part = std::min(amountMinor, payment ? room(*payment) : 0);
        if (part <= 0)
            continue;
        shares.push_back({id, part});
        amountMinor -= part;
    }
    if (amountMinor > 0)
        shares.clear();
    return shares;
}

Result<void> PaymentsService::bookShares(FactKind kind, const std::vector<Share> &shares, const QString &paymentKey,
                                         const QString &reason)
{
    Document document{{}, m_actor, m_batch};
    for (const Share &share : shares) {
        QJsonObject body{{u"payment"_s, paymentKey}, {u"amount_minor"_s, share.amountMinor}};
        if (!reason.isEmpty())
            body.insert(u"reason"_s, reason);
        document.facts.push_back({kind, {idCast<RecordId>(share.order)}, body, {}, {}});
    }
    KONTOR_TRY(m_unit.append(document));
    return {};
}

Result<void> PaymentsService::reverse(const OrderId &order, const QString &paymentKey, qint64 amountMinor,
                                      const QString &reason)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    if (!state->capture(paymentKey))
        return noSuchPayment();
    KONTOR_TRY(positive(amountMinor));
    KONTOR_ASSIGN(const auto shares, sharesOf(order, paymentKey, amountMinor, [](const Payment &payment) {
                      return payment.amountMinor - payment.reversedMinor;
                  }));
    if (shares.empty())
        return refused("reversal_too_high", u"So much is not left of this payment to be taken back."_s);
    return bookShares(FactKind::PaymentReversed, shares, paymentKey, reason);
}

Result<void> PaymentsService::reinstate(const OrderId &order, const QString &paymentKey, qint64 amountMinor)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    if (!state->capture(paymentKey))
        return noSuchPayment();
    KONTOR_TRY(positive(amountMinor));
    KONTOR_ASSIGN(const auto shares, sharesOf(order, paymentKey, amountMinor, [](const Payment &payment) {
                      return payment.reversedMinor + payment.overReversedMinor;
                  }));
    if (shares.empty())
        return refused("nothing_reversed", u"That much of this payment was never reversed."_s);
    return bookShares(FactKind::PaymentReinstated, shares, paymentKey, {});
}

Result<void> PaymentsService::charge(const OrderId &order, const QString &paymentKey, qint64 feeMinor,
                                     std::optional<FactId> factId)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return noSuchOrder();
    if (!state->capture(paymentKey))
        return noSuchPayment();
    if (feeMinor < 0)
        return fail(ErrorKind::Usage, "bad_amount", u"A fee is what the channel kept, not negative."_s);
    const QJsonObject body{{u"payment"_s, paymentKey}, {u"fee_minor"_s, feeMinor}};
    KONTOR_TRY(
        m_unit.append({{{FactKind::PaymentCharged, {idCast<RecordId>(order)}, body, {}, factId}}, m_actor, m_batch}));
    return {};
}

Result<void> PaymentsService::noteCredit(const CreditNote &note)
{
    if (note.amountMinor < 0)
        return fail(ErrorKind::Usage, "bad_amount", u"A credit note's amount is what goes back, not negative."_s);
    QJsonObject body{{u"number"_s, note.number},
                     {u"amount_minor"_s, note.amountMinor},
                     {u"tax_minor"_s, note.taxMinor},
                     {u"currency"_s, m_unit.file().identity().currency},
                     {u"day"_s, m_unit.dayOf(note.atMs)},
                     {u"at_ms"_s, note.atMs},
                     {u"lines"_s, note.lines}};
    if (!note.customer.isEmpty())
        body.insert(u"customer"_s, note.customer);
    KONTOR_TRY(m_unit.append({{{FactKind::CreditNoted, {note.id}, body, {}, note.factId}}, m_actor, m_batch}));
    return {};
}

} // namespace kontor
