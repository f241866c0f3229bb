// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopstory.h"

using namespace kontor;
using namespace Qt::StringLiterals;

class TestPaymentsService : public QObject
{
    Q_OBJECT

private slots:
    void aChargebackFollowsTheMoneyOfASplit();
    void aChargebackFollowsTheMoneyOfAMerge();
    void aPartIsTakenFromTheOrderItNames();
    void noMoreIsTakenBackThanThereIs();
};

namespace {

/// Three mugs for 30.00, paid, of which one was split off with its 10.00.
struct SplitOrder {
    SplitOrder()
    {
        parent = story.place(story.article(u"MUG"_s, 1000, 10), 3);
        key = story.pay(parent, 3000);
        child = story.tell<OrderId>([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).split(parent, {{1, 1}}); });
    }
    void reverse(const OrderId &order, qint64 minor)
    {
        story.tellVoid(
            [&](UnitOfWork &u) { return PaymentsService(u, u"anna"_s).reverse(order, key, minor, u"chargeback"_s); });
    }
    void reinstate(const OrderId &order, qint64 minor)
    {
        story.tellVoid([&](UnitOfWork &u) { return PaymentsService(u, u"anna"_s).reinstate(order, key, minor); });
    }
    /// What each of the two orders has of the payment.
    QString balances() { return u"%1 %2"_s.arg(story.order(parent).balanceMinor).arg(story.order(child).balanceMinor); }
    ShopStory story;
    OrderId parent;
    OrderId child;
    QString key;
};

} // namespace

void TestPaymentsService::aChargebackFollowsTheMoneyOfASplit()
{
    SplitOrder shop;
    QCOMPARE(shop.balances(), u"2000 1000"_s);
    shop.reverse(shop.parent, 3000);
    QCOMPARE(shop.story.refusal, QString());
    QCOMPARE(shop.balances(), u"0 0"_s);
    QCOMPARE(shop.story.order(shop.child).payment, PaymentAxis::Unpaid);
    shop.reinstate(shop.parent, 3000);
    QCOMPARE(shop.balances(), u"2000 1000"_s);
    QVERIFY(shop.story.check().ok);
}

void TestPaymentsService::aChargebackFollowsTheMoneyOfAMerge()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    const OrderId first = story.place(mug, 1);
    const OrderId second = story.place(mug, 2);
    const QString key = story.pay(second, 2000);
    story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).merge({first, second}); });
    story.tellVoid([&](UnitOfWork &u) { // the bank knows only the order it was paid for
        return PaymentsService(u, u"anna"_s).reverse(second, key, 2000, u"chargeback"_s);
    });
    QCOMPARE(story.refusal, QString());
    QCOMPARE(story.order(first).balanceMinor, 0);
    QCOMPARE(story.order(first).reversedMinor, 2000);
    QVERIFY(story.check().ok);
}

void TestPaymentsService::aPartIsTakenFromTheOrderItNames()
{
    SplitOrder shop;
    shop.reverse(shop.child, 1500);
    QCOMPARE(shop.balances(), u"1500 0"_s);
    shop.reinstate(shop.parent, 600);
    QCOMPARE(shop.balances(), u"2000 100"_s);
}

void TestPaymentsService::noMoreIsTakenBackThanThereIs()
{
    SplitOrder shop;
    shop.reverse(shop.parent, 3001);
    QCOMPARE(shop.story.refusal, u"reversal_too_high"_s);
    shop.reverse(shop.parent, 0);
    QCOMPARE(shop.story.refusal, u"bad_amount"_s);
    shop.reinstate(shop.parent, 1);
    QCOMPARE(shop.story.refusal, u"nothing_reversed"_s);
    QCOMPARE(shop.balances(), u"2000 1000"_s);
    shop.reverse(shop.parent, 3000);
    shop.reverse(shop.child, 1);
    QCOMPARE(shop.story.refusal, u"reversal_too_high"_s);
}

QTEST_GUILESS_MAIN(TestPaymentsService)
#include "tst_paymentsservice.moc"
