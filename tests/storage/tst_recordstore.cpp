// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordstore.h"
#include "searchindex.h"
#include "storedshop.h"

#include <algorithm>

using namespace kontor;
using namespace kontor::testing;

class TestRecordStore : public QObject
{
    Q_OBJECT

private slots:
    void theLastWriterWinsInAnyOrder();
    void equalClocksAreDecidedByTheDevice();
    void aVoidFactSaysNothing();
    void membersOfASetComeAndGo();
    void aProductsTitleReachesItsVariantsSearch();
    void aNewProductReachesTheVariantsThatWereFirst();
    void categoriesInACircleAreBroken();
    void aRenamedCategoryReachesGoodsBelowIt();
    void onlyGoodsBelowAChangedCategoryAreWritten();
    void anArchivedProductArchivesItsVariants();
    void aPrivateFieldIsShownUntilItIsErased();
    void theMainLocationIsThereBeforeItIsNamed();
};

namespace {

Fact fieldSet(const RecordId &subject, const QString &of, const QString &field, const QJsonValue &value, qint64 hlc,
              const DeviceId &device)
{
    Fact fact;
    fact.kind = FactKind::GoodsSet;
    fact.subjects = {subject};
    fact.verdict = Verdict::Accepted;
    fact.hlc = Hlc{hlc};
    fact.device = device;
    fact.json = {{u"of"_s, of}, {u"field"_s, field}, {u"value"_s, value}};
    return fact;
}

DeviceId device(int number)
{
    return DeviceId(QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

/// The shop's tables outside of any unit of work, so that facts of other desks can arrive.
struct Records : StoredShop {
    const RecordId product{newId()};
    const RecordId variant{newId()};
    StockLevels levels{file->db(), RecordId(file->identity().shop)};
    WorthStore worth{file->db()};
    RecordStore store{file->db(), levels, worth};

    void apply(const std::vector<Fact> &facts)
    {
        for (const Fact &fact : facts)
            QVERIFY(store.apply(fact));
        QVERIFY(store.flush());
    }
    void set(const RecordId &id, const QString &of, const QString &field, const QJsonValue &value)
    {
        apply({fieldSet(id, of, field, value, ++m_hlc, device(1))});
    }
    QString title() { return text(u"SELECT title FROM products"_s); }
    qint64 found(const QString &query)
    {
        return number(u"SELECT count(*) FROM goods_search WHERE goods_search MATCH '%1'"_s.arg(matchExpression(query)));
    }

private:
    qint64 m_hlc = kNoon << 16;
};

} // namespace

void TestRecordStore::theLastWriterWinsInAnyOrder()
{
    const RecordId id(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    std::vector<int> order{0, 1, 2, 3};
    const std::vector<Fact> facts{fieldSet(id, u"product"_s, u"title"_s, u"first"_s, 10, device(9)),
                                  fieldSet(id, u"product"_s, u"title"_s, u"last"_s, 30, device(1)),
                                  fieldSet(id, u"product"_s, u"title"_s, u"second"_s, 20, device(5)),
                                  fieldSet(id, u"product"_s, u"brand"_s, u"brand"_s, 5, device(1))};
    do {
        Records shop;
        for (const int i : order)
            shop.apply({facts.at(static_cast<size_t>(i))});
        QCOMPARE(shop.title(), u"last"_s);
        QCOMPARE(shop.text(u"SELECT brand FROM products"_s), u"brand"_s);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestRecordStore::equalClocksAreDecidedByTheDevice()
{
    Records shop;
    const Fact high = fieldSet(shop.product, u"product"_s, u"title"_s, u"high"_s, 10, device(2));
    const Fact low = fieldSet(shop.product, u"product"_s, u"title"_s, u"low"_s, 10, device(1));
    shop.apply({high, low});
    QCOMPARE(shop.title(), u"high"_s);
    shop.apply({high});
    QCOMPARE(shop.title(), u"high"_s);
}

void TestRecordStore::aVoidFactSaysNothing()
{
    Records shop;
    Fact fact = fieldSet(shop.product, u"product"_s, u"title"_s, u"never"_s, 10, device(2));
    fact.verdict = Verdict::Void;
    shop.apply({fact});
    QCOMPARE(shop.number(u"SELECT count(*) FROM products"_s), 0);
}

void TestRecordStore::membersOfASetComeAndGo()
{
    Records shop;
    shop.set(shop.product, u"product"_s, u"tags/new"_s, 1);
    shop.set(shop.product, u"product"_s, u"tags/sale"_s, 1);
    QCOMPARE(shop.text(u"SELECT tags FROM products"_s), u"new, sale"_s);
    shop.set(shop.product, u"product"_s, u"tags/new"_s, QJsonValue());
    QCOMPARE(shop.text(u"SELECT tags FROM products"_s), u"sale"_s);
}

void TestRecordStore::aProductsTitleReachesItsVariantsSearch()
{
    Records shop;
    shop.set(shop.product, u"product"_s, u"title"_s, u"Kettle"_s);
    shop.set(shop.variant, u"variant"_s, u"product"_s, shop.product.toString());
    shop.set(shop.variant, u"variant"_s, u"title"_s, u"Red"_s);
    QCOMPARE(shop.text(u"SELECT listed_title FROM variants"_s), u"Kettle · Red"_s);
    QCOMPARE(shop.found(u"kettle"_s), 1);
    shop.set(shop.product, u"product"_s, u"title"_s, u"Saucepan"_s);
    QCOMPARE(shop.text(u"SELECT listed_title FROM variants"_s), u"Saucepan · Red"_s);
    QCOMPARE(shop.found(u"kettle"_s), 0);
    QCOMPARE(shop.found(u"sauce red"_s), 1);
}

void TestRecordStore::aNewProductReachesTheVariantsThatWereFirst()
{
    Records shop;
    shop.set(shop.variant, u"variant"_s, u"product"_s, shop.product.toString());
    QCOMPARE(shop.text(u"SELECT listed_title FROM variants"_s), u""_s);
    shop.set(shop.product, u"product"_s, u"title"_s, u"Kettle"_s);
    QCOMPARE(shop.text(u"SELECT listed_title FROM variants"_s), u"Kettle"_s);
}

void TestRecordStore::categoriesInACircleAreBroken()
{
    Records shop;
    const RecordId pots(shop.newId());
    const RecordId pans(shop.newId());
    shop.set(pots, u"category"_s, u"name"_s, u"Pots"_s);
    shop.set(pans, u"category"_s, u"name"_s, u"Pans"_s);
    shop.set(pots, u"category"_s, u"parent"_s, pans.toString());
    shop.set(pans, u"category"_s, u"parent"_s, pots.toString()); // the later move is the one ignored
    QCOMPARE(shop.text(u"SELECT path FROM categories WHERE name = 'Pots'"_s), u"Pans > Pots"_s);
    QCOMPARE(shop.text(u"SELECT path FROM categories WHERE name = 'Pans'"_s), u"Pans"_s);
    QCOMPARE(shop.text(u"SELECT name FROM categories WHERE cycle = 1"_s), u"Pans"_s);
}

void TestRecordStore::aRenamedCategoryReachesGoodsBelowIt()
{
    Records shop;
    const RecordId kitchen(shop.newId());
    const RecordId pots(shop.newId());
    shop.set(kitchen, u"category"_s, u"name"_s, u"Kitchen"_s);
    shop.set(pots, u"category"_s, u"name"_s, u"Pots"_s);
    shop.set(pots, u"category"_s, u"parent"_s, kitchen.toString());
    shop.set(shop.product, u"product"_s, u"categories/"_s + pots.toString(), 1);
    shop.set(shop.variant, u"variant"_s, u"product"_s, shop.product.toString());
    QCOMPARE(shop.text(u"SELECT categories FROM products"_s), u"Kitchen > Pots"_s);
    QCOMPARE(shop.found(u"kitchen"_s), 1);
    shop.set(kitchen, u"category"_s, u"name"_s, u"Home"_s);
    QCOMPARE(shop.text(u"SELECT categories FROM products"_s), u"Home > Pots"_s);
    QCOMPARE(shop.found(u"kitchen"_s), 0);
    QCOMPARE(shop.found(u"home"_s), 1);
}

void TestRecordStore::onlyGoodsBelowAChangedCategoryAreWritten()
{
    Records shop;
    const RecordId pots(shop.newId());
    shop.set(pots, u"category"_s, u"name"_s, u"Pots"_s);
    shop.set(shop.product, u"product"_s, u"categories/"_s + pots.toString(), 1);
    shop.set(shop.variant, u"variant"_s, u"product"_s, shop.product.toString());
    RecordStore later(shop.file->db(), shop.levels, shop.worth);
    QVERIFY(later.apply(fieldSet(RecordId(shop.newId()), u"category"_s, u"name"_s, u"Lamps"_s, 1, device(1))));
    QVERIFY(later.flush());
    QVERIFY(later.touchedGoods().isEmpty());
}

void TestRecordStore::anArchivedProductArchivesItsVariants()
{
    Records shop;
    shop.set(shop.product, u"product"_s, u"title"_s, u"Kettle"_s);
    shop.set(shop.variant, u"variant"_s, u"product"_s, shop.product.toString());
    QCOMPARE(shop.number(u"SELECT archived FROM variants"_s), 0);
    shop.set(shop.product, u"product"_s, u"status"_s, u"archived"_s);
    QCOMPARE(shop.number(u"SELECT archived FROM variants"_s), 1);
}

void TestRecordStore::aPrivateFieldIsShownUntilItIsErased()
{
    Records shop;
    Fact fact = fieldSet(shop.product, u"customer"_s, u"name"_s, {}, 10, device(1));
    fact.json.remove(u"value"_s);
    fact.privateJson = {{u"value"_s, u"Zoë Çelik"_s}};
    shop.apply({fact});
    QCOMPARE(shop.text(u"SELECT name FROM customers"_s), u"Zoë Çelik"_s);
    fact.privateJson = {};
    QVERIFY(shop.store.refold(shop.product, {fact}));
    QVERIFY(shop.store.flush());
    QCOMPARE(shop.text(u"SELECT name || search_text FROM customers"_s), u""_s);
}

void TestRecordStore::theMainLocationIsThereBeforeItIsNamed()
{
    Records shop;
    const RecordId main = idCast<RecordId>(mainLocation());
    QCOMPARE(shop.text(u"SELECT name || '/' || code FROM locations"_s), u"Main/MAIN"_s);
    shop.set(main, u"location"_s, u"code"_s, u"HQ"_s);
    QCOMPARE(shop.text(u"SELECT name || '/' || code FROM locations"_s), u"Main/HQ"_s);
    QVERIFY(shop.store.refold(main, {}));
    QVERIFY(shop.store.flush());
    QCOMPARE(shop.text(u"SELECT name || '/' || code FROM locations"_s), u"Main/MAIN"_s);
}

QTEST_GUILESS_MAIN(TestRecordStore)
#include "tst_recordstore.moc"
