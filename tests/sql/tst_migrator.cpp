// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrator.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace kontor;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void scriptsAreSplitIntoStatements_data();
    void scriptsAreSplitIntoStatements();
    void theBundledMigrationsBuildAShop();
    void eachStepLeavesItsNumber();
    void nothingIsCopiedForANewFile();
    void theFileIsCopiedBeforeItIsUpgraded();
    void anOlderCopyIsKept();
    void aFailingStepLeavesTheFileAsItWas();
    void brokenReferencesAreRefused();
    void rebuildingAParentKeepsItsChildren();
    void aNewerFileIsRefusedByteForByte();
    void twoProgramsMayUpgradeAtOnce();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"t.db"_s); }
    [[nodiscard]] std::unique_ptr<Database> open() const
    {
        return Database::open(path(), Database::Mode::ReadWrite).value();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const Migration kFirst{1, u"0001_one"_s, u"CREATE TABLE a (n INTEGER PRIMARY KEY) STRICT; INSERT INTO a VALUES (7);"_s};
const Migration kSecond{2, u"0002_two"_s, u"CREATE TABLE b (n INTEGER REFERENCES a (n)) STRICT;"_s};

qint64 number(Database &db, const QString &sql)
{
    return db.number(sql).value_or(-1);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestMigrator::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestMigrator::scriptsAreSplitIntoStatements_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("nothing") << u" \n ;; "_s << QStringList();
    QTest::newRow("two") << u"A; B;"_s << QStringList({u"A"_s, u"B"_s});
    QTest::newRow("the last without a semicolon") << u"A;\nB"_s << QStringList({u"A"_s, u"B"_s});
    QTest::newRow("in a text") << u"A 'x;y';B"_s << QStringList({u"A 'x;y'"_s, u"B"_s});
    QTest::newRow("a doubled quote") << u"A 'it''s;';B"_s << QStringList({u"A 'it''s;'"_s, u"B"_s});
    QTest::newRow("in a name") << u"A \"x;y\" [p;q] `r;s`;B"_s << QStringList({u"A \"x;y\" [p;q] `r;s`"_s, u"B"_s});
    QTest::newRow("in a comment") << u"A -- not; here\n, C; /* nor; \n here */ B"_s
                                  << QStringList({u"A  , C"_s, u"B"_s});
    QTest::newRow("an open comment") << u"A; -- the end"_s << QStringList({u"A"_s});
    QTest::newRow("a minus and a stroke") << u"A - B / C;D"_s << QStringList({u"A - B / C"_s, u"D"_s});
    QTest::newRow("a trigger") << u"CREATE TRIGGER t AFTER INSERT ON a BEGIN B; C; END; D"_s
                               << QStringList({u"CREATE TRIGGER t AFTER INSERT ON a BEGIN B; C; END"_s, u"D"_s});
    QTest::newRow("a case in a trigger")
        << u"create temporary trigger t after insert on a begin B case when 1 then 2 end; C; end; D"_s
        << QStringList(
               {u"create temporary trigger t after insert on a begin B case when 1 then 2 end; C; end"_s, u"D"_s});
    QTest::newRow("a text that looks like a trigger's end")
        << u"CREATE TRIGGER t ON a BEGIN B '; END'; END;C"_s
        << QStringList({u"CREATE TRIGGER t ON a BEGIN B '; END'; END"_s, u"C"_s});
}

void TestMigrator::scriptsAreSplitIntoStatements()
{
    QFETCH(QString, script);
    QTEST(splitStatements(script), "statements");
}

void TestMigrator::theBundledMigrationsBuildAShop()
{
    const auto db = open();
    const auto migrations = bundledMigrations();
    QVERIFY(!migrations.empty());
    QVERIFY(migrate(*db, migrations));
    QCOMPARE(number(*db, u"PRAGMA user_version"_s), migrations.back().number);
    for (size_t i = 0; i < migrations.size(); ++i)
        QCOMPARE(migrations[i].number, static_cast<int>(i) + 1);
    QCOMPARE(number(*db, u"SELECT count(*) FROM sqlite_schema WHERE name IN ('facts', 'orders', 'goods_search')"_s), 3);
}

void TestMigrator::eachStepLeavesItsNumber()
{
    const auto db = open();
    QVERIFY(migrate(*db, {kFirst}));
    QCOMPARE(number(*db, u"PRAGMA user_version"_s), 1);
    QVERIFY(migrate(*db, {kFirst, kSecond}));
    QCOMPARE(number(*db, u"PRAGMA user_version"_s), 2);
    QVERIFY(migrate(*db, {kFirst, kSecond}));
    QCOMPARE(number(*db, u"SELECT count(*) FROM a"_s), 1);
    QCOMPARE(number(*db, u"PRAGMA foreign_keys"_s), 1);
}

void TestMigrator::nothingIsCopiedForANewFile()
{
    const auto db = open();
    QVERIFY(migrate(*db, {kFirst, kSecond}));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*before*"_s}).size(), 0);
}

void TestMigrator::theFileIsCopiedBeforeItIsUpgraded()
{
    const auto db = open();
    QVERIFY(migrate(*db, {kFirst}));
    QVERIFY(migrate(*db, {kFirst, kSecond}));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*before*"_s}), QStringList({u"t.db.before-2"_s}));
    const auto copy = Database::open(path() + u".before-2"_s, Database::Mode::ReadOnly).value();
    QCOMPARE(number(*copy, u"PRAGMA user_version"_s), 1);
    QCOMPARE(number(*copy, u"SELECT n FROM a"_s), 7);
}

void TestMigrator::anOlderCopyIsKept()
{
    QFile earlier(path() + u".before-2"_s);
    QVERIFY(earlier.open(QIODevice::WriteOnly));
    earlier.write("earlier");
    earlier.close();
    const auto db = open();
    QVERIFY(migrate(*db, {kFirst}));
    QVERIFY(migrate(*db, {kFirst, kSecond}));
    QCOMPARE(bytesOf(earlier.fileName()), "earlier");
}

void TestMigrator::aFailingStepLeavesTheFileAsItWas()
{
    const auto db = open();
    QVERIFY(migrate(*db, {kFirst}));
    const Migration bad{2, u"0002_bad"_s, u"CREATE TABLE half (n); DROP TABLE a; SELECT * FROM nowhere;"_s};
    QVERIFY(!migrate(*db, {kFirst, bad}));
    QCOMPARE(number(*db, u"PRAGMA user_version"_s), 1);
    QCOMPARE(number(*db, u"SELECT n FROM a"_s), 7);
    QCOMPARE(number(*db, u"SELECT count(*) FROM sqlite_schema"_s), 1);
    QCOMPARE(number(*db, u"PRAGMA foreign_keys"_s), 1);
}

void TestMigrator::brokenReferencesAreRefused()
{
    const auto db = open();
    const Migration bad{3, u"0003_bad"_s, u"INSERT INTO b VALUES (8);"_s};
    const auto done = migrate(*db, {kFirst, kSecond, bad});
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"migration_failed"_s);
    QCOMPARE(number(*db, u"PRAGMA user_version"_s), 2);
    QCOMPARE(number(*db, u"SELECT count(*) FROM b"_s), 0);
}

