// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture says of itself is read before any decoder sees it.
#include "picturehead.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

QByteArray pngOf(quint32 width, quint32 height)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (const quint32 side : {width, height})
        for (const int shift : {24, 16, 8, 0})
            bytes += static_cast<char>((side >> shift) & 0xff);
    return bytes + QByteArray("\x08\x02\0\0\0", 5);
}

const QByteArray Jpeg = QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000"
                                            "ffc0001108012c019003012200021101031101");

} // namespace

class TestPictureHead : public QObject
{
    Q_OBJECT
private slots:
    void sizesAreRead()
    {
        QCOMPARE(readPictureHead(pngOf(640, 480))->width, 640);
        QCOMPARE(readPictureHead(Jpeg)->width, 400);
        QCOMPARE(readPictureHead(Jpeg)->height, 300);
        QCOMPARE(readPictureHead(QByteArray("GIF89a\x40\x01\xf0\0", 10))->width, 320);
        const auto webp = readPictureHead(QByteArray::fromHex("524946462000000057454250565038580a000000"
                                                              "000000003f01003f0000"));
        QVERIFY(webp);
        QCOMPARE(webp->width, 320);
        QCOMPARE(webp->height, 64);
    }
    void hostileOnesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"not_a_picture"_s;
        QTest::newRow("program") << QByteArray("MZ\x90\0", 4) << u"not_a_picture"_s;
        QTest::newRow("drawing with scripts") << QByteArray("<svg onload='x()'/>") << u"not_a_picture"_s;
        QTest::newRow("wide bomb") << pngOf(4'000'000'000U, 1) << u"picture_too_large"_s;
        QTest::newRow("bomb") << pngOf(16'000, 16'000) << u"picture_too_large"_s;
        QTest::newRow("empty png") << pngOf(0, 10) << u"picture_broken"_s;
        QTest::newRow("cut png") << pngOf(10, 10).left(20) << u"picture_broken"_s;
        QTest::newRow("cut jpeg") << Jpeg.left(22) << u"picture_broken"_s;
        QTest::newRow("endless jpeg") << QByteArray::fromHex("ffd8ffe00000ffe00000ffe00000ffe00000")
                                      << u"picture_broken"_s;
        QTest::newRow("too many bytes") << QByteArray(kMostPictureBytes + 1, 'x') << u"picture_too_large"_s;
    }
    void hostileOnesAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        const auto head = readPictureHead(bytes);
        QVERIFY(!head);
        QTEST(head.error().code, "code");
    }
};

QTEST_APPLESS_MAIN(TestPictureHead)
#include "tst_picturehead.moc"
