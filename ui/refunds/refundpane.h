// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "detailpane.h"
#include "listrows.h"
#include "orderactions.h"

#include <QTimeZone>

namespace kontor {

class Section;
class Thumbnails;

/// Everything about one refund, or about money that a bank took back: what goes back and why, what each payment can
/// give, what may be done, what happened.
class RefundPane final : public DetailPane
{
    Q_OBJECT
public:
    RefundPane(QTimeZone zone, QString actor, Thumbnails *thumbnails, QWidget *parent);
    void show(const RefundRow &row, const OrderState &order, const std::vector<TimelineRow> &timeline);
    void clear();
    [[nodiscard]] const RefundRow &row() const { return m_row; }
    [[nodiscard]] const OrderState &order() const { return m_order; }
    /// Null for money that a bank took back.
    [[nodiscard]] const Refund *refund() const { return m_order.refund(m_row.id); }

signals:
    void actionChosen(kontor::RefundAction action);
    void paymentActionChosen(kontor::PaymentAction action);
    void orderWanted(const QString &number);

protected:
    void build() override;
    [[nodiscard]] QString paneName() const override;

private:
    void addHead();
    void addActions();
    void addWarnings(const Refund &refund);
    void addParts(const Refund &refund);
    void addSums(Section *card, const Refund &refund);
    void addPayments(const Refund *refund);
    void addReason(const Refund &refund);
    void addCustomer();
    void addHistory();
    [[nodiscard]] bool isAboutThis(const TimelineRow &fact) const;
    [[nodiscard]] QString money(qint64 minor) const;

    QTimeZone m_zone;
    QString m_actor;
    Thumbnails *m_thumbnails;
    RefundRow m_row;
    OrderState m_order;
    std::vector<TimelineRow> m_timeline;
};

} // namespace kontor
