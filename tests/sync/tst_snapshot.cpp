// SPDX-License-Identifier: GPL-3.0-or-later
// A desk begins with a copy of the shop, whatever happens on the way.
#include "sha256.h"
#include "shopcopy.h"
#include "snapshotfetch.h"
#include "snapshotshelf.h"
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kSmallPart = 2000;

/// Hands over answers in two pieces, and may end after any number of bytes.
class PartServer final : public Transport
{
public:
    explicit PartServer(SyncServer *&server) : m_server(server) { }
    void send(quint64 ticket, Call call, const QByteArray &body) override
    {
        calls.push_back(call);
        m_ticket = ticket;
        waiting.emplace_back(ticket, m_server->serve(call, token, body));
        if (spoil && waiting.back().second)
            spoil(call, *waiting.back().second);
    }
    /// Answers until the fetch is done, stopped or troubled.
    void run(SnapshotFetch &fetch)
    {
        fetch.tick();
        while (!waiting.empty() && bytesToCome != 0) {
            const auto [ticket, answer] = waiting.front();
            waiting.pop_front();
            if (!answer || calls.back() != Call::SnapshotPart) {
                fetch.receive(ticket, answer);
                continue;
            }
            const qint64 some = bytesToCome < 0 ? answer->size() / 2 : std::min(bytesToCome, answer->size() / 2);
            fetch.receiveSome(ticket, answer->left(some));
            handedOver += some;
            const qint64 left = bytesToCome < 0 ? answer->size() - some : bytesToCome - some;
            const qint64 rest = std::min(left, answer->size() - some);
            handedOver += rest;
            bytesToCome -= bytesToCome < 0 ? 0 : some + rest;
            if (some + rest == answer->size())
                fetch.receive(ticket, answer->mid(some));
            else
                fetch.receiveSome(ticket, answer->mid(some, rest));
        }
    }
    /// The connection ends where it is.
    void breakOff(SnapshotFetch &fetch)
    {
        waiting.clear();
        fetch.receive(m_ticket, failed("no_network", u"The server cannot be reached."_s));
    }
    QByteArray token;
    std::deque<std::pair<quint64, Result<QByteArray>>> waiting;
    std::vector<Call> calls;
    std::function<void(Call, QByteArray &)> spoil;
    qint64 bytesToCome = -1; ///< of parts, until the line is cut; negative: all
    qint64 handedOver = 0;

private:
    SyncServer *&m_server;
    quint64 m_ticket = 0; ///< of what was asked last
};

/// A desk that was let in and has no file yet.
struct NewDesk {
    TwoDesks shop;
    QTemporaryDir folder;
    QString path = folder.filePath(u"carla.kontor"_s);
    SeededRandom random{3};
    KnownDesk desk{DeviceId(uuidV7(1'767'225'600'000, random)), u"CA"_s, u"Carla"_s, u"owner"_s, 1, false};
    PartServer line{shop.server};
    std::unique_ptr<SnapshotFetch> fetch;

    explicit NewDesk(qint64 partBytes = kSmallPart, qint64 mostBehind = 20'000)
    {
        ServerRules rules;
        rules.snapshots = {mostBehind, partBytes};
        shop.upgradeServer(rules);
        line.token = random.bytes(32);
        const auto keeper = LogKeeper::begin(shop.serverFile());
        (void)(*keeper)->desks().add(desk, SyncServer::tokenHash(line.token));
        (void)(*keeper)->commit();
        start();
    }
    void start() { fetch = std::make_unique<SnapshotFetch>(path, shop.clock(), random, line); }
    /// The program ends and begins again; the line is whole.
    void startAgain()
    {
        fetch.reset();
        line.waiting.clear();
        line.bytesToCome = -1;
        start();
    }
    void runUntilFetched()
    {
        for (int round = 0; round < 20 && !fetch->isFetched() && !fetch->isStopped(); ++round) {
            shop.clock().set(std::max(shop.clock().nowMs(), fetch->nextWakeMs()));
            line.run(*fetch);
        }
    }
    std::unique_ptr<Desk> open()
    {
        NoProgress progress;
        const auto copy = fetch->unpack(progress);
        if (!copy || !installAsNew(*copy, path, desk, shop.clock(), random))
            return {};
        return shop.open(path, line.token);
    }
};

/// Stops as soon as something was done.
class StopsAtOnce final : public Progress
{
public:
    void report(qint64, qint64) override { m_isStopped = true; }
    [[nodiscard]] bool isCancelled() const override { return m_isStopped; }

private:
    bool m_isStopped = false;
};

/// The sectors of a part that the power took along.
bool spoil(const PartFile &part)
{
    QFile file(part.path);
    return file.open(QIODevice::ReadWrite) && file.write(QByteArray(100, '\0')) == 100;
}

QString faultsOf(ShopFile &file)
{
    NoProgress progress;
    const auto report = checkState(file, progress);
    return report ? report->differences.join(u'\n') : report.error().message;
}

} // namespace

