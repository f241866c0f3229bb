// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated disk keeps what was synced and nothing else for sure; without that, the tests that cut its power
// would prove nothing.
#include "database.h"
#include "simdisk.h"
#include "simfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sqlite3.h>

using namespace kontor;
using namespace kontor::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray letters(char letter, int count)
{
    return QByteArray(count, letter);
}

SimFile synced(const QByteArray &bytes)
{
    return SimFile(bytes);
}

std::unique_ptr<Database> opened(const SimDisk &disk)
{
    auto db = Database::open(disk.pathFor(u"a.db"_s), Database::Mode::ReadWrite);
    return db ? std::move(*db) : nullptr;
}

} // namespace

class TestSimDisk : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSyncedStays()
    {
        SimFile file;
        file.write("hello", 5, 0);
        file.sync();
        std::mt19937_64 random(1);
        file.losePower(random);
        QCOMPARE(file.bytes(), QByteArray("hello"));
    }

    void whatWasNotSyncedMayStayGoOrTear()
    {
        std::mt19937_64 random(7);
        QSet<QByteArray> outcomes;
        for (int i = 0; i < 200; ++i) {
            SimFile file = synced(letters('a', 512));
            file.write(letters('b', 512).constData(), 512, 0);
            file.losePower(random);
            QCOMPARE(file.size(), 512);
            outcomes += file.bytes();
        }
        QVERIFY(outcomes.contains(letters('a', 512)));
        QVERIFY(outcomes.contains(letters('b', 512)));
        QVERIFY2(outcomes.size() > 10, "torn sectors");
    }

    void anEarlierWriteMayBeLostThoughALaterOneStays()
    {
        std::mt19937_64 random(3);
        bool seen = false;
        for (int i = 0; i < 200 && !seen; ++i) {
            SimFile file = synced(letters('a', 1024));
            file.write(letters('b', 512).constData(), 512, 0);
            file.write(letters('c', 512).constData(), 512, 512);
            file.losePower(random);
            seen = file.bytes() == letters('a', 512) + letters('c', 512);
        }
        QVERIFY(seen);
    }

    void readingBehindTheEndGivesZerosAndSaysSo()
    {
        const SimFile file = synced("ab");
        QByteArray read(4, 'x');
        QVERIFY(!file.read(read.data(), 4, 1));
        QCOMPARE(read, QByteArray("b\0\0\0", 4));
    }

    void oneWriterAndManyReaders()
    {
        SimFile file;
        SimLocks writer;
        SimLocks reader;
        QVERIFY(file.lock(reader, SQLITE_LOCK_SHARED));
        QVERIFY(file.lock(writer, SQLITE_LOCK_SHARED) && file.lock(writer, SQLITE_LOCK_RESERVED));
        QVERIFY(!file.lock(writer, SQLITE_LOCK_EXCLUSIVE));
        file.unlock(reader, SQLITE_LOCK_NONE);
        QVERIFY(!file.lock(reader, SQLITE_LOCK_SHARED)); // somebody waits for the last reader to go
        QVERIFY(file.lock(writer, SQLITE_LOCK_EXCLUSIVE));
        file.unlock(writer, SQLITE_LOCK_NONE);
        QVERIFY(file.lock(reader, SQLITE_LOCK_SHARED));
    }

    void aDatabaseLivesOnItAndSurvives()
    {
        SimDisk disk(1);
        {
            const auto db = opened(disk);
            QVERIFY(db && db->exec(u"CREATE TABLE t (x)"_s) && db->exec(u"INSERT INTO t VALUES (42)"_s));
            disk.cutPowerAt(disk.operations() + 1);
            QVERIFY(!db->exec(u"INSERT INTO t VALUES (43)"_s));
            QVERIFY(disk.isDead());
        }
        disk.restart();
        const auto db = opened(disk);
        QVERIFY(db);
        QCOMPARE(db->number(u"SELECT max(x) FROM t"_s).value(), 42);
        QVERIFY(QFile::exists(disk.pathFor(u"a.db"_s)));
        QCOMPARE(QFile(disk.pathFor(u"a.db"_s)).size(), 0); // only a marker: the bytes are in memory
    }

    void twoConnectionsSeeEachOther()
    {
        SimDisk disk(1);
        const auto one = opened(disk);
        const auto two = opened(disk);
        QVERIFY(one->exec(u"CREATE TABLE t (x)"_s) && one->exec(u"BEGIN IMMEDIATE"_s));
        const auto refused = two->exec(u"BEGIN IMMEDIATE"_s);
        QCOMPARE(refused.error().code, u"database_busy"_s);
        QVERIFY(one->exec(u"INSERT INTO t VALUES (1)"_s) && one->exec(u"COMMIT"_s));
        QCOMPARE(two->number(u"SELECT count(*) FROM t"_s).value(), 1);
    }

    void aFullDiskIsFull()
    {
        SimDisk disk(1);
        const auto db = opened(disk);
        QVERIFY(db->exec(u"CREATE TABLE t (x)"_s));
        disk.setCapacity(disk.image(disk.pathFor(u"a.db"_s)).size() + 16 * 1024);
        const auto refused = db->exec(u"INSERT INTO t VALUES (randomblob(100000))"_s);
        QCOMPARE(refused.error().code, u"disk_full"_s);
        disk.setCapacity(-1);
        QVERIFY(db->exec(u"INSERT INTO t VALUES (1)"_s));
        QCOMPARE(db->number(u"SELECT count(*) FROM t"_s).value(), 1);
    }

    void anImageTakenWhileOpenHasItsLogBesideIt()
    {
        SimDisk disk(1);
        const auto db = opened(disk);
        QVERIFY(db->exec(u"CREATE TABLE t (x)"_s) && db->exec(u"INSERT INTO t VALUES (7)"_s));
        const QByteArray log = disk.image(disk.pathFor(u"a.db-wal"_s));
        disk.putImage(disk.pathFor(u"b.db"_s), disk.image(disk.pathFor(u"a.db"_s)), log);
        const auto copy = Database::open(disk.pathFor(u"b.db"_s), Database::Mode::ReadWrite);
        QCOMPARE((*copy)->number(u"SELECT max(x) FROM t"_s).value(), 7);
    }

    void powerThatGoesBetweenTwoWritesLosesNothing()
    {
        SimDisk disk(1);
        {
            const auto db = opened(disk);
            QVERIFY(db->exec(u"CREATE TABLE t (x)"_s) && db->exec(u"INSERT INTO t VALUES (7)"_s));
            disk.cutPower();
            QVERIFY(!db->exec(u"INSERT INTO t VALUES (8)"_s));
        }
        disk.restart();
        QCOMPARE(opened(disk)->number(u"SELECT max(x) FROM t"_s).value(), 7);
    }

    void aCopyOnItsWayIsForOtherProgramsToo()
    {
        SimDisk disk(1);
        const QString path = disk.pathFor(u"copies/c.db"_s);
        QVERIFY(QDir().mkpath(disk.pathFor(u"copies"_s)));
        {
            const auto copy = Database::open(path, Database::Mode::ReadWrite);
            QVERIFY((*copy)->exec(u"CREATE TABLE t (x)"_s) && (*copy)->exec(u"INSERT INTO t VALUES (7)"_s));
            QCOMPARE(QFile(path).size(), 0);
        }
        QVERIFY(QFile(path).size() > 0); // closed, it can be read, renamed, written
        QVERIFY(QFile::rename(path, disk.pathFor(u"b.db"_s)));
        const auto moved = Database::open(disk.pathFor(u"b.db"_s), Database::Mode::ReadWrite);
        QCOMPARE((*moved)->number(u"SELECT max(x) FROM t"_s).value(), 7);
        QCOMPARE(QFile(disk.pathFor(u"b.db"_s)).size(), 0); // and is on the disk that loses its power
    }

    void anImageIsAFileThatWasThereBefore()
    {
        SimDisk disk(1);
        {
            const auto db = opened(disk);
            QVERIFY(db->exec(u"CREATE TABLE t (x)"_s));
        }
        disk.putImage(disk.pathFor(u"b.db"_s), disk.image(disk.pathFor(u"a.db"_s)));
        const auto copy = Database::open(disk.pathFor(u"b.db"_s), Database::Mode::ReadWrite);
        QVERIFY(copy && (*copy)->exec(u"INSERT INTO t VALUES (1)"_s));
    }
};

QTEST_GUILESS_MAIN(TestSimDisk)
#include "tst_simdisk.moc"
