// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, from its start to the first rows.
#include "clishop.h"

using namespace Qt::StringLiterals;

class TestStart : public QObject
{
    Q_OBJECT

private slots:
    void theFirstRowsStandOnTheScreen();
    void aFileThatIsNoShopIsTold();

private:
    [[nodiscard]] static QProcessEnvironment offScreen(const CliShop &shop)
    {
        QProcessEnvironment environment = CliShop::quiet();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, shop.file(u"config"_s));
        return environment;
    }
};

void TestStart::theFirstRowsStandOnTheScreen()
{
    const CliShop shop;
    QCOMPARE(shop.run(u"demo --orders 40 --goods 10"_s).exitCode, 0);
    QProcess kontor;
    kontor.setProcessEnvironment(offScreen(shop));
    kontor.start(kontor::testpaths::program(u"kontor"_s), {u"--shop"_s, shop.path(), u"--time-start"_s});
    QVERIFY(kontor.waitForFinished());
    QCOMPARE(kontor.exitStatus(), QProcess::NormalExit);
    QVERIFY2(kontor.exitCode() == 0, qPrintable(QString::fromUtf8(kontor.readAllStandardError())));
    QVERIFY(kontor.readAllStandardOutput().startsWith("rows on the screen"));
}

void TestStart::aFileThatIsNoShopIsTold()
{
    const CliShop shop;
    QFile noShop(shop.file(u"notes.kontor"_s));
    QVERIFY(noShop.open(QIODevice::WriteOnly) && noShop.write("no shop") == 7);
    noShop.close();
    QProcess kontor;
    kontor.setProcessEnvironment(offScreen(shop));
    kontor.start(kontor::testpaths::program(u"kontor"_s),
                 {u"--shop"_s, noShop.fileName(), u"--tour"_s, shop.file(u"t"_s)});
    QVERIFY(kontor.waitForFinished());
    QCOMPARE(kontor.exitStatus(), QProcess::NormalExit);
    QVERIFY(kontor.exitCode() != 0);
    QVERIFY(kontor.readAllStandardError().contains("not a Kontor shop"));
}

QTEST_GUILESS_MAIN(TestStart)
#include "tst_start.moc"
