// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderstory.h"

#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

/// Money back, goods back, and who may say so.
class TestRefunds final : public QObject
{
    Q_OBJECT

private slots:
    void sharesOfUnitsSumToTheLine();
    void theAmountHasABound_data();
    void theAmountHasABound();
    void eachPaymentHasItsOwnBound();
    void shippingGoesBackInParts();
    void moreShippingThanAskedForIsNotGivenTwice();
    void twoDesksApproveTheSameRefund();
    void theWholeRemainderIsExact();
    void aFeeIsKeptAndNotGivenBackWithTheLastUnit();
    void partsHaveBounds_data();
    void partsHaveBounds();
    void twoPartsOfOneLineAreCountedTogether();
    void unshippedPartsCancelOnApproval();
    void returnedPartsWaitForTheGoods();
    void aRefundWithoutGoodsExpectsNone();
    void aRequestFreesItsUnits_data();
    void aRequestFreesItsUnits();
    void unitsShippedMeanwhileCannotBeCancelled();
    void requestsNeedAReasonAKindAndAnId();
    void theWindowClosesUnlessOverridden();
    void aSecondPersonMustAgree();
    void aFailedRefundIsTriedAgainOrWithdrawn();
    void withdrawingAnApprovedReturnGivesTheUnitsBack();
    void withdrawingKeepsCancelledUnitsCancelled();
    void settledIsTheEnd();
    void goodsAnnouncedByNobodyCanStillBeRefunded();
    void goodsOfARejectedRequestNeedAPerson();
    void moreGoodsThanLeftAreFlagged();
    void missingGoodsEndTheWait();
    void moneyThatLeftUnapprovedCounts();
    void aWithdrawnRefundThatWasSentAnyway();
    void aRefundNobodyKnowsNeedsAPerson();
    void everythingBackClosesTheOrder();
    void aChargebackOpensAClosedRefundAgain();
    void cancellingSupersedesOpenRequests();
};

void TestRefunds::sharesOfUnitsSumToTheLine()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 334, 2)}).pay(1000).deliverAll();
    QCOMPARE(story.line(1).totalMinor, 1000);
    QList<qint64> shares;
    qint64 tax = 0;
    for (const QString &name : {u"R"_s, u"S"_s, u"T"_s}) {
        story.request(name, {{1, 1}}).approveSuggested(name);
        shares << story.refund(name).approvedMinor;
        tax += story.refund(name).parts.front().shareTaxMinor;
    }
    QCOMPARE(shares, (QList<qint64>{333, 334, 333}));
    QCOMPARE(tax, story.line(1).taxMinor);
    QCOMPARE(story.order().balanceMinor, 0);
}

void TestRefunds::theAmountHasABound_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<qint64>("balance");
    QTest::newRow("nothing") << qint64{0} << QString() << qint64{3000};
    QTest::newRow("some") << qint64{1} << QString() << qint64{2999};
    QTest::newRow("exactly the rest") << qint64{3000} << QString() << qint64{0};
    QTest::newRow("a cent too much") << qint64{3001} << u"refund_too_high"_s << qint64{3000};
}

void TestRefunds::theAmountHasABound()
{
    QFETCH(qint64, amount);
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).deliverAll();
    story.request(u"R"_s, {{1, 3}}).approve(u"R"_s, amount);
    QTEST(story.refusal(), "refusal");
    QTEST(story.order().balanceMinor, "balance");
}

void TestRefunds::eachPaymentHasItsOwnBound()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(1000).pay(2000, {.payment = u"pi_2"_s}).reverse(500);
    story.request(u"R"_s, {}, {.kind = RefundKind::Goodwill}).approve(u"R"_s, 2501);
    QCOMPARE(story.refusal(), u"refund_too_high"_s);
    QCOMPARE(story.approve(u"R"_s, 2500).refusal(), QString());
    QCOMPARE(story.order().payments[0].refundableMinor(), 0);
    QCOMPARE(story.order().payments[1].refundableMinor(), 0);
    QCOMPARE(story.order().balanceMinor, 0);
}

