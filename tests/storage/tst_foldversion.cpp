// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedshop.h"

using namespace kontor;
using namespace kontor::testing;

class TestFoldVersion : public QObject
{
    Q_OBJECT

private slots:
    void whatAnEarlierKontorFoldedIsFoldedAnew();
    void whatIsOfTodayIsLeftAlone();
    void theLogIsLeftAsItIs();
    void whatWasTakenBackStaysSo();
    void whatWaitsForTheServerWaitsOn();
    void aLaterKontorsFileIsNotTouched();
};

namespace {

/// A paid order of one article, as an earlier Kontor that counted otherwise would have left it.
struct OlderShop : StoredShop {
    OlderShop()
    {
        const VariantId variant(newId());
        const OrderId order(newId());
        must(write(article(variant, ProductId(newId()), u"Kettle 水壶"_s, u"KET-1"_s)));
        must(write({stock(FactKind::StockReceived, variant, 9)}));
        must(write({placed(order, u"A7-000001"_s, {{variant, 3}})}));
        must(write({captured(order, u"p1"_s, 3000)}));
        before = digest();
    }
    static void must(const QString &code)
    {
        if (!code.isEmpty())
            qFatal("the story does not start: %s", qPrintable(code));
    }
    void grewOld(const QString &version)
    {
        damage(u"UPDATE meta SET value = '%1' WHERE key = 'fold_version'"_s.arg(version));
        damage(u"UPDATE orders SET due_minor = 1, search_text = ''"_s);
        damage(u"UPDATE stock_places SET on_hand = 4"_s);
        damage(u"DELETE FROM metric_daily"_s);
    }
    void openByTodaysKontor()
    {
        SeededRandom other(7);
        file = openAgain(other);
    }
    QString before;
};

} // namespace

void TestFoldVersion::whatAnEarlierKontorFoldedIsFoldedAnew()
{
    OlderShop shop;
    shop.grewOld(u"2"_s);
    shop.openByTodaysKontor();
    QCOMPARE(shop.faults(), QString());
    QCOMPARE(shop.digest(), shop.before);
    shop.grewOld(u"3"_s);
    shop.damage(u"DELETE FROM meta WHERE key = 'fold_version'"_s); // the first ones did not say
    shop.openByTodaysKontor();
    QCOMPARE(shop.faults(), QString());
    QCOMPARE(shop.digest(), shop.before);
}

void TestFoldVersion::whatIsOfTodayIsLeftAlone()
{
    OlderShop shop;
    shop.damage(u"UPDATE orders SET due_minor = 1"_s);
    shop.openByTodaysKontor();
    QVERIFY(!shop.faults().isEmpty()); // a fault is found by a check, not hidden by opening
}

void TestFoldVersion::theLogIsLeftAsItIs()
{
    OlderShop shop;
    const QString sum = shop.check().logDigest;
    shop.damage(u"UPDATE facts SET chain = zeroblob(32) WHERE seq = 2"_s);
    const QString tampered = shop.faults();
    shop.grewOld(u"2"_s);
    shop.openByTodaysKontor();
    QCOMPARE(shop.faults(), tampered);
    QCOMPARE(shop.check().logDigest, sum);
}

void TestFoldVersion::whatWasTakenBackStaysSo()
{
    OlderShop shop;
    const BatchId batch(shop.newId());
    QCOMPARE(shop.write(article(VariantId(shop.newId()), ProductId(shop.newId()), u"Cup"_s, u"CUP"_s), batch),
             QString());
    QCOMPARE(shop.write({undoOf(batch)}), QString());
    const QString digest = shop.digest();
    shop.grewOld(u"2"_s);
    shop.openByTodaysKontor();
    QCOMPARE(shop.faults(), QString());
    QCOMPARE(shop.digest(), digest);
    QCOMPARE(shop.number(u"SELECT count(*) FROM variants"_s), 1);
}

void TestFoldVersion::whatWaitsForTheServerWaitsOn()
{
    OlderShop shop;
    shop.damage(u"INSERT INTO meta (key, value) VALUES ('replica', '1')"_s);
    QVERIFY(shop.file->reload());
    const OrderId waiting(shop.newId());
    QCOMPARE(shop.write({placed(waiting, u"A7-000002"_s, {{VariantId(shop.newId()), 1}})}), QString());
    shop.grewOld(u"2"_s);
    shop.openByTodaysKontor();
    QCOMPARE(shop.faults(), QString());
    QCOMPARE(shop.number(u"SELECT count(*) FROM orders"_s), 2);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts WHERE seq IS NULL AND verdict = 0"_s), 1);
}

void TestFoldVersion::aLaterKontorsFileIsNotTouched()
{
    OlderShop shop;
    shop.grewOld(u"99"_s);
    SeededRandom other(7);
    const auto opened = ShopFile::open(shop.path(), Database::Mode::ReadWrite, shop.clock, other);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"newer_database"_s);
    QCOMPARE(shop.number(u"SELECT due_minor FROM orders"_s), 1);
}

QTEST_GUILESS_MAIN(TestFoldVersion)
#include "tst_foldversion.moc"
