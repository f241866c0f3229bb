// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodyversion.h"
#include "fact.h"

#include <QtTest>

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// As if notes had once been "text", then "note", and now had a language, too.
constexpr std::array kSteps{
    BodyLift{FactKind::OrderNoted, 1, [](QJsonObject &body) { body.insert(u"note"_s, body.take(u"text"_s)); }},
    BodyLift{FactKind::OrderNoted, 2, [](QJsonObject &body) { body.insert(u"language"_s, u"und"_s); }},
};

} // namespace

class tst_BodyVersion : public QObject
{
    Q_OBJECT

private slots:
    void everyOldBodyIsReadAsTheLatest_data()
    {
        QTest::addColumn<QJsonObject>("body");
        const QJsonObject latest{{u"v"_s, 3}, {u"note"_s, u"hi"_s}, {u"language"_s, u"und"_s}};
        QTest::newRow("first") << QJsonObject{{u"text"_s, u"hi"_s}};
        QTest::newRow("says so") << QJsonObject{{u"v"_s, 1}, {u"text"_s, u"hi"_s}};
        QTest::newRow("second") << QJsonObject{{u"v"_s, 2}, {u"note"_s, u"hi"_s}};
        QTest::newRow("latest") << latest;
    }
    void everyOldBodyIsReadAsTheLatest()
    {
        QFETCH(QJsonObject, body);
        QVERIFY(liftBody(FactKind::OrderNoted, body, kSteps));
        QCOMPARE(body.value("note"_L1).toString(), u"hi"_s);
        QCOMPARE(body.value("language"_L1).toString(), u"und"_s);
    }

    void aBodyOfTheFutureIsNotGuessedAt_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("understood");
        QTest::newRow("latest") << 3 << true;
        QTest::newRow("next") << 4 << false;
        QTest::newRow("far") << 1'000'000 << false;
        QTest::newRow("none") << 0 << false;
    }
    void aBodyOfTheFutureIsNotGuessedAt()
    {
        QFETCH(int, version);
        QJsonObject body{{u"v"_s, version}};
        QTEST(liftBody(FactKind::OrderNoted, body, kSteps), "understood");
    }

    void otherKindsHaveTheirOwnVersions()
    {
        QJsonObject body{{u"text"_s, u"hi"_s}};
        QVERIFY(liftBody(FactKind::OrderHeld, body, kSteps));
        QCOMPARE(body, (QJsonObject{{u"text"_s, u"hi"_s}}));
    }

    void aFactOfTheFutureIsKeptAsUnknown()
    {
        Fact fact;
        fact.kind = FactKind::OrderNoted;
        fact.body = "{\"v\":2,\"sparkle\":true}";
        parseFact(fact);
        QCOMPARE(fact.kind, FactKind::Unknown);
        QCOMPARE(fact.body, QByteArray("{\"v\":2,\"sparkle\":true}"));
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_BodyVersion)
#include "tst_bodyversion.moc"
