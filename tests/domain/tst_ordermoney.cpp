// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderstory.h"

#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

/// What is due, what is there, and the words for it.
class TestOrderMoney final : public QObject
{
    Q_OBJECT

private slots:
    void cancelledUnitsAreRefundedAndThenTheRest();
    void whatWasPaidTooMuchGoesBack();
    void aChargebackAfterARefundLeavesAMinus();
    void aReinstatedPaymentCountsAgain();
    void aChargebackBeyondWhatLiesHereIsCounted();
    void theAxisIsTheFirstThatMatches_data();
    void theAxisIsTheFirstThatMatches();
    void goodwillLowersWhatIsDue();
    void goodsBackForNothingChangeNoMoney();
    void anOrderThatCostsNothingIsPaid();
    void cashOnDeliveryShipsUnpaid();
    void allCancelledCreditsTheShippingToo();
    void theBalanceOfACancelledOrderCoversItsShipping();
    void everyCurrencyKeepsItsMinorUnits_data();
    void everyCurrencyKeepsItsMinorUnits();
    void taxOnTopIsDueAsWell();
    void sharesOfTheOrderDiscountStayOnTheirLines();
    void theSameCaptureTwiceIsOne();
    void anotherCurrencyIsNotThisOrdersMoney();
    void moneyBeforeTheOrderWaitsForItsCurrency();
    void anAmountThatDiffersHoldsTheOrder();
    void anUnknownAttemptIsNotBooked();
    void aFailedAttemptMayStillSucceed();
    void aLateFailureDoesNotUndoACapture();
    void aReversalMayComeBeforeItsCapture();
    void theLatestStatementSaysTheFee();
    void moneyAfterTheEndNeedsAPerson_data();
    void moneyAfterTheEndNeedsAPerson();
    void paidOnceStaysPaidOnce();
    void aPartPaymentOfACancelledOrderWasNeverFull();
    void theLabelIsTheFirstThatMatches_data();
    void theLabelIsTheFirstThatMatches();
};

void TestOrderMoney::cancelledUnitsAreRefundedAndThenTheRest()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).cancelLines(1, 1);
    QCOMPARE(story.axis(), u"overpaid"_s);
    story.request(u"R"_s, {}, {.kind = RefundKind::Cancel, .amountMinor = 1000}).approve(u"R"_s, 1000);
    QCOMPARE(story.order().dueMinor, 2000);
    QCOMPARE(story.order().balanceMinor, 2000);
    QCOMPARE(story.axis(), u"partially_refunded"_s);
    story.cancel();
    QCOMPARE(story.order().dueMinor, 0);
    QCOMPARE(story.order().balanceMinor, 2000);
    QCOMPARE(story.axis(), u"overpaid"_s);
    story.request(u"S"_s, {}, {.kind = RefundKind::Cancel, .amountMinor = 2000}).approve(u"S"_s, 2000);
    QCOMPARE(story.axis(), u"refunded"_s);
    QCOMPARE(code(story.order().lifecycle), u"cancelled"_s);
}

void TestOrderMoney::whatWasPaidTooMuchGoesBack()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3500);
    QCOMPARE(story.axis(), u"overpaid"_s);
    story.request(u"R"_s, {}, {.kind = RefundKind::Overpayment, .amountMinor = 500}).approve(u"R"_s, 500);
    QCOMPARE(story.order().dueMinor, 3000);
    QCOMPARE(story.axis(), u"paid"_s);
}

void TestOrderMoney::aChargebackAfterARefundLeavesAMinus()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 1000).reverse(3000);
    QCOMPARE(story.axis(), u"unpaid"_s);
    QCOMPARE(story.order().balanceMinor, -1000);
    QCOMPARE(story.order().overRefundedMinor, 1000);
    QCOMPARE(story.attention(), u"over_refunded,payment_reversed"_s);
}

void TestOrderMoney::aReinstatedPaymentCountsAgain()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).pay(3000).reverse(3000);
    QCOMPARE(story.axis(), u"unpaid"_s);
    story.reinstate(3000);
    QCOMPARE(story.axis(), u"paid"_s);
    QCOMPARE(story.attention(), QString());
    story.reinstate(3000);
    QCOMPARE(story.order().balanceMinor, 3000);
}

