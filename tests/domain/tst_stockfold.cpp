// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderstory.h"

#include <QTest>

#include <algorithm>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

/// Levels from entries, transfers and purchase orders.
class TestStockFold final : public QObject
{
    Q_OBJECT

private slots:
    void aCountIsNotAMovement_data();
    void aCountIsNotAMovement();
    void everyOrderGivesTheSameLevel();
    void pendingEntriesComeLast();
    void theLatestOfItsTradeIsKnown();
    void damagedAndQualityAreApart();
    void eachFactHasItsEntry_data();
    void eachFactHasItsEntry();
    void aCountTypedIntoTheFutureCountsNow();
    void aVoidFactHasNoEntry();
    void aTransferGoesOutAndIn();
    void damagedTransferUnitsAreNotForSale();
    void theRestOfATransfer_data();
    void theRestOfATransfer();
    void goodsGivenUpAsBackMayStillArrive();
    void moreThanSentArrives();
    void sendingIsRefused_data();
    void sendingIsRefused();
    void anArticleNamedTwiceIsSentTogether();
    void closingATransferOnce();
    void aPurchaseOrderArrivesInParts();
    void overReceiptIsFlagged();
    void editingAPurchaseOrder();
    void aClosedPurchaseOrderExpectsNothing();
    void purchaseOrdersAreRefused_data();
    void purchaseOrdersAreRefused();
};

namespace {

const VariantId Shirt = named<VariantId>(u"shirt"_s);
const LocationId Berlin = named<LocationId>(u"Berlin"_s);
const LocationId Hamburg = named<LocationId>(u"Hamburg"_s);

StockEntry moved(qint64 atMs, qint64 seq, qint64 amount)
{
    StockEntry entry;
    entry.place = {Shirt, Berlin};
    entry.occurredMs = atMs;
    entry.seq = seq;
    entry.amount = amount;
    return entry;
}

StockEntry counted(qint64 atMs, qint64 seq, qint64 amount)
{
    StockEntry entry = moved(atMs, seq, amount);
    entry.isCount = true;
    return entry;
}

/// Units on hand of the shirt at a place, by the document's own entries.
qint64 level(const std::vector<StockEntry> &entries, const LocationId &location,
             StockBucket bucket = StockBucket::OnHand)
{
    qint64 sum = 0;
    for (const StockEntry &entry : entries) {
        if (entry.place == StockPlace{Shirt, location} && entry.bucket == bucket)
            sum += entry.amount;
    }
    return sum;
}

QJsonObject shirts(std::initializer_list<std::pair<const char *, qint64>> numbers)
{
    QJsonObject o{{u"variant"_s, Shirt.toString()}, {u"sku"_s, u"shirt"_s}};
    for (const auto &[key, number] : numbers)
        o.insert(QLatin1String(key), number);
    return o;
}

class Transfer
{
public:
    Transfer() { shop.setOnHand(Shirt, 10); }
    Transfer &tell(FactKind kind, const QJsonArray &lines, QJsonObject more = {})
    {
        more.insert(u"lines"_s, lines);
        shop.tell(fact(kind, idCast<RecordId>(id), more));
        return *this;
    }
    Transfer &send(const QJsonArray &lines, QJsonObject more = {})
    {
        more.insert(u"from"_s, Berlin.toString());
        if (!more.contains(u"to"_s))
            more.insert(u"to"_s, Hamburg.toString());
        return tell(FactKind::TransferSent, lines, more);
    }
    Transfer &receive(qint64 good, qint64 damaged = 0)
    {
        return tell(FactKind::TransferReceived, {shirts({{"good", good}, {"damaged", damaged}})});
    }
    Transfer &close(const QString &rest) { return tell(FactKind::TransferClosed, {}, {{u"rest"_s, rest}}); }
    [[nodiscard]] const TransferState &state() { return *shop.transfer(id); }

    ToldShop shop;
    TransferId id = named<TransferId>(u"T"_s);
};

class Purchase
{
public:
    Purchase &tell(FactKind kind, const QJsonArray &lines)
    {
        shop.tell(fact(kind, idCast<RecordId>(id), {{u"lines"_s, lines}, {u"location"_s, Berlin.toString()}}));
        return *this;
    }
    Purchase &place(qint64 qty)
    {
        return tell(FactKind::PurchasePlaced, {shirts({{"qty", qty}, {"cost_minor", 400}})});
    }
    Purchase &receive(qint64 qty) { return tell(FactKind::PurchaseReceived, {shirts({{"qty", qty}})}); }
    [[nodiscard]] const PurchaseState &state() { return *shop.purchase(id); }

