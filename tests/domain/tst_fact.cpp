// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"
#include "sha256.h"
#include "toldshop.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

/// Leaves, chains, digests and kinds.
class TestFact final : public QObject
{
    Q_OBJECT

private slots:
    void theLeafCoversWhatTheWriterSaid_data();
    void theLeafCoversWhatTheWriterSaid();
    void theLeafLeavesThePlaceOpen();
    void partsDoNotRunTogether();
    void erasedFieldsLeaveTheLeaf();
    void whatIsThereIsHashedAndNotBelieved();
    void theLeafIsTheSameForAllTime();
    void theChainCoversPlaceAndVerdict();
    void theDigestTermCoversPlaceAndVerdict();
    void aDigestDoesNotDependOnTheOrder();
    void aDigestForgetsWhatIsTakenOut();
    void aDigestCarriesOverAllItsBits();
    void aDamagedDigestIsNotEqual();
    void bodiesAreKeptAsBytes();
    void unreadableBodiesAreEmpty_data();
    void unreadableBodiesAreEmpty();
    void timeIsTypedOrTold_data();
    void timeIsTypedOrTold();
    void everyKindHasItsName();
    void unknownKindsAreKept();
    void theNaturesOfKinds_data();
    void theNaturesOfKinds();
};

namespace {

Fact sample()
{
    Fact out = fact(FactKind::OrderPlaced, {named<RecordId>(u"order"_s)}, {{u"a"_s, 1}}, {{u"name"_s, u"Li"_s}});
    out.id = named<FactId>(u"the fact"_s);
    out.txn = named<TxnId>(u"the document"_s);
    out.actor = u"mai"_s;
    out.deviceHlc = Hlc::at(1'700'000'000'000, 7);
    out.leaf = factLeaf(out);
    return out;
}

using Change = std::function<void(Fact &)>;

} // namespace

void TestFact::theLeafCoversWhatTheWriterSaid_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << std::move(change); };
    row("id", [](Fact &f) { f.id = named<FactId>(u"other"_s); });
    row("kind", [](Fact &f) { f.kindText = u"order.edited"_s; });
    row("subjects", [](Fact &f) { f.subjects.push_back(named<RecordId>(u"child"_s)); });
    row("no subject", [](Fact &f) { f.subjects.clear(); });
    row("device clock", [](Fact &f) { f.deviceHlc = Hlc::at(1'700'000'000'000, 8); });
    row("actor", [](Fact &f) { f.actor = u"Mai"_s; });
    row("document", [](Fact &f) { f.txn = named<TxnId>(u"other"_s); });
    row("body", [](Fact &f) { f.body = R"({"a":2})"; });
    row("a blank in the body", [](Fact &f) { f.body = R"({"a": 1})"; });
    row("salt", [](Fact &f) { f.salt = QByteArray(16, 't'); });
    row("personal fields", [](Fact &f) { f.privateBody = R"({"name":"Lu"})"; });
}

void TestFact::theLeafCoversWhatTheWriterSaid()
{
    QFETCH(Change, change);
    Fact changed = sample();
    change(changed);
    QVERIFY(factLeaf(changed) != factLeaf(sample()));
    QCOMPARE(factLeaf(changed).size(), 32);
}

void TestFact::theLeafLeavesThePlaceOpen()
{
    Fact placed = sample();
    placed.seq = 9;
    placed.verdict = Verdict::Void;
    placed.reason = u"too late"_s;
    placed.hlc = Hlc::at(5);
    placed.epoch = 3;
    placed.dseq = 4;
    QCOMPARE(factLeaf(placed), factLeaf(sample()));
}

void TestFact::partsDoNotRunTogether()
{
    Fact one = sample();
    one.actor = u"ab"_s;
    one.kindText = u"c"_s;
    Fact two = sample();
    two.actor = u"b"_s;
    two.kindText = u"ca"_s;
    QVERIFY(factLeaf(one) != factLeaf(two));
}

void TestFact::erasedFieldsLeaveTheLeaf()
{
    Fact erased = sample();
    erasePersonal(erased);
    QVERIFY(erased.isErased() && erased.privateBody.isEmpty() && erased.salt.isEmpty());
    QCOMPARE(erased.privateDigest, sha256(QByteArray(16, 's') + R"({"name":"Li"})"));
    QCOMPARE(factLeaf(erased), sample().leaf); // whoever has it can check it still
    erasePersonal(erased);
    QCOMPARE(factLeaf(erased), sample().leaf);
}

void TestFact::whatIsThereIsHashedAndNotBelieved()
{
    Fact both = sample();
    erasePersonal(both);
    both.salt = QByteArray(16, 's');
    both.privateBody = R"({"name":"Eve"})";
    QVERIFY(!both.isErased());
    QVERIFY(factLeaf(both) != sample().leaf);
    Fact plain = sample();
    plain.salt.clear();
    plain.privateBody.clear();
    erasePersonal(plain); // nothing to take away
    QVERIFY(!plain.isErased());
}

