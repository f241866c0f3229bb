// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicesservice.h"
#include "shopstory.h"

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

OrdersService::Due dueNow(ShopStory &story)
{
    return story.tell<OrdersService::Due>([](UnitOfWork &u) { return OrdersService(u, u"system"_s).settleDue(); });
}

constexpr qint64 kDay = 86'400'000;

} // namespace

class TestOrdersService : public QObject
{
    Q_OBJECT
private slots:
    void anOrderReservesAndShippingTakesFromTheShelf();
    void aCarrierIsToldWhenTheParcelLeavesAndNotWhenItIsPacked();
    void beyondStockIsRefusedAndNothingIsWritten();
    void twoLinesOfOneArticleShareItsStock();
    void aStockPolicyOfContinueSellsOn();
    void numbersCountUpWithTheDeskCode();
    void cancellingLinesOpensTheRefundOfWhatWasPaidTooMuch();
    void cancellingAllGivesShippingBackToo();
    void aSplitKeepsEveryCentAndMovesThePaymentAboveTheDue();
    void aMergeKeepsEveryCent();
    void onlyOneCustomersOrdersMerge();
    void anEditedLineIsPricedAnewAndTheOthersStay();
    void anUnpaidOrderExpiresWhenItsTimeIsOver();
    void aDeliveredOrderIsReceivedAfterTenDaysAndClosesAfterItsWindow();
    void anOrderTheCarrierForgotIsReceivedAfterFifteenDays();
    void onePaymentIsNotBookedOnTwoOrders();
    void anExchangeMovesTheMoneyOfTheReturnToTheNewOrder();
    void taxFollowsTheClassOfTheArticle();
    void anInvoiceIsIssuedOnce();
    void orderFiguresAddUp();
};

void TestOrdersService::anOrderReservesAndShippingTakesFromTheShelf()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    const OrderId order = story.place(mug, 3);
    QCOMPARE(story.goods(mug).reserved, 3);
    QCOMPARE(story.goods(mug).available(), 7);
    story.pay(order, 2970);
    story.ship(order);
    QCOMPARE(story.goods(mug).onHand, 7);
    QCOMPARE(story.goods(mug).reserved, 0);
    QCOMPARE(story.order(order).label, OrderLabel::Shipped);
    QVERIFY(story.check().ok);
}

void TestOrdersService::aCarrierIsToldWhenTheParcelLeavesAndNotWhenItIsPacked()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 990, 10), 3);
    story.pay(order, 2970);
    const qint64 facts = story.reader().factCount().value();
    const auto pack = [&](const Shipment &shipment) {
        return story.tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"bob"_s).pack(order, shipment); });
    };
    for (QString Shipment::*told : {&Shipment::carrier, &Shipment::service, &Shipment::tracking}) {
        Shipment shipment;
        shipment.*told = u"DHL"_s;
        pack(shipment);
        QCOMPARE(story.refusal, u"carrier_when_shipped"_s);
    }
    QCOMPARE(story.reader().factCount().value(), facts); // nothing is forgotten in silence
    const ParcelId parcel = pack(Shipment());
    story.tellVoid([&](UnitOfWork &u) {
        return TransportService(u, u"bob"_s).shipPacked(order, parcel, u"DHL"_s, u"Paket"_s, u"T1"_s);
    });
    QCOMPARE(story.order(order).parcels.front().tracking, u"T1"_s);
    QCOMPARE(story.order(order).parcels.front().service, u"Paket"_s);
}

void TestOrdersService::beyondStockIsRefusedAndNothingIsWritten()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 2);
    const qint64 facts = story.reader().factCount().value();
    story.place(mug, 3);
    QCOMPARE(story.refusal, u"not_enough_stock"_s);
    QCOMPARE(story.reader().factCount().value(), facts);
    QCOMPARE(story.goods(mug).reserved, 0);
}

void TestOrdersService::twoLinesOfOneArticleShareItsStock()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 3);
    PlaceOrder request;
    PlaceLine line;
    line.variant = mug;
    line.qty = 2;
    request.lines = {line, line};
    story.place(request);
    QCOMPARE(story.refusal, u"not_enough_stock"_s);
}

void TestOrdersService::aStockPolicyOfContinueSellsOn()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 1, u"continue"_s);
    story.place(mug, 5);
    QCOMPARE(story.refusal, QString());
    QCOMPARE(story.goods(mug).available(), -4);
    QCOMPARE(story.goods(mug).level(), StockLevel::Oversold);
}

void TestOrdersService::numbersCountUpWithTheDeskCode()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    const QString desk = story.shop().file().identity().deviceCode;
    QCOMPARE(story.order(story.place(mug, 1)).number, desk + u"-000001"_s);
    QCOMPARE(story.order(story.place(mug, 1)).number, desk + u"-000002"_s);
}

