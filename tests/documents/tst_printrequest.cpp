// SPDX-License-Identifier: GPL-3.0-or-later
// From a shop to its papers: which are made, which were printed before, and that invoice numbers have no gaps.
#include "carrierbook.h"
#include "invoicesservice.h"
#include "paperpainter.h"
#include "printcounter.h"
#include "printrequest.h"
#include "shopstory.h"

#include <QGuiApplication>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

struct PaperShop : ShopStory {
    PaperShop() { mug = article(u"MUG"_s, 1190, 1000); }

    OrderId sold(qint64 qty = 2)
    {
        const OrderId order = place(mug, qty);
        pay(order, qty * 1190);
        return order;
    }
    QString invoiced(const OrderId &order)
    {
        return tell<QString>([&](UnitOfWork &u) { return InvoicesService(u, u"anna"_s).issue(order); });
    }
    QString credited(const OrderId &order, const RefundId &refund)
    {
        return tell<QString>([&](UnitOfWork &u) { return InvoicesService(u, u"anna"_s).credit(order, refund); });
    }
    RefundId refunded(const OrderId &order)
    {
        RefundRequest request;
        request.parts.push_back({1, 1, Restock::Return});
        request.reason = u"too small"_s;
        const RefundId refund = askRefund(order, request);
        tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(order, refund); });
        return refund;
    }
    PrintJob papers(const PrintRequest &request)
    {
        NoProgress progress;
        return papersFor(reader(), request, progress).value_or(PrintJob());
    }
    PrintJob papers(DocumentKind kind, const std::vector<OrderId> &orders, bool onlyNew = false)
    {
        PrintRequest request{kind, {}, {}, 1, onlyNew};
        for (const OrderId &order : orders)
            request.records.push_back(idCast<RecordId>(order));
        return papers(request);
    }
    void print(DocumentKind kind, const PrintJob &job)
    {
        tellVoid([&](UnitOfWork &u) { return notePrinted(u, u"anna"_s, code(kind), recordsOf(kind), job.printed); });
    }

    VariantId mug;
};

} // namespace

class TestPrintRequest : public QObject
{
    Q_OBJECT
private slots:
    void invoiceNumbersHaveNoGaps();
    void anInvoiceStaysAsItWasSent();
    void aRefundIsCreditedOnce();
    void nothingIsPrintedTwiceByAccident();
    void eachParcelHasItsLabel();
    void everyKindMakesPages_data();
    void everyKindMakesPages();
    void twoHundredOrdersPrint();
};

void TestPrintRequest::invoiceNumbersHaveNoGaps()
{
    PaperShop shop;
    const OrderId first = shop.sold();
    const OrderId second = shop.sold();
    QCOMPARE(shop.invoiced(first), u"R-000001"_s);
    shop.invoiced(first);
    QCOMPARE(shop.refusal, u"invoiced_before"_s);
    // Within one commit, as for many orders at once: what is refused draws no number.
    shop.tellVoid([&](UnitOfWork &u) -> Result<void> {
        (void)InvoicesService(u, u"anna"_s).issue(first);
        KONTOR_TRY(InvoicesService(u, u"anna"_s).issue(second));
        return {};
    });
    QCOMPARE(shop.order(second).invoiceNumber, u"R-000002"_s);
    QVERIFY(shop.check().ok);
}

void TestPrintRequest::anInvoiceStaysAsItWasSent()
{
    PaperShop shop;
    const OrderId order = shop.sold(3);
    shop.invoiced(order);
    const QStringList sent = shop.papers(DocumentKind::Invoice, {order}).papers.front().texts();
    QVERIFY(sent.contains(u"35.70"_s));
    shop.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).cancelLines(order, {{1, 1}}, u"lost"_s); });
    QCOMPARE(shop.order(order).dueMinor, 2380);
    QCOMPARE(shop.papers(DocumentKind::Invoice, {order}).papers.front().texts(), sent);
}

void TestPrintRequest::aRefundIsCreditedOnce()
{
    PaperShop shop;
    const OrderId order = shop.sold();
    shop.ship(order);
    const RefundId refund = shop.refunded(order);
    shop.credited(order, refund);
    QCOMPARE(shop.refusal, u"not_invoiced"_s);
    shop.invoiced(order);
    QCOMPARE(shop.credited(order, refund), u"G-000001"_s);
    shop.credited(order, refund);
    QCOMPARE(shop.refusal, u"credited_before"_s);
    QCOMPARE(shop.order(order).invoiceNumber, u"R-000001"_s);
    QCOMPARE(shop.papers(DocumentKind::Invoice, {order}).papers.size(), size_t{1});
    const PrintJob credits = shop.papers(DocumentKind::CreditNote, {order});
    QCOMPARE(credits.papers.size(), size_t{1});
    QVERIFY(credits.papers.front().texts().contains(u"11.90"_s));
    QVERIFY(shop.check().ok);
}

