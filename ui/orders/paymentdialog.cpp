// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentdialog.h"

#include "moneyedit.h"
#include "moneytext.h"
#include "orderwords.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace kontor {

PaymentDialog::PaymentDialog(const OrderState &order, const QByteArray &timeZone, QWidget *parent)
    : FormDialog(parent), m_order(order), m_zone(timeZone)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    const qint64 open = std::max<qint64>(0, order.dueMinor - order.balanceMinor);
    setHeading(tr("Record a payment"),
               tr("Order %1 · %2 still to pay").arg(order.number, moneyText(open, order.currency)));
    setAcceptText(tr("Record payment"));
    setMinimumWidth(420);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_amount = new MoneyEdit(order.currency, this);
    m_amount->setMinor(open);
    form->addRow(tr("&Amount in %1").arg(order.currency), m_amount);
    m_channel = new QComboBox(this);
    for (const QString &channel : handChannels())
        m_channel->addItem(channelWord(channel), channel);
    form->addRow(tr("&How"), m_channel);
    m_reference = new QLineEdit(this);
    m_reference->setPlaceholderText(tr("Statement line or receipt number"));
    form->addRow(tr("&Reference"), m_reference);
    // The field knows no zones but this computer's, so it is given the hands of the shop's clock.
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(m_zone);
    m_opened = QDateTime(now.date(), QTime(now.time().hour(), now.time().minute()));
    m_at = new QDateTimeEdit(m_opened, this);
    m_at->setCalendarPopup(true);
    m_at->setMaximumDateTime(m_opened);
    form->addRow(tr("Recei&ved"), m_at);
    body()->addLayout(form);
    connect(m_amount, &MoneyEdit::minorEdited, this, &PaymentDialog::review);
    m_amount->setFocus();
    m_amount->selectAll();
    review();
}

void PaymentDialog::review()
{
    const auto amount = m_amount->minor();
    const qint64 left = m_order.dueMinor - m_order.balanceMinor - amount.value_or(0);
    if (left >= 0)
        setTotal(tr("Still to pay then"), moneyText(left, m_order.currency));
    else
        setTotal(tr("Paid too much"), moneyText(-left, m_order.currency));
    if (m_amount->isBad())
        setProblem(tr("Enter an amount such as %1.").arg(amountText(1250, m_order.currency)), false);
    else
        setProblem({}, amount.value_or(0) > 0);
    if (left < 0)
        setHint(tr("The order will be overpaid. The rest can be sent back as a refund."));
}

std::optional<Capture> PaymentDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    Capture capture;
    capture.channel = m_channel->currentData().toString();
    capture.amountMinor = m_amount->minorOr(0);
    capture.reference = m_reference->text().trimmed();
    if (m_at->dateTime() != m_opened)
        capture.atMs = QDateTime(m_at->date(), m_at->time(), m_zone).toMSecsSinceEpoch();
    return capture;
}

} // namespace kontor
