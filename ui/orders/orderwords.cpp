// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(kontor::OrderWords)
};

} // namespace

QString word(OrderLabel label)
{
    switch (label) {
    case OrderLabel::Draft:
        return Words::tr("Draft");
    case OrderLabel::Refunding:
        return Words::tr("Refunding");
    case OrderLabel::Cancelled:
        return Words::tr("Cancelled");
    case OrderLabel::OnHold:
        return Words::tr("On hold");
    case OrderLabel::Closed:
        return Words::tr("Completed");
    case OrderLabel::ToPay:
        return Words::tr("To pay");
    case OrderLabel::ToShip:
        return Words::tr("To ship");
    case OrderLabel::PartShipped:
        return Words::tr("Partly shipped");
    case OrderLabel::Shipped:
        return Words::tr("Shipped");
    case OrderLabel::Received:
        return Words::tr("Received");
    }
    return {};
}

QString word(OrderQueue queue)
{
    switch (queue) {
    case OrderQueue::Drafts:
        return Words::tr("Draft");
    case OrderQueue::ToPay:
        return Words::tr("To pay");
    case OrderQueue::ToShip:
        return Words::tr("To ship");
    case OrderQueue::PartShipped:
        return Words::tr("Partly shipped");
    case OrderQueue::Shipped:
        return Words::tr("Shipped");
    case OrderQueue::Late:
        return Words::tr("Late");
    case OrderQueue::Refunds:
        return Words::tr("Refunding");
    case OrderQueue::OnHold:
        return Words::tr("On hold");
    case OrderQueue::OnAccount:
        return Words::tr("Unpaid on account");
    case OrderQueue::Attention:
        return Words::tr("Needs attention");
    }
    return {};
}

QString word(PaymentAxis axis)
{
    switch (axis) {
    case PaymentAxis::Unpaid:
        return Words::tr("Unpaid");
    case PaymentAxis::PartiallyPaid:
        return Words::tr("Partly paid");
    case PaymentAxis::Paid:
        return Words::tr("Paid");
    case PaymentAxis::Overpaid:
        return Words::tr("Overpaid");
    case PaymentAxis::PartiallyRefunded:
        return Words::tr("Partly refunded");
    case PaymentAxis::Refunded:
        return Words::tr("Refunded");
    }
    return {};
}

QString word(FulfilmentAxis axis)
{
    switch (axis) {
    case FulfilmentAxis::Unfulfilled:
        return Words::tr("Not shipped");
    case FulfilmentAxis::PartiallyShipped:
        return Words::tr("Partly shipped");
    case FulfilmentAxis::Shipped:
        return Words::tr("Shipped");
    case FulfilmentAxis::Delivered:
        return Words::tr("Delivered");
    case FulfilmentAxis::Received:
        return Words::tr("Received");
    case FulfilmentAxis::PartiallyReturned:
        return Words::tr("Partly returned");
    case FulfilmentAxis::Returned:
        return Words::tr("Returned");
    }
    return {};
}

QString word(Terms terms)
{
    switch (terms) {
    case Terms::Prepaid:
        return Words::tr("Pays first");
    case Terms::OnDelivery:
        return Words::tr("Pays on delivery");
    case Terms::OnAccount:
        return Words::tr("Pays on account");
    }
    return {};
}

QString word(RefundKind kind)
{
    switch (kind) {
    case RefundKind::Cancel:
        return Words::tr("Refund of cancelled goods");
    case RefundKind::Return:
        return Words::tr("Refund of a return");
    case RefundKind::Goodwill:
        return Words::tr("Goodwill refund");
    case RefundKind::Shipping:
        return Words::tr("Refund of shipping");
    case RefundKind::Overpayment:
        return Words::tr("Overpayment sent back");
    }
    return {};
}

QString word(const Refund &refund)
{
    switch (refund.state) {
    case RefundState::Requested:
        return Words::tr("To approve");
    case RefundState::Approved:
        return refund.maySend() ? Words::tr("To send") : Words::tr("Needs a second person");
    case RefundState::Rejected:
        return Words::tr("Rejected");
    case RefundState::Withdrawn:
        return Words::tr("Withdrawn");
    case RefundState::Settled:
        return Words::tr("Sent back");
    case RefundState::Failed:
        return Words::tr("Sending failed");
    case RefundState::Superseded:
        return Words::tr("Replaced");
    }
    return {};
}

