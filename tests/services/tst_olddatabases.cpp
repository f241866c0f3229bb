// SPDX-License-Identifier: GPL-3.0-or-later
// Every schema that was released lies in tests/fixtures/databases, packed, beside what its log and state come to.
// KONTOR_WRITE_GOLDEN=1 adds this program's schema where it is missing, and writes the digests of state anew where
// kFoldVersion went up.
#include "compression.h"
#include "foldversion.h"
#include "goldenyear.h"
#include "migrator.h"
#include "testpaths.h"

#include <QJsonDocument>

#include <algorithm>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 16'000'000;

QString folder()
{
    return testpaths::repository() + u"/tests/fixtures/databases"_s;
}

QString nameOf(int schema)
{
    return u"schema-%1"_s.arg(schema, 2, 10, QLatin1Char('0'));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// What a file must come to, as the program that wrote it saw it.
QJsonObject recorded(const QString &name)
{
    return QJsonDocument::fromJson(bytesOf(folder() + u'/' + name + u".json"_s)).object();
}

void record(const QString &name, const ShopInfo &info)
{
    const QJsonObject sums{{u"facts"_s, info.facts},
                           {u"fold_version"_s, info.foldVersion},
                           {u"log_digest"_s, info.logDigest},
                           {u"state_digest"_s, info.stateDigest}};
    write(folder() + u'/' + name + u".json"_s, QJsonDocument(sums).toJson());
}

/// A fixture unpacked into a folder of its own, and opened as a program does.
class OldFile
{
public:
    explicit OldFile(const QString &name)
    {
        const auto bytes = decompressed(bytesOf(folder() + u'/' + name + u".kontor.zst"_s), kMostBytes);
        if (!bytes)
            qFatal("%s: %s", qPrintable(name), qPrintable(bytes.error().message));
        write(path(), *bytes);
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"shop.kontor"_s); }
    [[nodiscard]] Result<std::unique_ptr<Shop>> open(Progress *progress = nullptr)
    {
        return Shop::open(path(), m_clock, m_random, progress);
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files, QDir::Name); }
    [[nodiscard]] qint64 schema() const
    {
        return (*Database::open(path(), Database::Mode::ReadOnly))->number(u"PRAGMA user_version"_s).value_or(-1);
    }

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{1'798'761'600'000}; // a year after its first day
    SeededRandom m_random{11};
};

class Watcher final : public Progress
{
public:
    void report(qint64 done, qint64 all) override
    {
        reports.push_back(done);
        total = all;
    }
    [[nodiscard]] bool isCancelled() const override { return stops; }

    std::vector<qint64> reports;
    qint64 total = 0;
    bool stops = false;
};

void writeThisSchema(const QString &name)
{
    ShopStory story;
    GoldenYear(story).tell();
    const QTemporaryDir folderOfCopy;
    const QString copy = folderOfCopy.filePath(u"copy"_s);
    if (!story.check().ok || !story.shop().file().db().copyTo(copy))
        qFatal("the golden year is no sound shop");
    write(folder() + u'/' + name + u".kontor.zst"_s, compressed(bytesOf(copy)));
    record(name, *story.shop().info(true));
}

/// The log stays what it was.
void recordNewFolds(const QString &name)
{
    OldFile old(name);
    ShopInfo info = *(*old.open())->info(true);
    info.facts = recorded(name)[u"facts"_s].toInteger();
    info.logDigest = recorded(name)[u"log_digest"_s].toString();
    record(name, info);
}

} // namespace

class TestOldDatabases : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void eachFileIsOfItsSchemaAndSmall();
    void anOldShopIsUpgradedAndComesToTheSame_data() { everyFile(); }
    void anOldShopIsUpgradedAndComesToTheSame();
    void theSecondTimeNothingIsWritten_data() { everyFile(); }
    void theSecondTimeNothingIsWritten();
    void anUpgradeTellsHowFarItIs();
    void aStoppedUpgradeBeginsAgain();
    void aShopOfANewerSchemaIsLeftAlone();
    void nearlyEveryKindOfFactIsInIt();

private:
    void everyFile() const;
    const int m_newest = bundledMigrations().back().number;
    QStringList m_names;
};

void TestOldDatabases::initTestCase()
{
    const bool writes = qEnvironmentVariableIntValue("KONTOR_WRITE_GOLDEN") == 1;
    if (writes && recorded(nameOf(m_newest)).isEmpty())
        writeThisSchema(nameOf(m_newest));
    for (const QString &file : QDir(folder()).entryList({u"*.kontor.zst"_s}, QDir::Files, QDir::Name))
        m_names << file.section(u'.', 0, 0);
    for (const QString &name : std::as_const(m_names)) {
        if (writes && recorded(name)[u"fold_version"_s].toInt() < kFoldVersion)
            recordNewFolds(name);
    }
    QVERIFY2(m_names.contains(nameOf(m_newest)), "run this test once with KONTOR_WRITE_GOLDEN=1");
}

