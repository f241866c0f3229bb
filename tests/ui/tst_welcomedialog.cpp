// SPDX-License-Identifier: GPL-3.0-or-later
// The first minute: what each way in asks for, and what it hands over.
#include "createshopform.h"
#include "language.h"
#include "welcomedialog.h"
#include "worldnames.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

QPushButton *defaultButton(const QDialog &dialog)
{
    for (auto *button : dialog.findChildren<QPushButton *>())
        if (button->isDefault())
            return button;
    return nullptr;
}

} // namespace

class TestWelcomeDialog : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { useUiLanguage(u"en"_s); }
    void theDemoNeedsNothing()
    {
        WelcomeDialog dialog;
        dialog.chooseDemo();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.choice()->kind, WelcomeChoice::Demo);
    }
    void aShopNeedsAName()
    {
        QTemporaryDir folder;
        WelcomeDialog dialog;
        dialog.showCreate();
        dialog.form()->setFolder(folder.path());
        QVERIFY(!defaultButton(dialog)->isEnabled());
        dialog.form()->setShopName(u"Tea / Coffee"_s);
        QVERIFY(defaultButton(dialog)->isEnabled());
        defaultButton(dialog)->click();
        QCOMPARE(dialog.choice()->kind, WelcomeChoice::Create);
        QCOMPARE(dialog.choice()->setup.name, u"Tea / Coffee"_s);
        QCOMPARE(dialog.choice()->path, folder.filePath(u"Tea Coffee.kontor"_s));
        QVERIFY(!dialog.choice()->setup.desk.isEmpty());
        QVERIFY(!dialog.choice()->setup.timeZone.isEmpty());
    }
    void aFileThatIsThereIsNotOverwritten()
    {
        QTemporaryDir folder;
        QFile there(folder.filePath(u"Tea.kontor"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        CreateShopForm form;
        form.setFolder(folder.path());
        form.setShopName(u"Tea"_s);
        QVERIFY(!form.isComplete());
        form.setShopName(u"Tea 2"_s);
        QVERIFY(form.isComplete());
    }
    void aTableIsImportedIntoANewShop()
    {
        QTemporaryDir folder;
        WelcomeDialog dialog;
        dialog.importFile(u"/tmp/goods.csv"_s);
        dialog.form()->setFolder(folder.path());
        dialog.form()->setShopName(u"Tea"_s);
        defaultButton(dialog)->click();
        QCOMPARE(dialog.choice()->kind, WelcomeChoice::ImportFile);
        QCOMPARE(dialog.choice()->importPath, u"/tmp/goods.csv"_s);
    }
    void leavingChoosesNothing()
    {
        WelcomeDialog dialog;
        dialog.reject();
        QVERIFY(!dialog.choice());
    }
    void countriesBringTheirCurrencyAndZone_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("zone");
        QTest::newRow("germany") << u"DE"_s << u"EUR"_s << u"Europe/Berlin"_s;
        QTest::newRow("china") << u"CN"_s << u"CNY"_s << u"Asia/Shanghai"_s;
        QTest::newRow("japan") << u"JP"_s << u"JPY"_s << u"Asia/Tokyo"_s;
        QTest::newRow("brazil") << u"BR"_s << u"BRL"_s << u"America/Sao_Paulo"_s;
    }
    void countriesBringTheirCurrencyAndZone()
    {
        QFETCH(const QString, country);
        QTEST(currencyOfCountry(country), "currency");
        if (guessTimeZone() == "UTC"_L1)
            QTEST(timeZoneOfCountry(country), "zone");
    }
    void aShopPrintsAsTheWindowSpeaks()
    {
        CreateShopForm form;
        QCOMPARE(form.setup().documentLanguage, QString());
        useUiLanguage(u"zh_CN"_s);
        QCOMPARE(form.setup().documentLanguage, u"zh"_s);
    }
    void theLanguageProposesItsCountry()
    {
        if (guessTimeZone() != "UTC"_L1 || QLocale::system().language() == QLocale::Chinese)
            QSKIP("This computer says where it is.");
        CreateShopForm form;
        useUiLanguage(u"zh_CN"_s);
        QTRY_COMPARE(form.setup().country, u"CN"_s);
        QCOMPARE(form.setup().currency, u"CNY"_s);
        QCOMPARE(form.setup().timeZone, "Asia/Shanghai"_ba);
    }
    void timeZonesStandInTheBracketsOfTheReader()
    {
        QCOMPARE(timeZoneText(u"Asia/Shanghai"_s, QLocale(u"en_US"_s)), u"Asia/Shanghai (UTC+08:00)"_s);
        QCOMPARE(timeZoneText(u"Asia/Shanghai"_s, QLocale(u"zh_CN"_s)), u"Asia/Shanghai（UTC+08:00）"_s);
    }
    void theListsAreInTheReadersLanguage()
    {
        const auto name = [](const std::vector<NamedCode> &list, const QString &code) {
            const auto found = std::ranges::find(list, code, &NamedCode::code);
            return found == list.end() ? QString() : found->name;
        };
        QCOMPARE(name(worldCountries(QLocale(u"zh_CN"_s)), u"DE"_s), u"德国"_s);
        QCOMPARE(name(worldCurrencies(QLocale(u"zh_CN"_s)), u"CNY"_s), u"人民币"_s);
        QCOMPARE(worldCurrencies(QLocale(u"en_US"_s)).front().code, u"EUR"_s);
    }
};

QTEST_MAIN(TestWelcomeDialog)
#include "tst_welcomedialog.moc"
