// SPDX-License-Identifier: GPL-3.0-or-later
// Other systems' bugs, each by its number in docs/sync.md: what a merchant would find in the figures.
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

class tst_SyncShop : public QObject
{
    Q_OBJECT

private slots:
    void n05_paidOfflineWhileAnotherDeskSyncsFirst()
    {
        TwoDesks shop;
        const OrderId order = shop.orderFor(*shop.anna, 1);
        shop.orderFor(*shop.ben, 2);
        shop.ben->talk();
        shop.anna->tell<QString>([&](UnitOfWork &unit) {
            Capture capture;
            capture.channel = u"cash"_s;
            capture.amountMinor = 1000;
            return PaymentsService(unit, u"kim"_s).capture(order, capture);
        });
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(order).payment, PaymentAxis::Paid);
        QVERIFY(shop.agree());
    }

    void n08_theDayWasClosedBeforeADesksSalesArrived()
    {
        TwoDesks shop;
        const auto soldOn = [&](ShopFile &file, int day) {
            return file.db().number(u"SELECT count(*) FROM orders WHERE day = %1"_s.arg(day)).value_or(-1);
        };
        shop.paidOrder(*shop.anna, 1); // on the first of January, offline
        shop.clock().advance(qint64{3} * 86'400'000);
        shop.ben->talk();
        const qint64 figures = shop.serverFile().db().number(u"SELECT count(*) FROM metric_daily"_s).value_or(-1);
        QCOMPARE(soldOn(shop.serverFile(), 20260101), 0);
        shop.everybodyTalks();
        QCOMPARE(soldOn(shop.serverFile(), 20260101), 1); // its own day, however late it came
        QVERIFY(shop.serverFile().db().number(u"SELECT count(*) FROM metric_daily"_s).value_or(-1) > figures);
        QCOMPARE(shop.serverFile().db().number(u"SELECT count(DISTINCT day) FROM metric_daily"_s).value_or(-1), 1);
        QVERIFY(shop.agree());
    }

    void n23_anEditWhileARoundIsRunning()
    {
        TwoDesks shop;
        const RecordId mug = idCast<RecordId>(shop.mug);
        const auto price = [&](qint64 minor) {
            shop.anna->tell<std::vector<FieldChange>>([&](UnitOfWork &u) {
                return GoodsService(u, u"kim"_s).set({{mug, u"variant"_s, u"price_minor"_s, minor}});
            });
        };
        DeskSync &sync = shop.anna->sync();
        price(1100);
        sync.poke();
        sync.tick(); // asked, not yet answered
        for (int minor = 1200; !shop.anna->line.answers.empty(); minor += 100) {
            price(minor); // between question and answer, every time
            const auto answer = shop.anna->line.answers.front();
            shop.anna->line.answers.pop_front();
            sync.receive(answer.first, answer.second);
            QCOMPARE(shop.anna->field(mug, u"price_minor"_s).toInteger(), minor);
            if (minor > 2000)
                break;
        }
        shop.everybodyTalks();
        QCOMPARE(shop.ben->field(mug, u"price_minor"_s).toInteger(),
                 shop.anna->field(mug, u"price_minor"_s).toInteger());
        QVERIFY(shop.agree());
    }

    void n24_aCountWhileOlderSalesAreUnsent()
    {
        TwoDesks shop; // five mugs
        const OrderId order = shop.orderFor(*shop.ben, 2, Terms::OnDelivery);
        shop.ben->tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"kim"_s).ship(order, {}); });
        shop.anna->tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).count(shop.mug, 3, {}); });
        const OrderId later = shop.orderFor(*shop.ben, 1, Terms::OnDelivery);
        shop.ben->tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"kim"_s).ship(later, {}); });
        shop.anna->talk();
        shop.everybodyTalks();
        QCOMPARE(shop.anna->available(shop.mug), 2); // only what left after somebody counted
        QVERIFY(shop.agree());
    }

    void n25_twoDesksRefundTheSamePaymentOffline()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 1);
        shop.everybodyTalks();
        for (Desk *desk : {shop.anna.get(), shop.ben.get()}) {
            const RefundId refund = desk->tell<RefundId>([&](UnitOfWork &u) {
                RefundRequest request;
                request.amountMinor = 800;
                request.reason = u"late"_s;
                return RefundsService(u, u"kim"_s).request(order, request);
            });
            desk->tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"kim"_s).approve(order, refund, {}); });
        }
        shop.everybodyTalks();
        QCOMPARE(shop.anna->order(order).refundedMinor, 800); // of 1000, not 1600
        QCOMPARE(shop.anna->voided(), QStringList{u"refund.approved refund_too_high"_s});
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_SyncShop)
#include "tst_syncshop.moc"
