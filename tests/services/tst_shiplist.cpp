// SPDX-License-Identifier: GPL-3.0-or-later
// The packing table: what waits for whom, what a pick list gathers, what is late, and that methods and promises stay.
#include "carrierbook.h"
#include "logkeeper.h"
#include "picklist.h"
#include "pickservice.h"
#include "printcounter.h"
#include "shipquerywords.h"
#include "shopstory.h"

#include <QJsonArray>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 86'400'000;

/// Mugs at 10.00 in one bin and bowls in another, sold to people who have paid.
struct ShippingShop : ShopStory {
    ShippingShop()
    {
        mug = article(u"MUG"_s, 1000, 1000);
        bowl = article(u"BOWL"_s, 2000, 1000);
        tellVoid([&](UnitOfWork &u) -> Result<void> {
            KONTOR_TRY(GoodsService(u, u"anna"_s)
                           .set({{idCast<RecordId>(mug), u"variant"_s, u"bin"_s, u"A-10"_s},
                                 {idCast<RecordId>(bowl), u"variant"_s, u"bin"_s, u"A-2"_s}}));
            return {};
        });
    }
    OrderId sold(const QString &buyer, qint64 mugs, std::optional<MethodId> method = {})
    {
        PlaceOrder request;
        for (const auto &[article, qty] : {std::pair(mug, mugs), std::pair(bowl, qint64{1})}) {
            request.lines.emplace_back();
            request.lines.back().variant = article;
            request.lines.back().qty = qty;
        }
        request.customerName = buyer;
        request.method = method;
        const OrderId order = place(request);
        pay(order, mugs * 1000 + 2000);
        return order;
    }
    PickId pick(const std::vector<OrderId> &orders)
    {
        return tell<PickId>([&](UnitOfWork &u) { return PickService(u, u"bob"_s).start(orders); });
    }
    ParcelId packed(const OrderId &order, const std::vector<LineQty> &lines = {})
    {
        Shipment shipment;
        shipment.lines = lines;
        return tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"bob"_s).pack(order, shipment); });
    }
    void printed(const OrderId &order, const QString &paper, const std::optional<ParcelId> &parcel = {})
    {
        const PrintedPaper what{idCast<RecordId>(order), parcel ? printedPart(*parcel) : QString()};
        tellVoid([&](UnitOfWork &u) { return notePrinted(u, u"bob"_s, paper, u"order"_s, {what}); });
    }
    void left(const OrderId &order, const ParcelId &parcel, const QString &carrier, const QString &tracking)
    {
        tellVoid([&](UnitOfWork &u) {
            return TransportService(u, u"bob"_s).shipPacked(order, parcel, carrier, {}, tracking);
        });
    }
    void heard(const OrderId &order, const ParcelId &parcel, ParcelStatus status)
    {
        tellVoid([&](UnitOfWork &u) { return TransportService(u, u"bob"_s).track(order, parcel, status, {}); });
    }
    std::vector<ShipRow> rows(const ShipFilter &filter = {})
    {
        const auto numbers = reader().shipList(filter, {});
        return numbers ? reader().shipRows(*numbers->numbers).value_or(std::vector<ShipRow>()) : std::vector<ShipRow>();
    }
    /// "Anna:to_pick Ben:on_the_way"
    QString told(const ShipFilter &filter = {})
    {
        QStringList words;
        for (const ShipRow &row : rows(filter))
            words << row.customerName + u':' + code(row.standing);
        return words.join(u' ');
    }
    QString asks(const QString &text)
    {
        ShipFilter filter;
        applyQuery(parseQuery(text, shipVocabulary(u"EUR"_s, QDate(2026, 1, 1))), QTimeZone("Europe/Berlin"), filter);
        return told(filter);
    }
    QString queue(ShipQueue queue) { return asks(u"queue:"_s + code(queue)); }
    MethodId method(const ShippingMethod &method)
    {
        return tell<MethodId>([&](UnitOfWork &u) { return CarrierBook(u, u"anna"_s).save(method); });
    }

    VariantId mug;
    VariantId bowl;
};

ShippingMethod flat(const QString &name, qint64 priceMinor)
{
    ShippingMethod method;
    method.name = name;
    method.steps = {{0, priceMinor}};
    return method;
}

} // namespace

