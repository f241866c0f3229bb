// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderstory.h"

#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

/// What an order does to stock and to the daily figures.
class TestOrderEffects final : public QObject
{
    Q_OBJECT

private slots:
    void unitsAreReservedWhereTheyLie();
    void packedUnitsAreReservedWhereTheyWerePacked();
    void anEndedOrderReservesNothing_data();
    void anEndedOrderReservesNothing();
    void articlesWithoutStockMoveNone();
    void aParcelLeavesTheLedgerOfItsPlace();
    void returnedGoodsComeBackToTheLedger();
    void importedParcelsLeaveNoTrace();
    void figuresSumToWhatWasCharged_data();
    void figuresSumToWhatWasCharged();
    void theDiscountIsGrossMinusNet();
    void noDiscountAppearsOutOfRounding_data();
    void noDiscountAppearsOutOfRounding();
    void cancelledUnitsVanishFromTheOrdersDay();
    void returnsReverseTheFrozenNetAndTax();
    void everythingGivenBackLeavesNothing_data();
    void everythingGivenBackLeavesNothing();
    void aFeeStaysInTheFigures();
    void shippingPartsSumToItsTax();
    void moreBackThanSoldIsNotANegativeSale();
    void refundedMoneyIsCountedWithTax();
    void childrenAreNoOrders();
    void paymentsCountByChannel();
    void creditNotesBookReturns();
    void theLatestPaymentGivesFirst();
};

void TestOrderEffects::unitsAreReservedWhereTheyLie()
{
    OrderLine elsewhere = line(u"A"_s, 4, 1000);
    elsewhere.location = named<LocationId>(u"Hamburg"_s);
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000), elsewhere, line(u"A"_s, 1, 900)}).cancelLines(2, 1);
    const VariantId article = named<VariantId>(u"A"_s);
    const std::map<StockPlace, qint64> wanted{{{article, mainLocation()}, 4}, {{article, elsewhere.location}, 3}};
    QVERIFY(story.effects().reserved == wanted);
}

void TestOrderEffects::packedUnitsAreReservedWhereTheyWerePacked()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).pack(u"P"_s, {{1, 2}}, u"Berlin"_s);
    const StockPlace main{named<VariantId>(u"A"_s), mainLocation()};
    const StockPlace berlin{named<VariantId>(u"A"_s), named<LocationId>(u"Berlin"_s)};
    QCOMPARE(story.effects().reserved.at(berlin), 2);
    QCOMPARE(story.effects().reserved.at(main), 1);
    story.ship(u"P"_s);
    QVERIFY(!story.effects().reserved.contains(berlin));
    QCOMPARE(story.effects().entries.front().place.location, berlin.location);
    story.pack(u"Q"_s, {{1, 1}}, u"Berlin"_s).voidParcel(u"Q"_s);
    QCOMPARE(story.effects().reserved.at(main), 1);
}

void TestOrderEffects::anEndedOrderReservesNothing_data()
{
    QTest::addColumn<std::function<void(OrderStory &)>>("end");
    const auto row = [](const char *name, std::function<void(OrderStory &)> end) {
        QTest::newRow(name) << std::move(end);
    };
    row("cancelled", [](OrderStory &s) { s.cancel(); });
    row("expired", [](OrderStory &s) { s.expire(); });
    row("every line cancelled", [](OrderStory &s) { s.cancelLines(1, 2); });
    row("shipped", [](OrderStory &s) { s.pay(2000).deliverAll(); });
}

void TestOrderEffects::anEndedOrderReservesNothing()
{
    QFETCH(std::function<void(OrderStory &)>, end);
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)});
    QCOMPARE(story.hold().effects().reserved.size(), size_t{1}); // held goods stay promised
    story.release();
    end(story);
    QVERIFY(story.effects().reserved.empty());
}

void TestOrderEffects::articlesWithoutStockMoveNone()
{
    OrderLine service = line(u"engraving"_s, 1, 500);
    service.tracked = false;
    OrderLine foreign = line(u"thing"_s, 1, 500);
    foreign.variant = {};
    OrderStory story;
    story.place({service, foreign}).pay(1000);
    QVERIFY(story.effects().reserved.empty());
    story.deliverAll().comesBack({}, 1, 1);
    QVERIFY(story.effects().entries.empty());
}