void TestRefunds::shippingGoesBackInParts()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}, {.shippingMinor = 500}).pay(1500);
    for (const QString &name : {u"R"_s, u"S"_s, u"T"_s}) {
        const qint64 part = name == u"T"_s ? 166 : 167;
        story.request(name, {}, {.kind = RefundKind::Shipping, .shippingMinor = part}).approveSuggested(name);
        QCOMPARE(story.refund(name).approvedMinor, part);
    }
    QCOMPARE(story.order().shippingRefundedMinor(), 500);
    QCOMPARE(story.order().dueMinor, 1000);
    story.request(u"U"_s, {}, {.kind = RefundKind::Shipping, .shippingMinor = 1});
    QCOMPARE(story.refusal(), u"shipping_refund_too_high"_s);
}

void TestRefunds::moreShippingThanAskedForIsNotGivenTwice()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}, {.shippingMinor = 500}).pay(1500);
    story.request(u"R"_s, {}, {.kind = RefundKind::Shipping, .shippingMinor = 400});
    story.request(u"S"_s, {}, {.kind = RefundKind::Shipping, .shippingMinor = 400});
    QCOMPARE(story.approve(u"R"_s, 300).order().shippingRefundedMinor(), 300); // agreed on less than asked
    QCOMPARE(story.approve(u"S"_s, 400).refusal(), u"shipping_refund_too_high"_s);
    story.request(u"T"_s, {}, {.kind = RefundKind::Shipping, .shippingMinor = 200}).approve(u"T"_s, 200);
    QCOMPARE(story.refusal(), QString());
}

void TestRefunds::twoDesksApproveTheSameRefund()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 1000).approve(u"R"_s, 1000);
    QCOMPARE(story.refusal(), u"refund_decided"_s);
    QCOMPARE(story.order().refundedMinor, 1000);
    QCOMPARE(story.line(1).refundedQty, 1);
    QCOMPARE(story.reject(u"R"_s).refusal(), u"refund_decided"_s);
    QCOMPARE(code(story.refund(u"R"_s).state), u"approved"_s);
}

void TestRefunds::theWholeRemainderIsExact()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 333), line(u"B"_s, 7, 143)}, {.shippingMinor = 495, .discountMinor = 101}).pay(2394);
    story.deliverAll();
    story.request(u"G"_s, {}, {.kind = RefundKind::Goodwill, .amountMinor = 77}).approve(u"G"_s, 77);
    story.request(u"R"_s, {{1, 2}, {2, 3}}).approveSuggested(u"R"_s);
    story.request(u"S"_s, {{1, 1}, {2, 4}}, {.shippingMinor = 495});
    QCOMPARE(story.suggested(u"S"_s), story.order().balanceMinor);
    story.approveSuggested(u"S"_s);
    QCOMPARE(story.order().balanceMinor, 0);
    QCOMPARE(story.order().dueMinor, 0);
    QCOMPARE(story.axis(), u"refunded"_s);
}

void TestRefunds::aFeeIsKeptAndNotGivenBackWithTheLastUnit()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll();
    story.request(u"R"_s, {{1, 1}}, {.adjustmentMinor = -150}).approveSuggested(u"R"_s);
    QCOMPARE(story.order().balanceMinor, 1150);
    story.request(u"S"_s, {{1, 1}});
    QCOMPARE(story.suggested(u"S"_s), 1000);
    story.request(u"T"_s, {}, {.kind = RefundKind::Goodwill, .adjustmentMinor = -5});
    QCOMPARE(story.suggested(u"T"_s), 0);
}

