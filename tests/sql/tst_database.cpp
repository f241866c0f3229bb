// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void valuesComeBackAsTheyWereBound();
    void everyTextComesBack_data();
    void everyTextComesBack();
    void emptyIsNotNull();
    void aStatementRunsInsideItself();
    void aStatementIsGoodAgainAfterAnError();
    void aBadStatementSaysWhatIsWrong();
    void aTransactionIsRolledBackUnlessCommitted();
    void partsOfAGroupAreKeptOrUndoneForThemselves();
    void aGroupIsSeenWhenItIsCommitted();
    void aGroupThatIsNotCommittedLeavesNothing();
    void aGroupThatSqliteGaveUpIsNotCommitted();
    void anotherWriterIsToldThatItIsBusy();
    void aSnapshotSeesOneMoment();
    void aSnapshotInsideAnotherSeesTheSameMoment();
    void aReadOnlyFileIsNotWritten();
    void aFileThatIsNoDatabaseIsNamedSo();
    void theDataVersionTellsOfOthersOnly();
    void aCopyIsTakenBesideOpenWork();
    void aFileThatIsOnlyReadIsCopiedToo();
    void aDraftWaitsForNoDiskAndStillForgets();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"t.db"_s); }
    std::unique_ptr<Database> open(Database::Mode mode = Database::Mode::ReadWrite) const
    {
        auto db = Database::open(path(), mode);
        return db ? std::move(*db) : nullptr;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
};

namespace {

constexpr auto kInsert = "INSERT INTO t (a, b) VALUES (?, ?)";
constexpr auto kAll = "SELECT a, b FROM t ORDER BY a";
constexpr auto kAbove = "SELECT a, b FROM t WHERE a > ? ORDER BY a";

} // namespace

void TestDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = open();
    QVERIFY(m_db);
    QVERIFY(m_db->exec(u"CREATE TABLE t (a INTEGER UNIQUE, b ANY) STRICT"_s));
}

void TestDatabase::cleanup()
{
    m_db.reset();
    m_folder.reset();
}

void TestDatabase::valuesComeBackAsTheyWereBound()
{
    static constexpr char kBytes[] = "\0\xff'; DROP TABLE t;--";
    const QByteArray blob(kBytes, sizeof(kBytes) - 1);
    const QString text = u"Zoë's “水壶” \U0001F6D2"_s;
    Query insert(*m_db, kInsert);
    QVERIFY(insert.run(std::numeric_limits<qint64>::min(), blob));
    QVERIFY(insert.run(1, text));
    QVERIFY(insert.run(2, true));
    QVERIFY(insert.run(3, nullptr));
    QVERIFY(insert.run(std::numeric_limits<qint64>::max(), std::optional<qint64>()));
    Query all(*m_db, kAll);
    QVERIFY(all.run());
    QVERIFY(all.next());
    QCOMPARE(all.i64(0), std::numeric_limits<qint64>::min());
    QCOMPARE(all.blob(1), blob);
    QVERIFY(all.next());
    QCOMPARE(all.text(1), text);
    QVERIFY(all.next());
    QCOMPARE(all.i64(1), 1);
    QVERIFY(all.next() && all.isNull(1) && !all.optional(1));
    QVERIFY(all.next() && all.isNull(1));
    QCOMPARE(all.i64(0), std::numeric_limits<qint64>::max());
    QVERIFY(!all.next());
}

void TestDatabase::everyTextComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a byte order mark") << QString(QChar(0xfeff));
    QTest::newRow("one before a word") << QChar(0xfeff) + u"Mug"_s;
    QTest::newRow("two of them") << QString(2, QChar(0xfeff)) + u"Mug"_s;
    QTest::newRow("a reversed one") << QChar(0xfffe) + u"Mug"_s;
    QTest::newRow("one in the midst") << u"M"_s + QChar(0xfeff) + u"ug"_s;
    QTest::newRow("the last characters") << u"M"_s + QChar(0xfffe) + QChar(0xffff) + u"ug"_s;
    QTest::newRow("a lone last character") << QString(QChar(0xffff));
    QTest::newRow("planes above") << u"\U0001F381 \U0010FFFD"_s;
}

