// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneytext.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestMoneyText : public QObject
{
    Q_OBJECT

private slots:
    void isWrittenAsPeopleWriteIt_data();
    void isWrittenAsPeopleWriteIt();
    void isReadAsPeopleTypeIt_data();
    void isReadAsPeopleTypeIt();
    void unitsHaveTheSameSign();
    void theLargestAmountsStayExact();
};

void TestMoneyText::isWrittenAsPeopleWriteIt_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("euro in English") << qint64(123450) << u"EUR"_s << u"en_US"_s << u"€1,234.50"_s;
    QTest::newRow("dollar at home") << qint64(5) << u"USD"_s << u"en_US"_s << u"$0.05"_s;
    QTest::newRow("below nothing") << qint64(-5500) << u"EUR"_s << u"en_US"_s << u"−€55.00"_s;
    QTest::newRow("euro in German") << qint64(123450) << u"EUR"_s << u"de_DE"_s << u"1.234,50\u00a0€"_s;
    QTest::newRow("yen has no decimals") << qint64(1250) << u"JPY"_s << u"en_US"_s << u"JP¥1,250"_s;
    QTest::newRow("dinar has three") << qint64(1250) << u"KWD"_s << u"en_US"_s << u"KWD\u00a01.250"_s;
    QTest::newRow("yuan in China") << qint64(990) << u"CNY"_s << u"zh_CN"_s << u"¥9.90"_s;
}

void TestMoneyText::isWrittenAsPeopleWriteIt()
{
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QCOMPARE(moneyText(minor, currency, QLocale(locale)), text);
}

void TestMoneyText::isReadAsPeopleTypeIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<std::optional<qint64>>("minor");
    using Minor = std::optional<qint64>;
    QTest::newRow("plain") << u"12.5"_s << u"EUR"_s << u"en_US"_s << Minor(1250);
    QTest::newRow("grouped") << u"1,234.50"_s << u"EUR"_s << u"en_US"_s << Minor(123450);
    QTest::newRow("symbol") << u"€ 9.90"_s << u"EUR"_s << u"en_US"_s << Minor(990);
    QTest::newRow("German") << u"1.234,50"_s << u"EUR"_s << u"de_DE"_s << Minor(123450);
    QTest::newRow("starts with the point") << u".5"_s << u"EUR"_s << u"en_US"_s << Minor(50);
    QTest::newRow("too many decimals") << u"1.234"_s << u"EUR"_s << u"en_US"_s << Minor();
    QTest::newRow("decimals of yen") << u"1.5"_s << u"JPY"_s << u"en_US"_s << Minor();
    QTest::newRow("as it is written") << u"−€55.00"_s << u"EUR"_s << u"en_US"_s << Minor(-5500);
    QTest::newRow("with a hyphen") << u"-55"_s << u"EUR"_s << u"en_US"_s << Minor(-5500);
    QTest::newRow("words") << u"twelve"_s << u"EUR"_s << u"en_US"_s << Minor();
}

void TestMoneyText::isReadAsPeopleTypeIt()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    QFETCH(QString, locale);
    QFETCH(std::optional<qint64>, minor);
    QCOMPARE(amountFromText(text, currency, QLocale(locale)), minor);
}

void TestMoneyText::unitsHaveTheSameSign()
{
    const QLocale english(u"en_US"_s);
    QCOMPARE(numberText(-1200, english), u"−1,200"_s);
    QCOMPARE(numberText(1200, english), u"1,200"_s);
    QCOMPARE(numberText(0, english), u"0"_s);
}

void TestMoneyText::theLargestAmountsStayExact()
{
    const qint64 most = std::numeric_limits<qint64>::max();
    QCOMPARE(amountText(most, u"EUR"_s, QLocale(u"en_US"_s)), u"92,233,720,368,547,758.07"_s);
    QCOMPARE(amountFromText(amountText(most, u"EUR"_s, QLocale(u"en_US"_s)), u"EUR"_s, QLocale(u"en_US"_s)), most);
}

QTEST_GUILESS_MAIN(TestMoneyText)
#include "tst_moneytext.moc"