void TestRefunds::partsHaveBounds_data()
{
    QTest::addColumn<Part>("part");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, Part part, const QString &refusal) {
        QTest::newRow(name) << part << refusal;
    };
    row("all shipped units", {1, 2}, QString());
    row("one shipped unit too many", {1, 3}, u"too_many_returned"_s);
    row("all unshipped units", {1, 2, Restock::Cancel}, QString());
    row("one unshipped unit too many", {1, 3, Restock::Cancel}, u"too_many_unshipped"_s);
    row("no unit", {1, 0}, u"bad_quantity"_s);
    row("less than none", {1, -1}, u"bad_quantity"_s);
    row("an unknown line", {9, 1}, u"no_such_record"_s);
    row("more than can be counted", {1, 2'000'000'000}, u"bad_number"_s);
}

void TestRefunds::partsHaveBounds()
{
    QFETCH(Part, part);
    OrderStory story;
    story.place({line(u"A"_s, 5, 1000)}).pay(5000).pack(u"P"_s, {{1, 2}}).ship(u"P"_s).pack(u"Q"_s, {{1, 1}});
    QTEST(story.request(u"R"_s, {part}).refusal(), "refusal");
}

void TestRefunds::twoPartsOfOneLineAreCountedTogether()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll();
    story.request(u"R"_s, {{1, 1}, {1, 2, Restock::Damaged}});
    QCOMPARE(story.refusal(), u"too_many_returned"_s);
    story.request(u"R"_s, {{1, 1}, {1, 1, Restock::Damaged}}).comesBack(u"R"_s, 1, 1).reject(u"R"_s);
    QCOMPARE(story.line(1).retRequested, 0);
    QCOMPARE(story.line(1).returnClaims, 0);
    QCOMPARE(story.line(1).retGood, 1);
}

void TestRefunds::unshippedPartsCancelOnApproval()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000);
    story.request(u"R"_s, {{1, 2, Restock::Cancel}}, {.kind = RefundKind::Cancel});
    QCOMPARE(story.line(1).cancelled, 0);
    QCOMPARE(story.line(1).inOpenRequests, 2);
    QCOMPARE(story.cancelLines(1, 2).refusal(), u"too_many_cancelled"_s);
    story.approveSuggested(u"R"_s);
    QCOMPARE(story.line(1).cancelled, 2);
    QCOMPARE(story.line(1).inOpenRequests, 0);
    QCOMPARE(story.line(1).refundedQty, 2);
    QCOMPARE(story.order().dueMinor, 1000);
    QCOMPARE(story.axis(), u"partially_refunded"_s);
}

void TestRefunds::returnedPartsWaitForTheGoods()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).deliverAll();
    story.request(u"R"_s, {{1, 2}}).approveSuggested(u"R"_s).settle(u"R"_s);
    QCOMPARE(story.line(1).retRequested, 2);
    QVERIFY(story.order().hasOpenReturn());
    story.comesBack(u"R"_s, 1, 1, 1);
    QCOMPARE(story.line(1).retRequested, 0);
    QCOMPARE(story.line(1).retGood, 1);
    QCOMPARE(story.line(1).retDamaged, 1);
    QCOMPARE(story.fulfilment(), u"partially_returned"_s);
}

void TestRefunds::aRefundWithoutGoodsExpectsNone()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).pay(1000).deliverAll();
    story.request(u"R"_s, {{1, 1, Restock::None}}).approveSuggested(u"R"_s);
    QCOMPARE(story.line(1).retRequested, 0);
    QCOMPARE(story.line(1).refundedQty, 1);
    QCOMPARE(story.axis(), u"refunded"_s);
    QCOMPARE(story.fulfilment(), u"received"_s);
    QCOMPARE(story.request(u"S"_s, {{1, 1}}).refusal(), u"too_many_returned"_s);
}

void TestRefunds::aRequestFreesItsUnits_data()
{
    QTest::addColumn<bool>("rejected");
    QTest::newRow("rejected") << true;
    QTest::newRow("withdrawn") << false;
}