void TestOrdersService::cancellingLinesOpensTheRefundOfWhatWasPaidTooMuch()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 10), 3);
    story.pay(order, 3000);
    story.tellVoid([&](UnitOfWork &u) {
        return OrdersService(u, u"anna"_s).cancelLines(order, {{1, 1}}, u"sold out"_s);
    });
    const OrderState state = story.order(order);
    QCOMPARE(state.dueMinor, 2000);
    QCOMPARE(state.refunds.size(), size_t{1});
    QCOMPARE(state.refunds.front().requestedMinor, 1000);
    QCOMPARE(state.label, OrderLabel::Refunding);
}

void TestOrdersService::cancellingAllGivesShippingBackToo()
{
    ShopStory story;
    PlaceOrder request;
    PlaceLine line;
    line.variant = story.article(u"MUG"_s, 1000, 10);
    request.lines = {line};
    request.shippingMinor = 490;
    const OrderId order = story.place(request);
    story.pay(order, 1490);
    story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).cancel(order, u"buyer changed mind"_s); });
    QCOMPARE(story.order(order).dueMinor, 0);
    QCOMPARE(story.order(order).refunds.front().requestedMinor, 1490);
    QCOMPARE(story.goods(line.variant).reserved, 0);
}

void TestOrdersService::aSplitKeepsEveryCentAndMovesThePaymentAboveTheDue()
{
    ShopStory story;
    PlaceOrder request;
    PlaceLine line;
    line.variant = story.article(u"MUG"_s, 1000, 10);
    line.qty = 3;
    line.discountMinor = 1; // 2999 does not divide by three
    request.lines = {line};
    const OrderId parent = story.place(request);
    story.pay(parent, 2999);
    const OrderId child = story.tell<OrderId>([&](UnitOfWork &u) {
        return OrdersService(u, u"anna"_s).split(parent, {{1, 1}});
    });
    const OrderState a = story.order(parent);
    const OrderState b = story.order(child);
    QCOMPARE(a.totalMinor + b.totalMinor, 2999);
    QCOMPARE(a.balanceMinor, a.dueMinor);
    QCOMPARE(b.balanceMinor, b.dueMinor);
    QCOMPARE(b.payment, PaymentAxis::Paid);
    QCOMPARE(story.goods(line.variant).reserved, 3);
    QVERIFY(story.check().ok);
}

void TestOrdersService::aMergeKeepsEveryCent()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    const OrderId first = story.place(mug, 1);
    const OrderId second = story.place(mug, 2);
    story.pay(second, 2000);
    story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).merge({first, second}); });
    QCOMPARE(story.refusal, QString());
    QCOMPARE(story.order(first).totalMinor, 3000);
    QCOMPARE(story.order(first).balanceMinor, 2000);
    QCOMPARE(story.order(second).closedReason, ClosedReason::Merged);
    QCOMPARE(story.order(second).balanceMinor, 0);
    QCOMPARE(story.goods(mug).reserved, 3);
    QVERIFY(story.check().ok);
}

void TestOrdersService::onlyOneCustomersOrdersMerge()
{
    ShopStory story;
    PlaceOrder request;
    PlaceLine line;
    line.variant = story.article(u"MUG"_s, 1000, 10);
    request.lines = {line};
    const OrderId first = story.place(request);
    request.customerEmail = u"other@example.com"_s;
    const OrderId second = story.place(request);
    story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).merge({first, second}); });
    QCOMPARE(story.refusal, u"cannot_merge"_s);
}

void TestOrdersService::anEditedLineIsPricedAnewAndTheOthersStay()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    const VariantId pot = story.article(u"POT"_s, 4000, 10);
    PlaceOrder request;
    PlaceLine line;
    line.variant = mug;
    request.lines = {line};
    line.variant = pot;
    request.lines.push_back(line);
    request.discountMinor = 500;
    const OrderId order = story.place(request);
    const qint64 potTotal = story.order(order).line(2)->totalMinor;
    EditLine edit{1, {}};
    edit.content.variant = mug;
    edit.content.qty = 4;
    story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).edit(order, {edit}, {}, {}); });
    QCOMPARE(story.refusal, QString());
    QCOMPARE(story.order(order).line(1)->totalMinor, 4000);
    QCOMPARE(story.order(order).line(2)->totalMinor, potTotal);
    QCOMPARE(story.goods(mug).reserved, 4);
}

void TestOrdersService::anUnpaidOrderExpiresWhenItsTimeIsOver()
{
    ShopStory story;
    story.setting(u"payment_window_hours"_s, 24);
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    const OrderId unpaid = story.place(mug, 1);
    const OrderId paid = story.place(mug, 1);
    story.pay(paid, 1000);
    story.clock().advance(25 * 3'600'000);
    QCOMPARE(dueNow(story).expired, 1);
    QCOMPARE(story.order(unpaid).closedReason, ClosedReason::Expired);
    QCOMPARE(story.order(paid).label, OrderLabel::ToShip);
    QCOMPARE(story.goods(mug).reserved, 1);
}

