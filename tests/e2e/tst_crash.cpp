// SPDX-License-Identifier: GPL-3.0-or-later
// Programs die at any moment; what they said was done stays done, and the log still explains the state.
#include "clishop.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeed = 20260131;
constexpr int kRoundsOfCi = 6;
constexpr int kOrdersInRound = 5;

int rounds()
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("KONTOR_CRASH_ROUNDS", &isSet);
    return isSet ? wanted : kRoundsOfCi;
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

    QRandomGenerator m_random{kSeed};

    static void start(QProcess &process, const CliShop &shop, const QString &number)
    {
        process.start(CliShop::program(),
                      {u"--shop"_s, shop.path(), u"order"_s, u"place"_s, u"--line"_s, u"MUG"_s, u"--customer"_s,
                       number + u"@example.com"_s, u"--number"_s, number});
        QVERIFY(process.waitForStarted());
    }
    /// How long an undisturbed run takes: the kills fall somewhere into it.
    static int usualMs(const CliShop &shop)
    {
        QElapsedTimer timer;
        timer.start();
        shop.must(u"order place --line MUG"_s);
        return static_cast<int>(timer.elapsed());
    }
    /// Whether the program had said "done" before it was killed.
    bool diedOrDone(QProcess &process, int usual)
    {
        if (!process.waitForFinished(m_random.bounded(usual + usual / 4) + 1))
            process.kill();
        process.waitForFinished();
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

private slots:
    void whatWasDoneStaysDone()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 100'000);
        const int usual = usualMs(shop);
        QStringList done;
        int killed = 0;
        for (int round = 0; round < rounds(); ++round) {
            for (int i = 0; i < kOrdersInRound; ++i) {
                const QString number = u"K-%1-%2"_s.arg(round).arg(i);
                QProcess process;
                start(process, shop, number);
                if (diedOrDone(process, usual))
                    done += number;
                else
                    ++killed;
            }
            QVERIFY(shop.checksOut());
        }
        for (const QString &number : std::as_const(done))
            QCOMPARE(shop.run(u"order show "_s + number).exitCode, 0);
        qInfo("%d programs killed, %d finished before", killed, int(done.size()));
        QVERIFY(killed > 0);
    }

    void theOtherProgramGoesOn()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 100'000);
        const int usual = usualMs(shop);
        for (int round = 0; round < rounds(); ++round) {
            QProcess victim;
            QProcess survivor;
            start(victim, shop, u"V-%1"_s.arg(round));
            start(survivor, shop, u"S-%1"_s.arg(round));
            (void)diedOrDone(victim, usual);
            QVERIFY(survivor.waitForFinished());
            QVERIFY2(survivor.exitCode() == 0, survivor.readAllStandardError().constData());
            QCOMPARE(shop.run(u"order show S-%1"_s.arg(round)).exitCode, 0);
        }
        QVERIFY(shop.checksOut());
    }

    void aShopWhoseMakingWasInterruptedIsNoShop()
    {
        const CliShop other;
        for (int round = 0; round < rounds(); ++round) {
            const QString path = other.file(u"new-%1.kontor"_s.arg(round));
            QProcess process;
            process.start(CliShop::program(),
                          {u"--shop"_s, path, u"shop"_s, u"create"_s, u"--name"_s, u"X"_s, u"--currency"_s, u"EUR"_s});
            const bool done = diedOrDone(process, 120);
            const Said said = CliShop::runPlain({u"--json"_s, u"--shop"_s, path, u"check"_s});
            if (done)
                QCOMPARE(said.exitCode, 0);
            else
                QVERIFY2(said.exitCode == 0 || said.exitCode == 1, qPrintable(CliShop::said(said)));
        }
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
