// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks without a network do the same thing; later they meet. What a merchant would expect.
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

class tst_SyncStories : public QObject
{
    Q_OBJECT

private slots:
    void twoDesksSellTheLastPiece()
    {
        TwoDesks shop;
        shop.anna->tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).count(shop.mug, 1, {}); });
        shop.everybodyTalks();
        const OrderId first = shop.orderFor(*shop.anna, 1);
        const OrderId second = shop.orderFor(*shop.ben, 1);
        shop.everybodyTalks();
        // Nobody is told no after the fact: both orders stand, and the stock says that one is too many.
        QCOMPARE(shop.anna->order(first).lifecycle, Lifecycle::Placed);
        QCOMPARE(shop.anna->order(second).lifecycle, Lifecycle::Placed);
        QCOMPARE(shop.anna->available(shop.mug), -1);
        QVERIFY(shop.agree());
    }

    void twoDesksApproveTheSameRefund()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        const RefundId refund = shop.anna->tell<RefundId>([&](UnitOfWork &u) {
            RefundRequest request;
            request.amountMinor = 700;
            request.reason = u"scratch"_s;
            return RefundsService(u, u"kim"_s).request(order, request);
        });
        shop.everybodyTalks();
        for (Desk *desk : {shop.anna.get(), shop.ben.get()}) {
            desk->tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"kim"_s).approve(order, refund, {}); });
            QCOMPARE(desk->order(order).refundedMinor, 0); // no money leaves before the shop's verdict
        }
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(order).refundedMinor, 700);
        QCOMPARE(shop.anna->voided(), QStringList{u"refund.approved refund_decided"_s});
        QVERIFY(shop.agree());
    }

    void twoDesksEditTheSamePrice()
    {
        TwoDesks shop;
        const RecordId mug = idCast<RecordId>(shop.mug);
        const auto price = [&](Desk &desk, qint64 minor) {
            desk.tell<std::vector<FieldChange>>([&](UnitOfWork &u) {
                return GoodsService(u, u"kim"_s).set({{mug, u"variant"_s, u"price_minor"_s, minor}});
            });
        };
        price(*shop.anna, 1100);
        price(*shop.ben, 1200); // later
        QCOMPARE(shop.anna->field(mug, u"price_minor"_s).toInteger(), 1100);
        shop.ben->talk();
        shop.everybodyTalks();
        QCOMPARE(shop.anna->field(mug, u"price_minor"_s).toInteger(), 1200);
        QVERIFY(shop.agree());
    }

    void twoDesksArchiveTheSameArticle()
    {
        TwoDesks shop;
        for (Desk *desk : {shop.anna.get(), shop.ben.get()})
            desk->tellVoid([&](UnitOfWork &u) { return GoodsService(u, u"kim"_s).archive(shop.product); });
        shop.everybodyTalks();
        QCOMPARE(shop.ben->field(idCast<RecordId>(shop.product), u"status"_s).toString(), u"archived"_s);
        QVERIFY(shop.anna->voided().isEmpty());
        QVERIFY(shop.agree());
    }

    void oneDeskCountsWhileTheOtherSells()
    {
        TwoDesks shop;
        const OrderId order = shop.orderFor(*shop.ben, 2, Terms::OnDelivery);
        shop.ben->tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"kim"_s).ship(order, {}); });
        shop.anna->tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).count(shop.mug, 3, {}); });
        shop.anna->talk(); // the count is there before the older sale
        shop.everybodyTalks();
        QCOMPARE(shop.anna->available(shop.mug), 3); // the two were gone when somebody counted
        QVERIFY(shop.agree());
    }

    void twoDesksSplitTheSameOrder()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.everybodyTalks();
        for (Desk *desk : {shop.anna.get(), shop.ben.get()}) {
            desk->tell<OrderId>([&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).split(order, {{1, 1}}); });
            QCOMPARE(desk->order(order).units(), 2); // waits for the shop
        }
        shop.everybodyTalks();
        QCOMPARE(shop.anna->order(order).units(), 1);
        QCOMPARE(shop.ben->voided().size(), 2); // the second split and the money it would have moved
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_SyncStories)
#include "tst_syncstories.moc"
