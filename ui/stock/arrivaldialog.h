// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "inventoryservice.h"
#include "transfersheet.h"

namespace kontor {

class LinesForm;

/// Asks what of a transfer arrived, and how much of it is damaged. More than was sent can come.
class ArrivalDialog final : public FormDialog
{
    Q_OBJECT
public:
    ArrivalDialog(const TransferSheet &sheet, QWidget *parent);
    [[nodiscard]] std::vector<StockLine> lines() const;
    [[nodiscard]] LinesForm *form() const { return m_lines; }

protected:
    void review() override;

private:
    TransferState m_transfer;
    LinesForm *m_lines = nullptr;
};

} // namespace kontor
