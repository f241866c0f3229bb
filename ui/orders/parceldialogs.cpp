// SPDX-License-Identifier: GPL-3.0-or-later
#include "parceldialogs.h"

#include "carrierfields.h"
#include "moneyedit.h"
#include "moneytext.h"
#include "orderwords.h"
#include "shipping.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace kontor {

QString trackingLink(const QString &carrier, const QString &tracking)
{
    return trackingPage({}, carrier, tracking);
}

TrackDialog::TrackDialog(const OrderState &order, const Parcel &parcel, const QTimeZone &zone, QWidget *parent)
    : FormDialog(parent), m_zone(zone)
{
    setHeading(tr("Where is the parcel?"),
               parcel.tracking.isEmpty() ? tr("Order %1").arg(order.number)
                                         : tr("Order %1 · %2", "number, customer").arg(order.number, parcel.tracking));
    setAcceptText(tr("Save"));
    setMinimumWidth(420);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_status = new QComboBox(this);
    Parcel each = parcel;
    for (int i = static_cast<int>(ParcelStatus::PickedUp); i <= static_cast<int>(ParcelStatus::Lost); ++i) {
        each.status = static_cast<ParcelStatus>(i);
        m_status->addItem(word(each), i);
    }
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(ParcelStatus::Delivered)));
    form->addRow(tr("&It is"), m_status);
    m_place = new QLineEdit(this);
    m_place->setPlaceholderText(tr("Town or depot"));
    form->addRow(tr("&Where"), m_place);
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(m_zone);
    m_opened = QDateTime(now.date(), QTime(now.time().hour(), now.time().minute()));
    m_at = new QDateTimeEdit(m_opened, this);
    m_at->setCalendarPopup(true);
    m_at->setMaximumDateTime(m_opened);
    form->addRow(tr("W&hen"), m_at);
    body()->addLayout(form);
    review();
}

void TrackDialog::review()
{
    setProblem({}, true);
}

std::optional<TrackDialog::Value> TrackDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    Value value{static_cast<ParcelStatus>(m_status->currentData().toInt()), m_place->text().trimmed(), {}};
    if (m_at->dateTime() != m_opened)
        value.atMs = QDateTime(m_at->date(), m_at->time(), m_zone).toMSecsSinceEpoch();
    return value;
}

SendParcelDialog::SendParcelDialog(const OrderState &order, const Parcel &parcel, QWidget *parent) : FormDialog(parent)
{
    qint64 units = 0;
    for (const ParcelLine &line : parcel.lines)
        units += line.qty;
    setHeading(tr("Send the packed parcel"),
               tr("Order %1 · %n unit(s)", nullptr, static_cast<int>(units)).arg(order.number));
    setAcceptText(tr("Ship"));
    setMinimumWidth(420);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_carrier = new CarrierFields(form, this);
    m_tracking = new QLineEdit(this);
    m_tracking->setPlaceholderText(tr("Type or scan the number on the label"));
    form->addRow(tr("&Tracking number"), m_tracking);
    body()->addLayout(form);
    m_tracking->setFocus();
    review();
}

void SendParcelDialog::review()
{
    setProblem({}, true);
}

std::optional<SendParcelDialog::Value> SendParcelDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    m_carrier->remember();
    return Value{m_carrier->carrier(), m_carrier->service(), m_tracking->text().trimmed()};
}

ReverseDialog::ReverseDialog(const OrderState &order, const Payment &payment, What what, QWidget *parent)
    : FormDialog(parent), m_order(order), m_what(what)
{
    const bool back = what == What::TakenBack;
    m_most = back ? payment.amountMinor - payment.reversedMinor : payment.reversedMinor;
    setHeading(back ? tr("The bank took a payment back") : tr("The payment arrived after all"),
               tr("Order %1 · %2 of %3", "number, channel, amount")
                   .arg(order.number, channelWord(payment.channel), moneyText(payment.amountMinor, order.currency)));
    setAcceptText(back ? tr("Book it") : tr("Record it"));
    setMinimumWidth(420);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_amount = new MoneyEdit(order.currency, this);
    m_amount->setMinor(m_most);
    form->addRow(tr("&Amount in %1").arg(order.currency), m_amount);
    m_reason = new QComboBox(this);
    m_reason->addItem(tr("The buyer disputed it (chargeback)"), u"chargeback"_s);
    m_reason->addItem(tr("The bank returned it"), u"bank_return"_s);
    m_reason->setVisible(back);
    if (back)
        form->addRow(tr("&Reason"), m_reason);
    body()->addLayout(form);
    connect(m_amount, &MoneyEdit::minorEdited, this, &ReverseDialog::review);
    m_amount->setFocus();
    m_amount->selectAll();
    review();
}

void ReverseDialog::review()
{
    const qint64 amount = m_amount->minorOr(0);
    const qint64 open = m_order.dueMinor - m_order.balanceMinor + (m_what == What::TakenBack ? amount : -amount);
    setTotal(tr("Still to pay then"), moneyText(std::max<qint64>(0, open), m_order.currency));
    if (m_amount->isBad())
        setProblem(tr("Enter an amount such as %1.").arg(amountText(1250, m_order.currency)), false);
    else if (amount > m_most)
        setProblem(tr("At most %1 of this payment.").arg(moneyText(m_most, m_order.currency)), false);
    else
        setProblem({}, amount > 0);
}

std::optional<ReverseDialog::Value> ReverseDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    return Value{m_amount->minorOr(0), m_what == What::TakenBack ? m_reason->currentData().toString() : QString()};
}

} // namespace kontor
