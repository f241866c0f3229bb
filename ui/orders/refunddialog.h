// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"
#include "refundsservice.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace kontor {

class EvidenceRow;
class LinesForm;
class MoneyEdit;

/// What a refund begins with: the shop's rules, and where it keeps pictures.
struct RefundTerms {
    qint64 feePpm = 0; ///< of goods that come back
    bool buyerPaysReturn = true;
    QString shopPath; ///< empty: no evidence can be added
};

/// Asks what of an order is refunded. The sum is exact before it can be accepted: shares of the chosen units plus
/// shipping, unless another amount up to what the payments can give back is typed.
class RefundDialog final : public FormDialog
{
    Q_OBJECT
public:
    RefundDialog(const OrderState &order, qint64 nowMs, QWidget *parent, RefundTerms terms = {});
    [[nodiscard]] std::optional<RefundRequest> value() const;
    [[nodiscard]] LinesForm *lines() const { return m_lines; }
    [[nodiscard]] MoneyEdit *shippingField() const { return m_shipping; }
    [[nodiscard]] MoneyEdit *feeField() const { return m_fee; }
    [[nodiscard]] MoneyEdit *amountField() const { return m_amount; }
    [[nodiscard]] EvidenceRow *evidence() const { return m_evidence; }
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
    void buildGoods(QFormLayout *form);
    void buildReason(QFormLayout *form);
    void suggest();
    [[nodiscard]] bool comesBack() const;
    /// No units and no shipping: what was paid too much, or goodwill.
    [[nodiscard]] bool isMoneyOnly() const;
    [[nodiscard]] Refund planned() const;
    [[nodiscard]] QString complaint() const;

    OrderState m_order;
    RefundTerms m_terms;
    qint64 m_most = 0;
    qint64 m_overpaid = 0;
    qint64 m_shippingLeft = 0;
    qint64 m_suggested = 0; ///< less the fee
    bool m_amountTyped = false;
    bool m_feeTyped = false;
    bool m_isLate = false;
    std::vector<Part> m_parts;
    LinesForm *m_lines = nullptr;
    MoneyEdit *m_shipping = nullptr;
    MoneyEdit *m_amount = nullptr;
    MoneyEdit *m_fee = nullptr;
    QComboBox *m_payer = nullptr;
    EvidenceRow *m_evidence = nullptr;
    QLabel *m_sum = nullptr;
    QComboBox *m_reason = nullptr;
    QCheckBox *m_override = nullptr;
};

} // namespace kontor
