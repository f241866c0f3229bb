// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "purchasesheet.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace kontor {

class PillLabel;
class TextTableModel;

/// One purchase order: what was ordered, what came, what it costs, and what can be done with it.
class PurchasePane final : public QWidget
{
    Q_OBJECT
public:
    PurchasePane(const QTimeZone &zone, QWidget *parent);
    void showPurchase(const PurchaseSheet &sheet);
    void clear(); ///< nothing is chosen
    [[nodiscard]] const std::optional<PurchaseSheet> &shown() const { return m_sheet; }

signals:
    void receiveChosen();
    void editChosen();
    void closeChosen();
    void supplierChosen();
    void printChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void fillLines();

    QTimeZone m_zone;
    std::optional<PurchaseSheet> m_sheet;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_below = nullptr;
    PillLabel *m_state = nullptr;
    QPushButton *m_receive = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_supplier = nullptr;
    QPushButton *m_print = nullptr;
    TextTableModel *m_lines = nullptr;
    QTableView *m_linesView = nullptr;
    QLabel *m_sum = nullptr;
};

} // namespace kontor
