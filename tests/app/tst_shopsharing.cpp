// SPDX-License-Identifier: GPL-3.0-or-later
// A window shares its shop: the real server beside it, a second desk that joins, and what is told where it fails.
#include "inventoryservice.h"
#include "jointhread.h"
#include "serverlink.h"
#include "shop.h"
#include "shopsharing.h"
#include "syncrun.h"
#include "testpaths.h"
#include "unitofwork.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;
using Kind = SyncStanding::Kind;

namespace {

constexpr int kLongMs = 30'000;

/// A shop on one desk, and a window over it.
class Seller
{
public:
    Seller()
    {
        QFile password(folder.filePath(u"password"_s));
        if (password.open(QIODevice::WriteOnly))
            password.write("a password\n");
        qputenv("KONTOR_TOKEN_PASSWORD_FILE", password.fileName().toLocal8Bit());
        const auto made = Shop::create(path, setup(), clock, random);
        shopId = made.value()->card().value().shopId;
        open();
    }
    static ShopSetup setup()
    {
        ShopSetup setup;
        setup.name = u"Mugs"_s;
        setup.currency = u"EUR"_s;
        setup.timeZone = "UTC";
        setup.desk = u"Anna"_s;
        return setup;
    }
    void open(const QString &program = testpaths::program(u"kontor-syncd"_s))
    {
        sharing = std::make_unique<ShopSharing>(ShopSharing::Desk{path, shopId, u"Anna"_s, u"owner"_s}, program);
        sharing->start({});
    }
    bool becomes(Hosting::State state)
    {
        return QTest::qWaitFor([&] { return sharing->hosting().state == state; }, kLongMs);
    }
    bool becomes(Kind kind)
    {
        return QTest::qWaitFor([&] { return sharing->standing().kind == kind; }, kLongMs);
    }
    /// From any free port on.
    bool share()
    {
        sharing->share(0, {});
        return becomes(Hosting::State::Running) && becomes(Kind::InStep);
    }
    template <class T>
    Result<T> answer(const QFuture<Result<T>> &future)
    {
        return QTest::qWaitFor([&] { return future.isFinished(); }, kLongMs) ? future.result()
                                                                             : failed("no_end", u"No answer."_s);
    }
    /// Another computer takes the invitation.
    Result<void> join(const Invitation &invitation, const QString &name)
    {
        const quint16 port = sharing->hosting().port; // not through this computer's network
        DeskJoining::Wish wish{folder.filePath(name + u".kontor"_s), QUrl(u"https://127.0.0.1:%1"_s.arg(port)),
                               *JoinTicket::read(invitation.code), name};
        JoinThread thread;
        QSignalSpy ended(&thread, &JoinThread::finished);
        thread.start(wish);
        return ended.wait(kLongMs) ? ended.front().front().value<Result<void>>() : failed("no_end", u"No end."_s);
    }

    [[nodiscard]] std::unique_ptr<ShopFile> fileOf(const QString &name)
    {
        return ShopFile::open(folder.filePath(name + u".kontor"_s), Database::Mode::ReadWrite, clock, random).value();
    }
    void addPlaceAt(const QString &name)
    {
        const auto file = fileOf(name);
        const auto unit = UnitOfWork::begin(*file).value();
        (void)InventoryService(*unit, u"owner"_s).addLocation(u"Shed"_s, u"SHED"_s);
        (void)unit->commit();
    }
    void talkFrom(const QString &name)
    {
        const auto file = fileOf(name);
        const auto tokens = tokenStoreFor(file->db().path(), random).value();
        (void)SyncRun(*file, clock, random, openServerLink(*file, *tokens).value()).toTheEnd();
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    QString path = folder.filePath(u"anna.kontor"_s);
    QString shopId;
    std::unique_ptr<ShopSharing> sharing;
};

bool isFree(quint16 port)
{
    QTcpServer server;
    return server.listen(QHostAddress::AnyIPv4, port);
}

} // namespace

class TestShopSharing : public QObject
{
    Q_OBJECT
    QTemporaryDir m_settings;

private slots:
    void initTestCase()
    {
        if (!QFile::exists(testpaths::program(u"kontor-syncd"_s)))
            QSKIP("kontor-syncd is not built");
        QStandardPaths::setTestModeEnabled(true);
        qputenv("HOME", m_settings.path().toLocal8Bit());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(u"KontorTest"_s);
        QCoreApplication::setApplicationName(u"shopsharing"_s);
    }

