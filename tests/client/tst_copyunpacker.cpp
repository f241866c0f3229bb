// SPDX-License-Identifier: GPL-3.0-or-later
// A copy is unpacked beside its fetching: what becomes of good parts, of damaged ones, and of nobody waiting any more.
#include "copyunpacker.h"
#include "random.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kCutAt = 4000;

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A packed file in parts, as a fetch leaves them.
struct FetchedCopy {
    QTemporaryDir folder;
    QByteArray plain;
    SnapshotManifest manifest;
    QString to = folder.filePath(u"shop"_s);

    FetchedCopy()
    {
        SeededRandom random(11);
        for (int i = 0; i < 40; ++i)
            plain += random.bytes(1000) + QByteArray(4000, 'k');
        const QString packedPath = folder.filePath(u"packed"_s);
        put(folder.filePath(u"plain"_s), plain);
        NoProgress progress;
        const auto packed = compressFile(folder.filePath(u"plain"_s), packedPath, kCutAt, progress).value();
        manifest.id = uuidV7(1, random);
        manifest.size = plain.size();
        manifest.sha256 = packed.sha256;
        QByteArray left = bytesOf(packedPath);
        for (const PackedPart &part : packed.parts) {
            put(pathOf(count()), left.left(part.size));
            left = left.mid(part.size);
            manifest.parts.push_back({part.size, part.sha256});
        }
    }
    [[nodiscard]] int count() const { return static_cast<int>(manifest.parts.size()); }
    [[nodiscard]] QString pathOf(int part) const { return folder.filePath(u"part-%1"_s.arg(part)); }
    void spoil(int part) const
    {
        QByteArray bytes = bytesOf(pathOf(part));
        bytes[bytes.size() / 2] = static_cast<char>(~bytes.at(bytes.size() / 2));
        put(pathOf(part), bytes);
    }
    /// Hands over parts that came just now, or that a program found when it began.
    void give(CopyUnpacker &unpacker, int first, int end, bool areChecked) const
    {
        for (int part = first; part < end; ++part)
            unpacker.take({pathOf(part), areChecked});
    }
};

/// Waits for what is told on the other thread.
class Ending
{
public:
    [[nodiscard]] CopyUnpacker::Ended told()
    {
        return [this](const CopyUnpacker::Outcome &outcome) { m_promise.set_value(outcome); };
    }
    [[nodiscard]] CopyUnpacker::Outcome wait()
    {
        auto outcome = m_promise.get_future();
        if (outcome.wait_for(std::chrono::seconds(20)) != std::future_status::ready)
            return {failed("no_end", u"It did not end."_s), {}};
        return outcome.get();
    }

private:
    std::promise<CopyUnpacker::Outcome> m_promise;
};

QString codeOf(const Result<void> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

class TestCopyUnpacker : public QObject
{
    Q_OBJECT
private slots:
    void partsBecomeTheCopy_data()
    {
        QTest::addColumn<bool>("areChecked");
        QTest::newRow("as they come") << true;
        QTest::newRow("found when the program began") << false;
    }
    void partsBecomeTheCopy()
    {
        QFETCH(const bool, areChecked);
        const FetchedCopy copy;
        QVERIFY(copy.count() > 5);
        Ending ending;
        CopyUnpacker unpacker(copy.to, copy.manifest, ending.told());
        copy.give(unpacker, 0, 3, areChecked);
        copy.give(unpacker, 3, copy.count(), areChecked);
        QCOMPARE(unpacker.partsTaken(), copy.count());
        QCOMPARE(codeOf(ending.wait().unpacked), QString());
        QCOMPARE(bytesOf(copy.to), copy.plain);
    }
    void whatLayThereIsReplaced()
    {
        const FetchedCopy copy;
        put(copy.to, QByteArray(10 * copy.plain.size(), 'x'));
        put(copy.to + u"-wal"_s, "of a killed program");
        Ending ending;
        CopyUnpacker unpacker(copy.to, copy.manifest, ending.told());
        copy.give(unpacker, 0, copy.count(), true);
        QCOMPARE(codeOf(ending.wait().unpacked), QString());
        QCOMPARE(bytesOf(copy.to), copy.plain);
        QVERIFY(!QFile::exists(copy.to + u"-wal"_s));
    }
    void aDamagedPartIsNamed_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<bool>("areChecked");
        QTest::newRow("the first, lost with the power") << 0 << false;
        QTest::newRow("another one, lost with the power") << 3 << false;
        QTest::newRow("the first, damaged since it came") << 0 << true;
        QTest::newRow("another one, damaged since it came") << 3 << true;
    }
    void aDamagedPartIsNamed()
    {
        QFETCH(const int, part);
        QFETCH(const bool, areChecked);
        const FetchedCopy copy;
        copy.spoil(part);
        Ending ending;
        CopyUnpacker unpacker(copy.to, copy.manifest, ending.told());
        copy.give(unpacker, 0, copy.count(), areChecked);
        const CopyUnpacker::Outcome outcome = ending.wait();
        QCOMPARE(codeOf(outcome.unpacked), u"damaged"_s);
        QCOMPARE(outcome.damagedPart.value_or(-1), part);
        QVERIFY(!QFile::exists(copy.to));
    }
    void goodPartsThatAreNotTheCopyAreAllToBlame()
    {
        FetchedCopy copy;
        copy.manifest.sha256 = QByteArray(32, 'x');
        Ending ending;
        CopyUnpacker unpacker(copy.to, copy.manifest, ending.told());
        copy.give(unpacker, 0, copy.count(), true);
        const CopyUnpacker::Outcome outcome = ending.wait();
        QCOMPARE(codeOf(outcome.unpacked), u"damaged"_s);
        QVERIFY(!outcome.damagedPart);
        QVERIFY(!QFile::exists(copy.to));
    }
    void whereNothingCanBeWrittenIsSaidAtOnce()
    {
        const FetchedCopy copy;
        Ending ending;
        CopyUnpacker unpacker(copy.folder.filePath(u"nowhere/shop"_s), copy.manifest, ending.told());
        copy.give(unpacker, 0, 1, true); // the others are still to come
        QCOMPARE(codeOf(ending.wait().unpacked), u"write_failed"_s);
    }
    void whoStopsItHearsNothingAndFindsNothingHalf_data()
    {
        QTest::addColumn<int>("given");
        QTest::newRow("before the first part") << 0;
        QTest::newRow("in the middle") << 4;
    }
    void whoStopsItHearsNothingAndFindsNothingHalf()
    {
        QFETCH(const int, given);
        const FetchedCopy copy;
        bool isTold = false;
        {
            CopyUnpacker unpacker(copy.to, copy.manifest, [&](const CopyUnpacker::Outcome &) { isTold = true; });
            copy.give(unpacker, 0, given, true);
        } // it waits for the next one, or is at work
        QVERIFY(!isTold);
        QVERIFY(!QFile::exists(copy.to));
    }
};

QTEST_GUILESS_MAIN(TestCopyUnpacker)
#include "tst_copyunpacker.moc"