class TestShipList : public QObject
{
    Q_OBJECT
private slots:
    void anOrderGoesThroughTheQueues();
    void onlyWhatMayBePackedWaits();
    void wordsFindAParcelByItsNumberAndAllOfAnOrderByItsOwn();
    void aRestStaysToBePacked();
    void whatTheCarrierSaysMovesTheParcel();
    void whatABuyerSendsBackIsExpectedUntilItIsHere();
    void lateIsWhatWasPromisedAndIsNotThere();
    void theMostUrgentComesFirst();
    void nobodyGathersTwice();
    void aPickListFollowsTheBins();
    void rowsAreFoundByWords_data();
    void rowsAreFoundByWords();
    void whatWasNotPrintedIsFound();
    void aParcelWithoutItsLabelIsFound();
    void whatWasCountedForTheOrderHoldsForItsParcels();
    void everyColumnSorts_data();
    void everyColumnSorts();
    void theFirstRowsAreThoseOfTheWholeList();
    void countsSayWhatTheQueuesShow();
    void foldedAnewItIsTheSame();
    void aMethodIsKeptAsItWasSaid();
    void unsoundMethodsAreRefused_data();
    void unsoundMethodsAreRefused();
    void aPromiseStaysWhenTheMethodChanges();
};

void TestShipList::anOrderGoesThroughTheQueues()
{
    ShippingShop shop;
    const OrderId order = shop.sold(u"Anna"_s, 2);
    QCOMPARE(shop.queue(ShipQueue::ToPick), u"Anna:to_pick"_s);
    shop.pick({order});
    QCOMPARE(shop.queue(ShipQueue::ToPick), QString());
    QCOMPARE(shop.queue(ShipQueue::ToPack), u"Anna:to_pack"_s);
    const ParcelId parcel = shop.packed(order);
    QCOMPARE(shop.told(), u"Anna:to_ship"_s);
    shop.left(order, parcel, u"DHL"_s, u"0034"_s);
    QCOMPARE(shop.queue(ShipQueue::OnTheWay), u"Anna:on_the_way"_s);
    QCOMPARE(shop.rows().front().tracking, u"0034"_s);
    shop.heard(order, parcel, ParcelStatus::Delivered);
    QCOMPARE(shop.queue(ShipQueue::Arrived), u"Anna:arrived"_s);
    QVERIFY(shop.check().ok);
}

void TestShipList::onlyWhatMayBePackedWaits()
{
    ShippingShop shop;
    const OrderId unpaid = shop.place(shop.mug, 1);
    QCOMPARE(shop.told(), QString());
    shop.pay(unpaid, 1000);
    QCOMPARE(shop.rows().size(), size_t{1});
    shop.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).hold(unpaid, u"address"_s); });
    QCOMPARE(shop.told(), QString());
    shop.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).release(unpaid); });
    QCOMPARE(shop.rows().size(), size_t{1});
    shop.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).cancel(unpaid, u"no"_s); });
    QCOMPARE(shop.told(), QString());
}

void TestShipList::wordsFindAParcelByItsNumberAndAllOfAnOrderByItsOwn()
{
    ShippingShop shop;
    const OrderId anna = shop.sold(u"Anna & Co"_s, 2);
    shop.left(anna, shop.packed(anna, {{1, 1}}), u"DHL"_s, u"JJD0034"_s);
    shop.left(anna, shop.packed(anna), u"DHL"_s, u"JJD0077"_s);
    shop.sold(u"Ben"_s, 1);
    const auto found = [&](const QString &words) {
        ShipFilter filter;
        filter.search = words;
        return shop.told(filter);
    };
    QCOMPARE(found(u"jjd0034"_s), u"Anna & Co:on_the_way"_s); // as a scanner or a person writes it
    QCOMPARE(found(u"JJD00"_s), u"Anna & Co:on_the_way Anna & Co:on_the_way"_s);
    QCOMPARE(found(u"0034"_s), QString()); // an end of a number is none
    QCOMPARE(found(u"anna"_s), u"Anna & Co:on_the_way Anna & Co:on_the_way"_s);
    QCOMPARE(found(u"ben"_s), u"Ben:to_pick"_s);
    QCOMPARE(found(u"&"_s), u"Anna & Co:on_the_way Anna & Co:on_the_way"_s); // nothing an index has
    QCOMPARE(found(u"nobody at all"_s), QString());
}