    ToldShop shop;
    PurchaseOrderId id = named<PurchaseOrderId>(u"P"_s);
};

} // namespace

void TestStockFold::aCountIsNotAMovement_data()
{
    QTest::addColumn<std::vector<StockEntry>>("entries");
    QTest::addColumn<qint64>("onHand");
    const auto row = [](const char *name, const std::vector<StockEntry> &entries, qint64 onHand) {
        QTest::newRow(name) << entries << onHand;
    };
    row("nothing", {}, 0);
    row("movements only", {moved(1, 1, 10), moved(2, 2, -3)}, 7);
    row("sold more than there was", {moved(1, 1, -3)}, -3);
    row("a count replaces what was before", {moved(1, 1, 10), counted(2, 2, 6)}, 6);
    row("and movements go on from it", {moved(1, 1, 10), counted(2, 2, 6), moved(3, 3, -1)}, 5);
    row("a late sale from before the count", {counted(5, 1, 6), moved(3, 9, -1)}, 6);
    row("a late sale from after the count", {counted(5, 1, 6), moved(7, 9, -1)}, 5);
    row("at the same time, after in the log", {counted(5, 1, 6), moved(5, 2, -1)}, 5);
    row("at the same time, before in the log", {counted(5, 2, 6), moved(5, 1, -1)}, 6);
    row("the later count counts", {counted(5, 1, 6), counted(7, 2, 8), moved(6, 3, -1)}, 8);
    row("the later count counts, told first", {counted(7, 1, 8), counted(5, 2, 6), moved(6, 3, -1)}, 8);
    row("two counts at one time: the later in the log", {counted(5, 2, 6), counted(5, 1, 9)}, 6);
    row("counted none", {moved(1, 1, 10), counted(2, 2, 0)}, 0);
}

void TestStockFold::aCountIsNotAMovement()
{
    QFETCH(std::vector<StockEntry>, entries);
    QTEST(foldStock(entries).onHand, "onHand");
}

void TestStockFold::everyOrderGivesTheSameLevel()
{
    std::vector<StockEntry> entries{counted(5, 2, 6), moved(5, 1, -1), moved(5, 3, 4),
                                    counted(4, 9, 1), moved(6, 4, -2), moved(1, 5, 7)};
    const auto earlier = [](const StockEntry &a, const StockEntry &b) { return a.seq < b.seq; };
    std::sort(entries.begin(), entries.end(), earlier);
    const StockLevelState level = foldStock(entries);
    QCOMPARE(level.onHand, 6 + 4 - 2);
    while (std::next_permutation(entries.begin(), entries.end(), earlier))
        QCOMPARE(foldStock(entries), level);
}

void TestStockFold::pendingEntriesComeLast()
{
    QCOMPARE(foldStock({counted(5, 7, 6), moved(5, 0, -1)}).onHand, 5);
    QCOMPARE(foldStock({counted(5, 0, 6), moved(5, 7, -1)}).onHand, 6);
}

void TestStockFold::theLatestOfItsTradeIsKnown()
{
    const auto entry = [](qint64 atMs, StockReason reason) {
        StockEntry made = moved(atMs, atMs, 1);
        made.reason = reason;
        return made;
    };
    QCOMPARE(foldStock({}).tradedAtMs, 0);
    QCOMPARE(foldStock({entry(7, StockReason::Adjusted), entry(8, StockReason::TransferIn)}).tradedAtMs, 0);
    QCOMPARE(foldStock({entry(5, StockReason::Shipped), counted(6, 6, 3), entry(4, StockReason::Received)}).tradedAtMs,
             5);
}

void TestStockFold::damagedAndQualityAreApart()
{
    StockEntry damaged = moved(1, 1, 2);
    damaged.bucket = StockBucket::Damaged;
    StockEntry quality = moved(1, 2, 3);
    quality.bucket = StockBucket::Quality;
    StockEntry released = moved(9, 3, -1);
    released.bucket = StockBucket::Quality;
    const StockLevelState level = foldStock({counted(5, 4, 10), damaged, quality, released});
    QCOMPARE(level.onHand, 10);
    QCOMPARE(level.damaged, 2); // a count of the shelf does not make them whole
    QCOMPARE(level.quality, 2);
    QCOMPARE(level.countedAtMs, 5);
}

