// SPDX-License-Identifier: GPL-3.0-or-later
// A desk that keeps in step by itself, with a real server at the other end of a real line.
#include "servedshop.h"
#include "syncthread.h"

using namespace kontor;
using namespace Qt::StringLiterals;
using Kind = SyncStanding::Kind;

namespace {

/// Until the desk says so.
bool becomes(SyncThread &sync, Kind kind)
{
    return QTest::qWaitFor([&] { return sync.standing().kind == kind; }, 20'000);
}

} // namespace

class TestSyncThread : public QObject
{
    Q_OBJECT
private slots:
    void aShopOfOneDeskStaysAlone()
    {
        ServedShop shop;
        SyncThread sync(shop.path);
        const QSignalSpy told(&sync, &SyncThread::standingChanged);
        sync.start();
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 20'000);
        QCOMPARE(sync.standing(), SyncStanding());
    }
    void whatIsWrittenIsShared()
    {
        ServedShop shop;
        shop.open();
        const auto joined = shop.found();
        QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message));
        SyncThread sync(shop.path);
        sync.start();
        QVERIFY(becomes(sync, Kind::InStep));
        const qint64 head = shop.head();
        QVERIFY(head > 0);
        shop.write(shop.path);
        sync.poke();
        QTRY_VERIFY_WITH_TIMEOUT(shop.head() > head, 20'000);
        QVERIFY(becomes(sync, Kind::InStep));
        QCOMPARE(sync.standing().pending, 0);
    }
    void withoutTheServerItWaitsAndComesBack()
    {
        ServedShop shop;
        shop.open();
        QVERIFY(shop.found());
        shop.close();
        SyncThread sync(shop.path);
        sync.start();
        QVERIFY(becomes(sync, Kind::Offline));
        shop.write(shop.path);
        shop.open();
        sync.poke();
        QVERIFY(becomes(sync, Kind::InStep));
    }
    void aServerThatEndsIsMissedAtOnce()
    {
        ServedShop shop;
        shop.open();
        QVERIFY(shop.found());
        SyncThread sync(shop.path);
        sync.start();
        QVERIFY(becomes(sync, Kind::InStep));
        QTRY_VERIFY_WITH_TIMEOUT(shop.listeners() > 0, 20'000);
        shop.close();
        // Long before it would ask again by itself.
        QTRY_COMPARE_WITH_TIMEOUT(sync.standing().kind, Kind::Offline, 10'000);
    }
    void whatAnotherDeskDidIsToldExactly()
    {
        ServedShop shop;
        shop.open();
        QVERIFY(shop.found());
        const QString ben = shop.folder.filePath(u"ben.kontor"_s);
        QVERIFY(shop.join(ben));
        SyncThread there(ben);
        there.start();
        QVERIFY(becomes(there, Kind::InStep));
        QSignalSpy told(&there, &SyncThread::tookIn);
        shop.place(shop.path);
        SyncThread here(shop.path);
        here.start();
        QVERIFY(told.wait(20'000));
        const auto changes = told.front().front().value<Changes>();
        QCOMPARE(changes.orders.size(), 1);
        QVERIFY(!changes.everything && changes.goods.isEmpty());
        QVERIFY(changes.before != changes.after);
    }
    void aDeskWithoutItsKeyStops()
    {
        ServedShop shop;
        shop.open();
        QVERIFY(shop.found());
        for (const QString &name : QDir(shop.folder.path()).entryList({u"*.sealed"_s}))
            QVERIFY(QFile::remove(shop.folder.filePath(name)));
        SyncThread sync(shop.path);
        sync.start();
        QVERIFY(becomes(sync, Kind::Stopped));
        QCOMPARE(sync.standing().code, u"no_token"_s);
    }
    void aSealedKeyWaitsForItsPassword()
    {
        ServedShop shop;
        shop.open();
        QVERIFY(shop.found());
        qunsetenv("KONTOR_TOKEN_PASSWORD_FILE"); // now only a person knows it
        SyncThread sync(shop.path);
        sync.start();
        QVERIFY(becomes(sync, Kind::Stopped));
        QCOMPARE(sync.standing().code, u"password_needed"_s);
        sync.start("another password");
        QTRY_COMPARE_WITH_TIMEOUT(sync.standing().code, u"wrong_password"_s, 20'000);
        sync.start("a password");
        QVERIFY(becomes(sync, Kind::InStep));
    }
};

QTEST_GUILESS_MAIN(TestSyncThread)
#include "tst_syncthread.moc"
