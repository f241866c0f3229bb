// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellvalues.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone NewYork("America/New_York");

QString shown(const Result<QDateTime> &moment)
{
    return moment ? moment->toString(Qt::ISODateWithMs) : moment.error().code;
}

} // namespace

class TestCellValues : public QObject
{
    Q_OBJECT

private slots:
    void amountsAreReadAsPeopleWriteThem_data();
    void amountsAreReadAsPeopleWriteThem();
    void decimalsBeyondTheCurrencyAreRounded_data();
    void decimalsBeyondTheCurrencyAreRounded();
    void whatIsNoAmountIsRefused_data();
    void whatIsNoAmountIsRefused();
    void quantitiesAndRatesAreExact_data();
    void quantitiesAndRatesAreExact();
    void aColumnOfDatesReadsOneWay_data();
    void aColumnOfDatesReadsOneWay();
    void datesAreReadAsShopsWriteThem_data();
    void datesAreReadAsShopsWriteThem();
    void aDayBeginsWhereItsMidnightIsMissing();
    void yesAndNoAreRead_data();
    void yesAndNoAreRead();
    void guardsOfLongNumbersAreTakenOff_data();
    void guardsOfLongNumbersAreTakenOff();
    void theComputersLocaleChangesNothing();
    void anyTextIsReadOrRefused();
};

void TestCellValues::amountsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<qint64>("minor");
    const auto row = [](const char *cell, int exponent, qint64 minor) {
        QTest::addRow("%s with %d decimals", cell, exponent) << QString::fromUtf8(cell) << exponent << minor;
    };
    for (const char *cell :
         {"1,234.56",      "1.234,56",    "1 234,56",     "1'234.56",  "1’234.56",         "1\u00A0234,56",
          "1\u202F234.56", "1234.56",     "1234,56",      "$1,234.56", "1.234,56 €",       "US$ 1,234.56",
          "EUR 1.234,56",  "1 234,56 zł", "CHF 1'234.56", "¥1234.56",  "１２３４．５６元", "Rs. 1,234.56",
          "1234,56 kr.",   " 1234.56 ",   "+1234.56",     "01234.56",  "1234.5600",        "usd1234.56"})
        row(cell, 2, 123456);
    for (const char *cell :
         {"-5", "5-", "−5", "(5)", "-$5", "$-5", "($5.00)", "$(5)", "- 5", "-5,00 €", "EUR -5.00", "５－"})
        row(cell, 2, -500);
    for (const char *cell : {"1,234", "1.234", "1 234", "1'234", "1,234.", "1,234,-"})
        row(cell, 2, 123400);
    for (const char *cell : {"5", "5.", "5,-", "5.--", "5,0", "5.000000"})
        row(cell, 2, 500);
    row("1.234", 3, 1234);
    row("1,234", 3, 1234);
    row("1.234,000", 3, 1234000);
    row("1,234", 0, 1234);
    row("1234.00", 0, 1234);
    row(".5", 2, 50);
    row(",5", 2, 50);
    row("0", 2, 0);
    row("-0.00", 2, 0);
    row("1,234,567", 2, 123456700);
    row("1.234.567,8", 2, 123456780);
    row("12,34,567.89", 2, 123456789);
    row("1 234 567", 0, 1234567);
    row("92233720368547758.07", 2, std::numeric_limits<qint64>::max());
    row("-92233720368547758.07", 2, -std::numeric_limits<qint64>::max());
}

void TestCellValues::amountsAreReadAsPeopleWriteThem()
{
    QFETCH(QString, cell);
    QFETCH(int, exponent);
    QFETCH(qint64, minor);
    const auto amount = parseAmount(cell, exponent);
    QVERIFY2(amount, amount ? "" : qPrintable(amount.error().message));
    QCOMPARE(amount->minor, minor);
    QVERIFY(!amount->rounded);
}

void TestCellValues::decimalsBeyondTheCurrencyAreRounded_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("half goes up") << u"0.005"_s << 2 << qint64(1);
    QTest::newRow("less than half goes down") << u"19.9949999"_s << 2 << qint64(1999);
    QTest::newRow("half goes away from zero") << u"-0.125"_s << 2 << qint64(-13);
    QTest::newRow("a group never starts with zero") << u"0,125"_s << 2 << qint64(13);
    QTest::newRow("four digits are no group") << u"1234.567"_s << 2 << qint64(123457);
    QTest::newRow("the other one is the group") << u"1,234.567"_s << 2 << qint64(123457);
    QTest::newRow("carries on") << u"99.9950"_s << 2 << qint64(10000);
    QTest::newRow("no decimals at all") << u"1234.5"_s << 0 << qint64(1235);
    QTest::newRow("to nothing") << u"0.001"_s << 2 << qint64(0);
}