void TestMigrator::rebuildingAParentKeepsItsChildren()
{
    const Migration children{
        2, u"0002"_s, u"CREATE TABLE b (n INTEGER REFERENCES a (n) ON DELETE CASCADE); INSERT INTO b VALUES (7)"_s};
    const Migration rebuilt{3, u"0003"_s,
                            u"CREATE TABLE c (n INTEGER PRIMARY KEY, x TEXT); INSERT INTO c SELECT n, '' FROM a;"
                            " DROP TABLE a; ALTER TABLE c RENAME TO a"_s};
    const auto db = open();
    QVERIFY(migrate(*db, {kFirst, children, rebuilt}));
    QCOMPARE(number(*db, u"SELECT count(*) FROM b"_s), 1);
}

void TestMigrator::aNewerFileIsRefusedByteForByte()
{
    QVERIFY(migrate(*open(), {kFirst, kSecond}));
    const QByteArray before = bytesOf(path());
    {
        const auto db = open();
        const auto done = migrate(*db, {kFirst});
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"newer_database"_s);
    }
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList({u"t.db"_s}));
}

void TestMigrator::twoProgramsMayUpgradeAtOnce()
{
    QVERIFY(migrate(*open(), {kFirst}));
    QString slow; // enough work that the two meet
    for (int i = 0; i < 200; ++i)
        slow += u"CREATE TABLE x%1 (n); "_s.arg(i);
    const std::vector<Migration> all{kFirst, kSecond, {3, u"0003"_s, slow}};
    std::array<bool, 4> done{};
    {
        std::vector<std::jthread> programs;
        for (bool &mine : done)
            programs.emplace_back([&] { mine = migrate(*open(), all).has_value(); });
    }
    QCOMPARE(std::count(done.begin(), done.end(), true), 4);
    QCOMPARE(number(*open(), u"PRAGMA user_version"_s), 3);
    const auto copy = Database::open(path() + u".before-2"_s, Database::Mode::ReadOnly).value();
    QCOMPARE(number(*copy, u"PRAGMA user_version"_s), 1);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.part"_s}).size(), 0);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
