// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasure.h"
#include "orderfold.h"
#include "toldshop.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Erasure erasureOfSize(int records, int facts)
{
    Erasure erasure;
    erasure.customer = named<CustomerId>(u"zoe"_s);
    erasure.records = {idCast<RecordId>(erasure.customer)};
    for (int i = 0; i < records; ++i)
        erasure.records.push_back(named<RecordId>(u"order %1"_s.arg(i)));
    for (int i = 0; i < facts; ++i)
        erasure.facts.push_back(named<FactId>(u"said %1"_s.arg(i)));
    return erasure;
}

const RecordId kOrder = named<RecordId>(u"order"_s);

Fact placing(const QJsonObject &more = {})
{
    QJsonObject body{{"number"_L1, u"A7-1"_s},
                     {"currency"_L1, u"EUR"_s},
                     {"day"_L1, 20250615},
                     {"lines"_L1, QJsonArray{QJsonObject{{"line"_L1, 1}, {"qty"_L1, 1}, {"total_minor"_L1, 500}}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        body.insert(it.key(), it.value());
    return fact(FactKind::OrderPlaced, {kOrder}, body,
                {{"name"_L1, u"Zoë"_s}, {"email"_L1, u"zoe@example.com"_s}, {"note"_L1, u"ring twice"_s}});
}

Fact erasing(const RecordId &record)
{
    return fact(FactKind::CustomerErased, {record}, {{"order"_L1, record.toString()}, {"facts"_L1, QJsonArray()}}, {});
}

} // namespace

class TestErasure : public QObject
{
    Q_OBJECT

private slots:
    void aPersonOfAnySizeFitsIntoFacts_data();
    void aPersonOfAnySizeFitsIntoFacts();
    void itWaitsForItsPlace();
    void anOrderForgetsWhoBought();
    void nothingComesBackLater();
};

void TestErasure::aPersonOfAnySizeFitsIntoFacts_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("facts");
    QTest::addColumn<int>("bodies");
    QTest::newRow("nobody") << 0 << 0 << 1;
    QTest::newRow("one order") << 1 << 3 << 1;
    QTest::newRow("as many orders as fit") << 149 << 10 << 1;
    QTest::newRow("one more") << 150 << 10 << 2;
    QTest::newRow("very much was said") << 1 << 7000 << 3;
}

void TestErasure::aPersonOfAnySizeFitsIntoFacts()
{
    QFETCH(int, records);
    QFETCH(int, facts);
    const Erasure erasure = erasureOfSize(records, facts);
    std::vector<std::vector<RecordId>> subjects;
    const auto bodies = erasureBodies(erasure, subjects);
    QTEST(static_cast<int>(bodies.size()), "bodies");
    std::set<RecordId> namedRecords;
    std::vector<FactId> namedFacts;
    for (size_t i = 0; i < bodies.size(); ++i) {
        QVERIFY(subjects[i].size() <= 200 && factBytes(bodies[i]).size() < 256 * 1024);
        const Erasure read = erasureOf(fact(FactKind::CustomerErased, subjects[i], bodies[i], {}));
        QCOMPARE(read.customer, erasure.customer);
        namedRecords.insert(read.records.begin(), read.records.end());
        namedFacts.insert(namedFacts.end(), read.facts.begin(), read.facts.end());
    }
    QCOMPARE(namedRecords, std::set<RecordId>(erasure.records.begin(), erasure.records.end()));
    QCOMPARE(namedFacts, erasure.facts);
}

void TestErasure::itWaitsForItsPlace()
{
    Fact fact = erasing(kOrder);
    QVERIFY(!erases(fact));
    fact.seq = 7;
    fact.verdict = Verdict::Accepted;
    QVERIFY(erases(fact));
    QVERIFY(!erases(placing()));
}

void TestErasure::anOrderForgetsWhoBought()
{
    ToldShop shop;
    shop.tell(placing());
    QCOMPARE(shop.order(idCast<OrderId>(kOrder))->note, u"ring twice"_s);
    const OrderState before = *shop.order(idCast<OrderId>(kOrder));
    shop.tell(erasing(kOrder));
    const OrderState after = foldOrder(idCast<OrderId>(kOrder), shop.logOf(kOrder));
    QVERIFY(after.isBuyerErased);
    QVERIFY(after.customerName.isEmpty() && after.customerEmail.isEmpty() && after.note.isEmpty());
    QCOMPARE(after.totalMinor, before.totalMinor);
    QCOMPARE(after.updatedAtMs, before.updatedAtMs); // nothing happened to the order
}

void TestErasure::nothingComesBackLater()
{
    ToldShop shop;
    shop.tell(placing({{"note"_L1, u"as earlier programs wrote it"_s}}));
    shop.tell(erasing(kOrder));
    shop.tell(fact(FactKind::OrderNoted, kOrder, {{"text"_L1, u"in the open"_s}}));
    QVERIFY(foldOrder(idCast<OrderId>(kOrder), shop.logOf(kOrder)).note.isEmpty());
}

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::TestErasure)
#include "tst_erasure.moc"