void TestShipList::aRestStaysToBePacked()
{
    ShippingShop shop;
    const OrderId order = shop.sold(u"Anna"_s, 2);
    shop.pick({order});
    shop.packed(order, {{1, 1}});
    QCOMPARE(shop.told(), u"Anna:to_pack Anna:to_ship"_s);
    QCOMPARE(shop.rows().front().units, 2);
    shop.packed(order);
    QCOMPARE(shop.told(), u"Anna:to_ship Anna:to_ship"_s);
}

void TestShipList::whatTheCarrierSaysMovesTheParcel()
{
    ShippingShop shop;
    const OrderId order = shop.sold(u"Anna"_s, 1);
    const ParcelId parcel = shop.ship(order);
    shop.heard(order, parcel, ParcelStatus::AttemptFailed);
    QCOMPARE(shop.queue(ShipQueue::AttemptFailed), u"Anna:attempt_failed"_s);
    QCOMPARE(shop.queue(ShipQueue::OnTheWay), u"Anna:attempt_failed"_s);
    shop.heard(order, parcel, ParcelStatus::Returning);
    QCOMPARE(shop.queue(ShipQueue::Returning), u"Anna:returning"_s);
    shop.heard(order, parcel, ParcelStatus::Returned);
    QCOMPARE(shop.told(), QString());
}

void TestShipList::whatABuyerSendsBackIsExpectedUntilItIsHere()
{
    ShippingShop shop;
    const OrderId order = shop.sold(u"Anna"_s, 3);
    shop.ship(order);
    const OrderId other = shop.sold(u"Ben"_s, 1);
    shop.heard(other, shop.ship(other), ParcelStatus::Returning);
    RefundRequest request;
    request.parts = {{1, 2, Restock::Return}, {2, 1, Restock::None}};
    request.reason = u"too small"_s;
    const RefundId refund = shop.askRefund(order, request);
    QCOMPARE(shop.queue(ShipQueue::Returning), u"Anna:returning Ben:returning"_s);
    QCOMPARE(shop.asks(u"status:returning customer:Anna"_s), u"Anna:returning"_s);
    QCOMPARE(shop.asks(u"parcel:returning"_s), u"Ben:returning"_s); // no carrier speaks of the other
    QCOMPARE(shop.asks(u"queue:to_pick,to_pack,to_ship"_s), QString());
    ShipFilter coming;
    coming.queues = {ShipQueue::Returning};
    const ShipRow row = shop.rows(coming).front();
    QVERIFY(row.isReturn() && !row.isParcel());
    QCOMPARE(row.refund, refund);
    QCOMPARE(row.units, 2); // the bowl stays with the buyer
    const auto giveBack = [&](qint64 good, qint64 missing) {
        shop.tellVoid([&](UnitOfWork &u) {
            return RefundsService(u, u"bob"_s).receiveReturn(order, refund, {{1, good, 0, missing}}, {});
        });
    };
    giveBack(1, 0);
    QCOMPARE(shop.rows(coming).front().units, 1);
    QCOMPARE(shop.reader().shipCounts()->queues.at(ShipQueue::Returning), 2);
    giveBack(0, 1); // what is missing is not waited for
    QCOMPARE(shop.queue(ShipQueue::Returning), u"Ben:returning"_s);
    QVERIFY(shop.check().ok);
}

