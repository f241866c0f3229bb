// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"

namespace kontor {

class MoneyEdit;

/// Asks how much of each payment goes back, beside what was asked for, what the units come to, and what each can
/// give at most. The sum is exact before it can be accepted.
class ApproveDialog final : public FormDialog
{
    Q_OBJECT
public:
    ApproveDialog(const OrderState &order, const Refund &refund, QWidget *parent);
    [[nodiscard]] std::optional<std::vector<RefundAmount>> value() const;
    [[nodiscard]] MoneyEdit *amountField(int payment) const { return m_fields[static_cast<size_t>(payment)].amount; }
    [[nodiscard]] int payments() const { return static_cast<int>(m_fields.size()); }

protected:
    void review() override;

private:
    void buildFigures(const Refund &refund);
    void buildPayments();
    void spread(qint64 amountMinor);

    struct Field {
        QString payment;
        qint64 most = 0;
        MoneyEdit *amount = nullptr;
    };
    OrderState m_order;
    std::vector<Field> m_fields;
};

} // namespace kontor
