// SPDX-License-Identifier: GPL-3.0-or-later
#include "simuser.h"

#include "goodsservice.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "paymentsservice.h"
#include "privacyservice.h"
#include "refundsservice.h"
#include "transportservice.h"
#include "usersservice.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

const QString kWho = u"kim"_s;

/// A person at a desk, with what lies on the screen.
class User
{
public:
    User(UnitOfWork &unit, Random &random, const Surroundings &here)
        : m_unit(unit), m_random(random), m_here(here), m_variants(here.variants), m_second(here.second),
          m_ignored(here.ignored)
    { }

    Result<void> act(QString &did, QStringList &problems);
    /// After the commit: a person reads what they wrote.
    void readAgain(ShopFile &file, QStringList &problems) const;

private:
    quint32 pick(quint32 below) { return m_random.below(below); }
    bool chance(quint32 percent) { return pick(100) < percent; }
    const VariantId &someVariant() { return m_variants[pick(static_cast<quint32>(m_variants.size()))]; }
    OrderId someOrder();
    TransferId someTransfer(const char *sql);
    const Refund *someRefund(const OrderState &order)
    {
        return order.refunds.empty() ? nullptr : &order.refunds[pick(static_cast<quint32>(order.refunds.size()))];
    }

    Result<void> place();
    Result<void> pay(const OrderId &id);
    Result<void> pack(const OrderId &id);
    Result<void> parcel(const OrderId &id);
    Result<void> change(const OrderId &id);
    Result<void> requestRefund(const OrderId &id);
    Result<void> refund(const OrderId &id);
    Result<void> receiveReturn(const OrderId &id);
    Result<void> splitOrMerge(const OrderId &id);
    Result<void> stock();
    Result<void> transfer();
    Result<void> purchase();
    Result<void> price(QStringList &problems);
    Result<void> import();
    Result<void> undoImport();
    Result<void> tellMore();
    Result<void> chargeBack(const OrderId &id);
    Result<void> forget(const OrderId &id);

    UnitOfWork &m_unit;
    Random &m_random;
    const Surroundings &m_here;
    const std::vector<VariantId> &m_variants;
    const LocationId &m_second;
    const QString &m_ignored;
    OrderId m_placed;
    VariantId m_priced;
    qint64 m_price = 0;
};

OrderId User::someOrder()
{
    Query query(m_unit.file().db(), "SELECT id FROM orders ORDER BY placed_ms DESC, id LIMIT 6");
    std::vector<OrderId> ids;
    if (query.run()) {
        while (query.next())
            ids.push_back(OrderId::fromBytes(query.blob(0)));
    }
    return ids.empty() ? OrderId() : ids[pick(static_cast<quint32>(ids.size()))];
}

TransferId User::someTransfer(const char *sql)
{
    Query query(m_unit.file().db(), sql);
    return query.run() && query.next() ? TransferId::fromBytes(query.blob(0)) : TransferId();
}

Result<void> User::place()
{
    PlaceOrder request;
    for (quint32 i = 0; i <= pick(2); ++i) {
        PlaceLine line;
        line.variant = someVariant();
        line.qty = 1 + pick(3);
        request.lines.push_back(line);
    }
    request.terms = chance(50) ? Terms::OnDelivery : Terms::Prepaid;
    request.shippingMinor = chance(50) ? 490 : 0;
    request.customerName = chance(50) ? u"Ada “%1”"_s.arg(pick(3)) : QString();
    if (m_here.hasErasures) {
        request.customerName = m_unit.newUuid().toString(QUuid::WithoutBraces);
        request.note = request.customerName;
    }
    KONTOR_ASSIGN(const OrderId id, OrdersService(m_unit, kWho).place(request));
    m_placed = id;
    return m_unit.order(id) ? Result<void>() : failed("unread", u"a placed order is not there"_s);
}

