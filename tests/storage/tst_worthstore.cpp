// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainworth.h"
#include "storedshop.h"

using namespace kontor;
using namespace kontor::testing;

class TestWorthStore : public QObject
{
    Q_OBJECT

private slots:
    void sumsFollowTheLedger();
    void aCostHoldsFromTheMomentItIsSaid();
    void whatIsToldLateChangesThePast();
    void anArchivedProductTakesItsArticlesOut();
    void anUndoneBatchLeavesNothing();
    void anythingInAnyOrderComesToThePlainSum_data();
    void anythingInAnyOrderComesToThePlainSum();
    void foldedAnewItIsTheSame();
    void aDifferenceIsFound_data();
    void aDifferenceIsFound();
};

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

/// Three articles of two products, in two places.
struct WorthShop : StoredShop {
    explicit WorthShop(quint64 seed = 1) : StoredShop(seed)
    {
        for (size_t i = 0; i < articles.size(); ++i) {
            articles[i] = VariantId(newId());
            must(write(article(articles[i], products[i / 2], u"Thing"_s, u"T-%1"_s.arg(i))));
        }
    }
    static void must(const QString &code)
    {
        if (!code.isEmpty())
            qFatal("the story does not start: %s", qPrintable(code));
    }
    void say(size_t which, const QString &field, const QJsonValue &value)
    {
        must(write({setField(FactKind::GoodsSet, idCast<RecordId>(articles[which]), u"variant"_s, field, value)}));
    }
    void saySoOf(const ProductId &product, const QString &status)
    {
        must(write({setField(FactKind::GoodsSet, idCast<RecordId>(product), u"product"_s, u"status"_s, status)}));
    }
    void move(FactKind kind, size_t which, qint64 qty, QJsonObject body = {}, const BatchId &batch = {})
    {
        must(write({stock(kind, articles[which], qty, std::move(body))}, batch));
    }
    [[nodiscard]] WorthSum worth(qint64 atMs) { return storedWorth(file->db(), atMs); }
    [[nodiscard]] WorthSum worth() { return worth(clock.nowMs()); }

    const std::array<ProductId, 2> products{ProductId(newId()), ProductId(newId())};
    const LocationId cellar{newId()};
    std::array<VariantId, 3> articles{};
};

} // namespace

void TestWorthStore::sumsFollowTheLedger()
{
    WorthShop shop;
    shop.say(0, u"cost_minor"_s, 250);
    shop.move(FactKind::StockReceived, 0, 4);
    QCOMPARE(shop.worth(), (WorthSum{1, 0, 4, 1000}));
    shop.move(FactKind::StockReceived, 0, 2, {{u"location"_s, shop.cellar.toString()}});
    QCOMPARE(shop.worth(), (WorthSum{2, 0, 6, 1500}));
    shop.move(FactKind::StockAdjusted, 0, -9);
    QCOMPARE(shop.worth(), (WorthSum{1, 0, 2, 500})); // what lacks here does not lie in the cellar
    shop.move(FactKind::StockHeld, 0, 1, {{u"location"_s, shop.cellar.toString()}, {u"bucket"_s, u"damaged"_s}});
    QCOMPARE(shop.worth(), (WorthSum{1, 0, 2, 500})); // put aside is still there
    QCOMPARE(shop.faults(), QString());
}

void TestWorthStore::aCostHoldsFromTheMomentItIsSaid()
{
    WorthShop shop;
    shop.move(FactKind::StockReceived, 0, 4);
    const qint64 received = shop.clock.nowMs();
    shop.clock.advance(kHour);
    shop.say(0, u"cost_minor"_s, 250);
    const qint64 priced = shop.clock.nowMs();
    shop.clock.advance(kHour);
    shop.say(0, u"cost_minor"_s, 300);
    QCOMPARE(shop.worth(received), (WorthSum{1, 1, 4, 0}));
    QCOMPARE(shop.worth(priced), (WorthSum{1, 0, 4, 1000}));
    QCOMPARE(shop.worth(), (WorthSum{1, 0, 4, 1200}));
    QCOMPARE(shop.faults(), QString());
}

