// SPDX-License-Identifier: GPL-3.0-or-later
// Several desks keep how many places warned on a day: it is one value in the end, and nobody has to decide anything.
#include "attentionqueries.h"
#include "twodesks.h"
#include "warningbook.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

bool keepDay(Desk &desk)
{
    return desk.tell<bool>([](UnitOfWork &unit) { return WarningBook(unit, u"system"_s).keepToday(); });
}

/// What the desk has of the first day: "n/N", or nothing.
QString keptDay(Desk &desk)
{
    const QJsonObject value =
        desk.field(warnedqueries::keptRecord(desk.file()), warnedqueries::keptField(20260101)).toObject();
    const QJsonArray counts = value.value(mainLocation().toString()).toArray();
    return counts.isEmpty() ? QString() : u"%1/%2"_s.arg(counts.at(0).toInteger()).arg(counts.at(1).toInteger());
}

size_t openCases(Desk &desk)
{
    return attentionqueries::cases(desk.file(), desk.file().clock().nowMs())->size();
}

} // namespace

class TestWarnedStories : public QObject
{
    Q_OBJECT
private slots:
    void whatOneDeskKeptTheOtherNeedNot()
    {
        TwoDesks shop;
        QVERIFY(keepDay(*shop.anna));
        shop.everybodyTalks();
        const int facts = factsIn(shop.ben->file());
        QVERIFY(!keepDay(*shop.ben));
        QCOMPARE(factsIn(shop.ben->file()), facts);
        QCOMPARE(keptDay(*shop.ben), u"0/1"_s);
        QVERIFY(shop.agree());
    }

    void ofTwoThatDidNotKnowOfEachOtherTheLaterCounts()
    {
        TwoDesks shop;
        QVERIFY(keepDay(*shop.anna));
        shop.orderFor(*shop.ben, 5);
        QVERIFY(keepDay(*shop.ben));
        QCOMPARE(keptDay(*shop.ben), u"1/1"_s);
        shop.everybodyTalks();
        QCOMPARE(keptDay(*shop.anna), u"1/1"_s);
        QCOMPARE(keptDay(*shop.ben), u"1/1"_s);
        QCOMPARE(openCases(*shop.anna), size_t{0}); // no edit of anybody was lost
        QCOMPARE(openCases(*shop.ben), size_t{0});
        QVERIFY(shop.agree());
    }

    /// Registers are refused to no role.
    void everyRoleKeepsIt_data()
    {
        QTest::addColumn<QString>("role");
        for (const auto *role : {"owner", "manager", "sales", "warehouse", "finance", "analyst"})
            QTest::newRow(role) << QString::fromLatin1(role);
    }
    void everyRoleKeepsIt()
    {
        QFETCH(const QString, role);
        TwoDesks shop;
        const auto carl = shop.join(u"carl"_s, role);
        carl->talk();
        QVERIFY(keepDay(*carl));
        QCOMPARE(carl->refusal, QString());
        carl->talk();
        shop.everybodyTalks();
        QCOMPARE(carl->waiting(), 0);
        QCOMPARE(carl->voided(), QStringList());
        QCOMPARE(openCases(*carl), size_t{0});
        QCOMPARE(keptDay(*shop.anna), u"0/1"_s);
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::TestWarnedStories)
#include "tst_warnedstories.moc"