Result<void> User::pay(const OrderId &id)
{
    if (m_ignored == "payment.captured"_L1)
        return {};
    const OrderState *order = m_unit.order(id);
    Capture capture;
    capture.channel = u"cash"_s;
    capture.amountMinor = chance(70) ? order->dueMinor : 100 + pick(2000);
    if (chance(20))
        capture.payment = u"shared"_s + order->number; // two desks may tell of the same capture
    KONTOR_TRY(PaymentsService(m_unit, kWho).capture(id, capture));
    return {};
}

Result<void> User::pack(const OrderId &id)
{
    Shipment shipment;
    shipment.overrideUnpaid = chance(50);
    const OrderState *order = m_unit.order(id);
    if (chance(50) && !order->lines.empty())
        shipment.lines = {{order->lines.front().line, 1}};
    if (chance(20))
        shipment.location = m_second;
    if (chance(50)) {
        KONTOR_TRY(TransportService(m_unit, kWho).pack(id, shipment));
    } else {
        KONTOR_TRY(TransportService(m_unit, kWho).ship(id, shipment));
    }
    return {};
}

Result<void> User::parcel(const OrderId &id)
{
    const OrderState *order = m_unit.order(id);
    if (order->parcels.empty())
        return {};
    const Parcel &parcel = order->parcels[pick(static_cast<quint32>(order->parcels.size()))];
    const ParcelId parcelId = parcel.id;
    if (parcel.state == ParcelState::Packed && chance(30))
        return TransportService(m_unit, kWho).voidParcel(id, parcelId);
    if (parcel.state == ParcelState::Packed)
        return TransportService(m_unit, kWho).shipPacked(id, parcelId, u"DHL"_s, {}, u"T%1"_s.arg(pick(9999)));
    return TransportService(m_unit, kWho)
        .track(id, parcelId, chance(60) ? ParcelStatus::Delivered : ParcelStatus::InTransit, u"Hub"_s);
}

Result<void> User::change(const OrderId &id)
{
    OrdersService orders(m_unit, kWho);
    const OrderState *order = m_unit.order(id);
    switch (pick(7)) {
    case 0:
        return orders.cancel(id, u"changed mind"_s);
    case 1:
        return order->lines.empty() ? Result<void>()
                                    : orders.cancelLines(id, {{order->lines.back().line, 1}}, u"out"_s);
    case 2:
        if (m_ignored == "order.held"_L1)
            return {};
        return order->onHold ? orders.release(id) : orders.hold(id, u"check"_s);
    case 3:
        return orders.note(id, u"Note %1"_s.arg(pick(100)));
    case 4: {
        EditLine line;
        line.content.variant = someVariant();
        line.content.qty = 1 + pick(2);
        line.line = !order->lines.empty() && chance(60) ? order->lines.front().line : 0;
        return orders.edit(id, {line}, {}, {});
    }
    case 5:
        return orders.received(id);
    default:
        return order->lines.empty() ? Result<void>() : orders.route(id, {{order->lines.front().line, 1}}, m_second);
    }
}

Result<void> User::requestRefund(const OrderId &id)
{
    const OrderState *order = m_unit.order(id);
    RefundRequest request;
    request.reason = u"broken"_s;
    if (chance(40) || order->lines.empty()) {
        request.amountMinor = 50 + pick(500);
    } else {
        request.parts.push_back({order->lines.front().line, 1, chance(50) ? Restock::Cancel : Restock::Return});
    }
    KONTOR_TRY(RefundsService(m_unit, kWho).request(id, request));
    return {};
}

Result<void> User::refund(const OrderId &id)
{
    const Refund *found = someRefund(*m_unit.order(id));
    if (!found)
        return requestRefund(id);
    const RefundId refund = found->id;
    RefundsService refunds(m_unit, kWho);
    switch (pick(6)) {
    case 0:
        return refunds.reject(id, refund, u"no"_s);
    case 1:
        return refunds.withdraw(id, refund);
    case 2:
        return refunds.settle(id, refund, u"cash"_s, {});
    default:
        return refunds.approve(id, refund, {});
    }
}

