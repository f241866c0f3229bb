// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopfold.h"
#include "storedshop.h"

using namespace kontor;
using namespace kontor::testing;

class TestUnitOfWork : public QObject
{
    Q_OBJECT

private slots:
    void aRefusedDecisionLeavesNothing();
    void aRefusedLaterDecisionPutsTheEarlierFoldsBack();
    void aRefusedTransferPutsTheEarlierOnesBack();
    void withoutCommitNothingStays();
    void theCacheIsRightAfterARollback();
    void aFailedWriteIsNeverCommitted();
    void factsTheLogKnowsAreSkipped();
    void oneIdTwiceInADocumentIsOneFact();
    void aFactMustNameItsRecord();
    void documentsHaveLimits_data();
    void documentsHaveLimits();
    void whatIsAppendedIsReadAtOnce();
    void twoProgramsSeeEachOther();
    void numbersNeverRepeat();
    void theClockOfFactsNeverGoesBack();
    void ordersBeyondThoseKeptInHandAreWrittenRight();
    void twoPartsOfOneLineInAParcelAreOneEntry();
    void linesThatChangePlacesAreWrittenAnew();
};

namespace {

struct Shelf : StoredShop {
    Shelf()
    {
        must(write(article(variant, product, u"Kettle"_s, u"KET-1"_s)));
        must(write({stock(FactKind::StockReceived, variant, 10)}));
    }
    static void must(const QString &code)
    {
        if (!code.isEmpty())
            qFatal("the story does not start: %s", qPrintable(code));
    }
    const VariantId variant{newId()};
    const ProductId product{newId()};
    const OrderId order{newId()};
    const ParcelId box{newId()};
};

FactDraft transfer(FactKind kind, const TransferId &id, const VariantId &variant, qint64 qty, const LocationId &to)
{
    return {
        kind,
        {idCast<RecordId>(id)},
        {{u"number"_s, u"T-1"_s},
         {u"to"_s, to.toString()},
         {u"lines"_s, QJsonArray{QJsonObject{{u"variant"_s, variant.toString()}, {u"qty"_s, qty}, {u"good"_s, qty}}}}},
        {},
        {}};
}

QString codeOf(const Result<int> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

void TestUnitOfWork::aRefusedDecisionLeavesNothing()
{
    Shelf shop;
    const QString before = shop.digest();
    const qint64 facts = shop.number(u"SELECT count(*) FROM facts"_s);
    QCOMPARE(shop.write({about(FactKind::OrderHeld, shop.order)}), u"no_such_record"_s);
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts"_s), facts);
}

void TestUnitOfWork::aRefusedLaterDecisionPutsTheEarlierFoldsBack()
{
    Shelf shop;
    auto unit = UnitOfWork::begin(*shop.file).value();
    QVERIFY(unit->append({{placed(shop.order, u"A7-1"_s, {{shop.variant, 2}})}, u"kim"_s, {}}));
    const OrderState before = *unit->order(shop.order);
    const auto no =
        unit->append({{captured(shop.order, u"p1"_s, 2000), about(FactKind::OrderReleased, shop.order)}, u"kim"_s, {}});
    QCOMPARE(codeOf(no), u"not_on_hold"_s);
    QCOMPARE(*unit->order(shop.order) == before, true);
    QVERIFY(unit->commit());
    QCOMPARE(shop.number(u"SELECT captured_minor FROM orders"_s), 0);
    QCOMPARE(shop.faults(), QString());
}

void TestUnitOfWork::aRefusedTransferPutsTheEarlierOnesBack()
{
    Shelf shop;
    const LocationId cellar(shop.newId());
    const TransferId first(shop.newId());
    QCOMPARE(shop.write({transfer(FactKind::TransferSent, first, shop.variant, 3, cellar)}), QString());
    auto unit = UnitOfWork::begin(*shop.file).value();
    const auto no = unit->append(
        {{transfer(FactKind::TransferReceived, first, shop.variant, 3, cellar), about(FactKind::OrderHeld, shop.order)},
         u"kim"_s,
         {}});
    QCOMPARE(codeOf(no), u"no_such_record"_s);
    QCOMPARE(unit->transfer(first)->lines.front().good, 0);
    QVERIFY(unit->append({{transfer(FactKind::TransferReceived, first, shop.variant, 1, cellar)}, u"kim"_s, {}}));
    QVERIFY(unit->commit());
    QCOMPARE(shop.number(u"SELECT arrived FROM transfers"_s), 1);
    QCOMPARE(shop.number(u"SELECT sum(incoming) FROM stock_places"_s), 2);
    QCOMPARE(shop.faults(), QString());
}

void TestUnitOfWork::withoutCommitNothingStays()
{
    Shelf shop;
    const QString before = shop.digest();
    {
        auto unit = UnitOfWork::begin(*shop.file).value();
        QVERIFY(unit->append({{placed(shop.order, u"A7-1"_s, {{shop.variant, 2}})}, u"kim"_s, {}}));
        QVERIFY(unit->nextNumber(u"order"_s));
    }
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.number(u"SELECT count(*) FROM meta WHERE key = 'series.order'"_s), 0);
    QCOMPARE(shop.faults(), QString());
}

void TestUnitOfWork::theCacheIsRightAfterARollback()
{
    Shelf shop;
    QCOMPARE(shop.write({placed(shop.order, u"A7-1"_s, {{shop.variant, 2}})}), QString());
    {
        auto unit = UnitOfWork::begin(*shop.file).value();
        QVERIFY(unit->append({{captured(shop.order, u"lost"_s, 500)}, u"kim"_s, {}}));
    }
    QCOMPARE(shop.write({captured(shop.order, u"kept"_s, 2000)}), QString());
    QCOMPARE(shop.number(u"SELECT captured_minor FROM orders"_s), 2000);
    QCOMPARE(shop.faults(), QString());
}

void TestUnitOfWork::aFailedWriteIsNeverCommitted()
{
    Shelf shop;
    shop.damage(
        u"CREATE TEMP TRIGGER full BEFORE INSERT ON main.fact_subjects BEGIN SELECT RAISE(FAIL, 'full'); END"_s);
    auto unit = UnitOfWork::begin(*shop.file).value();
    QVERIFY(!unit->append({{stock(FactKind::StockReceived, shop.variant, 1)}, u"kim"_s, {}}));
    shop.damage(u"DROP TRIGGER temp.full"_s);
    QVERIFY(!unit->append({{stock(FactKind::StockReceived, shop.variant, 1)}, u"kim"_s, {}}));
    QVERIFY(!unit->commit());
    unit.reset();
    QCOMPARE(shop.faults(), QString());
}

void TestUnitOfWork::factsTheLogKnowsAreSkipped()
{
    Shelf shop;
    FactDraft received = stock(FactKind::StockReceived, shop.variant, 5);
    received.id = FactId(shop.newId());
    for (const int expected : {1, 0}) {
        auto unit = UnitOfWork::begin(*shop.file).value();
        QCOMPARE(unit->append({{received}, u"kim"_s, {}}).value_or(-1), expected);
        QVERIFY(unit->commit());
    }
    QCOMPARE(shop.number(u"SELECT on_hand FROM stock_places"_s), 15);
}

void TestUnitOfWork::oneIdTwiceInADocumentIsOneFact()
{
    Shelf shop;
    FactDraft received = stock(FactKind::StockReceived, shop.variant, 5);
    received.id = FactId(shop.newId());
    auto unit = UnitOfWork::begin(*shop.file).value();
    QCOMPARE(unit->append({{received, received}, u"kim"_s, {}}).value_or(-1), 1);
}

void TestUnitOfWork::aFactMustNameItsRecord()
{
    Shelf shop;
    FactDraft nobodys = stock(FactKind::StockReceived, shop.variant, 5);
    nobodys.subjects.clear();
    QCOMPARE(shop.write({nobodys}), u"no_subject"_s);
}

void TestUnitOfWork::documentsHaveLimits_data()
{
    QTest::addColumn<int>("facts");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("200 facts") << 200 << 0 << QString();
    QTest::newRow("201 facts") << 201 << 0 << u"document_too_large"_s;
    QTest::newRow("255 KiB") << 1 << 255 * 1024 << QString();
    QTest::newRow("256 KiB and the rest of the body") << 1 << 256 * 1024 << u"document_too_large"_s;
    QTest::newRow("together over 256 KiB") << 2 << 129 * 1024 << u"document_too_large"_s;
}

void TestUnitOfWork::documentsHaveLimits()
{
    QFETCH(int, facts);
    QFETCH(int, bytes);
    Shelf shop;
    std::vector<FactDraft> drafts;
    for (int i = 0; i < facts; ++i)
        drafts.push_back(
            stock(FactKind::StockReceived, shop.variant, 1, {{u"reason"_s, QString(bytes, QLatin1Char('x'))}}));
    QTEST(shop.write(drafts), "code");
}

void TestUnitOfWork::whatIsAppendedIsReadAtOnce()
{
    Shelf shop;
    auto unit = UnitOfWork::begin(*shop.file).value();
    const LocationId here = mainLocation();
    QCOMPARE(unit->onHand(shop.variant, here), 10);
    QVERIFY(unit->append({{stock(FactKind::StockReceived, shop.variant, 5)}, u"kim"_s, {}}));
    QCOMPARE(unit->onHand(shop.variant, here), 15);
    QVERIFY(unit->append({{stock(FactKind::StockCounted, shop.variant, 7)}, u"kim"_s, {}}));
    QCOMPARE(unit->onHand(shop.variant, here), 7);
    QVERIFY(unit->append({{placed(shop.order, u"A7-1"_s, {{shop.variant, 2}})}, u"kim"_s, {}}));
    QCOMPARE(unit->available(shop.variant, here), 5);
    QCOMPARE(unit->order(shop.order)->number, u"A7-1"_s);
    QVERIFY(
        unit->append({{setField(FactKind::GoodsSet, idCast<RecordId>(shop.variant), u"variant"_s, u"bin"_s, u"B4"_s)},
                      u"kim"_s,
                      {}}));
    QCOMPARE(unit->registerValue(idCast<RecordId>(shop.variant), u"bin"_s).toString(), u"B4"_s);
}

void TestUnitOfWork::twoProgramsSeeEachOther()
{
    Shelf shop;
    SeededRandom otherRandom(99);
    const auto other = shop.openAgain(otherRandom);
    const auto pay = [&](ShopFile &file, const QString &payment) {
        auto unit = UnitOfWork::begin(file).value();
        QVERIFY(unit->append({{captured(shop.order, payment, 100)}, u"kim"_s, {}}));
        QVERIFY(unit->commit());
    };
    QCOMPARE(shop.write({placed(shop.order, u"A7-1"_s, {{shop.variant, 2}})}), QString());
    for (int i = 1; i <= 3; ++i) {
        pay(*other, u"other %1"_s.arg(i));
        pay(*shop.file, u"own %1"_s.arg(i));
        QCOMPARE(shop.number(u"SELECT captured_minor FROM orders"_s), i * 200);
    }
    QCOMPARE(shop.faults(), QString());
}

void TestUnitOfWork::numbersNeverRepeat()
{
    Shelf shop;
    SeededRandom otherRandom(99);
    const auto other = shop.openAgain(otherRandom);
    QSet<QString> numbers;
    for (int i = 0; i < 6; ++i) {
        auto unit = UnitOfWork::begin(i % 2 == 0 ? *shop.file : *other).value();
        numbers.insert(unit->nextNumber(u"order"_s).value());
        numbers.insert(unit->nextNumber(u"order"_s).value());
        QVERIFY(unit->commit());
    }
    QCOMPARE(numbers.size(), 12);
    QVERIFY(numbers.contains(shop.file->identity().deviceCode + u"-000012"_s));
}

void TestUnitOfWork::theClockOfFactsNeverGoesBack()
{
    Shelf shop;
    for (const qint64 step : {0, -3'600'000, -1, 5}) {
        shop.clock.set(shop.clock.nowMs() + step);
        QCOMPARE(shop.write({stock(FactKind::StockReceived, shop.variant, 1),
                             stock(FactKind::StockReceived, shop.variant, 1)}),
                 QString());
    }
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts a JOIN facts b ON b.seq = a.seq + 1 WHERE b.hlc <= a.hlc"_s), 0);
    QCOMPARE(shop.number(u"SELECT on_hand FROM stock_places"_s), 18);
}

void TestUnitOfWork::ordersBeyondThoseKeptInHandAreWrittenRight()
{
    Shelf shop;
    auto unit = UnitOfWork::begin(*shop.file).value();
    const int many = static_cast<int>(ShopFold::kMostOrders) + 200;
    OrderId first;
    for (int i = 0; i < many;) {
        std::vector<FactDraft> hundred;
        for (const int end = i + 100; i < end && i < many; ++i)
            hundred.push_back(placed(OrderId(shop.newId()), u"N%1"_s.arg(i), {{shop.variant, 1}}));
        QVERIFY(unit->append({hundred, u"kim"_s, {}}));
        if (first.isNull())
            first = idCast<OrderId>(hundred.front().subjects.front());
    }
    QVERIFY(unit->append({{captured(first, u"p"_s, 1000)}, u"kim"_s, {}}));
    QVERIFY(unit->commit()->everything);
    QCOMPARE(shop.number(u"SELECT count(*) FROM orders"_s), many);
    QCOMPARE(shop.number(u"SELECT captured_minor FROM orders WHERE number = 'N0'"_s), 1000);
    QCOMPARE(shop.number(u"SELECT reserved FROM stock_places"_s), many);
    QCOMPARE(shop.faults(), QString());
}

void TestUnitOfWork::twoPartsOfOneLineInAParcelAreOneEntry()
{
    Shelf shop;
    QCOMPARE(shop.write({placed(shop.order, u"A7-1"_s, {{shop.variant, 5}})}), QString());
    QCOMPARE(shop.write({captured(shop.order, u"p1"_s, 5000)}), QString());
    const QJsonArray parts{QJsonObject{{u"line"_s, 1}, {u"qty"_s, 2}}, QJsonObject{{u"line"_s, 1}, {u"qty"_s, 1}}};
    const QJsonObject body{{u"parcel"_s, shop.box.toString()}, {u"lines"_s, parts}};
    QCOMPARE(
        shop.write({about(FactKind::ParcelPacked, shop.order, body), about(FactKind::ParcelShipped, shop.order, body)}),
        QString());
    QCOMPARE(shop.number(u"SELECT on_hand FROM stock_places"_s), 7);
    QCOMPARE(shop.number(u"SELECT sum(amount) FROM stock_entries"_s), 7);
    QCOMPARE(shop.faults(), QString());
}

void TestUnitOfWork::linesThatChangePlacesAreWrittenAnew()
{
    Shelf shop;
    const BatchId batch(shop.newId());
    QCOMPARE(shop.write({placed(shop.order, u"A7-1"_s, {{shop.variant, 1}})}), QString());
    const auto newLine = [&](int line) {
        return about(FactKind::OrderEdited, shop.order,
                     {{u"lines"_s, QJsonArray{QJsonObject{{u"line"_s, line}, {u"qty"_s, 1}, {u"total_minor"_s, 5}}}}});
    };
    QCOMPARE(shop.write({newLine(2)}, batch), QString());
    auto unit = UnitOfWork::begin(*shop.file).value();
    QVERIFY(unit->append({{undoOf(batch)}, u"kim"_s, {}}));
    QVERIFY(unit->append({{newLine(3)}, u"kim"_s, {}}));
    QVERIFY(unit->commit());
    QCOMPARE(shop.number(u"SELECT count(*) FROM order_lines"_s), 2);
    QCOMPARE(shop.faults(), QString());
}

QTEST_GUILESS_MAIN(TestUnitOfWork)
#include "tst_unitofwork.moc"
