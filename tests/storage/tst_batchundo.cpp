// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedshop.h"

using namespace kontor;
using namespace kontor::testing;

class TestBatchUndo : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfRecordGoesAndTheDigestComesBack();
    void theSameInAFreshProgram();
    void fieldsFallBackToTheirEarlierValues();
    void theMainLocationKeepsItsName();
    void whatABatchAddsToAnOrderLeavesIt();
    void laterWorkKeepsABatch_data();
    void laterWorkKeepsABatch();
    void laterWorkThatIsUndoneItselfDoesNot();
    void aBatchIsTakenBackOnce();
    void nothingIsAddedToAnUndoneBatch();
    void anUndoStandsAlone();
    void aPaymentFindsItsOrder();
    void aPaymentInAnotherCurrencyStaysUnattached();
    void unattachedRecordsOfAnUndoneBatchGo();
    void aDeliveryForNoTransferIsUnattached();
    void creditNotesUnderOneIdAreToldApart();
};

namespace {

/// A shop with one article of its own, and a file that imports everything else.
struct ImportingShop : StoredShop {
    ImportingShop() { must(write(article(own, ownProduct, u"Kettle"_s, u"KET-1"_s))); }
    static void must(const QString &code)
    {
        if (!code.isEmpty())
            qFatal("the story does not start: %s", qPrintable(code));
    }
    void importEverything()
    {
        must(write(article(variant, product, u"Pan"_s, u"PAN-1"_s), batch));
        must(write({setField(FactKind::GoodsSet, idCast<RecordId>(category), u"category"_s, u"name"_s, u"Kitchen"_s),
                    setField(FactKind::GoodsSet, idCast<RecordId>(product), u"product"_s,
                             u"categories/"_s + category.toString(), 1)},
                   batch));
        must(write({customerField(customer, u"name"_s, u"Zoë"_s)}, batch));
        must(write({stock(FactKind::StockReceived, variant, 10), stock(FactKind::StockCounted, variant, 8)}, batch));
        must(write({stock(FactKind::StockHeld, variant, 1, {{u"bucket"_s, u"damaged"_s}})}, batch));
        must(write({placed(order, u"IMP-1"_s, {{variant, 3}})}, batch));
        must(write({captured(order, u"p1"_s, 3000)}, batch));
        must(
            write({parcel(FactKind::ParcelPacked, order, box, 1, 1), parcel(FactKind::ParcelShipped, order, box, 1, 1)},
                  batch));
        must(write({credit(u"C-1"_s, 500)}, batch));
        must(write({sent(transfer, variant)}, batch));
        must(write({captured(OrderId(newId()), u"lost"_s, 70)}, batch));
    }
    [[nodiscard]] FactDraft credit(const QString &number, qint64 amountMinor) const
    {
        return {
            FactKind::CreditNoted,
            {creditNote},
            {{u"number"_s, number}, {u"day"_s, 20250615}, {u"currency"_s, u"EUR"_s}, {u"amount_minor"_s, amountMinor}},
            {},
            {}};
    }
    [[nodiscard]] FactDraft sent(const TransferId &id, const VariantId &what) const
    {
        const QJsonArray lines{QJsonObject{{u"variant"_s, what.toString()}, {u"qty"_s, 1}, {u"good"_s, 1}}};
        return {FactKind::TransferSent,
                {idCast<RecordId>(id)},
                {{u"to"_s, cellar.toString()}, {u"lines"_s, lines}, {u"override"_s, true}},
                {},
                {}};
    }
    const VariantId own{newId()}, variant{newId()};
    const ProductId ownProduct{newId()}, product{newId()};
    const CategoryId category{newId()};
    const CustomerId customer{newId()};
    const OrderId order{newId()};
    const ParcelId box{newId()};
    const RecordId creditNote{newId()};
    const TransferId transfer{newId()};
    const LocationId cellar{newId()};
    const BatchId batch{newId()};
};

} // namespace

