// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcode.h"
#include "testpaths.h"

#include <QFile>
#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

class TestBarcode final : public QObject
{
    Q_OBJECT

private slots:
    void checkDigits_data();
    void checkDigits();
    void whatAScannerSends_data();
    void whatAScannerSends();
    void oneArticleHasOneForm_data();
    void oneArticleHasOneForm();
    void everyWrongDigitIsNoticed();
    void publishedCodesVerify();
};

void TestBarcode::checkDigits_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<int>("check");
    QTest::newRow("EAN-13, pencil") << u"400638133393"_s << 1;
    QTest::newRow("EAN-13, China") << u"690123456789"_s << 2;
    QTest::newRow("EAN-13, book") << u"978020137962"_s << 4;
    QTest::newRow("EAN-8") << u"9638507"_s << 4;
    QTest::newRow("UPC-A") << u"03600029145"_s << 2;
    QTest::newRow("UPC-A with leading zero") << u"003600029145"_s << 2;
    QTest::newRow("zeros") << u"000000000000"_s << 0;
    QTest::newRow("one digit") << u"1"_s << 7;
    QTest::newRow("empty") << u""_s << -1;
    QTest::newRow("letter") << u"40063813339X"_s << -1;
    QTest::newRow("minus") << u"-4006381"_s << -1;
    QTest::newRow("full-width digits") << u"４００６"_s << -1;
    QTest::newRow("NUL") << QString(4, QChar(u'\0')) << -1;
}

void TestBarcode::checkDigits()
{
    QFETCH(QString, digits);
    QFETCH(int, check);
    QCOMPARE(gs1CheckDigit(digits).value_or(-1), check);
}

void TestBarcode::whatAScannerSends_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<BarcodeKind>("kind");
    const auto add = [](const char *name, const QString &text, BarcodeKind kind) {
        QTest::newRow(name) << text << kind;
    };
    add("EAN-13", u"4006381333931"_s, BarcodeKind::Ean13);
    add("EAN-13, wrong check digit", u"4006381333932"_s, BarcodeKind::Invalid);
    add("UPC-A as EAN-13", u"0036000291452"_s, BarcodeKind::Ean13);
    add("EAN-8", u"96385074"_s, BarcodeKind::Ean8);
    add("EAN-8, wrong check digit", u"96385075"_s, BarcodeKind::Invalid);
    add("UPC-A", u"036000291452"_s, BarcodeKind::UpcA);
    add("UPC-A, wrong check digit", u"036000291453"_s, BarcodeKind::Invalid);
    add("UPC-E ending 0", u"01234505"_s, BarcodeKind::UpcE);
    add("UPC-E ending 3", u"01234531"_s, BarcodeKind::UpcE);
    add("UPC-E ending 4", u"01234543"_s, BarcodeKind::UpcE);
    add("UPC-E, wrong check digit", u"01234530"_s, BarcodeKind::Invalid);
    add("both EAN-8 and UPC-E count as EAN-8", u"01234558"_s, BarcodeKind::Ean8);
    add("UPC-E starts with 0 or 1", u"21234509"_s, BarcodeKind::Invalid);
    add("digits of another length", u"12345"_s, BarcodeKind::Code128);
    add("14 digits", u"14006381333938"_s, BarcodeKind::Code128);
    add("13 characters, not all digits", u"400638133393A"_s, BarcodeKind::Code128);
    add("SKU", u"SHIRT-42/red ~"_s, BarcodeKind::Code128);
    add("48 characters", QString(48, u'x'), BarcodeKind::Code128);
    add("49 characters", QString(49, u'x'), BarcodeKind::Invalid);
    add("empty", u""_s, BarcodeKind::Invalid);
    add("Chinese", u"手机壳"_s, BarcodeKind::Invalid);
    add("full-width EAN-13", u"４００６３８１３３３９３１"_s, BarcodeKind::Invalid);
    add("with the scanner's Enter", u"4006381333931\r"_s, BarcodeKind::Invalid);
    add("with NUL", QString(u"SKU"_s + QChar(u'\0')), BarcodeKind::Invalid);
    add("DEL", u"SKU\x7f"_s, BarcodeKind::Invalid);
}

void TestBarcode::whatAScannerSends()
{
    QFETCH(QString, text);
    QFETCH(BarcodeKind, kind);
    QCOMPARE(classifyBarcode(text), kind);
}

void TestBarcode::oneArticleHasOneForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto add = [](const char *name, const QString &text, const QString &canonical) {
        QTest::newRow(name) << text << canonical;
    };
    add("EAN-13 stays", u"4006381333931"_s, u"4006381333931"_s);
    add("UPC-A", u"036000291452"_s, u"0036000291452"_s);
    add("UPC-A as EAN-13", u"0036000291452"_s, u"0036000291452"_s);
    add("EAN-8 stays", u"96385074"_s, u"96385074"_s);
    add("UPC-E ending 0", u"01234505"_s, u"0012000003455"_s);
    add("UPC-E ending 1", u"01234514"_s, u"0012100003454"_s);
    add("UPC-E ending 3", u"01234531"_s, u"0012300000451"_s);
    add("UPC-E ending 4", u"01234543"_s, u"0012340000053"_s);
    add("UPC-E ending 7, number system 0", u"06543217"_s, u"0065100004327"_s);
    add("wrong check digit stays", u"036000291453"_s, u"036000291453"_s);
    add("SKU stays", u"shirt-42"_s, u"shirt-42"_s);
    add("empty", u""_s, u""_s);
}

void TestBarcode::oneArticleHasOneForm()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QCOMPARE(canonicalBarcode(text), canonical);
    QCOMPARE(canonicalBarcode(canonical), canonical);
}

void TestBarcode::everyWrongDigitIsNoticed()
{
    const QString right = u"4006381333931"_s;
    for (qsizetype at = 0; at < right.size(); ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString text = right;
            text[at] = QChar(digit);
            QCOMPARE(classifyBarcode(text), text == right ? BarcodeKind::Ean13 : BarcodeKind::Invalid);
        }
    }
}

void TestBarcode::publishedCodesVerify()
{
    QFile file(kontor::testpaths::sharedData(u"ean13/expected_codes.csv"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The published list of retail barcodes is not here.");
    const QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1);
    QCOMPARE(lines.size(), 387);
    for (const QString &line : lines) {
        const QStringList cells = line.split(u',');
        const QString code = cells.at(2);
        const BarcodeKind kind = classifyBarcode(code);
        QVERIFY2(kind != BarcodeKind::Invalid && kind != BarcodeKind::Code128, qUtf8Printable(line));
        if (kind == BarcodeKind::UpcE || kind == BarcodeKind::UpcA)
            QCOMPARE(canonicalBarcode(code), u'0' + cells.at(3));
        else
            QCOMPARE(canonicalBarcode(code), code);
    }
}

QTEST_APPLESS_MAIN(TestBarcode)
#include "tst_barcode.moc"
