// SPDX-License-Identifier: GPL-3.0-or-later
// Desks and servers that come back from old copies, desks that go on twice, clocks that are wrong: real programs all,
// beside a plain ledger of what was said to be done.
#include "sharedshop.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kYearS = qint64{365} * 86'400;
constexpr qint64 kPriceMinor = 1000;

/// A shop with a server, three desks, and a book kept by hand.
class BookedShop : public SharedShop
{
public:
    /// Places an order at a desk and pays some of its mugs.
    void sell(const DeskPrograms &desk, const QString &number, int mugs, int paid)
    {
        desk.must(u"order place --line MUG:%1@10 --number %2"_s.arg(mugs).arg(number));
        if (paid > 0)
            desk.must(u"order pay %1 %2 --channel cash"_s.arg(number).arg(10 * paid));
        m_book.insert(number, {mugs, paid});
    }
    /// That desk's disk is gone, and with it what no other desk had heard of.
    void forget(const QString &number) { m_book.remove(number); }

    /// What the shop shows at a desk instead of what stands in the book; empty: the same.
    [[nodiscard]] QStringList differences(const DeskPrograms &desk) const
    {
        QStringList found;
        int mugs = 0;
        for (auto it = m_book.begin(); it != m_book.end(); ++it) {
            const Said order = desk.must(u"order show "_s + it.key());
            const bool isSame = order.minor("captured_minor") == it->paid * kPriceMinor
                && order.minor("total_minor") == it->mugs * kPriceMinor;
            if (!isSame)
                found += CliShop::said(order);
            mugs += it->mugs;
        }
        const qint64 orders = desk.must(u"order list --limit 1"_s).minor("total");
        const qint64 reserved = desk.must(u"stock show MUG"_s).minor("reserved");
        if (orders != m_book.size() || reserved != mugs)
            found += u"%1 orders, %2 mugs reserved"_s.arg(orders).arg(reserved);
        if (!desk.must(u"check"_s)["ok"].toBool())
            found += u"check"_s;
        return found;
    }
    /// Everybody syncs; then all of them and the server hold the same, and it is what the book says.
    [[nodiscard]] QStringList differencesInTheEnd(const QList<DeskPrograms> &more = {})
    {
        for (const DeskPrograms &desk : more)
            desks.push_back(desk);
        everybodySyncs();
        QStringList found;
        for (const DeskPrograms &desk : desks)
            found += differences(desk);
        const QSet<QString> shown = views();
        if (shown.size() != 1 || !shown.begin()->endsWith(u" 0"_s))
            found += shown.values();
        if (!serverShows(desks[0].must(u"shop info"_s).text("log_digest")))
            found += u"the server shows another log"_s;
        return found;
    }
    /// kontor-syncd for once, with a verb.
    [[nodiscard]] QString operate(const QStringList &words) const
    {
        QProcess process;
        process.start(kontor::testpaths::program(u"kontor-syncd"_s), words + QStringList{u"--data"_s, served()});
        process.waitForFinished(60'000);
        const QString said = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
        return process.exitCode() == 0 ? said : u"FAILED "_s + said;
    }
    void loseServer()
    {
        server->kill();
        QDir(served()).removeRecursively();
    }
    /// The desk's file goes to another computer, and its key stays behind.
    void loseKey(size_t desk)
    {
        const QString to = folder.filePath(u"moved/desk.kontor"_s);
        if (!QDir(folder.path()).mkpath(u"moved"_s) || !QFile::rename(desks[desk].path(), to))
            qFatal("the file cannot be moved");
        desks[desk] = {to, folder.filePath(u"password"_s)};
    }
    [[nodiscard]] QString newCode() const { return desks[0].must(u"sync invite --role owner"_s).text("code"); }
    [[nodiscard]] QDateTime placedAt(const QString &number) const
    {
        return QDateTime::fromString(desks[0].must(u"order show "_s + number).text("placed_at"), Qt::ISODateWithMs);
    }
    [[nodiscard]] bool hasCase(const QString &kind) const
    {
        return desks[0].must(u"attention list --kind "_s + kind).minor("total") > 0;
    }

private:
    struct Sold {
        int mugs = 0;
        int paid = 0;
    };
    [[nodiscard]] QString served() const { return folder.filePath(u"server"_s); }
    [[nodiscard]] bool serverShows(const QString &logDigest) const
    {
        const QString checked = operate({u"check"_s});
        return checked.contains(u": ok, "_s) && checked.contains(u"log "_s + logDigest);
    }
    QMap<QString, Sold> m_book;
};

/// The same desk on another computer, key and all.
DeskPrograms cloneOf(const BookedShop &shop, const DeskPrograms &desk)
{
    const QString path = shop.folder.filePath(u"clone.kontor"_s);
    if (!QFile::copy(desk.path(), path))
        qFatal("no clone");
    return {path, shop.folder.filePath(u"password"_s)};
}

} // namespace