    void aSecondDeskJoinsByCode();
    void aDeskIsRenamedAndSentAway();
    void whatASentAwayDeskSendsIsDecidedHere_data();
    void whatASentAwayDeskSendsIsDecidedHere();
    void whatIsKnownStaysKnownWithoutTheServer();
    void itIsSharedAgainWithTheProgram();
    void pausedItStaysPaused();
    void aTakenPortIsTold();
    void aMissingServerIsTold();
    void aDeskWithoutItsKeyJoinsAgain();
};

void TestShopSharing::aDeskWithoutItsKeyJoinsAgain()
{
    Seller anna;
    QVERIFY(anna.share());
    QVERIFY(anna.join(*anna.answer(anna.sharing->invite(u"owner"_s)), u"Ben"_s));
    anna.addPlaceAt(u"Ben"_s);
    const QTemporaryDir elsewhere; // the key stays beside the old file
    const QString path = elsewhere.filePath(u"Ben.kontor"_s);
    QVERIFY(QFile::rename(anna.folder.filePath(u"Ben.kontor"_s), path));
    ShopSharing ben({path, anna.shopId, u"Ben"_s, u"owner"_s}, {});
    ben.start({});
    QTRY_COMPARE_WITH_TIMEOUT(ben.standing().code, u"no_token"_s, kLongMs);
    const QString address = ben.serverAddress();
    QVERIFY(address.startsWith(u"https://127.0.0.1:"_s));
    QCOMPARE(anna.answer(ben.joinAgain({address, u"no code"_s, {}, {}, {}})).error().code, u"bad_code"_s);
    const auto invitation = anna.answer(anna.sharing->invite(u"owner"_s));
    const auto joined = anna.answer(ben.joinAgain({address, invitation->code, {}, {}, {}}));
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message));
    QTRY_COMPARE_WITH_TIMEOUT(ben.standing().kind, Kind::InStep, kLongMs);
    QCOMPARE(ben.standing().pending, 0);
    QCOMPARE(anna.answer(anna.sharing->readDesks())->desks.size(), 2U);
}

void TestShopSharing::aSecondDeskJoinsByCode()
{
    Seller anna;
    QVERIFY(anna.share());
    const auto invitation = anna.answer(anna.sharing->invite(u"sales"_s));
    QVERIFY(invitation && invitation->address.startsWith("https://"_L1));
    const auto joined = anna.join(*invitation, u"Packing"_s);
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message));
    const auto known = anna.answer(anna.sharing->readDesks());
    QVERIFY(known);
    QCOMPARE(known->desks.size(), 2U);
    const auto packing = std::ranges::find(known->desks, u"Packing"_s, &SharedDesk::name);
    QVERIFY(packing != known->desks.end());
    QCOMPARE(packing->role, u"sales"_s);
    QVERIFY(!packing->isThis);
    QCOMPARE(std::ranges::count(known->desks, true, &SharedDesk::isThis), 1);
    QCOMPARE(anna.answer(anna.sharing->invite(u"captain"_s)).error().code, u"unknown_role"_s);
}

void TestShopSharing::aDeskIsRenamedAndSentAway()
{
    Seller anna;
    QVERIFY(anna.share());
    QVERIFY(anna.join(*anna.answer(anna.sharing->invite(u"sales"_s)), u"Ben"_s));
    const auto ben = [&] {
        const auto known = anna.answer(anna.sharing->readDesks()).value();
        return *std::ranges::find(known.desks, false, &SharedDesk::isThis);
    };
    const QString id = ben().id;
    QVERIFY(anna.answer(anna.sharing->change(id, DeskChange::Rename, u"Benjamin"_s)));
    QCOMPARE(ben().name, u"Benjamin"_s);
    QVERIFY(anna.answer(anna.sharing->change(id, DeskChange::Revoke, {})));
    QVERIFY(ben().revokedMs > 0);
    QVERIFY(anna.answer(anna.sharing->change(id, DeskChange::Readmit, {})));
    QCOMPARE(ben().revokedMs, 0);
}

