// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"

#include <QTimeZone>

class QLabel;
class QListWidget;

namespace kontor {

/// Asks which orders of the same buyer an order takes over, and says what comes of it.
class MergeDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `candidates`: what the shop would allow.
    MergeDialog(const OrderState &order, std::vector<OrderState> candidates, const QTimeZone &zone, qint64 nowMs,
                QWidget *parent);
    /// The survivor first.
    [[nodiscard]] std::optional<std::vector<OrderId>> value() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }

protected:
    void review() override;

private:
    [[nodiscard]] std::vector<OrderState> chosen() const;

    OrderState m_order;
    std::vector<OrderState> m_candidates;
    qint64 m_nowMs;
    QListWidget *m_list = nullptr;
    QLabel *m_effect = nullptr;
};

} // namespace kontor