class tst_Snapshot : public QObject
{
    Q_OBJECT

private slots:
    void aNewDeskBeginsWithACopy()
    {
        NewDesk place;
        const OrderId before = place.shop.paidOrder(*place.shop.anna, 1);
        place.shop.everybodyTalks();
        place.runUntilFetched();
        QCOMPARE(place.fetch->doneBytes(), place.fetch->totalBytes());
        const auto carla = place.open();
        QCOMPARE(carla->state(), place.shop.serverState());
        QCOMPARE(carla->order(before).payment, PaymentAxis::Paid);
        const OrderId own = place.shop.orderFor(*carla, 1);
        carla->talk();
        place.shop.everybodyTalks();
        QCOMPARE(place.shop.anna->order(own).units(), 1);
        QVERIFY(place.shop.agree());
        QCOMPARE(carla->state(), place.shop.serverState());
    }

    void whoIsThereAlreadyStaysAsItIs()
    {
        NewDesk place;
        place.runUntilFetched();
        auto carla = place.open();
        const OrderId own = place.shop.orderFor(*carla, 1);
        carla.reset(); // the power fails before anybody can note that it has joined
        place.startAgain();
        place.runUntilFetched();
        carla = place.open();
        QVERIFY(carla);
        QCOMPARE(carla->order(own).units(), 1);
    }

    void aFileOfAnotherDeskIsLeftAlone()
    {
        NewDesk place;
        place.runUntilFetched();
        QVERIFY(place.open());
        place.desk.device = DeviceId(uuidV7(1'767'225'600'000, place.random));
        QVERIFY(!place.open());
        QVERIFY(QFile::exists(place.path));
    }