void TestCellValues::decimalsBeyondTheCurrencyAreRounded()
{
    QFETCH(QString, cell);
    QFETCH(int, exponent);
    QFETCH(qint64, minor);
    const auto amount = parseAmount(cell, exponent);
    QVERIFY(amount);
    QCOMPARE(amount->minor, minor);
    QVERIFY(amount->rounded);
}

void TestCellValues::whatIsNoAmountIsRefused_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("code");
    for (const char *cell :
         {"",          " ",     "-",         ".",    ",-",  "()",   "(",   "abc", "NaN",     "inf",    "1E+15",
          "0x10",      "1/2",   "12 apples", "--5",  "-5-", "-(5)", "+-5", "5+",  "1,2,3",   "1,23,4", "1.234,567,890",
          "1,234 567", "12 34", "1..5",      "1,,5", "'5",  "5%",   "$",   "EUR", "$ € £ 5", "5 5 5",  "0..0",
          "1.2.3",     "=5",    "5;",        "½",    "²"})
        QTest::addRow("'%s'", cell) << QString::fromUtf8(cell) << u"bad_number"_s;
    QTest::newRow("NUL") << u"5"_s + QChar(u'\0') << u"bad_number"_s;
    QTest::newRow("half a character") << u"5"_s + QChar(0xD800) << u"bad_number"_s;
    QTest::newRow("very long") << QString(1'000'000, u'1') << u"bad_number"_s;
    QTest::newRow("deep brackets") << QString(40, u'(') + u"5"_s + QString(40, u')') << u"bad_number"_s;
    QTest::newRow("one too many") << u"92233720368547758.08"_s << u"number_too_large"_s;
    QTest::newRow("rounded over the edge") << u"92233720368547758.075"_s << u"number_too_large"_s;
    QTest::newRow("many digits") << QString(90, u'9') << u"number_too_large"_s;
}

void TestCellValues::whatIsNoAmountIsRefused()
{
    QFETCH(QString, cell);
    QFETCH(QString, code);
    const auto amount = parseAmount(cell, 2);
    QVERIFY2(!amount, amount ? qPrintable(QString::number(amount->minor)) : "");
    QCOMPARE(amount.error().kind, ErrorKind::Usage);
    QCOMPARE(amount.error().code, code);
}

void TestCellValues::quantitiesAndRatesAreExact_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("pieces") << u"12"_s << 0 << u"12"_s;
    QTest::newRow("returned pieces") << u"-3"_s << 0 << u"-3"_s;
    QTest::newRow("thousands of pieces") << u"1,234"_s << 0 << u"1234"_s;
    QTest::newRow("pieces with empty decimals") << u"12.00"_s << 0 << u"12"_s;
    QTest::newRow("half a piece") << u"1.5"_s << 0 << u"too_many_decimals"_s;
    QTest::newRow("money is no quantity") << u"$5"_s << 0 << u"bad_number"_s;
    QTest::newRow("rate") << u"19.0000"_s << 4 << u"190000"_s;
    QTest::newRow("rate of New York") << u"8.875 %"_s << 4 << u"88750"_s;
    QTest::newRow("rate in full") << u"8,875％"_s << 4 << u"88750"_s;
    QTest::newRow("kilograms") << u"1.234"_s << 3 << u"1234"_s;
    QTest::newRow("too fine a rate") << u"1.23456"_s << 4 << u"too_many_decimals"_s;
    QTest::newRow("percent twice") << u"5%%"_s << 4 << u"bad_number"_s;
    QTest::newRow("nothing") << QString() << 4 << u"bad_number"_s;
}

void TestCellValues::quantitiesAndRatesAreExact()
{
    QFETCH(QString, cell);
    QFETCH(int, digits);
    QFETCH(QString, wanted);
    const auto value = digits == 0 ? parseQuantity(cell) : parseScaled(cell, digits);
    QCOMPARE(value ? QString::number(*value) : value.error().code, wanted);
}

