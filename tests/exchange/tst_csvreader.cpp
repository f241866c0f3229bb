// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"
#include "testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

const QDir Spectrum(kontor::testpaths::sharedData(u"csv-spectrum"_s));

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Rows read(CsvReader &reader)
{
    Rows rows;
    for (CsvRow row; reader.next(row);)
        rows.append(row.cells);
    return rows;
}

Rows read(const QString &text, QChar delimiter = u',')
{
    CsvReader reader(text, delimiter);
    return read(reader);
}

QList<qint64> lines(const QString &text)
{
    QList<qint64> starts;
    CsvReader reader(text, u',');
    for (CsvRow row; reader.next(row);)
        starts.append(row.line);
    return starts;
}

QJsonArray toJson(const CsvTable &table)
{
    QJsonArray rows;
    for (qsizetype i = 0; i < table.rowCount(); ++i) {
        QJsonObject row;
        for (const QString &name : table.header())
            row.insert(name, table.cell(i, name));
        rows.append(row);
    }
    return rows;
}

/// The set contradicts itself in one cell: location_coordinates.json has another phone number than
/// its CSV. Everything else is compared as it is.
QJsonArray withPhoneOfTheCsv(QJsonArray rows)
{
    for (QJsonValueRef value : rows) {
        QJsonObject row = value.toObject();
        if (row.value(u"Contact Phone Number"_s) == u"1234567890"_s)
            row.insert(u"Contact Phone Number"_s, u"2095257564"_s);
        value = row;
    }
    return rows;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void everyFileOfTheSpectrumEqualsItsJson_data();
    void everyFileOfTheSpectrumEqualsItsJson();
    void recordsAreReadAsPeopleWriteThem_data();
    void recordsAreReadAsPeopleWriteThem();
    void aRecordKnowsTheLineItStartsOn_data();
    void aRecordKnowsTheLineItStartsOn();
    void theDelimiterIsFound_data();
    void theDelimiterIsFound();
    void aBrokenTextIsRefusedWithItsLine_data();
    void aBrokenTextIsRefusedWithItsLine();
    void whatStandsBeforeTheErrorIsStillRead();
    void theLargestCellAndTheWidestRowAreRead();
    void anyTextComesToAnEnd();
    void columnsAreFoundByNameInAnyOrderAndCase();
    void turkishLettersDoNotMixUpColumns();
    void repeatedAndMissingNamesGetNumbers();
    void shortRowsArePaddedAndLongOnesFlagged();
    void aTableTellsHowItWasRead();
    void aFileWithoutAnythingHasNoTable_data();
    void aFileWithoutAnythingHasNoTable();
};

void TestCsvReader::everyFileOfTheSpectrumEqualsItsJson_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files =
        Spectrum.exists() ? QDir(Spectrum.filePath(u"csvs"_s)).entryList({u"*.csv"_s}) : QStringList();
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
    if (files.isEmpty())
        QTest::newRow("absent") << QString();
}

void TestCsvReader::everyFileOfTheSpectrumEqualsItsJson()
{
    QFETCH(QString, name);
    if (name.isEmpty())
        QSKIP("the csv-spectrum files are not here");
    const auto table = CsvTable::fromBytes(bytesOf(Spectrum.filePath(u"csvs/%1.csv"_s.arg(name))));
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    const auto json = QJsonDocument::fromJson(bytesOf(Spectrum.filePath(u"json/%1.json"_s.arg(name))));
    const QJsonArray wanted = json.isObject() ? QJsonArray{json.object()} : json.array();
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(toJson(*table), withPhoneOfTheCsv(wanted));
}

void TestCsvReader::recordsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("wanted");
    const Rows two{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("LF") << u"a,b\n1,2\n"_s << two;
    QTest::newRow("CRLF") << u"a,b\r\n1,2\r\n"_s << two;
    QTest::newRow("CR") << u"a,b\r1,2\r"_s << two;
    QTest::newRow("no end of the last row") << u"a,b\n1,2"_s << two;
    QTest::newRow("blank lines") << u"\r\na,b\n\n\n1,2\n\r\n\n"_s << two;
    QTest::newRow("byte order mark") << u"\uFEFF\"a\",b\n1,2"_s << two;
    QTest::newRow("nothing") << QString() << Rows();
    QTest::newRow("only line ends") << u"\n\r\n\r"_s << Rows();
    QTest::newRow("empty cells") << u",,\n"_s << Rows{{QString(), QString(), QString()}};
    QTest::newRow("empty last cell at the end") << u"a,"_s << Rows{{u"a"_s, QString()}};
    QTest::newRow("quoted nothing is a record") << u"a\n\"\"\n\nb"_s << Rows{{u"a"_s}, {QString()}, {u"b"_s}};
    QTest::newRow("quoted delimiter and line end") << u"\"a,\r\nb\",c"_s << Rows{{u"a,\r\nb"_s, u"c"_s}};
    QTest::newRow("doubled quotes") << u"\"\"\"a\"\"\",\"\"\"\""_s << Rows{{u"\"a\""_s, u"\""_s}};
    QTest::newRow("stray quotes stay") << u"6\" nail,a\"b\"c,=\"0012\""_s
                                       << Rows{{u"6\" nail"_s, u"a\"b\"c"_s, u"=\"0012\""_s}};
    QTest::newRow("a quote behind a blank") << u"a, \"b\""_s << Rows{{u"a"_s, u" \"b\""_s}};
    QTest::newRow("text behind a quote") << u"\"a\"b\"c\",d"_s << Rows{{u"ab\"c\""_s, u"d"_s}};
    QTest::newRow("blanks are kept") << u" a , b \n"_s << Rows{{u" a "_s, u" b "_s}};
    QTest::newRow("long numbers stay text") << u"00123456789012345678"_s << Rows{{u"00123456789012345678"_s}};
}