void TestShipList::lateIsWhatWasPromisedAndIsNotThere()
{
    ShippingShop shop;
    ShippingMethod express = flat(u"Express"_s, 990);
    express.handlingDays = 0;
    express.deliveryDays = 1;
    shop.ship(shop.sold(u"Anna"_s, 1, shop.method(express)));
    const OrderId slow = shop.sold(u"Ben"_s, 1);
    const ParcelId parcel = shop.ship(slow);
    QCOMPARE(shop.queue(ShipQueue::Late), QString());
    shop.clock().advance(2 * kDay);
    QCOMPARE(shop.queue(ShipQueue::Late), u"Anna:on_the_way"_s);
    shop.clock().advance(3 * kDay + 60'000); // nobody has said anything for five days
    QCOMPARE(shop.queue(ShipQueue::Late), u"Anna:on_the_way Ben:on_the_way"_s);
    QVERIFY(shop.rows().back().delay == ShipDelay::Stuck);
    shop.heard(slow, parcel, ParcelStatus::InTransit);
    QVERIFY(shop.rows().back().delay == ShipDelay::None);
    QCOMPARE(shop.queue(ShipQueue::Late), u"Anna:on_the_way"_s);
    shop.heard(slow, parcel, ParcelStatus::Lost);
    QCOMPARE(shop.queue(ShipQueue::Late), u"Anna:on_the_way Ben:lost"_s);
    QVERIFY(shop.rows().back().delay == ShipDelay::Late);
}

void TestShipList::theMostUrgentComesFirst()
{
    ShippingShop shop;
    ShippingMethod slow = flat(u"Slow"_s, 190);
    slow.handlingDays = 9;
    ShippingMethod today = flat(u"Today"_s, 990);
    today.handlingDays = 0;
    shop.sold(u"Slow"_s, 1, shop.method(slow));
    shop.sold(u"Usual"_s, 1);
    shop.sold(u"Today"_s, 1, shop.method(today));
    QCOMPARE(shop.told(), u"Today:to_pick Usual:to_pick Slow:to_pick"_s);
    QCOMPARE(shop.reader().ordersToPick()->size(), size_t{3});
    QCOMPARE(shop.order(shop.reader().ordersToPick()->front()).customerName, u"Today"_s);
}

void TestShipList::nobodyGathersTwice()
{
    ShippingShop shop;
    const OrderId first = shop.sold(u"Anna"_s, 1);
    const OrderId second = shop.sold(u"Ben"_s, 1);
    const PickId mine = shop.pick({first});
    const PickId theirs = shop.pick({first, second});
    QCOMPARE(*shop.reader().pickedOrders(mine), std::vector{first});
    QCOMPARE(*shop.reader().pickedOrders(theirs), std::vector{second});
    shop.pick({first, second});
    QCOMPARE(shop.refusal, u"nothing_to_pick"_s);
    const int back = shop.tell<int>([&](UnitOfWork &u) { return PickService(u, u"bob"_s).putBack({first, first}); });
    QCOMPARE(back, 2);
    QCOMPARE(shop.queue(ShipQueue::ToPick), u"Anna:to_pick"_s);
    QCOMPARE(*shop.reader().pickedOrders({}), std::vector{second});
    QVERIFY(shop.check().ok);
}

void TestShipList::aPickListFollowsTheBins()
{
    ShippingShop shop;
    const std::vector<OrderId> orders{shop.sold(u"Anna"_s, 2), shop.sold(u"Ben"_s, 3)};
    const auto states = shop.reader().orders(orders);
    const auto places = shop.reader().pickPlaces(*states);
    const std::vector<PickLine> lines = pickLinesOf(*states, *places);
    QCOMPARE(lines.size(), size_t{2});
    QCOMPARE(lines[0].place.bin + u' ' + lines[0].sku, u"A-2 BOWL"_s);
    QCOMPARE(lines[0].qty, 2);
    QCOMPARE(lines[1].place.bin + u' ' + lines[1].sku, u"A-10 MUG"_s);
    QCOMPARE(lines[1].qty, 5);
    QCOMPARE(lines[1].parts.back().qty, 3);
}

void TestShipList::rowsAreFoundByWords_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("found");
    QTest::newRow("everything") << QString() << u"王芳:to_pick O'Brien:to_pack Ben:on_the_way"_s;
    QTest::newRow("a buyer in one character") << u"芳"_s << u"王芳:to_pick"_s;
    QTest::newRow("a quote") << u"o'brien"_s << u"O'Brien:to_pack"_s;
    QTest::newRow("an article") << u"bowl"_s << u"王芳:to_pick O'Brien:to_pack Ben:on_the_way"_s;
    QTest::newRow("the beginning of a number") << u"jd00"_s << u"Ben:on_the_way"_s;
    QTest::newRow("a carrier") << u"carrier:hermes"_s << u"Ben:on_the_way"_s;
    QTest::newRow("not that carrier") << u"-carrier:hermes"_s << u"王芳:to_pick O'Brien:to_pack"_s;
    QTest::newRow("two queues") << u"queue:to_pick,on_the_way"_s << u"王芳:to_pick Ben:on_the_way"_s;
    QTest::newRow("a state") << u"status:to_pack"_s << u"O'Brien:to_pack"_s;
    QTest::newRow("what a carrier said") << u"parcel:in_transit"_s << u"Ben:on_the_way"_s;
    QTest::newRow("a buyer by the word") << u"customer:BEN"_s << u"Ben:on_the_way"_s;
    QTest::newRow("due by a day") << u"before:2026-01-05"_s << u"王芳:to_pick O'Brien:to_pack"_s;
    QTest::newRow("before there was a shop") << u"before:2001-01"_s << QString();
    QTest::newRow("an order in a parcel's state") << u"queue:to_pick parcel:lost"_s << QString();
    QTest::newRow("contradictory") << u"status:to_pick status:arrived"_s << QString();
    QTest::newRow("nothing like it") << u"zzz"_s << QString();
}

