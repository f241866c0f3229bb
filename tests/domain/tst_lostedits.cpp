// SPDX-License-Identifier: GPL-3.0-or-later
#include "lostedits.h"
#include "toldshop.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// One edit of the same field, in the order in which the shop learned of it.
struct Edit {
    QString desk;
    qint64 clock = 0;
    qint64 seen = 0; ///< the last one its writer knew, counted from 1
    int value = 0;
};

std::vector<Fact> told(const std::vector<Edit> &edits, const QString &field = u"price_minor"_s)
{
    std::vector<Fact> facts;
    for (const Edit &edit : edits) {
        Fact set =
            fact(FactKind::GoodsSet, named<RecordId>(u"mug"_s),
                 {{u"of"_s, u"variant"_s}, {u"field"_s, field}, {u"value"_s, edit.value}, {u"seen"_s, edit.seen}});
        set.device = named<DeviceId>(edit.desk);
        set.hlc = Hlc::at(edit.clock);
        set.seq = static_cast<qint64>(facts.size()) + 1;
        set.verdict = Verdict::Accepted;
        facts.push_back(set);
    }
    return facts;
}

/// Values of the edit that lost and of the one in force; empty: none lost.
QString lostOf(const std::vector<Fact> &facts)
{
    const std::vector<LostEdit> lost = lostEdits(named<RecordId>(u"mug"_s), facts);
    const auto value = [&](const FactId &id) {
        const auto it = std::ranges::find(facts, id, &Fact::id);
        return QString::number(it->json["value"_L1].toInt());
    };
    return lost.empty() ? QString() : value(lost.front().mine) + u'/' + value(lost.front().theirs);
}

} // namespace

class TestLostEdits : public QObject
{
    Q_OBJECT

private slots:
    void theOneThatLostIsTold_data();
    void theOneThatLostIsTold();
    void onlySomeFieldsKeepBothValues_data();
    void onlySomeFieldsKeepBothValues();
    void whatCountsForNothingIsNoEdit();
    void theOrderOfFactsDoesNotMatter();
    void anEditInSightOfAllEndsIt();
};

void TestLostEdits::theOneThatLostIsTold_data()
{
    QTest::addColumn<std::vector<Edit>>("edits");
    QTest::addColumn<QString>("lost");
    const auto row = [](const char *name, const std::vector<Edit> &edits, const QString &lost) {
        QTest::newRow(name) << edits << lost;
    };
    row("one", {{u"a"_s, 1, 0, 5}}, {});
    row("the other was seen", {{u"a"_s, 1, 0, 5}, {u"b"_s, 2, 1, 6}}, {});
    row("the other was not seen", {{u"a"_s, 1, 0, 5}, {u"b"_s, 2, 0, 6}}, u"5/6"_s);
    row("the older one came later", {{u"b"_s, 2, 0, 6}, {u"a"_s, 1, 0, 5}}, u"5/6"_s);
    row("both wanted the same", {{u"a"_s, 1, 0, 6}, {u"b"_s, 2, 0, 6}}, {});
    row("the same desk twice", {{u"a"_s, 1, 0, 5}, {u"a"_s, 2, 0, 6}}, {});
    row("only a desk's last word", {{u"a"_s, 1, 0, 5}, {u"a"_s, 2, 0, 7}, {u"b"_s, 3, 0, 6}}, u"7/6"_s);
    row("a word that came to the same", {{u"a"_s, 1, 0, 5}, {u"a"_s, 2, 0, 6}, {u"b"_s, 3, 0, 6}}, {});
    row("somebody decided", {{u"a"_s, 1, 0, 5}, {u"b"_s, 2, 0, 6}, {u"b"_s, 3, 2, 5}}, {});
    row("a third one saw only one", {{u"a"_s, 1, 0, 5}, {u"b"_s, 2, 0, 6}, {u"c"_s, 3, 1, 7}}, u"6/7"_s);
    row("of two the later", {{u"a"_s, 1, 0, 5}, {u"b"_s, 2, 0, 6}, {u"c"_s, 3, 0, 7}}, u"6/7"_s);
}

void TestLostEdits::theOneThatLostIsTold()
{
    QFETCH(std::vector<Edit>, edits);
    QFETCH(QString, lost);
    QCOMPARE(lostOf(told(edits)), lost);
}

void TestLostEdits::onlySomeFieldsKeepBothValues_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("keeps");
    for (const char *field : {"price_minor", "compare_at_minor", "cost_minor", "barcode", "tax_class", "tax_ppm",
                              "tax_ppm/books", "shipping_tax_ppm"})
        QTest::newRow(field) << QString::fromLatin1(field) << true;
    for (const char *field : {"title", "sku", "tags/red", "status", "archived", "bin", ""})
        QTest::newRow(field) << QString::fromLatin1(field) << false;
}

void TestLostEdits::onlySomeFieldsKeepBothValues()
{
    QFETCH(QString, field);
    QFETCH(bool, keeps);
    QCOMPARE(!lostOf(told({{u"a"_s, 1, 0, 5}, {u"b"_s, 2, 0, 6}}, field)).isEmpty(), keeps);
}

void TestLostEdits::whatCountsForNothingIsNoEdit()
{
    std::vector<Fact> facts = told({{u"a"_s, 1, 0, 5}, {u"b"_s, 2, 0, 6}});
    facts.back().verdict = Verdict::Void;
    QCOMPARE(lostOf(facts), QString());
    facts.back().verdict = Verdict::Accepted;
    facts.back().subjects = {named<RecordId>(u"cup"_s), named<RecordId>(u"mug"_s)}; // about another article
    QCOMPARE(lostOf(facts), QString());
}

/// Edits of three desks with clocks, sights and values of any kind; a desk's own clock goes up.
static rc::Gen<std::vector<Edit>> anyEdits()
{
    return rc::gen::exec([] {
        std::vector<Edit> edits;
        const int count = *rc::gen::inRange(1, 8);
        qint64 clocks[3] = {0, 0, 0};
        for (int i = 0; i < count; ++i) {
            const int desk = *rc::gen::inRange(0, 3);
            clocks[desk] += *rc::gen::inRange(1, 5);
            edits.push_back(
                {QString::number(desk), clocks[desk], *rc::gen::inRange<qint64>(0, i + 1), *rc::gen::inRange(0, 4)});
        }
        return edits;
    });
}

void TestLostEdits::theOrderOfFactsDoesNotMatter()
{
    const bool isTrue = rc::check("shuffled facts tell the same", [] {
        std::vector<Fact> facts = told(*anyEdits());
        const QString before = lostOf(facts);
        const int turn = *rc::gen::inRange(0, static_cast<int>(facts.size()));
        std::rotate(facts.begin(), facts.begin() + turn, facts.end());
        RC_ASSERT(lostOf(facts) == before);
        std::reverse(facts.begin(), facts.end());
        RC_ASSERT(lostOf(facts) == before);
    });
    QVERIFY(isTrue);
}

void TestLostEdits::anEditInSightOfAllEndsIt()
{
    const bool isTrue = rc::check("the last word, with everything in sight, leaves nothing lost", [] {
        std::vector<Edit> edits = *anyEdits();
        qint64 latest = 0;
        for (const Edit &edit : edits)
            latest = std::max(latest, edit.clock);
        edits.push_back({u"1"_s, latest + 1, static_cast<qint64>(edits.size()), *rc::gen::inRange(0, 4)});
        RC_ASSERT(lostOf(told(edits)).isEmpty());
    });
    QVERIFY(isTrue);
}

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::TestLostEdits)
#include "tst_lostedits.moc"