void TestBatchUndo::everyKindOfRecordGoesAndTheDigestComesBack()
{
    ImportingShop shop;
    const QString before = shop.digest();
    shop.importEverything();
    QVERIFY(shop.digest() != before);
    QCOMPARE(shop.faults(), QString());
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::theSameInAFreshProgram()
{
    ImportingShop shop;
    const QString before = shop.digest();
    shop.importEverything();
    SeededRandom otherRandom(99);
    shop.file = shop.openAgain(otherRandom); // its cache is empty
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::fieldsFallBackToTheirEarlierValues()
{
    ImportingShop shop;
    const RecordId product = idCast<RecordId>(shop.ownProduct);
    const auto rename = [&](const QString &title, const BatchId &batch) {
        return shop.write({setField(FactKind::GoodsSet, product, u"product"_s, u"title"_s, title)}, batch);
    };
    QCOMPARE(rename(u"Imported kettle"_s, shop.batch), QString());
    QCOMPARE(shop.text(u"SELECT listed_title FROM variants"_s), u"Imported kettle"_s);
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.text(u"SELECT listed_title FROM variants"_s), u"Kettle"_s);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::theMainLocationKeepsItsName()
{
    ImportingShop shop;
    const QString before = shop.digest();
    QCOMPARE(shop.write({setField(FactKind::SettingSet, idCast<RecordId>(mainLocation()), u"location"_s, u"name"_s,
                                  u"Warehouse"_s)},
                        shop.batch),
             QString());
    QCOMPARE(shop.text(u"SELECT name || code FROM locations"_s), u"WarehouseMAIN"_s);
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.text(u"SELECT name FROM locations"_s), u"Main"_s);
    QCOMPARE(shop.digest(), before);
}

void TestBatchUndo::whatABatchAddsToAnOrderLeavesIt()
{
    ImportingShop shop;
    QCOMPARE(shop.write({placed(shop.order, u"A7-1"_s, {{shop.own, 2}})}), QString());
    const QString before = shop.digest();
    QCOMPARE(shop.write({captured(shop.order, u"p1"_s, 2000)}, shop.batch), QString());
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.number(u"SELECT captured_minor FROM orders"_s), 0);
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::laterWorkKeepsABatch_data()
{
    QTest::addColumn<int>("work");
    QTest::newRow("an order of its article") << 0;
    QTest::newRow("a payment of its order") << 1;
    QTest::newRow("a field of its article") << 2;
    QTest::newRow("stock of its article") << 3;
    QTest::newRow("an article of its product") << 4;
    QTest::newRow("a category below its category") << 5;
    QTest::newRow("a transfer of its article") << 6;
    QTest::newRow("a chargeback of its payment") << 7;
    QTest::newRow("a notice about its parcel") << 8;
}

void TestBatchUndo::laterWorkKeepsABatch()
{
    QFETCH(int, work);
    ImportingShop shop;
    const auto set = [](const RecordId &id, const QString &of, const QString &field, const QString &value) {
        return setField(FactKind::GoodsSet, id, of, field, value);
    };
    shop.importEverything();
    const std::vector<FactDraft> works{
        placed(OrderId(shop.newId()), u"A7-9"_s, {{shop.variant, 1}}),
        captured(shop.order, u"p2"_s, 10),
        set(idCast<RecordId>(shop.variant), u"variant"_s, u"bin"_s, u"B1"_s),
        stock(FactKind::StockReceived, shop.variant, 1),
        set(idCast<RecordId>(shop.own), u"variant"_s, u"product"_s, shop.product.toString()),
        set(RecordId(shop.newId()), u"category"_s, u"parent"_s, shop.category.toString()),
        shop.sent(TransferId(shop.newId()), shop.variant),
        about(FactKind::PaymentReversed, shop.order, {{u"payment"_s, u"cash|p1|1"_s}, {u"amount_minor"_s, 5}}),
        about(FactKind::ParcelTracked, shop.order, {{u"parcel"_s, shop.box.toString()}, {u"status"_s, u"delivered"_s}}),
    };
    QCOMPARE(shop.write({works.at(static_cast<size_t>(work))}), QString());
    const QString before = shop.digest();
    QCOMPARE(shop.write({undoOf(shop.batch)}), u"import_in_use"_s);
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::laterWorkThatIsUndoneItselfDoesNot()
{
    ImportingShop shop;
    const QString before = shop.digest();
    const BatchId later(shop.newId());
    shop.importEverything();
    QCOMPARE(shop.write({captured(shop.order, u"p2"_s, 10)}, later), QString());
    QCOMPARE(shop.write({undoOf(shop.batch)}), u"import_in_use"_s);
    QCOMPARE(shop.write({undoOf(later)}), QString());
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::aBatchIsTakenBackOnce()
{
    ImportingShop shop;
    const QString before = shop.digest();
    QCOMPARE(shop.write({stock(FactKind::StockReceived, shop.own, 5), shop.credit(u"C-1"_s, 500)}, shop.batch),
             QString());
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::nothingIsAddedToAnUndoneBatch()
{
    ImportingShop shop;
    QCOMPARE(shop.write({stock(FactKind::StockReceived, shop.own, 5)}, shop.batch), QString());
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.write({stock(FactKind::StockReceived, shop.own, 5)}, shop.batch), u"batch_undone"_s);
}

void TestBatchUndo::anUndoStandsAlone()
{
    ImportingShop shop;
    QCOMPARE(shop.write({undoOf(shop.batch), stock(FactKind::StockReceived, shop.own, 5)}), u"undo_alone"_s);
}

// ---- records without their order

void TestBatchUndo::aPaymentFindsItsOrder()
{
    ImportingShop shop;
    QCOMPARE(shop.write({captured(shop.order, u"early"_s, 2000)}), QString());
    QCOMPARE(shop.number(u"SELECT count(*) FROM unattached"_s), 1);
    QCOMPARE(shop.faults(), QString());
    QCOMPARE(shop.write({placed(shop.order, u"A7-1"_s, {{shop.own, 2}})}), QString());
    QCOMPARE(shop.number(u"SELECT count(*) FROM unattached"_s), 0);
    QCOMPARE(shop.number(u"SELECT captured_minor FROM orders"_s), 2000);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::aPaymentInAnotherCurrencyStaysUnattached()
{
    ImportingShop shop;
    FactDraft dollars = captured(shop.order, u"usd"_s, 2000);
    dollars.body.insert(u"currency"_s, u"USD"_s);
    QCOMPARE(shop.write({placed(shop.order, u"A7-1"_s, {{shop.own, 2}})}), QString());
    QCOMPARE(shop.write({dollars}), QString());
    QCOMPARE(shop.write({captured(shop.order, u"eur"_s, 2000)}), QString());
    QCOMPARE(shop.number(u"SELECT count(*) FROM unattached"_s), 1);
    QCOMPARE(shop.number(u"SELECT captured_minor FROM orders"_s), 2000);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::unattachedRecordsOfAnUndoneBatchGo()
{
    ImportingShop shop;
    const QString before = shop.digest();
    QCOMPARE(shop.write({captured(shop.order, u"early"_s, 2000)}, shop.batch), QString());
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.number(u"SELECT count(*) FROM unattached"_s), 0);
    QCOMPARE(shop.digest(), before);
}

void TestBatchUndo::aDeliveryForNoTransferIsUnattached()
{
    ImportingShop shop;
    FactDraft received = shop.sent(shop.transfer, shop.own);
    received.kind = FactKind::TransferReceived;
    QCOMPARE(shop.write({received}), QString());
    QCOMPARE(shop.number(u"SELECT count(*) FROM unattached"_s), 1);
    QCOMPARE(shop.number(u"SELECT count(*) FROM stock_entries"_s), 0);
    QCOMPARE(shop.faults(), QString());
}

void TestBatchUndo::creditNotesUnderOneIdAreToldApart()
{
    ImportingShop shop;
    QCOMPARE(shop.write({shop.credit(u"C-1"_s, 100)}), QString());
    const QString before = shop.digest();
    QCOMPARE(shop.write({shop.credit(u"C-2"_s, 500)}, shop.batch), QString());
    QCOMPARE(shop.faults(), QString());
    QCOMPARE(shop.write({undoOf(shop.batch)}), QString());
    QCOMPARE(shop.text(u"SELECT number FROM credit_notes"_s), u"C-1"_s);
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.faults(), QString());
}

QTEST_GUILESS_MAIN(TestBatchUndo)
#include "tst_batchundo.moc"