void TestCellValues::aColumnOfDatesReadsOneWay_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("ISO") << QStringList{u"2013-12-15"_s, u"2013-01-02T10:00:00Z"_s} << u"ymd"_s;
    QTest::newRow("slashes, year first") << QStringList{u"2013/1/2"_s} << u"ymd"_s;
    QTest::newRow("one day decides") << QStringList{u"01/02/2013"_s, u"13/02/2013 10:00"_s, u"03/04/2013"_s}
                                     << u"dmy"_s;
    QTest::newRow("one month decides") << QStringList{u"01/02/2013"_s, u"02/13/2013"_s} << u"mdy"_s;
    QTest::newRow("two digits for the year") << QStringList{u"12/31/09"_s} << u"mdy"_s;
    QTest::newRow("dots") << QStringList{u"01.02.2013"_s} << u"dmy"_s;
    QTest::newRow("gaps and rubbish") << QStringList{QString(), u"n/a"_s, u"99/99/2013"_s, u"13/01/2013"_s} << u"dmy"_s;
    QTest::newRow("both orders fit") << QStringList{u"01/02/2013"_s, u"11/12/2013"_s} << u"unsure"_s;
    QTest::newRow("contradiction") << QStringList{u"13/02/2013"_s, u"02/13/2013"_s} << u"unsure"_s;
    QTest::newRow("two ways of writing") << QStringList{u"2013-02-13"_s, u"13/02/2013"_s} << u"unsure"_s;
    QTest::newRow("no dates") << QStringList{u"tea"_s, QString()} << u"unsure"_s;
    QTest::newRow("an empty column") << QStringList() << u"unsure"_s;
    QTest::newRow("names of months") << QStringList{u"Dec 15, 2013"_s} << u"mdy"_s;
    QTest::newRow("names do not outvote numbers") << QStringList{u"Dec 15, 2013"_s, u"15/12/2013"_s} << u"dmy"_s;
    QTest::newRow("29 February") << QStringList{u"2/29/2012"_s} << u"mdy"_s;
}

void TestCellValues::aColumnOfDatesReadsOneWay()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, wanted);
    const auto order = detectDateOrder(cells);
    const QMap<DateOrder, QString> names{
        {DateOrder::Ymd, u"ymd"_s}, {DateOrder::Dmy, u"dmy"_s}, {DateOrder::Mdy, u"mdy"_s}};
    QCOMPARE(order ? names[*order] : u"unsure"_s, wanted);
}

void TestCellValues::datesAreReadAsShopsWriteThem_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *cell, DateOrder order, const char *wanted) {
        QTest::addRow("%s in order %d", cell, int(order))
            << QString::fromUtf8(cell) << order << QString::fromUtf8(wanted);
    };
    for (const char *cell :
         {"2013-12-15 14:05:59 -0500", "2013-12-15T19:05:59Z", "2013-12-15 19:05:59 UTC", "2013-12-15T20:05:59+01:00",
          "2013-12-15 20:05:59 +01", "2013-12-15 14:05:59", "2013/12/15 14:05:59", "2013年12月15日 14:05:59",
          "15 Dec 2013 14:05:59", "Dec 15, 2013 2:05:59 PM", "December 15, 2013 at 2:05:59 p.m.",
          "Sun, 15 Dec 2013 14:05:59 -0500", "15-DEC-2013 14:05:59", "2013-12-15\u00A02:05:59\u202FPM",
          "15th December 2013, 14:05:59"})
        row(cell, DateOrder::Ymd, "2013-12-15T19:05:59.000Z");
    row("15/12/2013 14:05:59", DateOrder::Dmy, "2013-12-15T19:05:59.000Z");
    row("15.12.2013 14:05:59", DateOrder::Dmy, "2013-12-15T19:05:59.000Z");
    row("12/15/2013 2:05:59pm", DateOrder::Mdy, "2013-12-15T19:05:59.000Z");
    row("01/02/2013", DateOrder::Dmy, "2013-02-01T05:00:00.000Z");
    row("01/02/2013", DateOrder::Mdy, "2013-01-02T05:00:00.000Z");
    row("2013-07-01", DateOrder::Dmy, "2013-07-01T04:00:00.000Z");
    row("12/1/09 8:26", DateOrder::Mdy, "2009-12-01T13:26:00.000Z");
    row("1/2/69", DateOrder::Mdy, "1969-01-02T05:00:00.000Z");
    row("2013-12-15T14:05:59.123456789Z", DateOrder::Ymd, "2013-12-15T14:05:59.123Z");
    row("2013-12-15T14:05:59,5Z", DateOrder::Ymd, "2013-12-15T14:05:59.500Z");
    row("2013-12-15 12:00 AM", DateOrder::Ymd, "2013-12-15T05:00:00.000Z");
    row("2013-12-15 12:00 PM", DateOrder::Ymd, "2013-12-15T17:00:00.000Z");
    row("1996-07-04 00:00:00.000", DateOrder::Ymd, "1996-07-04T04:00:00.000Z");
    for (const char *cell : {"",
                             "tea",
                             "2013-13-01",
                             "2013-02-29",
                             "2013-12-15 25:00",
                             "2013-12-15 13:00 PM",
                             "2013-12-15 0:30 am",
                             "2013-12-15 10:60",
                             "2013-12-15 10",
                             "2013-12-15 10:00 EST",
                             "2013-12-15T10:00+15:00",
                             "2013-12-15x",
                             "2013-12/15",
                             "2013-1-234",
                             "0000-01-01",
                             "15/12/2013",
                             "15 Foo 2013",
                             "31 Feb 2013",
                             "20131215",
                             "13-12-15",
                             "10:00",
                             "١٢/٣/٢٠١٣",
                             "2013-12-15 10:00Z Z"})
        row(cell, DateOrder::Ymd, "bad_date");
    row("12/15/2013", DateOrder::Dmy, "bad_date");
    row("15/12/2013", DateOrder::Mdy, "bad_date");
    row("15/12/201", DateOrder::Dmy, "bad_date");
}

