// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopstory.h"

using namespace kontor;
using namespace Qt::StringLiterals;

class TestInventoryService : public QObject
{
    Q_OBJECT
private slots:
    void aCountSetsTheLevelAndLaterSalesMoveIt();
    void aSaleFromBeforeTheCountIsNotSubtractedTwice();
    void theFutureCannotBeBooked();
    void badQuantitiesAreRefused();
    void aHeldUnitIsNotAvailable();
    void aTransferMovesUnitsAndLosesNone();
    void aTransferBeyondTheShelfIsRefused();
    void aPurchaseOrderIsIncomingUntilItArrives();
    void costMovesByAverageWhenTheShopChoseSo();
    void theAverageIsOverAllPlacesAndAllThatArrived();
    void withoutAPriceOnTheOrderTheCostStays();
    void aWarningOpensAtTheThreshold();
    void aThresholdOfThePlaceComesBeforeTheArticlesAndTheShops();
    void theLedgerNamesTheDocument();
    void reservedUnitsNameTheirOrders();
    void eachPlaceNamesTheOrdersOfItsOwnUnits();
    void whatIsPackedIsOnHandUntilItLeaves();
};

void TestInventoryService::aCountSetsTheLevelAndLaterSalesMoveIt()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).count(mug, 7, {}); });
    const OrderId order = story.place(mug, 2);
    story.pay(order, 1980);
    story.ship(order);
    QCOMPARE(story.goods(mug).onHand, 5);
    QVERIFY(story.check().ok);
}

void TestInventoryService::aSaleFromBeforeTheCountIsNotSubtractedTwice()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    const qint64 before = story.clock().nowMs();
    story.clock().advance(3'600'000);
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).count(mug, 7, {}); });
    story.tellVoid([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).adjust(mug, -2, u"sold at the fair"_s, {{}, before, {}});
    });
    QCOMPARE(story.goods(mug).onHand, 7);
    const auto ledger = story.reader().ledger(mug).value();
    QCOMPARE(std::count_if(ledger.begin(), ledger.end(), [](const LedgerRow &r) { return r.beforeCount; }), 2);
}

void TestInventoryService::theFutureCannotBeBooked()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    const qint64 tomorrow = story.clock().nowMs() + 86'400'000;
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).count(mug, 7, {{}, tomorrow, {}}); });
    QCOMPARE(story.refusal, u"time_in_future"_s);
}

void TestInventoryService::badQuantitiesAreRefused()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    for (const qint64 qty : {qint64{0}, qint64{-1}, qint64{1'000'000'001}}) {
        story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).receive(mug, qty, {}); });
        QCOMPARE(story.refusal, u"bad_quantity"_s);
    }
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).adjust(mug, -1, u" "_s, {}); });
    QCOMPARE(story.refusal, u"reason_required"_s);
    QCOMPARE(story.goods(mug).onHand, 10);
}

void TestInventoryService::aHeldUnitIsNotAvailable()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    story.tellVoid(
        [&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).hold(mug, 3, StockBucket::Damaged, {}); });
    QCOMPARE(story.goods(mug).available(), 7);
    QCOMPARE(story.goods(mug).onHand, 10);
    story.tellVoid(
        [&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).unhold(mug, 3, StockBucket::Damaged, {}); });
    QCOMPARE(story.goods(mug).available(), 10);
}

void TestInventoryService::aTransferMovesUnitsAndLosesNone()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    const LocationId cellar = story.tell<LocationId>(
        [](UnitOfWork &u) { return InventoryService(u, u"anna"_s).addLocation(u"Cellar"_s, u"C"_s); });
    const TransferId transfer = story.tell<TransferId>([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).sendTransfer(mainLocation(), cellar, {{mug, u"MUG"_s, 4, 0, 0}});
    });
    QCOMPARE(story.goods(mug).onHand, 6);
    QCOMPARE(story.goods(mug).incoming, 4);
    story.tellVoid([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).receiveTransfer(transfer, {{mug, u"MUG"_s, 2, 0, 1}});
    });
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).closeTransfer(transfer, u"back"_s); });
    QCOMPARE(story.refusal, QString());
    QCOMPARE(story.goods(mug).onHand, 10);
    QCOMPARE(story.goods(mug).incoming, 0);
    QCOMPARE(story.goods(mug).unavailable, 1);
    QVERIFY(story.check().ok);
}

