// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopstory.h"

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

struct SoldOrder {
    OrderId order;
    VariantId article;
};

SoldOrder soldAndShipped(ShopStory &story, qint64 priceMinor, qint64 qty)
{
    const VariantId article = story.article(u"MUG"_s, priceMinor, 10);
    const OrderId order = story.place(article, qty);
    story.pay(order, priceMinor * qty);
    story.ship(order);
    return {order, article};
}

RefundRequest giveBack(qint64 qty, Restock restock = Restock::Return)
{
    RefundRequest request;
    request.parts.push_back({1, qty, restock});
    request.reason = u"does not fit"_s;
    return request;
}

} // namespace

class TestRefundsService : public QObject
{
    Q_OBJECT
private slots:
    void threeRefundsOfOneUnitSumToTheLine();
    void aCentTooMuchIsRefused();
    void goodsComeBackWhenTheyArriveNotBefore();
    void damagedGoodsAreNotForSale();
    void unshippedUnitsAreCancelledOnApproval();
    void theSecondApprovalIsRefused();
    void aboveTheLimitASecondPersonMustAgree();
    void unshippedUnitsAreGrantedAtOnceWhereTheShopSaysSo();
    void withoutAReasonNothingIsRequested();
    void nothingAtAllCannotBeRefunded();
    void theWindowEndsWithTheSettingAndCanBeOverridden();
    void aRefundBooksOnItsOwnDay();
};

void TestRefundsService::threeRefundsOfOneUnitSumToTheLine()
{
    ShopStory story;
    const VariantId article = story.article(u"MUG"_s, 334, 10);
    PlaceOrder request;
    PlaceLine line;
    line.variant = article;
    line.qty = 3;
    line.discountMinor = 2; // 1000 over three units
    request.lines = {line};
    const OrderId order = story.place(request);
    story.pay(order, 1000);
    story.ship(order);
    for (const qint64 expected : {333, 334, 333}) {
        const RefundId refund = story.askRefund(order, giveBack(1, Restock::None));
        QCOMPARE(story.order(order).refund(refund)->requestedMinor, expected);
        story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(order, refund); });
        QCOMPARE(story.refusal, QString());
    }
    QCOMPARE(story.order(order).balanceMinor, 0);
    story.askRefund(order, giveBack(1, Restock::None));
    QCOMPARE(story.refusal, u"too_many_returned"_s);
}

void TestRefundsService::aCentTooMuchIsRefused()
{
    ShopStory story;
    const SoldOrder sold = soldAndShipped(story, 1000, 1);
    RefundRequest request = giveBack(1);
    request.amountMinor = 1001;
    story.askRefund(sold.order, request);
    QCOMPARE(story.refusal, u"refund_too_high"_s);
    request.amountMinor = 1000;
    const RefundId refund = story.askRefund(sold.order, request);
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(sold.order, refund, 1001); });
    QCOMPARE(story.refusal, u"refund_too_high"_s);
    QCOMPARE(story.order(sold.order).refundedMinor, 0);
}

void TestRefundsService::goodsComeBackWhenTheyArriveNotBefore()
{
    ShopStory story;
    const SoldOrder sold = soldAndShipped(story, 1000, 2);
    const RefundId refund = story.askRefund(sold.order, giveBack(1));
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(sold.order, refund); });
    QCOMPARE(story.goods(sold.article).onHand, 8);
    story.tellVoid([&](UnitOfWork &u) {
        return RefundsService(u, u"bob"_s).receiveReturn(sold.order, refund, {{1, 1, 0, 0}}, {});
    });
    QCOMPARE(story.goods(sold.article).available(), 9);
    QVERIFY(story.check().ok);
}

void TestRefundsService::damagedGoodsAreNotForSale()
{
    ShopStory story;
    const SoldOrder sold = soldAndShipped(story, 1000, 2);
    const RefundId refund = story.askRefund(sold.order, giveBack(2));
    story.tellVoid([&](UnitOfWork &u) {
        return RefundsService(u, u"bob"_s).receiveReturn(sold.order, refund, {{1, 1, 1, 0}}, {});
    });
    QCOMPARE(story.goods(sold.article).unavailable, 1);
    QCOMPARE(story.goods(sold.article).available(), 9);
}

void TestRefundsService::unshippedUnitsAreCancelledOnApproval()
{
    ShopStory story;
    const VariantId article = story.article(u"MUG"_s, 1000, 10);
    const OrderId order = story.place(article, 3);
    story.pay(order, 3000);
    const RefundId refund = story.askRefund(order, giveBack(2, Restock::Cancel));
    QCOMPARE(story.goods(article).reserved, 3);
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(order, refund); });
    QCOMPARE(story.goods(article).reserved, 1);
    QCOMPARE(story.order(order).dueMinor, 1000);
    QCOMPARE(story.order(order).balanceMinor, 1000);
}

