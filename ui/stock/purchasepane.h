// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentpane.h"
#include "purchasesheet.h"

namespace kontor {

/// One purchase order: what was ordered, what came, what it costs, and what can be done with it.
class PurchasePane final : public DocumentPane
{
    Q_OBJECT
public:
    PurchasePane(const QTimeZone &zone, QWidget *parent);
    void showPurchase(const PurchaseSheet &sheet);
    [[nodiscard]] const std::optional<PurchaseSheet> &shown() const { return m_sheet; }

signals:
    void receiveChosen();
    void editChosen();
    void closeChosen();
    void supplierChosen();
    void printChosen();

protected:
    void retranslate() override;
    void forget() override { m_sheet.reset(); }

private:
    void fill();
    void fillLines();

    std::optional<PurchaseSheet> m_sheet;
    QPushButton *m_receive = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_supplier = nullptr;
    QPushButton *m_print = nullptr;
    QLabel *m_sum = nullptr;
};

} // namespace kontor
