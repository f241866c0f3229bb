// SPDX-License-Identifier: GPL-3.0-or-later
// A desk that keeps in step by itself, with a real server at the other end of a real line.
#include "deskjoining.h"
#include "httpedge.h"
#include "inventoryservice.h"
#include "serverlog.h"
#include "shopfile.h"
#include "synchost.h"
#include "syncthread.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;
using Kind = SyncStanding::Kind;

namespace {

struct Place {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    ShopYard yard{folder.filePath(u"server"_s), clock, random, {}};
    SyncHost host{yard};
    std::unique_ptr<HttpEdge> edge;
    QString code;
    QString path = folder.filePath(u"anna.kontor"_s);

    Place()
    {
        ServerLog::setQuiet(true);
        QFile password(folder.filePath(u"password"_s));
        if (password.open(QIODevice::WriteOnly))
            password.write("a password\n");
        qputenv("KONTOR_TOKEN_PASSWORD_FILE", password.fileName().toLocal8Bit());
        (void)yard.open();
        code = yard.openDoor();
        (void)ShopFile::create(path, {u"Mugs"_s, u"EUR"_s, "UTC", u"Anna"_s, {}}, clock, random);
    }
    ~Place()
    {
        host.endLive();
        if (edge)
            edge->stop(0);
        yard.close();
    }
    Q_DISABLE_COPY_MOVE(Place)

    quint16 open(quint16 port = 0)
    {
        EdgeOptions options;
        options.port = port;
        edge = std::make_unique<HttpEdge>(host, options);
        return edge->start().value();
    }
    Result<void> join(quint16 port)
    {
        const auto tokens = tokenStoreFor(path, random).value();
        DeskJoining joining({path, QUrl(u"http://127.0.0.1:%1"_s.arg(port)), *JoinTicket::read(code), {}}, *tokens,
                            clock, random);
        QSignalSpy ended(&joining, &DeskJoining::finished);
        joining.start();
        if (ended.isEmpty() && !ended.wait(20'000))
            return failed("no_end", u"Joining did not end."_s);
        return ended.front().front().value<Result<void>>();
    }
    void write()
    {
        const auto file = ShopFile::open(path, Database::Mode::ReadWrite, clock, random).value();
        const auto unit = UnitOfWork::begin(*file).value();
        (void)InventoryService(*unit, u"owner"_s).addLocation(u"Shed"_s, u"SHED"_s);
        (void)unit->commit();
    }
    [[nodiscard]] qint64 serverHead() { return yard.all().empty() ? -1 : yard.all().front()->head(); }
};

/// Until the desk says so.
bool becomes(SyncThread &sync, Kind kind)
{
    return QTest::qWaitFor([&] { return sync.standing().kind == kind; }, 20'000);
}

} // namespace

class TestSyncThread : public QObject
{
    Q_OBJECT
private slots:
    void aShopOfOneDeskStaysAlone()
    {
        Place place;
        SyncThread sync(place.path);
        const QSignalSpy told(&sync, &SyncThread::standingChanged);
        sync.start();
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 20'000);
        QCOMPARE(sync.standing(), SyncStanding());
    }
    void whatIsWrittenIsShared()
    {
        Place place;
        const auto joined = place.join(place.open());
        QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message));
        SyncThread sync(place.path);
        sync.start();
        QVERIFY(becomes(sync, Kind::InStep));
        const qint64 head = place.serverHead();
        QVERIFY(head > 0);
        place.write();
        sync.poke();
        QTRY_VERIFY_WITH_TIMEOUT(place.serverHead() > head, 20'000);
        QVERIFY(becomes(sync, Kind::InStep));
        QCOMPARE(sync.standing().pending, 0);
    }
    void withoutTheServerItWaitsAndComesBack()
    {
        Place place;
        const quint16 port = place.open();
        QVERIFY(place.join(port));
        place.edge.reset();
        SyncThread sync(place.path);
        sync.start();
        QVERIFY(becomes(sync, Kind::Offline));
        place.write();
        place.open(port);
        sync.poke();
        QVERIFY(becomes(sync, Kind::InStep));
    }
    void aDeskWithoutItsKeyStops()
    {
        Place place;
        QVERIFY(place.join(place.open()));
        for (const QString &name : QDir(place.folder.path()).entryList({u"*.sealed"_s}))
            QVERIFY(QFile::remove(place.folder.filePath(name)));
        SyncThread sync(place.path);
        sync.start();
        QVERIFY(becomes(sync, Kind::Stopped));
        QCOMPARE(sync.standing().code, u"no_token"_s);
    }
};

QTEST_GUILESS_MAIN(TestSyncThread)
#include "tst_syncthread.moc"
