// SPDX-License-Identifier: GPL-3.0-or-later
// Money that moved: captured, announced, failed, taken back by the bank.
#include "commandtables.h"
#include "currency.h"
#include "orderview.h"
#include "paymentsservice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kCreditView{{"id", "number", "customer", "amount_minor", "tax_minor"}, {}};

// ---- pay

Result<Capture> captureOf(Session &session, const Arguments &arguments, const OrderState &order)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    Capture capture;
    capture.channel = arguments.value("channel");
    capture.reference = arguments.value("reference");
    capture.payment = arguments.value("payment");
    capture.attempt = arguments.value("attempt");
    capture.currency = arguments.value("currency", order.currency).toUpper();
    KONTOR_ASSIGN(capture.amountMinor, parseMajor(arguments.at(1), capture.currency));
    KONTOR_ASSIGN(const auto fee, amountOption(arguments, "fee", capture.currency));
    KONTOR_ASSIGN(const qint64 number, parseQuantity(arguments.value("capture", u"1"_s)));
    KONTOR_ASSIGN(capture.atMs, timeOption(arguments, "at", shop->file().identity().timeZone));
    capture.feeMinor = fee.value_or(0);
    capture.captureNo = static_cast<int>(number);
    return capture;
}

Result<Answer> pay(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) -> Result<QString> {
        KONTOR_ASSIGN(const Capture capture, captureOf(session, arguments, order));
        return PaymentsService(unit, session.actor()).capture(order.id, capture);
    });
}

// ---- chargebacks

Result<Answer> chargeback(Session &session, const Arguments &arguments)
{
    const QString reason = arguments.value("reason", u"chargeback"_s);
    if (reason != "chargeback"_L1 && reason != "bank_return"_L1)
        return fail(ErrorKind::Usage, "unknown_reason", u"--reason is chargeback or bank_return."_s);
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) -> Result<void> {
        KONTOR_ASSIGN(const qint64 amount, parseMajor(arguments.at(1), order.currency));
        KONTOR_ASSIGN(const QString key, paymentKey(order, arguments));
        return PaymentsService(unit, session.actor()).reverse(order.id, key, amount, reason);
    });
}

Result<Answer> reinstate(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) -> Result<void> {
        KONTOR_ASSIGN(const qint64 amount, parseMajor(arguments.at(1), order.currency));
        KONTOR_ASSIGN(const QString key, paymentKey(order, arguments));
        return PaymentsService(unit, session.actor()).reinstate(order.id, key, amount);
    });
}

// ---- attempts

Result<Answer> openAttempt(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const auto expires, timeOption(arguments, "expires", shop->file().identity().timeZone));
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) -> Result<QString> {
        KONTOR_ASSIGN(const qint64 amount, parseMajor(arguments.at(1), order.currency));
        return PaymentsService(unit, session.actor())
            .openAttempt(order.id, arguments.value("channel"), amount, expires);
    });
}

Result<Answer> failAttempt(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) -> Result<void> {
        const QString attempt = arguments.at(1);
        const auto payment = std::ranges::find(order.payments, attempt, &Payment::attempt);
        if (attempt.isEmpty() || payment == order.payments.end())
            return fail(ErrorKind::NotFound, "no_such_payment",
                        u"Order %1 has no payment attempt %2."_s.arg(order.number, attempt));
        if (payment->state != PaymentState::Pending)
            return refused("not_awaited",
                           u"Nothing is awaited of this payment any more: it is %1."_s.arg(code(payment->state)));
        return PaymentsService(unit, session.actor())
            .failAttempt(order.id, attempt, payment->channel, payment->amountMinor, arguments.value("reason"));
    });
}

// ---- credit notes

Result<Answer> noteCredit(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const ShopIdentity &identity = shop->file().identity();
    PaymentsService::CreditNote note;
    note.number = arguments.at(0);
    note.customer = arguments.value("customer");
    KONTOR_ASSIGN(note.amountMinor, parseMajor(arguments.at(1), identity.currency));
    KONTOR_ASSIGN(const auto tax, amountOption(arguments, "tax", identity.currency));
    KONTOR_ASSIGN(const auto at, timeOption(arguments, "at", identity.timeZone));
    note.taxMinor = tax.value_or(0);
    if (note.number.trimmed().isEmpty())
        return fail(ErrorKind::Usage, "number_required", u"Say which number the credit note has."_s);
    if (note.taxMinor < 0 || (note.amountMinor >= 0 && note.taxMinor > note.amountMinor))
        return fail(ErrorKind::Usage, "bad_amount", u"The tax in a credit note is a part of its amount."_s);
    note.atMs = at.value_or(session.clock().nowMs());
    note.id = RecordId(uuidV7(session.clock().nowMs(), session.random()));
    KONTOR_TRY(
        session.commit([&](UnitOfWork &unit) { return PaymentsService(unit, session.actor()).noteCredit(note); }));
    return Answer{{{"id"_L1, note.id.toString()},
                   {"number"_L1, note.number},
                   {"customer"_L1, note.customer},
                   {"currency"_L1, identity.currency},
                   {"amount_minor"_L1, note.amountMinor},
                   {"tax_minor"_L1, note.taxMinor}},
                  &kCreditView};
}

} // namespace

std::vector<Command> paymentCommands()
{
    const Option channel{"channel", "CHANNEL", "cash, bank_transfer, card_terminal or another name", Times::Required};
    const Option payment{"payment", "KEY", "which payment, when there are several"};
    return {
        {"order",
         "pay",
         "NUMBER AMOUNT",
         "Books money that arrived.",
         "order pay A7-000042 29.90 --channel bank_transfer --reference \"INV 17\"",
         {channel,
          {"reference", "TEXT", "what the bank statement says"},
          {"payment", "ID", "the channel's id; the same one is booked once"},
          {"capture", "N", "which capture of that payment; otherwise 1"},
          {"attempt", "ID", "the attempt it answers"},
          {"currency", "CODE", "when it is not the order's"},
          {"fee", "AMOUNT", "what the channel kept"},
          {"at", "TIME", "when; otherwise now"}},
         pay},
        {"order",
         "chargeback",
         "NUMBER AMOUNT",
         "The bank took a payment back.",
         "order chargeback A7-000042 29.90",
         {payment, {"reason", "REASON", "chargeback or bank_return"}},
         chargeback},
        {"order",
         "reinstate",
         "NUMBER AMOUNT",
         "A payment the bank took back stands again.",
         "order reinstate A7-000042 29.90",
         {payment},
         reinstate},
        {"payment",
         "open",
         "NUMBER AMOUNT",
         "Announces a payment that is on its way.",
         "payment open A7-000042 29.90 --channel bank_transfer",
         {channel, {"expires", "TIME", "until when it is awaited"}},
         openAttempt},
        {"payment",
         "fail",
         "NUMBER ATTEMPT",
         "An announced payment did not come.",
         "payment fail A7-000042 018f3a52-0000-7000-8000-000000000000 --reason \"card refused\"",
         {{"reason", "TEXT", "why"}},
         failAttempt},
        {"credit",
         "note",
         "NUMBER AMOUNT",
         "Books a credit note that names no order.",
         "credit note C-1001 12.50 --customer \"Ann Example\"",
         {{"customer", "NAME", "who gets it"},
          {"tax", "AMOUNT", "the tax in it"},
          {"at", "TIME", "its date; otherwise now"}},
         noteCredit},
    };
}

} // namespace kontor::cli