void TestOrderMoney::aChargebackBeyondWhatLiesHereIsCounted()
{
    OrderStory story;
    const OrderStory child(story, u"two"_s);
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).split(child, {{1, 1}}).movePayment(child, 1000);
    QCOMPARE(story.reverse(3000).refusal(), QString());
    QCOMPARE(story.order().reversedMinor, 2000);
    QCOMPARE(story.effects().attention.back().kind, u"over_reversed"_s);
    QCOMPARE(story.effects().attention.back().detail, u"1000"_s);
    story.reinstate(1000);
    QCOMPARE(story.order().reversedMinor, 2000); // what never lay here comes back first
    QCOMPARE(story.attention(), u"payment_reversed"_s);
    QCOMPARE(story.reinstate(2000).axis(), u"paid"_s);
}

void TestOrderMoney::theAxisIsTheFirstThatMatches_data()
{
    QTest::addColumn<qint64>("paid");
    QTest::addColumn<qint64>("refunded");
    QTest::addColumn<QString>("axis");
    const auto row = [](const char *name, qint64 paid, qint64 refunded, const QString &axis) {
        QTest::newRow(name) << paid << refunded << axis;
    };
    row("nothing", 0, 0, u"unpaid"_s);
    row("a cent", 1, 0, u"partially_paid"_s);
    row("a cent short", 2999, 0, u"partially_paid"_s);
    row("exactly", 3000, 0, u"paid"_s);
    row("a cent too much", 3001, 0, u"overpaid"_s);
    row("a little goodwill", 3000, 1, u"partially_refunded"_s);
    row("all but a cent back", 3000, 2999, u"partially_refunded"_s);
    row("all back", 3000, 3000, u"refunded"_s);
    row("too much, and some back", 3500, 500, u"overpaid"_s);
}

void TestOrderMoney::theAxisIsTheFirstThatMatches()
{
    QFETCH(qint64, paid);
    QFETCH(qint64, refunded);
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)});
    if (paid > 0)
        story.pay(paid);
    if (refunded > 0)
        story.request(u"R"_s, {}, {.kind = RefundKind::Goodwill, .amountMinor = refunded}).approve(u"R"_s, refunded);
    QTEST(story.axis(), "axis");
}

void TestOrderMoney::goodwillLowersWhatIsDue()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000);
    story.request(u"R"_s, {}, {.kind = RefundKind::Goodwill, .amountMinor = 700}).approve(u"R"_s, 700);
    QCOMPARE(story.order().dueMinor, 2300);
    story.cancelLines(1, 1); // its share goes in full, the goodwill stays given
    QCOMPARE(story.order().dueMinor, 1300);
    story.cancel(); // and never takes off more than is due
    QCOMPARE(story.order().dueMinor, 0);
    QCOMPARE(story.order().balanceMinor, 2300);
}

void TestOrderMoney::goodsBackForNothingChangeNoMoney()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 0).comesBack(u"R"_s, 1, 1);
    QCOMPARE(story.axis(), u"paid"_s);
    QCOMPARE(story.order().dueMinor, 3000);
    QCOMPARE(story.line(1).retGood, 1);
    QCOMPARE(code(story.refund(u"R"_s).state), u"settled"_s);
}

void TestOrderMoney::anOrderThatCostsNothingIsPaid()
{
    OrderStory story;
    story.place({line(u"sample"_s, 1, 0)});
    QCOMPARE(story.axis(), u"paid"_s);
    QCOMPARE(story.label(), u"to_ship"_s);
    QVERIFY(story.order().fullyCapturedOnce);
    story.cancel();
    QCOMPARE(story.axis(), u"unpaid"_s);
    QCOMPARE(story.label(), u"cancelled"_s);
}

