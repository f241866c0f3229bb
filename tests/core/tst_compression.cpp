// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are packed, sent in parts and unpacked again; and what is said of those that got damaged on the way.
#include "compression.h"
#include "random.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMebibyte = 1024 * 1024;

/// Says stop when it was asked so many times.
class StopsAfter final : public Progress
{
public:
    explicit StopsAfter(int questions) : m_left(questions) { }
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return --m_left < 0; }

private:
    mutable int m_left;
};

/// Some of it can be packed well, some of it not at all.
QByteArray mixed(qsizetype size)
{
    SeededRandom random(5);
    QByteArray bytes;
    while (bytes.size() < size)
        bytes += random.bytes(1000) + QByteArray(3000, 'k');
    return bytes.left(size);
}

struct Packing {
    QTemporaryDir folder;
    QString plain = folder.filePath(u"plain"_s);
    QString packed = folder.filePath(u"packed"_s);
    QString again = folder.filePath(u"again"_s);

    explicit Packing(const QByteArray &bytes)
    {
        QFile file(plain);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
    }
    [[nodiscard]] Result<PackedFile> pack(qint64 partBytes = 4096) const
    {
        NoProgress progress;
        return compressFile(plain, packed, partBytes, progress);
    }
    [[nodiscard]] Result<QByteArray> unpack(const QByteArray &bytes, qint64 most, qsizetype pieceBytes) const
    {
        NoProgress progress;
        FileUnpacker unpacker(again, most, progress);
        for (qsizetype at = 0; at < bytes.size(); at += pieceBytes)
            KONTOR_TRY(unpacker.take(bytes.mid(at, pieceBytes)));
        return unpacker.finish();
    }
    [[nodiscard]] static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unread");
    }
};

QString codeOf(const Result<QByteArray> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

class TestCompression : public QObject
{
    Q_OBJECT
private slots:
    void whatIsPackedComesOutAgain_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("a byte") << QByteArray("a");
        QTest::newRow("a piece") << mixed(kMebibyte);
        QTest::newRow("a byte more") << mixed(kMebibyte + 1);
        QTest::newRow("some pieces") << mixed(3'500'000);
        QTest::newRow("zeros, which become next to nothing") << QByteArray(9 * kMebibyte, '\0');
    }
    void whatIsPackedComesOutAgain()
    {
        QFETCH(const QByteArray, bytes);
        const Packing packing(bytes);
        const auto packed = packing.pack();
        QCOMPARE(packed.value().sha256, sha256(bytes));
        const QByteArray stream = Packing::bytesOf(packing.packed);
        const auto hash = packing.unpack(stream, bytes.size(), stream.size());
        QCOMPARE(codeOf(hash), QString());
        QCOMPARE(*hash, sha256(bytes));
        QCOMPARE(Packing::bytesOf(packing.again), bytes);
    }
    void partsAreSlicesOfThePackedFile_data()
    {
        QTest::addColumn<qint64>("partBytes");
        QTest::newRow("of one byte") << qint64{1};
        QTest::newRow("small ones") << qint64{1000};
        QTest::newRow("larger than what is written at once") << kMebibyte + 7;
        QTest::newRow("one alone") << 64 * kMebibyte;
    }
    void partsAreSlicesOfThePackedFile()
    {
        QFETCH(const qint64, partBytes);
        const Packing packing(mixed(partBytes == 1 ? 3000 : 8'000'000));
        const auto packed = packing.pack(partBytes);
        const QByteArray stream = Packing::bytesOf(packing.packed);
        std::vector<PackedPart> slices;
        for (qsizetype at = 0; at < stream.size(); at += partBytes) {
            const QByteArray slice = stream.mid(at, partBytes);
            slices.push_back({slice.size(), sha256(slice)});
        }
        QVERIFY(packed.value().parts == slices);
    }
    void aLastPartThatIsFullIsNotFollowedByAnEmptyOne()
    {
        const Packing packing(mixed(100'000));
        QVERIFY(packing.pack());
        const qint64 size = QFile(packing.packed).size();
        QCOMPARE(packing.pack(size).value().parts.size(), 1U);
        QCOMPARE(packing.pack(size - 1).value().parts.size(), 2U);
    }
    void piecesOfAnySizeMakeTheFile_data()
    {
        QTest::addColumn<int>("pieceBytes");
        QTest::newRow("bytes") << 1;
        QTest::newRow("some") << 7;
        QTest::newRow("many") << 100'000;
    }
    void piecesOfAnySizeMakeTheFile()
    {
        QFETCH(const int, pieceBytes);
        const QByteArray bytes = mixed(300'000) + QByteArray(2 * kMebibyte, '\0');
        const Packing packing(bytes);
        QVERIFY(packing.pack());
        QCOMPARE(packing.unpack(Packing::bytesOf(packing.packed), bytes.size(), pieceBytes).value(), sha256(bytes));
    }
    void aDamagedStreamIsNamedSo_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<int>("most");
        const Packing packing(mixed(50'000));
        QVERIFY(packing.pack());
        const QByteArray whole = Packing::bytesOf(packing.packed);
        QByteArray flipped = whole;
        flipped[flipped.size() / 2] = static_cast<char>(~flipped.at(flipped.size() / 2));
        QTest::newRow("cut") << whole.chopped(1) << 50'000;
        QTest::newRow("nothing of it") << QByteArray() << 50'000;
        QTest::newRow("longer than it is") << whole + "more" << 50'000;
        QTest::newRow("with another byte") << flipped << 50'000;
        QTest::newRow("no stream") << QByteArray(1000, 'x') << 50'000;
        QTest::newRow("of a larger file") << whole << 49'999;
    }
    void aDamagedStreamIsNamedSo()
    {
        QFETCH(const QByteArray, stream);
        QFETCH(const int, most);
        const Packing packing("");
        QCOMPARE(codeOf(packing.unpack(stream, most, 4096)), u"damaged"_s);
    }
    void whoStopsPackingIsObeyed()
    {
        const Packing packing(mixed(3 * kMebibyte));
        StopsAfter progress(1);
        const auto packed = compressFile(packing.plain, packing.packed, 4096, progress);
        QCOMPARE(packed ? QString() : packed.error().code, u"cancelled"_s);
    }
    void whoStopsUnpackingIsObeyedWithinAPiece()
    {
        const QByteArray bytes(20 * kMebibyte, '\0'); // some kilobytes, packed
        const Packing packing(bytes);
        QVERIFY(packing.pack());
        const StopsAfter progress(3);
        FileUnpacker unpacker(packing.again, bytes.size(), progress);
        const auto taken = unpacker.take(Packing::bytesOf(packing.packed));
        QCOMPARE(taken ? QString() : taken.error().code, u"cancelled"_s);
        QVERIFY(QFile(packing.again).size() < bytes.size() / 2);
    }
    void whereNothingCanBeWrittenIsSaidSo()
    {
        Packing packing(mixed(1000));
        QVERIFY(packing.pack());
        packing.again = packing.folder.filePath(u"nowhere/again"_s);
        const QByteArray stream = Packing::bytesOf(packing.packed);
        QCOMPARE(codeOf(packing.unpack(stream, 1000, stream.size())), u"write_failed"_s);
    }
};

QTEST_GUILESS_MAIN(TestCompression)
#include "tst_compression.moc"