void TestRefundsService::theSecondApprovalIsRefused()
{
    ShopStory story;
    const SoldOrder sold = soldAndShipped(story, 1000, 1);
    const RefundId refund = story.askRefund(sold.order, giveBack(1));
    const auto approve = [&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(sold.order, refund); };
    story.tellVoid(approve);
    story.tellVoid(approve);
    QVERIFY(!story.refusal.isEmpty());
    QCOMPARE(story.order(sold.order).refundedMinor, 1000);
}

void TestRefundsService::aboveTheLimitASecondPersonMustAgree()
{
    ShopStory story;
    story.setting(u"refund_limit_minor"_s, 500);
    const SoldOrder sold = soldAndShipped(story, 1000, 1);
    const RefundId refund = story.askRefund(sold.order, giveBack(1));
    const auto settle = [&](UnitOfWork &u) {
        return RefundsService(u, u"bob"_s).settle(sold.order, refund, u"cash"_s, {});
    };
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(sold.order, refund); });
    story.tellVoid(settle);
    QCOMPARE(story.refusal, u"second_needed"_s);
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).second(sold.order, refund); });
    QCOMPARE(story.refusal, u"same_person"_s);
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"carla"_s).second(sold.order, refund); });
    story.tellVoid(settle);
    QCOMPARE(story.order(sold.order).refund(refund)->state, RefundState::Settled);
}

void TestRefundsService::unshippedUnitsAreGrantedAtOnceWhereTheShopSaysSo()
{
    ShopStory story;
    const VariantId article = story.article(u"MUG"_s, 1000, 10);
    const OrderId order = story.place(article, 4);
    story.pay(order, 4000);
    const RefundId asked = story.askRefund(order, giveBack(1, Restock::Cancel));
    QCOMPARE(story.order(order).refund(asked)->state, RefundState::Requested);
    story.setting(u"refund_auto_approve_unshipped"_s, true);
    story.setting(u"refund_limit_minor"_s, 1500);
    const RefundId granted = story.askRefund(order, giveBack(1, Restock::Cancel));
    QCOMPARE(story.order(order).refund(granted)->state, RefundState::Approved);
    QCOMPARE(story.goods(article).reserved, 3);
    const RefundId large = story.askRefund(order, giveBack(2, Restock::Cancel));
    QVERIFY(!story.order(order).refund(large)->maySend()); // above the limit somebody must agree all the same
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).reject(order, asked, u"no"_s); });
    story.ship(order, {{1, 1}});
    const RefundId back = story.askRefund(order, giveBack(1));
    QCOMPARE(story.order(order).refund(back)->state, RefundState::Requested);
    QVERIFY(story.check().ok);
}

void TestRefundsService::withoutAReasonNothingIsRequested()
{
    ShopStory story;
    const SoldOrder sold = soldAndShipped(story, 1000, 1);
    RefundRequest request = giveBack(1);
    request.reason.clear();
    story.askRefund(sold.order, request);
    QCOMPARE(story.refusal, u"reason_required"_s);
}

void TestRefundsService::nothingAtAllCannotBeRefunded()
{
    ShopStory story;
    const SoldOrder sold = soldAndShipped(story, 1000, 1);
    RefundRequest request;
    request.reason = u"kindness"_s;
    story.askRefund(sold.order, request);
    QCOMPARE(story.refusal, u"nothing_to_refund"_s);
}

void TestRefundsService::theWindowEndsWithTheSettingAndCanBeOverridden()
{
    ShopStory story;
    const SoldOrder sold = soldAndShipped(story, 1000, 1);
    story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).received(sold.order); });
    story.clock().advance(8 * qint64{86'400'000});
    story.askRefund(sold.order, giveBack(1));
    QCOMPARE(story.refusal, u"refund_window_over"_s);
    RefundRequest request = giveBack(1);
    request.overrideWindow = true;
    story.askRefund(sold.order, request);
    QCOMPARE(story.refusal, QString());
}

void TestRefundsService::aRefundBooksOnItsOwnDay()
{
    ShopStory story;
    const SoldOrder sold = soldAndShipped(story, 1000, 1);
    story.clock().advance(3 * qint64{86'400'000});
    const RefundId refund = story.askRefund(sold.order, giveBack(1));
    story.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(sold.order, refund); });
    const auto rows = story.reader().sales(20260101, 20260131, false).value();
    QCOMPARE(rows.size(), size_t{2});
    QCOMPARE(rows.front().netMinor, 1000);
    QCOMPARE(rows.back().period, u"2026-01-04"_s);
    QCOMPARE(rows.back().returnsMinor, 1000);
    QCOMPARE(rows.back().netMinor, -1000);
}

QTEST_GUILESS_MAIN(TestRefundsService)
#include "tst_refundsservice.moc"
