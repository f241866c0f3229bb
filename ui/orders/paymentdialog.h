// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"
#include "paymentsservice.h"

#include <QDateTime>
#include <QTimeZone>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace kontor {

class MoneyEdit;

/// Asks how much money came in for an order and how.
class PaymentDialog final : public FormDialog
{
    Q_OBJECT
public:
    PaymentDialog(const OrderState &order, const QByteArray &timeZone, QWidget *parent);
    /// After acceptance; empty before.
    [[nodiscard]] std::optional<Capture> value() const;
    [[nodiscard]] MoneyEdit *amountField() const { return m_amount; }

protected:
    void review() override;

private:
    OrderState m_order;
    MoneyEdit *m_amount = nullptr;
    QComboBox *m_channel = nullptr;
    QLineEdit *m_reference = nullptr;
    QDateTimeEdit *m_at = nullptr;
    QTimeZone m_zone;
    QDateTime m_opened; ///< wall clock of the shop
};

} // namespace kontor