void TestShipList::rowsAreFoundByWords()
{
    QFETCH(QString, asked);
    ShippingShop shop;
    shop.sold(u"王芳"_s, 1);
    shop.pick({shop.sold(u"O'Brien"_s, 1)});
    const OrderId order = shop.sold(u"Ben"_s, 1);
    const ParcelId parcel = shop.packed(order);
    shop.left(order, parcel, u"Hermes"_s, u"JD0099"_s);
    shop.heard(order, parcel, ParcelStatus::InTransit);
    QTEST(shop.asks(asked), "found");
}

/// Printed on another desk counts as well: each counts in a field of its own.
void TestShipList::whatWasNotPrintedIsFound()
{
    ShippingShop shop;
    const OrderId anna = shop.sold(u"Anna"_s, 1);
    const OrderId ben = shop.sold(u"Ben"_s, 1);
    shop.sold(u"Cleo"_s, 1);
    const ParcelId parcel = shop.packed(ben);
    shop.printed(anna, u"packing_slip"_s);
    shop.printed(ben, u"shipping_label"_s, parcel);
    QCOMPARE(shop.asks(u"printed:packing_slip"_s), u"Anna:to_pick"_s);
    QCOMPARE(shop.asks(u"-printed:packing_slip,shipping_label"_s), u"Cleo:to_pick"_s);
    QCOMPARE(shop.asks(u"-printed:packing_slip"_s), u"Ben:to_ship Cleo:to_pick"_s);
    shop.left(ben, parcel, u"DHL"_s, u"1"_s);
    QCOMPARE(shop.asks(u"printed:shipping_label"_s), u"Ben:on_the_way"_s);
}

/// What a packer needs next: a slip says nothing of the label, nor one box of the other.
void TestShipList::aParcelWithoutItsLabelIsFound()
{
    const QString missing = u"-printed:needed"_s;
    ShippingShop shop;
    const OrderId order = shop.sold(u"Anna"_s, 3);
    QCOMPARE(shop.asks(missing), u"Anna:to_pick"_s);
    shop.printed(order, u"packing_slip"_s);
    QCOMPARE(shop.asks(missing), QString());
    const ParcelId first = shop.packed(order, {{1, 1}});
    QCOMPARE(shop.asks(missing), u"Anna:to_ship"_s);
    shop.printed(order, u"small_label"_s, first);
    QCOMPARE(shop.asks(missing), QString());
    const ParcelId second = shop.packed(order);
    QCOMPARE(shop.asks(missing), u"Anna:to_ship"_s);
    QCOMPARE(shop.asks(u"printed:small_label"_s), u"Anna:to_ship"_s);
    shop.printed(order, u"shipping_label"_s, second);
    QCOMPARE(shop.asks(missing), QString());
    QCOMPARE(shop.asks(u"-printed:small_label"_s), u"Anna:to_ship"_s);
}

