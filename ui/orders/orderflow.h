// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "orderactions.h"
#include "refundsservice.h"
#include "uicontext.h"

#include <QObject>

#include <functional>

namespace kontor {

/// Carries what a person wants to do with an order through its dialog to the service.
/// One choice, one commit; the answer comes as a signal.
class OrderFlow final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    OrderFlow(const UiContext &context, QWidget *window);

    void newOrder();
    void start(const OrderState &order, OrderAction action);
    void start(const OrderState &order, const RefundId &refund, RefundAction action);
    void start(const OrderState &order, const QString &paymentKey, PaymentAction action);
    void start(const OrderState &order, const ParcelId &parcel, ParcelAction action);
    void addNote(const OrderId &order, const QString &text);
    void tag(const OrderId &order, const QStringList &add, const QStringList &remove);

signals:
    void placed(const kontor::OrderId &order);
    void refundAsked(const kontor::RefundId &refund);
    void done(const kontor::OrderId &order, const QString &sentence);
    void refused(const kontor::OrderId &order, const QString &sentence);

private:
    using Work = std::function<Result<void>(UnitOfWork &)>;
    void carryOut(const OrderId &order, const QString &sentence, Work work);
    /// What takes a piece of work back, and the sentence for when that is done.
    struct WayBack {
        QString sentence;
        Work work;
    };
    /// As carryOut(), but the message offers the way back.
    void carryOutUndoably(const OrderId &order, const QString &sentence, Work work, WayBack back);
    /// For what makes a new order: it comes to the front.
    void makeOrder(const QString &sentence, std::function<Result<OrderId>(UnitOfWork &)> work, bool endsDraft = false);
    void edit(const OrderState &order);
    void split(const OrderState &order);
    void merge(const OrderState &order);
    void duplicate(const OrderState &order);
    void exchange(const OrderState &order, const Refund &refund);
    void sendingFailed(const OrderState &order, const Refund &refund);
    void pay(const OrderState &order);
    void ship(const OrderState &order);
    void receive(const OrderState &order);
    void refund(const OrderState &order);
    void requestRefund(const OrderId &order, const RefundRequest &request);
    void cancel(const OrderState &order, OrderAction action);
    void hold(const OrderState &order);
    void release(const OrderState &order);
    void approve(const OrderState &order, const Refund &refund, RefundAction action);
    void reject(const OrderState &order, const Refund &refund);
    void settle(const OrderState &order, const Refund &refund);
    /// Null: nobody had announced the goods.
    void takeBack(const OrderState &order, const Refund *refund);
    void approveOther(const OrderState &order, const Refund &refund);

    UiContext m_context;
    QWidget *m_window;
};

} // namespace kontor
