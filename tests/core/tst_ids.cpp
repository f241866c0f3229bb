// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"
#include "random.h"

#include <QSet>
#include <QTest>

#include <type_traits>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SomeMs = 0x017f22e279b0; // the time in the example of RFC 9562, A.6

/// Gives the same byte for ever, so that every bit the layout does not own is seen.
class SteadyRandom final : public Random
{
public:
    explicit SteadyRandom(unsigned char byte) : m_byte(byte) { }
    void fill(unsigned char *data, size_t size) override { std::fill_n(data, size, m_byte); }

private:
    unsigned char m_byte;
};

} // namespace

class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void version7HasTheLayoutOfTheRfc_data();
    void version7HasTheLayoutOfTheRfc();
    void version7SortsByTimeInBytesAndInText();
    void version7OfOneMillisecondDiffer();
    void idsOfOneMillisecondComeInTheirOrder();
    void aMintFollowsItsClock();
    void version5IsThatOfTheRfc();
    void version5DiffersBySpaceAndName();
    void anIdSurvivesBytesAndText();
    void anIdFromRubbishIsNull();
    void idsOfDifferentThingsDoNotMix();
};

void TestIds::version7HasTheLayoutOfTheRfc_data()
{
    QTest::addColumn<int>("noise");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("expected");
    QTest::newRow("noise of ones") << 0xff << SomeMs << u"017f22e2-79b0-7fff-bfff-ffffffffffff"_s;
    QTest::newRow("noise of zeros") << 0x00 << SomeMs << u"017f22e2-79b0-7000-8000-000000000000"_s;
    QTest::newRow("the first millisecond") << 0x00 << qint64(0) << u"00000000-0000-7000-8000-000000000000"_s;
    QTest::newRow("the last millisecond")
        << 0x00 << qint64(0xffffffffffff) << u"ffffffff-ffff-7000-8000-000000000000"_s;
}

void TestIds::version7HasTheLayoutOfTheRfc()
{
    QFETCH(int, noise);
    QFETCH(qint64, ms);
    SteadyRandom random(static_cast<unsigned char>(noise));
    QTEST(uuidV7(ms, random).toString(QUuid::WithoutBraces), "expected");
}

void TestIds::version7SortsByTimeInBytesAndInText()
{
    SeededRandom random(7);
    FactId before(uuidV7(SomeMs, random));
    for (qint64 step = 1; step < (qint64(1) << 40); step *= 3) {
        const FactId after(uuidV7(SomeMs + step, random));
        QVERIFY(before.bytes() < after.bytes());
        QVERIFY(before.toString() < after.toString());
        before = after;
    }
}

void TestIds::version7OfOneMillisecondDiffer()
{
    SeededRandom random(7);
    QSet<QUuid> seen;
    for (int i = 0; i < 10000; ++i)
        seen.insert(uuidV7(SomeMs, random));
    QCOMPARE(seen.size(), 10000);
}

void TestIds::idsOfOneMillisecondComeInTheirOrder()
{
    SeededRandom random(7);
    IdMint mint;
    QUuid before = mint.next(SomeMs, random);
    for (int i = 0; i < 100'000; ++i) {
        const QUuid after = mint.next(SomeMs, random);
        QVERIFY(before.toRfc4122() < after.toRfc4122());
        QCOMPARE(after.toRfc4122().at(6) & 0xf0, 0x70);
        QCOMPARE(after.variant(), QUuid::DCE);
        QCOMPARE(after.toRfc4122().first(6), before.toRfc4122().first(6));
        before = after;
    }
}

void TestIds::aMintFollowsItsClock()
{
    SeededRandom random(7);
    IdMint mint;
    const QUuid now = mint.next(SomeMs, random);
    const QUuid later = mint.next(SomeMs + 1, random);
    QVERIFY(now.toRfc4122() < later.toRfc4122());
    const QUuid back = mint.next(SomeMs - 1000, random); // somebody set the clock right
    QVERIFY(back.toRfc4122() < now.toRfc4122());
    SteadyRandom ones(0xff); // the widest steps there are
    QSet<QUuid> seen;
    for (int i = 0; i < 10'000; ++i)
        seen.insert(mint.next(SomeMs + 2, ones));
    QCOMPARE(seen.size(), 10'000);
    QCOMPARE(IdMint().next(SomeMs, ones).toString(QUuid::WithoutBraces), u"017f22e2-79b0-700f-bfff-ffffffffffff"_s);
}

void TestIds::version5IsThatOfTheRfc()
{
    const QUuid dns = QUuid::fromString(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s);
    QCOMPARE(uuidV5(dns, "www.example.com"), QUuid::fromString(u"2ed6657d-e927-568b-95e1-2665a8aea6a2"_s));
}

void TestIds::version5DiffersBySpaceAndName()
{
    const QUuid parent = QUuid::fromString(u"017f22e2-79b0-7fff-bfff-ffffffffffff"_s);
    QCOMPARE(uuidV5(parent, "change"), uuidV5(parent, "change"));
    QVERIFY(uuidV5(parent, "change") != uuidV5(parent, "fees"));
    QVERIFY(uuidV5(parent, "change") != uuidV5(uuidV5(parent, "change"), "change"));
}

void TestIds::anIdSurvivesBytesAndText()
{
    SeededRandom random(7);
    const OrderId id(uuidV7(SomeMs, random));
    QCOMPARE(id.bytes().size(), 16);
    QVERIFY(OrderId::fromBytes(id.bytes()) == id);
    QVERIFY(OrderId::fromString(id.toString()) == id);
    QVERIFY(idCast<RecordId>(id).uuid() == id.uuid());
}

void TestIds::anIdFromRubbishIsNull()
{
    QVERIFY(OrderId::fromString(u"order 7"_s).isNull());
    QVERIFY(OrderId::fromBytes("short").isNull());
    QVERIFY(OrderId().isNull());
}

void TestIds::idsOfDifferentThingsDoNotMix()
{
    static_assert(!std::is_convertible_v<OrderId, VariantId>);
    static_assert(!std::is_constructible_v<OrderId, VariantId>);
    static_assert(!std::is_convertible_v<QUuid, OrderId>);
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
