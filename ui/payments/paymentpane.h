// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "detailpane.h"
#include "paymentrows.h"

#include <QTimeZone>

namespace kontor {

/// What can be done with one row of the list of payments.
enum class PaymentDo { Attach, Dismiss, Pay, SendBack, TakenBack, PaidAgain, OpenOrder };

/// Everything about one payment: what is left of it, the order it belongs to or might belong to, what happened.
class PaymentPane final : public DetailPane
{
    Q_OBJECT
public:
    struct Shown {
        PaymentRow row;
        OrderState order; ///< empty where it belongs to none
        std::vector<TimelineRow> timeline;
        std::vector<PaymentRow> guesses; ///< of money without an order: orders that owe just this
    };
    PaymentPane(QTimeZone zone, QWidget *parent);
    void show(const Shown &shown);
    void clear();
    [[nodiscard]] const PaymentRow &row() const { return m_shown.row; }
    [[nodiscard]] const OrderState &order() const { return m_shown.order; }
    /// What may be done now, what comes next first, and the words of the button.
    [[nodiscard]] std::vector<std::pair<PaymentDo, QString>> offered() const;

signals:
    void actionChosen(kontor::PaymentDo action);
    /// The money is to be booked on this order.
    void guessChosen(const kontor::OrderId &order);

protected:
    void build() override;
    [[nodiscard]] QString paneName() const override;

private:
    void addHead();
    void addActions();
    void addSums();
    void addOrder();
    void addGuesses();
    void addHistory();
    [[nodiscard]] bool isAboutThis(const TimelineRow &fact) const;
    [[nodiscard]] QString money(qint64 minor) const;

    QTimeZone m_zone;
    Shown m_shown;
};

} // namespace kontor