void TestOrderMoney::cashOnDeliveryShipsUnpaid()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}, {.terms = Terms::OnDelivery});
    QCOMPARE(story.label(), u"to_ship"_s);
    story.deliverAll();
    QCOMPARE(story.refusal(), QString());
    QCOMPARE(story.axis(), u"unpaid"_s);
    story.shop().wait(8 * ToldShop::kDayMs);
    QCOMPARE(story.close().refusal(), u"still_open"_s);
    QCOMPARE(story.pay(1000).close().refusal(), QString());
}

void TestOrderMoney::allCancelledCreditsTheShippingToo()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}, {.shippingMinor = 490}).pay(2490).cancelLines(1, 1);
    QCOMPARE(story.order().dueMinor, 1490);
    story.cancelLines(1, 1);
    QCOMPARE(story.order().dueMinor, 0);
    QCOMPARE(story.order().shippingCreditedMinor, 490);
    QCOMPARE(story.axis(), u"overpaid"_s);
}

void TestOrderMoney::theBalanceOfACancelledOrderCoversItsShipping()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}, {.shippingMinor = 490}).pay(1490).cancel();
    story.request(u"R"_s, {}, {.kind = RefundKind::Cancel, .shippingMinor = 490, .amountMinor = 1490});
    story.approve(u"R"_s, 1490);
    QCOMPARE(story.order().dueMinor, 0);
    QCOMPARE(story.axis(), u"refunded"_s);
}

void TestOrderMoney::everyCurrencyKeepsItsMinorUnits_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("tax");
    QTest::newRow("yen") << u"JPY"_s << qint64{1100} << qint64{100};
    QTest::newRow("dinar, 1.999") << u"KWD"_s << qint64{1999} << qint64{182};
    QTest::newRow("euro") << u"EUR"_s << qint64{110} << qint64{10};
}

void TestOrderMoney::everyCurrencyKeepsItsMinorUnits()
{
    QFETCH(QString, currency);
    QFETCH(qint64, price);
    OrderStory story;
    story.place({line(u"A"_s, 1, price, 0, 100'000)}, {.currency = currency}).pay(price);
    QCOMPARE(story.axis(), u"paid"_s);
    QTEST(story.line(1).taxMinor, "tax");
    QCOMPARE(story.effects().figures.metrics.at({20231114, currency, Measure::Net, {}}),
             price - story.line(1).taxMinor);
}

void TestOrderMoney::taxOnTopIsDueAsWell()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 999, 0, 72'500)}, {.shippingMinor = 100, .taxIncluded = false});
    QCOMPARE(story.line(1).totalMinor, 999 + 72);
    QCOMPARE(story.order().dueMinor, 999 + 72 + 119);
    QCOMPARE(story.pay(999 + 72 + 119).axis(), u"paid"_s);
}

void TestOrderMoney::sharesOfTheOrderDiscountStayOnTheirLines()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 4990), line(u"B"_s, 1, 1250), line(u"C"_s, 1, 760)}, {.discountMinor = 1999});
    QCOMPARE(story.line(1).shareMinor, 1425);
    QCOMPARE(story.line(2).shareMinor, 357);
    QCOMPARE(story.line(3).shareMinor, 217);
    QCOMPARE(story.order().dueMinor, 5001);
    story.pay(5001).cancelLines(2, 1);
    QCOMPARE(story.order().dueMinor, 5001 - (1250 - 357));
}

void TestOrderMoney::theSameCaptureTwiceIsOne()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).pay(3000).pay(3000);
    QCOMPARE(story.order().capturedMinor, 3000);
    story.pay(3000, {.capture = 2});
    QCOMPARE(story.order().capturedMinor, 6000);
}

void TestOrderMoney::anotherCurrencyIsNotThisOrdersMoney()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).pay(3000, {.currency = u"USD"_s});
    QCOMPARE(story.axis(), u"unpaid"_s);
    QVERIFY(story.order().payments.empty());
}