void TestPrintRequest::nothingIsPrintedTwiceByAccident()
{
    PaperShop shop;
    const OrderId first = shop.sold();
    const OrderId second = shop.sold();
    const PrintJob job = shop.papers(DocumentKind::PackingSlip, {first}, true);
    shop.print(DocumentKind::PackingSlip, job);
    const PrintJob again = shop.papers(DocumentKind::PackingSlip, {first, second}, true);
    QCOMPARE(again.papers.size(), size_t{1});
    QCOMPARE(again.leftOut, 1);
    QCOMPARE(again.papers.front().name, shop.order(second).number);
    shop.print(DocumentKind::PackingSlip, shop.papers(DocumentKind::PackingSlip, {first}));
    const QJsonObject fields = *shop.reader().fields(idCast<RecordId>(first));
    QCOMPARE(timesPrinted(fields, u"packing_slip"_s), 2);
    QCOMPARE(timesPrinted(fields, u"invoice"_s), 0);
    QVERIFY(shop.check().ok);
}

void TestPrintRequest::eachParcelHasItsLabel()
{
    PaperShop shop;
    const OrderId order = shop.sold(3);
    QCOMPARE(shop.papers(DocumentKind::ShippingLabel, {order}).leftOut, 1); // there is no parcel yet
    shop.ship(order, {{1, 1}});
    const ParcelId second = shop.ship(order);
    QCOMPARE(shop.papers(DocumentKind::ShippingLabel, {order}).papers.size(), size_t{2});
    PrintRequest request{DocumentKind::SmallLabel, {idCast<RecordId>(order)}, second, 3, false};
    const PrintJob job = shop.papers(request);
    QCOMPARE(job.papers.size(), size_t{3});
    QCOMPARE(job.printed.size(), size_t{1});
}

void TestPrintRequest::everyKindMakesPages_data()
{
    QTest::addColumn<DocumentKind>("kind");
    for (const DocumentKind kind : kDocumentKinds)
        QTest::newRow(qPrintable(code(kind))) << kind;
}

void TestPrintRequest::everyKindMakesPages()
{
    QFETCH(DocumentKind, kind);
    PaperShop shop;
    const OrderId order = shop.sold();
    shop.invoiced(order);
    shop.ship(order, {{1, 1}});
    shop.credited(order, shop.refunded(order));
    const PurchaseOrderId bought = shop.tell<PurchaseOrderId>([&](UnitOfWork &u) {
        return InventoryService(u, u"anna"_s).placePurchase(u"Mug works"_s, {{shop.mug, u"MUG"_s, 6, 400, 0}}, {}, {});
    });
    PrintRequest request{kind, {idCast<RecordId>(order)}, {}, 1, false};
    if (kind == DocumentKind::PurchaseOrder)
        request.records = {idCast<RecordId>(bought)};
    if (kind == DocumentKind::ProductLabel)
        request.records = {idCast<RecordId>(shop.mug)};
    const PrintJob job = shop.papers(request);
    QCOMPARE(job.papers.size(), size_t{1});
    QCOMPARE(job.papers.front().kind, kind);
    shop.print(kind, job);
    QCOMPARE(timesPrinted(*shop.reader().fields(request.records.front()), code(kind)), 1);
    QVERIFY(shop.check().ok);
}

void TestPrintRequest::twoHundredOrdersPrint()
{
    constexpr int kOrders = 200;
    PaperShop shop;
    std::vector<OrderId> orders;
    shop.tellVoid([&](UnitOfWork &u) -> Result<void> {
        for (int i = 0; i < kOrders; ++i) {
            PlaceOrder request;
            request.lines.emplace_back();
            request.lines.back().variant = shop.mug;
            request.terms = Terms::OnAccount;
            KONTOR_ASSIGN(const OrderId order, OrdersService(u, u"anna"_s).place(request));
            KONTOR_TRY(InvoicesService(u, u"anna"_s).issue(order));
            orders.push_back(order);
        }
        return {};
    });
    const PrintJob job = shop.papers(DocumentKind::Invoice, orders);
    QCOMPARE(job.papers.size(), size_t{kOrders});
    const QTemporaryDir folder;
    NoProgress progress;
    QVERIFY(writePdf(folder.filePath(u"all.pdf"_s), job.papers, progress));
    shop.print(DocumentKind::Invoice, job);
    QCOMPARE(shop.papers(DocumentKind::Invoice, orders, true).leftOut, kOrders);
}

QTEST_MAIN(TestPrintRequest)
#include "tst_printrequest.moc"
