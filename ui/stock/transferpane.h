// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfersheet.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace kontor {

class PillLabel;
class TextTableModel;

/// One transfer: what left, what arrived and how, what is missing, and what can be done with it.
class TransferPane final : public QWidget
{
    Q_OBJECT
public:
    TransferPane(const QTimeZone &zone, QWidget *parent);
    void showTransfer(const TransferSheet &sheet);
    void clear(); ///< nothing is chosen
    [[nodiscard]] const std::optional<TransferSheet> &shown() const { return m_sheet; }

signals:
    void receiveChosen();
    void closeChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void fillLines();

    QTimeZone m_zone;
    std::optional<TransferSheet> m_sheet;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_below = nullptr;
    PillLabel *m_state = nullptr;
    QPushButton *m_receive = nullptr;
    QPushButton *m_close = nullptr;
    TextTableModel *m_lines = nullptr;
    QTableView *m_linesView = nullptr;
};

} // namespace kontor