void TestStockFold::eachFactHasItsEntry_data()
{
    QTest::addColumn<FactKind>("kind");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<StockBucket>("bucket");
    const auto row = [](const char *name, FactKind kind, const QJsonObject &body, qint64 amount,
                        StockBucket bucket = StockBucket::OnHand) {
        QTest::newRow(name) << kind << body << amount << bucket;
    };
    row("received", FactKind::StockReceived, {{u"qty"_s, 5}}, 5);
    row("adjusted", FactKind::StockAdjusted, {{u"qty"_s, -5}}, -5);
    row("counted", FactKind::StockCounted, {{u"qty"_s, 5}}, 5);
    row("counted less than nothing", FactKind::StockCounted, {{u"qty"_s, -5}}, 0);
    row("held", FactKind::StockHeld, {{u"qty"_s, 5}, {u"bucket"_s, u"quality"_s}}, 5, StockBucket::Quality);
    row("held as damaged", FactKind::StockHeld, {{u"qty"_s, 5}, {u"bucket"_s, u"damaged"_s}}, 5, StockBucket::Damaged);
    row("unheld", FactKind::StockUnheld, {{u"qty"_s, 5}}, -5, StockBucket::Quality);
    row("text for a number", FactKind::StockReceived, {{u"qty"_s, u"5"_s}}, 0);
    row("beyond counting", FactKind::StockAdjusted, {{u"qty"_s, -1e18}}, -1'000'000'000);
}

void TestStockFold::eachFactHasItsEntry()
{
    QFETCH(FactKind, kind);
    QFETCH(QJsonObject, body);
    ToldShop shop;
    const auto entries = stockEntriesOf(shop.tell(fact(kind, idCast<RecordId>(Shirt), body)));
    QCOMPARE(entries.size(), size_t{1});
    QTEST(entries[0].amount, "amount");
    QTEST(entries[0].bucket, "bucket");
    QCOMPARE(entries[0].isCount, kind == FactKind::StockCounted);
    QCOMPARE(entries[0].occurredMs, shop.nowMs());
    QVERIFY((entries[0].place == StockPlace{Shirt, mainLocation()}));
}

void TestStockFold::aCountTypedIntoTheFutureCountsNow()
{
    ToldShop shop;
    const auto entriesAt = [&](qint64 atMs) {
        return stockEntriesOf(
            shop.tell(fact(FactKind::StockCounted, idCast<RecordId>(Shirt), {{u"qty"_s, 5}, {u"at_ms"_s, atMs}})));
    };
    QCOMPARE(entriesAt(ToldShop::kStartMs - 5).front().occurredMs, ToldShop::kStartMs - 5);
    const auto entries = entriesAt(ToldShop::kStartMs + ToldShop::kDayMs);
    QCOMPARE(entries.front().occurredMs, shop.nowMs());
}

void TestStockFold::aVoidFactHasNoEntry()
{
    Fact received = fact(FactKind::StockReceived, idCast<RecordId>(Shirt), {{u"qty"_s, 5}});
    QCOMPARE(stockEntriesOf(received).size(), size_t{1});
    received.verdict = Verdict::Void;
    QVERIFY(stockEntriesOf(received).empty());
    QVERIFY(stockEntriesOf(fact(FactKind::StockReceived, std::vector<RecordId>{}, {{u"qty"_s, 5}})).empty());
    QVERIFY(stockEntriesOf(fact(FactKind::OrderNoted, idCast<RecordId>(Shirt), {})).empty());
}

void TestStockFold::aTransferGoesOutAndIn()
{
    Transfer transfer;
    transfer.send({shirts({{"qty", 5}})});
    QCOMPARE(level(transfer.state().entries, Berlin), -5);
    QCOMPARE(transfer.state().lines.front().inTransit(), 5);
    transfer.receive(3).receive(2);
    QCOMPARE(level(transfer.state().entries, Hamburg), 5);
    QCOMPARE(transfer.state().lines.front().inTransit(), 0);
}

void TestStockFold::damagedTransferUnitsAreNotForSale()
{
    Transfer transfer;
    transfer.send({shirts({{"qty", 5}})}).receive(3, 2);
    const StockLevelState hamburg = [&] {
        std::vector<StockEntry> there;
        std::copy_if(transfer.state().entries.begin(), transfer.state().entries.end(), std::back_inserter(there),
                     [](const StockEntry &e) { return e.place.location == Hamburg; });
        return foldStock(there);
    }();
    QCOMPARE(hamburg.onHand, 5);
    QCOMPARE(hamburg.damaged, 2);
    QCOMPARE(transfer.state().lines.front().inTransit(), 0);
}

void TestStockFold::theRestOfATransfer_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<qint64>("berlin");
    QTest::newRow("lost") << u"lost"_s << qint64{-5};
    QTest::newRow("back") << u"back"_s << qint64{-3};
}

