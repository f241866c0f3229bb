// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchindex.h"
#include "storedshop.h"

using namespace kontor;
using namespace kontor::testing;

class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void textsAreFound_data();
    void textsAreFound();
    void aQueryWithoutWordsHasNoExpression();
    void aNewTextReplacesTheOldTokens();
    void anEmptyTextLeavesNothing();
    void theTablesAreApart();
};

namespace {

struct Index : StoredShop {
    void put(qint64 row, const QString &before, const QString &now, SearchTable table = SearchTable::Goods)
    {
        QVERIFY(reindex(file->db(), table, row, before, now));
    }
    QList<qint64> found(const QString &query, const QString &table = u"goods_search"_s)
    {
        DynamicQuery rows(file->db(), u"SELECT rowid FROM %1 WHERE %1 MATCH ? ORDER BY rowid"_s.arg(table));
        QList<qint64> out;
        if (!rows.run({matchExpression(query)}))
            return {-1};
        while (rows.next())
            out << rows.i64(0);
        return out;
    }
};

} // namespace

void TestSearchIndex::textsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    QTest::newRow("one Chinese character") << u"红色手机壳"_s << u"手"_s << true;
    QTest::newRow("two") << u"红色手机壳"_s << u"机壳"_s << true;
    QTest::newRow("three") << u"红色手机壳"_s << u"手机壳"_s << true;
    QTest::newRow("all of it") << u"红色手机壳"_s << u"红色手机壳"_s << true;
    QTest::newRow("one that is not there") << u"红色手机壳"_s << u"蓝"_s << false;
    QTest::newRow("two that are not neighbours") << u"红色手机壳"_s << u"红手"_s << false;
    QTest::newRow("Chinese beside Latin") << u"iPhone手机壳"_s << u"iphone 手机"_s << true;
    QTest::newRow("Turkish capital") << u"İSTANBUL ÇAYDANLIĞI"_s << u"istanbul"_s << true;
    QTest::newRow("Turkish dotless") << u"çaydanlığı"_s << u"CAYDANLIGI"_s << true;
    QTest::newRow("infix") << u"Blue kettle"_s << u"ettl"_s << true;
    QTest::newRow("infix of three") << u"Blue kettle"_s << u"ttl"_s << true;
    QTest::newRow("two letters inside") << u"Blue kettle"_s << u"tt"_s << false;
    QTest::newRow("prefix of one") << u"Blue kettle"_s << u"k"_s << true;
    QTest::newRow("prefix of two") << u"Blue kettle"_s << u"ke"_s << true;
    QTest::newRow("two terms") << u"Blue kettle"_s << u"kett blu"_s << true;
    QTest::newRow("a term too many") << u"Blue kettle"_s << u"kettle red"_s << false;
    QTest::newRow("a SKU") << u"KET-1/42b"_s << u"ket-1/42b"_s << true;
    QTest::newRow("what could be syntax") << u"a \"quoted\" NEAR text"_s << u"\"quoted\" near*"_s << true;
}

void TestSearchIndex::textsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(bool, found);
    Index index;
    index.put(7, {}, text);
    index.put(8, {}, u"something else 另外"_s);
    QCOMPARE(index.found(query).contains(7), found);
    QVERIFY(!index.found(query).contains(-1));
}

void TestSearchIndex::aQueryWithoutWordsHasNoExpression()
{
    QCOMPARE(matchExpression(u"  -- ?! "_s), QString());
}

void TestSearchIndex::aNewTextReplacesTheOldTokens()
{
    Index index;
    index.put(7, {}, u"Blue kettle"_s);
    index.put(7, u"Blue kettle"_s, u"Blue pan"_s);
    QCOMPARE(index.found(u"kettle"_s), QList<qint64>());
    QCOMPARE(index.found(u"blue"_s), QList<qint64>({7}));
    QCOMPARE(index.found(u"pan"_s), QList<qint64>({7}));
}

void TestSearchIndex::anEmptyTextLeavesNothing()
{
    Index index;
    index.put(7, {}, u"Blue kettle"_s);
    index.put(7, u"Blue kettle"_s, {});
    QCOMPARE(index.found(u"blue"_s), QList<qint64>());
    QCOMPARE(index.faults(), QString());
}

void TestSearchIndex::theTablesAreApart()
{
    Index index;
    index.put(7, {}, u"kettle"_s, SearchTable::Orders);
    index.put(8, {}, u"kettle"_s, SearchTable::Customers);
    QCOMPARE(index.found(u"kettle"_s), QList<qint64>());
    QCOMPARE(index.found(u"kettle"_s, u"order_search"_s), QList<qint64>({7}));
    QCOMPARE(index.found(u"kettle"_s, u"customer_search"_s), QList<qint64>({8}));
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
