// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "transfersheet.h"

class QRadioButton;

namespace kontor {

/// Asks what became of the units of a transfer that have not arrived.
class TransferCloseDialog final : public FormDialog
{
    Q_OBJECT
public:
    TransferCloseDialog(const TransferSheet &sheet, QWidget *parent);
    [[nodiscard]] QString rest() const; ///< "lost" or "back"
    [[nodiscard]] QRadioButton *back() const { return m_back; }
    [[nodiscard]] QRadioButton *lost() const { return m_lost; }

protected:
    void review() override;

private:
    QRadioButton *m_back = nullptr;
    QRadioButton *m_lost = nullptr;
};

} // namespace kontor