void TestRefunds::aRequestFreesItsUnits()
{
    QFETCH(bool, rejected);
    OrderStory story;
    story.place({line(u"A"_s, 4, 1000)}).pay(4000).pack(u"P"_s, {{1, 2}}).ship(u"P"_s);
    story.request(u"R"_s, {{1, 2}, {1, 2, Restock::Cancel}});
    QCOMPARE(story.request(u"S"_s, {{1, 1}}).refusal(), u"too_many_returned"_s);
    if (rejected)
        story.reject(u"R"_s);
    else
        story.withdraw(u"R"_s);
    QCOMPARE(story.line(1).retRequested, 0);
    QCOMPARE(story.request(u"S"_s, {{1, 2}, {1, 2, Restock::Cancel}}).refusal(), QString());
}

void TestRefunds::unitsShippedMeanwhileCannotBeCancelled()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000);
    story.request(u"R"_s, {{1, 1, Restock::Cancel}, {1, 1, Restock::Cancel}}, {.kind = RefundKind::Cancel});
    story.pack(u"P"_s, {{1, 1}}).approve(u"R"_s, 2000);
    QCOMPARE(story.refusal(), u"shipped_meanwhile"_s);
    QCOMPARE(story.voidParcel(u"P"_s).approve(u"R"_s, 2000).refusal(), QString());
}

void TestRefunds::requestsNeedAReasonAKindAndAnId()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}, {.shippingMinor = 100}).pay(1100);
    QCOMPARE(story.request(u"R"_s, {}, {.reason = {}}).refusal(), u"reason_required"_s);
    story.tell(FactKind::RefundRequested, {{u"kind"_s, u"goodwill"_s}, {u"reason"_s, u"late"_s}});
    QCOMPARE(story.refusal(), u"no_such_record"_s);
    const QString id = named<RefundId>(u"R"_s).toString();
    story.tell(FactKind::RefundRequested, {{u"refund"_s, id}, {u"kind"_s, u"bribe"_s}, {u"reason"_s, u"late"_s}});
    QCOMPARE(story.refusal(), u"no_such_record"_s);
    QCOMPARE(story.request(u"R"_s, {}, {.amountMinor = -1}).refusal(), u"bad_amount"_s);
    story.request(u"R"_s, {{1, 1, Restock::Cancel}}, {.kind = RefundKind::Overpayment});
    QCOMPARE(story.refusal(), u"money_only"_s);
    QCOMPARE(story.request(u"R"_s, {}).refusal(), QString());
    QCOMPARE(story.request(u"R"_s, {}).refusal(), u"refund_exists"_s);
}

void TestRefunds::theWindowClosesUnlessOverridden()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll();
    story.shop().wait(7 * ToldShop::kDayMs);
    QCOMPARE(story.request(u"R"_s, {{1, 1}}).refusal(), u"refund_window_over"_s);
    QCOMPARE(story.request(u"R"_s, {{1, 1}}, {.override = true}).refusal(), QString());
    QCOMPARE(story.request(u"G"_s, {}, {.kind = RefundKind::Goodwill}).refusal(), QString());
}

void TestRefunds::aSecondPersonMustAgree()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 100'000)}).pay(100'000).deliverAll();
    story.request(u"R"_s, {{1, 1}});
    QCOMPARE(story.second(u"R"_s).refusal(), u"no_second_needed"_s);
    story.approve(u"R"_s, 100'000, true);
    QVERIFY(!story.refund(u"R"_s).maySend());
    QCOMPARE(story.second(u"R"_s).refusal(), u"same_person"_s);
    story.shop().as(u"chen"_s);
    QCOMPARE(story.second(u"R"_s).refusal(), QString());
    QVERIFY(story.refund(u"R"_s).maySend());
    QCOMPARE(story.second(u"R"_s).refusal(), u"no_second_needed"_s);
}

