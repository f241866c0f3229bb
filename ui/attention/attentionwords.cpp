// SPDX-License-Identifier: GPL-3.0-or-later
#include "attentionwords.h"

#include "actortext.h"
#include "errortext.h"
#include "factkind.h"
#include "moneytext.h"
#include "orderwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(kontor::AttentionWords)
};

QString units(qint64 count)
{
    return Words::tr("%Ln unit(s)", nullptr, static_cast<int>(count));
}

QString money(qint64 minor, const OpenCase &open)
{
    return moneyText(std::abs(minor), open.currency);
}

QString who(const CaseVoice &voice)
{
    const QString text = actorText(voice.actor, voice.desk);
    return text.isEmpty() ? Words::tr("somebody") : text;
}

QString ofOrder(FactKind kind)
{
    switch (kind) {
    case FactKind::OrderPlaced:
        return Words::tr("a new order");
    case FactKind::OrderEdited:
        return Words::tr("an edit of the order");
    case FactKind::OrderLinesCancelled:
    case FactKind::OrderCancelled:
        return Words::tr("a cancellation");
    case FactKind::OrderSplit:
        return Words::tr("a split");
    case FactKind::OrderMerged:
        return Words::tr("a merge");
    case FactKind::OrderExchanged:
        return Words::tr("an exchange");
    case FactKind::ParcelPacked:
    case FactKind::ParcelShipped:
    case FactKind::ParcelTracked:
    case FactKind::ParcelVoided:
        return Words::tr("a parcel");
    case FactKind::PaymentOpened:
    case FactKind::PaymentCaptured:
    case FactKind::PaymentFailed:
        return Words::tr("a payment");
    case FactKind::PaymentReversed:
        return Words::tr("a chargeback");
    case FactKind::RefundRequested:
        return Words::tr("a refund request");
    case FactKind::RefundApproved:
    case FactKind::RefundSeconded:
        return Words::tr("the approval of a refund");
    case FactKind::RefundRejected:
    case FactKind::RefundWithdrawn:
    case FactKind::RefundSettled:
    case FactKind::RefundFailed:
        return Words::tr("a refund");
    case FactKind::ReturnReceived:
        return Words::tr("a return");
    default:
        return Words::tr("a change of the order");
    }
}

QString what(const OpenCase &open)
{
    const FactKind kind = factKindFromText(open.what);
    switch (factFamily(kind)) {
    case FactFamily::Order:
        return ofOrder(kind);
    case FactFamily::Stock:
        return Words::tr("a stock movement");
    case FactFamily::Transfer:
        return Words::tr("a transfer");
    case FactFamily::Purchase:
        return Words::tr("a purchase order");
    default:
        return Words::tr("a change");
    }
}

QString about(const OpenCase &open)
{
    if (open.about == CaseSubject::Order)
        return Words::tr("Order %1").arg(open.number);
    const QString name = open.number.isEmpty() ? open.name : open.number;
    return name.isEmpty() ? Words::tr("The shop") : name;
}

QString why(const OpenCase &open)
{
    return errorText(open.reason, open.detail.isEmpty() ? open.reason : open.detail);
}

QString fieldName(const QString &field)
{
    if (field == "price_minor"_L1)
        return Words::tr("the price");
    if (field == "compare_at_minor"_L1)
        return Words::tr("the compare-at price");
    if (field == "cost_minor"_L1)
        return Words::tr("the cost");
    if (field == "barcode"_L1)
        return Words::tr("the barcode");
    return Words::tr("the tax");
}

