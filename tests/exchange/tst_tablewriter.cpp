// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablewriter.h"

#include "csvreader.h"
#include "testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <clocale>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QDateTime SomeTime(QDate(2024, 2, 29), QTime(23, 59, 58), Qt::UTC);

// Gives the sheet as a JSON array of rows of [type, format, value].
const char SheetReader[] = R"(
import json, re, sys, zipfile, xml.etree.ElementTree as tree
ns = {'s': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
styles = tree.fromstring(book.read('xl/styles.xml'))
custom = {f.get('numFmtId'): f.get('formatCode') for f in styles.iterfind('s:numFmts/s:numFmt', ns)}
formats = [custom.get(x.get('numFmtId'), x.get('numFmtId')) for x in styles.iterfind('s:cellXfs/s:xf', ns)]
unescape = lambda text: re.sub('_x([0-9A-F]{4})_', lambda m: chr(int(m[1], 16)), text)
def read(cell):
    text = cell.findtext('s:is/s:t', None, ns)
    if text is not None:
        return ['text', '', unescape(text)]
    return ['number', formats[int(cell.get('s', 0))], cell.findtext('s:v', '', ns)]
rows = tree.fromstring(book.read('xl/worksheets/sheet1.xml')).iterfind('s:sheetData/s:row', ns)
print(json.dumps([[read(cell) for cell in row] for row in rows]))
)";

/// The rows of the first sheet, or an object with what went wrong.
QJsonDocument sheetOf(const QString &path)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, QString::fromLatin1(SheetReader), path});
    python.waitForFinished();
    const QByteArray out = python.readAllStandardOutput();
    return python.exitCode() == 0 ? QJsonDocument::fromJson(out)
                                  : QJsonDocument(QJsonArray{QString::fromUtf8(python.readAllStandardError())});
}

QByteArray asJson(const QJsonDocument &document)
{
    return document.toJson(QJsonDocument::Compact);
}

/// A header and rows, written from beginning to end.
Result<void> writeTable(const QString &path, const QStringList &header, const std::vector<std::vector<TableCell>> &rows)
{
    KONTOR_ASSIGN(const auto writer, openTable(path));
    KONTOR_TRY(writer->header(header));
    for (const auto &row : rows)
        KONTOR_TRY(writer->row(row));
    return writer->finish();
}

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

void putOldFile(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
}

const std::vector<TableCell> OneOfEach{
    std::monostate{},     u"00123456789012345678"_s, qint64(-7), TableDecimal{1999, 2},
    TableDecimal{500, 0}, TableDecimal{-1, 3},       SomeTime};

#ifdef Q_OS_UNIX
/// While this lives, no file grows beyond so many bytes.
class TightDisk
{
public:
    explicit TightDisk(qint64 room)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tight{std::min(static_cast<rlim_t>(room), m_before.rlim_max), m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~TightDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(TightDisk)

private:
    rlimit m_before{};
};
#else
class TightDisk
{
public:
    explicit TightDisk(qint64) { } // the tests that need it are skipped here
};
#endif

bool canTightenDisks()
{
#ifdef Q_OS_UNIX
    return true;
#else
    return false;
#endif
}

constexpr qint64 Plenty = 1'000'000'000;

Result<void> writeManyRows(const QString &path, qint64 room)
{
    const TightDisk disk(room);
    return writeTable(path, {u"a"_s}, std::vector<std::vector<TableCell>>(3'000, OneOfEach));
}

qint64 sheetSize(const QString &path)
{
    QProcess python;
    python.start(
        u"python3"_s,
        {u"-c"_s,
         u"import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).getinfo('xl/worksheets/sheet1.xml').file_size)"_s,
         path});
    python.waitForFinished();
    return python.readAllStandardOutput().trimmed().toLongLong();
}

bool hasPython()
{
    return !QStandardPaths::findExecutable(u"python3"_s).isEmpty();
}

} // namespace

class TestTableWriter : public QObject
{
    Q_OBJECT

private slots:
    void anUnknownEndingIsRefused_data();
    void anUnknownEndingIsRefused();
    void everyKindOfCellIsWrittenToCsv();
    void everyKindOfCellIsWrittenToXlsx();
    void numbersBeyondExcelStayExact();
    void oldAndBrokenMomentsDoNotBreakTheSheet();
    void naughtyStringsComeBackFromXlsx();
    void aCommaCountryWritesPoints();
    void tenThousandRowsAreWritten();
    void theFileAppearsOnlyWhenItIsFinished_data();
    void theFileAppearsOnlyWhenItIsFinished();
    void whatAFileCannotHoldIsRefused_data();
    void whatAFileCannotHoldIsRefused();
    void aMissingFolderIsReported_data();
    void aMissingFolderIsReported();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void aSheetIsNeverCutShort_data();
    void aSheetIsNeverCutShort();
};

void TestTableWriter::anUnknownEndingIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("another table") << u"/tmp/goods.ods"_s;
    QTest::newRow("none") << u"/tmp/goods"_s;
    QTest::newRow("not the last") << u"/tmp/goods.csv.txt"_s;
    QTest::newRow("nothing") << QString();
}

void TestTableWriter::anUnknownEndingIsRefused()
{
    QFETCH(QString, path);
    const auto writer = openTable(path);
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, ErrorKind::Usage);
    QCOMPARE(writer.error().code, u"bad_extension"_s);
}