void TestCellValues::datesAreReadAsShopsWriteThem()
{
    QFETCH(QString, cell);
    QFETCH(DateOrder, order);
    QFETCH(QString, wanted);
    if (!NewYork.isValid())
        QSKIP("this computer does not know the time in New York");
    QCOMPARE(shown(parseDate(cell, order, NewYork)), wanted);
}

void TestCellValues::aDayBeginsWhereItsMidnightIsMissing()
{
    const QTimeZone saoPaulo("America/Sao_Paulo");
    if (!saoPaulo.isValid())
        QSKIP("this computer does not know the time in São Paulo");
    QCOMPARE(shown(parseDate(u"2017-10-15"_s, DateOrder::Ymd, saoPaulo)), u"2017-10-15T03:00:00.000Z"_s);
}

void TestCellValues::yesAndNoAreRead_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("wanted");
    for (const char *cell : {"true", "TRUE", "Yes", "1", "on", "是", " true "})
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << 1;
    for (const char *cell : {"false", "No", "0", "OFF", "否"})
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << 0;
    for (const char *cell : {"", "2", "ja", "-1", "truee", "是否"})
        QTest::addRow("'%s'", cell) << QString::fromUtf8(cell) << -1;
}

void TestCellValues::yesAndNoAreRead()
{
    QFETCH(QString, cell);
    QFETCH(int, wanted);
    const auto value = parseBool(cell);
    QCOMPARE(value ? int(*value) : -1, wanted);
}

void TestCellValues::guardsOfLongNumbersAreTakenOff_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("formula") << u"=\"1234567890123456789\""_s << u"1234567890123456789"_s;
    QTest::newRow("apostrophe") << u"'0012"_s << u"0012"_s;
    QTest::newRow("tab behind") << u"1234567890123456789\t"_s << u"1234567890123456789"_s;
    QTest::newRow("tab inside") << u"=\"123\t\""_s << u"123"_s;
    QTest::newRow("doubled quotes") << u"=\"6\"\" nail\""_s << u"6\" nail"_s;
    QTest::newRow("empty formula") << u"=\"\""_s << QString();
    QTest::newRow("only one apostrophe") << u"''a"_s << u"'a"_s;
    QTest::newRow("plain") << u"茶叶"_s << u"茶叶"_s;
    QTest::newRow("another formula") << u"=1+1"_s << u"=1+1"_s;
    QTest::newRow("half a formula") << u"=\""_s << u"=\""_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestCellValues::guardsOfLongNumbersAreTakenOff()
{
    QFETCH(QString, cell);
    QFETCH(QString, wanted);
    QCOMPARE(stripTaobaoWrapping(cell), wanted);
}

void TestCellValues::theComputersLocaleChangesNothing()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Turkish));
    const auto amount = parseAmount(u"1,234.56 inr"_s, 2);
    const QString moment = shown(parseDate(u"15 APRIL 2013 10:00Z"_s, DateOrder::Ymd, NewYork));
    const auto truth = parseBool(u"TRUE"_s);
    QLocale::setDefault(before);
    QCOMPARE(amount.value_or(ParsedAmount{}), (ParsedAmount{123456, false}));
    QCOMPARE(moment, u"2013-04-15T10:00:00.000Z"_s);
    QCOMPARE(truth, std::optional(true));
}

void TestCellValues::anyTextIsReadOrRefused()
{
    const QString letters = u"0123456789012.,'  -+()%$€kruSD/:TZapm年\xD800\uFF0D\u00A0"_s + QChar(u'\0');
    QRandomGenerator random(4711);
    for (int round = 0; round < 30'000; ++round) {
        QString text;
        for (int i = random.bounded(24); i > 0; --i)
            text.append(letters[random.bounded(int(letters.size()))]);
        const auto amount = parseAmount(text, random.bounded(5));
        QVERIFY(amount || !amount.error().message.isEmpty());
        const auto moment = parseDate(text, DateOrder::Dmy, NewYork);
        QVERIFY(!moment || moment->isValid());
        (void)parseQuantity(text);
        (void)detectDateOrder({text, text});
        QVERIFY(stripTaobaoWrapping(text).size() <= text.size());
    }
}

QTEST_GUILESS_MAIN(TestCellValues)
#include "tst_cellvalues.moc"