void TestRefunds::aFailedRefundIsTriedAgainOrWithdrawn()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).pay(1000).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 1000).settlementFails(u"R"_s);
    QCOMPARE(story.order().balanceMinor, 0); // still promised
    QCOMPARE(story.settle(u"R"_s).label(), u"received"_s);
    story.settlementFails(u"R"_s); // a late notice of the first try
    QCOMPARE(code(story.refund(u"R"_s).state), u"settled"_s);
    OrderStory other;
    other.place({line(u"A"_s, 1, 1000)}).pay(1000).deliverAll();
    other.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 1000).settlementFails(u"R"_s).withdraw(u"R"_s);
    QCOMPARE(other.order().balanceMinor, 1000);
    QCOMPARE(other.axis(), u"paid"_s);
}

void TestRefunds::withdrawingAnApprovedReturnGivesTheUnitsBack()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 334, 2)}).pay(1000).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approveSuggested(u"R"_s);
    story.request(u"S"_s, {{1, 1}}).approveSuggested(u"S"_s).withdraw(u"R"_s);
    QCOMPARE(story.refusal(), QString());
    QCOMPARE(story.line(1).refundedQty, 1);
    QCOMPARE(story.line(1).retRequested, 1);
    QCOMPARE(story.line(1).returnClaims, 1);
    story.request(u"T"_s, {{1, 2}}).approveSuggested(u"T"_s);
    QCOMPARE(story.order().balanceMinor, 0);
    QCOMPARE(story.figure(Measure::Net) + story.figure(Measure::Net, 20231116), 0);
}

void TestRefunds::withdrawingKeepsCancelledUnitsCancelled()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000);
    story.request(u"R"_s, {{1, 1, Restock::Cancel}}, {.kind = RefundKind::Cancel}).approve(u"R"_s, 1000);
    story.settlementFails(u"R"_s).withdraw(u"R"_s);
    QCOMPARE(story.line(1).cancelled, 1);
    QCOMPARE(story.line(1).refundedQty, 0);
    QCOMPARE(story.axis(), u"overpaid"_s);
    story.request(u"S"_s, {}, {.kind = RefundKind::Cancel, .amountMinor = 1000}).approve(u"S"_s, 1000);
    QCOMPARE(story.axis(), u"partially_refunded"_s);
}

void TestRefunds::settledIsTheEnd()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 1000).settle(u"R"_s);
    const OrderState before = story.order();
    QCOMPARE(story.withdraw(u"R"_s).refusal(), u"refund_decided"_s);
    QCOMPARE(story.reject(u"R"_s).refusal(), u"refund_decided"_s);
    story.settle(u"R"_s);
    QCOMPARE(story.order().refundedMinor, before.refundedMinor);
    QCOMPARE(story.refund(u"R"_s), *before.refund(named<RefundId>(u"R"_s)));
}

void TestRefunds::goodsAnnouncedByNobodyCanStillBeRefunded()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll().comesBack({}, 1, 1);
    QCOMPARE(story.line(1).unexpectedReturn, 1);
    QCOMPARE(story.attention(), u"unexpected_return"_s);
    story.request(u"R"_s, {{1, 1}}).approveSuggested(u"R"_s);
    QCOMPARE(story.refusal(), QString());
    QCOMPARE(story.line(1).retRequested, 0); // it is here already
    QCOMPARE(story.attention(), QString());
    QCOMPARE(story.request(u"S"_s, {{1, 2}}).refusal(), u"too_many_returned"_s);
}

void TestRefunds::goodsOfARejectedRequestNeedAPerson()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll();
    story.request(u"R"_s, {{1, 1}}).comesBack(u"R"_s, 1, 1);
    QCOMPARE(story.attention(), QString());
    story.reject(u"R"_s);
    QCOMPARE(story.attention(), u"unexpected_return"_s);
    QCOMPARE(story.request(u"S"_s, {{1, 1}}).attention(), QString());
}

void TestRefunds::moreGoodsThanLeftAreFlagged()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll();
    story.request(u"R"_s, {{1, 2}}).comesBack(u"R"_s, 1, 2, 1);
    QCOMPARE(story.line(1).retGood + story.line(1).retDamaged, 2);
    QCOMPARE(story.line(1).unexpectedReturn, 1);
    QCOMPARE(story.effects().entries[1].amount, 3); // the shelf has what lies on it
}

