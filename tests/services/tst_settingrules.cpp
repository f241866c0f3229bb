// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingrules.h"

#include "shopstory.h"

using namespace kontor;
using namespace Qt::StringLiterals;

class TestSettingRules : public QObject
{
    Q_OBJECT

private slots:
    void aRuleTakesOnlyWhatItCanBe_data();
    void aRuleTakesOnlyWhatItCanBe();
    void aBadValueIsNotWritten();
};

void TestSettingRules::aRuleTakesOnlyWhatItCanBe_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value, bool isFine) {
        QTest::newRow(name) << key << value << isFine;
    };
    row("a tax", u"tax_ppm"_s, 190'000, true);
    row("no tax", u"tax_ppm"_s, 0, true);
    row("all of it", u"tax_ppm"_s, 1'000'000, true);
    row("more than all", u"tax_ppm"_s, 1'000'001, false);
    row("less than none", u"tax_ppm"_s, -1, false);
    row("half a part", u"tax_ppm"_s, 0.5, false);
    row("beyond numbers", u"tax_ppm"_s, 1e300, false);
    row("in words", u"tax_ppm"_s, u"much"_s, false);
    row("not set", u"tax_ppm"_s, QJsonValue::Null, true);
    row("of a class", u"tax_ppm/books"_s, -5, false);
    row("a switch", u"tax_included"_s, true, true);
    row("a switch that is a number", u"tax_included"_s, 1, false);
    row("a name", u"name"_s, u"Ann's 店"_s, true);
    row("a name that is a number", u"name"_s, 5, false);
    row("days", u"refund_window_days"_s, 99'999'999, false);
    row("a label", u"document_label_size"_s, u"40x30"_s, true);
    row("a label nobody makes", u"document_label_size"_s, u"40x31"_s, false);
    row("a label that is a number", u"document_label_size"_s, 40, false);
    row("a rule of somebody else", u"colour"_s, u"red"_s, true);
}

void TestSettingRules::aRuleTakesOnlyWhatItCanBe()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QTEST(checkSetting(key, value).has_value(), "isFine");
}

void TestSettingRules::aBadValueIsNotWritten()
{
    ShopStory story;
    story.setting(u"tax_ppm"_s, 190'000);
    story.setting(u"tax_ppm"_s, -190'000);
    QCOMPARE(story.refusal, u"bad_value"_s);
    QCOMPARE(story.reader().settings().value().value("tax_ppm"_L1).toInteger(), 190'000);
}

QTEST_GUILESS_MAIN(TestSettingRules)
#include "tst_settingrules.moc"