    void whatIsTheServersOwnStaysThere()
    {
        NewDesk place;
        {
            const auto keeper = LogKeeper::begin(place.shop.serverFile());
            QVERIFY((*keeper)->desks().keepAnswer(FactId(uuidV5({}, "x")), {false, u"a-private-answer"_s}));
            QVERIFY((*keeper)->log().setMeta(u"sealed"_s, u"a-private-meta"_s));
            QVERIFY((*keeper)->commit());
        }
        place.runUntilFetched();
        NoProgress progress;
        QFile file(*place.fetch->unpack(progress));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("SQLite format"));
        QVERIFY(!bytes.contains("a-private-"));
        QVERIFY(!bytes.contains(SyncServer::tokenHash(place.line.token)));
        QVERIFY(!bytes.contains(SyncServer::tokenHash(place.shop.anna->line.token)));
    }

    void partsAreSlicesOfThePackedFile()
    {
        NewDesk place;
        place.runUntilFetched();
        const auto manifest = place.fetch->manifest();
        QVERIFY(manifest && manifest->parts.size() > 2);
        QFile packed(place.shop.serverFile().db().path()
                     + u".snapshots/%1.zst"_s.arg(manifest->id.toString(QUuid::WithoutBraces)));
        QVERIFY(packed.open(QIODevice::ReadOnly));
        for (const SnapshotPart &part : manifest->parts) {
            const QByteArray slice = packed.read(kSmallPart);
            QVERIFY(part == (SnapshotPart{slice.size(), sha256(slice)}));
        }
        QVERIFY(packed.atEnd());
    }

    void copyingLeavesTheServersConnectionAsItIs()
    {
        NewDesk place;
        place.runUntilFetched();
        Database &db = place.shop.serverFile().db();
        QCOMPARE(db.number(u"PRAGMA synchronous"_s).value_or(-1), 2);
        QCOMPARE(db.number(u"PRAGMA mmap_size"_s).value_or(-1), 0);
    }

    void whatAServerThatEndedHadHalfMadeIsTakenAway()
    {
        NewDesk place;
        const QDir shelf(place.shop.serverFile().db().path() + u".snapshots"_s);
        QVERIFY(QDir().mkpath(shelf.path()));
        for (const QString &name : {u"1.plain"_s, u"1.plain-journal"_s, u"1.zst"_s}) {
            QFile half(shelf.filePath(name));
            QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
        }
        place.runUntilFetched();
        const QString id = place.fetch->manifest()->id.toString(QUuid::WithoutBraces);
        QCOMPARE(shelf.entryList(QDir::Files, QDir::Name), (QStringList{id + u".json"_s, id + u".zst"_s}));
    }

    void aPackedFileThatThePowerCutShortIsMadeAnew()
    {
        NewDesk place;
        const QByteArray first = *place.shop.server->serve(Call::Snapshot, place.line.token, messageBytes({}));
        const QString id = decode<SnapshotManifest>(first)->id.toString(QUuid::WithoutBraces);
        QVERIFY(QFile::resize(place.shop.serverFile().db().path() + u".snapshots/%1.zst"_s.arg(id), 1000));
        place.runUntilFetched();
        QVERIFY(place.fetch->manifest()->id.toString(QUuid::WithoutBraces) != id);
        QCOMPARE(place.open()->state(), place.shop.serverState());
    }

    void aLineThatBringsSomethingIsTriedAgainSoon()
    {
        constexpr qint64 kShortestPauses = 1000;
        NewDesk place;
        for (int cut = 0; cut < 12; ++cut) {
            place.shop.clock().set(std::max(place.shop.clock().nowMs(), place.fetch->nextWakeMs()));
            place.line.bytesToCome = 50;
            place.line.run(*place.fetch);
            place.line.breakOff(*place.fetch);
            QCOMPARE(place.fetch->doneBytes(), 50 * (cut + 1));
            QVERIFY(place.fetch->nextWakeMs() - place.shop.clock().nowMs() <= kShortestPauses);
        }
        place.line.bytesToCome = 0; // now it brings nothing
        for (int cut = 0; cut < 4; ++cut) {
            place.shop.clock().set(std::max(place.shop.clock().nowMs(), place.fetch->nextWakeMs()));
            place.line.run(*place.fetch);
            place.line.breakOff(*place.fetch);
        }
        QVERIFY(place.fetch->nextWakeMs() - place.shop.clock().nowMs() > kShortestPauses);
        place.line.bytesToCome = -1;
        place.runUntilFetched();
        QVERIFY(place.fetch->isFetched());
    }

    void cutAnywhereItGoesOnFromThere_data()
    {
        QTest::addColumn<qint64>("cut");
        QTest::newRow("no byte") << qint64{0};
        QTest::newRow("one byte") << qint64{1};
        QTest::newRow("one short of a part") << kSmallPart - 1;
        QTest::newRow("a part") << kSmallPart;
        QTest::newRow("one more") << kSmallPart + 1;
        QTest::newRow("in the third") << 2 * kSmallPart + 777;
    }
    void cutAnywhereItGoesOnFromThere()
    {
        QFETCH(qint64, cut);
        NewDesk place;
        place.line.bytesToCome = cut;
        place.line.run(*place.fetch);
        QCOMPARE(place.fetch->doneBytes(), cut);
        place.startAgain();
        QCOMPARE(place.fetch->doneBytes(), cut);
        place.runUntilFetched();
        QCOMPARE(place.line.handedOver, place.fetch->totalBytes()); // no byte twice
        QCOMPARE(place.open()->state(), place.shop.serverState());
    }

    void aClockThatIsPutBackHoldsNothingUp()
    {
        NewDesk place;
        place.line.bytesToCome = 0;
        place.line.run(*place.fetch); // asked, and no answer comes
        const qint64 now = place.shop.clock().nowMs();
        place.shop.clock().set(now - qint64{86'400'000});
        place.fetch->tick();
        QVERIFY(place.fetch->nextWakeMs() - place.shop.clock().nowMs() <= SnapshotFetchLimits{}.timeoutMs);
        place.line.waiting.clear();
        place.line.bytesToCome = -1;
        place.runUntilFetched();
        QVERIFY(place.fetch->isFetched());
    }

    void aPartThatArrivesDamagedIsFetchedAgain()
    {
        NewDesk place;
        bool spoilt = false;
        place.line.spoil = [&](Call call, QByteArray &bytes) {
            if (call == Call::SnapshotPart && !std::exchange(spoilt, true))
                bytes[100] = static_cast<char>(~bytes.at(100));
        };
        place.line.run(*place.fetch);
        QCOMPARE(place.fetch->trouble().value_or(Error{}).code, u"damaged"_s);
        place.runUntilFetched();
        QCOMPARE(place.open()->state(), place.shop.serverState());
    }

    void aPartThatTheDiskLostIsFetchedAgain()
    {
        NewDesk place;
        place.runUntilFetched();
        QFile part(place.path + u".snapshot/part-00001"_s);
        QVERIFY(part.open(QIODevice::ReadWrite) && part.write(QByteArray(100, '\0')) == 100);
        part.close();
        NoProgress progress;
        QCOMPARE(place.fetch->unpack(progress).error().code, u"damaged"_s);
        const size_t before = place.line.calls.size();
        place.runUntilFetched();
        QCOMPARE(place.line.calls.size(), before + 1); // only that one
        QCOMPARE(place.open()->state(), place.shop.serverState());
    }

    void whatThePowerTookIsFoundWhenTheProgramBegins()
    {
        NewDesk place;
        place.runUntilFetched();
        QVERIFY(place.fetch->partFile(1).isChecked); // as it came
        QVERIFY(spoil(place.fetch->partFile(1)));
        place.startAgain();
        QVERIFY(place.fetch->isFetched() && !place.fetch->partFile(1).isChecked);
        NoProgress progress;
        QCOMPARE(place.fetch->unpack(progress).error().code, u"damaged"_s);
        const size_t before = place.line.calls.size();
        place.runUntilFetched();
        QCOMPARE(place.line.calls.size(), before + 1); // only that one
        QCOMPARE(place.open()->state(), place.shop.serverState());
    }

    void aCopyThatDoesNotAddUpIsFetchedAnew()
    {
        NewDesk place;
        int manifests = 0;
        place.line.spoil = [&](Call call, QByteArray &bytes) {
            if (call != Call::Snapshot || manifests++ > 0)
                return;
            const qsizetype at = bytes.lastIndexOf("\"sha256\":\"") + 10; // of the whole: it follows the parts
            bytes[at] = bytes.at(at) == '0' ? '1' : '0';
        };
        place.runUntilFetched();
        NoProgress progress;
        QCOMPARE(place.fetch->unpack(progress).error().code, u"damaged"_s);
        QCOMPARE(place.fetch->doneBytes(), 0);
        place.runUntilFetched();
        QCOMPARE(manifests, 2);
        QCOMPARE(place.open()->state(), place.shop.serverState());
    }

    void whoStopsUnpackingKeepsTheParts()
    {
        NewDesk place;
        place.runUntilFetched();
        StopsAtOnce progress;
        QCOMPARE(place.fetch->unpack(progress).error().code, u"cancelled"_s);
        QVERIFY(!QFile::exists(place.fetch->unpackedPath()));
        QVERIFY(place.fetch->isFetched());
        QCOMPARE(place.open()->state(), place.shop.serverState());
    }

    void whatAKilledProgramLeftHalfUnpackedDoesNoHarm()
    {
        NewDesk place;
        place.runUntilFetched();
        for (const QString &tail : {u""_s, u"-wal"_s}) {
            QFile half(place.fetch->unpackedPath() + tail);
            QVERIFY(half.open(QIODevice::WriteOnly) && half.write(QByteArray(5000, 'x')) == 5000);
        }
        place.startAgain();
        QCOMPARE(place.open()->state(), place.shop.serverState());
    }

    void n19_replacedHalfWayTheOneBeforeIsFinished()
    {
        NewDesk place(kSmallPart, 0); // each fact makes a new one
        place.line.bytesToCome = 3000;
        place.line.run(*place.fetch);
        place.shop.orderFor(*place.shop.anna, 1);
        place.shop.anna->talk();
        QVERIFY(place.shop.server->serve(Call::Snapshot, place.line.token, messageBytes({})));
        place.startAgain();
        place.runUntilFetched();
        QCOMPARE(place.line.handedOver, place.fetch->totalBytes());
        const auto carla = place.open();
        carla->talk(); // and the rest by pulling
        QCOMPARE(carla->state(), place.shop.serverState());
    }

    void n19_replacedTwiceItBeginsAnew()
    {
        NewDesk place(kSmallPart, 0);
        place.line.bytesToCome = 3000;
        place.line.run(*place.fetch);
        for (int i = 0; i < 2; ++i) {
            place.shop.orderFor(*place.shop.anna, 1);
            place.shop.anna->talk();
            QVERIFY(place.shop.server->serve(Call::Snapshot, place.line.token, messageBytes({})));
        }
        place.startAgain();
        place.runUntilFetched();
        QCOMPARE(place.line.handedOver, place.fetch->totalBytes() + 3000);
        QCOMPARE(place.open()->state(), place.shop.serverState());
    }

    void aNewerKontorsShopIsRefused()
    {
        NewDesk place;
        place.line.spoil = [](Call call, QByteArray &bytes) {
            if (call == Call::Snapshot)
                bytes.replace("\"schema\":" + QByteArray::number(schemaVersion()), "\"schema\":999");
        };
        place.runUntilFetched();
        QVERIFY(place.fetch->isStopped());
        QCOMPARE(place.fetch->trouble().value_or(Error{}).code, u"newer_schema"_s);
        QVERIFY(!QFile::exists(place.path + u".snapshot"_s));
    }

    void whoStopsItKeepsWhatIsThere()
    {
        NewDesk place;
        place.line.bytesToCome = 3000;
        place.line.run(*place.fetch);
        place.fetch->cancel();
        QVERIFY(place.fetch->isStopped());
        place.startAgain();
        QCOMPARE(place.fetch->doneBytes(), 3000);
        place.fetch->forget();
        QCOMPARE(place.fetch->doneBytes(), 0);
    }

    void anOutboxOutlivesTheCopy()
    {
        NewDesk place;
        Desk &anna = *place.shop.anna;
        place.shop.orderFor(*place.shop.ben, 1);
        place.shop.ben->talk();
        const OrderId own = place.shop.paidOrder(anna, 2); // not sent
        place.runUntilFetched();
        NoProgress progress;
        const auto copy = place.fetch->unpack(progress);
        QVERIFY(copy && installOver(*copy, anna.path(), place.shop.clock(), place.random));
        QCOMPARE(anna.waiting(), 2);
        QCOMPARE(anna.order(own).payment, PaymentAxis::Paid); // counts on top
        QCOMPARE(anna.available(place.shop.mug), 2);
        QCOMPARE(faultsOf(anna.file()), QString());
        place.shop.everybodyTalks();
        QVERIFY(place.shop.agree());
    }

    void acceptedFactsTheCopyLacksWaitAgain()
    {
        NewDesk place;
        place.runUntilFetched(); // older than what follows
        const OrderId order = place.shop.paidOrder(*place.shop.anna, 1);
        place.shop.everybodyTalks();
        NoProgress progress;
        const auto copy = place.fetch->unpack(progress);
        QVERIFY(copy && installOver(*copy, place.shop.anna->path(), place.shop.clock(), place.random));
        QCOMPARE(place.shop.anna->waiting(), 2);
        QCOMPARE(place.shop.anna->order(order).payment, PaymentAxis::Paid);
        place.shop.everybodyTalks();
        QVERIFY(place.shop.agree());
    }

    void aCopyOfAnotherShopChangesNothing()
    {
        NewDesk place;
        const QString copy = place.folder.filePath(u"other"_s);
        const auto other = ShopFile::create(place.folder.filePath(u"other.kontor"_s),
                                            {u"O"_s, u"EUR"_s, "UTC", {}, {}, {}}, place.shop.clock(), place.random);
        QVERIFY(copyForDesks(**other, copy));
        const QString before = place.shop.anna->state();
        const auto installed = installOver(copy, place.shop.anna->path(), place.shop.clock(), place.random);
        QCOMPARE(installed.error().code, u"another_shop"_s);
        QCOMPARE(place.shop.anna->state(), before);
    }

    void aDeskFarBehindIsToldToBeginWithACopy()
    {
        NewDesk place;
        {
            const auto keeper = LogKeeper::begin(place.shop.serverFile());
            QVERIFY((*keeper)->log().setMeta(u"floor"_s, QString::number((*keeper)->head().seq)));
            QVERIFY((*keeper)->commit());
        }
        Desk &anna = *place.shop.anna;
        anna.talk();
        QCOMPARE(anna.sync().needsSnapshot(), false);
        {
            const auto keeper = LogKeeper::begin(anna.file());
            QVERIFY((*keeper)->rewindTo(3));
            QVERIFY((*keeper)->commit());
        }
        anna.restart();
        anna.talk();
        QCOMPARE(anna.sync().needsSnapshot(), true);
        place.runUntilFetched();
        NoProgress progress;
        const auto copy = place.fetch->unpack(progress);
        QVERIFY(copy && installOver(*copy, anna.path(), place.shop.clock(), place.random));
        anna.sync().snapshotInstalled();
        place.shop.everybodyTalks();
        QCOMPARE(anna.sync().needsSnapshot(), false);
        QVERIFY(place.shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_Snapshot)
#include "tst_snapshot.moc"