void TestDatabase::everyTextComesBack()
{
    QFETCH(const QString, text);
    Query insert(*m_db, kInsert);
    QVERIFY(insert.run(1, text));
    QVERIFY(insert.runList({2, text}));
    DynamicQuery dynamic(*m_db, u"SELECT a, b FROM t WHERE b = ? ORDER BY a"_s);
    QVERIFY(dynamic.run({text}));
    for (const qint64 n : {1, 2}) {
        QVERIFY(dynamic.next());
        QCOMPARE(dynamic.i64(0), n);
        QCOMPARE(dynamic.text(1), text);
    }
    QVERIFY(!dynamic.next());
}

void TestDatabase::emptyIsNotNull()
{
    Query insert(*m_db, kInsert);
    QVERIFY(insert.run(1, QString()));
    QVERIFY(insert.run(2, QByteArray()));
    QVERIFY(insert.run(3, nullableText({})));
    QVERIFY(insert.run(4, nullableBlob({})));
    QCOMPARE(m_db->number(u"SELECT count(*) FROM t WHERE b IS NULL"_s).value(), 2);
    QCOMPARE(m_db->number(u"SELECT count(*) FROM t WHERE b = '' OR b = x''"_s).value(), 2);
}

void TestDatabase::aStatementRunsInsideItself()
{
    for (int i = 1; i <= 3; ++i) {
        Query insert(*m_db, kInsert);
        QVERIFY(insert.run(i, i));
    }
    QList<qint64> pairs;
    Query outer(*m_db, kAbove);
    QVERIFY(outer.run(0));
    while (outer.next()) {
        Query inner(*m_db, kAbove);
        QVERIFY(inner.run(outer.i64(0)));
        while (inner.next())
            pairs << outer.i64(0) * 10 + inner.i64(0);
    }
    QCOMPARE(pairs, QList<qint64>({12, 13, 23}));
}

void TestDatabase::aStatementIsGoodAgainAfterAnError()
{
    Query insert(*m_db, kInsert);
    QVERIFY(insert.run(1, 1));
    QVERIFY(!insert.run(1, 2));
    QVERIFY(insert.run(2, 2));
    Query again(*m_db, kInsert);
    QVERIFY(again.run(3, 3));
    QCOMPARE(again.changes(), 1);
    QCOMPARE(again.insertedRow(), 3);
}

void TestDatabase::aBadStatementSaysWhatIsWrong()
{
    Query bad(*m_db, "SELECT 1 FROM nowhere");
    const auto done = bad.run();
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"database_error"_s);
    QVERIFY(done.error().message.contains(u"no such table: nowhere"_s));
}