class TestOldCopies : public QObject
{
    Q_OBJECT

private slots:
    void aDeskComesBackFromYesterday_data()
    {
        QTest::addColumn<bool>("byBackup");
        QTest::newRow("its file copied") << false;
        QTest::newRow("backup and restore") << true;
    }
    void aDeskComesBackFromYesterday()
    {
        QFETCH(bool, byBackup);
        BookedShop shop;
        const DeskPrograms &ben = shop.desks[1];
        const QString copy = shop.folder.filePath(u"yesterday"_s);
        shop.sell(ben, u"unsent-then"_s, 2, 1);
        QVERIFY(byBackup ? ben.run(u"backup "_s + copy).exitCode == 0 : QFile::copy(ben.path(), copy));
        shop.sell(ben, u"today"_s, 3, 3);
        ben.must(u"sync now"_s);
        shop.sell(ben, u"lost-with-the-disk"_s, 4, 4);
        shop.sell(shop.desks[2], u"carla"_s, 1, 0);
        QVERIFY(QFile::remove(ben.path()));
        QVERIFY(byBackup ? ben.run(u"restore "_s + copy).exitCode == 0 : QFile::copy(copy, ben.path()));
        shop.forget(u"lost-with-the-disk"_s);
        shop.sell(ben, u"under-used-numbers"_s, 5, 2);
        shop.sell(ben, u"and-one-more"_s, 1, 1);
        QCOMPARE(shop.differencesInTheEnd(), QStringList());
        QVERIFY(shop.hasCase(u"fork"_s));
    }

    void aDeskGoesOnTwice()
    {
        BookedShop shop;
        const DeskPrograms &ben = shop.desks[1];
        shop.sell(ben, u"before"_s, 2, 2);
        const DeskPrograms clone = cloneOf(shop, ben);
        shop.sell(ben, u"ben"_s, 3, 1);
        shop.sell(clone, u"clone"_s, 4, 2);
        ben.must(u"sync now"_s);
        shop.sell(ben, u"ben-again"_s, 1, 0);
        clone.must(u"sync now"_s);
        shop.sell(clone, u"clone-again"_s, 2, 2);
        ben.must(u"sync now"_s);
        QCOMPARE(shop.differencesInTheEnd({clone}), QStringList());
        QVERIFY(shop.hasCase(u"fork"_s));
    }

