// SPDX-License-Identifier: GPL-3.0-or-later
#include "currency.h"
#include "testpaths.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

class TestCurrency final : public QObject
{
    Q_OBJECT

private slots:
    void eachCurrencyHasItsDecimals_data();
    void eachCurrencyHasItsDecimals();
    void onlyActiveCodesAreKnown_data();
    void onlyActiveCodesAreKnown();
    void thePublishedListAgrees();
    void anAmountIsReadAndWrittenBack_data();
    void anAmountIsReadAndWrittenBack();
    void whatIsNoAmountIsRefused_data();
    void whatIsNoAmountIsRefused();
    void otherSpellingsAreReadToo();
};

void TestCurrency::eachCurrencyHasItsDecimals_data()
{
    QTest::addColumn<int>("exponent");
    const auto add = [](int exponent, const QString &codes) {
        for (const QString &code : codes.split(u' '))
            QTest::addRow("%s", qUtf8Printable(code)) << exponent;
    };
    add(0, u"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"_s);
    add(3, u"BHD IQD JOD KWD LYD OMR TND"_s);
    add(4, u"CLF UYW"_s);
    add(2, u"EUR USD CNY GBP CHF MGA MRU HUF TWD ZZZ jpy"_s);
}

void TestCurrency::eachCurrencyHasItsDecimals()
{
    QFETCH(int, exponent);
    QCOMPARE(currencyExponent(QString::fromLatin1(QTest::currentDataTag())), exponent);
}

void TestCurrency::onlyActiveCodesAreKnown_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("known");
    QTest::newRow("the first of the list") << u"AED"_s << true;
    QTest::newRow("the last of the list") << u"ZWG"_s << true;
    QTest::newRow("euro") << u"EUR"_s << true;
    QTest::newRow("renminbi") << u"CNY"_s << true;
    QTest::newRow("lower case") << u"eur"_s << false;
    QTest::newRow("withdrawn") << u"DEM"_s << false;
    QTest::newRow("the old kuna") << u"HRK"_s << false;
    QTest::newRow("nickname") << u"RMB"_s << false;
    QTest::newRow("symbol") << u"€"_s << false;
    QTest::newRow("too long") << u"EURO"_s << false;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("with NUL") << QString(u"EUR"_s + QChar(u'\0')) << false;
}

void TestCurrency::onlyActiveCodesAreKnown()
{
    QFETCH(QString, code);
    QFETCH(bool, known);
    QCOMPARE(isKnownCurrency(code), known);
}

void TestCurrency::thePublishedListAgrees()
{
    QFile file(kontor::testpaths::sharedData(u"currency/codes-all.csv"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The published currency list is not here.");
    int active = 0;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) { // the last four cells hold no commas
        const QString code = line.section(u',', -4, -4);
        const QString decimals = line.section(u',', -2, -2);
        if (code.size() != 3 || !line.endsWith(u','))
            continue;
        ++active;
        QVERIFY2(isKnownCurrency(code), qUtf8Printable(code));
        QVERIFY2(currencyExponent(code) == (decimals == u"-"_s ? 2 : decimals.toInt()), qUtf8Printable(code));
    }
    QVERIFY(active > 178); // several countries share one
}

void TestCurrency::anAmountIsReadAndWrittenBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("euros and cents") << u"12.50"_s << u"EUR"_s << qint64(1250);
    QTest::newRow("nothing") << u"0.00"_s << u"EUR"_s << qint64(0);
    QTest::newRow("one cent") << u"0.01"_s << u"EUR"_s << qint64(1);
    QTest::newRow("five cents back") << u"-0.05"_s << u"EUR"_s << qint64(-5);
    QTest::newRow("yen") << u"1250"_s << u"JPY"_s << qint64(1250);
    QTest::newRow("no yen") << u"0"_s << u"JPY"_s << qint64(0);
    QTest::newRow("yen back") << u"-1"_s << u"JPY"_s << qint64(-1);
    QTest::newRow("dinar") << u"1.250"_s << u"KWD"_s << qint64(1250);
    QTest::newRow("fils back") << u"-0.001"_s << u"KWD"_s << qint64(-1);
    QTest::newRow("unidad de fomento") << u"0.0001"_s << u"CLF"_s << qint64(1);
    QTest::newRow("the most") << u"92233720368547758.07"_s << u"EUR"_s << std::numeric_limits<qint64>::max();
    QTest::newRow("the least") << u"-92233720368547758.08"_s << u"EUR"_s << std::numeric_limits<qint64>::min();
    QTest::newRow("the most yen") << u"9223372036854775807"_s << u"JPY"_s << std::numeric_limits<qint64>::max();
}

