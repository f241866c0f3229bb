// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderstory.h"

#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

/// What each fact of an order may do, and does.
class TestOrderFold final : public QObject
{
    Q_OBJECT

private slots:
    void placingFreezesTheOrder();
    void placingIsRefused_data();
    void placingIsRefused();
    void anOrderIsPlacedOnce();
    void decisionsNeedTheirOrder();
    void aVoidFactChangesNothing();
    void editingChangesUntouchedLinesOnly();
    void editingIsRefused_data();
    void editingIsRefused();
    void editingAfterPaymentMovesWhatIsDue();
    void linesAreCancelledWithinBounds_data();
    void linesAreCancelledWithinBounds();
    void theSameLineTwiceIsCancelledTogether();
    void theLastUnitsTakeTheOddCents();
    void cancellingEndsTheOrder();
    void aShippedOrderIsNotCancelled();
    void expiryIsForUnpaidOrders_data();
    void expiryIsForUnpaidOrders();
    void holdingAndReleasing();
    void routingMovesWhatIsNotPacked();
    void notesAreKeptInOrder();
    void closingWaitsForEverything_data();
    void closingWaitsForEverything();
    void aReceiptSaidAgainOpensNoNewWindow();
    void aPersonCannotCloseAsRefunded();
    void anAttemptIsOpenedOnce();
    void anInvoiceIsIssuedOnce();
    void foldingFactByFactIsFoldingAll();
    void numbersThatCannotBeCountedAreRefused_data();
    void numbersThatCannotBeCountedAreRefused();
};

void TestOrderFold::placingFreezesTheOrder()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1190), line(u"B"_s, 1, 500, 100)}, {.shippingMinor = 490, .day = 20231201});
    const OrderState &order = story.order();
    QCOMPARE(order.number, u"A7-one"_s);
    QCOMPARE(code(order.lifecycle), u"placed"_s);
    QCOMPARE(order.totalMinor, 2380 + 400 + 490);
    QCOMPARE(order.dueMinor, order.totalMinor);
    QCOMPARE(order.day, 20231201);
    QCOMPARE(order.placedAtMs, ToldShop::kStartMs + 60'000);
    QCOMPARE(story.line(1).taxMinor, 380);
    QCOMPARE(story.line(2).discountMinor, 100);
    QCOMPARE(order.units(), 3);
}

void TestOrderFold::placingIsRefused_data()
{
    QTest::addColumn<QJsonObject>("lineChange");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, const QJsonObject &change, const QString &currency, const QString &refusal) {
        QTest::newRow(name) << change << currency << refusal;
    };
    row("nothing wrong", {}, u"EUR"_s, QString());
    row("unknown currency", {}, u"XXY"_s, u"unknown_currency"_s);
    row("no currency", {}, QString(), u"unknown_currency"_s);
    row("no quantity", {{u"qty"_s, 0}}, u"EUR"_s, u"bad_quantity"_s);
    row("negative quantity", {{u"qty"_s, -1}}, u"EUR"_s, u"bad_quantity"_s);
    row("no line number", {{u"line"_s, 0}}, u"EUR"_s, u"bad_line"_s);
    row("a line number taken", {{u"line"_s, 2}}, u"EUR"_s, u"bad_line"_s);
    row("negative price", {{u"price_minor"_s, -1}}, u"EUR"_s, u"bad_amount"_s);
    row("negative total", {{u"total_minor"_s, -1}}, u"EUR"_s, u"bad_amount"_s);
    row("price times quantity too large", {{u"price_minor"_s, qint64{1'000'000'000'000}}, {u"qty"_s, 1001}}, u"EUR"_s,
        u"amount_too_large"_s);
}

void TestOrderFold::placingIsRefused()
{
    QFETCH(QJsonObject, lineChange);
    QFETCH(QString, currency);
    OrderLine second = line(u"B"_s, 1, 100);
    second.line = 2;
    OrderLine first = line(u"A"_s, 1, 100);
    first.line = 1;
    QJsonObject changed = toJson(first);
    for (auto field = lineChange.begin(); field != lineChange.end(); ++field)
        changed.insert(field.key(), field.value());
    OrderStory story;
    story.tell(FactKind::OrderPlaced, {{u"currency"_s, currency}, {u"lines"_s, QJsonArray{changed, toJson(second)}}});
    QTEST(story.refusal(), "refusal");
    QCOMPARE(story.order().exists, story.refusal().isEmpty());
}

