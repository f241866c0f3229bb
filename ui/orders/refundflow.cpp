// SPDX-License-Identifier: GPL-3.0-or-later
// The part of OrderFlow that gives money back and takes goods back.
#include "approvedialog.h"
#include "ask.h"
#include "askdialogs.h"
#include "errortext.h"
#include "moneytext.h"
#include "orderflow.h"
#include "refunddialog.h"
#include "shoprules.h"

#include <QDateTime>

namespace kontor {

void OrderFlow::refund(const OrderState &order)
{
    auto read = [](ShopReader &reader) { return reader.settings(); };
    m_context.worker.read<QJsonObject>(read).then(this, [this, order](const Result<QJsonObject> &settings) {
        const ShopRules rules = rulesOf(settings.value_or(QJsonObject()));
        auto *dialog = new RefundDialog(order, QDateTime::currentMSecsSinceEpoch(), m_window,
                                        {rules.restockingFeePpm, rules.buyerPaysReturn, m_context.path});
        ask(dialog, this, [this, id = order.id](const RefundRequest &request) { requestRefund(id, request); });
    });
}

void OrderFlow::requestRefund(const OrderId &order, const RefundRequest &request)
{
    auto work = [=, actor = m_context.actor](UnitOfWork &unit) {
        return RefundsService(unit, actor).request(order, request);
    };
    m_context.worker.write<RefundId>(std::move(work)).then(this, [this, order](const Result<RefundId> &refund) {
        if (!refund)
            return emit refused(order, errorText(refund.error()));
        emit done(order, tr("The refund is requested."));
        emit refundAsked(*refund);
    });
}

void OrderFlow::approve(const OrderState &order, const Refund &refund, RefundAction action)
{
    const QString said = action == RefundAction::Withdraw
        ? tr("The refund is withdrawn.")
        : tr("Refund of %1 approved.").arg(moneyText(refund.requestedMinor, order.currency));
    carryOut(order.id, said, [id = order.id, which = refund.id, action, actor = m_context.actor](UnitOfWork &unit) {
        RefundsService service(unit, actor);
        return action == RefundAction::Approve ? service.approve(id, which)
            : action == RefundAction::Second   ? service.second(id, which)
                                               : service.withdraw(id, which);
    });
}

void OrderFlow::reject(const OrderState &order, const Refund &refund)
{
    auto *dialog = new TextDialog(
        {tr("Reject the refund"), tr("Order %1").arg(order.number), tr("Reason"), tr("Reject")}, m_window);
    ask(dialog, this, [this, id = order.id, which = refund.id](const QString &reason) {
        carryOut(id, tr("The refund is rejected."), [=, actor = m_context.actor](UnitOfWork &unit) {
            return RefundsService(unit, actor).reject(id, which, reason);
        });
    });
}

void OrderFlow::settle(const OrderState &order, const Refund &refund)
{
    auto *dialog = new SettleDialog(order, refund, m_window);
    ask(dialog, this, [this, id = order.id, which = refund.id](const SettleDialog::Value &value) {
        carryOut(id, tr("The money is sent back."), [=, actor = m_context.actor](UnitOfWork &unit) {
            return RefundsService(unit, actor).settle(id, which, value.channel, value.reference);
        });
    });
}

void OrderFlow::approveOther(const OrderState &order, const Refund &refund)
{
    auto *dialog = new ApproveDialog(order, refund, m_window);
    ask(dialog, this, [=, this, id = order.id, which = refund.id](const std::vector<RefundAmount> &amounts) {
        qint64 sum = 0;
        for (const RefundAmount &part : amounts)
            sum += part.amountMinor;
        carryOut(id, tr("Refund of %1 approved.").arg(moneyText(sum, order.currency)),
                 [=, actor = m_context.actor](UnitOfWork &unit) {
                     return RefundsService(unit, actor).approveOf(id, which, amounts);
                 });
    });
}

void OrderFlow::takeBack(const OrderState &order, const Refund *refund)
{
    using Places = std::vector<std::pair<LocationId, QString>>;
    const auto which = refund ? std::optional(*refund) : std::nullopt;
    auto read = [](ShopReader &reader) { return reader.locations(); };
    m_context.worker.read<Places>(read).then(this, [this, order, which](const Result<Places> &found) {
        std::vector<TakeBackDialog::Place> places;
        for (const auto &[id, name] : found.value_or(Places()))
            places.push_back({id, name});
        auto *dialog = new TakeBackDialog(order, which ? &*which : nullptr, places, m_window);
        ask(dialog, this, [=, this, id = order.id](const TakeBackDialog::Value &value) {
            const auto announced = which ? std::optional(which->id) : std::nullopt;
            carryOut(id, tr("The goods are taken back."), [=, actor = m_context.actor](UnitOfWork &unit) {
                return RefundsService(unit, actor).receiveReturn(id, announced, value.lines, value.location);
            });
        });
    });
}

} // namespace kontor
