// SPDX-License-Identifier: GPL-3.0-or-later
// A warning on two desks: both see it open, what one puts off is quiet on the other, and what comes closes it on both.
#include "stocklist.h"
#include "stockwatch.h"
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Open and quiet warnings of both desks.
QString seen(TwoDesks &shop)
{
    QStringList counts;
    for (Desk *desk : {shop.anna.get(), shop.ben.get()}) {
        const auto warnings = stocklist::warningCounts(desk->file());
        counts << u"%1+%2"_s.arg(warnings->open()).arg(warnings->quiet);
    }
    return counts.join(u' ');
}

void watch(Desk &desk, const std::function<Result<void>(StockWatch &)> &work)
{
    desk.tellVoid([&](UnitOfWork &u) {
        StockWatch stock(u, u"anna"_s);
        return work(stock);
    });
}

} // namespace

class TestStockStories : public QObject
{
    Q_OBJECT
private slots:
    void aSaleOpensOneWarningOnBothAndWhatComesClosesIt()
    {
        TwoDesks shop;
        shop.anna->tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).count(shop.mug, 6, {}); });
        watch(*shop.anna, [&](StockWatch &w) { return w.setThreshold({shop.mug}, 5, {}); });
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"0+0 0+0"_s);
        shop.orderFor(*shop.ben, 1);
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"1+0 1+0"_s);
        watch(*shop.anna, [&](StockWatch &w) { return w.acknowledge({{shop.mug, mainLocation()}}); });
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"0+1 0+1"_s);
        const auto purchase = shop.ben->tell<PurchaseOrderId>([&](UnitOfWork &u) {
            return InventoryService(u, u"ben"_s).placePurchase(u"Works"_s, {{shop.mug, {}, 5, 0, 0}}, {}, {});
        });
        shop.everybodyTalks();
        shop.anna->tellVoid([&](UnitOfWork &u) {
            return InventoryService(u, u"anna"_s).receivePurchase(purchase, {{shop.mug, {}, 5, 0, 0}});
        });
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"0+0 0+0"_s);
        shop.orderFor(*shop.anna, 5);
        shop.everybodyTalks();
        QCOMPARE(seen(shop), u"1+0 1+0"_s); // anew, whatever was known of it before
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::TestStockStories)
#include "tst_stockstories.moc"
