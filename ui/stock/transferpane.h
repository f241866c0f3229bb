// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentpane.h"
#include "transfersheet.h"

namespace kontor {

/// One transfer: what left, what arrived and how, what is missing, and what can be done with it.
class TransferPane final : public DocumentPane
{
    Q_OBJECT
public:
    TransferPane(const QTimeZone &zone, QWidget *parent);
    void showTransfer(const TransferSheet &sheet);
    [[nodiscard]] const std::optional<TransferSheet> &shown() const { return m_sheet; }

signals:
    void receiveChosen();
    void closeChosen();

protected:
    void retranslate() override;
    void forget() override { m_sheet.reset(); }

private:
    void fill();
    void fillLines();

    std::optional<TransferSheet> m_sheet;
    QPushButton *m_receive = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace kontor
