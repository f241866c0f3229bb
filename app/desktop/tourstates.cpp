// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourstates.h"

#include "carrierbook.h"
#include "durations.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "paymentsservice.h"
#include "pickservice.h"
#include "pictureshelf.h"
#include "refundsservice.h"
#include "shop.h"
#include "stockwatch.h"
#include "supplybook.h"
#include "transportservice.h"
#include "usersservice.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kArticles = 3;
constexpr qint64 kTourOrders = 16;
constexpr qint64 kWatched = 6;
constexpr qint64 kGathered = 2;

template <class T>
std::vector<T> first(const std::vector<T> &all, qint64 most)
{
    return {all.begin(), all.begin() + std::min<qint64>(most, std::ssize(all))};
}

Result<std::vector<OrderRow>> ordersIn(Shop &shop, OrderLabel label)
{
    OrderFilter filter;
    filter.labels = {label};
    KONTOR_ASSIGN(const std::vector<qint64> numbers, shop.reader().orderNumbersOf(filter));
    return shop.reader().orderRows(first(numbers, kTourOrders));
}

Result<PlaceOrder> request(Shop &shop)
{
    KONTOR_ASSIGN(const std::vector<qint64> articles, shop.reader().goodsNumbersOf(GoodsFilter()));
    KONTOR_ASSIGN(const std::vector<GoodsRow> rows, shop.reader().goodsRows(first(articles, kArticles)));
    PlaceOrder order;
    for (const GoodsRow &row : rows) {
        order.lines.emplace_back();
        order.lines.back().variant = row.id;
        order.lines.back().qty = 2;
    }
    order.shippingMinor = 490;
    order.overrideStock = true;
    return order;
}

/// One that waits for its payment, one on hold, and another of the first buyer.
Result<void> placeOrders(UnitOfWork &unit, PlaceOrder order)
{
    OrdersService orders(unit, u"Anna"_s);
    order.customerName = u"Elif Andersson"_s;
    order.customerEmail = u"elif@example.com"_s;
    KONTOR_ASSIGN(const OrderId unpaid, orders.place(order));
    KONTOR_TRY(orders.note(unpaid, u"Pays by bank transfer on Monday"_s));
    PlaceOrder other = order;
    other.customerName = u"王芳"_s;
    other.customerEmail = u"fang@example.com"_s;
    KONTOR_ASSIGN(const OrderId held, orders.place(other));
    KONTOR_TRY(orders.hold(held, u"Address looks wrong, called the buyer"_s));
    order.lines.resize(1);
    KONTOR_TRY(orders.place(order));
    return {};
}

Result<OrderId> paid(UnitOfWork &unit, PlaceOrder order, const QString &name, const QString &email)
{
    order.customerName = name;
    order.customerEmail = email;
    KONTOR_ASSIGN(const OrderId id, OrdersService(unit, u"Anna"_s).place(order));
    Capture whole;
    whole.channel = u"bank_transfer"_s;
    whole.amountMinor = unit.order(id)->totalMinor;
    KONTOR_TRY(PaymentsService(unit, u"Anna"_s).capture(id, whole));
    return id;
}

/// To be packed and gathered, and one of which everything may still go back: whatever hour the demo shop ended at.
Result<bool> sell(UnitOfWork &unit, PlaceOrder order)
{
    KONTOR_ASSIGN(const OrderId id, paid(unit, order, u"Noor de Vries"_s, u"noor@example.com"_s));
    KONTOR_TRY(TransportService(unit, u"Ben"_s).ship(id, Shipment()));
    KONTOR_TRY(OrdersService(unit, u"Anna"_s).tag(id, {kTourDelivered}, {}));
    order.lines.resize(1);
    for (const QString &name : {u"Ada Osei"_s, u"李娜"_s, u"Tomás Novák"_s, u"Inès Moreau"_s})
        KONTOR_TRY(paid(unit, order, name, {}));
    return true;
}

/// The first is approved, the second waits for that.
Result<void> askRefunds(UnitOfWork &unit, const std::vector<OrderRow> &shipped)
{
    bool approve = true;
    for (const OrderRow &row : shipped) {
        if (row.capturedMinor <= 0)
            continue;
        RefundsService refunds(unit, u"Ben"_s);
        RefundRequest back;
        back.parts = {{1, 1, Restock::Return}};
        back.reason = u"Does not fit"_s;
        KONTOR_ASSIGN(const RefundId refund, refunds.request(row.id, back));
        if (approve)
            KONTOR_TRY(refunds.approve(row.id, refund));
        if (!std::exchange(approve, false))
            break;
    }
    return {};
}