Result<void> User::receiveReturn(const OrderId &id)
{
    const OrderState *order = m_unit.order(id);
    if (order->lines.empty())
        return {};
    const bool good = chance(70);
    std::optional<RefundId> refund;
    if (const Refund *found = someRefund(*order); found && chance(60))
        refund = found->id;
    return RefundsService(m_unit, kWho)
        .receiveReturn(id, refund, {{order->lines.front().line, good ? 1 : 0, good ? 0 : 1, 0}}, {});
}

Result<void> User::splitOrMerge(const OrderId &id)
{
    OrdersService orders(m_unit, kWho);
    if (chance(50)) {
        const OrderState *order = m_unit.order(id);
        if (order->lines.empty())
            return {};
        KONTOR_TRY(orders.split(id, {{order->lines.front().line, 1}}));
        return {};
    }
    const OrderId other = someOrder();
    return other == id ? Result<void>() : orders.merge({id, other});
}

Result<void> User::stock()
{
    InventoryService inventory(m_unit, kWho);
    InventoryService::Where where;
    if (chance(20))
        where.location = m_second;
    const VariantId variant = someVariant();
    switch (pick(6)) {
    case 0:
        if (m_ignored == "stock.adjusted"_L1)
            return {};
        return inventory.adjust(variant, static_cast<qint64>(pick(5)) - 2, u"broken"_s, where);
    case 1:
        return inventory.count(variant, pick(20), where);
    case 2:
        return inventory.hold(variant, 1, chance(50) ? StockBucket::Damaged : StockBucket::Quality, where);
    case 3:
        return inventory.unhold(variant, 1, StockBucket::Damaged, where);
    default:
        return inventory.receive(variant, 1 + pick(4), where);
    }
}

Result<void> User::transfer()
{
    InventoryService inventory(m_unit, kWho);
    StockLine line;
    line.variant = m_variants[1];
    line.sku = u"SKU-1"_s;
    line.qty = chance(50) ? 1 + pick(2) : 5 + pick(10);
    const TransferId open = someTransfer("SELECT id FROM transfers WHERE closed = 0 ORDER BY id LIMIT 1");
    if (open.isNull() || chance(40)) {
        KONTOR_TRY(inventory.sendTransfer(mainLocation(), m_second, {line}, chance(30)));
        return {};
    }
    return chance(60) ? inventory.receiveTransfer(open, {line})
                      : inventory.closeTransfer(open, chance(50) ? u"lost"_s : u"back"_s);
}

Result<void> User::purchase()
{
    InventoryService inventory(m_unit, kWho);
    StockLine line;
    line.variant = m_variants[2];
    line.sku = u"SKU-2"_s;
    line.qty = 2;
    line.costMinor = 300;
    const auto open =
        idCast<PurchaseOrderId>(someTransfer("SELECT id FROM purchase_orders WHERE closed = 0 ORDER BY id LIMIT 1"));
    if (open.isNull() || chance(40)) {
        KONTOR_TRY(inventory.placePurchase(u"Mill"_s, {line}, {}, {}));
        return {};
    }
    return chance(70) ? inventory.receivePurchase(open, {line}) : inventory.closePurchase(open);
}

Result<void> User::price(QStringList &problems)
{
    if (m_ignored == "goods.set"_L1)
        return {};
    const VariantId variant = someVariant();
    const qint64 minor = 500 + 10 * static_cast<qint64>(pick(200));
    KONTOR_TRY(GoodsService(m_unit, kWho).set({{idCast<RecordId>(variant), u"variant"_s, u"price_minor"_s, minor}}));
    const qint64 now = m_unit.registerValue(idCast<RecordId>(variant), u"price_minor"_s).toInteger();
    if (now != minor)
        problems << u"the price set is %1, the price read %2"_s.arg(minor).arg(now);
    m_priced = variant;
    m_price = minor;
    return {};
}

