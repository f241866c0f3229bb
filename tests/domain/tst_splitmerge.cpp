// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderstory.h"

#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

/// One order becomes two, two become one, and goods pay for goods.
class TestSplitMerge final : public QObject
{
    Q_OBJECT

private slots:
    void aSplitMovesUnitsWithTheirShares();
    void everyUnitKeepsItsCents();
    void moneyFollowsTheSplit();
    void movedMoneyArrivedOnce();
    void moneyMovesBetweenRelativesOnly();
    void moneyMovesWithinItsBound();
    void splittingIsRefused_data();
    void splittingIsRefused();
    void aSplitKeepsTheFigures();
    void aMergeMovesLinesShippingAndMoney();
    void mergingIsRefused_data();
    void mergingIsRefused();
    void aMergeSeesLaterChanges();
    void aMergeKeepsTheFigures();
    void moneyForAMergedOrderNeedsAPerson();
    void anExchangeIsPaidByItsReturn();
    void anExchangeNeedsAReturnThatIsNotPaidOut();
};

void TestSplitMerge::aSplitMovesUnitsWithTheirShares()
{
    OrderStory story;
    OrderStory child(story, u"two"_s);
    story.place({line(u"A"_s, 3, 334, 2), line(u"B"_s, 1, 500)}, {.shippingMinor = 490}).split(child, {{1, 2}});
    QCOMPARE(story.refusal(), QString());
    QCOMPARE(story.line(1).qty, 1);
    QCOMPARE(child.line(1).qty, 2);
    QCOMPARE(child.line(1).totalMinor, 667);
    QCOMPARE(story.line(1).totalMinor, 333);
    QCOMPARE(story.line(1).taxMinor + child.line(1).taxMinor, 160);
    QCOMPARE(story.order().dueMinor, 333 + 500 + 490); // shipping stays
    QCOMPARE(child.order().splitFrom, story.id());
    QCOMPARE(child.order().placedAtMs, story.order().placedAtMs);
    QCOMPARE(child.effects().reserved.begin()->second, 2);
}

void TestSplitMerge::everyUnitKeepsItsCents()
{
    OrderStory story;
    OrderStory child(story, u"two"_s);
    story.place({line(u"A"_s, 7, 143, 2)}).pay(999).cancelLines(1, 1).split(child, {{1, 3}});
    const qint64 cancelled = story.line(1).cancelledMinor;
    QCOMPARE(story.order().dueMinor + child.order().dueMinor + cancelled, 999);
    story.cancelLines(1, 1).cancelLines(1, 1).cancelLines(1, 1);
    QCOMPARE(story.order().dueMinor, 0);
    QCOMPARE(story.line(1).cancelledMinor, story.line(1).totalMinor);
    QCOMPARE(story.line(1).cancelledTaxMinor, story.line(1).taxMinor);
    QCOMPARE(story.figure(Measure::Net), 0);
    QCOMPARE(story.figure(Measure::Tax), 0);
}

void TestSplitMerge::moneyFollowsTheSplit()
{
    OrderStory story;
    OrderStory child(story, u"two"_s);
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).split(child, {{1, 1}});
    QCOMPARE(story.axis(), u"overpaid"_s);
    story.movePayment(child, 1000);
    QCOMPARE(story.axis(), u"paid"_s);
    QCOMPARE(child.axis(), u"paid"_s);
    QCOMPARE(story.order().capturedMinor + child.order().capturedMinor, 3000);
    child.request(u"R"_s, {}, {.kind = RefundKind::Goodwill}).approve(u"R"_s, 1001);
    QCOMPARE(child.refusal(), u"refund_too_high"_s);
    child.movePayment(story, 1000); // and back
    QCOMPARE(child.axis(), u"unpaid"_s);
    QCOMPARE(story.order().capturedMinor, 3000);
}

void TestSplitMerge::movedMoneyArrivedOnce()
{
    OrderStory story;
    OrderStory child(story, u"two"_s);
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).split(child, {{1, 1}}).movePayment(child, 1000);
    const MetricKey captured{20231114, u"EUR"_s, Measure::Captured, u"stripe"_s};
    const MetricKey succeeded{20231114, u"EUR"_s, Measure::PaymentsOk, u"stripe"_s};
    QCOMPARE(story.effects().figures.metrics.at(captured), 3000);
    QCOMPARE(story.effects().figures.metrics.at(succeeded), 1);
    for (const auto &[key, sum] : child.effects().figures.metrics)
        QVERIFY(key.measure != Measure::Captured && key.measure != Measure::PaymentsOk);
}