void TestOrderFold::anOrderIsPlacedOnce()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).place({line(u"B"_s, 5, 1000)});
    QCOMPARE(story.refusal(), u"order_exists"_s);
    QCOMPARE(story.order().lines.size(), size_t{1});
    OrderStory empty;
    empty.tell(FactKind::OrderPlaced, {{u"currency"_s, u"EUR"_s}});
    QCOMPARE(empty.refusal(), u"no_lines"_s);
}

void TestOrderFold::decisionsNeedTheirOrder()
{
    OrderStory story;
    QCOMPARE(story.cancel().refusal(), u"no_such_record"_s);
    QCOMPARE(story.tell(FactKind::OrderHeld, {}, {}).refusal(), u"no_such_record"_s);
    QCOMPARE(story.pay(1000).note(u"call first"_s).refusal(), QString()); // the world needs no leave
    QVERIFY(!story.order().exists);
    QCOMPARE(story.hold().refusal(), u"no_such_record"_s); // money alone makes no order
}

void TestOrderFold::aVoidFactChangesNothing()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)});
    OrderState order = story.order();
    Fact cancelled = fact(FactKind::OrderCancelled, idCast<RecordId>(order.id), {});
    cancelled.verdict = Verdict::Void;
    foldOrderFact(order, cancelled);
    QCOMPARE(order, story.order());
    cancelled.verdict = Verdict::Pending; // counts on its own desk
    foldOrderFact(order, cancelled);
    QCOMPARE(code(order.lifecycle), u"cancelled"_s);
}

void TestOrderFold::editingChangesUntouchedLinesOnly()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000), line(u"B"_s, 1, 500)}, {.discountMinor = 250});
    const qint64 frozen = story.line(1).totalMinor;
    OrderLine more = line(u"B"_s, 3, 500);
    more.line = 2;
    OrderLine fresh = line(u"C"_s, 1, 70);
    fresh.line = 3;
    story.edit({more, fresh});
    QCOMPARE(story.refusal(), QString());
    QCOMPARE(story.line(1).totalMinor, frozen);
    QCOMPARE(story.order().dueMinor, frozen + 1500 + 70);
    more.qty = 0;
    story.edit({more}); // takes the line off
    QCOMPARE(story.order().dueMinor, frozen + 70);
    QVERIFY(!story.effects().reserved.contains({named<VariantId>(u"B"_s), mainLocation()}));
}

void TestOrderFold::editingIsRefused_data()
{
    QTest::addColumn<std::function<void(OrderStory &)>>("before");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, std::function<void(OrderStory &)> before, const QString &refusal) {
        QTest::newRow(name) << std::move(before) << refusal;
    };
    row(
        "nothing in the way", [](OrderStory &) {}, QString());
    row(
        "paid", [](OrderStory &s) { s.pay(2000); }, QString());
    row(
        "held", [](OrderStory &s) { s.hold(); }, u"on_hold"_s);
    row(
        "packed",
        [](OrderStory &s) {
            s.pay(2000).pack(u"P"_s, {{1, 1}});
        },
        u"line_touched"_s);
    row(
        "unpacked again",
        [](OrderStory &s) {
            s.pay(2000).pack(u"P"_s, {{1, 1}}).voidParcel(u"P"_s);
        },
        QString());
    row(
        "shipped",
        [](OrderStory &s) {
            s.shipUnpacked(u"P"_s, {{1, 1}});
        },
        u"line_touched"_s);
    row(
        "partly cancelled", [](OrderStory &s) { s.cancelLines(1, 1); }, u"line_touched"_s);
    row(
        "in a request",
        [](OrderStory &s) {
            s.pay(2000).request(u"R"_s, {{1, 1, Restock::Cancel}});
        },
        u"line_touched"_s);
    row(
        "request rejected",
        [](OrderStory &s) {
            s.pay(2000).request(u"R"_s, {{1, 1, Restock::Cancel}}).reject(u"R"_s);
        },
        QString());
    row(
        "cancelled", [](OrderStory &s) { s.cancel(); }, u"not_placed"_s);
}

void TestOrderFold::editingIsRefused()
{
    QFETCH(std::function<void(OrderStory &)>, before);
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)});
    before(story);
    OrderLine next = line(u"A"_s, 3, 1000);
    next.line = 1;
    QTEST(story.edit({next}).refusal(), "refusal");
}