void User::readAgain(ShopFile &file, QStringList &problems) const
{
    if (!m_placed.isNull()) {
        Query order(
            file.db(),
            "SELECT count(*) FROM orders o JOIN fact_subjects s ON s.subject = o.id JOIN facts f ON f.n = s.fact"
            " WHERE o.number = (SELECT number FROM orders WHERE id = ?) AND f.kind = 'order.placed'"
            " AND f.device = ? AND f.epoch = ?");
        const bool isRead =
            order.run(m_placed.bytes(), file.identity().deviceRow, file.identity().epoch) && order.next();
        const qint64 found = isRead ? order.i64(0) : -1;
        if (found != 1)
            problems << u"%1 orders have the number of the one just placed"_s.arg(found);
    }
    if (!m_priced.isNull()) {
        Query price(file.db(), "SELECT price_minor FROM variants WHERE id = ?");
        const qint64 shown = price.run(m_priced.bytes()) && price.next() ? price.i64(0) : -1;
        if (shown != m_price)
            problems << u"the price saved is %1, the price shown %2"_s.arg(m_price).arg(shown);
    }
}

/// The same file on two desks makes the same facts.
Result<void> User::import()
{
    if (m_ignored == "goods.set"_L1)
        return {};
    const BatchId batch(uuidV5(m_unit.file().identity().shop, "batch " + QByteArray::number(pick(3))));
    const QUuid file = batch.uuid();
    Document document;
    document.actor = kWho;
    document.batch = batch;
    const RecordId product(uuidV5(file, "product"));
    for (const QString &field : {u"title"_s, u"brand"_s}) {
        document.facts.push_back({FactKind::GoodsSet,
                                  {product},
                                  {{u"of"_s, u"product"_s}, {u"field"_s, field}, {u"value"_s, u"Imported"_s}},
                                  {},
                                  FactId(uuidV5(file, "fact " + field.toUtf8()))});
    }
    document.facts.push_back({FactKind::StockReceived,
                              {idCast<RecordId>(m_variants.front())},
                              {{u"qty"_s, 2}},
                              {},
                              FactId(uuidV5(file, "stock"))});
    KONTOR_TRY(m_unit.append(document));
    return {};
}

Result<void> User::undoImport()
{
    const BatchId batch(uuidV5(m_unit.file().identity().shop, "batch " + QByteArray::number(pick(3))));
    KONTOR_ASSIGN(const auto known, m_unit.verdictOf(FactId(uuidV5(batch.uuid(), "stock"))));
    return known ? UsersService(m_unit, kWho).undoBatch(batch) : Result<void>();
}

/// As the next version's program does: known kinds, with fields that nobody reads yet.
Result<void> User::tellMore()
{
    QJsonObject body{{u"sparkle"_s, QJsonArray{1.5, QJsonValue(), u"“ü”"_s}},
                     {u"glow"_s, QJsonObject{{u"deep"_s, QJsonArray{QJsonObject()}}}}};
    FactDraft draft{FactKind::StockReceived, {idCast<RecordId>(someVariant())}, {}, {}, {}};
    const OrderId order = someOrder();
    const quint32 what = pick(3);
    if (what == 0 && !order.isNull()) {
        draft.kind = FactKind::OrderNoted;
        draft.subjects = {idCast<RecordId>(order)};
        body.insert(u"text"_s, u"Note %1"_s.arg(pick(100)));
    } else if (what == 1 && m_ignored != "goods.set"_L1) {
        draft.kind = FactKind::GoodsSet;
        body.insert(u"of"_s, u"variant"_s);
        body.insert(u"field"_s, u"price_minor"_s);
        body.insert(u"value"_s, 700 + static_cast<int>(pick(100)));
    } else {
        body.insert(u"qty"_s, 1 + static_cast<int>(pick(3)));
    }
    draft.body = body;
    KONTOR_TRY(m_unit.append({{draft}, kWho, {}}));
    return {};
}