void TestCsvReader::recordsAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(Rows, wanted);
    CsvReader reader(text, u',');
    QCOMPARE(read(reader), wanted);
    QVERIFY(!reader.error());
}

void TestCsvReader::aRecordKnowsTheLineItStartsOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("wanted");
    QTest::newRow("plain") << u"a\nb\nc"_s << QList<qint64>{1, 2, 3};
    QTest::newRow("blank lines count") << u"\n\na\r\n\r\nb"_s << QList<qint64>{3, 5};
    QTest::newRow("CR counts") << u"a\rb\r\rc"_s << QList<qint64>{1, 2, 4};
    QTest::newRow("lines inside of quotes count") << u"\"a\nb\r\nc\rd\",x\ne"_s << QList<qint64>{1, 5};
}

void TestCsvReader::aRecordKnowsTheLineItStartsOn()
{
    QFETCH(QString, text);
    QFETCH(QList<qint64>, wanted);
    QCOMPARE(lines(text), wanted);
}

void TestCsvReader::theDelimiterIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("wanted");
    QTest::newRow("comma") << u"a,b\n1,2"_s << QChar(u',');
    QTest::newRow("semicolon") << u"a;b\n1;2"_s << QChar(u';');
    QTest::newRow("tab") << u"a\tb\n1\t2"_s << QChar(u'\t');
    QTest::newRow("nothing to go by") << u"a\nb"_s << QChar(u',');
    QTest::newRow("empty") << QString() << QChar(u',');
    QTest::newRow("decimal commas") << u"name;price;cost\nTea;1,50;0,80\nSalt;2,00;1,10"_s << QChar(u';');
    QTest::newRow("prose full of commas") << u"sku;text\n1;red, green, blue\n2;a, b"_s << QChar(u';');
    QTest::newRow("lists inside of cells") << u"id,tags\n1,a; b; c\n2,d\n3,e; f"_s << QChar(u',');
    QTest::newRow("quoted cells do not count") << u"a,b\n\"1;2;3\",x\n\"4;5;6\",y"_s << QChar(u',');
    QTest::newRow("a quoted header") << u"\"a,b,c\";\"d\"\n\"1,2,3\";\"4\""_s << QChar(u';');
    QTest::newRow("the more columns win") << u"a,b;c,d,e\n1,2;3,4,5"_s << QChar(u',');
    QTest::newRow("a long first record") << u"a;b\n"_s + QString(200'000, u'x') + u";1,2,3\n"_s << QChar(u';');
    QTest::newRow("one short row") << u"a;b;c\n1;2;3\n1,5;2\n1;2;3"_s << QChar(u';');
}

void TestCsvReader::theDelimiterIsFound()
{
    QFETCH(QString, text);
    QFETCH(QChar, wanted);
    QCOMPARE(detectDelimiter(text), wanted);
    QCOMPARE(CsvReader(text).delimiter(), wanted);
}

void TestCsvReader::aBrokenTextIsRefusedWithItsLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("line");
    const QString wide(CsvReader::kMaxColumns, u',');
    const QString longCell(CsvReader::kMaxFieldChars + 1, u'x');
    QTest::newRow("open quote") << u"a,b\n1,2\n3,\"4\n5,6\n"_s << u"csv_unterminated_quote"_s << u"Line 3 "_s;
    QTest::newRow("a lone quote") << u"\""_s << u"csv_unterminated_quote"_s << u"Line 1 "_s;
    QTest::newRow("odd quotes") << QString(10'001, u'"') << u"csv_unterminated_quote"_s << u"Line 1 "_s;
    QTest::newRow("too wide") << u"a\n"_s + wide + u"\n"_s << u"csv_too_many_columns"_s << u"Line 2 "_s;
    QTest::newRow("too long") << u"a\nb\n"_s + longCell << u"csv_field_too_long"_s << u"Line 3 "_s;
    QTest::newRow("too long in quotes") << u"\n\""_s + longCell + u'"' << u"csv_field_too_long"_s << u"Line 2 "_s;
    QTest::newRow("NUL") << u"a\nb"_s + QChar(u'\0') + u"\nc"_s << u"csv_nul"_s << u"Line 2 "_s;
    QTest::newRow("NUL in quotes at the end") << u"\"a"_s + QChar(u'\0') + u"\""_s << u"csv_nul"_s << u"Line 1 "_s;
}