void TestOrderFold::editingAfterPaymentMovesWhatIsDue()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}, {.shippingMinor = 300}).pay(2300);
    OrderLine next = line(u"A"_s, 1, 1000);
    next.line = 1;
    QCOMPARE(story.edit({next}).axis(), u"overpaid"_s);
    next.qty = 3;
    QCOMPARE(story.edit({next}).axis(), u"partially_paid"_s);
    story.edit({next}, {{u"shipping"_s, QJsonObject{{u"total_minor"_s, 0}}}});
    QCOMPARE(story.order().dueMinor, 3000);
    next.qty = 0;
    QCOMPARE(story.edit({next}).refusal(), u"no_lines"_s);
}

void TestOrderFold::linesAreCancelledWithinBounds_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<qint64>("qty");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("one") << 1 << qint64{1} << QString();
    QTest::newRow("all that is free") << 1 << qint64{3} << QString();
    QTest::newRow("one too many") << 1 << qint64{4} << u"too_many_cancelled"_s;
    QTest::newRow("none") << 1 << qint64{0} << u"too_many_cancelled"_s;
    QTest::newRow("less than none") << 1 << qint64{-1} << u"too_many_cancelled"_s;
    QTest::newRow("a line that is not there") << 2 << qint64{1} << u"no_such_record"_s;
}

void TestOrderFold::linesAreCancelledWithinBounds()
{
    QFETCH(int, line);
    QFETCH(qint64, qty);
    OrderStory story; // of six: one shipped, one packed, one cancelled
    story.place({kontor::line(u"A"_s, 6, 1000)}).pay(6000).pack(u"P"_s, {{1, 1}}).ship(u"P"_s);
    story.pack(u"Q"_s, {{1, 1}}).cancelLines(1, 1);
    QTEST(story.cancelLines(line, qty).refusal(), "refusal");
    QCOMPARE(story.line(1).cancelled, story.refusal().isEmpty() ? 1 + qty : 1);
}

void TestOrderFold::theSameLineTwiceIsCancelledTogether()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)});
    const QJsonObject two{{u"line"_s, 1}, {u"qty"_s, 2}};
    story.tell(FactKind::OrderLinesCancelled, {{u"lines"_s, QJsonArray{two, two}}});
    QCOMPARE(story.refusal(), u"too_many_cancelled"_s);
    QCOMPARE(story.tell(FactKind::OrderLinesCancelled, QJsonObject{}).refusal(), u"no_lines"_s);
}

void TestOrderFold::theLastUnitsTakeTheOddCents()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 334, 2), line(u"B"_s, 1, 1)});
    QList<qint64> due;
    for (int i = 0; i < 3; ++i)
        due << story.cancelLines(1, 1).order().dueMinor;
    QCOMPARE(due, (QList<qint64>{668, 334, 1}));
}

void TestOrderFold::cancellingEndsTheOrder()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).hold().cancel(u"buyer"_s);
    QCOMPARE(code(story.order().lifecycle), u"cancelled"_s);
    QCOMPARE(code(story.order().closedReason), u"buyer"_s);
    QCOMPARE(story.line(1).cancelled, 2);
    QVERIFY(story.effects().reserved.empty());
    QCOMPARE(story.cancel().refusal(), u"already_ended"_s);
    QCOMPARE(story.hold().refusal(), u"not_placed"_s);
    QCOMPARE(story.cancelLines(1, 1).refusal(), u"not_placed"_s);
    QCOMPARE(story.openPayment(u"try"_s, 2000).refusal(), u"not_placed"_s);
}

void TestOrderFold::aShippedOrderIsNotCancelled()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).pack(u"P"_s, {{1, 1}});
    QCOMPARE(story.cancel().refusal(), u"already_packed"_s);
    QCOMPARE(story.ship(u"P"_s).cancel().refusal(), u"already_packed"_s);
}

