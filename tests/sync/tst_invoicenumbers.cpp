// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicesservice.h"
#include "twodesks.h"

using namespace Qt::StringLiterals;
using namespace kontor;

class TestInvoiceNumbers : public QObject
{
    Q_OBJECT

private slots:
    void aDeskAsksAndTheServerNumbers();
    void twoDesksAskForTheSame();
    void whatWasCancelledMeanwhileGetsNoNumber();
    void aRefundGetsItsCreditNote();
    void aRestoredServerGivesNoNumberTwice();
    void aServerThatNeverNumberedGoesOnWhereTheLogIs();
};

namespace {

QString ask(Desk &desk, const OrderId &order)
{
    return desk.tell<QString>([&](UnitOfWork &unit) { return InvoicesService(unit, u"kim"_s).issue(order); });
}

/// What the server does by itself after a desk has sent something.
int settle(TwoDesks &shop)
{
    const auto unit = UnitOfWork::begin(shop.serverFile());
    const auto due = OrdersService(**unit, u"shop"_s).settleDue();
    if (!due || !(*unit)->commit())
        qFatal("the server cannot settle");
    return due->numbered;
}

QString numberAt(Desk &desk, const OrderId &order)
{
    return desk.order(order).invoiceNumber;
}

int invoicesIn(ShopFile &file)
{
    return static_cast<int>(
        file.db().number(u"SELECT count(*) FROM facts WHERE kind = 'invoice.issued' AND verdict = 1"_s).value_or(-1));
}

} // namespace

void TestInvoiceNumbers::aDeskAsksAndTheServerNumbers()
{
    TwoDesks shop;
    const OrderId order = shop.orderFor(*shop.anna, 1);
    QCOMPARE(ask(*shop.anna, order), QString());
    QCOMPARE(shop.anna->refusal, QString());
    QVERIFY(numberAt(*shop.anna, order).isEmpty());
    shop.anna->talk();
    QCOMPARE(settle(shop), 1);
    shop.everybodyTalks();
    QCOMPARE(numberAt(*shop.anna, order), u"R-000001"_s);
    QCOMPARE(numberAt(*shop.ben, order), u"R-000001"_s);
    QCOMPARE(settle(shop), 0); // nobody asks any more
    QVERIFY(shop.agree());
    ask(*shop.anna, order);
    QCOMPARE(shop.anna->refusal, u"invoiced_before"_s);
}

void TestInvoiceNumbers::twoDesksAskForTheSame()
{
    TwoDesks shop;
    const OrderId order = shop.orderFor(*shop.anna, 1);
    shop.everybodyTalks();
    ask(*shop.anna, order);
    ask(*shop.ben, order);
    shop.anna->talk();
    QCOMPARE(settle(shop), 1);
    shop.ben->talk(); // it asked before it knew
    settle(shop);
    shop.everybodyTalks();
    QCOMPARE(invoicesIn(shop.serverFile()), 1);
    QVERIFY(shop.agree());
    const OrderId next = shop.orderFor(*shop.ben, 1);
    ask(*shop.ben, next);
    shop.ben->talk();
    settle(shop);
    shop.everybodyTalks();
    QCOMPARE(numberAt(*shop.anna, next), u"R-000002"_s);
}

void TestInvoiceNumbers::whatWasCancelledMeanwhileGetsNoNumber()
{
    TwoDesks shop;
    const OrderId order = shop.orderFor(*shop.anna, 1);
    shop.everybodyTalks();
    ask(*shop.anna, order);
    shop.ben->tellVoid(
        [&](UnitOfWork &unit) { return OrdersService(unit, u"ben"_s).cancel(order, u"changed mind"_s); });
    QCOMPARE(shop.ben->refusal, QString());
    shop.ben->talk();
    shop.anna->talk();
    settle(shop);
    shop.everybodyTalks();
    QCOMPARE(invoicesIn(shop.serverFile()), 0);
    const OrderId next = shop.orderFor(*shop.anna, 1);
    ask(*shop.anna, next);
    shop.anna->talk();
    settle(shop);
    shop.everybodyTalks();
    QCOMPARE(numberAt(*shop.anna, next), u"R-000001"_s); // the series has no gap
    QVERIFY(shop.agree());
}

