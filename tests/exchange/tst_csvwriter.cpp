// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"
#include "csvwriter.h"
#include "testpaths.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

/// A disk that takes only so many bytes.
class FullDisk final : public QIODevice
{
public:
    explicit FullDisk(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room)
            setErrorString(u"No space left on device"_s);
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken > 0 ? taken : -1;
    }

private:
    qint64 m_room;
};

QByteArray written(const QList<QStringList> &rows, CsvOptions options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(&buffer, options);
    for (const QStringList &row : rows) {
        if (!writer.row(row))
            return "refused";
    }
    return writer.finish() ? buffer.data() : QByteArray("refused");
}

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

/// The naughty strings, and a few that are naughty to a table.
QStringList naughtyStrings()
{
    QStringList strings{u"="_s,        u"'"_s,   u"''"_s,  u"'=1"_s,        u"-"_s,        u"-5"_s,
                        u"+49 30"_s,   u"\t"_s,  u"\r"_s,  u"\r\n"_s,       u"\""_s,       u"\uFEFF"_s,
                        u"\uFEFF=1"_s, u"a;b"_s, u" a "_s, u"\U0001F6D2"_s, u"@SUM(A1)"_s, u"\n=1"_s};
    QFile file(kontor::testpaths::sharedData(u"blns/blns.json"_s));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
            strings.append(value.toString());
    }
    strings.removeIf([](const QString &text) { return text.contains(QChar(u'\0')); });
    return strings;
}

QStringList unescaped(QStringList cells)
{
    for (QString &cell : cells)
        cell = unescapeFormula(cell);
    return cells;
}

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreQuotedOnlyWhereNeeded_data();
    void cellsAreQuotedOnlyWhereNeeded();
    void formulasAreDisarmed_data();
    void formulasAreDisarmed();
    void aForeignApostropheIsKept_data();
    void aForeignApostropheIsKept();
    void aNumberIsNeverEscaped();
    void otherDelimitersAndTheMarkAreWrittenOnRequest();
    void naughtyStringsComeBackAsOneRow();
    void naughtyStringsComeBackAsOneColumn();
    void aNulIsRefusedWithItsColumn();
    void aFullDiskIsReported_data();
    void aFullDiskIsReported();
    void aSavedFileReplacesTheOldOne();
    void theOldFileStaysWhenAnExportFails();
    void aFolderThatIsNotThereIsReported();
};

void TestCsvWriter::cellsAreQuotedOnlyWhereNeeded_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<QByteArray>("wanted");
    QTest::newRow("plain") << QStringList{u"a"_s, u"1.5"_s, u"tea leaf"_s} << QByteArray("a,1.5,tea leaf\r\n");
    QTest::newRow("comma") << QStringList{u"a,b"_s, u"c"_s} << QByteArray("\"a,b\",c\r\n");
    QTest::newRow("what could be a delimiter")
        << QStringList{u"a;b"_s, u"c\td"_s} << QByteArray("\"a;b\",\"c\td\"\r\n");
    QTest::newRow("quote") << QStringList{u"6\" nail"_s} << QByteArray("\"6\"\" nail\"\r\n");
    QTest::newRow("line ends") << QStringList{u"a\nb"_s, u"a\rb"_s} << QByteArray("\"a\nb\",\"a\rb\"\r\n");
    QTest::newRow("empty cells") << QStringList{QString(), QString()} << QByteArray(",\r\n");
    QTest::newRow("only one, and empty") << QStringList{QString()} << QByteArray("\"\"\r\n");
    QTest::newRow("UTF-8") << QStringList{u"茶"_s} << QByteArray("茶\r\n");
    QTest::newRow("half a character") << QStringList{QString(QChar(0xD800))} << QByteArray("?\r\n");
}

void TestCsvWriter::cellsAreQuotedOnlyWhereNeeded()
{
    QFETCH(QStringList, row);
    QFETCH(QByteArray, wanted);
    QCOMPARE(written({row}), wanted);
}

void TestCsvWriter::formulasAreDisarmed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+49 30 1"_s << u"'+49 30 1"_s;
    QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("CR") << u"\r=1"_s << u"'\r=1"_s;
    QTest::newRow("only a sign") << u"-"_s << u"'-"_s;
    QTest::newRow("a point without digits") << u"-."_s << u"'-."_s;
    QTest::newRow("digits of another script") << u"-٣"_s << u"'-٣"_s;
    QTest::newRow("apostrophe") << u"'tis"_s << u"''tis"_s;
    QTest::newRow("only an apostrophe") << u"'"_s << u"''"_s;
    QTest::newRow("a plain number") << u"-12.5"_s << u"-12.5"_s;
    QTest::newRow("a plain positive number") << u"+3"_s << u"+3"_s;
    QTest::newRow("words") << u"tea = leaf"_s << u"tea = leaf"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestCsvWriter::formulasAreDisarmed()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QCOMPARE(escapeFormula(text), wanted);
    QCOMPARE(unescapeFormula(wanted), text);
}