void TestOrderEffects::aParcelLeavesTheLedgerOfItsPlace()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000), line(u"B"_s, 1, 1000)}).pay(4000).pack(u"P"_s, {{1, 2}, {2, 1}}, u"Berlin"_s);
    QVERIFY(story.effects().entries.empty());
    story.ship(u"P"_s);
    const std::vector<StockEntry> entries = story.effects().entries;
    QCOMPARE(entries.size(), size_t{2});
    QCOMPARE(entries[0].amount, -2);
    QCOMPARE(entries[0].place.location, named<LocationId>(u"Berlin"_s));
    QCOMPARE(entries[0].seq, story.shop().log().back().seq);
    QCOMPARE(entries[0].occurredMs, story.shop().nowMs());
    QCOMPARE(entries[0].document, idCast<RecordId>(story.id()));
    QVERIFY(entries[0].part != entries[1].part);
}

void TestOrderEffects::returnedGoodsComeBackToTheLedger()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).deliverAll().request(u"R"_s, {{1, 3}}).comesBack(u"R"_s, 1, 1, 1, 1);
    const std::vector<StockEntry> entries = story.effects().entries;
    QCOMPARE(entries.size(), size_t{3});
    QCOMPARE(entries[1].amount, 2);
    QCOMPARE(code(entries[1].reason), u"returned"_s);
    QCOMPARE(entries[2].bucket, StockBucket::Damaged);
    QCOMPARE(entries[2].amount, 1);
    QCOMPARE(foldStock(entries).onHand, -1);
    QCOMPARE(foldStock(entries).damaged, 1);
}

void TestOrderEffects::importedParcelsLeaveNoTrace()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)});
    const QJsonArray lines{QJsonObject{{u"line"_s, 1}, {u"qty"_s, 1}}};
    story.tell(FactKind::ParcelShipped, {{u"lines"_s, lines}, {u"moves_stock"_s, false}});
    QVERIFY(story.effects().entries.empty());
    QCOMPARE(story.effects().reserved.begin()->second, 1); // what is open is still promised
}

void TestOrderEffects::figuresSumToWhatWasCharged_data()
{
    QTest::addColumn<bool>("included");
    QTest::newRow("tax included") << true;
    QTest::newRow("tax on top") << false;
}

void TestOrderEffects::figuresSumToWhatWasCharged()
{
    QFETCH(bool, included);
    OrderStory story;
    story.place({line(u"A"_s, 3, 333), line(u"B"_s, 7, 149, 33, 70'000), line(u"C"_s, 1, 1, 0, 0)},
                {.shippingMinor = 495, .discountMinor = 101, .taxIncluded = included});
    const auto sum = [&] {
        return story.figure(Measure::Net) + story.figure(Measure::Tax) + story.figure(Measure::Shipping)
            + story.figure(Measure::Net, 20231116) + story.figure(Measure::Tax, 20231116)
            + story.figure(Measure::Shipping, 20231116);
    };
    QCOMPARE(sum(), story.order().totalMinor);
    story.pay(story.order().totalMinor).cancelLines(2, 2).cancelLines(1, 1);
    QCOMPARE(sum(), story.order().dueMinor);
    story.deliverAll()
        .request(u"R"_s, {{2, 3}}, {.shippingMinor = 100, .adjustmentMinor = -17})
        .approveSuggested(u"R"_s);
    QCOMPARE(sum(), story.order().dueMinor);
    story.request(u"G"_s, {}, {.kind = RefundKind::Goodwill}).approve(u"G"_s, 111);
    QCOMPARE(sum(), story.order().dueMinor);
}

void TestOrderEffects::theDiscountIsGrossMinusNet()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1190, 238)}, {.discountMinor = 119});
    QCOMPARE(story.figure(Measure::Gross), 2000);
    QCOMPARE(story.figure(Measure::Net), 1700);
    QCOMPARE(story.figure(Measure::Discount), 300);
    QCOMPARE(story.figure(Measure::Tax), 323);
    QCOMPARE(story.figure(Measure::Units), 2);
    QCOMPARE(story.figure(Measure::Orders), 1);
}

void TestOrderEffects::noDiscountAppearsOutOfRounding_data()
{
    QTest::addColumn<bool>("included");
    QTest::newRow("tax included") << true;
    QTest::newRow("tax on top") << false;
}