void TestSplitMerge::moneyMovesBetweenRelativesOnly()
{
    OrderStory story;
    OrderStory stranger(story, u"two"_s);
    story.place({line(u"A"_s, 3, 1000)}).pay(3000);
    QCOMPARE(story.movePayment(stranger, 1000).refusal(), u"no_such_record"_s);
    stranger.place({line(u"A"_s, 1, 1000)});
    QCOMPARE(story.movePayment(stranger, 1000).refusal(), u"not_related"_s);
    QCOMPARE(story.movePayment(story, 1000).refusal(), u"not_related"_s);
    QCOMPARE(story.order().capturedMinor, 3000);
}

void TestSplitMerge::moneyMovesWithinItsBound()
{
    OrderStory story;
    OrderStory child(story, u"two"_s);
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).split(child, {{1, 1}});
    QCOMPARE(story.movePayment(child, 3001).refusal(), u"payment_too_small"_s);
    QCOMPARE(story.movePayment(child, -1).refusal(), u"payment_too_small"_s);
    const QJsonObject move{{u"from"_s, story.id().toString()},
                           {u"to"_s, child.id().toString()},
                           {u"payment"_s, Paying().key()},
                           {u"amount_minor"_s, 2000}};
    const std::vector<RecordId> both{idCast<RecordId>(story.id()), idCast<RecordId>(child.id())};
    story.tell(FactKind::PaymentMoved, both, {{u"moves"_s, QJsonArray{move, move}}});
    QCOMPARE(story.refusal(), u"payment_too_small"_s); // 2000 twice
    story.tell(FactKind::PaymentMoved, {both.front()}, {{u"moves"_s, QJsonArray{move}}});
    QCOMPARE(story.refusal(), u"no_such_record"_s); // it would leave and arrive nowhere
    QCOMPARE(story.order().capturedMinor, 3000);
}

void TestSplitMerge::splittingIsRefused_data()
{
    QTest::addColumn<std::function<void(OrderStory &)>>("before");
    QTest::addColumn<qint64>("qty");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, std::function<void(OrderStory &)> before, qint64 qty,
                        const QString &refusal) { QTest::newRow(name) << std::move(before) << qty << refusal; };
    row(
        "free units", [](OrderStory &) {}, 2, QString());
    row(
        "all units", [](OrderStory &) {}, 3, u"nothing_left"_s);
    row(
        "more than there are", [](OrderStory &) {}, 4, u"too_many_split"_s);
    row(
        "no unit", [](OrderStory &) {}, 0, u"bad_quantity"_s);
    row(
        "all that is not cancelled", [](OrderStory &s) { s.cancelLines(1, 1); }, 2, u"nothing_left"_s);
    row(
        "packed units",
        [](OrderStory &s) {
            s.pay(3000).pack(u"P"_s, {{1, 2}});
        },
        2, u"too_many_split"_s);
    row(
        "units beside packed ones",
        [](OrderStory &s) {
            s.pay(3000).pack(u"P"_s, {{1, 2}});
        },
        1, QString());
    row(
        "units in a request",
        [](OrderStory &s) {
            s.pay(3000).request(u"R"_s, {{1, 2, Restock::Cancel}});
        },
        2, u"too_many_split"_s);
    row(
        "cancelled order", [](OrderStory &s) { s.cancel(); }, 1, u"not_placed"_s);
}

void TestSplitMerge::splittingIsRefused()
{
    QFETCH(std::function<void(OrderStory &)>, before);
    QFETCH(qint64, qty);
    OrderStory story;
    OrderStory child(story, u"two"_s);
    story.place({line(u"A"_s, 3, 1000)});
    before(story);
    QTEST(story.split(child, {{1, qty}}).refusal(), "refusal");
    QCOMPARE(child.order().exists, story.refusal().isEmpty());
    if (story.refusal().isEmpty())
        QCOMPARE(story.split(child, {{1, 1}}).refusal(), u"order_exists"_s);
}

