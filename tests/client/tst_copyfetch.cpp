// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of the shop comes in small parts from a real server: stopped, damaged and replaced on its way.
#include "copyfetch.h"
#include "deskjoin.h"
#include "servedshop.h"

#include <set>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kServedPart = 500;

ServerRules smallParts()
{
    ServerRules rules;
    rules.snapshots.partBytes = kServedPart;
    return rules;
}

QString codeOf(const Result<QString> &result)
{
    return result ? QString() : result.error().code;
}

/// A desk that was let in and has no file yet.
struct Newcomer {
    using Watch = std::function<void(CopyFetch &, qint64 done, qint64 total)>;

    ServedShop shop{smallParts()};
    QString path = shop.folder.filePath(u"ben.kontor"_s);
    ServerPlace place;

    [[nodiscard]] bool isLetIn()
    {
        shop.open();
        if (!shop.found())
            return false;
        const JoinTicket ticket = JoinTicket::read(shop.invite()).value();
        const ServerPlace door{shop.url(), ticket.fingerprint, {}, {}};
        const auto request = newJoinRequest(ticket.code, u"Ben"_s, shop.random);
        const auto reply = decode<JoinReply>(askOnce(door, Call::Join, encode(request.value())).value());
        if (!reply)
            return false;
        place = {door.url, door.fingerprint, reply->shop.id, reply->token};
        return true;
    }
    /// From the start of a program to the end of its fetch.
    [[nodiscard]] Result<QString> fetch(const Watch &watch)
    {
        CopyFetch coming(path, place, shop.clock, shop.random);
        QSignalSpy ended(&coming, &CopyFetch::finished);
        QObject::connect(&coming, &CopyFetch::progressed, &coming,
                         [&](qint64 done, qint64 total) { watch(coming, done, total); });
        coming.start();
        if (ended.isEmpty() && !ended.wait(20'000))
            return failed("no_end", u"Fetching did not end."_s);
        return ended.front().front().value<Result<QString>>();
    }
    [[nodiscard]] SnapshotManifest manifest() const
    {
        QFile file(path + u".snapshot/manifest.json"_s);
        return file.open(QIODevice::ReadOnly) ? decode<SnapshotManifest>(file.readAll()).value_or(SnapshotManifest())
                                              : SnapshotManifest();
    }
    /// The file is the one that the server packed.
    [[nodiscard]] bool isWhole(const Result<QString> &copy) const
    {
        NoProgress progress;
        return copy && sha256OfFile(*copy, progress).value_or(QByteArray()) == manifest().sha256;
    }
    [[nodiscard]] bool isHalf() const { return QFile::exists(path + u".snapshot/shop"_s); }
    /// As an upgrade or a restore does it.
    void emptyShelf() const
    {
        const QDir server(shop.folder.filePath(u"server"_s));
        for (const QString &shelf : server.entryList({u"*.snapshots"_s}, QDir::Dirs))
            QDir(server.filePath(shelf)).removeRecursively();
    }
};

} // namespace

class TestCopyFetch : public QObject
{
    Q_OBJECT
private slots:
    void whatComesIsUnpacked()
    {
        Newcomer ben;
        QVERIFY(ben.isLetIn());
        qint64 most = 0;
        qint64 all = -1;
        const auto copy = ben.fetch([&](CopyFetch &, qint64 done, qint64 total) {
            most = done;
            all = total;
        });
        QCOMPARE(codeOf(copy), QString());
        QVERIFY(ben.isWhole(copy));
        QVERIFY(ben.manifest().parts.size() > 8);
        QCOMPARE(most, all); // before the end it was told that all has come
    }
    void stoppedInTheMiddleItGoesOnFromThere_data()
    {
        QTest::addColumn<bool>("isAllThere");
        QTest::newRow("while parts come") << false;
        QTest::newRow("when the last one has") << true;
    }
    void stoppedInTheMiddleItGoesOnFromThere()
    {
        QFETCH(const bool, isAllThere);
        Newcomer ben;
        QVERIFY(ben.isLetIn());
        qint64 stoppedAt = 0;
        const auto stopped = ben.fetch([&](CopyFetch &fetch, qint64 done, qint64 total) {
            if (stoppedAt == 0 && done > 3 * kServedPart && (!isAllThere || done == total)) {
                stoppedAt = done;
                fetch.cancel();
            }
        });
        QCOMPARE(codeOf(stopped), u"cancelled"_s);
        QVERIFY(!ben.isHalf());
        qint64 foundAt = -1;
        const auto copy = ben.fetch([&](CopyFetch &, qint64 done, qint64) { foundAt = foundAt < 0 ? done : foundAt; });
        QCOMPARE(foundAt, stoppedAt);
        QVERIFY(ben.isWhole(copy));
    }
    void whoStopsWhileTheServerPacksIsNotKeptWaiting()
    {
        Newcomer ben;
        QVERIFY(ben.isLetIn());
        CopyFetch fetch(ben.path, ben.place, ben.shop.clock, ben.shop.random);
        const QSignalSpy ended(&fetch, &CopyFetch::finished);
        fetch.start();
        fetch.cancel();
        QCOMPARE(ended.size(), 1);
    }
    void whatThePowerTookIsFetchedAgainAndNothingElse()
    {
        Newcomer ben;
        QVERIFY(ben.isLetIn());
        QVERIFY(ben.isWhole(ben.fetch([](CopyFetch &, qint64, qint64) {})));
        QFile part(ben.path + u".snapshot/part-00002"_s);
        QVERIFY(part.open(QIODevice::ReadWrite) && part.write(QByteArray(100, '\0')) == 100);
        part.close();
        std::set<qint64> seen;
        const auto copy = ben.fetch([&](CopyFetch &, qint64 done, qint64) { seen.insert(done); });
        QVERIFY(ben.isWhole(copy));
        QVERIFY(!seen.contains(0) && !seen.contains(kServedPart)); // the parts before it stayed
        QVERIFY(seen.contains(2 * kServedPart));
    }
    void whatIsReplacedOnTheWayIsFetchedAnew()
    {
        Newcomer ben;
        QVERIFY(ben.isLetIn());
        QUuid before;
        const auto copy = ben.fetch([&](CopyFetch &, qint64 done, qint64 total) {
            if (before.isNull() && done > 3 * kServedPart && done < total) {
                before = ben.manifest().id;
                ben.emptyShelf();
            }
        });
        QCOMPARE(codeOf(copy), QString());
        QVERIFY(!before.isNull() && ben.manifest().id != before);
        QVERIFY(ben.isWhole(copy));
    }
    void whoForgetsItLeavesNothing()
    {
        Newcomer ben;
        QVERIFY(ben.isLetIn());
        const auto stopped = ben.fetch([&](CopyFetch &fetch, qint64 done, qint64) {
            if (done > 3 * kServedPart) {
                fetch.cancel();
                fetch.forget();
            }
        });
        QCOMPARE(codeOf(stopped), u"cancelled"_s);
        QVERIFY(!QFile::exists(ben.path + u".snapshot"_s));
    }
};

QTEST_GUILESS_MAIN(TestCopyFetch)
#include "tst_copyfetch.moc"