void TestOrderEffects::noDiscountAppearsOutOfRounding()
{
    QFETCH(bool, included);
    for (const qint64 price : {333, 997, 1, 12'345}) {
        OrderStory story;
        story.place({line(u"A"_s, 7, price)}, {.taxIncluded = included});
        for (int i = 0; i < 6; ++i) {
            story.cancelLines(1, 1);
            QCOMPARE(story.figure(Measure::Discount), 0);
        }
    }
}

void TestOrderEffects::cancelledUnitsVanishFromTheOrdersDay()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1190)}, {.shippingMinor = 595}).cancelLines(1, 1);
    QCOMPARE(story.figure(Measure::Net), 1000);
    QCOMPARE(story.figure(Measure::Units), 1);
    story.cancel();
    const MetricSums wanted{{{20231114, u"EUR"_s, Measure::Orders, {}}, 1},
                            {{20231114, u"EUR"_s, Measure::Cancelled, {}}, 1}};
    QVERIFY(story.effects().figures.metrics == wanted); // it was placed, and sold nothing
}

void TestOrderEffects::returnsReverseTheFrozenNetAndTax()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1190), line(u"B"_s, 1, 1070, 0, 70'000)}).pay(3450).deliverAll();
    story.request(u"R"_s, {{2, 1}}).approveSuggested(u"R"_s);
    QCOMPARE(story.figure(Measure::Returns, 20231116), 1000);
    QCOMPARE(story.figure(Measure::Net, 20231116), -1000);
    QCOMPARE(story.figure(Measure::Tax, 20231116), -70); // of that line, not of the order's average
    QCOMPARE(story.figure(Measure::Refunded, 20231116), 1070);
    QCOMPARE(story.figure(Measure::Net), 3000); // the day of the order stays
}

void TestOrderEffects::everythingGivenBackLeavesNothing_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::newRow("unit by unit") << QStringList{u"units"_s, u"units"_s, u"units"_s, u"rest"_s};
    QTest::newRow("goodwill first") << QStringList{u"goodwill"_s, u"units"_s, u"rest"_s};
    QTest::newRow("goodwill in bits") << QStringList{u"goodwill"_s, u"goodwill"_s, u"goodwill"_s, u"rest"_s};
    QTest::newRow("a fee, then goodwill") << QStringList{u"fee"_s, u"fee"_s, u"rest"_s};
    QTest::newRow("cancelled, then goodwill") << QStringList{u"cancel"_s, u"goodwill"_s, u"rest"_s};
}

void TestOrderEffects::everythingGivenBackLeavesNothing()
{
    QFETCH(QStringList, steps);
    OrderStory story;
    story.place({line(u"A"_s, 3, 333), line(u"B"_s, 2, 149, 0, 70'000)}, {.shippingMinor = 495, .discountMinor = 50});
    story.pay(story.order().totalMinor);
    if (steps.first() == u"cancel"_s)
        story.cancelLines(1, 1)
            .request(u"0"_s, {}, {.kind = RefundKind::Cancel})
            .approve(u"0"_s, story.order().balanceMinor - story.order().dueMinor);
    story.deliverAll();
    for (const QString &step : steps) {
        const QString name = QString::number(story.order().refunds.size() + 1);
        if (step == u"units"_s)
            story.request(name, {{1, 1}}).approveSuggested(name);
        else if (step == u"fee"_s)
            story.request(name, {{1, 1}}, {.adjustmentMinor = -31}).approveSuggested(name);
        else if (step == u"goodwill"_s)
            story.request(name, {}, {.kind = RefundKind::Goodwill}).approve(name, 107);
        else if (step == u"rest"_s)
            story.request(name, {}, {.kind = RefundKind::Goodwill}).approve(name, story.order().balanceMinor);
    }
    QCOMPARE(story.order().balanceMinor, 0);
    for (const Measure measure : {Measure::Net, Measure::Tax, Measure::Shipping})
        QCOMPARE(story.figure(measure) + story.figure(measure, 20231116), 0);
}

void TestOrderEffects::aFeeStaysInTheFigures()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1190)}).pay(1190).deliverAll();
    story.request(u"R"_s, {{1, 1}}, {.adjustmentMinor = -119}).approveSuggested(u"R"_s);
    QCOMPARE(story.figure(Measure::Net) + story.figure(Measure::Net, 20231116), 100);
    QCOMPARE(story.figure(Measure::Tax) + story.figure(Measure::Tax, 20231116), 19);
}