QString valueText(const OpenCase &open, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return Words::tr("nothing");
    if (open.detail.endsWith("_minor"_L1))
        return moneyText(value.toInteger(), open.currency);
    if (open.detail.endsWith("tax_ppm"_L1) || open.detail.startsWith("tax_ppm"_L1))
        return Words::tr("%1%", "a tax rate").arg(QLocale().toString(value.toDouble() / 10'000));
    return value.toVariant().toString();
}

QString ofMoney(const OpenCase &open)
{
    const QString order = about(open);
    switch (open.kind) {
    case CaseKind::OverRefunded:
        return Words::tr("%1: %2 more was given back than was paid.").arg(order, money(open.amountMinor, open));
    case CaseKind::PaymentReversed:
        return Words::tr("%1: the bank took %2 back, and %3 is still owed.")
            .arg(order, money(open.amountMinor, open), money(open.balanceMinor, open));
    case CaseKind::OverReversed:
        return Words::tr("%1: the bank took back %2 more than lies on this order.")
            .arg(order, money(open.amountMinor, open));
    case CaseKind::AmountDiffers:
        if (open.balanceMinor == 0)
            return Words::tr("%1: the payment is not what was announced, but the sum is right. The order is on hold.")
                .arg(order);
        return (open.balanceMinor > 0 ? Words::tr("%1: the payment is %2 too much. The order is on hold.")
                                      : Words::tr("%1: the payment is %2 too little. The order is on hold."))
            .arg(order, money(open.balanceMinor, open));
    case CaseKind::PaidAfterEnd:
        return Words::tr("%1: %2 came in after the order had ended.").arg(order, money(open.amountMinor, open));
    case CaseKind::UnknownPayment:
        return Words::tr("%1: the bank took back a payment that this order never got.").arg(order);
    case CaseKind::UnknownRefund:
        return Words::tr("%1: money went back for a refund that this order does not have.").arg(order);
    case CaseKind::RefundUnapproved:
        return Words::tr("%1: %2 went back that nobody had approved.").arg(order, money(open.amountMinor, open));
    default:
        return Words::tr("%1: %2 could not be sent back.").arg(order, money(open.amountMinor, open));
    }
}

QString ofGoods(const OpenCase &open)
{
    switch (open.kind) {
    case CaseKind::OverShipped:
        return Words::tr("%1: %2 left beyond what was ordered.").arg(about(open), units(open.units));
    case CaseKind::UnexpectedReturn:
        return Words::tr("%1: %2 came back that nobody had announced.").arg(about(open), units(open.units));
    case CaseKind::Oversold:
        return Words::tr("%1: %2 sold beyond what lies at %3.").arg(about(open), units(open.units), open.detail);
    case CaseKind::UncertainCount:
        return Words::tr("%1: nobody knows whether %2 came before or after the count. Are there %3 or %4?")
            .arg(about(open), what(open), QLocale().toString(open.units), QLocale().toString(open.otherUnits));
    case CaseKind::TransferOpen:
        return Words::tr("Transfer %1 from %2 to %3: %4 not arrived yet.")
            .arg(open.number, open.name, open.detail, units(open.units));
    case CaseKind::DuplicateSku:
        return Words::tr("Several articles have the SKU %1.").arg(open.number);
    case CaseKind::DuplicateBarcode:
        return Words::tr("Several articles have the barcode %1.").arg(open.number);
    case CaseKind::DuplicateNumber:
        return Words::tr("Several orders have the number %1.").arg(open.number);
    case CaseKind::CategoryCycle:
        return Words::tr("Two desks moved the category %1 into itself. It stands at the top.").arg(open.name);
    default:
        return Words::tr("The desk %1 was copied or restored. It goes on under a code of its own.")
            .arg(open.name.isEmpty() ? Words::tr("without a name") : open.name);
    }
}

QString wayWithGoods(WayOut way)
{
    switch (way) {
    case WayOut::Split:
        return Words::tr("Split an order…");
    case WayOut::Substitute:
        return Words::tr("Send another article…");
    case WayOut::CancelUnits:
        return Words::tr("Cancel and refund…");
    case WayOut::OrderMore:
        return Words::tr("Order more…");
    case WayOut::ReceiveRest:
        return Words::tr("All of it arrived");
    case WayOut::CloseLost:
        return Words::tr("It is lost");
    case WayOut::CloseBack:
        return Words::tr("It came back");
    case WayOut::ChangeCode:
        return Words::tr("Change a code…");
    case WayOut::Archive:
        return Words::tr("Archive one…");
    default:
        return Words::tr("Leave it at the top");
    }
}

/// Also with the orders that it was paid for.
QString wayWithMoney(WayOut way)
{
    switch (way) {
    case WayOut::Release:
        return Words::tr("Release the order");
    case WayOut::AskRest:
        return Words::tr("Ask for the rest");
    case WayOut::Reopen:
        return Words::tr("Place the order again");
    case WayOut::Reinstate:
        return Words::tr("The bank gave it back");
    case WayOut::CancelOrder:
        return Words::tr("Cancel the order…");
    case WayOut::RequestRefund:
        return Words::tr("Request the refund");
    case WayOut::Retry:
        return Words::tr("It was sent now");
    case WayOut::Withdraw:
        return Words::tr("Withdraw the refund");
    case WayOut::Attach:
        return Words::tr("Attach to an order…");
    case WayOut::SendBack:
        return Words::tr("Was sent back");
    default:
        return Words::tr("Wait");
    }
}

} // namespace

QString caseText(const OpenCase &open)
{
    switch (open.kind) {
    case CaseKind::TakenBack:
        return Words::tr("%1: %2 was accepted before the server was restored, and does not count now. %3")
            .arg(about(open), what(open), why(open));
    case CaseKind::VoidDecision:
        return Words::tr("%1: %2 did not take effect. %3").arg(about(open), what(open), why(open));
    case CaseKind::RefusedFact:
        return Words::tr("%1: the server did not take %2. %3").arg(about(open), what(open), why(open));
    case CaseKind::LostEdit:
        return Words::tr("%1: two desks set %2 at the same time, to %3 and to %4. Now it is %4.")
            .arg(about(open), fieldName(open.detail), valueText(open, open.mine), valueText(open, open.theirs));
    case CaseKind::Unattached:
        return open.amountMinor != 0
            ? Words::tr("%1 came in and belongs to no order of this shop.").arg(money(open.amountMinor, open))
            : Words::tr("Something was told (%1) that belongs to nothing in this shop.").arg(what(open));
    case CaseKind::OverShipped:
    case CaseKind::UnexpectedReturn:
    case CaseKind::Oversold:
    case CaseKind::UncertainCount:
    case CaseKind::TransferOpen:
    case CaseKind::DuplicateSku:
    case CaseKind::DuplicateBarcode:
    case CaseKind::DuplicateNumber:
    case CaseKind::CategoryCycle:
    case CaseKind::Fork:
        return ofGoods(open);
    default:
        return ofMoney(open);
    }
}

QString voiceText(const OpenCase &open, const QTimeZone &zone)
{
    const auto when = [&zone](qint64 ms) { return whenWithinText(ms, zone); };
    if (open.kind == CaseKind::LostEdit)
        return Words::tr("%1, %2 · %3, %4", "who, when · who, when")
            .arg(who(open.by), when(open.by.atMs), who(open.theirsBy), when(open.theirsBy.atMs));
    if (open.by.atMs > 0)
        return Words::tr("%1, %2", "who, when").arg(who(open.by), when(open.by.atMs));
    return whenText(open.atMs, zone);
}

QString wayText(const OpenCase &open, WayOut way)
{
    switch (way) {
    case WayOut::DoAgain:
        return Words::tr("Do it again");
    case WayOut::OfferAgain:
        return Words::tr("Offer it again");
    case WayOut::Discard:
        return Words::tr("Give it up");
    case WayOut::TakeMine:
        return Words::tr("Take %1").arg(valueText(open, open.mine));
    case WayOut::KeepTheirs:
        return Words::tr("Keep %1").arg(valueText(open, open.theirs));
    case WayOut::RefundSurplus:
        return Words::tr("Refund %1").arg(money(open.balanceMinor, open));
    case WayOut::KeepReading:
        return Words::tr("There are %1").arg(QLocale().toString(open.units));
    case WayOut::TakeOtherReading:
        return Words::tr("There are %1").arg(QLocale().toString(open.otherUnits));
    case WayOut::Dismiss:
        return open.kind == CaseKind::Unattached ? Words::tr("Not ours") : Words::tr("Put aside");
    case WayOut::Split:
    case WayOut::Substitute:
    case WayOut::CancelUnits:
    case WayOut::OrderMore:
    case WayOut::ReceiveRest:
    case WayOut::CloseLost:
    case WayOut::CloseBack:
    case WayOut::ChangeCode:
    case WayOut::Archive:
    case WayOut::MoveToTop:
        return wayWithGoods(way);
    case WayOut::Release:
    case WayOut::AskRest:
    case WayOut::Reopen:
    case WayOut::Reinstate:
    case WayOut::CancelOrder:
    case WayOut::RequestRefund:
    case WayOut::Retry:
    case WayOut::Withdraw:
    case WayOut::Attach:
    case WayOut::SendBack:
    case WayOut::Wait:
        return wayWithMoney(way);
    }
    return {};
}

} // namespace kontor