void TestOrdersService::aDeliveredOrderIsReceivedAfterTenDaysAndClosesAfterItsWindow()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 10), 1);
    story.pay(order, 1000);
    const ParcelId parcel = story.ship(order);
    story.tellVoid([&](UnitOfWork &u) {
        return TransportService(u, u"carrier"_s).track(order, parcel, ParcelStatus::Delivered, {});
    });
    story.clock().advance(9 * kDay);
    QCOMPARE(dueNow(story).total(), 0);
    story.clock().advance(2 * kDay);
    QCOMPARE(dueNow(story).received, 1);
    story.clock().advance(6 * kDay);
    QCOMPARE(dueNow(story).total(), 0);
    story.clock().advance(2 * kDay);
    QCOMPARE(dueNow(story).closed, 1);
    QCOMPARE(story.order(order).label, OrderLabel::Closed);
}

void TestOrdersService::anOrderTheCarrierForgotIsReceivedAfterFifteenDays()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 10), 1);
    story.pay(order, 1000);
    story.ship(order);
    story.clock().advance(14 * kDay);
    QCOMPARE(dueNow(story).received, 0);
    story.clock().advance(2 * kDay);
    QCOMPARE(dueNow(story).received, 1);
}

void TestOrdersService::onePaymentIsNotBookedOnTwoOrders()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    const OrderId first = story.place(mug, 1);
    const OrderId second = story.place(mug, 1);
    Capture capture;
    capture.channel = u"stripe"_s;
    capture.payment = u"pi_1"_s;
    capture.amountMinor = 1000;
    const auto book = [&](const OrderId &order) {
        story.tell<QString>([&](UnitOfWork &u) { return PaymentsService(u, u"anna"_s).capture(order, capture); });
    };
    book(first);
    book(second);
    QCOMPARE(story.refusal, u"duplicate_capture"_s);
    QCOMPARE(story.order(second).capturedMinor, 0);
    book(first); // told twice on the same order: nothing is added
    QCOMPARE(story.order(first).capturedMinor, 1000);
}

void TestOrdersService::anExchangeMovesTheMoneyOfTheReturnToTheNewOrder()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    const OrderId order = story.place(mug, 1);
    story.pay(order, 1000);
    story.ship(order);
    RefundRequest request;
    request.parts.push_back({1, 1, Restock::Return});
    request.reason = u"wrong colour"_s;
    const RefundId refund = story.askRefund(order, request);
    PlaceOrder next;
    PlaceLine line;
    line.variant = story.article(u"POT"_s, 1200, 10);
    next.lines = {line};
    const auto exchange = [&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).exchange(order, refund, next); };
    story.tell<OrderId>(exchange);
    QCOMPARE(story.refusal, u"refund_not_approved"_s);
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(order, refund); });
    const OrderId exchanged = story.tell<OrderId>(exchange);
    QCOMPARE(story.order(order).refund(refund)->state, RefundState::Settled);
    QCOMPARE(story.order(exchanged).capturedMinor, 1000);
    QCOMPARE(story.order(exchanged).payment, PaymentAxis::PartiallyPaid);
    QVERIFY(story.check().ok);
}

void TestOrdersService::taxFollowsTheClassOfTheArticle()
{
    ShopStory story;
    story.setting(u"tax_ppm"_s, 190'000);
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 10), 1);
    QCOMPARE(story.order(order).lines.front().taxMinor, 160);
    QCOMPARE(story.order(order).totalMinor, 1000);
    story.setting(u"tax_included"_s, false);
    const OrderId net = story.place(story.article(u"POT"_s, 1000, 10), 1);
    QCOMPARE(story.order(net).totalMinor, 1190);
}

void TestOrdersService::anInvoiceIsIssuedOnce()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 10), 1);
    const auto issue = [&](UnitOfWork &u) { return InvoicesService(u, u"anna"_s).issue(order); };
    QCOMPARE(story.tell<QString>(issue), u"R-000001"_s);
    story.tell<QString>(issue);
    QCOMPARE(story.refusal, u"invoiced_before"_s);
    const OrderId next = story.place(story.article(u"POT"_s, 1000, 10), 1);
    QCOMPARE(story.tell<QString>([&](UnitOfWork &u) { return InvoicesService(u, u"anna"_s).issue(next); }),
             u"R-000002"_s); // the refused one left no gap
}

void TestOrdersService::orderFiguresAddUp()
{
    ShopStory story;
    story.setting(u"tax_ppm"_s, 190'000);
    const VariantId mug = story.article(u"MUG"_s, 999, 100);
    qint64 total = 0;
    for (int i = 1; i <= 5; ++i) {
        PlaceOrder request;
        PlaceLine line;
        line.variant = mug;
        line.qty = i;
        request.lines = {line};
        request.shippingMinor = 490;
        request.discountMinor = 33 * i;
        total += story.order(story.place(request)).totalMinor;
    }
    const auto rows = story.reader().sales(20260101, 20260101, false).value();
    QCOMPARE(rows.size(), size_t{1});
    QCOMPARE(rows.front().orders, 5);
    QCOMPARE(rows.front().netMinor + rows.front().taxMinor + rows.front().shippingMinor, total);
    QCOMPARE(rows.front().grossMinor - rows.front().discountMinor, rows.front().netMinor);
}

QTEST_GUILESS_MAIN(TestOrdersService)
#include "tst_ordersservice.moc"