void TestOldDatabases::everyFile() const
{
    QTest::addColumn<QString>("name");
    for (const QString &name : m_names)
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestOldDatabases::eachFileIsOfItsSchemaAndSmall()
{
    for (const QString &name : std::as_const(m_names)) {
        QCOMPARE(nameOf(static_cast<int>(OldFile(name).schema())), name);
        QVERIFY(QFileInfo(folder() + u'/' + name + u".kontor.zst"_s).size() < 100'000);
    }
}

void TestOldDatabases::anOldShopIsUpgradedAndComesToTheSame()
{
    QFETCH(QString, name);
    const QJsonObject expected = recorded(name);
    OldFile old(name);
    const qint64 schema = old.schema();
    const auto shop = old.open();
    QVERIFY2(shop, shop ? "" : qPrintable(shop.error().message));
    QCOMPARE(old.schema(), m_newest);
    QCOMPARE(QFile::exists(old.path() + u".before-%1"_s.arg(schema + 1)), schema < m_newest);
    const auto report = (*shop)->check();
    QCOMPARE(report->differences.join(u'\n'), QString());
    const auto info = (*shop)->info(true);
    QCOMPARE(info->facts, expected[u"facts"_s].toInteger());
    QCOMPARE(info->logDigest, expected[u"log_digest"_s].toString());
    QVERIFY2(expected[u"fold_version"_s].toInt() == kFoldVersion, "the folds are newer: see the top of this file");
    QCOMPARE(info->stateDigest, expected[u"state_digest"_s].toString());
}

void TestOldDatabases::theSecondTimeNothingIsWritten()
{
    QFETCH(QString, name);
    OldFile old(name);
    QVERIFY(old.open());
    const QStringList files = old.files();
    const QByteArray before = bytesOf(old.path());
    QVERIFY(old.open());
    QCOMPARE(old.files(), files);
    QVERIFY(bytesOf(old.path()) == before);
}

void TestOldDatabases::anUpgradeTellsHowFarItIs()
{
    OldFile old(m_names.front());
    Watcher watcher;
    const auto shop = old.open(&watcher);
    QVERIFY(shop);
    QVERIFY(!watcher.reports.empty());
    QVERIFY(std::ranges::is_sorted(watcher.reports));
    QCOMPARE(watcher.reports.back(), watcher.total);
    QCOMPARE(watcher.total, recorded(m_names.front())[u"facts"_s].toInteger());
    Watcher again;
    QVERIFY(old.open(&again));
    QVERIFY(again.reports.empty()); // there is nothing to do any more
}

void TestOldDatabases::aStoppedUpgradeBeginsAgain()
{
    OldFile old(m_names.front());
    Watcher impatient;
    impatient.stops = true;
    const auto stopped = old.open(&impatient);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    const auto shop = old.open();
    QVERIFY(shop);
    QCOMPARE((*shop)->info(true)->stateDigest, recorded(m_names.front())[u"state_digest"_s].toString());
}

void TestOldDatabases::aShopOfANewerSchemaIsLeftAlone()
{
    OldFile newer(nameOf(m_newest));
    {
        const auto db = Database::open(newer.path(), Database::Mode::ReadWrite);
        QVERIFY((*db)->exec(u"PRAGMA user_version = %1"_s.arg(m_newest + 1)));
    }
    const QByteArray before = bytesOf(newer.path());
    const auto shop = newer.open();
    QVERIFY(!shop);
    QCOMPARE(shop.error().code, u"newer_database"_s);
    QCOMPARE(newer.files().filter(u"before"_s), QStringList());
    QVERIFY(bytesOf(newer.path()) == before);
}

void TestOldDatabases::nearlyEveryKindOfFactIsInIt()
{
    OldFile latest(nameOf(m_newest));
    const auto db = Database::open(latest.path(), Database::Mode::ReadOnly);
    QSet<QString> missing;
    for (int kind = 1; kind <= static_cast<int>(FactKind::PurchaseClosed); ++kind)
        missing << factKindText(static_cast<FactKind>(kind));
    Query kinds(**db, "SELECT DISTINCT kind FROM facts");
    QVERIFY(kinds.run());
    while (kinds.next())
        missing.remove(kinds.text(0));
    QCOMPARE(missing, QSet<QString>({u"attention.set"_s})); // dismissals belong to a case
}

QTEST_GUILESS_MAIN(TestOldDatabases)
#include "tst_olddatabases.moc"
