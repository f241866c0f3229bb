// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"
#include "ordersservice.h"

class QLabel;

namespace kontor {

class LinesForm;

/// Asks which units of an order go into one of their own, and shows both as they will be.
class SplitDialog final : public FormDialog
{
    Q_OBJECT
public:
    SplitDialog(const OrderState &order, qint64 nowMs, QWidget *parent);
    [[nodiscard]] std::optional<std::vector<LineQty>> value() const;
    [[nodiscard]] LinesForm *lines() const { return m_lines; }
    /// Total, due and paid of the first order and of the new one, as shown.
    [[nodiscard]] QStringList shownSums() const;

protected:
    void review() override;

private:
    struct Side {
        QLabel *total = nullptr;
        QLabel *due = nullptr;
        QLabel *paid = nullptr;
        QLabel *open = nullptr;
    };
    [[nodiscard]] std::vector<LineQty> wanted() const;
    void addSums();
    void show(const Side &side, const OrderState &order) const;

    OrderState m_order;
    qint64 m_nowMs;
    std::vector<int> m_lineNumbers;
    LinesForm *m_lines = nullptr;
    Side m_stays;
    Side m_moves;
    QLabel *m_effect = nullptr;
};

} // namespace kontor