void TestRefunds::missingGoodsEndTheWait()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).pack(u"P"_s, {{1, 2}}).ship(u"P"_s);
    story.request(u"R"_s, {{1, 2}}).comesBack(u"R"_s, 1, 1, 0, 1);
    QCOMPARE(story.line(1).retRequested, 0);
    QCOMPARE(story.line(1).retGood, 1);
    QCOMPARE(story.received().refusal(), QString());
    story.withdraw(u"R"_s); // the missing one is the buyer's again, the other is here
    QCOMPARE(story.request(u"S"_s, {{1, 2}}).refusal(), QString());
    QCOMPARE(story.line(1).retRequested, 1);
}

void TestRefunds::moneyThatLeftUnapprovedCounts()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll();
    story.request(u"R"_s, {{1, 1}}, {.amountMinor = 1000}).settle(u"R"_s);
    QCOMPARE(story.order().balanceMinor, 1000);
    QCOMPARE(story.line(1).refundedQty, 1);
    QCOMPARE(story.attention(), u"refund_unapproved"_s);
    QCOMPARE(story.approve(u"R"_s, 1000).refusal(), u"refund_decided"_s);
}

void TestRefunds::aWithdrawnRefundThatWasSentAnyway()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 900).withdraw(u"R"_s);
    QCOMPARE(story.order().balanceMinor, 2000);
    story.settle(u"R"_s);
    QCOMPARE(story.order().balanceMinor, 1100);
    QCOMPARE(story.line(1).refundedQty, 1);
    QCOMPARE(story.attention(), u"refund_unapproved"_s);
}

void TestRefunds::aRefundNobodyKnowsNeedsAPerson()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).settle(u"never asked"_s);
    QCOMPARE(story.attention(), u"unknown_refund"_s);
    QCOMPARE(story.order().balanceMinor, 2000);
}

void TestRefunds::everythingBackClosesTheOrder()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).cancelLines(1, 1);
    story.request(u"C"_s, {}, {.kind = RefundKind::Cancel}).approve(u"C"_s, 1000).settle(u"C"_s).deliverAll();
    story.request(u"R"_s, {{1, 2}}).approve(u"R"_s, 2000).comesBack(u"R"_s, 1, 1);
    QCOMPARE(code(story.order().lifecycle), u"placed"_s);
    story.comesBack(u"R"_s, 1, 0, 1);
    QCOMPARE(code(story.order().closedReason), u"refunded"_s);
    QCOMPARE(story.fulfilment(), u"returned"_s);
    QCOMPARE(story.settle(u"R"_s).label(), u"cancelled"_s);
}

void TestRefunds::aChargebackOpensAClosedRefundAgain()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).pay(1000).deliverAll();
    story.shop().wait(8 * ToldShop::kDayMs);
    story.close().request(u"R"_s, {{1, 1}}, {.override = true}).approve(u"R"_s, 1000).comesBack(u"R"_s, 1, 1);
    QCOMPARE(code(story.order().closedReason), u"refunded"_s);
    story.reverse(1000);
    QCOMPARE(code(story.order().closedReason), u"finished"_s);
    QCOMPARE(story.order().overRefundedMinor, 1000);
    QCOMPARE(story.attention(), u"over_refunded,payment_reversed"_s);
}

void TestRefunds::cancellingSupersedesOpenRequests()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000);
    story.request(u"R"_s, {{1, 1, Restock::Cancel}}, {.kind = RefundKind::Cancel}).cancel();
    QCOMPARE(code(story.refund(u"R"_s).state), u"superseded"_s);
    QCOMPARE(story.line(1).cancelled, 2);
    QCOMPARE(story.line(1).inOpenRequests, 0);
    QCOMPARE(story.approve(u"R"_s, 1000).refusal(), u"refund_decided"_s);
}

QTEST_GUILESS_MAIN(TestRefunds)
#include "tst_refunds.moc"