void TestInventoryService::aTransferBeyondTheShelfIsRefused()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 3);
    const LocationId cellar = story.tell<LocationId>(
        [](UnitOfWork &u) { return InventoryService(u, u"anna"_s).addLocation(u"Cellar"_s, u"C"_s); });
    story.tell<TransferId>([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).sendTransfer(mainLocation(), cellar, {{mug, u"MUG"_s, 4, 0, 0}});
    });
    QCOMPARE(story.refusal, u"not_enough_stock"_s);
    QCOMPARE(story.goods(mug).onHand, 3);
}

void TestInventoryService::aPurchaseOrderIsIncomingUntilItArrives()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 1);
    const PurchaseOrderId purchase = story.tell<PurchaseOrderId>([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).placePurchase(u"Pottery"_s, {{mug, u"MUG"_s, 20, 300, 0}}, {}, {});
    });
    QCOMPARE(story.goods(mug).incoming, 20);
    story.tellVoid([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).receivePurchase(purchase, {{mug, u"MUG"_s, 15, 0, 0}});
    });
    QCOMPARE(story.goods(mug).onHand, 16);
    QCOMPARE(story.goods(mug).incoming, 5);
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).closePurchase(purchase); });
    QCOMPARE(story.goods(mug).incoming, 0);
    QVERIFY(story.check().ok);
}

void TestInventoryService::costMovesByAverageWhenTheShopChoseSo()
{
    ShopStory story;
    story.setting(u"moving_average_cost"_s, true);
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    story.tell<std::vector<FieldChange>>([&](UnitOfWork &u) {
        return GoodsService(u, u"anna"_s).set({{idCast<RecordId>(mug), u"variant"_s, u"cost_minor"_s, 200}});
    });
    const PurchaseOrderId purchase = story.tell<PurchaseOrderId>([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).placePurchase(u"Pottery"_s, {{mug, u"MUG"_s, 10, 300, 0}}, {}, {});
    });
    story.tellVoid([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).receivePurchase(purchase, {{mug, u"MUG"_s, 10, 0, 0}});
    });
    QCOMPARE(story.goods(mug).costMinor, std::optional<qint64>(250));
}

void TestInventoryService::theAverageIsOverAllPlacesAndAllThatArrived()
{
    ShopStory story;
    story.setting(u"moving_average_cost"_s, true);
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    story.tell<std::vector<FieldChange>>([&](UnitOfWork &u) {
        return GoodsService(u, u"anna"_s).set({{idCast<RecordId>(mug), u"variant"_s, u"cost_minor"_s, 500}});
    });
    const LocationId branch = story.tell<LocationId>(
        [&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).addLocation(u"Branch"_s, {}); });
    const PurchaseOrderId purchase = story.tell<PurchaseOrderId>([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).placePurchase(u"Pottery"_s, {{mug, u"MUG"_s, 10, 700, 0}}, branch, {});
    });
    story.tellVoid([&](UnitOfWork &u) { // scanned in two goes
        return InventoryService(u, u"anna"_s)
            .receivePurchase(purchase, {{mug, u"MUG"_s, 4, 0, 0}, {mug, u"MUG"_s, 6, 0, 0}});
    });
    QCOMPARE(story.goods(mug).onHand, 20);
    QCOMPARE(story.goods(mug).costMinor, std::optional<qint64>(600));
    QVERIFY(story.check().ok);
}

void TestInventoryService::withoutAPriceOnTheOrderTheCostStays()
{
    ShopStory story;
    story.setting(u"moving_average_cost"_s, true);
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    const PurchaseOrderId purchase = story.tell<PurchaseOrderId>([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).placePurchase(u"Pottery"_s, {{mug, u"MUG"_s, 10, 0, 0}}, {}, {});
    });
    story.tellVoid([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).receivePurchase(purchase, {{mug, u"MUG"_s, 10, 0, 0}});
    });
    QCOMPARE(story.goods(mug).costMinor, std::nullopt);
}

void TestInventoryService::aWarningOpensAtTheThreshold()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 6);
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).setThreshold(mug, 5, {}); });
    QVERIFY(story.reader().warnings().value().empty());
    story.place(mug, 1);
    const auto warnings = story.reader().warnings().value();
    QCOMPARE(warnings.size(), size_t{1});
    QCOMPARE(warnings.front().level, StockLevel::Low);
    QCOMPARE(warnings.front().available, 5);
}