QString word(Restock restock)
{
    switch (restock) {
    case Restock::Cancel:
        return Words::tr("Not shipped: back to stock");
    case Restock::Return:
        return Words::tr("Comes back to stock");
    case Restock::Damaged:
        return Words::tr("Comes back damaged");
    case Restock::None:
        return Words::tr("Buyer keeps it");
    }
    return {};
}

QString word(const Parcel &parcel)
{
    if (parcel.state == ParcelState::Voided)
        return Words::tr("Unpacked again");
    switch (parcel.status) {
    case ParcelStatus::Unknown:
        return parcel.state == ParcelState::Packed ? Words::tr("Packed") : Words::tr("Shipped");
    case ParcelStatus::LabelCreated:
        return Words::tr("Label made");
    case ParcelStatus::PickedUp:
        return Words::tr("Picked up");
    case ParcelStatus::InTransit:
        return Words::tr("On the way");
    case ParcelStatus::OutForDelivery:
        return Words::tr("Out for delivery");
    case ParcelStatus::ReadyForPickup:
        return Words::tr("Ready for pickup");
    case ParcelStatus::AttemptFailed:
        return Words::tr("Attempt failed");
    case ParcelStatus::Delivered:
        return Words::tr("Delivered");
    case ParcelStatus::Returning:
        return Words::tr("Returning");
    case ParcelStatus::Returned:
        return Words::tr("Came back");
    case ParcelStatus::Lost:
        return Words::tr("Lost");
    case ParcelStatus::Cancelled:
        return Words::tr("Cancelled");
    }
    return {};
}

QString word(PaymentState state)
{
    switch (state) {
    case PaymentState::Pending:
        return Words::tr("Waiting");
    case PaymentState::Failed:
        return Words::tr("Failed");
    case PaymentState::Captured:
        return Words::tr("Received");
    }
    return {};
}

QString channelWord(const QString &channel)
{
    static const std::pair<const char *, const char *> known[] = {
        {"cash", QT_TRANSLATE_NOOP("kontor::OrderWords", "Cash")},
        {"bank_transfer", QT_TRANSLATE_NOOP("kontor::OrderWords", "Bank transfer")},
        {"card_terminal", QT_TRANSLATE_NOOP("kontor::OrderWords", "Card terminal")},
        {"stripe", QT_TRANSLATE_NOOP("kontor::OrderWords", "Stripe")},
        {"alipay", QT_TRANSLATE_NOOP("kontor::OrderWords", "Alipay")},
        {"wechat_pay", QT_TRANSLATE_NOOP("kontor::OrderWords", "WeChat Pay")},
        {"exchange", QT_TRANSLATE_NOOP("kontor::OrderWords", "Exchange")},
        {"import", QT_TRANSLATE_NOOP("kontor::OrderWords", "From the import")},
    };
    for (const auto &[code, text] : known) {
        if (channel == QLatin1String(code))
            return Words::tr(text);
    }
    return channel;
}

QString closedWord(ClosedReason reason)
{
    switch (reason) {
    case ClosedReason::None:
        return {};
    case ClosedReason::Finished:
        return Words::tr("Finished");
    case ClosedReason::Refunded:
        return Words::tr("Everything was refunded");
    case ClosedReason::Expired:
        return Words::tr("Not paid in time");
    case ClosedReason::Merged:
        return Words::tr("Merged into another order");
    case ClosedReason::Merchant:
        return Words::tr("Cancelled by the shop");
    case ClosedReason::Buyer:
        return Words::tr("Cancelled by the buyer");
    }
    return {};
}

Tone toneOf(OrderLabel label)
{
    switch (label) {
    case OrderLabel::ToPay:
        return Tone::Warn;
    case OrderLabel::ToShip:
    case OrderLabel::PartShipped:
        return Tone::Accent;
    case OrderLabel::Refunding:
        return Tone::Violet;
    case OrderLabel::OnHold:
        return Tone::Bad;
    case OrderLabel::Shipped:
    case OrderLabel::Received:
    case OrderLabel::Closed:
        return Tone::Good;
    case OrderLabel::Draft:
    case OrderLabel::Cancelled:
        return Tone::Quiet;
    }
    return Tone::Plain;
}

Tone toneOf(PaymentAxis axis)
{
    switch (axis) {
    case PaymentAxis::Unpaid:
    case PaymentAxis::PartiallyPaid:
    case PaymentAxis::Overpaid: // as in the list of payments
        return Tone::Warn;
    case PaymentAxis::Paid:
        return Tone::Good;
    case PaymentAxis::PartiallyRefunded:
    case PaymentAxis::Refunded:
        return Tone::Violet;
    }
    return Tone::Plain;
}

