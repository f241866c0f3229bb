// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"
#include "exchangeshop.h"
#include "goodsservice.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "paymentsservice.h"
#include "refundsservice.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

/// One order of three kettles, paid, one of them refunded before it was sent.
OrderId tradeOnce(ExchangeShop &shop)
{
    const auto order = shop->inOneCommit<OrderId>([&](UnitOfWork &unit) -> Result<OrderId> {
        ProductDraft product;
        product.title = u"=Kettle"_s;
        product.brand = u"'Acme"_s;
        product.tags = {u"hot"_s, u"steel"_s};
        product.variants.emplace_back();
        product.variants.front().sku = u"-K1"_s;
        product.variants.front().priceMinor = 12345;
        product.variants.front().costMinor = 5;
        KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, {}).save(product));
        KONTOR_TRY(InventoryService(unit, {}).receive(saved.variants.front(), 10, {}));
        PlaceOrder place;
        place.customerName = u"+49 Ann"_s;
        place.customerEmail = u"@ann"_s;
        place.shippingMinor = 500;
        place.lines.emplace_back();
        place.lines.front().variant = saved.variants.front();
        place.lines.front().qty = 3;
        place.lines.front().taxPpm = 88'750;
        KONTOR_ASSIGN(place.customer, UsersService(unit, {}).customerFor(u"ann@example.com"_s, u"@Ann"_s));
        KONTOR_ASSIGN(const OrderId id, OrdersService(unit, {}).place(place));
        Capture cash;
        cash.channel = u"cash"_s;
        cash.amountMinor = 3 * 12345 + 500;
        KONTOR_TRY(PaymentsService(unit, {}).capture(id, cash));
        RefundRequest refund;
        refund.parts.push_back({1, 1, Restock::Cancel});
        refund.reason = u"changed mind"_s;
        KONTOR_ASSIGN(const RefundId back, RefundsService(unit, {}).request(id, refund));
        KONTOR_TRY(RefundsService(unit, {}).approve(id, back));
        return id;
    });
    if (!order)
        qWarning().noquote() << order.error().message;
    return order.value_or(OrderId());
}

CsvTable read(const QByteArray &csv)
{
    return CsvTable::fromBytes(csv).value_or(CsvTable());
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void everyTableIsWrittenAsCsvAndAsWorkbook_data();
    void everyTableIsWrittenAsCsvAndAsWorkbook();
    void formulasAreEscapedAndNumbersAreNot();
    void amountsHaveTheDecimalsOfTheirCurrency_data();
    void amountsHaveTheDecimalsOfTheirCurrency();
    void theFiguresAreThoseOfTheOrder();
    void aPeriodTakesOnlyItsDays();
    void goodsOfOneShopStockAnother();
    void whatCannotBeExportedIsSaid();
    void aStoppedExportLeavesTheOldFile();
};

