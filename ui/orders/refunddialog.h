// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"
#include "refundsservice.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace kontor {

class LinesForm;
class MoneyEdit;

/// Asks what of an order is refunded. The sum is exact before it can be accepted: shares of the chosen units plus
/// shipping, unless another amount up to what the payments can give back is typed.
class RefundDialog final : public FormDialog
{
    Q_OBJECT
public:
    RefundDialog(const OrderState &order, qint64 nowMs, QWidget *parent);
    [[nodiscard]] std::optional<RefundRequest> value() const;
    [[nodiscard]] LinesForm *lines() const { return m_lines; }
    [[nodiscard]] MoneyEdit *shippingField() const { return m_shipping; }
    [[nodiscard]] MoneyEdit *amountField() const { return m_amount; }
    [[nodiscard]] QComboBox *reasonField() const { return m_reason; }
    [[nodiscard]] qint64 suggestedMinor() const { return m_suggested; }
    [[nodiscard]] qint64 mostMinor() const { return m_most; }

protected:
    void review() override;

private:
    struct Part {
        int line = 0;
        bool isUnshipped = false;
    };
    void buildLines();
    void buildMoney();
    void suggest();
    [[nodiscard]] Refund planned() const;
    [[nodiscard]] QString complaint() const;

    OrderState m_order;
    qint64 m_most = 0;
    qint64 m_shippingLeft = 0;
    qint64 m_suggested = 0;
    bool m_amountTyped = false;
    bool m_isLate = false;
    std::vector<Part> m_parts;
    LinesForm *m_lines = nullptr;
    MoneyEdit *m_shipping = nullptr;
    MoneyEdit *m_amount = nullptr;
    QLabel *m_sum = nullptr;
    QComboBox *m_reason = nullptr;
    QCheckBox *m_override = nullptr;
};

} // namespace kontor