    void theServerComesBackFromYesterday_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::newRow("who has everything comes first") << QList<int>{1, 0, 2};
        QTest::newRow("who has least comes first") << QList<int>{2, 0, 1};
    }
    void theServerComesBackFromYesterday()
    {
        QFETCH(QList<int>, order);
        BookedShop shop;
        shop.sell(shop.desks[0], u"yesterday"_s, 2, 2);
        shop.everybodySyncs();
        const QString copy = shop.folder.filePath(u"backup"_s);
        QVERIFY(shop.operate({u"backup"_s, copy}).startsWith(u"backed up"_s)); // while it is served
        shop.sell(shop.desks[0], u"anna"_s, 3, 1);
        shop.sell(shop.desks[2], u"carla"_s, 1, 1);
        shop.desks[0].must(u"sync now"_s);
        shop.desks[2].must(u"sync now"_s);
        shop.desks[1].must(u"sync now"_s); // has what the others wrote
        shop.sell(shop.desks[2], u"unsent"_s, 5, 0);
        shop.loseServer();
        QVERIFY(shop.operate({u"restore"_s, copy}).startsWith(u"restored"_s));
        shop.server->start();
        shop.sell(shop.desks[1], u"after"_s, 1, 1);
        for (const int desk : order)
            shop.desks[static_cast<size_t>(desk)].must(u"sync now"_s);
        QCOMPARE(shop.differencesInTheEnd(), QStringList());
    }

    void serverAndDeskComeBackFromYesterday()
    {
        BookedShop shop;
        const DeskPrograms &ben = shop.desks[1];
        shop.sell(ben, u"yesterday"_s, 2, 2);
        shop.everybodySyncs();
        const QString backup = shop.folder.filePath(u"backup"_s);
        const QString copy = shop.folder.filePath(u"ben-yesterday"_s);
        QVERIFY(shop.operate({u"backup"_s, backup}).startsWith(u"backed up"_s));
        QVERIFY(QFile::copy(ben.path(), copy));
        shop.sell(ben, u"today"_s, 3, 3);
        shop.everybodySyncs(); // anna and carla have it
        shop.loseServer();
        QVERIFY(QFile::remove(ben.path()) && QFile::copy(copy, ben.path()));
        QVERIFY(shop.operate({u"restore"_s, backup}).startsWith(u"restored"_s));
        shop.server->start();
        shop.sell(ben, u"under-used-numbers"_s, 4, 1);
        ben.must(u"sync now"_s); // before anybody could tell the server
        QCOMPARE(shop.differencesInTheEnd(), QStringList());
    }

    void aDeskThatLostItsKeyJoinsAgain()
    {
        BookedShop shop;
        const DeskPrograms &ben = shop.desks[1];
        shop.sell(ben, u"shared"_s, 2, 1);
        ben.must(u"sync now"_s);
        shop.sell(ben, u"unsent"_s, 3, 3);
        shop.loseKey(1);
        QCOMPARE(ben.run(u"sync now"_s).errorCode(), u"no_token"_s);
        shop.sell(ben, u"unsent-too"_s, 1, 0);
        shop.join(1, shop.newCode());
        QCOMPARE(shop.desks[0].must(u"sync desks"_s).minor("total"), 3); // nobody new
        shop.sell(ben, u"after"_s, 1, 1);
        QCOMPARE(shop.differencesInTheEnd(), QStringList());
    }

    /// At any moment: the code is good until the desk is in.
    void aDeskMayBeKilledWhileItJoinsAgain()
    {
        BookedShop shop;
        const DeskPrograms &ben = shop.desks[1];
        shop.sell(ben, u"shared"_s, 2, 1);
        ben.must(u"sync now"_s);
        shop.sell(ben, u"unsent"_s, 3, 3);
        shop.loseKey(1);
        const QString join = u"sync join %1 --code %2 --desk Desk1"_s.arg(shop.line.url(), shop.newCode());
        for (const int afterMs : {5, 10, 20, 30, 40, 60, 80, 120, 160, 320})
            (void)ben.runAndKill(join, afterMs);
        const Said last = ben.run(join);
        QVERIFY2(last.exitCode == 0 || last.errorCode() == "code_used"_L1, qPrintable(CliShop::said(last)));
        QCOMPARE(shop.desks[0].must(u"sync desks"_s).minor("total"), 3);
        QCOMPARE(shop.differencesInTheEnd(), QStringList());
    }

    void aDeskThatJoinedSinceTheBackupJoinsAgain()
    {
        BookedShop shop;
        shop.sell(shop.desks[0], u"yesterday"_s, 2, 2);
        shop.everybodySyncs();
        const QString copy = shop.folder.filePath(u"backup"_s);
        QVERIFY(shop.operate({u"backup"_s, copy}).startsWith(u"backed up"_s));
        shop.desks.emplace_back(shop.folder.filePath(u"dora.kontor"_s), shop.folder.filePath(u"password"_s));
        shop.join(3, shop.newCode());
        const DeskPrograms &dora = shop.desks[3];
        shop.sell(dora, u"today"_s, 3, 1);
        dora.must(u"sync now"_s);
        shop.desks[1].must(u"sync now"_s); // ben has it, anna and carla have not
        shop.sell(dora, u"unsent"_s, 4, 4);
        shop.loseServer();
        QVERIFY(shop.operate({u"restore"_s, copy}).startsWith(u"restored"_s));
        shop.server->start();
        QCOMPARE(dora.run(u"sync now"_s).errorCode(), u"unknown_token"_s);
        shop.join(3, shop.newCode());
        QCOMPARE(shop.differencesInTheEnd(), QStringList());
    }

    void theFileOfAnotherShopStaysOutside()
    {
        BookedShop shop;
        BookedShop other;
        const DeskPrograms &stranger = other.desks[1];
        const QString code = shop.newCode();
        const Said said = stranger.run(u"sync join %1 --code %2"_s.arg(shop.line.url(), code));
        QCOMPARE(said.errorCode(), u"another_shop"_s);
        stranger.must(u"sync now"_s); // and works on where it belongs
        shop.loseKey(1);
        shop.join(1, code); // not used up
    }

    void aDeskWithAWrongClock_data()
    {
        QTest::addColumn<qint64>("aheadS");
        QTest::newRow("a year ahead") << kYearS;
        QTest::newRow("a year behind") << -kYearS;
        QTest::newRow("an hour ahead") << qint64{3600};
    }
    void aDeskWithAWrongClock()
    {
        QFETCH(qint64, aheadS);
        if (!QFile::exists(shiftedClock()))
            QSKIP("needs a system with preloading");
        BookedShop shop;
        DeskPrograms &ben = shop.desks[1];
        shop.sell(shop.desks[0], u"before"_s, 1, 1);
        ben.setClockAhead(aheadS);
        ben.must(u"goods set MUG price=11"_s);
        shop.sell(ben, u"wrong-time"_s, 2, 1);
        shop.everybodySyncs();
        QCOMPARE(shop.desks[0].must(u"goods show MUG"_s).minor("price_minor"), 1100);
        shop.desks[0].must(u"goods set MUG price=12"_s); // later, and it knew of the other
        shop.sell(shop.desks[0], u"right-time"_s, 3, 3);
        ben.setClockAhead(0); // somebody noticed
        shop.sell(ben, u"right-again"_s, 1, 1);
        QCOMPARE(shop.differencesInTheEnd(), QStringList());
        QCOMPARE(ben.must(u"goods show MUG"_s).minor("price_minor"), 1200);
        const qint64 tookS = shop.placedAt(u"before"_s).secsTo(shop.placedAt(u"right-time"_s));
        QVERIFY(tookS >= 0 && tookS < 600); // nobody was taken along into another year
    }
};

QTEST_GUILESS_MAIN(TestOldCopies)
#include "tst_oldcopies.moc"
