// SPDX-License-Identifier: GPL-3.0-or-later
// Real programs share a shop: a server, three desks, and everything that can go wrong between them.
#include "sharedshop.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMsOfCi = 8'000;

qint64 howLongMs()
{
    bool isSet = false;
    const int seconds = qEnvironmentVariableIntValue("KONTOR_SHARING_SECONDS", &isSet);
    return isSet ? seconds * qint64{1000} : kMsOfCi;
}

} // namespace

class TestSharing : public QObject
{
    Q_OBJECT

private slots:
    void threeDesksSeeTheSameShop()
    {
        const SharedShop shop;
        shop.desks[1].must(u"order place --line MUG:2 --number ben-1"_s);
        shop.desks[2].must(u"order place --line MUG:3 --number carla-1"_s);
        shop.everybodySyncs();
        QCOMPARE(shop.views().size(), 1);
        QCOMPARE(shop.desks[0].must(u"stock show MUG"_s).minor("reserved"), 5);
        QCOMPARE(shop.desks[0].must(u"sync status"_s).minor("pending"), 0);
    }

    /// Offline a desk only asks; the server numbers what it hears of, and one number goes to one order.
    void invoicesAreNumberedByTheServer()
    {
        SharedShop shop;
        shop.desks[1].must(u"order place --line MUG:1 --number ben-1"_s);
        shop.desks[2].must(u"order place --line MUG:1 --number carla-1"_s);
        shop.everybodySyncs();
        shop.server->kill();
        const auto numberOf = [&shop](size_t desk, const QString &order) {
            return shop.desks[desk].must(u"order show %1"_s.arg(order)).json.value("invoice_number"_L1).toString();
        };
        for (const size_t desk : {1, 2})
            shop.desks[desk].must(u"invoice issue ben-1"_s);
        shop.desks[2].must(u"invoice issue carla-1"_s);
        QCOMPARE(numberOf(1, u"ben-1"_s), QString());
        shop.server->start();
        for (int round = 0; round < 3; ++round)
            shop.everybodySyncs();
        const QStringList numbers{numberOf(0, u"ben-1"_s), numberOf(0, u"carla-1"_s)};
        QVERIFY2(numbers.contains(u"R-000001"_s) && numbers.contains(u"R-000002"_s), qPrintable(numbers.join(u", "_s)));
        QCOMPARE(numberOf(1, u"ben-1"_s), numbers.front());
        QCOMPARE(numberOf(2, u"ben-1"_s), numbers.front());
        QCOMPARE(shop.desks[1].run(u"invoice issue ben-1"_s).errorCode(), u"invoiced_before"_s);
        QCOMPARE(shop.views().size(), 1);
    }

    void aDeskWithoutAServerWorksOn()
    {
        SharedShop shop;
        shop.server->kill();
        shop.desks[1].must(u"order place --line MUG:2 --number ben-1"_s);
        const Said failed = shop.desks[1].run(u"sync now"_s);
        QCOMPARE(failed.exitCode, 1);
        QCOMPARE(failed.errorCode(), u"no_network"_s);
        QVERIFY(shop.desks[1].must(u"sync status"_s).minor("pending") > 0);
        shop.server->start();
        shop.everybodySyncs();
        QCOMPARE(shop.views().size(), 1);
    }

    void aCodeLetsOneDeskIn()
    {
        const SharedShop shop;
        const QString code = shop.desks[0].must(u"sync invite --role sales"_s).text("code");
        const DeskPrograms dora(shop.folder.filePath(u"dora.kontor"_s), shop.folder.filePath(u"password"_s));
        const DeskPrograms eve(shop.folder.filePath(u"eve.kontor"_s), shop.folder.filePath(u"password"_s));
        dora.must(u"sync join %1 --code %2 --desk Dora"_s.arg(shop.line.url(), code));
        const Said refused = eve.run(u"sync join %1 --code %2 --desk Eve"_s.arg(shop.line.url(), code));
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(shop.desks[0].must(u"sync desks"_s)["desks"].toArray().size(), 4);
    }

    void theServerEndsWhenToldTo()
    {
        SharedShop shop;
        QCOMPARE(shop.server->end(), 0);
    }

    /// Everybody works, everybody dies at random moments, and the line is bad. What was said to be done is there
    /// afterwards, once, on every desk.
    void nothingIsLostAndNothingDoubled()
    {
        SharedShop shop(20261126);
        shop.line.setBad(true);
        QElapsedTimer timer;
        timer.start();
        shop.desks[0].must(u"sync now"_s);
        const int usual = static_cast<int>(timer.restart()); // the kills fall somewhere into it
        QStringList done;
        int killed = 0;
        for (int i = 0; timer.elapsed() < howLongMs(); ++i) {
            const DeskPrograms &desk = shop.desks[shop.random.bounded(quint32(shop.desks.size()))];
            const QString number = u"K-%1"_s.arg(i);
            if (desk.runAndKill(u"order place --line MUG --number "_s + number, shop.random.bounded(2 * usual) + 1))
                done += number;
            else
                ++killed;
            killed += desk.runAndKill(u"sync now"_s, shop.random.bounded(4 * usual) + 1) ? 0 : 1;
            if (shop.random.bounded(4) == 0) {
                shop.server->kill();
                shop.server->start();
            }
        }
        shop.line.setBad(false);
        shop.everybodySyncs();
        QCOMPARE(shop.views().size(), 1);
        for (const DeskPrograms &desk : shop.desks) {
            QVERIFY(desk.must(u"check"_s)["ok"].toBool());
            for (const QString &number : std::as_const(done))
                QCOMPARE(desk.must(u"order show "_s + number).text("number"), number);
        }
        const qint64 orders = shop.desks[0].must(u"order list --limit 1"_s).minor("total");
        QCOMPARE(shop.desks[0].must(u"stock show MUG"_s).minor("reserved"), orders);
        qInfo("%d orders said to be done, %lld in the shop, %d programs killed, %d answers cut", int(done.size()),
              orders, killed, shop.line.cut);
        QVERIFY(killed > 0);
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
