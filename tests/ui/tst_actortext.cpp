// SPDX-License-Identifier: GPL-3.0-or-later
// Histories say who did something in the language of the window.
#include "actortext.h"
#include "language.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestActorText : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { useUiLanguage(u"en"_s); }
    void partsHaveWordsAndPeopleKeepTheirNames_data();
    void partsHaveWordsAndPeopleKeepTheirNames();
    void theDeskStandsBesideThePerson_data();
    void theDeskStandsBesideThePerson();
};

void TestActorText::partsHaveWordsAndPeopleKeepTheirNames_data()
{
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("by itself") << u"system"_s << u"Kontor, by itself"_s << u"Kontor 自动"_s;
    QTest::newRow("owner") << u"owner"_s << u"Owner"_s << u"店主"_s;
    QTest::newRow("packer") << u"packer"_s << u"Packing table"_s << u"打包台"_s;
    QTest::newRow("storefront") << u"storefront"_s << u"Online shop"_s << u"网店"_s;
    QTest::newRow("carrier") << u"carrier"_s << u"Carrier"_s << u"物流公司"_s;
    QTest::newRow("person") << u"Anna"_s << u"Anna"_s << u"Anna"_s;
    QTest::newRow("nobody") << QString() << QString() << QString();
}

void TestActorText::partsHaveWordsAndPeopleKeepTheirNames()
{
    QFETCH(const QString, actor);
    useUiLanguage(u"en"_s);
    QTEST(actorText(actor), "english");
    useUiLanguage(u"zh_CN"_s);
    QTEST(actorText(actor), "chinese");
}

void TestActorText::theDeskStandsBesideThePerson_data()
{
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("desk");
    QTest::addColumn<QString>("text");
    QTest::newRow("both") << u"owner"_s << u"Counter"_s << u"Owner at Counter"_s;
    QTest::newRow("person alone") << u"Anna"_s << QString() << u"Anna"_s;
    QTest::newRow("desk alone") << QString() << u"Counter"_s << u"Counter"_s;
    QTest::newRow("neither") << QString() << QString() << QString();
}

void TestActorText::theDeskStandsBesideThePerson()
{
    QFETCH(const QString, actor);
    QFETCH(const QString, desk);
    useUiLanguage(u"en"_s);
    QTEST(actorText(actor, desk), "text");
}

QTEST_MAIN(TestActorText)
#include "tst_actortext.moc"