Tone toneOf(FulfilmentAxis axis)
{
    switch (axis) {
    case FulfilmentAxis::Unfulfilled:
        return Tone::Quiet;
    case FulfilmentAxis::PartiallyShipped:
        return Tone::Accent;
    case FulfilmentAxis::Shipped:
    case FulfilmentAxis::Delivered:
    case FulfilmentAxis::Received:
        return Tone::Good;
    case FulfilmentAxis::PartiallyReturned:
    case FulfilmentAxis::Returned:
        return Tone::Violet;
    }
    return Tone::Plain;
}

Tone toneOf(const Refund &refund)
{
    switch (refund.state) {
    case RefundState::Requested:
        return Tone::Violet;
    case RefundState::Approved:
        return Tone::Accent;
    case RefundState::Settled:
        return Tone::Good;
    case RefundState::Failed:
        return Tone::Bad;
    default:
        return Tone::Quiet;
    }
}

QStringList handChannels()
{
    return {u"bank_transfer"_s, u"cash"_s, u"card_terminal"_s, u"alipay"_s, u"wechat_pay"_s, u"stripe"_s};
}

QString timesText(qint64 qty, const QString &article)
{
    constexpr QChar kNoBreak(0xa0);
    QString form = Words::tr("%1 × %2", "quantity, article");
    return form.replace(u' ', kNoBreak).arg(QLocale().toString(qty), article);
}

QString fullWhenText(qint64 ms, const QTimeZone &zone)
{
    return ms == 0 ? QString() : QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, zone), QLocale::LongFormat);
}

namespace {

/// As the country writes it: "26 Nov", and in America "Nov 26".
QString dayFormat(const QLocale &locale, bool isThisYear)
{
    const QString numbers = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = numbers.indexOf(u'M') < numbers.indexOf(u'd');
    if (isThisYear)
        return monthFirst ? Words::tr("MMM d", "date without year, month first")
                          : Words::tr("d MMM", "date without year");
    return monthFirst ? Words::tr("MMM d, yyyy", "short date, month first") : Words::tr("d MMM yyyy", "short date");
}

/// Of the latest two days, in whose words the time has a place.
struct NearDays {
    QString today;
    QString yesterday;
};

QString momentText(qint64 ms, const QTimeZone &zone, const NearDays &days)
{
    if (ms == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, zone);
    const QLocale locale;
    const QString time = locale.toString(at.time(), QLocale::ShortFormat);
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
    if (at.date() == today)
        return days.today.arg(time);
    if (at.date() == today.addDays(-1))
        return days.yesterday.arg(time);
    const QString day = locale.toString(at.date(), dayFormat(locale, at.date().year() == today.year()));
    return Words::tr("%1, %2", "date, time").arg(day, time);
}

} // namespace

QString whenText(qint64 ms, const QTimeZone &zone)
{
    return momentText(ms, zone, {Words::tr("Today %1", "time of day"), Words::tr("Yesterday %1", "time of day")});
}

QString whenWithinText(qint64 ms, const QTimeZone &zone)
{
    return momentText(ms, zone,
                      {Words::tr("today %1", "time of day, after other words"),
                       Words::tr("yesterday %1", "time of day, after other words")});
}

QString shortWhenText(qint64 ms, const QTimeZone &zone)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms, zone).date();
    const bool isThisYear = day.year() == QDateTime::currentDateTimeUtc().toTimeZone(zone).date().year();
    return ms == 0 || isThisYear ? whenText(ms, zone) : QLocale().toString(day, dayFormat(QLocale(), false));
}

QString dateText(const QDate &day)
{
    const bool isThisYear = day.year() == QDate::currentDate().year();
    return QLocale().toString(day, dayFormat(QLocale(), isThisYear));
}

QStringList widestWhenTexts(const QTimeZone &zone)
{
    const QDateTime midnight = QDateTime::currentDateTimeUtc().toTimeZone(zone).date().startOfDay(zone);
    QStringList times;
    for (const int days : {0, 9, 20, 99, 400}) { // yesterday at 23:59 and at 10:00, and further back
        for (const int seconds : {60, 14 * 3600})
            times += shortWhenText(midnight.addDays(-days).addSecs(-seconds).toMSecsSinceEpoch(), zone);
    }
    return times;
}

} // namespace kontor