void TestSplitMerge::aSplitKeepsTheFigures()
{
    OrderStory story;
    OrderStory child(story, u"two"_s);
    story.place({line(u"A"_s, 3, 334, 2)}, {.shippingMinor = 490});
    const MetricSums before = story.effects().figures.metrics;
    story.split(child, {{1, 1}});
    MetricSums after = story.effects().figures.metrics;
    for (const auto &[key, sum] : child.effects().figures.metrics)
        addMetric(after, key, sum);
    for (const Measure measure : {Measure::Orders, Measure::Net, Measure::Tax, Measure::Shipping, Measure::Units})
        QCOMPARE(after.at({20231114, u"EUR"_s, measure, {}}), before.at({20231114, u"EUR"_s, measure, {}}));
}

void TestSplitMerge::aMergeMovesLinesShippingAndMoney()
{
    OrderStory story;
    OrderStory other(story, u"two"_s);
    story.place({line(u"A"_s, 1, 1000)}, {.shippingMinor = 300}).pay(1300);
    other.place({line(u"B"_s, 2, 500)}, {.shippingMinor = 200}).pay(700, {.payment = u"pi_2"_s}).cancelLines(1, 1);
    story.merge(other);
    QCOMPARE(story.refusal(), QString());
    other.movePayment(story, 700, {.payment = u"pi_2"_s});
    QCOMPARE(story.refusal(), QString());
    QCOMPARE(story.line(2).qty, 1);
    QCOMPARE(story.order().dueMinor, 1000 + 300 + 500 + 200);
    QCOMPARE(story.axis(), u"paid"_s);
    QCOMPARE(code(other.order().closedReason), u"merged"_s);
    QCOMPARE(other.label(), u"closed"_s);
    QCOMPARE(other.order().mergedInto, story.id());
    QCOMPARE(other.order().capturedMinor, 0);
    QVERIFY(other.effects().reserved.empty());
    QCOMPARE(story.deliverAll().fulfilment(), u"received"_s);
}

void TestSplitMerge::mergingIsRefused_data()
{
    QTest::addColumn<std::function<void(OrderStory &)>>("tellOther");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, std::function<void(OrderStory &)> tell, const QString &refusal) {
        QTest::newRow(name) << std::move(tell) << refusal;
    };
    const std::vector<OrderLine> lines{line(u"B"_s, 2, 500)};
    row(
        "alike", [=](OrderStory &o) { o.place(lines); }, QString());
    row(
        "another customer", [=](OrderStory &o) { o.place(lines, {.customer = u"Li"_s}); }, u"cannot_merge"_s);
    row(
        "another currency", [=](OrderStory &o) { o.place(lines, {.currency = u"USD"_s}); }, u"cannot_merge"_s);
    row(
        "other terms", [=](OrderStory &o) { o.place(lines, {.terms = Terms::OnAccount}); }, u"cannot_merge"_s);
    row(
        "tax on top", [=](OrderStory &o) { o.place(lines, {.taxIncluded = false}); }, u"cannot_merge"_s);
    row(
        "packed",
        [=](OrderStory &o) {
            o.place(lines).pay(1000).pack(u"P"_s, {{1, 1}});
        },
        u"already_packed"_s);
    row(
        "cancelled", [=](OrderStory &o) { o.place(lines).cancel(); }, u"not_placed"_s);
    row(
        "refund asked for",
        [=](OrderStory &o) { o.place(lines).pay(1000).request(u"R"_s, {}, {.kind = RefundKind::Goodwill}); },
        u"refund_open"_s);
    row(
        "goodwill given",
        [=](OrderStory &o) {
            o.place(lines)
                .pay(1000)
                .request(u"R"_s, {}, {.kind = RefundKind::Goodwill})
                .approve(u"R"_s, 5)
                .settle(u"R"_s);
        },
        u"cannot_merge"_s);
    row(
        "missing", [](OrderStory &) {}, u"no_such_record"_s);
}