void TestWorthStore::whatIsToldLateChangesThePast()
{
    WorthShop shop;
    shop.say(0, u"cost_minor"_s, 100);
    const qint64 first = shop.clock.nowMs() + kHour;
    shop.clock.advance(10 * kHour);
    shop.move(FactKind::StockReceived, 0, 5);
    QCOMPARE(shop.worth(first), WorthSum());
    shop.move(FactKind::StockReceived, 0, 2, {{u"at_ms"_s, first}});
    QCOMPARE(shop.worth(first), (WorthSum{1, 0, 2, 200}));
    QCOMPARE(shop.worth(), (WorthSum{1, 0, 7, 700}));
    shop.move(FactKind::StockCounted, 0, 4, {{u"at_ms"_s, first + kHour}});
    shop.move(FactKind::StockAdjusted, 0, -1, {{u"at_ms"_s, first + 30 * kMinute}}); // the count knew of it
    QCOMPARE(shop.worth(first + 30 * kMinute), (WorthSum{1, 0, 1, 100}));
    QCOMPARE(shop.worth(first + kHour), (WorthSum{1, 0, 4, 400}));
    QCOMPARE(shop.worth(), (WorthSum{1, 0, 9, 900}));
    QCOMPARE(shop.faults(), QString());
}

void TestWorthStore::anArchivedProductTakesItsArticlesOut()
{
    WorthShop shop;
    for (size_t i = 0; i < 3; ++i) {
        shop.say(i, u"cost_minor"_s, 100);
        shop.move(FactKind::StockReceived, i, 1);
    }
    const qint64 before = shop.clock.nowMs();
    shop.clock.advance(kHour);
    shop.saySoOf(shop.products[0], u"archived"_s); // of two of the articles
    QCOMPARE(shop.worth(), (WorthSum{1, 0, 1, 100}));
    QCOMPARE(shop.worth(before), (WorthSum{3, 0, 3, 300}));
    shop.say(2, u"tracked"_s, false);
    QCOMPARE(shop.worth(), WorthSum());
    shop.clock.advance(kHour);
    shop.saySoOf(shop.products[0], u"active"_s);
    QCOMPARE(shop.worth(), (WorthSum{2, 0, 2, 200}));
    QCOMPARE(shop.faults(), QString());
}

void TestWorthStore::anUndoneBatchLeavesNothing()
{
    WorthShop shop;
    shop.say(0, u"cost_minor"_s, 100);
    shop.move(FactKind::StockReceived, 0, 3);
    const BatchId batch(shop.newId());
    shop.move(FactKind::StockReceived, 0, 2, {}, batch);
    shop.must(shop.write(
        {setField(FactKind::GoodsSet, idCast<RecordId>(shop.articles[0]), u"variant"_s, u"cost_minor"_s, 700)}, batch));
    QCOMPARE(shop.worth().valueMinor, 3500);
    shop.must(shop.write({undoOf(batch)}));
    QCOMPARE(shop.worth(), (WorthSum{1, 0, 3, 300}));
    QCOMPARE(shop.faults(), QString());
}

void TestWorthStore::anythingInAnyOrderComesToThePlainSum_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