void TestCurrency::anAmountIsReadAndWrittenBack()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    QFETCH(qint64, minor);
    QCOMPARE(parseMajor(text, currency), Result<qint64>(minor));
    QCOMPARE(formatMajor(minor, currency), text);
}

void TestCurrency::whatIsNoAmountIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("code");
    QTest::newRow("one decimal too many") << u"12.505"_s << u"EUR"_s << u"too_many_decimals"_s;
    QTest::newRow("even a zero") << u"12.500"_s << u"EUR"_s << u"too_many_decimals"_s;
    QTest::newRow("yen have none") << u"12.0"_s << u"JPY"_s << u"too_many_decimals"_s;
    QTest::newRow("one cent too much") << u"92233720368547758.08"_s << u"EUR"_s << u"amount_too_large"_s;
    QTest::newRow("one cent too little") << u"-92233720368547758.09"_s << u"EUR"_s << u"amount_too_large"_s;
    QTest::newRow("forty digits") << QString(40, u'9') << u"JPY"_s << u"amount_too_large"_s;
    QTest::newRow("one, when wrapped") << u"18446744073709551617"_s << u"JPY"_s << u"amount_too_large"_s;
    QTest::newRow("wraps when padded") << u"9223372036854775807"_s << u"CLF"_s << u"amount_too_large"_s;
    const QStringList texts{u""_s,      u"-"_s,    u"."_s,  u"5."_s,  u".5"_s,   u"+5"_s,     u"--5"_s,
                            u"1,000"_s, u"1 0"_s,  u" 1"_s, u"1e3"_s, u"0x10"_s, u"1.2.3"_s,  u"€5"_s,
                            u"NaN"_s,   u"１２"_s, u"٣"_s,  u"−5"_s,  u"1.-5"_s, u"1.2345x"_s};
    for (const QString &text : texts)
        QTest::addRow("\"%s\"", qUtf8Printable(text)) << text << u"EUR"_s << u"bad_amount"_s;
    QTest::newRow("NUL at the end") << QString(u"12"_s + QChar(u'\0')) << u"EUR"_s << u"bad_amount"_s;
}

void TestCurrency::whatIsNoAmountIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    QFETCH(QString, code);
    const auto minor = parseMajor(text, currency);
    QVERIFY(!minor);
    QCOMPARE(minor.error().code, code);
    QCOMPARE(minor.error().kind, ErrorKind::Usage);
}

void TestCurrency::otherSpellingsAreReadToo()
{
    QCOMPARE(parseMajor(u"12.5"_s, u"EUR"_s), Result<qint64>(1250));
    QCOMPARE(parseMajor(u"12"_s, u"EUR"_s), Result<qint64>(1200));
    QCOMPARE(parseMajor(u"0012.50"_s, u"EUR"_s), Result<qint64>(1250));
    QCOMPARE(parseMajor(u"-0.00"_s, u"EUR"_s), Result<qint64>(0));
    QCOMPARE(parseMajor(QString(60, u'0') + u"7"_s, u"EUR"_s), Result<qint64>(700));
}

QTEST_APPLESS_MAIN(TestCurrency)
#include "tst_currency.moc"
