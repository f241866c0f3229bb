// SPDX-License-Identifier: GPL-3.0-or-later
// Places in an ordered list, and categories in their tree.
#include "categorytree.h"
#include "productpictures.h"
#include "rank.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

bool rises(const std::vector<QString> &ranks)
{
    return std::adjacent_find(ranks.begin(), ranks.end(), std::greater_equal<>()) == ranks.end();
}

CategoryId idOf(int n)
{
    return CategoryId(QUuid(static_cast<uint>(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

CategoryNode node(const QString &name, int parent, qint64 movedAt = 0)
{
    CategoryNode made;
    made.name = name;
    made.parent = parent == 0 ? CategoryId() : idOf(parent);
    made.movedAt = Hlc::at(movedAt);
    return made;
}

} // namespace

class TestRank : public QObject
{
    Q_OBJECT
private slots:
    void betweenLiesBetween_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("empty list") << QString() << QString();
        QTest::newRow("at the end") << u"000003"_s << QString();
        QTest::newRow("after the last of all") << u"zzz"_s << QString();
        QTest::newRow("at the start") << QString() << u"000001"_s;
        QTest::newRow("imported neighbours") << u"000001"_s << u"000002"_s;
        QTest::newRow("close") << u"a"_s << u"a1"_s;
        QTest::newRow("far") << u"a"_s << u"z"_s;
    }
    void betweenLiesBetween()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const QString rank = rankBetween(before, after);
        QVERIFY(!rank.isEmpty());
        QVERIFY(rank > before);
        QVERIFY(after.isEmpty() || rank < after);
    }
    void nothingLiesBetweenWhatIsNotApart()
    {
        QVERIFY(rankBetween(u"a"_s, u"a"_s).isEmpty());
        QVERIFY(rankBetween(u"b"_s, u"a"_s).isEmpty());
        QVERIFY(rankBetween(u"a"_s, u"a0"_s).isEmpty());
        QVERIFY(rankBetween(u"Ä"_s, u"z"_s).isEmpty());
    }
    void oneMoveWritesOneRank()
    {
        const std::vector<QString> moved{u"000003"_s, u"000001"_s, u"000002"_s, u"000004"_s};
        const std::vector<QString> ranks = ranksFor(moved);
        QVERIFY(rises(ranks));
        QVERIFY(ranks[0] != moved[0]);
        QVERIFY(std::equal(ranks.begin() + 1, ranks.end(), moved.begin() + 1));
    }
    void equalAndBrokenRanksAreMended()
    {
        QVERIFY(rises(ranksFor({u"a"_s, u"a"_s, u"a"_s, u"b"_s})));
        QVERIFY(rises(ranksFor({QString(), QString(), QString()})));
        QVERIFY(rises(ranksFor({u"a"_s, QString(), u"a0"_s})));
        QVERIFY(rises(ranksFor({QString(500, u'z'), u"杯"_s, u"a"_s})));
        QVERIFY(ranksFor({}).empty());
    }
    void anyNumberOfMovesKeepsTheOrder()
    {
        std::mt19937 random(7);
        std::vector<std::pair<QString, int>> pictures;
        for (int i = 0; i < 12; ++i)
            pictures.push_back({u"%1"_s.arg(i + 1, 6, 10, QLatin1Char('0')), i});
        for (int move = 0; move < 2000; ++move) {
            const auto from = pictures.begin() + static_cast<long>(random() % pictures.size());
            const auto moved = *from;
            pictures.erase(from);
            pictures.insert(pictures.begin() + static_cast<long>(random() % (pictures.size() + 1)), moved);
            std::vector<QString> ranks;
            for (const auto &picture : pictures)
                ranks.push_back(picture.first);
            ranks = ranksFor(ranks);
            QVERIFY(rises(ranks));
            for (size_t i = 0; i < pictures.size(); ++i)
                pictures[i].first = ranks[i];
        }
    }
    void picturesComeInTheirOrder()
    {
        const QJsonObject fields{{u"images/b"_s, QJsonObject{{u"rank"_s, u"1"_s}, {u"alt"_s, u"B"_s}}},
                                 {u"images/a"_s, QJsonObject{{u"rank"_s, u"1"_s}}},
                                 {u"images/0"_s, QJsonObject{{u"rank"_s, u"2"_s}}},
                                 {u"images/gone"_s, QJsonValue()},
                                 {u"title"_s, u"Cup"_s}};
        const auto pictures = productPictures(fields);
        QCOMPARE(pictures.size(), 3);
        QCOMPARE(pictures[0].key, u"a"_s);
        QCOMPARE(pictures[1].alt, u"B"_s);
        QCOMPARE(pictures[2].key, u"0"_s);
    }

    // ---- the tree
    void whatLiesBelowInheritsTheThreshold()
    {
        std::map<CategoryId, CategoryNode> nodes{
            {idOf(1), node(u"Clothing"_s, 0)}, {idOf(2), node(u"Shirts"_s, 1)}, {idOf(3), node(u"Linen"_s, 2)}};
        nodes[idOf(1)].threshold = 5;
        nodes[idOf(3)].threshold = 2;
        resolveCategoryTree(nodes);
        QCOMPARE(nodes[idOf(2)].warnAt, std::optional<qint64>(5));
        QCOMPARE(nodes[idOf(3)].warnAt, std::optional<qint64>(2));
        QCOMPARE(nodes[idOf(3)].path, u"Clothing > Shirts > Linen"_s);
        QVERIFY(liesIn(nodes, idOf(3), idOf(1)));
        QVERIFY(liesIn(nodes, idOf(1), idOf(1)));
        QVERIFY(!liesIn(nodes, idOf(1), idOf(3)));
    }
    void theLatestMoveIntoACircleIsIgnored()
    {
        std::map<CategoryId, CategoryNode> nodes{{idOf(1), node(u"A"_s, 2, 100)}, {idOf(2), node(u"B"_s, 1, 200)}};
        resolveCategoryTree(nodes);
        QVERIFY(nodes[idOf(2)].inCycle);
        QVERIFY(nodes[idOf(2)].parent.isNull());
        QCOMPARE(nodes[idOf(1)].path, u"B > A"_s);
    }
};

QTEST_APPLESS_MAIN(TestRank)
#include "tst_rank.moc"