void TestOrderFold::expiryIsForUnpaidOrders_data()
{
    QTest::addColumn<std::function<void(OrderStory &)>>("before");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, std::function<void(OrderStory &)> before, const QString &refusal) {
        QTest::newRow(name) << std::move(before) << refusal;
    };
    row(
        "unpaid", [](OrderStory &) {}, QString());
    row(
        "an attempt failed", [](OrderStory &s) { s.openPayment(u"t"_s, 1000).payFails(u"t"_s); }, QString());
    row(
        "an attempt waits", [](OrderStory &s) { s.openPayment(u"t"_s, 1000); }, u"may_not_expire"_s);
    row(
        "an attempt is no longer awaited",
        [](OrderStory &s) {
            s.tell(FactKind::PaymentOpened,
                   {{u"attempt"_s, u"t"_s}, {u"amount_minor"_s, 1000}, {u"expires_ms"_s, ToldShop::kStartMs}});
        },
        QString());
    row(
        "an attempt is awaited still",
        [](OrderStory &s) {
            s.tell(FactKind::PaymentOpened,
                   {{u"attempt"_s, u"t"_s},
                    {u"amount_minor"_s, 1000},
                    {u"expires_ms"_s, ToldShop::kStartMs + ToldShop::kDayMs}});
        },
        u"may_not_expire"_s);
    row(
        "a cent paid", [](OrderStory &s) { s.pay(1); }, u"may_not_expire"_s);
    row(
        "held", [](OrderStory &s) { s.hold(); }, u"may_not_expire"_s);
    row(
        "shipped",
        [](OrderStory &s) {
            s.shipUnpacked(u"P"_s, {{1, 1}});
        },
        u"already_packed"_s);
    row(
        "cancelled", [](OrderStory &s) { s.cancel(); }, u"already_ended"_s);
    row(
        "expired", [](OrderStory &s) { s.expire(); }, u"already_ended"_s);
}

void TestOrderFold::expiryIsForUnpaidOrders()
{
    QFETCH(std::function<void(OrderStory &)>, before);
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)});
    before(story);
    QTEST(story.expire().refusal(), "refusal");
    if (story.refusal().isEmpty())
        QCOMPARE(code(story.order().closedReason), u"expired"_s);
    OrderStory credit(u"two"_s);
    QCOMPARE(credit.place({line(u"A"_s, 1, 1)}, {.terms = Terms::OnAccount}).expire().refusal(), u"may_not_expire"_s);
    OrderStory gift(u"three"_s);
    QCOMPARE(gift.place({line(u"A"_s, 1, 0)}).expire().refusal(), u"may_not_expire"_s);
}

void TestOrderFold::holdingAndReleasing()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)});
    QCOMPARE(story.release().refusal(), u"not_on_hold"_s);
    story.hold();
    QCOMPARE(story.order().holdReason, u"address"_s);
    story.release();
    QVERIFY(!story.order().onHold);
    QVERIFY(story.order().holdReason.isEmpty());
}

void TestOrderFold::routingMovesWhatIsNotPacked()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).pack(u"P"_s, {{1, 1}}, u"Berlin"_s).route(1, u"Hamburg"_s);
    QCOMPARE(story.refusal(), QString());
    const VariantId article = named<VariantId>(u"A"_s);
    const std::map<StockPlace, qint64> wanted{{{article, named<LocationId>(u"Berlin"_s)}, 1},
                                              {{article, named<LocationId>(u"Hamburg"_s)}, 2}};
    QVERIFY(story.effects().reserved == wanted);
    story.pack(u"Q"_s, {{1, 2}});
    QCOMPARE(story.route(1, u"Berlin"_s).refusal(), u"already_packed"_s);
    QCOMPARE(story.route(7, u"Berlin"_s).refusal(), u"no_such_record"_s);
}

void TestOrderFold::notesAreKeptInOrder()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).note(u"call first"_s).note(u"called"_s);
    QCOMPARE(story.order().note, u"call first\ncalled"_s);
}

void TestOrderFold::closingWaitsForEverything_data()
{
    QTest::addColumn<std::function<void(OrderStory &)>>("before");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, std::function<void(OrderStory &)> before, const QString &refusal) {
        QTest::newRow(name) << std::move(before) << refusal;
    };
    const auto late = [](OrderStory &s) { s.shop().wait(8 * ToldShop::kDayMs); };
    row(
        "all done", [=](OrderStory &s) { late(s.pay(2000).deliverAll()); }, QString());
    row(
        "in the refund window", [](OrderStory &s) { s.pay(2000).deliverAll(); }, u"refund_window_open"_s);
    row(
        "not shipped", [=](OrderStory &s) { late(s.pay(2000)); }, u"still_open"_s);
    row(
        "not received",
        [=](OrderStory &s) {
            late(s.pay(2000).pack(u"P"_s, {{1, 2}}).ship(u"P"_s));
        },
        u"not_received"_s);
    row(
        "overpaid", [=](OrderStory &s) { late(s.pay(2001).deliverAll()); }, u"still_open"_s);
    row(
        "charged back", [=](OrderStory &s) { late(s.pay(2000).deliverAll().reverse(1)); }, u"still_open"_s);
    row(
        "a refund asked for",
        [=](OrderStory &s) {
            late(s.pay(2000).deliverAll().request(u"R"_s, {{1, 1}}));
        },
        u"still_open"_s);
    row(
        "goods on their way back",
        [=](OrderStory &s) {
            late(s.pay(2000).deliverAll().request(u"R"_s, {{1, 1}}).approve(u"R"_s, 0));
        },
        u"still_open"_s);
    row(
        "cancelled", [](OrderStory &s) { s.cancel(); }, u"not_placed"_s);
}