void TestSplitMerge::mergingIsRefused()
{
    QFETCH(std::function<void(OrderStory &)>, tellOther);
    OrderStory story;
    OrderStory other(story, u"two"_s);
    story.place({line(u"A"_s, 1, 1000)});
    tellOther(other);
    QTEST(story.merge(other).refusal(), "refusal");
    QCOMPARE(story.order().lines.size(), story.refusal().isEmpty() ? size_t{2} : size_t{1});
    const RecordId self = idCast<RecordId>(story.id());
    QCOMPARE(story.tell(FactKind::OrderMerged, {self, self}, {}).refusal(), u"cannot_merge"_s);
    QCOMPARE(story.tell(FactKind::OrderMerged, {self}, {}).refusal(), u"cannot_merge"_s);
}

void TestSplitMerge::aMergeSeesLaterChanges()
{
    OrderStory story;
    OrderStory other(story, u"two"_s);
    story.place({line(u"A"_s, 1, 1000)});
    other.place({line(u"B"_s, 2, 500)});
    OrderLine frozen = other.line(1);
    frozen.line = 2;
    other.cancelLines(1, 1); // on another desk, while this one merged
    story.tell(FactKind::OrderMerged, {idCast<RecordId>(story.id()), idCast<RecordId>(other.id())},
               {{u"lines"_s, QJsonArray{toJson(frozen)}}});
    QCOMPARE(story.refusal(), u"changed_meanwhile"_s);
    QCOMPARE(story.merge(other).refusal(), QString());
}

void TestSplitMerge::aMergeKeepsTheFigures()
{
    OrderStory story;
    OrderStory other(story, u"two"_s);
    story.place({line(u"A"_s, 1, 1000)}, {.shippingMinor = 300});
    other.place({line(u"B"_s, 3, 334, 2)}, {.shippingMinor = 200}).cancelLines(1, 1);
    const qint64 due = story.order().dueMinor + other.order().dueMinor;
    story.merge(other);
    QCOMPARE(story.order().dueMinor, due);
    QCOMPARE(story.figure(Measure::Net) + story.figure(Measure::Tax) + story.figure(Measure::Shipping), due);
    QCOMPARE(story.figure(Measure::Orders), 1);
    QVERIFY(other.effects().figures.metrics.empty()); // its goods count where they are now
}

void TestSplitMerge::moneyForAMergedOrderNeedsAPerson()
{
    OrderStory story;
    OrderStory other(story, u"two"_s);
    story.place({line(u"A"_s, 1, 1000)});
    other.place({line(u"B"_s, 1, 500)});
    story.merge(other);
    QCOMPARE(other.pay(500).attention(), u"paid_after_end"_s);
    QCOMPARE(other.movePayment(story, 500).refusal(), QString());
    QCOMPARE(other.attention(), QString());
}

void TestSplitMerge::anExchangeIsPaidByItsReturn()
{
    OrderStory story;
    OrderStory swap(story, u"two"_s);
    story.place({line(u"A"_s, 1, 1000)}).pay(1000).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 1000);
    swap.place({line(u"B"_s, 1, 1000)});
    QCOMPARE(story.exchangeFor(swap, u"R"_s).refusal(), QString());
    story.settle(u"R"_s, u"exchange"_s);
    swap.pay(1000, {.channel = u"exchange"_s, .payment = u"R"_s});
    QCOMPARE(story.order().exchangedFor, swap.id());
    QCOMPARE(swap.axis(), u"paid"_s);
    QCOMPARE(story.figure(Measure::Refunded, 20231116), 0);
    QCOMPARE(swap.figure(Measure::Captured, 20231114, u"exchange"_s), 0);
    QCOMPARE(story.exchangeFor(swap, u"R"_s).refusal(), u"refund_decided"_s);
}

void TestSplitMerge::anExchangeNeedsAReturnThatIsNotPaidOut()
{
    OrderStory story;
    OrderStory swap(story, u"two"_s);
    story.place({line(u"A"_s, 1, 1000)}).pay(1000).deliverAll().request(u"R"_s, {{1, 1}});
    swap.place({line(u"B"_s, 1, 1000)});
    QCOMPARE(story.exchangeFor(swap, u"R"_s).refusal(), u"refund_not_approved"_s);
    story.approve(u"R"_s, 1000).settle(u"R"_s);
    QCOMPARE(story.exchangeFor(swap, u"R"_s).refusal(), u"refund_decided"_s);
    QVERIFY(story.order().exchangedFor.isNull());
}

QTEST_GUILESS_MAIN(TestSplitMerge)
#include "tst_splitmerge.moc"