void TestInvoiceNumbers::aRefundGetsItsCreditNote()
{
    TwoDesks shop;
    const OrderId order = shop.paidOrder(*shop.anna, 2);
    ask(*shop.anna, order);
    shop.anna->talk();
    settle(shop);
    shop.everybodyTalks();
    const RefundId refund = shop.anna->tell<RefundId>([&](UnitOfWork &unit) {
        RefundRequest request;
        request.kind = RefundKind::Goodwill;
        request.amountMinor = 300;
        request.reason = u"late"_s;
        return RefundsService(unit, u"anna"_s).request(order, request);
    });
    QCOMPARE(shop.anna->refusal, QString());
    shop.anna->tellVoid([&](UnitOfWork &unit) { return RefundsService(unit, u"owner"_s).approve(order, refund, {}); });
    QCOMPARE(shop.anna->refusal, QString());
    shop.everybodyTalks();
    QCOMPARE(shop.ben->tell<QString>(
                 [&](UnitOfWork &unit) { return InvoicesService(unit, u"ben"_s).credit(order, refund); }),
             QString());
    QCOMPARE(shop.ben->refusal, QString());
    shop.ben->talk();
    QCOMPARE(settle(shop), 1);
    shop.everybodyTalks();
    QCOMPARE(invoicesIn(shop.serverFile()), 2);
    shop.ben->tell<QString>([&](UnitOfWork &unit) { return InvoicesService(unit, u"ben"_s).credit(order, refund); });
    QCOMPARE(shop.ben->refusal, u"credited_before"_s);
    QVERIFY(shop.agree());
}

void TestInvoiceNumbers::aRestoredServerGivesNoNumberTwice()
{
    TwoDesks shop;
    const OrderId before = shop.orderFor(*shop.anna, 1);
    const OrderId order = shop.orderFor(*shop.anna, 1);
    ask(*shop.anna, before);
    shop.anna->talk();
    settle(shop);
    shop.backUpServer(); // with a counter that says one
    ask(*shop.anna, order);
    shop.anna->talk();
    settle(shop);
    shop.everybodyTalks();
    QCOMPARE(numberAt(*shop.anna, order), u"R-000002"_s);
    shop.restoreServer(); // it never gave that number
    shop.everybodyTalks();
    QCOMPARE(invoicesIn(shop.serverFile()), 2); // the desks brought it back
    const OrderId next = shop.orderFor(*shop.ben, 1);
    ask(*shop.ben, next);
    shop.ben->talk();
    settle(shop);
    shop.everybodyTalks();
    QCOMPARE(numberAt(*shop.ben, next), u"R-000003"_s);
    QVERIFY(shop.agree());
}

void TestInvoiceNumbers::aServerThatNeverNumberedGoesOnWhereTheLogIs()
{
    TwoDesks shop;
    const OrderId first = shop.orderFor(*shop.anna, 1);
    const OrderId next = shop.orderFor(*shop.anna, 1);
    ask(*shop.anna, first);
    shop.anna->talk();
    settle(shop);
    // as in a shop that was brought here by a desk when servers did not count what came with it
    QVERIFY(shop.serverFile().db().exec(u"DELETE FROM meta WHERE key = 'series.invoice'"_s));
    ask(*shop.anna, next);
    shop.anna->talk();
    settle(shop);
    shop.everybodyTalks();
    QCOMPARE(numberAt(*shop.anna, next), u"R-000002"_s);
}

QTEST_GUILESS_MAIN(TestInvoiceNumbers)
#include "tst_invoicenumbers.moc"