/// A parcel of which the photograph shows what is wrong with it.
Result<QString> photograph(const QString &shopPath)
{
    QImage image(320, 240, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.fillRect(image.rect(), QColor(222, 184, 135));
    painter.fillRect(QRect(0, 105, 320, 30), QColor(196, 160, 110));
    painter.setPen(QPen(QColor(60, 40, 20), 6));
    painter.drawPolyline(QPolygon({{40, 20}, {90, 90}, {70, 130}, {150, 220}}));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return PictureShelf(shopPath).put(bytes);
}

/// Of the older orders one refund in each of the states that the first ones have not.
Result<void> moreRefunds(UnitOfWork &unit, const std::vector<OrderRow> &shipped, const QString &photo)
{
    RefundsService ben(unit, u"Ben"_s);
    UsersService users(unit, u"Anna"_s);
    RefundRequest back;
    back.parts = {{1, 1, Restock::Damaged}};
    back.reason = u"Damaged on arrival"_s;
    back.evidence = {photo};
    back.feeMinor = 100;
    back.returnPayer = u"shop"_s;
    int paid = 0;
    for (const OrderRow &row : shipped) {
        if (row.capturedMinor <= 0 || ++paid <= 2 || paid > 7) // the first two have theirs
            continue;
        KONTOR_ASSIGN(const RefundId refund, ben.request(row.id, back));
        if (paid == 3)
            KONTOR_TRY(users.setSetting(u"refund_limit_minor"_s, 100));
        if (paid <= 5)
            KONTOR_TRY(ben.approve(row.id, refund));
        if (paid == 3)
            KONTOR_TRY(users.setSetting(u"refund_limit_minor"_s, QJsonValue::Null));
        if (paid == 4)
            KONTOR_TRY(ben.settlementFailed(row.id, refund, u"The account is closed"_s));
        if (paid == 5)
            KONTOR_TRY(ben.settle(row.id, refund, u"bank_transfer"_s, u"R-5512"_s));
        if (paid == 6)
            KONTOR_TRY(ben.reject(row.id, refund, u"Worn"_s));
    }
    return {};
}

/// The bank took the last payments of the list back; one of them half.
Result<void> dispute(UnitOfWork &unit, const std::vector<OrderRow> &shipped)
{
    QStringList tags{kTourDisputed, kTourPaidAgain};
    for (auto row = shipped.rbegin(); row != shipped.rend() && !tags.isEmpty(); ++row) {
        const OrderState *order = unit.order(row->id);
        if (!order || order->payments.empty() || order->payments.front().state != PaymentState::Captured)
            continue;
        const Payment payment = order->payments.front();
        if (payment.channel == "cash"_L1 || payment.channel == "bank_transfer"_L1)
            continue;
        const bool isWhole = tags.size() == 1;
        if (isWhole)
            KONTOR_TRY(PaymentsService(unit, u"Ben"_s)
                           .reverse(row->id, payment.key, payment.amountMinor / 2, u"chargeback"_s));
        KONTOR_TRY(OrdersService(unit, u"Ben"_s).tag(row->id, {tags.takeFirst()}, {}));
    }
    return {};
}

Result<void> packOne(UnitOfWork &unit, const std::vector<OrderRow> &toShip)
{
    if (toShip.empty())
        return {};
    const OrderId order = toShip.back().id;
    KONTOR_TRY(TransportService(unit, u"Ben"_s).pack(order, Shipment()));
    return OrdersService(unit, u"Ben"_s).tag(order, {kTourPacked}, {});
}

/// Goods that are under way, and a transfer that ended without some of them.
Result<void> moveGoods(UnitOfWork &unit, const LocationId &cellar, StockLine goods)
{
    InventoryService inventory(unit, u"Anna"_s);
    goods.qty = 4;
    KONTOR_ASSIGN(const TransferId lost, inventory.sendTransfer(cellar, mainLocation(), {goods}));
    KONTOR_TRY(inventory.receiveTransfer(lost, {{goods.variant, goods.sku, 2, 0, 1}}));
    KONTOR_TRY(inventory.closeTransfer(lost, u"lost"_s));
    goods.qty = 2;
    KONTOR_ASSIGN(const TransferId open, inventory.sendTransfer(cellar, mainLocation(), {goods}));
    return inventory.receiveTransfer(open, {{goods.variant, goods.sku, 1, 0, 0}});
}

/// Articles that warn, one put off; whom they come from, and an order that came in part.
Result<void> watchStock(UnitOfWork &unit, const std::vector<GoodsRow> &goods)
{
    StockWatch watch(unit, u"Anna"_s);
    SupplyBook book(unit, u"Anna"_s);
    KONTOR_ASSIGN(const SupplierId supplier, book.named(u"Weberei Lang"_s));
    KONTOR_ASSIGN(const LocationId cellar, InventoryService(unit, u"Anna"_s).addLocation(u"Warehouse"_s, u"WH"_s));
    std::vector<StockLine> lines;
    for (const GoodsRow &row : goods) {
        KONTOR_TRY(watch.setThreshold({row.id}, std::max<qint64>(row.available(), 0) + 5, {}));
        KONTOR_TRY(book.setSupplier({row.id}, supplier));
        KONTOR_TRY(book.set({row.id}, {{u"lead_days"_s, 9}, {u"lead_sigma_days"_s, 2}, {u"pack"_s, 12}}));
        lines.push_back({row.id, row.sku, 24, row.costMinor.value_or(row.priceMinor / 2), 0});
    }
    const StockLine first = lines.front();
    InventoryService inventory(unit, u"Anna"_s);
    KONTOR_TRY(inventory.receive(first.variant, 6, {cellar, {}, {}}));
    KONTOR_TRY(inventory.hold(first.variant, 2, StockBucket::Damaged, {}));
    KONTOR_TRY(watch.snooze({{goods.back().id, mainLocation()}}, unit.nowMs() + 7 * kDayMs));
    KONTOR_ASSIGN(const PurchaseOrderId open,
                  inventory.placePurchase(u"Weberei Lang"_s, lines, {}, unit.nowMs() + 9 * kDayMs));
    KONTOR_TRY(inventory.receivePurchase(open, {{first.variant, first.sku, 10, 0, 0}}));
    KONTOR_TRY(moveGoods(unit, cellar, first));
    KONTOR_TRY(book.named(u"Mug works"_s));
    KONTOR_ASSIGN(const PurchaseOrderId closed, inventory.placePurchase(u"Mug works"_s, {first}, {}, {}));
    return inventory.closePurchase(closed);
}

/// Two carriers and what buyers choose, orders that somebody gathers, and parcels that do not simply arrive.
Result<void> shipping(UnitOfWork &unit, const std::vector<OrderRow> &toShip, const std::vector<OrderRow> &shipped)
{
    CarrierBook book(unit, u"Anna"_s);
    KONTOR_ASSIGN(const CarrierId dhl, book.save(Carrier{{}, u"DHL"_s, {}, false}));
    KONTOR_TRY(book.save(Carrier{{}, u"Rad & Tat"_s, u"https://rad.example/{tracking}"_s, false}));
    ShippingMethod parcel;
    parcel.name = u"Parcel"_s;
    parcel.carrier = dhl;
    parcel.priceBy = PriceBy::Weight;
    parcel.steps = {{0, 490}, {2000, 690}, {10'000, 1290}};
    parcel.freeFromMinor = 7500;
    parcel.zones = {u"AT"_s, u"DE"_s};
    parcel.deliveryDays = 3;
    KONTOR_TRY(book.save(parcel));
    std::vector<OrderId> gathered;
    for (const OrderRow &row : first(toShip, kGathered))
        gathered.push_back(row.id);
    KONTOR_TRY(PickService(unit, u"Ben"_s).start(gathered));
    TransportService transport(unit, u"Ben"_s);
    std::vector statuses{ParcelStatus::AttemptFailed, ParcelStatus::Returning, ParcelStatus::OutForDelivery};
    for (const OrderRow &row : shipped) {
        const OrderState *order = unit.order(row.id);
        if (statuses.empty() || !order || order->parcels.empty()
            || order->parcels.front().standing != ShipStanding::OnTheWay)
            continue;
        KONTOR_TRY(transport.track(row.id, order->parcels.front().id, statuses.back(), u"Leipzig"_s));
        statuses.pop_back();
    }
    return {};
}

/// Two that are one person: the same address of the post under one name, and an e-mail in other letters.
Result<void> twice(UnitOfWork &unit, const std::vector<CustomerRow> &buyers)
{
    UsersService users(unit, u"Anna"_s);
    for (const CustomerRow &buyer : buyers) {
        CustomerDraft draft{{},
                            buyer.name,
                            buyer.email.toUpper(),
                            u"+49 171 5550123"_s,
                            u"rings twice"_s,
                            {u"vip"_s},
                            {{u"street"_s, u"7 Peacock Mews"_s}, {u"zip"_s, u"10115"_s}, {u"city"_s, u"Berlin"_s}}};
        KONTOR_TRY(users.saveCustomer(draft));
    }
    return {};
}

/// Money that nobody knows an order for, one that paid too much, and what channels keep.
Result<void> money(UnitOfWork &unit, const std::vector<OrderRow> &toPay, const std::vector<OrderRow> &shipped)
{
    PaymentsService payments(unit, u"Anna"_s);
    const QString currency = unit.file().identity().currency;
    const qint64 guess = toPay.empty() ? 4990 : toPay.front().openMinor();
    for (const auto &[payment, minor, fee] :
         {std::tuple(u"pi_3OrStray"_s, qint64{1250}, 61), std::tuple(u"pi_3OqLost"_s, guess, 87)}) {
        const Capture capture{u"stripe"_s, minor, payment, 1, payment, {}, fee, currency, {}, {}};
        KONTOR_TRY(payments.captureUnattached(RecordId(unit.newUuid()), capture));
    }
    int charged = 0;
    for (const OrderRow &row : shipped) {
        const OrderState *order = unit.order(row.id);
        if (!order || order->payments.empty() || order->payments.front().state != PaymentState::Captured)
            continue;
        if (charged == 0)
            KONTOR_TRY(
                payments.capture(row.id, {u"bank_transfer"_s, 700, {}, 1, u"twice by mistake"_s, {}, 0, {}, {}, {}}));
        KONTOR_TRY(payments.charge(row.id, unit.order(row.id)->payments.front().key, 59));
        if (++charged == 5)
            break;
    }
    return {};
}

} // namespace

Result<bool> addTourStates(Shop &shop)
{
    KONTOR_ASSIGN(const std::vector<qint64> articles, shop.reader().goodsNumbersOf(GoodsFilter()));
    KONTOR_ASSIGN(const std::vector<GoodsRow> goods, shop.reader().goodsRows(first(articles, kWatched)));
    KONTOR_ASSIGN(const PlaceOrder order, request(shop));
    KONTOR_TRY(shop.inOneCommit<bool>([&](UnitOfWork &unit) { return sell(unit, order); }));
    KONTOR_ASSIGN(const std::vector<OrderRow> shipped, ordersIn(shop, OrderLabel::Shipped));
    KONTOR_ASSIGN(const std::vector<OrderRow> toShip, ordersIn(shop, OrderLabel::ToShip));
    KONTOR_ASSIGN(const std::vector<CustomerRow> buyers, shop.reader().customers({}, 2));
    KONTOR_ASSIGN(const QString photo, photograph(shop.file().db().path()));
    const auto added = shop.inOneCommit<bool>([&](UnitOfWork &unit) -> Result<bool> {
        KONTOR_TRY(placeOrders(unit, order));
        KONTOR_TRY(askRefunds(unit, shipped));
        KONTOR_TRY(moreRefunds(unit, shipped, photo));
        KONTOR_TRY(dispute(unit, shipped));
        KONTOR_TRY(packOne(unit, toShip));
        KONTOR_TRY(shipping(unit, toShip, shipped));
        KONTOR_TRY(twice(unit, buyers));
        KONTOR_TRY(watchStock(unit, goods));
        return true;
    });
    if (!added)
        return added;
    KONTOR_ASSIGN(const std::vector<OrderRow> toPay, ordersIn(shop, OrderLabel::ToPay));
    return shop.inOneCommit<bool>([&](UnitOfWork &unit) -> Result<bool> {
        KONTOR_TRY(money(unit, toPay, shipped));
        return true;
    });
}

} // namespace kontor
