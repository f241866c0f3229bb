// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipflow.h"

#include "ask.h"
#include "carriersdialog.h"
#include "errortext.h"
#include "packdialog.h"
#include "picklistdialog.h"
#include "pickservice.h"
#include "sendmanydialog.h"
#include "shipping.h"
#include "transportservice.h"

#include <QLocale>
#include <QPointer>

namespace kontor {

namespace {

struct Gathered {
    std::vector<PickLine> lines;
    int orders = 0;
};

Result<Gathered> gathered(ShopReader &reader, const std::vector<OrderId> &ids)
{
    KONTOR_ASSIGN(const std::vector<OrderState> orders, reader.orders(ids));
    KONTOR_ASSIGN(const PickPlaces places, reader.pickPlaces(orders));
    return Gathered{pickLinesOf(orders, places), static_cast<int>(orders.size())};
}

} // namespace

ShipFlow::ShipFlow(const UiContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window)
{ }

void ShipFlow::carryOut(const QString &sentence, std::function<Result<void>(UnitOfWork &)> work)
{
    m_context.worker.write<void>(std::move(work)).then(this, [this, sentence](const Result<void> &result) {
        result ? emit done(sentence) : emit refused(errorText(result.error()));
    });
}

void ShipFlow::pick(const std::vector<OrderId> &orders)
{
    auto work = [orders, actor = m_context.actor](UnitOfWork &unit) { return PickService(unit, actor).start(orders); };
    m_context.worker.write<PickId>(work).then(this, [this](const Result<PickId> &pick) {
        if (!pick)
            return emit refused(errorText(pick.error()));
        using Orders = std::vector<OrderId>;
        auto read = [id = *pick](ShopReader &reader) { return reader.pickedOrders(id); };
        m_context.worker.read<Orders>(read).then(
            this, [this](const Result<Orders> &taken) { showLines(taken.value_or(Orders())); });
    });
}

void ShipFlow::pickAll()
{
    using Orders = std::vector<OrderId>;
    auto read = [](ShopReader &reader) { return reader.ordersToPick(); };
    m_context.worker.read<Orders>(read).then(this, [this](const Result<Orders> &orders) {
        if (!orders)
            return emit refused(errorText(orders.error()));
        orders->empty() ? showPickList() : pick(*orders);
    });
}

void ShipFlow::showPickList()
{
    using Orders = std::vector<OrderId>;
    auto read = [](ShopReader &reader) { return reader.pickedOrders({}); };
    m_context.worker.read<Orders>(read).then(
        this, [this](const Result<Orders> &orders) { showLines(orders.value_or(Orders())); });
}

void ShipFlow::showLines(const std::vector<OrderId> &orders)
{
    auto read = [orders](ShopReader &reader) { return gathered(reader, orders); };
    m_context.worker.read<Gathered>(read).then(this, [this](const Result<Gathered> &found) {
        if (!found)
            return emit refused(errorText(found.error()));
        auto *dialog = new PickListDialog(found->lines, found->orders, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void ShipFlow::putBack(const OrderId &order)
{
    carryOut(tr("The goods wait to be gathered again."), [order, actor = m_context.actor](UnitOfWork &unit) {
        return plain(PickService(unit, actor).putBack({order}));
    });
}

void ShipFlow::pack(const OrderState &order)
{
    auto read = [order](ShopReader &reader) { return reader.pickPlaces({order}); };
    m_context.worker.read<PickPlaces>(read).then(this, [this, order](const Result<PickPlaces> &places) {
        if (!places)
            return emit refused(errorText(places.error()));
        ask(new PackDialog(order, *places, m_window), this, [this, order](const std::vector<ParcelLine> &inside) {
            Shipment shipment;
            for (const ParcelLine &line : inside)
                shipment.lines.push_back({line.line, line.qty});
            auto work = [id = order.id, shipment, actor = m_context.actor](UnitOfWork &unit) {
                return TransportService(unit, actor).pack(id, shipment);
            };
            m_context.worker.write<ParcelId>(work).then(this, [this, order](const Result<ParcelId> &parcel) {
                if (!parcel)
                    return emit refused(errorText(parcel.error()));
                emit done(tr("A parcel of order %1 is packed.").arg(order.number));
                emit packed(order.id, *parcel);
            });
        });
    });
}

void ShipFlow::ship(const std::vector<ShipRow> &rows)
{
    auto read = [](ShopReader &reader) { return reader.settings(); };
    m_context.worker.read<QJsonObject>(read).then(this, [this, rows](const Result<QJsonObject> &settings) {
        QStringList names;
        for (const Carrier &carrier : carriersOf(settings.value_or(QJsonObject()))) {
            if (!carrier.isArchived)
                names += carrier.name;
        }
        auto *dialog = new SendManyDialog(rows, names, m_window);
        ask(dialog, this, [this](const SendManyDialog::Value &value) {
            auto work = [value, actor = m_context.actor](UnitOfWork &unit) { return sendMany(unit, actor, value); };
            m_context.worker.write<SendOutcome>(work).then(this, [this](const Result<SendOutcome> &outcome) {
                if (!outcome)
                    return emit refused(errorText(outcome.error()));
                const QString said = tr("%Ln parcel(s) are on their way.", nullptr, outcome->done);
                if (outcome->refused == 0)
                    return emit done(said);
                emit refused(
                    tr("%1 %2 left out: %3", "what was done, how many were not, why")
                        .arg(said, QLocale().toString(outcome->refused), errorText(outcome->firstRefusal, {})));
            });
        });
    });
}

void ShipFlow::receive(const OrderId &order)
{
    carryOut(tr("The buyer has the goods."),
             [order, actor = m_context.actor](UnitOfWork &unit) { return OrdersService(unit, actor).received(order); });
}

void ShipFlow::editCarriers(QWidget *over)
{
    auto read = [](ShopReader &reader) { return reader.settings(); };
    const QPointer<QWidget> asking(over);
    m_context.worker.read<QJsonObject>(read).then(this, [this, asking](const Result<QJsonObject> &settings) {
        if (!settings)
            return emit refused(errorText(settings.error()));
        auto *dialog = new CarriersDialog(carriersOf(*settings), methodsOf(*settings), m_context.info.currency,
                                          asking ? asking.get() : m_window);
        ask(dialog, this, [this](const CarriersDialog::Value &value) {
            carryOut(tr("Carriers and shipping methods are saved."),
                     [value, actor = m_context.actor](UnitOfWork &unit) { return saveCarriers(unit, actor, value); });
        });
    });
}

} // namespace kontor
