// SPDX-License-Identifier: GPL-3.0-or-later
// A row that cannot be read is not the end of the rows; SQLite gives the transaction up then, and whatever was
// still written would be saved piece by piece.
#include "database.h"
#include "simdisk.h"

#include <QTest>

using namespace kontor;
using namespace kontor::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 400; // of a kilobyte each: more than is read at once

std::unique_ptr<Database> opened(const SimDisk &disk)
{
    return std::move(Database::open(disk.pathFor(u"a.db"_s), Database::Mode::ReadWrite).value());
}

void fill(const SimDisk &disk)
{
    const auto db = opened(disk);
    QVERIFY(db->exec(u"CREATE TABLE t (x)"_s));
    QVERIFY(db->exec(u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                     " INSERT INTO t SELECT zeroblob(1000) FROM n"_s.arg(kRows)));
}

int countUntilFailure(Query &rows, SimDisk &disk)
{
    int count = 0;
    while (rows.next()) {
        if (++count == 10)
            disk.fail(DiskFault::ReadError, 1);
    }
    return count;
}

} // namespace

class TestReadErrors : public QObject
{
    Q_OBJECT

private slots:
    void aReaderLearnsThatTheRowsDidNotEnd()
    {
        SimDisk disk(1);
        fill(disk);
        const auto db = opened(disk);
        Query rows(*db, "SELECT x FROM t");
        QVERIFY(rows.run());
        QVERIFY(countUntilFailure(rows, disk) < kRows);
        QCOMPARE(rows.ended().error().code, u"database_error"_s);
    }

    void nothingMoreIsSavedInATransactionThatCouldNotRead()
    {
        SimDisk disk(1);
        fill(disk);
        const auto db = opened(disk);
        {
            const auto transaction = Transaction::begin(*db).value();
            QVERIFY(db->exec(u"INSERT INTO t VALUES ('before')"_s));
            Query rows(*db, "SELECT x FROM t");
            QVERIFY(rows.run() && countUntilFailure(rows, disk) < kRows);
            Query late(*db, "INSERT INTO t VALUES ('after')");
            QVERIFY(!late.run());
            QVERIFY(!db->exec(u"INSERT INTO t VALUES ('after')"_s));
            QVERIFY(!transaction->commit());
        }
        QCOMPARE(db->number(u"SELECT count(*) FROM t"_s).value(), kRows);
    }

    void theNextTransactionBeginsAnew()
    {
        SimDisk disk(1);
        fill(disk);
        const auto db = opened(disk);
        {
            const auto lost = Transaction::begin(*db).value();
            Query rows(*db, "SELECT x FROM t");
            QVERIFY(rows.run() && countUntilFailure(rows, disk) < kRows);
        }
        const auto next = Transaction::begin(*db).value();
        QVERIFY(db->exec(u"INSERT INTO t VALUES ('more')"_s));
        QVERIFY(next->commit());
        QCOMPARE(db->number(u"SELECT count(*) FROM t"_s).value(), kRows + 1);
    }
};

QTEST_GUILESS_MAIN(TestReadErrors)
#include "tst_readerrors.moc"