void TestShopSharing::whatASentAwayDeskSendsIsDecidedHere_data()
{
    QTest::addColumn<DeskChange>("decision");
    QTest::addColumn<qint64>("places");
    QTest::newRow("added") << DeskChange::Adopt << qint64{2};
    QTest::newRow("discarded") << DeskChange::Discard << qint64{1};
}

void TestShopSharing::whatASentAwayDeskSendsIsDecidedHere()
{
    QFETCH(const DeskChange, decision);
    QFETCH(const qint64, places);
    Seller anna;
    QVERIFY(anna.share());
    QVERIFY(anna.join(*anna.answer(anna.sharing->invite(u"owner"_s)), u"Ben"_s));
    const auto ben = [&] {
        const auto known = anna.answer(anna.sharing->readDesks()).value();
        return *std::ranges::find(known.desks, false, &SharedDesk::isThis);
    };
    const QString id = ben().id;
    QVERIFY(anna.answer(anna.sharing->change(id, DeskChange::Revoke, {})));
    anna.addPlaceAt(u"Ben"_s);
    anna.talkFrom(u"Ben"_s);
    QVERIFY(ben().keptApart > 0);
    QVERIFY(anna.answer(anna.sharing->change(id, decision, {})));
    QCOMPARE(ben().keptApart, 0);
    QVERIFY(anna.join(*anna.answer(anna.sharing->invite(u"owner"_s)), u"Cara"_s));
    anna.talkFrom(u"Cara"_s);
    QCOMPARE(anna.fileOf(u"Cara"_s)->db().number(u"SELECT count(*) FROM locations"_s).value(), places);
}

void TestShopSharing::whatIsKnownStaysKnownWithoutTheServer()
{
    Seller anna;
    QVERIFY(anna.share());
    QVERIFY(anna.answer(anna.sharing->readDesks()));
    anna.sharing->pause();
    QVERIFY(anna.becomes(Hosting::State::Paused));
    anna.open();
    QVERIFY(anna.becomes(Kind::Offline));
    QCOMPARE(anna.sharing->desks().desks.size(), 1U);
    QVERIFY(anna.sharing->desks().desks.front().isThis);
    QVERIFY(anna.sharing->desks().atMs > 0);
    QVERIFY(!anna.answer(anna.sharing->readDesks()));
}

void TestShopSharing::itIsSharedAgainWithTheProgram()
{
    Seller anna;
    QVERIFY(anna.share());
    const quint16 port = anna.sharing->hosting().port;
    anna.sharing.reset(); // the program ends, and its server with it
    QVERIFY(isFree(port));
    anna.open();
    QVERIFY(anna.becomes(Hosting::State::Running) && anna.becomes(Kind::InStep));
    QCOMPARE(anna.sharing->hosting().port, port);
}

void TestShopSharing::pausedItStaysPaused()
{
    Seller anna;
    QVERIFY(anna.share());
    const quint16 port = anna.sharing->hosting().port;
    anna.sharing->pause();
    QVERIFY(anna.becomes(Hosting::State::Paused));
    QVERIFY(isFree(port));
    anna.open();
    QCOMPARE(anna.sharing->hosting().state, Hosting::State::Paused);
    anna.sharing->share(port, {});
    QVERIFY(anna.becomes(Hosting::State::Running) && anna.becomes(Kind::InStep));
}

void TestShopSharing::aTakenPortIsTold()
{
    Seller anna;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::AnyIPv4));
    anna.sharing->share(other.serverPort(), {});
    QVERIFY(anna.becomes(Hosting::State::Failed));
    QCOMPARE(anna.sharing->hosting().error.code, u"address_in_use"_s);
    QVERIFY(anna.becomes(Kind::Alone));
    QVERIFY(anna.share()); // at another one
}

void TestShopSharing::aMissingServerIsTold()
{
    Seller anna;
    anna.open(anna.folder.filePath(u"kontor-syncd"_s));
    anna.sharing->share(0, {});
    QVERIFY(anna.becomes(Hosting::State::Failed));
    QCOMPARE(anna.sharing->hosting().error.code, u"no_server_program"_s);
}

QTEST_GUILESS_MAIN(TestShopSharing)
#include "tst_shopsharing.moc"