void TestFact::theLeafIsTheSameForAllTime()
{
    // Written out by hand: changing the encoding would tear every log apart.
    const Fact f = sample();
    QByteArray text = f.id.uuid().toRfc4122() + QByteArray::fromHex("0000000c") + "order.placed"
        + QByteArray::fromHex("00000010") + f.subjects[0].uuid().toRfc4122() + QByteArray::fromHex("018bcfe568000007")
        + QByteArray::fromHex("00000003") + "mai" + f.txn.uuid().toRfc4122() + QByteArray::fromHex("00000007")
        + R"({"a":1})";
    text += sha256(QByteArray(16, 's') + R"({"name":"Li"})");
    QCOMPARE(f.leaf, sha256(text));
}

void TestFact::theChainCoversPlaceAndVerdict()
{
    Fact f = sample();
    f.seq = 2;
    f.verdict = Verdict::Accepted;
    f.hlc = Hlc::at(1, 2);
    const QByteArray before = sha256("before");
    const QByteArray wanted = sha256(before + QByteArray::fromHex("0000000000000002") + f.id.bytes() + f.leaf
                                     + QByteArray::fromHex("01") + QByteArray::fromHex("0000000000010002"));
    QCOMPARE(chainAfter(before, f), wanted);
    f.verdict = Verdict::Void;
    QVERIFY(chainAfter(before, f) != wanted);
}

void TestFact::theDigestTermCoversPlaceAndVerdict()
{
    const Fact f = sample();
    for (const Change &change :
         {Change([](Fact &g) { g.seq = 5; }), Change([](Fact &g) { g.verdict = Verdict::Void; }),
          Change([](Fact &g) { g.hlc = Hlc::at(6); }), Change([](Fact &g) { g.leaf = sha256("x"); }),
          Change([](Fact &g) { g.id = named<FactId>(u"y"_s); })}) {
        Fact changed = f;
        change(changed);
        QVERIFY(digestTerm(changed) != digestTerm(f));
    }
}

void TestFact::aDigestDoesNotDependOnTheOrder()
{
    std::vector<QByteArray> terms;
    for (int i = 0; i < 50; ++i)
        terms.push_back(sha256(QByteArray::number(i)));
    DigestSum forwards;
    for (const QByteArray &term : terms)
        forwards.add(term);
    std::shuffle(terms.begin(), terms.end(), std::mt19937(7));
    DigestSum shuffled;
    DigestSum half;
    for (size_t i = 0; i < terms.size(); ++i)
        (i % 2 ? shuffled : half).add(terms[i]);
    shuffled.add(half);
    QCOMPARE(shuffled, forwards);
    QCOMPARE(DigestSum(forwards.bytes()), forwards);
    QCOMPARE(forwards.hex().size(), 64);
}

void TestFact::aDigestForgetsWhatIsTakenOut()
{
    DigestSum sum;
    QVERIFY(sum.isZero());
    sum.add(sha256("a"));
    const QByteArray before = sum.bytes();
    sum.add(sha256("b"));
    QVERIFY(sum.bytes() != before);
    sum.subtract(sha256("b"));
    QCOMPARE(sum.bytes(), before);
    sum.subtract(sha256("a"));
    QVERIFY(sum.isZero());
}

void TestFact::aDigestCarriesOverAllItsBits()
{
    const QByteArray one = QByteArray(31, 0) + QByteArray(1, 1);
    const QByteArray most(32, static_cast<char>(0xff));
    DigestSum sum(most);
    sum.add(one); // modulo 2^256
    QVERIFY(sum.isZero());
    sum.subtract(one);
    QCOMPARE(sum.bytes(), most);
    DigestSum half(QByteArray::fromHex("00000000ffffffff").rightJustified(32, '\0'));
    half.add(one);
    QCOMPARE(half.bytes(), QByteArray::fromHex("0000000100000000").rightJustified(32, '\0'));
}

void TestFact::aDamagedDigestIsNotEqual()
{
    DigestSum sum(QByteArray("short"));
    QVERIFY(sum.isZero());
    sum.add(QByteArray());
    QVERIFY(sum.isZero());
}

void TestFact::bodiesAreKeptAsBytes()
{
    Fact f;
    f.body = R"({ "price_minor" : 9007199254740993, "title":"é" })";
    const QByteArray bytes = f.body;
    parseFact(f);
    QCOMPARE(f.body, bytes);
    QCOMPARE(f.json.value("price_minor"_L1).toInteger(), Q_INT64_C(9007199254740993)); // beyond a double
    QCOMPARE(factBytes({{u"b"_s, 1}, {u"a"_s, u"é"_s}}), QByteArray("{\"a\":\"\xc3\xa9\",\"b\":1}"));
}

