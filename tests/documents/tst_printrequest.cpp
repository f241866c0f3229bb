// SPDX-License-Identifier: GPL-3.0-or-later
// From a shop to its papers: which are made, which were printed before, and that invoice numbers have no gaps.
#include "carrierbook.h"
#include "invoice.h"
#include "invoicesservice.h"
#include "paperlook.h"
#include "paperpainter.h"
#include "printcounter.h"
#include "printrequest.h"
#include "shopstory.h"

#include <QFile>
#include <QGuiApplication>

#include <limits>
#include <map>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr int kManyOrders = 200;

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
    static PrintRequest asked(DocumentKind kind, const std::vector<OrderId> &orders, bool onlyNew = false)
    {
        PrintRequest request{kind, {}, {}, 1, onlyNew};
        for (const OrderId &order : orders)
            request.records.push_back(idCast<RecordId>(order));
        return request;
    }
    PrintJob papers(DocumentKind kind, const std::vector<OrderId> &orders, bool onlyNew = false)
    {
        return papers(asked(kind, orders, onlyNew));
    }
    void print(DocumentKind kind, const PrintJob &job)
    {
        tellVoid([&](UnitOfWork &u) { return notePrinted(u, u"anna"_s, code(kind), recordsOf(kind), job.printed); });
    }
    void printWhole(DocumentKind kind, const OrderId &order)
    {
        const PrintedPaper whole{idCast<RecordId>(order), {}};
        tellVoid([&](UnitOfWork &u) { return notePrinted(u, u"anna"_s, code(kind), recordsOf(kind), {whole}); });
    }
    /// Mugs at 19 % and books at 7 %, with a discount that divides badly, and shipping.
    std::vector<OrderId> invoicedAtTwoRates(int count)
    {
        const VariantId book = article(u"BOOK"_s, 749, 1000);
        std::vector<OrderId> orders;
        tellVoid([&](UnitOfWork &u) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                PlaceOrder request;
                request.lines.resize(2);
                request.lines[0].variant = mug;
                request.lines[0].qty = 1 + i % 3;
                request.lines[0].taxPpm = 190'000;
                request.lines[1].variant = book;
                request.lines[1].qty = 1 + i % 4;
                request.lines[1].taxPpm = 70'000;
                request.discountMinor = i % 7 * 33;
                request.shippingMinor = i % 2 * 490;
                request.shippingTaxPpm = 190'000;
                request.terms = Terms::OnAccount;
                KONTOR_ASSIGN(const OrderId order, OrdersService(u, u"anna"_s).place(request));
                KONTOR_TRY(InvoicesService(u, u"anna"_s).issue(order));
                orders.push_back(order);
            }
            return {};
        });
        return orders;
    }
    /// The invoice as its fact froze it.
    Invoice sent(const OrderId &id)
    {
        const auto timeline = reader().timeline(idCast<RecordId>(id)).value_or(std::vector<TimelineRow>());
        for (const TimelineRow &fact : timeline) {
            if (fact.kind == factKindText(FactKind::InvoiceIssued))
                return invoiceFromJson(fact.body, order(id));
        }
        return {};
    }

    VariantId mug;
};

/// Counts what it is told, and is cancelled once that was so much.
class Watch final : public Progress
{
public:
    explicit Watch(int most = std::numeric_limits<int>::max()) : m_most(most) { }
    void report(qint64, qint64 of) override
    {
        ++told;
        total = of;
    }
    [[nodiscard]] bool isCancelled() const override { return told >= m_most; }

    int told = 0;
    qint64 total = 0;

private:
    int m_most;
};

std::map<qint64, qint64> taxesOf(const Invoice &invoice)
{
    std::map<qint64, qint64> taxes;
    for (const TaxSum &sum : invoice.taxSums())
        taxes[sum.taxPpm] = sum.taxMinor;
    return taxes;
}

