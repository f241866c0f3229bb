// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "inventoryservice.h"
#include "purchasesheet.h"

class QCheckBox;

namespace kontor {

class LinesForm;

/// Asks what arrived of a purchase order. More than was ordered can come.
class ReceiveDialog final : public FormDialog
{
    Q_OBJECT
public:
    ReceiveDialog(const PurchaseSheet &sheet, QWidget *parent);
    [[nodiscard]] std::vector<StockLine> lines() const;
    /// Nothing more is expected.
    [[nodiscard]] bool isLast() const;
    [[nodiscard]] LinesForm *form() const { return m_lines; }

protected:
    void review() override;

private:
    PurchaseState m_purchase;
    LinesForm *m_lines = nullptr;
    QCheckBox *m_last = nullptr;
};

} // namespace kontor
