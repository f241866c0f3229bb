// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"
#include "ordersservice.h"

class QComboBox;
class QLabel;

namespace kontor {

class LinesForm;

struct CancelChoice {
    std::vector<LineQty> lines; ///< empty: the whole order
    QString reason;
    ClosedReason by = ClosedReason::Merchant;
};

/// Asks what to cancel and why, and says what it means in money.
class CancelDialog final : public FormDialog
{
    Q_OBJECT
public:
    enum class What { Order, Lines };
    CancelDialog(const OrderState &order, What what, QWidget *parent);
    [[nodiscard]] std::optional<CancelChoice> value() const;
    [[nodiscard]] LinesForm *lines() const { return m_lines; }

protected:
    void review() override;

private:
    [[nodiscard]] OrderState afterwards() const;

    OrderState m_order;
    What m_what;
    std::vector<int> m_lineNumbers;
    LinesForm *m_lines = nullptr;
    QComboBox *m_reason = nullptr;
    QComboBox *m_by = nullptr;
    QLabel *m_effect = nullptr;
};

} // namespace kontor