void TestOrderMoney::moneyBeforeTheOrderWaitsForItsCurrency()
{
    OrderStory story;
    story.pay(3000, {.currency = u"USD"_s}).pay(2000, {.payment = u"pi_2"_s, .currency = u"EUR"_s});
    QVERIFY(!story.order().exists);
    story.place({line(u"A"_s, 1, 3000)});
    QCOMPARE(story.order().capturedMinor, 2000);
    QCOMPARE(story.axis(), u"partially_paid"_s);
    QVERIFY(!story.order().fullyCapturedOnce);
}

void TestOrderMoney::anAmountThatDiffersHoldsTheOrder()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).openPayment(u"try"_s, 3000).pay(2900, {.attempt = u"try"_s});
    QCOMPARE(story.order().capturedMinor, 2900);
    QVERIFY(story.order().onHold);
    QCOMPARE(story.attention(), u"amount_differs"_s);
    story.release().pay(100, {.capture = 2, .attempt = u"try"_s});
    QCOMPARE(story.axis(), u"paid"_s);
    QVERIFY(story.order().onHold);
    QCOMPARE(story.release().attention(), QString());
}

void TestOrderMoney::anUnknownAttemptIsNotBooked()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).pay(3000, {.attempt = u"somebody else's"_s});
    QCOMPARE(story.order().capturedMinor, 0);
}

void TestOrderMoney::aFailedAttemptMayStillSucceed()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).openPayment(u"try"_s, 3000).payFails(u"try"_s);
    QCOMPARE(story.figure(Measure::PaymentsFailed, 20231114, u"stripe"_s), 1);
    story.pay(3000, {.attempt = u"try"_s});
    QCOMPARE(story.axis(), u"paid"_s);
    QCOMPARE(story.figure(Measure::PaymentsFailed, 20231114, u"stripe"_s), 0);
    QCOMPARE(story.figure(Measure::PaymentsOk, 20231114, u"stripe"_s), 1);
}

void TestOrderMoney::aLateFailureDoesNotUndoACapture()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).openPayment(u"try"_s, 3000).pay(3000, {.attempt = u"try"_s});
    story.payFails(u"try"_s);
    QCOMPARE(story.axis(), u"paid"_s);
    QCOMPARE(story.order().payments.size(), size_t{1});
}

void TestOrderMoney::aReversalMayComeBeforeItsCapture()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).reverse(3000);
    QCOMPARE(story.attention(), u"unknown_payment"_s);
    story.pay(3000);
    QCOMPARE(story.axis(), u"unpaid"_s);
    QCOMPARE(story.attention(), u"payment_reversed"_s);
}

void TestOrderMoney::theLatestStatementSaysTheFee()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).pay(3000);
    const auto charge = [&](const QString &payment, qint64 fee) {
        story.tell(FactKind::PaymentCharged, {{u"payment"_s, payment}, {u"fee_minor"_s, fee}});
    };
    charge(Paying().key(), 59);
    QCOMPARE(story.order().payments.front().feeMinor, 59);
    charge(u"stripe|of another order|1"_s, 99);
    charge(Paying().key(), 60);
    QCOMPARE(story.order().payments.front().feeMinor, 60);
    QCOMPARE(story.order().balanceMinor, 3000); // the buyer paid all of it
    QCOMPARE(story.axis(), u"paid"_s);
}

void TestOrderMoney::moneyAfterTheEndNeedsAPerson_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end : {"cancelled", "expired", "every line cancelled"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void TestOrderMoney::moneyAfterTheEndNeedsAPerson()
{
    QFETCH(QString, end);
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)});
    if (end == u"cancelled"_s)
        story.cancel();
    else if (end == u"expired"_s)
        story.expire();
    else
        story.cancelLines(1, 1);
    QVERIFY(story.order().isEnded());
    story.pay(3000);
    QCOMPARE(story.attention(), u"paid_after_end"_s);
    QCOMPARE(story.axis(), u"overpaid"_s);
    story.request(u"R"_s, {}, {.kind = RefundKind::Overpayment, .amountMinor = 3000}).approve(u"R"_s, 3000);
    QCOMPARE(story.attention(), QString());
    QCOMPARE(story.settle(u"R"_s).label(), u"cancelled"_s);
}