void TestExport::everyTableIsWrittenAsCsvAndAsWorkbook_data()
{
    QTest::addColumn<QString>("what");
    for (const QString &name : exportNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestExport::everyTableIsWrittenAsCsvAndAsWorkbook()
{
    QFETCH(QString, what);
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(!tradeOnce(shop).isNull());
    NoProgress quiet;
    const auto rows = exportTable(*shop, what, shop.path(u"out.csv"_s), {}, quiet);
    QVERIFY2(rows.has_value(), qPrintable(rows ? QString() : rows.error().message));
    QCOMPARE(*rows, 1);
    const QByteArray csv = ExchangeShop::bytesOf(shop.path(u"out.csv"_s));
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(read(csv).rowCount(), 1);
    QVERIFY(!read(csv).isTooLong(0));
    QCOMPARE(exportTable(*shop, what, shop.path(u"out.xlsx"_s), {}, quiet).value_or(-1), 1);
    QVERIFY(ExchangeShop::bytesOf(shop.path(u"out.xlsx"_s)).startsWith("PK"));
}

void TestExport::formulasAreEscapedAndNumbersAreNot()
{
    ExchangeShop shop(u"EUR"_s);
    tradeOnce(shop);
    const CsvTable goods = read(shop.exported(u"goods"_s));
    QCOMPARE(goods.cell(0, u"SKU"_s), u"'-K1"_s);
    QCOMPARE(goods.cell(0, u"Title"_s), u"'=Kettle"_s);
    QCOMPARE(goods.cell(0, u"Brand"_s), u"''Acme"_s);
    const CsvTable lines = read(shop.exported(u"order-lines"_s));
    QCOMPARE(lines.cell(0, u"Customer name"_s), u"'+49 Ann"_s);
    QCOMPARE(lines.cell(0, u"Email"_s), u"'@ann"_s);
    QCOMPARE(read(shop.exported(u"customers"_s)).cell(0, u"Name"_s), u"'@Ann"_s);
    QVERIFY(shop->inOneCommit<void>([&](UnitOfWork &unit) {
        return InventoryService(unit, {}).adjust(shop->reader().variantByCode(u"-K1"_s)->id, -15, u"broken"_s, {});
    }));
    QCOMPARE(read(shop.exported(u"stock"_s)).cell(0, u"On hand"_s), u"-5"_s);
}

void TestExport::amountsHaveTheDecimalsOfTheirCurrency_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("cost");
    QTest::newRow("EUR") << u"EUR"_s << u"123.45"_s << u"0.05"_s;
    QTest::newRow("JPY") << u"JPY"_s << u"12345"_s << u"5"_s;
    QTest::newRow("KWD") << u"KWD"_s << u"12.345"_s << u"0.005"_s;
}

void TestExport::amountsHaveTheDecimalsOfTheirCurrency()
{
    QFETCH(QString, currency);
    QFETCH(QString, price);
    QFETCH(QString, cost);
    ExchangeShop shop(currency);
    tradeOnce(shop);
    const QByteArray csv = shop.exported(u"goods"_s);
    QCOMPARE(read(csv).cell(0, u"Price"_s), price);
    QCOMPARE(read(csv).cell(0, u"Cost"_s), cost);
    const auto again = shop.import(csv);
    QVERIFY2(again.has_value(), qPrintable(again ? QString() : again.error().message));
    QCOMPARE(shown(*again), QStringList());
    QCOMPARE(again->unchanged, 1);
}

void TestExport::theFiguresAreThoseOfTheOrder()
{
    ExchangeShop shop(u"EUR"_s);
    const OrderState order = *shop->reader().order(tradeOnce(shop));
    const CsvTable orders = read(shop.exported(u"orders"_s));
    QCOMPARE(orders.cell(0, u"Order number"_s), order.number);
    QCOMPARE(orders.cell(0, u"Total"_s), u"375.35"_s);
    QCOMPARE(orders.cell(0, u"Captured"_s), u"375.35"_s);
    QCOMPARE(orders.cell(0, u"Refunded"_s), u"123.45"_s);
    QCOMPARE(orders.cell(0, u"Due"_s), u"251.90"_s);
    QCOMPARE(orders.cell(0, u"Placed at"_s), u"2025-10-09T08:53:20Z"_s);
    const CsvTable lines = read(shop.exported(u"order-lines"_s));
    QCOMPARE(lines.cell(0, u"Quantity"_s), u"3"_s);
    QCOMPARE(lines.cell(0, u"Tax rate"_s), u"8.8750"_s);
    QCOMPARE(lines.cell(0, u"Cancelled"_s), u"1"_s);
    QCOMPARE(lines.cell(0, u"Shipping"_s), u"5.00"_s);
    QCOMPARE(read(shop.exported(u"payments"_s)).cell(0, u"Amount"_s), u"375.35"_s);
    const CsvTable refunds = read(shop.exported(u"refunds"_s));
    QCOMPARE(refunds.cell(0, u"Approved"_s), u"123.45"_s);
    QCOMPARE(refunds.cell(0, u"State"_s), u"approved"_s);
    QCOMPARE(refunds.cell(0, u"Reason"_s), u"changed mind"_s);
}

void TestExport::aPeriodTakesOnlyItsDays()
{
    ExchangeShop shop(u"EUR"_s);
    tradeOnce(shop);
    for (const char *what : {"orders", "order-lines", "payments", "refunds"}) {
        NoProgress quiet;
        const auto rows = [&](int from, int to) {
            return exportTable(*shop, QLatin1String(what), shop.path(u"o.csv"_s), {from, to, {}}, quiet).value_or(-1);
        };
        QCOMPARE(rows(20251009, 20251009), 1);
        QCOMPARE(rows(20251010, 20251231), 0);
        QCOMPARE(rows(20250101, 20251008), 0);
    }
}

void TestExport::goodsOfOneShopStockAnother()
{
    ExchangeShop shop(u"EUR"_s);
    QVERIFY(shop.import(
        "Handle,Title,Vendor,Product Category,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant "
        "Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src,Image Position\n"
        "shirt,Shirt,Acme,Clothing > Shirts,\"a, b\",Size,S,S-S,200,shopify,4,20.00,https://x/2.jpg,2\n"
        "shirt,,,,,,M,S-M,210,shopify,6,21.00,https://x/1.jpg,1\n"));
    ExchangeShop other(u"EUR"_s, "UTC", 9);
    const auto report = other.import(shop.exported(u"goods"_s));
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->created, 1);
    const GoodsRow medium = *other->reader().variantByCode(u"S-M"_s);
    QCOMPARE(medium.title, u"Shirt · M"_s);
    QCOMPARE(medium.onHand, 6);
    QCOMPARE(medium.categories, u"Clothing > Shirts"_s);
    QCOMPARE(medium.product, other->reader().variantByCode(u"S-S"_s)->product);
    const auto fields = *other->reader().fields(idCast<RecordId>(medium.id));
    QCOMPARE(fields.value("options/Size"_L1).toString(), u"M"_s);
    QCOMPARE(other.exported(u"stock"_s).count('\n'), 3);
    QCOMPARE(other.import(other.exported(u"stock"_s))->updated, 2);
    QCOMPARE(other->reader().variantByCode(u"S-M"_s)->onHand, 6);
}

void TestExport::whatCannotBeExportedIsSaid()
{
    ExchangeShop shop(u"EUR"_s);
    NoProgress quiet;
    const auto code = [&](const QString &what, const QString &file, const QString &format) {
        const auto rows = exportTable(*shop, what, shop.path(file), {{}, {}, format}, quiet);
        return rows ? QString() : rows.error().code;
    };
    QCOMPARE(code(u"dreams"_s, u"a.csv"_s, {}), u"unknown_export"_s);
    QCOMPARE(code(u"goods"_s, u"a.pdf"_s, {}), u"bad_extension"_s);
    QCOMPARE(code(u"goods"_s, u"a.csv"_s, u"taobao-orders"_s), u"unknown_format"_s);
    QCOMPARE(code(u"goods"_s, u"a.csv"_s, u"generic-goods"_s), QString());
}

namespace {

class Stopped final : public Progress
{
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return true; }
};

} // namespace

void TestExport::aStoppedExportLeavesTheOldFile()
{
    ExchangeShop shop(u"EUR"_s);
    tradeOnce(shop);
    const QByteArray before = shop.exported(u"goods"_s);
    Stopped stopped;
    const auto rows = exportTable(*shop, u"goods"_s, shop.path(u"goods.csv"_s), {}, stopped);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
    QCOMPARE(ExchangeShop::bytesOf(shop.path(u"goods.csv"_s)), before);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