void TestOrderFold::closingWaitsForEverything()
{
    QFETCH(std::function<void(OrderStory &)>, before);
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)});
    before(story);
    QTEST(story.close().refusal(), "refusal");
}

void TestOrderFold::aReceiptSaidAgainOpensNoNewWindow()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).pack(u"P"_s, {{1, 1}}).ship(u"P"_s).received();
    const qint64 first = story.order().receivedAtMs;
    story.shop().wait(8 * ToldShop::kDayMs);
    QCOMPARE(story.received().refusal(), QString());
    QCOMPARE(story.order().receivedAtMs, first);
    QCOMPARE(story.request(u"R"_s, {{1, 1}}).refusal(), u"refund_window_over"_s);
    story.pack(u"Q"_s, {{1, 1}}).ship(u"Q"_s).received(); // what came later may still go back
    QCOMPARE(story.request(u"R"_s, {{1, 1}}).refusal(), QString());
}

void TestOrderFold::aPersonCannotCloseAsRefunded()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).deliverAll().shop().wait(8 * ToldShop::kDayMs);
    story.close(u"refunded"_s);
    QCOMPARE(code(story.order().lifecycle), u"closed"_s);
    QCOMPARE(code(story.order().closedReason), u"finished"_s);
}

void TestOrderFold::anAttemptIsOpenedOnce()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).openPayment(u"try"_s, 1000);
    QCOMPARE(story.openPayment(u"try"_s, 1000).refusal(), u"attempt_exists"_s);
    QCOMPARE(story.openPayment({}, 1000).refusal(), u"attempt_exists"_s);
    QCOMPARE(story.openPayment(u"again"_s, -1).refusal(), u"bad_amount"_s);
    QCOMPARE(story.order().payments.size(), size_t{1});
    QCOMPARE(story.axis(), u"unpaid"_s);
}

void TestOrderFold::anInvoiceIsIssuedOnce()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).invoice(u"2023-1"_s);
    QCOMPARE(story.invoice(u"2023-2"_s).refusal(), u"invoiced_before"_s);
    QCOMPARE(story.order().invoiceNumber, u"2023-1"_s);
}

void TestOrderFold::foldingFactByFactIsFoldingAll()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000).cancelLines(1, 1).cancelLines(1, 9).deliverAll();
    story.request(u"R"_s, {{1, 1}}).approve(u"R"_s, 900).comesBack(u"R"_s, 1, 1).reverse(100);
    QCOMPARE(foldOrder(story.id(), story.shop().logOf(idCast<RecordId>(story.id()))), story.order());
}

void TestOrderFold::numbersThatCannotBeCountedAreRefused_data()
{
    QTest::addColumn<QJsonValue>("qty");
    QTest::newRow("text") << QJsonValue(u"1"_s);
    QTest::newRow("a fraction") << QJsonValue(1.5);
    QTest::newRow("huge") << QJsonValue(1e300);
    QTest::newRow("beyond 64 bits, negative") << QJsonValue(-1e19);
    QTest::newRow("true") << QJsonValue(true);
    QTest::newRow("a list") << QJsonValue(QJsonArray{1});
    QTest::newRow("2^63 - 1") << QJsonValue(qint64{std::numeric_limits<qint64>::max()});
}

void TestOrderFold::numbersThatCannotBeCountedAreRefused()
{
    QFETCH(QJsonValue, qty);
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)});
    const QJsonObject part{{u"line"_s, 1}, {u"qty"_s, qty}};
    story.tell(FactKind::OrderLinesCancelled, {{u"lines"_s, QJsonArray{part}}});
    QCOMPARE(story.refusal(), u"bad_number"_s);
    story.tell(FactKind::ParcelShipped, {{u"lines"_s, QJsonArray{part}}}); // a record is read as far as it goes
    QVERIFY(story.line(1).parcelled >= 0 && story.line(1).parcelled <= 1'000'000'000);
}

QTEST_GUILESS_MAIN(TestOrderFold)
#include "tst_orderfold.moc"