void TestTableWriter::everyKindOfCellIsWrittenToCsv()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"goods.CSV"_s);
    QVERIFY(writeTable(path, {u"=name"_s, u"b"_s},
                       {OneOfEach,
                        {u"=1+1"_s, TableDecimal{std::numeric_limits<qint64>::min(), 2},
                         QDateTime(QDate(2024, 1, 2), QTime(1, 0, 0, 5), QTimeZone(3600))}}));
    QCOMPARE(fileAt(path),
             QByteArray("\xEF\xBB\xBF'=name,b\r\n"
                        ",00123456789012345678,-7,19.99,500,-0.001,2024-02-29T23:59:58Z\r\n"
                        "'=1+1,-92233720368547758.08,2024-01-02T00:00:00.005Z\r\n"));
}

void TestTableWriter::everyKindOfCellIsWrittenToXlsx()
{
    if (!hasPython())
        QSKIP("python3, which opens the workbook, is not here");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"货.xlsx"_s);
    QVERIFY(writeTable(path, {u"=name"_s}, {OneOfEach}));
    QVERIFY(fileAt(path).startsWith("PK\x03\x04"));
    const char wanted[] = R"([[["text","","=name"]],[["text","","00123456789012345678"],["number","0","-7"],)"
                          R"(["number","#,##0.00","19.99"],["number","#,##0","500"],["number","#,##0.000","-0.001"],)"
                          R"(["number","yyyy-mm-dd hh:mm:ss","45351.99997685185"]]])";
    QCOMPARE(asJson(sheetOf(path)), asJson(QJsonDocument::fromJson(wanted)));
}

