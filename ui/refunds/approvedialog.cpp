// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvedialog.h"

#include "moneyedit.h"
#include "moneytext.h"
#include "ordereffects.h"
#include "orderwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

ApproveDialog::ApproveDialog(const OrderState &order, const Refund &refund, QWidget *parent)
    : FormDialog(parent), m_order(order)
{
    setHeading(tr("Approve the refund"), tr("Order %1 · %2").arg(order.number, word(refund.kind)));
    setAcceptText(tr("Approve"));
    setMinimumWidth(560);
    buildPayments();
    buildFigures(refund);
    spread(std::min(refund.requestedMinor, refundableMinor(order)));
    review();
}

/// A click takes one of the amounts over.
void ApproveDialog::buildFigures(const Refund &refund)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const std::pair<QString, qint64> figures[] = {{tr("Asked for: %1"), refund.requestedMinor},
                                                  {tr("Suggested: %1"), refundWorth(m_order, refund)},
                                                  {tr("At most: %1"), refundableMinor(m_order)}};
    for (const auto &[text, minor] : figures) {
        auto *take = new QPushButton(text.arg(moneyText(minor, m_order.currency)), this);
        take->setAutoDefault(false);
        take->setEnabled(minor <= refundableMinor(m_order));
        connect(take, &QPushButton::clicked, this, [this, amount = minor] { spread(amount); });
        row->addWidget(take);
    }
    row->addStretch(1);
    body()->addLayout(row);
}

void ApproveDialog::buildPayments()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    for (const Payment &payment : m_order.payments) {
        const qint64 most = std::max<qint64>(0, payment.refundableMinor());
        if (payment.state != PaymentState::Captured || most == 0)
            continue;
        QString name = channelWord(payment.channel);
        if (!payment.reference.isEmpty())
            name = tr("%1 · %2", "channel, reference").arg(name, payment.reference);
        auto *amount = new MoneyEdit(m_order.currency, this);
        amount->setMaximumWidth(160);
        amount->setAccessibleName(name);
        connect(amount, &MoneyEdit::minorEdited, this, &ApproveDialog::review);
        const int row = grid->rowCount();
        auto *label = new QLabel(name, this);
        label->setBuddy(amount);
        grid->addWidget(label, row, 0);
        grid->addWidget(muted(tr("at most %1").arg(moneyText(most, m_order.currency)), this), row, 1);
        grid->addWidget(amount, row, 2);
        m_fields.push_back({payment.key, most, amount});
    }
    body()->addLayout(grid);
}

void ApproveDialog::spread(qint64 amountMinor)
{
    const std::vector<RefundAmount> parts = allocateRefund(m_order, amountMinor);
    for (const Field &field : m_fields) {
        const auto part = std::ranges::find(parts, field.payment, &RefundAmount::payment);
        field.amount->setMinor(part == parts.end() ? 0 : part->amountMinor);
    }
    review();
}

void ApproveDialog::review()
{
    qint64 sum = 0;
    QString wrong;
    for (const Field &field : m_fields) {
        const qint64 amount = field.amount->minorOr(0);
        sum += amount;
        if (field.amount->isBad())
            wrong = tr("Enter an amount such as %1.").arg(amountText(1250, m_order.currency));
        else if (amount > field.most)
            wrong = tr("Of this payment at most %1 can go back.").arg(moneyText(field.most, m_order.currency));
    }
    setTotal(tr("Goes back"), moneyText(sum, m_order.currency));
    setProblem(wrong, wrong.isEmpty());
}

std::optional<std::vector<RefundAmount>> ApproveDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    std::vector<RefundAmount> amounts;
    for (const Field &field : m_fields) {
        if (const qint64 amount = field.amount->minorOr(0); amount > 0)
            amounts.push_back({field.payment, amount});
    }
    return amounts;
}

} // namespace kontor