/// Labels were counted for a whole order once: then every parcel there was had come out.
void TestShipList::whatWasCountedForTheOrderHoldsForItsParcels()
{
    ShippingShop shop;
    const OrderId order = shop.sold(u"Anna"_s, 3);
    shop.packed(order, {{1, 1}});
    shop.printed(order, u"shipping_label"_s);
    shop.packed(order);
    QCOMPARE(shop.asks(u"printed:shipping_label"_s), u"Anna:to_ship"_s);
    QCOMPARE(shop.asks(u"-printed:shipping_label"_s), u"Anna:to_ship"_s);
    const OrderId whole = shop.sold(u"Ben"_s, 1);
    shop.printed(whole, u"packing_slip"_s);
    shop.packed(whole); // all in one box: the slip is its slip
    QCOMPARE(shop.asks(u"printed:packing_slip"_s), u"Ben:to_ship"_s);
}

void TestShipList::everyColumnSorts_data()
{
    QTest::addColumn<ShipSort>("sort");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("found");
    QTest::newRow("due") << ShipSort::Due << false << u"Ben:to_pick Cem:to_ship Anna:on_the_way"_s;
    QTest::newRow("due at last") << ShipSort::Due << true << u"Anna:on_the_way Cem:to_ship Ben:to_pick"_s;
    QTest::newRow("number") << ShipSort::Number << false << u"Anna:on_the_way Ben:to_pick Cem:to_ship"_s;
    QTest::newRow("buyer") << ShipSort::Customer << true << u"Cem:to_ship Ben:to_pick Anna:on_the_way"_s;
    QTest::newRow("carrier") << ShipSort::Carrier << true << u"Anna:on_the_way Ben:to_pick Cem:to_ship"_s;
    QTest::newRow("state") << ShipSort::Standing << false << u"Ben:to_pick Cem:to_ship Anna:on_the_way"_s;
}

void TestShipList::everyColumnSorts()
{
    ShippingShop shop;
    shop.ship(shop.sold(u"Anna"_s, 1));
    shop.sold(u"Ben"_s, 1);
    shop.packed(shop.sold(u"Cem"_s, 1));
    QFETCH(ShipSort, sort);
    QFETCH(bool, descending);
    ShipFilter filter;
    filter.sort = sort;
    filter.descending = descending;
    QTEST(shop.told(filter), "found");
}

void TestShipList::theFirstRowsAreThoseOfTheWholeList()
{
    ShippingShop shop;
    shop.ship(shop.sold(u"Anna"_s, 1));
    shop.sold(u"Ben"_s, 1);
    shop.sold(u"Cem"_s, 1);
    ListWish wish;
    wish.first = 2;
    const auto some = shop.reader().shipList({}, wish);
    const auto all = shop.reader().shipList({}, {});
    QVERIFY(!some->isWhole);
    QVERIFY(all->isWhole);
    QCOMPARE(std::ssize(*all->numbers), 3);
    QVERIFY(std::equal(some->numbers->begin(), some->numbers->end(), all->numbers->begin()));
}

void TestShipList::countsSayWhatTheQueuesShow()
{
    ShippingShop shop;
    shop.sold(u"Anna"_s, 1);
    shop.pick({shop.sold(u"Ben"_s, 1)});
    shop.packed(shop.sold(u"Cem"_s, 1));
    const OrderId order = shop.sold(u"Dora"_s, 1);
    shop.heard(order, shop.ship(order), ParcelStatus::AttemptFailed);
    RefundRequest request;
    request.parts = {{1, 1, Restock::Return}};
    request.reason = u"too small"_s;
    shop.askRefund(order, request);
    shop.clock().advance(30 * kDay);
    const auto counts = shop.reader().shipCounts();
    QCOMPARE(counts->all, 5);
    QCOMPARE(counts->toLeave(), 3);
    for (const ShipQueue queue : kShipQueues) {
        ShipFilter filter;
        filter.queues = {queue};
        QCOMPARE(counts->queues.at(queue), std::ssize(shop.rows(filter)));
    }
    QCOMPARE(counts->queues.at(ShipQueue::Late), 1);
}