void TestOrderMoney::paidOnceStaysPaidOnce()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).pay(2999);
    QVERIFY(!story.order().fullyCapturedOnce);
    story.pay(1, {.capture = 2}).reverse(2999);
    QVERIFY(story.order().fullyCapturedOnce);
}

void TestOrderMoney::aPartPaymentOfACancelledOrderWasNeverFull()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).pay(500).cancel();
    QVERIFY(!story.order().fullyCapturedOnce);
    OrderStory other;
    other.place({line(u"A"_s, 1, 3000)}).pay(500).cancelLines(1, 1);
    QVERIFY(!other.order().fullyCapturedOnce);
}

void TestOrderMoney::theLabelIsTheFirstThatMatches_data()
{
    QTest::addColumn<std::function<void(OrderStory &)>>("tell");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *label, const char *name, std::function<void(OrderStory &)> tell) {
        QTest::newRow(name) << std::move(tell) << QString::fromLatin1(label);
    };
    row("to_pay", "just placed", [](OrderStory &) {});
    row("to_pay", "paid in part", [](OrderStory &s) { s.pay(1999); });
    row("to_ship", "paid", [](OrderStory &s) { s.pay(2000); });
    row("to_ship", "overpaid", [](OrderStory &s) { s.pay(2001); });
    row("on_hold", "held beats to pay", [](OrderStory &s) { s.hold(); });
    row("refunding", "a request beats the hold", [](OrderStory &s) {
        s.pay(2000).hold().request(u"R"_s, {{1, 1, Restock::Cancel}}, {.kind = RefundKind::Cancel});
    });
    row("refunding", "approved, not settled, though cancelled", [](OrderStory &s) {
        s.pay(2000).cancel().request(u"R"_s, {}, {.kind = RefundKind::Cancel}).approve(u"R"_s, 2000);
    });
    row("refunding", "the bank refused the refund", [](OrderStory &s) {
        s.pay(2000).cancel().request(u"R"_s, {}, {.kind = RefundKind::Cancel}).approve(u"R"_s, 2000);
        s.settlementFails(u"R"_s);
    });
    row("cancelled", "cancelled and settled", [](OrderStory &s) {
        s.pay(2000).cancel().request(u"R"_s, {}, {.kind = RefundKind::Cancel}).approve(u"R"_s, 2000).settle(u"R"_s);
    });
    row("cancelled", "cancelled beats held", [](OrderStory &s) { s.hold().cancel(); });
    row("to_ship", "packed only", [](OrderStory &s) { s.pay(2000).pack(u"P"_s, {{1, 2}}); });
    row("part_shipped", "one of two gone", [](OrderStory &s) { s.pay(2000).pack(u"P"_s, {{1, 1}}).ship(u"P"_s); });
    row("shipped", "all gone", [](OrderStory &s) { s.pay(2000).pack(u"P"_s, {{1, 2}}).ship(u"P"_s); });
    row("received", "all there", [](OrderStory &s) { s.pay(2000).deliverAll(); });
    row("to_pay", "charged back after receipt", [](OrderStory &s) { s.pay(2000).deliverAll().reverse(2000); });
    row("closed", "finished", [](OrderStory &s) {
        s.pay(2000).deliverAll().shop().wait(8 * ToldShop::kDayMs);
        s.close();
    });
    row("closed", "closed by the merchant", [](OrderStory &s) {
        s.pay(2000).deliverAll().shop().wait(8 * ToldShop::kDayMs);
        s.close(u"merchant"_s);
    });
    row("cancelled", "everything came back", [](OrderStory &s) {
        s.pay(2000).deliverAll().request(u"R"_s, {{1, 2}}).approve(u"R"_s, 2000).settle(u"R"_s).comesBack(u"R"_s, 1, 2);
    });
}

void TestOrderMoney::theLabelIsTheFirstThatMatches()
{
    QFETCH(std::function<void(OrderStory &)>, tell);
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)});
    tell(story);
    QCOMPARE(story.refusal(), QString());
    QTEST(story.label(), "label");
}

QTEST_GUILESS_MAIN(TestOrderMoney)
#include "tst_ordermoney.moc"