void TestStockFold::theRestOfATransfer()
{
    QFETCH(QString, rest);
    Transfer transfer;
    transfer.send({shirts({{"qty", 5}})}).receive(2, 1).close(rest);
    QCOMPARE(transfer.shop.refusal(), QString());
    QTEST(level(transfer.state().entries, Berlin), "berlin");
    QCOMPARE(level(transfer.state().entries, Hamburg), 3);
}

void TestStockFold::goodsGivenUpAsBackMayStillArrive()
{
    Transfer transfer;
    transfer.send({shirts({{"qty", 5}})}).close(u"back"_s);
    QCOMPARE(level(transfer.state().entries, Berlin), 0);
    transfer.receive(3);
    QCOMPARE(level(transfer.state().entries, Hamburg), 3);
    QCOMPARE(level(transfer.state().entries, Berlin), -3); // so three did not go back
    transfer.receive(4);
    QCOMPARE(level(transfer.state().entries, Berlin), -5);
}

void TestStockFold::moreThanSentArrives()
{
    Transfer transfer;
    transfer.send({shirts({{"qty", 5}})}).receive(7);
    QCOMPARE(level(transfer.state().entries, Hamburg), 7);
    QCOMPARE(transfer.state().lines.front().inTransit(), 0);
    transfer.close(u"back"_s);
    QCOMPARE(level(transfer.state().entries, Berlin), -5);
}

void TestStockFold::sendingIsRefused_data()
{
    QTest::addColumn<QJsonArray>("lines");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, const QJsonArray &lines, const QJsonObject &more, const QString &refusal) {
        QTest::newRow(name) << lines << more << refusal;
    };
    row("all there is", {shirts({{"qty", 10}})}, {}, QString());
    row("one more", {shirts({{"qty", 11}})}, {}, u"not_enough_stock"_s);
    row("one more in two lines", {shirts({{"qty", 10}}), shirts({{"qty", 1}})}, {}, u"not_enough_stock"_s);
    row("one more, with permission", {shirts({{"qty", 11}})}, {{u"override"_s, true}}, QString());
    row("none", {shirts({{"qty", 0}})}, {}, u"bad_quantity"_s);
    row("less than none", {shirts({{"qty", -1}})}, {}, u"bad_quantity"_s);
    row("no article", {}, {}, u"no_lines"_s);
    row("to where it is", {shirts({{"qty", 1}})}, {{u"to"_s, Berlin.toString()}}, u"same_location"_s);
}

void TestStockFold::sendingIsRefused()
{
    QFETCH(QJsonArray, lines);
    QFETCH(QJsonObject, more);
    Transfer transfer;
    transfer.send(lines, more);
    QTEST(transfer.shop.refusal(), "refusal");
    QCOMPARE(transfer.shop.transfer(transfer.id) != nullptr, transfer.shop.refusal().isEmpty());
}

void TestStockFold::anArticleNamedTwiceIsSentTogether()
{
    Transfer transfer;
    transfer.send({shirts({{"qty", 2}}), shirts({{"qty", 3}})}).receive(5);
    QCOMPARE(transfer.state().lines.size(), size_t{1});
    QCOMPARE(transfer.state().lines.front().inTransit(), 0);
    QCOMPARE(level(transfer.state().entries, Berlin), -5);
    QVERIFY(transfer.state().entries[0].part != transfer.state().entries[1].part);
}

