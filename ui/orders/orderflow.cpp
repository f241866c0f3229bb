// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderflow.h"

#include "ask.h"
#include "askdialogs.h"
#include "canceldialog.h"
#include "errortext.h"
#include "moneytext.h"
#include "orderentrydialog.h"
#include "paymentdialog.h"
#include "shipdialog.h"
#include "toast.h"

#include <QDateTime>

namespace kontor {

OrderFlow::OrderFlow(const UiContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window)
{ }

void OrderFlow::carryOut(const OrderId &order, const QString &sentence, Work work)
{
    m_context.worker.write<void>(std::move(work)).then(this, [this, order, sentence](const Result<void> &result) {
        if (result)
            emit done(order, sentence);
        else
            emit refused(order, errorText(result.error()));
    });
}

void OrderFlow::carryOutUndoably(const OrderId &order, const QString &sentence, Work work, WayBack back)
{
    m_context.worker.write<void>(std::move(work))
        .then(this, [this, order, sentence, back = std::move(back)](const Result<void> &result) {
            if (!result)
                return emit refused(order, errorText(result.error()));
            Toast::offer(m_window, sentence, tr("Undo"), this,
                         [this, order, back] { carryOut(order, back.sentence, back.work); });
        });
}

void OrderFlow::makeOrder(const QString &sentence, std::function<Result<OrderId>(UnitOfWork &)> work, bool endsDraft)
{
    m_context.worker.write<OrderId>(std::move(work))
        .then(this, [this, sentence, endsDraft](const Result<OrderId> &order) {
            if (!order) {
                emit refused({}, errorText(order.error()));
                return;
            }
            if (endsDraft)
                OrderDraftKeep(m_context.path).forget();
            emit done(*order, sentence);
            emit placed(*order);
        });
}

void OrderFlow::newOrder()
{
    ask(new OrderEntryDialog(m_context, m_window), this, [this](const PlaceOrder &request) {
        auto work = [request, actor = m_context.actor](UnitOfWork &unit) {
            return OrdersService(unit, actor).place(request);
        };
        makeOrder(tr("The order is placed."), work, true);
    });
}

void OrderFlow::start(const OrderState &order, OrderAction action)
{
    switch (action) {
    case OrderAction::Pay:
        return pay(order);
    case OrderAction::Ship:
        return ship(order);
    case OrderAction::Receive:
        return receive(order);
    case OrderAction::Refund:
        return refund(order);
    case OrderAction::CancelLines:
    case OrderAction::Cancel:
        return cancel(order, action);
    case OrderAction::Hold:
        return hold(order);
    case OrderAction::Release:
        return release(order);
    case OrderAction::Note: // is typed beside the order
        return;
    case OrderAction::Edit:
        return edit(order);
    case OrderAction::Split:
        return split(order);
    case OrderAction::Merge:
        return merge(order);
    case OrderAction::Duplicate:
        return duplicate(order);
    case OrderAction::TakeBack:
        return takeBack(order, nullptr);
    }
}

void OrderFlow::start(const OrderState &order, const RefundId &refund, RefundAction action)
{
    const Refund *known = order.refund(refund);
    if (!known)
        return;
    switch (action) {
    case RefundAction::Approve:
    case RefundAction::Second:
    case RefundAction::Withdraw:
        return approve(order, *known, action);
    case RefundAction::ApproveOther:
        return approveOther(order, *known);
    case RefundAction::Reject:
        return reject(order, *known);
    case RefundAction::Settle:
        return settle(order, *known);
    case RefundAction::TakeBack:
        return takeBack(order, known);
    case RefundAction::Fail:
        return sendingFailed(order, *known);
    case RefundAction::Exchange:
        return exchange(order, *known);
    }
}

void OrderFlow::pay(const OrderState &order)
{
    auto *dialog = new PaymentDialog(order, m_context.info.timeZone.toLatin1(), m_window);
    ask(dialog, this, [this, id = order.id, currency = order.currency](const Capture &capture) {
        const QString said = tr("Payment of %1 recorded.").arg(moneyText(capture.amountMinor, currency));
        carryOut(id, said, [=, actor = m_context.actor](UnitOfWork &unit) {
            return plain(PaymentsService(unit, actor).capture(id, capture));
        });
    });
}

void OrderFlow::ship(const OrderState &order)
{
    if (const Parcel *packed = packedParcel(order))
        return start(order, packed->id, ParcelAction::Ship);
    ask(new ShipDialog(order, m_window), this, [this, id = order.id, number = order.number](const Shipment &shipment) {
        carryOut(id, tr("A parcel of order %1 is on its way.").arg(number),
                 [=, actor = m_context.actor](UnitOfWork &unit) {
                     return plain(TransportService(unit, actor).ship(id, shipment));
                 });
    });
}

void OrderFlow::receive(const OrderState &order)
{
    carryOut(
        order.id, tr("Order %1 is marked as received.").arg(order.number),
        [id = order.id, actor = m_context.actor](UnitOfWork &unit) { return OrdersService(unit, actor).received(id); });
}

void OrderFlow::cancel(const OrderState &order, OrderAction action)
{
    const bool whole = action == OrderAction::Cancel;
    auto *dialog = new CancelDialog(order, whole ? CancelDialog::What::Order : CancelDialog::What::Lines, m_window);
    ask(dialog, this, [this, whole, id = order.id](const CancelChoice &choice) {
        carryOut(id, whole ? tr("The order is cancelled.") : tr("The units are cancelled."),
                 [=, actor = m_context.actor](UnitOfWork &unit) {
                     OrdersService service(unit, actor);
                     return whole ? service.cancel(id, choice.reason, choice.by)
                                  : service.cancelLines(id, choice.lines, choice.reason);
                 });
    });
}

void OrderFlow::hold(const OrderState &order)
{
    auto *dialog = new TextDialog({tr("Put the order on hold"),
                                   tr("Order %1 · nothing is packed or changed until it is released").arg(order.number),
                                   tr("Reason"), tr("Hold")},
                                  m_window);
    ask(dialog, this, [this, id = order.id, number = order.number, actor = m_context.actor](const QString &reason) {
        carryOutUndoably(id, tr("The order is on hold."),
                         [=](UnitOfWork &unit) { return OrdersService(unit, actor).hold(id, reason); },
                         {tr("Order %1 is released.").arg(number),
                          [=](UnitOfWork &unit) { return OrdersService(unit, actor).release(id); }});
    });
}

void OrderFlow::release(const OrderState &order)
{
    const auto held = [id = order.id, reason = order.holdReason, actor = m_context.actor](UnitOfWork &unit) {
        return OrdersService(unit, actor).hold(id, reason);
    };
    carryOutUndoably(
        order.id, tr("Order %1 is released.").arg(order.number),
        [id = order.id, actor = m_context.actor](UnitOfWork &unit) { return OrdersService(unit, actor).release(id); },
        {tr("The order is on hold."), held});
}

} // namespace kontor