std::map<qint64, qint64> taxesOf(const OrderState &order)
{
    std::map<qint64, qint64> taxes;
    for (const OrderLine &line : order.lines)
        taxes[line.taxPpm] += line.taxMinor;
    if (order.shipping.totalMinor > 0)
        taxes[order.shipping.taxPpm] += order.shipping.taxMinor;
    return taxes;
}

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
    void aLabelOfGoodsIsAsLargeAsTheShopSays();
    void aSecondParcelGetsItsLabel();
    void whatWasCountedForTheOrderHoldsForItsParcels();
    void aSlipBeforePackingIsThatOfTheBoxWithAllOfIt();
    void aSecondCreditNoteIsPrinted();
    void aPickListTakesNoOrderTwice();
    void twoHundredOrdersPrint();
    void invoicesComeToTheCentOfTheirOrders();
    void whatIsStoppedCountsAsNotPrinted();
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

void TestPrintRequest::aLabelOfGoodsIsAsLargeAsTheShopSays()
{
    PaperShop shop;
    const PrintRequest request{DocumentKind::ProductLabel, {idCast<RecordId>(shop.mug)}, {}, 1, false};
    QCOMPARE(shop.papers(request).papers.front().sizeMm(), QSizeF(50, 30)); // where it says nothing
    shop.setting(u"document_label_size"_s, u"60x40"_s);
    QCOMPARE(shop.papers(request).papers.front().sizeMm(), QSizeF(60, 40));
}

void TestPrintRequest::aSecondParcelGetsItsLabel()
{
    constexpr auto kLabel = DocumentKind::ShippingLabel;
    PaperShop shop;
    const OrderId order = shop.sold(3);
    shop.ship(order, {{1, 1}});
    shop.print(kLabel, shop.papers(kLabel, {order}, true));
    QVERIFY(shop.papers(kLabel, {order}, true).papers.empty());
    const ParcelId second = shop.ship(order);
    const PrintJob job = shop.papers(kLabel, {order}, true);
    QCOMPARE(job.papers.size(), size_t{1});
    QCOMPARE(job.leftOut, 1);
    QCOMPARE(job.printedBefore, 1);
    QCOMPARE(job.printed, (std::vector<PrintedPaper>{{idCast<RecordId>(order), printedPart(second)}}));
    shop.print(kLabel, job);
    QVERIFY(shop.papers(kLabel, {order}, true).papers.empty());
    QCOMPARE(shop.papers(kLabel, {order}).papers.size(), size_t{2}); // somebody wants them again
    QCOMPARE(shop.papers(DocumentKind::SmallLabel, {order}, true).papers.size(), size_t{2});
    QVERIFY(shop.check().ok);
}

/// As programs counted before each parcel had its own.
void TestPrintRequest::whatWasCountedForTheOrderHoldsForItsParcels()
{
    constexpr auto kLabel = DocumentKind::ShippingLabel;
    PaperShop shop;
    const OrderId order = shop.sold(3);
    shop.ship(order, {{1, 1}});
    shop.printWhole(kLabel, order);
    QCOMPARE(shop.papers(kLabel, {order}, true).leftOut, 1);
    shop.ship(order);
    const PrintJob job = shop.papers(kLabel, {order}, true);
    QCOMPARE(job.papers.size(), size_t{1});
    QCOMPARE(job.leftOut, 1);
}

void TestPrintRequest::aSlipBeforePackingIsThatOfTheBoxWithAllOfIt()
{
    constexpr auto kSlip = DocumentKind::PackingSlip;
    PaperShop shop;
    const OrderId whole = shop.sold(3);
    const OrderId parted = shop.sold(3);
    shop.print(kSlip, shop.papers(kSlip, {whole, parted}, true));
    shop.ship(whole);
    QVERIFY(shop.papers(kSlip, {whole}, true).papers.empty());
    shop.ship(parted, {{1, 1}});
    shop.ship(parted); // neither box holds what the slip says
    QCOMPARE(shop.papers(kSlip, {parted}, true).papers.size(), size_t{2});
}

void TestPrintRequest::aSecondCreditNoteIsPrinted()
{
    constexpr auto kCredit = DocumentKind::CreditNote;
    PaperShop shop;
    const OrderId order = shop.sold(3);
    shop.ship(order);
    shop.invoiced(order);
    shop.credited(order, shop.refunded(order));
    shop.print(kCredit, shop.papers(kCredit, {order}, true));
    QVERIFY(shop.papers(kCredit, {order}, true).papers.empty());
    QCOMPARE(shop.credited(order, shop.refunded(order)), u"G-000002"_s);
    const PrintJob job = shop.papers(kCredit, {order}, true);
    QCOMPARE(job.papers.size(), size_t{1});
    QCOMPARE(job.papers.front().name, u"G-000002"_s);
    shop.print(kCredit, job);
    QVERIFY(shop.papers(kCredit, {order}, true).papers.empty());
}