void TestFact::unreadableBodiesAreEmpty_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a body") << QByteArray(R"({"a":)");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}x");
    QTest::newRow("too deep") << QByteArray(5000, '[');
}

void TestFact::unreadableBodiesAreEmpty()
{
    QFETCH(QByteArray, body);
    Fact f;
    f.body = f.privateBody = body;
    parseFact(f);
    QVERIFY(f.json.isEmpty());
    QVERIFY(f.privateJson.isEmpty());
    QCOMPARE(f.body, body);
}

void TestFact::timeIsTypedOrTold_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<qint64>("occurred");
    QTest::newRow("told by the clock") << QJsonObject{} << qint64{1000};
    QTest::newRow("typed") << QJsonObject{{u"at_ms"_s, 5}} << qint64{5};
    QTest::newRow("typed as text") << QJsonObject{{u"at_ms"_s, u"5"_s}} << qint64{1000};
    QTest::newRow("a fraction") << QJsonObject{{u"at_ms"_s, 5.5}} << qint64{1000};
    QTest::newRow("beyond time") << QJsonObject{{u"at_ms"_s, 1e300}} << qint64{1000};
}

void TestFact::timeIsTypedOrTold()
{
    QFETCH(QJsonObject, body);
    Fact f;
    f.hlc = Hlc::at(1000, 3);
    f.deviceHlc = Hlc::at(2000);
    f.json = body;
    QTEST(f.occurredMs(), "occurred");
}

void TestFact::everyKindHasItsName()
{
    QSet<QString> names;
    for (int i = 1; i <= static_cast<int>(FactKind::PurchaseClosed); ++i) {
        const auto kind = static_cast<FactKind>(i);
        QVERIFY(factKindText(kind).contains(u'.'));
        QCOMPARE(factKindFromText(factKindText(kind)), kind);
        names << factKindText(kind);
    }
    QCOMPARE(names.size(), static_cast<int>(FactKind::PurchaseClosed));
}

void TestFact::unknownKindsAreKept()
{
    QCOMPARE(factKindFromText(u"order.gift_wrapped"), FactKind::Unknown);
    QCOMPARE(factKindFromText(u""), FactKind::Unknown);
    QCOMPARE(factNature(FactKind::Unknown), FactNature::Record); // never refused
    Fact f = sample();
    f.kind = FactKind::Unknown;
    f.kindText = u"order.gift_wrapped"_s;
    ToldShop shop;
    const QByteArray leaf = factLeaf(f);
    QCOMPARE(shop.tell(f).verdict, Verdict::Accepted);
    QCOMPARE(factLeaf(shop.log().back()) == leaf, shop.log().back().deviceHlc == f.deviceHlc);
    QVERIFY(!shop.order(idCast<OrderId>(f.subjects.front())));
}

void TestFact::theNaturesOfKinds_data()
{
    QTest::addColumn<QStringList>("kinds");
    QTest::addColumn<FactNature>("nature");
    QTest::newRow("registers") << QStringList{u"goods.set"_s, u"customer.set"_s, u"setting.set"_s}
                               << FactNature::Register;
    QTest::newRow("records of the world")
        << QStringList{u"payment.captured"_s, u"payment.failed"_s,  u"payment.reversed"_s,  u"payment.reinstated"_s,
                       u"payment.charged"_s,  u"parcel.shipped"_s,  u"parcel.tracked"_s,    u"refund.settled"_s,
                       u"refund.failed"_s,    u"return.received"_s, u"order.noted"_s,       u"stock.received"_s,
                       u"stock.adjusted"_s,   u"stock.counted"_s,   u"transfer.received"_s, u"po.received"_s,
                       u"credit.noted"_s}
        << FactNature::Record;
    QTest::newRow("decisions") << QStringList{u"order.placed"_s,    u"order.edited"_s,  u"order.cancelled"_s,
                                              u"order.expired"_s,   u"order.closed"_s,  u"order.split"_s,
                                              u"order.merged"_s,    u"payment.moved"_s, u"parcel.packed"_s,
                                              u"refund.approved"_s, u"transfer.sent"_s, u"po.placed"_s,
                                              u"import.undone"_s}
                               << FactNature::Decision;
}

void TestFact::theNaturesOfKinds()
{
    QFETCH(QStringList, kinds);
    QFETCH(FactNature, nature);
    for (const QString &kind : kinds)
        QCOMPARE(factNature(factKindFromText(kind)), nature);
}

QTEST_GUILESS_MAIN(TestFact)
#include "tst_fact.moc"