void TestCsvReader::aBrokenTextIsRefusedWithItsLine()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, line);
    CsvReader reader(text, u',');
    read(reader);
    QVERIFY(reader.error());
    QCOMPARE(reader.error()->kind, ErrorKind::Refused);
    QCOMPARE(reader.error()->code, code);
    QVERIFY2(reader.error()->message.startsWith(line), qPrintable(reader.error()->message));
    CsvRow row;
    QVERIFY(!reader.next(row));
}

void TestCsvReader::whatStandsBeforeTheErrorIsStillRead()
{
    CsvReader reader(u"a,b\n1,2\n3,\"4"_s, u',');
    QCOMPARE(read(reader), (Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}));
    QVERIFY(reader.error());
}

void TestCsvReader::theLargestCellAndTheWidestRowAreRead()
{
    const QString cell(CsvReader::kMaxFieldChars, u'x');
    QCOMPARE(read(cell), Rows{{cell}});
    QCOMPARE(read(QString(CsvReader::kMaxColumns - 1, u',')).first().size(), CsvReader::kMaxColumns);
}

void TestCsvReader::anyTextComesToAnEnd()
{
    const QString letters = u"\"\"\",,;\t\r\n ab\xD800\xDC00\uFEFF\uFFFE"_s + QChar(u'\0');
    QRandomGenerator random(4711);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = random.bounded(30); i > 0; --i)
            text.append(letters[random.bounded(int(letters.size()))]);
        CsvReader reader(text);
        const Rows rows = read(reader);
        QVERIFY(rows.size() <= text.size());
        qsizetype chars = 0;
        for (const QStringList &row : rows)
            chars += row.join(QString()).size();
        QVERIFY(chars <= text.size());
    }
}

void TestCsvReader::columnsAreFoundByNameInAnyOrderAndCase()
{
    const auto table = CsvTable::fromText(u"Price, Variant SKU ,TITLE\n5,A-1,Tea\n"_s);
    QVERIFY(table);
    QCOMPARE(table->header(), (QStringList{u"Price"_s, u"Variant SKU"_s, u"TITLE"_s}));
    QCOMPARE(table->column(u"variant sku"_s), 1);
    QCOMPARE(table->cell(0, u" title "_s), u"Tea"_s);
    QCOMPARE(table->column(u"Vendor"_s), -1);
    QCOMPARE(table->cell(0, u"Vendor"_s), QString());
}

void TestCsvReader::turkishLettersDoNotMixUpColumns()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Turkish));
    const auto table = CsvTable::fromText(u"TITLE,id,İl\nTea,7,Ankara\n"_s);
    QLocale::setDefault(before);
    QVERIFY(table);
    QCOMPARE(table->cell(0, u"title"_s), u"Tea"_s);
    QCOMPARE(table->cell(0, u"ID"_s), u"7"_s);
    QCOMPARE(table->cell(0, u"İL"_s), u"Ankara"_s);
}

void TestCsvReader::repeatedAndMissingNamesGetNumbers()
{
    const auto table = CsvTable::fromText(u"Name,name,,Name (2),NAME,\n1,2,3,4,5,6\n"_s);
    QVERIFY(table);
    const QStringList wanted{u"Name"_s, u"name (2)"_s, u"Column 3"_s, u"Name (2) (2)"_s, u"NAME (3)"_s, u"Column 6"_s};
    QCOMPARE(table->header(), wanted);
    QCOMPARE(table->cell(0, u"Name (3)"_s), u"5"_s);
}

void TestCsvReader::shortRowsArePaddedAndLongOnesFlagged()
{
    const auto table = CsvTable::fromText(u"a,b,c\n1\n1,2,3\n1,2,3,4\n"_s);
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->cells(0), (QStringList{u"1"_s, QString(), QString()}));
    QCOMPARE(table->cell(0, u"c"_s), QString());
    QCOMPARE(table->cells(2), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE((QList{table->isTooLong(0), table->isTooLong(1), table->isTooLong(2)}), (QList{false, false, true}));
    QCOMPARE(table->line(2), 4);
}

void TestCsvReader::aTableTellsHowItWasRead()
{
    const auto plain = CsvTable::fromBytes("a;b\n1;2\n");
    QVERIFY(plain);
    QCOMPARE(plain->encoding(), u"UTF-8"_s);
    QCOMPARE(plain->delimiter(), QChar(u';'));
    QCOMPARE(plain->damagedAt(), -1);
    const auto damaged = CsvTable::fromBytes("a;b\n1;\xFF\n", u"UTF-8"_s);
    QVERIFY(damaged);
    QCOMPARE(damaged->damagedAt(), 6);
    QCOMPARE(CsvTable::fromBytes("a", u"klingon"_s).error().code, u"unknown_encoding"_s);
}

void TestCsvReader::aFileWithoutAnythingHasNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no bytes") << QByteArray();
    QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("only line ends") << QByteArray("\r\n\r\n");
}

void TestCsvReader::aFileWithoutAnythingHasNoTable()
{
    QFETCH(QByteArray, bytes);
    const auto table = CsvTable::fromBytes(bytes);
    QVERIFY(!table);
    QCOMPARE(table.error().code, u"csv_empty"_s);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
