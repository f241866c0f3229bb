// SPDX-License-Identifier: GPL-3.0-or-later
#include "jointicket.h"
#include "serverplace.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

class TestServerPlace : public QObject
{
    Q_OBJECT
private slots:
    void addressesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("result"); // the address, or the code of the refusal
        QTest::newRow("whole") << u"https://shop.example:8484"_s << u"https://shop.example:8484"_s;
        QTest::newRow("without a scheme") << u" shop.example:8484 "_s << u"https://shop.example:8484"_s;
        QTest::newRow("a slash behind") << u"https://shop.example/"_s << u"https://shop.example"_s;
        QTest::newRow("plain to this computer") << u"http://127.0.0.1:80"_s << u"http://127.0.0.1:80"_s;
        QTest::newRow("plain to localhost") << u"http://localhost:1"_s << u"http://localhost:1"_s;
        QTest::newRow("plain, version 6") << u"http://[::1]:8484"_s << u"http://[::1]:8484"_s;
        QTest::newRow("plain to another") << u"http://shop.example"_s << u"needs_tls"_s;
        QTest::newRow("a path") << u"https://shop.example/a/b"_s << u"bad_address"_s;
        QTest::newRow("a password") << u"https://me:secret@shop.example"_s << u"bad_address"_s;
        QTest::newRow("a query") << u"https://shop.example?x=1"_s << u"bad_address"_s;
        QTest::newRow("another scheme") << u"ftp://shop.example"_s << u"bad_address"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << u"bad_address"_s;
        QTest::newRow("nothing") << u""_s << u"bad_address"_s;
        QTest::newRow("no address") << u"https://a b"_s << u"bad_address"_s;
    }
    void addressesAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, result);
        const auto url = readServerUrl(typed);
        QCOMPARE(url ? url->toString() : url.error().code, result);
    }
    void aTicketCarriesTheFingerprint()
    {
        const JoinTicket ticket{u"ABCDE-FGHJK-MNPQR-STVWX"_s, QByteArray(16, '\x5f')};
        const auto read = JoinTicket::read(u" abcde fghjk-MNPQR-STVWX."_s + QString(u"5f"_s).repeated(16) + u"\n"_s);
        QVERIFY(read.has_value());
        QCOMPARE(read->code, u"ABCDEFGHJKMNPQRSTVWX"_s);
        QCOMPARE(read->fingerprint, ticket.fingerprint);
        QCOMPARE(JoinTicket::read(ticket.text())->fingerprint, ticket.fingerprint);
    }
    void halfATicketIsNone_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("too short") << u"ABCDE-FGHJK"_s;
        QTest::newRow("a letter that is none") << u"ABCDE-FGHJK-MNPQR-STVW!"_s;
        QTest::newRow("half a fingerprint") << u"ABCDE-FGHJK-MNPQR-STVWX.5f5f"_s;
        QTest::newRow("an empty fingerprint") << u"ABCDE-FGHJK-MNPQR-STVWX."_s;
    }
    void halfATicketIsNone()
    {
        QFETCH(QString, typed);
        QCOMPARE(JoinTicket::read(typed).error().code, u"bad_code"_s);
    }
};

QTEST_GUILESS_MAIN(TestServerPlace)
#include "tst_serverplace.moc"