void TestPrintRequest::aPickListTakesNoOrderTwice()
{
    constexpr auto kList = DocumentKind::PickList;
    PaperShop shop;
    const OrderId first = shop.sold();
    const OrderId second = shop.sold();
    const OrderId packed = shop.sold();
    shop.ship(packed);
    const PrintJob job = shop.papers(kList, {first, packed}, true);
    QCOMPARE(job.papers.size(), size_t{1});
    QCOMPARE(job.leftOut, 1);
    QCOMPARE(job.printed, (std::vector<PrintedPaper>{{idCast<RecordId>(first), {}}}));
    shop.print(kList, job);
    const PrintJob again = shop.papers(kList, {first, second, packed}, true);
    QCOMPARE(again.leftOut, 2);
    QCOMPARE(again.printed, (std::vector<PrintedPaper>{{idCast<RecordId>(second), {}}}));
    QVERIFY(shop.papers(kList, {first, packed}, true).papers.empty());
    QVERIFY(shop.papers(kList, {packed}).papers.empty()); // nothing of it is on a shelf
}

void TestPrintRequest::twoHundredOrdersPrint()
{
    PaperShop shop;
    const std::vector<OrderId> orders = shop.invoicedAtTwoRates(kManyOrders);
    Watch making;
    const auto job = papersFor(shop.reader(), shop.asked(DocumentKind::Invoice, orders), making);
    QVERIFY(job);
    QCOMPARE(job->papers.size(), size_t{kManyOrders});
    QVERIFY(making.told >= kManyOrders);
    QCOMPARE(making.total, kManyOrders);
    const QTemporaryDir folder;
    Watch writing;
    QVERIFY(writePdf(folder.filePath(u"all.pdf"_s), job->papers, writing));
    QVERIFY(writing.told >= kManyOrders);
    shop.print(DocumentKind::Invoice, *job);
    QCOMPARE(shop.papers(DocumentKind::Invoice, orders, true).leftOut, kManyOrders);
}

void TestPrintRequest::invoicesComeToTheCentOfTheirOrders()
{
    PaperShop shop;
    const std::vector<OrderId> orders = shop.invoicedAtTwoRates(kManyOrders);
    const PrintJob job = shop.papers(DocumentKind::Invoice, orders);
    qint64 ordered = 0;
    qint64 invoiced = 0;
    for (size_t i = 0; i < orders.size(); ++i) {
        const OrderState order = shop.order(orders[i]);
        const Invoice invoice = shop.sent(orders[i]);
        QCOMPARE(invoice.totalMinor(), order.totalMinor);
        QCOMPARE(taxesOf(invoice), taxesOf(order));
        qint64 split = 0;
        for (const TaxSum &sum : invoice.taxSums())
            split += sum.netMinor + sum.taxMinor;
        QCOMPARE(split, order.totalMinor);
        QVERIFY(job.papers[i].texts().contains(paperAmount(order.totalMinor, order.currency)));
        ordered += order.totalMinor;
        invoiced += invoice.totalMinor();
    }
    QVERIFY(ordered > 0);
    QCOMPARE(invoiced, ordered);
}

void TestPrintRequest::whatIsStoppedCountsAsNotPrinted()
{
    PaperShop shop;
    const std::vector<OrderId> orders = shop.invoicedAtTwoRates(10);
    Watch stopped{5};
    const auto none = papersFor(shop.reader(), shop.asked(DocumentKind::Invoice, orders), stopped);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::Cancelled);
    QCOMPARE(stopped.told, 5);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"all.pdf"_s);
    Watch halfway{5};
    QVERIFY(!writePdf(file, shop.papers(DocumentKind::Invoice, orders).papers, halfway));
    QVERIFY(!QFile::exists(file));
    const PrintJob job = shop.papers(DocumentKind::Invoice, orders, true);
    QCOMPARE(job.leftOut, 0);
    QCOMPARE(job.papers.size(), orders.size());
}

QTEST_MAIN(TestPrintRequest)
#include "tst_printrequest.moc"
