// SPDX-License-Identifier: GPL-3.0-or-later
// A new desk comes to a shop, with a real server at the other end; and what is left where it does not.
#include "jointhread.h"
#include "logreader.h"
#include "servedshop.h"

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

/// A desk's folder and the wish to fill it.
struct NewDesk {
    ServedShop &shop;
    QString folder = shop.folder.filePath(u"ben"_s);
    DeskJoining::Wish wish;

    explicit NewDesk(ServedShop &at) : shop(at)
    {
        QDir().mkpath(folder);
        wish = shop.wish(folder + u"/ben.kontor"_s, shop.invite());
    }
    Result<void> join()
    {
        JoinThread thread;
        QSignalSpy ended(&thread, &JoinThread::finished);
        thread.start(wish);
        if (!ended.wait(20'000))
            return failed("no_end", u"Joining did not end."_s);
        return ended.front().front().value<Result<void>>();
    }
    /// As soon as the server has said how large the copy is.
    void stopHalfWay(bool andLeave)
    {
        const auto tokens = tokenStoreFor(wish.path, shop.random).value();
        DeskJoining joining(wish, *tokens, shop.clock, shop.random);
        QSignalSpy ended(&joining, &DeskJoining::finished);
        QObject::connect(&joining, &DeskJoining::progressed, &joining, [&](qint64, qint64 total) {
            if (total > 0)
                joining.cancel();
        });
        joining.start();
        QVERIFY(ended.wait(20'000));
        QCOMPARE(ended.front().front().value<Result<void>>().error().code, u"cancelled"_s);
        if (andLeave)
            joining.forget();
    }
    [[nodiscard]] QStringList left() const { return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }
};

QString codeOf(const Result<void> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

class TestJoinThread : public QObject
{
    Q_OBJECT
private slots:
    void aCodeBringsTheWholeShop()
    {
        ServedShop shop;
        shop.open();
        QCOMPARE(codeOf(shop.found()), QString());
        NewDesk ben(shop);
        QCOMPARE(codeOf(ben.join()), QString());
        const auto file = ShopFile::open(ben.wish.path, Database::Mode::ReadWrite, shop.clock, shop.random).value();
        QCOMPARE(serverLinkOf(*file).value()->url, shop.url());
        QCOMPARE(LogReader::begin(*file).value()->head().seq, shop.head());
        QStringList left = ben.left(); // the shop and its key
        QCOMPARE(left.removeIf([](const QString &name) { return name.startsWith("ben.kontor"_L1); }) > 0, true);
        QCOMPARE(left.size(), 1);
        QVERIFY(left.front().endsWith(".sealed"_L1));
    }
    void whatDoesNotWorkSaysWhy_data()
    {
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("code");
        QTest::newRow("another code") << u"code"_s << u"bad_code"_s;
        QTest::newRow("no server") << u"server"_s << u"no_network"_s;
    }
    void whatDoesNotWorkSaysWhy()
    {
        QFETCH(const QString, wrong);
        ServedShop shop;
        shop.open();
        QVERIFY(shop.found());
        NewDesk ben(shop);
        if (wrong == "code"_L1)
            ben.wish.ticket.code = u"ABCDEFGHJKMNPQRSTVWX"_s;
        else
            shop.close();
        QTEST(codeOf(ben.join()), "code");
        QVERIFY(!QFile::exists(ben.wish.path));
    }
    void whoStopsGoesOnWithTheSameCode()
    {
        ServedShop shop;
        shop.open();
        QVERIFY(shop.found());
        NewDesk ben(shop);
        ben.stopHalfWay(false);
        QVERIFY(!QFile::exists(ben.wish.path));
        QCOMPARE(codeOf(ben.join()), QString());
        QVERIFY(QFile::exists(ben.wish.path));
    }
    void whoLeavesLeavesNothing()
    {
        ServedShop shop;
        shop.open();
        QVERIFY(shop.found());
        NewDesk ben(shop);
        ben.stopHalfWay(true);
        QCOMPARE(ben.left(), QStringList());
        QCOMPARE(codeOf(ben.join()), u"code_used"_s);
    }
};

QTEST_GUILESS_MAIN(TestJoinThread)
#include "tst_jointhread.moc"