/// Movements, counts and words, some of them about earlier hours and several in one commit.
void TestWorthStore::anythingInAnyOrderComesToThePlainSum()
{
    QFETCH(int, seed);
    WorthShop shop(static_cast<quint64>(seed));
    SeededRandom random(static_cast<quint64>(seed));
    const qint64 start = shop.clock.nowMs();
    const auto pick = [&](quint32 below) { return static_cast<qint64>(random.below(below)); };
    const auto anything = [&]() -> FactDraft {
        const VariantId &which = shop.articles[static_cast<size_t>(pick(3))];
        QJsonObject body;
        if (pick(3) == 0)
            body.insert(u"at_ms"_s, start + pick(40) * 20 * kMinute);
        const auto word = [&](const QString &field, const QJsonValue &value) {
            FactDraft draft = setField(FactKind::GoodsSet, idCast<RecordId>(which), u"variant"_s, field, value);
            if (body.contains(u"at_ms"_s))
                draft.body.insert(u"at_ms"_s, body.value(u"at_ms"_s));
            return draft;
        };
        if (pick(2) == 0)
            body.insert(u"location"_s, shop.cellar.toString());
        switch (pick(9)) {
        case 0:
            return word(u"cost_minor"_s, pick(5) == 0 ? QJsonValue() : QJsonValue(100 * pick(9)));
        case 1:
            return word(u"tracked"_s, pick(2) == 0);
        case 2:
            return word(u"archived"_s, pick(3) == 0);
        case 3:
            return setField(FactKind::GoodsSet, idCast<RecordId>(shop.products[static_cast<size_t>(pick(2))]),
                            u"product"_s, u"status"_s, pick(2) == 0 ? u"archived"_s : u"active"_s);
        case 4:
            return stock(FactKind::StockCounted, which, pick(20), body);
        case 5:
            return stock(FactKind::StockAdjusted, which, -1 - pick(12), body);
        default:
            return stock(FactKind::StockReceived, which, 1 + pick(12), body);
        }
    };
    for (int commit = 0; commit < 60; ++commit) {
        shop.clock.advance(pick(40) * kMinute);
        std::vector<FactDraft> facts;
        for (qint64 i = pick(3); i >= 0; --i)
            facts.push_back(anything());
        const BatchId batch = pick(4) == 0 ? BatchId(shop.newId()) : BatchId();
        shop.must(shop.write(facts, batch));
        if (!batch.isNull() && pick(2) == 0)
            shop.must(shop.write({undoOf(batch)}));
    }
    const PlainWorth plain(*shop.file);
    for (qint64 at = start; at < shop.clock.nowMs() + kHour; at += kWorthQuarterMs)
        QCOMPARE(shop.worth(at), plain.at(worthQuarter(at) * kWorthQuarterMs + kWorthQuarterMs));
    QCOMPARE(shop.faults(), QString());
}

void TestWorthStore::foldedAnewItIsTheSame()
{
    WorthShop shop;
    shop.say(0, u"cost_minor"_s, 250);
    shop.move(FactKind::StockReceived, 0, 4);
    shop.clock.advance(kHour);
    shop.say(0, u"cost_minor"_s, 300);
    const QString before = shop.digest();
    shop.damage(u"UPDATE stock_worth SET value_minor = 1"_s);
    shop.damage(u"DELETE FROM stock_terms"_s);
    shop.damage(u"UPDATE meta SET value = '9' WHERE key = 'fold_version'"_s);
    SeededRandom other(7);
    shop.file = shop.openAgain(other);
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.worth(), (WorthSum{1, 0, 4, 1200}));
    QCOMPARE(shop.faults(), QString());
}

void TestWorthStore::aDifferenceIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    QTest::newRow("worth") << u"UPDATE stock_worth SET value_minor = value_minor + 1"_s
                           << u"value_minor of stock_worth"_s;
    QTest::newRow("worth that is gone") << u"DELETE FROM stock_worth"_s << u"Worth of stock at 2025-06-15T"_s;
    QTest::newRow("worth too much") << u"INSERT INTO stock_worth VALUES (1, x'', 1, 1, 1, 1)"_s
                                    << u"Worth of stock at 1970-01-01T00:15:00Z"_s;
    QTest::newRow("a word") << u"UPDATE stock_terms SET value = 7 WHERE value = 250"_s << u"value of stock_terms"_s;
    QTest::newRow("a word that is gone") << u"DELETE FROM stock_terms WHERE value = 250"_s
                                         << u"a row of stock_terms “cost_minor” is missing"_s;
}

void TestWorthStore::aDifferenceIsFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, words);
    WorthShop shop;
    shop.say(0, u"cost_minor"_s, 250);
    shop.say(0, u"cost_minor"_s, 300);
    shop.move(FactKind::StockReceived, 0, 4);
    shop.damage(sql);
    QVERIFY2(shop.faults().contains(words), qPrintable(shop.faults()));
}

QTEST_GUILESS_MAIN(TestWorthStore)
#include "tst_worthstore.moc"
