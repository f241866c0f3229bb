// SPDX-License-Identifier: GPL-3.0-or-later
// The part of OrderFlow that changes orders as a whole, and single payments and parcels of them.
#include "ask.h"
#include "askdialogs.h"
#include "editorderdialog.h"
#include "mergedialog.h"
#include "moneytext.h"
#include "orderentrydialog.h"
#include "orderflow.h"
#include "parceldialogs.h"
#include "paymentsservice.h"
#include "splitdialog.h"
#include "transportservice.h"

#include <QDateTime>

namespace kontor {

namespace {

/// The articles of an order's lines as they are now; a line nobody has an article for gets an empty one.
Result<std::vector<GoodsRow>> goodsOf(ShopReader &reader, const OrderState &order)
{
    std::vector<GoodsRow> rows;
    for (const OrderLine &line : order.lines) {
        const auto goods = line.variant.isNull() ? Result<GoodsRow>(GoodsRow()) : reader.variant(line.variant);
        rows.push_back(goods ? *goods : GoodsRow());
        if (!goods || line.variant.isNull())
            rows.back().tracked = false;
    }
    return rows;
}

OrderPreset copyOf(const OrderState &order, const std::vector<GoodsRow> &goods)
{
    OrderPreset preset;
    preset.currency = order.currency;
    preset.customerName = order.customerName;
    preset.customerEmail = order.customerEmail;
    preset.address = order.address;
    preset.terms = order.terms;
    for (size_t i = 0; i < order.lines.size(); ++i) {
        const OrderLine &line = order.lines[i];
        OrderDraftModel::Given given;
        given.goods = goods[i];
        given.goods.id = line.variant;
        given.goods.sku = line.sku;
        given.goods.title = line.title;
        given.qty = line.qty;
        given.priceMinor = line.priceMinor;
        given.discountMinor = line.discountMinor;
        given.taxPpm = line.taxPpm;
        preset.lines.push_back(given);
    }
    return preset;
}

std::optional<CustomerRow> customerOf(const OrderState &order)
{
    if (order.customer.isNull())
        return std::nullopt;
    CustomerRow row;
    row.id = order.customer;
    row.name = order.customerName;
    row.email = order.customerEmail;
    row.address = order.address;
    return row;
}

} // namespace

void OrderFlow::edit(const OrderState &order)
{
    using Goods = std::vector<GoodsRow>;
    auto read = [order](ShopReader &reader) { return goodsOf(reader, order); };
    m_context.worker.read<Goods>(read).then(this, [this, order](const Result<Goods> &goods) {
        auto *dialog = new EditOrderDialog(m_context, order, goods.value_or(Goods()), m_window);
        ask(dialog, this, [this, id = order.id](const OrderChange &change) {
            carryOut(id, tr("The order is changed."), [=, actor = m_context.actor](UnitOfWork &unit) {
                return OrdersService(unit, actor)
                    .edit(id, change.lines, change.shippingMinor, std::nullopt, change.beyondStock);
            });
        });
    });
}

void OrderFlow::split(const OrderState &order)
{
    auto *dialog = new SplitDialog(order, QDateTime::currentMSecsSinceEpoch(), m_window);
    ask(dialog, this, [this, id = order.id](const std::vector<LineQty> &lines) {
        makeOrder(tr("The order is split."), [=, actor = m_context.actor](UnitOfWork &unit) {
            return OrdersService(unit, actor).split(id, lines);
        });
    });
}

void OrderFlow::merge(const OrderState &order)
{
    using Orders = std::vector<OrderState>;
    auto read = [id = order.id](ShopReader &reader) { return reader.mergeCandidates(id); };
    m_context.worker.read<Orders>(read).then(this, [this, order](const Result<Orders> &found) {
        const QTimeZone zone(m_context.info.timeZone.toLatin1());
        auto *dialog = new MergeDialog(order, found.value_or(Orders()), zone.isValid() ? zone : QTimeZone::utc(),
                                       QDateTime::currentMSecsSinceEpoch(), m_window);
        ask(dialog, this, [this, id = order.id](const std::vector<OrderId> &ids) {
            carryOut(id, tr("The orders are merged."),
                     [=, actor = m_context.actor](UnitOfWork &unit) { return OrdersService(unit, actor).merge(ids); });
        });
    });
}

void OrderFlow::duplicate(const OrderState &order)
{
    using Goods = std::vector<GoodsRow>;
    auto read = [order](ShopReader &reader) { return goodsOf(reader, order); };
    m_context.worker.read<Goods>(read).then(this, [this, order](const Result<Goods> &goods) {
        OrderPreset preset = copyOf(order, goods.value_or(Goods(order.lines.size())));
        preset.title = tr("New order like %1").arg(order.number);
        preset.customer = customerOf(order);
        preset.shippingMinor = order.shipping.totalMinor - (order.taxIncluded ? 0 : order.shipping.taxMinor);
        ask(new OrderEntryDialog(m_context, preset, m_window), this, [this](const PlaceOrder &request) {
            makeOrder(tr("The order is placed."), [=, actor = m_context.actor](UnitOfWork &unit) {
                return OrdersService(unit, actor).place(request);
            });
        });
    });
}

void OrderFlow::exchange(const OrderState &order, const Refund &refund)
{
    OrderPreset preset = copyOf(order, std::vector<GoodsRow>(order.lines.size()));
    preset.lines.clear();
    preset.title = tr("Exchange");
    preset.below = tr("New goods for what comes back of order %1").arg(order.number);
    preset.customer = customerOf(order);
    preset.creditMinor = refund.approvedMinor;
    auto *dialog = new OrderEntryDialog(m_context, preset, m_window);
    ask(dialog, this, [this, id = order.id, which = refund.id](const PlaceOrder &request) {
        makeOrder(tr("The exchange is placed."), [=, actor = m_context.actor](UnitOfWork &unit) {
            return OrdersService(unit, actor).exchange(id, which, request);
        });
    });
}

void OrderFlow::sendingFailed(const OrderState &order, const Refund &refund)
{
    auto *dialog = new TextDialog({tr("The money could not be sent"),
                                   tr("Order %1 · it stays approved, to be sent again").arg(order.number),
                                   tr("What went wrong?"), tr("Save")},
                                  m_window);
    ask(dialog, this, [this, id = order.id, which = refund.id](const QString &reason) {
        carryOut(id, tr("The refund waits to be sent again."), [=, actor = m_context.actor](UnitOfWork &unit) {
            return RefundsService(unit, actor).settlementFailed(id, which, reason);
        });
    });
}

void OrderFlow::start(const OrderState &order, const QString &paymentKey, PaymentAction action)
{
    const Payment *payment = order.capture(paymentKey);
    if (!payment)
        return;
    const bool back = action == PaymentAction::Reverse;
    auto *dialog = new ReverseDialog(order, *payment,
                                     back ? ReverseDialog::What::TakenBack : ReverseDialog::What::PaidAgain, m_window);
    ask(dialog, this, [=, this, id = order.id](const ReverseDialog::Value &value) {
        carryOut(id, back ? tr("It is booked that the bank took money back.") : tr("The payment counts again."),
                 [=, actor = m_context.actor](UnitOfWork &unit) {
                     PaymentsService payments(unit, actor);
                     return back ? payments.reverse(id, paymentKey, value.amountMinor, value.reason)
                                 : payments.reinstate(id, paymentKey, value.amountMinor);
                 });
    });
}

void OrderFlow::start(const OrderState &order, const ParcelId &parcel, ParcelAction action)
{
    const Parcel *known = order.parcel(parcel);
    if (!known)
        return;
    const OrderId id = order.id;
    const QString actor = m_context.actor;
    if (action == ParcelAction::Void) {
        carryOut(id, tr("The parcel is unpacked."),
                 [=](UnitOfWork &unit) { return TransportService(unit, actor).voidParcel(id, parcel); });
        return;
    }
    if (action == ParcelAction::Ship) {
        ask(new SendParcelDialog(order, *known, m_window), this, [=, this](const SendParcelDialog::Value &value) {
            carryOut(id, tr("The parcel is on its way."), [=](UnitOfWork &unit) {
                return TransportService(unit, actor)
                    .shipPacked(id, parcel, value.carrier, value.service, value.tracking);
            });
        });
        return;
    }
    const QTimeZone zone(m_context.info.timeZone.toLatin1());
    auto *dialog = new TrackDialog(order, *known, zone.isValid() ? zone : QTimeZone::utc(), m_window);
    ask(dialog, this, [=, this](const TrackDialog::Value &value) {
        carryOut(id, tr("The parcel's place is saved."), [=](UnitOfWork &unit) {
            return TransportService(unit, actor).track(id, parcel, value.status, value.place, value.atMs);
        });
    });
}

void OrderFlow::addNote(const OrderId &order, const QString &text)
{
    carryOut(order, tr("The note is added."),
             [=, actor = m_context.actor](UnitOfWork &unit) { return OrdersService(unit, actor).note(order, text); });
}

void OrderFlow::tag(const OrderId &order, const QStringList &add, const QStringList &remove)
{
    const auto said = [](bool isOn) { return isOn ? tr("Tagged.") : tr("The tag is taken away."); };
    const QString actor = m_context.actor;
    carryOutUndoably(order, said(remove.isEmpty()),
                     [=](UnitOfWork &unit) { return OrdersService(unit, actor).tag(order, add, remove); },
                     {said(!remove.isEmpty()),
                      [=](UnitOfWork &unit) { return OrdersService(unit, actor).tag(order, remove, add); }});
}

} // namespace kontor
