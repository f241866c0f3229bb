// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed over a column of prices, exactly.
#include "amountformula.h"
#include "setformula.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestAmountFormula : public QObject
{
    Q_OBJECT
private slots:
    void amounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("exponent");
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("after");
        const auto row = [](const char *name, const QString &typed, int exponent, qint64 before, qint64 after) {
            QTest::newRow(name) << typed << exponent << before << after;
        };
        row("more percent", u"+5%"_s, 2, 3900, 4095);
        row("half away from zero", u"+5%"_s, 2, 1010, 1061); // 10.605
        row("less percent", u"-12.5 %"_s, 2, 800, 700);
        row("all of it", u"-100%"_s, 2, 800, 0);
        row("share", u"=50%"_s, 2, 999, 500);
        row("less", u"-1.50"_s, 2, 3900, 3750);
        row("more", u"+ 2"_s, 2, 3900, 4100);
        row("set", u"=12"_s, 2, 3900, 1200);
        row("set without a sign", u"12.5"_s, 2, 3900, 1250);
        row("decimal comma", u"12,50"_s, 2, 3900, 1250);
        row("grouped", u"1,299.00"_s, 2, 1, 129900);
        row("grouped the other way", u"1.299,00"_s, 2, 1, 129900);
        row("grouped without decimals", u"1,299"_s, 2, 1, 129900);
        row("grouped by blanks", u"1 299,00"_s, 2, 1, 129900);
        row("grouped as the Swiss do", u"1’299.00"_s, 2, 1, 129900);
        row("three decimals", u"1,299"_s, 3, 1, 1299);
        row("pasted with a sign", u"€ 12.50"_s, 2, 1, 1250);
        row("full width", u"＋５％"_s, 2, 3900, 4095);
        row("minus of typesetters", u"−1.50"_s, 2, 3900, 3750);
        row("factor", u"*1.2"_s, 2, 3900, 4680);
        row("ending", u"round .99"_s, 2, 4095, 4099);
        row("ending below is nearer", u"round .99"_s, 2, 4020, 3999);
        row("as near up as down", u"round .50"_s, 2, 4100, 4150);
        row("never below nothing", u"round .99"_s, 2, 10, 99);
        row("ending of two digits", u"round 9.90"_s, 2, 4700, 4990);
        row("up", u"round up .99"_s, 2, 4000, 4099);
        row("up stays", u"round up .99"_s, 2, 4099, 4099);
        row("down", u"round down .99"_s, 2, 4098, 3999);
        row("whole", u"round"_s, 2, 4050, 4100);
        row("multiple", u"round to 0.05"_s, 2, 1998, 2000);
        row("combined", u"+5% round .99"_s, 2, 3900, 4099);
        row("combined thrice", u"+5% -1 round .95"_s, 2, 3900, 3995);
        row("yen", u"+5%"_s, 0, 1990, 2090); // 2089.5
        row("yen ending", u"+5% round 80"_s, 0, 1990, 2080);
        row("dinar", u"+0.125"_s, 3, 1250, 1375);
        row("dinar ending", u"round .990"_s, 3, 1250, 990);
        row("free stays free", u"+5%"_s, 2, 0, 0);
    }
    void amounts()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, exponent);
        QFETCH(const qint64, before);
        const auto formula = AmountFormula::parse(typed, exponent);
        QVERIFY2(formula, formula ? "" : qPrintable(formula.error().message));
        const auto after = formula->apply(before);
        QVERIFY(after && *after);
        QTEST(**after, "after");
    }
    void refusals_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("exponent");
        QTest::addColumn<qint64>("before");
        QTest::addColumn<QString>("code");
        const auto row = [](const QString &typed, int exponent, qint64 before, const QString &code) {
            QTest::newRow(qPrintable(typed)) << typed << exponent << before << code;
        };
        row(u"cheap"_s, 2, 100, u"bad_formula"_s);
        row(QString(), 2, 100, u"bad_formula"_s);
        row(u"+"_s, 2, 100, u"bad_formula"_s);
        row(u"5%"_s, 2, 100, u"bad_formula"_s);
        row(u"12 13"_s, 2, 100, u"bad_formula"_s);
        row(u"round nicely"_s, 2, 100, u"bad_formula"_s);
        row(u"round to 0"_s, 2, 100, u"bad_formula"_s);
        row(u"rounding"_s, 2, 100, u"bad_formula"_s);
        row(u"1.005"_s, 2, 100, u"too_many_decimals"_s);
        row(u"round .999"_s, 2, 100, u"too_many_decimals"_s);
        row(u"0.5"_s, 0, 100, u"too_many_decimals"_s);
        row(u"-1.01"_s, 2, 100, u"negative_amount"_s);
        row(u"-101%"_s, 2, 100, u"negative_amount"_s);
        row(u"=99999999999999999999"_s, 2, 100, u"amount_too_large"_s);
        row(u"*1000"_s, 2, 1'000'000'000'000'000, u"amount_too_large"_s);
        row(u"*999999999"_s, 2, 1, u"amount_too_large"_s);
        row(u"=NaN"_s, 2, 1, u"bad_formula"_s);
        row(u"=1e5"_s, 2, 1, u"bad_formula"_s);
        row(u"🎉"_s, 2, 1, u"bad_formula"_s);
    }
    void refusals()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, exponent);
        QFETCH(const qint64, before);
        const auto formula = AmountFormula::parse(typed, exponent);
        const auto after = formula ? formula->apply(before) : std::unexpected(formula.error());
        QVERIFY(!after);
        QTEST(after.error().code, "code");
    }
    void whatIsNotThereStaysSoUnlessItIsSet()
    {
        QVERIFY(!AmountFormula::parse(u"+5% round .99"_s, 2)->apply({})->has_value());
        QCOMPARE(AmountFormula::parse(u"=5 round .99"_s, 2)->apply({})->value(), 499);
        QVERIFY(!AmountFormula::parse(u"="_s, 2)->apply(500)->has_value());
    }
    void wordsAreAddedAndTakenAway_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("add") << u"+new"_s << QStringList{u"gift"_s, u"eco-friendly"_s, u"new"_s};
        QTest::newRow("once") << u"+GIFT"_s << QStringList{u"gift"_s, u"eco-friendly"_s};
        QTest::newRow("take") << u"-Gift"_s << QStringList{u"eco-friendly"_s};
        QTest::newRow("both") << u"+new, -gift"_s << QStringList{u"eco-friendly"_s, u"new"_s};
        QTest::newRow("sign holds on") << u"+a, b；-gift"_s << QStringList{u"eco-friendly"_s, u"a"_s, u"b"_s};
        QTest::newRow("replace") << u"a, b"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("replace by sign") << u"=夏季，礼物"_s << QStringList{u"夏季"_s, u"礼物"_s};
        QTest::newRow("none") << u"="_s << QStringList{};
    }
    void wordsAreAddedAndTakenAway()
    {
        QFETCH(const QString, typed);
        const QStringList before{u"gift"_s, u"eco-friendly"_s};
        QTEST(SetFormula::parse(typed, SetFormula::Parted::ByCommas).apply(before), "after");
    }
};

QTEST_APPLESS_MAIN(TestAmountFormula)
#include "tst_amountformula.moc"