void TestInventoryService::aThresholdOfThePlaceComesBeforeTheArticlesAndTheShops()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 6);
    const auto set = [&](std::optional<qint64> threshold, const std::optional<LocationId> &where) {
        story.tellVoid(
            [&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).setThreshold(mug, threshold, where); });
    };
    story.setting(u"threshold"_s, 10);
    QCOMPARE(story.reader().warnings().value().size(), size_t{1});
    set(5, {});
    QVERIFY(story.reader().warnings().value().empty());
    set(8, mainLocation());
    QCOMPARE(story.reader().warnings().value().front().threshold, std::optional<qint64>(8));
    QCOMPARE(story.reader().levels(mug).value().front().threshold, std::optional<qint64>(8));
    set({}, mainLocation());
    QVERIFY(story.reader().warnings().value().empty());
}

void TestInventoryService::theLedgerNamesTheDocument()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 6);
    const OrderId order = story.place(mug, 1);
    story.pay(order, 990);
    story.ship(order);
    const auto ledger = story.reader().ledger(mug).value();
    QCOMPARE(ledger.size(), size_t{2});
    QCOMPARE(ledger.front().document, story.order(order).number);
    QCOMPARE(ledger.front().amount, -1);
    QCOMPARE(ledger.front().actor, u"anna"_s);
}

void TestInventoryService::reservedUnitsNameTheirOrders()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    const OrderId later = story.place(mug, 3);
    PlaceOrder early; // was to leave the house before the other
    early.lines.emplace_back();
    early.lines.back().variant = mug;
    early.lines.back().qty = 2;
    early.customerName = u"Mia"_s;
    early.atMs = story.clock().nowMs() - 3'600'000;
    const OrderId first = story.place(early);
    const OrderId gone = story.place(mug, 4);
    story.pay(gone, 3960);
    story.ship(gone);
    const StockHolders all = story.reader().holders(mug).value();
    QCOMPARE(all.orders.size(), size_t{2});
    QCOMPARE(all.orders.front().order, first);
    QCOMPARE(all.orders.front().customerName, u"Mia"_s);
    QCOMPARE(all.orders.front().units, 2);
    QCOMPARE(all.orders.back().number, story.order(later).number);
    QCOMPARE(all.furtherUnits, 0);
    const StockHolders one = story.reader().holders(mug, {}, 1).value();
    QCOMPARE(one.orders.size(), size_t{1});
    QCOMPARE(one.furtherUnits, 3);
    QCOMPARE(story.reader().holders(VariantId()).error().kind, ErrorKind::NotFound);
}

void TestInventoryService::eachPlaceNamesTheOrdersOfItsOwnUnits()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    const LocationId cellar = story.tell<LocationId>(
        [](UnitOfWork &u) { return InventoryService(u, u"anna"_s).addLocation(u"Cellar"_s, u"C"_s); });
    story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).receive(mug, 5, {cellar, {}, {}}); });
    story.place(mug, 2);
    PlaceOrder request;
    request.lines.emplace_back();
    request.lines.back().variant = mug;
    request.lines.back().location = cellar;
    const OrderId below = story.place(request);
    QCOMPARE(story.refusal, QString());
    const StockHolders held = story.reader().holders(mug, cellar).value();
    QCOMPARE(held.orders.size(), size_t{1});
    QCOMPARE(held.orders.front().order, below);
    QCOMPARE(held.furtherUnits, 0);
    QCOMPARE(story.reader().holders(mug).value().orders.size(), size_t{2});
}

void TestInventoryService::whatIsPackedIsOnHandUntilItLeaves()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 990, 10);
    const OrderId order = story.place(mug, 3);
    story.pay(order, 2970);
    Shipment box;
    box.lines = {{story.order(order).lines.front().line, 2}};
    const ParcelId parcel =
        story.tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"anna"_s).pack(order, box); });
    QCOMPARE(story.goods(mug).onHand, 10);
    const std::map<LocationId, qint64> here{{mainLocation(), 2}};
    QVERIFY(story.reader().packedUnits(mug).value() == here);
    QCOMPARE(story.reader().holders(mug).value().orders.front().packed, 2);
    story.tellVoid(
        [&](UnitOfWork &u) { return TransportService(u, u"anna"_s).shipPacked(order, parcel, u"DHL"_s, {}, {}); });
    QCOMPARE(story.goods(mug).onHand, 8);
    QVERIFY(story.reader().packedUnits(mug).value().empty());
}

QTEST_GUILESS_MAIN(TestInventoryService)
#include "tst_inventoryservice.moc"