void TestTableWriter::numbersBeyondExcelStayExact()
{
    if (!hasPython())
        QSKIP("python3, which opens the workbook, is not here");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    QVERIFY(writeTable(path, {},
                       {{qint64(999'999'999'999'999), qint64(1'000'000'000'000'000), std::numeric_limits<qint64>::min(),
                         TableDecimal{999'999'999'999'999, 2}, TableDecimal{-1'000'000'000'000'000, 2}}}));
    const char wanted[] = R"([[["number","0","999999999999999"],["text","","1000000000000000"],)"
                          R"(["text","","-9223372036854775808"],["number","#,##0.00","9999999999999.99"],)"
                          R"(["text","","-10000000000000.00"]]])";
    QCOMPARE(asJson(sheetOf(path)), asJson(QJsonDocument::fromJson(wanted)));
}

void TestTableWriter::oldAndBrokenMomentsDoNotBreakTheSheet()
{
    if (!hasPython())
        QSKIP("python3, which opens the workbook, is not here");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    const QDateTime old(QDate(1899, 12, 31), QTime(12, 0), Qt::UTC);
    QVERIFY(writeTable(path, {}, {{old, QDateTime(), u"x"_s}}));
    QCOMPARE(asJson(sheetOf(path)), QByteArray(R"([[["text","","1899-12-31T12:00:00Z"],["text","","x"]]])"));
}

void TestTableWriter::naughtyStringsComeBackFromXlsx()
{
    if (!hasPython())
        QSKIP("python3, which opens the workbook, is not here");
    QFile file(kontor::testpaths::sharedData(u"blns/blns.json"_s));
    QJsonArray strings{u"_x0041_"_s, u"_x_x0041_"_s, u"\uFFFE\uFFFF"_s, u"\x01\r\n\x1F"_s,
                       u" a "_s,     u"=1"_s,        u"<&>\"]]>"_s};
    if (file.open(QIODevice::ReadOnly)) {
        for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
            strings.append(value);
    }
    const QTemporaryDir folder;
    std::vector<std::vector<TableCell>> rows;
    QJsonArray wanted;
    for (const QJsonValue &value : std::as_const(strings)) {
        if (value.toString().isEmpty())
            continue;
        rows.push_back({value.toString()});
        wanted.append(QJsonArray{QJsonArray{u"text"_s, QString(), value.toString()}});
    }
    QVERIFY(writeTable(folder.filePath(u"a.xlsx"_s), {}, rows));
    QCOMPARE(asJson(sheetOf(folder.filePath(u"a.xlsx"_s))), asJson(QJsonDocument(wanted)));
}

void TestTableWriter::aCommaCountryWritesPoints()
{
    const QByteArray before = std::setlocale(LC_NUMERIC, nullptr);
    if (!std::setlocale(LC_NUMERIC, "tr_TR.UTF-8") && !std::setlocale(LC_NUMERIC, "de_DE.UTF-8"))
        QSKIP("this computer has neither the Turkish nor the German locale");
    const QTemporaryDir folder;
    const auto result = writeTable(folder.filePath(u"a.xlsx"_s), {u"price"_s}, {{TableDecimal{1999, 2}}});
    const bool commaIsBack = QByteArray(std::localeconv()->decimal_point) == ",";
    std::setlocale(LC_NUMERIC, before.constData());
    QVERIFY(result);
    QVERIFY(commaIsBack);
    if (!hasPython())
        QSKIP("python3, which opens the workbook, is not here");
    QCOMPARE(sheetOf(folder.filePath(u"a.xlsx"_s))[1][0][2].toString(), u"19.99"_s);
}

void TestTableWriter::tenThousandRowsAreWritten()
{
    const QTemporaryDir folder;
    const std::vector<std::vector<TableCell>> rows(10'000, OneOfEach);
    QVERIFY(writeTable(folder.filePath(u"a.xlsx"_s), {u"a"_s}, rows));
    if (!hasPython())
        QSKIP("python3, which opens the workbook, is not here");
    const QJsonDocument sheet = sheetOf(folder.filePath(u"a.xlsx"_s));
    QCOMPARE(sheet.array().size(), 10'001);
    QCOMPARE(sheet[10'000], sheet[1]);
}

void TestTableWriter::theFileAppearsOnlyWhenItIsFinished_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << u"a.csv"_s;
    QTest::newRow("xlsx") << u"a.xlsx"_s;
}

void TestTableWriter::theFileAppearsOnlyWhenItIsFinished()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    putOldFile(path);
    {
        const auto writer = openTable(path);
        QVERIFY(writer);
        QVERIFY((*writer)->header({u"a"_s}));
        QVERIFY((*writer)->row(OneOfEach));
    }
    QCOMPARE(fileAt(path), QByteArray("old"));
    QVERIFY(writeTable(path, {u"a"_s}, {OneOfEach}));
    QVERIFY(fileAt(path).size() > 3);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
}

void TestTableWriter::whatAFileCannotHoldIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("code");
    const QString nul(QChar(u'\0'));
    QTest::newRow("NUL in CSV") << u"a.csv"_s << nul << 1 << u"nul_in_cell"_s;
    QTest::newRow("NUL in XLSX") << u"a.xlsx"_s << nul << 1 << u"nul_in_cell"_s;
    QTest::newRow("too long for XLSX") << u"a.xlsx"_s << QString(32'768, u'x') << 1 << u"cell_too_long"_s;
    QTest::newRow("too wide for XLSX") << u"a.xlsx"_s << u"x"_s << 16'385 << u"too_many_columns"_s;
    QTest::newRow("the longest") << u"a.xlsx"_s << QString(32'767, u'x') << 1 << QString();
    QTest::newRow("the widest") << u"a.xlsx"_s << u"x"_s << 16'384 << QString();
    QTest::newRow("CSV holds more") << u"a.csv"_s << QString(32'768, u'x') << 20 << QString();
}

void TestTableWriter::whatAFileCannotHoldIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(int, columns);
    QFETCH(QString, code);
    const QTemporaryDir folder;
    const std::vector<TableCell> row(static_cast<size_t>(columns), text);
    const auto asRow = writeTable(folder.filePath(name), {u"a"_s}, {row});
    QCOMPARE(asRow ? QString() : asRow.error().code, code);
    const auto asHeader = writeTable(folder.filePath(name), QStringList(columns, text), {});
    QCOMPARE(asHeader ? QString() : asHeader.error().code, code);
}

void TestTableWriter::aMissingFolderIsReported_data()
{
    theFileAppearsOnlyWhenItIsFinished_data();
}

void TestTableWriter::aMissingFolderIsReported()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const auto result = writeTable(folder.filePath(u"no/such/"_s + name), {u"a"_s}, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"write_failed"_s);
}

void TestTableWriter::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("room");
    for (const QString &name : {u"a.csv"_s, u"a.xlsx"_s}) {
        for (const qint64 room : {0, 1'000, 5'000, 20'000, 100'000})
            QTest::addRow("%s, %lld bytes", qPrintable(name), static_cast<long long>(room)) << name << room;
    }
}

void TestTableWriter::aFullDiskLeavesTheOldFile()
{
    if (!canTightenDisks())
        QSKIP("only Unix can limit the size of files");
    QFETCH(QString, name);
    QFETCH(qint64, room);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    putOldFile(path);
    const auto result = writeManyRows(path, room);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"write_failed"_s);
    QCOMPARE(fileAt(path), QByteArray("old"));
}

void TestTableWriter::aSheetIsNeverCutShort_data()
{
    QTest::addColumn<qint64>("missing");
    for (const qint64 missing : {1, 10, 500, 1'000, 2'000})
        QTest::addRow("%lld bytes missing", static_cast<long long>(missing)) << missing;
}

void TestTableWriter::aSheetIsNeverCutShort()
{
    if (!canTightenDisks() || !hasPython())
        QSKIP("it takes Unix to limit the size of files and python3 to look into the workbook");
    QFETCH(qint64, missing);
    const QTemporaryDir folder;
    QVERIFY(writeManyRows(folder.filePath(u"whole.xlsx"_s), Plenty));
    const qint64 size = sheetSize(folder.filePath(u"whole.xlsx"_s));
    QVERIFY(size > 100'000);
    const auto result = writeManyRows(folder.filePath(u"cut.xlsx"_s), size - missing);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"write_failed"_s);
}

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