Result<void> User::chargeBack(const OrderId &id)
{
    const OrderState *order = m_unit.order(id);
    if (order->payments.empty())
        return {};
    const Payment &payment = order->payments[pick(static_cast<quint32>(order->payments.size()))];
    const qint64 amount = chance(50) ? payment.amountMinor : 1 + pick(500);
    return PaymentsService(m_unit, kWho).reverse(id, QString(payment.key), amount, u"chargeback"_s);
}

Result<void> User::forget(const OrderId &id)
{
    KONTOR_TRY(PrivacyService(m_unit, kWho).eraseBuyer(id, OpenOrders::Allow));
    return {};
}

Result<void> User::act(QString &did, QStringList &problems)
{
    struct Deed {
        const char *name;
        quint32 weight;
        Result<void> (User::*onOrder)(const OrderId &);
        Result<void> (User::*plain)();
    };
    static constexpr std::array kDeeds{
        Deed{"place", 20, nullptr, &User::place},         Deed{"pay", 14, &User::pay, nullptr},
        Deed{"pack", 12, &User::pack, nullptr},           Deed{"parcel", 8, &User::parcel, nullptr},
        Deed{"change", 14, &User::change, nullptr},       Deed{"refund", 14, &User::refund, nullptr},
        Deed{"return", 4, &User::receiveReturn, nullptr}, Deed{"split", 6, &User::splitOrMerge, nullptr},
        Deed{"stock", 10, nullptr, &User::stock},         Deed{"transfer", 4, nullptr, &User::transfer},
        Deed{"purchase", 3, nullptr, &User::purchase},    Deed{"import", 4, nullptr, &User::import},
        Deed{"undo", 4, nullptr, &User::undoImport},      Deed{"price", 14, nullptr, nullptr},
    };
    if (m_here.isNewer && chance(30)) {
        did = u"more"_s;
        return tellMore();
    }
    if (const OrderId id = m_here.hasChargebacks && chance(8) ? someOrder() : OrderId(); !id.isNull()) {
        did = u"chargeback"_s;
        return m_unit.order(id) ? chargeBack(id) : Result<void>();
    }
    if (const OrderId id = m_here.hasErasures && chance(8) ? someOrder() : OrderId(); !id.isNull()) {
        did = u"forget"_s;
        return m_unit.order(id) ? forget(id) : Result<void>();
    }
    quint32 total = 0;
    for (const Deed &deed : kDeeds)
        total += deed.weight;
    quint32 dice = pick(total);
    const Deed *chosen = &kDeeds.front();
    for (const Deed &deed : kDeeds) {
        chosen = &deed;
        if (dice < deed.weight)
            break;
        dice -= deed.weight;
    }
    did = QLatin1String(chosen->name);
    if (chosen->plain)
        return (this->*chosen->plain)();
    if (!chosen->onOrder)
        return price(problems);
    const OrderId id = someOrder();
    if (id.isNull() || !m_unit.order(id))
        return place();
    return (this->*chosen->onOrder)(id);
}

} // namespace

void act(ShopFile &file, Random &random, const Surroundings &here, QString &did, QStringList &problems)
{
    const auto unit = UnitOfWork::begin(file);
    if (!unit) {
        problems << u"no transaction: "_s + unit.error().message;
        return;
    }
    User user(**unit, random, here);
    const Result<void> done = user.act(did, problems);
    if (!done) {
        did += u" – "_s + done.error().code;
        if (done.error().kind == ErrorKind::Failed)
            problems << did + u": "_s + done.error().message;
        return;
    }
    if (const auto committed = (*unit)->commit(); !committed)
        problems << did + u" cannot be committed: "_s + committed.error().message;
    else
        user.readAgain(file, problems);
}

} // namespace kontor::sim