void TestDatabase::aTransactionIsRolledBackUnlessCommitted()
{
    {
        const auto transaction = Transaction::begin(*m_db).value();
        QVERIFY(m_db->exec(u"INSERT INTO t VALUES (1, 1)"_s));
    }
    QCOMPARE(m_db->number(u"SELECT count(*) FROM t"_s).value(), 0);
    {
        const auto transaction = Transaction::begin(*m_db).value();
        QVERIFY(m_db->exec(u"INSERT INTO t VALUES (1, 1)"_s));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(m_db->number(u"SELECT count(*) FROM t"_s).value(), 1);
}

void TestDatabase::partsOfAGroupAreKeptOrUndoneForThemselves()
{
    const auto group = CommitGroup::begin(*m_db);
    const auto write = [&](int number, bool kept) {
        const auto part = Transaction::begin(*m_db);
        QVERIFY(Query(*m_db, kInsert).run(number, u"x"_s));
        if (kept)
            QVERIFY((*part)->commit());
    };
    write(1, true);
    write(2, false);
    write(3, true);
    {
        const auto moment = Snapshot::begin(*m_db);
        QCOMPARE(m_db->number(u"SELECT sum(a) FROM t"_s).value(), 4);
    }
    QVERIFY((*group)->commit());
    QCOMPARE(open()->number(u"SELECT sum(a) FROM t"_s).value(), 4);
}

void TestDatabase::aGroupIsSeenWhenItIsCommitted()
{
    const auto other = open();
    const auto group = CommitGroup::begin(*m_db);
    {
        const auto part = Transaction::begin(*m_db);
        QVERIFY(m_db->exec(u"INSERT INTO t (a) VALUES (1)"_s));
        QVERIFY((*part)->commit());
    }
    QCOMPARE(other->number(u"SELECT count(*) FROM t"_s).value(), 0);
    QVERIFY((*group)->commit());
    QCOMPARE(other->number(u"SELECT count(*) FROM t"_s).value(), 1);
}

void TestDatabase::aGroupThatIsNotCommittedLeavesNothing()
{
    {
        const auto group = CommitGroup::begin(*m_db);
        const auto part = Transaction::begin(*m_db);
        QVERIFY(m_db->exec(u"INSERT INTO t (a) VALUES (1)"_s));
        QVERIFY((*part)->commit());
    }
    QCOMPARE(m_db->number(u"SELECT count(*) FROM t"_s).value(), 0);
    const auto alone = Transaction::begin(*m_db); // and transactions are whole again
    QVERIFY(m_db->exec(u"INSERT INTO t (a) VALUES (2)"_s));
    QVERIFY((*alone)->commit());
    QCOMPARE(open()->number(u"SELECT count(*) FROM t"_s).value(), 1);
}

void TestDatabase::aGroupThatSqliteGaveUpIsNotCommitted()
{
    QVERIFY(m_db->exec(u"PRAGMA max_page_count = 8"_s));
    {
        const auto group = CommitGroup::begin(*m_db);
        const auto write = [&](int number, const QByteArray &bytes) {
            const auto part = Transaction::begin(*m_db);
            return part && Query(*m_db, kInsert).run(number, bytes) && (*part)->commit();
        };
        QVERIFY(write(1, "small"));
        QVERIFY(!write(2, QByteArray(100'000, 'x')));
        QVERIFY(!write(3, "small")); // it would be saved alone
        QVERIFY(!(*group)->commit());
    }
    QCOMPARE(m_db->number(u"SELECT count(*) FROM t"_s).value(), 0);
}

void TestDatabase::anotherWriterIsToldThatItIsBusy()
{
    const auto other = open();
    QVERIFY(other->exec(u"PRAGMA busy_timeout = 0"_s));
    const auto transaction = Transaction::begin(*m_db).value();
    const auto second = Transaction::begin(*other);
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"database_busy"_s);
}

void TestDatabase::aSnapshotSeesOneMoment()
{
    const auto reader = open(Database::Mode::ReadOnly);
    QVERIFY(m_db->exec(u"INSERT INTO t VALUES (1, 1)"_s));
    {
        const auto snapshot = Snapshot::begin(*reader).value();
        QVERIFY(m_db->exec(u"INSERT INTO t VALUES (2, 2)"_s));
        QCOMPARE(reader->number(u"SELECT count(*) FROM t"_s).value(), 1);
    }
    QCOMPARE(reader->number(u"SELECT count(*) FROM t"_s).value(), 2);
}

void TestDatabase::aSnapshotInsideAnotherSeesTheSameMoment()
{
    const auto reader = open(Database::Mode::ReadOnly);
    {
        const auto outer = Snapshot::begin(*reader).value();
        QVERIFY(m_db->exec(u"INSERT INTO t VALUES (1, 1)"_s));
        {
            const auto inner = Snapshot::begin(*reader).value();
            QCOMPARE(reader->number(u"SELECT count(*) FROM t"_s).value(), 0);
        }
        QCOMPARE(reader->number(u"SELECT count(*) FROM t"_s).value(), 0); // it does not end with the part
    }
    QCOMPARE(reader->number(u"SELECT count(*) FROM t"_s).value(), 1);
}

void TestDatabase::aReadOnlyFileIsNotWritten()
{
    const auto reader = open(Database::Mode::ReadOnly);
    const auto done = reader->exec(u"INSERT INTO t VALUES (1, 1)"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"read_only"_s);
    QVERIFY(!Database::open(m_folder->filePath(u"missing.db"_s), Database::Mode::ReadOnly));
}

void TestDatabase::aFileThatIsNoDatabaseIsNamedSo()
{
    const QString letter = m_folder->filePath(u"letter.txt"_s);
    QFile file(letter);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear merchant, this is not a database. ").repeated(200));
    file.close();
    const auto opened = Database::open(letter, Database::Mode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"database_corrupt"_s);
}

void TestDatabase::theDataVersionTellsOfOthersOnly()
{
    const auto other = open();
    const qint64 before = m_db->dataVersion();
    QVERIFY(m_db->exec(u"INSERT INTO t VALUES (1, 1)"_s));
    QCOMPARE(m_db->dataVersion(), before);
    QVERIFY(other->exec(u"INSERT INTO t VALUES (2, 2)"_s));
    QVERIFY(m_db->dataVersion() != before);
}

void TestDatabase::aCopyIsTakenBesideOpenWork()
{
    const auto other = open();
    QVERIFY(m_db->exec(u"INSERT INTO t VALUES (1, 1)"_s));
    const auto transaction = Transaction::begin(*other).value();
    QVERIFY(other->exec(u"INSERT INTO t VALUES (2, 2)"_s));
    const QString copy = m_folder->filePath(u"it's a copy.db"_s);
    QVERIFY(m_db->copyTo(copy));
    const auto copied = Database::open(copy, Database::Mode::ReadOnly).value();
    QCOMPARE(copied->number(u"SELECT count(*) FROM t"_s).value(), 1);
}

void TestDatabase::aFileThatIsOnlyReadIsCopiedToo()
{
    QVERIFY(m_db->exec(u"CREATE TABLE g (a INTEGER, b INTEGER GENERATED ALWAYS AS (a + 1) VIRTUAL) STRICT"_s));
    QVERIFY(m_db->exec(u"INSERT INTO g (a) VALUES (1)"_s));
    const auto reader = open(Database::Mode::ReadOnly);
    const QString copy = m_folder->filePath(u"copy.db"_s);
    QVERIFY(reader->copyTo(copy)); // most of it is still in the write-ahead log
    QVERIFY(m_db->exec(u"INSERT INTO g (a) VALUES (2)"_s));
    const auto copied = Database::open(copy, Database::Mode::ReadWrite).value();
    QCOMPARE(copied->number(u"SELECT sum(b) FROM g"_s).value(), 2);
    QVERIFY(copied->exec(u"INSERT INTO g (a) VALUES (5)"_s));
    QCOMPARE(m_db->number(u"SELECT sum(b) FROM g"_s).value(), 5);
    QVERIFY(!reader->copyTo(m_folder->filePath(u"nowhere/copy.db"_s)));
}

void TestDatabase::aDraftWaitsForNoDiskAndStillForgets()
{
    const auto draft = Database::open(path(), Database::Mode::ReadWrite, Durability::None).value();
    QCOMPARE(draft->number(u"PRAGMA synchronous"_s).value(), 0);
    QCOMPARE(draft->number(u"PRAGMA secure_delete"_s).value(), 1);
    QCOMPARE(m_db->number(u"PRAGMA synchronous"_s).value(), 2); // others go on as before
    QVERIFY(draft->exec(u"INSERT INTO t VALUES (1, 1)"_s));
    QCOMPARE(m_db->number(u"SELECT count(*) FROM t"_s).value(), 1);
    const QString copy = m_folder->filePath(u"draft.db"_s);
    QVERIFY(draft->copyTo(copy));
    const auto copied = Database::open(copy, Database::Mode::ReadOnly).value();
    QCOMPARE(copied->number(u"SELECT count(*) FROM t"_s).value(), 1);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