void TestShipList::foldedAnewItIsTheSame()
{
    ShippingShop shop;
    shop.pick({shop.sold(u"Anna"_s, 2)});
    const OrderId order = shop.sold(u"Ben"_s, 1, shop.method(flat(u"Parcel"_s, 490)));
    shop.heard(order, shop.ship(order), ParcelStatus::AttemptFailed);
    const QString before = shop.told();
    {
        const auto keeper = LogKeeper::begin(shop.shop().file());
        QVERIFY((*keeper)->foldAnew());
        QVERIFY((*keeper)->commit());
    }
    QCOMPARE(shop.told(), before);
    QVERIFY(shop.check().ok);
}

void TestShipList::aMethodIsKeptAsItWasSaid()
{
    ShippingShop shop;
    Carrier bike;
    bike.name = u"Bike"_s;
    bike.trackingUrl = u"https://bike.example/{tracking}"_s;
    bike.id = shop.tell<CarrierId>([&](UnitOfWork &u) { return CarrierBook(u, u"anna"_s).save(bike); });
    ShippingMethod method;
    method.name = u"By bike"_s;
    method.carrier = bike.id;
    method.priceBy = PriceBy::Weight;
    method.steps = {{0, 490}, {2000, 890}};
    method.zones = {u"de"_s, u"AT"_s, u"DE"_s};
    method.freeFromMinor = 5000;
    method.id = shop.method(method);
    method.zones = {u"AT"_s, u"DE"_s};
    QCOMPARE(carriersOf(*shop.reader().settings()), std::vector{bike});
    QCOMPARE(methodsOf(*shop.reader().settings()), std::vector{method});
    const qint64 facts = *shop.reader().factCount();
    shop.method(method); // nothing differs
    QCOMPARE(*shop.reader().factCount(), facts);
}

void TestShipList::unsoundMethodsAreRefused_data()
{
    QTest::addColumn<ShippingMethod>("method");
    QTest::addColumn<QString>("refusal");
    ShippingMethod method = flat(u"Parcel"_s, 490);
    QTest::newRow("a name that is taken") << method << u"same_method"_s;
    method.name = u" "_s;
    QTest::newRow("no name") << method << u"name_required"_s;
    method.name = u"New"_s;
    method.steps.clear();
    QTest::newRow("no price") << method << u"price_required"_s;
    method.steps = {{0, -1}};
    QTest::newRow("a price below nothing") << method << u"bad_amount"_s;
    method.steps = {{0, 1}, {5, 2}};
    QTest::newRow("a flat price with steps") << method << u"flat_price_has_steps"_s;
    method.priceBy = PriceBy::Value;
    method.steps = {{5, 1}, {5, 2}};
    QTest::newRow("steps that do not rise") << method << u"steps_out_of_order"_s;
    method.steps = {{5, 1}};
    method.zones = {u"Germany"_s};
    QTest::newRow("no country") << method << u"bad_country"_s;
}

void TestShipList::unsoundMethodsAreRefused()
{
    QFETCH(ShippingMethod, method);
    ShippingShop shop;
    shop.method(flat(u"parcel"_s, 1));
    shop.method(method);
    QTEST(shop.refusal, "refusal");
    QCOMPARE(methodsOf(*shop.reader().settings()).size(), size_t{1});
}

void TestShipList::aPromiseStaysWhenTheMethodChanges()
{
    ShippingShop shop;
    ShippingMethod method = flat(u"Parcel"_s, 490);
    method.handlingDays = 1;
    method.deliveryDays = 2;
    method.id = shop.method(method);
    const OrderId order = shop.sold(u"Anna"_s, 1, method.id);
    method.handlingDays = 5;
    shop.method(method);
    const Delivery promised = shop.order(order).delivery;
    QCOMPARE(promised.method, u"Parcel"_s);
    QCOMPARE(promised.shipByMs, shop.order(order).placedAtMs + kDay);
    QCOMPARE(promised.deliverByMs, promised.shipByMs + 2 * kDay);
    PlaceOrder request;
    request.lines.emplace_back();
    request.lines.back().variant = shop.mug;
    request.method = MethodId(uuidV5(QUuid(), "none"));
    shop.place(request);
    QCOMPARE(shop.refusal, u"no_such_method"_s);
}

QTEST_GUILESS_MAIN(TestShipList)
#include "tst_shiplist.moc"
