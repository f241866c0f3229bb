// SPDX-License-Identifier: GPL-3.0-or-later
// A desk that was sent away may hand over what it has, and an owner decides about it.
#include "sharedshop.h"

using namespace Qt::StringLiterals;

class TestQuarantine : public QObject
{
    Q_OBJECT

private slots:
    void anOwnerDecidesAboutWhatItSent_data()
    {
        QTest::addColumn<QString>("decision");
        QTest::addColumn<int>("orders");
        QTest::newRow("adopted") << u"adopt"_s << 1;
        QTest::newRow("discarded") << u"discard"_s << 0;
    }
    void anOwnerDecidesAboutWhatItSent()
    {
        QFETCH(QString, decision);
        QFETCH(int, orders);
        const SharedShop shop;
        const DeskPrograms &anna = shop.desks[0];
        const QString ben = codeOf(shop, u"Desk1"_s);
        shop.desks[1].must(u"order place --line MUG:2"_s);
        anna.must(u"sync revoke "_s + ben);
        QCOMPARE(shop.desks[1].run(u"sync now"_s).errorCode(), u"revoked"_s);
        QCOMPARE(shop.desks[1].run(u"sync now"_s).exitCode, 3); // sent again, kept once
        const QJsonObject kept = anna.must(u"sync quarantine"_s).at("quarantine", 0);
        QCOMPARE(kept["desk"_L1].toString(), ben);
        anna.must(u"sync now"_s);
        QCOMPARE(anna.must(u"order list"_s).minor("total"), 0);
        const Said decided = anna.must(u"sync quarantine %1 --%2"_s.arg(ben, decision));
        QCOMPARE(decided.minor("facts"), kept["facts"_L1].toInt());
        QCOMPARE(anna.must(u"sync quarantine"_s).minor("total"), 0);
        anna.must(u"sync revoke %1 --undo"_s.arg(ben));
        shop.everybodySyncs();
        QCOMPARE(anna.must(u"order list"_s).minor("total"), orders);
        QCOMPARE(shop.desks[1].must(u"shop info"_s).minor("pending"), 0);
        QCOMPARE(shop.desks[1].must(u"shop info"_s).text("log_digest"), anna.must(u"shop info"_s).text("log_digest"));
    }

    void exitCodes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no decision") << u"sync quarantine A1"_s << 2;
        QTest::newRow("no desk") << u"sync quarantine --adopt"_s << 2;
        QTest::newRow("two decisions") << u"sync quarantine A1 --adopt --discard"_s << 2;
        QTest::newRow("no such desk") << u"sync quarantine ZZZ --adopt"_s << 1;
    }
    void exitCodes()
    {
        QFETCH(QString, line);
        QFETCH(int, exitCode);
        static const SharedShop shop;
        QCOMPARE(shop.desks[0].run(line).exitCode, exitCode);
    }

private:
    static QString codeOf(const SharedShop &shop, const QString &name)
    {
        const QJsonArray desks = shop.desks[0].must(u"sync desks"_s)["desks"].toArray();
        for (const QJsonValue &desk : desks) {
            if (desk["name"_L1] == name)
                return desk["code"_L1].toString();
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestQuarantine)
#include "tst_quarantine.moc"