void TestOrderEffects::shippingPartsSumToItsTax()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1190)}, {.shippingMinor = 500}).pay(1690);
    for (const qint64 part : {167, 167, 166}) {
        const QString name = QString::number(story.order().refunds.size());
        story.request(name, {}, {.kind = RefundKind::Shipping, .shippingMinor = part}).approveSuggested(name);
    }
    QCOMPARE(story.figure(Measure::Shipping) + story.figure(Measure::Shipping, 20231116), 0);
    QCOMPARE(story.figure(Measure::Tax) + story.figure(Measure::Tax, 20231116), 190);
}

void TestOrderEffects::moreBackThanSoldIsNotANegativeSale()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1190)}).pay(1500).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 1500); // the overpaid part goes back with it
    QCOMPARE(story.figure(Measure::Net) + story.figure(Measure::Net, 20231116), 0);
    QCOMPARE(story.figure(Measure::Refunded, 20231116), 1500);
    QCOMPARE(story.axis(), u"refunded"_s);
}

void TestOrderEffects::refundedMoneyIsCountedWithTax()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1190)}).pay(2500).cancelLines(1, 1);
    story.request(u"C"_s, {}, {.kind = RefundKind::Cancel}).approve(u"C"_s, 1190);
    story.request(u"O"_s, {}, {.kind = RefundKind::Overpayment}).approve(u"O"_s, 120);
    QCOMPARE(story.figure(Measure::Refunded, 20231116), 1310);
    QCOMPARE(story.figure(Measure::Returns, 20231116), 0); // neither was a sale any more
    QCOMPARE(story.figure(Measure::Net, 20231116), 0);
}

void TestOrderEffects::childrenAreNoOrders()
{
    OrderStory story;
    OrderStory child(story, u"two"_s);
    story.place({line(u"A"_s, 3, 1190)}).split(child, {{1, 1}});
    QCOMPARE(child.figure(Measure::Orders), 0);
    QCOMPARE(child.figure(Measure::Net), 1000);
    QCOMPARE(story.figure(Measure::Orders), 1);
    QCOMPARE(story.figure(Measure::Net), 2000);
}

void TestOrderEffects::paymentsCountByChannel()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).openPayment(u"t"_s, 1000).payFails(u"t"_s);
    story.pay(600, {.channel = u"cash"_s, .payment = u"c"_s, .day = 20231115}).pay(400);
    QCOMPARE(story.figure(Measure::Captured, 20231115, u"cash"_s), 600);
    QCOMPARE(story.figure(Measure::Captured, 20231114, u"stripe"_s), 400);
    QCOMPARE(story.figure(Measure::PaymentsOk, 20231114, u"stripe"_s), 1);
    QCOMPARE(story.figure(Measure::PaymentsFailed, 20231114, u"stripe"_s), 1);
    story.reverse(400);
    QCOMPARE(story.figure(Measure::Captured, 20231114, u"stripe"_s), 400); // it did arrive
}

void TestOrderEffects::creditNotesBookReturns()
{
    const QJsonObject body{
        {u"day"_s, 20231114}, {u"currency"_s, u"EUR"_s}, {u"amount_minor"_s, 1190}, {u"tax_minor"_s, 190}};
    Fact note = fact(FactKind::CreditNoted, named<RecordId>(u"C1"_s), body);
    const MetricSums wanted{{{20231114, u"EUR"_s, Measure::Returns, {}}, 1000},
                            {{20231114, u"EUR"_s, Measure::Net, {}}, -1000},
                            {{20231114, u"EUR"_s, Measure::Tax, {}}, -190}};
    QVERIFY(creditNoteMetrics(note) == wanted);
    note.verdict = Verdict::Void;
    QVERIFY(creditNoteMetrics(note).empty());
}

void TestOrderEffects::theLatestPaymentGivesFirst()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 3000)}).pay(1000).openPayment(u"t"_s, 5).pay(2000, {.payment = u"pi_2"_s});
    using Amounts = std::vector<RefundAmount>;
    QVERIFY(allocateRefund(story.order(), 2500) == (Amounts{{u"stripe|pi_2|1"_s, 2000}, {u"stripe|pi_1|1"_s, 500}}));
    QVERIFY(allocateRefund(story.order(), 0).empty());
    QVERIFY(allocateRefund(story.order(), 9000) == (Amounts{{u"stripe|pi_2|1"_s, 2000}, {u"stripe|pi_1|1"_s, 1000}}));
    QCOMPARE(refundableMinor(story.order()), 3000);
}

QTEST_GUILESS_MAIN(TestOrderEffects)
#include "tst_ordereffects.moc"