void TestCsvWriter::aForeignApostropheIsKept_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("before a word") << u"'tis"_s << u"'tis"_s;
    QTest::newRow("before a digit") << u"'123"_s << u"'123"_s;
    QTest::newRow("alone") << u"'"_s << u"'"_s;
    QTest::newRow("exactly one is taken") << u"'''=1"_s << u"''=1"_s;
    QTest::newRow("not in front") << u"a'=1"_s << u"a'=1"_s;
}

void TestCsvWriter::aForeignApostropheIsKept()
{
    QFETCH(QString, cell);
    QFETCH(QString, wanted);
    QCOMPARE(unescapeFormula(cell), wanted);
}

void TestCsvWriter::aNumberIsNeverEscaped()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    CsvWriter writer(&buffer);
    QVERIFY(writer.row({CsvCell::number(-5), CsvCell::number(u"-1E-3"_s), CsvCell::text(u"-1E-3"_s)}));
    QVERIFY(writer.finish());
    QCOMPARE(buffer.data(), QByteArray("-5,-1E-3,'-1E-3\r\n"));
}

void TestCsvWriter::otherDelimitersAndTheMarkAreWrittenOnRequest()
{
    const CsvOptions options{.delimiter = u';', .byteOrderMark = true, .escapeFormulas = false};
    QCOMPARE(written({{u"=a"_s, u"b"_s}}, options), QByteArray("\xEF\xBB\xBF=a;b\r\n"));
}

void TestCsvWriter::naughtyStringsComeBackAsOneRow()
{
    const QStringList strings = naughtyStrings();
    CsvReader reader(QString::fromUtf8(written({strings, strings})));
    for (int i = 0; i < 2; ++i) {
        CsvRow row;
        QVERIFY(reader.next(row));
        QCOMPARE(unescaped(row.cells), strings);
    }
    QVERIFY(!reader.error());
}

void TestCsvWriter::naughtyStringsComeBackAsOneColumn()
{
    const QStringList strings = naughtyStrings();
    for (const bool mark : {false, true}) {
        QList<QStringList> rows;
        for (const QString &text : strings)
            rows.append({text});
        const auto table =
            CsvTable::fromBytes(written(QList<QStringList>{{u"\uFEFFhead"_s}} + rows, {.byteOrderMark = mark}));
        QVERIFY(table);
        QCOMPARE(table->header(), QStringList{u"\uFEFFhead"_s});
        QCOMPARE(table->rowCount(), strings.size());
        for (qsizetype i = 0; i < strings.size(); ++i)
            QCOMPARE(unescapeFormula(table->cell(i, 0)), strings[i]);
    }
}

void TestCsvWriter::aNulIsRefusedWithItsColumn()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    CsvWriter writer(&buffer);
    const auto refusal = writer.row(QStringList{u"a"_s, u"b"_s + QChar(u'\0')});
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().kind, ErrorKind::Refused);
    QCOMPARE(refusal.error().code, u"nul_in_cell"_s);
    QVERIFY(refusal.error().message.contains(u"Column 2"_s));
    QCOMPARE(writer.finish().error(), refusal.error());
    QCOMPARE(buffer.data(), QByteArray());
}

void TestCsvWriter::aFullDiskIsReported_data()
{
    QTest::addColumn<qint64>("room");
    QTest::newRow("no room") << qint64(0);
    QTest::newRow("room for one buffer") << qint64(70'000);
    QTest::newRow("all but the last byte") << qint64(20'000 * 12 - 1);
}

void TestCsvWriter::aFullDiskIsReported()
{
    QFETCH(qint64, room);
    FullDisk disk(room);
    CsvWriter writer(&disk);
    Result<void> result;
    for (int i = 0; i < 20'000 && result; ++i)
        result = writer.row(QStringList{u"1234567890"_s});
    if (result)
        result = writer.finish();
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"write_failed"_s);
    QVERIFY2(result.error().message.contains(u"No space left"_s), qPrintable(result.error().message));
    QCOMPARE(writer.row(QStringList{u"a"_s}).error(), result.error());
}

void TestCsvWriter::aSavedFileReplacesTheOldOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"货 .csv"_s);
    for (const QString &text : {u"old"_s, u"new"_s})
        QVERIFY(saveCsv(path, {}, [&](CsvWriter &writer) { return writer.row(QStringList{text}); }));
    QCOMPARE(fileAt(path), QByteArray("new\r\n"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestCsvWriter::theOldFileStaysWhenAnExportFails()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"goods.csv"_s);
    QVERIFY(saveCsv(path, {}, [](CsvWriter &writer) { return writer.row(QStringList{u"old"_s}); }));
    const auto result = saveCsv(path, {}, [](CsvWriter &writer) -> Result<void> {
        KONTOR_TRY(writer.row(QStringList{QString(100'000, u'x')}));
        return failed("read_failed", u"the shop's file went away"_s);
    });
    QCOMPARE(result.error().code, u"read_failed"_s);
    QCOMPARE(fileAt(path), QByteArray("old\r\n"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestCsvWriter::aFolderThatIsNotThereIsReported()
{
    const QTemporaryDir folder;
    const auto result =
        saveCsv(folder.filePath(u"no/such/folder.csv"_s), {}, [](CsvWriter &) { return Result<void>(); });
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"write_failed"_s);
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