void TestStockFold::closingATransferOnce()
{
    Transfer transfer;
    QCOMPARE(transfer.close(u"lost"_s).shop.refusal(), u"no_such_record"_s);
    transfer.send({shirts({{"qty", 2}})});
    QCOMPARE(transfer.send({shirts({{"qty", 2}})}).shop.refusal(), u"transfer_exists"_s);
    QCOMPARE(transfer.close(u"eaten"_s).shop.refusal(), u"bad_rest"_s);
    QCOMPARE(transfer.close(u"back"_s).shop.refusal(), QString());
    QCOMPARE(transfer.close(u"back"_s).shop.refusal(), u"already_ended"_s);
    QCOMPARE(level(transfer.state().entries, Berlin), 0);
}

void TestStockFold::aPurchaseOrderArrivesInParts()
{
    Purchase purchase;
    purchase.place(10);
    QCOMPARE(purchase.state().incoming(Shirt), 10);
    QVERIFY(purchase.state().entries.empty()); // nothing is there yet
    purchase.receive(4).receive(6);
    QCOMPARE(purchase.state().incoming(Shirt), 0);
    QCOMPARE(level(purchase.state().entries, Berlin), 10);
    QVERIFY(purchase.state().entries[0].part != purchase.state().entries[1].part);
    QCOMPARE(purchase.state().lines.front().costMinor, 400);
}

void TestStockFold::overReceiptIsFlagged()
{
    Purchase purchase;
    purchase.place(10).receive(12);
    QCOMPARE(purchase.state().lines.front().overReceived(), 2);
    QCOMPARE(purchase.state().incoming(Shirt), 0);
    QCOMPARE(level(purchase.state().entries, Berlin), 12);
    QJsonObject sock = shirts({{"qty", 3}});
    sock.insert(u"variant"_s, named<VariantId>(u"sock"_s).toString());
    purchase.tell(FactKind::PurchaseReceived, {sock}); // never ordered
    QCOMPARE(purchase.state().lines.back().overReceived(), 3);
}

void TestStockFold::editingAPurchaseOrder()
{
    Purchase purchase;
    purchase.place(10).receive(4).tell(FactKind::PurchaseEdited, {shirts({{"qty", 6}, {"cost_minor", 380}})});
    QCOMPARE(purchase.state().incoming(Shirt), 2);
    QCOMPARE(purchase.state().lines.front().costMinor, 380);
    purchase.tell(FactKind::PurchaseEdited, {shirts({{"qty", -1}})});
    QCOMPARE(purchase.shop.refusal(), u"bad_quantity"_s);
    QCOMPARE(purchase.state().lines.front().received, 4);
}

void TestStockFold::aClosedPurchaseOrderExpectsNothing()
{
    Purchase purchase;
    purchase.place(10).receive(4).tell(FactKind::PurchaseClosed, {});
    QCOMPARE(purchase.state().incoming(Shirt), 0);
    QCOMPARE(purchase.tell(FactKind::PurchaseEdited, {}).shop.refusal(), u"already_ended"_s);
    purchase.receive(6); // the lorry came all the same
    QCOMPARE(level(purchase.state().entries, Berlin), 10);
}

void TestStockFold::purchaseOrdersAreRefused_data()
{
    QTest::addColumn<QJsonArray>("lines");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("sound") << QJsonArray{shirts({{"qty", 1}, {"cost_minor", 0}})} << QString();
    QTest::newRow("no article") << QJsonArray{} << u"bad_quantity"_s;
    QTest::newRow("no unit") << QJsonArray{shirts({{"qty", 0}})} << u"bad_quantity"_s;
    QTest::newRow("negative cost") << QJsonArray{shirts({{"qty", 1}, {"cost_minor", -1}})} << u"bad_quantity"_s;
    QTest::newRow("an article nobody knows") << QJsonArray{QJsonObject{{u"qty"_s, 1}}} << u"no_such_record"_s;
}

void TestStockFold::purchaseOrdersAreRefused()
{
    QFETCH(QJsonArray, lines);
    Purchase purchase;
    QTEST(purchase.tell(FactKind::PurchasePlaced, lines).shop.refusal(), "refusal");
    if (purchase.shop.refusal().isEmpty())
        QCOMPARE(purchase.place(1).shop.refusal(), u"purchase_exists"_s);
    else
        QCOMPARE(purchase.tell(FactKind::PurchaseClosed, {}).shop.refusal(), u"no_such_record"_s);
}

QTEST_GUILESS_MAIN(TestStockFold)
#include "tst_stockfold.moc"
